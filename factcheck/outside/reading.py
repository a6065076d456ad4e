"""What a reader reads on a page, so that a change of scripts or markup is none of its content."""

from __future__ import annotations

import hashlib
from email.message import Message
from html.parser import HTMLParser

_UNREAD = frozenset({"script", "style", "template", "noscript"})
_LARGEST_PAGE = 4 * 1024 * 1024
"""Bytes; what is larger is compared as a whole."""


class _Words(HTMLParser):
    """Collects the text of a page outside what no reader sees."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - the parser's own form
        """Note where something unread begins."""
        self._unread += tag in _UNREAD

    def handle_endtag(self, tag: str) -> None:
        """Note where it ends."""
        self._unread -= tag in _UNREAD and self._unread > 0

    def handle_data(self, data: str) -> None:
        """Keep what is read."""
        if not self._unread:
            self.words += data.split()


def reading_sum(content: bytes, content_type: str) -> str:
    """Return a sum over a page's words, or over all bytes of what is no page."""
    header = Message()
    header["Content-Type"] = content_type
    if header.get_content_type() == "text/html" and len(content) <= _LARGEST_PAGE:
        parser = _Words()
        parser.feed(_decoded(content, header.get_content_charset("utf-8")))
        parser.close()
        content = " ".join(parser.words).encode(errors="replace")
    return hashlib.sha256(content).hexdigest()


def _decoded(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset, errors="replace")
    except LookupError:  # a charset that nobody knows
        return content.decode("utf-8", errors="replace")
