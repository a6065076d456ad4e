"""One edit of one claim, in each form of the content: the first word of its statement is another.

Every page but the claim's own and every list stays as it was; claims.json changes too.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

NAME = "claims.json"


class Edit(NamedTuple):
    """A claim's id, and the word that its statement begins with from now on."""

    claim: str
    word: str


def in_record(folder: Path, edit: Edit) -> None:
    """Edit the claim in our form, in whichever file of the record it stands."""
    start = f"- id: {edit.claim}\n"
    files = [folder / "claims.yaml", *sorted((folder / "claims").glob("*.yaml"))]
    for path in files:
        if start in path.read_text("utf-8"):
            _replace(path, rf"({start}(?:    .*\n)*?    statement:(?: >-\n)? +)\S+", edit.word)


def in_json(folder: Path, edit: Edit) -> None:
    """Edit the claim in claims.json, which Hugo reads in data/."""
    path = next(filter(Path.exists, (folder / "data" / NAME, folder / NAME)))
    _replace(path, rf'("id": "{edit.claim}", "title": "[^"]*", "statement": ")\S+', edit.word)


def in_markdown(folder: Path, edit: Edit) -> None:
    """Edit the claim's article."""
    path = folder / "content" / "claims" / f"{edit.claim}.md"
    _replace(path, r"(\nStatement: )\S+", edit.word)


def _replace(path: Path, pattern: str, word: str) -> None:
    """Put a word in place of what follows a pattern's first group.

    Raises:
        LookupError: when the file has nothing of the pattern.

    """
    text, count = re.subn(pattern, rf"\g<1>{word}", path.read_text("utf-8"), count=1)
    if not count:
        message = f"{path} must have the claim that is to be edited"
        raise LookupError(message)
    path.write_text(text, "utf-8")
