"""`quote` says where words stand, gives the YAML for it, or shows what is near."""

from __future__ import annotations

import pytest

from factcheck.editing.passages import find
from factcheck.text.document import FrozenText
from tests import quickyaml


def pasted(report: str) -> list[dict]:
    """Return the YAML blocks of a report as data."""
    blocks = report.split("\n\n")
    return [quickyaml.load(block) for block in blocks if block.startswith("    document:")]


def test_unique_words_come_with_place_surroundings_and_yaml(record, run) -> None:
    done = run("quote", "replaced fewer than 12 of them")
    raw = (record / "content" / "documents" / "orrelby-notice.txt").read_text("utf-8")
    start = raw.index("replaced fewer")
    assert done.status == 0
    place = f"line 17, column 33, code points {start} to {start + 30}, section 1.A"
    assert place in done.out
    assert ">>replaced fewer than 12 of them<<." in done.out
    assert pasted(done.out) == [
        {
            "document": "orrelby-notice",
            "section": "1.A",
            "quotes": ["replaced fewer than 12 of them"],
        }
    ]


def test_ambiguous_words_come_with_what_makes_each_place_unique(run, real_text) -> None:
    words = "Chair of the Paths Committee"
    done = run("quote", words)
    assert done.status == 1
    quotes = [block["quotes"][0] for block in pasted(done.out)]
    places = [real_text.locate(**quote)[0].start for quote in quotes]
    raw = real_text.raw
    first = raw.index(words)
    second = raw.index(words, first + 1)
    assert places == [first, second, raw.index(words, second + 1)]


@pytest.fixture
def real_text(record) -> FrozenText:
    path = record / "content" / "documents" / "orrelby-notice.txt"
    return FrozenText(path.read_bytes().decode("utf-8"))


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("We looked at all 49 planks", "[-49-] {+48+}"),
        ("The frost, and the flood, had got into the grain", "[-and-] {+not+}"),
        ("had got into grain of the wood", "into {+the+} grain"),
    ],
)
def test_a_near_miss_shows_the_passage_and_the_difference(run, words, marked) -> None:
    done = run("quote", words)
    assert done.status == 1
    assert "must stand word for word in the document" in done.out
    assert marked in done.out.replace("\n    | ", " ")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("short", "at least 12 characters"),
        ("zyx wvut zyx wvut zyx", "must stand word for word"),
    ],
)
def test_what_is_near_nothing_is_just_refused(run, words, message) -> None:
    done = run("quote", words)
    assert done.status == 1
    assert message in done.out
    assert "nearest" not in done.out


def test_an_omission_is_shown_with_both_parts(run) -> None:
    done = run("quote", "We looked at all [...] fewer than 12 of them")
    assert done.status == 0
    assert ">>We looked at all<< 48 planks and replaced >>fewer than 12 of them<<" in done.out


def test_it_works_while_the_rest_of_the_record_is_wrong(change, run) -> None:
    change(
        ("kind: commitment", "kind: comitment"),
        ("claims:\n  - id: closed", "claims:\n  - xx: closed"),
    )
    assert run("check").status == 1
    assert run("quote", "replaced fewer than 12 of them").status == 0


def test_without_a_readable_document_the_records_problems_are_told(change, run) -> None:
    change(("file: orrelby-notice.txt", "file: Other.txt"))
    done = run("quote", "replaced fewer than 12 of them")
    assert done.status == 1
    assert "error[bad-form] documents.orrelby-notice.file" in done.err


def test_an_unknown_document_is_refused_with_the_known_ones(run) -> None:
    done = run("quote", "replaced fewer than 12 of them", "--document", "orrelby-notise")
    assert done.status == 1
    assert "must be one of orrelby-notice (did you mean 'orrelby-notice'?)" in done.err
    assert (
        run("quote", "replaced fewer than 12 of them", "--document", "orrelby-notice").status == 0
    )


def test_every_place_of_recurring_words_is_found_even_at_the_ends() -> None:
    text = FrozenText("the same words\n\nmiddle the same words then\n\nthe same words")
    found = find(text, "the same words")
    assert [text.locate(**place.quote) for place in found] == [place.spans for place in found]
    assert [place.spans[0].start for place in found][1] == 23


def test_places_are_told_apart_where_a_script_writes_no_spaces() -> None:
    text = FrozenText("四月旧桥关闭了九天，五月旧桥关闭了三天。")
    found = find(text, "旧桥关闭了")
    assert [place.quote for place in found] == [
        {"exact": "旧桥关闭了", "suffix": "九"},
        {"exact": "旧桥关闭了", "suffix": "三"},
    ]
