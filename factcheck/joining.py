"""Files of many parts: put together from what was made now and what stands in the published one."""

from __future__ import annotations

from collections import defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from factcheck.formats.file import Frame
from factcheck.gathering import forms_of
from factcheck.packing import packed
from factcheck.tree import ChangedTreeError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from factcheck.tree import Tree, Trees
    from factcheck.units import Key, Unit

_CHUNK = 1024 * 1024
"""Bytes that are copied at a time."""


class Slice(NamedTuple):
    """Where a part stands: a file, and where in it."""

    file: Path
    start: int
    size: int


class Parts:
    """The frames of a site, and the parts of each in their order."""

    def __init__(self, units: Mapping[Key, Unit], slices: Mapping[tuple[Key, str], Slice]) -> None:
        """Take the units; `slices` tell where the parts stand of those that were made now."""
        self.frames = [Frame(*parts) for unit in units.values() for parts in unit.frames]
        self.by_path = {frame.path: frame for frame in self.frames}
        self.slices = slices
        by_kind: dict[tuple[str, str], list[tuple[Key, int]]] = defaultdict(list)
        for key, unit in units.items():
            for path, size in unit.parts:
                by_kind[path, key[0]].append((key, size))
        self.orders = {
            frame.path: [item for kind in frame.kinds for item in by_kind[frame.path, kind]]
            for frame in self.frames
        }

    def places(self, frame: Frame) -> dict[Key, int]:
        """Return where each part begins in the file that was put together in a frame."""
        order, gap = self.orders[frame.path], len(frame.between)
        begins = accumulate((size + gap for _, size in order), initial=len(frame.head))
        return {key: begin for (key, _), begin in zip(order, begins, strict=False)}


def put_together(
    frame: Frame, now: Parts, was: Parts, trees: Trees, *, is_packed: bool
) -> dict[str, str]:
    """Write a file of many parts, the unchanged ones from the published one.

    Returns:
        Its sum, and those of the file compressed.

    """
    order, path = now.orders[frame.path], frame.path
    published, aside = trees
    new = {key for key, _ in order if (key, path) in now.slices}
    before = was.by_path.get(path)
    if before == frame and not new and was.orders[path] == order:
        sums = {name: published.sums[name] for name in forms_of(path) if name in published.sums}
        for name, digest in sums.items():
            aside.take(name, digest, published)
        return sums
    runs = list(_runs(order, frame, now.slices, published, was if before else None))
    pieces = _joined(frame, runs, published) if order else [frame.empty]
    sums = {path: aside.write_from(path, pieces)}
    if is_packed:
        whole = (aside.folder / path).read_bytes()
        sums |= {name: aside.write(name, data) for name, data in packed(path, whole)}
    return sums


def _runs(
    order: Sequence[tuple[Key, int]],
    frame: Frame,
    slices: Mapping[tuple[Key, str], Slice],
    published: Tree,
    was: Parts | None,
) -> Iterator[Slice]:
    """Yield where the parts of a file stand; those that follow each other as published, as one."""
    before = was.by_path[frame.path] if was else frame
    places = was.places(before) if was else {}
    file, gap = published.folder / frame.path, len(frame.between)
    first = after = -1
    for key, size in order:
        new = slices.get((key, frame.path))
        begin = places[key] if new is None else -1
        if first >= 0 and (begin != after or before.between != frame.between):
            yield Slice(file, first, after - gap - first)
            first = -1
        if new is not None:
            yield new
            continue
        first, after = begin if first < 0 else first, begin + size + gap
    if first >= 0:
        yield Slice(file, first, after - gap - first)


def _joined(frame: Frame, runs: Sequence[Slice], published: Tree) -> Iterator[bytes]:
    """Yield the bytes of a frame and its parts; a file is read on where parts of it follow.

    Raises:
        ChangedTreeError: when somebody else changed the published file.

    """
    yield frame.head
    if any(run.file == published.folder / frame.path for run in runs):
        published.hold(frame.path)
    name, file = None, None
    try:
        for number, run in enumerate(runs):
            if number:
                yield frame.between
            if file is None or run.file != name:
                if file is not None:
                    file.close()
                name, file = run.file, run.file.open("rb")
            yield from _read(file, run)
    finally:
        if file is not None:
            file.close()
    yield frame.tail


def _read(file: BinaryIO, run: Slice) -> Iterator[bytes]:
    """Yield what stands in a part of a file, so much at a time that memory is not filled."""
    file.seek(run.start)
    left = run.size
    while left:
        data = file.read(min(left, _CHUNK))
        if not data:
            raise ChangedTreeError(run.file)
        yield data
        left -= len(data)
