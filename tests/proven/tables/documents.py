"""Documents and sources: their titles, places, dates and authors stand in the document."""

from __future__ import annotations

from tests.proven.cases import Honest, Wrong
from tests.proven.note import ATTRIBUTED, FIRST, FRAMING, HEAD, note
from tests.proven.small import Site, one_document


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
WRONG = [
    *(
        Wrong("document: does not say so of itself", name, note(document=given), "unstated-fact")
        for name, given in _DOCUMENTS.items()
    ),
    *(
        Wrong("source: the document does not say so", name, note(source=given), "unstated-fact")
        for name, given in _SOURCES.items()
    ),
]

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
    "Japanese": "オタービー 2021年3月2日",
    "Korean": "오터비, 2021년 3월 2일",
    "no date at all": "Otterby, in early spring",
    "a year alone": "Otterby, in the spring of 2020",
}
HONEST = [
    Honest("document", "all that it states", note(document={"place": "Otterby"})),
    Honest("document", "in capitals", note(document={"title": "NOTE OF THE KEEPERS"})),
    Honest("document", "its title in part", note(document={"title": "Note"})),
    Honest("document", "its month alone", note(document={"date": "2021-03"})),
    Honest(
        "document",
        "no title of its own",
        note(
            document={
                "title": "Our name for it",
                "framing": [{**HEAD, "kind": "letterhead"}, *FRAMING],
            }
        ),
    ),
    *(Honest("date at the foot", name, _dated("2021-03-02", foot)) for name, foot in _DAYS.items()),
    Honest("source", "title, author and day", note({"source": "gazette", **ATTRIBUTED})),
    Honest("source", "nothing stated", note(source={"title": "X", "stated_by_document": []})),
    Honest(
        "source",
        "a day that was worked out",
        note(source={"published": {"date": "2021-02-28", "inferred": True}}),
    ),
    Honest("source", "the year left out", _cited("2021-02-27", "The Paper reported it on 27 Feb.")),
    Honest("source", "a month", _cited("2021-02", "The Paper reported it in February 2021")),
    Honest("source", "a year", _cited("2019", "The Paper had reported it in 2019")),
    Honest("source", "a range", _cited("2021-01/2021-02", "In January 2021 and in February 2021")),
]
