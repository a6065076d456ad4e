"""Search of a record that is too large to load at once: only what a query needs is loaded."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.site.words import words as split
from factcheck.verify.proofs import verify
from tests.sites import OTHER, ROOT, Shared

from .searching import HITS, PAGE, ask, paths, status
from .serving import served

COUNTS = ".results section:visible h2 .num"
IN_PARTS = "SEARCHED_AT_ONCE = 2\nSHARE_IMAGES = False\n"


@pytest.fixture(scope="module")
def parts(shared: Shared) -> Path:
    """The real record with its search in parts."""
    return shared.site("parts", ROOT, settings=IN_PARTS)


@pytest.fixture(scope="module", params=["served", "from disk"])
def home(request: pytest.FixtureRequest, parts: Path) -> Iterator[str]:
    if request.param == "served":
        with served(parts) as address:
            yield address
    else:
        yield f"{parts.as_uri()}/"


FINDS = [
    ("19 of 104", "claims/only-19-of-104", "entries found."),
    ("KHIEU", "speakers/khieu-sopheak", "entries found."),
    ("khieu sophek", "speakers/khieu-sopheak", "entries have similar words."),
    ("source not found lacks context", "claims/only-19-of-104", "found."),
    (
        "what did the ambassador really say?",
        "claims/envoy-visited-depot",
        "The closest are shown: 10.",
    ),
    ("zzzzqqqq", None, "Nothing found."),
]


def test_it_finds_what_one_types(visits, home) -> None:
    with visits(home) as watch:
        page = watch.open(PAGE)
        for words, path, said in FINDS:
            ask(page, words)
            found = paths(page)
            assert path in found if path else found == [], words
            assert status(page).endswith(said), words
        assert watch.faults == []


def test_typing_narrows_and_the_words_are_marked(visits, home) -> None:
    with visits(home) as watch:
        page = watch.open(PAGE)
        counts = []
        for words in ("ambassador", "ambassador vis", "ambassador visited depot"):
            ask(page, words)
            counts.append(sum(map(int, page.locator(COUNTS).all_inner_texts())))
        assert counts[0] > counts[1] >= counts[2] > 0
        marks = page.locator(f"{HITS} mark").all_inner_texts()
        assert {"ambassador", "visited", "depot"} <= {mark.lower() for mark in marks}
        assert watch.faults == []


def test_a_query_loads_little_of_it(visits, parts) -> None:
    sizes = {path.resolve().as_uri(): path.stat().st_size for path in parts.glob("search/*/*.js")}
    with visits(f"{parts.as_uri()}/") as watch:
        page = watch.open(PAGE)
        loaded: list[str] = []
        page.on("request", lambda request: loaded.append(request.url))
        ask(page, "kidney")
        assert paths(page)
        assert 0 < sum(sizes.get(url, 0) for url in loaded) < sum(sizes.values()) / 10
        assert watch.faults == []


TEXTS = [
    *("The café, don’t! Łukasz Wałęsa", "İstanbul’da ılık", "Straße Œuvre smørrebrød Þingvellir"),
    *("1,045 of 3.5_b", "school-children’s 10-12 COVID-19 U.S. 5G", "１２ ١٬٢٠٠ १२ ១២ ๑๒ 𝟏𝟐 ½ Ⅷ"),
    *("ស្ពានត្រូវបានបិទ\u200bប្រាំបួនថ្ងៃ ១២", "สะพานถูกปิดเก้าวัน", "ຂົວຖືກປິດ", "တံတားကို ပိတ်ထားသည်"),
    *(
        "桥梁在四月份关闭了九天",
        "橋はabc四月に閉鎖ﾊｼ",
        "다리가 닫혔다",
        "पुल बंद रहा",
        "সেতু বন্ধ",
        "பாலம் மூடப்பட்டது",
    ),
    *("مُحَمَّد أغلق الجسـر", "هَجֵشר שָׁלוֹם", "پلی که می‌شناسم", "Київ закрито Ёлка", "ζῷα Ἀθῆναι ΑΘΗΝΑΣ"),
    *(
        "ხიდი დაიკეტა",
        "Կամուրջը փակվեց",
        "ድልድዩ ተዘጋ",
        "ཟམ་པ་བཀག",
        "a 😀 b ☎ ©",
        "soft\u00adhyphen zero\u200bwidth",
    ),
]


def test_the_page_splits_words_as_the_build_does(visits, parts) -> None:
    with visits(f"{parts.as_uri()}/") as watch:
        page = watch.open(PAGE)
        found = page.evaluate("(texts) => texts.map(SEARCH_WORDS.indexed)", TEXTS)
    assert [set(words) for words in found] == [split(text) for text in TEXTS]


def test_what_cannot_be_loaded_is_said_to_be_so(visits, parts) -> None:
    with served(parts) as home, visits(home) as watch:
        page = watch.open(PAGE)
        page.route("**/words/*.js", lambda route: route.abort())
        ask(page, "kidney")
        assert status(page) == "The search could not be loaded."


def test_a_stranger_proves_it_and_sees_what_was_changed(shared: Shared, tmp_path: Path) -> None:
    parts = shared.site("other-parts", OTHER, settings=IN_PARTS)
    site = shutil.copytree(parts, tmp_path / "site", copy_function=os.link)
    assert verify(site, None, None).flaws == []
    path = next(
        path
        for path in sorted(site.glob("search/words/*.js"))
        if '"bridge"' in path.read_text("utf-8")
    )
    text = path.read_text("utf-8")
    path.unlink()  # it is a link to the file of the shared site
    path.write_text(text.replace('"bridge"', '"bridle"'), "utf-8")
    flaws = verify(site, None, None).flaws
    assert f"search/words/{path.name}" in {flaw.file for flaw in flaws}
