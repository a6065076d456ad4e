"""Exports in formats of others keep to those formats, and what does not is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import FormatChecker
from jsonschema.validators import validator_for

from tests.tables import each_row

from .vocabulary import faults

SCHEMAS = Path(__file__).with_name("schemas")
ATOM = "{http://www.w3.org/2005/Atom}"
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
FORMS = {"id": re.compile(r"[a-z][a-z0-9+.-]*:\S+"), "updated": _TIME, "published": _TIME}
COUNTS = {
    "feed": {
        "id": (1, 1),
        "title": (1, 1),
        "updated": (1, 1),
        "author": (1, 99),
        "subtitle": (0, 1),
    },
    "entry": {
        **dict.fromkeys(("id", "title", "updated"), (1, 1)),
        **dict.fromkeys(("published", "summary", "content", "rights", "source"), (0, 1)),
    },
    "author": {"name": (1, 1), "uri": (0, 1), "email": (0, 1)},
}
"""How often an element may have a child, as RFC 4287 has it in sections 4.1.1, 4.1.2 and 3.2."""


def atom_faults(feed: ET.Element) -> Iterator[str]:
    """Yield what RFC 4287 says against a feed."""
    for item in feed.iter():
        yield from _element_faults(item, item.tag.removeprefix(ATOM))
    for entry in feed.findall(f"{ATOM}entry"):
        rels = [link.get("rel", "alternate") for link in entry.findall(f"{ATOM}link")]
        if "alternate" not in rels and entry.find(f"{ATOM}content") is None:
            yield "entry: neither alternate link nor content"
    ids = [item.text for item in feed.findall(f"{ATOM}entry/{ATOM}id")]
    if len(ids) != len(set(ids)):
        yield "feed: two entries of one id"


def _element_faults(item: ET.Element, name: str) -> Iterator[str]:
    for child, (least, most) in COUNTS.get(name, {}).items():
        if not least <= len(item.findall(ATOM + child)) <= most:
            yield f"{name}: {child}"
    if name in FORMS and not FORMS[name].fullmatch(item.text or ""):
        yield f"{name}: {item.text}"
    if name == "link" and not item.get("href"):
        yield "link: href"
    if item.get("type") in {"text", "html"} and len(item):
        yield f"{name}: elements"


def schema_faults(name: str) -> Callable[[Any], Iterator[str]]:
    schema = json.loads((SCHEMAS / name).read_text("utf-8"))
    kind = validator_for(schema)
    kind.check_schema(schema)
    validator = kind(schema, format_checker=FormatChecker())
    return lambda data: (error.message for error in validator.iter_errors(data))


def embedded(html: str) -> list[Any]:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    return [json.loads(item) for item in found]


FORMATS: dict[str, tuple[tuple[str, ...], Callable[[str], Any], Callable[[Any], Iterator[str]]]] = {
    "JSON-LD": (("**/*.html",), embedded, faults),
    "ClaimReview": (("claimreview.json",), json.loads, faults),
    "Atom": (("feeds/*.xml", "*/*/feed.xml"), ET.fromstring, atom_faults),
    "CSL-JSON": (("*/*/cite.json",), json.loads, schema_faults("csl-data.json")),
    "annotations": (
        ("documents/*/annotations.jsonld",),
        json.loads,
        schema_faults("annotation.json"),
    ),
}
"""Of each format, the files that are in it, how one is read, and what is said against one."""


@pytest.mark.parametrize("name", FORMATS)
def test_every_file_keeps_to_its_format(published_site: Path, name: str) -> None:
    patterns, read, check = FORMATS[name]
    files = [file for pattern in patterns for file in published_site.glob(pattern)]
    assert files
    wrong = {
        file.relative_to(published_site).as_posix(): found
        for file in files
        if (found := sorted(set(check(read(file.read_text("utf-8"))))))
    }
    assert not wrong


def claim_review() -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": "https://example.org/",
        "claimReviewed": "The gate was closed.",
        "datePublished": "2026-11-20",
        "author": {"@type": "Organization", "name": "Editors"},
        "itemReviewed": {"@type": "Claim", "appearance": [{"@id": "https://example.org/a"}]},
        "reviewRating": {"@type": "Rating", "alternateName": "Supported", "ratingValue": 5},
    }


def citation() -> dict[str, Any]:
    return {"id": "a", "type": "webpage", "title": "A", "issued": {"date-parts": [[2026, 11]]}}


def collection() -> dict[str, Any]:
    selector = {"type": "TextPositionSelector", "start": 1, "end": 2}
    target = {"source": "https://example.org/text.txt", "selector": [selector]}
    body = {"type": "TextualBody", "value": "A", "purpose": "assessing"}
    item = {"id": "urn:a:3", "type": "Annotation", "body": [body], "target": target}
    page = {"id": "urn:a:2", "type": "AnnotationPage", "items": [item]}
    return {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:a:1",
        "type": "AnnotationCollection",
        "total": 1,
        "first": page,
    }


GONE = object()
ITEM = "first.items.0"
SPOILED = [
    (claim_review, "@type", "ClaimCheck"),
    (claim_review, "claimReviewd", "The gate was closed."),
    (claim_review, "jobTitle", "Editor"),
    (claim_review, "claimReviewed", GONE),
    (claim_review, "reviewRating", GONE),
    (claim_review, "reviewRating.alternateName", ""),
    (claim_review, "reviewRating.@type", "Person"),
    (claim_review, "itemReviewed.appearance", "a newspaper"),
    (claim_review, "author", "Editors"),
    (claim_review, "datePublished", "20 November"),
    (claim_review, "url", "claims/a/"),
    (citation, "type", "fact-check"),
    (citation, "id", GONE),
    (citation, "author", "Editors"),
    (citation, "author", [{"name": "Editors"}]),
    (citation, "issued", {"date-parts": [[2026, 11, 20, 1]]}),
    (citation, "url", "https://example.org/"),
    (collection, "@context", "https://schema.org"),
    (collection, "total", "1"),
    (collection, f"{ITEM}.id", "three"),
    (collection, f"{ITEM}.type", "Note"),
    (collection, f"{ITEM}.target", GONE),
    (collection, f"{ITEM}.target.selector", []),
    (collection, f"{ITEM}.target.selector.0.end", -1),
    (collection, f"{ITEM}.body.0.purpose", "judging"),
    (collection, f"{ITEM}.body.0.value", GONE),
]
CHECKS = {
    claim_review: faults,
    citation: lambda data: FORMATS["CSL-JSON"][2]([data]),
    collection: FORMATS["annotations"][2],
}


def spoil(data: Any, place: str, value: object) -> Any:
    data = whole = deepcopy(data)
    *parents, last = (int(key) if key.isdigit() else key for key in place.split("."))
    for key in parents:
        data = data[key]
    if value is GONE:
        del data[last]
    else:
        data[last] = value
    if place == "reviewRating.alternateName":
        del data["ratingValue"]
    return whole


@each_row(("make", "place", "value"), SPOILED)
def test_a_spoiled_example_is_refused(make, place: str, value: object) -> None:
    assert not list(CHECKS[make](make()))
    assert list(CHECKS[make](spoil(make(), place, value)))


FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><id>urn:a:1</id><title>A</title>
<updated>2026-11-20T00:00:00Z</updated><author><name>B</name></author>
<entry><id>urn:a:2</id><title type="html">A</title><updated>2026-11-20T00:00:00Z</updated>
<link rel="alternate" href="https://example.org/"/></entry></feed>"""


@each_row(
    ("old", "new"),
    [
        ("<id>urn:a:1</id>", ""),
        ("<name>B</name>", ""),
        ("<author><name>B</name></author>", ""),
        ("urn:a:2", "two"),
        ("2026-11-20T00:00:00Z</updated>\n<link", "20 November</updated>\n<link"),
        (' href="https://example.org/"', ""),
        ("alternate", "related"),
        ('<title type="html">A', '<title type="html"><b>A</b>'),
        ("<title>A</title>", "<title>A</title><title>B</title>"),
        ("</feed>", FEED[FEED.index("<entry>") :]),
    ],
)
def test_a_spoiled_feed_is_refused(old: str, new: str) -> None:
    assert old in FEED
    read = FORMATS["Atom"][1]
    assert not list(atom_faults(read(FEED)))
    assert list(atom_faults(read(FEED.replace(old, new))))
