"""Markdown in the record and the references in it: `[@id]` and `[words](@id)`.

cmarkgfm decides what a link is, so a reference is found in every form in which Markdown has
links. It drops unsafe addresses by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

import cmarkgfm

NAMED = re.compile(r"@([a-z0-9-]+)")
"""What may refer to an entry, in a text whose entities are resolved."""
_BARE = re.compile(r"\[@([a-z0-9-]+)\](?!\()")
_TARGET = re.compile(r'<(?:a href|img src)="([^"]*)"')
_OMITTED = "<!-- raw HTML omitted -->"
_TAG = re.compile(r"(?<!\]\()<(?!https?://|mailto:|[^\s<>@]+@)")
_LESS = "\x02"
"""Stands for `<` while a text is parsed; no text of the record can hold it."""


_HOST = re.compile(r'(?<=href=")https?://[^/"?#]*%[89A-F][^/"?#]*', re.IGNORECASE)
_LETTERS = re.compile("(?:%[89A-F][0-9A-F])+")


@lru_cache(maxsize=1000)
def parsed(text: str) -> str:
    """Return Markdown as HTML in which a link to an entry still leads to `@id`.

    HTML in the text is shown as text.
    """
    text = _BARE.sub(r"[@\1](@\1)", text)
    html: str = cmarkgfm.markdown_to_html(text)
    if _OMITTED in html:
        html = cmarkgfm.markdown_to_html(_TAG.sub(_LESS, text)).replace(_LESS, "&lt;")
    return _HOST.sub(_with_letters, html) if "%" in html else html


def _with_letters(host: re.Match[str]) -> str:
    """Return a host with its letters of other scripts, which only a path may have encoded."""
    return _LETTERS.sub(lambda letters: unquote(letters[0]), host[0])


def targets(text: str) -> list[str]:
    """Return what a text's links and pictures lead to, in order."""
    return [unescape(target) for target in _TARGET.findall(parsed(text))]


def references(text: str) -> list[str]:
    """Return the ids that a text refers to, in order, each as often as it stands there."""
    return [target[1:] for target in targets(text) if target.startswith("@")]
