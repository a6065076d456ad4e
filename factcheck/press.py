"""Makes what is new of a site, and takes over the rest from the last build.

Of each unit is kept what it read and which files it made. A unit is made again when anything that
it read has another value now; what it read is noted while it is made, so nothing can be forgotten.
"""

from __future__ import annotations

import tempfile
from array import array
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.formats.file import File, Frame, Part
from factcheck.gathering import forms_of, gather
from factcheck.joining import Parts, Slice, put_together
from factcheck.units import ALWAYS, GATHERED, Unit
from factcheck.workers import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.shelf import Notes
    from factcheck.stages import Means
    from factcheck.tree import Tree, Trees
    from factcheck.units import Key, Press

_BATCH = 100
"""Units made at a time."""
_FEW = 40
"""Units that are made sooner than another process is begun."""
_FEW_PLACES = 16
"""Notes that are looked for one by one sooner than all at once."""
_MANY = 2_000
"""Units whose parts take longer to put together than other processes to begin."""


class Pressed(NamedTuple):
    """A site that was made: the names of all that its units read, and the units in their order."""

    names: list[str]
    units: dict[Key, Unit]


class _Batch(NamedTuple):
    """Units made by one process, the names of what they read, the sums of their files."""

    names: list[str]
    units: list[Unit]
    sums: dict[str, str]


def run(
    press: Press,
    trees: Trees,
    before: Pressed | None,
    changed: Notes,
    means: Means,
) -> Pressed:
    """Make every unit that is new or has changed, put the new site together and close its tree.

    Args:
        press: makes units.
        trees: the published site, and the folder that becomes the new one.
        before: the published site as it was made, or None where nothing of it may be taken over.
        changed: the keys of all values that are others now.
        means: what it is done with.

    Raises:
        ChangedTreeError: when the published site is not what it says it is.

    """
    old = before or Pressed([], {})
    keys = press.unit_keys()
    kept = {key for key in _unchanged(old, changed) if key[0] != ALWAYS}
    new = [key for key in keys if key not in kept]
    with tempfile.TemporaryDirectory(prefix="factcheck-") as spool:
        made = _make(press, trees.aside, new, Path(spool), means).renamed(old.names)
        units = {key: made.units.get(key) or old.units[key] for key in keys}
        together: dict[str, str] = {}
        with means.stages.stage("putting together"):
            now, was = Parts(units, made.slices), Parts(old.units, {})
            is_packed = press.site.precompress

            def task(frame: Frame) -> dict[str, str]:
                return put_together(frame, now, was, trees, is_packed=is_packed)

            for found in spread(task, now.frames, means.workers if len(keys) > _MANY else 1):
                together |= found
    with means.stages.stage("gathering"):
        if before and together.items() <= trees.published.sums.items():
            gathered = {key: unit for key, unit in old.units.items() if key[0] == GATHERED}
        else:
            kept = {key for key in kept if key[0] != GATHERED}
            sums_of = gather(press, trees)
            gathered = {key: Unit(b"", list(found), [], []) for key, found in sums_of.items()}
            together |= {path: item for found in sums_of.values() for path, item in found.items()}
    units |= gathered
    still = _still_there(old, kept & units.keys(), trees.published) if before else {}
    sums = {**still, **made.sums, **together}
    with means.stages.stage("taking over"):
        there = trees.aside.sums
        for path in [path for path, digest in still.items() if there.get(path) != digest]:
            trees.aside.take(path, still[path], trees.published)
        trees.aside.close(sums)
    return Pressed(made.names, units)


def _unchanged(old: Pressed, changed: Notes) -> set[Key]:
    """Return the units that read nothing which has changed."""
    places = [place for place, name in enumerate(old.names) if name in changed]
    if len(places) > _FEW_PLACES:
        among = set(places)
        return {key for key, unit in old.units.items() if among.isdisjoint(array("I", unit.notes))}
    wanted = [(place, array("I", [place]).tobytes()) for place in places]
    kept = set(old.units)
    for place, data in wanted:  # its bytes are found sooner than all numbers are made of them
        kept -= {
            key
            for key, unit in old.units.items()
            if data in unit.notes and place in array("I", unit.notes)
        }
    return kept


def _still_there(old: Pressed, kept: set[Key], published: Tree) -> dict[str, str]:
    """Return the published files, and their sums, that are taken over as they are."""
    sums = dict(published.sums)
    for key, unit in old.units.items():
        for frame in unit.frames:
            for path in forms_of(frame[0]):
                sums.pop(path, None)
        if key not in kept:
            for path in unit.paths:
                sums.pop(path, None)
    return sums


class _Made(NamedTuple):
    """New units with the sums of their files, and where their parts stand for now."""

    names: list[str]
    units: dict[Key, Unit]
    sums: dict[str, str]
    slices: dict[tuple[Key, str], Slice]

    def renamed(self, names: list[str]) -> _Made:
        """Return the same with names that continue those known already."""
        if not names:
            return self
        known = {name: place for place, name in enumerate(names)}
        places = [known.setdefault(name, len(known)) for name in self.names]
        units = {key: unit.renamed(places) for key, unit in self.units.items()}
        return self._replace(names=list(known), units=units)


def _make(press: Press, aside: Tree, keys: Sequence[Key], spool: Path, means: Means) -> _Made:
    """Make units."""

    def task(numbered: tuple[int, Sequence[Key]]) -> _Batch:
        return _make_batch(press, aside, numbered[1], spool / str(numbered[0]))

    batches = list(enumerate(keys[at : at + _BATCH] for at in range(0, len(keys), _BATCH)))
    results = spread(task, batches, means.workers if len(keys) > _FEW else 1)
    names: dict[str, int] = {}
    made = _Made([], {}, {}, {})
    with means.stages.stage("making", len(keys)) as advance:
        for (number, batch), result in zip(batches, results, strict=True):
            made.sums.update(result.sums)
            renamed = [names.setdefault(name, len(names)) for name in result.names]
            start = 0
            for key, unit in zip(batch, result.units, strict=True):
                made.units[key] = unit.renamed(renamed)
                for path, size in unit.parts:
                    made.slices[key, path] = Slice(spool / str(number), start, size)
                    start += size
            advance(len(batch))
    return made._replace(names=list(names))


def _make_batch(press: Press, aside: Tree, keys: Sequence[Key], spool: Path) -> _Batch:
    """Make units: write their files, and their parts one after the other into another file."""
    names: dict[str, int] = {}
    units: list[Unit] = []
    sums: dict[str, str] = {}
    with spool.open("wb") as file:
        for key in keys:
            with press.ledger.shelf.noting() as notes:
                outputs = list(press.make(key))
            parts = [output for output in outputs if isinstance(output, Part)]
            file.writelines(part.data for part in parts)
            files = [output for output in outputs if isinstance(output, File)]
            for path, data in files:
                sums[path] = aside.write(path, data)
            places = array("I", [names.setdefault(note, len(names)) for note in notes])
            unit = Unit(
                places.tobytes(),
                [path for path, _ in files],
                [(part.path, len(part.data)) for part in parts],
                [tuple(output) for output in outputs if isinstance(output, Frame)],
            )
            units.append(unit)
    press.ledger.shelf.forget()  # hardly another unit needs the whole of these entries
    return _Batch(list(names), units, sums)
