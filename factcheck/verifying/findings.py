"""What a proof finds: None for each thing that it proved, a Flaw for each that does not hold."""

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


class Flaw(NamedTuple):
    """One thing that does not hold, in one file of the site."""

    file: str
    what: str
    expected: object = None
    seen: object = None

    def __str__(self) -> str:
        compared = "" if self.expected == self.seen else f": {_shown(self)}"
        line = f"{self.file}: {self.what}{compared}"
        # Whatever a site holds, nothing of it may steer the terminal on which this is read.
        return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in line)


Finding = Flaw | None


def same(file: str, what: str, expected: object, seen: object) -> Finding:
    """Find that two values are the same; True is no 1."""
    if type(expected) is type(seen) and expected == seen:
        return None
    return Flaw(file, f"{what} must be the same", expected, seen)


def holds(condition: object, file: str, what: str, *compared: object) -> Finding:
    """Find that a condition holds; what is compared is told where it does not."""
    return None if condition else Flaw(file, what, *compared)


def each(
    file: Callable[[Any], str], prove: Callable[[Any], Iterator[Finding]], entries: Iterable[Any]
) -> Iterator[Finding]:
    """Prove something of every entry; one that cannot be read is a flaw of its file."""
    for entry in entries:
        try:
            yield from list(prove(entry))
        except MALFORMED as error:
            what = f"must have the form in which it was published ({type(error).__name__}: {error})"
            yield Flaw(_named(file, entry), what[:_LONGEST])


def _named(file: Callable[[Any], str], entry: Any) -> str:
    try:
        return file(entry)
    except MALFORMED:
        return "api/v1"


def _shown(flaw: Flaw) -> str:
    parts = []
    if flaw.expected is not None:
        parts.append(f"expected {_short(flaw.expected)}")
    if flaw.seen is not None:
        parts.append(f"seen {_short(flaw.seen)}")
    return ", ".join(parts)


def _short(value: object) -> str:
    """Return a value, cut where it is long."""
    text = repr(value)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
