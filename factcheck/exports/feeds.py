"""Atom feeds: reviews (all, by topic, by speaker), corrections, and all changes.

Every date comes from the record, never from the clock, and every id stays the
same when the site moves. A bare month or year counts as its first day, so that no entry lies in
the future.
"""

from __future__ import annotations

import heapq
from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING, NamedTuple

from feedgenerator import Atom1Feed
from markupsafe import escape

from factcheck.exports.addresses import Addresses, urn
from factcheck.exports.file import File
from factcheck.site import phrases
from factcheck.site.projections.mentions import Mentions, source_title
from factcheck.site.views.sharing import description, headline

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.ledger.ties import Change
    from factcheck.record.model import Claim, Speaker, Topic
    from factcheck.record.parts import Withdrawn
    from factcheck.site.settings import Site

_LATEST = 50


class Channel(NamedTuple):
    """What a feed is: its own path, the page that it follows, its title."""

    path: str
    page: str
    title: str


class Entry(NamedTuple):
    """One entry of a feed; `summary` is HTML, the title plain text."""

    id: str
    page: str
    title: str
    summary: str
    published: date
    updated: date


class _Feed(Atom1Feed):  # type: ignore[misc]
    """An Atom feed that says itself when it changed, where the library would take the clock."""

    def latest_post_date(self) -> datetime:
        """Return the latest change, also where there is no entry."""
        changed: datetime = self.feed["changed"]
        return changed


def files(ledger: Ledger, site: Site) -> Iterator[File]:
    """Yield the feeds of the whole; none without a document, as there is no date at all."""
    if ledger.first_document is None:
        return
    corrections = Channel("feeds/corrections.xml", "corrections/", f"{site.name}: corrections")
    links = Addresses(site, corrections.path)
    corrected = [*_corrections(Mentions(ledger, site), links), *_withdrawals(ledger)]
    reviewed = list(_reviews(ledger, ledger.claims.values()))
    changes = Channel("feeds/changes.xml", "changes/", f"{site.name}: what changed")
    yield _feed(ledger, site, Channel("feeds/reviews.xml", "", f"{site.name}: reviews"), reviewed)
    yield _feed(ledger, site, corrections, corrected)
    yield _feed(ledger, site, changes, [*corrected, *reviewed])


def of_topic(ledger: Ledger, site: Site, entry: Topic) -> Iterator[File]:
    """Yield a topic's feed."""
    yield from _own(ledger, site, f"topics/{entry.id}/", entry.name, ledger.by_topic.get(entry.id))


def of_speaker(ledger: Ledger, site: Site, entry: Speaker) -> Iterator[File]:
    """Yield a speaker's feed."""
    claims = ledger.by_speaker.get(entry.id)
    yield from _own(ledger, site, f"speakers/{entry.id}/", entry.name, claims)


def _own(
    ledger: Ledger, site: Site, page: str, name: str, claims: list[Claim] | None
) -> Iterator[File]:
    if ledger.first_document is not None:
        channel = Channel(f"{page}feed.xml", page, f"{site.name}: {name}")
        yield _feed(ledger, site, channel, _reviews(ledger, claims or ()))


def _feed(ledger: Ledger, site: Site, channel: Channel, entries: Iterable[Entry]) -> File:
    """Write the latest entries, those of the same day in the order given."""
    links = Addresses(site, channel.path)
    latest = sorted(entries, key=lambda entry: entry.updated, reverse=True)[:_LATEST]
    changed = latest[0].updated if latest else _document_day(ledger)
    feed = _Feed(
        title=channel.title,
        link=links.to(channel.page),
        description="",
        subtitle=site.tagline,
        language=site.language,
        author_name=site.editors,
        feed_url=site.absolute(channel.path) if site.url else None,
        feed_guid=urn(ledger, "feeds", channel.path),
        changed=_moment(changed),
    )
    for entry in latest:
        feed.add_item(
            title=entry.title,
            link=links.to(entry.page),
            description=entry.summary,
            unique_id=entry.id,
            pubdate=_moment(entry.published),
            updateddate=_moment(entry.updated),
        )
    return File(channel.path, feed.writeString("utf-8").encode())


def _document_day(ledger: Ledger) -> date:
    return max(document.date.end.first for document in ledger.documents.values())


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _reviews(ledger: Ledger, claims: Iterable[Claim]) -> Iterator[Entry]:
    """Yield the claims reviewed last with both verdicts; a withdrawn one says so first."""
    reviewed = [claim for claim in claims if claim.review]
    for claim in heapq.nlargest(_LATEST, reviewed, key=lambda item: _changed(ledger, item)):
        if claim.review is None:
            continue
        withdrawn = f"Withdrawn: {claim.withdrawn.reason} " if claim.withdrawn else ""
        yield Entry(
            urn(ledger, "reviews", claim.id, claim.document),
            f"claims/{claim.id}/",
            headline(ledger, claim),
            str(escape(f"{withdrawn}{description(ledger, claim)}")),
            claim.review.date.end.first,
            _changed(ledger, claim),
        )


def _changed(ledger: Ledger, claim: Claim) -> date:
    """Return the day of a reviewed claim's last change."""
    changed = ledger.last_change(claim)
    return changed.first if changed else date.min


def _corrections(mentions: Mentions, links: Addresses) -> Iterator[Entry]:
    """Yield every correction, with its text as the page shows it."""
    ledger = mentions.ledger
    for change in ledger.changes:
        day = change.correction.date.end.first
        yield Entry(
            _correction_id(ledger, change),
            f"{change.kind}/{change.id}/",
            f"Correction: {_title(ledger, change)}",
            str(links.prose(mentions.prose(change.correction.text))),
            day,
            day,
        )


def _correction_id(ledger: Ledger, change: Change) -> str:
    """Return an id from the correction's place in its list, which is only ever added to."""
    entry = getattr(ledger, change.kind)[change.id]
    number = next(i for i, item in enumerate(entry.corrections) if item is change.correction)
    document = entry.document if change.kind == "claims" else ""
    return urn(ledger, "corrections", f"{change.kind}/{change.id}/{number}", document)


def _title(ledger: Ledger, change: Change) -> str:
    if change.kind == "claims":
        return phrases.citation(ledger.claims[change.id].title)
    return source_title(ledger.sources[change.id])


def _withdrawals(ledger: Ledger) -> Iterator[Entry]:
    """Yield every withdrawn claim and source, with its reason."""
    for claim in ledger.claims.values():
        if claim.withdrawn:
            guid = urn(ledger, "withdrawals", claim.id, claim.document)
            title = phrases.citation(claim.title)
            yield _withdrawal(guid, f"claims/{claim.id}/", title, claim.withdrawn)
    for source in ledger.sources.values():
        if source.withdrawn:
            page = f"sources/{source.id}/"
            guid = urn(ledger, "withdrawals", page)
            yield _withdrawal(guid, page, source_title(source), source.withdrawn)


def _withdrawal(guid: str, page: str, title: str, withdrawn: Withdrawn) -> Entry:
    day = withdrawn.date.end.first
    return Entry(guid, page, f"Withdrawn: {title}", str(escape(withdrawn.reason)), day, day)
