"""The quote check, tried on the real document's traps and on made ones."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.record.problems import RecordError
from factcheck.text.document import FrozenText, QuoteError, Span, cover, sections
from factcheck.text.folding import fold
from factcheck.text.frozen import LARGEST_DOCUMENT, read_document
from tests.records import another_letter
from tests.tables import each_row

REAL = Path(__file__).parents[1] / "content" / "documents" / "mfaic-clarification.txt"


@pytest.fixture(scope="module")
def real() -> FrozenText:
    return FrozenText(REAL.read_bytes().decode("utf-8"))


def refusal(text: FrozenText, *quote: str | None) -> str:
    with pytest.raises(QuoteError) as caught:
        text.locate(*quote)
    return caught.value.code


def words(text: FrozenText, spans: list[tuple[int, int]]) -> list[str]:
    return [text.raw[start:end] for start, end in spans]


# The traps of the real document


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


# Made traps


MADE = FrozenText(
    "We paid $35,000 for 1,000 planks, or 55% of all.\n"
    "The vice-chair didn't count.\n\n"
    "She said: one two three four, then five six seven eight, and nine ten eleven twelve.\n\n"
    "At the Cafe\u0301 Oce\u0301ane 🌉 the foot\u00adbridge ends.\n"
)


@each_row(
    "quote",
    [
        "We paid $35,000 for 1,000 planks",
        "$35,000 for 1,000",
        "planks, or 55% of",
        "The vice-chair didn't count",
        "the footbridge ends",
        "At the Café Océane",
        "We paid $35,000",
    ],
)
def test_whole_words_and_numbers_are_found(quote: str) -> None:
    assert len(MADE.locate(quote)) == 1


@each_row(
    "quote",
    [
        "35,000 for 1,000 planks",
        "000 for 1,000 planks",
        "We paid $35,000 for 1",
        "paid $35,000 for 1,",
        "planks, or 55",
        "000 planks, or 55% of",
        "The vice-chair didn",
        "chair didn't count",
        "t count. She said",
        "bridge ends. ",
        "ane 🌉 the footbridge",
    ],
)
def test_cut_words_and_numbers_are_refused(quote: str) -> None:
    assert refusal(MADE, quote) == "cut-word"


def test_offsets_count_code_points_of_the_file_as_it_is() -> None:
    """Decomposed letters, a soft hyphen and a sign beyond 16 bits are counted as they stand."""
    (span,) = MADE.locate("Café Océane 🌉 the footbridge")
    assert MADE.raw[span.start : span.end] == "Cafe\u0301 Oce\u0301ane 🌉 the foot\u00adbridge"
    assert span.start == MADE.raw.index("Cafe")


def test_a_document_of_composed_letters_takes_a_decomposed_quote() -> None:
    text = FrozenText("At the Café Océane it rained.")
    assert text.locate("At the Cafe\u0301 Oce\u0301ane") == (Span(0, 18),)


OMISSIONS = [
    ("She said: one two [...] five six seven eight", ["She said: one two", "five six seven eight"]),
    (
        "one two three [...] five six seven [...] ten eleven twelve",
        ["one two three", "five six seven", "ten eleven twelve"],
    ),
    ("one two three[...]five six seven", ["one two three", "five six seven"]),
]


@each_row(("quote", "expected"), OMISSIONS)
def test_an_omission_gives_one_span_for_each_part(quote: str, expected: list[str]) -> None:
    assert words(MADE, MADE.locate(quote)) == expected


@each_row(
    ("quote", "code"),
    [
        ("five six seven [...] one two three", "unknown-quote"),  # not in order
        ("one two three [...] one two three", "unknown-quote"),  # twice the same words
        ("one two three [...] four, then five", "unknown-quote"),  # nothing was left out
        ("one two three four [...] then five six", "unknown-quote"),  # nothing but a comma
        ("one two three four [...] four, then five", "unknown-quote"),  # the parts overlap
        ("didn't pay [...] one two three four", "short-quote"),
        ("The vice-chair didn't [...] one two three four", "unknown-quote"),  # other paragraph
        ("one two three [...]", "short-quote"),
        ("[...] one two three", "short-quote"),
        ("one two three [...] [...] ten eleven twelve", "short-quote"),
        ("[...]", "short-quote"),
        ("one two three [..] five six seven", "unknown-quote"),
        ("one two three ... five six seven", "unknown-quote"),
        ("one two three […] five six seven", "unknown-quote"),
        ("one two [she counted] three four", "unknown-quote"),  # an insertion
        ("one two thre [...] five six seven", "cut-word"),
    ],
)
def test_an_omission_stands_in_order_within_one_paragraph_with_words_left_out(quote, code) -> None:
    assert refusal(MADE, quote) == code


@each_row(
    ("quote", "code"),
    [
        ("", "short-quote"),
        ("   ", "short-quote"),
        ("\u200b" * 20, "short-quote"),
        ("**" * 20, "short-quote"),
        ("a b c d e f", "short-quote"),  # 11 characters
        ("        We paid        ", "short-quote"),
    ],
)
def test_a_quote_has_twelve_characters_that_count(quote: str, code: str) -> None:
    assert refusal(MADE, quote) == code


@each_row(
    ("raw", "enough", "few"),
    [
        ("旧桥关闭了。", "旧桥关闭", "桥关闭"),
        ("はしがとじた。", "はしがとじた", "しがとじた"),
        ("낡은 다리에서.", "낡은 다리에서", "다리에서"),
    ],
)
def test_dense_scripts_need_fewer(raw: str, enough: str, few: str) -> None:
    text = FrozenText(raw)
    assert words(text, text.locate(enough)) == [enough]
    with pytest.raises(QuoteError, match=r"each part \(an ideograph counts as 3, a sign for a "):
        text.locate(few)


def test_twelve_characters_are_enough() -> None:
    text = FrozenText("abcd efg hij.")
    assert words(text, text.locate("abcd efg hij")) == ["abcd efg hij"]


def test_a_refusal_for_standing_twice_names_the_lines() -> None:
    text = FrozenText("the same words here\n\nand the same words here\n")
    with pytest.raises(QuoteError, match="must stand once; it stands 2 times, on lines 1, 3"):
        text.locate("the same words here")
    assert text.line_of(text.locate("the same words here", prefix="and")[0].start) == 3


@each_row(("prefix", "suffix"), [("or", None), (None, "more"), ("and", "more"), ("e", None)])
def test_surroundings_that_are_not_there_refuse_the_quote(prefix, suffix) -> None:
    text = FrozenText("the same words here\n\nand the same words here\n")
    assert refusal(text, "the same words here", prefix, suffix) == "unknown-quote"


def test_a_refusal_tells_surroundings_that_are_wrong_from_words_that_are() -> None:
    text = FrozenText("the same words here\n\nand the same words here\n")
    with pytest.raises(QuoteError, match="must stand directly after its prefix and before its"):
        text.locate("the same words here", "or")
    assert text.nearest("the same words here") == ""
    with pytest.raises(QuoteError, match="must stand word for word in the document"):
        text.locate("the same words there", "or")


def test_a_refusal_says_when_an_omission_leads_too_far() -> None:
    with pytest.raises(QuoteError, match="must leave out words of one paragraph, in the order"):
        MADE.locate("The vice-chair didn't count [...] one two three four")


def test_surroundings_are_whole_words_too() -> None:
    """`d` is the end of `and`, not a word before the quote."""
    text = FrozenText("the same words here\n\nand the same words here\n")
    assert refusal(text, "the same words here", "d") == "unknown-quote"


def test_surroundings_are_folded_like_the_quote() -> None:
    text = FrozenText("“So,”  *he said*: the same words. The same words. the same words\n")
    (span,) = text.locate("the same words", prefix='"So," he said:')
    assert text.raw[: span.start].endswith("*: ")


# Lines, words


def test_lines_and_columns_count_from_one() -> None:
    text = FrozenText("ab\ncd\n")
    places = [(text.line_of(offset), text.column_of(offset)) for offset in range(6)]
    assert places == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)]


@each_row(
    ("raw", "expected"),
    [
        ("the vice-chair didn't pay $35,000.", ["the", "vice-chair", "didn't", "pay", "$35,000"]),
        ("on 04/09 at 12:30, and/or never", ["on", "04/09", "at", "12:30", "and/or", "never"]),
        ("* * * — ...", []),
        ("H.E. Khieu", ["H.E", "Khieu"]),
    ],
)
def test_words_are_what_readers_count(raw: str, expected: list[str]) -> None:
    text = FrozenText(raw)
    assert words(text, text.words) == expected


@each_row("composed", ["Café Océane", "Việt Nam", "São Tomé"])
def test_a_decomposed_word_is_one_word_too(composed: str) -> None:
    import unicodedata  # noqa: PLC0415

    decomposed = unicodedata.normalize("NFD", composed)
    assert len(FrozenText(decomposed).words) == len(FrozenText(composed).words) == 2


# Hints


def test_a_hint_shows_how_the_nearest_passage_differs(real: FrozenText) -> None:
    assert real.nearest("only 19 cases of them involved extortion or confinement") == (
        'nearest: line 21 "only 19 cases of them involved extortion [-or-] {+and+} confinement"; '
        "[-yours-] {+the document's+}"
    )


@each_row("quote", ["zzzz zzzz zzzz qqqq", "", "***"])
def test_where_nothing_is_near_there_is_no_hint(real: FrozenText, quote: str) -> None:
    assert real.nearest(quote) == ""


# Files


def folder_with(tmp_path: Path, data: bytes) -> tuple[Path, str]:
    (tmp_path / "notice.txt").write_bytes(data)
    return tmp_path, hashlib.sha256(data).hexdigest()


def test_a_document_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "notice.txt").open("wb") as file:
        file.truncate(LARGEST_DOCUMENT + 1)
    with pytest.raises(RecordError, match=r"notice\.txt:1:1: error\[file-too-large\]"):
        read_document(tmp_path, "notice.txt", "0" * 64)


@pytest.mark.parametrize(
    "data", [b"plain", "Café 🌉".encode(), b"\xef\xbb\xbfwith a mark", b"one\r\ntwo\r\n", b""]
)
def test_a_document_is_read_as_it_is(tmp_path: Path, data: bytes) -> None:
    folder, total = folder_with(tmp_path, data)
    assert read_document(folder, "notice.txt", total).raw.encode() == data


def problem(folder: Path, name: str, total: str) -> str:
    with pytest.raises(RecordError) as caught:
        read_document(folder, name, total)
    (found,) = caught.value.problems
    return str(found).removeprefix(f"{folder.as_posix()}/")


HINT = "(a frozen document is never edited; restore the file as it was received)"


def test_a_missing_document_is_an_error(tmp_path: Path) -> None:
    assert problem(tmp_path, "gone.txt", "0" * 64) == (
        "gone.txt:1:1: error[missing-document] must be readable: No such file or directory " + HINT
    )


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"Caf\xe9", "byte 3 is not"),
        ("Café".encode("utf-16"), "byte 0 is not"),
        ("Cafe".encode("utf-16-le"), "byte 1 is a null, as in UTF-16"),
    ],
)
def test_a_document_that_is_not_utf_8_is_an_error_even_with_its_right_sum(
    tmp_path: Path, data: bytes, message: str
) -> None:
    folder, total = folder_with(tmp_path, data)
    assert problem(folder, "notice.txt", total) == (
        f"notice.txt:1:1: error[bad-encoding] must be UTF-8; {message} "
        "(convert the file to UTF-8 once, and put the sha256 of that on record)"
    )


@pytest.mark.parametrize(("frozen", "found"), [(b"a\nb\n", b"a\r\nb\r\n"), (b"a\r\nb", b"a\nb")])
def test_changed_line_ends_are_told_as_such(tmp_path: Path, frozen: bytes, found: bytes) -> None:
    folder, _ = folder_with(tmp_path, found)
    told = problem(folder, "notice.txt", hashlib.sha256(frozen).hexdigest())
    assert "error[changed-document]" in told
    assert told.endswith(
        "(only its line ends differ; check it out again without changing them, see .gitattributes)"
    )


def test_line_ends_of_documents_are_kept_when_they_are_checked_out() -> None:
    attributes = (REAL.parents[2] / ".gitattributes").read_text("utf-8")
    assert "**/content/documents/** -text" in attributes


@pytest.mark.parametrize("data", [b"plain ", b"plain\n", b"Plain", b""])
def test_one_changed_byte_is_an_error(tmp_path: Path, data: bytes) -> None:
    folder, total = folder_with(tmp_path, data)
    wanted = hashlib.sha256(b"plain").hexdigest()
    assert problem(folder, "notice.txt", wanted) == (
        f"notice.txt:1:1: error[changed-document] must have the sha256 on record, {wanted}, "
        f"not {total} {HINT}"
    )


# Sections and coverage


def test_sections_run_from_the_paragraph_of_their_first_words_to_the_next_section() -> None:
    text = FrozenText("Head\n\n1. The first part\n\nbody\n\n2. The second part\n")
    found = sections(
        text, [("2", "The second part", None, None), ("1", "The first part", None, None)]
    )
    assert {name: text.raw[span.start : span.end] for name, span in found.items()} == {
        "1": "1. The first part\n\nbody\n\n",
        "2": "2. The second part\n",
    }


def test_a_section_that_begins_with_words_that_are_not_there_is_refused() -> None:
    with pytest.raises(QuoteError):
        sections(FrozenText("one two three four"), [("1", "five six seven", None, None)])


def test_cover_marks_each_code_point_once() -> None:
    text = FrozenText("0123456789")
    covered = cover(text, [Span(1, 3), Span(2, 5), Span(9, 10)])
    assert "".join(map(str, covered)) == "0111100001"
