"""Entries that passed every rule before, and still do: nothing that the rules looked at changed.

A rule on one entry can look at that entry, at what it names and at what it finds by way of these,
which is noted, at the documents' texts and at the day. While all of these and the engine are what
they were, the rules would find again what they found: nothing. An entry that any rule spoke of is
never kept.
"""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from factcheck import rules
from factcheck.files import store
from factcheck.files.engine import engine_sum
from factcheck.rules.naming import names_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from factcheck.record.problems import Fault
    from factcheck.record.reader import Reading

Key = tuple[str, str]
"""Kind and id of an entry."""
_NONE = bytes(sha256().digest_size)
"""The sum of an entry that is not there."""


class Judged:
    """The entries of a record that passed in the last run, in a file."""

    def __init__(self, path: Path) -> None:
        """Read the file, where it is there and whole."""
        self._path = path
        self._before: dict[Key, tuple[list[Key], bytes]] = store.load(path)
        self._now: dict[Key, tuple[list[Key], bytes]] = {}

    def faults(
        self, case: rules.Case, reading: Reading, entries: Iterable[tuple[str, Any]]
    ) -> Iterator[Fault]:
        """Yield what the rules on one entry find, asking them of those only that may not pass."""
        texts = (f"{key} {text.sha256}" for key, text in sorted(case.texts.items()))
        shared = engine_sum() + "\n".join([str(case.today), *texts]).encode()

        def total(keys: Iterable[Key]) -> bytes:
            """Return a sum over entries as they were written, and what all rules may look at."""
            sums = (reading.origins[key].sum if key in reading.origins else _NONE for key in keys)
            return sha256(b"".join((shared, *sums))).digest()

        for kind, entry in entries:
            key = kind, entry.id
            looked_at, known = self._before.get(key, ([key], b""))
            if known != total(looked_at):
                of_entry = rules.EntryCase(case, kind, entry)
                found = list(rules.faults_of(entry, of_entry))
                yield from found
                if found:
                    continue
                looked_at = [key, *sorted({*names_in(kind, entry), *of_entry.reached})]
                known = total(looked_at)
            self._now[key] = looked_at, known

    def save(self) -> None:
        """Leave to the next run which entries passed in this one."""
        store.save(self._path, self._now)
