"""Honest quotes: the document's words in another spelling that changes nothing.

`VARIANTS` is the table. Each says by the raw words (`at`) where it stands, so
that the offsets to expect come from `str.index` and from nothing of the engine.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.adversarial.naive import HONEST, RAW


@dataclass(frozen=True)
class Variant:
    """A quote to take, and the raw words it stands for: one run for each of its parts."""

    name: str
    quote: str
    at: tuple[str, ...]
    before: str = ""  # raw words that tell apart the place of the first run
    prefix: str | None = None
    suffix: str | None = None
    document: str = RAW

    def spans(self) -> list[tuple[int, int]]:
        """Return the offsets to expect; each run must be easy to find, or the case is wrong."""
        spans: list[tuple[int, int]] = []
        for run in self.at:
            after, context = (spans[-1][1], "") if spans else (0, self.before)
            if self.document.count(context + run, after) != 1:
                message = f"{self.name}: {context + run!r} must stand once after {after}"
                raise LookupError(message)
            start = self.document.index(context + run, after) + len(context)
            spans.append((start, start + len(run)))
        return spans


# --- changes that are made to every honest quote they apply to ---------------------------

SPACES = {
    "two": "  ",
    "tab": "\t",
    "line-break": "\n",
    "CRLF": "\r\n",
    "CR": "\r",
    "indented": "\n    ",
    "no-break": "\u00a0",
    "narrow-no-break": "\u202f",
    "thin": "\u2009",
    "em": "\u2003",
    "en-quad": "\u2000",  # not NFC: it is composed to an en space
    "figure": "\u2007",
    "ideographic": "\u3000",
    "line-separator": "\u2028",
    "mixed": " \u00a0\n\t ",
    "with-zero-width": " \u200b ",
}
UNSEEN = {
    "soft-hyphen": "\u00ad",
    "zero-width-space": "\u200b",
    "zero-width-non-joiner": "\u200c",
    "zero-width-joiner": "\u200d",
    "word-joiner": "\u2060",
    "byte-order-mark": "\ufeff",
    "left-to-right-mark": "\u200e",
    "right-to-left-mark": "\u200f",
    "Arabic-letter-mark": "\u061c",
    "left-to-right-embedding": "\u202a",
    "right-to-left-embedding": "\u202b",
    "end-of-embedding": "\u202c",
    "left-to-right-isolate": "\u2066",
    "right-to-left-isolate": "\u2067",
    "first-strong-isolate": "\u2068",
    "end-of-isolate": "\u2069",
}
DOUBLE = '“”„‟"'
SINGLE = "‘’‚‛'"
DASHES = "‐‑‒–—―−"
EMPHASIS = ("*", "**", "***", "_", "__", "___")


def spaces(words: str) -> Iterator[tuple[str, str]]:
    for name, space in SPACES.items():
        yield name, re.sub(r"\s", space, words)
    yield "around", f"\n  {words}\t\n"


def unseen(words: str) -> Iterator[tuple[str, str]]:
    for name, sign in UNSEEN.items():
        yield name, words[:2] + sign + words[2:-2] + sign + words[-2:]
        yield f"{name}-around", sign + words + sign
    yield "everywhere", "\u200b".join(words)


def quotation_marks(words: str) -> Iterator[tuple[str, str]]:
    for sign in DOUBLE:
        yield f"double-{ord(sign):x}", re.sub(r"[\"“”]", sign, words)
    for sign in SINGLE:
        yield f"single-{ord(sign):x}", re.sub(r"['’]", sign, words)


def dashes(words: str) -> Iterator[tuple[str, str]]:
    for sign in DASHES:
        yield f"{ord(sign):x}", words.replace("-", sign)


def emphasis(words: str) -> Iterator[tuple[str, str]]:
    plain = words.replace("*", "")
    first, second, *rest = plain.split(" ")
    yield "none", plain
    for mark in EMPHASIS:
        yield f"all-{mark}", f"{mark}{plain}{mark}"
        yield f"word-{mark}", " ".join([first, f"{mark}{second}{mark}", *rest])
    yield "nested", " ".join([f"**{first}", f"_{second}_**", *rest])


def composition(words: str) -> Iterator[tuple[str, str]]:
    yield "kelvin", words.replace("K", "\u212a")  # canonically a K


CHANGES: tuple[Callable[[str], Iterator[tuple[str, str]]], ...] = (
    spaces,
    unseen,
    quotation_marks,
    dashes,
    emphasis,
    composition,
)


def generated() -> Iterator[Variant]:
    """Every change of every honest quote; those that change nothing are left out."""
    for number, honest in enumerate(HONEST, start=1):
        yield Variant(f"unchanged-{number}", honest, (honest,))
        for change in CHANGES:
            for name, quote in change(honest):
                if quote != honest:
                    yield Variant(f"{change.__name__}-{name}-{number}", quote, (honest,))


# --- variants made by hand, on the real document ------------------------------------------

BY_HAND = (
    # emphasis in the document
    Variant(
        "emphasis-begins-inside",
        "However, only 19 cases of them",
        ("However, **only 19 cases of them",),
    ),
    Variant(
        "emphasis-ends-inside",
        "extortion and confinement, according to H.E. Khieu",
        ("extortion and confinement**, according to H.E. Khieu",),
    ),
    Variant(
        "emphasis-whole",
        "However, only 19 cases of them involved extortion and confinement, according",
        ("However, **only 19 cases of them involved extortion and confinement**, according",),
    ),
    Variant("emphasis-other-mark", "by _Khmer Times_, Chou Bun", ("by *Khmer Times*, Chou Bun",)),
    Variant(
        "emphasis-closing-mark",
        "MINISTRY OF FOREIGN AFFAIRS AND INTERNATIONAL COOPERATION**",
        ("MINISTRY OF FOREIGN AFFAIRS\nAND INTERNATIONAL COOPERATION",),
    ),
    # edges: punctuation, numbers, compounds taken whole
    Variant("with-full-stop", "their missing relatives.", ("their missing relatives.",)),
    Variant("without-full-stop", "their missing relatives", ("their missing relatives",)),
    Variant(
        "ends-before-comma",
        "intervened in 104 complaint cases",
        ("intervened in 104 complaint cases",),
    ),
    Variant("begins-with-number", "968 people and detained 82", ("968 people and detained 82",)),
    Variant("begins-in-brackets", "+855) 31 201 2345.", ("+855) 31 201 2345.",)),
    Variant("with-brackets", "(+855) 31 201 2345", ("(+855) 31 201 2345",)),
    Variant("ends-with-number", "Hotline: 117 and", ("Hotline: 117 and",)),
    Variant("begins-with-compound", "vice-chair of the National", ("vice-chair of the National",)),
    Variant(
        "begins-with-initials", "H.E. Khieu Sopheak, Secretary", ("H.E. Khieu Sopheak, Secretary",)
    ),
    Variant("ends-with-abbreviation", "From 01 Jan. to 30 Aug.", ("From 01 Jan. to 30 Aug.",)),
    Variant("slash", "foreigners lured/tricked into", ("foreigners lured/tricked into",)),
    Variant("line-break", "worried\nfamilies", ("worried families",)),
    Variant("exactly-twelve", "from ah long", ("from ah long",)),
    Variant("opening-quote", '"We have rescued many but', ('"We have rescued many but',)),
    Variant(
        "never-closed-quote", "“Sometimes they don’t want to", ("\"Sometimes they don't want to",)
    ),
    Variant("quote-in-quote", "a “Board of Command” tasked", ('a "Board of Command" tasked',)),
    Variant(
        "two-quotes-meet", "is not new.” “The scenario being", ('is not new." "The scenario being',)
    ),
    Variant("list-mark", "— “Some of the Malaysians came", ('- "Some of the Malaysians came',)),
    Variant(
        "across-a-line",
        "KINGDOM OF CAMBODIA NATION RELIGION KING",
        ("KINGDOM OF CAMBODIA\nNATION RELIGION KING",),
    ),
    Variant("across-a-blank-line", "CLARIFICATION In order to", ("CLARIFICATION\n\nIn order to",)),
    Variant(
        "across-a-line-of-space",
        "human trafficking. Samdech Krolahom Sar Kheng, Deputy",
        ("human trafficking.\n\n \nSamdech Krolahom Sar Kheng, Deputy",),
    ),
    Variant("first-words", "KINGDOM OF CAMBODIA", ("KINGDOM OF CAMBODIA",)),
    Variant("last-words", "Spokesperson of the MFAIC", ("Spokesperson of the MFAIC",)),
    Variant("all-of-a-line", "Phnom Penh, 09 September 2022", ("Phnom Penh, 09 September 2022",)),
    # omissions within a paragraph
    Variant(
        "omission",
        "only 19 cases of them [...] extortion and confinement",
        ("only 19 cases of them", "extortion and confinement"),
    ),
    Variant(
        "omission-without-spaces",
        "only 19 cases of them[...]extortion and confinement",
        ("only 19 cases of them", "extortion and confinement"),
    ),
    Variant(
        "omission-over-lines",
        "only 19 cases of them\n[...]\nextortion and confinement",
        ("only 19 cases of them", "extortion and confinement"),
    ),
    Variant(
        "omission-of-one-word",
        "intervened in 104 complaint cases, [...] 968 people and detained",
        ("intervened in 104 complaint cases,", "968 people and detained"),
    ),
    Variant(
        "omission-of-a-number",
        "the Cambodian authorities intervened in [...] complaint cases, rescued",
        ("the Cambodian authorities intervened in", "complaint cases, rescued"),
    ),
    Variant(
        "omission-of-a-sentence",
        "detained 82 suspects. [...] As for the rest, the authorities",
        ("detained 82 suspects.", "As for the rest, the authorities"),
    ),
    Variant(
        "two-omissions",
        "From 01 Jan. to 30 Aug. [...] 104 complaint cases [...] labor disputes, contract",
        ("From 01 Jan. to 30 Aug.", "104 complaint cases", "labor disputes, contract"),
    ),
    Variant(
        "omission-with-emphasis",
        "However, only 19 cases [...] confinement, according to H.E.",
        ("However, **only 19 cases", "confinement**, according to H.E."),
    ),
    Variant(
        "omission-in-emphasis",
        "**only 19 cases of them [...] extortion and confinement**",
        ("only 19 cases of them", "extortion and confinement"),
    ),
    Variant(
        "omission-folded",
        'about the "seriousness" [...] and the "bad conditions" suffered',
        ("about the “seriousness”", "and the “bad conditions” suffered"),
    ),
    Variant(
        "omission-makes-unique",
        "and we want the victims, [...] of the victims and the",
        ("and we want the victims,", "of the victims and the"),
    ),
    # context
    Variant("prefix", "of the victims", ("of the victims",), "friends ", prefix="friends"),
    Variant("suffix", "of the victims", ("of the victims",), "the interest ", suffix="to provide"),
    Variant(
        "both",
        "of the victims",
        ("of the victims",),
        "friends ",
        "relatives and friends",
        "and the",
    ),
    Variant(
        "prefix-long",
        "of the victims",
        ("of the victims",),
        "in the interest ",
        prefix="the authorities acting in the interest",
    ),
    Variant(
        "prefix-with-space", "of the victims", ("of the victims",), "friends ", prefix="  friends\n"
    ),
    Variant(
        "prefix-emphasised", "of the victims", ("of the victims",), "friends ", prefix="*friends*"
    ),
    Variant(
        "prefix-with-mark", "Khmer Times, Chou", ("Khmer Times*, Chou",), "by *", prefix="by *"
    ),
    Variant("prefix-not-needed", HONEST[0], (HONEST[0],), prefix="However,"),
    Variant("suffix-not-needed", HONEST[0], (HONEST[0],), suffix=", according to"),
    Variant("suffix-punctuation", HONEST[0], (HONEST[0],), suffix=","),
    Variant("prefix-quote-mark", "We have rescued many", ("We have rescued many",), prefix="“"),
    Variant(
        "prefix-with-omission-in-quote",
        "of the victims [...] possible when making",
        ("of the victims", "possible when making"),
        "the interest ",
        prefix="the interest",
    ),
)

# --- variants on documents made for them --------------------------------------------------


def _nfd(words: str) -> str:
    return unicodedata.normalize("NFD", words)


VIETNAMESE = "Bộ Ngoại giao nói rằng đã cứu được những người lao động Việt Nam ở nước ngoài."
FRENCH = "Le rapport a été publié à Phnom Penh, où les élèves « reçus » étaient déjà âgés."
KHMER = "ក្រសួងការបរទេស និងសហប្រតិបត្តិការអន្តរជាតិ បានជួយជនរងគ្រោះ"
KHMER_PARTED = "ក្រសួង\u200bការបរទេស និង\u200bសហប្រតិបត្តិការ\u200bអន្តរជាតិ បាន\u200bជួយ\u200bជនរងគ្រោះ"
KOREAN = "경찰은 어제 모든 사람을 구조했다고 말했다."
LINES = (
    "The first line\r\nof it goes on\r\nhere, and ends.\r\n\r\nAnother paragraph\r\nfollows it.\r\n"
)
HYPHENS = "The gov\u00adern\u00adment res\u00adcued all of the wor\u00adkers in one\u00ad night."
MARKS = "They wrote 3*4 in file_name_two, and * alone, and a_b*c, in the *last* line of __all__."
OMITTED = "He said so yesterday [...] that they had come home. She said that it was not so."
MARKED = "\ufeffA text that\u200b begins with a byte order mark, and nothing else."
VOWELS = "Cafe\u0301 owners said na\u0131\u0308ve things about A\u030angstro\u0308m units."
DASHED = "They say the workers\u2014mostly young\u2014were held there."


def _on(document: str, name: str, quote: str, *at: str, before: str = "") -> Variant:
    return Variant(name, quote, at or (quote,), before, document=document)


NFD_VIETNAMESE, NFD_FRENCH, NFD_KOREAN = _nfd(VIETNAMESE), _nfd(FRENCH), _nfd(KOREAN)
ON_MADE_DOCUMENTS = (
    _on(NFD_VIETNAMESE, "vi-composed", "đã cứu được những người", _nfd("đã cứu được những người")),
    _on(
        NFD_VIETNAMESE,
        "vi-decomposed",
        _nfd("lao động Việt Nam ở nước"),
        _nfd("lao động Việt Nam ở nước"),
    ),
    _on(NFD_VIETNAMESE, "vi-whole", VIETNAMESE, NFD_VIETNAMESE),
    _on(
        NFD_VIETNAMESE,
        "vi-ends-with-mark",
        "Bộ Ngoại giao nói rằng đã",
        _nfd("Bộ Ngoại giao nói rằng đã"),
    ),
    _on(
        VIETNAMESE,
        "vi-quote-decomposed",
        _nfd("đã cứu được những người"),
        "đã cứu được những người",
    ),
    _on(
        NFD_VIETNAMESE,
        "vi-marks-in-another-order",
        "lao đô\u0323ng Viê\u0323t Nam",  # as typed: circumflex first, then the dot
        _nfd("lao động Việt Nam"),
    ),
    _on(
        NFD_VIETNAMESE,
        "vi-omission",
        "Bộ Ngoại giao nói [...] những người lao động",
        _nfd("Bộ Ngoại giao nói"),
        _nfd("những người lao động"),
    ),
    _on(
        NFD_FRENCH,
        "fr-composed",
        "où les élèves « reçus » étaient",
        _nfd("où les élèves « reçus » étaient"),
    ),
    _on(
        NFD_FRENCH,
        "fr-no-break",
        "les élèves «\u00a0reçus\u00a0» étaient",
        _nfd("les élèves « reçus » étaient"),
    ),
    _on(
        FRENCH.replace("« ", "«\u202f"),
        "fr-narrow",
        "les élèves « reçus",
        "les élèves «\u202freçus",
    ),
    _on(NFD_FRENCH, "fr-begins-with-mark", "été publié à Phnom", _nfd("été publié à Phnom")),
    _on(
        NFD_FRENCH, "fr-ends-with-mark", "Le rapport a été publié", _nfd("Le rapport a été publié")
    ),
    _on(KHMER, "km-phrase", "និងសហប្រតិបត្តិការអន្តរជាតិ"),
    _on(
        KHMER, "km-zero-width-in-quote", "និង\u200bសហប្រតិបត្តិការ\u200bអន្តរជាតិ", "និងសហប្រតិបត្តិការអន្តរជាតិ"
    ),
    _on(
        KHMER_PARTED,
        "km-zero-width-in-document",
        "និងសហប្រតិបត្តិការអន្តរជាតិ",
        "និង\u200bសហប្រតិបត្តិការ\u200bអន្តរជាតិ",
    ),
    _on(KHMER_PARTED, "km-zero-width-in-both", KHMER_PARTED, KHMER_PARTED),
    _on(KHMER_PARTED, "km-last", "បានជួយជនរងគ្រោះ", "បាន\u200bជួយ\u200bជនរងគ្រោះ"),
    _on(
        NFD_KOREAN,
        "ko-composed",
        "어제 모든 사람을 구조했다고",
        _nfd("어제 모든 사람을 구조했다고"),
    ),
    _on(
        KOREAN, "ko-decomposed", _nfd("어제 모든 사람을 구조했다고"), "어제 모든 사람을 구조했다고"
    ),
    _on(VOWELS, "composed-at-start", "Café owners said", "Cafe\u0301 owners said"),
    _on(VOWELS, "ring", "about Ångström units", "about A\u030angstro\u0308m units"),
    _on(VOWELS, "ring-singleton", "about \u212bngström units", "about A\u030angstro\u0308m units"),
    _on(
        LINES,
        "crlf-in-document",
        "The first line of it goes on here",
        "The first line\r\nof it goes on\r\nhere",
    ),
    _on(LINES, "crlf-in-both", "line\r\nof it goes on", "line\r\nof it goes on"),
    _on(
        LINES,
        "crlf-second-paragraph",
        "Another paragraph follows it.",
        "Another paragraph\r\nfollows it.",
    ),
    _on(
        LINES,
        "crlf-omission",
        "The first line [...] here, and ends.",
        "The first line",
        "here, and ends.",
    ),
    _on(
        LINES.replace("\r\n", "\r"),
        "cr-in-document",
        "first line of it goes",
        "first line\rof it goes",
    ),
    _on(
        HYPHENS,
        "soft-hyphens",
        "government rescued all of the workers",
        "gov\u00adern\u00adment res\u00adcued all of the wor\u00adkers",
    ),
    _on(
        HYPHENS,
        "soft-hyphens-in-both",
        "govern\u00adment rescued all",
        "gov\u00adern\u00adment res\u00adcued all",
    ),
    _on(HYPHENS, "soft-hyphen-at-end", "the workers in one", "the wor\u00adkers in one"),
    _on(HYPHENS, "soft-hyphen-crossed", "workers in one night", "wor\u00adkers in one\u00ad night"),
    _on(MARKS, "literal-asterisk", "They wrote 3*4 in file_name_two"),
    _on(MARKS, "literal-underscores", "in file_name_two, and"),
    _on(MARKS, "literal-lone-asterisk", "and * alone, and a_b*c, in"),
    _on(MARKS, "literal-and-emphasis", "a_b*c, in the last line", "a_b*c, in the *last* line"),
    _on(MARKS, "dunder", "line of all.", "line of __all__."),
    _on(
        MARKS,
        "literal-in-emphasis",
        "**They wrote 3*4 in file_name_two**",
        "They wrote 3*4 in file_name_two",
    ),
    _on(
        OMITTED,
        "standing-omission-left-out",
        "He said so yesterday [...] they had come home.",
        "He said so yesterday",
        "they had come home.",
    ),
    _on(OMITTED, "standing-omission-before", "that they had come home", "that they had come home"),
    _on(
        OMITTED,
        "standing-omission-quoted",
        "He said so yesterday [...] that they had come",
        "He said so yesterday [...] that they had come",
    ),
    _on(
        MARKED,
        "byte-order-mark",
        "A text that begins with a byte order mark",
        "A text that\u200b begins with a byte order mark",
    ),
    _on(DASHED, "ends-at-a-dash", "They say the workers"),
    _on(DASHED, "begins-at-a-dash", "were held there."),
    _on(DASHED, "between-dashes", "mostly young"),
    _on(
        DASHED,
        "over-dashes",
        "the workers-mostly young-were held",
        "the workers\u2014mostly young\u2014were held",
    ),
)

VARIANTS = (*generated(), *BY_HAND, *ON_MADE_DOCUMENTS)
