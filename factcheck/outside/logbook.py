"""The visits as noted, one a line, so that a round that was broken off goes on where it was."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from factcheck.editing.files import write_text
from factcheck.outside.visiting import Visit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

_FORM = TypeAdapter(Visit)


class Logbook:
    """The last visit to each address, in a file of JSON lines."""

    def __init__(self, path: Path) -> None:
        """Read what was noted; a line that was cut off is as if it had not been written."""
        self._path = path
        self._lock = threading.Lock()
        self._visits: dict[str, Visit] = {}
        lines = path.read_bytes().splitlines() if path.exists() else []
        for line in lines:
            try:
                visit = _FORM.validate_json(line)
            except ValidationError:
                continue
            self._visits[visit.address] = visit

    def last(self, address: str) -> Visit | None:
        """Return the last visit to an address."""
        return self._visits.get(address)

    def since(self, time: dt.datetime) -> dict[str, Visit]:
        """Return the visits of a time and after, by address."""
        return {name: visit for name, visit in self._visits.items() if visit.time >= time}

    def note(self, visit: Visit) -> None:
        """Write a visit down at once."""
        with self._lock:
            found = visit.after(self._visits.get(visit.address))
            self._visits[visit.address] = found
            with self._path.open("ab") as file:
                file.write(_FORM.dump_json(found) + b"\n")

    def keep(self, addresses: Iterable[str]) -> None:
        """Write the last visits to these addresses again, and forget the rest."""
        self._visits = {name: self._visits[name] for name in addresses if name in self._visits}
        lines = [f"{_FORM.dump_json(visit).decode()}\n" for visit in self._visits.values()]
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_text(self._path, "".join(lines))
