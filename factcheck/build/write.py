"""Writes a site: tasks are rendered in processes, then files of many parts are joined."""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from factcheck.build.packing import packed
from factcheck.build.render import Task, Template
from factcheck.build.stages import stage
from factcheck.build.workers import most, spread
from factcheck.exports.file import File, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.build.cache import Cache, Files
    from factcheck.build.render import Renderer
    from factcheck.build.tree import Tree
    from factcheck.exports.file import Frame

_BATCHES = 100
"""Batches, at most, in which tasks are handed to processes."""
_FEW = 500
"""Tasks that are done sooner than other processes are begun, unless there is much to compress."""


@dataclass
class Made:
    """Files that were written or kept, and what is to become part of others, by their paths."""

    files: Files = field(default_factory=dict)
    parts: dict[str, list[bytes]] = field(default_factory=lambda: defaultdict(list))
    known: dict[bytes, Files] = field(default_factory=dict)

    def add(self, other: Made) -> None:
        """Add what was made after this."""
        self.files |= other.files
        self.known |= other.known
        for path, found in other.parts.items():
            self.parts[path] += found


class Writer:
    """Writes a site into a folder, where what did not change is kept."""

    def __init__(self, renderer: Renderer, aside: Tree, cache: Cache) -> None:
        """Take what renders the site."""
        self._renderer = renderer
        self._aside = aside
        self._cache = cache

    def write(self, others: Sequence[File]) -> None:
        """Render and write everything; `others` are files that were made already."""
        self._aside.open_for_change()
        renderer = self._renderer
        with stage("rendering"):
            made = self._made(renderer.tasks())
        with stage("joining"):
            frames = renderer.frames()
            wholes = [partial(_joined, frame, made.parts[frame.path]) for frame in frames]
            made.add(self._made([*wholes, partial(iter, others)]))
            made.add(self._made([partial(renderer.joined, self._aside.folder)]))
        with stage("closing"):
            self._aside.close(made.files)
            self._cache.save(made.known)

    def _made(self, tasks: Sequence[Task]) -> Made:
        """Do tasks, in several processes where that is sooner done."""
        size = len(tasks) // _BATCHES + 1
        batches = [tasks[at : at + size] for at in range(0, len(tasks), size)]
        is_quick = len(tasks) < _FEW and not self._renderer.site.precompress
        found = spread(self._batch, batches, 1 if is_quick else most())
        made = Made()
        for some in found if is_quick else _shown(found, len(batches)):
            made.add(some)
        return made

    def _batch(self, tasks: Sequence[Task]) -> Made:
        made = Made()
        for task in tasks:
            for output in task():
                if isinstance(output, Part):
                    made.parts[output.path].append(output.data)
                else:
                    self._write(made, output)
        return made

    def _write(self, made: Made, output: File | Template) -> None:
        """Write a file, compressed too where the site has them so, unless it can be kept."""
        is_packed = self._renderer.site.precompress
        if isinstance(output, File) and not is_packed:
            made.files[output.path] = self._aside.write(*output)
            return
        key = self._cache.key(output.shown if isinstance(output, Template) else output)
        files = self._cache.get(key)
        if files is None or not all(self._aside.keep(*item) for item in files.items()):
            file = self._renderer.fill(output) if isinstance(output, Template) else output
            forms = [file, *(packed(*file) if is_packed else ())]
            files = {path: self._aside.write(path, data) for path, data in forms}
        made.files |= files
        made.known[key] = files


def _joined(frame: Frame, parts: Sequence[bytes]) -> Iterator[File]:
    """Yield the file that is made of parts."""
    yield frame.around(parts)


def _shown(results: Iterable[Made], count: int) -> Iterable[Made]:
    """Show on a terminal how far results have come, of a count."""
    if "CI" in os.environ or not sys.stderr.isatty():
        return results
    from rich.console import Console  # noqa: PLC0415 - only who sees it waits for it
    from rich.progress import track  # noqa: PLC0415 - as above

    console = Console(stderr=True)
    # It must not refresh itself: a process that forks must have no thread.
    return track(results, "rendering", count, auto_refresh=False, console=console, transient=True)
