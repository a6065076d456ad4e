"""The past: what was published may be added to and corrected, but not changed in silence.

`case.published` has the entries as they were published last. It is empty in a build, and where
`check` is given no base, so that these rules find nothing there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.record.problems import Fault
from factcheck.record.vocabulary import Rating

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules.case import Case, Faults

_CORRECT = "and say in a correction what was changed and why"


def published_ids_stay(case: Case) -> Faults:
    """An id that was published once is withdrawn with a reason, never removed."""
    for kind, published in case.published.items():
        for entry_id in sorted(published.keys() - case.known(kind)):
            message = f"must keep the entry '{entry_id}', which was published"
            yield Fault(
                (kind,),
                "vanished-id",
                message,
                _TO_KEEP.get(kind, "put it back; others may link to it"),
            )


_TO_KEEP = dict.fromkeys(("sources", "claims"), "put it back and give withdrawn: {date, reason}")


def published_texts_stay(case: Case) -> Faults:
    """A document's text is the one that was published under its id."""
    for at, old, new in _both(case, "documents"):
        if old.sha256 != new.sha256:
            message = "must be of the text that was published under this id"
            hint = "put the file back; another text is another document, with an id of its own"
            yield Fault((*at, "sha256"), "replaced-text", message, hint)


def published_corrections_stay(case: Case) -> Faults:
    """Corrections are added at the end; those that were published stay as they were."""
    for kind in ("sources", "claims"):
        for at, old, new in _both(case, kind):
            if new.corrections[: len(old.corrections)] != old.corrections:
                count = len(old.corrections)
                message = f"must begin with the {count} published, each as it was"
                message = message if count > 1 else "must begin with the one published, as it was"
                hint = "put them back, and add what is new at the end"
                yield Fault((*at, "corrections"), "changed-correction", message, hint)


def withdrawals_stay(case: Case) -> Faults:
    """What was withdrawn stays so; its date and reason change only with a correction."""
    for kind in ("sources", "claims"):
        for at, old, new in _both(case, kind):
            if old.withdrawn is None or new.withdrawn == old.withdrawn:
                continue
            if new.withdrawn is None:
                message = f"must stay withdrawn, as it was published on {old.withdrawn.date}"
                hint = "put it back; what is to be said again gets an id of its own"
                yield Fault((*at, "withdrawn"), "changed-withdrawal", message, hint)
            elif not _is_corrected(old, new):
                message = "must have the date and the reason that were published"
                hint = f"put them back, or change them {_CORRECT}"
                yield Fault((*at, "withdrawn"), "changed-withdrawal", message, hint)


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
        before, after = (item.review.rating if item.review else None for item in (old, new))
        if before in {None, Rating.NOT_ASSESSED, after} or _is_corrected(old, new):
            continue
        if new.review and new.review.date.first > old.review.date.first:
            continue
        message = f"must not be changed from '{before}' to '{after or Rating.NOT_ASSESSED}'"
        message += " without a later date or a correction"
        hint = f"date the review anew, or {_CORRECT.removeprefix('and ')}"
        where = (*at, "review", "rating") if new.review else at
        yield Fault(where, "unexplained-rating", message, hint)


def _is_corrected(old: Any, new: Any) -> bool:
    return len(new.corrections) > len(old.corrections)


def _both(case: Case, kind: str) -> Iterator[tuple[tuple[str, ...], Any, Any]]:
    """Yield each entry of a kind that was published: its place, as it was and as it is."""
    published = case.published.get(kind, {})
    if not any(published.values()):
        return
    for entry_id, entry in case.entries[kind].items():
        if old := published.get(entry_id):
            yield (kind, entry_id), old, entry
