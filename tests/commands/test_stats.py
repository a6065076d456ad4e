"""`stats` shows the record at a glance, counted from the record."""

from __future__ import annotations

import re


def rows(out: str) -> dict[str, list[str]]:
    """Return the tables' rows by their first cell."""
    cells = [re.split(r"\s{2,}", line.strip()) for line in out.splitlines()]
    return {first: rest for first, *rest in cells}


def test_claims_are_counted_by_section_and_verdict(run) -> None:
    done = run("stats")
    assert done.status == 0
    found = rows(done.out)
    # sections with claims: 1.A (three), 1.B, 2
    assert found["Verbatim"] == ["1", "1"]
    assert found["Not located"] == ["1", "1"]
    assert found["Own words"] == ["1", "1"]
    assert found["Lacks context"] == ["1", "1"]
    assert found["all"] == ["3", "1", "1", "5"]
    assert "Contradicted" not in done.out


def test_sources_are_counted_by_what_became_of_them(run) -> None:
    found = rows(run("stats").out)
    assert found["cited by a document"] == ["1", "2", "3"]
    assert found["others"] == ["4", "1", "5"]


def test_coverage_is_the_ledgers(run, other_ledger) -> None:
    found = other_ledger.coverage(other_ledger.documents["orrelby-notice"])
    shares = [round(100 * part / found.words) for part in (found.in_claims, found.in_framing)]
    told = "coverage of orrelby-notice: {} words, {}% in claims, {}% named as framing"
    assert told.format(found.words, *shares) in run("stats").out


def test_what_needs_an_editor_is_named(run) -> None:
    out = run("stats").out
    assert "oldest review: 2019-06-30" in out
    assert "claims without review: 1 (bicycles-in-june)" in out
    single = "planks-replaced, frost-not-flood, nobody-hurt"
    assert f"claims with evidence of one publisher only: 3 ({single})" in out


def test_a_record_with_problems_is_not_counted(change, run) -> None:
    change(("kind: commitment", "kind: comitment"))
    done = run("stats")
    assert (done.status, done.out) == (1, "")
    assert "error[unknown-value]" in done.err
