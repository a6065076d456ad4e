"""A whole file of the record in canonical form, or an entry to be put into one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import yaml
from yaml.representer import SafeRepresenter

from factcheck.editing.layout import Place, block, comment_lines
from factcheck.editing.units import Tree, Unit, comments, read, units
from factcheck.record.model import Record
from factcheck.record.problems import Problem, RecordError
from factcheck.record.yamlfile import parse

if TYPE_CHECKING:
    from factcheck.record.shapes import Model


class LossError(RuntimeError):
    """Raised where the canonical form would not say what the text says."""


class Slot(NamedTuple):
    """Where an entry goes: the way to a mapping of a file, a list in it, the place in the list."""

    path: tuple[str | int, ...]
    key: str
    position: int


def canonical(name: str, text: str, slot: Slot | None = None, entry: Any = None) -> str:
    """Return a file in canonical form, with the same comments and data, and an entry in its slot.

    Raises:
        RecordError: when the text is not YAML that the record may be written in.
        LossError: when the result would differ in data or comments.

    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    data, root = _read(name, text)
    tree = read(text, root)
    if slot:
        _insert(tree, slot, entry)
        _insert_data(data, slot, stripped(entry))
    result = _laid_out(tree)
    if _read(name, result)[0] != data or _words(result) != _words(text):
        message = f"{name}: must keep its data and comments in canonical form; it does not"
        raise LossError(message)
    return result


def _read(name: str, text: str) -> tuple[Any, yaml.MappingNode]:
    file = parse(name, text)
    data = stripped(file.data)
    if file.problems:
        raise RecordError(file.problems)
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    if not isinstance(root, yaml.MappingNode):
        message = "must be a mapping of lists"
        raise RecordError([Problem(name, 1, 1, "wrong-type", "", message)])
    return data, root


def stripped(data: Any) -> Any:
    """Return data with the white space around texts off, as the model takes it off."""
    if isinstance(data, dict):
        return {key: stripped(value) for key, value in data.items()}
    if isinstance(data, list):
        return [stripped(item) for item in data]
    return data.strip() if isinstance(data, str) else data


def _insert(tree: Tree, slot: Slot, entry: dict[str, Any]) -> None:
    """Put new data into its list of a file, which is begun where it is not there."""
    siblings = tree.top
    for step in slot.path:
        found = siblings[step] if isinstance(step, int) else _pair(siblings, step)
        siblings = found.children
    items = _pair(siblings, slot.key)
    items.value = yaml.SequenceNode("", [], flow_style=False)
    node = _node(entry)
    items.children.insert(slot.position, Unit(None, node, items, children=units(node)))


def _pair(siblings: list[Unit], key: str) -> Unit:
    """Return the pair of a key, which is made where there is none."""
    for unit in siblings:
        if unit.key and unit.key.value == key:
            return unit
    siblings.append(Unit(yaml.ScalarNode("", key), yaml.SequenceNode("", []), None))
    return siblings[-1]


def _insert_data(data: Any, slot: Slot, entry: Any) -> None:
    for step in slot.path:
        data = data[step]
    data.setdefault(slot.key, []).insert(slot.position, entry)


def _words(text: str) -> list[str]:
    return sorted(comment.text for comment in comments(text))


def _laid_out(tree: Tree) -> str:
    """Return the file's text; comments above everything stay there, whatever comes first."""
    first = tree.top[0] if tree.top else None
    lines: list[str] = []
    if first and first.above:
        lines = comment_lines(first.above, "") + ([""] if first.parted else [])
        first.above, first.parted = [], False
    lines += block(tree.top, Place(0, Record, 0))
    lines += comment_lines(tree.tail, "")
    return "\n".join(lines).strip("\n") + "\n"


def entry_lines(entry: dict[str, Any], model: Model, indent: int) -> list[str]:
    """Return new data as the lines of a mapping; only lists of single words are in brackets."""
    return block(units(_node(entry)), Place(indent, model, 2))


def _node(entry: dict[str, Any]) -> yaml.Node:
    node = SafeRepresenter(sort_keys=False).represent_data(entry)
    _style(node)
    return node


def _style(node: yaml.Node) -> None:
    """Mark texts as texts, so that '104' is not taken for a number, and choose block or flow."""
    if isinstance(node, yaml.ScalarNode):
        node.style = '"' if node.tag.endswith(":str") else None
    elif isinstance(node, yaml.SequenceNode):
        node.flow_style = all(map(_is_word, node.value))
        for item in node.value:
            _style(item)
    elif isinstance(node, yaml.MappingNode):
        node.flow_style = False
        for pair in node.value:
            _style(pair[1])


def _is_word(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and " " not in node.value
