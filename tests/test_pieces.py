"""Pieces: a file in the form of `fmt` is cut exactly; any other is read as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.form import KINDS
from factcheck.nodes import compose, plain
from factcheck.outlines import model
from factcheck.pieces import Cuttings, IrregularError
from factcheck.reader import read_record

TOPICS = """\
# A record.

topics:
  - id: one
    name: One
    definition: First.

  # a remark
  - id: two
    name: Two
    definition: |
      Second.

      - id: not-one
outlets:
  - id: paper
    name: Paper
"""
IRREGULAR = {
    "no list begins in the first column": "  topics:\n    - id: one\n",
    "a list of another indent": "topics:\n- id: one\n  name: One\n",
    "a list in brackets": "topics: []\n",
    "a list that is empty": "topics:\n",
    "a kind named twice": "topics:\n  - id: one\n    name: One\ntopics:\n  - id: two\n",
    "an id named twice": "topics:\n  - id: one\n    name: One\n  - id: one\n    name: Two\n",
    "an id in quotation marks": 'topics:\n  - id: "one"\n    name: One\n',
    "an id that is none": "topics:\n  - id: One!\n    name: One\n",
    "words before the first list": "note: x\ntopics:\n  - id: one\n",
    "ends of lines as on Windows": "topics:\r\n  - id: one\r\n",
    "ends of lines that YAML knows": "topics:\n  - id: one\n    name: a\u2028b\n",
    "a mark of byte order": "\ufefftopics:\n  - id: one\n",
    "not UTF-8": b"topics:\n  - id: one\n    name: \xff\n",
}
UNREADABLE = {
    "a text left open": 'topics:\n  - id: one\n    name: "a\n  - id: two\n    name: b"\n',
    "a list left open": "topics:\n  - id: one\n    name: [a\n  - id: two\n    name: b]\n",
    "an anchor": "topics:\n  - id: one\n    name: &a One\n",
    "an alias": "topics:\n  - id: one\n    name: *a\n",
    "a key twice": "topics:\n  - id: one\n    name: One\n    name: Two\n",
    "a key that is a list": "topics:\n  - id: one\n    ? [a]\n    : b\n",
    "an unknown list after the last": "topics:\n  - id: one\n    name: One\nnotes:\n  x: 1\n",
    "deeper than any record": f"topics:\n  - id: one\n    name: {'[' * 60}{']' * 60}\n",
}


def written(folder: Path, text: str | bytes) -> Path:
    data = text if isinstance(text, bytes) else text.encode()
    (folder / "claims.yaml").write_bytes(data)
    return folder


def read_all(folder: Path) -> None:
    cuttings = Cuttings(folder)
    for kind in KINDS:
        for entry in cuttings.pieces[kind]:
            cuttings.data(kind, entry)


def test_entries_are_found_with_their_lines(tmp_path: Path) -> None:
    found = Cuttings(written(tmp_path, TOPICS)).pieces
    assert {kind: list(pieces) for kind, pieces in found.items() if pieces} == {
        "topics": ["one", "two"],
        "outlets": ["paper"],
    }
    assert [piece.line for piece in found["topics"].values()] == [4, 9]
    assert found["outlets"]["paper"].line == 16


def test_an_entry_is_read_as_it_is_in_the_whole(tmp_path: Path) -> None:
    cuttings = Cuttings(written(tmp_path, TOPICS))
    whole = compose("claims.yaml", TOPICS).data()
    for kind in ("topics", "outlets"):
        assert [cuttings.data(kind, entry["id"]) for entry in whole[kind]] == whole[kind]


def test_a_change_of_one_entry_is_a_change_of_its_digest_alone(tmp_path: Path) -> None:
    before = Cuttings(written(tmp_path, TOPICS)).pieces["topics"]
    after = Cuttings(written(tmp_path, TOPICS.replace("Second.", "Next."))).pieces["topics"]
    assert before["one"].digest == after["one"].digest
    assert before["two"].digest != after["two"].digest


@pytest.mark.parametrize("text", IRREGULAR.values(), ids=IRREGULAR)
def test_what_is_in_another_form_is_not_cut(tmp_path: Path, text: str | bytes) -> None:
    with pytest.raises(IrregularError):
        read_all(written(tmp_path, text))


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
def test_a_piece_that_cannot_be_read_alone_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(IrregularError):
        read_all(written(tmp_path, text))


def test_the_real_record_is_cut_as_it_is_read(real_folder: Path) -> None:
    cuttings, reading = Cuttings(real_folder), read_record(real_folder)
    for kind in KINDS:
        entries = getattr(reading.record, kind)
        assert [entry.id for entry in entries] == list(cuttings.pieces[kind])
        for entry in entries:
            piece = cuttings.pieces[kind][entry.id]
            assert (piece.file, piece.line) == reading.line_of(kind, entry.id)
            assert model(kind).model_validate(cuttings.data(kind, entry.id)) == entry


@pytest.mark.parametrize(
    "text",
    [
        "a: no\nb: 010\nc: 12:30\nd: 1_000\ne: 2022-09-04\nf: ~\ng:\nh: 1.5\ni: -0\nj: .inf\n",
        "a: 'true'\nb: \"1\"\nc: >-\n  x\n  y\nd: |\n  z\n",
        "- [a, {b: c}]\n- '5'\n",
    ],
)
def test_plain_data_is_what_the_nodes_give(text: str) -> None:
    assert plain(text) == compose("a.yaml", text).data()


@pytest.mark.parametrize(
    ("text", "is_read"),
    [
        ("- id: a # the first\n  title: b\n", True),
        ("- id: a\n  title: b # c\n", False),
        ("- id: a\n  title: #c\n", False),
        ("- id: a\n  quotes: # all\n    - b\n", True),
        ("- id: a\n  quotes:\n    - b # c\n", False),
        ("- id: a\n  title: !b c\n", False),
    ],
)
def test_plain_data_is_refused_where_words_would_be_lost(text: str, is_read: bool) -> None:
    if is_read:
        assert plain(text, ("claims",))[0]["id"] == "a"
    else:
        with pytest.raises(ValueError, match="holds what a record may not"):
            plain(text, ("claims",))
