"""The types of single fields: ids, text, addresses, dates, terms of a vocabulary."""

from __future__ import annotations

import math
import unicodedata
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema

from factcheck.files.names import check_id
from factcheck.record.dates import Period, parse_period
from factcheck.record.hints import of_address, of_date
from factcheck.record.languages import TAG, check_language
from factcheck.record.problems import FormError
from factcheck.record.signs import check_quoted, check_text
from factcheck.record.urls import check_address

TITLE_LENGTH = 75
"""ClaimReview asks for claims of at most 75 characters."""

LARGEST_VALUE = 2**53 - 1
"""Up to here whole numbers are exact in every program that reads JSON."""


def _parse_period(value: object) -> Period:
    """Read a date or a range; a bare year is a number to YAML."""
    try:
        return parse_period(str(value))
    except FormError as error:
        raise FormError(str(error), error.hint or of_date(str(value))) from None


def _check_secure(value: str) -> str:
    if not value.startswith("https://"):
        message = "must be an https address"
        raise FormError(message, of_address(value))
    return value


def _check_size(value: float) -> float:
    """Refuse a number that other programs could not read exactly."""
    if not math.isfinite(value) or abs(value) > LARGEST_VALUE:
        message = f"must be a number of at most {LARGEST_VALUE:,}"
        raise ValueError(message)
    return value


def _check_unit(value: str) -> str:
    """Refuse what would change the number that it stands after."""
    if not value[0].isalpha() and value[0] not in "%‰°" and unicodedata.category(value[0]) != "Sc":
        message = "must begin with a letter or %, such as 'shifts of 24 hours'"
        raise ValueError(message)
    return value


_SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[
    str,
    StringConstraints(pattern=_SLUG, max_length=80),
    AfterValidator(check_id),
    Field(description="A readable slug; never changed, never reused.", examples=["only-19-of-104"]),
]
Title = Annotated[
    str,
    StringConstraints(min_length=1, max_length=TITLE_LENGTH, strip_whitespace=True),
    AfterValidator(check_text),
    Field(description=f"At most {TITLE_LENGTH} characters, with no verdict in it."),
]
Text = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True),
    AfterValidator(check_text),
]
Words = Annotated[
    str,
    StringConstraints(min_length=1, strip_whitespace=True),
    AfterValidator(check_quoted),
]
Address = Annotated[
    str,
    AfterValidator(check_address),
    Field(description="A full http or https address.", json_schema_extra={"format": "uri"}),
]
SecureAddress = Annotated[
    Address,
    AfterValidator(_check_secure),
    Field(description="A full https address.", json_schema_extra={"format": "uri"}),
]
Unit = Annotated[Text, AfterValidator(_check_unit)]
Value = Annotated[int | float, AfterValidator(_check_size)]
Language = Annotated[
    str,
    AfterValidator(check_language),
    Field(description="BCP 47 tag of the text.", json_schema_extra={"pattern": TAG}),
]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
DatePeriod = Annotated[
    Period,
    BeforeValidator(_parse_period),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": r"^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$",
            "description": "YYYY, YYYY-MM, YYYY-MM-DD, or two of these joined by / as a range.",
        }
    ),
]
