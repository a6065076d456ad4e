"""Documents: what their conclusions hold, and whether the other side was asked for a reply."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.record.placeholders import COUNTS, PLACEHOLDER, figure_name, names
from factcheck.record.problems import Fault, did_you_mean
from factcheck.rules.said import runs_in
from factcheck.text.folding import folded_text

if TYPE_CHECKING:
    from factcheck.record.model import Document
    from factcheck.rules.case import EntryCase, Faults

LONGEST_CONCLUSION = 120
"""Words, as a reader sees them: a number that is filled in is one, an address of a link none."""
_TARGET = re.compile(r"\]\([^)]*\)|\[@[^\]]*\]")
_NUMBER = re.compile(r"\d[\d.,]*")


def questions_quote_the_document(document: Document, case: EntryCase) -> Faults:
    """What the question of a conclusion quotes stands in the document."""
    text = case.text(document.id)
    for run in runs_in(document.question or ""):
        if text and not any(text.folded.occurrences(folded_text(run))):
            message = f"must quote words that stand in the document, not '{run}'"
            hint = "copy them as they stand there, or leave out the quotation marks"
            yield Fault(("question",), "unsaid-words", message, hint)


def conclusions_are_short(document: Document, case: EntryCase) -> Faults:
    """A conclusion is read in less than a minute."""
    count = len(_TARGET.sub("]", document.conclusion or "").split())
    if count > LONGEST_CONCLUSION:
        message = f"must have at most {LONGEST_CONCLUSION} words, not {count}"
        hint = "say what matters most, and link to the claims for the rest"
        yield Fault(("conclusion",), "long-conclusion", message, hint)


def placeholders_are_known(document: Document, case: EntryCase) -> Faults:
    """What a conclusion has in braces is something that is counted, or a figure of a claim."""
    for name in names(document.conclusion or ""):
        if name in COUNTS:
            continue
        known = list(COUNTS)
        figure = figure_name(name)
        if figure and case.known("claims", figure.claim):
            claim = case.find("claims", figure.claim)
            if claim is None:
                continue  # it is broken, and may have the figure
            known = [f"{claim.id}.{item.id}" for item in claim.figures]
        if name not in known:
            message = f"must be a count or a figure of a claim, not '{{{name}}}'"
            hint = did_you_mean(name, known) or f"counts are {', '.join(COUNTS)}"
            yield Fault(("conclusion",), "unknown-placeholder", message, hint)


def numbers_are_not_typed(document: Document, case: EntryCase) -> Faults:
    """A number in a conclusion is filled in, so that it cannot differ from the record."""
    text = PLACEHOLDER.sub("", _TARGET.sub("]", document.conclusion or ""))
    for match in _NUMBER.finditer(text):
        message = f"must hold no number but by a placeholder, not '{match[0]}'"
        hint = "write {claims}, {supported} or {claim-id.figure-id}"
        yield Fault(("conclusion",), "typed-number", message, hint)


def replies_are_asked_for_or_not(document: Document, case: EntryCase) -> Faults:
    """A reply was asked for on a day, or it was not, for a reason; an answer needs a question."""
    for index, reply in enumerate(document.replies):
        at = ("replies", index)
        if (reply.not_asked is None) == (reply.asked_on is None):
            message = "must have either not_asked or asked_on, and not both"
            hint = "not_asked: {date, reason} where no reply was asked for"
            yield Fault(at, "bad-reply", message, hint)
        for field in ("how", "answer", "source"):
            if reply.asked_on is None and getattr(reply, field) is not None:
                message = "must be left out where no reply was asked for"
                hint = "give asked_on if one was"
                yield Fault((*at, field), "bad-reply", message, hint)
