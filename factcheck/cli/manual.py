"""The table of every field, in Markdown: the JSON Schema and the vocabularies, for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.record import vocabulary
from factcheck.record.vocabulary import Term

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPES = {"string": "text", "integer": "number", "number": "number", "boolean": "true or false"}
_INTRODUCTION = """\
# Fields

Every entry of the record and every field of an entry, made from the model by `make schema`.
A needed field is marked with a star; all others may be left out. `tests/site/claims.yaml` is a
small invented record in which every field is used.
"""


def page(schema: dict[str, Any]) -> str:
    """Return docs/fields.md."""
    lines = [_INTRODUCTION, *_entry("Record", schema, schema)]
    for name in _parts(schema):
        lines += _entry(name, schema["$defs"][name], schema)
    lines += ["## Words", "", "Fields with a fixed set of words have one of these.", ""]
    for scale in _scales():
        lines += [f"### {scale.__name__}", "", " ".join((scale.__doc__ or "").split()), ""]
        lines += ["| word | meaning |", "|---|---|"]
        lines += [f"| `{term}` | {term.definition} |" for term in scale]
        lines += [""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _parts(schema: dict[str, Any]) -> list[str]:
    """Return the names of all parts, the entries first."""
    entries = [_name(detail["items"]) for detail in schema["properties"].values()]
    return list(dict.fromkeys([*entries, *schema["$defs"]]))


def _name(reference: dict[str, Any]) -> str:
    name: str = reference["$ref"].rsplit("/", 1)[-1]
    return name


def _entry(name: str, part: dict[str, Any], schema: dict[str, Any]) -> Iterator[str]:
    """Yield the section of one kind of entry."""
    full = part if "properties" in part else part["anyOf"][-1]
    yield f"## {name}"
    yield ""
    yield part["description"]
    if full is not part:
        yield ""
        yield f"May be written as its `{next(iter(full['properties']))}` alone."
    yield ""
    yield "| field | type | meaning |"
    yield "|---|---|---|"
    needed = full.get("required", [])
    for field, detail in full["properties"].items():
        star = " *" if field in needed else ""
        yield f"| `{field}`{star} | {_type(detail)} | {_cell(_meaning(detail, schema))} |"
    yield ""


def _meaning(detail: dict[str, Any], schema: dict[str, Any]) -> str:
    """Return what a field is for, with an example and what it is when left out."""
    options = [detail, *detail.get("anyOf", []), detail.get("items", {})]
    options += [schema["$defs"][_name(option)] for option in options if "$ref" in option]
    words = [next((item["description"] for item in options if "description" in item), "")]
    if examples := next((item["examples"] for item in options if "examples" in item), None):
        words += [f"Example: `{examples[0]}`."]
    if detail.get("default") not in (None, [], False):
        words += [f"Left out: `{str(detail['default']).lower()}`."]
    return " ".join(filter(None, words))


def _type(detail: dict[str, Any]) -> str:
    """Return a field's type in words, with a link where it has a section of its own."""
    match detail:
        case {"$ref": _}:
            words = f"[{_name(detail)}](#{_name(detail).lower()})"
        case {"anyOf": options}:
            kinds = (_type(item) for item in options if item.get("type") != "null")
            words = " or ".join(dict.fromkeys(kinds))
        case {"type": "array", "items": items}:
            words = f"list of {_type(items)}"
        case {"enum": terms}:
            words = _scale(terms)
        case {"type": ["string", "integer"]}:
            words = "date"
        case {"format": "uri"}:
            words = "address"
        case _:
            words = _TYPES[detail["type"]]
    return words


def _scale(words: list[str]) -> str:
    """Return a link to a vocabulary, or its words where it has no section."""
    for scale in _scales():
        if words == [str(term) for term in scale]:
            return f"[{scale.__name__}](#{scale.__name__.lower()})"
    return ", ".join(f"`{word}`" for word in words)


def _scales() -> list[type[Term]]:
    found = vars(vocabulary).values()
    return [item for item in found if isinstance(item, type) and item.__base__ is Term]


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
