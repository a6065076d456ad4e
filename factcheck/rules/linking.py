"""Links in texts: each leads to an entry or to an address, and none is printed as it was typed."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Any

from factcheck.record.citing import parsed, targets
from factcheck.record.problems import Fault, FormError, Path
from factcheck.record.signs import check_text
from factcheck.record.urls import check_address, encoded
from factcheck.rules.naming import texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.rules.case import EntryCase, Faults


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
    r"\[[^\[\]\n]{0,80}\]\s*[(\[:]\s*<?\s*[@\uff20\ufe6b][^)\]\n]{0,80}[)\]]?"
    r"|\[\s*[@\uff20\ufe6b][^\]\n]{0,80}\]?|\]@[a-z0-9-]+"
)
"""A link that is none to Markdown: `[@ id]`, `[words] (@id)`, `(words)[address]`."""
_UNLINKED = re.compile(
    r"(?:\[[^\[\]\n]{0,80}\]\s*[(\[]|\)\[)\s*<?\s*https?:[^)\]\n]{0,80}[)\]]?"
    r"|\)\[@[^\]\n]{0,80}\]?|\[[^\[\]@\n]{1,80}\]\[[^\[\]@\n]{0,80}\]"
)
"""The same of an address: `[words] (address)`, `(words)[address]`, `[words][defined nowhere]`."""
_CODE = re.compile(r"<code>.*?</code>", re.DOTALL)
_WORDLESS = re.compile(r"<a [^>]*>\s*</a>")
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*<?@\S*(?:[ \t]+[\"'(].*)?$", re.MULTILINE)
_FORMS = "write [@id], [words](@id) or [words](address), outside of code"


def links_are_safe(entry: Any, case: EntryCase) -> Faults:
    """A Markdown link leads to an http or https address, or to an entry as @id."""
    for path, text in _read_as_markdown(entry):
        for target in targets(text):
            if found := _unsafe(target, text):
                yield Fault(path, "unsafe-link", *found, words=_start(target))


def _unsafe(target: str, text: str) -> tuple[str, str] | None:
    """Return what a target must be, and a remedy; nothing where it is right."""
    if not _SAFE.match(target):
        message = "must link to an http or https address or to @id, "
        return f"{message}not '{target or _dropped(text)}'", ""
    try:
        if not target.startswith("@"):
            check_address(encoded(target))
    except FormError as error:
        return f"{error}, not '{target}'", error.hint
    return None


def references_are_read(entry: Any, case: EntryCase) -> Faults:
    """A reference has a form that Markdown reads, in a field that is read as Markdown."""
    for path, text in _read_as_markdown(entry):
        for found, hint in _unread(text):
            message = f"must have its references in a form that is read, not '{found}'"
            yield Fault(path, "unread-reference", message, hint, words=_start(found))
    for path, text in texts(entry, "]"):
        match = None if _is_markdown(path) else _LEFT.search(text)
        if match:
            message = f"must hold no reference, as it is not read as Markdown, not '{match[0]}'"
            hint, words = "write the words alone", _start(match[0])
            yield Fault(path, "unread-reference", message, hint, words=words)


def characters_are_shown(entry: Any, case: EntryCase) -> Faults:
    """A character written as `&#x202e;` is one that a text may hold."""
    for path, text in texts(entry, "&"):
        try:
            check_text(unescape(text) if _is_markdown(path) else "-")
        except ValueError as error:
            yield Fault(path, "bad-value", str(error), words="&")


def _read_as_markdown(entry: Any) -> Iterator[tuple[Path, str]]:
    """Yield the texts that are read as Markdown and may hold a link."""
    for path, text in texts(entry):
        if ("]" in text or "<" in text) and _is_markdown(path):
            yield path, text


def _is_markdown(path: Path) -> bool:
    names = tuple(step for step in path if isinstance(step, str))
    return names[-1] in _MARKDOWN and names[-2:] != _PLAIN


def _unread(text: str) -> Iterator[tuple[str, str]]:
    """Yield what was meant for a reference and is none, each with a remedy."""
    html = parsed(text)
    for match in _LEFT.finditer(unescape(_TAG.sub("", html))):
        yield match[0], _FORMS
    for match in _UNLINKED.finditer(unescape(_TAG.sub("", _CODE.sub("", html)))):
        yield match[0], _FORMS
    if _WORDLESS.search(html):
        yield "[](", "write words between [ and ]"
    for match in _DEFINITION.finditer(text):
        yield match[0].strip(), "write the address in the link itself, as [words](address)"
    if '<img src="@' in html:
        yield "![", "leave out the exclamation mark: an entry is no picture"


def _start(found: str) -> str:
    """Return what stands on one line of something that was found."""
    return found.partition("\n")[0]


def _dropped(text: str) -> str:
    """Return the first address that Markdown left out as unsafe."""
    typed = (match[1] or match[2] or "" for match in _TYPED.finditer(text))
    return next((address for address in typed if not _SAFE.match(address)), "")
