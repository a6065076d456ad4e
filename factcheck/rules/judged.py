"""Entries that passed every rule before, and still do: nothing that the rules looked at changed.

A rule on one entry can look at that entry, at others by their ids, which are noted, at the
documents' texts and at the day. While all of these and the engine are what
they were, the rules would find again what they found: nothing. An entry that any rule spoke of is
never kept.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from factcheck import rules
from factcheck.files import store
from factcheck.files.engine import engine_sum

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from factcheck.record.reader import Reading
    from factcheck.rules.case import Faults

Key = tuple[str, str]
"""Kind and id of an entry."""


class Judged:
    """The entries of a record that passed in the last run, in a file."""

    def __init__(self, path: Path) -> None:
        """Read the file, where it is there and whole."""
        self._path = path
        self._before: dict[Key, tuple[list[Key], bytes]] = store.load(path)
        self._now: dict[Key, tuple[list[Key], bytes]] = {}

    def faults(
        self, case: rules.Case, reading: Reading, entries: Iterable[tuple[str, Any]]
    ) -> Faults:
        """Yield what the rules on one entry find, asking them of those only that may not pass."""
        texts = (f"{key} {text.sha256}" for key, text in sorted(case.texts.items()))
        shared = engine_sum() + "\n".join([str(case.today), *texts]).encode()

        def total(keys: Iterable[Key]) -> bytes:
            """Return a sum over entries as they were written, and what all rules may look at."""
            return sha256(b"".join((shared, *(_sum(reading, key) for key in keys)))).digest()

        for kind, entry in entries:
            key = kind, entry.id
            reached, before = self._before.get(key, ([], b""))
            if before != total((key, *reached)):
                of_entry = rules.EntryCase(case, kind)
                found = list(rules.faults_of(entry, of_entry))
                yield from found
                if found:
                    continue
                reached = sorted(of_entry.reached)
            self._now[key] = reached, total((key, *reached))

    def save(self) -> None:
        """Leave to the next run which entries passed in this one."""
        store.save(self._path, self._now)


def _sum(reading: Reading, key: Key) -> bytes:
    origin = reading.origins.get(key)
    return origin.sum if origin else bytes(sha256().digest_size)
