"""What changed between two versions of the record, as a reader of the site would put it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.record.vocabulary import Attribution, Rating

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.editing.versions import Version
    from factcheck.record.model import Claim

WHAT = {
    "added": "Added",
    "removed": "Removed",
    "withdrawn": "Withdrawn",
    "reinstated": "No longer withdrawn",
    "rating": "Ratings",
    "attribution": "Attributions",
    "reworded": "Reworded",
    "evidence-added": "Evidence added",
    "evidence-removed": "Evidence removed",
    "evidence-restanced": "Evidence with another stance",
    "changed": "Changed in other fields",
}
"""Each sort of change with its heading, in the order in which they are told."""


class Change(NamedTuple):
    """One change to one entry; `about` is the field, or the source where it is evidence."""

    what: str
    kind: str
    id: str
    title: str
    about: str = ""
    before: str = ""
    after: str = ""
    why: str = ""


def compare(base: Version, head: Version) -> list[Change]:
    """Return every change, sorted by what it is, then in the order of the record.

    What one of the two versions could not read is not compared.
    """
    found = [change for kind in head.entries for change in _changes(kind, base, head)]
    order = list(WHAT)
    return sorted(found, key=lambda change: order.index(change.what))


def _changes(kind: str, base: Version, head: Version) -> Iterator[Change]:
    if kind in base.lost | head.lost:
        return
    unread = {*base.unread, *head.unread}
    old, new = (
        {name: item for name, item in found[kind].items() if f"{kind}.{name}" not in unread}
        for found in (base.entries, head.entries)
    )
    for name in [*new, *(name for name in old if name not in new)]:
        title = _title(new.get(name) or old[name])
        if name not in old:
            yield Change("added", kind, name, title)
        elif name not in new:
            yield Change("removed", kind, name, title)
        elif old[name] != new[name]:
            for change in _differences(kind, old[name], new[name]):
                yield change._replace(kind=kind, id=name, title=title)


def _title(entry: Any) -> str:
    named = (getattr(entry, name, None) for name in ("title", "name", "label", "what"))
    return next(filter(None, named), "")


def _differences(kind: str, old: Any, new: Any) -> Iterator[Change]:
    """Yield how one entry changed: what has a name of its own, then the other fields together."""
    specific = list(_of_withdrawal(old, new))
    if kind == "claims":
        specific += _of_claim(old, new)
    yield from specific
    told = {_field(change) for change in specific}
    names = [name for name in type(new).model_fields if name not in told]
    others = [name for name in names if getattr(old, name) != getattr(new, name)]
    if others:
        yield _change("changed", about=", ".join(others))


def _change(what: str, **more: str) -> Change:
    return Change(what, "", "", "", **more)


def _field(change: Change) -> str:
    """Return the field in which a change lies."""
    fields = {"rating": "review", "reworded": change.about, "reinstated": "withdrawn"}
    return fields.get(change.what, change.what.partition("-")[0])


def _of_withdrawal(old: Any, new: Any) -> Iterator[Change]:
    before, after = getattr(old, "withdrawn", None), getattr(new, "withdrawn", None)
    if after and not before:
        yield _change("withdrawn", why=after.reason)
    elif before and not after:
        yield _change("reinstated")


def _of_claim(old: Claim, new: Claim) -> Iterator[Change]:
    if rating(old) != rating(new):
        why = new.review.summary if new.review else ""
        yield _change("rating", before=rating(old), after=rating(new), why=why)
    if attribution(old) != attribution(new):
        why = new.attribution.note if new.attribution else ""
        yield _change("attribution", before=attribution(old), after=attribution(new), why=why)
    for about in ("title", "statement", "quotes"):
        before, after = _words(getattr(old, about)), _words(getattr(new, about))
        if before != after:
            yield _change("reworded", about=about, before=before, after=after)
    yield from _of_evidence(old, new)


def _words(value: Any) -> str:
    return value if isinstance(value, str) else " / ".join(quote.exact for quote in value)


def _of_evidence(old: Claim, new: Claim) -> Iterator[Change]:
    before, after = _stances(old), _stances(new)
    findings = {item.source: item.finding or "" for item in (*old.evidence, *new.evidence)}
    for source in [*after, *(source for source in before if source not in after)]:
        was, now = before.get(source, ""), after.get(source, "")
        if was != now:
            sort = "restanced" if was and now else "added" if now else "removed"
            why = findings[source] if now else ""
            yield _change(f"evidence-{sort}", about=source, before=was, after=now, why=why)


def _stances(claim: Claim) -> dict[str, str]:
    """Return the stances of each source, joined where there are several."""
    found: dict[str, list[str]] = {}
    for item in claim.evidence:
        found.setdefault(item.source, []).append(item.stance)
    return {source: " and ".join(sorted(stances)) for source, stances in found.items()}


def rating(claim: Claim) -> str:
    """Verdict 2 as its slug."""
    return claim.review.rating if claim.review else Rating.NOT_ASSESSED


def attribution(claim: Claim) -> str:
    """Verdict 1 as its slug: that of the weaker step."""
    return claim.attribution.verdict if claim.attribution else Attribution.NO_SOURCE_CITED
