"""Figures: stated and derived ones, and readings of the same elsewhere."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.site.projections.published import DATE, projection, told
from factcheck.text import figures
from factcheck.text.stated import decimals_found

if TYPE_CHECKING:
    from factcheck.record.dates import Period
    from factcheck.record.parts import Comparison, Figure
    from factcheck.record.vocabulary import Bound
    from factcheck.site.projections.mentions import Mentions, SourceLink


@projection
class ReadingData:
    """What another source says of the same thing."""

    source: SourceLink = told("The source of the other reading: a `link`.")
    figure: str = told("The id of the figure there.")
    value: int | float = told("The number there.")
    value_in_words: str = told("The number there as the page shows it.")
    alike: bool = told("Whether the two count the same thing.")
    difference: str | None = told(
        "The step from the reading to the figure, with its sign, as on the page."
    )
    name: str
    period: Period | None


@projection
class FigureData:
    """A number of a claim or of a source."""

    id: str = told("Its id among the figures of the same entry.")
    label: str | None = told("What is counted.")
    value: int | float | None = told(
        "The number as stated, or as worked out; null where it was stated in words only."
    )
    value_in_words: str = told("The number as readers see it.")
    decimals: int = told(
        "How many it has as stated, or to how many it is rounded where it is derived."
    )
    unit: str = told("What it is a number of; % for a share.")
    bound: Bound | None = told(
        "A value of the vocabulary `bound`, where it was not stated exactly."
    )
    period: Period | None = told(DATE)
    of: str | None = told("The id of the figure of which it is a part.")
    derivation: str | None = told(
        "How it was worked out from other figures, by id; null where it is stated."
    )
    derivation_in_words: str | None = told("The same with the numbers in place of the ids.")
    compare: list[ReadingData] = told("Readings of the same elsewhere: a list of `comparison`.")
    name: str
    is_rounded: bool


def figures_of(
    mentions: Mentions, items: list[Figure], decimals: dict[str, int]
) -> list[FigureData]:
    """Return figures, each with its value and the one in words."""
    values = figures.resolve(items)
    return [_figure(mentions, item, values, decimals) for item in items]


def _figure(
    mentions: Mentions, item: Figure, values: dict[str, Fraction], decimals: dict[str, int]
) -> FigureData:
    value, shown = values.get(item.id, Fraction(0)), decimals.get(item.id, 0)
    return mentions.project(
        FigureData,
        item,
        value=None if item.words else _number(value),
        value_in_words=item.words or figures.in_words(value, item.unit, shown),
        decimals=shown,
        derivation=item.derive,
        derivation_in_words=figures.in_full(item.derive, values, decimals) if item.derive else None,
        compare=[_reading(mentions, value, other) for other in item.compare],
        name=_name(item),
        is_rounded=figures.exact_decimals(value) > shown,
    )


def _reading(mentions: Mentions, here: Fraction, other: Comparison) -> ReadingData:
    source = mentions.ledger.sources[other.source]
    figure = next(entry for entry in source.figures if entry.id == other.figure)
    value = figures.resolve(source.figures)[other.figure]
    decimals = decimals_found(source.figures, source.finding)[other.figure]
    return mentions.project(
        ReadingData,
        other,
        source=mentions.source(source),
        value=_number(value),
        value_in_words=figures.in_words(value, figure.unit, decimals),
        difference=figures.signed(here - value) if other.alike else None,
        name=_name(figure),
        period=figure.period,
    )


def _number(value: Fraction) -> int | float:
    """Return an exact value as JSON can hold it: whole where it is whole."""
    return value.numerator if value.denominator == 1 else float(value)


def _name(figure: Figure) -> str:
    """Return what is counted, and whether the figure is not exact."""
    name = figure.label or figure.unit
    return f"{name} ({figure.bound.label})" if figure.bound else name
