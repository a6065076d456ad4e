"""One text as YAML: plain where that reads back the same, else quoted, folded or literal."""

from __future__ import annotations

import re
from functools import cache

from factcheck.record.yamlfile import parse

WIDTH = 110
"""The longest line, in characters."""

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?(/\d{4}(-\d\d(-\d\d)?)?)?")
_NUMBER_LIKE = re.compile(r"[-+.]?\d\S*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
# A lone space is where a line may be folded; two in a row are kept as they are.
_FOLD = re.compile(r"(?<=\S) (?=\S)")
_ODD = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]")


def inline(text: str, *, flow: bool = False) -> str:
    """Return a text on one line: plain, or in double quotes where plain would not do."""
    return text if _is_plain(text, flow=flow) else quoted(text)


def quoted(text: str) -> str:
    """Return a text on one line in double quotes."""
    return f'"{_escaped(text)}"'


@cache
def _is_plain(text: str, *, flow: bool) -> bool:
    """Tell whether a text needs no quotes, for this project's reader and for others."""
    year_alone = text.isdigit()
    if text.lower() in _WORDS or "\n" in text or _ODD.search(text):
        return False
    if _NUMBER_LIKE.fullmatch(text) and (year_alone or not _DATE.fullmatch(text)):
        return False
    sample = f"key: [{text}, x]" if flow else f"key: {text}"
    file = parse("", sample)
    return file.data == {"key": [text, "x"] if flow else text} and not file.problems


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return _ODD.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def folded(text: str, indent: int) -> list[str] | None:
    """Return the lines of a text below `>-`, or None where it can't be folded."""
    words = _FOLD.split(text)
    if len(words) == 1 or "\n" in text or _ODD.search(text):
        return None
    lines = [words[0]]
    for word in words[1:]:
        if indent + len(lines[-1]) + 1 + len(word) <= WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return [" " * indent + line for line in lines]


def literal(text: str, indent: int) -> list[str] | None:
    """Return the lines of a text below `|`, or None where it has characters that would be lost."""
    if _ODD.search(text):
        return None
    return [" " * indent + line if line else "" for line in text.strip().split("\n")]
