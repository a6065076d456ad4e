"""The invented record: the same for the same seed, proven, and as `fmt` leaves it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks import corpus
from benchmarks.invention import SMALLEST
from factcheck.editing.canonical import canonical
from factcheck.record.vocabulary import Rating
from factcheck.rules.check import Proven, prove

# As few claims as there can be, and enough to see every form that a claim can have.
SIZES = (SMALLEST, 150)


@pytest.fixture(scope="module", params=SIZES)
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("corpus") / str(request.param)
    corpus.write(target, request.param)
    return target


@pytest.fixture(scope="module")
def proven(folder: Path) -> Proven:
    return prove(folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def test_the_same_seed_makes_the_same_corpus(tmp_path):
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        corpus.write(tmp_path / name, SMALLEST, seed)
    assert contents(tmp_path / "one") == contents(tmp_path / "again")
    assert contents(tmp_path / "one").keys() == contents(tmp_path / "other").keys()
    assert contents(tmp_path / "one") != contents(tmp_path / "other")


def test_it_passes_every_rule_without_a_warning(proven):
    assert proven.warnings == []


def test_it_is_in_the_usual_form(folder):
    text = (folder / "claims.yaml").read_text("utf-8")
    assert canonical("claims.yaml", text) == text


def test_every_claim_has_all_that_a_page_can_show(folder, proven):
    claims = proven.reading.record.claims
    assert len(claims) == int(folder.name)
    for claim in claims:
        shown = (claim.speaker, claim.role, claim.source, claim.topics, claim.attribution)
        assert all(shown), claim.id
        assert claim.review.body, claim.id
        assert 1 <= len(claim.evidence) <= 3, claim.id
        assert len(claim.related) == 3, claim.id
    assert any(claim.figures for claim in claims)
    if len(claims) > SMALLEST:
        assert {claim.review.rating for claim in claims if claim.review} == {
            Rating.DISPUTED,
            *(rating for rating in Rating if rating.number),
        }


def test_a_large_one_is_split_by_document(tmp_path, monkeypatch):
    monkeypatch.setattr(corpus, "MOST_IN_ONE_FILE", 39)
    monkeypatch.setattr("benchmarks.invention.CLAIMS_IN_DOCUMENT", 20)
    corpus.write(tmp_path / "split", 40)
    files = sorted((tmp_path / "split" / "claims").iterdir())
    assert [path.name for path in files] == ["d000.yaml", "d001.yaml"]
    for path in files:
        assert canonical(path.name, path.read_text("utf-8")) == path.read_text("utf-8")
    assert len(prove(tmp_path / "split").reading.record.claims) == 40


def test_other_generators_get_the_same_content(folder, proven):
    record = proven.reading.record
    shared = json.loads((folder / "claims.json").read_text("utf-8"))
    assert [item["id"] for item in shared["claims"]] == [claim.id for claim in record.claims]
    for kind in ("topics", "documents", "sources", "speakers"):
        assert list(shared[kind]) == [entry.id for entry in getattr(record, kind)]
    for item, claim in zip(shared["claims"], record.claims, strict=True):
        assert item["quote"] == claim.quotes[0].exact
        assert item["statement"] == claim.statement
        assert item["related"] == [other.claim for other in claim.related]
        assert "(@" not in item["analysis"]


def test_too_small_a_corpus_is_refused(tmp_path):
    with pytest.raises(ValueError, match=f"must have at least {SMALLEST} claims, not 19"):
        corpus.write(tmp_path, 19)
