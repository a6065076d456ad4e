"""A citable item in three forms: BibTeX, RIS and CSL-JSON.

What is unknown is left out. Names stay as written: the record does not say which
part of one is the family name, and for many names here it is the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

if TYPE_CHECKING:
    from factcheck.record.dates import PartialDate, Period


class Genre(NamedTuple):
    """What an item is, and where its publisher goes: each in BibTeX, RIS and CSL."""

    types: tuple[str, str, str]
    publisher: tuple[str, str, str] = ("howpublished", "PB", "publisher")


WEBPAGE = Genre(("misc", "ELEC", "webpage"))
ARTICLE = Genre(("article", "NEWS", "article-newspaper"), ("journal", "T2", "container-title"))
REPORT = Genre(("techreport", "RPRT", "report"), ("institution", "PB", "publisher"))
STANDARD = Genre(("misc", "STAND", "standard"))
STATEMENT = Genre(("misc", "GEN", "document"))


@dataclass(frozen=True, slots=True)
class Item:
    """What can be cited; `key` is unique on the whole site."""

    key: str
    genre: Genre
    title: str
    publisher: str
    authors: tuple[str, ...] = ()
    date: Period | None = None
    inferred: bool = False
    url: str | None = None
    version: str = ""
    note: str = ""


_BIBTEX_SIGNS = {
    **{sign: f"\\{sign}" for sign in "%&#_$"},
    # Not \{ and \}: BibTeX counts braces even after a backslash.
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
}
_BIBTEX_ESCAPES = str.maketrans(_BIBTEX_SIGNS)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _line(text: str) -> str:
    """Return a text on one line, so that no part of it can pass for a field of its own."""
    return " ".join(text.split())


# BibTeX


def bibtex(item: Item) -> str:
    """Return a BibTeX entry; `date` is for biblatex, which knows days, ranges and doubt."""
    fields = {
        "author": " and ".join(f"{{{_escaped(name)}}}" for name in item.authors),
        "title": f"{{{_escaped(item.title)}}}",
        item.genre.publisher[0]: _escaped(item.publisher),
        "date": _bibtex_date(item),
        "year": _year(item.date),
        "version": item.version,
        "note": _escaped(item.note),
        "url": quote(item.url, safe=_URL_SIGNS) if item.url else "",
    }
    lines = [f"  {name} = {{{value}}},\n" for name, value in fields.items() if value]
    month = _month(item.date)
    if month:
        # A bare word: the styles know the names of the months.
        lines.append(f"  month = {month},\n")
    return "".join([f"@{item.genre.types[0]}{{{item.key},\n", *lines, "}\n"])


_URL_SIGNS = ":/?#[]@!$&'()*+,;=%-._~"
"""Signs that an address keeps; braces and backslashes are not among them."""


def _escaped(text: str) -> str:
    return _line(text).translate(_BIBTEX_ESCAPES)


def _bibtex_date(item: Item) -> str:
    if item.date is None:
        return ""
    return f"{item.date}~" if item.inferred and "/" not in str(item.date) else str(item.date)


def _year(period: Period | None) -> str:
    """Return the year, where a range does not leave it."""
    if period is None or period.start.year != period.end.year:
        return ""
    return str(period.start.year)


def _month(period: Period | None) -> str:
    """Return the month, where it is known and a range does not leave it."""
    if period is None or not _year(period) or period.start.month != period.end.month:
        return ""
    return _MONTHS[period.start.month - 1] if period.start.month else ""


# RIS


def ris(item: Item) -> str:
    """Return an RIS entry, its lines ended as the format asks."""
    fields = [("TY", item.genre.types[1]), ("ID", item.key)]
    fields += [("AU", name) for name in item.authors]
    fields += [("TI", item.title), (item.genre.publisher[1], item.publisher)]
    fields += [("PY", _year(item.date)), ("DA", _ris_date(item.date))]
    fields += [("ET", item.version), ("UR", item.url or ""), ("N1", item.note)]
    lines = [f"{tag}  - {_line(value)}\r\n" for tag, value in fields if value]
    return "".join([*lines, "ER  - \r\n"])


def _ris_date(period: Period | None) -> str:
    """Return YYYY/MM/DD/, parts that are not known empty; RIS has no ranges."""
    if period is None or period.start != period.end:
        return ""
    date = period.start
    month, day = (f"{part:02d}" if part else "" for part in (date.month, date.day))
    return f"{date.year:04d}/{month}/{day}/"


# CSL-JSON


def csl(item: Item) -> dict[str, Any]:
    """Return a CSL-JSON item."""
    fields: dict[str, Any] = {
        "id": item.key,
        "type": item.genre.types[2],
        "title": _line(item.title),
        "author": [{"literal": name} for name in item.authors],
        item.genre.publisher[2]: item.publisher,
        "issued": _issued(item),
        "version": item.version,
        "URL": item.url,
        "note": item.note,
    }
    return {name: value for name, value in fields.items() if value}


def _issued(item: Item) -> dict[str, Any] | None:
    if item.date is None:
        return None
    ends = dict.fromkeys([item.date.start, item.date.end])
    circa = {"circa": True} if item.inferred else {}
    return {"date-parts": [_parts(end) for end in ends], **circa}


def _parts(date: PartialDate) -> list[int]:
    return [part for part in (date.year, date.month, date.day) if part is not None]
