"""Paragraphs of a document, whose lines may be wrapped."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

from factcheck.text.clusters import INVISIBLE

_ENDS = "\n\r\v\f\x1c-\x1e\x85\u2028\u2029"
_LINE = re.compile(rf"([^{_ENDS}]*)(\r\n|[{_ENDS}]|\Z)")
_EDGES = "".join([*filter(str.isspace, map(chr, range(0x3001))), *INVISIBLE])
_PARAGRAPH_SEPARATOR = "\u2029"
# A mark of a list, a heading, a block quotation or a rule; emphasis may stand around it.
_STARTS = re.compile(
    r"[*_]{0,3}(?:"
    r"[-+*•‣◦▪●–—]\s"
    r"|[(（]?(?:\d{1,3}|[^\W\d_])[.)）．]{1,2}[*_]{0,3}\s"
    r"|[(（]?[\d一二三四五六七八九十]{1,3}(?:[)）]|[-、．])(?!\d)"
    r"|[①-⓿]|\#{1,6}\s|>|(?:-{3,}|\*{3,}|_{3,})\s*\Z)"
)
_OPENS_QUOTATION = re.compile(r"[*_]{0,3}[\"“„‘‚«‹»「『《]")
_ENDS_SENTENCE = re.compile(r"[.!?…:;。！？：；।॥။។៕؟۔։።][\"'”’»›«)\]」』》*_¹²³⁰⁴-⁹]*\Z")
_LONGEST_END = 12


@dataclass(frozen=True, slots=True, order=True)
class Paragraph:
    """A paragraph with the file's line (from 1) on which it begins."""

    line: int
    start: int
    end: int


def paragraphs(raw: str) -> Iterator[Paragraph]:
    """Yield paragraphs: parted by blank lines, or begun by a list mark or a quotation mark.

    A quotation mark in the middle of a sentence begins none, even where a wrapped line puts it
    first. Several may have the same line, as some signs end a line on paper but not in an editor.
    """
    current: Paragraph | None = None
    for line, start, end in _lines(raw):
        if current and (start == end or _begins(raw, start, end, current)):
            yield current
            current = None
        if start < end:
            current = Paragraph(line, start, end) if current is None else _longer(current, end)
    if current:
        yield current


def one_for_each_line(found: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield paragraphs, those that begin on the same line as one."""
    for _, group in groupby(found, key=attrgetter("line")):
        first, *others = group
        yield _longer(first, others[-1].end) if others else first


def _longer(paragraph: Paragraph, end: int) -> Paragraph:
    return Paragraph(paragraph.line, paragraph.start, end)


def _lines(raw: str) -> Iterator[tuple[int, int, int]]:
    """Yield number, start and end of each line, without the white space around it.

    A line has the number that editors show; what else ends a line on paper is not counted there.
    """
    number = 1
    for match in _LINE.finditer(raw):
        line, begins = match[1], match.start(1)
        start = begins + len(line) - len(line.lstrip(_EDGES))
        end = max(begins + len(line.rstrip(_EDGES)), start)
        yield number, start, end
        if match[2] == _PARAGRAPH_SEPARATOR:
            yield number, end, end
        number += match[2].endswith("\n")


def _begins(raw: str, start: int, end: int, before: Paragraph) -> bool:
    """Return whether a line begins a paragraph though no blank line stands before it."""
    if _STARTS.match(raw, start, end):
        return True
    if not _OPENS_QUOTATION.match(raw, start, end):
        return False
    return bool(
        _ENDS_SENTENCE.search(raw, max(before.start, before.end - _LONGEST_END), before.end)
    )
