"""The form of the record: what YAML would take otherwise than it was written, and look-alikes."""

from __future__ import annotations

import hashlib

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, dumped, one_document

_QUOTE = "The bridge was closed for nine days of April"


def _record() -> str:
    site = one_document(f"{_QUOTE}.\n", [{"quotes": [_QUOTE]}])
    assert isinstance(site.record, dict)
    return dumped(site.record)


_RECORD = _record()
_FILES = {"content/documents/note.txt": f"{_QUOTE}.\n".encode()}
_TITLE = "title: The keepers said this (a)"


def _titled(text: str) -> Site:
    """Return a site with a line in place of the claim's title."""
    assert _TITLE in _RECORD
    return Site(_RECORD.replace(_TITLE, text), _FILES)


def _noted(text: str) -> Site:
    """Return a site with a note on the organization, as it is spelt."""
    name = "  name: The Keepers\n"
    assert name in _RECORD
    return Site(_RECORD.replace(name, f"{name}  note: {text}\n"), _FILES)


WRONG = [
    *(
        Wrong("words lost to a comment", name, _titled(f"title: {text}"), "lost-words")
        for name, text in (
            ("a number sign in a title", "The bridge # 1 was closed"),
            ("a number sign before a digit", "The bridge #1 was closed"),
            ("a number sign at the end", "The bridge was closed #"),
            ("a number sign at the beginning", "#1 bridge was closed"),
            ("after a tab", "The bridge was closed\t#not"),
            ("in another script", "ស្ពាន #១ ត្រូវបានបិទ"),
            ("from right to left", "أُغلق الجسر #1 في أبريل"),
        )
    ),
    Wrong(
        "words lost to a comment",
        "a quote in a list",
        Site(_RECORD.replace(f"- {_QUOTE}", "- The bridge was closed #for nine days"), _FILES),
        "lost-words",
    ),
    Wrong(
        "words lost to a comment",
        "a statement",
        Site(_RECORD.replace("The keepers said this.", "The keepers said #this."), _FILES),
        "lost-words",
    ),
    *(
        Wrong("words lost to a tag", name, _titled(f"title: {text}"), "yaml-tag")
        for name, text in (
            ("an exclamation mark before a word", "!Closed for nine days"),
            ("an exclamation mark alone", "! Closed for nine days"),
            ("a tag of YAML's own", "!!str Closed for nine days"),
            ("a tag of a program's", "!!python/name:os.system Closed for nine days"),
            ("a tag before quotation marks", '!x "Closed for nine days"'),
        )
    ),
    Wrong("words lost to a tag", "a whole list", _titled(f"{_TITLE}\n  topics: !x []"), "yaml-tag"),
    *(
        Wrong("a reference", name, _titled(f"title: {text}"), "yaml-alias")
        for name, text in (
            ("an anchor", "&closed Closed for nine days"),
            ("a star", "*closed"),
        )
    ),
    *(
        Wrong("what YAML can't read", name, _titled(text), "yaml-syntax")
        for name, text in (
            ("bold type", "title: **Closed** for nine days"),
            ("a colon", "title: Closed: for nine days"),
            ("a colon of another script", "title: ស្ពាន: ត្រូវបានបិទ"),
            ("an anchor of another script", "title: &ស្ពាន ត្រូវបានបិទ"),
            ("a colon of full width", "title：橋關閉九天"),
            ("an open quotation mark", 'title: "Closed for nine days'),
            ("a mark of a merge", "title: Closed\n<<<<<<< HEAD"),
            ("a tab", "title: Closed\n\tkind: event"),
            ("no-break blanks", "title: Closed\n\u00a0\u00a0kind: event"),
            ("ideographic blanks", "title: 橋關閉九天\n\u3000kind: event"),
        )
    ),
    *(
        Wrong("another type than it looks", name, _titled(f"title: {text}"), "wrong-type")
        for name, text in (
            ("a year", "2021"),
            ("a decimal number", "1.50"),
            ("true", "true"),
            ("null", "null"),
            ("nothing", ""),
            ("brackets", "[Closed for nine days]"),
            ("braces", "{closed: nine days}"),
        )
    ),
    Wrong(
        "a list without its name",
        "claims among the organizations",
        Site(_RECORD.replace("claims:\n", ""), _FILES),
        "wrong-list",
    ),
    Wrong(
        "a list without its name",
        "a claim among the topics",
        Site(_RECORD.replace("claims:\n", "topics:\n"), _FILES),
        "wrong-list",
    ),
    Wrong("a field given twice", "a title", _titled(f"{_TITLE}\n  title: Closed"), "duplicate-key"),
    Wrong(
        "a field given twice",
        "an entry without its dash",
        Site(_RECORD + "  id: other\n  title: Other\n", _FILES),
        "duplicate-key",
    ),
]
_SPELT = (
    ("Latin", '"Closed #1: nine days"'),
    ("Latin", "'Closed: it''s nine days'  # as they said"),
    ("Latin", "Closed#1 for nine days:soon"),
    ("Latin", ">-\n    Closed # for\n    nine: days"),
    ("Latin", "|\n    <<<<<<< Closed\n    title:nine\n    - days"),
    ("Latin", "no"),
    ("Latin", "12:30"),
    ("Latin", "2021-03-02"),
    ("Latin", "C# and C++ - a & b | c > d % e @ f * g ! h"),
    ("Latin", "Cây cầu đóng cửa chín ngày, theo “biên bản”"),
    ("Khmer", "ស្ពាន៖ បិទ\u200bប្រាំបួន\u200bថ្ងៃ។"),
    ("Thai", "สะพานปิด ๙ วัน ฯลฯ"),
    ("Han", "橋「關閉」九天：四月"),
    ("Japanese", "橋は【閉鎖】・九日間"),
    ("Hangul", "다리는 '아흐레' 닫혔다"),
    ("Arabic", "أُغلق الجسر؛ «تسعة أيام»، نعم؟"),
    ("Hebrew", "הגשר היה סגור — תשעה ימים"),
    ("Devanagari", "पुल नौ दिन बंद रहा।"),
    ("Cyrillic", "Мост был «закрыт» № 9"),
    ("Greek", "Η γέφυρα έκλεισε· εννέα ημέρες;"),
    ("Armenian", "Կամուրջը փակ էր՝ ինը օր։"),
)
HONEST = [
    Honest("the form of the record: spelt right", text, _noted(text), script)
    for script, text in _SPELT
] + [
    Honest(
        "the form of the record: comments that can't be words",
        name,
        Site(_RECORD.replace(old, new), _FILES),
    )
    for name, old, new in (
        ("beside an id", "- id: claim-0", "- id: claim-0  # the first"),
        ("beside a term", "kind: event", "kind: event  # or a figure?"),
        ("beside a list's name", "claims:", "claims:  # all of them"),
        ("on a line of its own", "claims:", "# All of them\nclaims:"),
        ("beside a date", "language: en", "language: en\n  # as it says"),
    )
]
assert hashlib.sha256(_FILES["content/documents/note.txt"]).hexdigest() in _RECORD
