"""`stats`: the record at a glance, in a terminal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from factcheck.ledger.ledger import Ledger
from factcheck.record.printing import report
from factcheck.record.problems import RecordError
from factcheck.record.vocabulary import Attribution, Located, Rating
from factcheck.rules.check import prove
from factcheck.rules.sides import is_same_side, origin

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.record.model import Claim, Document
    from factcheck.record.vocabulary import Term
    from factcheck.rules.sides import Publisher


def configure(parser: argparse.ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("--folder", default=".", type=Path, help="holds claims.yaml")


def run(options: argparse.Namespace) -> int:
    """Return 0, or 1 where the record has problems and so can't be counted."""
    try:
        ledger = Ledger(prove(options.folder))
    except RecordError as error:
        report(error)
        return 1
    console = Console(highlight=False)
    for document in ledger.documents.values():
        console.print(_verdicts(ledger, document, "Attribution", Attribution, ledger.attribution))
        console.print(_verdicts(ledger, document, "Rating", Rating, ledger.rating))
    console.print(_sources(ledger))
    for line in _lines(ledger):
        console.print(line, markup=False, soft_wrap=True)
    return 0


def _verdicts(
    ledger: Ledger,
    document: Document,
    title: str,
    scale: type[Term],
    verdict: Callable[[Claim], Term],
) -> Table:
    """Count a document's claims by verdict, in rows, and by section, in columns."""
    claims = ledger.by_document.get(document.id, [])
    sections = [section.id for section in document.sections]
    table = _table(f"{title}: {document.id}", "", *sections, "all")
    for term in scale:
        found = [claim.section for claim in claims if verdict(claim) is term]
        if found:
            table.add_row(term.label, *_counts(found, sections), str(len(found)))
    table.add_section()
    found = [claim.section for claim in claims]
    table.add_row("all", *_counts(found, sections), str(len(found)))
    return table


def _table(title: str, first: str, *columns: str) -> Table:
    table = Table(first, title=title, title_justify="left", box=SIMPLE_HEAD)
    for column in columns:
        table.add_column(column, justify="right")
    return table


def _counts(found: list[str], names: Iterable[str]) -> Iterator[str]:
    """Yield how often each name was found, and nothing for never."""
    return (str(found.count(name) or "") for name in names)


def _sources(ledger: Ledger) -> Table:
    """Count the sources by what became of them, those that a document cites apart."""
    table = _table("Sources", "", *(term.label for term in Located), "all")
    others = [source for source in ledger.sources.values() if not source.cited]
    for name, sources in (("cited by a document", ledger.cited), ("others", others)):
        found = [str(source.located) for source in sources]
        table.add_row(name, *_counts(found, Located), str(len(found)))
    return table


def _lines(ledger: Ledger) -> Iterator[str]:
    """Yield what is best told in a line."""
    for name, document in ledger.documents.items():
        found = ledger.coverage(document)
        claimed, framed = found.in_claims / found.words, found.in_framing / found.words
        shares = f"{claimed:.0%} in claims, {framed:.0%} named as framing"
        yield f"coverage of {name}: {found.words} words, {shares}"
    reviewed = [claim for claim in ledger.claims.values() if claim.review]
    dated = sorted((claim.review.date.last, claim.id) for claim in reviewed if claim.review)
    yield "oldest review: " + (f"{dated[0][0]} ({dated[0][1]})" if dated else "none")
    without = [claim.id for claim in ledger.claims.values() if claim.review is None]
    yield _listed("claims without review", without)
    claims = ledger.claims.values()
    single = [claim.id for claim in claims if len(_publishers(ledger, claim)) == 1]
    yield _listed("claims with evidence of one publisher only", single)
    one_sided = [claim.id for claim in claims if claim.evidence and _is_one_sided(ledger, claim)]
    yield _listed("claims with evidence of their own side only", one_sided)


def _listed(name: str, ids: list[str]) -> str:
    return f"{name}: {len(ids)}" + (f" ({', '.join(ids)})" if ids else "")


def _publishers(ledger: Ledger, claim: Claim) -> set[Publisher]:
    return {origin(ledger, ledger.sources[item.source]) for item in claim.evidence}


def _is_one_sided(ledger: Ledger, claim: Claim) -> bool:
    return all(is_same_side(ledger, claim, item) for item in claim.evidence)
