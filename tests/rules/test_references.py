"""References: each row is a change to the good record and what an editor is told."""

from __future__ import annotations

import pytest

from factcheck.record.model import Record
from factcheck.rules import references
from factcheck.rules.naming import FIELDS
from tests.records import LEFT_OUT, found
from tests.tables import each_row

UNKNOWN = {
    "documents.0.issuer": "organization",
    "documents.0.signed_by": "speaker",
    "documents.0.source": "source",
    "speakers.0.organization": "organization",
    "sources.0.outlet": "outlet",
    "sources.0.issuer": "organization",
    "sources.0.report_of": "source",
    "sources.0.cited.0.document": "document",
    "claims.0.document": "document",
    "claims.0.speaker": "speaker",
    "claims.0.source": "source",
    "claims.0.topics.0": "topic",
    "claims.0.also_in": "source",
    "claims.0.related.0.claim": "claim",
    "claims.0.figures.1.compare.0.source": "source",
    "claims.1.evidence.0.source": "source",
    "documents.0.central": "claim",
    "discrepancies.0.claims.0": "claim",
    "discrepancies.0.sources.0": "source",
    "looked_for.0.claims.0": "claim",
    "looked_for.0.sources.0": "source",
}
SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
LISTS = {"claims.0.also_in", "documents.0.central"}


def test_every_field_with_an_id_says_of_which_kind_it_is() -> None:
    schema = Record.model_json_schema()["$defs"]
    slugs = {
        name
        for part in schema.values()
        for name, field in part.get("properties", {}).items()
        if name != "id" and SLUG in str(field)
    }
    assert slugs == FIELDS.keys()


@each_row("path", UNKNOWN)
def test_an_unknown_id_is_refused_in_every_field_that_names_an_entry(path: str) -> None:
    noun = UNKNOWN[path]
    value = ["zzz-zzz"] if path in LISTS else "zzz-zzz"
    (message,) = found(references.ids_exist, {path: value})
    article = "an" if noun in {"organization", "outlet"} else "a"
    assert message.startswith(f"error[unknown-{noun}] ")
    assert message.endswith(f": must be the id of {article} {noun}, not 'zzz-zzz'")


@pytest.mark.parametrize("field", ["copies", "see_also"])
def test_an_unknown_outlet_is_refused_in_a_page(field: str) -> None:
    """A page is a copy of a source, or another one on its matter."""
    assert found(references.ids_exist, {f"sources.2.{field}": [{"outlet": "zzz"}]}) == [
        (
            f"error[unknown-outlet] sources.letter.{field}.0.outlet: "
            "must be the id of an outlet, not 'zzz'"
        )
    ]
    assert found(references.ids_exist, {f"sources.2.{field}": [{"outlet": "herald"}]}) == []


@pytest.mark.parametrize(
    ("path", "value", "told_as"),
    [
        (
            "claims.0.source",
            "artikle",
            (
                "error[unknown-source] claims.ran-12-days.source: "
                "must be the id of a source, not 'artikle' (did you mean 'article'?)"
            ),
        ),
        (
            "claims.0.source",
            "mill",  # a topic's
            (
                "error[unknown-source] claims.ran-12-days.source: "
                "must be the id of a source, not 'mill'"
            ),
        ),
        (
            "claims.0.related.0.claim",
            "weir-mend",
            (
                "error[unknown-claim] claims.ran-12-days.related.0.claim: "
                "must be the id of a claim, not 'weir-mend' (did you mean 'weir-mended'?)"
            ),
        ),
    ],
)
def test_a_slip_is_told_with_the_nearest_id_of_the_same_kind(path, value, told_as) -> None:
    assert found(references.ids_exist, {path: value}) == [told_as]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"claims.1.review.body": "See [@log], [the claim](@ran-12-days) and [@letter]."}, []),
        (
            {"claims.1.review.body": "See [@logg]."},
            [
                (
                    "error[unknown-citation] claims.turned-2760-hours.review.body: "
                    "must cite the id of a source or a claim, not 'logg' (did you mean 'log'?)"
                )
            ],
        ),
        (
            {"sources.1.finding": "13, says [it](@gazette)."},
            [
                (
                    "error[unknown-citation] sources.log.finding: must cite the id of a source "
                    "or a claim, not 'gazette' (did you mean 'letter'?)"
                )
            ],
        ),
        (
            {"discrepancies.0.what": "[@zzz] and [@yyy]"},
            [
                (
                    "error[unknown-citation] discrepancies.days.what: "
                    "must cite the id of a source or a claim, not 'zzz'"
                ),
                (
                    "error[unknown-citation] discrepancies.days.what: "
                    "must cite the id of a source or a claim, not 'yyy'"
                ),
            ],
        ),
        (
            {"organizations.0.note": "[@zzz]"},
            [
                (
                    "error[unknown-citation] organizations.council.note: "
                    "must cite the id of a source or a claim, not 'zzz'"
                )
            ],
        ),
        (
            {"sources.0.differences": ["none", "[@zzz]"]},
            [
                (
                    "error[unknown-citation] sources.article.differences.1: "
                    "must cite the id of a source or a claim, not 'zzz'"
                )
            ],
        ),
        ({"looked_for.0.note": "write to mill@log or [home](https://example.org/@zzz)"}, []),
    ],
)
def test_markdown_cites_sources_and_claims_only(changes, expected) -> None:
    assert found(references.cited_ids_exist, changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"sources.0.outlet": LEFT_OUT, "sources.0.issuer": "council"}, []),
        ({"sources.0.title": LEFT_OUT, "sources.0.label": "An article"}, []),
        (
            {"sources.0.outlet": LEFT_OUT},
            ["error[missing-publisher] sources.article: must have an outlet or an issuer"],
        ),
        (
            {"sources.0.title": LEFT_OUT},
            [
                (
                    "error[missing-label] sources.article: must have a label where the title is "
                    "unknown (describe it in a few words of your own)"
                )
            ],
        ),
    ],
)
def test_a_source_has_a_publisher_and_words_to_name_it_by(changes, expected) -> None:
    assert found(references.publisher_is_named, changes) == expected


@pytest.mark.parametrize(
    ("path", "value", "name"),
    [
        ("organizations.1", {"id": "x", "name": "X"}, "organizations.x"),
        ("speakers.1", {"id": "x", "name": "X"}, "speakers.x"),
        ("outlets.2", {"id": "x", "name": "X"}, "outlets.x"),
        (
            "sources.3",
            {"id": "x", "outlet": "herald", "title": "X", "located": "no"},
            "sources.x",
        ),
    ],
)
def test_an_entry_that_nothing_leads_to_is_warned_of(path, value, name) -> None:
    reason = "withdrawn" if "sources" in path else "a note that says why it stays"
    assert found(references.entries_are_used, {path: value}) == [
        (
            f"warning[unused-entry] {name}: must be named by another entry, or nothing leads to it "
            f"(name it there, or take it out; if it was published, give {reason})"
        )
    ]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("organizations.1", {"id": "x", "name": "X", "note": "No claim names it any more."}),
        ("outlets.2", {"id": "x", "name": "X", "note": "No claim names it any more."}),
        ("topics.1", {"id": "x", "name": "X", "definition": "X."}),
        (
            "sources.3",
            {
                "id": "x",
                "outlet": "herald",
                "title": "X",
                "located": "no",
                "withdrawn": {"date": "2019-08-01", "reason": "It is another one."},
            },
        ),
    ],
)
def test_what_was_published_may_stay_though_nothing_names_it(path, value) -> None:
    assert found(references.entries_are_used, {path: value}) == []


@pytest.mark.parametrize(
    "more",
    [
        {"report_of": "article"},
        {"cited": [{"document": "notice", "quote": "NOTICE ABOUT THE MILL"}]},
    ],
)
def test_a_source_is_used_where_a_document_cites_it_or_it_reports_on_another(more) -> None:
    source = {"id": "x", "outlet": "herald", "title": "X", "located": "no"} | more
    assert found(references.entries_are_used, {"sources.3": source}) == []


def test_a_source_is_used_where_markdown_cites_it() -> None:
    source = {"id": "x", "outlet": "herald", "title": "X", "located": "no"}
    changes = {"sources.3": source, "discrepancies.0.what": "As [@x] says."}
    assert found(references.entries_are_used, changes) == []


@pytest.mark.parametrize(
    ("changes", "where", "name"),
    [
        ({}, None, ""),
        ({"claims.1.source": "log"}, "source", "log"),
        ({"claims.1.also_in": ["letter"]}, "also_in.0", "letter"),
        ({"claims.1.also_in": ["article", "letter"]}, "also_in.1", "letter"),
        ({"sources.0.cited": []}, "source", "article"),
        ({"claims.1.source": "nothing"}, None, ""),  # the rule on ids tells it
    ],
)
def test_a_claims_sources_are_cited_by_its_document(changes, where, name) -> None:
    expected = (
        f"error[uncited-source] claims.turned-2760-hours.{where}: must be a source that 'notice' "
        f"cites, not '{name}' (quote in the source's cited where the document names it, or list it "
        "as evidence)"
    )
    assert found(references.sources_are_cited, changes) == [expected] * bool(where)
