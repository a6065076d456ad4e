"""Slips that show in a line of their own: wrong blanks, marks of a merge, quotation marks."""

from __future__ import annotations

import re

from factcheck.record.failures import FIELD, LEAD, Cause, Failure

_ODD_BLANK = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff"
_LINES: tuple[tuple[re.Pattern[str], str, str], ...] = tuple(
    (re.compile(pattern, re.MULTILINE), message, hint)
    for pattern, message, hint in (
        (
            r"^(?P<at><{7}|\|{7}|={7}|>{7})(?: |$)",
            "must not hold the marks of a merge that was not finished",
            "keep one of the two versions, and delete the lines with <<<<<<<, ======= and >>>>>>>",
        ),
        (
            r"^[ ]*(?P<at>\t)[ \t]*(?=\S)",
            "must be indented with blanks, not with a tab",
            "replace the tab by blanks",
        ),
        (
            rf"^[ ]*(?P<at>[{_ODD_BLANK}])",
            "must be indented with plain blanks, not with no-break or other special ones",
            "delete the blanks at the beginning of the line and type them again",
        ),
        (
            rf"{LEAD}(?:{FIELD}):(?P<at>[{_ODD_BLANK}])",
            "must have a plain blank after the colon, not a no-break or other special one",
            "delete the blank and type it again",
        ),
        (
            rf"{LEAD}(?:{FIELD})(?P<at>[\uff1a\ufe55\ufe13])",
            "must have the colon ':' and a blank after a field's name, not a colon of another kind",
            "type ': '",
        ),
        (
            rf"^[ ]*(?:-[ ]*)*(?:{FIELD})(?P<at>:)(?=[^\s])",
            "must have a blank after the colon of a field",
            "type a blank after the colon",
        ),
        (
            r"^[ ]*(?:-[ ]+)*(?P<at>:)(?=[ ])",
            "must have the name of a field before the colon",
            "write it, such as 'note: '",
        ),
        (
            r"^[ ]*(?P<at>-)(?=id: )",
            "must have a blank after the dash that begins an entry",
            "type '- id: '",
        ),
    )
)


def from_a_line(found: Failure) -> Cause | None:
    """Return the first line that can't be right on its own; texts after `|` may hold anything."""
    places = [
        Cause(match.start("at"), message, hint)
        for pattern, message, hint in _LINES
        for match in pattern.finditer(found.text)
        if not _is_in_a_block(found.text, match.start())
    ]
    return min(places, default=None)


_BLOCK = re.compile(
    r"^(?P<lead>[ ]*)(?P<dash>(?:-[ ]+)*)(?:[\w-]+:[ ]+)?[|>][-+0-9]*[ \t]*(?:#.*)?\n"
    r"(?P<body>(?:(?P=lead)[ ]+.*\n|[ \t]*\n)*)",
    re.MULTILINE,
)


def _is_in_a_block(text: str, index: int) -> bool:
    return any(m.start("body") <= index < m.end("body") for m in _BLOCK.finditer(text))


# ---- Quotation marks ----

_QUOTED = re.compile(rf"{LEAD}(?:[\w-]+:[ ]+)?(?P<at>[\"'])(?P<rest>.*)$", re.MULTILINE)
_CLOSED = {
    '"': re.compile(r'(?:[^"\\]|\\.)*"(?P<after>.*)'),
    "'": re.compile(r"(?:[^']|'')*'(?!')(?P<after>.*)"),
}
_NEXT_PART = re.compile(rf"\s*(?:-[ ]|(?:{FIELD}):|\Z)")


def from_a_quotation_mark(found: Failure) -> Cause | None:
    """Return the first quotation mark that is not closed, or is closed too early."""
    for match in _QUOTED.finditer(found.text):
        if match.start() > found.at or _is_in_a_block(found.text, match.start()):
            continue
        mark = match["at"]
        closed = _CLOSED[mark].fullmatch(match["rest"])
        if closed is None and _NEXT_PART.match(found.text, match.end()):
            return Cause(match.start("at"), *unclosed(mark))
        if closed and (after := closed["after"].strip()) and after[0] not in "#:,":
            message = f"must end at its closing quotation mark {mark}, and '{after}' follows"
            start = match.end() - len(closed["after"].lstrip())
            return Cause(start, message, _NESTED[mark])
    return None


def unclosed(mark: str) -> tuple[str, str]:
    """Return message and hint for a quotation mark that is not closed."""
    message = f"must close the quotation mark {mark} at the end of the text"
    return message, f"add {mark} where the text ends"


_NESTED = {
    '"': 'put quotation marks around the whole text, and write those within it as \\"',
    "'": "put quotation marks around the whole text, and write an apostrophe within it twice: ''",
}
