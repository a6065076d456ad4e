"""On demand: every file is the one that a build writes; there is no other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck import generator
from factcheck.build.ondemand import file_at
from factcheck.build.render import Renderer
from tests.sites import OTHER, copy_site, run_build

PAGED = "ROWS_ON_A_PAGE = 2\nSHARE_IMAGES = False\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_site(tmp_path_factory.mktemp("ondemand") / "site", OTHER, PAGED)


@pytest.fixture(scope="module")
def live(folder: Path) -> Iterator[tuple[Renderer, dict[str, bytes]]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        settings, output = Path("pelicanconf.py"), Path("output")
        generator.build(settings, output, "errors", generator.LiveGenerator)
        yield generator.LiveGenerator.last


Live = tuple[Renderer, dict[str, bytes]]


def test_every_file_is_the_one_that_is_built(folder: Path, live: Live) -> None:
    renderer, kept = live
    assert run_build(folder).returncode == 0
    output = folder / "output"
    written = {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file() and path.name != "SHA256SUMS"
    }
    assert "claims/page/2/rows.js" in written
    for path, data in written.items():
        made = file_at(renderer, path)
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
def test_there_is_no_other_file(live: Live, path: str) -> None:
    assert file_at(live[0], path) is None
