"""Honest quotes: the document's words in another spelling that changes nothing.

`VARIANTS` is the table; those made by hand are in variants.yaml. Each says by the raw words (`at`)
where it stands, so that the offsets to expect come from `str.index` and from nothing of the engine.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests import quickyaml
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


def by_hand() -> Iterator[Variant]:
    """The rows of variants.yaml; without `at` the raw words are the quote itself."""
    for row in quickyaml.load(Path(__file__).with_name("variants.yaml").read_text("utf-8")):
        yield Variant(**{**row, "at": tuple(row.get("at", [row["quote"]]))})


VARIANTS = (*generated(), *by_hand())
