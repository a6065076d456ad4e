"""The theme's files: named by their content, style sheets without what no reader needs."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.site.assets import Assets


def made(folder: Path, **files: str) -> Assets:
    for name, text in files.items():
        path = folder / name.replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return Assets(folder)


def test_another_content_has_another_name_and_the_same_has_the_same(tmp_path: Path) -> None:
    first = made(tmp_path / "1", a_js="1").path("a.js")
    assert first == made(tmp_path / "2", a_js="1").path("a.js")
    assert first != made(tmp_path / "3", a_js="2").path("a.js")
    assert first.startswith("theme/a.")
    assert first.endswith(".js")


def test_a_change_that_no_reader_gets_leaves_a_sheets_name(tmp_path: Path) -> None:
    plain = made(tmp_path / "1", a_css="p { color: red; }").path("a.css")
    told = made(tmp_path / "2", a_css="/* why */\np {\n  color: red;\n}\n").path("a.css")
    assert plain == told


def test_a_pseudo_class_of_what_is_within_stays_so(tmp_path: Path) -> None:
    assets = made(
        tmp_path, a_css="@layer a { .b :is(th, td) { margin: 0 } @page :first { margin: 0 } }"
    )
    (sheet,) = dict(assets.files()).values()
    assert sheet == b"@layer a{.b *:is(th,td){margin:0}@page:first{margin:0}}"


def test_every_file_is_there_under_its_name(tmp_path: Path) -> None:
    assets = made(tmp_path, a_js="1", b_css="p { margin: 0 }", LICENSE="free")
    assert dict(assets.files()) == {
        assets.path("a.js"): b"1",
        assets.path("b.css"): b"p{margin:0}",
        assets.path("LICENSE"): b"free",
    }


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match=r"'css/none\.css'"):
        Assets(tmp_path).path("css/none.css")


def test_the_sum_of_a_file_is_that_of_what_is_published(tmp_path: Path) -> None:
    assets = made(tmp_path, a_css="p { margin: 0 }")
    digest = b64encode(sha256(b"p{margin:0}").digest()).decode()
    assert f'integrity="sha256-{digest}"' in assets.integrity("a.css")
