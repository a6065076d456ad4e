"""Dishonest quotes: real ones with a change, and quotes that should never be taken.

`ATTACKS` is the table; those made by hand are in attacks.yaml. An attack names the honest words
that it changes, so that a test can show that they are taken as they stand and refused with the
change.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests import quickyaml
from tests.adversarial.changes import CHANGES
from tests.adversarial.naive import HONEST, RAW

UNKNOWN = "unknown-quote"


@dataclass(frozen=True)
class Attack:
    """A quote to refuse, with the code of the refusal."""

    name: str
    quote: str
    honest: str = ""  # what it was made from, where that is a quote itself
    code: str = UNKNOWN
    prefix: str | None = None
    suffix: str | None = None
    document: str = RAW


ANY = ""
"""The code of a refusal that may have either of two reasons."""


def generated() -> Iterator[Attack]:
    """Every change of every honest quote, once; those that change nothing are left out."""
    for change in CHANGES:
        seen = set(HONEST)
        for quote_number, honest in enumerate(HONEST, start=1):
            for number, quote in enumerate(change(honest), start=1):
                if quote not in seen:
                    seen.add(quote)
                    name = f"{change.__name__}-{quote_number}-{number}"
                    yield Attack(name, quote, honest, ANY)


# --- paragraphs --------------------------------------------------------------------------


def across_paragraphs() -> Iterator[Attack]:
    """The last words of each paragraph and the first of the next, as an omission and joined."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n|\n(?=[-\"\d])", RAW)]
    blocks = [block for block in blocks if len(block.split()) > 10]
    for number, (one, two) in enumerate(pairwise(blocks), start=1):
        before, after = " ".join(one.split()[-9:-4]), " ".join(two.split()[4:9])
        yield Attack(f"omission-across-paragraphs-{number}", f"{before} [...] {after}")
        yield Attack(f"joined-across-paragraphs-{number}", f"{before} {after}")


# What begins a paragraph without a blank line before it.
BEGINNINGS = {
    "hyphen": "\n- ",
    "asterisk": "\n* ",
    "bullet": "\n• ",
    "plus": "\n+ ",
    "en-dash": "\n– ",
    "number": "\n2. ",
    "number-in-brackets": "\n(2) ",
    "letter": "\nb) ",
    "capital": "\nB. ",
    "straight-quote": '\n"',
    "curly-quote": "\n“",
    "low-quote": "\n„",
    "guillemet": "\n«",
    "single-quote": "\n‘",
    "emphasis-then-quote": '\n*"',
    "emphasis-then-number": "\n**2.** ",
    "heading": "\n## ",
    "block-quote": "\n> ",
    "rule": "\n---\n",
    "stars": "\n***\n",
    "line-of-unseen": "\n\u200b\n",
    "line-of-byte-order-mark": "\n\ufeff\n",
    "blank-line": "\n\n",
    "blank-line-CRLF": "\r\n\r\n",
    "blank-line-CR": "\r\r",
    "line-of-no-break-space": "\n\u00a0\n",
    "paragraph-separator": "\u2029",
}


def over_paragraphs() -> Iterator[Attack]:
    """An omission over each beginning of a paragraph."""
    for name, beginning in BEGINNINGS.items():
        document = f"The first words here are calm.{beginning}In all many were rescued later on."
        quote = "The first words here [...] were rescued later on"
        yield Attack(f"omission-over-{name}", quote, document=document)


BY_HAND = quickyaml.load(Path(__file__).with_name("attacks.yaml").read_text("utf-8"))
ATTACKS = (
    *generated(),
    *across_paragraphs(),
    *over_paragraphs(),
    *(Attack(**row) for row in BY_HAND),
)
