"""A claim's page: the statement, both verdicts and the grounds for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.record.vocabulary import Attribution, Located, Rating, SourceKind, Stance
from factcheck.rules.sides import independent_origins, is_same_side
from factcheck.site import phrases
from factcheck.site.views.figures import figures_of
from factcheck.site.views.passages import Mark, segments
from factcheck.site.views.refs import Desk, View, anchor, archived
from factcheck.site.views.replies import replies
from factcheck.site.views.sharing import answers, contact_note, description, headline

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Document, Source
    from factcheck.record.parts import Evidence, Hop
    from factcheck.site.settings import Links


def view(ledger: Ledger, claim: Claim, links: Links) -> View:
    """Return what a claim's page shows."""
    desk = Desk(ledger, links, [item.source for item in claim.evidence])
    document = ledger.documents[claim.document]
    further = [_cited(desk, ledger.sources[source]) for source in claim.also_in]
    return {
        "title": headline(ledger, claim),
        "description": description(ledger, claim),
        "answers": answers(ledger, claim),
        "citation": phrases.citation(claim.title),
        "crumbs": _crumbs(ledger, claim, document),
        "claim": desk.claim(claim),
        "total": len(ledger.claims),
        "statement": claim.statement,
        "kind": claim.kind,
        "topics": [_named(ledger.topics[topic].name, f"topics/{topic}/") for topic in claim.topics],
        "document": {
            **_named(document.label, f"documents/{document.id}/"),
            "language": document.language,
        },
        "speaker": _speaker(ledger, claim),
        "contact_note": contact_note(ledger, claim),
        "source": _cited(desk, ledger.sources[claim.source]) if claim.source else None,
        "also_found": [source for source in further if source["was_found"]],
        "also_named": [source for source in further if not source["was_found"]],
        "withdrawn": _withdrawn(claim),
        "attribution": _attribution(desk, claim),
        "review": _review(desk, claim),
        "words": _words(ledger, claim),
        "contexts": [quote.context_checked for quote in claim.quotes if quote.context_checked],
        "chain": _chain(desk, claim, document),
        "left_out": _left_out(desk, claim),
        "figures": figures_of(desk, claim),
        "evidence": _evidence(desk, claim),
        "has_same_side": any(is_same_side(ledger, claim, item) for item in claim.evidence),
        "publishers": len(independent_origins(ledger, claim, tuple(Stance))),
        "discrepancies": [
            desk.discrepancy(entry) for entry in ledger.discrepancies_by_claim.get(claim.id, ())
        ],
        "related": [
            {"label": tie.label, "claim": desk.claim(tie.claim), "why": tie.why}
            for tie in ledger.ties.get(claim.id, ())
        ],
        "replies": replies(desk, document),
        "check": _check(ledger, claim, document),
        "corrections": [
            {"date": item.date.words, "iso": str(item.date), "text": desk.prose(item.text)}
            for item in reversed(claim.corrections)
        ],
        "last_change": ledger.last_change(claim),
        **_neighbours(desk, claim),
    }


def _named(name: str, path: str) -> View:
    return {"name": name, "path": path}


def _crumbs(ledger: Ledger, claim: Claim, document: Document) -> list[View]:
    """Document, the sections down to the claim's own, and its line."""
    path = f"documents/{document.id}/"
    crumbs = [{"name": document.label, "path": path, "fragment": ""}]
    for section in document.sections:
        if claim.section == section.id or claim.section.startswith(f"{section.id}."):
            start = ledger.place(document.id, section.begins)[0].start
            line = ledger.text(document).paragraph_at(start).line
            number = f"{section.id}. " if section.heading else ""
            crumbs.append(
                {"name": f"{number}{section.title}", "path": path, "fragment": f"L{line}"}
            )
    line = ledger.paragraph(claim).line
    return [*crumbs, {"name": f"line {line}", "path": path, "fragment": f"L{line}"}]


def _speaker(ledger: Ledger, claim: Claim) -> View | None:
    if claim.speaker is None:
        return None
    speaker = ledger.speakers[claim.speaker]
    role = claim.role.exact if claim.role else None
    return {"name": speaker.name, "path": f"speakers/{speaker.id}/", "role": role}


def _cited(desk: Desk, source: Source) -> View:
    """Return a source that the document names for the claim, and whether it was found."""
    return {
        **desk.source(source),
        "was_found": source.located is not Located.NO,
        "is_article": source.kind is SourceKind.ARTICLE,
    }


def _withdrawn(claim: Claim) -> View | None:
    if claim.withdrawn is None:
        return None
    return {"date": claim.withdrawn.date.words, "reason": claim.withdrawn.reason}


def _attribution(desk: Desk, claim: Claim) -> View:
    grounds = claim.attribution
    return {
        "term": desk.ledger.attribution(claim),
        "note": desk.line(grounds.note) if grounds else Attribution.NO_SOURCE_CITED.definition,
        "differences": [desk.line(item) for item in grounds.differences] if grounds else [],
    }


def _review(desk: Desk, claim: Claim) -> View:
    review = claim.review
    if review is None:
        summary = Rating.NOT_ASSESSED.definition
        empty = dict.fromkeys(("date", "body", "does_not_show", "would_change"))
        return {"term": Rating.NOT_ASSESSED, "summary": summary, **empty}
    return {
        "term": review.rating,
        "summary": review.summary,
        "date": {"iso": str(review.date), "words": review.date.words},
        "body": desk.prose(review.body),
        "does_not_show": desk.line(review.does_not_show),
        "would_change": desk.line(review.would_change),
    }


def _words(ledger: Ledger, claim: Claim) -> list[View]:
    """The paragraphs in which the quotes stand, in the text's order, with the words marked."""
    text = ledger.texts[claim.document]
    marks = [Mark(span, claim.id) for span in ledger.spans(claim)]
    paragraphs = sorted({text.paragraph_at(mark.span.start) for mark in marks})
    first = ledger.paragraph(claim)
    paragraphs.remove(first)
    return [
        {"line": paragraph.line, "segments": segments(text, paragraph, marks)}
        for paragraph in [first, *paragraphs]
    ]


def _chain(desk: Desk, claim: Claim, document: Document) -> list[View]:
    """Speaker, source and document, each after the first with the step that leads to it.

    A step without a finding is direct: the source's or the document's own words.
    """
    ledger, grounds = desk.ledger, claim.attribution
    issuer = ledger.organizations[document.issuer]
    nodes: list[View] = []
    if claim.speaker is not None:
        speaker = ledger.speakers[claim.speaker]
        body = ledger.organizations.get(speaker.organization or "")
        nodes.append(
            _node("Speaker", speaker.name, f"speakers/{speaker.id}/", body.name if body else "")
        )
    if claim.source is not None and grounds is not None:
        source = desk.source(ledger.sources[claim.source])
        date = source["published"]["words"] if source["published"] else "date not stated"
        said = _hop(desk, grounds.said) if nodes and grounds.said else None
        role = "Publication" if ledger.sources[claim.source].outlet else "Organisation"
        nodes.append(_node(role, source["publisher"]["name"], source["path"], date, said))
    carried = _hop(desk, grounds.carried) if grounds else None
    path = f"documents/{document.id}/"
    nodes.append(_node("Organisation", issuer.short or issuer.name, path, document.label, carried))
    return nodes


def _node(role: str, name: str, path: str, detail: str, hop: View | None = None) -> View:
    return {"role": role, "name": name, "path": path, "detail": detail, "hop": hop}


def _hop(desk: Desk, hop: Hop) -> View:
    was_seen = hop.verdict in {Attribution.WORD_FOR_WORD, Attribution.DIFFERS}
    return {"term": hop.verdict, "note": desk.line(hop.note), "was_seen": was_seen}


def _left_out(desk: Desk, claim: Claim) -> list[View]:
    """What the document left out that matters for the claim, by the source that has it."""
    return [
        {
            "source": desk.source(source),
            "kind": source.kind.label.lower(),
            "items": [desk.line(item.text) for item in source.omissions if claim.id in item.claims],
        }
        for source in desk.ledger.left_out_for.get(claim.id, ())
    ]


def _evidence(desk: Desk, claim: Claim) -> list[View]:
    """The evidence by stance, each group in the order of time."""
    seen: set[str] = set()
    groups = []
    for stance in Stance:
        found = [item for item in claim.evidence if item.stance is stance]
        items = [_item(desk, claim, item, seen) for item in found]
        items.sort(key=lambda entry: _date_key(entry["source"]))
        if items:
            groups.append({"stance": stance, "items": items})
    return groups


def _item(desk: Desk, claim: Claim, item: Evidence, seen: set[str]) -> View:
    """One item; a source that is listed under two stances has an anchor for each."""
    source = desk.ledger.sources[item.source]
    name = anchor(item.source)
    unique = f"{name}-{item.stance}" if name in seen else name
    seen.add(name)
    return {
        "anchor": unique,
        "source": {**desk.source(source), "archived": archived(source)},
        "weight": item.weight or source.weight,
        "is_same_side": is_same_side(desk.ledger, claim, item),
        "finding": desk.line(item.finding or source.finding),
        "does_not_show": desk.line(item.does_not_show),
    }


def _date_key(source: View) -> str:
    return str(source["published"]["sort"]) if source["published"] else "9999"


def _check(ledger: Ledger, claim: Claim, document: Document) -> View:
    """What a reader needs to find the words in the frozen file on their own."""
    text = ledger.text(document)
    return {
        "file": f"content/documents/{document.file}",
        "sha256": document.sha256,
        "places": [
            {
                "exact": text.raw[span.start : span.end],
                "line": text.line_of(span.start),
                "occurs_once": text.raw.count(text.raw[span.start : span.end]) == 1,
            }
            for span in ledger.spans(claim)
        ],
        "command": claim.quotes[0].exact,
    }


def _neighbours(desk: Desk, claim: Claim) -> View:
    previous, following = desk.ledger.neighbours(claim.id)
    return {
        "previous": desk.claim(previous) if previous else None,
        "following": desk.claim(following) if following else None,
    }
