"""What a round found: each address judged by its last visit, in words."""

from __future__ import annotations

from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from factcheck.outside.addresses import Target
    from factcheck.outside.skips import Skip
    from factcheck.outside.visiting import Visit

_GONE = {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}
_REFUSED = {
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.FORBIDDEN,
    HTTPStatus.TOO_MANY_REQUESTS,
    HTTPStatus.UNAVAILABLE_FOR_LEGAL_REASONS,
}


class Outcome(StrEnum):
    """What became of an address when it was asked for, what needs an editor first."""

    GONE = "gone"
    ALTERED = "altered"
    FAILED = "failed"
    MOVED = "moved"
    CHANGED = "changed"
    REFUSED = "refused"
    LEFT = "left"
    SKIPPED = "skipped"
    FINE = "fine"


NEEDS_AN_EDITOR = frozenset({Outcome.GONE, Outcome.ALTERED, Outcome.FAILED, Outcome.MOVED})


class Finding(NamedTuple):
    """An address with what became of it, in words too."""

    address: str
    outcome: Outcome
    words: str
    target: Target
    visit: Visit | None = None


def findings(
    targets: Mapping[str, Target],
    visits: Mapping[str, Visit],
    skips: Sequence[Skip],
    today: dt.date,
) -> list[Finding]:
    """Judge every address; those that were not visited are told as left or skipped."""
    reasons = {skip.address: skip for skip in skips if skip.holds(today)}
    found = []
    for address, target in targets.items():
        skip, visit = reasons.get(address), visits.get(address)
        if skip is not None:
            words = f"left out until {skip.until.words}: {skip.reason}"
            found.append(Finding(address, Outcome.SKIPPED, words, target))
        elif visit is None:
            words = "not asked for yet; the next round goes on here"
            found.append(Finding(address, Outcome.LEFT, words, target))
        else:
            found.append(Finding(address, *_judged(visit, target.sums), target, visit))
    return found


def needless(
    targets: Mapping[str, Target], skips: Sequence[Skip], today: dt.date
) -> list[tuple[Skip, str]]:
    """Return the skips that should go, each with the reason."""
    found = []
    for skip in skips:
        if skip.address not in targets:
            found.append((skip, "the record does not have it"))
        elif not skip.holds(today):
            found.append((skip, f"it held until {skip.until.words}"))
    return found


def _judged(visit: Visit, sums: frozenset[str]) -> tuple[Outcome, str]:
    if visit.status is None:
        return Outcome.FAILED, visit.trouble
    if not HTTPStatus.OK <= visit.status < HTTPStatus.MULTIPLE_CHOICES:
        return _refusal(visit.status), f"answered {_status(visit.status)}"
    if sums and visit.sha256 not in sums:
        return Outcome.ALTERED, f"sha256 is {visit.sha256 or 'not known'}, not that on record"
    if visit.has_moved:
        return Outcome.MOVED, "leads elsewhere"
    if visit.earlier_time and visit.reading and visit.reading != visit.earlier_reading:
        return Outcome.CHANGED, f"reads otherwise than on {visit.earlier_time:%Y-%m-%d}"
    return Outcome.FINE, f"answered {_status(visit.status)}"


def _refusal(status: int) -> Outcome:
    if status in _GONE:
        return Outcome.GONE
    return Outcome.REFUSED if status in _REFUSED else Outcome.FAILED


def _status(status: int) -> str:
    known = {item.value: f"{item.value} {item.phrase}" for item in HTTPStatus}
    return known.get(status, str(status))
