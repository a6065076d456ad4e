"""What pydantic found wrong, said in the project's own form: "must", the rule, the value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.problems import did_you_mean

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

_LONGEST_VALUE = 60

_FIXED = {
    "string_type": ("wrong-type", "must be text", "put it in quotation marks"),
    "int_type": ("wrong-type", "must be a number", ""),
    "float_type": ("wrong-type", "must be a number", ""),
    "bool_type": ("wrong-type", "must be true or false", ""),
    "list_type": ("wrong-type", "must be a list", "begin each item with '- '"),
    "model_type": ("wrong-type", "must be a mapping of fields", ""),
    "model_attributes_type": ("wrong-type", "must be a mapping of fields", ""),
}


class Explanation(NamedTuple):
    """One finding in our words; `about_key` says that it points at a key, not a value."""

    code: str
    text: str
    hint: str = ""
    about_key: bool = False


def explain(detail: ErrorDetails) -> Explanation:
    """Say one of pydantic's findings in our form."""
    kind, context = detail["type"], detail.get("ctx", {})
    name = str(detail["loc"][-1]) if detail["loc"] else "the file"
    if kind in _FIXED:
        code, text, hint = _FIXED[kind]
        found = Explanation(code, f"{text}, not {shown(detail['input'])}", hint)
    elif kind == "missing":
        found = Explanation("missing-field", f"must have the field '{name}'")
    elif kind == "extra_forbidden":
        text = f"must not have the field '{name}'"
        found = Explanation("unknown-field", text, about_key=True)
    elif kind in {"enum", "literal_error"}:
        found = _unknown_value(context["expected"], detail["input"])
    elif kind == "string_pattern_mismatch":
        text = f"must match {context['pattern']}, not {shown(detail['input'])}"
        found = Explanation("bad-form", text, _slug_hint(context["pattern"]))
    elif "min_length" in context or "max_length" in context:
        found = _bad_length(context, detail["input"])
    elif kind == "value_error":
        error = context["error"]
        text = f"{error}, not {shown(detail['input'])}"
        found = Explanation("bad-value", text, getattr(error, "hint", ""))
    else:
        found = Explanation("bad-value", f"must be otherwise: {detail['msg']}")
    return found


def shown(value: Any) -> str:
    """Return a value as a message shows it: short, and quoted."""
    text = "an empty value" if value is None else f"'{value}'"
    return text if len(text) <= _LONGEST_VALUE else f"{text[:_LONGEST_VALUE]}...'"


def _slug_hint(pattern: str) -> str:
    return "lower-case letters, digits and hyphens" if pattern.startswith("^[a-z0-9]+(-") else ""


def _unknown_value(expected: str, value: Any) -> Explanation:
    known = [word.strip(" '") for word in expected.replace(" or ", ", ").split(",")]
    hint = did_you_mean(value, known) if isinstance(value, str) else ""
    return Explanation(
        "unknown-value", f"must be one of {', '.join(known)}, not {shown(value)}", hint
    )


def _bad_length(context: dict[str, Any], value: Any) -> Explanation:
    unit = "characters" if isinstance(value, str) else "items"
    if "max_length" in context:
        text = f"must have at most {context['max_length']} {unit}, not {len(value)}"
    else:
        text = f"must have at least {context['min_length']} {unit}"
    return Explanation("bad-length", text)
