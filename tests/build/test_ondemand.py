"""On demand: every file is the one that a build writes; there is no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import generator
from factcheck.build.ondemand import file_at
from factcheck.build.run import Build
from factcheck.build.stages import Means, Stages
from tests.sites import OTHER, copy_site, run_build

PAGED = "ROWS_ON_A_PAGE = 2\nSHARE_IMAGES = False\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_site(tmp_path_factory.mktemp("ondemand") / "site", OTHER, PAGED)


@pytest.fixture(scope="module")
def build(folder: Path) -> Iterator[Build]:
    job = generator.Job(None, Means(1, Stages()))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        yield generator.build(Path("pelicanconf.py"), job, "errors")


def test_every_file_is_the_one_that_is_built(folder: Path, build: Build) -> None:
    assert run_build(folder).returncode == 0
    output = folder / "output"
    written = {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }
    assert "claims/page/2/rows.js" in written
    kept = dict(build.files)
    for path, data in written.items():
        made = file_at(build.renderer, path)
        assert (made.data if made else kept.get(path)) == data, path


@pytest.mark.parametrize(
    "path",
    [
        *("", "claims", "claims/", "claims/x/index.html", "claims/page/99/index.html"),
        *(
            "claims/page/1/index.html",
            "claims/page/2/",
            "page/2/index.html",
            "sources/x/index.html",
        ),
        *("../claims.yaml", "/etc/passwd", "claims/../claims.json", "__class__/index.html"),
        *("claims/get/index.html", "texts/a", "claims.json\0", "claims\n/index.html"),
    ],
)
def test_there_is_no_other_file(build: Build, path: str) -> None:
    assert file_at(build.renderer, path) is None
