"""CONTRIBUTING: every command in it is run as it stands, and its claim is a good one."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.record.problems import RecordError
from factcheck.record.yamlfile import parse
from factcheck.rules.check import prove
from tests import quickyaml
from tests.tables import each_row

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CONTRIBUTING.md").read_text("utf-8")

# Commands that are run, by how they begin; `python` is the one that runs the tests.
OURS = "python -m factcheck "
RUN = (OURS, "cp -R tests/site practice", "rm -r practice", "make check")
# Commands that are not run here, and why.
NOT_RUN = {
    "make": "tests/build builds the site",
    ". .venv/bin/activate": "the tests run in that environment already",
    "make test lint": "this is a test",
    "git switch -c ": "it is git's own",
    "git commit ": "it is git's own",
}


def commands() -> list[str]:
    """The commands of all `sh` blocks, in order, without their comments."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    lines = "".join(blocks).replace("\\\n", " ").splitlines()
    return [re.sub(r"\s+#.*$", "", line).strip() for line in lines if line.strip()]


def is_left_out(command: str) -> bool:
    return any(
        command.startswith(known) if known.endswith(" ") else command == known for known in NOT_RUN
    )


def test_every_command_is_known_to_this_test() -> None:
    assert commands()
    for command in commands():
        assert is_left_out(command) or command.startswith(RUN), command
    for known in (*RUN, *NOT_RUN):
        assert any(command.startswith(known) for command in commands()), known


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory):
    """A copy of the repository in which the commands were run, with what each of them said.

    `practice` is kept as it was before it is removed.
    """
    folder = tmp_path_factory.mktemp("clone")
    for name in ("factcheck", "tests/site", "claims.yaml", "content", "Makefile", "requirements"):
        source, target = ROOT / name, folder / name
        target.parent.mkdir(exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target)
    (folder / ".venv").symlink_to(ROOT / ".venv")
    said = {}
    for command in commands():
        if is_left_out(command):
            continue
        if command.startswith("rm -r practice"):
            shutil.copytree(folder / "practice", folder / "kept")
        said[command] = run(command, folder)
    return folder, said


def run(command: str, folder: Path) -> str:
    """Run a command in a folder as somebody would type it, and return what it says.

    Ours is run in this process, which has loaded it already.
    """
    if command.startswith(OURS):
        said = io.StringIO()
        with contextlib.chdir(folder), contextlib.redirect_stdout(said):
            assert main(shlex.split(command.removeprefix(OURS))) == 0, command
        return said.getvalue()
    done = subprocess.run(  # noqa: S602 - as it is typed
        command, shell=True, cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_every_command_does_what_the_page_says_of_it(walked) -> None:
    folder, said = walked
    assert not (folder / "practice").exists()
    (quoted,) = (output for command, output in said.items() if " quote " in command)
    assert "unique" in quoted
    assert "quotes:" in quoted
    (compared,) = (output for command, output in said.items() if " diff " in command)
    assert "people-at-the-ford" in compared


def test_the_walk_adds_what_it_says_and_nothing_is_warned_of(walked) -> None:
    folder, _ = walked
    proven = prove(folder / "kept")
    assert proven.warnings == []
    claim = next(item for item in proven.reading.record.claims if item.id == "people-at-the-ford")
    assert claim.section == "1.A"
    assert [item.source for item in claim.evidence] == ["bell-count"]


def test_the_tools_leave_nothing_to_format(walked) -> None:
    _, said = walked
    (formatted,) = (output for command, output in said.items() if " fmt " in command)
    assert formatted == ""


def annotated(walked, without: str = "") -> Path:
    """The walked record with the annotated claim in place of the one that the tools wrote."""
    folder, _ = walked
    target = folder / "annotated"
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(folder / "kept", target)
    (block,) = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
    (claim,) = parse("CONTRIBUTING.md", block).data
    claim.pop(without, None)
    data = parse("claims.yaml", (target / "claims.yaml").read_text("utf-8")).data
    places = [index for index, item in enumerate(data["claims"]) if item["id"] == claim["id"]]
    (place,) = places
    data["claims"][place] = claim
    (target / "claims.yaml").write_text(quickyaml.dump(data), "utf-8")
    return target


def test_the_annotated_claim_is_proven_without_a_warning(walked) -> None:
    assert prove(annotated(walked)).warnings == []


@each_row("field", ["document", "section", "kind", "title", "statement", "quotes"])
def test_the_fields_that_are_said_to_be_needed_are(walked, field: str) -> None:
    with pytest.raises(RecordError, match="missing-field"):
        prove(annotated(walked, without=field))


@each_row("field", ["speaker", "role", "topics", "figures", "related"])
def test_other_fields_may_be_left_out(walked, field: str) -> None:
    prove(annotated(walked, without=field))
