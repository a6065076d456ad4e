"""Who, when and where: names, roles, titles, places and dates stand in the document."""

from __future__ import annotations

from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document

FIRST = "The bridge was closed for nine days in April"
SECOND = "The river was lower than in any other spring"
TEXT = f"""NOTE OF THE KEEPERS

"{FIRST}," said Anna Berg, mayor of Otterby.

"{SECOND}," said Tom Fell, surveyor of bridges.

The Ford Gazette reported on 27 February 2021 under the title "Nine days" by Ida Moss.

Otterby, 2 March 2021

Nils Aker

Keeper of the Weir
"""
_HEAD = {"quote": "NOTE OF THE KEEPERS", "kind": "title", "why": "Its title."}
FRAMING = [
    {"quote": "said Anna Berg, mayor of Otterby", "kind": "attribution", "why": "Who spoke."},
    {"quote": "said Tom Fell, surveyor of bridges", "kind": "attribution", "why": "Who spoke."},
    {
        "quote": 'The Ford Gazette reported on 27 February 2021 under the title "Nine days" by '
        "Ida Moss",
        "kind": "attribution",
        "why": "Names an article.",
    },
    {"quote": "Otterby, 2 March 2021", "kind": "signature", "why": "Place and date."},
    {"quote": "Nils Aker Keeper of the Weir", "kind": "signature", "why": "Who signed it."},
]
PEOPLE = [
    {"id": "anna", "name": "Anna Berg"},
    {"id": "tom", "name": "Tom Fell"},
    {"id": "nils", "name": "Nils Aker"},
]
CITED = [{"document": "note", "quote": "The Ford Gazette reported on 27 February 2021"}]
GAZETTE = {
    "id": "gazette",
    "outlet": "ford-gazette",
    "title": "Nine days",
    "authors": ["Ida Moss"],
    "published": "2021-02-27",
    "located": "copy",
    "cited": CITED,
    "stated_by_document": ["title", "authors", "published"],
}
FOUND = {"verdict": "word-for-word", "note": "Its words."}
ATTRIBUTED = {"attribution": {"note": "Its words.", "carried": FOUND}}


def _note(
    first: dict[str, Any] | None = None, second: dict[str, Any] | None = None, **more: Any
) -> Site:
    """Return the note with two claims.

    Args:
        first: what differs of the first claim.
        second: what differs of the second.
        more: what differs of the `document` and of the cited `source`; the `people`; further
            `sources` and `organizations`.

    """
    return one_document(
        TEXT,
        [{"quotes": [FIRST], **(first or {})}, {"quotes": [SECOND], **(second or {})}],
        document={
            "title": "Note of the keepers",
            "framing": [_HEAD, *FRAMING],
            **more.get("document", {}),
        },
        speakers=more.get("people", PEOPLE),
        outlets=[{"id": "ford-gazette", "name": "The Ford Gazette"}],
        sources=[{**GAZETTE, **more.get("source", {})}, *more.get("sources", ())],
        organizations=list(more.get("organizations", ())),
    )


def _named(name: str, words: str = "", **speaker: Any) -> Site:
    """Return a document of one sentence that names somebody, with a claim by the speaker."""
    quote = words or "The bridge was closed for nine days in April"
    people = [{"id": "who", "name": name, **speaker}]
    return one_document(f"{quote}.\n", [{"quotes": [quote], "speaker": "who"}], speakers=people)


def _dated(date: str, foot: str) -> Site:
    """Return a document with a date at its foot."""
    framing = [{"quote": foot, "kind": "signature", "why": "Place and date."}]
    claims = [{"quotes": [FIRST]}]
    return one_document(
        f"{FIRST}.\n\n{foot}\n", claims, document={"date": date, "framing": framing}
    )


def _cited(published: str, words: str) -> Site:
    """Return a document that says in these words when a source was published."""
    source = {
        "id": "gazette",
        "outlet": "paper",
        "label": "A report",
        "published": published,
        "located": "no",
        "stated_by_document": ["published"],
        "cited": [{"document": "note", "quote": words}],
    }
    return one_document(
        f"{FIRST}.\n\n{words}\n",
        [{"quotes": [FIRST]}],
        document={"framing": [{"quote": words, "kind": "attribution", "why": "Who wrote."}]},
        outlets=[{"id": "paper", "name": "The Paper"}],
        sources=[source],
    )


_SPEAKERS = {
    "nobody who is named": _note({"speaker": "anna"}, people=[{"id": "anna", "name": "Ida Berg"}]),
    "a name with a letter more": _named("Anna Bergs", "Anna Berg said that it was closed"),
    "a name with a letter less": _named("Ann Berg", "Anna Berg said that it was closed"),
    "a part of another name": _named("Anna", "Annabel said that the bridge was closed"),
    "the names the other way round": _named("Berg Anna", "Anna Berg said that it was closed"),
    "without its accent": _named("Andre Noel", "André Noël said that it was closed"),
    "Cyrillic letters for Latin": _named("\u0410nna Berg", "Anna Berg said that it was closed"),
    "another Khmer name": _named("ខៀវ សុភ័គ្រ", "លោក ខៀវ សុភ័គ បាននិយាយថា ស្ពានត្រូវបានបិទ"),
    "another Arabic name": _named("آنا برغ", "قالت ليلى حداد إن الجسر كان مغلقا تسعة أيام"),
    "a signer who is not named": _note(
        document={"signed_by": "nils"}, people=[{"id": "nils", "name": "Nils Acker"}]
    ),
    "another name that is not named either": _named(
        "Anna Berg", "The mayor said that it was closed", other_names=["A. Berg"]
    ),
}
_ROLES = {
    "of the next speaker": ({"speaker": "anna", "role": "surveyor of bridges"}, None),
    "of the speaker before": (None, {"speaker": "tom", "role": "mayor of Otterby"}),
    "of the signer": ({"speaker": "anna", "role": "Keeper of the Weir"}, None),
    "of nobody by name": ({"role": "surveyor of bridges"}, None),
    "of words that are no role": ({"speaker": "anna", "role": "reported on 27 February"}, None),
    "the first speaker's, of the signer": (None, {"speaker": "nils", "role": "mayor of Otterby"}),
}
_DOCUMENTS = {
    "another title": {"title": "Note of the millers"},
    "a title with a word more": {"title": "First note of the keepers"},
    "a verdict as a title": {"title": "The keepers' false note"},
    "another place": {"place": "Ferryby"},
    "a part of the place": {"place": "Otter"},
    "another day": {"date": "2021-03-03"},
    "another month": {"date": "2021-04-02"},
    "another year": {"date": "2020-03-02"},
    "the day of what it cites": {"date": "2021-02-27"},
}
_SOURCES = {
    "another title": {"title": "Nine weeks"},
    "a title with a word more": {"title": "Nine long days"},
    "a part of a word": {"title": "Nine day"},
    "another author": {"authors": ["Ida Ross"]},
    "one author too many": {"authors": ["Ida Moss", "Tom Fell"]},
    "another day": {"published": "2021-02-26"},
    "another month": {"published": "2021-01-27"},
    "another year": {"published": "2020-02-27"},
    "the document's own day": {"published": "2021-03-02"},
    "no author at all": {"authors": []},
    "no date at all": {"published": None},
    "no title at all": {"title": None, "label": "A report"},
    "cited nowhere": {"cited": []},
}
_UNCITED = {
    "a source that it does not name": ("source", "report"),
    "a further source that it does not name": ("also_in", ["report"]),
    "a further source beside the cited one": ("also_in", ["gazette", "report"]),
}
REPORT = {"id": "report", "issuer": "keepers", "title": "A report", "located": "original"}
COUNCIL = {"id": "council", "name": "The Council"}


def _related(*ties: tuple[str, str, str]) -> Site:
    """Return the note with relations between its claims: (from, to, as)."""
    related: dict[str, list[dict[str, str]]] = {"claim-0": [], "claim-1": []}
    for claim, other, relation in ties:
        related[claim].append({"claim": other, "as": relation, "why": "So it is."})
    return _note({"related": related["claim-0"]}, {"related": related["claim-1"]})


_CIRCLES = {
    "a claim compared with itself": _related(("claim-0", "claim-0", "compare")),
    "a claim that is its own part": _related(("claim-0", "claim-0", "part-of")),
    "a claim limited by itself": _related(("claim-0", "claim-0", "qualified-by")),
    "two claims, each a part of the other": _related(
        ("claim-0", "claim-1", "part-of"), ("claim-1", "claim-0", "part-of")
    ),
    "two claims, each based on the other": _related(
        ("claim-0", "claim-1", "based-on"), ("claim-1", "claim-0", "based-on")
    ),
    "two claims, each said again by the other": _related(
        ("claim-0", "claim-1", "restates"), ("claim-1", "claim-0", "restates")
    ),
    "an organization in itself": _note(organizations=({**COUNCIL, "part_of": "council"},)),
    "three organizations in a ring": _note(
        organizations=(
            {**COUNCIL, "part_of": "county"},
            {"id": "county", "name": "The County", "part_of": "board"},
            {"id": "board", "name": "The Board", "part_of": "council"},
        )
    ),
    "a report on itself": _note(source={"report_of": "gazette"}),
    "two reports, each on the other": _note(
        source={"report_of": "report"}, sources=({**REPORT, "report_of": "gazette"},)
    ),
}
REVIEW = {"rating": "unconfirmed", "date": "2021-04-01", "summary": "Nothing was found."}
_TOO_EARLY = {
    "a report before what it reports": (
        _note(sources=({**REPORT, "report_of": "gazette", "published": "2021-02-26"},)),
        "reported-too-early",
    ),
    "a report of the year before": (
        _note(sources=({**REPORT, "report_of": "gazette", "published": "2020"},)),
        "reported-too-early",
    ),
    "a copy before its source": (
        _note(source={"copies": [{"outlet": "ford-gazette", "published": "2021-02-01"}]}),
        "reported-too-early",
    ),
    "a review before the document": (
        _note({"review": {**REVIEW, "date": "2021-03-01"}}),
        "review-too-early",
    ),
    "a source after the document": (
        _note(source={"published": "2021-03-27", "stated_by_document": []}),
        "cited-too-early",
    ),
}
WRONG = [
    *(Wrong("speaker: not named", *row, "unnamed-speaker") for row in _SPEAKERS.items()),
    *(
        Wrong("role: of another passage", name, _note(*claims), "misplaced-role")
        for name, claims in _ROLES.items()
    ),
    *(
        Wrong("document: does not say so of itself", name, _note(document=given), "unstated-fact")
        for name, given in _DOCUMENTS.items()
    ),
    *(
        Wrong("source: the document does not say so", name, _note(source=given), "unstated-fact")
        for name, given in _SOURCES.items()
    ),
    *(
        Wrong(
            "claim: not a source that the document cites",
            name,
            _note({"source": "gazette", **ATTRIBUTED, field: value}, sources=(REPORT,)),
            "uncited-source",
        )
        for name, (field, value) in _UNCITED.items()
    ),
    *(Wrong("links: back to where they began", *row, "circular-link") for row in _CIRCLES.items()),
    *(Wrong("dates: in the wrong order", name, *row) for name, row in _TOO_EARLY.items()),
]

_NAMES = {
    "Latin": ("Anna Berg", "Anna Berg said that the bridge was closed"),
    "Latin, in capitals": ("Anna Berg", "ANNA BERG said that the bridge was closed"),
    "Latin, over two lines": ("Anna Berg", "For nine days, said Anna\nBerg, it was closed"),
    "Latin, with emphasis": ("Anna Berg", "For nine days, said *Anna Berg*, it was closed"),
    "Latin, with a possessive": ("Anna Berg's", "On Anna Berg's word the bridge was closed"),
    "French": ("André Noël", "André Noël a dit que le pont était fermé"),
    "Vietnamese": ("Nguyễn Thị Hoa", "Bà Nguyễn Thị Hoa nói rằng cây cầu đã đóng"),
    "Cyrillic": ("Анна Берг", "Анна Берг сказала, что мост был закрыт"),
    "Greek": ("Άννα Μπεργκ", "Η Άννα Μπεργκ είπε ότι η γέφυρα έκλεισε"),
    "Arabic": ("ليلى حداد", "قالت ليلى حداد إن الجسر كان مغلقا تسعة أيام"),
    "Hebrew": ("דנה לוי", "דנה לוי אמרה שהגשר היה סגור תשעה ימים"),
    "Devanagari": ("अनीता शर्मा", "अनीता शर्मा ने कहा कि पुल नौ दिन बंद रहा"),
    "Khmer": ("ខៀវ សុភ័គ", "លោក ខៀវ សុភ័គ បាននិយាយថា ស្ពានត្រូវបានបិទ"),
    "Korean": ("김민수", "김민수 시장은 다리가 아흐레 동안 닫혔다고 말했다"),
    "Armenian": ("Աննա Բերգ", "Աննա Բերգ ասաց, որ կամուրջը փակ էր ինը օր"),
    "Georgian": ("ანა ბერგი", "ანა ბერგი ამბობს, რომ ხიდი ცხრა დღე დაკეტილი იყო"),
}
_DAYS = {
    "English": "Otterby, 2 March 2021",
    "English, two digits": "Otterby, 02 March 2021",
    "English, short": "Otterby, 2 Mar. 2021",
    "English, ordinal": "Otterby, the 2nd of March, 2021",
    "American": "Otterby, March 2, 2021",
    "figures": "Otterby, 2021-03-02",
    "figures, day first": "Otterby, 02/03/2021",
    "figures, month first": "Otterby, 03/02/2021",
    "figures with points": "Otterby, 2.3.2021",
    "German": "Otterby, den 2. März 2021",
    "French": "Otterby, le 2 mars 2021",
    "Spanish": "Otterby, 2 de marzo de 2021",
    "Portuguese": "Otterby, 2 de março de 2021",
    "Indonesian": "Otterby, 2 Maret 2021",
    "Malay": "Otterby, 2 Mac 2021",
    "Vietnamese": "Otterby, ngày 2 tháng 3 năm 2021",
    "Russian": "Оттерби, 2 марта 2021 г.",
    "Arabic": "أوتربي، ٢ مارس ٢٠٢١",
    "Hindi": "ऑटरबी, २ मार्च २०२१",
    "Khmer": "រាជធានី ថ្ងៃទី២ ខែមីនា ឆ្នាំ២០២១",
    "Thai, Buddhist era": "กรุงเทพ วันที่ ๒ มีนาคม พ.ศ. ๒๕๖๔",
    "Japanese": "オタービー 2021年3月2日",
    "Korean": "오터비, 2021년 3월 2일",
    "no date at all": "Otterby, in early spring",
    "a year alone": "Otterby, in the spring of 2020",
}
HONEST = [
    *(Honest("speaker", name, _named(*row), name) for name, row in _NAMES.items()),
    Honest(
        "speaker",
        "by another name",
        _named("Anna Berg", "Ms Berg said that it was closed", other_names=["Ms Berg"]),
    ),
    Honest(
        "speaker",
        "in another script",
        _named("Анна Берг", "Anna Berg said that it was closed", other_names=["Anna Berg"]),
    ),
    Honest("role", "in the paragraph", _note({"speaker": "anna", "role": "mayor of Otterby"})),
    Honest("role", "without a speaker", _note({"role": "mayor of Otterby"})),
    Honest(
        "role",
        "beside the name, in another paragraph",
        _note(second={"speaker": "anna", "role": "mayor of Otterby"}),
    ),
    Honest(
        "role",
        "the signer's, at the foot",
        _note({"speaker": "nils", "role": "Keeper of the Weir"}, document={"signed_by": "nils"}),
    ),
    Honest("document", "all that it states", _note(document={"place": "Otterby"})),
    Honest("document", "in capitals", _note(document={"title": "NOTE OF THE KEEPERS"})),
    Honest("document", "its title in part", _note(document={"title": "Note"})),
    Honest("document", "its month alone", _note(document={"date": "2021-03"})),
    Honest(
        "document",
        "no title of its own",
        _note(
            document={
                "title": "Our name for it",
                "framing": [{**_HEAD, "kind": "letterhead"}, *FRAMING],
            }
        ),
    ),
    *(Honest("date at the foot", name, _dated("2021-03-02", foot)) for name, foot in _DAYS.items()),
    Honest("source", "title, author and day", _note({"source": "gazette", **ATTRIBUTED})),
    Honest("source", "nothing stated", _note(source={"title": "X", "stated_by_document": []})),
    Honest(
        "source",
        "a day that was worked out",
        _note(source={"published": {"date": "2021-02-28", "inferred": True}}),
    ),
    Honest("source", "the year left out", _cited("2021-02-27", "The Paper reported it on 27 Feb.")),
    Honest("source", "a month", _cited("2021-02", "The Paper reported it in February 2021")),
    Honest("source", "a year", _cited("2019", "The Paper had reported it in 2019")),
    Honest("source", "a range", _cited("2021-01/2021-02", "In January 2021 and in February 2021")),
    Honest(
        "links",
        "claims compared both ways",
        _related(("claim-0", "claim-1", "compare"), ("claim-1", "claim-0", "compare")),
    ),
    Honest(
        "links",
        "each limits the other",
        _related(("claim-0", "claim-1", "qualified-by"), ("claim-1", "claim-0", "qualified-by")),
    ),
    Honest(
        "links",
        "a part that is also a basis",
        _related(("claim-0", "claim-1", "part-of"), ("claim-1", "claim-0", "based-on")),
    ),
    Honest(
        "links",
        "two bodies in one",
        _note(
            organizations=(
                COUNCIL,
                {"id": "board", "name": "The Board", "part_of": "council"},
                {"id": "office", "name": "The Office", "part_of": "council"},
            )
        ),
    ),
    Honest(
        "dates",
        "a report of the same day",
        _note(sources=({**REPORT, "report_of": "gazette", "published": "2021-02-27"},)),
    ),
    Honest(
        "dates",
        "a report of the same month, no more is known",
        _note(sources=({**REPORT, "report_of": "gazette", "published": "2021-02"},)),
    ),
    Honest(
        "dates", "a review of the same day", _note({"review": {**REVIEW, "date": "2021-03-02"}})
    ),
]
