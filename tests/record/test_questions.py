"""What readers come for: each question is answered within two clicks from the front page."""

from __future__ import annotations

import pytest

from tests.profiles import PROFILE

MOST_CLICKS = 2
# Question: the links that a reader follows, and the words that answer it there.
QUESTIONS = {
    "what did they find?": (
        [],
        ["We checked 49 claims: ", "The editors’ conclusion"],
    ),
    "who helps now?": (["Need help now?"], ["Reporting channels", "as printed in 2022"]),
    "how many people?": (
        ["How many people?"],
        ["Key figures", "No source that we read counts everybody."],
    ),
    "what did officials reply?": (["What did officials reply?"], ["Replies"]),
    "what happened when?": (["What happened when?"], ["Timeline"]),
    "is the 19 of 104 figure right?": (
        ["Only 19 of 104 complaint cases involved “extortion and confinement”"],
        ["Source not found", "Lacks context", "We found no evidence that 19 is wrong."],
    ),
    "what did the ambassador really say about parents?": (
        ["Parents who do not know what to do “create stories” of kidnapping"],
        ["Eldeen Husaini Mohd Hashim says", "Word for word"],
    ),
    "which of his sentences are in the article?": (
        ["Malaysian envoy reveals bizarre cases of job scam victims in Cambodia"],
        ["In the part that we could read", "Word for word", "Passage not seen"],
    ),
    "what did the document leave out of it?": (
        ["Malaysian envoy reveals bizarre cases of job scam victims in Cambodia"],
        ["What the document left out", "This matters for claims"],
    ),
    "who called the organ stories fabricated?": (
        ["The organ-harvesting stories “are all fabricated”"],
        ["Chou Bun Eng says"],
    ),
    "which of the cited articles were found?": (
        ["Sources"],
        ["The document cites 7 sources. We could read 1 of them, in a copy.", "Copy only"],
    ),
    "what was searched for the others?": (
        ["no evidence against a claim"],
        ["Looked for and not found", "Which of the cited sources we found"],
    ),
    "do the sources contradict each other?": (
        ["Discrepancies"],
        ["What we can conclude", "What we cannot conclude"],
    ),
    "where does the text say so?": (
        ["Read it with our notes"],
        ["only 19 cases of them involved extortion and confinement"],
    ),
    "is the text genuine?": (
        ["Read it with our notes"],
        ["What confirms it", "What we could not confirm"],
    ),
    "what does the ministry say in reply?": (
        ["Read it with our notes"],
        ["Replies", "for a reply."],
    ),
}


@pytest.mark.parametrize("width", [1280, 390] if PROFILE.whole else [390])
@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_is_answered_within_two_clicks(visits, address, question, width) -> None:
    clicks, answers = QUESTIONS[question]
    assert len(clicks) <= MOST_CLICKS
    with visits(address, width=width, java_script_enabled=False) as watch:
        page = watch.open("index.html")
        for words in clicks:
            page.get_by_role("link", name=words, exact=True).first.click()
        for words in answers:
            shown = page.get_by_role("main").get_by_text(words).filter(visible=True)
            assert shown.count(), f"{page.url} does not show “{words}”"
    assert watch.faults == []


def test_both_verdicts_on_a_central_claim_stand_on_the_front_page(visits, address) -> None:
    with visits(address, java_script_enabled=False) as watch:
        page = watch.open("index.html")
        claim = page.locator(".item").filter(has_text="Only 19 of 104")
        assert claim.locator(".v").all_inner_texts() == ["Source not found", "Lacks context"]


@pytest.mark.parametrize("question", ["is the 19 of 104 figure right?", "what did he really say?"])
def test_the_search_takes_the_question_as_it_is(visits, address, question) -> None:
    with visits(address) as watch:
        page = watch.open("index.html")
        page.get_by_role("link", name="Search", exact=True).click()
        page.locator("#q").fill(question)
        page.locator(".results section:visible .hit a").first.click()
        page.wait_for_url("**/claims/*/*")
    assert watch.faults == []
