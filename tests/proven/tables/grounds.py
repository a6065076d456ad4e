"""Ratings: each has the evidence that it needs, and none that it excludes."""

from __future__ import annotations

from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site
from tests.proven.verdicts import WITHDRAWN, verdict_site

LOST = {"located": "no"}


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
    return verdict_site({"kind": kind, "review": review, "evidence": evidence}, **sources)


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
    "supported by the outlet that is cited": verdict_site(
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
    "no review, but evidence": verdict_site(
        {"evidence": [{"source": "log", "stance": "supports", "does_not_show": "All."}]}
    ),
}
HONEST = [Honest("rating", *row) for row in _GOOD_RATINGS.items()]
