"""`diff` says in the record's own terms what changed between two versions."""

from __future__ import annotations

import json

import pytest

from factcheck.editing.comparison import WHAT
from factcheck.editing.telling import _plain
from tests.tables import each_row


@pytest.fixture
def base(commit) -> None:
    """The record as it is, committed."""
    commit()


@pytest.fixture
def covered(other_ledger) -> str:
    """How much of the document is in claims."""
    found = other_ledger.coverage(other_ledger.documents["orrelby-notice"])
    return f"{found.in_claims} of {found.words} words in claims"


def told(run, *arguments: str) -> list[dict[str, str]]:
    """Return the changes, without what is empty."""
    done = run("diff", "HEAD", "--format", "json", *arguments)
    assert done.status == 0
    found = json.loads(done.out)["changes"]
    return [{key: value for key, value in item.items() if value} for item in found]


TITLE = "The footbridge was closed on 9 of the 30 days of April"
SHORTER = "It was closed on 9 of the 30 days of April"


def of(entry: str, what: str, title: str = TITLE, **more: str) -> dict[str, str]:
    """Return a change of an entry, such as `claims.closed-nine-days`."""
    kind, _, name = entry.partition(".")
    return {"what": what, "kind": kind, "id": name, "title": title, **more}


def of_claim(what: str, title: str = TITLE, **more: str) -> dict[str, str]:
    return of("claims.closed-nine-days", what, title, **more)


EVIDENCE = "      - {source: lantern-2019-05-03, stance: qualifies, does_not_show: Who counted.}\n"
ADDED = "      - {source: plank-standard, stance: context, does_not_show: x, finding: f}\n"
IN_2 = '    section: "2"\n    kind: commitment\n'
WITHDRAWN = "    withdrawn: {date: 2019-10-01, reason: It was July.}\n"
DOUBTED = (
    "    withdrawn: {date: 2019-08-20, reason: The skipper says that the letter is not his.}\n"
)
CASES = {
    "a verdict, with its new summary as the reason": (
        (
            ("rating: partly-supported", "rating: supported"),
            ("The days are borne out by a count", "Borne out by a count"),
        ),
        [
            of_claim(
                "rating",
                before="partly-supported",
                after="supported",
                why="Borne out by a count; the number of people is near the counted one.",
            )
        ],
    ),
    "an attribution, which is that of the weaker step": (
        (
            (
                "carried: {verdict: differs, note: The number of people is another one.}",
                "carried: {verdict: passage-not-seen, note: x}",
            ),
        ),
        [
            of_claim(
                "attribution",
                before="differs",
                after="passage-not-seen",
                why="The sentence stands in a copy, which has a rounder number of people.",
            )
        ],
    ),
    "a title, reworded": (
        (("title: The footbridge was closed on 9 of", "title: It was closed on 9 of"),),
        [of_claim("reworded", SHORTER, about="title", before=TITLE, after=SHORTER)],
    ),
    "evidence with another stance": (
        (("stance: supports\n        finding: Eight", "stance: context\n        finding: Eight"),),
        [
            of_claim(
                "evidence-restanced",
                about="weir-trust-count-2019",
                before="supports",
                after="context",
                why="Eight full days and two half days, which make nine.",
            )
        ],
    ),
    "evidence removed": (
        ((EVIDENCE, ""),),
        [of_claim("evidence-removed", about="lantern-2019-05-03", before="qualifies")],
    ),
    "evidence added": (
        ((EVIDENCE, EVIDENCE + ADDED),),
        [of_claim("evidence-added", about="plank-standard", after="context", why="f")],
    ),
    "fields that have no name of their own": (
        (
            ("  - {id: april, label: days of April,", "  - {id: april, label: days,"),
            ("would_change: The council’s own log of April.", "would_change: x"),
        ),
        [of_claim("changed", about="figures, review")],
    ),
    "only the prefix of a quote": (
        (("        prefix: days of April,\n", ""),),
        [of_claim("changed", about="quotes")],
    ),
    "a withdrawal, with its reason": (
        ((IN_2, IN_2 + WITHDRAWN),),
        [
            of(
                "claims.bicycles-in-june",
                "withdrawn",
                "The bridge will be opened to bicycles in June",
                why="It was July.",
            )
        ],
    ),
    "a source that counts again, and is called another name": (
        ((DOUBTED, ""), ("label: A letter by the skipper of the ferry", "label: A letter")),
        [
            of("sources.skipper-letter", "reinstated", "A letter"),
            of("sources.skipper-letter", "changed", "A letter", about="label"),
        ],
    ),
    "an entry removed and another added": (
        (
            (
                "  - {id: ford-gazette-volume, what: The bound volume of",
                "  - {id: v, what: The volume of",
            ),
        ),
        [
            of("looked_for.v", "added", "The volume of The Ford Gazette"),
            of(
                "looked_for.ford-gazette-volume",
                "removed",
                "The bound volume of The Ford Gazette",
            ),
        ],
    ),
    "nothing, where only the form is another": (
        (
            (
                "  - {id: ford-gazette, name: The Ford Gazette}",
                "  - name: The Ford Gazette\n    id: ford-gazette",
            ),
        ),
        [],
    ),
}


@pytest.mark.usefixtures("base")
@pytest.mark.parametrize(("changes", "expected"), CASES.values(), ids=CASES.keys())
def test_what_is_told(change, run, changes, expected) -> None:
    change(*changes)
    assert told(run) == expected


def test_every_sort_of_change_is_among_the_cases() -> None:
    assert {item["what"] for _, found in CASES.values() for item in found} == set(WHAT)


@pytest.mark.usefixtures("base")
def test_text_marks_rewording_and_steps_and_counts(change, run, covered) -> None:
    change(("title: The footbridge was closed on 9", "title: It was closed on 9"), *CASES_OF_TEXT)
    out = run("diff", "HEAD").out
    assert "### Reworded (1)\n\n- `closed-nine-days` title: [-The footbridge-] {+It+} was" in out
    assert "### Ratings (1)\n\n- `frost-not-flood` Disputed → Partly supported\n  - A count" in out
    assert "\n| outlets | 3 | 4 |\n" in out
    assert "\n| claims | 6 | 6 |\n" in out
    assert f"\n| orrelby-notice | {covered} | {covered} |\n" in out


CASES_OF_TEXT = (
    (
        "      single_publisher: Nobody but the trust and the council wrote of the cause.\n",
        "",
    ),
    ("rating: disputed", "rating: partly-supported"),
    (
        "  - {id: ford-gazette, name: The Ford",
        "  - {id: x, name: x}\n  - {id: ford-gazette, name: The Ford",
    ),
)


@pytest.mark.usefixtures("base")
def test_nothing_changed_is_said(run) -> None:
    assert "Nothing changed in the data." in run("diff", "HEAD").out


@pytest.mark.usefixtures("base")
def test_two_revisions_are_compared_whatever_the_files_are_now(change, commit, run, claims) -> None:
    change(("rating: disputed", "rating: supported"))
    commit()
    claims.write_text("broken: [", "utf-8")
    out = run("diff", "HEAD~1", "HEAD").out
    assert "Disputed → Supported" in out
    assert "not a valid record" not in out


def test_folders_are_compared(record, change, run, real_folder) -> None:
    change(("rating: disputed", "rating: supported"))
    out = run("diff", str(real_folder / "tests" / "site"), str(record)).out
    assert "Disputed → Supported" in out


def test_a_record_below_the_repositorys_root_is_found(record, run, commit) -> None:
    below = record / "below"
    below.mkdir()
    for name in ("claims.yaml", "content"):
        (record / name).rename(below / name)
    commit()
    text = (below / "claims.yaml").read_text("utf-8")
    (below / "claims.yaml").write_text(
        text.replace("rating: disputed", "rating: supported"), "utf-8"
    )
    done = run("diff", "HEAD", "--folder", "below")
    assert "Disputed → Supported" in done.out
    assert "not a valid record" not in done.out


def test_a_base_that_is_wrong_is_named_and_compared_as_far_as_it_goes(
    change, commit, run, covered
) -> None:
    change(("rating: disputed", "rating: disputd"), ("kind: commitment", "kind: event"))
    commit()
    change(
        ("rating: disputd", "rating: disputed"),
        ("kind: event\n    title: The bridge", "kind: commitment\n    title: The bridge"),
    )
    done = run("diff", "HEAD")
    assert done.status == 0
    assert "HEAD is not a valid record; it is compared as far as it can be read" in done.out
    assert "HEAD has entries that can't be read: claims.frost-not-flood" in done.out
    assert "`bicycles-in-june` kind" in done.out
    assert f"| orrelby-notice | unknown | {covered} |\n" in done.out


@pytest.mark.usefixtures("base")
@pytest.mark.parametrize(
    "text",
    [b"claims: [", b"", b"\xff\xfec\x00", b"Notes\n", None],
    ids=["a bracket", "empty", "UTF-16", "no record", "no file"],
)
def test_a_record_that_can_not_be_read_is_not_told_as_all_removed(claims, run, text) -> None:
    claims.unlink() if text is None else claims.write_bytes(text)
    for form in ("text", "markdown", "json"):
        done = run("diff", "HEAD", "--format", form)
        assert done.status == 1
        assert "removed" not in done.out.lower()
        assert "othing changed" not in done.out
        if form != "json":
            assert "can't be read, so nothing is compared; the reason: " in done.out
            assert "claims.yaml:1:" in done.out
            assert "| claims | 6 | unknown |" in done.out
    assert json.loads(done.out)["head"]["lost"]


@pytest.mark.usefixtures("base")
def test_an_entry_that_can_not_be_read_is_not_told_as_removed(change, run) -> None:
    change(
        ("  - id: nobody-hurt\n    document: ", "  - id: nobody-hurt\n    document:"),
        ("rating: disputed", "rating: supported"),
    )
    done = run("diff", "HEAD")
    assert done.status == 0
    assert "removed" not in done.out
    assert "has entries that can't be read: claims.nobody-hurt" in done.out
    assert "Disputed → Supported" in done.out


@pytest.mark.usefixtures("base")
def test_a_list_that_lost_its_name_is_not_told_as_removed(change, run) -> None:
    change(("\nclaims:\n", "\n"), ("name: The Orrelby Lantern", "name: The Lantern"))
    done = run("diff", "HEAD")
    assert done.status == 0
    assert "the working tree can't be read, so claims are not compared; the reason: " in done.out
    assert "error[wrong-list]" in done.out
    assert "removed" not in done.out
    assert "`orrelby-lantern` name" in done.out


def test_a_base_that_can_not_be_read_is_not_told_as_all_added(claims, commit, run) -> None:
    text = claims.read_bytes()
    claims.write_bytes(b"claims: [")
    commit()
    claims.write_bytes(text)
    done = run("diff", "HEAD")
    assert done.status == 1
    assert "HEAD can't be read, so nothing is compared" in done.out
    assert "added" not in done.out


def test_a_base_without_a_record_has_nothing(commit, run, claims) -> None:
    text = claims.read_text("utf-8")
    claims.unlink()
    commit()
    claims.write_text(text, "utf-8")
    done = run("diff", "HEAD")
    assert done.status == 0
    assert "Claims: added (6)" in done.out
    assert "| claims | 0 | 6 |" in done.out


@pytest.mark.usefixtures("base")
@pytest.mark.parametrize("name", ["nope", "--upload-pack=x", "", "HEAD:claims.yaml"])
def test_what_is_no_version_is_refused(run, name) -> None:
    done = run("diff", "--", name)
    assert done.status == 1
    assert done.err == f"must be a folder that holds claims.yaml, or a revision, not '{name}'\n"


@pytest.mark.parametrize("command", [("diff", "HEAD"), ("check", "--base", "HEAD")])
def test_without_git_it_is_named_with_its_remedy(record, run, monkeypatch, command) -> None:
    assert record.exists()
    monkeypatch.setenv("PATH", "")
    done = run(*command)
    assert done.status == 1
    assert done.err == (
        "git must be installed to compare with a revision (on Debian: apt-get install git)\n"
    )


def test_without_a_repository_a_revision_is_refused(record, run, monkeypatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(record.parent))
    assert run("diff", "HEAD").status == 1


@each_row(
    ("words", "shown"),
    [
        ("<script>", "&lt;script&gt;"),
        ("@octocat", "&#64;\u200boctocat"),
        ("[a](b)", "\\[a\\](b)"),
        ("a | b `c`", "a \\| b \\`c\\`"),
        ("#1 _b_ *c* ~~d~~", "\\#1 \\_b\\_ \\*c\\* \\~\\~d\\~\\~"),
        ("https://example.org www.example.org", "https:\u200b//example.org www\u200b.example.org"),
        ("two\nlines", "two lines"),
        ("&lt;", "&amp;lt;"),
    ],
)
def test_the_records_words_are_no_markup_in_a_pull_request(words: str, shown: str) -> None:
    assert _plain(words) == shown


@pytest.mark.usefixtures("base")
def test_a_hostile_title_stays_words_in_markdown(change, run) -> None:
    change(
        (
            "title: The bridge will be opened",
            'title: "@all <img> ![x](http://x.y) The bridge will be opened"'.replace(
                'opened"', 'open"'
            )
            + " #",
        )
    )
    out = run("diff", "HEAD", "--format", "markdown").out
    assert "<img>" not in out
    assert "@all" not in out
    assert "](" not in out.replace("\\](", "")
