"""Bounds of derived figures: they follow from the bounds of the figures in `derive`."""

from __future__ import annotations

import pytest

from factcheck.rules import bounds
from tests.records import found


@pytest.mark.parametrize(
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
        assert bool(found(bounds.derived_bounds_follow, changes)) == (bound != expected)


def test_it_is_told_what_follows() -> None:
    ran = {"id": "ran", "value": 12, "unit": "days", "bound": "more-than"}
    made = {"id": "made", "derive": "ran * 2", "unit": "days"}
    where = "claims.ran-12-days.figures.1.bound"
    (message,) = found(bounds.derived_bounds_follow, {"claims.0.figures": [ran, made]})
    assert message == (
        f"error[wrong-bound] {where}: must be 'more-than', which follows from the figures in "
        "derive, not left out"
    )


def test_a_broken_derivation_is_told_elsewhere() -> None:
    made = {"id": "made", "derive": "ran", "unit": "days"}
    assert found(bounds.derived_bounds_follow, {"claims.0.figures": [made]}) == []
