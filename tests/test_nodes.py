"""YAML nodes: scalars stay what the editor typed, and every part knows its place."""

from __future__ import annotations

import pytest
import yaml

from factcheck.record.nodes import compose, plain, read


def data(text: str):
    file = compose("claims.yaml", text)
    value = file.data()
    assert file.problems == []
    return value


def problems(text: str) -> list[str]:
    file = compose("claims.yaml", text)
    file.data()
    return [str(problem) for problem in file.problems]


@pytest.mark.parametrize(
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


@pytest.mark.parametrize(
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
    file = compose("claims.yaml", TREE)
    assert file.position(path, of_key=of_key) == place


def test_an_empty_file_has_no_data_and_a_place() -> None:
    file = compose("claims.yaml", "# nothing\n")
    assert (file.data(), file.position(("claims",)), file.problems) == (None, (1, 1), [])


@pytest.mark.parametrize("depth", [51, 900, 100_000])
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_deep_nesting_is_refused_before_it_ends_the_process(
    depth: int, opening: str, closing: str
) -> None:
    (problem,) = problems(opening * depth + closing * depth)
    assert "error[yaml-syntax] must be nested at most 50 levels deep" in problem


# In one pass


@pytest.mark.parametrize(
    "text",
    [
        "a: no\nb: 010\nc: 12:30\nd: 1_000\ne: 2022-09-04\nf: ~\ng:\nh: 1.5\ni: -0\nj: .inf\n",
        "a: 'true'\nb: \"1\"\nc: >-\n  x\n  y\nd: |\n  z\n",
        "- [a, {b: c}]\n- '5'\n",
    ],
)
def test_plain_data_is_what_the_nodes_give(text: str) -> None:
    assert plain(text)[0] == compose("a.yaml", text).data()


REFUSED = {
    "an anchor": "topics:\n  - id: one\n    name: &a One\n",
    "an alias": "topics:\n  - id: one\n    name: *a\n",
    "a tag": "topics:\n  - id: one\n    name: !b c\n",
    "a key twice": "topics:\n  - id: one\n    name: One\n    name: Two\n",
    "a list twice": "topics:\n  - id: one\ntopics:\n  - id: two\n",
    "a key that is a list": "topics:\n  - id: one\n    ? [a]\n    : b\n",
    "deeper than any record": f"topics:\n  - id: one\n    name: {'[' * 60}{']' * 60}\n",
    "a text left open": 'topics:\n  - id: one\n    name: "a\n  - id: two\n    name: b\n',
    "a comment that was meant as text": "claims:\n  - id: one\n    title: b # c\n",
    "a comment in place of text": "claims:\n  - id: one\n    title: #c\n",
    "two documents": "topics:\n  - id: one\n---\ntopics:\n  - id: two\n",
    "nothing": "",
    "a comment alone": "# A record.\n",
}


@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_is_told_by_its_nodes(text: str) -> None:
    with pytest.raises((ValueError, yaml.YAMLError)):
        plain(text)
    found, composed = read("a.yaml", text), compose("a.yaml", text)
    assert found.data() == composed.data()
    assert found.problems == composed.problems


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
def test_every_entry_is_found_at_its_line(text: str) -> None:
    found, composed = read("a.yaml", text), compose("a.yaml", text)
    assert found.root is None  # it was read in one pass
    for kind, entries in composed.data().items():
        for index in range(len(entries)):
            assert found.line_of(kind, index) == composed.line_of(kind, index)
            place = (kind, index, "name")
            assert found.position(place) == composed.position(place)
            assert found.typed(place) == composed.typed(place)


@pytest.mark.parametrize("text", ["topics: [a, {id: b}]\n", "topics: {a: {b: c}}\n", "[1]\n"])
def test_what_is_no_list_of_entries_is_read_by_its_nodes(text: str) -> None:
    found, composed = read("a.yaml", text), compose("a.yaml", text)
    assert found.data() == composed.data()
    assert found.position(("topics", 1)) == composed.position(("topics", 1))
