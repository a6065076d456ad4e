"""`check` says everything that is wrong, in three forms, and fails only on errors."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.printing import github
from factcheck.problems import Problem, Severity

ROOT = Path(__file__).parents[2]

MISTAKES = (
    ("kind: commitment", "kind: comitment"),
    ("claims: [closed-nine-days, planks-replaced]", "claims: closed-nine-days"),
    ("id: bicycles-in-june", "id: Bicycles"),
)
WARNED = (
    ("topics: [bridge-works, safety]", "topics: [bridge-works]"),
    (
        "topics: [safety]",
        "topics: []",
    ),
)


def test_a_proven_record_passes_with_its_counts(run) -> None:
    done = run("check")
    assert (done.status, done.err) == (0, "")
    assert done.out == "proven: 6 claims, 9 sources, 1 documents\n"


def test_every_problem_is_told_at_its_place_in_every_form(claims, change, run) -> None:
    change(*MISTAKES)
    lines = claims.read_text("utf-8").splitlines()
    wanted = sorted(
        next(number for number, line in enumerate(lines, 1) if line.endswith(new))
        for _, new in MISTAKES
    )
    text, commands, data = (run("check", "--format", form) for form in ("text", "github", "json"))
    assert [done.status for done in (text, commands, data)] == [1, 1, 1]
    found = json.loads(data.out)
    assert [item["line"] for item in found] == wanted
    assert [
        f"{item['file']}:{item['line']}:{item['column']}: error[{item['code']}] " for item in found
    ] == [line.split("] ")[0] + "] " for line in text.err.splitlines() if ": error[" in line]
    assert text.err.endswith("\n3 errors\n")
    assert {item["page"] for item in found} == {
        line.removeprefix("see ") for line in text.err.splitlines() if line.startswith("see ")
    }
    assert [
        f"::error file={item['file']},line={item['line']},col={item['column']},title={item['code']}"
        for item in found
    ] == [line.rsplit("::", 1)[0] for line in commands.out.splitlines()]


def test_warnings_are_printed_and_pass(change, run) -> None:
    change(*WARNED)
    done = run("check")
    assert done.status == 0
    assert "warning[unused-entry] topics.safety" in done.out
    assert run("check", "--format", "github").out.startswith("::warning file=claims.yaml,line=")
    assert json.loads(run("check", "--format", "json").out)[0]["severity"] == "warning"


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("100% sure", "100%25 sure"),
        ("two\nlines\r", "two%0Alines%0D"),
        ("a: b, c", "a: b, c"),
        ("already %0A", "already %250A"),
    ],
)
def test_a_message_can_not_break_out_of_its_workflow_command(message: str, shown: str) -> None:
    problem = Problem("a.yaml", 1, 2, "code", "where", message, "hint", Severity.ERROR)
    page = "; see docs/rules/code.md"
    expected = f"::error file=a.yaml,line=1,col=2,title=code::where: {shown} (hint){page}\n"
    assert github([problem]) == expected


def test_a_file_name_can_not_break_out_of_its_property() -> None:
    problem = Problem("a,line=9::b%.yaml", 1, 2, "code", "", "must")
    assert (
        github([problem])
        == "::error file=a%2Cline=9%3A%3Ab%25.yaml,line=1,col=2,title=code::must; see "
        "docs/rules/code.md\n"
    )


def test_naming_files_limits_what_is_printed_and_not_what_is_proven(record, change, run) -> None:
    change(MISTAKES[0])
    folder = record / "claims"
    folder.mkdir()
    (folder / "more.yaml").write_text("topics:\n  - {id: Bad, name: x, definition: x}\n", "utf-8")
    done = run("check", "claims/more.yaml")
    assert done.status == 1
    assert done.err.splitlines()[0].startswith("claims/more.yaml:2:10: error[bad-form]")
    assert done.err.splitlines()[1:] == [
        "see docs/rules/bad-form.md",
        "2 errors; 1 in other files",
    ]
    assert len(json.loads(run("check", "claims/more.yaml", "--format", "json").out)) == 1


def test_problems_of_another_folder_are_named_from_here(record, change, run, monkeypatch) -> None:
    change(MISTAKES[0])
    monkeypatch.chdir(record.parent)
    found = json.loads(run("check", "--folder", "record", "--format", "json").out)
    assert [item["file"] for item in found] == ["record/claims.yaml"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "wrong-type"),
        (b"- a\n", "wrong-type"),
        (b"claims: [", "yaml-syntax"),
        (b"\xff\xfe", "bad-encoding"),
        (b"claims: \x00", "yaml-syntax"),
        (b"claims: &a []\nsources: *a\n", "yaml-alias"),
        (b"claims: !!python/object/apply:os.getcwd []\n", "yaml-tag"),
        (b"? [a]\n: b\n", "yaml-key"),
        (b"---\nclaims: []\n---\nclaims: []\n", "yaml-syntax"),
        (None, "unreadable-file"),
    ],
)
def test_whatever_the_file_holds_there_is_an_answer(claims, run, data, code) -> None:
    claims.unlink() if data is None else claims.write_bytes(data)
    done = run("check", "--format", "json")
    codes = {item["code"] for item in json.loads(done.out)}
    assert done.status == 1
    assert code in codes


def test_it_loads_nothing_that_would_make_it_slow() -> None:
    script = (
        "import sys; from factcheck.commands import main; "
        "assert main(['check', '--folder', 'tests/site']) == 0; "
        "assert not {'pelican', 'rich', 'ruamel', 'rapidfuzz', 'jinja2'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)


@pytest.fixture
def repository(record, claims):
    """The record's folder as a repository with one commit."""
    for command in (
        ["init", "--quiet", "--initial-branch", "main"],
        ["config", "user.email", "editor@example.org"],
        ["config", "user.name", "An editor"],
        ["add", "."],
        ["commit", "--quiet", "-m", "First"],
    ):
        subprocess.run(["git", *command], cwd=record, check=True)
    return claims


def test_an_id_that_was_published_may_not_vanish(repository, run) -> None:
    """It is withdrawn with a reason; a new name is a removal and an addition."""
    text = repository.read_text("utf-8")
    entry = re.search(r"^topics:\n  - id: (\S+)$", text, re.MULTILINE)
    assert entry is not None
    repository.write_text(re.sub(rf"(?<![\w-]){entry[1]}(?![\w-])", "renamed-topic", text), "utf-8")
    assert run("check").status == 0
    done = run("check", "--base", "main")
    assert done.status == 1
    assert "error[vanished-id] topics: must keep the entry" in done.err
    assert f"'{entry[1]}'" in done.err


def test_an_unchanged_record_passes_beside_its_base(repository, run) -> None:
    assert repository.exists()
    assert run("check", "--base", "main").status == 0


def test_a_base_that_is_no_revision_is_told(repository, run) -> None:
    assert repository.exists()
    done = run("check", "--base", "nowhere")
    assert done.status == 1
    assert done.err.startswith("'nowhere' must be a revision to compare with")
