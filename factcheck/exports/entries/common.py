"""What entries have in common as data: links to others, terms, figures, notes of change."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from factcheck.text import figures
from factcheck.text.stated import decimals_found

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim, Discrepancy, Document, LookedFor, Source
    from factcheck.record.parts import (
        Comparison,
        Correction,
        Figure,
        NotAsked,
        Published,
        Reply,
        Withdrawn,
    )
    from factcheck.record.vocabulary import Term
    from factcheck.site.settings import Site

Data = dict[str, Any]


class Clerk:
    """What entries are written out with: the ledger, and the site for addresses."""

    def __init__(self, ledger: Ledger, site: Site) -> None:
        """Take the ledger that the entries are in."""
        self.ledger = ledger
        self.site = site

    def link(self, kind: str, entry_id: str, title: str) -> Data:
        """Return a link to an entry's page: its id, its title in words, its address."""
        return {"id": entry_id, "title": title, "url": self.site.absolute(f"{kind}/{entry_id}/")}

    def claim(self, claim: Claim) -> Data:
        """Return a link to a claim."""
        return self.link("claims", claim.id, claim.title)

    def source(self, source: Source) -> Data:
        """Return a link to a source, by its headline or else our description."""
        return self.link("sources", source.id, source.title or source.label or source.id)

    def document(self, document: Document) -> Data:
        """Return a link to a document."""
        return self.link("documents", document.id, document.label)

    def named(self, kind: str, entry_id: str | None) -> Data | None:
        """Return a link to an entry that goes by a name, such as an outlet; None for no id."""
        if entry_id is None:
            return None
        return self.link(kind, entry_id, getattr(self.ledger, kind)[entry_id].name)

    def all_named(self, kind: str, ids: Iterable[str]) -> list[Data]:
        """Return links to entries that go by a name."""
        return [self.link(kind, item, getattr(self.ledger, kind)[item].name) for item in ids]

    def reply(self, item: Reply) -> Data:
        """Return what became of a request for a reply."""
        return {
            "organization": self.named("organizations", item.organization),
            "not_asked": not_asked(item.not_asked),
            "asked_on": period(item.asked_on),
            "how": item.how,
            "answer": item.answer,
            "source": self.source(self.ledger.sources[item.source]) if item.source else None,
        }

    def figures(self, items: list[Figure], decimals: dict[str, int]) -> list[Data]:
        """Return stated and derived figures, each with its value and the one in words."""
        values = figures.resolve(items)
        return [self._figure(item, values, decimals) for item in items]

    def _figure(self, item: Figure, values: dict[str, Fraction], decimals: dict[str, int]) -> Data:
        return {
            "id": item.id,
            "label": item.label,
            "value": number(values[item.id]),
            "value_in_words": figures.in_words(values[item.id], item.unit, decimals[item.id]),
            "decimals": decimals[item.id],
            "unit": item.unit,
            "bound": item.bound,
            "period": period(item.period),
            "of": item.of,
            "derivation": item.derive,
            "derivation_in_words": (
                figures.in_full(item.derive, values, decimals) if item.derive else None
            ),
            "compare": [self._reading(item, other, values) for other in item.compare],
        }

    def _reading(self, item: Figure, other: Comparison, values: dict[str, Fraction]) -> Data:
        source = self.ledger.sources[other.source]
        figure = next(entry for entry in source.figures if entry.id == other.figure)
        value = figures.resolve(source.figures)[other.figure]
        decimals = decimals_found(source.figures, source.finding)[other.figure]
        return {
            "source": self.source(source),
            "figure": other.figure,
            "value": number(value),
            "value_in_words": figures.in_words(value, figure.unit, decimals),
            "alike": other.alike,
            "difference": figures.signed(values[item.id] - value) if other.alike else None,
        }


def number(value: Fraction) -> int | float:
    """Return an exact value as JSON can hold it: whole where it is whole."""
    return value.numerator if value.denominator == 1 else float(value)


def term(value: Term | None) -> Data:
    """Return a verdict by its slug and the words that readers see."""
    return {"verdict": value, "label": value.label if value else None}


def period(value: object) -> str | None:
    """Return a date or a range as the record has it."""
    return None if value is None else str(value)


def published(value: Published | None) -> Data | None:
    """Return a date of publication with how it is known."""
    if value is None:
        return None
    return {"date": str(value.date), "inferred": value.inferred, "note": value.note}


def not_asked(item: NotAsked | None) -> Data | None:
    """Return since when, and why, nobody was asked for a reply."""
    return None if item is None else {"date": str(item.date), "reason": item.reason}


def address(url: str | None, *, is_private: bool) -> Data:
    """Return an address, or of a page that names private persons, only the hash of it.

    By the hash anybody can check that a page of ours links to the address that is on record.
    """
    if url is None or not is_private:
        return {"address": url, "address_sha256": None}
    return {"address": None, "address_sha256": sha256(url.encode()).hexdigest()}


def corrections(items: list[Correction]) -> list[Data]:
    """Return notes of change, the first one first."""
    return [{"date": str(item.date), "text": item.text} for item in items]


def withdrawn(item: Withdrawn | None) -> Data | None:
    """Return why an entry no longer counts."""
    return None if item is None else {"date": str(item.date), "reason": item.reason}


def discrepancy(entry: Discrepancy) -> Data:
    """Return two accounts that do not agree, and what follows."""
    return {
        "id": entry.id,
        "title": entry.title,
        "what": entry.what,
        "conclude": entry.conclude,
        "do_not_conclude": entry.do_not_conclude,
    }


def looked_for(entry: LookedFor) -> Data:
    """Return what was looked for and not found."""
    return {"id": entry.id, "what": entry.what, "note": entry.note}
