"""Withdrawn entries: they stay, and nothing that counts rests on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.record.problems import Fault
from factcheck.rules.naming import named_ids

if TYPE_CHECKING:
    from factcheck.rules.case import EntryCase, Faults

_COUNTED = {"evidence", "figures", "central"}
"""The fields of a claim or document that name what a verdict rests on, or what is shown first."""


def withdrawn_entries_count_for_nothing(entry: Any, case: EntryCase) -> Faults:
    """A claim that counts has no withdrawn source; no withdrawn claim is shown first."""
    if getattr(entry, "withdrawn", None):
        return
    for path, kind, value in named_ids(case.kind, entry):
        if path[0] in _COUNTED and kind in {"sources", "claims"}:
            named = case.find(kind, value)
            if named and named.withdrawn:
                message = f"must not be '{value}', which was withdrawn on {named.withdrawn.date}"
                hint = "take it out; discrepancies, looked_for and prose may still speak of it"
                yield Fault(path, "withdrawn-grounds", message, hint)
