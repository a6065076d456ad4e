"""Dates: nothing is cited before it existed, and nothing is dated in the future.

The good record's today is 31 January 2020; a date without a day counts from its earliest one.
"""

from __future__ import annotations

from factcheck.rules import dating
from tests.records import TODAY, found
from tests.tables import each_row


@each_row(
    ("published", "is_too_late"),
    [
        ("2019-05-07", False),
        ("2019-05-08", True),
        ("2019-05", False),
        ("2019-06", True),
        ("2019", False),
        ("2019-05-07/2019-05-09", False),
    ],
)
def test_a_cited_source_is_not_later_than_the_document(published, is_too_late) -> None:
    expected = (
        "error[cited-too-early] sources.article.cited.0: "
        f"must be cited by a document not older than it ({published})"
    )
    changes = {"sources.0.published": published}
    assert found(dating.cited_sources_came_first, changes) == [expected] * is_too_late


@each_row(
    ("date", "is_too_early"),
    [("2019-06-02", False), ("2019-06-01", True), ("2019-06", False), ("2019-05", True)],
)
def test_a_review_is_not_older_than_its_evidence(date, is_too_early) -> None:
    expected = (
        "error[review-too-early] claims.turned-2760-hours.review.date: "
        "must not be before its evidence 'letter' of 2019-06-02 "
        "(read the review again with it, and write the day on which you did)"
    )
    told = found(dating.reviews_follow_their_evidence, {"claims.1.review.date": date})
    assert (expected in told) is is_too_early
    assert bool(told) is is_too_early


@each_row(
    ("path", "value", "at"),
    [
        ("claims.1.review.date", "2018", "turned-2760-hours.review.date"),
        (
            "claims.0.corrections",
            [{"date": "2018", "text": "A."}],
            "ran-12-days.corrections.0.date",
        ),
        ("claims.0.withdrawn", {"date": "2018", "reason": "A."}, "ran-12-days.withdrawn.date"),
    ],
)
def test_our_work_is_not_older_than_the_document(path, value, at) -> None:
    told = found(dating.reviews_follow_their_evidence, {path: value})
    assert told[0].startswith(
        f"error[review-too-early] claims.{at}: must not be before the document"
    )


ENTRIES = {
    "documents.0.date": "documents.notice.date",
    "sources.0.published": "sources.article.published",
    "claims.1.review.date": "claims.turned-2760-hours.review.date",
}
PARTS = {
    "claims.0.corrections": "claims.ran-12-days.corrections.0.date",
    "sources.0.corrections": "sources.article.corrections.0.date",
}
ARCHIVED = {
    "sources.0.archived": "sources.article.archived.0.date",
    "sources.0.copies": "sources.article.copies.0.archived.0.date",
}
WITHDRAWN = {
    "claims.0.withdrawn": "claims.ran-12-days.withdrawn.date",
    "sources.0.withdrawn": "sources.article.withdrawn.date",
}


@each_row("path", [*ENTRIES, *PARTS, *ARCHIVED, *WITHDRAWN])
@each_row(
    ("date", "is_future"),
    [
        ("2020-01-31", False),
        ("2020-02-01", True),
        ("2020", False),
        ("2020-02", True),
        ("2020-01-30/2020-01-31", False),
        ("2020-01-30/2020-02-01", True),
        ("2019-12/2020", False),
    ],
)
def test_no_date_of_documents_sources_or_our_work_is_in_the_future(path, date, is_future) -> None:
    value = date
    if path in PARTS:
        value = [{"date": date, "text": "Mended."}]
    if path in ARCHIVED:
        value = [{"url": "https://archive.example.org/mill", "date": date}]
        value = [{"outlet": "herald", "archived": value}] if path.endswith("copies") else value
    if path in WITHDRAWN:
        value = {"date": date, "reason": "Two in one."}
    at = {**ENTRIES, **PARTS, **ARCHIVED, **WITHDRAWN}[path]
    expected = (
        f"error[future-date] {at}: must not be in the future, not '{date}' "
        f"(the latest day that can be written today is {TODAY})"
    )
    assert found(dating.nothing_is_in_the_future, {path: value}) == [expected] * is_future


@each_row(
    ("dates", "wrong"),
    [
        (["2019-08-01", "2019-08-01", "2019-09"], []),
        (["2019-08-02", "2019-08-01"], [1]),
        (["2019-08-02", "2019-08"], [1]),
        (["2019-08-03", "2019-08-02", "2019-08-01"], [1, 2]),
        ([], []),
    ],
)
@each_row(("kind", "name"), [("claims", "ran-12-days"), ("sources", "article")])
def test_corrections_are_added_at_the_end(kind, name, dates, wrong) -> None:
    corrections = [{"date": date, "text": "Mended."} for date in dates]
    assert found(dating.corrections_are_in_order, {f"{kind}.0.corrections": corrections}) == [
        f"error[unordered-corrections] {kind}.{name}.corrections.{index}.date: "
        "must not be before the correction above it (add corrections at the end)"
        for index in wrong
    ]


@each_row(
    ("changes", "where"),
    [
        ({"sources.2.report_of": "log"}, None),
        ({"sources.2.report_of": "log", "sources.2.published": "2019-05-31"}, "letter.published"),
        ({"sources.2.report_of": "log", "sources.2.published": "2019-06-01"}, None),
        ({"sources.2.report_of": "log", "sources.2.published": "2019"}, None),
        ({"sources.2.report_of": "log", "sources.2.published": None}, None),
        ({"sources.2.report_of": "nothing", "sources.2.published": "1999"}, None),
        ({"sources.1.copies": [{"outlet": "herald", "published": "2019-06-01"}]}, None),
        (
            {"sources.1.copies": [{"outlet": "herald", "published": "2019-05-31"}]},
            "log.copies.0.published",
        ),
        # Another page on the same matter may be older.
        ({"sources.1.see_also": [{"outlet": "herald", "published": "1999"}]}, None),
    ],
)
def test_a_report_is_not_older_than_what_it_reports(changes, where) -> None:
    assert found(dating.reports_follow_what_they_report, changes) == [
        (
            f"error[reported-too-early] sources.{where}: must not be before 'log' of 2019-06-01, "
            "which it repeats (check which of the two dates is wrong)"
        )
    ] * bool(where)


def test_a_review_is_not_older_than_its_document() -> None:
    old = {"claims.1.review.date": "2019-05-06", "claims.1.evidence": []}
    assert found(dating.reviews_follow_their_evidence, old) == [
        (
            "error[review-too-early] claims.turned-2760-hours.review.date: must not be before the "
            "document of 2019-05-07 (one of the two dates is wrong: correct it)"
        )
    ]
    same_day = old | {"claims.1.review.date": "2019-05-07"}
    assert found(dating.reviews_follow_their_evidence, same_day) == []
