"""The quote check, tried on made traps; tests/record/ has those of the real document."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from factcheck.record.parts import Section
from factcheck.record.problems import RecordError
from factcheck.text.document import FrozenText, QuoteError, Span, cover, sections
from factcheck.text.frozen import LARGEST_DOCUMENT, read_document
from tests.sites import ROOT
from tests.tables import each_row


def refusal(text: FrozenText, *quote: str | None) -> str:
    with pytest.raises(QuoteError) as caught:
        text.locate(*quote)
    return caught.value.code


def words(text: FrozenText, spans: list[tuple[int, int]]) -> list[str]:
    return [text.raw[start:end] for start, end in spans]


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
    attributes = (ROOT / ".gitattributes").read_text("utf-8")
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


def begun(name: str, words: str) -> Section:
    return Section.model_validate({"id": name, "title": "A part", "begins": words})


def test_sections_run_from_the_paragraph_of_their_first_words_to_the_next_section() -> None:
    text = FrozenText("Head\n\n1. The first part\n\nbody\n\n2. The second part\n")
    found = sections(text, [begun("2", "The second part"), begun("1", "The first part")])
    assert {name: text.raw[span.start : span.end] for name, span in found.items()} == {
        "1": "1. The first part\n\nbody\n\n",
        "2": "2. The second part\n",
    }


def test_a_section_that_begins_with_words_that_are_not_there_is_refused() -> None:
    with pytest.raises(QuoteError):
        sections(FrozenText("one two three four"), [begun("1", "five six seven")])


def test_cover_marks_each_code_point_once() -> None:
    text = FrozenText("0123456789")
    covered = cover(text, [Span(1, 3), Span(2, 5), Span(9, 10)])
    assert "".join(map(str, covered)) == "0111100001"
