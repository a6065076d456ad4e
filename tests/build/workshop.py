"""A folder with a record, a theme and settings that tests can change, build and spoil."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FunctionLoader, StrictUndefined

from factcheck.build.render import Theme
from factcheck.build.run import Build
from factcheck.build.tree import SUMS
from factcheck.exports.file import File
from factcheck.record.problems import RecordError
from factcheck.record.yamlfile import parse
from factcheck.site.assets import Assets
from factcheck.site.settings import Site
from tests import quickyaml
from tests.sites import ROOT

Record = dict[str, list[dict[str, Any]]]


class Workshop:
    """A folder with a record, a theme and settings that can be changed and built."""

    def __init__(self, folder: Path, start: Path) -> None:
        """Lay out all but the record in an empty folder; what is compiled, `start` keeps."""
        self.folder = folder
        self.bytecode = start / "bytecode"
        self.output = folder / "output"
        self._lay_out(start)
        text = (ROOT / "tests" / "site" / "claims.yaml").read_text("utf-8")
        self.record: Record = parse("claims.yaml", text).data
        self.site = Site(
            "Checks",
            "So?",
            "The editors",
            url="https://example.org",
            theme=folder / "theme",
            cache=folder / ".cache",
            rows=3,
        )
        self.prose = "Said and so."

    def _lay_out(self, _start: Path) -> None:
        shutil.copytree(ROOT / "tests" / "site" / "content", self.folder / "content")
        for name in ("templates", "static"):
            shutil.copytree(ROOT / "theme" / name, self.folder / "theme" / name)

    @classmethod
    def in_parts(cls, folder: Path, start: Path, *, precompress: bool = False) -> Workshop:
        """Return one whose record is too large to be searched at once, built once."""
        made = cls(folder, start)
        made.site = replace(made.site, searched_at_once=2, precompress=precompress)
        made.write()
        assert made.build()
        return made

    def write(self) -> None:
        """Write the record as it is now."""
        (self.folder / "claims.yaml").write_text(quickyaml.dump(self.record), "utf-8")

    def build(self, output: Path | None = None, cache: Path | None = None) -> bool:
        """Build and tell whether the record was accepted."""
        site = replace(self.site, cache=cache or self.site.cache)
        try:
            build = Build(self.folder, site)
        except RecordError:
            return False
        prose = File("about/index.html", self.prose.encode())
        build.write(output or self.output, self.theme(), [prose])
        return True

    def theme(self) -> Theme:
        """Return the theme as it is now."""
        folder = self.folder / "theme" / "templates"
        templates = Environment(
            # A loader of files would keep what it compiled by path: for this folder only.
            loader=FunctionLoader(lambda name: (folder / name).read_text("utf-8")),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=FileSystemBytecodeCache(str(self.bytecode)),
        )
        return Theme(templates, Assets(self.folder / "theme" / "static"))


class Built(Workshop):
    """One whose site was built once: a copy of that in `start`."""

    def _lay_out(self, start: Path) -> None:
        shutil.copytree(start / "site", self.folder, dirs_exist_ok=True)


def sums(output: Path) -> dict[str, str]:
    """Return the sum of every file that is there."""
    return {
        path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


def hold_against_one_made_anew(workshop: Workshop) -> None:
    """Make the same site in an empty folder without a cache, and compare."""
    after = sums(workshop.output)
    anew = workshop.folder / "anew"
    assert workshop.build(anew, workshop.folder / "no-cache")
    assert after == sums(anew)
    listed = (workshop.output / SUMS).read_text("utf-8").splitlines()
    assert {line[66:]: line[:64] for line in listed} == {
        path: found for path, found in after.items() if path != SUMS
    }


def made_again(workshop: Workshop) -> set[str]:
    """Build, and return the files that were written and not taken over as they were."""
    workshop.write()
    before = {path: path.stat().st_ino for path in workshop.output.rglob("*") if path.is_file()}
    assert workshop.build()
    return {
        path.relative_to(workshop.output).as_posix()
        for path in workshop.output.rglob("*")
        if path.is_file() and before.get(path) != path.stat().st_ino
    } - {SUMS}
