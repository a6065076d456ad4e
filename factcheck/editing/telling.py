"""A comparison as text, as text that is safe in a pull request, or as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from factcheck.editing.comparison import WHAT, Change, compare
from factcheck.record.vocabulary import Attribution, Rating, Stance
from factcheck.text.nearest import differences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.editing.versions import Version
    from factcheck.ledger.ledger import Coverage

_LABELS = {str(term): term.label for scale in (Rating, Attribution, Stance) for term in scale}


@dataclass(frozen=True)
class Comparison:
    """Two versions and what changed from one to the other."""

    base: Version
    head: Version
    changes: list[Change]

    @property
    def is_possible(self) -> bool:
        """Whether both versions have a list that could be read."""
        return any(kind not in self.base.lost | self.head.lost for kind in self.head.entries)

    @property
    def is_alike(self) -> bool:
        """Whether nothing changed, as far as is known."""
        return not self.changes and not self.base.lost and not self.head.lost


def compared(base: Version, head: Version) -> Comparison:
    """Compare two versions."""
    return Comparison(base, head, compare(base, head))


def _groups(comparison: Comparison) -> Iterator[tuple[str, list[Change]]]:
    for (what, kind), changes in groupby(comparison.changes, lambda item: (item.what, item.kind)):
        subject = kind.replace("_", " ").capitalize()
        heading = WHAT[what] if what in _OF_CLAIMS else f"{subject}: {WHAT[what].lower()}"
        found = list(changes)
        yield f"{heading} ({len(found)})", found


_OF_CLAIMS = frozenset(
    {
        "rating",
        "attribution",
        "reworded",
        "evidence-added",
        "evidence-removed",
        "evidence-restanced",
    }
)


def _doubts(comparison: Comparison) -> Iterator[str]:
    """Yield what kept either version from being proven or read."""
    for version in (comparison.base, comparison.head):
        if version.lost:
            yield _not_compared(version)
        elif version.problems:
            yield (
                f"{version.name} is not a valid record; it is compared as far as it can be read "
                f"(problems: {len(version.problems)}; the first: {version.problems[0]})"
            )
        if version.unread and not version.lost:  # else they follow from what was told
            yield f"{version.name} has entries that can't be read: {', '.join(version.unread)}"


def _not_compared(version: Version) -> str:
    """Return which lists of a version are not compared, and why."""
    lists = [kind for kind in version.entries if kind in version.lost]
    what = "nothing is" if len(lists) == len(version.entries) else f"{', '.join(lists)} are not"
    return f"{version.name} can't be read, so {what} compared; the reason: {version.problems[0]}"


def _counts(comparison: Comparison) -> Iterator[tuple[str, str, str]]:
    for kind in comparison.head.entries:
        before, after = (_count(item, kind) for item in (comparison.base, comparison.head))
        if {before, after} != {"0"}:
            yield kind.replace("_", " "), before, after


def _count(version: Version, kind: str) -> str:
    return "unknown" if kind in version.lost else str(len(version.entries[kind]))


def _coverages(comparison: Comparison) -> Iterator[tuple[str, str, str]]:
    base, head = comparison.base.coverage, comparison.head.coverage
    for name in sorted(base.keys() | head.keys()):
        yield name, _covered(base.get(name)), _covered(head.get(name))


def _covered(coverage: Coverage | None) -> str:
    if coverage is None:
        return "unknown"
    return f"{coverage.in_claims} of {coverage.words} words in claims"


def _said(change: Change, plain: Callable[[str], str]) -> str:
    """Return one change without its id and reason."""
    before, after = (_LABELS.get(words, words) for words in (change.before, change.after))
    if change.what == "reworded":
        return f"{change.about}: {plain(differences(before, after))}"
    if change.what in {"rating", "attribution", "evidence-restanced"}:
        about = f"{change.about}: " if change.about else ""
        return f"{about}{before} → {after}"
    if change.what == "changed":
        return change.about
    if change.about:
        return f"{change.about} ({(after or before).lower()})"
    return plain(change.title)


def text(comparison: Comparison, plain: Callable[[str], str] = str) -> str:
    """Return the comparison for people; `plain` is what becomes of the record's words."""
    lines = ["## What changes in the record"]
    lines += [f"\n> {plain(doubt)}" for doubt in _doubts(comparison)]
    for heading, changes in _groups(comparison):
        lines += ["", f"### {heading}", ""]
        for change in changes:
            lines += [f"- `{change.id}` {_said(change, plain)}"]
            lines += [f"  - {plain(change.why)}"] if change.why else []
    lines += ["", "Nothing changed in the data."] if comparison.is_alike else []
    lines += ["", "| | before | after |", "|---|--:|--:|"]
    rows = [*_counts(comparison), *_coverages(comparison)]
    lines += [f"| {name} | {old} | {new} |" for name, old, new in rows]
    return "\n".join(lines) + "\n"


def markdown(comparison: Comparison) -> str:
    """Return the comparison for a pull request; the record's words can't become markup in it."""
    return text(comparison, _plain)


# An at sign would call somebody, and an address would become a link.
_ESCAPES: dict[str, str | int | None] = {
    **{sign: f"\\{sign}" for sign in "\\`*_{}[]#|~"},
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "@": "&#64;\u200b",
    "\n": " ",
}


def _plain(words: str) -> str:
    escaped = words.translate(str.maketrans(_ESCAPES))
    return escaped.replace("://", ":\u200b//").replace("www.", "www\u200b.")


def as_json(comparison: Comparison) -> str:
    """Return the comparison as data."""
    data = {
        "base": _as_data(comparison.base),
        "head": _as_data(comparison.head),
        "changes": [change._asdict() for change in comparison.changes],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _as_data(version: Version) -> dict[str, Any]:
    return {
        "name": version.name,
        "is_valid": not version.problems,
        "problems": [asdict(problem) for problem in version.problems],
        "unread": version.unread,
        "lost": sorted(version.lost),
        "counts": {kind: len(entries) for kind, entries in version.entries.items()},
        "coverage": {name: asdict(item) for name, item in version.coverage.items()},
    }
