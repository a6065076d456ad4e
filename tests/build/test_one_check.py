"""One check: what `check` refuses or warns of, a build does too, from nothing or after an edit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from factcheck import rules
from factcheck.build.run import Build
from factcheck.record.model import Record
from factcheck.record.problems import Fault, Problem, RecordError, Severity
from factcheck.rules import past, quotes
from factcheck.rules.check import Proven, prove
from factcheck.text.document import FrozenText
from tests.records import TEXT, TODAY
from tests.rule_examples import (
    AS_THEY_STAND,
    OF_THE_PAST,
    PROVABLE,
    base,
    examples,
    merged,
)

from .workshop import Workshop

# A build does not know what was published before; only `check --base` does.
NOT_IN_A_BUILD = {
    past.published_ids_stay,
    past.published_texts_stay,
    past.published_corrections_stay,
    past.withdrawals_stay,
    past.reviews_do_not_go_back,
    past.changed_ratings_are_dated,
}
EVENT = """\
events:
  - {{id: flood, kind: statement, when: 2020-01-30, what: {}, sources: [log]}}
"""
WRONG = {
    **{code: (code, examples(code)[0]) for code in PROVABLE if code not in OF_THE_PAST},
    # Of codes that several rules share, where the page has another rule's example.
    "a hidden character as HTML has it": (
        "bad-value",
        "discrepancies: [{id: days, what: 'A day &#x202e;less.'}]",
    ),
    "a role": ("unknown-quote", "claims: [{id: ran-12-days, role: keeper of the mills}]"),
    "a heading": (
        "unknown-quote",
        "documents: [{id: notice, sections: [{id: A, title: A, begins: A. The third part}]}]",
    ),
    "a comparison": (
        "unknown-figure",
        """\
claims:
  - id: ran-12-days
    figures: [{id: month, value: 30, unit: days, compare: [{source: log, figure: hours}]}]
""",
    ),
    "a title": ("unstated-fact", "documents: [{id: notice, title: Notice about the weir}]"),
    "a signer": (
        "unnamed-speaker",
        """\
documents: [{id: notice, signed_by: ada-reed}]
speakers: [{id: ada-reed, name: Ada Reed}]
""",
    ),
    "a part of itself": (
        "circular-link",
        "organizations: [{id: council, part_of: river-board}, {id: river-board, part_of: council}]",
    ),
    "a report of itself": (
        "circular-link",
        "sources: [{id: log, report_of: letter}, {id: letter, report_of: log}]",
    ),
    "a stated count": (
        "negative-count",
        """\
sources:
  - {id: log, finding: It ran on -13 days., figures: [{id: days, value: -13, unit: days}]}
""",
    ),
    "a derived bound": (
        "wrong-bound",
        """\
claims:
  - id: ran-12-days
    figures:
      - {id: month, value: 30, unit: days}
      - {id: half, derive: month / 2, unit: days, bound: about}
""",
    ),
    "a derived share": (
        "bad-derivation",
        """\
claims:
  - id: ran-12-days
    figures:
      - {id: month, value: 30, unit: days}
      - {id: ran, value: 12, unit: days}
      - {id: share, derive: ran / month, unit: "%"}
""",
    ),
    "a derived count": (
        "wrong-unit",
        """\
claims:
  - id: ran-12-days
    figures:
      - {id: month, value: 30, unit: days}
      - {id: half, derive: month / 2, unit: million days}
""",
    ),
    "a detour": (
        "bad-derivation",
        """\
claims:
  - id: ran-12-days
    figures:
      - {id: month, value: 30, unit: days}
      - {id: ran, value: 12, unit: days}
      - {id: ratio, derive: ran / month, unit: of all}
      - {id: dozen, derive: ratio * month / ran * 12, unit: days}
""",
    ),
    "a rating": (
        "missing-evidence",
        "claims: [{id: turned-2760-hours, review: {rating: lacks-context}, evidence: []}]",
    ),
    "an event before its source": ("reported-too-early", EVENT.format("Somebody writes.")),
    "a number of an event": ("unsaid-number", EVENT.format("The log has 987654 days.")),
    "words in a question": (
        "unsaid-words",
        "documents: [{id: notice, question: Did it run “on a millionth day”?}]",
    ),
}
"""A code and a wrong example of it, by name."""

RecordRule = Callable[[rules.Case], Iterator[Fault]]
Planted = tuple[RecordRule, Callable[[dict[str, Any]], None], str]
"""A rule, an edit that breaks it, and where the problem is."""


@pytest.fixture(scope="module", autouse=True)
def _day() -> Iterator[None]:
    day = dt.datetime.combine(TODAY, dt.time(), dt.UTC)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp())))
        yield


def small(folder: Path, start: Path) -> Workshop:
    """Return a workshop with the good record of the examples."""
    made = Workshop(folder, start)
    made.record = base()
    (folder / "content" / "documents" / "notice.txt").write_text(TEXT, "utf-8")
    made.write()
    return made


@pytest.fixture(scope="module")
def notice(tmp_path_factory: pytest.TempPathFactory, start: Path) -> Workshop:
    """The good record of the examples, built."""
    made = small(tmp_path_factory.mktemp("notice"), start)
    assert made.build()
    return made


def told(proof: Callable[[], Proven | Build]) -> tuple[bool, list[Problem]]:
    """Return whether a record was accepted, and every problem that was told."""
    try:
        found = proof()
    except RecordError as error:
        return False, error.problems
    return True, found.warnings


def told_by_all(made: Workshop, tmp_path: Path) -> tuple[bool, list[Problem]]:
    """Return what check tells, a build from nothing, and one that knows the record as it was."""
    by_check = told(lambda: prove(made.folder))
    for cache in (tmp_path / "cache", made.site.cache):
        site = replace(made.site, cache=cache)
        assert told(lambda site=site: Build(made.folder, site)) == by_check
    return by_check


@pytest.mark.parametrize(("code", "wrong"), WRONG.values(), ids=WRONG)
def test_a_wrong_example_is_told_alike(
    notice: Workshop, tmp_path: Path, code: str, wrong: str
) -> None:
    made, good = notice, notice.record
    more = made.folder / "claims" / "example.yaml"
    more.parent.mkdir(exist_ok=True)
    try:
        if code in AS_THEY_STAND:
            more.write_text(wrong, "utf-8")
        else:
            made.record = merged(wrong, copied(good))
            made.write()
        is_accepted, problems = told_by_all(made, tmp_path)
        assert code in {problem.code for problem in problems}
        assert is_accepted == (Severity.ERROR not in {problem.severity for problem in problems})
    finally:
        more.unlink(missing_ok=True)
        made.record = good
        made.write()


@pytest.mark.parametrize(
    ("file", "text", "code"),
    [
        ("pages/ours.rst", "Ours\n####\n", "page-format"),
        ("pages/ours.md", "Words.\n", "page-head"),
        ("pages/ours.md", "Title: Ours\nSlug: claims\n", "page-address"),
        ("pages/ours.md", "Title: Ours\n\n[log](@log)\n", "page-link"),
        ("pages/ours.md", "Title: Ours\n\n[log]({filename}/sources/none/)\n", "page-link"),
        ("pages/ours.md", "Title: Ours\n\nWor\x01ds.\n", "page-text"),
        ("documents/aux.txt", "Words.\n", "unportable-name"),
        ("pages/ours.md", "Title: Ours\n\n[log]({filename}/sources/log/)\n", None),
    ],
)
def test_a_wrong_file_is_told_alike(
    notice: Workshop, tmp_path: Path, file: str, text: str, code: str | None
) -> None:
    path = notice.folder / "content" / file
    path.write_text(text, "utf-8")
    try:
        is_accepted, problems = told_by_all(notice, tmp_path)
    finally:
        path.unlink()
    assert is_accepted == (code is None)
    assert {problem.code for problem in problems} == ({code} if code else set())


def copied(value: Any) -> Any:
    """Return plain data in which nothing is shared, as YAML would write it with an alias."""
    if isinstance(value, dict):
        return {key: copied(item) for key, item in value.items()}
    return [copied(item) for item in value] if isinstance(value, list) else value


def test_every_rule_is_broken_by_an_example() -> None:
    """So the test above is one over all rules."""
    broken = set()
    for code, wrong in WRONG.values():
        if code in AS_THEY_STAND:
            continue
        try:
            record = Record.model_validate(merged(wrong, base()))
        except ValueError:  # its form is wrong; no rule is asked
            continue
        case = rules.Case(rules.by_id(record), {"notice": FrozenText(TEXT)}, TODAY)
        for kind, entry in rules.listed(record):
            given = rules.EntryCase(case, kind)
            broken |= {rule for rule in rules.ENTRY_RULES[kind] if any(rule(entry, given))}
        broken |= {rule for rule in rules.RECORD_RULES if any(rule(case))}
    listed = {*chain(*rules.ENTRY_RULES.values()), *rules.RECORD_RULES}
    as_they_stand = {quotes.sections_are_told_apart}  # by the example of duplicate-id
    assert listed - broken == NOT_IN_A_BUILD | as_they_stand


# Rules that somebody adds


def titles_are_unique(case: rules.Case) -> Iterator[Fault]:
    """No two claims have one title."""
    yield from repeated(case, "title", Severity.ERROR)


def statements_are_unique(case: rules.Case) -> Iterator[Fault]:
    """No two claims have one statement."""
    yield from repeated(case, "statement", Severity.ERROR)


def titles_are_best_unique(case: rules.Case) -> Iterator[Fault]:
    """The first of these, as a warning."""
    yield from repeated(case, "title", Severity.WARNING)


def repeated(case: rules.Case, field: str, severity: Severity) -> Iterator[Fault]:
    seen = set()
    for key, claim in case.entries["claims"].items():
        if (value := getattr(claim, field)) in seen:
            yield Fault(("claims", key, field), "planted", "must be unique", "", severity)
        seen.add(value)


def one_topic_is_best(case: rules.Case) -> Iterator[Fault]:
    """Speak of a whole list, and of no entry."""
    if len(case.entries["topics"]) > 1:
        yield Fault(("topics",), "planted", "must be one", "", Severity.WARNING)


def take_the_title(data: dict[str, Any]) -> None:
    data["claims"][0]["title"] = data["claims"][1]["title"]


def take_the_statement(data: dict[str, Any]) -> None:
    data["claims"][0]["statement"] = data["claims"][1]["statement"]


def add_a_topic(data: dict[str, Any]) -> None:
    data["topics"].append({"id": "weir", "name": "Weir", "definition": "Its state."})
    data["claims"][0]["topics"].append("weir")


@pytest.mark.parametrize(
    "planted",
    [
        (titles_are_unique, take_the_title, "claims.turned-2760-hours.title"),
        (statements_are_unique, take_the_statement, "claims.turned-2760-hours.statement"),
        (titles_are_best_unique, take_the_title, "claims.turned-2760-hours.title"),
        (one_topic_is_best, add_a_topic, "topics"),
    ],
    ids=lambda planted: planted[0].__name__,
)
def test_a_rule_on_the_whole_record_is_asked_in_every_build(
    tmp_path: Path, start: Path, monkeypatch: pytest.MonkeyPatch, planted: Planted
) -> None:
    rule, edit, place = planted
    monkeypatch.setattr(rules, "RECORD_RULES", (*rules.RECORD_RULES, rule))
    made = small(tmp_path / "site", start)
    assert made.build()
    edit(made.record)
    made.write()
    _, problems = told_by_all(made, tmp_path)
    assert [problem.where for problem in problems if problem.code == "planted"] == [place]


def test_a_rule_on_an_entry_is_asked_again_where_what_the_entry_names_was_edited(
    tmp_path: Path, start: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def related_claims_are_short(claim: Any, case: rules.EntryCase) -> Iterator[Fault]:
        asked.append(claim.id)
        for index, item in enumerate(claim.related):
            if len(case.find("claims", item.claim).statement) > 30:
                yield Fault(("related", index, "claim"), "planted", "must be a short claim")

    planted = (*rules.ENTRY_RULES["claims"], related_claims_are_short)
    monkeypatch.setattr(rules, "ENTRY_RULES", {**rules.ENTRY_RULES, "claims": planted})
    made = small(tmp_path / "site", start)
    assert made.build()
    asked.clear()
    assert made.build()
    assert asked == []  # as nothing was edited
    made.record["claims"][2]["statement"] = "The weir will be mended, and so will the mill."
    made.write()
    is_accepted, problems = told_by_all(made, tmp_path / "cache")
    assert not is_accepted
    assert [problem.where for problem in problems] == ["claims.ran-12-days.related.0.claim"]


@pytest.mark.parametrize("name", ["entries", "record", "quoted", "named", "texts"])
def test_a_rule_on_an_entry_cannot_compare_entries(
    notice: Workshop, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def compares(_claim: Any, case: rules.EntryCase) -> Iterator[Fault]:
        yield from getattr(case, name)

    planted = (*rules.ENTRY_RULES["claims"], compares)
    monkeypatch.setattr(rules, "ENTRY_RULES", {**rules.ENTRY_RULES, "claims": planted})
    with pytest.raises(AttributeError, match=f"no attribute '{name}'"):
        prove(notice.folder)
