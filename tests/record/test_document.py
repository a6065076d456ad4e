"""The quote check, tried on the traps of the real document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.document import FrozenText, QuoteError, Span
from factcheck.text.folding import fold
from tests.records import another_letter
from tests.sites import ROOT
from tests.tables import each_row
from tests.text.test_document import refusal, words

REAL = ROOT / "content" / "documents" / "mfaic-clarification.txt"


@pytest.fixture(scope="module")
def real() -> FrozenText:
    return FrozenText(REAL.read_bytes().decode("utf-8"))


def test_the_document_has_the_traps_that_these_tests_are_about(real: FrozenText) -> None:
    assert real.raw.count('"') % 2 == 1
    assert real.raw.count("yesterday") == 2
    assert real.raw.count("Chou Bun Eng, ") == 2
    assert real.raw.count("Eldeen Husaini") < real.raw.count("Eldeen")


@each_row(
    ("quote", "line"),
    [
        ("**only 19 cases of them involved extortion and confinement**", 21),
        ("only 19 cases of them involved extortion and confinement", 21),
        ("However, only 19 cases of them", 21),  # the emphasis begins inside the quote
        ("and confinement, according to H.E. Khieu Sopheak", 21),  # and here it ends
        ("contacted yesterday by Khmer Times, Chou Bun Eng", 59),
        ("contacted yesterday by *Khmer Times*, Chou Bun Eng", 59),
    ],
)
def test_emphasis_inside_a_run_does_not_matter(real: FrozenText, quote: str, line: int) -> None:
    (span,) = real.locate(quote)
    raw = real.raw[span.start : span.end]
    assert raw.replace("*", "") == quote.replace("*", "")
    assert real.line_of(span.start) == line


def test_emphasis_around_a_quote_is_not_a_part_of_it(real: FrozenText) -> None:
    (span,) = real.locate("only 19 cases of them involved extortion and confinement")
    assert real.raw[span.start - 2 : span.start] == "**"
    assert real.raw[span.end : span.end + 2] == "**"


@each_row(
    "quote",
    [
        '"We are trying very hard to get them out but all have their own specific case," Eldeen',
        "“We are trying very hard to get them out but all have their own specific case,” Eldeen",
        'without grasping the situation."',
        "the “seriousness” of this issue",
        'the "seriousness" of this issue',
        "the country's image",
        "the country’s image",
    ],
)
def test_straight_and_curly_marks_are_the_same_marks(real: FrozenText, quote: str) -> None:
    assert len(real.locate(quote)) == 1


@each_row(
    "quote",
    [
        "the seriousness of this issue",  # marks left out
        "the countrys image",
        "the “seriousness of this issue",
        "Only 19 cases of them involved",  # another case
        "only 19 cases of them involved extortion or confinement",
        "only 19 cases of them, involved extortion",
        "only 19 cases of them involved  extortion and torture",
        "only nineteen cases of them involved",
        "many also want to go back to Malaysia",  # a word left out
        "there has been a single case",
        "but many also don't wish to go back",
    ],
)
def test_nearly_the_same_words_are_refused(real: FrozenText, quote: str) -> None:
    assert refusal(real, quote) == "unknown-quote"


@each_row(
    "quote",
    [
        (
            '"There is also another side of the story. Some of the Malaysians had refused to be '
            "rescued or leave Cambodia."
        ),
        "\"We have rescued many but many also don't want to go back to Malaysia.",
        '"They are helping us a lot.',
        '- "He said the embassy had been working hard on this as they felt for the parents',
    ],
)
def test_paragraphs_that_open_a_quotation_and_never_close_it_can_be_quoted(real, quote) -> None:
    (span,) = real.locate(quote)
    paragraph = real.paragraph_at(span.start)
    assert real.raw[paragraph.start : span.start] in {"", "- "}
    assert span.end <= paragraph.end


def test_each_opened_quotation_is_a_paragraph_of_its_own(real: FrozenText) -> None:
    """Even where no blank line parts the two."""
    first = real.locate("Sometimes they don't want to tell their parents the truth")[0]
    second = real.locate("When the parents don't know what to do")[0]
    assert real.line_of(second.start) == real.line_of(first.start) + 1
    assert real.paragraph_at(first.start) != real.paragraph_at(second.start)


def test_the_reporters_words_inside_a_speakers_run_are_kept_apart_by_an_omission_only(
    real: FrozenText,
) -> None:
    """`she said` stands between the two sentences; to leave it out silently is refused."""
    joined = "of a human trafficking organisation harvesting organs from their victims to be sold"
    assert refusal(real, f"{joined}. These stories are all fabricated") == "unknown-quote"
    spans = real.locate(f"{joined} [...] These stories are all fabricated")
    assert words(real, spans) == [joined, "These stories are all fabricated"]
    narrated = 'to be sold," she said. "These stories are all fabricated'
    assert words(real, real.locate(narrated)) == [narrated]


def test_an_omission_does_not_lead_from_the_speaker_into_the_next_paragraph(real) -> None:
    assert (
        refusal(
            real,
            "We have rescued many but many also don't want to go back [...] "
            "Sometimes they don't want to tell their parents the truth",
        )
        == "unknown-quote"
    )


@each_row(
    ("quote", "times"),
    [("04 September 2022", 0), ("Chou Bun Eng,", 2), ("Interior Ministry", 4), ("the embassy", 3)],
)
def test_what_stands_more_than_once_is_refused_without_its_surroundings(
    real: FrozenText, quote: str, times: int
) -> None:
    if times:
        assert len(real.folded.occurrences(quote)) == times
        assert refusal(real, quote) in {"ambiguous-quote", "short-quote"}
    else:
        assert len(real.locate(quote)) == 1


@each_row(
    ("quote", "prefix", "suffix", "after"),
    [
        ("Ministry of Foreign Affairs", "Spokesperson of the", None, "and International"),
        ("yesterday by Khmer Times", "When contacted", None, ","),
        ("human trafficking yesterday", None, "dismissed the allegations", "dismissed"),
        ("all forms of human trafficking", "fight against", ".", "."),
        ("all forms of human trafficking", None, ", forced labor", ", forced"),
        ("Cambodian authorities", None, "to get Malaysians", "to get"),
        ("Cambodian authorities", None, "intervened in 104", "intervened"),
    ],
)
def test_surroundings_tell_apart_words_that_recur(real, quote, prefix, suffix, after) -> None:
    (span,) = real.locate(quote, prefix, suffix)
    assert real.raw[span.end :].lstrip("* ").startswith(after)


def test_one_number_stands_in_a_heading_and_in_a_sentence(real: FrozenText) -> None:
    """`19` and `104` stand twice each, in other words: the two places are never mixed up."""
    heading = real.locate("Only 19 among reported 104 cases involve extortion and confinement")
    sentence = real.locate("only 19 cases of them involved extortion and confinement")
    assert real.line_of(heading[0].start) == 17
    assert real.line_of(sentence[0].start) == 21


def test_yesterday_is_said_twice_of_different_things(real: FrozenText) -> None:
    first = real.locate("yesterday dismissed the allegations")[0]
    second = real.locate("When contacted yesterday by Khmer Times")[0]
    assert first.end < second.start


ROLES = [
    ("A senior government official at the Interior Ministry", "The source, before she is named"),
    ("the permanent vice-chair of the National Committee for Counter Trafficking", "By the report"),
    (
        (
            "Secretary of State of the Interior Ministry and the National Committee for Counter "
            "Trafficking (NCCT) permanent vice-chairwoman"
        ),
        "By the ministry",
    ),
]


@each_row("role", [role for role, _ in ROLES])
def test_one_persons_roles_stand_each_in_its_own_words(real: FrozenText, role: str) -> None:
    assert len(real.locate(role)) == 1


@each_row(
    "quote",
    [
        "Secretary of State and the National Committee for Counter Trafficking",
        "the permanent vice-chairwoman of the National Committee",
        "permanent vice-chair of the National Committee for Counter Trafficking (NCCT)",
        "the National Committee for Counter Trafficking (NCCT) permanent vice",  # vice-chairwoman
    ],
)
def test_roles_are_not_mixed(real: FrozenText, quote: str) -> None:
    assert refusal(real, quote) in {"unknown-quote", "cut-word"}


@each_row(
    "quote",
    [
        "t want to go back to Malaysia",
        "many also don",
        "many also don'",
        "chair of the National Committee for Counter Trafficking",
        "nly 19 cases of them involved",
        "only 19 cases of them involve",
        "855) 31 201 2345",
        "31 201 234",
        "Facebook pag",
    ],
)
def test_a_quote_is_never_cut_inside_a_word_or_a_number(real: FrozenText, quote: str) -> None:
    assert refusal(real, quote) in {"cut-word", "short-quote"}


def test_every_changed_letter_of_a_real_sentence_is_refused(real: FrozenText) -> None:
    quote = "However, only 19 cases of them involved extortion and confinement"
    accepted = []
    for index, sign in enumerate(quote):
        if sign.isalnum():
            changed = quote[:index] + another_letter(sign) + quote[index + 1 :]
            accepted += [changed] if real.folded.occurrences(changed) else []
            assert refusal(real, changed) == "unknown-quote"
    assert accepted == []


@given(st.data())
def test_every_run_of_whole_words_is_found_where_it_was_taken(data: st.DataObject) -> None:
    """Or it is refused for standing twice; it is never found elsewhere."""
    text = FrozenText(REAL.read_bytes().decode("utf-8"))
    first = data.draw(st.integers(0, len(text.words) - 9))
    last = first + data.draw(st.integers(2, 8))
    start, end = text.words[first][0], text.words[last][1]
    quote = text.raw[start:end]
    try:
        spans = text.locate(quote)
    except QuoteError as error:
        code = error.code
    else:
        code = "found"
        assert spans == (Span(start, end),)
    # A cut beside a mark that belongs to a word, as in (+855), finds nothing at all.
    is_cut = not text.folded.occurrences(fold(quote).text)
    refused = {"cut-word", "short-quote"}
    assert code in (refused if is_cut else {"found", "ambiguous-quote", "short-quote"})


def test_a_hint_shows_how_the_nearest_passage_differs(real: FrozenText) -> None:
    assert real.nearest("only 19 cases of them involved extortion or confinement") == (
        'nearest: line 21 "only 19 cases of them involved extortion [-or-] {+and+} confinement"; '
        "[-yours-] {+the document's+}"
    )


@each_row("quote", ["zzzz zzzz zzzz qqqq", "", "***"])
def test_where_nothing_is_near_there_is_no_hint(real: FrozenText, quote: str) -> None:
    assert real.nearest(quote) == ""
