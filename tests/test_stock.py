"""Stock: what was proven is taken over, and everything else is judged as if for the first time."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck import stock as module
from factcheck.ledger import Ledger
from factcheck.problems import Problem, RecordError
from factcheck.proof import Proven, prove
from factcheck.stages import Means, Stages
from factcheck.stock import stock

if TYPE_CHECKING:
    from factcheck.known import Stock

MEANS = Means(1, Stages())


@pytest.fixture
def folder(tmp_path: Path, real_folder: Path) -> Path:
    """A copy of the real record."""
    shutil.copyfile(real_folder / "claims.yaml", tmp_path / "claims.yaml")
    shutil.copytree(real_folder / "content", tmp_path / "content")
    return tmp_path


@pytest.fixture
def judged(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What was judged, by kind and id."""
    found: list[tuple[str, str]] = []
    judge = module._Judgement._judge  # noqa: SLF001 - the one place where entries are judged

    def noted(self, batch):
        found.extend(batch)
        return judge(self, batch)

    monkeypatch.setattr(module._Judgement, "_judge", noted)  # noqa: SLF001
    return found


def change(folder: Path, old: str, new: str) -> None:
    path = folder / "claims.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_it_is_the_record_that_a_whole_proof_gives(folder: Path, real_ledger: Ledger) -> None:
    ledger = Ledger(stock(folder, None, MEANS))
    assert list(ledger.claims) == list(real_ledger.claims)
    for claim in ledger.claims.values():
        other = real_ledger.claims[claim.id]
        assert (claim.title, claim.review, claim.quotes) == (
            other.title,
            other.review,
            other.quotes,
        )
        assert ledger.spans(claim) == real_ledger.spans(other)
        assert ledger.attribution(claim) is real_ledger.attribution(other)
        assert ledger.rating(claim) is real_ledger.rating(other)


def test_several_processes_find_what_one_does(folder: Path) -> None:
    assert stock(folder, None, MEANS).known == stock(folder, None, Means(3, Stages())).known


def test_nothing_is_judged_again_while_nothing_changed(
    folder: Path, judged: list[tuple[str, str]]
) -> None:
    known = stock(folder, None, MEANS).known
    judged.clear()
    assert stock(folder, known, MEANS).known == known
    assert judged == []


def test_a_changed_entry_is_judged_with_all_that_name_it(
    folder: Path, judged: list[tuple[str, str]]
) -> None:
    known = stock(folder, None, MEANS).known
    judged.clear()
    change(folder, "name: Press reports", "name: Reports in the press")
    stock(folder, known, MEANS)
    kinds = {kind for kind, _ in judged}
    assert kinds == {"topics", "claims"}
    named = [
        claim for claim in prove(folder).reading.record.claims if "press-reports" in claim.topics
    ]
    assert {key for kind, key in judged if kind == "claims"} == {claim.id for claim in named}


def told(proof: Callable[[], Proven | Stock]) -> list[Problem]:
    """Return the problems of a record, be they errors or warnings."""
    try:
        return proof().warnings
    except RecordError as error:
        return error.problems


MISTAKES: dict[str, tuple[str, str]] = {
    "a letter of a quote": ("only 19 cases of them involved", "onli 19 cases of them involved"),
    "an unknown source": ("source: fresh-news-2022-09-04-khieu-sopheak", "source: fresh-news"),
    "a source that others name": ("  - id: vna-2022-08-26-rescued", "  - id: vna-2022-08-26"),
    "a date in the future": ("date: 2026-11-26", "date: 2999-11-26"),
    "a rating without its evidence": ("rating: lacks-context", "rating: contradicted"),
    "an office that evidence comes to be of": ("- id: ncct\n", "- id: ncct\n    part_of: mfaic\n"),
    "words that no claim quotes": ("- id: reports-of-seriousness", "- id: reports-of"),
    "words that are quoted no longer": (
        "    - and detained 82 suspects",
        "    - detained 82 suspects",
    ),
}


@pytest.mark.parametrize(("old", "new"), MISTAKES.values(), ids=MISTAKES)
def test_what_breaks_a_rule_is_told_as_by_a_whole_proof(folder: Path, old: str, new: str) -> None:
    known = stock(folder, None, MEANS).known
    change(folder, old, new)
    assert told(lambda: stock(folder, known, MEANS)) == told(lambda: prove(folder))


def test_a_figure_that_a_conclusion_names_is_missed(folder: Path) -> None:
    known = stock(folder, None, MEANS).known
    path = folder / "claims.yaml"
    before, claim, after = path.read_text("utf-8").partition("  - id: only-19-of-104\n")
    own, rest, others = after.partition("\n  - id: ")
    path.write_text(before + claim + own.replace("serious", "severe") + rest + others, "utf-8")
    found = told(lambda: stock(folder, known, MEANS))
    assert [problem.code for problem in found] == ["unknown-placeholder"]
    assert found == told(lambda: prove(folder))


def test_the_words_of_a_claim_that_is_gone_are_missed(folder: Path) -> None:
    known = stock(folder, None, MEANS).known
    path = folder / "claims.yaml"
    text = path.read_text("utf-8")
    begin = text.index("  - id: reports-affect-image-and-rescues\n")
    path.write_text(text[:begin] + text[text.index("  - id: ", begin + 1) :], "utf-8")
    found = told(lambda: stock(folder, known, MEANS))
    assert [problem.code for problem in found] == ["unmapped-words"]
    assert found == told(lambda: prove(folder))


def test_a_changed_document_is_noticed(folder: Path) -> None:
    known = stock(folder, None, MEANS).known
    (path,) = (folder / "content" / "documents").iterdir()
    path.write_bytes(path.read_bytes().replace(b"19", b"18", 1))
    with pytest.raises(RecordError, match="changed-document"):
        stock(folder, known, MEANS)


def test_what_was_warned_of_is_warned_of_again(folder: Path) -> None:
    change(
        folder,
        "outlets:\n",
        "outlets:\n  - id: unused\n    name: Unused\n\n",
    )
    first = stock(folder, None, MEANS)
    assert [problem.code for problem in first.warnings] == ["unused-entry"]
    assert stock(folder, first.known, MEANS).warnings == first.warnings


@pytest.mark.parametrize("day", ["2020-01-01", "2999-01-01"])
def test_known_of_another_day_counts_for_nothing(
    folder: Path, judged: list[tuple[str, str]], day: str
) -> None:
    known = stock(folder, None, MEANS).known
    assert known is not None
    judged.clear()
    stock(folder, known._replace(day=day), MEANS)
    assert len(judged) > 100


def test_a_record_in_another_form_is_proven_as_a_whole(folder: Path) -> None:
    flow = '  - {id: flow, name: Flow, definition: "F."}'
    change(folder, "topics:\n  - id: ", f"topics:\n{flow}\n  - id: ")
    found = stock(folder, None, MEANS)
    assert found.known is None
    assert "flow" in Ledger(found).topics
