"""Every text field of the record, attacked: it is refused with its place, or shown as text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from factcheck.record.problems import RecordError
from factcheck.rules.check import prove
from tests import quickyaml
from tests.profiles import PROFILE
from tests.tables import each_row

from .payloads import KINDS, PAYLOADS
from .planting import (
    DOCUMENT,
    attack_document,
    document,
    fields,
    known_fields,
    passing,
    planted,
    read,
    refusals,
    tried,
)

NAMED = ("id", "url", "sha256", "file", "derive", "exact", "section", "document", "source")
HIDDEN = "\u202ehit"
"""A control of direction, which no text may hold."""
SOME = ("<script>hit=1</script>", "javascript:hit=1", "../../hit", "{{ 7*7 }}", "=1+1", HIDDEN)


@pytest.fixture(scope="module")
def record() -> dict[str, Any]:
    return read()


def write(folder: Path, record: dict[str, Any], text: str) -> None:
    (folder / "content" / "documents").mkdir(parents=True)
    (folder / "content" / "documents" / f"{DOCUMENT}.txt").write_text(text, "utf-8", newline="")
    (folder / "claims.yaml").write_text(quickyaml.dump(record), "utf-8")


def test_there_are_enough_payloads_of_every_kind() -> None:
    assert len(PAYLOADS) >= 150
    assert min(map(len, KINDS.values())) > 10


def test_every_text_field_of_the_model_is_attacked(record: dict[str, Any]) -> None:
    assert refusals(record, document()) == set()
    assert known_fields() <= {(field.owner, field.name) for field in fields(record)}


@pytest.mark.parametrize("payload", SOME if PROFILE.whole else SOME[:1])
def test_what_names_or_leads_somewhere_takes_no_payload(payload: str) -> None:
    taken, refused = tried(payload)
    assert taken or payload == HIDDEN
    assert {field.name for field in refused} >= set(NAMED)
    assert not {field.name for field in taken} & set(NAMED)


@each_row("payload", KINDS["paths"])
@each_row("kind", ["claims", "sources", "speakers", "outlets", "topics"])
def test_no_id_leads_out_of_its_folder(record: dict[str, Any], kind: str, payload: str) -> None:
    found = refusals(planted(record, {(kind, 0, "id"): payload}), document())
    is_plain = payload == "con"
    assert is_plain or (kind, 0, "id") in found


@each_row("payload", KINDS["paths"])
def test_no_documents_file_leads_out_of_its_folder(record: dict[str, Any], payload: str) -> None:
    names = [payload, f"{payload}.txt"]
    wrong = [
        refusals(planted(record, {("documents", 0, "file"): name}), document()) for name in names
    ]
    assert [("documents", 0, "file") in found for found in wrong][:1] == [payload != "nul.txt"]
    assert ("documents", 0, "file") in wrong[1] or payload in {"con", "nul.txt"}


def test_all_that_is_refused_is_told_with_its_place(record: dict[str, Any], tmp_path: Path) -> None:
    _, refused = tried(SOME[0])
    broken = planted(record, {field.path: SOME[0] for field in refused})
    write(tmp_path, broken, document())
    with pytest.raises(RecordError) as caught:
        prove(tmp_path)
    problems = caught.value.problems
    assert len(problems) > 50
    assert all(problem.file and problem.line > 0 and problem.column > 0 for problem in problems)
    assert all(problem.message.startswith("must ") for problem in problems)


def test_control_characters_are_refused_everywhere(record: dict[str, Any]) -> None:
    taken, _ = tried(SOME[0])
    for field in taken if PROFILE.whole else taken[::20]:
        assert refusals(planted(record, {field.path: "a\x00b"}), document())
    assert not [item for item in passing() if "\x00" in item or "\x1b" in item]


def test_a_document_full_of_payloads_can_be_quoted(record: dict[str, Any], tmp_path: Path) -> None:
    attacked, text = attack_document(record)
    assert refusals(attacked, text) == set()
    write(tmp_path, attacked, text)
    prove(tmp_path)
