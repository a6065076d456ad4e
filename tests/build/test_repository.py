"""Links to the repository: exact where its address is set, absent where it is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.sites import REPOSITORY, ROOT


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


def test_without_a_repository_there_are_no_such_links(other_site: Path) -> None:
    for page in other_site.rglob("*.html"):
        html = page.read_text("utf-8")
        assert "Edit this entry" not in html
        assert "/edit/main/" not in html
