"""Derived figures: computed from figures above them, and consistent with them."""

from __future__ import annotations

from factcheck.rules import derivations
from tests.records import LEFT_OUT, found
from tests.tables import each_row

CLAIM = "claims.ran-12-days.figures"


@each_row(
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
            {"claims.0.figures.2.derive": "month / (ran - ran)"},
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
                "claims.0.figures.2.derive": "month / 2",
                "claims.0.figures.2.expect": 6,
            },
            [f"error[duplicate-id] {CLAIM}.1.id: must be unique, not 'month'"],
        ),
    ],
)
def test_a_derivation_uses_figures_above_it_and_comes_to_what_is_expected(
    changes, expected
) -> None:
    assert found(derivations.derivations_work, changes) == expected


@each_row("derive", ["1e999", "9" * 199, "(" * 99 + "month" + ")" * 99])
def test_a_derivation_of_enormous_numbers_is_an_error_or_a_number_and_no_crash(derive) -> None:
    spoilt = {"claims.0.figures.2.derive": derive, "claims.0.figures.2.expect": LEFT_OUT}
    assert len(found(derivations.derivations_work, spoilt)) <= 1


@each_row(("expect", "count"), [(33.3, 0), (33.33, 0), (33.4, 1), (33, 1), (33.34, 1)])
def test_an_expected_share_is_compared_to_as_many_decimals_as_it_is_given_with(
    expect: float, count: int
) -> None:
    third = {
        "claims.0.quotes.0": "The wheel turned for 2,760 hours and 1.5 minutes",
        "claims.0.figures.0.value": 2760,
        "claims.0.figures.1.value": 8280,
        "claims.0.figures.2.derive": "month / ran * 100",
        "claims.0.figures.2.expect": expect,
    }
    assert len(found(derivations.derivations_work, third)) == count


MONTH = {"id": "month", "value": 30, "unit": "days"}
RAN = {"id": "ran", "value": 12, "unit": "days"}


def told(rule, *figures: dict[str, object]) -> list[str]:
    """Return what a rule says of a claim with these figures."""
    changes = {"claims.0.figures": list(figures)}
    return [message.partition(": ")[2] for message in found(rule, changes)]


def derived(derive: str, unit: str = "days", **fields: object) -> dict[str, object]:
    return {"id": "made", "derive": derive, "unit": unit, **fields}


def test_a_derivation_that_names_a_broken_one_is_no_second_problem() -> None:
    first, second = derived("month - 1"), {**derived("made * 2"), "id": "next"}
    assert len(told(derivations.derivations_work, MONTH, first, second)) == 1


@each_row("derive", ["month - month", "month / month * 12", "month + ran - ran"])
def test_a_figure_that_is_named_makes_a_difference(derive: str) -> None:
    (message,) = told(derivations.derivations_work, MONTH, RAN, derived(derive))
    assert "must depend on every figure that it names" in message


def test_stated_figures_do_not_cancel_out_by_a_detour() -> None:
    ratio = {"id": "ratio", "derive": "ran / month", "unit": "of all"}
    rule = derivations.derived_figures_are_of_stated_ones
    cases = {
        "ratio * month / ran": ["must depend on a stated figure, and all of them cancel out"],
        "ratio * month": [],
        "ratio * 100": [],
    }
    for derive, expected in cases.items():
        assert told(rule, MONTH, RAN, ratio, derived(derive)) == expected


@each_row(
    ("derive", "unit", "expected"),
    [
        ("ran / month * 100", "%", []),
        ("100 * ran / month", "%", []),
        ("ran / month * 1000", "‰", []),
        ("part - part / 2", "%", []),
        ("ran - month", "days", []),
        ("ran / month", "%", ["must divide figures and multiply by 100, for '%'"]),
        ("ran * 100", "%", ["must divide figures and multiply by 100, for '%'"]),
        ("ran * 100", "days", ["must have the unit '%' where it multiplies by 100, not 'days'"]),
    ],
)
def test_a_derived_share_is_of_a_hundred(derive: str, unit: str, expected: list[str]) -> None:
    part = {"id": "part", "value": 12, "unit": "%"}
    messages = told(derivations.shares_are_of_a_hundred, MONTH, RAN, part, derived(derive, unit))
    assert [message.partition(" (")[0] for message in messages] == expected


@each_row(
    ("figures", "count"),
    [
        ([MONTH, {**RAN, "of": "month"}], 0),
        ([RAN, {**MONTH, "of": "ran"}], 1),
        ([RAN, {**MONTH, "of": "ran", "unit": "hours"}], 0),  # not the same thing
        ([RAN, {**MONTH, "of": "ran", "unit": "Days"}], 1),
        ([RAN, {**MONTH, "of": "ran", "unit": "day"}], 1),
        ([RAN, {**MONTH, "of": "ran", "bound": "up-to"}], 0),
        ([RAN, {**MONTH, "of": "ran", "bound": "about"}], 1),
        ([{**RAN, "bound": "more-than"}, {**MONTH, "of": "ran"}], 0),
        ([{**RAN, "bound": "fewer-than"}, {**MONTH, "of": "ran"}], 1),
        ([RAN, {"id": "part", "value": 130, "unit": "%", "of": "ran"}], 1),
        ([RAN, {"id": "part", "value": 130, "unit": "%"}], 0),  # it grew by so much
        ([MONTH, RAN, derived("month / ran * 100", "%", of="ran")], 1),
        ([MONTH, RAN, derived("ran - month")], 1),
        ([MONTH, RAN, derived("ran - month", "change in days")], 0),
        ([MONTH, RAN, derived("ran - month", label="difference")], 0),
        ([MONTH, RAN, derived("ran - month", "change in days", of="month")], 1),
        ([RAN, {"id": "part", "words": "most", "unit": "%", "of": "ran"}], 0),
        ([RAN, {"id": "part", "unit": "%", "of": "ran"}], 0),
    ],
)
def test_a_part_fits_its_whole_and_no_count_is_negative(figures, count: int) -> None:
    assert len(told(derivations.parts_fit_their_whole, *figures)) == count


@each_row(("decimals", "count"), [(LEFT_OUT, 0), (0, 1), (1, 0)])
def test_no_figure_is_rounded_to_nothing(decimals, count: int) -> None:
    rounded = {} if decimals is LEFT_OUT else {"decimals": decimals}
    figures = [MONTH, RAN, derived("ran / month", "of all", **rounded)]
    assert len(told(derivations.derivations_work, *figures)) == count


@each_row(
    ("derive", "of_month", "of_ran", "expected"),
    [
        ("month - ran", None, None, None),
        ("month - ran", "about", None, "about"),
        ("month - ran", None, "about", "about"),
        ("month - ran", "more-than", None, "more-than"),
        ("month - ran", None, "more-than", "fewer-than"),
        ("month - ran", None, "at-least", "up-to"),
        ("month - ran", None, "up-to", "at-least"),
        ("month + ran", "at-least", "more-than", "more-than"),
        ("month + ran", "at-least", "at-least", "at-least"),
        ("month + ran", "more-than", "fewer-than", "about"),
        ("month - ran", "more-than", "fewer-than", "more-than"),
        ("month / ran", None, "fewer-than", "more-than"),
        ("(month - ran) / month * 100", "more-than", None, "more-than"),
        ("month / ran", "about", "more-than", "about"),
    ],
)
def test_a_bound_follows(derive, of_month, of_ran, expected) -> None:
    month = {"id": "month", "value": 30, "unit": "days", "bound": of_month}
    ran = {"id": "ran", "value": 12, "unit": "days", "bound": of_ran}
    for bound in (None, "more-than", "at-least", "fewer-than", "up-to", "about"):
        made = {"id": "made", "derive": derive, "unit": "days", "bound": bound}
        changes = {"claims.0.figures": [month, ran, made]}
        assert bool(found(derivations.derived_bounds_follow, changes)) == (bound != expected)


def test_it_is_told_what_follows() -> None:
    ran = {"id": "ran", "value": 12, "unit": "days", "bound": "more-than"}
    made = {"id": "made", "derive": "ran * 2", "unit": "days"}
    where = "claims.ran-12-days.figures.1.bound"
    (message,) = found(derivations.derived_bounds_follow, {"claims.0.figures": [ran, made]})
    assert message == (
        f"error[wrong-bound] {where}: must be 'more-than', which follows from the figures in "
        "derive, not left out"
    )


def test_a_broken_derivation_is_told_elsewhere() -> None:
    made = {"id": "made", "derive": "ran", "unit": "days"}
    assert found(derivations.derived_bounds_follow, {"claims.0.figures": [made]}) == []
