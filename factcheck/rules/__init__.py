"""What types can't say about the record: one small function per rule, listed in a table.

A rule has a scope, and takes its place in the table of that scope:

- `ENTRY_RULES`: `rule(entry, case)` is asked about one entry of the kinds that list it. It may
  look up others by id. It has no way to list them, so it can't compare.
- `RECORD_RULES`: `rule(case)` is asked about the whole record, in every check and every build.

Both yield faults, a rule on one entry with places within the entry. Adding a rule is a function,
its name in a table here, a table of cases in its test, and a page for its code in docs/rules/ with
a wrong and a right example.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from factcheck.rules import (
    archives,
    attributions,
    certainty,
    coverage,
    dating,
    derivations,
    documents,
    events,
    figures,
    framing,
    linking,
    past,
    quotes,
    references,
    sense,
    standing,
    titles,
    verdicts,
    wording,
)
from factcheck.rules.case import Case, EntryCase, by_id, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from factcheck.record.problems import Fault
    from factcheck.rules.case import Faults

    EntryRule = Callable[[Any, EntryCase], Faults]
    RecordRule = Callable[[Case], Faults]

_OF_ANY_ENTRY: tuple[EntryRule, ...] = (
    references.ids_exist,
    references.cited_ids_exist,
    linking.links_are_safe,
    linking.references_are_read,
    linking.characters_are_shown,
)
_OF_FIGURES: tuple[EntryRule, ...] = (
    figures.values_are_stated,
    figures.units_are_stated,
    figures.bounds_are_stated,
    figures.ranges_are_whole,
    figures.counts_are_not_negative,
    derivations.derivations_work,
    derivations.derived_figures_are_of_stated_ones,
    derivations.shares_are_of_a_hundred,
    derivations.derived_units_count_alike,
    derivations.derived_bounds_follow,
    derivations.parts_fit_their_whole,
)
ENTRY_RULES: Mapping[str, tuple[EntryRule, ...]] = {
    "documents": (
        *_OF_ANY_ENTRY,
        quotes.quotes_stand,
        quotes.sections_are_told_apart,
        standing.documents_state_their_facts,
        standing.signers_are_named,
        references.withdrawn_entries_count_for_nothing,
        sense.omissions_keep_the_sense,
        framing.framing_is_framing,
        documents.questions_quote_the_document,
        documents.conclusions_are_short,
        documents.placeholders_are_known,
        documents.numbers_are_not_typed,
        documents.replies_are_asked_for_or_not,
        dating.nothing_is_in_the_future,
        dating.replies_follow_the_document,
    ),
    "organizations": _OF_ANY_ENTRY,
    "speakers": _OF_ANY_ENTRY,
    "outlets": _OF_ANY_ENTRY,
    "topics": _OF_ANY_ENTRY,
    "sources": (
        *_OF_ANY_ENTRY,
        references.publisher_is_named,
        quotes.quotes_stand,
        quotes.passages_are_of_a_document,
        standing.cited_facts_are_stated,
        sense.omissions_keep_the_sense,
        attributions.passages_agree_with_the_search,
        *_OF_FIGURES,
        archives.copies_are_of_an_address,
        archives.copies_are_listed_once,
        archives.copies_follow_what_they_copy,
        archives.copies_agree_with_their_addresses,
        dating.cited_sources_came_first,
        dating.reports_follow_what_they_report,
        dating.nothing_is_in_the_future,
        dating.corrections_are_in_order,
    ),
    "claims": (
        *_OF_ANY_ENTRY,
        quotes.quotes_stand,
        sense.omissions_keep_the_sense,
        sense.quotes_keep_their_sense,
        quotes.sections_hold_their_claims,
        *_OF_FIGURES,
        figures.comparisons_exist,
        references.sources_are_cited,
        standing.speakers_are_named,
        standing.roles_stand_by_their_speakers,
        attributions.sourced_claims_are_attributed,
        attributions.no_source_cited_is_not_typed,
        attributions.speakers_have_a_step_of_their_own,
        attributions.attributions_agree_with_the_search,
        attributions.attributions_agree_with_the_passages,
        references.withdrawn_entries_count_for_nothing,
        verdicts.ratings_agree_with_their_grounds,
        certainty.certainty_agrees_with_its_reasons,
        verdicts.evidence_was_read,
        verdicts.evidence_is_listed_once,
        verdicts.reviews_cite_their_evidence,
        dating.reviews_follow_their_evidence,
        dating.nothing_is_in_the_future,
        dating.corrections_are_in_order,
        titles.titles_are_said,
        titles.reviews_are_said,
        wording.titles_carry_no_verdict,
        wording.statements_are_short,
    ),
    "discrepancies": _OF_ANY_ENTRY,
    "looked_for": _OF_ANY_ENTRY,
    "events": (
        *_OF_ANY_ENTRY,
        events.events_are_reported,
        events.events_are_said,
        dating.nothing_is_in_the_future,
    ),
}
RECORD_RULES: tuple[RecordRule, ...] = (
    past.published_ids_stay,
    past.published_texts_stay,
    past.published_corrections_stay,
    past.withdrawals_stay,
    past.reviews_do_not_go_back,
    past.changed_ratings_are_dated,
    references.entries_are_used,
    coverage.every_word_is_mapped,
    coverage.claims_have_words_of_their_own,
    references.nothing_leads_back_to_itself,
)


def faults(case: Case, entries: Iterable[tuple[str, Any]]) -> list[Fault]:
    """Return everything that any rule finds in a record with these entries."""
    return [*entry_faults(case, entries), *record_faults(case)]


def entry_faults(case: Case, entries: Iterable[tuple[str, Any]]) -> Faults:
    """Yield what the rules on one entry find in entries, which are given with their kinds."""
    for kind, entry in entries:
        yield from faults_of(entry, EntryCase(case, kind))


def faults_of(entry: Any, case: EntryCase) -> Faults:
    """Yield what the rules on one entry find in an entry."""
    for rule in ENTRY_RULES[case.kind]:
        for fault in rule(entry, case):
            yield replace(fault, at=(case.kind, entry.id, *fault.at))


def record_faults(case: Case) -> Faults:
    """Yield what the rules on the whole record find."""
    for rule in RECORD_RULES:
        yield from rule(case)


__all__ = [
    "ENTRY_RULES",
    "RECORD_RULES",
    "Case",
    "EntryCase",
    "by_id",
    "entry_faults",
    "faults",
    "faults_of",
    "listed",
    "record_faults",
]
