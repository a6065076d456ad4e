"""A page of prose: its head, its address, its text, and what Markdown makes of it.

A page begins with lines such as `Title: About`, up to the first empty line. Its address is its
Slug or else the name of its file, so that nothing else can set it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from markdown.extensions.meta import BEGIN_RE, END_RE, META_MORE_RE, META_RE

from factcheck.record.problems import Problem, RecordError
from factcheck.record.prose import read
from factcheck.record.textfiles import read_text

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.record.prose import Reading

FOLDER = "content/pages"


class Field(NamedTuple):
    """What stands at the head of a page under one name."""

    name: str
    line: int
    values: list[str]


@dataclass(frozen=True)
class Page:
    """A page as it was read."""

    name: str
    """Its file, from the site's folder."""
    text: str
    head: list[Field]

    def field(self, name: str) -> Field | None:
        """Return the first field of a name in small letters."""
        return next((field for field in self.head if field.name.lower() == name), None)

    def value(self, name: str) -> str:
        """Return what stands under a name; nothing where it is left out."""
        field = self.field(name)
        return " ".join(field.values).strip() if field else ""

    @property
    def is_draft(self) -> bool:
        """Whether it is not published yet."""
        return self.value("status") == "draft"

    @property
    def slug(self) -> str:
        """Its address within the site."""
        return self.value("slug") or PurePosixPath(self.name).stem

    @cached_property
    def reading(self) -> Reading:
        """The page as a reader meets it."""
        return read(self.text)

    def line(self, *found: str) -> int:
        """Return the first line that holds one of the texts, which may be written as HTML has it.

        The texts are tried in order; the first line is returned where none is found.
        """
        lines = [f"{line}\n{unescape(line)}" for line in self.text.split("\n")]
        places = (at for words in found for at, line in enumerate(lines, 1) if words in line)
        return next(places, 1)

    def problem(self, line: int, code: str, message: str, hint: str = "", of: str = "") -> Problem:
        """Return a problem of this page."""
        return Problem(self.name, line, 1, code, of, message, hint)


def read_page(folder: Path, path: Path) -> Page:
    """Return the page in a file of a site's folder.

    Raises:
        RecordError: where it is not Markdown, or not UTF-8.

    """
    name = path.relative_to(folder).as_posix()
    if path.suffix != ".md":
        message = "must be Markdown, in a file whose name ends in .md"
        hint = f"rewrite it as Markdown, or move it out of {FOLDER}"
        raise RecordError([Problem(name, 1, 1, "page-format", "", message, hint)])
    text = read_text(path, name).removeprefix("\ufeff")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Page(name, text, _head(text.split("\n")))


def _head(lines: list[str]) -> list[Field]:
    """Return the fields at the head of a page as Markdown's own extension finds them."""
    fields: list[Field] = []
    start = 1 if BEGIN_RE.match(lines[0]) else 0
    for number, line in enumerate(lines[start:], start + 1):
        if line.strip() == "" or END_RE.match(line):
            break
        if begins := META_RE.match(line):
            fields.append(Field(begins["key"], number, [begins["value"].strip()]))
        elif fields and (more := META_MORE_RE.match(line)):
            fields[-1].values.append(more["value"].strip())
        else:
            break
    return fields
