"""YAML files: scalars stay what the editor typed, and every part knows its place."""

from __future__ import annotations

import pytest

from factcheck.record.yamlfile import parse
from tests.tables import each_row


def data(text: str):
    file = parse("claims.yaml", text)
    assert file.problems == []
    return file.data


def problems(text: str) -> list[str]:
    return [str(problem) for problem in parse("claims.yaml", text).problems]


@each_row(
    ("typed", "value"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("No", "No"),
        ("True", "True"),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("Null", "Null"),
        ("010", "010"),
        ("0o10", "0o10"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("12:30", "12:30"),
        ("1e3", "1e3"),
        (".5", ".5"),
        ("+5", "+5"),
        (".inf", ".inf"),
        ("2022-09-04", "2022-09-04"),
        ("2022", 2022),
        ("0", 0),
        ("-7", -7),
        ("1.50", 1.5),
        ("-0.5", -0.5),
        ("1.", "1."),
        ('"2022"', "2022"),
        ("'true'", "true"),
        ('""', ""),
    ],
)
def test_a_scalar_stays_what_the_editor_typed(typed: str, value: object) -> None:
    read = data(f"key: {typed}\n")["key"]
    assert (type(read), read) == (type(value), value)


def test_blocks_are_text() -> None:
    assert data("a: |\n  2022\nb: >-\n  one\n  two\n") == {"a": "2022\n", "b": "one two"}


def test_keys_are_text_as_typed() -> None:
    assert data("1: a\nno: b\nnull: c\n<<: d\n") == {"1": "a", "no": "b", "null": "c", "<<": "d"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "a: 1\nb: 2\na: 3\n",
            [
                (
                    "claims.yaml:3:1: error[duplicate-key] must have 'a' only once "
                    "(make one list of the two, or correct a name)"
                )
            ],
        ),
        (
            "x:\n  - {a: 1, b: 2, a: 3}\n",
            [
                (
                    "claims.yaml:2:18: error[duplicate-key] must have 'a' only once "
                    "(take one of the two out)"
                )
            ],
        ),
        (
            "? [a]\n: 1\n",
            [
                (
                    "claims.yaml:1:3: error[yaml-key] must be a plain word as a key "
                    "(put quotation marks around the whole text)"
                )
            ],
        ),
        (
            "a: [1\nb: 2\n",
            [
                (
                    "claims.yaml:1:4: error[yaml-syntax] must close the bracket [ "
                    "(add ] where the list ends)"
                )
            ],
        ),
        (
            "a: 1\n\tb: 2\n",
            [
                (
                    "claims.yaml:2:1: error[yaml-syntax] must be indented with blanks, not with "
                    "a tab (replace the tab by blanks)"
                )
            ],
        ),
        (
            "a: b: c\n",
            [
                (
                    "claims.yaml:1:5: error[yaml-syntax] must not hold a colon and a blank as it "
                    "stands (put quotation marks around the whole text)"
                )
            ],
        ),
        (
            "a: *b\n",
            [
                (
                    "claims.yaml:1:4: error[yaml-alias] must be written out; '*' at the beginning "
                    "of a text makes a reference of it (put quotation marks around the whole text)"
                )
            ],
        ),
        (
            "a: !!python/object/apply:os.system [x]\n",
            [
                (
                    "claims.yaml:1:4: error[yaml-tag] must not begin a text with '!' as it stands, "
                    "which makes a tag of 'tag:yaml.org,2002:python/object/apply:os.system' (put "
                    "quotation marks around the whole text)"
                )
            ],
        ),
    ],
)
def test_what_is_wrong_with_the_form_is_told_at_its_place(text: str, expected: list[str]) -> None:
    assert problems(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "a: &x [1]\nb: *x\n",
        "a: &x {c: 1}\nb: *x\n",
        "a: &x words\nb: *x\n",
        "a: &x [*x]\n",
        "a: &x {c: 1}\nb:\n  <<: *x\n",
    ],
)
def test_aliases_are_refused(text: str) -> None:
    """An entry is what stands on its own lines; a copy from elsewhere would hide where it is."""
    assert [problem for problem in problems(text) if "error[yaml-alias]" in problem]


def test_an_alias_of_an_alias_does_not_take_forever() -> None:
    """The billion laughs: each line doubles the one before."""
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    assert problems("\n".join(lines))


def test_a_second_document_in_one_file_is_refused() -> None:
    (problem,) = problems("a: 1\n---\nb: 2\n")
    assert problem == (
        "claims.yaml:2:1: error[yaml-syntax] must be one document, without '---' within it "
        "(delete the line)"
    )


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b"])
def test_control_characters_are_refused(sign: str) -> None:
    (problem,) = problems(f"a: x{sign}y\n")
    assert problem.startswith("claims.yaml:1:5: error[yaml-syntax] must hold no control characters")
    assert "\n" not in problem


TREE = "claims:\n  - id: one\n    quotes: [a, {exact: “é” 🌉, suffix: b}]\n  - id: two\n"


@each_row(
    ("path", "of_key", "place"),
    [
        ((), False, (1, 1)),
        (("claims",), False, (2, 3)),
        (("claims",), True, (1, 1)),
        (("claims", 0), False, (2, 5)),
        (("claims", 0, "id"), False, (2, 9)),
        (("claims", 0, "id"), True, (2, 5)),
        (("claims", 0, "quotes", 1, "exact"), False, (3, 25)),
        (("claims", 0, "quotes", 1, "suffix"), True, (3, 32)),  # columns count characters
        (("claims", 0, "quotes", 1, "suffix"), False, (3, 40)),
        (("claims", 1, "gone"), False, (4, 5)),  # the deepest part that exists
        (("claims", 7), False, (2, 3)),
        (("gone", 7), False, (1, 1)),
    ],
)
def test_a_path_has_its_line_and_column(path, of_key, place) -> None:
    file = parse("claims.yaml", TREE)
    assert file.position(path, of_key=of_key) == place


def test_an_empty_file_has_no_data_and_a_place() -> None:
    file = parse("claims.yaml", "# nothing\n")
    assert (file.data, file.position(("claims",)), file.problems) == (None, (1, 1), [])


@pytest.mark.parametrize("depth", [51, 900, 100_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_deep_nesting_is_refused_before_it_ends_the_process(
    depth: int, opening: str, closing: str
) -> None:
    (problem,) = problems(opening * depth + closing * depth)
    assert "error[yaml-syntax] must be nested at most 50 levels deep" in problem


@pytest.mark.parametrize(
    "text",
    [
        "topics:\n  - id: one\n    name: a\n\n  # a remark\n  - id: two # the second\n",
        "# first\ntopics: [{id: one},\n  {id: two}]\noutlets:\n- id: paper\n  name: A\n",
        "topics:\n  - id: one\r\n  - id: two\r\n",
        "topics:\n  - name: |\n      - id: none\n\n    id: one\n  -\n    id: two\n",
        'topics:\n  - id: one\n    name: "a\u2028    b"\n  - id: two\n',
    ],
)
def test_every_entry_is_found_at_its_line_without_the_places_of_all_values(text: str) -> None:
    file = parse("a.yaml", text)
    lines = {path: file.line_of(*path) for path in file.starts}
    assert "spans" not in vars(file)
    assert len(lines) > 1
    assert lines == {path: file.position(path)[0] for path in lines}


def test_a_text_that_is_lost_in_a_comment_is_told_beside_what_cannot_be_read() -> None:
    text = "claims:\n  - id: one\n    title: b # c\n  - id: two\n    title: 'b\n  - id: [a]\n"
    assert [line.split("]")[0] for line in problems(text)] == [
        "claims.yaml:5:12: error[yaml-syntax",
        "claims.yaml:3:14: error[lost-words",
    ]
