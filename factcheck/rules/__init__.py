"""What types can't say about the record: one small function per rule, listed in RULES.

A rule takes the case (the record, its documents, its ids) and yields faults.
Adding one is a function, a line here and a table of cases in its test. A rule in RULES judges
an entry by itself, its documents and the entries that it names: so it need not be asked again
while these stay the same. One that looks at all entries at once belongs in WHOLE_RULES.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.rules import (
    archives,
    coverage,
    dating,
    figures,
    quotes,
    references,
    verdicts,
    wording,
)
from factcheck.rules.case import Case

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.problems import Fault

RULES: tuple[Callable[[Case], Iterator[Fault]], ...] = (
    references.ids_exist,
    references.cited_ids_exist,
    references.publisher_is_named,
    quotes.claim_quotes_stand,
    quotes.roles_stand,
    quotes.document_quotes_stand,
    quotes.source_quotes_stand,
    quotes.sections_hold_their_claims,
    figures.values_are_stated,
    figures.derivations_work,
    figures.comparisons_exist,
    verdicts.sourced_claims_are_attributed,
    verdicts.no_source_cited_is_not_typed,
    verdicts.ratings_have_their_evidence,
    verdicts.evidence_is_listed_once,
    verdicts.ratings_rest_on_evidence,
    verdicts.strong_ratings_have_two_publishers,
    verdicts.reviews_cite_their_evidence,
    archives.copies_are_of_an_address,
    archives.copies_are_listed_once,
    archives.copies_follow_what_they_copy,
    dating.cited_sources_came_first,
    dating.reviews_follow_their_evidence,
    dating.nothing_is_in_the_future,
    dating.corrections_are_in_order,
    wording.titles_carry_no_verdict,
    wording.statements_are_short,
    wording.links_are_safe,
)
WHOLE_RULES: tuple[Callable[[Case], Iterator[Fault]], ...] = (
    references.published_ids_stay,
    references.entries_are_used,
    coverage.every_word_is_mapped,
)


def faults(case: Case) -> list[Fault]:
    """Return everything that any rule finds."""
    return [fault for rule in (*RULES, *WHOLE_RULES) for fault in rule(case)]


__all__ = ["RULES", "WHOLE_RULES", "Case", "faults"]
