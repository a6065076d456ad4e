"""Every stated figure on record, by what it counts, with who gave it and what it does not show."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.parts import Published
from factcheck.site.projections.claim import claim_data
from factcheck.site.projections.mentions import claimant
from factcheck.site.projections.published import projection
from factcheck.site.projections.source import source_data

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.record.model import Claim, Source
    from factcheck.site.markdown import Prose
    from factcheck.site.projections.figures import FigureData
    from factcheck.site.projections.mentions import ClaimLink, DocumentLink, Mentions, SourceLink


@projection
class CountData:
    """A figure, with its place in the data, and the claim that states it."""

    figure: FigureData
    fact: str
    claim: ClaimLink | None


@projection
class AccountData:
    """The figures of one unit that one source or document has."""

    source: SourceLink | None
    document: DocumentLink | None
    counted_by: str | None
    published: Published | None
    does_not_show: list[Prose]
    counts: list[CountData]


class Unit(NamedTuple):
    """All accounts of what one unit counts, by the day of publication."""

    name: str
    total: int
    accounts: Sequence[AccountData]


def units(mentions: Mentions) -> list[Unit]:
    """Return the stated figures by unit, those of one first word together, the most first."""
    found: dict[str, list[AccountData]] = defaultdict(list)
    for source in mentions.ledger.sources.values():
        if source.figures and not source.withdrawn:
            for unit, account in _of_source(mentions, source):
                found[unit].append(account)
    for claims in mentions.ledger.by_document.values():
        for unit, account in _of_claims(mentions, claims):
            found[unit].append(account)
    made = [
        Unit(unit, sum(len(item.counts) for item in accounts), sorted(accounts, key=_day))
        for unit, accounts in found.items()
    ]
    of_word = Counter(_word(item) for item in made for _ in range(item.total))
    return sorted(made, key=lambda item: (-of_word[_word(item)], _word(item), item.name))


def _word(unit: Unit) -> str:
    return unit.name.split()[0]


def _of_source(mentions: Mentions, source: Source) -> Iterator[tuple[str, AccountData]]:
    data = source_data(mentions.ledger, mentions.site, source)
    names = [link.title for link in (*data.speakers, *data.organizations)]
    by = data.counted_by or ", ".join(names) or (data.issuer.title if data.issuer else None)
    limits = [data.does_not_show] if data.does_not_show else []
    for unit, counts in _by_unit(data.figures, f"sources/{source.id}/").items():
        link = mentions.source(source)
        yield unit, AccountData(link, None, by, source.published, limits, counts)


def _of_claims(mentions: Mentions, claims: Sequence[Claim]) -> Iterator[tuple[str, AccountData]]:
    """Yield what a document counts by the mouth of each speaker; a number in two claims once."""
    document = mentions.ledger.documents[claims[0].document]
    published = Published.model_construct(date=document.date)
    made: dict[tuple[str, str], AccountData] = {}
    for claim in claims:
        by, link = claimant(mentions.ledger, claim)[1].name, mentions.claim(claim)
        data = claim_data(mentions.ledger, mentions.site, claim)
        for unit, counts in _by_unit(data.figures, ".", link).items():
            empty = AccountData(None, mentions.document(document), by, published, [], [])
            account = made.setdefault((unit, by), empty)
            account.counts.extend(item for item in counts if not _is_in(item, account.counts))
    for (unit, _), account in made.items():
        if account.counts:
            yield unit, account


def _by_unit(
    figures: Sequence[FigureData], at: str, claim: ClaimLink | None = None
) -> dict[str, list[CountData]]:
    """Return the stated figures of an entry by their unit."""
    found: dict[str, list[CountData]] = defaultdict(list)
    for index, figure in enumerate(figures):
        if figure.derivation is None and not (claim and claim.withdrawn):
            fact = f"{at}figures.{index}.value_in_words"
            found[figure.unit].append(CountData(figure, fact, claim))
    return found


def _is_in(count: CountData, others: Sequence[CountData]) -> bool:
    """Return whether a number that is the same in all that is told of it is among others."""
    figure = count.figure
    told = (figure.value, figure.unit, figure.bound)
    return any(told == (o.figure.value, o.figure.unit, o.figure.bound) for o in others)


def _day(account: AccountData) -> str:
    return account.published.date.first.isoformat() if account.published else "9999"
