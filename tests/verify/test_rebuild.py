"""Building a site again from its commit: every change of any file is found."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.verify.folder import Folder
from factcheck.verify.rebuild import RebuildError, differences, rebuild
from tests.profiles import PROFILE
from tests.sites import OTHER, PUBLIC, PUBLISHED, ROOT, Shared, copy_site, own_engine, run_build
from tests.tables import each_row
from tests.verify.attacker import Attacker
from tests.verify.tamperings import TAMPERINGS


def git(folder: Path, *words: str) -> str:
    """Run git as somebody who has no settings of their own."""
    of_nobody = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    names = {
        f"GIT_{role}_{what}": "nobody@example.org"
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    return subprocess.run(
        ["git", "-C", str(folder), *words],
        env={**os.environ, **of_nobody, **names},
        check=True,
        capture_output=True,
        text=True,
    ).stdout.strip()


@pytest.fixture(scope="session")
def repository(shared: Shared) -> Path:
    """A repository of its own, with the site that its only commit publishes in `output/`."""

    def make(folder: Path) -> None:
        own_engine(copy_site(folder, OTHER))
        (folder / "requirements").mkdir()
        shutil.copy(ROOT / "requirements" / "build.lock", folder / "requirements")
        (folder / ".gitignore").write_text("output/\n.*\n__pycache__/\n")
        git(folder, "init", "--quiet", "--initial-branch", "main")
        git(folder, "add", "--all")
        git(folder, "commit", "--quiet", "--message", "All")
        done = run_build(folder, *PUBLISHED, **PUBLIC)
        assert done.returncode == 0, done.stdout + done.stderr

    return shared.once("repository", make)


@pytest.fixture
def attacker(repository: Path, tmp_path: Path) -> Attacker:
    """Somebody who can change all of a copy of the site."""
    target = tmp_path / "site"
    return Attacker(Path(shutil.copytree(repository / "output", target, copy_function=os.link)))


def test_the_command_builds_the_commit_again(repository: Path, attacker: Attacker) -> None:
    """It is the copy of the repository in which it stands that is built."""
    style = next(attacker.root.glob("theme/css/style.*.css"))
    path = style.relative_to(attacker.root).as_posix()
    attacker.edit(path, "{", " {", 1)
    attacker.write("added.html", "<!doctype html>")
    attacker.remove("robots.txt")
    attacker.list_again()
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "verify", str(attacker.root), "--rebuild"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert "files are byte for byte those that the commit builds" in done.stdout
    assert {
        line for line in done.stdout.splitlines() if "the commit" in line and ": must" in line
    } == {
        f"{path}: must be the file that the commit builds; line 1 is not",
        "added.html: must not be there: the commit does not build it",
        "robots.txt: must be there: the commit builds it",
    }


NOT_COMPARED = {"files that are none", "the list of sums"}


def test_every_tampered_site_differs_from_the_one_that_is_built(
    other_published_site: Path, tmp_path: Path
) -> None:
    """Links and the list of sums are no files that are compared: plain `verify` tells of them."""
    whole = Path(shutil.copytree(other_published_site, tmp_path / "whole", copy_function=os.link))
    alike = set()
    each = [
        item
        for number, item in enumerate(TAMPERINGS)
        if PROFILE.whole or item.kind in NOT_COMPARED or number % 4 == 0
    ]
    for number, item in enumerate(each):
        site = Attacker(whole)
        item.change(site)
        built, changed = tmp_path / f"built-{number}", tmp_path / f"changed-{number}"
        for path in site.changed:
            for source, target in ((other_published_site, built), (whole, changed)):
                if (source / path).exists():
                    (target / path).parent.mkdir(parents=True, exist_ok=True)
                    shutil.copy(source / path, target / path)
            (whole / path).unlink(missing_ok=True)
            if (other_published_site / path).exists():
                os.link(other_published_site / path, whole / path)
        alike |= set() if any(differences(Folder(changed), built)) else {item.kind}
    assert alike == NOT_COMPARED


@each_row(
    ("build", "told"),
    [
        (None, "the site names no commit: only a published site"),
        ({"commit": "c" * 40, "settings": {}}, "must be on a branch of this copy"),
        (
            {"commit": "--upload-pack=x", "settings": {}},
            "must name a commit, not '--upload-pack=x'",
        ),
        ({"commit": "HEAD", "settings": {}}, "must name a commit, not 'HEAD'"),
        ({"commit": "c" * 40, "settings": {"PYTHONPATH": "x"}}, "must have no settings but"),
        ({"commit": "c" * 40, "settings": {"SITEURL": 1}}, "must have no settings but"),
        ({"commit": 1, "settings": {}}, "must name a commit, not '1'"),
        ({"commit": "c" * 40}, "must say what the site was built from"),
        ("c" * 40, "must say what the site was built from"),
    ],
)
def test_what_a_site_names_is_not_trusted(
    repository: Path, attacker: Attacker, build: object, told: str
) -> None:
    attacker.edit_json("api/v1/index.json", lambda index: index.update(build=build))
    with pytest.raises(RebuildError, match=re.escape(told)):
        list(rebuild(Folder(attacker.root), repository))


def test_a_commit_with_other_libraries_is_not_built(
    repository: Path, attacker: Attacker, tmp_path: Path
) -> None:
    """The bytes of a site depend on its libraries, of which only one set is installed."""
    later = shutil.copytree(repository, tmp_path / "later", symlinks=True)
    (later / "requirements" / "build.lock").write_text("other==1\n")
    with pytest.raises(RebuildError, match=r"has other libraries than this copy: run git checkout"):
        list(rebuild(Folder(attacker.root), later))


def test_a_commit_that_cannot_be_built_says_why(repository: Path, attacker: Attacker) -> None:
    def spoil(index: dict[str, dict[str, dict[str, str]]]) -> None:
        index["build"]["settings"]["SITEURL"] = "nowhere"

    attacker.edit_json("api/v1/index.json", spoil)
    with pytest.raises(RebuildError, match=r"(?s)could not be built:.*SITEURL must be"):
        list(rebuild(Folder(attacker.root), repository))


def test_sites_are_compared_file_by_file(tmp_path: Path) -> None:
    for name, data in {
        "site/a": b"1\n2\n3",
        "built/a": b"1\n2\n4",
        "site/b": b"",
        "built/b": b"",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(data)
    assert [
        flaw and str(flaw) for flaw in differences(Folder(tmp_path / "site"), tmp_path / "built")
    ] == [
        "a: must be the file that the commit builds; line 3 is not",
        None,
    ]
