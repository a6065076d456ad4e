"""Links in texts: each leads to an entry or to an address, and none is printed as it was typed."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from factcheck.citing import parsed, targets
from factcheck.problems import Fault
from factcheck.rules.naming import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules.case import EntryCase

Path = tuple[str | int, ...]

_MARKDOWN = frozenset(
    {
        *("answer", "body", "conclude", "conclusion", "confirmed", "confirms", "differences"),
        *("do_not_conclude", "does_not_show", "finding", "not_confirmed", "note", "search"),
        *("text", "weight_reason", "what", "would_change"),
    }
)
"""The fields that are read as Markdown."""
_PLAIN = ("published", "note")
"""A field of such a name that is not."""
_SAFE = re.compile(r"https?://|@", re.IGNORECASE)
_TYPED = re.compile(r"\]\(\s*<?([^)\s>]*)|<([^\s<>]*)>")
_TAG = re.compile(r"<[^>]*>")
_LEFT = re.compile(
    r"\[[^\[\]\n]{0,80}\]\s*[(\[:]\s*<?\s*@[^)\]\n]{0,80}[)\]]?|\[\s*@[^\]\n]{0,80}\]?|\]@[a-z0-9-]+"
)
"""A reference that is none to Markdown: `[@ id]`, `[words] (@id)`, `[words][@id]`."""
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*<?@\S*(?:[ \t]+[\"'(].*)?$", re.MULTILINE)
_FORMS = "write [@id] or [words](@id), outside of code"


def links_are_safe(entry: Any, case: EntryCase) -> Iterator[Fault]:
    """A Markdown link leads to an http or https address, or to an entry as @id."""
    for path, text in _read_as_markdown(entry):
        for target in targets(text):
            if not _SAFE.match(target):
                message = "must link to an http or https address or to @id, "
                message += f"not '{target or _dropped(text)}'"
                yield Fault((*case.at, *path), "unsafe-link", message)


def references_are_read(entry: Any, case: EntryCase) -> Iterator[Fault]:
    """A reference has a form that Markdown reads, in a field that is read as Markdown."""
    for path, text in _read_as_markdown(entry):
        for found, hint in _unread(text):
            message = f"must have its references in a form that is read, not '{found}'"
            yield Fault((*case.at, *path), "unread-reference", message, hint)
    for path, text in texts(entry, "]"):
        match = None if _is_markdown(path) else _LEFT.search(text)
        if match:
            message = f"must hold no reference, as it is not read as Markdown, not '{match[0]}'"
            yield Fault((*case.at, *path), "unread-reference", message, "write the words alone")


def _read_as_markdown(entry: Any) -> Iterator[tuple[Path, str]]:
    """Yield the texts that are read as Markdown and may hold a link."""
    found = dict([*texts(entry, "]"), *texts(entry, "<")])
    return ((path, text) for path, text in found.items() if _is_markdown(path))


def _is_markdown(path: Path) -> bool:
    names = tuple(step for step in path if isinstance(step, str))
    return names[-1] in _MARKDOWN and names[-2:] != _PLAIN


def _unread(text: str) -> Iterator[tuple[str, str]]:
    """Yield what was meant for a reference and is none, each with a remedy."""
    html = parsed(text)
    for match in _LEFT.finditer(unescape(_TAG.sub("", html))):
        yield match[0], _FORMS
    for match in _DEFINITION.finditer(text):
        yield match[0].strip(), "write the address in the link itself, as [words](address)"
    if '<img src="@' in html:
        yield "![", "leave out the exclamation mark: an entry is no picture"


def _dropped(text: str) -> str:
    """Return the first address that Markdown left out as unsafe."""
    typed = (match[1] or match[2] or "" for match in _TYPED.finditer(text))
    return next((address for address in typed if not _SAFE.match(address)), "")
