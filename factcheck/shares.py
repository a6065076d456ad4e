"""A site made by several jobs: each makes a share of its units, and one puts the shares together.

Every job reads and proves the whole record, as any page may show any of it; the making is shared
out. A share is a folder: what its units are, one after the other in files of many, and a list of
these files, each with its sum, and of what the share was made of.
"""

from __future__ import annotations

import marshal
import shutil
from hashlib import sha256
from typing import TYPE_CHECKING, Any, NamedTuple

import orjson

from factcheck.formats.file import File, Frame, Part, dumps
from factcheck.joining import Slice
from factcheck.reader import record_files
from factcheck.units import ALWAYS
from factcheck.workers import spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from factcheck.stages import Means
    from factcheck.units import Key, Maker

_BATCH = 100
"""Units that stand in one file of a share."""
_LIST = "share"
"""The file that lists the others, after its own sum."""
_SUM = sha256().digest_size
_OUTPUTS: dict[str, Any] = {kind.__name__: kind for kind in (File, Part, Frame)}

Origin = dict[str, str]
"""Sums of all that units are made of, by what it is."""


class ShareError(RuntimeError):
    """A share that is missing, damaged or of another site."""


class Share(NamedTuple):
    """Which share a job makes: one of so many."""

    number: int
    of: int

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"

    def keys(self, keys: Sequence[Key]) -> list[Key]:
        """Return the units that fall to it, of all.

        Units of a kind follow each other, so that every second one, or third, is as much work
        for each job, whichever documents they are of: one document may have most of the claims.
        """
        return [key for key in keys if key[0] != ALWAYS][self.number - 1 :: self.of]


def origin(stamped: bytes, folder: Path, theme: Mapping[str, str]) -> Origin:
    """Return what units are made of.

    The documents are what they are by the sums that are on record.
    """
    record = [
        (path.name, sha256(path.read_bytes()).hexdigest())
        for path in record_files(folder)
        if path.is_file()
    ]
    return {
        "engine, library or setting": stamped.hex(),
        "record": sha256(dumps(record)).hexdigest(),
        "theme": sha256(dumps(sorted(theme.items()))).hexdigest(),
    }


def leave(press: Maker, share: Share, folder: Path, made_of: Origin, means: Means) -> None:
    """Make the units of a share, and leave them in a folder that holds nothing else."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    keys = share.keys(press.unit_keys())
    batches = [keys[at : at + _BATCH] for at in range(0, len(keys), _BATCH)]

    def task(number: int) -> tuple[str, list[int]]:
        return _write(press, batches[number], folder / f"{number}")

    files = []
    with means.stages.stage("making", len(keys)) as advance:
        results = spread(task, range(len(batches)), means.workers)
        for batch, (digest, sizes) in zip(batches, results, strict=True):
            files.append((digest, list(zip(batch, sizes, strict=True))))
            advance(len(batch))
    body = dumps({"share": list(share), "origin": made_of, "files": files})
    (folder / _LIST).write_bytes(sha256(body).digest() + body)


def _write(press: Maker, keys: Sequence[Key], path: Path) -> tuple[str, list[int]]:
    """Make units into a file; return its sum and the size of each."""
    digest, sizes = sha256(), []
    with path.open("xb") as file:
        for key in keys:
            with press.ledger.shelf.noting() as notes:
                outputs = [(type(output).__name__, *output) for output in press.make(key)]
            data = marshal.dumps((list(notes), outputs))
            digest.update(data)
            file.write(data)
            sizes.append(len(data))
    return digest.hexdigest(), sizes


class Shared:
    """Makes the units of a site by taking them from all of its shares."""

    def __init__(self, press: Maker, places: Mapping[Key, Slice]) -> None:
        """Take where the units stand, and what makes those that are in no share."""
        self.ledger = press.ledger
        self.site = press.site
        self.catalogue = press.catalogue
        self._press = press
        self._places = places

    def unit_keys(self) -> list[Key]:
        """Return the keys of all units."""
        return self._press.unit_keys()

    def make(self, key: Key) -> Iterator[File | Part | Frame]:
        """Yield everything that a unit is, and note what was read when it was made."""
        if key[0] == ALWAYS:
            yield from self._press.make(key)
            return
        place = self._places[key]
        with place.file.open("rb") as file:
            file.seek(place.start)
            notes, outputs = marshal.loads(file.read(place.size))  # noqa: S302 - its sum was held
        for note in notes:
            self.ledger.shelf.note(note)
        yield from (_OUTPUTS[kind](*fields) for kind, *fields in outputs)


def places_in(folders: Sequence[Path], made_of: Origin, means: Means) -> dict[Key, Slice]:
    """Return where each unit stands in the shares in some folders, given in any order.

    Raises:
        ShareError: when one of them is missing, damaged or made of something else.

    """
    lists = [(folder, _read_list(folder)) for folder in folders]
    for folder, found in lists:
        for what, total in made_of.items():
            if found["origin"].get(what) != total:
                message = f"{folder}: share {_name(found)} was made with another {what}"
                raise ShareError(message)
    _hold_together([_name(found) for _, found in lists])
    files = [
        (folder, number, file)
        for folder, found in lists
        for number, file in enumerate(found["files"])
    ]
    places: dict[Key, Slice] = {}
    for part in spread(_read_places, files, means.workers):
        places |= part
    return places


def _read_list(folder: Path) -> dict[str, Any]:
    """Return the list of a share."""
    path = folder / _LIST
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"{folder}: there is no share here"
        raise ShareError(message) from error
    _hold(path, data[_SUM:], data[:_SUM].hex())
    found: dict[str, Any] = orjson.loads(data[_SUM:])
    return found


def _name(found: Mapping[str, Any]) -> str:
    return str(Share(*found["share"]))


def _hold_together(given: list[str]) -> None:
    """Hold that every share was given, and once."""
    count = int(given[0].split("/")[1])
    wanted = [str(Share(number, count)) for number in range(1, count + 1)]
    said = f"given are {', '.join(given)}"
    for name in wanted:
        if name not in given:
            message = f"share {name} is missing: {said}"
            raise ShareError(message)
    if len(given) > count:
        message = f"every share must be given once: {said}"
        raise ShareError(message)


def _read_places(numbered: tuple[Path, int, Any]) -> dict[Key, Slice]:
    """Return where the units of a file stand, once it is held against its sum."""
    folder, number, (total, units) = numbered
    path = folder / f"{number}"
    try:
        _hold(path, path.read_bytes(), total)
    except FileNotFoundError as error:
        message = f"{path}: is missing from the share"
        raise ShareError(message) from error
    places, start = {}, 0
    for (kind, name), size in units:
        places[kind, name] = Slice(path, start, size)
        start += size
    return places


def _hold(path: Path, data: bytes, total: str) -> None:
    if sha256(data).hexdigest() != total:
        message = f"{path}: is damaged: its bytes are not those that the share was left with"
        raise ShareError(message)
