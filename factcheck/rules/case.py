"""What a rule looks at: the record with its documents and an index of its ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from factcheck.document import FrozenText
    from factcheck.model import Record


@dataclass(frozen=True)
class Case:
    """A record of valid form; `texts` holds the frozen text of each document by its id.

    `today` is the day by which nothing may be dated later; `published` names, by kind, the ids
    that were published before and so may not vanish; `broken` names those of entries whose form
    is wrong, which are not in the record.
    """

    record: Record
    texts: dict[str, FrozenText]
    today: dt.date
    published: Mapping[str, frozenset[str]] = field(default_factory=dict)
    broken: Mapping[str, frozenset[str]] = field(default_factory=dict)

    all_entries: Mapping[str, Mapping[str, Any]] | None = None
    """Every entry by kind and id, where `record` holds only those to be judged."""

    def known(self, kind: str) -> AbstractSet[str]:
        """Return all ids of a kind, those of entries of the wrong form included."""
        ids, broken = self.ids[kind].keys(), self.broken.get(kind)
        return ids | broken if broken else ids

    @cached_property
    def ids(self) -> Mapping[str, Mapping[str, Any]]:
        """Every entry by kind and id."""
        if self.all_entries is not None:
            return self.all_entries
        return {
            kind: {entry.id: entry for entry in getattr(self.record, kind)}
            for kind in type(self.record).model_fields
        }
