"""Feeds: valid Atom, dated by the record, with ids that never change."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import pytest

from factcheck.exports import feeds

from .conftest import HARD_TITLE, Files, record

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

ATOM = "{http://www.w3.org/2005/Atom}"
REVIEWS = "feeds/reviews.xml"
CORRECTIONS = "feeds/corrections.xml"
CHANGES = "feeds/changes.xml"
CARTS = "“Heavy carts are barred”: Supported"
CLOSED = "“Closed on 4 of 10 days”: Lacks context"
OPINION = "“</script><script>alert(‘best’)</script> & more”: Not checkable"
QUOTED_FORMULA = "“=HYPERLINK(‘county’&A77;‘cats’)”"
WITHDRAWN = f"{QUOTED_FORMULA}: Withdrawn"
PATHS = (
    REVIEWS,
    CORRECTIONS,
    CHANGES,
    "topics/closures/feed.xml",
    "speakers/ada-quill/feed.xml",
    "speakers/silent/feed.xml",
)


def parsed(files: Files, path: str) -> ET.Element:
    return ET.fromstring(files[path].decode())  # noqa: S314 - our own


def texts(feed: ET.Element, name: str) -> list[str | None]:
    return [item.text for item in feed.findall(f"{ATOM}entry/{ATOM}{name}")]


def test_there_is_a_feed_for_every_topic_and_speaker(published: Files) -> None:
    assert {path for path in published if path.endswith((".xml",))} == {*PATHS, "sitemap.xml"}


@pytest.mark.parametrize("path", PATHS)
def test_a_feed_has_what_atom_asks_for(published: Files, path: str) -> None:
    feed = parsed(published, path)
    for name in ("title", "id", "updated", f"author/{ATOM}name"):
        assert feed.findtext(f"{ATOM}{name}"), name
    for entry in feed.findall(f"{ATOM}entry"):
        for name in ("title", "id", "updated", "published", "summary"):
            assert entry.findtext(f"{ATOM}{name}"), name
    own = feed.find(f"{ATOM}link[@rel='self']")
    assert own is not None
    assert own.get("href") == f"https://example.org/checks/{path}"


def test_reviews_come_latest_first_and_no_title_asserts_its_claim(published: Files) -> None:
    feed = parsed(published, REVIEWS)
    assert texts(feed, "title") == [WITHDRAWN, CLOSED, CARTS, OPINION]


def test_a_review_is_published_when_written_and_updated_when_changed(published: Files) -> None:
    feed = parsed(published, REVIEWS)
    assert texts(feed, "published")[1] == "2022-01-10T00:00:00+00:00"
    assert texts(feed, "updated")[1] == "2022-02-02T00:00:00+00:00"


def test_a_feed_is_as_new_as_its_latest_entry(published: Files) -> None:
    feed = parsed(published, "speakers/ada-quill/feed.xml")
    assert feed.findtext(f"{ATOM}updated") == "2022-04-01T00:00:00+00:00"


def test_an_empty_feed_is_as_old_as_the_latest_document(published: Files) -> None:
    feed = parsed(published, "speakers/silent/feed.xml")
    assert feed.findall(f"{ATOM}entry") == []
    assert feed.findtext(f"{ATOM}updated") == "2021-06-01T00:00:00+00:00"


def test_a_summary_gives_both_verdicts_and_is_escaped_as_html(published: Files) -> None:
    feed = parsed(published, REVIEWS)
    assert feed.findall(f"{ATOM}entry/{ATOM}summary")[1].get("type") == "html"
    assert texts(feed, "summary")[1] == (
        "Claim by Ada Quill, May 2021 (inferred). "
        "Did the source say it? Wording differs. Is it so? Lacks context. "
        "The log &lt;has&gt; 5 days &amp; a night."
    )


def test_a_withdrawn_review_says_so_first(published: Files) -> None:
    summary = texts(parsed(published, REVIEWS), "summary")[0]
    assert summary is not None
    assert summary.startswith("Withdrawn: It was no claim. ")


def test_topics_and_speakers_have_their_own_claims_only(published: Files) -> None:
    topic = texts(parsed(published, "topics/closures/feed.xml"), "title")
    assert topic == [CLOSED, CARTS]
    speaker = texts(parsed(published, "speakers/ada-quill/feed.xml"), "title")
    assert speaker == [WITHDRAWN, CLOSED]


def test_corrections_hold_withdrawals_too_the_latest_first(published: Files) -> None:
    feed = parsed(published, CORRECTIONS)
    assert texts(feed, "title") == [
        f"Withdrawn: {HARD_TITLE}",
        f"Withdrawn: Fact-check of the claim {QUOTED_FORMULA}",
        f"Correction: {HARD_TITLE}",
        "Correction: Fact-check of the claim “Closed on 4 of 10 days”",
    ]


def test_a_correction_has_working_links_and_no_raw_html(published: Files, local: Files) -> None:
    summary = texts(parsed(published, CORRECTIONS), "summary")[3] or ""
    link = '<a rel="noopener" href="https://example.org/checks/sources/log/">the log</a>'
    assert link in summary
    assert "<b>" not in summary
    summary = texts(parsed(local, CORRECTIONS), "summary")[3] or ""
    assert '<a href="../sources/log/index.html">the log</a>' in summary


@pytest.mark.parametrize("path", PATHS)
def test_ids_are_unique_and_stay_when_the_site_moves(
    published: Files, local: Files, path: str
) -> None:
    ids = [texts(parsed(files, path), "id") for files in (published, local)]
    assert ids[0] == ids[1]
    assert len(set(ids[0])) == len(ids[0])
    own = [parsed(files, path).findtext(f"{ATOM}id") for files in (published, local)]
    assert own[0] == own[1]
    assert str(own[0]).startswith("urn:uuid:")


def test_links_of_a_local_feed_lead_to_the_page(local: Files) -> None:
    for path in PATHS:
        for link in parsed(local, path).findall(f"{ATOM}entry/{ATOM}link"):
            target = urljoin(f"https://example.net/{path}", str(link.get("href")))
            assert target.startswith(("https://example.net/claims/", "https://example.net/sources"))
        assert parsed(local, path).find(f"{ATOM}link[@rel='self']") is None


@pytest.mark.parametrize(
    ("review", "correction", "days"),
    [
        ("2022-01-10", "2022-02-02", ("2022-01-10", "2022-02-02")),
        ("2022-01", "2022", ("2022-01-01", "2022-01-01")),
        ("2022", "2022", ("2022-01-01", "2022-01-01")),
        ("2022-01-08/2022-01-10", "2022-02", ("2022-01-10", "2022-02-01")),
        ("2022-01-10", "2022", ("2022-01-10", "2022-01-10")),
    ],
)
def test_a_month_or_a_year_counts_as_its_first_day(
    make_ledger: Callable[..., Ledger],
    site: Site,
    review: str,
    correction: str,
    days: tuple[str, str],
) -> None:
    """So no entry lies in a day to come, and none is updated before it is published."""
    data = record()
    claim = data["claims"][0]
    claim["review"]["date"] = review
    claim["corrections"] = [{"date": correction, "text": "Mended."}]
    files = dict(feeds.files(make_ledger(data), site))
    entries = parsed(files, REVIEWS).findall(f"{ATOM}entry")
    entry = next(item for item in entries if item.findtext(f"{ATOM}title") == CLOSED)
    for name, day in zip(("published", "updated"), days, strict=True):
        assert entry.findtext(f"{ATOM}{name}") == f"{day}T00:00:00+00:00"


def many(count: int) -> dict[str, Any]:
    data = record()
    claim = data["claims"][3]
    data["claims"] += [
        {**claim, "id": f"more-{number}", "title": f"More {'i' * number}"}
        for number in range(count)
    ]
    return data


def test_a_feed_ends_after_the_latest_fifty(make_ledger: Callable[..., Ledger], site: Site) -> None:
    files = dict(feeds.files(make_ledger(many(60)), site))
    titles = texts(parsed(files, REVIEWS), "title")
    assert len(titles) == 50
    assert titles[:3] == [WITHDRAWN, CLOSED, CARTS]


def test_two_equal_corrections_are_two_entries(
    make_ledger: Callable[..., Ledger], site: Site
) -> None:
    data = record()
    data["claims"][0]["corrections"] *= 2
    feed = parsed(dict(feeds.files(make_ledger(data), site)), CORRECTIONS)
    ids = texts(feed, "id")
    assert len(ids) == len(set(ids)) == 5


def test_changes_are_all_reviews_corrections_and_withdrawals(published: Files) -> None:
    ids = {path: set(texts(parsed(published, path), "id")) for path in PATHS[:3]}
    assert ids[CHANGES] == ids[REVIEWS] | ids[CORRECTIONS]
