"""The table of proofs, and their run over a site."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from factcheck.verify import data, exports, facts, pages
from factcheck.verify.findings import MALFORMED, Finding, Flaw, holds
from factcheck.verify.folder import SUMS, Folder, ListingError, every_sum, read_listing
from factcheck.verify.record import INDEX, Record

PROOFS: dict[str, Callable[[Folder, Record], Iterator[Finding]]] = {
    "pages are of known elements, attributes and classes": pages.only_known_elements,
    "documents' texts and addresses are as stated by hash": data.documents_are_frozen,
    "facts of quotes: words, offsets, lines, hashes, roles": data.quotes_stand,
    "facts of figures, each derived one calculated again": data.figures_follow,
    "facts of verdicts, the first that of the weakest step": data.verdicts_follow,
    "facts of entries: files, counts, links": data.entries_agree,
    "links on pages lead somewhere": pages.links_lead_somewhere,
    "policies and scripts are the site's own": pages.nothing_foreign_runs,
    "facts stand on pages, where readers see them": facts.facts_are_shown,
    "quotes stand on claims' pages": facts.quotes_are_shown,
    "facts in table, ClaimReviews, JSON-LD and search": exports.exports_agree,
    "facts in feeds": exports.feeds_agree,
    "facts in citations": exports.citations_agree,
    "facts in quotes as web annotations": exports.annotations_agree,
}
"""What is proven, in words that follow a number, and how."""


@dataclass
class Report:
    """How many things were proven, by their words, and what does not hold."""

    proven: dict[str, int] = field(default_factory=dict)
    flaws: list[Flaw] = field(default_factory=list)

    def add(self, words: str, findings: Iterable[Finding]) -> None:
        """Add the findings of a proof; if the site's form breaks it off, that is a flaw itself."""
        count = 0
        try:
            for finding in findings:
                count += finding is None
                self.flaws += [finding] if finding else []
        except MALFORMED as error:
            self.flaws.append(Flaw("the site", f"{words} must be readable: {error}"))
        self.proven |= {words: count} if count else {}


def verify(root: Path, attested_sums: bytes | None, own_document: bytes | None) -> Report:
    """Prove all that can be proven of a site, also with a list or a document from elsewhere."""
    report, folder = Report(), Folder(root)
    try:
        _prove_sums(report, folder, attested_sums)
        record = Record(folder)
    except (OSError, ListingError) as error:
        what = "must be there and be readable" if isinstance(error, OSError) else str(error)
        report.flaws.append(Flaw(SUMS, what))
    except MALFORMED as error:
        what = f"the data must be readable, or nothing else can be proven: {error}"
        report.flaws.append(Flaw(INDEX, what))
    else:
        for words, prove in PROOFS.items():
            report.add(words, prove(folder, record))
        if own_document is not None:
            total = sha256(own_document).hexdigest()
            hashes = [item["sha256"] for item in record.entries["documents"].values()]
            own = holds(total in hashes, "your copy", "must be a document", hashes, total)
            report.add("documents are your own copy", [own])
    report.flaws += folder.flaws
    return report


def _prove_sums(report: Report, folder: Folder, attested_sums: bytes | None) -> None:
    sums = published = read_listing((folder.root / SUMS).read_bytes())
    if attested_sums is not None:
        sums = read_listing(attested_sums, "the attested list")
        alike = holds(published == sums, SUMS, "must list the files as in the attested list")
        report.add("list of files is the attested one", [alike])
    report.add(f"files are those that {SUMS} lists, and there is no other", every_sum(folder, sums))
