"""What readers come for: each question is answered within two clicks from the front page."""

from __future__ import annotations

import pytest

MOST_CLICKS = 2
# Question: the links that a reader follows, and the words that answer it there.
QUESTIONS = {
    "is the 19 of 104 figure right?": (
        ["Only 19 of 104 complaint cases involved extortion and confinement"],
        ["Not located", "Lacks context", "Nothing on file shows that 19 is a wrong count."],
    ),
    "what did the ambassador really say?": (
        ["Malaysian envoy reveals bizarre cases of job scam victims in Cambodia"],
        ["Passage by passage", "How the part seen differs", "What was left out"],
    ),
    "which of his sentences stand in the article?": (
        ["Verbatim"],
        ["Verbatim", "The embassy can plead for deportation instead of jail"],
    ),
    "which of the cited articles could be found?": (
        [],
        ["7 sources are cited. For 1 of them the original page or a copy was found", "Copy only"],
    ),
    "what was searched for the others?": (
        ["no evidence against them"],
        ["Looked for and not found", "What became of each source that a document cites"],
    ),
    "where does the text say so?": (
        ["Read it annotated"],
        ["only 19 cases of them involved extortion and confinement"],
    ),
}


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_answered_within_two_clicks(visits, address, question, width) -> None:
    clicks, answers = QUESTIONS[question]
    assert len(clicks) <= MOST_CLICKS
    with visits(address, width=width, java_script_enabled=False) as watch:
        page = watch.open("index.html")
        for words in clicks:
            page.get_by_role("main").get_by_role("link", name=words, exact=True).first.click()
        for words in answers:
            shown = page.get_by_role("main").get_by_text(words).filter(visible=True)
            assert shown.count(), f"{page.url} does not show “{words}”"
    assert watch.faults == []


def test_both_verdicts_on_a_central_claim_stand_on_the_front_page(visits, address) -> None:
    with visits(address, java_script_enabled=False) as watch:
        page = watch.open("index.html")
        claim = page.locator(".item").filter(has_text="Only 19 of 104")
        assert claim.locator(".v").all_inner_texts() == ["Not located", "Lacks context"]


@pytest.mark.parametrize("question", ["is the 19 of 104 figure right?", "what did he really say?"])
def test_the_search_takes_the_question_as_it_is(visits, address, question) -> None:
    with visits(address) as watch:
        page = watch.open("index.html")
        page.get_by_role("link", name="Search", exact=True).click()
        page.locator("#q").fill(question)
        page.locator(".results section:visible .hit a").first.click()
        page.wait_for_url("**/claims/*/*")
    assert watch.faults == []
