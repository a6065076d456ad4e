"""Texts of ours: hidden characters, words and numbers that nobody said, verdicts in titles."""

from __future__ import annotations

from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document

_TEXT = (
    "Only 19 of the 1,240 people went over the “old bridge” on 4 May 2020, not the nine who swam"
)


def _texts(text: str = _TEXT, *, language: str = "en", **fields: Any) -> Site:
    """Return the site of one claim that quotes all of its document, with fields of its own."""
    return one_document(f"{text}.\n", [{"quotes": [text], **fields}], language=language)


def _wrong(kind: str, code: str, field: str, rows: list[tuple[str, str]]) -> list[Wrong]:
    # of an event a statement may have numbers that no quote has
    return [
        Wrong(kind, name, _texts(**{"kind": "testimony", field: words}), code)
        for name, words in rows
    ]


_HIDDEN = {
    "an override to the left": "\u202e",
    "an override to the right": "\u202d",
    "an embedding to the left": "\u202b",
    "an embedding to the right": "\u202a",
    "the end of an embedding": "\u202c",
    "an isolate to the right": "\u2066",
    "an isolate to the left": "\u2067",
    "a first strong isolate": "\u2068",
    "the end of an isolate": "\u2069",
    "a tag": "\U000e0041",
    "the end of tags": "\U000e007f",
    "a Hangul filler": "\u3164",
    "a half width Hangul filler": "\uffa0",
    "a leading consonant filler": "\u115f",
    "a vowel filler": "\u1160",
    "a blank of Braille": "\u2800",
    "a Mongolian separator": "\u180e",
    "a joiner of graphemes": "\u034f",
    "a word joiner": "\u2060",
    "an invisible plus": "\u2064",
    "a byte order mark": "\ufeff",
    "a variation of a letter": "\ufe0f",
    "a variation of a letter, from the second range": "\U000e0100",
    "a mark of annotation": "\ufff9",
    "a deprecated control": "\u206a",
}
WRONG = [
    *(
        Wrong(
            "texts: a hidden character",
            f"{name} in a title",
            _texts(title=f"The kee{sign}pers"),
            "bad-value",
        )
        for name, sign in _HIDDEN.items()
    ),
    Wrong(
        "texts: a hidden character",
        "in a statement",
        _texts(statement="They \u202esaid it."),
        "bad-value",
    ),
    Wrong(
        "texts: a hidden character",
        "in a review",
        _texts(review={"rating": "unconfirmed", "date": "2022-01-01", "summary": "It \u2067is."}),
        "bad-value",
    ),
    Wrong(
        "texts: a hidden character",
        "an override in a quote",
        _texts(quotes=["Only 19 \u202eof the 1,240 people"]),
        "bad-value",
    ),
    Wrong(
        "texts: a hidden character",
        "an isolate left open in a quote",
        _texts(quotes=["Only 19 \u2067of the 1,240 people"]),
        "bad-value",
    ),
    Wrong(
        "texts: a hidden character",
        "nothing but a blank that is not seen",
        _texts(statement="\u200b"),
        "bad-value",
    ),
    Wrong(
        "texts: a hidden character",
        "in a name",
        one_document(
            f"{_TEXT}.\n",
            [{"quotes": [_TEXT], "speaker": "ada-roe"}],
            speakers=[{"id": "ada-roe", "name": "Ada \u202eRoe"}],
        ),
        "bad-value",
    ),
    *_wrong(
        "texts: words that nobody said",
        "unsaid-words",
        "title",
        [
            ("curly marks", "They went over the “new bridge”"),
            ("straight marks", 'They went over the "new bridge"'),
            ("single marks", "They went over the ‘new bridge’"),
            ("straight single marks", "They went over the 'new bridge'"),
            ("pointed marks", "They went over the «new bridge»"),
            ("low marks", "They went over the „new bridge“"),
            ("pointed marks, turned", "They went over the »new bridge«"),
            ("single pointed marks", "They went over the ‹new bridge›"),
            ("corner marks", "They went over the 「new bridge」"),
            ("never closed", "They went over the “new bridge"),
            ("a part of a word", "They went over the “old bridg”"),
            ("words joined", "They “went over on 4 May”"),
            ("an omission", "They “went over [...] on 4 May 2020”"),
            ("a word put in", "They “went [happily] over” it"),
            ("another letter", "They went over the “old Bridge”"),
        ],
    ),
    *_wrong(
        "texts: words that nobody said",
        "unsaid-words",
        "statement",
        [
            ("a statement", "They said that “all of the people swam”."),
            ("the second of two", "The “old bridge” was “never seen”."),
            ("a question mark", "They asked “who swam?”."),
        ],
    ),
    *_wrong(
        "texts: a number that nobody said",
        "unsaid-number",
        "title",
        [
            ("another number", "Only 18 people went over the bridge"),
            ("a part of a number", "Only 240 people went over the bridge"),
            ("a number with its digits turned", "Only 91 people went over the bridge"),
            ("a number of ten times", "Some 12,400 people are there"),
            ("a decimal", "Some 1.24 people are there"),
            ("in words", "Ninety people went over the bridge"),
            ("in words with a hyphen", "Twenty-one people went over it"),
            ("in words with a soft hyphen", "Only ni\u00adnety people went over"),
            ("a dozen", "A dozen people went over the bridge"),
            ("hundreds", "Hundreds of people went over the bridge"),
            ("a multiple", "Some 19 million people went over it"),
            ("a share", "Some 55% of the people went over it"),
            ("Khmer digits", "Only ១៨ people went over the bridge"),
            ("Arabic digits", "Only ١٨ people went over the bridge"),
            ("full width digits", "Only １８ people went over the bridge"),
            ("another date", "They went over it on 5 May 2020"),
            ("another year", "They went over it in 2018"),
            ("a number that is taken", "At the old bridge the keepers take 30"),
            ("a number that is taken, after a comma", "At the bridge, take 18 of the people"),
        ],
    ),
    *_wrong(
        "texts: a number that nobody said",
        "unsaid-number",
        "statement",
        [
            ("a statement", "Only 19 of the 1,250 people went over the bridge."),
            ("a date of no document", "On 6 June 2020 they went over the bridge."),
        ],
    ),
    *_wrong(
        "texts: a verdict in a title",
        "verdict-in-title",
        "title",
        [
            ("false", "False: people went over the bridge"),
            ("untrue", "Untruthfully: they went over it"),
            ("truth", "The truth about the old bridge"),
            ("falsely", "They falsely say who went over it"),
            ("falsehood", "A falsehood about the old bridge"),
            ("lied", "They lied about the old bridge"),
            ("misled", "The keepers misled the people"),
            ("refuted", "Refuted: they went over the bridge"),
            ("verified", "Verified: they went over the bridge"),
            ("incorrect", "Incorrectly said of the old bridge"),
            ("inaccurate", "Inaccurate words of the old bridge"),
            ("exaggerated", "An exaggerated count at the bridge"),
            ("so-called", "The so-called bridge of the valley"),
            ("supposedly", "They supposedly went over the bridge"),
            ("fabricated", "A fabricated count at the bridge"),
            ("myth", "The myth of the old bridge"),
            ("fact check", "Fact check: the bridge of the valley"),
            ("disinformation", "Disinformation on the old bridge"),
            ("a Cyrillic letter", "F\u0430lse: people went over the bridge"),
            ("a Greek letter", "Unpr\u03bfven: people went over the bridge"),
            ("Cyrillic letters alone", "The h\u043e\u0430\u0445 of the old bridge"),
            ("full width letters", "Ｆａｌｓｅ: they went over the bridge"),
            ("mathematical letters", "𝐅𝐚𝐥𝐬𝐞: they went over the bridge"),
            ("accents", "Fálsê: people went over the bridge"),
            ("a zero-width space", "Fal\u200bse: they went over the bridge"),
            ("a zero-width joiner", "Fal\u200dse: they went over the bridge"),
            ("emphasis", "Fal**se**: they went over the bridge"),
            ("letters set apart", "F A L S E: they went over the bridge"),
            ("letters with points", "F.a.l.s.e: they went over the bridge"),
            ("upper case", "FALSE they went over the bridge"),
            ("an underscore", "_False_ they went over the bridge"),
        ],
    ),
    Wrong(
        "texts: a verdict in a title",
        "a digit for a letter",
        _texts("Of the 0 people 1 went over the bridge", title="The h0ax of the bridge"),
        "verdict-in-title",
    ),
    Wrong(
        "texts: a verdict in a title",
        "the contrary of a word of the claim",
        _texts("It is true that people went over the bridge", title="It is untrue of the bridge"),
        "verdict-in-title",
    ),
]

_SIGNS = {
    "Arabic with a mark of direction": ("قال \u200fالحارس", "Arabic"),
    "Arabic with its letter mark": ("قال \u061cالحارس", "Arabic"),
    "Hebrew with a mark of direction": ("אמר \u200eהשומר", "Hebrew"),
    "Persian with a non-joiner": ("می\u200cگویند", "Arabic"),
    "Hindi with a joiner": ("क्\u200dष और क्\u200cष", "Devanagari"),
    "Khmer with coeng and ZWSP": ("ស្ពាន\u200bចាស់", "Khmer"),
    "Thai with ZWSP": ("สะพาน\u200bเก่า", "Thai"),
    "Sinhala with a joiner": ("ශ්\u200dරී ලංකා", "Sinhala"),
    "Burmese": ("မြန်မာ တံတား", "Myanmar"),
    "Tamil": ("பழைய பாலம்", "Tamil"),
    "Han with a variation": ("葛\U000e0100飾区の橋", "Han"),
    "Mongolian with a variation": ("ᠮᠣᠩᠭᠣᠯ\u180b ᠬᠡᠯᠡ", "Mongolian"),
    "an emoji with its form": ("The bridge \u2764\ufe0f of ours", ""),
    "a keycap": ("The bridge 1\ufe0f\u20e3 of ours", ""),
    "a family of emoji": ("The bridge \U0001f468\u200d\U0001f469\u200d\U0001f467", ""),
    "accents that are set apart": ("Le cafe\u0301 du pont", "Latin"),
    "a no-break blank": ("The\u00a0bridge of ours", ""),
}
HONEST = [
    Honest(
        "texts: honest",
        "a soft hyphen",
        _texts(statement="They went over the foot\u00adbridge."),
        "Latin",
    ),
    *(
        Honest(
            "texts: what a script needs",
            name,
            one_document(
                "The bridge was 1 of ours.\n",
                [{"quotes": ["The bridge was 1 of ours"], "title": words}],
            ),
            script,
        )
        for name, (words, script) in _SIGNS.items()
    ),
    *(
        Honest("texts: said in the document", name, _texts(title=words))
        for name, words in [
            ("words in quotation marks", "They went over the “old bridge”"),
            ("a capital at the beginning", "“Went over the ‘old bridge’” and more"),
            ("a full stop in the marks", "They went over the “old bridge.”"),
            ("an apostrophe", "The keepers’ bridge and the people’s"),
            ("an apostrophe before letters", "It's the keepers' bridge"),
            ("numbers as they stand", "Only 19 of the 1,240 people went over it"),
            ("a number grouped in another way", "Only 19 of the 1240 people went over it"),
            ("a number in words", "Only nineteen people went over the bridge"),
            ("a number of the document in digits", "Only 9 people swam"),
            ("Khmer digits", "Only ១៩ people went over the bridge"),
            ("a date", "On 4 May 2020 people went over the bridge"),
            ("the day of the document", "On 2 March 2021 they wrote of the bridge"),
            ("a word that holds a verdict", "The relief of all who believe in the bridge"),
            ("human rights", "The right of way over the old bridge"),
        ]
    ),
    Honest(
        "texts: said in the document",
        "a verdict that is the claim's own",
        _texts(
            "The keepers call the count of the bridge a lie",
            title="The count of the bridge is a lie",
        ),
    ),
    Honest(
        "texts: said in the document",
        "a derived figure, rounded",
        _texts(
            kind="figure",
            title="Some 2% of the people went over it",
            figures=[
                {"id": "people", "value": 1240, "unit": "people"},
                {"id": "over", "value": 19, "unit": "people", "of": "people"},
                {"id": "share", "derive": "over / people * 100", "unit": "%"},
            ],
        ),
    ),
    Honest(
        "texts: said in the document",
        "an isolate that is closed, in a quote",
        _texts(quotes=[_TEXT.replace("19", "\u206819\u2069")]),
    ),
]
