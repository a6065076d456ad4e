"""Writes a site: tasks are rendered in processes, then files of many parts are joined."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.build.packing import packed
from factcheck.build.workers import spread
from factcheck.formats.file import File, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.build.render import Renderer, Task
    from factcheck.build.stages import Means
    from factcheck.build.tree import Tree
    from factcheck.formats.file import Frame

_BATCH = 100
"""Tasks that a process does at a time."""

Sums = dict[str, str]
"""The sum of each file that was written, by its path."""
Parts = dict[tuple[str, str], list[bytes]]
"""What entries add to files, by the file's path and the kind of the entries."""


def write(renderer: Renderer, aside: Tree, others: Sequence[File], means: Means) -> None:
    """Render a site into a folder; `others` are files that were made already."""
    aside.open_for_change()
    sums, parts = _render(renderer, aside, means)
    with means.stages.stage("joining"):
        sums |= _join(renderer, aside, parts, means)
        sums |= _written(aside, others, renderer)
        for export in renderer.catalogue.of_frames:
            sums |= _written(aside, export(renderer.ledger, renderer.site, aside.folder), renderer)
    with means.stages.stage("closing"):
        aside.close(sums)


def _render(renderer: Renderer, aside: Tree, means: Means) -> tuple[Sums, Parts]:
    """Write the files of all tasks, and return their sums and the parts of other files."""

    def batch(tasks: Sequence[Task]) -> tuple[Sums, Parts]:
        return _render_batch(renderer, aside, tasks)

    tasks = renderer.tasks()
    batches = [tasks[at : at + _BATCH] for at in range(0, len(tasks), _BATCH)]
    sums: Sums = {}
    parts: Parts = defaultdict(list)
    with means.stages.stage("rendering", len(tasks)) as advance:
        rendered = spread(batch, batches, means.workers)
        for done, (some_sums, some_parts) in zip(batches, rendered, strict=True):
            sums.update(some_sums)
            for place, found in some_parts.items():
                parts[place] += found
            advance(len(done))
    return sums, parts


def _render_batch(renderer: Renderer, aside: Tree, tasks: Sequence[Task]) -> tuple[Sums, Parts]:
    sums: Sums = {}
    parts: Parts = defaultdict(list)
    for task in tasks:
        outputs = list(task.render())
        for output in outputs:
            if isinstance(output, Part):
                parts[output.path, task.kind].append(output.data)
        files = (output for output in outputs if isinstance(output, File))
        sums |= _written(aside, files, renderer)
    return sums, parts


def _join(renderer: Renderer, aside: Tree, parts: Parts, means: Means) -> Sums:
    """Write the files that are made of parts."""

    def join(frame: Frame) -> Sums:
        found = [data for kind in frame.kinds for data in parts.get((frame.path, kind), ())]
        whole = frame.head + frame.between.join(found) + frame.tail if found else frame.empty
        return _written(aside, [File(frame.path, whole)], renderer)

    sums: Sums = {}
    workers = means.workers if renderer.site.precompress else 1  # to join takes no time
    for written in spread(join, renderer.frames(), workers):
        sums |= written
    return sums


def _written(aside: Tree, files: Iterable[File], renderer: Renderer) -> Sums:
    """Write files, compressed too where the site has them so."""
    sums: Sums = {}
    for path, data in files:
        sums[path] = aside.write(path, data)
        for name, smaller in packed(path, data) if renderer.site.precompress else ():
            sums[name] = aside.write(name, smaller)
    return sums
