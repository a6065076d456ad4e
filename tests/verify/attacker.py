"""What somebody can do to a published site: change any file, and write the sums again."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from factcheck.build.packing import packed

TEXT = {".html", ".json", ".jsonld", ".js", ".xml", ".csv", ".txt", ".bib", ".ris", ".css", ".svg"}


class Attacker:
    """Changes a copy of a site; a change that changes nothing is a mistake in the test."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.changed: set[str] = set()
        self.links: set[str] = set()

    def read(self, path: str) -> str:
        return (self.root / path).read_bytes().decode()

    def write(self, path: str, data: str | bytes) -> None:
        self.changed.add(path)
        target = self.root / path
        target.unlink(missing_ok=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data.encode() if isinstance(data, str) else data)

    def link(self, path: str, target: str) -> None:
        """Make a symbolic link."""
        self.links.add(path)
        (self.root / path).symlink_to(target)

    def remove(self, path: str) -> None:
        self.changed.add(path)
        (self.root / path).unlink()

    def edit(self, path: str, old: str, new: str, count: int = -1) -> None:
        text = self.read(path)
        assert old in text, f"{path} has no {old!r}"
        self.write(path, text.replace(old, new, count))

    def edit_json(self, path: str, change: Callable[[Any], None]) -> None:
        data = json.loads(self.read(path))
        before = json.dumps(data)
        change(data)
        assert json.dumps(data) != before
        self.write(path, json.dumps(data, ensure_ascii=False, indent=2) + "\n")

    def edit_entry(self, kind: str, name: str, change: Callable[[Any], None]) -> None:
        """Change an entry alike in its own file and in that of all."""

        def in_all(entries: list[Any]) -> None:
            change(next(entry for entry in entries if entry["id"] == name))

        self.edit_json(f"api/v1/{kind}/{name}.json", change)
        self.edit_json(f"api/v1/{kind}.json", in_all)

    def edit_everywhere(self, old: str, new: str) -> None:
        """Change words in all files alike."""
        found = [path for path in self.paths() if Path(path).suffix in TEXT]
        changed = [path for path in found if old in self.read(path)]
        assert changed
        for path in changed:
            self.edit(path, old, new)

    def paths(self) -> list[str]:
        files = (path for path in self.root.rglob("*") if path.is_file())
        names = {path.relative_to(self.root).as_posix() for path in files}
        return sorted(names - {"SHA256SUMS"})

    def pack_again(self) -> None:
        """Compress what was changed as the build does."""
        for path in sorted(self.changed):
            for ending in (".br", ".gz"):
                (self.root / f"{path}{ending}").unlink(missing_ok=True)
            if (self.root / path).exists() and not path.endswith((".br", ".gz")):
                for smaller in packed(path, (self.root / path).read_bytes()):
                    self.write(smaller.path, smaller.data)

    def list_again(self) -> None:
        """Write the sums of what is there now; of what was not changed, they are listed."""
        lines = self.read("SHA256SUMS").splitlines(keepends=True)
        listed = {line[66:-1]: line for line in lines if line[66:-1] not in self.changed}
        self.write(
            "SHA256SUMS", "".join(listed.get(path) or self._line(path) for path in self.paths())
        )

    def _line(self, path: str) -> str:
        return f"{sha256((self.root / path).read_bytes()).hexdigest()}  {path}\n"

    def restore(self, original: Path) -> None:
        """Put back what a site was copied from."""
        for path in self.changed | self.links:
            (self.root / path).unlink(missing_ok=True)
            if (original / path).exists():
                os.link(original / path, self.root / path)
