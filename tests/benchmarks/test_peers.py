"""The peers: the same content, the same edit, and the same site as our engine makes it."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks import corpus, rounds
from benchmarks.invention import SMALLEST, claim_id
from benchmarks.measuring import LINUX, seconds
from benchmarks.peers import PEERS, Peer, versions
from benchmarks.peers.edits import Edit, in_json, in_markdown, in_record
from benchmarks.peers.markdown import write
from benchmarks.rounds import Rounds, UnlikeError, entered, site_of
from factcheck.rules.check import prove
from tests import quickyaml

on_linux = pytest.mark.skipif(not LINUX, reason="memory is measured on Linux")
CLAIM = claim_id(7)
BARE = next(peer for peer in PEERS if peer.key == "ours-bare")


@pytest.fixture(scope="module")
def made(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("made") / "corpus"
    corpus.write(folder, SMALLEST)
    return folder


@pytest.fixture
def folder(made, tmp_path) -> Path:
    BARE.prepare(made, tmp_path / "site")
    return tmp_path / "site"


def test_each_peer_is_of_a_pinned_version():
    assert {peer.name for peer in PEERS} == versions().keys() | {"ours"}
    assert all(version[0].isdigit() for version in versions().values())


def test_a_slow_peer_is_left_out_of_large_sizes():
    assert list(entered(10_000)) == list(PEERS)
    assert {peer.name for peer in entered(10_001)} == {"hugo", "ours", "pelican"}
    assert {peer.page for peer in entered(10_001) if peer.name == "pelican"} == {"none"}


def test_an_edit_changes_one_word_of_the_record(folder):
    before = quickyaml.load((folder / "claims.yaml").read_text("utf-8"))
    in_record(folder, Edit(CLAIM, "Edited1"))
    after = quickyaml.load((folder / "claims.yaml").read_text("utf-8"))
    claim = next(claim for claim in before["claims"] if claim["id"] == CLAIM)
    claim["statement"] = f"Edited1 {claim['statement'].partition(' ')[2]}"
    assert after == before
    assert prove(folder).warnings == []


@pytest.mark.parametrize("place", [".", "data"])
def test_an_edit_changes_the_same_word_for_the_others(made, tmp_path, place):
    data = json.loads((made / "claims.json").read_text("utf-8"))
    (tmp_path / place).mkdir(exist_ok=True)
    (tmp_path / place / "claims.json").write_bytes((made / "claims.json").read_bytes())
    in_json(tmp_path, Edit(CLAIM, "Edited1"))
    claim = data["claims"][7]
    claim["statement"] = f"Edited1 {claim['statement'].partition(' ')[2]}"
    assert json.loads((tmp_path / place / "claims.json").read_text("utf-8")) == data


def test_an_edit_changes_the_same_word_of_an_article(made, tmp_path):
    write(json.loads((made / "claims.json").read_text("utf-8")), tmp_path)
    article = tmp_path / "content" / "claims" / f"{CLAIM}.md"
    statement = corpus.claim_in(made, CLAIM)["statement"]
    before = article.read_text("utf-8")
    in_markdown(tmp_path, Edit(CLAIM, "Edited1"))
    edited = f"Edited1 {statement.partition(' ')[2]}"
    assert article.read_text("utf-8") == before.replace(statement, edited)


def test_an_edit_of_no_claim_is_an_error(made, tmp_path):
    (tmp_path / "claims.json").write_bytes((made / "claims.json").read_bytes())
    with pytest.raises(LookupError, match="must have the claim"):
        in_json(tmp_path, Edit("c999999", "Edited1"))
    with pytest.raises(LookupError, match="must have the claim c999999"):
        corpus.claim_in(made, "c999999")


def test_our_engine_makes_the_peers_pages(folder, made, tmp_path):
    """After an edit they are what they are from nothing."""
    seconds(BARE.command, folder)
    found = site_of(folder / "output")
    shared = json.loads((folder.parent / "site" / "output" / "claims.json").read_text("utf-8"))
    kinds = {"claims": 20, "sources": 4, "speakers": 1, "topics": 20, "documents": 1}
    assert len(found) == sum(kinds.values()) + 1 + len(rounds.OUTPUTS)
    assert set(rounds.OUTPUTS) < found
    assert [claim["id"] for claim in shared] == [claim_id(number) for number in range(20)]

    in_record(folder, Edit(CLAIM, "Edited1"))
    seconds(BARE.command, folder)
    BARE.prepare(made, tmp_path / "again")
    in_record(tmp_path / "again", Edit(CLAIM, "Edited1"))
    seconds(BARE.command, tmp_path / "again")
    sums = (folder / "output" / "SHA256SUMS").read_bytes()
    assert sums == (tmp_path / "again" / "output" / "SHA256SUMS").read_bytes()
    assert "Edited1 " in (folder / "output/claims" / CLAIM / "index.html").read_text("utf-8")


COPIES = """
import json, pathlib, time
time.sleep(0.1)  # long enough for its memory to be read
for claim in json.loads(pathlib.Path("claims.json").read_text("utf-8"))["claims"]:
    page = pathlib.Path("out/claims", claim["id"], "index.html")
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(claim["title"] + claim["statement"] + {words}, "utf-8")
"""


def copier(name: str, words: str) -> Peer:
    """A peer whose pages are hardly more than the claims."""

    def prepare(made, folder):
        folder.mkdir()
        (folder / "claims.json").write_bytes((made / "claims.json").read_bytes())

    command = (sys.executable, "-c", COPIES.replace("{words}", words))
    return Peer(name, "bare", command, prepare, in_json)


@on_linux
def test_all_are_run_in_turn_and_another_one_first_each_time(tmp_path, monkeypatch):
    peers = (copier("one", "claim['quote']"), copier("two", "claim['quote']"))
    monkeypatch.setattr(rounds, "PEERS", peers)
    said: list[str] = []
    rows = Rounds(SMALLEST, tmp_path, said.append).run(2)
    assert [(row.peer, len(row.cold), len(row.edited)) for row in rows] == [
        ("one", 2, 2),
        ("two", 2, 2),
    ]
    assert all(row.peak > 1 for row in rows)
    cold = [line.rpartition(": ")[2] for line in said if "cold" in line]
    assert cold == ["one-bare", "two-bare", "two-bare", "one-bare"]


UNLIKE = [
    (copier("two", "''"), "two-bare must have"),
    (
        copier("two", "claim['quote'] + str(pathlib.Path('out/more.html').touch())"),
        r"same pages: \['more.html'\]",
    ),
]


@pytest.mark.parametrize(("peer", "message"), UNLIKE)
def test_unlike_sites_are_not_compared(tmp_path, monkeypatch, peer, message):
    monkeypatch.setattr(rounds, "PEERS", (copier("one", "claim['quote']"), peer))
    with pytest.raises(UnlikeError, match=message):
        Rounds(SMALLEST, tmp_path, lambda _: None).run(1)


@on_linux
def test_a_peer_that_does_not_take_up_the_edit_is_not_measured(tmp_path, monkeypatch):
    deaf = replace(copier("one", "claim['quote']"), edit=lambda _folder, _edit: None)
    monkeypatch.setattr(rounds, "PEERS", (deaf,))
    with pytest.raises(UnlikeError, match="must have 'Editedx'"):
        Rounds(SMALLEST, tmp_path, lambda _: None).run(1)
