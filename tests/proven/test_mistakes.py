"""Each mistake is told once: in plain words, at its line, with a remedy, and hides no other."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import quickyaml
from tests.proven.small import Site, problems
from tests.tables import each_row

FOLDER = Path(__file__).parent / "mistakes"
RIGHT = (FOLDER / "claims.yaml").read_text("utf-8")
FILES = {"content/documents/note.txt": (FOLDER / "note.txt").read_bytes()}
MISTAKES = quickyaml.load((FOLDER / "mistakes.yaml").read_text("utf-8"))


OTHERWISE_TOLD = {
    "yes for true",  # the document can't be read, and so no section of it is known
    "a quotation mark not closed in the last entry",
    "an id with blanks and capitals",
    "a needed field left out",
}
OF_A_LIST = [
    "a dash forgotten before an entry",
    "the line of a list lost",
    "the name of a list misspelt",
    "a list named twice",
    "a list emptied",
    "a list that does not exist",
    "a list with a capital",
    "the first line of a first entry lost",
    "the first line of an entry lost",
    "a note above everything that runs on",
]
"""Nobody knows then what belongs to the list, so the rules wait."""


def told(record: str | bytes, folder: Path) -> list[str]:
    text = record if isinstance(record, str) else ""
    files = FILES if isinstance(record, str) else {**FILES, "claims.yaml": record}
    found = map(str, problems(Site(text, files), folder))
    return [line.removeprefix("claims.yaml:") for line in found]


def spoilt(row: dict[str, str], text: str = RIGHT) -> str:
    assert row["right"] in text, row["mistake"]
    return text.replace(row["right"], row["wrong"], 1)


def test_the_record_is_right_without_a_mistake(tmp_path: Path) -> None:
    assert told(RIGHT, tmp_path) == []


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["Unix", "Windows"])
def test_each_is_told_in_plain_words_at_its_place(tmp_path: Path, end: str) -> None:
    found = {}
    for row in MISTAKES:
        text = spoilt(row).replace("\n", end)
        lines = told(text.encode(), tmp_path)
        if lines != row["told"]:
            found[row["mistake"]] = lines
    assert found == {}


@each_row("row", MISTAKES)
def test_a_message_has_a_rule_and_a_remedy_and_no_words_of_the_tools(row: dict) -> None:
    (line,) = row["told"]
    assert re.fullmatch(r"\d+:\d+: error\[[a-z-]+\] (?:\S[^:]*: )?must .*\(.+\)", line)
    assert not re.search(r"pydantic|scanning|parsing|token|mapping|scalar|Traceback|\^\[", line)
    number = int(line.partition(":")[0])
    at = RIGHT[: RIGHT.index(row["right"])].count("\n") + 1
    assert abs(number - at) <= max(3, row["wrong"].count("\n"))


def test_a_mistake_hides_no_other(tmp_path: Path) -> None:
    """Whatever is wrong with one entry, that the last one has a wrong section is told as well."""
    section = 'section: "2"\n    kind: denial', 'section: "1"\n    kind: denial'
    hidden = []
    for row in MISTAKES:
        text = spoilt(row)
        if row["mistake"] in OTHERWISE_TOLD:
            continue
        text = text.replace(*section)
        place = f"{text[: text.rindex('section: ')].count(chr(10)) + 1}:14: error[wrong-section]"
        lines = told(text, tmp_path)
        if not any(line.startswith(f"{place} claims.nobody-asked") for line in lines):
            hidden.append(row["mistake"])
    assert hidden == OF_A_LIST


@each_row(
    ("record", "expected"),
    [
        (RIGHT.encode("utf-16"), "1:1: error[bad-encoding] must be UTF-8, not UTF-16"),
        (
            RIGHT.replace("Odo Fenn, org", "Odó Fenn, org").encode("latin-1"),
            "23:28: error[bad-encoding] must be UTF-8, not what the byte 0xf3 is part of",
        ),
        (b"", "1:1: error[wrong-type] must have lists with these names: documents"),
        (b"Notes on the bridge\n", "1:1: error[wrong-type] must have lists with these names"),
        (b"claims.yaml\x00", "1:12: error[yaml-syntax] must hold no control characters"),
    ],
)
def test_what_is_no_record_at_all_is_told(tmp_path: Path, record: bytes, expected: str) -> None:
    (line,) = told(record, tmp_path)
    assert line.startswith(expected)


def test_a_byte_order_mark_at_the_beginning_is_no_mistake(tmp_path: Path) -> None:
    assert told("\ufeff".encode() + RIGHT.encode(), tmp_path) == []


@each_row(
    ("old", "new"),
    [
        ("    kind: report\n", "    kind: report  # or a log\n"),
        ("topics: [bridge, weir]", "topics: [bridge, weir]  # both"),
        ("        stance: qualifies\n", "        # as to why\n        stance: qualifies\n"),
        ("title: The weir will be mended", 'title: "The weir will be mended"  # as he said'),
        ("title: The weir will be mended", "title: 'Weir #A: “will be mended”'"),
        ("      body: |\n", "      body: |  # short\n"),
        ("        The [log]", "        Note: see #A, **bold** and - a dash.\n\n        The [log]"),
        ("title: The weir will be mended", "title: The weir#2 will be mended: soon"[:31]),
        ("rating: lacks-context", "rating: lacks-context # for now"),
        ("published: 2021-03-05", "published: 2021-03 # the day is not known"),
        ("value: 19,", "value: 19.0,"),
    ],
)
def test_what_looks_like_a_mistake_and_is_none_passes(tmp_path: Path, old: str, new: str) -> None:
    assert old in RIGHT
    assert told(RIGHT.replace(old, new, 1), tmp_path) == []


@each_row(
    "end",
    ["[a", "[a,", "[", "{a", "{a: ", "{", '"', "'", "|x", "- ", "*", "&", "!", "%", "a: b: ", "\\"],
)
@each_row("before", ["topics: ", "topics:\n  - id: a\n    name: ", ""])
def test_a_file_that_breaks_off_is_told_at_its_end(tmp_path: Path, before: str, end: str) -> None:
    text = before + end
    lines = told(text, tmp_path)
    assert lines
    assert all(int(line.partition(":")[0]) <= text.count("\n") + 1 for line in lines)


def test_the_real_lines_of_a_long_file_are_told(tmp_path: Path) -> None:
    """What YAML takes for the end of a line, and no editor does, is not counted."""
    text = RIGHT.replace("in February.", '\u2028in\u0085February."').replace(
        "statement: The bridge", 'statement: "The bridge'
    )
    (line,) = told(text.replace("kind: denial", "kind: denail"), tmp_path)
    assert line.startswith("77:11: error[unknown-value]")
