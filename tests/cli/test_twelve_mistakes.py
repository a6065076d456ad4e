"""Twelve different mistakes in the real record at once: twelve messages, each at its place."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from factcheck.cli import main

ROOT = Path(__file__).parents[2]
# (the code, the entry, a line of it, what to put in its place, where the message points)
MISTAKES = (
    ("unknown-value", "only-19-of-104", "kind: figure", "kind: figur", "figur"),
    ("unknown-quote", "not-a-single-case", "a single case of", "one single case of", None),
    ("unknown-quote", "suspects-detained-82", "Spokesperson for the", "Speaker for the", None),
    ("unknown-source", "people-rescued-968", "2022-09-04-khieu", "2022-9-04-khieu", "fresh"),
    ("unstated-figure", "complaint-cases-104", "value: 104", "value: 401", "401"),
    ("unknown-field", "the-star-own-page", "note: We read", "notes: We read", "notes"),
    (
        "bad-value",
        "vna-2022-08-31-hotline",
        "published: 2022-08-31",
        "published: 2022-08-32",
        "2022",
    ),
    ("future-date", "cannot-raid", "date: 2026-11-26", "date: 2926-11-26", "2926-11-26"),
    ("verdict-in-title", "hotline-117", "title: In 2022", "title: False in 2022", "False"),
    ("wrong-section", "happening-everywhere", "section: preamble", 'section: "3"', '"3"'),
    ("missing-evidence", "envoy-visited-depot", "unconfirmed", "contradicted", "contra"),
    ("unknown-citation", "d3-nineteen-and-seventeen", "(@vna-2022-08-26", "(@vnn-2022-08-26", None),
)


@pytest.fixture
def spoilt(tmp_path: Path) -> tuple[Path, list[tuple[str, int, int | None]]]:
    """A copy of the real record with the mistakes, and where each message must point."""
    shutil.copytree(ROOT / "content", tmp_path / "content")
    lines = (ROOT / "claims.yaml").read_text("utf-8").splitlines()
    expected = []
    for code, entry, words, wrong, target in MISTAKES:
        start = lines.index(f"  - id: {entry}")
        number = next(n for n in range(start, start + 90) if words in lines[n])
        lines[number] = lines[number].replace(words, wrong)
        column = lines[number].index(target) + 1 if target else None
        expected.append((code, number + 1, column))
    (tmp_path / "claims.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    return tmp_path, expected


def check(folder: Path, form: str, capsys) -> str:
    assert main(["check", "--folder", str(folder), "--format", form]) == 1
    printed = capsys.readouterr()
    return printed.err + printed.out


def test_each_is_told_once_at_its_line_in_every_form(spoilt, capsys) -> None:
    folder, expected = spoilt
    found = json.loads(check(folder, "json", capsys))
    told = [(item["code"], item["line"], item["column"]) for item in found]
    assert len(told) == len(MISTAKES)
    for code, line, column in expected:
        # A message about a folded text points at the text's beginning, some lines above.
        near = [place for place in told if place[0] == code and line - 4 <= place[1] <= line]
        assert near, (code, line)
        assert column is None or (code, line, column) in told
    places = [f"{item['line']}:{item['column']}" for item in found]
    text = check(folder, "text", capsys)
    assert re.findall(r"claims\.yaml:(\d+:\d+): error\[", text) == places
    assert "12 errors" in text
    assert "Traceback" not in text
    commands = check(folder, "github", capsys)
    assert [
        f"{line}:{col}" for line, col in re.findall(r"line=(\d+),col=(\d+)", commands)
    ] == places
