"""Addresses that are not asked for: each with its reason, and until when that holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, TypeAdapter, ValidationError

from factcheck.record.fields import Address, DatePeriod, Text
from factcheck.record.messages import explain
from factcheck.record.parts import Entry
from factcheck.record.problems import Problem, RecordError
from factcheck.record.textfiles import read_text
from factcheck.record.yamlfile import YamlFile, parse

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path
    from typing import Any


class Skip(BaseModel):
    """An address that is left out, why, and the last day of that."""

    model_config = Entry.model_config

    address: Address
    reason: Text
    until: DatePeriod

    def holds(self, today: dt.date) -> bool:
        """Tell whether it is still left out on a day."""
        return self.until.last >= today


_FORM = TypeAdapter(list[Skip])


def read_skips(path: Path) -> list[Skip]:
    """Read a list of addresses to leave out.

    Raises:
        RecordError: with everything that is wrong with it, by line.

    """
    file = parse(path.name, read_text(path))
    data = file.data
    if file.problems:
        raise RecordError(file.problems)
    try:
        return _FORM.validate_python([] if data is None else data)
    except ValidationError as error:
        problems = [_problem(file, detail) for detail in error.errors()]
    raise RecordError(problems)


def _problem(file: YamlFile, detail: Any) -> Problem:
    found = explain(detail)
    line, column = file.position(detail["loc"], of_key=found.about_key)
    where = ".".join(map(str, detail["loc"]))
    return Problem(file.name, line, column, found.code, where, found.text, found.hint)
