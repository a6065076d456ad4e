"""`check` says everything that is wrong, in three forms, and fails only on errors."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.editing.history import changed_lines
from factcheck.record.printing import github, job_summary
from factcheck.record.problems import Problem, Severity
from tests.tables import each_row

ROOT = Path(__file__).parents[2]

MISTAKES = (
    ("kind: commitment", "kind: comitment"),
    ("claims: [closed-nine-days, planks-replaced]", "claims: closed-nine-days"),
    ("id: bicycles-in-june", "id: Bicycles"),
)
WARNED = (("outlets:\n", "outlets:\n  - id: unused\n    name: Unused\n"),)


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
    assert "warning[unused-entry] outlets.unused" in done.out
    assert run("check", "--format", "github").out.startswith("::warning file=claims.yaml,line=")
    assert json.loads(run("check", "--format", "json").out)[0]["severity"] == "warning"


@each_row(
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
        "import sys; from factcheck.cli import main; "
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
    done = run("check", "--base", "main")
    assert done.status == 0
    assert done.out.splitlines()[0] == "compared with what was published as 'main'"


def test_the_base_may_be_a_folder(record, claims, run, real_folder) -> None:
    base = str(real_folder / "tests" / "site")
    assert run("check", "--base", base).status == 0
    claims.write_text(claims.read_text("utf-8").replace("id: bicycles-in-june", "id: bicycles"))
    assert record.exists()
    assert "error[vanished-id] claims: must keep the entry 'bicycles-in-june'" in (
        run("check", "--base", base).err
    )


@pytest.mark.parametrize("base", ["nowhere", "", "--output=x"])
def test_a_base_that_is_no_revision_is_told(repository, run, base) -> None:
    assert repository.exists()
    done = run("check", f"--base={base}")
    assert done.status == 1
    assert done.err == f"must be a folder that holds claims.yaml, or a revision, not '{base}'\n"


def test_before_anything_is_published_it_says_so_and_passes(record, repository, run) -> None:
    assert repository.exists()
    done = run("check", "--base", "published")
    assert done.status == 0
    assert done.out.startswith("nothing was published before: there is no tag 'published' yet\n")
    subprocess.run(["git", "tag", "published"], cwd=record, check=True)
    assert run("check", "--base", "published").out.startswith("compared with what was published")


def test_a_record_without_any_commit_is_new(record, run, monkeypatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(record.parent))
    said = "nothing was published before: there is no commit yet\n"
    assert run("check", "--base", "main").out.startswith(said)
    subprocess.run(["git", "init", "--quiet"], cwd=record, check=True)
    done = run("check", "--base", "main")
    assert (done.status, done.out.startswith(said)) == (0, True)


def test_a_base_without_a_record_is_no_past(record, claims, run, commit) -> None:
    text = claims.read_text("utf-8")
    claims.unlink()
    commit()
    claims.write_text(text, "utf-8")
    assert record.exists()
    done = run("check", "--base", "HEAD")
    assert done.status == 0
    assert done.out.startswith("the record is new: there is no claims.yaml in 'HEAD'\n")


def test_a_base_that_can_not_be_read_is_no_reason_to_pass(claims, run, commit) -> None:
    text = claims.read_text("utf-8")
    claims.write_text("claims: [", "utf-8")
    commit()
    claims.write_text(text, "utf-8")
    done = run("check", "--base", "HEAD")
    assert done.status == 1
    assert done.err.startswith("'HEAD' must have a record that can be read: claims.yaml:1:9: ")


def test_an_entry_that_the_model_of_today_can_not_read_may_not_vanish(claims, run, commit) -> None:
    text = claims.read_text("utf-8")
    claims.write_text(text.replace("kind: commitment", "kind: promise"), "utf-8")
    commit()
    claims.write_text(text.replace("id: bicycles-in-june", "id: bicycles"), "utf-8")
    done = run("check", "--base", "HEAD")
    assert "error[vanished-id] claims: must keep the entry 'bicycles-in-june'" in done.err


# ---- For GitHub ----


def test_problems_on_changed_lines_come_first_and_the_summary_has_all(
    record, change, commit, run, monkeypatch
) -> None:
    change(MISTAKES[0])
    commit()
    change(MISTAKES[1])
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(record / "summary.md"))
    done = run("check", "--format", "github", "--base", "HEAD")
    assert done.status == 1
    lines = [int(line) for line in re.findall(r"line=(\d+)", done.out)]
    assert len(lines) == 2
    assert changed_lines("HEAD", record)["claims.yaml"] == {lines[0]}
    text = (record / "summary.md").read_text("utf-8")
    assert text.startswith("2 errors\n\n```text\nclaims.yaml:")
    assert text.endswith("\nCompared with what was published as 'HEAD'.\n")


def test_changed_lines_are_those_of_the_new_version(record, claims, commit) -> None:
    claims.write_text("a\nb\nc\nd\n")
    commit()
    claims.write_text("a\nnew\nnew\nc\nd changed\n")
    assert changed_lines("HEAD", record) == {"claims.yaml": {2, 3, 5}}
    assert changed_lines("no-such-base", record) == {}


def test_the_summary_counts_what_github_does_not_show() -> None:
    found = [Problem("a.yaml", line, 1, "bad-value", "", "must be so") for line in range(1, 14)]
    found += [replace(item, severity=Severity.WARNING) for item in found[:11]]
    text = job_summary(found, "")
    assert text.startswith("13 errors, 11 warnings; 4 of them are not among the annotations\n")
    assert text.count("must be so") == 24
    assert job_summary([], "new") == "The record is proven: no problems.\n\nNew.\n"
