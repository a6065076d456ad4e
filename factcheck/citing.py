"""References in prose: `[@id]` and `[words](@id)`, found without rendering anything."""

from __future__ import annotations

import re

BARE = re.compile(r"\[@([a-z0-9-]+)\](?!\()")
LINKED = re.compile(r"\]\(@([a-z0-9-]+)\)")


def references(text: str) -> list[str]:
    """Return the ids that a text refers to, in order, each as often as it stands there."""
    matches = [*BARE.finditer(text), *LINKED.finditer(text)]
    return [match[1] for match in sorted(matches, key=lambda match: match.start())]
