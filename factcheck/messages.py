"""What pydantic found wrong, said in the project's own form: "must", the rule, the value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck import hints
from factcheck.problems import did_you_mean, nearest_words
from factcheck.shapes import FIELD_NAMES, at, fields

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from factcheck.shapes import Model

_LONGEST_VALUE = 60
_OF_TYPES = {
    "string_type": "must be text",
    "int_type": "must be a number",
    "float_type": "must be a number",
    "bool_type": "must be true or false",
    "list_type": "must be a list",
    "model_type": "must have fields of its own",
    "model_attributes_type": "must have fields of its own",
}
_FORMS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": "must be lower-case letters a to z, digits and hyphens",
    r"^[a-z][a-z0-9_]*$": "must be lower-case letters a to z, digits and '_', a letter first",
    r"^[0-9a-f]{64}$": "must be the 64 digits, 0 to 9 and a to f, of a sha256 sum",
    r"^[a-z0-9][a-z0-9.-]*\.txt$": (
        "must be a file's name in lower-case letters, digits, '.' and '-', ending in .txt"
    ),
    r"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$": "must be letters and digits with points between, as '1.A'",
}
"""What the patterns of the model say, in words."""


class Explanation(NamedTuple):
    """One finding in our words; `about_key` says that it points at a key, not a value."""

    code: str
    text: str
    hint: str = ""
    about_key: bool = False


def explain(detail: ErrorDetails, typed: str | None = None) -> Explanation:
    """Say one of pydantic's findings in our form.

    Args:
        detail: the finding.
        typed: the value as it was typed, where YAML makes something else of it.

    """
    kind, context, value = detail["type"], detail.get("ctx", {}), detail["input"]
    given = shown(value if typed is None else typed)
    found = Explanation("bad-value", f"must be otherwise: {detail['msg']}")
    if kind in _OF_TYPES:
        text = f"{_OF_TYPES[kind]}, not {given}"
        found = Explanation("wrong-type", text, _of_type(kind, value))
    elif kind in {"missing", "extra_forbidden"}:
        found = _of_a_field(kind, detail["loc"], value)
    elif kind in {"enum", "literal_error"}:
        found = _unknown_value(context["expected"], value, given)
    elif kind == "string_pattern_mismatch":
        found = _bad_form(context["pattern"], value)
    elif "min_length" in context or "max_length" in context:
        found = _bad_length(context, value)
    elif kind == "value_error":
        found = _bad_value(str(context["error"]), value, given)
    return found


def _of_a_field(kind: str, path: tuple[int | str, ...], value: Any) -> Explanation:
    name = str(path[-1])
    if kind == "missing":
        text = f"must have the field '{name}'"
        return Explanation("missing-field", text, f"add a line '{name}: ...'")
    text, hint = f"must not have the field {shown(name)}", _meant(name, value, at(path[:-1]))
    return Explanation("unknown-field", text, hint, about_key=True)


def shown(value: Any) -> str:
    """Return a value as a message shows it: short, and quoted."""
    if value is None:
        return "an empty value"
    text = str(value)
    if len(text) > _LONGEST_VALUE:
        text = re.sub(r"(?<=\S)\s+\S*$", "", text[:_LONGEST_VALUE]) + " ..."
    plain = (sign if sign.isprintable() else f"<U+{ord(sign):04X}>" for sign in text)
    return f"'{''.join(plain)}'"


def _of_type(kind: str, value: Any) -> str:
    """Return the remedy for a value of the wrong type."""
    if kind == "list_type":
        return _of_list(value)
    if kind in {"int_type", "float_type"}:
        return hints.of_number(value) if isinstance(value, str) else "write digits"
    if kind == "bool_type":
        return "write true or false"
    if kind == "string_type":
        return "write it, or take the line out" if value is None else "put it in quotation marks"
    return "write each of them on a line of its own below, as 'name: value'"


def _of_list(value: Any) -> str:
    if value is None:
        return "write its items below, each with '- ' before it, or take the line out"
    if isinstance(value, str) and re.match(r"-\S", value):
        return "begin each item with '- ', with a plain blank after the dash"
    if isinstance(value, str) and "," in value and len(value) <= _LONGEST_VALUE:
        return f"put brackets around it: [{value.strip('[] ')}]"
    return "begin each item with '- '"


def _meant(name: str, value: Any, parent: Model) -> str:
    """Return what was probably meant by a name that is no field of a part of the record."""
    known = list(fields(parent))
    plain = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    if plain in known:
        return f"write '{plain}', without other signs or capitals"
    if " " in name.strip():
        return (
            "put quotation marks around a text with a comma in it"
            if value is None
            else "put quotation marks around a text with ': ' in it"
        )
    return did_you_mean(name, known) or _elsewhere(plain, parent)


def _elsewhere(name: str, parent: Model) -> str:
    """Return where a field belongs that is none of this part, but of one that it may have."""
    known = sorted(FIELD_NAMES)
    nearest = [name] if name in FIELD_NAMES else nearest_words(name, known, least=80)
    for key, model in fields(parent).items():
        for field in fields(model):
            if field in nearest:
                return f"'{field}' belongs to '{key}': put it there, and indent it further"
    return "docs/fields.md has the fields that there are"


def _unknown_value(expected: str, value: Any, given: str) -> Explanation:
    known = [word.strip(" '") for word in expected.replace(" or ", ", ").split(",")]
    hint = did_you_mean(value, known) if isinstance(value, str) else ""
    text = f"must be one of {', '.join(known)}, not {given}"
    return Explanation("unknown-value", text, hint or "write one of these words")


def _bad_form(pattern: str, value: Any) -> Explanation:
    text = f"{_FORMS.get(pattern, f'must match {pattern}')}, not {shown(value)}"
    suggested = hints.slug(value)
    if pattern.startswith("^[a-z0-9]+(-") and suggested:
        return Explanation("bad-form", text, f"write '{suggested}'")
    return Explanation("bad-form", text)


def _bad_length(context: dict[str, Any], value: Any) -> Explanation:
    unit = "characters" if isinstance(value, str) else "items"
    if "max_length" in context:
        most = context["max_length"]
        text = f"must have at most {most} {unit}, not {len(value)}"
        return Explanation("bad-length", text, f"make it shorter by {len(value) - most}")
    if context["min_length"] == 1:
        hint = "write it, or take the field out if it is not needed"
        return Explanation("bad-length", "must not be empty", hint)
    return Explanation("bad-length", f"must have at least {context['min_length']} {unit}")


def _bad_value(text: str, value: Any, given: str) -> Explanation:
    hint = ""
    if text.startswith("must be a date"):
        hint = hints.of_date(str(value))
    elif text.startswith("must be a day"):
        hint = "where the day is not known, write the year and the month only"
    elif text.startswith("must be a range"):
        hint = "write the earlier date first"
    elif "control character" in text:
        hint = "delete it; where a backslash made it, put ' around the text instead of \""
    elif "address" in text and isinstance(value, str):
        hint = hints.of_address(value)
    return Explanation("bad-value", f"{text}, not {given}", hint)
