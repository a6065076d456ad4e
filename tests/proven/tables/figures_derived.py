"""Derived figures: from stated ones, by arithmetic that hides nothing, and parts of wholes."""

from __future__ import annotations

from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site
from tests.proven.tables.figures import quoted

QUOTE = "Of 104 cases, 19 were serious, and more than 30 people were hurt in 2 of them"
STATED: list[dict[str, Any]] = [
    {"id": "cases", "value": 104, "unit": "cases"},
    {"id": "serious", "value": 19, "unit": "cases", "of": "cases"},
    {"id": "hurt", "value": 30, "unit": "people", "bound": "more-than"},
]


def _site(*more: dict[str, Any]) -> Site:
    return quoted(QUOTE, *STATED, *more)


def _derived(derive: str, unit: str = "cases", **fields: object) -> Site:
    return _site({"id": "made", "derive": derive, "unit": unit, **fields})


def _stated(value: float, unit: str = "cases", **fields: object) -> Site:
    """Return a site whose quote states a value as it is, whatever it is."""
    words = f"The keepers have counted {value} of them in all of April"
    return quoted(words, {"id": "n", "value": value, "unit": unit, **fields})


_FROM_NOWHERE = {
    "a number alone": "85",
    "a constant alone": "100",
    "a product of constants": "2 * 12",
    "a number taken away": "cases - 19",
    "a number added": "cases + 1",
    "a constant added": "cases + 12",
    "a constant taken away": "cases - 2",
    "another factor": "cases * 3",
    "two constants": "cases * 12 / 7",
    "a fraction": "cases * 0.5",
    "nothing of the figure is left": "cases - cases",
    "the figure by itself": "cases / cases * 12",
    "a figure that cancels out": "cases + serious - serious",
    "a figure by nothing": "cases + serious * (cases - cases)",
    "by nothing": "cases / (serious - serious)",
}
_DISGUISED = {
    "a power": "cases ** 2",
    "a whole quotient": "cases // serious",
    "a remainder": "cases % serious",
    "a base": "cases - 0x13",
    "an exponent": "cases * 1e2",
    "digits that are joined": "cases * 1_00",
    "a comment": "cases - serious # - 2",
    "a sign before": "-cases",
    "two signs": "cases - - serious",
    "a call": "abs(cases)",
    "a choice": "cases if serious else cases",
    "an attribute": "cases.real",
    "a text": "'cases'",
    "a walrus": "(n := cases)",
    "Cyrillic letters": "саses - serious",
    "full-width letters": "ｃases - serious",
    "full-width digits": "serious / cases * １００",
    "Khmer digits": "serious / cases * ១០០",
    "the minus of print": "cases − serious",
    "a dash": "cases – serious",
    "the times of print": "cases × serious",
    "the slash of fractions": "cases ⁄ serious",
    "a line that goes on": "cases -\nserious",
    "a no-break space": "cases\N{NO-BREAK SPACE}- serious",
    "nothing visible": "cases -\N{ZERO WIDTH SPACE} serious",
    "an unclosed parenthesis": "(cases - serious",
    "no sign": "cases serious",
    "very many parentheses": "(" * 30 + "cases" + ")" * 30,
    "very long": " + ".join(["cases"] * 40),
    "an unknown figure": "cases - serius",
    "itself": "cases - made",
}
WRONG = [
    *(
        Wrong("derived figure: a number from nowhere", name, _derived(derive), "bad-derivation")
        for name, derive in _FROM_NOWHERE.items()
    ),
    *(
        Wrong("derived figure: no arithmetic of ours", name, _derived(derive), "bad-derivation")
        for name, derive in _DISGUISED.items()
    ),
    *(
        Wrong(
            "derived figure: a share that is none", name, _derived(derive, unit), "bad-derivation"
        )
        for name, derive, unit in [
            ("a ratio", "serious / cases", "%"),
            ("a count", "cases - serious", "%"),
            ("a count by a hundred", "serious * 100", "%"),
            ("a hundred times the count", "serious * 100", "cases"),
        ]
    ),
    Wrong(
        "derived figure: a number from nowhere",
        "a detour",
        _site(
            {"id": "ratio", "derive": "serious / cases", "unit": "of all"},
            {"id": "made", "derive": "ratio * cases / serious * 12", "unit": "cases"},
        ),
        "bad-derivation",
    ),
    *(
        Wrong("derived figure: exact of what is not", name, site, "wrong-bound")
        for name, site in [
            ("no bound", _derived("hurt / serious", "people a case")),
            ("the wrong way round", _derived("cases - hurt", bound="more-than")),
            ("less exact than it is", _derived("cases - hurt", bound="about")),
            ("a bound of exact figures", _derived("cases - serious", bound="about")),
        ]
    ),
    *(
        Wrong("figure: counted in millions that nobody stated", name, site, code)
        for name, site, code in [
            ("stated", _stated(19, "million cases"), "unstated-figure"),
            ("by the dozen", _stated(19, "dozen cases"), "unstated-figure"),
            ("derived", _derived("cases - serious", "thousand cases"), "wrong-unit"),
            (
                "derived by a share",
                _derived("serious / cases * 1000", "million cases"),
                "wrong-unit",
            ),
            (
                "millions less what are none",
                quoted(
                    "The toll brought in 2.5 million dollars, of which 19 dollars are missing",
                    {"id": "all", "value": 2.5, "unit": "million dollars"},
                    {"id": "missing", "value": 19, "unit": "dollars"},
                    {"id": "rest", "derive": "all - missing", "unit": "million dollars"},
                ),
                "wrong-unit",
            ),
        ]
    ),
    *(
        Wrong("figure: a part above its whole", name, site, "part-above-whole")
        for name, site in [
            (
                "stated",
                quoted(
                    QUOTE,
                    {"id": "serious", "value": 19, "unit": "cases"},
                    {"id": "cases", "value": 104, "unit": "cases", "of": "serious"},
                ),
            ),
            ("derived", _derived("cases + serious", of="cases")),
            ("a share", _derived("cases / serious * 100", "%", of="serious")),
        ]
    ),
    *(
        Wrong("figure: a negative count", name, site, "negative-count")
        for name, site in [
            ("derived", _derived("serious - cases")),
            ("a part", _derived("serious - cases", "change in cases", of="cases")),
            ("a dash taken for a minus", _stated(-19)),
            (
                "a minus before what is counted",
                quoted(
                    "The keepers have counted −19 cases in April",
                    {"id": "n", "value": -19, "unit": "cases"},
                ),
            ),
        ]
    ),
    *(
        Wrong("figure: beyond all measure", str(value), _stated(value), "bad-value")
        for value in (10**16, -(10**16), 10**40)
    ),
    *(
        Wrong("figure: neither stated nor derived", name, site, "bad-figure")
        for name, site in [
            ("nothing", _site({"id": "n", "unit": "cases"})),
            ("both", _site({"id": "n", "value": 19, "derive": "serious", "unit": "cases"})),
            ("stated and expected", _stated(19, expect=20)),
            ("stated and rounded", _stated(19, decimals=2)),
            ("rounded to nothing", _derived("serious / cases", "of all", decimals=0)),
        ]
    ),
    *(
        Wrong("figure: digits in its unit", unit, _stated(19, unit), "bad-value")
        for unit in (
            "00 cases",
            ",000 cases",
            ".5 cases",
            "-20 cases",
            "+ cases",
            "×10 cases",
            "\N{COMBINING LONG SOLIDUS OVERLAY} cases",
            "¹ cases",
        )
    ),
    *(
        Wrong("figure: not as expected", name, site, "unexpected-figure")
        for name, site in [
            ("another number", _derived("cases - serious", expect=84)),
            ("rounded too far", _derived("serious / cases * 100", "%", expect=18)),
        ]
    ),
]

HONEST = [
    *(
        Honest("derived figure", f"{derive} ({unit})", _derived(derive, unit, **fields))
        for derive, unit, fields in [
            ("cases - serious", "cases", {"of": "cases", "expect": 85}),
            ("serious / cases * 100", "%", {"of": "cases", "expect": 18.3}),
            ("100 * serious / cases", "%", {"decimals": 2}),
            ("serious / cases * 1000", "‰", {}),
            ("serious / cases * 100000", "per 100,000 cases", {}),
            ("(cases + serious) / 2", "cases", {}),
            ("cases / 12", "cases a month", {}),
            ("(cases - serious) / serious * 100", "%", {"label": "growth"}),
            ("serious - cases", "change in cases", {}),
            ("hurt / serious", "people a case", {"bound": "more-than"}),
            ("cases - hurt", "cases", {"bound": "fewer-than"}),
            ("serious", "cases", {}),
            ("((((cases))))", "cases", {}),
            ("  cases   -   serious  ", "cases", {}),
        ]
    ),
    Honest(
        "derived figure",
        "of derived ones",
        _site(
            {"id": "rest", "derive": "cases - serious", "unit": "cases"},
            {"id": "share", "derive": "rest / cases * 100", "unit": "%"},
            {"id": "other_share", "derive": "serious / cases * 100", "unit": "%"},
            {"id": "gap", "derive": "share - other_share", "unit": "percentage points"},
        ),
    ),
]
