"""Lines of a text as editors and GitHub count them."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n|\r|\n")
"""YAML ends a line at U+0085, U+2028 and U+2029 too; no editor does."""


class Lines:
    """Where each line of a text begins."""

    def __init__(self, text: str) -> None:
        """Find the line ends of a text."""
        self._text = text
        self._starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column (from 1) of a code point."""
        line = bisect_right(self._starts, index)
        return line, index - self._starts[line - 1] + 1

    def place_of(self, words: str, start: int, end: int) -> tuple[int, int]:
        """Return line and column of words between two code points, or those of the first one."""
        at = self._text.find(words, start, end)
        return self.place(start if at < 0 else at)
