"""Facts on pages: each element with `data-f` shows, visibly, the value that it names.

A page of an entry names a field of it (`figures.0.value_in_words`); any page may name a count
(`=claims`) or a source (`sources/some-id/`), or a field of the claim that is linked nearest to it
(`.title`, its verdicts `.1`, `.2` and `.both`).
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from factcheck.record.dates import parse_period
from factcheck.verify import TABLES
from factcheck.verify.findings import MALFORMED, Finding, holds, same
from factcheck.verify.folder import Folder
from factcheck.verify.markup import Page, classes, find, nodes, text
from factcheck.verify.pages import resolve
from factcheck.verify.record import Data, Record, at, letters

_CLAIM_PAGE = re.compile(r"claims/([^/]+)/index\.html")
_NAMES = ("title", "named", "/")
"""Facts whose links lead to what they name, but for those that lead to a definition."""
_DEFINITIONS = "ratings/index.html"
_HIDDEN, _INLINE = ({*TABLES["facts"][name].split()} for name in ("hidden", "inline"))


def facts_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that every fact on a page is visible and equals the data, and that none is missing."""
    for path in folder.pages:
        page = folder.page(path)
        kind, _, rest = path.rpartition("/index.html")[0].partition("/")
        name, _, further = rest.partition("/")
        entry = record.shown.get(kind, {}).get(name, {})
        for item in page.facts:
            is_linked = item.attrib["data-f"].startswith(".")
            of = ("claims", _linked(record, path, page, item)) if is_linked else (kind, entry)
            yield from _fact(record, path, item, *of)
            yield holds(_is_seen(record, page, item), path, "must be seen by all", None, text(item))
        wanted = _wanted(kind, entry) if entry and not further else set()
        missing = sorted(wanted - {item.attrib["data-f"] for item in page.facts})
        yield holds(not missing, path, "must show all facts", missing)
        heads = find(page.main, "header") if kind == "claims" and entry else []
        own = {part for head in heads for part in find(head, "h1") + find(head, "p", "verdict")}
        yield holds(own <= {*page.facts}, path, "must have no title or verdict but the facts")
        yield from _meanings_are_given(record, path, page)
        for row in _rows(page):
            shown = {item.get("data-f") for item in row.iter()}
            is_whole = {".1", ".2"} <= shown or ".both" in shown or not _claims(record, path, row)
            yield holds(is_whole, path, "each row must show its facts", None, text(row))


def _meanings_are_given(record: Record, path: str, page: Page) -> Iterator[Finding]:
    """Check that words which lead to their definition show it, as do the symbols of their marks."""
    terms = (terms.items() for terms in record.index["vocabularies"].values())
    meanings = {slug: term["definition"] for scale in terms for slug, term in scale}
    given = [
        (item.get("id", "").removeprefix("i-"), text(item)) for item in find(page.body, "symbol")
    ]
    for link in find(page.main, "a"):
        target, fragment = resolve(record, path, link.get("href", "")) or ("", "")
        if target == _DEFINITIONS and "title" in link.attrib:
            given.append((fragment, link.attrib["title"]))
    for term, meaning in given:
        if term in meanings and meaning:
            yield same(path, f"the meaning of {term}", meanings[term], meaning)


def _fact(record: Record, path: str, item: Element, kind: str, entry: Data) -> Iterator[Finding]:
    """Check that an element shows a fact of an entry, and links to what it names."""
    name, seen = item.attrib["data-f"].removeprefix("."), text(item)
    try:
        expected = _forms(record, _value(record, entry, name))
    except MALFORMED:
        expected = set()
    what = f"must show {name} of {entry.get('id', 'all')}"
    yield holds(seen in expected, path, what, *sorted(expected)[:1], seen)
    home = name if name.endswith("/") else f"{kind}/{entry.get('id')}/"
    for place, link in enumerate(find(item, "a") if name.endswith(_NAMES) else ()):
        target = resolve(record, path, link.get("href", "")) or ("", "")
        if place and target[0] == _DEFINITIONS:
            continue
        yield same(path, f"the link of {seen}", (f"{home}index.html", ""), target)


def _rows(page: Page) -> list[Element]:
    """Return the rows of a page that tell of one claim each."""
    parts = (item for item in page.elements if item.tag == "div" or item.get("id"))
    marked = [p for p in parts if {"said", "item"} & {*classes(p)} or p.tag == "details"]
    return [row for row in find(page.main, "tr") if find(row, "span", "says")] + marked


def _claims(record: Record, path: str, part: Element) -> list[Data]:
    """Return the claims that a part of a page links to."""
    links = [resolve(record, path, link.get("href", "")) for link in find(part, "a")]
    names = [_CLAIM_PAGE.fullmatch(target[0]) for target in links if target]
    return [record.shown["claims"][name[1]] for name in names if name]


def _linked(record: Record, path: str, page: Page, item: Element) -> Data:
    """Return the claim that is linked nearest to an element."""
    found = (claim for part in page.above(item) for claim in _claims(record, path, part))
    return next(found, {})


def _value(record: Record, entry: Data, name: str) -> Any:
    """Return the value that a fact names; if there is none, one of MALFORMED may be raised."""
    if name.startswith("sources/"):
        _, source, field = name.split("/")
        return at(record.shown["sources"][source], field or "cited_as")
    return record.totals[name[1:]] if name.startswith("=") else at(entry, name)


def _forms(record: Record, value: Any) -> set[str]:
    """Return the forms in which a page may show a value."""
    if value is None:
        return {"", "not stated", "not comparable"}
    if isinstance(value, list):
        value = len(value)
    if isinstance(value, int):
        return {f"{value:,}", f"{value:,} claim{'s' * (value != 1)}"}
    words = " ".join(str(value["title"] if isinstance(value, dict) else value).split())
    labels = {terms[words] for terms in record.labels.values() if words in terms}
    vocabularies = record.index["vocabularies"].values()
    meanings = (terms[words]["definition"] for terms in vocabularies if words in terms)
    labels |= {f"{it[:1].lower()}{it[1:].rstrip('.')}" for it in meanings}  # within a sentence
    try:
        return {words, *labels, parse_period(words).words}
    except ValueError:
        return {words, *labels}


def _is_seen(record: Record, page: Page, item: Element) -> bool:
    """Return whether nothing hides an element or a part of it, and its icon is that of its text."""
    above, within = list(page.above(item)), list(item.iter())[1:]
    uses = [(part.get("href", ""), page.parents[page.parents[part]]) for part in find(item, "use")]
    icons = [(link.removeprefix("#i-"), text(labelled)) for link, labelled in uses]
    return not (
        any(_HIDDEN & {*classes(part)} or "hidden" in part.attrib for part in above + within)
        or any(part.tag in {"template", "noscript"} for part in above)
        or (any(part.tag == "details" for part in above) and item.attrib["data-f"][0] != ".")
        or any(part.tag not in _INLINE for part in within)
        or any(words not in (t.get(i) for t in record.labels.values()) for i, words in icons)
    )


def _wanted(kind: str, entry: Data) -> set[str]:
    """Return the facts that the page of an entry must show."""
    wanted = set()
    for item in TABLES["facts"]["shown"].get(kind, "").split():
        names = _places(entry, item.removesuffix("?"))
        wanted |= {name for name in names if not item.endswith("?") or at(entry, name)}
    if kind == "claims":
        cited = filter(None, (entry["source"], *entry["also_in"]))
        wanted |= {f"sources/{source['id']}/" for source in cited}
        wanted |= {item["stance"] for item in entry["evidence"]}
        wanted |= {"publishers"} if entry["evidence"] else set()
        wanted |= {"role", "speaker"} if entry["role"] and entry["speaker"] else set()
    return wanted


def _places(entry: Data, path: str) -> list[str]:
    """Return a path with each `*` replaced by the numbers of the items of its list."""
    head, star, rest = path.partition(".*.")
    count = len(at(entry, head) or ()) if star else 0
    every = (place for n in range(count) for place in _places(entry, f"{head}.{n}.{rest}"))
    return [*every] if star else [path]


def quotes_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that documents are shown whole, and quotes marked in the document's own words."""
    for name, frozen in record.letters.items():
        path = f"documents/{name}/index.html"
        for article in find(folder.page(path).main, "article", "text"):
            is_whole = letters(text(article, "ln", "sup", "notes")) == frozen
            yield holds(is_whole, path, "must show the whole frozen text")
    for path in folder.pages:
        for box in find(folder.page(path).main, "div", "prove"):
            if "data-annotations" in box.attrib:
                yield from _can_all_be_checked(record, path, box)
    for name, claim in record.claims.items():
        path, frozen = f"claims/{name}/index.html", record.letters[claim["document"]["id"]]
        yield from _can_be_checked(folder.page(path), path, claim["quotes"])
        blocks = find(folder.page(path).main, "blockquote", "quote")
        for words in (text(block, "ln") for block in blocks):
            is_own = letters(words) in frozen
            yield holds(is_own, path, "quoted words must be the document's", None, words)
        marks = [find(block, "a", "m") for block in blocks]
        marked = [letters("".join(map(text, items))) for items in marks]
        for quote in claim["quotes"]:
            found = any(letters(quote["exact"]) in words for words in marked)
            yield holds(found, path, "must mark the quote", quote["exact"])
        colours = {tuple(classes(item)) for items in marks for item in items}
        yield same(path, "marks", {("m", f"m-{claim['review']['rating']}")}, colours)


def _can_be_checked(page: Page, path: str, quotes: list[Data]) -> Iterator[Finding]:
    """Check what a claim's page gives to the reader's browser to compare with the document."""
    words = [item for item in find(page.main, "q") if "data-start" in item.attrib]
    given = [("".join(nodes(q)), q.get("data-start"), q.get("data-end")) for q in words]
    stated = [(item["exact"], str(item["start"]), str(item["end"])) for item in quotes]
    yield same(path, "the words and places to be checked", stated, given)
    boxes = find(page.main, "div", "prove")
    sums = [(box.get("data-sha256"), box.get("data-total")) for box in boxes]
    yield same(path, "the sum to be checked", [(quotes[0]["sha256"], str(len(quotes)))], sums)


def _can_all_be_checked(record: Record, path: str, box: Element) -> Iterator[Finding]:
    """Check the same of a list of all quotes of a document."""
    name = box.get("data-text", "").split("/")[-2:][0]
    document = record.entries["documents"].get(name, {})
    claims = [claim for claim in record.claims.values() if claim["document"]["id"] == name]
    stated = (document.get("sha256"), str(sum(len(claim["quotes"]) for claim in claims)))
    given = (box.get("data-sha256"), box.get("data-total"))
    yield same(path, "the sum and the number of quotes to be checked", stated, given)
