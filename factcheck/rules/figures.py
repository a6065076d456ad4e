"""Figures as stated: each stands where it is said to, as the number that the text states."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.record.model import Claim
from factcheck.record.problems import Fault, Severity, did_you_mean
from factcheck.rules.case import spans
from factcheck.rules.units import (
    contradicts,
    is_measure,
    is_share,
    may_be_negative,
    negative_count,
)
from factcheck.text.figures import exact_decimals, in_words
from factcheck.text.numbers import is_listed
from factcheck.text.stated import OURS, matching, numbers_found, numbers_quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.record.model import Source
    from factcheck.record.parts import Figure
    from factcheck.rules.case import EntryCase, Faults
    from factcheck.text.numbers import Number

_MOST_SHOWN = 8


def values_are_stated(entry: Claim | Source, case: EntryCase) -> Faults:
    """A figure has a value, words or a derivation; the first two stand where it is stated."""
    numbers = _numbers(entry, case)
    place = "one of the claim's quotes" if isinstance(entry, Claim) else "the source's finding"
    for index, figure in enumerate(entry.figures):
        at = ("figures", index)
        given = [figure.value, figure.derive, figure.words]
        if given.count(None) != len(given) - 1:
            yield Fault(at, "bad-figure", "must have one of value, words and derive, and no other")
        elif figure.words is not None and not _is_told(entry, figure.words):
            message = "must stand in a source's finding, without digits"
            yield Fault((*at, "words"), "unstated-figure", message)
        elif figure.derive is None and (figure.expect, figure.decimals) != (None, None):
            message = "must have expect and decimals only beside derive"
            yield Fault(at, "bad-figure", message)
        elif figure.value is not None and numbers is not None and not matching(figure, numbers):
            message = f"must stand in {place} as a number of its own, not '{figure.value}'"
            yield Fault((*at, "value"), "unstated-figure", message, _there(numbers))


def _is_told(entry: Claim | Source, words: str) -> bool:
    """Return whether a source's finding has these words, and they are no number to be read."""
    if isinstance(entry, Claim) or any(sign.isdigit() for sign in words):
        return False
    return re.search(rf"\b{re.escape(words)}\b", entry.finding or "") is not None


def _there(numbers: list[Number]) -> str:
    """Return a hint with the numbers that a text states."""
    if not numbers:
        return "no number stands there, other than in dates, names and the like"
    shown = [in_words(item.value, decimals=exact_decimals(item.value)) for item in numbers]
    found = "; ".join(shown[:_MOST_SHOWN])
    return f"the numbers there: {found}; those in dates, names and longer numbers do not count"


def _language(entry: Claim | Source, case: EntryCase) -> str:
    document = case.find("documents", entry.document) if isinstance(entry, Claim) else None
    return document.language if document else OURS


def _numbers(entry: Claim | Source, case: EntryCase) -> list[Number] | None:
    """Return the numbers that an entry may state; None where its quotes are yet to be mended."""
    if not entry.figures:
        return []
    if not isinstance(entry, Claim):
        return numbers_found(entry.finding)
    text = case.text(entry.document)
    if text is None:
        return None
    quoted = spans(text, entry.quotes)
    return None if quoted is None else numbers_quoted(text.raw, _language(entry, case), quoted)


def _stated(
    entry: Claim | Source, case: EntryCase
) -> Iterator[tuple[tuple[str | int, ...], Figure, Number]]:
    """Yield each stated figure, where it is, and the number that agrees with it best."""
    numbers = _numbers(entry, case) or []
    for index, figure in enumerate(entry.figures):
        if figure.value is not None and (found := matching(figure, numbers)):
            best = max(found, key=lambda item: (_has_unit(figure, item), _has_bound(figure, item)))
            yield ("figures", index), figure, best


def _has_unit(figure: Figure, number: Number) -> bool:
    return is_share(figure.unit) == bool(number.unit) and not _differs(figure, number)


def _differs(figure: Figure, number: Number) -> bool:
    return contradicts(figure.unit, f"{number.currency} {number.following}")


def _has_bound(figure: Figure, number: Number) -> bool:
    return (figure.bound or "") in (number.bounds or ("",))


def units_are_stated(entry: Claim | Source, case: EntryCase) -> Faults:
    """A share is stated as a share, and nothing else is; money and time are of the stated kind."""
    language = _language(entry, case)
    for at, figure, number in _stated(entry, case):
        if _has_unit(figure, number):
            continue
        is_sure = True
        if _differs(figure, number):
            stated = number.currency or number.following
            message = f"must be what the text counts in, '{stated}', not '{figure.unit}'"
        elif number.unit:
            message = f"must be '{number.unit}', as in the text, not '{figure.unit}'"
            is_sure = number.is_sign or _is_ours(language)
        else:
            is_sure = is_listed(language)
            message = "must be what the number counts, as the text states no share, "
            message += f"not '{figure.unit}'"
        yield Fault((*at, "unit"), "wrong-unit", message, severity=_severity(is_sure=is_sure))


def bounds_are_stated(entry: Claim | Source, case: EntryCase) -> Faults:
    """A figure is as exact as the words round its number say: more than, about, up to ...

    What depends on our lists of another language's words for `about` is a warning.
    """
    language = _language(entry, case)
    for at, figure, number in _stated(entry, case) if is_listed(language) else ():
        if _has_bound(figure, number):
            continue
        given = f"'{figure.bound}'" if figure.bound else "left out"
        message = f"must be left out, as no word at the number means it, not {given}"
        hint = "or add the word to factcheck/text/numbers/languages.toml"
        is_sure = _is_ours(language)
        if number.bounds:
            message = f"must be '{number.bounds[0]}', as the text says '{number.words}', "
            message, hint = f"{message}not {given}", ""
            is_sure |= figure.bound is not None or "about" not in number.bounds
        yield Fault((*at, "bound"), "wrong-bound", message, hint, _severity(is_sure=is_sure))


def _is_ours(language: str) -> bool:
    return language.partition("-")[0] == OURS


def _severity(*, is_sure: bool) -> Severity:
    return Severity.ERROR if is_sure else Severity.WARNING


def ranges_are_whole(entry: Claim | Source, case: EntryCase) -> Faults:
    """Of a range, such as 60 to 70, both ends are figures."""
    stated = list(_stated(entry, case))
    places = {(number.start, number.end) for _, _, number in stated}
    for at, figure, number in stated:
        if number.other is not None and number.other not in places:
            message = f"must come with the other end of its range, not '{figure.value}' alone"
            hint = "make the other end a figure as well"
            yield Fault((*at, "value"), "half-a-range", message, hint)


def counts_are_not_negative(entry: Claim | Source, case: EntryCase) -> Faults:
    """A count is not negative; where the text's own sign and word make it a change, it may be."""
    for at, figure, number in _stated(entry, case):
        is_count = not number.unit and not is_measure(number.following)
        if number.value < 0 and not figure.of and is_count and not may_be_negative(figure):
            yield negative_count((*at, "value"), figure.value)


def comparisons_exist(claim: Claim, case: EntryCase) -> Faults:
    """A comparison names a figure that its source has."""
    for index, figure in enumerate(claim.figures):
        for number, other in enumerate(figure.compare):
            source = case.find("sources", other.source)
            items = source.figures if source else []
            known = [item.id for item in items if not item.words] if source else [other.figure]
            if other.figure not in known:
                at = ("figures", index, "compare", number, "figure")
                message = f"must be a figure of the source, not '{other.figure}'"
                yield Fault(at, "unknown-figure", message, did_you_mean(other.figure, known))
