"""Phrases that name a claim without asserting it, alike on pages and in every export.

`verify` uses them too, so they take plain texts and need the standard library alone.
"""

from __future__ import annotations

import re

_QUOTED_INSIDE = re.compile(r'[“"]([^“”"]*)[”"]')


def quoted(text: str) -> str:
    """Return a text in quotation marks, with single ones around what is quoted inside it."""
    inside = _QUOTED_INSIDE.sub("‘\\1’", text)
    return f"“{inside}”"


def headline(title: str, verdict: str) -> str:
    """Return a claim with its verdict, for a title that is read away from its page."""
    return f"{quoted(title)}: {verdict}"


def answers(attribution: str, rating: str) -> str:
    """Return both questions with the labels of their verdicts."""
    return f"Did the source say it? {attribution}. Is it so? {rating}."


def description(name: str, date: str, both_answers: str, summary: str) -> str:
    """Return whose claim it is and of when, both answers, and the summary of the review."""
    return f"Claim by {name}, {date}. {both_answers} {summary}"


def sentence(title: str, name: str, date: str, both_answers: str) -> str:
    """Return a claim with both answers, for people to copy."""
    return f"{quoted(title)} (claim by {name}, {date}). {both_answers}"


def citation(title: str) -> str:
    """Return the title under which the check of a claim is cited."""
    return f"Fact-check of the claim {quoted(title)}"


def annotated(title: str) -> str:
    """Return the title under which a document with its marks is cited."""
    return f"{quoted(title)}, annotated"


def contact_note(month: str) -> str:
    """Return what a reader must know of an address or a number that a document printed."""
    return f"As printed in {month}; not tried by us"
