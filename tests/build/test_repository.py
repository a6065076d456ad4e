"""Links to the repository: exact where its address is set, absent where it is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sites import CONTACT, REPOSITORY, ROOT


@pytest.mark.parametrize(
    "kind", ["claims", "documents", "sources", "speakers", "outlets", "organizations", "topics"]
)
def test_every_entry_can_be_edited_at_its_own_line(other_published_site: Path, kind: str) -> None:
    lines = (ROOT / "tests" / "site" / "claims.yaml").read_text("utf-8").splitlines()
    pages = sorted(other_published_site.glob(f"{kind}/*/index.html"))
    assert pages
    for page in pages:
        html = page.read_text("utf-8")
        found = re.search(rf'href="{REPOSITORY}/edit/main/claims\.yaml#L(\d+)"', html)
        assert found is not None, page
        entry = lines[int(found[1]) - 1].strip()
        assert re.match(rf"- \{{?id: {page.parent.name}\b", entry), entry
        assert f"{REPOSITORY}/blame/main/claims.yaml#L{found[1]}" in html
        name = f"{kind}%2F{page.parent.name}%2F"
        report = f"issues/new?template=mistake.yml&amp;title=Mistake%3A%20{name}&amp;page={name}"
        assert f'href="{REPOSITORY}/{report}"' in html


def full_pages(site: Path) -> list[Path]:
    """Return all pages but those that other sites show in a frame."""
    found = [path for path in sorted(site.rglob("*.html")) if path.parent.name != "embed"]
    assert len(found) > 20
    return found


def test_without_a_repository_there_are_no_such_links(other_site: Path) -> None:
    for page in other_site.rglob("*.html"):
        html = page.read_text("utf-8")
        assert "Edit this entry" not in html
        assert "/edit/main/" not in html
        assert "in the repository" not in html


def test_a_mistake_can_be_reported_from_every_page(other_published_site: Path) -> None:
    """To the contact, which asks for no account, and in the repository."""
    for page in full_pages(other_published_site):
        html = page.read_text("utf-8")
        assert f'<a href="{CONTACT}" rel="noopener">Report a mistake</a>' in html, page
        assert "Report a mistake in the repository</a>" in html, page


def test_without_contact_and_repository_the_link_leads_to_the_about_page(other_site: Path) -> None:
    for page in full_pages(other_site):
        html = page.read_text("utf-8")
        found = re.search(r'<a href="([^"]+)">Report a mistake</a>', html)
        assert found is not None, page
        assert found[1].endswith("about/index.html#report-a-mistake")


def test_the_corrections_policy_is_linked_from_every_page(real_site: Path) -> None:
    assert 'id="corrections-policy"' in (real_site / "method" / "index.html").read_text("utf-8")
    for page in full_pages(real_site):
        html = page.read_text("utf-8")
        assert 'method/index.html#corrections-policy">Corrections policy</a>' in html, page
