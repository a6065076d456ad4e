"""Entries as schema.org things, as other things mention them.

A page's JSON-LD says nothing that the page does not show. So a date goes in only
where it is one date and was stated: the page can add "inferred" to it, a
`datePublished` can't.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.exports.addresses import urn
from factcheck.record.vocabulary import SourceKind

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.dates import Period
    from factcheck.record.model import Claim, Document, Organization, Outlet, Source, Speaker
    from factcheck.record.parts import Published
    from factcheck.site.settings import Site

Thing = dict[str, Any]

_SOURCE_TYPES = {
    SourceKind.ARTICLE: "NewsArticle",
    SourceKind.STATEMENT: "CreativeWork",
    SourceKind.APPEAL: "CreativeWork",
    SourceKind.REPORT: "Report",
    SourceKind.STANDARD: "CreativeWork",
}


def thing(kind: str, identity: str | None = None, /, **fields: Any) -> Thing:
    """Return a thing of a type, with its `@id` where it has one; what is unknown is left out."""
    known = {key: value for key, value in fields.items() if value not in (None, "", [])}
    return {"@type": kind, **({"@id": identity} if identity else {}), **known}


def own_address(site: Site, path: str) -> str | None:
    """Return a page's public address; None while there is none, as a bare path would mislead."""
    return site.absolute(path) if site.url else None


def day(period: Period) -> str | None:
    """Return a date at the precision of the record; None for a range."""
    return str(period) if period.start == period.end else None


def published_day(date: Published | None) -> str | None:
    """Return the date of publication, where it was stated and is one date."""
    return day(date.date) if date and not date.inferred else None


def organization(ledger: Ledger, entry: Organization, name: str | None = None) -> Thing:
    """Return an organization under its name, or under the one that the page uses."""
    return thing("Organization", urn(ledger, "organizations", entry.id), name=name or entry.name)


def outlet(ledger: Ledger, entry: Outlet) -> Thing:
    """Return a publication."""
    return thing("NewsMediaOrganization", urn(ledger, "outlets", entry.id), name=entry.name)


def person(ledger: Ledger, entry: Speaker, **fields: Any) -> Thing:
    """Return a speaker, with further fields that the page shows."""
    return thing("Person", urn(ledger, "speakers", entry.id), name=entry.name, **fields)


def publisher(ledger: Ledger, source: Source) -> Thing:
    """Return the outlet or the organization that published a source, by its name alone."""
    if source.outlet is not None:
        return thing("NewsMediaOrganization", name=ledger.outlets[source.outlet].name)
    return thing("Organization", name=ledger.organizations[source.issuer or ""].name)


def source(ledger: Ledger, entry: Source, **fields: Any) -> Thing:
    """Return a source by publisher, date and address, with further fields that the page shows.

    The address of a page that names private persons is left out.
    """
    return thing(
        _SOURCE_TYPES[entry.kind],
        urn(ledger, "sources", entry.id),
        **fields,
        publisher=publisher(ledger, entry),
        datePublished=published_day(entry.published),
        url=None if entry.names_private_persons else entry.url,
    )


def mention(entry: Source) -> Thing | str:
    """Return a source by its address where that may be printed, or else by what it is called."""
    if entry.url and not entry.names_private_persons:
        return {"@id": entry.url}
    return entry.title or entry.label or ""


def heading(entry: Source) -> Thing:
    """Return a source's headline, or where it was not seen, our description as such."""
    return {"name": entry.title, "description": None if entry.title else entry.label}


def document(ledger: Ledger, entry: Document, site: Site) -> Thing:
    """Return a document by its short name and its issuer's."""
    issuer = ledger.organizations[entry.issuer]
    return thing(
        "DigitalDocument",
        urn(ledger, "documents", entry.id, entry.id),
        name=entry.label,
        publisher=thing("Organization", name=issuer.short or issuer.name),
        url=own_address(site, f"documents/{entry.id}/"),
    )


def claim_id(ledger: Ledger, entry: Claim) -> str:
    """Return the id of a claim."""
    return urn(ledger, "claims", entry.id, entry.document)
