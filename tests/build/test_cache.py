"""The cache: a page is rendered again when anything that it shows is another, and only then."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.build.cache import Cache, values_sum
from factcheck.build.render import Renderer, Template
from factcheck.exports.file import File
from factcheck.record.dates import parse_date
from factcheck.record.vocabulary import Attribution, Rating

from .workshop import Built, Workshop, sums


@pytest.fixture
def workshop(tmp_path: Path, start: Path) -> Workshop:
    return Built(tmp_path, start)


@contextmanager
def noted() -> Iterator[set[str]]:
    """Note which files are rendered."""
    found: set[str] = set()
    fill = Renderer.fill

    def filled(self: Renderer, template: Template) -> File:
        found.add(template.path)
        return fill(self, template)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Renderer, "fill", filled)
        patched.setattr("factcheck.build.write.most", lambda: 1)  # all in this process
        yield found


def rendered(workshop: Workshop) -> set[str]:
    """Build, and return the files that were rendered."""
    workshop.write()
    with noted() as found:
        assert workshop.build()
    return found


def pages(workshop: Workshop) -> set[str]:
    found = {path for path in sums(workshop.output) if path.endswith((".html", "rows.js"))}
    return found - {"about/index.html"}  # which Pelican renders


def test_where_nothing_changed_nothing_is_rendered(workshop: Workshop) -> None:
    assert rendered(workshop) == set()


def test_after_an_edit_what_shows_it_is_rendered(workshop: Workshop) -> None:
    claim = workshop.record["claims"][0]
    claim["review"]["would_change"] = "A log of the keeper."
    assert rendered(workshop) == {f"claims/{claim['id']}/index.html", "report/index.html"}
    claim["title"] = "Closed for nine days"
    found = rendered(workshop)
    assert {f"claims/{claim['id']}/index.html", "claims/index.html", "index.html"} <= found
    assert "discrepancies/index.html" in found
    assert "outlets/index.html" not in found


def change_a_setting(workshop: Workshop) -> None:
    workshop.site = replace(workshop.site, name="Other checks")


def change_a_template(workshop: Workshop) -> None:
    path = workshop.folder / "theme" / "templates" / "components" / "marks.html"
    path.write_text(f"{path.read_text('utf-8')}\n", "utf-8")


def change_a_sheet(workshop: Workshop) -> None:
    path = workshop.folder / "theme" / "static" / "css" / "style.css"
    path.write_text(f"{path.read_text('utf-8')}p {{ order: 1; }}\n", "utf-8")


def change_the_settings_file(workshop: Workshop) -> None:
    (workshop.folder / "pelicanconf.py").write_text("JINJA_FILTERS = {}\n", "utf-8")


def lose_the_site(workshop: Workshop) -> None:
    workshop.output.rename(workshop.folder / "elsewhere")


@pytest.mark.parametrize(
    "change",
    [
        change_a_setting,
        change_a_template,
        change_a_sheet,
        change_the_settings_file,
        lose_the_site,
    ],
)
def test_after_a_change_of_what_all_pages_share_all_are_rendered(
    workshop: Workshop, change: Callable[[Workshop], None]
) -> None:
    before = pages(workshop)
    change(workshop)
    assert rendered(workshop) == before == pages(workshop)


def test_compressed_files_stay_with_what_they_are_made_of(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.site = replace(workshop.site, precompress=True)
    assert rendered(workshop) == pages(workshop)
    before = sums(workshop.output)
    assert before.keys() > {"index.html", "index.html.br", "index.html.gz", "claims.csv.br"}

    def refused(path: str, _data: bytes) -> Iterator[File]:
        raise AssertionError(path)

    monkeypatch.setattr("factcheck.build.write.packed", refused)
    assert rendered(workshop) == set()
    assert sums(workshop.output) == before


VALUES: list[Any] = [
    *(None, True, 1, 1.0, "1", b"1", ("1",), ["1"], {"1": 1}, {"1": "1"}, {"1": 1, "2": 2}),
    *(["a", "b"], ["ab"], ["a", "b", ""], [["a"], "b"], ["b", "a"], {"2": 2, "1": 1}),
    *(Attribution.DIFFERS, "differs", Rating.SUPPORTED, Rating.DISPUTED),
]


def test_no_two_values_have_one_sum() -> None:
    assert len({values_sum(value) for value in VALUES}) == len(VALUES)


def test_values_that_are_alike_have_one_sum() -> None:
    one, other = (["words, words"] for _ in range(2))
    assert values_sum([one, one]) == values_sum([one, other])
    day = parse_date("2022-09-09")
    before = values_sum(day)
    assert day.words
    assert values_sum(day) == before


@pytest.mark.parametrize("data", [b"", b"\0" * 32, b"\0" * 96, b"\xff" * 200, b"0" * 500])
def test_what_was_not_left_by_a_build_counts_for_nothing(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "rendered"
    path.write_bytes(data)
    cache = Cache(path, b"")
    assert cache.get(cache.key("a")) is None


def test_what_was_left_is_known_to_the_same_engine_alone(tmp_path: Path) -> None:
    path = tmp_path / ".cache" / "rendered"
    cache = Cache(path, b"one")
    key = cache.key(("a/index.html", {"title": "A"}))
    cache.save({key: {"a/index.html": "0" * 64}})
    again, other = Cache(path, b"one"), Cache(path, b"two")
    assert again.get(again.key(("a/index.html", {"title": "A"}))) == {"a/index.html": "0" * 64}
    assert again.get(again.key(("a/index.html", {"title": "B"}))) is None
    assert other.get(other.key(("a/index.html", {"title": "A"}))) is None
