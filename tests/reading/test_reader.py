"""Reading: every problem of form in one run, each at its line and column."""

from __future__ import annotations

import pytest

from factcheck.record.form import KINDS
from factcheck.record.model import Record
from factcheck.record.problems import Fault, RecordError, Severity
from factcheck.record.reader import read_record, record_files


def problems(folder) -> list[str]:
    with pytest.raises(RecordError) as caught:
        read_record(folder)
    return [str(problem) for problem in caught.value.problems]


MISTAKES = """\
outlets:
  - {id: gazette, name: The Gazette}
  - {id: Herald, name: The Herald}
  - {id: gazette, name: The Gazette again}
  - {id: courier, name: ""}
topics:
  - id: mill
    name: Mill
sources:
  - id: article
    outlet: gazette
    title: 12
    located: maybe
    published: 2019-02-30
    url: gazette.example.org
    adress: https://example.org/
    name: one
    name: two
claims: none
speakers:
  - odo
organizations:
  - id: council
    name: &c The Council
    note: [not, text]
"""
EXPECTED = [
    (
        "3:10: error[bad-form] outlets.Herald.id: must be lower-case letters a to z, digits and "
        "hyphens, not 'Herald' (write 'herald')"
    ),
    (
        "4:10: error[duplicate-id] outlets.gazette.id: must be unique among outlets; it is taken "
        "at claims.yaml:2 (take one of the two out, or choose another id)"
    ),
    (
        "5:25: error[bad-length] outlets.courier.name: must not be empty (write it, or take the "
        "field out if it is not needed)"
    ),
    (
        "7:5: error[missing-field] topics.mill.definition: must have the field 'definition' (add "
        "a line 'definition: ...')"
    ),
    (
        "12:12: error[wrong-type] sources.article.title: must be text, not '12' (put it in "
        "quotation marks)"
    ),
    (
        "13:14: error[unknown-value] sources.article.located: must be one of original, copy, no, "
        "not 'maybe' (write one of these words)"
    ),
    (
        "14:16: error[bad-value] sources.article.published: must be a day that exists, not "
        "'2019-02-30' (where the day is not known, write the year and the month only)"
    ),
    (
        "15:10: error[bad-value] sources.article.url: must begin with https:// or http:// and a "
        "host, not 'gazette.example.org' (write 'https://gazette.example.org')"
    ),
    (
        "16:5: error[unknown-field] sources.article.adress: must not have the field 'adress' "
        "(docs/fields.md has the fields that there are)"
    ),
    (
        "17:5: error[unknown-field] sources.article.name: must not have the field 'name' "
        "(docs/fields.md has the fields that there are)"
    ),
    "18:5: error[duplicate-key] must have 'name' only once (take one of the two out)",
    "19:9: error[wrong-type] claims: must be a list, not 'none' (begin each item with '- ')",
    (
        "21:5: error[wrong-type] speakers.0: must have fields of its own, not 'odo' (write each "
        "of them on a line of its own below, as 'name: value')"
    ),
    (
        "24:11: error[yaml-alias] must be written out; '&' at the beginning of a text makes a "
        "reference of it (put quotation marks around the whole text)"
    ),
    (
        "25:11: error[wrong-type] organizations.council.note: must be text, not '['not', 'text']' "
        "(take one dash out, or put quotation marks around a text that begins with '[')"
    ),
]


def test_many_different_mistakes_come_out_in_one_run_each_at_its_place(record_folder) -> None:
    found = problems(record_folder(MISTAKES))
    assert len({problem.split("error[")[1].split("]")[0] for problem in found}) >= 9
    assert found == [f"claims.yaml:{line}" for line in EXPECTED]


def test_the_summary_counts_the_problems(record_folder) -> None:
    with pytest.raises(RecordError, match=r"^15 problems in the record\nclaims.yaml:3:10: "):
        read_record(record_folder(MISTAKES))
    with pytest.raises(RecordError, match=r"^1 problem in the record\n"):
        read_record(record_folder("outlets: none"))


NO_LISTS = (
    f"claims.yaml:1:1: error[wrong-type] must have lists with these names: {', '.join(KINDS)} "
    "(begin each list with its name and a colon, such as 'claims:')"
)


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        ("", NO_LISTS),
        (
            "# only this\n",
            NO_LISTS,
        ),
        ("- id: a\n", NO_LISTS),
        ("words", NO_LISTS),
        (
            b"claims: []\n# caf\xe9",
            (
                "claims.yaml:2:6: error[bad-encoding] must be UTF-8, not what the byte 0xe9 is "
                "part of (save the file again with the encoding UTF-8)"
            ),
        ),
        (
            "claims: []\n".encode("utf-16"),
            (
                "claims.yaml:1:1: error[bad-encoding] must be UTF-8, not UTF-16 (save the file "
                "again with the encoding UTF-8)"
            ),
        ),
        (
            "claims: [\n",
            (
                "claims.yaml:1:9: error[yaml-syntax] must close the bracket [ (add ] where the "
                "list ends)"
            ),
        ),
        (
            "claims:\n",
            (
                "claims.yaml:1:8: error[wrong-type] claims: must be a list, not an empty "
                "value (write its items below, each with '- ' before it, or take the line out)"
            ),
        ),
        (
            "claim: []\n",
            (
                "claims.yaml:1:1: error[unknown-field] claim: must not have the field 'claim' "
                "(did you mean 'claims'?)"
            ),
        ),
    ],
)
def test_a_file_of_another_form_is_an_error_and_no_crash(record_folder, record, expected) -> None:
    assert problems(record_folder(record)) == [expected]


def test_a_folder_without_a_record_is_an_error(tmp_path) -> None:
    assert problems(tmp_path) == [
        (
            "claims.yaml:1:1: error[unreadable-file] must be readable: No such file or directory "
            "(it belongs into the folder in which the command is run, or that --folder names)"
        )
    ]


@pytest.mark.parametrize(
    "record",
    [
        "outlets:\n  - {id: a, name: é}\n",
        "\ufeffoutlets:\n  - {id: a, name: é}\n",
        "outlets:\r\n  - {id: a, name: é}\r\n",
        "---\noutlets:\n- id: a\n  name: 'é'\n...\n",
        '{"outlets": [{"id": "a", "name": "\\u00e9"}]}',
    ],
    ids=["plain", "byte order mark", "Windows line ends", "document marks", "JSON"],
)
def test_usual_ways_to_write_a_file_are_read_alike(record_folder, record: str) -> None:
    reading = read_record(record_folder(record))
    assert [(outlet.id, outlet.name) for outlet in reading.record.outlets] == [("a", "é")]


def test_problems_stand_on_the_right_line_after_windows_line_ends_and_a_mark(record_folder) -> None:
    record = "\ufeffoutlets:\r\n  - id: a\r\n    name: 1\r\n"
    assert problems(record_folder(record))[0].startswith("claims.yaml:3:11: ")


TYPED = """\
topics:
  - {id: a, name: no, definition: 12:30}
  - {id: b, name: 010, definition: 1e3}
  - {id: c, name: yes, definition: 2022-09-04}
"""


def test_words_that_yaml_might_take_for_something_else_stay_words(record_folder) -> None:
    topics = read_record(record_folder(TYPED)).record.topics
    assert [(topic.name, topic.definition) for topic in topics] == [
        ("no", "12:30"),
        ("010", "1e3"),
        ("yes", "2022-09-04"),
    ]


SOURCE = "sources:\n  - {{id: a, outlet: b, title: c, located: copy, published: {}}}\n"


@pytest.mark.parametrize("typed", ["2022", "'2022'", "{date: 2022}", "{date: '2022'}"])
def test_a_bare_year_is_a_date(record_folder, typed: str) -> None:
    (source,) = read_record(record_folder(SOURCE.format(typed))).record.sources
    assert str(source.published.date) == "2022"
    assert source.published.inferred is False


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("20220904", "must be a date written YYYY, YYYY-MM or YYYY-MM-DD, not '20220904'"),
        (
            "2022.5",
            "must be a date, not '2022.5'",
        ),
        (
            "true",
            "must be a date, not 'true'",
        ),
        (
            "[2022]",
            "must be a date, not '[2022]'",
        ),
        ("{date: 2022.5}", "must be a date written YYYY, YYYY-MM or YYYY-MM-DD, not '2022.5'"),
        ("{date: true}", "must be a date written YYYY, YYYY-MM or YYYY-MM-DD, not 'true'"),
        ("{inferred: true}", "must have the field 'date'"),
        ("{date: 2022, inferred: 'yes'}", "must be true or false, not 'yes'"),
    ],
)
def test_what_is_no_date_is_told(record_folder, typed: str, message: str) -> None:
    (found,) = problems(record_folder(SOURCE.format(typed)))
    assert message in found


def test_one_mistake_is_told_once(record_folder) -> None:
    """A number may be whole or not: pydantic finds it wrong twice over."""
    record = (
        "sources:\n  - id: a\n    outlet: b\n    title: c\n    located: copy\n"
        "    figures:\n      - {id: days, value: many, unit: days}\n"
    )
    assert problems(record_folder(record)) == [
        (
            "claims.yaml:7:27: error[wrong-type] sources.a.figures.days.value: must be a number, "
            "not 'many' (write digits without quotation marks, such as 1240 or 2.5)"
        )
    ]


@pytest.mark.parametrize("value", ["true", '"12"', "[12]", ".inf"])
def test_a_figures_value_is_a_number_and_nothing_like_one(record_folder, value: str) -> None:
    record = (
        "sources:\n  - id: a\n    outlet: b\n    title: c\n    located: copy\n"
        f"    figures:\n      - {{id: days, value: {value}, unit: days}}\n"
    )
    (found,) = problems(record_folder(record))
    assert "error[wrong-type] sources.a.figures.days.value: must be a number" in found


def test_several_files_make_one_record_in_a_fixed_order(record_folder) -> None:
    folder = record_folder(
        "outlets: [{id: m, name: M}]",
        **{
            "claims/b.yaml": "outlets: [{id: c, name: C}]",
            "claims/a.yaml": "topics: [{id: t, name: T, definition: D}]\n"
            "outlets:\n  - {id: z, name: Z}",
            "claims/notes.txt": "not read",
        },
    )
    reading = read_record(folder)
    assert [path.name for path in record_files(folder)] == ["claims.yaml", "a.yaml", "b.yaml"]
    assert [outlet.id for outlet in reading.record.outlets] == ["m", "z", "c"]
    assert [topic.id for topic in reading.record.topics] == ["t"]
    assert reading.line_of("outlets", "z") == ("claims/a.yaml", 3)


def test_an_id_taken_in_another_file_is_told(record_folder) -> None:
    folder = record_folder(
        "outlets:\n  - {id: a, name: A}\n",
        **{"claims/more.yaml": "topics: []\noutlets:\n  - name: B\n    id: a\n"},
    )
    assert problems(folder) == [
        (
            "claims/more.yaml:4:9: error[duplicate-id] outlets.a.id: must be unique among outlets; "
            "it is taken at claims.yaml:2 (take one of the two out, or choose another id)"
        )
    ]


def test_problems_of_all_files_come_in_one_run(record_folder) -> None:
    folder = record_folder(
        "outlets: [\n",
        **{"claims/a.yaml": "outlets: 1", "claims/b.yaml": b"\xff", "claims/c.yaml": ""},
    )
    assert [problem.split(":")[0] for problem in problems(folder)] == [
        "claims.yaml",
        "claims/a.yaml",
        "claims/b.yaml",
        "claims/c.yaml",
    ]


def test_an_id_may_recur_in_another_list(record_folder) -> None:
    record = "outlets: [{id: a, name: A}]\norganizations: [{id: a, name: A}]\n"
    assert read_record(record_folder(record)).record.organizations[0].id == "a"


def test_every_list_of_the_record_is_read_from_every_file() -> None:
    assert set(KINDS) == set(Record.model_fields)


def test_a_rules_fault_is_placed_at_its_field(record_folder) -> None:
    reading = read_record(record_folder("topics: []\noutlets:\n  - id: a\n    name: A\n"))
    fault = Fault(("outlets", "a", "name"), "some-code", "must be B", "hint", Severity.WARNING)
    assert str(reading.locate(fault)) == (
        "claims.yaml:4:11: warning[some-code] outlets.a.name: must be B (hint)"
    )
    whole = Fault(("outlets",), "some-code", "must be longer")
    assert str(reading.locate(whole)) == (
        "claims.yaml:3:3: error[some-code] outlets: must be longer"
    )
