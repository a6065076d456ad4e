"""Findings: what is said of a cited source fits what became of it."""

from __future__ import annotations

from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site
from tests.proven.verdicts import CLAIMED, WITHDRAWN, verdict_site

LOST = {"located": "no"}
ONE = ["“Ten days” there."]
COPY = [{"outlet": "log-press"}]


def _attributed(
    carried: str, said: str | None = "", differences: list[str] | None = None, **gazette: Any
) -> Site:
    """Return the note with a finding on its cited source; `said` is the same where not given."""
    attribution = {
        "note": "As found.",
        "said": {"verdict": said or carried, "note": "As found."},
        "carried": {"verdict": carried, "note": "As found."},
        "differences": differences or [],
    }
    return verdict_site({"source": "gazette", "attribution": attribution}, gazette=gazette)


def _passage(found: str, quote: str = CLAIMED, note: str | None = None) -> dict[str, Any]:
    return {"passages": [{"quote": quote, "found": found, "note": note}]}


_FINDINGS = {
    "word for word, of what was not found": (
        _attributed("word-for-word", **LOST),
        "unfound-source",
    ),
    "differs, of what was not found": (
        _attributed("differs", differences=ONE, **LOST),
        "unfound-source",
    ),
    "not seen, of what was not found": (
        _attributed("passage-not-seen", **LOST),
        "unfound-source",
    ),
    "one step of two, of what was not found": (
        _attributed("source-not-found", "word-for-word", **LOST),
        "unfound-source",
    ),
    "not found, of what was found": (_attributed("source-not-found"), "found-source"),
    "not found, in one step of two": (
        _attributed("word-for-word", "source-not-found"),
        "found-source",
    ),
    "a passage of what was not found": (
        _attributed("source-not-found", **LOST, **_passage("word-for-word")),
        "unfound-source",
    ),
    "a passage that was lost, of what was found": (
        _attributed("word-for-word", **_passage("source-not-found")),
        "found-source",
    ),
    "not found, though a copy was": (
        _attributed("source-not-found", **LOST, copies=COPY),
        "found-source",
    ),
    "not found, though it was archived": (
        _attributed(
            "source-not-found",
            **LOST,
            url="https://example.org/nine",
            archived=[
                {
                    "url": "https://web.archive.org/web/20210301/https://example.org/nine",
                    "date": "2021-03-01",
                }
            ],
        ),
        "found-source",
    ),
    "no source cited, typed": (_attributed("no-source-cited"), "typed-no-source-cited"),
}
_DIFFERENCES = {
    "differs, without saying how": (_attributed("differs"), "missing-differences"),
    "the words of the speaker differ, without saying how": (
        _attributed("word-for-word", "differs"),
        "missing-differences",
    ),
    "a passage that differs, without saying how": (
        _attributed("differs", differences=ONE, **_passage("differs")),
        "missing-differences",
    ),
    "word for word, with a difference": (
        _attributed("word-for-word", differences=ONE),
        "needless-differences",
    ),
    "not found, with a difference": (
        _attributed("source-not-found", differences=ONE, **LOST),
        "needless-differences",
    ),
    "not seen, with a difference": (
        _attributed("passage-not-seen", differences=ONE),
        "needless-differences",
    ),
}
HALF = "was closed for nine days"
_PASSAGES = {
    "word for word, where the passage was not seen": _attributed(
        "word-for-word", **_passage("passage-not-seen")
    ),
    "word for word, where half was not seen": _attributed(
        "word-for-word", **_passage("passage-not-seen", HALF)
    ),
    "word for word, where the passage differs": _attributed(
        "word-for-word", **_passage("differs", note="Ten.")
    ),
    "differs, where the passage was not seen": _attributed(
        "differs", differences=ONE, **_passage("passage-not-seen")
    ),
    "not seen, where the passage is word for word": _attributed(
        "passage-not-seen", **_passage("word-for-word")
    ),
    "differs, where the passage is word for word": _attributed(
        "differs", differences=ONE, **_passage("word-for-word")
    ),
}
WRONG = [
    *(Wrong("finding: unlike the search", name, *row) for name, row in _FINDINGS.items()),
    *(Wrong("finding: differences", name, *row) for name, row in _DIFFERENCES.items()),
    *(Wrong("finding: unlike the passage", *row, "unlike-passage") for row in _PASSAGES.items()),
]

_GOOD_FINDINGS = {
    "word for word": _attributed("word-for-word"),
    "differs, and how": _attributed("differs", differences=ONE),
    "not seen": _attributed("passage-not-seen"),
    "not found": _attributed("source-not-found", **LOST),
    "said, but the passage was not seen": _attributed("passage-not-seen", "word-for-word"),
    "a passage word for word": _attributed("word-for-word", **_passage("word-for-word")),
    "a passage that differs": _attributed(
        "differs", differences=ONE, **_passage("differs", note="Ten.")
    ),
    "half of it word for word": _attributed("passage-not-seen", **_passage("word-for-word", HALF)),
    "a withdrawn source that the document cites": _attributed("word-for-word", withdrawn=WITHDRAWN),
}
HONEST = [Honest("finding", *row) for row in _GOOD_FINDINGS.items()]
