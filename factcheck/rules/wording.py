"""Wording: titles carry no verdict, statements stay short."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.problems import Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.model import Claim
    from factcheck.rules.case import EntryCase

LONGEST_STATEMENT = 400
_VERDICT_WORDS = re.compile(
    r"\b(?:true|untrue|false|falsely|fake|hoax|lie|lies|wrong|correct|misleading|misleads|debunked"
    r"|proven|unproven|disproved|supported|unsupported|confirmed|unconfirmed|contradicted|disputed|verified|unverified"
    r"|not located|lacks context|out of context)\b",
    re.IGNORECASE,
)


def titles_carry_no_verdict(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A word of judgement stands in a claim's title only where the claim itself uses it."""
    for match in _VERDICT_WORDS.finditer(claim.title):
        said = " ".join(quote.exact for quote in claim.quotes)
        if match[0].lower() not in map(str.lower, _VERDICT_WORDS.findall(said)):
            message = f"must carry no verdict, not '{match[0]}'"
            hint = "state the claim as the document makes it"
            yield Fault((*case.at, "title"), "verdict-in-title", message, hint)


def statements_are_short(claim: Claim, case: EntryCase) -> Iterator[Fault]:
    """A statement is one thing, said in a sentence or two."""
    if len(claim.statement) > LONGEST_STATEMENT:
        message = f"must have at most {LONGEST_STATEMENT} characters, not {len(claim.statement)}"
        hint = "if it says two things, make two claims"
        yield Fault((*case.at, "statement"), "long-statement", message, hint)
