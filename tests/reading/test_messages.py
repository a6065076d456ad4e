"""Messages: pydantic's findings in the project's form, for every kind that the model can give."""

from __future__ import annotations

import re

import pytest
from pydantic import ValidationError

from factcheck.record.messages import explain, shown
from factcheck.record.model import Record
from factcheck.record.problems import Problem, RecordError, Severity, did_you_mean
from tests.records import LEFT_OUT, changed
from tests.tables import each_row

TABLE = [
    ("claims.0.title", 12, "wrong-type", "must be text, not '12'", "put it in quotation marks"),
    (
        "claims.0.title",
        None,
        "wrong-type",
        "must be text, not an empty value",
        "write it, or take the line out",
    ),
    (
        "claims.0.figures.0.value",
        "12",
        "wrong-type",
        "must be a number, not '12'",
        "write digits without quotation marks, such as 1240 or 2.5",
    ),
    (
        "claims.0.figures.1.compare.0.alike",
        "no",
        "wrong-type",
        "must be true or false, not 'no'",
        "write true or false",
    ),
    (
        "claims.0.topics",
        "mill",
        "wrong-type",
        "must be a list, not 'mill'",
        "begin each item with '- '",
    ),
    (
        "claims.1.review",
        "supported",
        "wrong-type",
        "must have fields of its own, not 'supported'",
        "write each of them on a line of its own below, as 'name: value'",
    ),
    (
        "claims.0.title",
        LEFT_OUT,
        "missing-field",
        "must have the field 'title'",
        "add a line 'title: ...'",
    ),
    (
        "claims.0.ratting",
        1,
        "unknown-field",
        "must not have the field 'ratting'",
        "'rating' belongs to 'review': put it there, indented like its other fields",
    ),
    (
        "claims.0.kind",
        "figur",
        "unknown-value",
        (
            "must be one of figure, event, testimony, denial, framing, commitment, request, "
            "contact, not 'figur'"
        ),
        "did you mean 'figure'?",
    ),
    (
        "claims.0.kind",
        3,
        "unknown-value",
        (
            "must be one of figure, event, testimony, denial, framing, commitment, request, "
            "contact, not '3'"
        ),
        "write one of these words",
    ),
    (
        "sources.0.stated_by_document",
        ["titel"],
        "unknown-value",
        "must be one of title, authors, published, not 'titel'",
        "did you mean 'title'?",
    ),
    (
        "claims.0.id",
        "A B",
        "bad-form",
        "must be lower-case letters a to z, digits and hyphens, not 'A B'",
        "write 'a-b'",
    ),
    (
        "claims.0.figures.0.id",
        "A",
        "bad-form",
        "must be lower-case letters a to z, digits and '_', a letter first, not 'A'",
        "it is used in arithmetic, so it has no hyphen",
    ),
    (
        "documents.0.sha256",
        "abc",
        "bad-form",
        "must be the 64 digits, 0 to 9 and a to f, of a sha256 sum, not 'abc'",
        "sha256sum tells it of a file",
    ),
    (
        "documents.0.file",
        "../notice.txt",
        "bad-form",
        (
            "must be a file's name in lower-case letters, digits, '.' and '-', ending in .txt, "
            "not '../notice.txt'"
        ),
        "write the name alone, without a folder",
    ),
    (
        "documents.0.sections.0.id",
        "1.",
        "bad-form",
        "must be letters and digits with points between, as '1.A', not '1.'",
        "write no point at its end",
    ),
    (
        "claims.0.title",
        "x" * 76,
        "bad-length",
        "must have at most 75 characters, not 76",
        "make it shorter by 1",
    ),
    (
        "claims.0.id",
        "x" * 81,
        "bad-length",
        "must have at most 80 characters, not 81",
        "make it shorter by 1",
    ),
    (
        "claims.0.title",
        "",
        "bad-length",
        "must not be empty",
        "write it, or take the field out if it is not needed",
    ),
    (
        "claims.0.statement",
        "   ",
        "bad-length",
        "must not be empty",
        "write it, or take the field out if it is not needed",
    ),
    (
        "claims.0.quotes",
        [],
        "bad-length",
        "must not be empty",
        "write it, or take the field out if it is not needed",
    ),
    (
        "documents.0.central",
        ["a", "b", "c", "d", "e", "f", "g"],
        "bad-length",
        "must have at most 6 items, not 7",
        "make it shorter by 1",
    ),
    (
        "documents.0.date",
        "9 May",
        "bad-value",
        "must be a date written YYYY, YYYY-MM or YYYY-MM-DD, not '9 May'",
        "such as 2022-09-04; a range is 2022-09-04/2022-09-06",
    ),
    (
        "sources.0.url",
        "ftp://example.org",
        "bad-value",
        "must begin with https:// or http:// and a host, not 'ftp://example.org'",
        "such as https://example.org/page",
    ),
    (
        "sources.0.url",
        "https://example.org/a b",
        "bad-value",
        "must have no blank, backslash or invisible sign, not 'https://example.org/a b'",
        "it has U+0020 space: take it out, or write it as %..",
    ),
    (
        "sources.0.archived",
        [{"url": "http://archive.example.org/", "date": "2019-05-09"}],
        "bad-value",
        "must be an https address, not 'http://archive.example.org/'",
        "such as https://example.org/page",
    ),
    (
        "sources.0.url",
        "javascript:alert(1)//https://",
        "bad-value",
        "must begin with https:// or http:// and a host, not 'javascript:alert(1)//https://'",
        "such as https://example.org/page",
    ),
]


def explained(path: str, value: object) -> list:
    with pytest.raises(ValidationError) as caught:
        Record.model_validate(changed({path: value}))
    return [explain(detail) for detail in caught.value.errors()]


@each_row(("path", "value", "code", "text", "hint"), TABLE)
def test_a_finding_is_told_in_the_projects_form(path, value, code, text, hint) -> None:
    found = set(explained(path, value))
    assert {item[:3] for item in found} == {(code, text, hint)}
    assert re.fullmatch(r"must .*[^.]", text)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", code)


def test_only_an_unknown_field_is_about_the_key() -> None:
    flags = {row[2]: item.about_key for row in TABLE for item in explained(row[0], row[1])}
    assert {code for code, about_key in flags.items() if about_key} == {"unknown-field"}


def test_a_finding_of_a_kind_that_nobody_foresaw_is_still_told() -> None:
    detail = {"type": "some_new_kind", "loc": ("a",), "msg": "Odd", "input": 1}
    assert explain(detail)[:2] == ("bad-value", "must be otherwise: Odd")


@each_row(
    ("value", "words"),
    [
        ("x", "'x'"),
        (None, "an empty value"),
        (12, "'12'"),
        ("", "''"),
        ("x" * 60, f"'{'x' * 60}'"),
        ("x" * 61, f"'{'x' * 60} ...'"),
        ("word " * 20, f"'{'word ' * 11}word ...'"),  # never cut inside a word
        ("a\u202eb\u00a0c", "'a<U+202E>b<U+00A0>c'"),
    ],
)
def test_a_value_is_shown_short_and_quoted(value: object, words: str) -> None:
    assert shown(value) == words


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (
            Problem("claims.yaml", 41, 13, "unknown-source", "claims.a.source", "must be x", "y"),
            "claims.yaml:41:13: error[unknown-source] claims.a.source: must be x (y)",
        ),
        (
            Problem("a.yaml", 1, 1, "b", "", "must be x", "", Severity.WARNING),
            "a.yaml:1:1: warning[b] must be x",
        ),
    ],
)
def test_a_problem_is_one_line(problem: Problem, line: str) -> None:
    assert str(problem) == line


def test_problems_are_told_once_and_by_line_not_as_text() -> None:
    at_9, at_10 = (Problem("a.yaml", line, 1, "b", "", "must be x") for line in (9, 10))
    error = RecordError([at_10, at_9, at_10])
    assert error.problems == [at_9, at_10]
    assert str(error).splitlines()[0] == "2 problems in the record"


@each_row(
    ("value", "known", "hint"),
    [
        ("artikle", ["letter", "article"], "did you mean 'article'?"),
        ("zzz", ["article"], ""),
        ("x", [], ""),
        ("", ["article"], ""),
    ],
)
def test_a_misspelt_word_is_told_with_the_nearest_one(value, known, hint) -> None:
    assert did_you_mean(value, known) == hint
