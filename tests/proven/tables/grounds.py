"""Verdicts: each value of either scale has the grounds that it needs, and none that it excludes."""

from __future__ import annotations

from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document

CLAIMED = "The bridge was closed for nine days in April"
TEXT = f"""{CLAIMED}, said Anna Berg.

The Ford Gazette reported it.
"""
FRAMING = [
    {"quote": "said Anna Berg", "kind": "attribution", "why": "Who spoke."},
    {"quote": "The Ford Gazette reported it", "kind": "attribution", "why": "Who wrote it."},
]
GAZETTE = {
    "id": "gazette",
    "outlet": "ford-gazette",
    "title": "Nine days",
    "located": "copy",
    "cited": [{"document": "note", "quote": "The Ford Gazette reported it"}],
}
WITHDRAWN = {"date": "2021-05-01", "reason": "It was of another bridge."}
OTHERS = ("log", "count", "letter")
"""Sources of three publishers that have nothing to do with the claim's own side."""


def _source(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "outlet": f"{name}-press", "label": "A report", "located": "copy", **fields}


def _site(claim: dict[str, Any], **sources: dict[str, Any]) -> Site:
    """Return the note with one claim; what differs of a source is given by its id."""
    entries = [_source(name, **sources.get(name, {})) for name in (*OTHERS, "decree")]
    entries[-1] |= {"outlet": None, "issuer": "keepers"}
    return one_document(
        TEXT,
        [{"quotes": [CLAIMED], "speaker": "anna", **claim}],
        document={"framing": FRAMING},
        speakers=[{"id": "anna", "name": "Anna Berg", "organization": "keepers"}],
        outlets=[{"id": f"{name}-press", "name": f"{name} Press"} for name in OTHERS]
        + [{"id": "ford-gazette", "name": "The Ford Gazette"}],
        sources=[*entries, {**GAZETTE, **sources.get("gazette", {})}],
    )


def _rated(rating: str, *items: str, kind: str = "event", **sources: dict[str, Any]) -> Site:
    """Return the note with a rating; an item is `SOURCE STANCE` or `SOURCE STANCE WEIGHT`."""
    evidence = []
    for item in items:
        source, stance, *weight = item.split()
        evidence.append(
            {
                "source": source,
                "stance": stance,
                "does_not_show": "All.",
                "weight": (*weight, None)[0],
            }
        )
    body = " ".join(f"[@{name}]" for name in dict.fromkeys(item.split()[0] for item in items))
    review = {"rating": rating, "date": "2021-06-01", "summary": "As found.", "body": body or None}
    return _site({"kind": kind, "review": review, "evidence": evidence}, **sources)


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
    return _site({"source": "gazette", "attribution": attribution}, gazette=gazette)


def _passage(found: str, quote: str = CLAIMED, note: str | None = None) -> dict[str, Any]:
    return {"passages": [{"quote": quote, "found": found, "note": note}]}


LOST = {"located": "no"}
ONE = ["“Ten days” there."]
COPY = [{"outlet": "log-press"}]
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
_MISSING = {
    "supported by nothing": _rated("supported"),
    "supported by context": _rated("supported", "log context", "count context"),
    "supported by a limit": _rated("supported", "log qualifies"),
    "partly supported by nothing": _rated("partly-supported"),
    "partly supported by the contrary": _rated("partly-supported", "log contradicts"),
    "lacks context that nothing gives": _rated("lacks-context", "log context"),
    "lacks context, on support alone": _rated("lacks-context", "log supports", "count supports"),
    "disputed by one side": _rated("disputed", "log supports", "count supports"),
    "disputed by the other side": _rated("disputed", "log contradicts", "count qualifies"),
    "contradicted by nothing": _rated("contradicted"),
    "contradicted by support": _rated("contradicted", "log supports", "count supports"),
    "contradicted by a limit": _rated("contradicted", "log qualifies", "count context"),
    "supported by what was withdrawn": _rated(
        "supported", "log supports", log={"withdrawn": WITHDRAWN}
    ),
    "disputed by what was withdrawn": _rated(
        "disputed", "log supports", "count contradicts", count={"withdrawn": WITHDRAWN}
    ),
}
_EXCLUDED = {
    "supported, and contradicted": _rated(
        "supported", "log supports", "count supports", "letter contradicts"
    ),
    "supported, and contradicted with some weight": _rated(
        "supported", "log supports strong", "count supports", "letter contradicts medium"
    ),
    "supported, and contradicted by their own": _rated(
        "supported", "log supports", "count supports", "decree contradicts"
    ),
    "unconfirmed, and supported by others": _rated("unconfirmed", "log supports"),
    "unconfirmed, and weakly supported": _rated("unconfirmed", "log supports weak"),
    "unconfirmed, and contradicted": _rated("unconfirmed", "log contradicts"),
    "unconfirmed, and contradicted by their own": _rated("unconfirmed", "decree contradicts"),
    "not to be checked, and supported": _rated("not-checkable", "log supports", "count supports"),
    "not to be checked, and contradicted": _rated("not-checkable", "log contradicts"),
}
_ONE_SIDED = {
    "supported by the issuer": _rated("supported", "decree supports"),
    "supported by the outlet that is cited": _site(
        {
            "source": "gazette",
            "attribution": {
                "note": "As found.",
                "said": {"verdict": "word-for-word", "note": "As found."},
                "carried": {"verdict": "word-for-word", "note": "As found."},
            },
            "review": {
                "rating": "supported",
                "date": "2021-06-01",
                "summary": "As found.",
                "body": "[@gazette]",
            },
            "evidence": [{"source": "gazette", "stance": "supports", "does_not_show": "All."}],
        }
    ),
    "supported by the speaker elsewhere": _rated(
        "supported", "log supports", log={"speakers": ["anna"]}
    ),
    "supported by their office elsewhere": _rated(
        "partly-supported", "log supports", log={"organizations": ["keepers"]}
    ),
    "supported by reports of what they said": _rated(
        "supported",
        "log supports",
        "count supports",
        log={"report_of": "decree"},
        count={"report_of": "decree"},
    ),
    "contradicted by themselves alone": _rated("contradicted", "decree contradicts"),
    "disputed among themselves": _rated(
        "disputed", "decree contradicts", "log supports", log={"speakers": ["anna"]}
    ),
}
_OUTWEIGHED = {
    "weak against strong": _rated(
        "contradicted", "log contradicts weak", "count contradicts weak", "letter supports strong"
    ),
    "medium against strong": _rated(
        "contradicted", "log contradicts medium", "count contradicts", "letter supports strong"
    ),
    "weak against medium, by the sources' own weights": _rated(
        "contradicted",
        "log contradicts",
        "count contradicts",
        "letter supports",
        log={"weight": "weak"},
        letter={"weight": "medium"},
    ),
    "strong, but their own": _rated(
        "contradicted",
        "decree contradicts strong",
        "log contradicts weak",
        "letter supports medium",
    ),
}
_KINDS = {
    f"a request that is {rating}": _rated(rating, *items, kind="request")
    for rating, items in {
        "supported": ("log supports", "count supports"),
        "contradicted": ("log contradicts", "count contradicts"),
        "lacks-context": ("log qualifies",),
        "unconfirmed": (),
    }.items()
}
_UNREAD = {
    f"what was not found, as {stance}": _rated(
        "disputed", "log supports", "count contradicts", f"letter {stance}", letter=LOST
    )
    for stance in ("supports", "contradicts", "qualifies")
}
_WITHDRAWN = {
    f"what was withdrawn, as {stance}": _rated(
        "lacks-context", "log qualifies", f"count {stance}", count={"withdrawn": WITHDRAWN}
    )
    for stance in ("supports", "qualifies", "context")
}
WRONG = [
    *(Wrong("finding: unlike the search", name, *row) for name, row in _FINDINGS.items()),
    *(Wrong("finding: differences", name, *row) for name, row in _DIFFERENCES.items()),
    *(Wrong("finding: unlike the passage", *row, "unlike-passage") for row in _PASSAGES.items()),
    *(Wrong("rating: evidence is missing", *row, "missing-evidence") for row in _MISSING.items()),
    *(
        Wrong("rating: evidence excludes it", *row, "excluded-evidence")
        for row in _EXCLUDED.items()
    ),
    *(Wrong("rating: on one side alone", *row, "same-side-only") for row in _ONE_SIDED.items()),
    *(Wrong("rating: outweighed", *row, "outweighed-evidence") for row in _OUTWEIGHED.items()),
    *(Wrong("rating: not for the kind", *row, "unsuitable-rating") for row in _KINDS.items()),
    *(Wrong("evidence: nobody read it", *row, "unread-evidence") for row in _UNREAD.items()),
    *(Wrong("evidence: withdrawn", *row, "withdrawn-grounds") for row in _WITHDRAWN.items()),
    Wrong(
        "rating: not for the kind",
        "a number that can't be checked",
        _rated("not-checkable", "log context", kind="figure"),
        "unsuitable-rating",
    ),
]

_GOOD_RATINGS = {
    "supported": _rated("supported", "log supports", "count supports"),
    "supported, with limits": _rated(
        "supported", "log supports", "count supports", "letter qualifies"
    ),
    "supported, with a weak contrary": _rated(
        "supported", "log supports", "count supports", "letter contradicts weak"
    ),
    "supported, by their own as well": _rated(
        "supported", "log supports", "count supports", "decree supports"
    ),
    "partly supported, and contradicted": _rated(
        "partly-supported", "log supports", "count supports", "letter contradicts"
    ),
    "lacks context": _rated("lacks-context", "log qualifies"),
    "lacks context that they gave themselves": _rated("lacks-context", "decree qualifies"),
    "disputed": _rated("disputed", "log supports", "count contradicts"),
    "disputed, by their own on one side": _rated(
        "disputed", "decree supports", "log contradicts", "count contradicts"
    ),
    "contradicted": _rated("contradicted", "log contradicts", "count contradicts"),
    "contradicted, with equal weight for it": _rated(
        "contradicted", "log contradicts medium", "count contradicts", "letter supports medium"
    ),
    "contradicted, outweighed by their own alone": _rated(
        "contradicted", "log contradicts weak", "count contradicts weak", "decree supports strong"
    ),
    "unconfirmed, on nothing": _rated("unconfirmed"),
    "unconfirmed, supported by their own": _rated("unconfirmed", "decree supports"),
    "unconfirmed, with a limit": _rated("unconfirmed", "log qualifies", "count context"),
    "unconfirmed, and what was not found": _rated("unconfirmed", "log context", log=LOST),
    "an opinion": _rated("not-checkable", "log context", kind="framing"),
    "a request": _rated("not-checkable", kind="request"),
    "a request nobody looked at": _rated("not-assessed", kind="request"),
    "not assessed": _rated("not-assessed"),
    "no review, but evidence": _site(
        {"evidence": [{"source": "log", "stance": "supports", "does_not_show": "All."}]}
    ),
}
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
HONEST = [
    *(Honest("rating", *row) for row in _GOOD_RATINGS.items()),
    *(Honest("finding", *row) for row in _GOOD_FINDINGS.items()),
]
