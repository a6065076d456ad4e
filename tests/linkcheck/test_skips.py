"""The list of what is left out: a reason and a last day for each, and mistakes told by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.linkcheck.skips import read_skips
from factcheck.record.problems import RecordError

GOOD = """\
- address: https://example.org/mill
  reason: Asks for a login.
  until: 2020-06
"""


def test_a_list_is_read(tmp_path: Path) -> None:
    path = tmp_path / "skip.yaml"
    path.write_text(GOOD)
    (skip,) = read_skips(path)
    assert (skip.address, skip.until.words) == ("https://example.org/mill", "June 2020")
    path.write_text("# nothing now\n")
    assert read_skips(path) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  reason: Asks for a login.\n", "", "1:3: error[missing-field] 0.reason"),
        ("  until: 2020-06\n", "", "1:3: error[missing-field] 0.until"),
        ("2020-06", "soon", "3:10: error[bad-value] 0.until"),
        ("https:", "ftp:", "1:12: error[bad-value] 0.address"),
        ("until", "til", "3:3: error[unknown-field] 0.til"),
        ("- address", "address", "1:1: error[wrong-type]"),
        ("login.", "login: now", "2:27: error[yaml-syntax]"),
    ],
)
def test_a_mistake_is_told_by_line(tmp_path: Path, old, new, told) -> None:
    path = tmp_path / "skip.yaml"
    text = GOOD.replace(old, new)
    path.write_text(text.replace("\n  ", "\n") if new == "address" else text)
    with pytest.raises(RecordError) as caught:
        read_skips(path)
    assert any(str(problem).startswith(f"skip.yaml:{told}") for problem in caught.value.problems)
