"""A spool: what is put down on disk until it is needed again, so that memory does not hold it."""

from __future__ import annotations

import os
from tempfile import TemporaryFile
from typing import NamedTuple
from weakref import finalize


class Slot(NamedTuple):
    """Where something was put down: byte offset and length."""

    start: int
    size: int


class Spool:
    """A file that vanishes with the last process that has it open."""

    def __init__(self) -> None:
        """Begin with nothing put down.

        Raises:
            OSError: where no temporary file can be made.

        """
        self._file = TemporaryFile(prefix="factcheck-", buffering=0)  # noqa: SIM115 - it is kept
        finalize(self, self._file.close)
        self._end = 0

    def put(self, data: bytes) -> Slot:
        """Put bytes down; only the process that made the spool may.

        Raises:
            OSError: when the disk is full.

        """
        slot = Slot(self._end, len(data))
        rest = memoryview(data)
        while rest:  # a write may take less than all, and the next one then tells why
            rest = rest[self._file.write(rest) :]
        self._end += len(data)
        return slot

    def take(self, slot: Slot) -> bytes:
        """Return what was put down; processes forked since may do so too, all at once."""
        return os.pread(self._file.fileno(), slot.size, slot.start)
