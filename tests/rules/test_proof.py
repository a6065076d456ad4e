"""Proof: nothing is built from a record unless every word it quotes stands in its document."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pydantic import BaseModel

from factcheck import rules
from factcheck.record.parts import Quote
from factcheck.record.problems import RecordError, Severity
from factcheck.rules.check import prove, today
from factcheck.text.document import FrozenText, QuoteError
from tests.records import another_letter, parts
from tests.records import quotes as all_quotes

if TYPE_CHECKING:
    from factcheck.rules.check import Proven

RECORD = """\
documents:
  - id: notice
    title: Notice
    label: Notice
    summary: A notice.
    issuer: council
    date: 2019-05-07
    file: notice.txt
    sha256: SHA256
    sections: [{id: "1", title: First, begins: The mill ran on 12 days}]
organizations: [{id: council, name: The Council}]
claims:
  - id: ran-12-days
    document: notice
    section: "1"
    kind: event
    title: The mill ran on 12 days
    statement: The mill ran on 12 days.
    quotes: [The mill ran on 12 days]
"""
TEXT = "The mill ran on 12 days.\n"


def problems(folder: Path) -> list[str]:
    with pytest.raises(RecordError) as caught:
        prove(folder)
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-20T00:00", "2026-11-20"),
        ("2026-11-20T09:59", "2026-11-20"),
        ("2026-11-20T10:00", "2026-11-21"),  # midnight in Kiritimati, UTC+14
        ("2026-12-31T20:00", "2027-01-01"),
    ],
)
def test_today_is_today_anywhere_on_earth(
    monkeypatch: pytest.MonkeyPatch, moment: str, day: str
) -> None:
    epoch = dt.datetime.fromisoformat(f"{moment}+00:00").timestamp()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(epoch)))
    assert str(today()) == day


def test_a_good_record_is_proven(record_folder) -> None:
    proven = prove(record_folder(RECORD, TEXT))
    assert proven.warnings == []
    assert proven.texts["notice"].raw == TEXT


@pytest.mark.parametrize(
    "document", [TEXT + " ", TEXT.replace("12", "13"), TEXT.replace("\n", "\r\n"), ""]
)
def test_a_document_that_was_touched_stops_everything(record_folder, document: str) -> None:
    folder = record_folder(RECORD, TEXT)
    (folder / "content" / "documents" / "notice.txt").write_bytes(document.encode())
    (problem,) = problems(folder)
    assert "notice.txt:1:1: error[changed-document] must have the sha256 on record" in problem


def test_a_missing_document_stops_everything(record_folder) -> None:
    folder = record_folder(RECORD, TEXT)
    (folder / "content" / "documents" / "notice.txt").unlink()
    (problem,) = problems(folder)
    assert "error[missing-document] must be readable" in problem


def test_problems_of_form_and_of_rules_come_in_one_run(record_folder) -> None:
    """What the claim with the wrong kind leads to, or quotes, is not missed on top of that."""
    spoilt = RECORD.replace("kind: event", "kind: even").replace(
        "issuer: council", "issuer: concil"
    )
    assert problems(record_folder(spoilt, TEXT)) == [
        (
            "claims.yaml:6:13: error[unknown-organization] documents.notice.issuer: must be the "
            "id of "
            "an organization, not 'concil' (did you mean 'council'?)"
        ),
        (
            "claims.yaml:16:11: error[unknown-value] claims.ran-12-days.kind: must be one of "
            "figure, "
            "event, testimony, denial, framing, commitment, request, contact, not 'even' "
            "(did you mean 'event'?)"
        ),
    ]


def test_a_file_that_cannot_be_read_stops_before_any_rule(record_folder) -> None:
    folder = record_folder(RECORD.replace("issuer: council", "issuer: concil"), TEXT)
    (folder / "claims").mkdir()
    (folder / "claims" / "more.yaml").write_text("claims: [\n", "utf-8")
    (problem,) = problems(folder)
    assert problem.startswith("claims/more.yaml:1:9: error[yaml-syntax]")


def test_problems_of_all_rules_and_documents_come_in_one_run(record_folder) -> None:
    spoilt = RECORD.replace("issuer: council", "issuer: concil").replace(
        "quotes: [The mill ran on 12 days]", "quotes: [The mill ran on 13 days]"
    )
    assert problems(record_folder(spoilt, TEXT)) == [
        (
            "claims.yaml:6:13: error[unknown-organization] documents.notice.issuer: must be the "
            "id of "
            "an organization, not 'concil' (did you mean 'council'?)"
        ),
        (
            "claims.yaml:19:14: error[unknown-quote] claims.ran-12-days.quotes.0: must stand "
            "word for "
            "word in the document, not 'The mill ran on 13 days' (nearest: line 1 "
            '"The mill ran on [-13-] {+12+} days"; [-yours-] {+the document\'s+})'
        ),
    ]


def test_warnings_alone_stop_nothing_and_are_kept(record_folder) -> None:
    spoilt = RECORD.replace("organizations: [", "organizations: [{id: mill, name: The Mill}, ")
    (warning,) = prove(record_folder(spoilt, TEXT)).warnings
    assert (warning.code, warning.severity) == ("unused-entry", Severity.WARNING)


def test_today_is_the_day_that_the_environment_names(record_folder, monkeypatch) -> None:
    folder = record_folder(RECORD, TEXT)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1557100800")  # 6 May 2019
    (problem,) = problems(folder)
    assert "error[future-date] documents.notice.date: must not be in the future" in problem
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1557187200")  # the day of the notice
    assert prove(folder).warnings == []


def test_an_id_that_was_published_may_not_vanish(record_folder) -> None:
    folder = record_folder(RECORD, TEXT)
    with pytest.raises(RecordError, match=r"error\[vanished-id\] claims: must keep the entry 'x'"):
        prove(folder, {"claims": {"x": None}})


# One changed letter in any quote is refused: of the small record, and of the real one


@pytest.fixture(params=["other_proven", "real_proven"])
def proven(request: pytest.FixtureRequest) -> Proven:
    return request.getfixturevalue(request.param)


def document_of(proven: Proven, path: tuple[str | int, ...]) -> FrozenText:
    """Return the text in which the quote at a path must stand."""
    kind, index = str(path[0]), int(path[1])
    entry = getattr(proven.reading.record, kind)[index]
    if kind == "documents":
        return proven.texts[entry.id]
    if kind == "claims":
        return proven.texts[entry.document]
    return proven.texts[entry.cited[0].document]


def spoilt(words: str) -> Iterator[str]:
    """Yield a text with each of its letters and digits changed in turn."""
    for index, sign in enumerate(words):
        if sign.isalnum():
            yield words[:index] + another_letter(sign) + words[index + 1 :]


def test_every_quote_stands_in_its_document(proven: Proven) -> None:
    found = list(all_quotes(proven.reading.record))
    assert found
    for path, quote in found:
        assert document_of(proven, path).locate(quote.exact, quote.prefix, quote.suffix)


def test_a_change_to_any_letter_of_any_quote_is_refused(proven: Proven) -> None:
    accepted = []
    for path, quote in all_quotes(proven.reading.record):
        text = document_of(proven, path)
        for exact in spoilt(quote.exact):
            try:
                text.locate(exact, quote.prefix, quote.suffix)
            except QuoteError:
                continue
            accepted.append((path, exact))
    assert accepted == []


def test_a_change_to_any_letter_of_what_stands_around_a_quote_is_refused(proven: Proven) -> None:
    accepted = []
    for path, quote in all_quotes(proven.reading.record):
        text = document_of(proven, path)
        around = [(prefix, quote.suffix) for prefix in spoilt(quote.prefix or "")]
        around += [(quote.prefix, suffix) for suffix in spoilt(quote.suffix or "")]
        for prefix, suffix in around:
            try:
                text.locate(quote.exact, prefix, suffix)
            except QuoteError:
                continue
            accepted.append((path, prefix, suffix))
    assert accepted == []


def test_a_word_left_out_of_the_middle_of_any_quote_is_refused(proven: Proven) -> None:
    accepted = []
    for path, quote in all_quotes(proven.reading.record):
        words = quote.exact.split()
        for index in range(1, len(words) - 1):
            if "[...]" in words[index - 1 : index + 2]:
                continue  # an omission may grow
            shorter = " ".join(words[:index] + words[index + 1 :])
            try:
                document_of(proven, path).locate(shorter, quote.prefix, quote.suffix)
            except QuoteError:
                continue
            accepted.append((path, shorter))
    assert accepted == []


def test_the_rules_reach_every_quote_of_the_record(proven: Proven) -> None:
    """With a letter changed in each of them at once, each of them is told."""
    record = misquoted(proven.reading.record)
    case = rules.Case(rules.by_id(record), proven.texts, dt.date.max)
    found = rules.faults(case, rules.listed(record))
    told = {fault.at for fault in found if fault.code == "unknown-quote"}
    assert told >= {
        (path[0], getattr(record, str(path[0]))[int(path[1])].id, *path[2:])
        for path, _ in all_quotes(record)
    }


def misquoted(value: Any) -> Any:
    """Return a part of a record with the first letter of every quote changed."""
    if isinstance(value, list):
        return [misquoted(item) for item in value]
    if not isinstance(value, BaseModel):
        return value
    if isinstance(value, Quote):
        return value.model_copy(update={"exact": next(spoilt(value.exact))})
    fields = {name: misquoted(getattr(value, name)) for name in type(value).model_fields}
    return value.model_copy(update=fields)


def test_one_changed_letter_in_the_file_itself_is_told_at_its_line(
    other_folder: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(other_folder, tmp_path / "site")
    record = folder / "claims.yaml"
    words = "The frost, not the flood, had got into the grain"
    changed = record.read_text("utf-8").replace(words, words.replace("not", "nor"))
    record.write_text(changed, "utf-8")
    line = next(n for n, text in enumerate(changed.splitlines(), 1) if "nor the flood" in text)
    (problem,) = problems(folder)
    assert problem.startswith(
        f"claims.yaml:{line}:9: error[unknown-quote] claims.frost-not-flood.quotes.0: "
    )
    assert "[-nor-] {+not+} the flood" in problem


def test_every_part_of_the_record_is_frozen(proven: Proven) -> None:
    """What was proven stays as it was proven."""
    assert all(part.model_config["frozen"] for _, part in parts(proven.reading.record))
