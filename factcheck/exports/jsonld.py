"""JSON-LD for the pages: plain dicts of schema.org terms, and how they are put into HTML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.exports import things
from factcheck.exports.addresses import urn
from factcheck.exports.things import Thing, day, own_address, thing
from factcheck.record.vocabulary import Attribution, Located
from factcheck.site.projections.mentions import Mentions
from factcheck.site.projections.speaker import roles

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document, Organization, Outlet, Source, Speaker, Topic
    from factcheck.site.settings import Site

CONTEXT = "https://schema.org"

_ESCAPES = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def dumps(data: Thing) -> str:
    """Return JSON that can stand in a <script> element: nothing in it can end that or open one."""
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    for sign, escape in _ESCAPES.items():
        text = text.replace(sign, escape)
    return text


# Claims


def claim(ledger: Ledger, entry: Claim, site: Site) -> Thing:
    """Return the graph of a claim's page: the Claim, its Quotations and its ClaimReview, if any."""
    quotations = _quotations(ledger, entry)
    item = _claim(ledger, entry, site)
    item["isBasedOn"] = [{"@id": quotation["@id"]} for quotation in quotations]
    graph = [item, *quotations]
    review = _review(ledger, entry, site)
    if review is not None:
        graph.append(review)
    return {"@context": CONTEXT, "@graph": graph}


def claim_review(ledger: Ledger, entry: Claim, site: Site) -> Thing | None:
    """Return the ClaimReview with its Claim; None without a review, or for a withdrawn claim."""
    review = _review(ledger, entry, site)
    if review is None or entry.review is None:
        return None
    published = str(entry.review.date.end.first)  # a whole date, as readers of a feed ask for
    return {**review, "itemReviewed": _claim(ledger, entry, site), "datePublished": published}


def _review(ledger: Ledger, entry: Claim, site: Site) -> Thing | None:
    """Return the ClaimReview, which names its Claim.

    It carries the verdict on substance only: attribution has no place in a ClaimReview.
    """
    if entry.review is None or entry.withdrawn is not None:
        return None
    return thing(
        "ClaimReview",
        urn(ledger, "reviews", entry.id, entry.document),
        claimReviewed=entry.title,
        itemReviewed={"@id": things.claim_id(ledger, entry)},
        reviewRating=_rating(ledger, entry),
        reviewBody=entry.review.summary,
        author=thing("Organization", name=site.editors, url=site.url),
        datePublished=str(entry.review.date.end),
        url=own_address(site, f"claims/{entry.id}/"),
    )


def _rating(ledger: Ledger, entry: Claim) -> Thing:
    """Return the verdict in words; as a number too only where it has a place on the scale."""
    rating = ledger.rating(entry)
    scale: Thing = {} if rating.number is None else {"bestRating": 5, "worstRating": 1}
    return thing("Rating", alternateName=rating.label, ratingValue=rating.number, **scale)


def _claim(ledger: Ledger, entry: Claim, site: Site) -> Thing:
    document = things.document(ledger, ledger.documents[entry.document], site)
    named = [item for item in (entry.source, *entry.also_in) if item is not None]
    found = [item for item in dict.fromkeys(named) if _was_found(ledger, item)]
    appearance = [things.source(ledger, ledger.sources[item]) for item in found]
    evidence = [ledger.sources[item] for item in dict.fromkeys(e.source for e in entry.evidence)]
    return thing(
        "Claim",
        things.claim_id(ledger, entry),
        name=entry.title,
        text=entry.statement,
        author=_author(ledger, entry),
        firstAppearance=_first_appearance(ledger, entry, document),
        appearance=[*appearance, document],
        citation=[things.mention(item) for item in evidence],
        url=own_address(site, f"claims/{entry.id}/"),
    )


def _was_found(ledger: Ledger, source: str) -> bool:
    """Return whether a source was found; that one is named is no sign that the claim is in it."""
    return ledger.sources[source].located is not Located.NO


def _author(ledger: Ledger, entry: Claim) -> Thing | None:
    """Return the speaker in the role stated, or the issuer of own words; narration has no author.

    Who wrote what a source narrates is a matter of the source, which may not have been found.
    """
    if entry.speaker is not None:
        role = entry.role.exact if entry.role else None
        return things.person(ledger, ledger.speakers[entry.speaker], jobTitle=role)
    if entry.source is not None:
        return None
    issuer = ledger.organizations[ledger.documents[entry.document].issuer]
    return things.organization(ledger, issuer, issuer.short)


def _first_appearance(ledger: Ledger, entry: Claim, document: Thing) -> Thing | None:
    """Return where it appeared first: own words in the document, found words in the source."""
    if entry.source is None:
        return {"@id": document["@id"]}
    found = ledger.attribution(entry) is Attribution.WORD_FOR_WORD
    return {"@id": urn(ledger, "sources", entry.source)} if found and not entry.also_in else None


def _quotations(ledger: Ledger, entry: Claim) -> list[Thing]:
    """Return each run of the document's raw words, with who is quoted there as saying them."""
    text = ledger.texts[entry.document]
    part_of = {"@id": urn(ledger, "documents", entry.document, entry.document)}
    speaker = {"@id": urn(ledger, "speakers", entry.speaker)} if entry.speaker else None
    return [
        thing(
            "Quotation",
            urn(ledger, "quotes", f"{entry.id}/{number}", entry.document),
            text=text.raw[span.start : span.end],
            isPartOf=part_of,
            spokenByCharacter=speaker,
        )
        for number, span in enumerate(ledger.spans(entry), start=1)
    ]


# Other entries


def document(ledger: Ledger, entry: Document, site: Site) -> Thing:
    """Return a document with its issuer, date, place and the hash of its frozen text."""
    address = own_address(site, f"documents/{entry.id}/text.txt")
    return {
        "@context": CONTEXT,
        **things.document(ledger, entry, site),
        **thing(
            "DigitalDocument",
            name=entry.title,
            description=entry.summary,
            publisher=things.organization(ledger, ledger.organizations[entry.issuer]),
            datePublished=day(entry.date),
            locationCreated=thing("Place", name=entry.place) if entry.place else None,
            encoding=thing("MediaObject", sha256=entry.sha256, contentUrl=address),
        ),
    }


def source(ledger: Ledger, entry: Source, _site: Site) -> Thing:
    """Return a source with its headline and authors; `url` is its own address, not the page's."""
    own = {
        **things.heading(entry),
        "author": [thing("Person", name=name) for name in entry.authors],
        "archivedAt": (
            [] if entry.names_private_persons else [copy.url for copy in entry.archived]
        ),
    }
    return {"@context": CONTEXT, **things.source(ledger, entry, **own)}


def speaker(ledger: Ledger, entry: Speaker, site: Site) -> Thing:
    """Return a speaker with every role as stated."""
    body = ledger.organizations.get(entry.organization or "")
    person = things.person(
        ledger,
        entry,
        jobTitle=[role.exact for role in roles(Mentions(ledger, site), entry.id)],
        affiliation=things.organization(ledger, body) if body else None,
        url=own_address(site, f"speakers/{entry.id}/"),
    )
    return {"@context": CONTEXT, **person}


def outlet(ledger: Ledger, entry: Outlet, _site: Site) -> Thing:
    """Return a publication."""
    return {"@context": CONTEXT, **things.outlet(ledger, entry)}


def organization(ledger: Ledger, entry: Organization, _site: Site) -> Thing:
    """Return an organization."""
    return {"@context": CONTEXT, **things.organization(ledger, entry)}


def topic(ledger: Ledger, entry: Topic, site: Site) -> Thing:
    """Return a topic with its definition."""
    term = thing(
        "DefinedTerm",
        urn(ledger, "topics", entry.id),
        name=entry.name,
        description=entry.definition,
        url=own_address(site, f"topics/{entry.id}/"),
    )
    return {"@context": CONTEXT, **term}


# Pages over the whole record


def collection(name: str, path: str, site: Site) -> Thing:
    """Return a page over the whole record; the front page stands for the site itself."""
    if path == "":
        return website(site)
    page = thing(
        "CollectionPage" if path.endswith("/") else "WebPage",
        name=name,
        url=own_address(site, path),
        isPartOf=thing("WebSite", name=site.name, url=site.url),
    )
    return {"@context": CONTEXT, **page}


def website(site: Site) -> Thing:
    """Return the site."""
    home = own_address(site, "")
    whole = thing("WebSite", name=site.name, description=site.tagline, url=home)
    return {"@context": CONTEXT, **whole}
