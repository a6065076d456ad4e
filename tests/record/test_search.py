"""Search: what is found, how it is shown, and that keys and the address are enough to use it."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from factcheck.record.vocabulary import Stance
from tests.browser.searching import HITS, PAGE, ask, paths, send, status
from tests.browser.test_axe import EVERY_RULE, LOOKS, RUN
from tests.browser.test_pages import in_every_layout
from tests.browser.watching import Watch
from tests.profiles import PROFILE

ACTIVE = "document.activeElement"


def query(page) -> str | None:
    return parse_qs(urlsplit(page.url).query).get("q", [None])[0]


def all_paths(page) -> list[str]:
    """The results of every kind, those not shown at once included."""
    page.evaluate("""async () => {
      const more = () =>
        document.querySelector(".results section:not([hidden]) button:not([hidden])");
      for (; more(); await new Promise((next) => setTimeout(next))) more().click();
    }""")
    return paths(page)


@pytest.fixture(scope="module")
def page(browser, address):
    """The page of the search, in a context of its own, to be asked one thing after another."""
    with browser.new_context() as context:
        watch = Watch(context, address)
        yield watch.open(PAGE)
        assert watch.faults == []


def first_heading(page) -> str:
    return page.locator(".results section:visible h2").first.inner_text()


FINDS = [
    ("19 of 104", "claims/only-19-of-104", "entries found."),
    ("104 19", "claims/only-19-of-104", "entries found."),
    ("is the 19 of 104 figure right?", "claims/only-19-of-104", "found."),
    ("khieu sopheak", "speakers/khieu-sopheak", "entries found."),
    ("KHIEU", "speakers/khieu-sopheak", "entries found."),
    ("khieu sophek", "speakers/khieu-sopheak", "entries have similar words."),
    ("Khiéu", "speakers/khieu-sopheak", "entries found."),
    ("Fresh News", "outlets/fresh-news", "entries found."),
    ("case fig", "topics/case-figures", "entries found."),
    ("source not found lacks context", "claims/only-19-of-104", "found."),
    (
        "what did the ambassador really say?",
        "claims/envoy-visited-depot",
        "The closest are shown: 10.",
    ),
    ("an estimate of 100000", "claims/conditions-not-as-serious", "found."),
    ("claim 9", "claims/only-19-of-104", "1 entry found."),
    ("moderate certainty", "claims/only-19-of-104", "entries found."),
    ("MFAIC", "speakers/chum-sounry", "entries found."),
    ("១០៤", "claims/only-19-of-104", "entries found."),
]

FIRST = [
    ("9", "Claims", "Only 19 of 104 complaint cases"),
    ("#9", "Claims", "Only 19 of 104 complaint cases"),
    ("21", "Claims", "The embassy can plead for deportation"),
    ("corrections policy", "Other pages", "Corrections policy"),
    ("timeline", "Other pages", "Timeline"),
    ("size of the UN estimate", "Other pages", "Size of the UN estimate"),
    ("OHCHR", "Organisations", "UN Human Rights Office"),
    *(
        (words, "Topics", "Reporting channels")
        for words in ("help", "emergency", "phone number", "call", "relative", "missing")
    ),
    *(
        (words, "Claims", "In 2022 information could be given on the police hotline 117")
        for words in ("hotline", "117")
    ),
    ("convicts three people", "Events", "27 March 2015"),
]


def test_the_best_of_a_kind_stands_first(page) -> None:
    for words, kind, title in FIRST:
        send(page, words)
        section = page.locator(f".results section:visible:has(h2:has-text('{kind}'))")
        assert section.locator(".hit h3").first.inner_text().startswith(title), words
    send(page, "9")
    assert first_heading(page).startswith("Claims")


def test_a_claim_is_found_by_its_number_and_its_lines(page, real_ledger) -> None:
    for claim in list(real_ledger.claims.values())[::10]:
        send(page, f"claim {real_ledger.numbers[claim.id]}")
        assert paths(page) == [f"claims/{claim.id}"]
        line = real_ledger.text(real_ledger.documents[claim.document]).line_of(
            real_ledger.spans(claim)[0].start
        )
        send(page, f"line {line}")
        assert f"claims/{claim.id}" in all_paths(page)


def test_a_short_word_is_not_taken_for_the_beginning_of_another(page) -> None:
    for words in ("UN", "RFI", "10"):
        send(page, words)
        marks = page.locator("mark:visible").all_inner_texts()
        assert {mark.lower() for mark in marks} == {words.lower()}, words


def test_a_box_on_other_pages_leads_to_what_is_found(visits, site, address) -> None:
    for home, path in ((address, "index.html"), (f"{site.as_uri()}/", "404.html")):
        with visits(home) as watch:
            page = watch.open(path)
            page.fill("#q", "claim 9")
            page.keyboard.press("Enter")
            page.wait_for_url("**/search/*?q=claim+9")
            assert paths(page) == ["claims/only-19-of-104"]
        assert watch.faults == []
    with visits(address, java_script_enabled=False) as watch:
        page = watch.open("index.html")
        assert page.locator("#q").is_hidden()
        page.get_by_role("link", name="Search the whole site").click()
        page.wait_for_url("**/search/*")


def test_it_finds(page, real_ledger) -> None:
    for words, path, said in FINDS:
        kind, key = path.split("/")
        assert key in getattr(real_ledger, kind), "the record has no such entry any more"
        send(page, words)
        assert path in all_paths(page), words
        assert status(page).endswith(said), words


SAME = [("don't", "don’t"), ("1,045", "1045"), ("ambassador", "Ambassador"), ("cafe", "café")]


def test_spelling_makes_no_difference(page) -> None:
    for pair in SAME:
        found = []
        for words in pair:
            send(page, words)
            found.append((status(page), all_paths(page)))
        assert found[0] == found[1], pair


SCRIPTS = {
    "Łukasz Wałęsa spoke": ["lukasz", "walesa", "WAŁĘSA"],
    "Straße der Größe": ["strasse", "grosse", "größe"],
    "ស្ពានត្រូវបានបិទប្រាំបួនថ្ងៃ ១២": ["បិទ", "ស្ពាន", "ថ្ងៃ", "12"],
    "สะพานถูกปิดเก้าวัน": ["ปิด", "วัน"],
    "桥梁在四月份关闭了九天": ["关闭", "桥", "天"],
    "橋は四月に閉鎖された": ["閉鎖"],
    "다리가 닫혔다": ["다리"],
    "مُحَمَّد أغلق الجسر": ["محمد", "اغلق"],
    "שָׁלוֹם לגשר": ["שלום"],
    "पुल बंद रहा १२ दिन": ["पुल", "12"],
    "ζῷα Ἀθῆναι": ["αθηναι", "ζώα"],
    "Київ закрито": ["київ", "Закрито"],
    "school-children came": ["schoolchildren", "school children", "school-children"],
    "don’t and O’Brien": ["dont", "don't", "obrien", "O’Brien"],
    "a 😀 face": ["😀"],
    "it took １２ days": ["12"],
}


def test_words_of_every_script_are_found(page) -> None:
    """Each text is searched as one entry among the others."""
    missed = page.evaluate(
        """(scripts) => {
          const engine = new MiniSearch({
            fields: ["text"], tokenize: SEARCH_WORDS.indexed, processTerm: (word) => word,
            searchOptions: { tokenize: SEARCH_WORDS.of, combineWith: "AND", prefix: true },
          });
          const texts = Object.keys(scripts);
          engine.addAll(texts.map((text, id) => ({ id, text })));
          return texts.flatMap((text, id) => scripts[text].filter(
            (query) => !engine.search(query).some((found) => found.id === id)));
        }""",
        SCRIPTS,
    )
    assert missed == []


def test_a_number_is_never_taken_for_another(page) -> None:
    for number in ("91", "401", "105", "969"):
        send(page, number)
        marks = page.locator("mark:visible").all_inner_texts()
        assert all(mark.replace(",", "").startswith(number) for mark in marks), number


def test_what_is_nowhere_is_said_to_be_nowhere(page) -> None:
    for words in ("zzzzqqqq", "...", "<>", "__proto__", "'\"", "%"):
        send(page, words)
        assert status(page) == "Nothing found.", words
        assert paths(page) == [], words


def test_every_claims_statement_leads_to_it(page, real_ledger) -> None:
    for claim in list(real_ledger.claims.values())[:: 1 if PROFILE.whole else 5]:
        send(page, claim.statement)
        assert f"claims/{claim.id}" in paths(page)[:3], claim.id


def test_words_of_the_evidence_lead_to_the_claim(page, real_ledger) -> None:
    claim = next(
        claim
        for claim in real_ledger.claims.values()
        if any(item.finding and item.stance is Stance.CONTRADICTS for item in claim.evidence)
    )
    finding = next(item.finding for item in claim.evidence if item.finding)
    send(page, re.sub(r"\W+", " ", finding)[:60].rsplit(" ", 1)[0])
    assert f"claims/{claim.id}" in all_paths(page)


def test_a_claim_shows_both_verdicts_and_the_words_are_marked(visits, address, real_ledger) -> None:
    claim = real_ledger.claims["only-19-of-104"]
    with visits(address) as watch:
        page = watch.open(f"{PAGE}?q=19+of+104")
        hit = page.locator(HITS).first
        assert hit.locator("h3").inner_text() == claim.title
        verdicts = [real_ledger.attribution(claim).label, real_ledger.rating(claim).label]
        assert hit.locator(".about .v").all_inner_texts() == verdicts
        assert hit.locator("h3 mark").all_inner_texts() == ["19", "of", "104"]
        for icon in hit.locator("use").all():
            target = icon.get_attribute("href")
            assert page.locator(f"symbol{target}").count() == 1
        assert re.fullmatch(r"Claims \d+", first_heading(page))


def test_a_passage_is_cut_to_where_the_words_stand(visits, address) -> None:
    with visits(address) as watch:
        page = watch.open(f"{PAGE}?q=the+and")
        for passage in page.locator(f"{HITS} .passage").all_inner_texts():
            assert 0 < len(passage) < 300
        page.goto(f"{address}{PAGE}?q=kidney")
        for hit in page.locator(HITS).all():
            marks = [mark.lower() for mark in hit.locator("mark").all_inner_texts()]
            assert any(mark.startswith("kidney") for mark in marks)


def test_the_rest_of_a_kind_is_shown_on_demand(visits, address) -> None:
    with visits(address) as watch:
        page = watch.open(f"{PAGE}?q=ambassador")
        section = page.locator(".results section:visible").first
        total = int(section.locator(".num").inner_text())
        assert section.locator(".hit").count() == 8 < total
        section.get_by_role("button", name=f"Show the other {total - 8}").click()
        assert section.locator(".hit").count() == total
        assert section.get_by_role("button").count() == 0
        ninth = section.locator(".hit h3 a").nth(8).element_handle()
        assert page.evaluate(f"(link) => {ACTIVE} === link", ninth)


def test_it_searches_as_one_types_and_the_address_tells_of_it(visits, address) -> None:
    with visits(address) as watch:
        page = watch.open(PAGE)
        entries = page.evaluate("history.length")
        page.keyboard.type("kidne", delay=20)
        page.wait_for_url("**/?q=kidne" if page.url.endswith("/") else "**/index.html?q=kidne")
        assert "kidney" in page.locator("mark").first.inner_text().lower()
        assert page.evaluate("history.length") == entries
        page.reload()
        assert page.input_value("#q") == "kidne"
        assert paths(page)


def test_back_and_forward_lead_through_what_was_sent_off(visits, address) -> None:
    with visits(address) as watch:
        page = watch.open(PAGE)
        seen = []
        for words in ("kidney", "ambassador", "19 of 104"):
            ask(page, words)
            page.keyboard.press("Enter")
            seen.append(paths(page))
        for expected, words in ((seen[1], "ambassador"), (seen[0], "kidney")):
            page.go_back()
            assert (page.input_value("#q"), paths(page)) == (words, expected)
        page.go_forward()
        assert (page.input_value("#q"), paths(page)) == ("ambassador", seen[1])
        page.locator(f"{HITS} h3 a").first.click()
        page.wait_for_url("**/claims/*/*")
        page.go_back()
        assert (page.input_value("#q"), paths(page)) == ("ambassador", seen[1])
        assert watch.faults == []


def test_keys_lead_from_the_field_through_the_results_and_back(visits, address) -> None:
    with visits(address) as watch:
        page = watch.open(PAGE)
        at = f"{ACTIVE}.id || {ACTIVE}.textContent"
        assert page.evaluate(at) == "q", "the field has the focus where nothing is asked yet"
        ask(page, "ambassador")
        titles = page.locator(f"{HITS} h3 a").all_inner_texts()
        walked = []
        for key in ("ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"):
            page.keyboard.press(key)
            walked.append(page.evaluate(at))
        assert walked == [titles[0], titles[1], titles[0], "q"]
        for key in ("/", "Escape"):
            page.keyboard.press("Tab")
            assert page.evaluate(at) == titles[0]
            page.keyboard.press(key)
            assert (page.evaluate(at), page.input_value("#q")) == ("q", "ambassador")
        page.keyboard.type(" a/b")
        assert page.input_value("#q").endswith(" a/b"), "in the field / is a letter"
        page.keyboard.press("Escape")
        assert (page.input_value("#q"), paths(page), status(page)) == ("", [], "")
        assert query(page) is None


def test_it_works_from_disk(visits, site) -> None:
    with visits(f"{site.as_uri()}/") as watch:
        page = watch.open(PAGE)
        ask(page, "19 of 104")
        page.locator(f"{HITS} h3 a").first.click()
        page.wait_for_url("**/claims/only-19-of-104/index.html")
        page.go_back()
        assert page.input_value("#q") == "19 of 104"
        assert watch.faults == []


def test_without_scripts_it_says_so_and_leads_to_the_lists(visits, address) -> None:
    with visits(address, java_script_enabled=False) as watch:
        page = watch.open(PAGE)
        assert page.locator(".off").inner_text().startswith("The search needs JavaScript")
        assert page.locator("#q").is_hidden()
        assert page.locator(".results section:visible").count() == 0
        lists = page.locator(".lists a").all_inner_texts()
        assert lists[:3] == ["Claims", "Sources", "Speakers"]


def test_results_have_no_fault(visits, address, axe) -> None:
    with visits(address) as watch:
        page = watch.open(f"{PAGE}?q=cambodia")
        assert page.locator(".results button:visible").count()
        in_every_layout(watch)
        page.evaluate(axe)
        for width, scheme in LOOKS:
            watch.resize(width)
            page.emulate_media(color_scheme=scheme)
            assert page.evaluate(RUN, EVERY_RULE)["violations"] == []
    assert watch.faults == []
