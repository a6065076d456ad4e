"""Where a text may be cut: between words, never inside a word, a number or a character.

Words are what Unicode's default rules (UAX 29) make of them, but for what belongs to a word or a
number here though these rules part it: of `US$35`, `don't`, `vice-chair` or `55 %` nothing can be
cut. A cut may leave off quotation marks, brackets, punctuation and the sign of a footnote. Scripts
that write no spaces have no dictionary here: a cut between two of their letters is allowed, but
for a letter and what is written above, below or around it, and for the figures of a number.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable

from factcheck.text.scripts import FIGURE, kind

# Runs in a shadow of the text, one letter for each character: its kind (see `scripts`). Edges lie
# outside, but for a mark that ends something though white space stands before it, as in `.5`.
_EDGES, _PARTED, _MARKS = "oqe", "swckp", "[mva]"
_CORE = (
    rf"(?:(?<![^s])[^{_PARTED}oq]|[{_EDGES}](?={_MARKS})|[^{_PARTED}{_EDGES}])"
    rf"(?:[{_EDGES}]*+[^{_PARTED}{_EDGES}]++)*+"
)
_UNIT = rf"(?:p*+c(?:[ma]|v++c?|cm*+a)*+|p++{_MARKS}*+|k(?:k|{_MARKS})*+)"
_RUN = re.compile(rf"(?:{_CORE}|(?<=j){_UNIT}|{_UNIT}(?=j))++|{_UNIT}|[sw]{_MARKS}++")
_COUNTED = re.compile("[gckp]")
_CURRENCY = "[$¢£¤¥֏؋৲৳৻૱௹฿៛₠-⃀꠸﷼﹩＄￠￡￥￦]"
# Numbers that white space, a wide mark or a script without spaces would part.
_NUMBER = re.compile(
    rf"(?:{_CURRENCY} )?(?:[第负負]|[百千万萬]分之|\.(?=\d))?"
    r"(?:(?<!\d)(?<!\d )\d{1,3}(?: \d{3})+(?! ?\d)|\d+ \d{1,2}[/⁄]\d{1,2}(?![\d/])"
    rf"|{FIGURE}+(?:(?:(?<=\d)[،，．：](?=\d)|[点點又]|分之){FIGURE}+)*)"
    rf"(?: ?[%‰‱٪％﹪°℃℉¼-¾⅐-⅞]| {_CURRENCY}(?! ?\d))?"
)
# The sign of a footnote or the Greek semicolon, and what must stand before it: a whole word, not a
# unit as in m².
_FOOTNOTE = re.compile(r"(?:[¹²³⁰⁴-⁹]++|\[\d{1,3}\])++(?!\w)|·(?!\S)")
_NOTED = re.compile(r"[^\W\d_]{3}([)\]}\"'»«›‹.,:;!?…]*)\Z")
_LONGEST_EDGE = 9


class Boundaries:
    """The places of a folded text at which it may be cut."""

    def __init__(self, text: str, seams: Iterable[int] = ()) -> None:
        """Take the text, with the places of characters that part words as a space does."""
        self._shadow = _shadow(text, seams)
        runs = [match.span() for match in _RUN.finditer(self._shadow)]
        self._starts = array("I", [start for start, _ in runs])
        self._ends = array("I", [end for _, end in runs])
        self._numbers = [match.span() for match in _NUMBER.finditer(text)]
        self._leave_off_footnotes(text)

    def _leave_off_footnotes(self, text: str) -> None:
        """Let the sign of a footnote behind a word be no part of it."""
        for sign in _FOOTNOTE.finditer(text):
            before = text[max(sign.start() - _LONGEST_EDGE, 0) : sign.start()]
            run = bisect_left(self._starts, sign.start()) - 1
            if run >= 0 and self._ends[run] <= sign.end() and (noted := _NOTED.search(before)):
                self._ends[run] = sign.start() - len(noted[1])

    @property
    def words(self) -> list[tuple[int, int]]:
        """Start and end of each run with a letter or digit in it."""
        shadow = self._shadow
        return [
            (start, end)
            for start, end in zip(self._starts, self._ends, strict=True)
            if shadow[start] == "g" or _COUNTED.search(shadow, start, end)
        ]

    def allow(self, at: int) -> bool:
        """Return whether a cut at this place leaves words and numbers whole."""
        return self.run_at(at) is None

    def run_at(self, at: int) -> tuple[int, int] | None:
        """Return the bounds of what a cut at this place would part; None where it parts nothing."""
        before = bisect_left(self._starts, at) - 1
        if before >= 0 and at < self._ends[before]:
            return self._starts[before], self._ends[before]
        before = bisect_left(self._numbers, (at,)) - 1
        if before >= 0 and at < self._numbers[before][1]:
            return self._numbers[before]
        return None


def _shadow(text: str, seams: Iterable[int]) -> str:
    """Return one letter for each character: its kind."""
    shadow = text.translate({ord(sign): kind(sign) for sign in set(text)})
    if not seams:
        return shadow
    kinds = list(shadow)
    for seam in seams:
        kinds[seam] = "s"
    return "".join(kinds)
