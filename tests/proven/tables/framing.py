"""Framing: what is named as no checkable statement, and is one."""

from __future__ import annotations

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document

_CLAIM = (
    "The keepers will open the bridge of the valley on a day in June and walk over it with the band"
)


def _framed(*framing: tuple[str, str], language: str = "en", claim: str = _CLAIM) -> Site:
    """Return the site of a document of a claim, and of lines that are named as framing."""
    text = "\n\n".join([claim, *(words for words, _ in framing)]) + "\n"
    named = [{"quote": words, "kind": kind, "why": "It says nothing."} for words, kind in framing]
    return one_document(text, [{"quotes": [claim]}], language=language, document={"framing": named})


def _wrong(kind: str, rows: list[tuple[str, ...]]) -> list[Wrong]:
    """Return wrong records from rows of name, words, kind and, where not English, language."""
    return [
        Wrong(kind, name, _framed((words, named), language=(*rest, "en")[0]), "bad-framing")
        for name, words, named, *rest in rows
    ]


_LONG = (
    "and so it went on from one day to another in all of the valley as it had in the years before"
)

WRONG = [
    *_wrong(
        "framing: a figure",
        [
            ("linking words", "However, 19 of the 104 cases", "link"),
            ("a heading", "B. 19 cases were counted", "heading"),
            ("a title", "Report on 104 cases of the valley", "title"),
            ("an attribution", "said the miller of 35 bridges", "attribution"),
            ("a share", "in 55% of the cases, then", "link"),
            ("Khmer digits", "សេចក្តីជូនដំណឹងអំពី ១០៤ ករណី", "title", "km"),
            ("Arabic digits", "بيان عن ١٠٤ حالات في الوادي", "title", "ar"),
            ("Devanagari digits", "घाटी के १०४ मामलों पर सूचना", "title", "hi"),
            ("a decimal after a date", "On 4 May 2021 some 1.5 tons of it", "link"),
            ("before a year", "said the miller of 35 bridges in 2019", "attribution"),
            ("behind a section number", "2. 19 cases of the year", "heading"),
        ],
    ),
    *_wrong(
        "framing: a denial",
        [
            ("not", "The bridge is not safe at all", "heading"),
            ("nobody", "Nobody was ever hurt there", "heading"),
            ("false", "The reports are all false", "title"),
            ("dismissed", "The ministry dismissed the reports", "attribution"),
            ("hidden by emphasis", "The bridge is n*o*t safe at all", "heading"),
            ("French", "Le pont n’est pas sûr du tout", "heading", "fr"),
            ("German", "Die Brücke ist nicht sicher genug", "heading", "de"),
            ("Russian", "Мост совсем не безопасен", "heading", "ru"),
            ("Arabic", "الجسر ليس آمنا على الإطلاق", "heading", "ar"),
        ],
    ),
    *_wrong(
        "framing: too long for its kind",
        [
            ("linking words", _LONG, "link"),
            ("a heading", _LONG, "heading"),
            ("a signature", _LONG, "signature"),
            ("an attribution", f"{_LONG} {_LONG}", "attribution"),
            ("a purpose", f"{_LONG}, {_LONG} {_LONG}", "purpose"),
            ("a letterhead", f"{_LONG} {_LONG}", "letterhead"),
            ("a title", f"{_LONG} {_LONG}", "title"),
        ],
    ),
    Wrong(
        "framing: all of a document",
        "linking words one after another",
        _framed(
            ("In the valley it rained and rained", "link"),
            ("And the bridge was washed away there", "link"),
            ("And so was the mill of the town", "link"),
            ("And the people went up to the hills", "link"),
        ),
        "bad-framing",
    ),
    Wrong(
        "framing: all of a document",
        "titles and a letterhead",
        _framed(
            (
                "The bridge of the valley was washed away in the night by a flood as never seen",
                "title",
            ),
            (
                "The mill of the town went with it and so did all of the doors and gates there",
                "title",
            ),
            (
                "The people went up to the hills and stayed there for many a night in the rain",
                "letterhead",
            ),
            (
                "And then they all came back again with the band that they had heard in the hills",
                "letterhead",
            ),
        ),
        "bad-framing",
    ),
]

HONEST = [
    Honest("framing: honest", name, _framed((words, kind), language=language), script)
    for name, words, kind, language, script in [
        ("a letterhead", "TOWN OF ORRELBY, BRIDGE OFFICE", "letterhead", "en", "Latin"),
        (
            "a letterhead with a number",
            "Ref. No. 123/45, Tel. (+855) 31 201 2345",
            "letterhead",
            "en",
            "Latin",
        ),
        ("a date", "The Gazette reported on 04 September 2022", "attribution", "en", "Latin"),
        ("a date without its year", "as the Gazette wrote on 5 Sep", "attribution", "en", "Latin"),
        ("a date in figures", "The Gazette of 2022-09-04", "attribution", "en", "Latin"),
        ("a month first", "The Gazette, September 4, 2022", "attribution", "en", "Latin"),
        ("a numbered heading", "2. What happens next", "heading", "en", "Latin"),
        ("a numbered part", "2.1. What happens next", "heading", "en", "Latin"),
        ("a lettered heading", "B. The account of the miller", "heading", "en", "Latin"),
        (
            "an article's title",
            "An article “Nobody was hurt” in the Gazette",
            "title",
            "en",
            "Latin",
        ),
        ("a signature", "Orrelby, 2 March 2021, Ada Roe, Keeper", "signature", "en", "Latin"),
        ("French", "Le 4 septembre 2022, la Gazette a écrit", "attribution", "fr", "Latin"),
        ("Spanish", "La Gaceta del 4 de septiembre de 2022", "attribution", "es", "Latin"),
        ("German", "Die Zeitung vom 4. September 2022", "attribution", "de", "Latin"),
        ("Russian", "Газета от 4 сентября 2022 года", "attribution", "ru", "Cyrillic"),
        ("Khmer", "ភ្នំពេញ ថ្ងៃទី ០២ ខែមីនា ឆ្នាំ ២០២១", "signature", "km", "Khmer"),
        ("Chinese", "河谷镇桥梁管理处公告 2022年9月4日", "title", "zh", "Han"),
        ("Arabic", "جريدة الوادي، ٤ أيلول ٢٠٢٢", "attribution", "ar", "Arabic"),
        ("Hindi", "राजपत्र, ४ सितंबर २०२२ को", "attribution", "hi", "Devanagari"),
        ("Greek", "Η εφημερίδα της 4 Μαΐου 2022", "attribution", "el", "Greek"),
    ]
]
