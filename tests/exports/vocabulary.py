"""What schema.org's vocabulary says against JSON-LD: unknown words, wrong places, wrong values."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

VOCABULARY = json.loads(
    Path(__file__).with_name("schemas").joinpath("vocabulary.json").read_text("utf-8")
)
TYPES, PROPERTIES = VOCABULARY["types"], VOCABULARY["properties"]
_DAY = r"\d{4}(-\d\d(-\d\d)?)?"
_FORMS = {
    "Text": r"(?s).+",
    "URL": r"(https?://|mailto:)\S+",
    "Date": _DAY,
    "DateTime": rf"{_DAY}T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)",
    "Number": r"-?\d+(\.\d+)?",
    "Integer": r"-?\d+",
    "Boolean": r"true|false",
}
REQUIRED = {
    "ClaimReview": ("claimReviewed", "reviewRating", "url", "author", "itemReviewed"),
    "Rating": ("alternateName|ratingValue",),
    "Claim": ("author|appearance|firstAppearance",),
}
"""What those who show fact-checks ask of one, of its rating and of the claim that is reviewed."""


@cache
def lineage(kind: str) -> frozenset[str]:
    """Return a type and all that it is a kind of."""
    return frozenset({kind}).union(*map(lineage, TYPES.get(kind, ())))


def faults(node: Any) -> Iterator[str]:
    """Yield what the vocabulary says against a node and what is in it."""
    if isinstance(node, list):
        for item in node:
            yield from faults(item)
    if not isinstance(node, dict):
        return
    kind = node.get("@type", "")
    if kind and kind not in TYPES:
        yield f"no type {kind}"
    for name, value in node.items():
        yield from faults(value)
        if kind in TYPES and not name.startswith("@"):
            yield from _property(kind, name, value if isinstance(value, list) else [value])
    for names in REQUIRED.get(kind, ()) if "@graph" not in node else ():
        if not any(node.get(name) for name in names.split("|")):
            yield f"{kind} without {names}"


def _property(kind: str, name: str, values: list[Any]) -> Iterator[str]:
    rule = PROPERTIES.get(name)
    if rule is None or not lineage(kind) & {*rule["on"]}:
        yield f"no {name} on {kind}"
        return
    for value in values:
        if not _is_allowed(value, rule["value"]):
            yield f"{name} of {kind}: {value}"


def _is_allowed(value: Any, allowed: list[str]) -> bool:
    if isinstance(value, dict):
        return "@type" not in value or bool(lineage(value["@type"]) & {*allowed})
    text = json.dumps(value) if not isinstance(value, str) else value
    forms = [_FORMS[name] for name in allowed if name in _FORMS]
    return any(re.fullmatch(form, text) for form in forms)
