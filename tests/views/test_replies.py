"""Replies are shown with the document, its claims' speakers and the organisations concerned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.site.settings import Links, Site
from factcheck.site.views import document, entries, replies

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.projections.document import ReplyData

SITE = Site("Two Questions", "A tagline", "The editors")


@pytest.fixture(scope="module")
def asked(real_ledger: Ledger) -> set[tuple[str, str]]:
    """Documents, and the organisations whose reply to them is on record."""
    found = {
        (entry.id, reply.organization)
        for entry in real_ledger.documents.values()
        for reply in entry.replies
    }
    assert found
    return found


def test_a_document_shows_every_reply(real_ledger: Ledger) -> None:
    for entry in real_ledger.documents.values():
        links = Links(SITE, f"documents/{entry.id}/")
        shown = document.DocumentView(real_ledger, entry, links).replies
        assert [(entry.id, reply.organization.path) for reply in shown] == [
            (entry.id, f"organizations/{reply.organization}/") for reply in entry.replies
        ]


def pairs(replies: list[ReplyData]) -> set[tuple[str, str]]:
    return {(reply.document.id, reply.organization.id) for reply in replies}


def test_an_organization_shows_its_own(real_ledger: Ledger, asked) -> None:
    for name, entry in real_ledger.organizations.items():
        shown = entries.OrganizationView(real_ledger, entry, Links(SITE, f"organizations/{name}/"))
        assert pairs(shown.replies) == {pair for pair in asked if pair[1] == name}


def test_a_speaker_shows_those_of_all_their_organizations(real_ledger: Ledger, asked) -> None:
    for name, entry in real_ledger.speakers.items():
        shown = entries.SpeakerView(real_ledger, entry, Links(SITE, f"speakers/{name}/"))
        offices = {entry.organization, *entry.other_organizations}
        assert pairs(shown.replies) == {pair for pair in asked if pair[1] in offices}


def test_the_page_of_replies_has_every_answer_beside_its_report(real_ledger: Ledger) -> None:
    view = replies.RepliesView(real_ledger, Links(SITE, "replies/"))
    shown = {(said.source.id, row.report.source.id) for row in view.rows for said in row.answers}
    assert shown
    assert shown == {
        (source.id, name) for source in real_ledger.sources.values() for name in source.answers
    }
    in_full = [said.source.id for row in view.rows for said in row.answers if not said.told_in]
    assert len(in_full) == len({*in_full})
    assert [row.number for row in view.rows] == list(range(1, len(view.rows) + 1))
    for item in (said for row in view.rows for said in (row.report, *row.answers)):
        assert item.finding
        assert item.does_not_show
