"""Figures: stated ones stand where they are said to, derived ones can be worked out."""

from __future__ import annotations

import pytest

from factcheck.rules import figures
from tests.records import LEFT_OUT, changed, found

CLAIM = "claims.ran-12-days.figures"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"claims.1.figures.0.value": 2760.0}, []),
        ({"claims.1.figures.1.value": 1.50}, []),
        (
            {"claims.0.figures.1.value": 13},
            [
                (
                    f"error[unstated-figure] {CLAIM}.1.value: must stand in one of the claim's "
                    f"quotes, "
                    "not '13'"
                )
            ],
        ),
        (
            {"claims.0.figures.1.value": 2},  # a part of 12
            [
                (
                    f"error[unstated-figure] {CLAIM}.1.value: must stand in one of the claim's "
                    f"quotes, "
                    "not '2'"
                )
            ],
        ),
        (
            {"claims.1.figures.0.value": 760},  # a part of 2,760
            [
                (
                    "error[unstated-figure] claims.turned-2760-hours.figures.0.value: must stand "
                    "in one "
                    "of the claim's quotes, not '760'"
                )
            ],
        ),
        (
            {"claims.1.figures.1.value": 5},  # a part of 1.5
            [
                (
                    "error[unstated-figure] claims.turned-2760-hours.figures.1.value: must stand "
                    "in one "
                    "of the claim's quotes, not '5'"
                )
            ],
        ),
        (
            {"claims.1.figures.1.value": 1},  # another part of 1.5
            [
                (
                    "error[unstated-figure] claims.turned-2760-hours.figures.1.value: must stand "
                    "in one "
                    "of the claim's quotes, not '1'"
                )
            ],
        ),
        (
            {"sources.1.figures.0.value": 14},
            [
                (
                    "error[unstated-figure] sources.log.figures.0.value: must stand in the "
                    "source's "
                    "finding, not '14'"
                )
            ],
        ),
        (
            {"sources.1.finding": LEFT_OUT},
            [
                (
                    "error[unstated-figure] sources.log.figures.0.value: must stand in the "
                    "source's "
                    "finding, not '13'"
                )
            ],
        ),
        (
            {"claims.0.figures.1.derive": "month - 18"},
            [f"error[bad-figure] {CLAIM}.1: must have either a value or derive, and not both"],
        ),
        (
            {"claims.0.figures.1.value": LEFT_OUT},
            [f"error[bad-figure] {CLAIM}.1: must have either a value or derive, and not both"],
        ),
    ],
)
def test_a_value_is_stated_whole_and_in_its_own_place(changes, expected) -> None:
    assert found(figures.values_are_stated, changes) == expected


@pytest.mark.parametrize(
    ("value", "finding"),
    [
        (2760, "2760 of them"),
        (2760, "some 2,760."),
        (1_000_000, "1,000,000"),
        (2.5, "2.5%"),
        (13, "(13)"),
        (0, "0 of 5"),
        (1234.5, "1,234.5 tons"),
    ],
)
def test_a_value_may_be_written_in_any_usual_way(value, finding) -> None:
    changes = {"sources.1.finding": finding, "sources.1.figures.0.value": value}
    assert found(figures.values_are_stated, changes) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        (
            {
                "claims.0.figures.2.derive": "(month - ran) / month * 100",
                "claims.0.figures.2.expect": 60,
            },
            [],
        ),
        ({"claims.0.figures.2.expect": LEFT_OUT}, []),
        (
            {"claims.0.figures.2.expect": 19},
            [
                (
                    f"error[unexpected-figure] {CLAIM}.2.expect: must be what derive comes to, 18, "
                    "not '19'"
                )
            ],
        ),
        (
            {"claims.0.figures.2.derive": "month - run"},
            [
                (
                    f"error[bad-derivation] {CLAIM}.2.derive: must use figures of the same list, "
                    "not 'run'"
                )
            ],
        ),
        (
            {"claims.0.figures.2.derive": "month - stood"},  # itself
            [
                (
                    f"error[bad-derivation] {CLAIM}.2.derive: must use figures of the same list, "
                    "not 'stood'"
                )
            ],
        ),
        (
            {"claims.0.figures.2.derive": "month / (ran - 12)"},
            [f"error[bad-derivation] {CLAIM}.2.derive: must not divide by zero"],
        ),
        (
            {"claims.0.figures.1.of": "mont"},
            [
                (
                    f"error[unknown-figure] {CLAIM}.1.of: must be the id of a figure above it, "
                    "not 'mont' (did you mean 'month'?)"
                )
            ],
        ),
        (
            {"claims.0.figures.0.of": "ran"},  # below it
            [f"error[unknown-figure] {CLAIM}.0.of: must be the id of a figure above it, not 'ran'"],
        ),
        (
            {
                "claims.0.figures.1.id": "month",
                "claims.0.figures.1.of": LEFT_OUT,
                "claims.0.figures.2.derive": "30 - 12",
            },
            [f"error[duplicate-id] {CLAIM}.1.id: must be unique, not 'month'"],
        ),
    ],
)
def test_a_derivation_uses_figures_above_it_and_comes_to_what_is_expected(
    changes, expected
) -> None:
    assert found(figures.derivations_work, changes) == expected


@pytest.mark.parametrize("derive", ["1e999", "1e999 - 1e999", "9" * 199, "(" * 99 + "1" + ")" * 99])
def test_a_derivation_of_enormous_numbers_is_an_error_or_a_number_and_no_crash(derive) -> None:
    spoilt = {"claims.0.figures.2.derive": derive, "claims.0.figures.2.expect": LEFT_OUT}
    assert len(found(figures.derivations_work, spoilt)) <= 1


@pytest.mark.parametrize(
    ("expect", "count"), [(33.3, 0), (33.33, 0), (33.4, 1), (33, 1), (33.34, 1)]
)
def test_an_expected_share_is_compared_to_as_many_decimals_as_it_is_given_with(
    expect: float, count: int
) -> None:
    third = {"claims.0.figures.2.derive": "100 / 3", "claims.0.figures.2.expect": expect}
    assert len(found(figures.derivations_work, third)) == count


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (
            "claims.0.figures.1.compare.0.figure",
            "day",
            [
                (
                    f"error[unknown-figure] {CLAIM}.1.compare.0.figure: must be a figure of the "
                    f"source, "
                    "not 'day' (did you mean 'days'?)"
                )
            ],
        ),
        (
            "claims.0.figures.1.compare.0.source",
            "letter",  # has no figures
            [
                (
                    f"error[unknown-figure] {CLAIM}.1.compare.0.figure: must be a figure of the "
                    f"source, "
                    "not 'days'"
                )
            ],
        ),
        ("claims.0.figures.1.compare.0.source", "zzz", []),  # told by the rule on ids
        ("claims.0.figures.1.compare.0.alike", False, []),
    ],
)
def test_a_comparison_names_a_figure_of_its_source(path, value, expected) -> None:
    assert found(figures.comparisons_exist, {path: value}) == expected


def test_the_good_neighbour_has_figures_of_every_shape() -> None:
    kinds = {
        tuple(sorted(figure)) for entry in changed({})["claims"][:2] for figure in entry["figures"]
    }
    assert len(kinds) == 3
    for rule in (
        figures.values_are_stated,
        figures.derivations_work,
        figures.comparisons_exist,
    ):
        assert found(rule, {}) == []
