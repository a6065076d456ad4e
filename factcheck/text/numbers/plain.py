"""A text with plain digits and signs, so that one pattern reads numbers of every script."""

import re
import unicodedata
from dataclasses import dataclass, replace

from factcheck.text.clusters import Mapped, compose
from factcheck.text.folding import emphasis_in
from factcheck.text.numbers.languages import TABLES

_OVERRIDES = re.compile("[\u202d\u202e]")
"""Of the direction of writing: they are not seen, and quotes may not have them."""
_BLANKS = re.compile(r"\s{2,}")


class _Signs(dict[int, str]):
    """The plain sign of each character, computed when it is first needed."""

    def __missing__(self, code: int) -> str:
        """Return a plain digit, blank or sign, or the character itself."""
        sign = chr(code)
        digit = unicodedata.decimal(sign, None)
        if digit is not None:
            self[code] = str(digit)
        else:
            self[code] = " " if sign.isspace() and sign not in "\n\t" else sign
        return self[code]


_SIGNS = _Signs({ord(sign): to for to, signs in TABLES["signs"].items() for sign in signs})
_SIGNS[0x2029] = "\n"


@dataclass(frozen=True)
class Plain(Mapped):
    """A text in plain signs, and the text that it was made of."""

    given: str

    def is_of_one_script(self, start: int, end: int) -> bool:
        """Return whether all digits of a run are of the same script."""
        signs = (self.given[at] for at in self.starts[start:end])
        zeros = {ord(sign) - unicodedata.decimal(sign) for sign in signs if sign.isdecimal()}
        return len(zeros) <= 1


def plain(text: str) -> Plain:
    """Return a text in plain signs: no emphasis, nothing invisible, one blank between words.

    Several blanks become a tab, so that the cells of a table are not taken for one number.
    """
    composed = compose(text)
    overrides = (match.span() for match in _OVERRIDES.finditer(composed.text))
    hidden = sorted([*emphasis_in(composed.text), *overrides])
    shown = composed.replaced((*span, "") for span in hidden)
    shown = replace(shown, text=shown.text.translate(_SIGNS))
    blanks = _BLANKS.finditer(shown.text)
    found = shown.replaced((*run.span(), "\n" if "\n" in run[0] else "\t") for run in blanks)
    return Plain(found.text, found.starts, found.ends, text)
