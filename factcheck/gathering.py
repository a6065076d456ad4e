"""Files made of those that were put together of many parts; what is as it was is taken over."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.packing import packed
from factcheck.units import GATHERED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.formats.file import File
    from factcheck.tree import Trees
    from factcheck.units import Key, Press


def gather(press: Press, trees: Trees) -> dict[Key, dict[str, str]]:
    """Make all such files, and return their sums by the unit that they count as."""
    return {
        (GATHERED, f"{form.__module__}.{form.__name__}"): _written(
            form(press.ledger, press.site, trees.aside.folder),
            trees,
            is_packed=press.site.precompress,
        )
        for form in press.catalogue.of_frames
    }


def _written(files: Iterable[File], trees: Trees, *, is_packed: bool) -> dict[str, str]:
    published, aside = trees
    sums: dict[str, str] = {}
    for path, data in files:
        if published.sums.get(path) == sha256(data).hexdigest():
            forms = [name for name in forms_of(path) if name in published.sums]
            sums |= {name: published.sums[name] for name in forms}
            for name in forms:
                aside.take(name, sums[name], published)
        else:
            smaller = packed(path, data) if is_packed else ()
            sums |= {name: aside.write(name, some) for name, some in ((path, data), *smaller)}
    return sums


def forms_of(path: str) -> tuple[str, ...]:
    """Return a file's own path and those of the file compressed."""
    return path, f"{path}.br", f"{path}.gz"
