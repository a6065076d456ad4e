"""Reading and proving in one step: nothing is built from a record that did not pass here."""

from __future__ import annotations

import datetime as dt
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factcheck import rules
from factcheck.record.contents import content_problems
from factcheck.record.problems import Problem, RecordError, Severity
from factcheck.record.reader import Reading, read_what_can_be_read, symbolic_links
from factcheck.text.frozen import read_document

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from factcheck.record.problems import Fault
    from factcheck.rules.judged import Judged
    from factcheck.text.document import FrozenText

_EASTERNMOST = dt.timedelta(hours=14)
"""How far the clocks of the Line Islands are ahead of UTC; an editor dates with her own day."""


@dataclass(frozen=True)
class Proven:
    """A record that passed every rule, its documents' texts by id, and what it was warned of."""

    reading: Reading
    texts: dict[str, FrozenText]
    warnings: list[Problem]


def prove(
    folder: Path,
    published: Mapping[str, Mapping[str, Any]] | None = None,
    judged: Judged | None = None,
) -> Proven:
    """Read the record of a folder and its documents, and hold every rule against them.

    Args:
        folder: holds claims.yaml, claims/*.yaml where they exist, and content/documents/.
        published: by kind and id, the entries that were published before.
        judged: the entries that passed in the last run, of which no rule has to be asked again.

    Raises:
        RecordError: with every problem that was found.

    """
    if links := symbolic_links(folder):  # nothing is read through one
        raise RecordError(links)
    reading = read_what_can_be_read(folder)
    texts: dict[str, FrozenText] = {}
    problems = list(reading.problems)
    if reading.lost:  # rules would only miss what stands there
        raise RecordError(problems)
    problems += content_problems(folder, lambda *entry: entry in reading.origins)
    for document in reading.record.documents:
        try:
            texts[document.id] = read_document(
                folder / "content" / "documents", document.file, document.sha256
            )
        except RecordError as error:
            problems += error.problems
    case = rules.Case(rules.by_id(reading.record), texts, today(), published or {}, reading.broken)
    problems += [reading.locate(fault) for fault in _faults(case, reading, judged)]
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise RecordError(_without_consequences(problems))
    return Proven(reading, texts, sorted(problems))


def _faults(case: rules.Case, reading: Reading, judged: Judged | None) -> list[Fault]:
    entries = rules.listed(reading.record)
    if judged is None or reading.problems:
        return rules.faults(case, entries)
    found = [*judged.faults(case, reading, entries), *rules.record_faults(case)]
    judged.save()
    return found


def _without_consequences(problems: list[Problem]) -> list[Problem]:
    """Return problems without warnings that follow from a misspelt id: what it meant is unused."""
    if not any(problem.code.startswith("unknown-") for problem in problems):
        return problems
    return [problem for problem in problems if problem.code not in _CONSEQUENCES]


_CONSEQUENCES = {"unused-entry", "uncited-evidence", "unlisted-evidence"}


def today() -> dt.date:
    """Return the latest day that it is anywhere on Earth, now or when SOURCE_DATE_EPOCH says."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    return (moment + _EASTERNMOST).date()
