"""The past: what was published may be added to and corrected, but not changed in silence.

`case.published` has the entries as they were published last. It is empty in a build, and where
`check` is given no base, so that these rules find nothing there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.record.problems import Fault, Path
from factcheck.record.vocabulary import Rating

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules.case import Case, Faults

_WITHDRAWABLE = ("sources", "claims")


def published_ids_stay(case: Case) -> Faults:
    """An id that was published once is withdrawn with a reason, never removed."""
    for kind, published in case.published.items():
        hint = "put it back; others may link to it"
        if kind in _WITHDRAWABLE:
            hint = "put it back and give withdrawn: {date, reason}"
        for entry_id in sorted(published.keys() - case.known(kind)):
            message = f"must keep the entry '{entry_id}', which was published"
            yield Fault((kind,), "vanished-id", message, hint)


def published_texts_stay(case: Case) -> Faults:
    """A document's text is the one that was published under its id."""
    for at, old, new in _both(case, "documents"):
        if old.sha256 != new.sha256:
            message = "must be of the text that was published under this id"
            hint = "put the file back; another text is another document, with an id of its own"
            yield Fault((*at, "sha256"), "replaced-text", message, hint)


def published_corrections_stay(case: Case) -> Faults:
    """Corrections are added at the end; those that were published stay as they were."""
    for at, old, new in _both(case, *_WITHDRAWABLE):
        count = len(old.corrections)
        if new.corrections[:count] != old.corrections:
            message = f"must begin with the {count} published, each as it was"
            hint = "put them back, and add what is new at the end"
            yield Fault((*at, "corrections"), "changed-correction", message, hint)


def withdrawals_stay(case: Case) -> Faults:
    """What was withdrawn stays so; its date and reason change only with a correction."""
    for path, old, new in _both(case, *_WITHDRAWABLE):
        at = (*path, "withdrawn")
        if old.withdrawn and new.withdrawn is None:
            message = f"must stay withdrawn, as it was published on {old.withdrawn.date}"
            hint = "put it back; what is to be said again gets an id of its own"
            yield Fault(at, "changed-withdrawal", message, hint)
        elif old.withdrawn and new.withdrawn != old.withdrawn and not _is_corrected(old, new):
            message = "must have the date and the reason that were published"
            hint = "put them back, or change them and say in a correction what was changed and why"
            yield Fault(at, "changed-withdrawal", message, hint)


def reviews_do_not_go_back(case: Case) -> Faults:
    """A review is not dated before the one that was published."""
    for at, old, new in _both(case, "claims"):
        if old.review and new.review and new.review.date.first < old.review.date.first:
            message = f"must not be before the review published, of {old.review.date}"
            hint = "write the day of the new review, or put the old date back"
            where = (*at, "review", "date")
            yield Fault(where, "backdated-review", f"{message}, not '{new.review.date}'", hint)


def changed_ratings_are_dated(case: Case) -> Faults:
    """Another rating comes with a later date or with a correction."""
    for at, old, new in _both(case, "claims"):
        before, after = (
            item.review.rating if item.review else Rating.NOT_ASSESSED for item in (old, new)
        )
        if before in {Rating.NOT_ASSESSED, after} or _is_corrected(old, new):
            continue
        if new.review and new.review.date.first > old.review.date.first:
            continue
        message = f"must not be changed from '{before}' to '{after}'"
        message += " without a later date or a correction"
        hint = "date the review anew, or say in a correction what was changed and why"
        where = (*at, "review", "rating") if new.review else at
        yield Fault(where, "unexplained-rating", message, hint)


def _is_corrected(old: Any, new: Any) -> bool:
    return len(new.corrections) > len(old.corrections)


def _both(case: Case, *kinds: str) -> Iterator[tuple[Path, Any, Any]]:
    """Yield each entry of some kinds that was published: its place, as it was and as it is."""
    for kind in kinds:
        for entry_id, old in case.published.get(kind, {}).items():
            if old and (new := case.entries[kind].get(entry_id)):
                yield (kind, entry_id), old, new
