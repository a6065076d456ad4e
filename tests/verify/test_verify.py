"""`verify` as a stranger runs it: with a bare Python, on a folder or over the network."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.cli import main
from factcheck.verify.proofs import PROOFS, verify
from tests.sites import ROOT

if TYPE_CHECKING:
    from .attacker import Attacker

PAGE = "claims/closed-nine-days/index.html"
DOCUMENT = "documents/orrelby-notice/text.txt"


@pytest.mark.parametrize("name", ["other_published_site", "published_site"])
def test_a_site_as_built_is_proven_whole(request: pytest.FixtureRequest, name: str) -> None:
    report = verify(request.getfixturevalue(name), None, None)
    assert report.flaws == []
    assert [words for words in PROOFS if words not in report.proven] == []
    assert sum(report.proven.values()) > 1_000


def test_so_is_one_that_is_read_from_disk(other_site: Path) -> None:
    """Without an address there is no sitemap, and links name index.html."""
    assert verify(other_site, None, None).flaws == []


# With nothing installed


def bare(*arguments: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run Python without anything installed."""
    return subprocess.run(
        [sys.executable, "-S", "-E", "-s", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_nothing_is_installed_there() -> None:
    assert "ModuleNotFoundError" in bare("-c", "import pydantic").stderr


def test_it_runs_with_nothing_installed(other_published_site: Path) -> None:
    done = bare("-m", "factcheck", "verify", str(other_published_site))
    assert done.returncode == 0, done.stdout + done.stderr
    assert "All that can be proven holds." in done.stdout


def test_it_runs_from_a_copy_of_its_folder(other_published_site: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "factcheck", tmp_path / "factcheck")
    done = bare("-m", "factcheck", "verify", str(other_published_site), folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


# What it says


def test_it_says_what_was_proven_and_what_was_not(
    other_published_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(other_published_site)]) == 0
    told = capsys.readouterr().out
    assert "files are those that SHA256SUMS lists" in told
    assert "that a source is right" in told
    assert "pictures" in told
    assert "--sums" in told
    assert "--document" in told


def test_every_flaw_is_told_with_its_file(
    attacker: Attacker, capsys: pytest.CaptureFixture[str]
) -> None:
    attacker.edit(PAGE, "1,310", "1,410")
    attacker.edit("claims.csv", "Wording differs", "Word for word")
    attacker.list_again()
    assert main(["verify", str(attacker.root)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith(f"{PAGE}: must show figures.4.compare.0")]
    assert (
        "claims.csv: attribution.label of closed-nine-days must agree: "
        "expected 'Wording differs', seen 'Word for word'"
    ) in lines


def test_what_is_told_cannot_steer_a_terminal(
    attacker: Attacker, capsys: pytest.CaptureFixture[str]
) -> None:
    attacker.edit(PAGE, '"title">The footbridge', '"title">\x1b[2JThe footbridge')
    attacker.list_again()
    assert main(["verify", str(attacker.root)]) == 1
    assert "\x1b" not in capsys.readouterr().out


def test_names_of_files_cannot_either(
    attacker: Attacker, capsys: pytest.CaptureFixture[str]
) -> None:
    attacker.write("a\x1b[2Jb.html", "")
    attacker.link("\udcff", "nowhere")
    assert main(["verify", str(attacker.root)]) == 1
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "\\udcff: must be a plain file" in told


def test_your_own_copy_of_the_document_is_compared(
    other_published_site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "copy.txt"
    shutil.copy(other_published_site / DOCUMENT, own)
    assert main(["verify", str(other_published_site), "--document", str(own)]) == 0
    own.write_text("Another text.\n", encoding="utf-8")
    assert main(["verify", str(other_published_site), "--document", str(own)]) == 1
    assert "your copy: must be a document" in capsys.readouterr().out


def test_attested_sums_are_compared(attacker: Attacker, tmp_path: Path) -> None:
    attested = tmp_path / "attested"
    attested.write_text(attacker.read("SHA256SUMS"), encoding="utf-8")
    assert main(["verify", str(attacker.root), "--sums", str(attested)]) == 0
    attacker.edit("about/index.html", "invented", "dull")
    attacker.pack_again()
    attacker.list_again()
    assert main(["verify", str(attacker.root)]) == 0
    assert main(["verify", str(attacker.root), "--sums", str(attested)]) == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["no-such-folder"],
        [__file__],
        [".", "--sums", "no-such-file"],
        [".", "--document", "no-such-file"],
        ["ftp://127.0.0.1/"],
        ["http://"],
        ["http://127.0.0.1:1/"],
    ],
    ids=" ".join,
)
def test_what_is_not_there_is_no_finding(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", *arguments]) == 2
    assert capsys.readouterr().err


def test_a_folder_that_cannot_be_read_is_told(
    other_published_site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listed = os.scandir

    def refused(place: Path) -> Iterator[os.DirEntry[str]]:
        if place.name == "feeds":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(place))
        return listed(place)

    monkeypatch.setattr("factcheck.verify.folder.os.scandir", refused)
    told = [str(flaw) for flaw in verify(other_published_site, None, None).flaws]
    assert "feeds/: must be readable: Permission denied" in told
