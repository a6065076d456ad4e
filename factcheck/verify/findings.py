"""What a proof yields: None for each thing that holds, a Flaw for each that does not."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

_LONGEST = 120
MALFORMED = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    SyntaxError,
    TypeError,
    ValueError,
)
"""What reading data raises when the data is not in the published form."""


class Flaw(NamedTuple):
    """One thing that does not hold, in one file of the site."""

    file: str
    what: str
    expected: object = None
    seen: object = None

    def __str__(self) -> str:
        known = {"expected": self.expected, "seen": self.seen}
        parts = [f"{name} {value!r}" for name, value in known.items() if value is not None]
        shown = ", ".join(p if len(p) <= _LONGEST else f"{p[:_LONGEST]}…" for p in parts)
        line = f"{self.file}: {self.what}{': ' if parts else ''}{shown}"
        # Nothing that a site contains may steer the terminal on which this is read.
        return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in line)


Finding = Flaw | None


def holds(condition: object, file: str, what: str, *compared: object) -> Finding:
    """Check that a condition holds; what was compared is reported when it does not."""
    return None if condition else Flaw(file, what, *compared)


def require(condition: object, message: str, error: type[Exception] = ValueError) -> None:
    """Raise an error unless a condition holds."""
    if not condition:
        raise error(message)


def same(file: str, what: str, expected: object, seen: object) -> Finding:
    """Check that two values are the same; True is not 1."""
    is_same = type(expected) is type(seen) and expected == seen
    return holds(is_same, file, f"{what} must be the same", expected, seen)


def agree(file: str, expected: Mapping[str, Any], seen: Mapping[str, Any]) -> Iterator[Finding]:
    """Check each of the expected values by its name."""
    yield from (same(file, name, value, seen.get(name)) for name, value in expected.items())
