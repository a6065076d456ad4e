"""The past: what was published, and what may not become of it."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site

_TEXT = """\
The bridge was closed for nine days of April, said Odo Fenn. The weir will be mended in the autumn.
"""
_GONE = {"date": "2021-04-01", "reason": "The keepers never said so."}
_FIRST = {"date": "2021-04-01", "text": "The title named another month."}
_SECOND = {"date": "2021-05-01", "text": "A name was misspelt."}
_REVIEW = {"rating": "lacks-context", "date": "2021-04-02", "summary": "The log says why."}
_EVIDENCE = {"source": "board-log", "stance": "qualifies", "does_not_show": "By whom."}


def _record(text: str = _TEXT) -> dict[str, Any]:
    """Return a record in which there is something of all that may not be undone."""
    claim = {"document": "note", "section": "1", "statement": "It is as the keepers say."}
    section = {"id": "1", "title": "All of it", "begins": "The bridge was closed", "heading": False}
    record = {
        "documents": [
            {
                "id": "note",
                "title": "Note",
                "label": "Note of 2 March 2021",
                "summary": "An invented note.",
                "issuer": "keepers",
                "date": "2021-03-02",
                "file": "note.txt",
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
                "sections": [section],
            }
        ],
        "organizations": [{"id": "keepers", "name": "The Keepers"}, {"id": "board", "name": "B"}],
        "speakers": [{"id": "odo-fenn", "name": "Odo Fenn", "organization": "keepers"}],
        "outlets": [{"id": "gazette", "name": "The Gazette"}],
        "topics": [{"id": "weir", "name": "Weir", "definition": "Its state."}],
        "sources": [
            {
                "id": "board-log",
                "issuer": "board",
                "label": "The log",
                "located": "original",
                "corrections": [_FIRST],
            },
            {
                "id": "lost-log",
                "outlet": "gazette",
                "label": "A log",
                "located": "no",
                "withdrawn": _GONE,
            },
        ],
        "claims": [
            {
                **claim,
                "id": "bridge-closed",
                "kind": "event",
                "title": "The bridge was closed",
                "quotes": ["The bridge was closed for nine days of April, said Odo Fenn"],
                "speaker": "odo-fenn",
                "review": _REVIEW,
                "evidence": [_EVIDENCE],
                "corrections": [_FIRST, _SECOND],
            },
            {
                **claim,
                "id": "weir-mended",
                "kind": "commitment",
                "title": "The weir will be mended",
                "quotes": ["The weir will be mended in the autumn"],
                "topics": ["weir"],
                "withdrawn": _GONE,
            },
        ],
        "discrepancies": [
            {
                "id": "two-months",
                "title": "Two months",
                "what": "April and May.",
                "conclude": "Little.",
                "do_not_conclude": "Much.",
                "claims": ["bridge-closed"],
                "sources": ["board-log", "lost-log"],
            }
        ],
        "looked_for": [{"id": "diary", "what": "A diary", "claims": ["bridge-closed"]}],
    }
    return _apart(record)


def _apart(record: dict[str, Any]) -> dict[str, Any]:
    """Return plain data in which nothing is shared, as YAML would write it with an alias."""
    copied: dict[str, Any] = json.loads(json.dumps(record))
    return copied


def _after(*changes: tuple[str, Any], text: str = _TEXT) -> Site:
    """Return the record after changes to fields at paths such as `claims.0.title`."""
    record = _record(text)
    for path, value in changes:
        *way, last = (int(step) if step.isdigit() else step for step in path.split("."))
        part: Any = record
        for step in way:
            part = part[step]
        if value is None:
            del part[last]
        elif isinstance(part, list) and last == len(part):
            part.append(value)
        else:
            part[last] = value
    files = {"content/documents/note.txt": text.encode()}
    return Site(_apart(record), files, _record())


def _corrected(kind: str, *corrections: dict[str, str]) -> Site:
    return _after((f"{kind}.0.corrections", list(corrections)))


_C = "claims.0.corrections"
_NEW = {"date": "2021-06-01", "text": "The rating was too mild."}
WRONG = [
    *(
        Wrong("past: an id that vanished", name, _after(*changes), "vanished-id")
        for name, changes in (
            ("a claim", [("claims.1", None)]),
            ("a source", [("sources.1", None), ("discrepancies.0.sources", [])]),
            ("a topic", [("topics", None), ("claims.1.topics", [])]),
            ("a speaker", [("speakers", None), ("claims.0.speaker", None)]),
            ("an outlet", [("outlets.0.id", "herald"), ("sources.1.outlet", "herald")]),
            ("an organization", [("organizations.1.id", "b"), ("sources.0.issuer", "b")]),
            ("a discrepancy", [("discrepancies", [])]),
            ("something looked for", [("looked_for", None)]),
            ("a claim with another id", [("claims.1.id", "weir-to-be-mended")]),
            ("a claim made of another", [("claims.1.id", "weir"), ("claims.1.withdrawn", None)]),
            ("a list of claims", [("looked_for.0.id", "a-diary")]),
        )
    ),
    *(
        Wrong("past: another text under an id", name, _after(text=text), "replaced-text")
        for name, text in (
            ("a word", _TEXT.replace("autumn", "winter").replace("winter", "autumn!")),
            ("a sentence more", f"{_TEXT}It was cold.\n"),
            ("a line's end more", f"{_TEXT}\n"),
            ("line ends of Windows", _TEXT.replace("\n", "\r\n")),
            ("a blank", _TEXT.replace("closed for", "closed  for")),
            ("an invisible character", _TEXT.replace("April", "April\u200b")),
            ("another quotation mark", _TEXT.replace("The weir", "‘The weir").replace("\n", "’\n")),
            ("a letter of another form", _TEXT.replace("nine days of", "nine days o\u200cf")),
        )
    ),
    *(
        Wrong("past: a correction that was changed", name, site, "changed-correction")
        for name, site in (
            ("all of them gone", _corrected("claims")),
            ("the last gone", _corrected("claims", _FIRST)),
            ("the first gone", _corrected("claims", _SECOND)),
            ("another text", _corrected("claims", _FIRST, {**_SECOND, "text": "A name."})),
            ("another day", _corrected("claims", {**_FIRST, "date": "2021-04-02"}, _SECOND)),
            ("a day made a month", _corrected("claims", {**_FIRST, "date": "2021-04"}, _SECOND)),
            ("one more in between", _corrected("claims", _FIRST, _FIRST, _SECOND)),
            ("one more before", _corrected("claims", {**_NEW, "date": "2021"}, _FIRST, _SECOND)),
            ("two made one", _corrected("claims", {**_SECOND, "text": "Both."})),
            ("of a source, gone", _corrected("sources")),
            ("of a source, changed", _corrected("sources", {**_FIRST, "text": "Another month."})),
        )
    ),
    Wrong(
        "past: a correction that was changed",
        "in another order",
        _corrected("claims", _SECOND, _FIRST),
        "unordered-corrections",
    ),
    Wrong(
        "past: a correction that was changed",
        "a new one of an earlier day",
        _corrected("claims", _FIRST, _SECOND, {**_NEW, "date": "2021-04-15"}),
        "unordered-corrections",
    ),
    *(
        Wrong("past: a withdrawal that was lifted", name, _after(*changes), "changed-withdrawal")
        for name, changes in (
            ("of a claim", [("claims.1.withdrawn", None)]),
            ("of a source", [("sources.1.withdrawn", None)]),
            (
                "of a claim, with a correction",
                [("claims.1.withdrawn", None), ("claims.1.corrections", [_NEW])],
            ),
            ("another day", [("claims.1.withdrawn.date", "2021-03-31")]),
            ("a day made a year", [("claims.1.withdrawn.date", "2021")]),
            ("another reason", [("claims.1.withdrawn.reason", "It is said twice.")]),
            ("another reason of a source", [("sources.1.withdrawn.reason", "Lost.")]),
        )
    ),
    *(
        Wrong("past: a review that goes back", date, site, "backdated-review")
        for date, site in (
            (date, _after(("claims.0.review.date", date)))
            for date in (
                "2021-04-01",
                "2021-03",
                "2021-04",
                "2021",
                "2020",
                "2021-03/2021-05",
            )
        )
    ),
    *(
        Wrong("past: a rating changed in silence", name, _after(*changes), "unexplained-rating")
        for name, changes in (
            ("on the same day", [("claims.0.review.rating", "disputed")]),
            ("to no rating", [("claims.0.review.rating", "not-assessed")]),
            ("to not checkable", [("claims.0.review.rating", "not-checkable")]),
            ("taken out", [("claims.0.review", None), ("claims.0.evidence", [])]),
            (
                "of an earlier day",
                [("claims.0.review.rating", "unconfirmed"), ("claims.0.review.date", "2021-04")],
            ),
            (
                "with an old correction for a new one",
                [("claims.0.review.rating", "unconfirmed"), (_C, [_FIRST, _NEW])],
            ),
        )
    ),
]
_DOCUMENT = _record()["documents"][0]
_CLAIM = _record()["claims"][0]
_UNRATED = {**_CLAIM, "id": "closed-again", "corrections": []}
del _UNRATED["review"], _UNRATED["evidence"]
HONEST = [
    Honest("past: added to and corrected", name, _after(*changes))
    for name, changes in (
        ("nothing", []),
        ("a correction more", [(_C, [_FIRST, _SECOND, _NEW])]),
        ("two corrections of a day", [(_C, [_FIRST, _SECOND, _NEW, _NEW])]),
        ("a first correction", [("claims.1.corrections", [_NEW])]),
        ("a claim withdrawn", [("claims.0.withdrawn", _GONE)]),
        (
            "a source withdrawn",
            [
                ("sources.0.withdrawn", _GONE),
                ("claims.0.review", None),
                ("claims.0.evidence", []),
                (_C, [_FIRST, _SECOND, _NEW]),
                ("looked_for.0.sources", ["board-log"]),
            ],
        ),
        ("a claim more", [("claims.2", _UNRATED)]),
        ("a later review", [("claims.0.review.date", "2021-04-03")]),
        (
            "another rating of a later day",
            [("claims.0.review.rating", "not-checkable"), ("claims.0.review.date", "2021-04-03")],
        ),
        (
            "another rating with a correction",
            [("claims.0.review.rating", "not-checkable"), (_C, [_FIRST, _SECOND, _NEW])],
        ),
        ("a review taken out", [("claims.0.review", None), (_C, [_FIRST, _SECOND, _NEW])]),
        ("a reason reworded", [("claims.0.review.summary", "The log says why, and how.")]),
        (
            "a reason for a withdrawal corrected",
            [("claims.1.withdrawn.reason", "Said twice."), ("claims.1.corrections", [_NEW])],
        ),
        ("a title reworded", [("claims.0.title", "The bridge was shut")]),
        ("a document's title", [("documents.0.title", "A note of the keepers")]),
        ("the claims in another order", [("claims.2", _record()["claims"][0]), ("claims.0", None)]),
        ("a person's name", [("speakers.0.name", "Fenn")]),
        ("a topic used elsewhere", [("claims.0.topics", ["weir"]), ("claims.1.topics", [])]),
    )
] + [
    Honest(
        "past: there is none",
        "a record that is new",
        Site(_record(), {"content/documents/note.txt": _TEXT.encode()}),
    ),
    Honest(
        "past: there is none",
        "a record that had other entries only",
        Site(_record(), {"content/documents/note.txt": _TEXT.encode()}, {"claims": []}),
    ),
]
