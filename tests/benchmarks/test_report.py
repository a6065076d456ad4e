"""RESULTS.md and the picture: everything measured is in them, and nothing is left out silently."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from benchmarks.plot import Line, svg
from benchmarks.report import growth, markdown
from benchmarks.results import Results, Row

VERSIONS = {"hugo": "0.1", "eleventy": "0.2"}
SVG = "{http://www.w3.org/2000/svg}"


def results(*sizes):
    peers = (("hugo", "bare"), ("ours", "bare"), ("ours", "full"), ("pelican", "none"))
    return Results(
        [
            Row(size, *peer, [1.0, 3.0, 2.0], [0.5, 0.25, 0.75], 1234.0)
            for size in sizes
            for peer in peers
        ]
    )


def test_every_row_is_shown_with_its_spread():
    lines = markdown(results(1000, 20_000), VERSIONS, 3).splitlines()
    for size in ("1,000", "20,000"):
        for peer in ("hugo", "ours bare", "ours full", "pelican doing nothing"):
            row = f"| {size} | {peer} | 2.00 | 1.00 to 3.00 | 0.50 | 0.25 to 0.75 | 1,234 |"
            assert row in lines


def test_the_machine_the_versions_and_the_runs_are_named():
    text = markdown(results(1000), VERSIONS, 3)
    assert "Versions: Hugo 0.1, Eleventy 0.2, Python " in text
    assert "cores, " in text
    assert "Runs: 3 cold and 3 after an edit" in text


def test_a_bar_that_is_not_met_stands_out():
    lines = markdown(results(1000), VERSIONS, 3).splitlines()
    assert "| 1,000 | cold, of Hugo's | 1.00 | 0.8 | **no** |" in lines
    assert "| 1,000 | cold, full of bare | 1.00 | 2 | yes |" in lines


def test_the_floor_is_told_beside_the_edit():
    text = markdown(results(1000), VERSIONS, 3)
    assert "- 1,000 claims: 0.50 s after an edit; Pelican alone" in text
    assert "takes 0.50 s of it (1.0 times that)" in text


@pytest.mark.parametrize(("largest", "said"), [(10_000, False), (10_001, True)])
def test_peers_that_were_left_out_are_named(largest, said):
    text = markdown(results(1000, largest), VERSIONS, 3)
    sentence = (
        "Left out above 10,000 claims, as it would take many minutes: ours full, eleventy, astro, "
        "pelican."
    )
    assert (sentence in text) is said


def test_the_picture_has_a_dot_for_each_measure():
    root = ET.fromstring(growth(results(1000, 20_000)))  # noqa: S314 - our own
    names = [item.text for item in root.iter(f"{SVG}text")]
    for name in ("hugo, cold", "ours bare, cold", "ours full, cold", "ours bare, edit"):
        assert name in names
    assert len(list(root.iter(f"{SVG}circle"))) == 8


def test_powers_are_as_far_apart_as_each_other_and_names_do_not_meet():
    lines = [Line("a", [(10, 1), (100, 10), (1000, 100)]), Line("b", [(10, 100)])]
    root = ET.fromstring(svg(lines))  # noqa: S314 - our own
    dots = [
        (float(dot.get("cx", "")), float(dot.get("cy", ""))) for dot in root.iter(f"{SVG}circle")
    ]
    (x1, y1), (x2, y2), (x3, y3), (_, y4) = dots
    assert x2 - x1 == pytest.approx(x3 - x2)
    assert y1 - y2 == pytest.approx(y2 - y3)
    assert y3 == y4
    heights = [float(item.get("y", "")) for item in root.iter(f"{SVG}text") if item.text in "ab"]
    assert abs(heights[0] - heights[1]) >= 14


def test_a_picture_of_nothing_is_refused():
    with pytest.raises(ValueError, match="must have at least one point"):
        svg([Line("a", [])])
