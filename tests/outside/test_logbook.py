"""The logbook: a visit once noted stays, wherever the file was cut off."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from factcheck.outside.logbook import Logbook
from factcheck.outside.visiting import Visit

NOON = dt.datetime(2020, 1, 31, 12, tzinfo=dt.UTC)
HOUR = dt.timedelta(hours=1)
A, B = "https://example.org/a", "https://example.org/b"


def visit(address: str, hours: int = 0, reading: str | None = "words") -> Visit:
    return Visit(
        address, NOON + hours * HOUR, 200 if reading else 404, final=address, reading=reading
    )


def noted(path: Path, *visits: Visit) -> Logbook:
    logbook = Logbook(path)
    for item in visits:
        logbook.note(item)
    return Logbook(path)


def test_what_was_noted_is_read_again(tmp_path: Path) -> None:
    logbook = noted(tmp_path / "log", visit(A), visit(B, 1))
    assert (logbook.last(A), logbook.last(B)) == (visit(A), visit(B, 1))
    assert logbook.since(NOON + HOUR) == {B: visit(B, 1)}


def test_a_visit_has_what_was_read_last_before_it(tmp_path: Path) -> None:
    visits = [visit(A, 0, "old"), visit(A, 1, None), visit(A, 2, "new"), visit(A, 3, "new")]
    path = tmp_path / "log"
    found = [noted(path, item).last(A) for item in visits]
    assert [(item.earlier_reading, item.earlier_time) for item in found if item] == [
        (None, None),
        ("old", NOON),
        ("old", NOON),
        ("new", NOON + 2 * HOUR),
    ]


def test_a_file_cut_off_anywhere_loses_only_what_was_cut(tmp_path: Path) -> None:
    path = tmp_path / "log"
    noted(path, visit(A), visit(B))
    whole = path.read_bytes()
    first = whole.index(b"\n") + 1
    for end in range(len(whole) + 1):
        path.write_bytes(whole[:end])
        logbook = Logbook(path)
        assert (logbook.last(A) is not None) is (end >= first - 1)
        assert (logbook.last(B) is not None) is (end >= len(whole) - 1)
        logbook.keep([A, B])
        logbook.note(visit(B, 1))
        assert Logbook(path).last(B) is not None


def test_addresses_that_the_record_has_no_more_are_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "new" / "log"
    logbook = Logbook(path)
    logbook.keep([])
    logbook.note(visit(A))
    logbook.note(visit(A, 1))
    logbook.note(visit(B))
    logbook.keep([A])
    assert path.read_bytes().count(b"\n") == 1
    assert (Logbook(path).last(A) is None, Logbook(path).last(B)) == (False, None)
