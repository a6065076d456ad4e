"""Replies: it is said whether one was asked for, and only then what came of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.problems import Fault

if TYPE_CHECKING:
    from factcheck.record.model import Document
    from factcheck.rules.case import EntryCase, Faults


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
