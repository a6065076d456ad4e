"""What pydantic found wrong, said in the project's own form: "must", the rule, the value."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.record import hints
from factcheck.record.model import Record
from factcheck.record.parts import Published, Shorthand
from factcheck.record.problems import did_you_mean, nearest_words
from factcheck.record.shapes import FIELD_NAMES, OWNERS, at, fields

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic_core import ErrorDetails

    from factcheck.record.shapes import Model

_LONGEST_VALUE = 60
_FORMS = {
    r"^[a-z0-9]+(-[a-z0-9]+)*$": ("must be lower-case letters a to z, digits and hyphens", ""),
    r"^[a-z][a-z0-9_]*$": (
        "must be lower-case letters a to z, digits and '_', a letter first",
        "it is used in arithmetic, so it has no hyphen",
    ),
    r"^[0-9a-f]{64}$": (
        "must be the 64 digits, 0 to 9 and a to f, of a sha256 sum",
        "sha256sum tells it of a file",
    ),
    r"^[a-z0-9][a-z0-9.-]*\.txt$": (
        "must be a file's name in lower-case letters, digits, '.' and '-', ending in .txt",
        "write the name alone, without a folder",
    ),
    r"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$": (
        "must be letters and digits with points between, as '1.A'",
        "write no point at its end",
    ),
}
"""What the patterns of the model say, in words, and a remedy."""


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
        found = _wrong_type(kind, detail["loc"], value, given)
    elif kind in {"missing", "extra_forbidden"}:
        found = _of_a_field(kind, detail["loc"], value)
    elif kind in {"enum", "literal_error"}:
        found = _unknown_value(context["expected"], value, given)
    elif kind == "string_pattern_mismatch":
        found = _bad_form(context["pattern"], value)
    elif "min_length" in context or "max_length" in context:
        found = _bad_length(context, value)
    elif kind == "value_error":
        error = context["error"]
        found = Explanation("bad-value", f"{error}, not {given}", getattr(error, "hint", ""))
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


def _of_list(value: Any) -> str:
    if value is None:
        return "write its items below, each with '- ' before it, or take the line out"
    if isinstance(value, str) and re.match(r"-\S", value):
        return "begin each item with '- ', with a plain blank after the dash"
    if isinstance(value, str) and "," in value and len(value) <= _LONGEST_VALUE:
        return f"put brackets around it: [{value.strip('[]() ')}]"
    return "begin each item with '- '"


def _of_number(value: Any) -> str:
    return hints.of_number(value) if isinstance(value, str) else "write digits"


def _of_text(value: Any) -> str:
    if isinstance(value, dict):
        return "put quotation marks around a text with ': ' in it, or a '|' on the line above it"
    if isinstance(value, list):
        return "take one dash out, or put quotation marks around a text that begins with '['"
    return "write it, or take the line out" if value is None else "put it in quotation marks"


def _of_fields(value: Any) -> str:
    if value is None:
        return "write them, or take the line out"
    return "write each of them on a line of its own below, as 'name: value'"


_OF_TYPES: dict[str, tuple[str, Callable[[Any], str]]] = {
    "string_type": ("must be text", _of_text),
    "date_type": ("must be a date", lambda value: hints.of_date(str(value))),
    "int_type": ("must be a number", _of_number),
    "float_type": ("must be a number", _of_number),
    "bool_type": ("must be true or false", lambda _: "write true or false"),
    "list_type": ("must be a list", _of_list),
    "model_type": ("must have fields of its own", _of_fields),
    "model_attributes_type": ("must have fields of its own", _of_fields),
}
"""What a value of the wrong type should be, and the remedy for the one that was given."""


def _wrong_type(kind: str, path: tuple[int | str, ...], value: Any, given: str) -> Explanation:
    model = at(path)
    if model and issubclass(model, Shorthand):  # which is mostly written as one word or text
        kind = "date_type" if model is Published else "string_type"
    rule, remedy = _OF_TYPES[kind]
    return Explanation("wrong-type", f"{rule}, not {given}", remedy(value))


def _meant(name: str, value: Any, parent: Model) -> str:
    """Return what was probably meant by a name that is no field of a part of the record."""
    known = list(fields(parent))
    plain = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
    if plain in known:
        return f"write '{plain}', without other signs or capitals"
    is_text = " " in name.strip()
    if parent is Record:
        lists = f"the lists are {', '.join(known)}"
        return "begin a note with '#'" if is_text else did_you_mean(name, known) or lists
    if is_text:
        sign = "a comma" if value is None else "': '"
        return f"put quotation marks around a text with {sign} in it"
    if ":" in name:
        return "type a blank after the colon"
    return did_you_mean(name, known) or _elsewhere(plain)


def _elsewhere(name: str) -> str:
    """Return where a field belongs that is none of this part, but of another."""
    known = sorted(FIELD_NAMES)
    nearest = name if name in FIELD_NAMES else "".join(nearest_words(name, known, least=80))
    owners = OWNERS.get(nearest, [])
    if len(owners) == 1:
        return f"'{nearest}' belongs to '{owners[0]}': put it there, indented like its other fields"
    return "docs/fields.md has the fields that there are"


def _unknown_value(expected: str, value: Any, given: str) -> Explanation:
    known = [word.strip(" '") for word in expected.replace(" or ", ", ").split(",")]
    hint = did_you_mean(value, known) if isinstance(value, str) else ""
    text = f"must be one of {', '.join(known)}, not {given}"
    return Explanation("unknown-value", text, hint or "write one of these words")


def _bad_form(pattern: str, value: Any) -> Explanation:
    text, hint = _FORMS.get(pattern, (f"must match {pattern}", ""))
    if not hint:
        hint = hints.of_id(value)
    return Explanation("bad-form", f"{text}, not {shown(value)}", hint)


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
