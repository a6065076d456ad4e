"""Who, when and where: each row is a change to the good record and what an editor is told."""

from __future__ import annotations

from factcheck.rules import standing
from tests.records import TEXT, found
from tests.tables import each_row

FOOT = f"{TEXT}\nOtterby, 7 May 2019\n\nIda Reed\n\nKeeper of the seal\n"
IDA = {"id": "ida-reed", "name": "Ida Reed"}
NAMED = {"speakers.0.name": "Odo Fen"}
UNNAMED = (
    "must be a speaker whom the document names, not 'Odo Fen' (where the document writes the name "
    "otherwise, add that to the speaker's other_names)"
)


def test_a_claims_speaker_is_named() -> None:
    rule = standing.speakers_are_named
    assert found(rule, {}) == []
    assert found(rule, NAMED) == [
        f"error[unnamed-speaker] claims.ran-12-days.speaker: {UNNAMED}",
    ]
    assert found(rule, NAMED | {"speakers.0.other_names": ["Odo Fenn"]}) == []
    assert found(rule, {"speakers.0.name": "Odo FENN"}) != []  # neither as written nor in capitals
    assert found(rule, {}, TEXT.replace("Odo Fenn", "ODO FENN")) == []


def test_a_documents_signer_is_named() -> None:
    rule = standing.signers_are_named
    signed = {"documents.0.signed_by": "odo-fenn"}
    assert found(rule, signed) == []
    assert found(rule, signed | NAMED) == [
        f"error[unnamed-speaker] documents.notice.signed_by: {UNNAMED}"
    ]


MISPLACED = (
    "error[misplaced-role] claims.{}.role: must stand in the paragraph of the quote or of the "
    "speaker's name, not on line {} (quote the role that the document gives there, or leave it out)"
)


@each_row(
    ("changes", "told"),
    [
        ({}, None),
        ({"claims.0.speaker": None}, None),
        # In the section, beside the name.
        ({"claims.1.speaker": "odo-fenn", "claims.1.role": "keeper of the mill"}, None),
        # In the section, but beside another name.
        (
            {
                "claims.1.speaker": "ida-reed",
                "claims.1.role": "keeper of the mill",
                "speakers.1": IDA,
            },
            ("turned-2760-hours", 5),
        ),
        # Beside the name, but in another section.
        (
            {"claims.2.speaker": "odo-fenn", "claims.2.role": "keeper of the mill"},
            ("weir-mended", 5),
        ),
        ({"claims.0.role": "The weir will be"}, ("ran-12-days", 11)),
        # The signer's role has a paragraph of its own at the foot.
        (
            {
                "claims.0.speaker": "ida-reed",
                "claims.0.role": "Keeper of the seal",
                "speakers.1": IDA,
            },
            ("ran-12-days", 17),
        ),
        (
            {
                "claims.0.speaker": "ida-reed",
                "claims.0.role": "Keeper of the seal",
                "speakers.1": IDA,
                "documents.0.signed_by": "ida-reed",
            },
            None,
        ),
        ({"claims.0.role": "stands nowhere at all"}, None),  # the rule on quotes tells it
    ],
)
def test_a_role_stands_by_the_quote_or_by_the_name(changes, told) -> None:
    expected = [MISPLACED.format(*told)] if told else []
    assert found(standing.roles_stand_by_their_speakers, changes, FOOT) == expected


SIGNED = {"quote": "Otterby, 7 May 2019", "kind": "signature", "why": "Place and date."}


@each_row(
    ("changes", "field", "value"),
    [
        ({}, None, ""),
        ({"documents.0.title": "NOTICE ABOUT THE MILL"}, None, ""),
        ({"documents.0.title": "Notice of the mill"}, "title", "Notice of the mill"),
        ({"documents.0.title": "Notice of the mill", "documents.0.framing": []}, None, ""),
        ({"documents.0.place": "Otterby"}, None, ""),
        ({"documents.0.place": "Otter"}, "place", "Otter"),
        ({"documents.0.framing.3": SIGNED}, None, ""),
        ({"documents.0.framing.3": SIGNED, "documents.0.date": "2019-05"}, None, ""),
        (
            {"documents.0.framing.3": SIGNED, "documents.0.date": "2019-05-06"},
            "date",
            "2019-05-06",
        ),
        ({"documents.0.date": "2019-05-06"}, None, ""),  # nobody has said where it is dated
    ],
)
def test_a_document_is_called_placed_and_dated_as_it_says(changes, field, value) -> None:
    told = found(standing.documents_state_their_facts, changes, FOOT)
    assert [message.split(" (")[0] for message in told] == (
        [
            (
                f"error[unstated-fact] documents.notice.{field}: must be what the document states, "
                f"not '{value}'"
            )
        ]
        if field
        else []
    )


CITED = {"sources.0.cited": [{"document": "notice", "quote": "12 of the 30 days, said Odo"}]}


@each_row(
    ("field", "value", "is_stated"),
    [
        ("authors", ["Odo Fenn"], True),
        ("authors", ["Odo Fenn", "Ida Reed"], False),
        ("authors", [], False),
        ("title", "keeper of the mill", True),
        ("title", "Keeper of the weir", False),
        ("published", "2019-05-06", False),
        ("published", {"date": "2019-05-06", "inferred": True}, True),
        ("published", None, False),
    ],
)
def test_what_a_document_states_of_a_source_stands_where_it_cites_it(
    field, value, is_stated
) -> None:
    changes = {**CITED, "sources.0.stated_by_document": [field], f"sources.0.{field}": value}
    told = found(standing.cited_facts_are_stated, changes)
    assert bool(told) is not is_stated
    assert all(
        message.startswith("error[unstated-fact] sources.article.stated_by_document.0: must be")
        for message in told
    )


def test_it_is_looked_for_in_the_paragraph_that_cites_it_alone() -> None:
    stated = {"sources.0.stated_by_document": ["authors"], "sources.0.authors": ["Odo Fenn"]}
    rule = standing.cited_facts_are_stated
    assert found(rule, CITED | stated) == []
    assert len(found(rule, stated)) == 1  # it is cited in another paragraph


def test_a_citation_that_stands_nowhere_is_told_by_its_own_rule() -> None:
    stated = {"sources.0.stated_by_document": ["authors"], "sources.0.authors": ["Odo Fenn"]}
    lost = {"sources.0.cited": [{"document": "notice", "quote": "stands nowhere at all"}]}
    assert found(standing.cited_facts_are_stated, stated | lost) == []
