"""Honest sites that are unlike the others: many scripts, odd names, any Markdown, odd addresses.

Each document is in a language of its own, and each of its claims has another feature of a record.
They are packed into few sites, as building one takes a second.
"""

from __future__ import annotations

import hashlib
from typing import Any, NamedTuple

Entry = dict[str, Any]
TITLE = "Note by the keepers"
PLACE = "Orrel"
SPEAKER = "Mara Lind"

SENTENCES = {
    "en": "The old bridge was closed for repairs",
    "fr": "Le vieux pont a été fermé pour des travaux",
    "ru": "Старый мост был закрыт на ремонт",
    "el": "Η παλιά γέφυρα έκλεισε για επισκευές",
    "ar": "أُغلق الجسر القديم لأعمال الإصلاح",
    "he": "הגשר הישן נסגר לצורך תיקונים",
    "hi": "पुराना पुल मरम्मत के लिए बंद किया गया",
    "bn": "পুরোনো সেতুটি মেরামতের জন্য বন্ধ করা হয়েছে",
    "ta": "பழைய பாலம் பழுதுபார்ப்பதற்காக மூடப்பட்டது",
    "th": "สะพานเก่าถูกปิดเพื่อซ่อมแซม",
    "km": "ស្ពានចាស់ត្រូវបានបិទដើម្បីជួសជុល",
    "my": "တံတားဟောင်းကို ပြုပြင်ရန် ပိတ်ထားသည်",
    "zh": "旧桥因为维修工程而关闭了一段时间",
    "ja": "古い橋は修理のために閉鎖されました",
    "ko": "오래된 다리가 수리를 위해 폐쇄되었다",
    "hy": "Հին կամուրջը փակվել է վերանորոգման համար",
    "ka": "ძველი ხიდი დაიკეტა სარემონტოდ",
    "am": "አሮጌው ድልድይ ለጥገና ተዘግቷል",
}
"""By language: that the old bridge was closed for repairs."""

MARKDOWN = (
    "Plain words.\n\nA second paragraph.",
    "# A heading\n\n## A second one\n\nWords.",
    "- one\n- two\n  - three\n\n+ four",
    "7. seven\n8. eight",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "```python\nprint('so')\n```",
    "    indented code",
    "> A quotation\n> of ours",
    "Words with *emphasis*, **strength**, `code` and mid**word**marks.",
    "Raw <b>HTML</b>, <script>alert(1)</script> and <!-- a comment -->.",
    "Entities &amp; &lt; &eacute; and \\*escapes\\* and a\\\nbreak.",
    "A [link](https://example.com/a_(b)?c=1&d=2) and <https://example.com/auto>.",
    "A [link with a title](https://example.com/x 'So \"called\"').",
    "![A picture](https://example.com/x.png) that is not loaded.",
    "Above\n\n---\n\nbelow ~~not struck~~.",
    "Heading by line\n===============\n\nWords.",
    "A [reference][one].\n\n[one]: https://example.com/one",
    "Signs: < > & \" ' = + - @ | \\ / % # $ ^ ~ { } [ ] « » ‹ › „ “ ” ‘ ’ – — …",
    "Emoji 👩‍👩‍👧‍👦 and e\u0301 and zero\u200bwidth.",
    "A very long word: " + "Donaudampfschifffahrt" * 20,
)
ADDRESSES = (
    "https://example.com/wiki/Weir_(dam)",
    "https://example.com/wiki/ស្ពាន_(សៀមរាប)?q=é",
    "https://example.com/%E1%9E%9F/ស",
    "https://example.com/a?b=1&c=2#part",
    "https://example.com/a#:~:text=nine%20days,April",
    "https://example.com/a_b_c*d*",
    "https://example.com/~user/index.html",
    "https://example.com/o'brien",
    "https://example.com:8443/a;b=c",
    "http://example.com/",
    "https://example.org/on-the-host-of-the-site",
)
NAMES = (
    "Method",
    "7",
    "The Weir Trust",
    "Claims",
    "Two Questions",
    "<b>Bold</b> & Sons",
    "=SUM(A1)",
    "“Quoted”",
    "O'Brien",
    "A|B",
    "ប៉ុស្តិ៍",
    "הארץ",
    "朝日新聞",
    "supported",
    "Kind_of_*name*",
)
"""Of outlets, topics and organizations: as words of the site's own, or as signs."""


def _reviewed(at: int, rating: str = "unconfirmed", **more: Any) -> Entry:
    review = {"rating": rating, "date": "2021-05-04", "summary": "Nobody else has said so."}
    return {"review": {**review, "body": MARKDOWN[at % len(MARKDOWN)], **more}}


def _grounds(verdict: str) -> Entry:
    hops = {part: {"verdict": verdict, "note": "*So* we found."} for part in ("said", "carried")}
    return {"note": "What we found.", **hops}


def _evidence(source: str, stance: str = "context", **more: Any) -> Entry:
    return {"source": source, "stance": stance, "does_not_show": "Why it was `closed`.", **more}


FEATURES = {
    "nothing but a quote": lambda _at, _lang: {},
    "a review": lambda at, _: _reviewed(at),
    "a review with all its parts": lambda at, _: _reviewed(
        at, does_not_show="*That*.", would_change=MARKDOWN[8]
    ),
    "a speaker without a role": lambda at, lang: {"speaker": f"lind-{lang}", **_reviewed(at)},
    "a source that was not found": lambda at, lang: {
        "speaker": f"lind-{lang}",
        "source": f"lost-{lang}",
        "attribution": _grounds("source-not-found"),
        **_reviewed(at),
    },
    "a source that was read": lambda at, lang: {
        "speaker": f"lind-{lang}",
        "source": f"read-{lang}",
        "attribution": _grounds("word-for-word"),
        **_reviewed(at),
    },
    "evidence": lambda at, lang: {
        "evidence": [_evidence(f"seen-{lang}", finding=MARKDOWN[(at + 3) % len(MARKDOWN)])],
        **_reviewed(at),
    },
    "the same source as evidence twice": lambda at, lang: {
        "evidence": [_evidence(f"seen-{lang}"), _evidence(f"seen-{lang}", "qualifies")],
        **_reviewed(at),
    },
    "a topic": lambda at, lang: {"topics": [f"topic-{lang}"], **_reviewed(at)},
    "a withdrawal": lambda at, _: {
        "withdrawn": {"date": "2021-06", "reason": "It was not *one* claim & is none."},
        **_reviewed(at),
    },
    "corrections": lambda at, _: {
        "corrections": [
            {"date": "2021-05", "text": "A word & a [link](https://example.com/c) were added."},
            {"date": "2021-06-01", "text": MARKDOWN[at % len(MARKDOWN)]},
        ],
        **_reviewed(at),
    },
    "a related claim": lambda at, lang: {
        "related": [{"claim": f"claim-{lang}-0", "as": "compare", "why": "Both are about it."}],
        **_reviewed(at),
    },
    "a contact": lambda at, _: {"kind": "contact", **_reviewed(at, "not-checkable")},
}
"""What a claim may have, each by a function of its number and its language."""


def document(lang: str) -> tuple[Entry, str]:
    """Return a document in a language, and its text."""
    words = [f"{SENTENCES[lang]} {letter}" for letter in letters()]
    cited = [f"{SENTENCES[lang]} {mark}" for mark in ("XA", "XB")]
    signed = f"{PLACE}, 2 March 2021, {SPEAKER}"
    text = "\n\n".join([TITLE, *(f"{item}." for item in words + cited), signed]) + "\n"
    framing = [(TITLE, "title"), *((item, "attribution") for item in cited), (signed, "signature")]
    entry = {
        "id": f"note-{lang}",
        "title": TITLE,
        "label": f"Note in {lang}",
        "summary": "An invented note.",
        "issuer": f"keepers-{lang}",
        "date": "2021-03-02",
        "language": lang,
        "file": f"{lang}.txt",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "sections": [{"id": "1", "title": "All", "begins": words[0], "heading": False}],
        "framing": [{"quote": quote, "kind": kind, "why": "So."} for quote, kind in framing],
    }
    return entry, text


def letters() -> list[str]:
    """Return a letter for each feature."""
    return [chr(ord("A") + number) for number in range(len(FEATURES))]


class Site(NamedTuple):
    """A record, and its files beside it."""

    record: dict[str, list[Entry]]
    files: dict[str, str]


def site(languages: list[str]) -> Site:
    """Return a site with a document in each of some languages."""
    record: dict[str, list[Entry]] = {}
    files = dict(PAGES)
    for lang in languages:
        at = [*SENTENCES].index(lang)
        entry, text = document(lang)
        files[f"content/documents/{lang}.txt"] = text
        for kind, entries in {
            "documents": [entry],
            "organizations": [{"id": f"keepers-{lang}", "name": f"{_name(at)} {lang}"}],
            "speakers": [{"id": f"lind-{lang}", "name": SPEAKER}],
            "outlets": [{"id": f"paper-{lang}", "name": _name(at + 5)}],
            "topics": [{"id": f"topic-{lang}", "name": _name(at + 9), "definition": "So."}],
            "sources": _sources(at, lang),
            "claims": list(_claims(at, lang)),
        }.items():
            record.setdefault(kind, []).extend(entries)
    return Site(record, files)


def _name(at: int) -> str:
    return NAMES[at % len(NAMES)]


def _sources(at: int, lang: str) -> list[Entry]:
    def quote(mark: str) -> list[Entry]:
        return [{"document": f"note-{lang}", "quote": f"{SENTENCES[lang]} {mark}"}]

    address = ADDRESSES[at % len(ADDRESSES)]
    paper = f"paper-{lang}"
    lost = {"id": f"lost-{lang}", "outlet": paper, "label": "A report", "located": "no"}
    read = {"id": f"read-{lang}", "outlet": paper, "title": _name(at + 2), "located": "copy"}
    seen = {"id": f"seen-{lang}", "outlet": paper, "title": _name(at), "located": "original"}
    return [
        {**lost, "cited": quote("XA"), "search": "In the archive."},
        {**read, "cited": quote("XB"), "published": {"date": "2021-02", "inferred": True}},
        {
            **seen,
            "published": "2021-05/2021-06",
            "url": address,
            "finding": f"See [it]({address}).",
        },
    ]


def _claims(at: int, lang: str) -> list[Entry]:
    return [
        {
            "id": f"claim-{lang}-{number}",
            "document": f"note-{lang}",
            "section": "1",
            "kind": "event",
            "title": f"{SENTENCES[lang]} {letter}"[:75],
            "statement": f"{SENTENCES[lang]} {letter}.",
            "quotes": [f"{SENTENCES[lang]} {letter}"],
            **feature(at * len(FEATURES) + number, lang),
        }
        for number, (letter, feature) in enumerate(zip(letters(), FEATURES.values(), strict=True))
    ]


PAGES = {
    "content/pages/contact.md": "Title: Contact\n\nWrite to the editors.\n",
    "content/pages/km.md": "Title: អំពី\nSlug: km\nSummary: អំពី\n\nសួស្តី\n",
    "content/pages/table.md": (
        "Title: A table & more\nSlug: table\n\n## Part {: #part .odd-class }\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\nTerm\n:   What it is.\n\nWords.[^1]\n\n"
        "[^1]: A note.\n\n<b>HTML</b>\n\n```\ncode\n```\n"
    ),
}
"""Pages of the editors' own, which no page links to."""
