"""The scripts of the workflows, with a stand-in for GitHub; and the forms against their schemas."""

from __future__ import annotations

import io
import json
import os
import re
import runpy
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.tables import each_row

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / ".github" / "scripts"
COMMENT = runpy.run_path(str(SCRIPTS / "comment.py"))
RUN = {
    "id": 7,
    "head_sha": "a" * 40,
    "html_url": "https://example.org/runs/7",
    "head_repository": {"full_name": "someone/fork"},
}
PULL = {
    "state": "open",
    "head": {"sha": "a" * 40, "repo": {"full_name": "someone/fork"}},
    "base": {"repo": {"full_name": "us/site"}},
}


# ---- The comment ----


@each_row(
    "text", ["", "0", "12 ", "12\n", "-3", "1e3", "12/../13", "１２", "1234567890", "12; rm -r ."]
)
def test_what_is_no_number_names_no_pull_request(text: str) -> None:
    with pytest.raises(COMMENT["Refused"], match="names no pull request"):
        COMMENT["number_of"](text)


@each_row(
    "changes",
    [
        {"head": {"sha": "b" * 40, "repo": {"full_name": "someone/fork"}}},
        {"head": {"sha": "a" * 40, "repo": {"full_name": "somebody/else"}}},
        {"head": {"sha": "a" * 40, "repo": None}},
        {"state": "closed"},
        {"base": {"repo": {"full_name": "other/site"}}},
    ],
)
def test_a_number_of_another_pull_request_is_refused(changes) -> None:
    with pytest.raises(COMMENT["Refused"], match="the pull request is not"):
        COMMENT["check_pull_request"]({**PULL, **changes}, RUN, "us/site")


HOSTILE = [
    "@everyone",
    "[log in](https://evil.example/)",
    "![](//evil.example/pixel)",
    "https://evil.example/",
    "www.evil.example",
    "<script>x</script>",
    "<img src=//evil.example>",
    "<!-- two-questions",
    "[a]: //evil.example",
    "````",
    "~~~",
    "see #1",
    "us/site#1",
    "`<b>` @us",
    "a\u202eb",
    "\\[a](//evil.example)",
    "\\\\[a](//evil.example)",
]


@each_row("line", HOSTILE)
def test_mark_up_of_a_pull_request_is_made_inert(line: str) -> None:
    shown = COMMENT["inert"](line)
    assert shown != line
    assert not re.search(r"<|@(?!\u200b)|(?<!\\)\[|://|www\.|`|~|#(?=\d+\b(?!;))|\u202e", shown)


def test_our_own_comparison_passes_unchanged() -> None:
    """Mark-up that `diff` writes stays mark-up."""
    command = [sys.executable, "-m", "factcheck", "diff", "tests/site", "--format", "markdown"]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    lines = made.splitlines()
    assert any(line.startswith("### ") for line in lines)
    shown = COMMENT["inert"](made).splitlines()
    # What holds an invisible sign (a broken address) is escaped once more, and only that.
    changed = [line for line, now in zip(lines, shown, strict=True) if line.rstrip() != now]
    assert all("\u200b" in line for line in changed)


def test_that_a_record_can_not_be_read_passes_unchanged_too(tmp_path: Path) -> None:
    """The comment says so, and not that everything was removed."""
    (tmp_path / "claims.yaml").write_text("claims: [<b>\n")
    command = [sys.executable, "-m", "factcheck", "diff", "tests/site", str(tmp_path)]
    command += ["--format", "markdown"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    (line,) = (line for line in done.stdout.splitlines() if line.startswith("> "))
    assert "so nothing is compared; the reason: claims.yaml:1:9: error" in line
    assert line in COMMENT["inert"](done.stdout)


def test_a_long_comparison_is_cut_to_what_a_comment_holds() -> None:
    shown = COMMENT["inert"]("- a line\n" * 20_000)
    assert len(shown) < 60_000
    assert shown.endswith("(cut here; the run has it in full)")


@each_row(
    ("archive", "expected"),
    [(b"", ""), (b"PK no zip", ""), ({"other": "1"}, ""), ({"number": "12"}, "12")],
)
def test_an_artefact_is_read_without_unpacking(archive, expected) -> None:
    data = archive if isinstance(archive, bytes) else zipped(archive)
    assert COMMENT["member"](data, "number") == expected


def test_an_artefact_that_unpacks_to_much_is_not_read() -> None:
    assert COMMENT["member"](zipped({"number": "1" * 2_000_000}), "number") == ""


def zipped(members: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as files:
        for name, text in members.items():
            files.writestr(name, text)
    return stream.getvalue()


GH = """#!{python}
import json, pathlib, sys
folder = pathlib.Path({folder!r})
arguments = sys.argv[2:]
path = next(item for item in arguments if item.startswith("repos/"))
if "--method" in arguments:
    (folder / "sent.json").write_text(json.dumps([arguments, json.load(sys.stdin)]))
elif path.endswith("/zip"):
    sys.stdout.buffer.write((folder / "artefact.zip").read_bytes())
else:
    print(json.dumps(json.loads((folder / "answers.json").read_text())[path]))
"""


@pytest.fixture
def commented(tmp_path: Path):
    """A function that runs the script on an artefact; returns its output and what it sent."""
    fake = tmp_path / "gh"
    fake.write_text(GH.format(python=sys.executable, folder=str(tmp_path)))
    fake.chmod(0o755)
    (tmp_path / "event.json").write_text(json.dumps({"workflow_run": RUN}))

    def run(members, comments=(), **changed):
        (tmp_path / "artefact.zip").write_bytes(zipped(members))
        listed = [{"name": name, "id": 3, "expired": False} for name in ("pull-request", "site")]
        jobs = [
            {"name": "Tests", "conclusion": "failure"},
            {"name": "@all [x](y)", "conclusion": "success"},
            {"name": "To Pages", "conclusion": "skipped"},
        ]
        answers = {
            "repos/us/site/actions/runs/7/artifacts?per_page=100": {"artifacts": listed},
            "repos/us/site/actions/runs/7/jobs?per_page=100": {"jobs": jobs},
            "repos/us/site/pulls/12": {**PULL, **changed},
            "repos/us/site/issues/12/comments?per_page=100": [list(comments)],
        }
        (tmp_path / "answers.json").write_text(json.dumps(answers))
        done = subprocess.run(
            [sys.executable, str(SCRIPTS / "comment.py")],
            env={
                "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}",
                "GITHUB_REPOSITORY": "us/site",
                "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
            },
            capture_output=True,
            text=True,
            check=True,
        )
        sent = tmp_path / "sent.json"
        return done.stdout, json.loads(sent.read_text()) if sent.exists() else None

    return run


GOOD = {"number": "12", "diff.md": "## What changes in the record\n\n- `a-claim` \\[sic\\]\n"}


def test_the_first_comment_is_written(commented) -> None:
    _, (arguments, data) = commented(GOOD)
    assert "POST" in arguments
    assert "repos/us/site/issues/12/comments" in arguments
    assert data["body"].startswith(COMMENT["MARK"])
    assert "- `a-claim` \\[sic\\]" in data["body"]
    assert "| Tests | failed |" in data["body"]
    assert "To Pages" not in data["body"]
    assert "@all" not in data["body"].replace("@\u200b", "")
    assert "[Download the built site](https://example.org/runs/7/artifacts/3)" in data["body"]


def test_a_later_build_updates_our_comment_and_no_other(commented) -> None:
    comments = [
        {"id": 1, "user": {"login": "someone"}, "body": COMMENT["MARK"]},
        {"id": 2, "user": {"login": "github-actions[bot]"}, "body": "another"},
        {"id": 5, "user": {"login": "github-actions[bot]"}, "body": COMMENT["MARK"] + "\nold"},
    ]
    _, (arguments, _) = commented(GOOD, comments)
    assert "PATCH" in arguments
    assert "repos/us/site/issues/comments/5" in arguments


@pytest.mark.parametrize(
    ("members", "changed", "reason"),
    [
        ({**GOOD, "number": "12/comments"}, {}, "names no pull request"),
        (GOOD, {"state": "closed"}, "is not open here"),
        (GOOD, {"head": {"sha": "c" * 40, "repo": None}}, "is not at the commit"),
    ],
)
def test_nothing_is_sent_where_something_is_off(commented, members, changed, reason) -> None:
    output, sent = commented(members, **changed)
    assert reason in output
    assert sent is None


# ---- The weekly issue ----

GH_ISSUES = """#!{python}
import pathlib, sys
folder = pathlib.Path({folder!r})
if sys.argv[1:3] == ["issue", "list"]:
    print((folder / "open").read_text(), end="")
else:
    body = sys.argv[sys.argv.index("--body-file") + 1] if "--body-file" in sys.argv else None
    text = pathlib.Path(body).read_text() if body else ""
    (folder / "sent").write_text(" ".join(sys.argv[1:4]) + "|" + text)
"""


@pytest.mark.parametrize(
    ("outcome", "number", "report", "expected"),
    [
        ("failure", "", "* [404] a", "issue create --title"),
        ("failure", "7", "* [404] a", "issue edit 7"),
        ("success", "7", "", "issue close 7"),
        ("success", "", "", None),
        ("failure", "7", "", None),  # the check itself failed: no reason to tell of links
    ],
)
def test_there_is_one_issue_on_links(tmp_path, outcome, number, report, expected) -> None:
    fake = tmp_path / "gh"
    fake.write_text(GH_ISSUES.format(python=sys.executable, folder=str(tmp_path)))
    fake.chmod(0o755)
    (tmp_path / "open").write_text(number)
    (tmp_path / "report").write_text(report)
    done = subprocess.run(
        ["bash", str(SCRIPTS / "links.sh"), str(tmp_path / "report")],
        env={"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}", "OUTCOME": outcome},
        capture_output=True,
        check=False,
    )
    sent = tmp_path / "sent"
    assert done.returncode == int(outcome == "failure" and not report)
    if expected is None:
        assert not sent.exists()
    else:
        called, _, body = sent.read_text().partition("|")
        assert called == expected
        assert body.endswith(report)


# ---- The forms ----


SCHEMAS = {
    ".github/dependabot.yml": "vendor.dependabot",
    ".github/ISSUE_TEMPLATE/config.yml": "vendor.github-issue-config",
    **{
        f".github/ISSUE_TEMPLATE/{name}.yml": "vendor.github-issue-forms"
        for name in ("mistake", "claim", "source", "reply")
    },
    **{
        f".github/workflows/{name}.yml": "custom.github-workflows-require-timeout"
        for name in ("audit", "build", "comment", "links")
    },
}


def test_every_file_of_github_s_has_a_schema() -> None:
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / ".github").rglob("*.yml")}
    assert there == SCHEMAS.keys()


@each_row("schema", sorted(set(SCHEMAS.values())))
def test_files_of_github_s_are_valid(schema: str) -> None:
    files = [file for file, name in SCHEMAS.items() if name == schema]
    command = ["check-jsonschema", "--builtin-schema", schema, *files]
    tool = Path(sys.executable).with_name(command[0])
    done = subprocess.run(
        [tool, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_strictest_audit_finds_nothing() -> None:
    tool = Path(sys.executable).with_name("zizmor")
    command = [tool, "--offline", "--no-progress", "--persona", "auditor", ".github"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_every_action_is_pinned_by_commit_with_its_tag() -> None:
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        for line in path.read_text("utf-8").splitlines():
            if "uses:" in line:
                assert re.search(r"uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


def test_workflows_name_only_targets_that_make_has() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        called = re.findall(r"\bmake (?:--silent )?([a-z][a-z-]*)", path.read_text("utf-8"))
        called = [name for name in called if name not in {"target", "targets"}]
        assert set(called) <= targets, path.name


@each_row("name", ["SITEURL", "PUBLISHER", "CONTACT", "FUNDING"])
def test_publishing_is_given_all_that_it_needs(name: str) -> None:
    workflow = (ROOT / ".github" / "workflows" / "build.yml").read_text("utf-8")
    assert f"{name}: ${{{{ vars.{name} }}}}" in workflow
    assert re.search(rf"\b{name}=\S", (ROOT / ".ci" / "run").read_text("utf-8"))
