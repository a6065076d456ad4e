"""Wording: titles carry no verdict, statements stay short."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from factcheck.record.problems import Fault
from factcheck.rules.plain import plain
from factcheck.rules.words import verdict

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.record.model import Claim
    from factcheck.rules.case import EntryCase, Faults

LONGEST_STATEMENT = 400
_SPELT = re.compile(r"(?<!\w)[^\W\d_](?:[\s.·_-]+[^\W\d_](?!\w)){2,}")
"""Letters set apart, as in `f a l s e`."""
_AS_LETTERS = str.maketrans("0134578$@", "oleastbsa")
_WITH_DIGITS = re.compile(r"(?=\w*[^\W\d_]{2})[\w$@]+")


def titles_carry_no_verdict(claim: Claim, case: EntryCase) -> Faults:
    """A word of judgement stands in a claim's title only where the claim itself uses it."""
    for word, kind in verdicts(claim.title):
        if kind not in {own for quote in claim.quotes for _, own in verdicts(quote.exact)}:
            message = f"must carry no verdict, not '{word}'"
            hint = "state the claim as the document makes it"
            yield Fault(("title",), "verdict-in-title", message, hint)


def verdicts(text: str) -> Iterator[tuple[str, str]]:
    """Yield each word of judgement in a text, however it is spelt, and which of them it is."""
    shown = plain(text)
    bare = "".join(unicodedata.normalize("NFD", sign)[0] for sign in shown.text)
    with_letters = _WITH_DIGITS.sub(lambda match: match[0].translate(_AS_LETTERS), bare)
    together = _SPELT.sub(_together, bare)
    for variant in dict.fromkeys((bare, with_letters, together)):
        for match in verdict().finditer(variant):
            if variant is bare or match[0] not in bare:
                start, end = shown.span(*match.span())
                yield text[start:end], str(match.lastgroup)


def _together(match: re.Match[str]) -> str:
    """Return letters without what sets them apart, in as many characters."""
    return "".join(filter(str.isalpha, match[0])).ljust(len(match[0]))


def statements_are_short(claim: Claim, case: EntryCase) -> Faults:
    """A statement is one thing, said in a sentence or two."""
    if len(claim.statement) > LONGEST_STATEMENT:
        message = f"must have at most {LONGEST_STATEMENT} characters, not {len(claim.statement)}"
        hint = "if it says two things, make two claims"
        yield Fault(("statement",), "long-statement", message, hint)
