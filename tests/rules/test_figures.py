"""Stated figures: each is a number of the document or the finding, as it is written there."""

from __future__ import annotations

import pytest

from factcheck.rules import ENTRY_RULES, figures
from tests.records import LEFT_OUT, changed, found
from tests.tables import each_row

CLAIM = "claims.ran-12-days.figures"


def unstated(where: str, value: str, there: str, place: str = "one of the claim's quotes") -> str:
    return (
        f"error[unstated-figure] {where}.value: must stand in {place} as a number of its own, "
        f"not '{value}' (the numbers there: {there}; "
        "those in dates, names and longer numbers do not count)"
    )


HOURS = "claims.turned-2760-hours.figures"
EITHER = f"error[bad-figure] {CLAIM}.1: must have one of value, words and derive, and no other"
LOG = "sources.log.figures.0"
IN_WORDS = {"sources.1.figures.0.value": LEFT_OUT, "sources.1.figures.0.words": "thousands"}
UNTOLD = "error[unstated-figure] {}.words: must stand in a source's finding, without digits"


@each_row(
    ("changes", "expected"),
    [
        ({"claims.1.figures.0.value": 2760.0}, []),
        ({"claims.1.figures.1.value": 1.50}, []),
        ({"claims.0.figures.1.value": 13}, [unstated(f"{CLAIM}.1", "13", "12; 30")]),
        ({"claims.0.figures.1.value": 2}, [unstated(f"{CLAIM}.1", "2", "12; 30")]),  # of 12
        ({"claims.1.figures.0.value": 760}, [unstated(f"{HOURS}.0", "760", "2,760; 1.5")]),
        ({"claims.1.figures.1.value": 5}, [unstated(f"{HOURS}.1", "5", "2,760; 1.5")]),
        ({"claims.1.figures.1.value": 1}, [unstated(f"{HOURS}.1", "1", "2,760; 1.5")]),
        (
            {"sources.1.figures.0.value": 14},
            [unstated("sources.log.figures.0", "14", "13", "the source's finding")],
        ),
        (
            {"sources.1.finding": LEFT_OUT},
            [
                (
                    "error[unstated-figure] sources.log.figures.0.value: must stand in the "
                    "source's finding as a number of its own, not '13' (no number stands there, "
                    "other than in dates, names and the like)"
                )
            ],
        ),
        ({"claims.0.figures.1.derive": "month - stood"}, [EITHER]),
        ({"claims.0.figures.1.value": LEFT_OUT}, [EITHER]),
        ({"claims.0.figures.1.words": "twelve"}, [EITHER]),
        (IN_WORDS | {"sources.1.finding": "Dozens, or thousands at the most."}, []),
        (IN_WORDS | {"sources.1.finding": "Ten-thousandsfold."}, [UNTOLD.format(LOG)]),
        (IN_WORDS | {"sources.1.figures.0.words": "13"}, [UNTOLD.format(LOG)]),
        (
            {"claims.0.figures.1.value": LEFT_OUT, "claims.0.figures.1.words": "days"},
            [UNTOLD.format(f"{CLAIM}.1")],
        ),
        (
            {"claims.0.figures.1.expect": 12},
            [f"error[bad-figure] {CLAIM}.1: must have expect and decimals only beside derive"],
        ),
        (
            {"claims.0.figures.1.decimals": 1},
            [f"error[bad-figure] {CLAIM}.1: must have expect and decimals only beside derive"],
        ),
        ({"claims.0.quotes.0": "Words that are not there"}, []),  # told by the rule on quotes
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


def of_log(finding: str, **fields: object) -> dict[str, object]:
    """Return the changes that give the log another finding, and its figure other fields."""
    figure = {f"sources.1.figures.0.{name}": value for name, value in fields.items()}
    return {"sources.1.finding": finding, **figure}


@each_row(
    ("finding", "bound", "expected"),
    [
        ("more than 13 days", "more-than", ""),
        ("at least 13 days", "at-least", ""),
        ("fewer than 13 days", "fewer-than", ""),
        ("up to 13 days", "up-to", ""),
        ("about 13 days", "about", ""),
        ("nearly 13 days", "about", ""),
        ("almost 13 days", "fewer-than", ""),
        ("some 13 days", "about", ""),
        ("some 13 days", None, ""),
        ("over 13 days", "more-than", ""),
        ("over 13 days", None, ""),  # in the course of 13 days
        ("13 days or more", "at-least", ""),
        ("13+ days", "at-least", ""),
        ("not 13 days, and at least 13", "at-least", ""),
        (
            "more than 13 days",
            None,
            "must be 'more-than', as the text says 'more than', not left out",
        ),
        (
            "at least 13 days",
            "more-than",
            "must be 'at-least', as the text says 'at least', not 'more-than'",
        ),
        (
            "no more than 13 days",
            "more-than",
            "must be 'up-to', as the text says 'no more than', not 'more-than'",
        ),
        (
            "no fewer than 13",
            "fewer-than",
            "must be 'at-least', as the text says 'no fewer than', not 'fewer-than'",
        ),
        ("13 days or so", None, "must be 'about', as the text says 'or so', not left out"),
        (
            "13 days",
            "about",
            (
                "must be left out, as no word at the number means it, not 'about' "
                "(or add the word to factcheck/text/numbers/languages.toml)"
            ),
        ),
    ],
)
def test_a_bound_is_what_the_words_at_the_number_mean(finding, bound, expected) -> None:
    messages = [f"error[wrong-bound] {LOG}.bound: {expected}"] if expected else []
    assert found(figures.bounds_are_stated, of_log(finding, bound=bound)) == messages


@pytest.mark.parametrize(
    ("finding", "unit", "expected"),
    [
        ("13% of them", "%", ""),
        ("13 per cent of them", "%", ""),
        ("13‰ of them", "‰", ""),
        ("13 percentage points", "percentage points", ""),
        ("13% points", "points", ""),
        ("13% of them", "days", "must be '%', as in the text, not 'days'"),
        ("13 percent of them", "days", "must be '%', as in the text, not 'days'"),
        ("13 of them", "%", "must be what the number counts, as the text states no share, not '%'"),
        (
            "13 percentage points",
            "%",
            "must be what the number counts, as the text states no share, not '%'",
        ),
    ],
)
def test_a_share_is_stated_as_a_share(finding: str, unit: str, expected: str) -> None:
    messages = [f"error[wrong-unit] {LOG}.unit: {expected}"] if expected else []
    assert found(figures.units_are_stated, of_log(finding, unit=unit)) == messages


@pytest.mark.parametrize(
    ("finding", "others", "count"),
    [
        ("13 to 15 days", [15], 0),
        ("between 13 and 15 days", [15], 0),
        ("13 of 15 days", [], 0),
        ("rose from 13 to 15 days", [], 0),
        ("13 days, and 13 to 15 hours", [], 0),  # it stands there on its own as well
        ("13 to 15 days", [], 1),
        ("12-13 days", [], 1),
        ("between 12 and 13 days", [], 1),
    ],
)
def test_both_ends_of_a_range_are_figures(finding: str, others: list[int], count: int) -> None:
    more = [{"id": f"n{value}", "value": value, "unit": "days"} for value in others]
    changes = {
        **of_log(finding),
        "sources.1.figures": [{"id": "days", "value": 13, "unit": "days"}, *more],
    }
    assert len(found(figures.ranges_are_whole, changes)) == count


@pytest.mark.parametrize(
    ("finding", "unit", "count"),
    [
        ("a step of −13 points", "points", 0),
        ("it was -13 degrees", "degrees", 0),
        ("a change of -13 days", "change in days", 0),
        ("it changed by −13 points", "people", 0),  # the text's own sign and word
        ("in all -13 days", "days", 1),
        ("in all −13 days", "days", 1),
        ("a step of −13 in days", "days", 1),
    ],
)
def test_a_count_is_not_negative(finding: str, unit: str, count: int) -> None:
    changes = of_log(finding, value=-13, unit=unit)
    assert len(found(figures.counts_are_not_negative, changes)) == count


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
    for rule in ENTRY_RULES["claims"]:
        assert found(rule, {}) == []
