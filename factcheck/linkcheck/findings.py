"""What was found: each address judged by the answer to it, in words."""

from __future__ import annotations

from enum import StrEnum
from http import HTTPStatus
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from factcheck.linkcheck.lychee import Answer
    from factcheck.linkcheck.skips import Skip
    from factcheck.linkcheck.targets import Target

_LASTING = {HTTPStatus.MOVED_PERMANENTLY, HTTPStatus.PERMANENT_REDIRECT}


class Outcome(StrEnum):
    """What became of an address when it was asked for, what needs an editor first."""

    GONE = "gone"
    ALTERED = "altered"
    FAILED = "failed"
    MOVED = "moved"
    REFUSED = "refused"
    SKIPPED = "skipped"
    FINE = "fine"


_JUDGED = {404: Outcome.GONE, 410: Outcome.GONE} | dict.fromkeys(
    (401, 403, 429, 451), Outcome.REFUSED
)
"""What a status means; any other that is not of success is a failure."""
NEEDS_AN_EDITOR = frozenset({Outcome.GONE, Outcome.ALTERED, Outcome.FAILED, Outcome.MOVED})


class Finding(NamedTuple):
    """An address with what became of it, in words too, and where it led."""

    address: str
    outcome: Outcome
    words: str
    target: Target
    final: str = ""


def findings(
    targets: Mapping[str, Target],
    answers: Mapping[str, Answer],
    sums: Mapping[str, str | None],
    skips: Sequence[Skip],
    today: dt.date,
) -> list[Finding]:
    """Judge every address.

    Args:
        targets: what is known of each.
        answers: to each that is not skipped.
        sums: the sha256 of what is served at those whose sum is on record, where it is known.
        skips: what is left out.
        today: the day on which that is asked.

    """
    reasons = {skip.address: skip for skip in skips if skip.holds(today)}
    found = []
    for address, target in targets.items():
        if skip := reasons.get(address):
            words = f"left out until {skip.until.words}: {skip.reason}"
            found.append(Finding(address, Outcome.SKIPPED, words, target))
            continue
        answer = answers[address]
        final = answer.redirects[-1][1] if answer.redirects else ""
        outcome, words = _judged(address, answer)
        if outcome is Outcome.FINE and target.sums and sums.get(address) not in target.sums:
            words = f"sha256 is {sums.get(address) or 'not known'}, not that on record"
            outcome = Outcome.ALTERED
        found.append(Finding(address, outcome, words, target, final))
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


def _judged(address: str, answer: Answer) -> tuple[Outcome, str]:
    if answer.status is None:
        return Outcome.FAILED, answer.words
    words = f"answered {_in_words(answer.status)}"
    if HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
        return (Outcome.MOVED, "leads to") if _has_moved(address, answer) else (Outcome.FINE, words)
    return _JUDGED.get(answer.status, Outcome.FAILED), words


def _has_moved(address: str, answer: Answer) -> bool:
    """Return whether a page is elsewhere for good, or leads to a front page as lost ones do."""
    if not answer.redirects:
        return False
    is_lasting = all(status in _LASTING for status, _ in answer.redirects)
    is_front = urlsplit(answer.redirects[-1][1]).path in {"", "/"}
    return is_lasting or (is_front and urlsplit(address).path not in {"", "/"})


def _in_words(status: int) -> str:
    known = {item.value: f"{item.value} {item.phrase}" for item in HTTPStatus}
    return known.get(status, str(status))
