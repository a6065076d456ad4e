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
    assert found["Word for word"] == ["1", "1"]
    assert found["Source not found"] == ["1", "1"]
    assert found["No source cited"] == ["2", "2"]
    assert found["Lacks context"] == ["1", "1"]
    assert found["all"] == ["3", "1", "2", "6"]
    assert "Contradicted" not in done.out


def test_sources_are_counted_by_what_became_of_them(run) -> None:
    found = rows(run("stats").out)
    assert found["cited by a document"] == ["1", "2", "3"]
    assert found["others"] == ["5", "1", "6"]


def test_coverage_is_the_ledgers(run, other_ledger) -> None:
    found = other_ledger.coverage(other_ledger.documents["orrelby-notice"])
    shares = [round(100 * part / found.words) for part in (found.in_claims, found.in_framing)]
    told = "coverage of orrelby-notice: {} words, {}% in claims, {}% named as framing"
    assert told.format(found.words, *shares) in run("stats").out


def test_what_needs_an_editor_is_named(run) -> None:
    out = run("stats").out
    assert "oldest review: 2019-06-30" in out
    assert "claims without review: 2 (bicycles-in-june, kiosk-for-loose-planks)" in out
    single = "planks-replaced, nobody-hurt"
    assert f"claims with evidence of one publisher only: 2 ({single})" in out
    assert "claims with evidence of their own side only: 0\n" in out


def test_evidence_of_the_claims_own_side_is_named(change, run) -> None:
    change(
        (
            "stance: context, does_not_show: Who was",
            "speakers: [bram-oxtoby], stance: context, does_not_show: Who was",
        )
    )
    out = run("stats").out
    assert "claims with evidence of their own side only: 1 (nobody-hurt)\n" in out


def test_two_reports_that_go_back_to_one_are_of_one_publisher(change, run) -> None:
    reason = "single_publisher: Nobody but the trust and the council wrote of the cause."
    appeal = "    kind: appeal\n"
    change((appeal, f"{appeal}    report_of: plank-standard\n"), (f"      {reason}\n", ""))
    single = "planks-replaced, frost-not-flood, nobody-hurt"
    assert f"claims with evidence of one publisher only: 3 ({single})" in run("stats").out


def test_a_record_with_problems_is_not_counted(change, run) -> None:
    change(("kind: commitment", "kind: comitment"))
    done = run("stats")
    assert (done.status, done.out) == (1, "")
    assert "error[unknown-value]" in done.err
