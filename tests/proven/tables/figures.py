"""Figures: a value stands in the document as a number of its own."""

from __future__ import annotations

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document


def _figure(quote: str, value: float, **fields: object) -> Site:
    figure = {"id": "n", "value": value, "unit": "people", **fields}
    return one_document(f"{quote}.\n", [{"quotes": [quote], "kind": "figure", "figures": [figure]}])


WRONG = [
    Wrong(
        "figure: part of a longer number",
        "the first digits of a year",
        _figure("The bridge was closed in 2019 for some of the days", 20),
        "unstated-figure",
    ),
]
HONEST = [
    Honest(
        "figure: stated",
        "a plain whole number",
        _figure("Only 19 people went over the bridge in April", 19),
        "Latin",
    ),
]
