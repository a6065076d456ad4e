"""The table of what is proven, and the run over a site."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.verifying import (
    citing,
    exports,
    feeds,
    graphs,
    lists,
    quotes,
    record,
    rows,
    shown,
    structure,
)
from factcheck.verifying.accounts import Accounts
from factcheck.verifying.findings import MALFORMED, Flaw, same
from factcheck.verifying.folder import SUMS, Folder
from factcheck.verifying.listing import ListingError, attested, every_sum, read_listing
from factcheck.verifying.record import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.verifying.findings import Finding

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"


class Proof(NamedTuple):
    """What is proven, in words that follow a number, and how."""

    words: str
    prove: Callable[[Folder, Record], Iterator[Finding]]


PROOFS = (
    Proof("pages are well-formed, each id on them once", structure.pages_can_be_read),
    Proof("documents' texts and addresses are as stated by hash", quotes.documents_are_frozen),
    Proof("facts of quotes: words, offsets, lines, hashes, roles", quotes.quotes_stand),
    Proof("facts of figures, each derived one worked out again", quotes.figures_follow),
    Proof("facts of verdicts, the first that of the weakest step", quotes.verdicts_follow),
    Proof("files of single entries say what those of all say", record.files_agree),
    Proof("counts, numbers and dates of last change", record.counts_agree),
    Proof("links within the data, by id, title and address", record.links_agree),
    Proof("lists that are told from both sides", record.back_links_agree),
    Proof("files and entries that belong together", structure.every_entry_has_its_files),
    Proof("files that a reader can come to", structure.nothing_is_out_of_reach),
    Proof("files compressed by gzip hold the same", structure.compressed_files_hold_the_same),
    Proof("links on pages lead somewhere", structure.links_lead_somewhere),
    Proof("elements and attributes run nothing foreign", structure.nothing_foreign_runs),
    Proof("facts of claims stand on their pages", shown.claims_are_shown),
    Proof("facts of sources stand on their pages", shown.sources_are_shown),
    Proof("facts of other entries stand on their pages", shown.others_are_shown),
    Proof("lines and hashes of documents stand on their pages", shown.documents_are_shown),
    Proof("facts of cards for other sites", shown.embeds_are_shown),
    Proof("values of JSON-LD stand on their pages", graphs.jsonld_is_shown),
    Proof("links lead to what they call by name", lists.names_agree),
    Proof("outside addresses on pages of entries are on record", lists.addresses_agree),
    Proof("dates in words are those for machines", lists.dates_agree),
    Proof("facts in rows of claims", rows.rows_agree),
    Proof("lists have all that belong in them", lists.lists_are_whole),
    Proof("counts on pages are those of the data", lists.counts_are_shown),
    Proof("heads and feet of pages are alike and right", lists.frames_agree),
    Proof("cells of claims.csv are those of the data", exports.table_agrees),
    Proof("facts of ClaimReviews", exports.reviews_agree),
    Proof("facts in feeds", feeds.feeds_agree),
    Proof("facts in citations", citing.citations_agree),
    Proof("facts in quotes as web annotations", quotes.annotations_agree),
    Proof("texts and titles of the search", exports.search_agrees),
    Proof("addresses in the sitemap", exports.sitemap_agrees),
    Proof("facts of what other sites may frame", exports.frames_lead_home),
)


@dataclass
class Report:
    """What was found: how many things were proven, by their words, and what does not hold."""

    proven: dict[str, int] = field(default_factory=dict)
    flaws: list[Flaw] = field(default_factory=list)

    def add(self, words: str, findings: Iterable[Finding]) -> None:
        """Take the findings of a proof; one that the site's form breaks off is a flaw itself."""
        count = 0
        try:
            for finding in findings:
                if finding is None:
                    count += 1
                else:
                    self.flaws.append(finding)
        except MALFORMED as error:
            what = f"could not be proven to the end: {type(error).__name__}: {error}"
            self.flaws.append(Flaw("the site", f"{words} {what}"))
        if count:
            self.proven[words] = count


def verify(root: Path, attested_sums: bytes | None, own_document: bytes | None) -> Report:
    """Prove all that can be proven of the site in a folder.

    Args:
        root: the site's folder.
        attested_sums: a SHA256SUMS that somebody else vouches for.
        own_document: a copy of a document that was come by in another way.

    """
    report = Report()
    folder = Folder(root)
    _prove_sums(report, folder, attested_sums)
    try:
        data = Record(folder)
    except MALFORMED as error:
        what = f"the data must be readable, or nothing else can be proven: {error}"
        report.flaws += [*folder.flaws, Flaw(record.INDEX, what)]
        return report
    for words, prove in PROOFS:
        report.add(words, prove(folder, data))
    if TEMPLATES.is_dir():
        accounts = Accounts(folder, data, TEMPLATES)
        report.add("runs of text are accounted for by data or theme", accounts.every_text())
    if own_document is not None:
        report.add("documents are your own copy", _own(data, own_document))
    report.flaws += folder.flaws
    return report


def _prove_sums(report: Report, folder: Folder, attested_sums: bytes | None) -> None:
    try:
        published = read_listing((folder.root / SUMS).read_bytes())
        sums = published
        if attested_sums is not None:
            sums = read_listing(attested_sums, "the attested list")
            report.add("files are listed as attested", attested(published, sums))
        report.add(
            f"files are those that {SUMS} lists, and there is no other", every_sum(folder, sums)
        )
    except ListingError as error:
        report.flaws += error.flaws
    except OSError as error:
        report.flaws.append(Flaw(SUMS, f"must be readable: {error.strerror}"))


def _own(data: Record, own_document: bytes) -> Iterator[Finding]:
    """Find that a copy is byte for byte one of the documents."""
    total = sha256(own_document).hexdigest()
    hashes = [document["sha256"] for document in data.documents.values()]
    if total in hashes:
        yield None
    else:
        yield same("your copy", "sha256", " or ".join(hashes), total)
