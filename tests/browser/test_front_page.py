"""The front page answers first, and its central claims leave no hole at any width."""

from __future__ import annotations

import pytest

WIDTHS = (1280, 768, 390, 320)
MOST = 12
"""Central claims of two documents."""
LAY_OUT = """count => {
  const tiles = document.querySelector(".tiles");
  const first = tiles.firstElementChild;
  tiles.replaceChildren(...Array.from({ length: count }, () => first.cloneNode(true)));
}"""
ROWS = """() => {
  const tiles = document.querySelector(".tiles"), { left, right } = tiles.getBoundingClientRect();
  const rows = new Map();
  for (const item of tiles.children) {
    const { left, right, top, bottom } = item.getBoundingClientRect();
    rows.set(top, [...(rows.get(top) ?? []), { left, right, bottom }]);
  }
  return { left, right, rows: [...rows.values()] };
}"""


@pytest.mark.parametrize("width", WIDTHS)
def test_every_row_of_central_claims_is_full(visits, address, width: int) -> None:
    with visits(address, width=width) as watch:
        page = watch.open("index.html")
        for count in range(1, MOST + 1):
            page.evaluate(LAY_OUT, count)
            seen = page.evaluate(ROWS)
            assert sum(map(len, seen["rows"])) == count
            for row in seen["rows"]:
                assert row[0]["left"] == pytest.approx(seen["left"], abs=1), (count, row)
                assert row[-1]["right"] == pytest.approx(seen["right"], abs=1), (count, row)
                assert len({round(item["bottom"]) for item in row}) == 1, (count, row)
    assert watch.faults == []


@pytest.mark.parametrize("width", WIDTHS)
def test_it_answers_first(visits, address, real_ledger, width: int) -> None:
    with visits(address, width=width) as watch:
        page = watch.open("index.html")
        main = page.get_by_role("main")
        heading, answer = main.locator("h1, p").nth(0), main.locator("h1, p").nth(1)
        assert heading.evaluate("at => at.tagName") == "H1"
        (document,) = real_ledger.documents.values()
        assert heading.inner_text() == document.question
        assert answer.inner_text().startswith(
            "A statement by Cambodia’s foreign ministry has these words as a heading. The stronger "
            "evidence contradicts them"
        )
        assert main.locator("h2").first.inner_text().lower() == "the editors’ conclusion"
    assert watch.faults == []
