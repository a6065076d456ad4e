"""`fmt` has one form for every record, and loses neither data nor comments on the way."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.editing.canonical import LossError, canonical, entry_lines, stripped
from factcheck.editing.units import comments
from factcheck.record.model import Claim
from factcheck.record.problems import RecordError
from factcheck.record.yamlfile import parse
from tests.profiles import PROFILE
from tests.tables import each_row

ROOT = Path(__file__).parents[2]
LONG = "word " * 24 + "end"
FOLDED = f"      {LONG[:104].strip()}\n      {LONG[104:].strip()}\n"


def formatted(text: str) -> str:
    """Return the canonical form, which must be its own canonical form."""
    once = canonical("x.yaml", text)
    assert canonical("x.yaml", once) == once
    return once


CASES = {
    "keys come in the model's order, unknown ones last": (
        "claims:\n  - zzz: 1\n    title: t\n    id: a\n",
        "claims:\n  - id: a\n    title: t\n    zzz: 1\n",
    ),
    "so do keys in brackets": (
        "topics:\n  - {definition: d, name: m, id: a}\n",
        "topics:\n  - {id: a, name: m, definition: d}\n",
    ),
    "and the lists of the file": (
        "claims: []\n\ndocuments: []\n",
        "documents: []\n\nclaims: []\n",
    ),
    "a comment goes with what it stands above, beside or below": (
        (
            '# head\n\nclaims:\n# first\n- title: "t" # of the title\n  # of the id\n  id: a\n'
            "  quotes:\n    - x\n    # - y\n  section: b\n# end\n"
        ),
        (
            "# head\n\nclaims:\n  # first\n  # of the id\n  - id: a\n    section: b\n"
            '    title: "t"  # of the title\n    quotes:\n      - x\n      # - y\n# end\n'
        ),
    ),
    "a comment above everything stays there": (
        "# schema\nclaims: []\ndocuments: []\n",
        "# schema\ndocuments: []\n\nclaims: []\n",
    ),
    "lists are set in, by two": (
        "claims:\n- id: a\n  quotes:\n  - x\n",
        "claims:\n  - id: a\n    quotes:\n      - x\n",
    ),
    "entries of several lines are parted, those of one need not be": (
        "topics:\n  - {id: a}\n  - {id: b}\n  - id: c\n    name: c\n  - {id: d}\n",
        "topics:\n  - {id: a}\n  - {id: b}\n\n  - id: c\n    name: c\n\n  - {id: d}\n",
    ),
    "text longer than a line is folded": (
        f"claims:\n  - statement: {LONG}\n",
        f"claims:\n  - statement: >-\n{FOLDED}",
    ),
    "text that fits a line is on it": (
        "claims:\n  - statement: >-\n      a\n      b\n",
        "claims:\n  - statement: a b\n",
    ),
    "an address is never broken": (
        f"sources:\n  - url: https://example.org/{'x' * 120}\n",
        f"sources:\n  - url: https://example.org/{'x' * 120}\n",
    ),
    "a review's body is literal": (
        "claims:\n  - review: {body: b}\n",
        "claims:\n  - review: {body: b}\n",
    ),
    "and on lines of its own in a block": (
        'claims:\n  - review:\n      body: "a\\n\\n- b"\n',
        "claims:\n  - review:\n      body: |\n        a\n\n        - b\n",
    ),
    "quotation marks are double and only where needed": (
        "claims:\n  - title: 'plain'\n    section: '1.A'\n    id: 'a: b'\n    kind: 'no'\n",
        'claims:\n  - id: "a: b"\n    section: "1.A"\n    kind: "no"\n    title: plain\n',
    ),
    "numbers, dates, truth and nothing stay what they are": (
        "claims:\n  - {value: 1.50, date: 2022-09-04, alike: true, note: ~, title: }\n",
        "claims:\n  - {title: null, value: 1.50, date: 2022-09-04, alike: true, note: ~}\n",
    ),
    "brackets that are too long become a block": (
        f"topics:\n  - {{id: a, name: {'n' * 60}, definition: {'d' * 60}}}\n",
        f"topics:\n  - id: a\n    name: {'n' * 60}\n    definition: {'d' * 60}\n",
    ),
    "brackets with a comment in them do too": (
        "claims:\n  - topics: [a, # why\n      b]\n",
        "claims:\n  - topics:\n      - a  # why\n      - b\n",
    ),
    "a comment beside the closing bracket stays beside it": (
        "claims:\n  - topics: [a, b] # both\n",
        "claims:\n  - topics: [a, b]  # both\n",
    ),
    "a comment in the header of a folded text stays": (
        f"claims:\n  - statement: >- # why\n      {LONG}\n",
        f"claims:\n  - statement: >-  # why\n{FOLDED}",
    ),
    "what looks like a comment within text is text": (
        "claims:\n  - title: 'a # b'\n    review:\n      body: |\n        # heading\n",
        'claims:\n  - title: "a # b"\n    review:\n      body: |\n        # heading\n',
    ),
    "a comment at the head of a list stays there, however deep it is set": (
        "claims:\n      # first\n  - id: a\n  - id: b\n",
        "claims:\n  # first\n  - id: a\n  - id: b\n",
    ),
    "entries of one line stay parted where the editor parted them": (
        "topics:\n  - {id: a}\n\n\n  - {id: b}\n  - {id: c}\n",
        "topics:\n  - {id: a}\n\n  - {id: b}\n  - {id: c}\n",
    ),
    "what can't be seen is spelled out": (
        "topics:\n  - name: a\ufeffb\n",
        'topics:\n  - name: "a\\ufeffb"\n',
    ),
    "line ends and a byte order mark are made plain": (
        "\ufeffclaims:\r\n  - id: a\r\n",
        "claims:\n  - id: a\n",
    ),
}


@each_row(("before", "after"), CASES.values())
def test_form(before: str, after: str) -> None:
    assert formatted(before) == after


@pytest.mark.parametrize(
    "text",
    ["claims: [", "a: 1\na: 2\n", "claims: &a []\ntopics: *a\n", "- a\n", "", "a: 1\n---\nb: 2\n"],
)
def test_what_the_record_may_not_hold_is_refused(text: str) -> None:
    with pytest.raises(RecordError):
        canonical("x.yaml", text)


def test_a_result_that_would_lose_something_is_refused(monkeypatch) -> None:
    monkeypatch.setattr("factcheck.editing.canonical._laid_out", lambda _: "claims: []\n")
    for text in ("claims: [a]\n", "claims: [] # why\n"):
        with pytest.raises(LossError):
            canonical("x.yaml", text)


@each_row("name", ["tests/site/claims.yaml", *(["claims.yaml"] if PROFILE.whole else [])])
def test_whole_records_keep_their_data_and_comments(name: str) -> None:
    before = (ROOT / name).read_text("utf-8")
    after = formatted(before)
    assert stripped(parse("", after).data) == stripped(parse("", before).data)
    assert sorted(item.text for item in comments(after)) == sorted(
        item.text for item in comments(before)
    )


def test_check_shows_the_difference_and_writes_nothing(claims, run) -> None:
    claims.write_text("claims: []\ndocuments: []\n", "utf-8")
    done = run("fmt", "--check")
    assert done.status == 1
    assert "--- claims.yaml\n" in done.out
    assert "\n-documents: []\n" in done.out
    assert claims.read_text("utf-8") == "claims: []\ndocuments: []\n"


def test_writing_makes_the_check_pass_and_keeps_the_record_proven(run) -> None:
    assert run("fmt").status == 0
    assert run("fmt", "--check").status == 0
    again = run("fmt")
    assert (again.status, again.out) == (0, "")
    assert run("check").status == 0


def test_each_named_file_is_formatted_and_one_that_is_bad_is_left(record, claims, run) -> None:
    before = claims.read_bytes()
    bad = record / "bad.yaml"
    bad.write_text("a: [", "utf-8")
    good = record / "good.yaml"
    good.write_text("claims:   []\n", "utf-8")
    done = run("fmt", "bad.yaml", "good.yaml", "missing.yaml")
    assert done.status == 1
    assert "bad.yaml:1:4: error[yaml-syntax]" in done.err
    assert "missing.yaml:1:1: error[unreadable-file]" in done.err
    assert (bad.read_text("utf-8"), good.read_text("utf-8")) == ("a: [", "claims: []\n")
    assert claims.read_bytes() == before


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cn", "Co")), max_size=200
) | st.sampled_from(["no", "010", "12:30", "null", "~", "1e3", "- a", "a: b", "#", "%", "@x", "''"])


@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
def test_any_text_written_reads_back_the_same(quotes: list[str], title: str) -> None:
    """Whatever an editor types: `new` writes it so that it is read as that text again."""
    text = "\n".join(["- id: a", *entry_lines({"title": title, "quotes": quotes}, Claim, 2)])
    file = parse("", text)
    assert not file.problems
    data = file.data[0]
    assert stripped([data["title"], data["quotes"]]) == stripped([title, quotes])
    whole = f"claims:\n{text}\n"
    assert parse("", formatted(whole)).data is not None


def test_yamllint_finds_nothing_in_what_fmt_writes(claims, run) -> None:
    run("fmt")
    rules = "{extends: default, rules: {document-start: disable, line-length: disable}}"
    command = [sys.executable, "-m", "yamllint", "--strict", "-d", rules, str(claims)]
    subprocess.run(command, check=True)
