"""What editors leave beside a file stops nothing and becomes nothing; other links are refused."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp

import pytest

from factcheck.files.ignored import is_ignored
from factcheck.record.reader import record_files, symbolic_links
from factcheck.rules.check import prove
from factcheck.site.assets import Assets
from tests.sites import OTHER, Shared, copy_site, own_engine, run_build
from tests.tables import each_row

LEFT = {
    "Emacs, saved by itself": "#{}#",
    "Emacs, a lock that is a file": ".#{}",
    "Emacs, a backup": "{}~",
    "Emacs, a numbered backup": "{}.~1~",
    "Emacs, a copy that is checked": "flycheck_{}",
    "vim, a swap file": ".{}.swp",
    "vim, a second swap file": ".{}.swo",
    "vim, an undo file": ".{}.un~",
    "vim, a trial": "4913",
    "Kate": ".{}.kate-swp",
    "gedit": ".goutputstream-8KPJ71",
    "nano": "{}.save",
    "nano, once more": "{}.save.1",
    "LibreOffice": ".~lock.{}#",
    "Word": "~${}",
    "JetBrains, the new file": "{}___jb_tmp___",
    "JetBrains, the old file": "{}___jb_old___",
    "VS Code": "{}.vsctmp",
    "macOS, a folder's looks": ".DS_Store",
    "macOS, a file's other half": "._{}",
    "Windows, pictures": "Thumbs.db",
    "Windows, a folder's looks": "desktop.ini",
    "git": "{}.orig",
    "patch": "{}.rej",
    "a backup": "{}.bak",
    "a file not yet whole": "{}.tmp",
    "a file that was hidden": ".{}",
    "a network file system": ".nfs00000000008f",
    "fmt, not yet in place": ".{}.new",
}
BESIDE = (
    *("claims/more.yaml", "content/pages/about.md", "content/documents/note.txt"),
    *("theme/templates/base.html", "theme/static/css/style.css", "theme/fonts/CharisSIL-Bold.ttf"),
)
NOT_TEXT = b"Title: Quibble\n\nquibble \xff\0"
HONEST = (
    *("about.md", "claims.yaml", "2024.md", "2024", "a#b.md", "swap.md", "part-one.md"),
    *("original.md", "temporary.css", "notes.of.march.txt", "តំបន់.md", "关于.md", "backup.md"),
)


def leave_all(folder: Path) -> None:
    """Leave all of it beside a file of every kind."""
    left = [
        (folder / path).with_name(form.format(Path(path).name))
        for path in BESIDE
        for form in LEFT.values()
    ]
    for path in left:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(NOT_TEXT)


def lock(path: Path) -> None:
    """Lock a file that is new as Emacs does."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.with_name(f".#new-{path.name}").symlink_to("nobody@host.123:1690000000")


@each_row("name", HONEST)
def test_a_file_of_the_site_is_none_of_them(name: str) -> None:
    assert not is_ignored(name)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_site(tmp_path / "site", OTHER)


def test_they_are_neither_record_nor_asset(folder: Path) -> None:
    static = folder / "theme" / "static"
    before = Assets(static).paths, record_files(folder)
    (folder / "theme/static/.git/objects").mkdir(parents=True)
    (folder / "theme/static/.git/objects/ab").write_text("quibble")
    leave_all(folder)
    for path in BESIDE:
        lock(folder / path)
    assert (Assets(static).paths, record_files(folder)) == before
    prove(folder)


def test_the_site_is_the_same_with_them(shared: Shared, tmp_path: Path) -> None:
    folder = shared.copy("other", tmp_path / "site")
    own_engine(folder)
    sums = (folder / "output" / "SHA256SUMS").read_bytes()
    leave_all(folder)
    for path in (*BESIDE, "claims.yaml", "factcheck/site/settings.py"):
        lock(folder / path)
    done = run_build(folder, "--fatal", "warnings")
    assert done.returncode == 0, done.stderr
    assert (folder / "output" / "SHA256SUMS").read_bytes() == sums


@each_row("leads_to", ["secret.txt", "secrets", "nowhere"])
@each_row(
    "name", ["claims.yaml", "claims", "content", "theme", *BESIDE, "claims/a.yaml~", "theme/.git"]
)
def test_any_other_link_is_refused(tmp_path: Path, name: str, leads_to: str) -> None:
    (told,) = linked(Path(mkdtemp(dir=tmp_path)), name, leads_to)
    assert told == (
        f"{name}:1:1: error[symbolic-link] must be a plain file or folder, not a symbolic link "
        "(put a copy of what it leads to in its place)"
    )


@pytest.mark.parametrize("name", ["claims/.#a.yaml", "content/pages/.#about.md", "theme/.#static"])
def test_a_lock_leads_nowhere(tmp_path: Path, name: str) -> None:
    assert linked(tmp_path / "1", name, "secret.txt") != []
    assert linked(tmp_path / "2", name, "secrets") != []
    assert linked(tmp_path / "3", name, "nobody@host.123:1690000000") == []


def linked(folder: Path, name: str, leads_to: str) -> list[str]:
    """Return the problems of a folder with a link of some name in it."""
    site = folder / "site"
    (folder / "secrets").mkdir(parents=True)
    (folder / "secret.txt").write_text("hush")
    (site / name).parent.mkdir(parents=True, exist_ok=True)
    (site / name).symlink_to(folder / leads_to)
    return [str(problem) for problem in symbolic_links(site)]
