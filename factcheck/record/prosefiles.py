"""The pages of prose in content/pages: what is wrong with them, each at its line.

A page is Markdown. It begins with lines such as `Title: About`, up to the first empty line. Its
address is its Slug or else the name of its file, so that nothing else can set it.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, NamedTuple

from markdown.extensions.meta import BEGIN_RE, END_RE, META_MORE_RE, META_RE
from pydantic import TypeAdapter, ValidationError

from factcheck.files.ignored import files_in
from factcheck.files.names import flaw
from factcheck.record.fields import Text
from factcheck.record.messages import explain
from factcheck.record.problems import Problem, did_you_mean
from factcheck.record.prose import read
from factcheck.record.proselinks import Page, Site, link_faults
from factcheck.record.sitepaths import is_taken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FOLDER = "content/pages"
_FACT = re.compile(r"\[\[\s*(\w+)\s*\]\]")
_MERGE = re.compile(r"(?:<{7}|>{7})(?: |$)")
_FACTS = "theme/templates/facts"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TEXT: TypeAdapter[Any] = TypeAdapter(Text)
_FIELDS = ("Title", "Slug", "Summary", "Status")
_REMEDIES = {
    "save_as": "the page's Slug says where it stands",
    "url": "the page's Slug says where it stands",
    "template": "all pages have one template",
    "lang": "the site has one language; give a page in another one a Slug of its own",
    "translation": "the site has one language; give a page in another one a Slug of its own",
}
_REMEDY = "leave the line out; if it is text, put an empty line above it"
_HIDDEN = "a page that is not to be found is a draft: write Status: draft"


class Field(NamedTuple):
    """What stands at the head of a page under one name."""

    name: str
    line: int
    values: list[str]


class Sheet(NamedTuple):
    """A page as it was read."""

    name: str
    """Its file, from the site's folder."""
    text: str
    fields: dict[str, Field]
    """By name in small letters."""

    @property
    def is_draft(self) -> bool:
        """Whether it is not published yet."""
        return self.value("status") == "draft"

    @property
    def slug(self) -> str:
        """Its address within the site."""
        return self.value("slug") or PurePosixPath(self.name).stem

    def value(self, name: str) -> str:
        """Return what stands under a name; nothing where it is left out."""
        field = self.fields.get(name)
        return " ".join(field.values).strip() if field else ""

    def page(self) -> Page:
        """Return it as Markdown reads it."""
        return Page(self.name, self.slug, self.text, read(self.text))

    def problem(self, line: int, code: str, message: str, hint: str = "", of: str = "") -> Problem:
        """Return a problem of this page."""
        return Problem(self.name, line, 1, code, of, message, hint)


def prose_paths(folder: Path) -> tuple[str, ...]:
    """Return the paths of the published pages of a site's folder."""
    sheets = (_read(folder, path, []) for path in files_in(folder / FOLDER))
    return tuple(sorted(f"{sheet.slug}/" for sheet in sheets if sheet and not sheet.is_draft))


def prose_problems(folder: Path, has_entry: Callable[[str, str], bool]) -> list[Problem]:
    """Return what is wrong with the pages of a site's folder."""
    problems: list[Problem] = []
    sheets = [
        sheet for path in files_in(folder / FOLDER) if (sheet := _read(folder, path, problems))
    ]
    published = [sheet for sheet in sheets if not sheet.is_draft]
    problems += _address_problems(published)
    facts = sorted(path.stem for path in files_in(folder / _FACTS))
    site = Site({sheet.name: sheet.page() for sheet in published}, has_entry)
    for sheet in published:
        problems += _fact_problems(sheet, site.pages[sheet.name], facts)
        for fault in link_faults(site.pages[sheet.name], site):
            problems.append(sheet.problem(fault.line, "page-link", fault.message, fault.hint))
    return problems


def _read(folder: Path, path: Path, problems: list[Problem]) -> Sheet | None:
    """Read a page and note what is wrong with its kind, its characters and its head."""
    name = path.relative_to(folder).as_posix()
    if path.suffix != ".md":
        message = "must be Markdown, in a file whose name ends in .md"
        hint = f"rewrite it as Markdown, or move it out of {FOLDER}"
        problems.append(Problem(name, 1, 1, "page-format", "", message, hint))
        return None
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"must be UTF-8; byte {error.start} is not"
        line = error.object[: error.start].count(b"\n") + 1
        hint = "save the file again, with the encoding UTF-8"
        problems.append(Problem(name, line, 1, "bad-encoding", "", message, hint))
        return None
    sheet = _parse(name, text.replace("\r\n", "\n").replace("\r", "\n"), problems)
    problems += [*_head_problems(sheet), *_sign_problems(sheet)]
    return sheet


def _parse(name: str, text: str, problems: list[Problem]) -> Sheet:
    """Read the head of a page as Markdown's own extension does."""
    lines = text.split("\n")
    fields: dict[str, Field] = {}
    field: Field | None = None
    start = 1 if BEGIN_RE.match(lines[0]) else 0
    for number, line in enumerate(lines[start:], start + 1):
        begins = META_RE.match(line)
        if line.strip() == "" or END_RE.match(line):
            break
        if begins:
            field = Field(begins["key"], number, [begins["value"].strip()])
            first = fields.setdefault(field.name.lower(), field)
            if first is not field:
                message = f"must be given once; it is at line {first.line} already"
                hint = "leave one of them out"
                problems.append(Problem(name, number, 1, "page-head", field.name, message, hint))
        elif field and (more := META_MORE_RE.match(line)):
            field.values.append(more["value"].strip())
        else:
            break
    return Sheet(name, text, fields)


def _head_problems(sheet: Sheet) -> Iterator[Problem]:
    for key, field in sheet.fields.items():
        if key not in map(str.lower, _FIELDS):
            message = f"must be {', '.join(_FIELDS[:-1])} or {_FIELDS[-1]}, not '{field.name}'"
            yield sheet.problem(field.line, "page-head", message, _REMEDIES.get(key, _REMEDY))
        elif key != "summary" and len(field.values) > 1:
            message = "must be one line"
            yield sheet.problem(field.line + 1, "page-head", message, _REMEDY, field.name)
    if not any(sign.isprintable() and not sign.isspace() for sign in sheet.value("title")):
        line = sheet.fields["title"].line if "title" in sheet.fields else 1
        message = "must begin with a title"
        yield sheet.problem(line, "page-head", message, "write Title: and the words first of all")
    if sheet.value("status") not in {"", "draft", "published"}:
        message = f"must be draft or published, not '{sheet.value('status')}'"
        yield sheet.problem(sheet.fields["status"].line, "page-head", message, _HIDDEN, "Status")


def _sign_problems(sheet: Sheet) -> Iterator[Problem]:
    """Yield the characters that no text of the record may hold either."""
    for number, line in enumerate(sheet.text.split("\n"), start=1):
        try:
            _TEXT.validate_python(unescape(line).strip() or "-")
        except ValidationError as error:
            found = explain(error.errors()[0])
            yield sheet.problem(number, "page-text", found.text, found.hint)
        if _MERGE.match(line):
            message = "must not hold the marks of a merge that was not finished"
            hint = "keep one of the two versions, and delete the lines <<<<<<<, ======= and >>>>>>>"
            yield sheet.problem(number, "page-text", message, hint)


def _fact_problems(sheet: Sheet, page: Page, facts: list[str]) -> Iterator[Problem]:
    """Yield the facts that a page asks for and no template shows, or none would be read."""
    for name in dict.fromkeys(page.reading.facts if facts else ()):
        if name not in facts:
            message = f"must ask for {', '.join(facts)}, not '{name}'"
            line = page.line(f"[[{name}]]")
            yield sheet.problem(line, "page-fact", message, did_you_mean(name, facts))
    for match in _FACT.finditer(page.reading.words):
        if (name := match[1].lower()) in facts:
            message = f"must be a paragraph of its own, written [[{name}]], not '{match[0]}'"
            hint = "leave an empty line above and below it"
            yield sheet.problem(page.line(match[0]), "page-fact", message, hint)


def _address_problems(sheets: list[Sheet]) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for sheet in sheets:
        slug = sheet.slug
        field = sheet.fields.get("slug")
        hint = f"{'write another' if field else 'add a'} line such as Slug: about-us"
        if not _SLUG.fullmatch(slug):
            message = f"must be small letters, digits and hyphens, not '{slug}'"
        elif message := flaw(slug):
            message = f"{message}, not '{slug}'"
        elif is_taken(slug):
            message = f"must be an address that the site does not need itself, not '{slug}'"
        elif slug in taken:
            message = f"must be an address of its own; {taken[slug]} has '{slug}'"
        else:
            taken[slug] = sheet.name
            continue
        yield sheet.problem(field.line if field else 1, "page-address", message, hint, "Slug")
