"""A page is a view, a template and a row; a file is a writer and a row. Nothing else names them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.sites import ADDRESS, OTHER, PUBLIC, PUBLISHED, copy_site, own_engine, run_build

ROWS = "factcheck/catalogue.toml"
PAGE = {
    "factcheck/site/views/kinds.py": """
from collections import Counter
from factcheck.site.views.view import View

class KindsView(View):
    def __init__(self, ledger, links):
        super().__init__("Kinds", "Claims by kind.")
        self.counts = Counter(claim.kind for claim in ledger.claims.values())
""",
    "theme/templates/kinds.html": """
{% extends "base.html" %}
{% block body %}{% for kind, count in counts.items() %}<p>{{ kind }}: {{ count }}</p>{% endfor %}
{% endblock %}
""",
}
FILE = {
    "factcheck/exports/statements.py": """
from factcheck.exports.file import File

def of_claim(ledger, site, claim):
    yield File(f"claims/{claim.id}/statement.md", claim.statement.encode())
""",
}
PAGE_ROW = (
    '{ path = "kinds/", template = "kinds.html", view = "kinds.KindsView", footer = "By kind" }'
)
FILE_ROW = """
[[files]]
path = "claims/{id}/statement.md"
format = "Text"
about = "The claim in our words."
writers.claims = "statements.of_claim"
"""
PROSE = "Title: Mine\nSlug: {}\n\n[The kinds](../{})\n"


def test_a_page_and_a_file_are_everywhere_with_one_row_each(tmp_path: Path) -> None:
    folder = own_engine(copy_site(tmp_path / "site", OTHER, "SHARE_IMAGES = False\n"))
    for path, text in {**PAGE, **FILE}.items():
        (folder / path).write_text(text.lstrip(), "utf-8")
    rows = (folder / ROWS).read_text("utf-8")
    rows = rows.replace("\npages = [", f"\npages = [{PAGE_ROW},", 1) + FILE_ROW
    (folder / ROWS).write_text(rows, "utf-8")
    prose = folder / "content" / "pages" / "mine.md"
    statement = "claims/closed-nine-days/statement.md"
    prose.write_text(PROSE.format("mine", "kinds/") + f"[One](../{statement})\n", "utf-8")

    done = run_build(folder, *PUBLISHED, **PUBLIC)
    assert done.returncode == 0, done.stderr
    site = folder / "output"
    assert "<p>figure: " in (site / "kinds/index.html").read_text("utf-8")
    assert (site / f"{statement}.br").exists()
    headers = (site / "_headers").read_text("utf-8")
    assert "/claims/:id/statement.md\n  Access-Control-Allow-Origin: *\n  Content-Type: " in headers
    assert f"<loc>{ADDRESS}/kinds/</loc>" in (site / "sitemap.xml").read_text("utf-8")
    assert ">By kind</a>" in (site / "index.html").read_text("utf-8")
    assert "The claim in our words." in (site / "data/index.html").read_text("utf-8")
    index = json.loads((site / "api/v1/index.json").read_text("utf-8"))
    assert "claims/{id}/statement.md" in [row["path"] for row in index["files"]]

    prose.write_text(PROSE.format("kinds", "kinds/"), "utf-8")
    assert "must be an address that the site does not need itself" in run_build(folder).stderr
