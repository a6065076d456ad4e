"""Writes a site: tasks are rendered in processes, then files of many parts are joined."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factcheck.build.packing import packed
from factcheck.build.render import Template
from factcheck.build.workers import spread
from factcheck.exports.file import File, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.build.cache import Cache, Files
    from factcheck.build.render import Renderer, Task
    from factcheck.build.stages import Means
    from factcheck.build.tree import Tree
    from factcheck.exports.file import Frame

_BATCH = 100
"""Tasks that a process does at a time."""
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

    def __init__(self, renderer: Renderer, aside: Tree, cache: Cache, means: Means) -> None:
        """Take what renders the site."""
        self._renderer = renderer
        self._aside = aside
        self._cache = cache
        self._means = means

    def write(self, others: Sequence[File]) -> None:
        """Render and write everything; `others` are files that were made already."""
        self._aside.open_for_change()
        stages, renderer = self._means.stages, self._renderer
        made = self._rendered()
        with stages.stage("joining"):
            self._join(made)
            self._write_all(made, others)
            self._write_all(made, renderer.joined(self._aside.folder))
        with stages.stage("closing"):
            self._aside.close(made.files)
            self._cache.save(made.known)

    def _rendered(self) -> Made:
        tasks = self._renderer.tasks()
        batches = [tasks[at : at + _BATCH] for at in range(0, len(tasks), _BATCH)]
        made = Made()
        with self._means.stages.stage("rendering", len(tasks)) as advance:
            is_quick = len(tasks) < _FEW and not self._renderer.site.precompress
            rendered = spread(self._batch, batches, 1 if is_quick else self._means.workers)
            for batch, found in zip(batches, rendered, strict=True):
                made.add(found)
                advance(len(batch))
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

    def _join(self, made: Made) -> None:
        """Write the files that are made of parts."""

        def joined(frame: Frame) -> Made:
            found = Made()
            parts = made.parts.get(frame.path)
            whole = frame.head + frame.between.join(parts) + frame.tail if parts else frame.empty
            self._write(found, File(frame.path, whole))
            return found

        frames = self._renderer.frames()
        is_slow = self._renderer.site.precompress  # to join takes no time
        for found in spread(joined, frames, self._means.workers if is_slow else 1):
            made.add(found)

    def _write_all(self, made: Made, files: Iterable[File]) -> None:
        for file in files:
            self._write(made, file)

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
