"""docs/rules: a page for every code, and every page's examples do what it says of them."""

from __future__ import annotations

import ast
import datetime as dt
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.record.failures import Cause
from factcheck.record.messages import explain
from factcheck.record.model import Record
from factcheck.record.problems import Problem, RecordError, Severity
from factcheck.rules import by_id
from factcheck.rules.check import prove
from factcheck.rules.naming import FIELDS
from factcheck.text.document import FrozenText, QuoteError
from tests import quickyaml
from tests.records import TEXT, TODAY
from tests.rule_examples import (
    AS_THEY_STAND,
    OF_THE_PAST,
    PAGES,
    PROVABLE,
    ROOT,
    WITHOUT_EXAMPLE,
    base,
    examples,
    merged,
)
from tests.tables import each_row

# Where a code stands among the arguments of what carries one.
CARRIERS = {
    "Fault": 1,
    "Problem": 3,
    "problem": 1,
    "QuoteError": 1,
    "Explanation": 0,
    "_unreadable": 1,
    "Cause": 3,
    "_note": 3,
}


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def emitted_codes() -> set[str]:
    """Every code that stands in the code; one that can't be told from reading it fails here."""
    codes: set[str] = set()
    for path in (ROOT / "factcheck").rglob("*.py"):
        for node in ast.walk(parsed(path)):
            name = _called(node)
            if name in CARRIERS and isinstance(node, ast.Call):
                codes |= _codes(path, node, CARRIERS[name])
    return codes


def _called(node: ast.AST) -> str:
    function = node.func if isinstance(node, ast.Call) else None
    return getattr(function, "id", None) or getattr(function, "attr", "")


def _codes(path: Path, call: ast.Call, place: int) -> set[str]:
    named = [item.value for item in call.keywords if item.arg == "code"]
    given = [*call.args[place : place + 1], *named]
    if not given and _called(call) == "Cause":
        return {Cause._field_defaults["code"]}
    assert given, f"{path.name}:{call.lineno}: no code"
    match given[0]:
        case ast.Constant(str(code)):
            return {code}
        case ast.Name(id="code"):  # set further up, or taken from a table: see below
            return _assigned(path) | (_fixed() if path.name == "messages.py" else set())
        case ast.Attribute(attr="code"):  # passed on
            return set()
    pytest.fail(f"{path.name}:{call.lineno}: a code that this test can't read")


def _assigned(path: Path) -> set[str]:
    """The values given to the name `code` in a module."""
    found: set[str] = set()
    for node in ast.walk(parsed(path)):
        is_code = isinstance(node, ast.Assign) and [
            getattr(target, "id", "") for target in node.targets
        ] == ["code"]
        if not is_code:
            continue
        match node.value:
            case ast.Constant(str(code)):
                found.add(code)
            case ast.JoinedStr([ast.Constant("unknown-"), ast.FormattedValue()]):
                found |= {f"unknown-{kind.removesuffix('s')}" for kind in FIELDS.values()}
            case _:
                pytest.fail(f"{path.name}:{node.lineno}: a code that this test can't read")
    return found


def _fixed() -> set[str]:
    """The codes of the table in messages.py, asked for through its front door."""
    kinds = ("string_type", "int_type", "float_type", "bool_type", "list_type", "model_type")
    detail: dict[str, Any] = {"loc": ("x",), "input": 1, "msg": "", "ctx": {}}
    return {explain({**detail, "type": kind}).code for kind in kinds}  # type: ignore[typeddict-item]


def test_every_code_has_a_page_and_every_page_is_of_a_code() -> None:
    codes = emitted_codes()
    assert len(codes) > 40
    assert sorted(codes) == sorted(PAGES)


@each_row("code", sorted(PAGES))
def test_a_page_is_short_and_named_in_the_index(code: str) -> None:
    lines = PAGES[code].read_text("utf-8").splitlines()
    assert lines[0] == f"# {code}"
    assert len(lines) <= 30
    assert f"[{code}]({code}.md)" in (PAGES[code].parent / "README.md").read_text("utf-8")


@pytest.fixture
def found(record_folder, monkeypatch):
    """A function that proves the good record with an example, and returns the problems."""
    day = dt.datetime.combine(TODAY, dt.time(), dt.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp())))

    def find(code: str, snippet: str) -> list[Problem]:
        apart = code in AS_THEY_STAND
        record = quickyaml.dump(merged("{}" if apart else snippet, base()))
        folder = record_folder(record, TEXT, **({"claims/example.yaml": snippet} if apart else {}))
        told = problems(folder, published(code))
        (folder / "claims" / "example.yaml").unlink(missing_ok=True)
        return told

    return find


def problems(folder: Path, before: dict[str, dict[str, Any]] | None = None) -> list[Problem]:
    try:
        return prove(folder, before).warnings
    except RecordError as error:
        return error.problems


def published(code: str) -> dict[str, dict[str, Any]]:
    """The record as a page says that it was published before."""
    if code not in OF_THE_PAST:
        return {}
    return by_id(Record.model_validate(merged(OF_THE_PAST[code], base())))


@each_row("code", PROVABLE)
def test_the_wrong_example_has_the_problem(found, code: str) -> None:
    wrong, _ = examples(code)
    severities = {problem.severity for problem in found(code, wrong) if problem.code == code}
    assert severities
    level = re.search(r"^\*\*(\w+)\.\*\*", PAGES[code].read_text("utf-8"), re.MULTILINE)
    assert level is not None
    assert severities == {Severity(level[1].lower())}


@each_row("code", PROVABLE)
def test_the_right_example_has_no_problem_at_all(found, code: str) -> None:
    _, right = examples(code)
    assert list(map(str, found(code, right))) == []


def test_pages_without_an_example_are_of_codes_that_exist(tmp_path: Path) -> None:
    with pytest.raises(QuoteError) as raised:
        FrozenText(TEXT).locate("x" * 10_001)
    assert raised.value.code == "long-quote"
    assert [item.code for item in problems(tmp_path)] == ["unreadable-file"]
    (tmp_path / "claims.yaml").write_bytes("topics: [é]".encode("latin-1"))
    assert [item.code for item in problems(tmp_path)] == ["bad-encoding"]
    with (tmp_path / "claims.yaml").open("wb") as file:
        file.truncate(64 * 1024 * 1024 + 1)
    assert [item.code for item in problems(tmp_path)] == ["file-too-large"]
    for code in WITHOUT_EXAMPLE:
        assert "```yaml" not in PAGES[code].read_text("utf-8")


def test_the_notice_of_the_examples_stands_in_the_index() -> None:
    assert f"```text\n{TEXT.strip()}\n```" in (ROOT / "docs/rules/README.md").read_text("utf-8")
