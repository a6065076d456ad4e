"""What a proof finds: None for each thing that it proved, a Problem for each that does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

_LONGEST = 120
MALFORMED = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
"""What reading data raises that is not in the form in which it is published."""


class Problem(NamedTuple):
    """One thing that does not hold, in one file of the site."""

    file: str
    what: str
    expected: object = None
    seen: object = None

    def __str__(self) -> str:
        compared = "" if self.expected == self.seen else f": {_shown(self)}"
        return f"{self.file}: {self.what}{compared}"


Finding = Problem | None


def same(file: str, what: str, expected: object, seen: object) -> Finding:
    """Find that two values are the same; True is no 1."""
    if type(expected) is type(seen) and expected == seen:
        return None
    return Problem(file, f"{what} must be the same", expected, seen)


def holds(condition: object, file: str, what: str, *compared: object) -> Finding:
    """Find that a condition holds; what is compared is told where it does not."""
    return None if condition else Problem(file, what, *compared)


def each(
    file: Callable[[Any], str], prove: Callable[[Any], Iterator[Finding]], entries: Iterable[Any]
) -> Iterator[Finding]:
    """Prove something of every entry; one that cannot be read is a problem of its file."""
    for entry in entries:
        try:
            yield from list(prove(entry))
        except MALFORMED as error:
            what = f"must have the form in which it was published ({type(error).__name__}: {error})"
            yield Problem(_named(file, entry), what[:_LONGEST])


def _named(file: Callable[[Any], str], entry: Any) -> str:
    try:
        return file(entry)
    except MALFORMED:
        return "api/v1"


def _shown(problem: Problem) -> str:
    parts = []
    if problem.expected is not None:
        parts.append(f"expected {_short(problem.expected)}")
    if problem.seen is not None:
        parts.append(f"seen {_short(problem.seen)}")
    return ", ".join(parts)


def _short(value: object) -> str:
    """Return a value on one line, cut where it is long; nothing in it can steer a terminal."""
    text = ascii(value) if not isinstance(value, str) else repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
