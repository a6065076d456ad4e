"""Remedies for a number, a date or an address that was written in another way than the record's."""

from __future__ import annotations

import re
import unicodedata

from factcheck.record.dates import MONTHS, parse_period

_LONGEST = 60
"""Characters; what is longer was never meant as a number, a date or an address."""
_MARKS = "[,.'’ \u00a0\u2009\u202f]"
_GROUPED = re.compile(rf"[-+]?\d{{1,3}}(?:{_MARKS}\d{{2,3}})*{_MARKS}\d{{3}}")
_WITH_WORDS = re.compile(r"(?P<before>[^\d]*?)\s*[-+]?\d[\d,.]*\s*(?P<after>[^\d]*)")
_WRITTEN = tuple(
    (re.compile(pattern), hint)
    for pattern, hint in (
        (r"([-+]?\d+),(\d+)", r"write \1.\2, with a point"),
        (r"([-+]?\d[\d,.]*)\s*([%‰])", r"write \1 here, and '\2' as the unit"),
        (
            r"\d[\d,.]*\s*(?:-|–|—|to|/|\.\.+)\s*\d[\d,.]*",
            "make two figures of a range, one for each end",
        ),
    )
)
"""Other ways to write a number, and what to do about each."""
_SCALES = re.compile(r"\b(?:thousand|million|billion|trillion|crore|lakh|k|m|bn)\b", re.IGNORECASE)
_BOUNDS = re.compile(
    r"[~≈<>≤≥]|\b(?:about|around|over|under|more|less|fewer|most|least|up|almost|nearly)\b",
    re.IGNORECASE,
)


_DIGITS = "write digits without quotation marks, such as 1240 or 2.5"


def of_number(text: str) -> str:
    """Return how a number is written that was given as text."""
    typed = text.strip()[:_LONGEST]
    plain = _western(typed)
    if plain != typed:
        return f"write it with the digits 0 to 9: {plain}"
    if _GROUPED.fullmatch(plain):
        return f"write {re.sub(_MARKS, '', plain)}, with nothing between its digits"
    for pattern, hint in _WRITTEN:
        if match := pattern.fullmatch(plain):
            return match.expand(hint)
    return _of_number_with_words(plain)


def _of_number_with_words(text: str) -> str:
    match = _WITH_WORDS.fullmatch(text)
    if _SCALES.search(text):
        return "write it out in digits, such as 1200000"
    if match and _BOUNDS.search(text):
        return "write the number alone, and say in 'bound' which way it is meant"
    if match and (match["before"] or match["after"]):
        return "write the number alone; what is counted goes into 'unit'"
    return _DIGITS


def _western(text: str) -> str:
    return "".join(str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in text)


_JOINED = re.compile(r"\s*(?:–|—|\bto\b|\buntil\b|\s-\s|\.\.+|/)\s*")
_PARTS = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:?\d{2}\S*")
_DAY_FIRST = re.compile(r"(?P<day>\d{1,2})\.? +(?P<month>[A-Za-z]{3,})\.?,? +(?P<year>\d{4})")
_MONTH_FIRST = re.compile(r"(?P<month>[A-Za-z]{3,})\.?(?: +(?P<day>\d{1,2}))?,? +(?P<year>\d{4})")


def of_date(text: str) -> str:
    """Return how a date is written that was given in another form."""
    plain = _western(text.strip()) if len(text) <= _LONGEST else ""
    parts = [_iso(part) for part in _JOINED.split(plain)] if not _iso(plain) else []
    if len(parts) == 2 and all(parts):  # noqa: PLR2004 - a beginning and an end
        return f"write '{parts[0]}/{parts[1]}'"
    if found := _iso(plain):
        return f"write '{found}'"
    return "such as 2022-09-04; a range is 2022-09-04/2022-09-06"


def _iso(text: str) -> str:
    """Return a date in the record's form, or nothing where it is none or may mean several."""
    if match := _MOMENT.fullmatch(text):
        text = match[1]
    if match := _PARTS.fullmatch(text) or _COMPACT.fullmatch(text):
        year, *rest = (part for part in match.groups() if part)
        text = "-".join([year, *(part.zfill(2) for part in rest)])
    elif match := _DAY_FIRST.fullmatch(text) or _MONTH_FIRST.fullmatch(text):
        text = _from_words(match)
    try:
        return str(parse_period(text))
    except ValueError:
        return ""


def _from_words(match: re.Match[str]) -> str:
    name = match["month"].lower()
    months = [number for number, month in enumerate(MONTHS, 1) if month.lower().startswith(name)]
    day = f"-{match['day'].zfill(2)}" if match["day"] else ""
    return f"{match['year']}-{months[0]:02d}{day}" if len(months) == 1 else ""


def of_address(text: str) -> str:
    """Return how an address is written that was given in another form."""
    if re.fullmatch(r"(?:www\.|[\w-]+\.)[\w.-]+(?:/\S*)?", text):
        return f"write 'https://{text}'"
    if re.match(r"https?://\S*\s", text):
        return "write %20 for a blank, or take it out"
    if (match := re.search(r"https?://[^\s<>\"'()\[\]]+", text[:_LONGEST])) and match[0] != text:
        return f"write '{match[0]}' alone"
    return "such as https://example.org/page"


def of_id(text: str) -> str:
    """Return how an id is written that was given in another form, or which letter is none."""
    plain = unicodedata.normalize("NFKD", text[:_LONGEST])
    if odd := next((sign for sign in plain if sign.isalpha() and not sign.isascii()), ""):
        return f"'{odd}' (U+{ord(odd):04X}) is a letter of another alphabet"
    dashed = "".join("-" if unicodedata.category(sign) == "Pd" else sign for sign in plain)
    words = re.findall(r"[a-z0-9]+", dashed.encode("ascii", "ignore").decode().lower())
    return f"write '{'-'.join(words)}'" if words else ""
