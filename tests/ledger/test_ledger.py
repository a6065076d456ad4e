"""The ledger: order, links both ways, verdicts, counts. The small record has one of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.ledger.ledger import Coverage, Ledger
from factcheck.ledger.ties import Tie
from factcheck.record.vocabulary import Attribution, Rating
from factcheck.rules.check import Proven
from factcheck.text.document import FrozenText
from tests.records import TEXT, valid
from tests.tables import each_row

if TYPE_CHECKING:
    from factcheck.record.problems import Problem

IN_ORDER = [
    "closed-nine-days",
    "planks-replaced",
    "frost-not-flood",
    "nobody-hurt",
    "bicycles-in-june",
    "kiosk-for-loose-planks",
]


class Stub:
    """A reading of a record that was never in a file."""

    def __init__(self, record) -> None:
        self.record = record


def ledger(changes: dict) -> Ledger:
    """Return the good record, changed, as a ledger."""
    warnings: list[Problem] = []
    return Ledger(Proven(Stub(valid(changes)), {"notice": FrozenText(TEXT)}, warnings))


def ids(entries) -> list[str]:
    return [entry.id for entry in entries]


# Order


def test_claims_are_in_the_order_of_the_document(other_ledger: Ledger) -> None:
    assert list(other_ledger.claims) == IN_ORDER
    assert other_ledger.numbers == {name: number for number, name in enumerate(IN_ORDER, 1)}


def test_the_order_in_the_file_does_not_matter() -> None:
    made = valid({})
    turned = made.claims[::-1]
    assert ids(turned) != list(ledger({}).claims)
    record = made.model_copy(update={"claims": turned})
    again = Ledger(Proven(Stub(record), {"notice": FrozenText(TEXT)}, []))
    assert list(again.claims) == list(ledger({}).claims)


def test_of_two_claims_that_begin_together_the_shorter_comes_first() -> None:
    longer = "The mill ran on 12 of the 30 days, said Odo Fenn, keeper of the mill"
    shorter = "The mill ran on 12 of the 30 days"
    assert TEXT.count(longer) == 1
    made = ledger({"claims.2.quotes.0": shorter, "claims.2.section": "A"})
    assert list(made.claims) == ["weir-mended", "ran-12-days", "turned-2760-hours"]


def test_claims_of_the_first_document_come_before_those_of_the_second() -> None:
    made = valid({})
    first = made.documents[0]
    second = first.model_copy(update={"id": "other"})
    moved = [
        claim.model_copy(update={"document": "other"}) if claim.id == "ran-12-days" else claim
        for claim in made.claims
    ]
    record = made.model_copy(update={"documents": [first, second], "claims": moved})
    texts = {name: FrozenText(TEXT) for name in ("notice", "other")}
    assert list(Ledger(Proven(Stub(record), texts, [])).claims) == [
        "turned-2760-hours",
        "weir-mended",
        "ran-12-days",
    ]


# Links both ways


@each_row(
    ("look_up", "expected"),
    [
        ("by_speaker", {"ansa-quillfeather": IN_ORDER[:3], "bram-oxtoby": ["nobody-hurt"]}),
        (
            "by_source",
            {
                "lantern-2019-05-03": IN_ORDER[:3],
                "courier-2019-05-06": ["nobody-hurt"],
            },
        ),
        ("named_for", {"gazette-2019-05-06": ["nobody-hurt"]}),
        ("by_outlet", {"orrelby-lantern": IN_ORDER[:3], "valley-courier": ["nobody-hurt"]}),
        (
            "by_topic",
            {"bridge-works": IN_ORDER[:3], "safety": ["planks-replaced", "nobody-hurt"]},
        ),
        ("by_document", {"orrelby-notice": IN_ORDER}),
        (
            "published_by",
            {
                "orrelby-lantern": ["lantern-2019-05-03", "flood-appeal-2019", "skipper-letter"],
                "valley-courier": ["courier-2019-05-06"],
                "ford-gazette": ["gazette-2019-05-06"],
            },
        ),
        (
            "speaking_for",
            {
                "orrelby-council": ["ansa-quillfeather", "bram-oxtoby"],
                "paths-committee": ["bram-oxtoby"],
            },
        ),
        ("reports_of", {"courier-2019-05-06": ["gazette-2019-05-06"]}),
        ("discrepancies_by_claim", {"closed-nine-days": ["walkers-at-the-ford"]}),
        (
            "discrepancies_by_source",
            {
                "lantern-2019-05-03": ["walkers-at-the-ford"],
                "weir-trust-count-2019": ["walkers-at-the-ford"],
            },
        ),
        (
            "looked_for_by_source",
            {
                "weir-trust-count-2019": ["log-of-april"],
                "skipper-letter": ["ford-gazette-volume"],
            },
        ),
    ],
)
def test_entries_are_found_from_the_other_side(other_ledger, look_up, expected) -> None:
    found = {key: ids(entries) for key, entries in getattr(other_ledger, look_up).items()}
    assert {key: entries for key, entries in found.items() if entries} == expected


def test_uses_as_evidence_are_found_from_the_source(other_ledger: Ledger) -> None:
    found = {
        key: [(use.claim.id, str(use.evidence.stance)) for use in uses]
        for key, uses in other_ledger.uses.items()
    }
    assert found["weir-trust-count-2019"] == [
        ("closed-nine-days", "supports"),
        ("frost-not-flood", "supports"),
        ("nobody-hurt", "context"),
    ]
    assert found["lantern-2019-05-03"] == [("closed-nine-days", "qualifies")]


def test_copies_and_other_pages_are_found_from_their_outlet(other_ledger: Ledger) -> None:
    found = {
        key: [(copy.source.id, copy.page.title) for copy in pages]
        for key, pages in other_ledger.pages_at.items()
    }
    assert found == {
        "ford-gazette": [
            ("lantern-2019-05-03", "Bridge shut nine days"),
            ("lantern-2019-05-03", None),
        ],
        "valley-courier": [
            ("lantern-2019-05-03", None),
            ("lantern-2019-05-03", "Wet feet at <the> ford"),
        ],
    }


def test_cited_sources_are_those_that_a_document_cites(other_ledger: Ledger) -> None:
    assert ids(other_ledger.cited) == [
        "lantern-2019-05-03",
        "courier-2019-05-06",
        "gazette-2019-05-06",
    ]


def test_every_related_claim_is_seen_from_both_sides(other_ledger: Ledger) -> None:
    ties = other_ledger.ties
    for claim in other_ledger.claims.values():
        for item in claim.related:
            there = Tie(item.relation.label, other_ledger.claims[item.claim], item.why)
            back = Tie(item.relation.inverse, claim, item.why)
            assert there in ties[claim.id]
            assert back in ties[item.claim]
    assert sum(map(len, ties.values())) == 2 * sum(
        len(claim.related) for claim in other_ledger.claims.values()
    )


def test_a_tie_is_worded_for_the_side_from_which_it_is_seen(other_ledger: Ledger) -> None:
    found = [(tie.label, tie.claim.id) for tie in other_ledger.ties["frost-not-flood"]]
    assert sorted(found) == [("Qualifies", "planks-replaced"), ("Restates", "planks-replaced")]


# Verdicts


STEPS = ["word-for-word", "differs", "passage-not-seen", "source-not-found"]


@each_row("said", [None, *STEPS])
@each_row("carried", STEPS)
def test_a_claims_attribution_is_that_of_its_weaker_step(said: str | None, carried: str) -> None:
    grounds = {"note": "n", "carried": {"verdict": carried, "note": "n"}}
    if said:
        grounds["said"] = {"verdict": said, "note": "n"}
    made = ledger({"claims.1.attribution": grounds})
    weaker = max([carried, said or carried], key=STEPS.index)
    assert made.attribution(made.claims["turned-2760-hours"]) == weaker


def test_without_a_source_the_words_are_the_documents_own(other_ledger: Ledger) -> None:
    claim = other_ledger.claims["bicycles-in-june"]
    assert other_ledger.attribution(claim) is Attribution.NO_SOURCE_CITED


def test_a_claim_without_a_review_is_not_assessed(other_ledger: Ledger) -> None:
    ratings = [str(other_ledger.rating(claim)) for claim in other_ledger.claims.values()]
    assert ratings == [
        "partly-supported",
        "lacks-context",
        "disputed",
        "unconfirmed",
        Rating.NOT_ASSESSED,
        Rating.NOT_ASSESSED,
    ]


# Places


def test_spans_are_those_of_all_quotes_and_their_parts(other_ledger: Ledger) -> None:
    claim = other_ledger.claims["closed-nine-days"]
    raw = other_ledger.texts[claim.document].raw
    assert [raw[span.start : span.end] for span in other_ledger.spans(claim)] == [
        "The footbridge was closed on **9 of the 30 days** of April",
        "went round by the ford in that time",
        "and about 1,240 people",
    ]
    paragraph = other_ledger.paragraph(claim)
    assert raw[paragraph.start :].startswith('- "The footbridge')
    assert paragraph.line == 16


def test_sections_have_their_spans(other_ledger: Ledger) -> None:
    document = other_ledger.documents["orrelby-notice"]
    raw = other_ledger.text(document).raw
    starts = {
        name: raw[span.start : span.end].split()[0]
        for name, span in other_ledger.sections(document).items()
    }
    assert starts == {"preamble": "In", "1": "1.", "1.A": "A.", "1.B": "B.", "2": "2."}


def test_the_words_of_a_document_are_counted_by_what_they_are_mapped_to() -> None:
    """16, 14 and 10 words in claims; a title and two headings of 4 words each."""
    made = ledger({})
    found = made.coverage(made.documents["notice"])
    assert len(TEXT.split()) == 52
    assert found == Coverage(words=52, in_claims=40, in_framing=12)
    assert found.mapped == found.words


@each_row(
    ("changes", "expected"),
    [
        ({"documents.0.framing": []}, (40, 0)),
        ({"claims.2.quotes": ["The weir will be mended"]}, (35, 12)),
        # words that are in a claim and named as framing count once, as the claim's
        ({"documents.0.framing.0.quote": "The mill ran on 12"}, (40, 8)),
    ],
)
def test_words_that_are_mapped_to_nothing_are_not_counted(changes, expected) -> None:
    made = ledger(changes)
    found = made.coverage(made.documents["notice"])
    assert (found.in_claims, found.in_framing) == expected
    assert found.words == 52


def test_every_word_of_both_documents_is_mapped(real_ledger, other_ledger) -> None:
    for made in (real_ledger, other_ledger):
        for document in made.documents.values():
            found = made.coverage(document)
            assert found.mapped == found.words


# Dates


def test_corrections_of_claims_and_sources_are_listed_the_latest_first(other_ledger) -> None:
    found = [(change.kind, change.id, change.correction.date) for change in other_ledger.changes]
    assert [(kind, name) for kind, name, _ in found] == [
        ("sources", "weir-trust-count-2019"),
        ("claims", "closed-nine-days"),
        ("claims", "closed-nine-days"),
    ]
    days = [date.first for *_, date in found]
    assert days == sorted(days, reverse=True)


@each_row(
    ("name", "day"),
    [
        ("closed-nine-days", "2019-07"),  # a correction of July, after the review
        ("planks-replaced", "2019-09-01"),  # withdrawn
        ("frost-not-flood", "2019-06"),  # a review of June
        ("bicycles-in-june", "None"),
    ],
)
def test_a_claims_last_change_is_its_last_review_correction_or_withdrawal(
    other_ledger, name, day
) -> None:
    assert str(other_ledger.last_change(other_ledger.claims[name])) == day


def test_the_last_review_is_the_latest_change_of_any_claim(other_ledger: Ledger) -> None:
    assert str(other_ledger.last_review) == "2019-09-01"


def test_a_record_without_reviews_has_no_last_change() -> None:
    made = ledger({"claims.1.review": None})
    assert made.last_review is None
    assert made.changes == []
