"""The theme's templates, each with a sum over all that it is made of."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_USES = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+(?:["']([^"']+)["'])?""")


def template_sums(folder: Path) -> dict[str, str]:
    """Return for each template the sum over it and all that it extends, includes and imports.

    A template whose name another one works out counts as made of all.
    """
    texts = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    uses = {name: set(_USES.findall(text)) for name, text in texts.items()}
    return {name: _sum(texts, _closure(name, uses)) for name in texts}


def _closure(name: str, uses: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = {name}
    while waiting:
        found |= waiting
        named = {used for one in waiting for used in uses.get(one, ())}
        waiting = (set(uses) if "" in named else named) - found
    return found


def _sum(texts: dict[str, str], names: set[str]) -> str:
    total = sha256()
    for name in sorted(names):
        total.update(sha256(f"{name}\n{texts.get(name)}".encode()).digest())
    return total.hexdigest()
