"""Certainty: it has its reasons, and these agree with the evidence."""

from __future__ import annotations

from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site
from tests.proven.verdicts import WITHDRAWN, verdict_site


def _sure(
    rating: str, items: str, certainty: str | None, *doubts: str, **sources: dict[str, Any]
) -> Site:
    """Return the note with a rating, its evidence as `SOURCE STANCE, ...`, and how sure it is."""
    evidence = [
        {"source": source, "stance": stance, "does_not_show": "All."}
        for source, stance in (item.split() for item in items.split(", ") if item)
    ]
    review = {
        "rating": rating,
        "certainty": certainty,
        "doubts": list(doubts),
        "date": "2021-06-01",
        "summary": "As found.",
        "body": " ".join(f"[@{item['source']}]" for item in evidence) or None,
    }
    return verdict_site({"kind": "event", "review": review, "evidence": evidence}, **sources)


_TWO = "log supports, count supports"
_ONE = "log supports"
_WRONG = {
    "no reason below high": {
        "moderate": _sure("supported", _TWO, "moderate"),
        "low": _sure("disputed", "log supports, count contradicts", "low"),
        "of what lacks context": _sure("lacks-context", "log qualifies, count qualifies", "low"),
    },
    "high, with reasons against it": {
        "one": _sure("supported", _TWO, "high", "indirect"),
        "two": _sure("supported", _TWO, "high", "indirect", "partial-copy"),
    },
    "high, on fewer than two publishers": {
        "one": _sure("supported", _ONE, "high"),
        "one and its own side": _sure("supported", "log supports, decree supports", "high"),
        "one and what does not count": _sure("supported", "log supports, count context", "high"),
        "its own side": _sure("lacks-context", "decree qualifies", "high"),
        "two, of which one was withdrawn": _sure(
            "supported", _TWO, "high", count={"withdrawn": WITHDRAWN}
        ),
        "two reports that go back to one": _sure(
            "supported", _TWO, "high", count={"report_of": "log"}
        ),
    },
    "one publisher, and it is not said": {
        "of support": _sure("supported", _ONE, "moderate", "indirect"),
        "of what it leaves out": _sure("lacks-context", "log qualifies", "low", "indirect"),
    },
    "one publisher is said of more": {
        "two": _sure("supported", _TWO, "moderate", "one-publisher"),
        "none": _sure(
            "lacks-context", "decree qualifies", "low", "one-publisher", "same-side-only"
        ),
    },
    "its own side alone, and it is not said": {
        "of what it leaves out": _sure("lacks-context", "decree qualifies", "low", "indirect"),
    },
    "its own side alone is said of more": {
        "two others": _sure("supported", _TWO, "low", "same-side-only"),
        "one other": _sure("supported", _ONE, "low", "one-publisher", "same-side-only"),
    },
    "where no evidence decides": {
        "unconfirmed": _sure("unconfirmed", "log context", "low", "indirect"),
        "not to be checked": _sure("not-checkable", "", "high"),
        "not assessed": _sure("not-assessed", "", "moderate", "inconsistent"),
    },
    "reasons for nothing": {
        "no certainty": _sure("supported", _TWO, None, "indirect"),
        "no evidence that decides": _sure("unconfirmed", "log context", None, "indirect"),
    },
    "a reason given twice": {
        "twice": _sure("supported", _TWO, "low", "indirect", "indirect"),
    },
}
WRONG = [
    Wrong(f"certainty: {kind}", name, site, "unlike-certainty")
    for kind, rows in _WRONG.items()
    for name, site in rows.items()
]
_HONEST = {
    "high": _sure("supported", _TWO, "high"),
    "high, with what its own side says": _sure("supported", f"{_TWO}, decree supports", "high"),
    "high, of what two dispute": _sure("disputed", "log supports, count contradicts", "high"),
    "moderate": _sure("supported", _TWO, "moderate", "other-period-or-place"),
    "low, for all that can be": _sure(
        "partly-supported", _ONE, "low", "indirect", "inconsistent", "one-publisher", "partial-copy"
    ),
    "one publisher": _sure("supported", _ONE, "moderate", "one-publisher"),
    "its own side alone": _sure("lacks-context", "decree qualifies", "low", "same-side-only"),
    "not said": _sure("supported", _TWO, None),
    "not said of what nobody could check": _sure("not-checkable", "", None),
}
HONEST = [Honest("certainty", *row) for row in _HONEST.items()]
