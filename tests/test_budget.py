"""The page budget: what it weighs, and that it says no."""

from __future__ import annotations

import random
import string
from pathlib import Path

import pytest

from tests.budget import (
    ANSWER,
    CLAIM_PAGE,
    LONG_PAGE,
    PAGE,
    SCRIPTED,
    SCRIPTS,
    SEARCHED,
    VENDORED,
    main,
    table,
    weigh,
)
from tests.page_types import page_type
from tests.tables import each_row

TYPES = {
    "index.html": "(front page)",
    "404.html": "404.html",
    "claims/index.html": "claims/",
    "claims/some-claim/index.html": "claims/ID/",
    "claims/some-claim/embed/index.html": "claims/ID/embed/",
    "documents/some-document/index.html": "documents/ID/",
    "about/index.html": "about/",
}


@each_row("path", TYPES)
def test_a_page_is_of_the_type_that_its_address_says(path: str) -> None:
    assert page_type(path) == TYPES[path]


def noise(size: int) -> str:
    """Text that compresses to three quarters of its size and a little more."""
    letters = string.ascii_letters + string.digits + "+/"
    return "".join(random.Random(7).choices(letters, k=size))  # noqa: S311


@pytest.fixture
def site(tmp_path: Path):
    """A function that writes a small site; `files` are text by path."""

    def write(**files: str) -> Path:
        given = {"index.html": '<link rel="stylesheet" href="style.css">', "style.css": "", **files}
        for path, text in given.items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(text, "utf-8")
        return tmp_path

    return write


SCRIPT = '<script src="theme/a.js"></script><script src="theme/b.js"></script>'
FULL_LINK = '<link rel="stylesheet" href="https://example.org/checks/theme/a.css">'


def claim(review: int, evidence: int) -> str:
    """Return a claim's page with so much before the end of its review, and so much after it."""
    return (
        f'<section aria-labelledby="review">{noise(review)}</section>'
        f'<section aria-labelledby="evidence">{noise(evidence)}</section>'
    )


FITS = {
    "a small page": {},
    "a page just within": {"about/index.html": noise(PAGE)},
    "a ledger": {"claims/index.html": noise(LONG_PAGE)},
    "a claim": {"claims/one/index.html": claim(PAGE, PAGE)},
    "a document": {"documents/one/index.html": noise(LONG_PAGE)},
    "scripts": {"404.html": SCRIPT, "theme/a.js": noise(SCRIPTS // 2), "theme/b.js": "1"},
    "a script that no page links": {"theme/a.js": noise(2 * SCRIPTS)},
    "what is only there to search": {
        "404.html": f'<script src="{SEARCHED}a.js"></script><script src="{VENDORED}b.js"></script>',
        f"{SEARCHED}a.js": noise(10 * SCRIPTS),
        f"{VENDORED}b.js": noise(2 * SCRIPTS),
    },
    "a sheet that no page links": {"other.css": noise(2 * PAGE)},
}
TOO_MUCH = {
    "a page": ({"about/index.html": noise(2 * PAGE)}, "about/"),
    "a page by its sheet": ({"style.css": noise(2 * PAGE)}, "(front page)"),
    "a page by its sheet, linked in full": (
        {"404.html": FULL_LINK, "theme/a.css": noise(2 * PAGE)},
        "404.html",
    ),
    "a claim without a review": ({"claims/one/index.html": noise(2 * PAGE)}, ANSWER),
    "the answer of a claim": ({"claims/one/index.html": claim(2 * PAGE, 10)}, ANSWER),
    "the answer of a claim by its sheet": (
        {
            "claims/one/index.html": '<link rel="stylesheet" href="a.css">' + claim(PAGE, 10),
            "claims/one/a.css": noise(PAGE),
        },
        ANSWER,
    ),
    "the evidence of a claim": (
        {"claims/one/index.html": claim(10, 2 * CLAIM_PAGE)},
        "claims/ID/",
    ),
    "a ledger": ({"claims/index.html": noise(2 * LONG_PAGE)}, "claims/"),
    "scripts together": (
        {"404.html": SCRIPT, "theme/a.js": noise(SCRIPTS), "theme/b.js": noise(SCRIPTS)},
        SCRIPTED,
    ),
}


@pytest.mark.parametrize("what", FITS)
def test_within_budget(site, capsys, what: str) -> None:
    assert main(str(site(**FITS[what]))) == 0
    assert "All is within budget." in capsys.readouterr().out


@pytest.mark.parametrize("what", TOO_MUCH)
def test_over_budget(site, capsys, what: str) -> None:
    files, name = TOO_MUCH[what]
    folder = site(**files)
    assert main(str(folder)) == 1
    assert [weight.name for weight in weigh(folder) if weight.is_over] == [name]
    assert "Over budget: 1." in capsys.readouterr().out


def test_the_table_names_the_heaviest_page_of_a_type(site) -> None:
    names = {"claims/one/index.html": noise(500), "claims/two/index.html": noise(900)}
    lines = [line for line in table(weigh(site(**names))).splitlines() if "claims/ID/" in line]
    assert len(lines) == 2
    assert all(line.endswith("claims/two/index.html") for line in lines)


def test_a_sheet_that_is_not_there_is_an_error(site) -> None:
    folder = site()
    (folder / "style.css").unlink()
    with pytest.raises(FileNotFoundError):
        weigh(folder)


def test_a_sheet_linked_in_full_that_is_not_there_is_an_error(site) -> None:
    with pytest.raises(FileNotFoundError, match=r"theme/a\.css"):
        weigh(site(**{"404.html": FULL_LINK}))
