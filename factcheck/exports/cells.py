"""Cells of a table for a spreadsheet, which would run a text that begins like a formula."""

from __future__ import annotations

import unicodedata

_FORMULA = frozenset("=+-@")
_BLANK = frozenset("CMZ")
"""Unicode's general categories of what shows no sign of its own where a text begins."""
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols that show nothing."""


def guarded(text: str) -> str:
    """Return a text with an apostrophe before it where a spreadsheet might run it.

    Some spreadsheets drop blanks and invisible characters before a formula, and take full-width
    signs for the plain ones.
    """
    return f"'{text}" if text and _is_formula(text) else text


def _is_formula(text: str) -> bool:
    if text[0] in "\t\r\n":
        return True
    first = next((sign for sign in text if not _is_blank(sign)), "")
    return unicodedata.normalize("NFKC", first)[:1] in _FORMULA


def _is_blank(sign: str) -> bool:
    return unicodedata.category(sign)[0] in _BLANK or sign in _FILLERS
