"""What is wrong with the record: one form for every message, wherever it was found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops the build; a warning stops only publishing."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem at one place; lines and columns count from 1."""

    file: str
    line: int
    column: int
    code: str
    where: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    @property
    def text(self) -> str:
        """What it is about, what that must be, and the remedy."""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{f'{self.where}: ' if self.where else ''}{self.message}{hint}"

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        return f"{place}: {self.severity}[{self.code}] {self.text}"


class RecordError(Exception):
    """Raised where a record cannot be used; carries every problem that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems, in the order of their places, each once."""
        self.problems = sorted(set(problems))
        count = len(self.problems)
        summary = f"{count} problem{'' if count == 1 else 's'} in the record"
        super().__init__("\n".join([summary, *map(str, self.problems)]))


class FormError(ValueError):
    """What a value must be, and what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        """Keep the remedy beside the message."""
        super().__init__(message)
        self.hint = hint


class VersionError(Exception):
    """Raised where there is no such version of the record."""


def did_you_mean(value: str, known: list[str]) -> str:
    """Return a hint with the known word nearest to a misspelt one, or no hint."""
    found = nearest_words(value, known)
    return f"did you mean '{found[0]}'?" if found else ""


def nearest_words(value: str, known: list[str], least: int = 60) -> list[str]:
    """Return the known word nearest to a misspelt one, or none; of 100, `least` must be alike."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - only a failing run needs it

    # Capitals and signs between words make no difference.
    plain = utils.default_process
    match = process.extractOne(value, known, scorer=fuzz.ratio, processor=plain, score_cutoff=least)
    return [match[0]] if match else []


Path = tuple[str | int, ...]
"""The keys and indexes that lead to a field."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A problem as a rule sees it: at an entry and a field, not yet at a line of a file.

    `at` is (kind of entry, its id, then keys and indexes down to the field).
    """

    at: Path
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    words: str = ""
    """What stands at the line that is to be told, where a field has many."""
