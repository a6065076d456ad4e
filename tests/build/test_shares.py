"""Shares: several jobs make one site, byte for byte the one that a single job makes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.commands import main
from factcheck.shares import Share, ShareError
from factcheck.tree import SUMS, Tree
from factcheck.units import ALWAYS
from tests.sites import OTHER, PUBLIC, PUBLISHED, Shared, copy_site, run_build

from .test_incremental import hold_against_one_made_anew, made_again
from .workshop import Workshop, sums


@pytest.fixture
def new_workshop(tmp_path: Path, bytecode: Path) -> Callable[[str], Workshop]:
    """A function that makes another folder with the small site: what a job checks out."""

    def make(name: str) -> Workshop:
        workshop = Workshop(tmp_path / name, bytecode)
        workshop.write()
        return workshop

    return make


@pytest.fixture
def workshop(new_workshop: Callable[[str], Workshop]) -> Workshop:
    """The folder of the job that puts shares together."""
    return new_workshop("here")


def share_of(workshop: Workshop, number: int, of: int) -> Path:
    """Make a share in a workshop, and return its folder."""
    folder = workshop.folder / f"share-{number}-of-{of}"
    assert workshop.build(folder, share=Share(number, of), workers=number)
    return folder


def refused(workshop: Workshop, shares: list[Path]) -> str:
    """Return why shares are refused; the last site must be what it was."""
    before = sums(workshop.output)
    with pytest.raises(ShareError) as raised:
        workshop.build(shares=shares)
    assert sums(workshop.output) == before
    return str(raised.value)


# What comes out


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_shares_of_several_folders_make_the_site_of_one_job(
    new_workshop: Callable[[str], Workshop], workshop: Workshop, count: int
) -> None:
    jobs = [new_workshop(f"job-{number}") for number in (1, 2)]
    shares = [share_of(jobs[number % 2], number, count) for number in range(1, count + 1)]
    assert workshop.build(shares=shares[::-1])
    hold_against_one_made_anew(workshop)


def test_every_page_is_made_by_a_share_and_none_by_two() -> None:
    keys = [("claims", str(number)) for number in range(7)] + [(ALWAYS, "prose"), ("page", "")]
    found = [Share(number, 3).keys(keys) for number in (1, 2, 3)]
    assert sorted(key for part in found for key in part) == sorted(
        key for key in keys if key[0] != ALWAYS
    )
    assert {len(part) for part in found} <= {2, 3}
    assert Share(9, 9).keys(keys) == []


def test_the_build_after_makes_only_what_is_new(workshop: Workshop) -> None:
    assert workshop.build(shares=[share_of(workshop, number, 2) for number in (1, 2)])
    workshop.prose += "!"
    assert made_again(workshop) == {"about/index.html"}
    claim = workshop.record["claims"][0]
    claim["review"]["would_change"] = "A log of the keeper."
    own = {f"claims/{claim['id']}/index.html", f"api/v1/claims/{claim['id']}.json"}
    assert made_again(workshop) == {*own, "api/v1/claims.json"}
    hold_against_one_made_anew(workshop)


def test_shares_replace_an_older_site(workshop: Workshop) -> None:
    assert workshop.build()
    workshop.record["claims"][0]["title"] = "Another title"
    workshop.write()
    assert workshop.build(shares=[share_of(workshop, number, 2) for number in (1, 2)])
    hold_against_one_made_anew(workshop)


def test_a_share_is_made_anew_each_time(workshop: Workshop) -> None:
    share_of(workshop, 1, 2)
    workshop.record["claims"][0]["title"] = "Another title"
    workshop.write()
    assert workshop.build(shares=[share_of(workshop, number, 2) for number in (1, 2)])
    hold_against_one_made_anew(workshop)


def test_making_a_share_leaves_the_site_and_what_is_known_of_it(workshop: Workshop) -> None:
    assert workshop.build()
    before = sums(workshop.output)
    share_of(workshop, 1, 2)
    assert sums(workshop.output) == before
    assert made_again(workshop) == set()


def test_a_share_is_no_site(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    share = share_of(workshop, 1, 2)
    assert not list(share.rglob("index.html"))
    assert not (share / SUMS).exists()
    assert Tree(share).sums == {}
    assert main(["verify", str(share)]) == 1
    assert "Nothing was proven." in capsys.readouterr().out


# What is refused


def test_a_missing_share_is_named(workshop: Workshop) -> None:
    assert workshop.build()
    first, _, third = (share_of(workshop, number, 3) for number in (1, 2, 3))
    assert refused(workshop, [third, first]) == "share 2/3 is missing: given are 3/3, 1/3"
    nowhere = workshop.folder / "nowhere"
    assert refused(workshop, [first, nowhere]) == f"{nowhere}: there is no share here"
    said = "share 2/2 is missing: given are 1/2, 3/3"
    assert refused(workshop, [share_of(workshop, 1, 2), third]) == said


def test_a_share_that_is_given_twice_is_refused(workshop: Workshop) -> None:
    assert workshop.build()
    first, second = (share_of(workshop, number, 2) for number in (1, 2))
    said = "every share must be given once: given are 1/2, 2/2, 1/2"
    assert refused(workshop, [first, second, first]) == said


def rewrite(workshop: Workshop) -> None:
    workshop.record["claims"][0]["title"] = "Another title"
    workshop.write()


def split(workshop: Workshop) -> None:
    """Leave every byte of the record as it is, but in another file, to which links would lead."""
    text = (workshop.folder / "claims.yaml").read_text("utf-8")
    *_, last = re.finditer(r"^\w+:$", text, re.MULTILINE)
    (workshop.folder / "claims").mkdir()
    (workshop.folder / "claims" / "a.yaml").write_text(text[last.start() :], "utf-8")
    (workshop.folder / "claims.yaml").write_text(text[: last.start()], "utf-8")


def reset(workshop: Workshop) -> None:
    workshop.site = replace(workshop.site, rows=4)


def retouch_template(workshop: Workshop) -> None:
    with (workshop.folder / "theme/templates/claim.html").open("a", encoding="utf-8") as file:
        file.write("\n")


def retouch_sheet(workshop: Workshop) -> None:
    with (workshop.folder / "theme/static/css/style.css").open("a", encoding="utf-8") as file:
        file.write("p { order: 1; }\n")


@pytest.mark.parametrize(
    ("change", "what"),
    [
        (rewrite, "record"),
        (split, "record"),
        (reset, "engine, library or setting"),
        (retouch_template, "theme"),
        (retouch_sheet, "theme"),
    ],
)
def test_a_share_of_another_site_is_refused(
    new_workshop: Callable[[str], Workshop],
    workshop: Workshop,
    change: Callable[[Workshop], None],
    what: str,
) -> None:
    assert workshop.build()
    other = new_workshop("other")
    change(other)
    first, second = share_of(workshop, 1, 2), share_of(other, 2, 2)
    said = f"{second}: share 2/2 was made with another {what}"
    assert refused(workshop, [first, second]) == said


@pytest.mark.parametrize("name", ["share", "0"])
@pytest.mark.parametrize(
    "harm",
    [
        lambda data: bytes([data[0] ^ 1]) + data[1:],
        lambda data: data[:-1] + bytes([data[-1] ^ 1]),
        lambda data: data[: len(data) // 2],
        lambda data: data + b" ",
        lambda _: b"",
    ],
    ids=["first byte", "last byte", "cut short", "one byte more", "emptied"],
)
def test_a_damaged_share_is_refused(
    workshop: Workshop, name: str, harm: Callable[[bytes], bytes]
) -> None:
    assert workshop.build()
    shares = [share_of(workshop, number, 2) for number in (1, 2)]
    file = shares[1] / name
    file.write_bytes(harm(file.read_bytes()))
    said = f"{file}: is damaged: its bytes are not those that the share was left with"
    assert refused(workshop, shares) == said


def test_a_share_that_lost_a_file_is_refused(workshop: Workshop) -> None:
    assert workshop.build()
    shares = [share_of(workshop, number, 2) for number in (1, 2)]
    (shares[0] / "0").unlink()
    assert refused(workshop, shares) == f"{shares[0] / '0'}: is missing from the share"


# By the command


def made_by_two_jobs(folder: Path, *arguments: str, **environment: str) -> tuple[Path, list[Path]]:
    """Make a site in three folders; return the last one and the shares."""
    jobs = [copy_site(folder / name, OTHER) for name in ("one", "other job", "last")]
    for number, workers in ((1, "1"), (2, "3")):
        share = ("--share", f"{number}/2", "--output", "share", "--workers", workers)
        done = run_build(jobs[number - 1], *arguments, *share, TZ="Asia/Tokyo", **environment)
        assert done.returncode == 0, done.stderr
        assert done.stdout.startswith(f"share {number}/2, ")
    shares = [job / "share" for job in jobs[1::-1]]
    done = run_build(jobs[2], *arguments, "--shares", *map(str, shares), **environment)
    assert done.returncode == 0, done.stderr
    return jobs[2], shares


def test_two_jobs_make_the_whole_site(tmp_path: Path, other_site: Path) -> None:
    folder, shares = made_by_two_jobs(tmp_path)
    before = sums(folder / "output")
    assert before == sums(other_site)
    file = shares[0] / "0"
    file.write_bytes(file.read_bytes()[1:])
    done = run_build(folder, "--shares", *map(str, shares))
    assert done.returncode == 1
    assert f"{file}: is damaged" in done.stderr
    assert "the last site was left as it was" in done.stderr
    assert "Traceback" not in done.stderr
    assert sums(folder / "output") == before
    assert run_build(folder).returncode == 0
    assert sums(folder / "output") == before


def test_two_jobs_make_the_published_site(tmp_path: Path, other_published_site: Path) -> None:
    folder, _ = made_by_two_jobs(tmp_path, *PUBLISHED, **PUBLIC)
    assert sums(folder / "output") == sums(other_published_site)


def test_a_share_never_takes_the_place_of_a_site(tmp_path: Path, shared: Shared) -> None:
    folder = shared.copy("other", tmp_path / "site")
    before = sums(folder / "output")
    done = run_build(folder, "--share", "1/2")
    assert done.returncode == 1
    assert "output: holds a site; a share needs a folder of its own" in done.stderr
    assert sums(folder / "output") == before


@pytest.mark.parametrize("words", ["0/2", "3/2", "1", "1/0", "-1/2", "1/2/3", "a/b", ""])
def test_what_names_no_share_is_told(words: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["build", f"--share={words}"])
    assert "must be the number of the share and how many there are" in capsys.readouterr().err
