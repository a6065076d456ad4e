"""The figures: medians, ratios, the bars that hold at a size, the form of results.json."""

from __future__ import annotations

import json

import pytest

from benchmarks.bars import measures
from benchmarks.results import Results, Row, per_doubling, ratio
from tests.tables import each_row


def row(claims, peer, page="bare", *, cold=1.0, peak=100.0):
    return Row(claims, peer, page, [cold], [1.0], peak)


def test_results_are_a_list_of_medians_in_the_stated_form():
    rows = [
        Row(1000, "hugo", "bare", [0.9, 0.7, 5.0], [0.6, 0.8, 0.7], 250.04),
        Row(1000, "ours", "full", [0.1234, 0.1236], [0.5], 80),
    ]
    assert json.loads(Results(rows).json()) == [
        {
            "claims": 1000,
            "peer": "hugo",
            "page": "bare",
            "cold_s": 0.9,
            "edit_s": 0.7,
            "peak_mb": 250.0,
            "runs": 3,
        },
        {
            "claims": 1000,
            "peer": "ours",
            "page": "full",
            "cold_s": 0.123,
            "edit_s": 0.5,
            "peak_mb": 80,
            "runs": 2,
        },
    ]


@each_row(
    ("ours", "theirs", "expected"),
    [([1, 9, 2], [4], 0.5), ([3], [1, 2], 2.0), ([1, 1], [8, 4, 1], 0.25)],
)
def test_a_ratio_is_of_medians(ours, theirs, expected):
    assert ratio(ours, theirs) == expected


@each_row(
    ("claims", "seconds", "expected"),
    [(2000, 2.0, 2.0), (4000, 4.0, 2.0), (8000, 27.0, 3.0), (1414, 1.0, 1.0)],
)
def test_growth_is_told_for_each_doubling(claims, seconds, expected):
    found = per_doubling(row(1000, "ours"), row(claims, "ours", cold=seconds))
    assert found == pytest.approx(expected)


@each_row(
    ("claims", "wanted"),
    [
        (999, {"memory, of Hugo's": 0.5}),
        (1000, {"cold, of Hugo's": 0.8, "memory, of Hugo's": 0.5}),
        (9999, {"cold, of Hugo's": 0.8, "memory, of Hugo's": 0.5}),
        (
            10_000,
            {"cold, of Hugo's": 0.4, "after an edit, of Hugo's": 0.1, "memory, of Hugo's": 0.5},
        ),
        (
            100_000,
            {
                "cold, of Hugo's": 0.25,
                "after an edit, of Hugo's": 0.05,
                "memory, of Hugo's": 0.5,
                "memory, bare, MiB": 2048,
            },
        ),
    ],
)
def test_the_bars_of_a_size_hold_up_to_the_next(claims, wanted):
    found = measures(Results([row(claims, "hugo"), row(claims, "ours")]))
    assert {item.what: item.most for item in found} == wanted


def test_each_measure_says_what_was_found_and_whether_it_is_enough():
    rows = [
        row(1000, "hugo", cold=2.0, peak=200),
        row(1000, "ours", cold=1.0, peak=120),
        row(1000, "ours", "full", cold=2.5),
        row(1000, "eleventy", cold=4.0),
        row(1000, "pelican", cold=3.0),
        row(1000, "pelican", "none", cold=0.2),
        row(2000, "ours", cold=2.5),
    ]
    found = {
        (item.claims, item.what): (item.found, item.is_met) for item in measures(Results(rows))
    }
    assert found == {
        (1000, "cold, of Hugo's"): (0.5, True),
        (1000, "memory, of Hugo's"): (0.6, False),
        (1000, "cold, of Eleventy's"): (0.25, True),
        (1000, "cold, of Pelican's"): (1 / 3, False),
        (1000, "cold, full of bare"): (2.5, False),
        (2000, "cold, times for each doubling from 1,000"): (2.5, False),
    }
