"""Paragraphs: what begins and ends one, however its lines are wrapped."""

from __future__ import annotations

from factcheck.text.document import FrozenText
from factcheck.text.paragraphs import paragraphs
from tests.tables import each_row


@each_row(
    ("raw", "lines"),
    [
        ("one\ntwo\n\nthree", [1, 4]),
        ("\n\n  one\n", [3]),
        ("one\r\n\r\ntwo", [1, 3]),
        ("one\n \t\ntwo", [1, 3]),
        ("one\n\u200b\ntwo", [1, 3]),
        ("one\u2029two\r\rthree\nfour", [1, 1, 1]),
        ("- one\n- two\n1. three\n2) four", [1, 2, 3, 4]),
        ("one\n• two\n– three\n(4) four\na) five\n# six\n> seven\n---\n", [*range(1, 9)]),
        ("one\n១. two\n一、three\n（二）four\n② five\n٣- six", [*range(1, 7)]),
        ("one\n**2.** two\n*“three", [1, 2]),
        ('One.\n"Two.\n“Three:\n‘Four.', [1, 2, 3, 4]),
        ("Он сказал.\n«Два.\nเขา。\n「三", [1, 2, 4]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_a_paragraph_begins_after_a_blank_line_or_at_a_mark(raw: str, lines: list[int]) -> None:
    assert [paragraph.line for paragraph in paragraphs(raw)] == lines


@each_row(
    "line",
    [
        "lower case",
        "The Prime Minister",
        "300 people",
        "1.5 million",
        "2022. Then",
        "**two**",
        "-three",
        "4.five",
        "“so-called” camps",
        '"camps"',
        "«лагеря»",
        "(as it was)",
        "ប្រជាពលរដ្ឋ",
        "人们来了",
        "الناس",
        "$35",
        "¿no?",
    ],
)
def test_a_wrapped_line_goes_on_whatever_it_begins_with(line: str) -> None:
    raw = f"The bridge was closed for nine days by the\n{line} of the valley.\n"
    assert len(list(paragraphs(raw))) == 1


@each_row("sign", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\r"])
def test_paragraphs_and_offsets_count_the_same_lines(sign: str) -> None:
    """Texts taken from PDF files hold form feeds; an editor's line is what both must mean."""
    text = FrozenText(f"one{sign}two\n\nthree\n")
    paragraph = text.paragraph_at(text.raw.index("three"))
    assert paragraph.line == text.line_of(paragraph.start) == 3


def test_a_paragraph_spans_its_text_without_the_space_around_it() -> None:
    raw = "\ufeff  one \n two  \n\n three"
    assert [raw[item.start : item.end] for item in paragraphs(raw)] == ["one \n two", "three"]


def test_no_two_paragraphs_of_a_document_have_the_same_line() -> None:
    """A page has a link to each line that begins one."""
    text = FrozenText("one\u2029two\r\rthree\n\nfour\x0b- five")
    assert [item.line for item in text.paragraphs] == [1, 3]
    assert [text.raw[item.start : item.end] for item in text.paragraphs] == [
        "one\u2029two\r\rthree",
        "four\x0b- five",
    ]


def test_many_lines_take_no_long_time() -> None:
    """Each line is looked at once; a paragraph that grows is not read again."""
    raw = "“word\n" * 100_000
    assert len(list(paragraphs(raw))) == 1
