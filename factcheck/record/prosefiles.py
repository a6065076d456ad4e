"""The pages of prose in content/pages: what is wrong with them, each at its line."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from factcheck.files.ignored import files_in
from factcheck.files.names import flaw
from factcheck.record.messages import shown
from factcheck.record.problems import FormError, Problem, RecordError, did_you_mean
from factcheck.record.proselinks import Site, link_problems
from factcheck.record.prosepages import FOLDER, Page, read_page
from factcheck.record.signs import check_text
from factcheck.record.sitepaths import is_taken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_FACT = re.compile(r"\[\[\s*(\w+)\s*\]\]")
_MERGE = re.compile(r"(?:<{7}|>{7})(?: |$)")
_FACTS = "theme/templates/facts"
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
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


def prose_paths(folder: Path) -> tuple[str, ...]:
    """Return the paths of the published pages of a site's folder."""
    pages, _ = _read_all(folder)
    return tuple(sorted(f"{page.slug}/" for page in pages if not page.is_draft))


def prose_problems(folder: Path, has_entry: Callable[[str, str], bool]) -> list[Problem]:
    """Return what is wrong with the pages of a site's folder."""
    pages, problems = _read_all(folder)
    for page in pages:
        problems += [*_head_problems(page), *_sign_problems(page)]
    published = [page for page in pages if not page.is_draft]
    problems += _address_problems(published)
    facts = sorted(path.stem for path in files_in(folder / _FACTS))
    site = Site({page.name: page for page in published}, has_entry)
    for page in published:
        problems += [*_fact_problems(page, facts), *link_problems(page, site)]
    return problems


def _read_all(folder: Path) -> tuple[list[Page], list[Problem]]:
    """Return the pages that can be read, and what is wrong with the other files."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for path in files_in(folder / FOLDER):
        try:
            pages.append(read_page(folder, path))
        except RecordError as error:
            problems += error.problems
    return pages, problems


def _head_problems(page: Page) -> Iterator[Problem]:
    for field in page.head:
        key = field.name.lower()
        first = page.field(key) or field
        if first is not field:
            message = f"must be given once; it is at line {first.line} already"
            hint = "leave one of them out"
            yield page.problem(field.line, "page-head", message, hint, field.name)
        elif key not in map(str.lower, _FIELDS):
            message = f"must be {', '.join(_FIELDS[:-1])} or {_FIELDS[-1]}, not '{field.name}'"
            yield page.problem(field.line, "page-head", message, _REMEDIES.get(key, _REMEDY))
        elif key != "summary" and len(field.values) > 1:
            message = "must be one line"
            yield page.problem(field.line + 1, "page-head", message, _REMEDY, field.name)
    if not any(sign.isprintable() and not sign.isspace() for sign in page.value("title")):
        message, hint = "must begin with a title", "write Title: and the words first of all"
        yield page.problem(_line_of(page, "title"), "page-head", message, hint)
    if page.value("status") not in {"", "draft", "published"}:
        message = f"must be draft or published, not '{page.value('status')}'"
        yield page.problem(_line_of(page, "status"), "page-head", message, _HIDDEN, "Status")


def _line_of(page: Page, name: str) -> int:
    field = page.field(name)
    return field.line if field else 1


def _sign_problems(page: Page) -> Iterator[Problem]:
    """Yield the characters that no text of the record may hold either."""
    for number, line in enumerate(page.text.split("\n"), start=1):
        words = unescape(line).strip()
        try:
            check_text(words or "-")
        except FormError as error:
            message = f"{error}, not {shown(words)}"
            yield page.problem(number, "page-text", message, error.hint)
        if _MERGE.match(line):
            message = "must not hold the marks of a merge that was not finished"
            hint = "keep one of the two versions, and delete the lines <<<<<<<, ======= and >>>>>>>"
            yield page.problem(number, "page-text", message, hint)


def _fact_problems(page: Page, facts: list[str]) -> Iterator[Problem]:
    """Yield the facts that a page asks for and no template shows, or none would be read."""
    for name in dict.fromkeys(page.reading.facts if facts else ()):
        if name not in facts:
            message = f"must ask for {', '.join(facts)}, not '{name}'"
            line = page.line(f"[[{name}]]")
            yield page.problem(line, "page-fact", message, did_you_mean(name, facts))
    for match in _FACT.finditer(page.reading.words):
        if (name := match[1].lower()) in facts:
            message = f"must be a paragraph of its own, written [[{name}]], not '{match[0]}'"
            hint = "leave an empty line above and below it"
            yield page.problem(page.line(match[0]), "page-fact", message, hint)


def _address_problems(pages: list[Page]) -> Iterator[Problem]:
    taken: dict[str, str] = {}
    for page in pages:
        slug = page.slug
        hint = f"{'write another' if page.field('slug') else 'add a'} line such as Slug: about-us"
        if not _SLUG.fullmatch(slug):
            message = f"must be small letters, digits and hyphens, not '{slug}'"
        elif message := flaw(slug):
            message = f"{message}, not '{slug}'"
        elif is_taken(slug):
            message = f"must be an address that the site does not need itself, not '{slug}'"
        elif slug in taken:
            message = f"must be an address of its own; {taken[slug]} has '{slug}'"
        else:
            taken[slug] = page.name
            continue
        yield page.problem(_line_of(page, "slug"), "page-address", message, hint, "Slug")
