"""Share images: nothing clipped, nothing injected, the same bytes cached or fresh."""

from __future__ import annotations

import os
import re
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
import resvg_py

from factcheck.exports import cards
from factcheck.exports.drawing import png, prune
from factcheck.record.vocabulary import Attribution, Rating
from tests.profiles import PROFILE
from tests.tables import each_row

from .conftest import FORMULA, SCRIPT, record

if TYPE_CHECKING:
    from factcheck.exports.file import File
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

THEME = Path(__file__).parents[2] / "theme"
SIZE = (1200, 630)
"""Pixels; what the large services ask for."""
LARGEST = 65_536
"""Bytes. resvg writes true colour only; an indexed picture would have half of it."""
EMPTY = {
    "the right margin": (1140, 0, 60, 630),
    "the left margin": (0, 0, 60, 630),
    "below the last line": (0, 612, 1200, 18),
    "between head and title": (0, 109, 1200, 12),
    "between title and verdicts": (0, 368, 1200, 11),
}
"""Parts of a card in which nothing may be drawn, as x, y, width and height."""
TITLES = (
    "W" * 75,
    "WWWWWWW " * 9,
    "It is so",
    "Ünïcôdé “closed” & <tags> — 10 × 4 − 4…",
    "Ќ Việt Nam ếẾ gjpqy Ǻ",
)


@pytest.fixture(scope="module")
def drawing() -> cards.Cards:
    return cards.Cards(THEME)


@pytest.fixture
def own_site(site: Site, tmp_path: Path) -> Site:
    return replace(site, share_images=True, theme=THEME, cache=tmp_path / ".cache")


def texts(svg: str) -> list[str]:
    return [text.text or "" for text in ET.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]  # noqa: S314


def cut(svg: str, box: tuple[int, ...]) -> bytes:
    """Draw a part of a card."""
    view = f'width="{box[2]}" height="{box[3]}" viewBox="{" ".join(map(str, box))}"'
    part = svg.replace('width="1200" height="630" viewBox="0 0 1200 630"', view, 1)
    assert part != svg
    fonts = [str(path) for path in sorted((THEME / "fonts").glob("*.ttf"))]
    return resvg_py.svg_to_bytes(svg_string=part, skip_system_fonts=True, font_files=fonts)


def blank(box: tuple[int, ...]) -> bytes:
    paper = f'<path fill="#fbf9f4" d="M0 0h{box[2]}v{box[3]}H0Z"/>'
    size = f'width="{box[2]}" height="{box[3]}"'
    return resvg_py.svg_to_bytes(
        svg_string=f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{paper}</svg>',
        skip_system_fonts=True,
    )


def with_title(make_ledger: Callable[..., Ledger], title: str) -> Ledger:
    data = record()
    data["claims"][0]["title"] = title
    return make_ledger(data)


def test_real_cards_have_nothing_outside_their_place(
    real_ledger: Ledger, drawing: cards.Cards, own_site: Site
) -> None:
    for claim in list(real_ledger.claims.values())[:: 1 if PROFILE.whole else 5]:
        svg = drawing.svg(real_ledger, claim, own_site)
        for place, box in EMPTY.items():
            assert cut(svg, box) == blank(box), f"{claim.id}: {place}"


@pytest.mark.parametrize("title", TITLES)
def test_no_title_is_clipped(
    make_ledger: Callable[..., Ledger], drawing: cards.Cards, own_site: Site, title: str
) -> None:
    ledger = with_title(make_ledger, title)
    svg = drawing.svg(ledger, ledger.claims["closed"], own_site)
    for place, box in EMPTY.items():
        assert cut(svg, box) == blank(box), place
    assert title.replace(" ", "") in "".join(texts(svg)).replace(" ", "")


def test_the_check_of_empty_places_can_fail(
    drawing: cards.Cards, ledger: Ledger, site: Site
) -> None:
    svg = drawing.svg(ledger, ledger.claims["closed"], site)
    for box in EMPTY.values():
        x, y = box[0] + box[2] // 2 - 1, box[1] + box[3] // 2 - 1
        assert cut(svg.replace("</svg>", f'<path d="M{x} {y}h2v2h-2Z"/></svg>'), box) != blank(box)


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        (
            "closed",
            [
                "Ada Quill says",
                "Closed on 4 of 10 days",
                "Wording differs",
                "Lacks context",
                "Reviewed 10 January 2022",
            ],
        ),
        ("closed", ["Source: The Ferry Gazette, May 2021 (inferred)"]),
        ("carts", ["Town Council of Lower Ferry says", "Word for word", "Supported"]),
        (
            "lamps",
            [
                "The document’s own statement",
                "No source cited",
                "Not assessed",
                "Not reviewed yet",
            ],
        ),
        ("formula", ["Withdrawn on 1 April 2022", "Ada Quill says"]),
        ("lamps", ["Two Questions", "Notice, June 2021", "Did the source say it?", "Is it so?"]),
    ],
)
def test_a_card_says_what_its_page_says(
    drawing: cards.Cards, ledger: Ledger, site: Site, claim: str, words: list[str]
) -> None:
    assert set(words) <= set(texts(drawing.svg(ledger, ledger.claims[claim], site)))


@pytest.mark.parametrize(("claim", "title"), [("script", SCRIPT), ("formula", FORMULA)])
def test_text_of_the_record_stays_text(
    drawing: cards.Cards, ledger: Ledger, site: Site, claim: str, title: str
) -> None:
    svg = drawing.svg(ledger, ledger.claims[claim], site)
    assert "<script" not in svg
    assert title.replace(" ", "") in "".join(texts(svg)).replace(" ", "")


def test_what_the_face_lacks_is_never_drawn_as_boxes(
    make_ledger: Callable[..., Ledger], drawing: cards.Cards, site: Site
) -> None:
    ledger = with_title(make_ledger, "다리 4일 폐쇄")
    found = texts(drawing.svg(ledger, ledger.claims["closed"], site))
    assert "Claim 1" in found
    assert all(drawing.bold.has(text) for text in found)


def test_a_publisher_whose_name_the_face_lacks_is_left_out(
    make_ledger: Callable[..., Ledger], drawing: cards.Cards, site: Site
) -> None:
    data = record()
    for outlet in data["outlets"]:
        outlet["name"] = "វត្តភ្នំ"
    ledger = make_ledger(data)
    for claim in ledger.claims.values():
        assert "វ" not in drawing.svg(ledger, claim, site)


def test_every_verdict_has_its_mark_and_fits(
    drawing: cards.Cards, ledger: Ledger, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = set()
    for term in (*Attribution, *Rating):
        assert drawing.bold.width(term.label) * 44 < 440
        kind = "attribution" if isinstance(term, Attribution) else "rating"
        monkeypatch.setattr(ledger, kind, lambda _claim, term=term: term)
        svg = drawing.svg(ledger, ledger.claims["closed"], site)
        found |= {svg.split('scale(2.625)">')[1 if kind == "attribution" else 2].split("</g>")[0]}
    assert len(found) == len(Attribution) + len(Rating)
    assert "" not in found


def test_its_colours_are_the_light_tokens_of_the_pages() -> None:
    sheet = (THEME / "static" / "css" / "style.css").read_text("utf-8")
    tokens = dict(re.findall(r"--([\w-]+): light-dark\((#\w+),", sheet))
    style = re.search(
        "<style>(.*?)</style>", (THEME / "templates" / "card.svg").read_text("utf-8"), re.DOTALL
    )
    assert style
    used = dict(re.findall(r"^\.?([\w-]+) \{ (?:color|fill): (#\w+)", style[1], re.MULTILINE))
    names = {"svg": "ink", "quiet": "ink-2", "open": "ink-2"}
    assert used == {name: tokens[names.get(name, name)] for name in used}
    assert used.keys() == {"svg", "paper", "quiet", "for", "care", "against", "open"}


def pictures(ledger: Ledger, site: Site) -> list[File]:
    """Return every claim's picture."""
    return [
        file for claim in ledger.claims.values() for file in cards.of_claim(ledger, site, claim)
    ]


def test_pictures_are_of_the_size_that_the_page_names(other_ledger: Ledger, own_site: Site) -> None:
    found = pictures(other_ledger, own_site)
    assert [file.path for file in found] == [
        f"claims/{key}/card.png" for key in other_ledger.claims
    ]
    page = (THEME / "templates" / "claim.html").read_text("utf-8")
    assert f'image:width" content="{SIZE[0]}"' in page
    assert f'image:height" content="{SIZE[1]}"' in page
    for file in found:
        assert file.data[:8] == b"\x89PNG\r\n\x1a\n"
        assert struct.unpack(">II", file.data[16:24]) == SIZE
        assert len(file.data) < LARGEST, file.path


# The cache


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every drawing that was made in earnest."""
    calls: list[str] = []
    draw = resvg_py.svg_to_bytes

    def counted(*, svg_string: str, **options: object) -> bytes:
        calls.append(svg_string)
        return draw(svg_string=svg_string, **options)

    monkeypatch.setattr(resvg_py, "svg_to_bytes", counted)
    return calls


def test_a_cached_picture_has_the_bytes_of_a_fresh_one(
    ledger: Ledger, own_site: Site, drawn: list[str], tmp_path: Path
) -> None:
    fresh = pictures(ledger, own_site)
    assert len(drawn) == len(ledger.claims)
    assert pictures(ledger, own_site) == fresh
    assert len(drawn) == len(ledger.claims)
    elsewhere = replace(own_site, cache=tmp_path / "elsewhere")
    assert pictures(ledger, elsewhere) == fresh
    assert len(drawn) == 2 * len(ledger.claims)


@each_row(
    "spoil",
    [
        lambda data: data[:0],
        lambda data: data[:20],
        lambda data: data[:-1],
        lambda data: data + b"\0",
        lambda data: data[:-9] + bytes([data[-9] ^ 1]) + data[-8:],
        lambda data: bytes([data[0] ^ 1]) + data[1:],
        lambda data: data[32:],
    ],
)
def test_a_corrupt_entry_is_noticed_and_mended(
    ledger: Ledger, own_site: Site, drawn: list[str], spoil: Callable[[bytes], bytes]
) -> None:
    fresh = pictures(ledger, own_site)
    entry = min((own_site.cache / "cards").iterdir())
    whole = entry.read_bytes()
    entry.write_bytes(spoil(whole))
    drawn.clear()
    assert pictures(ledger, own_site) == fresh
    assert len(drawn) == 1
    assert entry.read_bytes() == whole


def test_what_was_not_used_for_longest_is_forgotten(ledger: Ledger, own_site: Site) -> None:
    folder = own_site.cache / "cards"
    folder.mkdir(parents=True)
    (folder / "old").write_bytes(b"old")
    os.utime(folder / "old", (1, 1))
    pictures(ledger, own_site)
    prune(folder, len(ledger.claims) + 1)
    assert (folder / "old").exists()
    prune(folder, len(ledger.claims))
    assert not (folder / "old").exists()
    assert len(list(folder.iterdir())) == len(ledger.claims)


def test_another_face_or_version_is_another_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fonts = tuple(sorted((THEME / "fonts").glob("*.ttf")))
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    png(svg, fonts, tmp_path)
    png(svg, fonts, tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    png(svg, fonts[1:], tmp_path)
    assert len(list(tmp_path.iterdir())) == 2
    monkeypatch.setattr(resvg_py, "__version__", "0.0.0")
    png(svg, fonts, tmp_path)
    assert len(list(tmp_path.iterdir())) == 3
