"""Characters of every script by what they do to a word.

Each kind is a letter: s(pace); g: a letter or digit; m(ark) on the letter before it; c: a letter of
a script without spaces, and of such a script k(atakana), p(ut before the letter that it belongs
to), v(irama or coeng, with the next letter below it), a(sat, with which a letter ends a syllable);
o(pens), e(nds) or q(uotes) at the edge of a word; w: parts words as a space does; j(oins what
stands on both sides); x: any other sign.
"""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

# Scripts without spaces: those that Unicode's line breaking calls complex, and Yi, kana, bopomofo
# and ideographs, with the wide marks between them.
UNSPACED = (
    "[\u0e01-\u0edf\u1000-\u109f\u1780-\u17dc\u1950-\u19df\u1a20-\u1aad\ua9e0-\ua9fe\uaa60-\uaadf"
    "\u2e80-\u2fff\u3001-\u312f\u31a0-\u31ff\u3400-\ua4cf\uf900-\ufaff\uff01-\uff0f\uff1a-\uff1f"
    "\uff61-\uff9f\U00011700-\U0001174f\U0001b000-\U0001b16f\U00020000-\U0003ffff]"
)
FIGURE = r"[\d〇零一二三四五六七八九十百千万萬亿億兆两兩廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]"
"""A sign of a number: a digit of any script, or a Chinese figure."""
_UNSPACED = re.compile(UNSPACED)
_KATAKANA = re.compile("[\u30a1-\u30fa\u31f0-\u31ff\uff66-\uff9d]")
_WIDE = 0x3000
"""From here on brackets take up the room of a space."""
_NOT_ASCII_OR_LATIN = 0x370
_TABLES = tomllib.loads(Path(__file__).with_name("scripts.toml").read_text("utf-8"))
_KINDS: dict[str, str] = {sign: kind for kind, signs in _TABLES["signs"].items() for sign in signs}
_OF_CATEGORY: dict[str, str] = {
    name: kind for kind, names in _TABLES["categories"].items() for name in names
}
# What a character of a dense script says, beyond what a Latin letter does.
_DENSE = (
    (re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"), 2),  # ideographs
    (re.compile("[\u1200-\u139f\u3041-\u312f\ua000-\ua48c\uac00-\ud7a3]"), 1),  # syllables
)


def letters(words: str) -> int:
    """Return how long words are, in Latin letters: an ideograph is as long as three of them."""
    return len(words) + sum(more * len(dense.findall(words)) for dense, more in _DENSE)


@cache
def kind(sign: str) -> str:
    """Return the kind of a character, by which words are told apart."""
    if sign in _KINDS:
        return _KINDS[sign]
    category = unicodedata.category(sign)
    if category.startswith("M"):
        return "m"
    if category in {"Lo", "Lm", "Nl"}:
        return "k" if _KATAKANA.match(sign) else "c" if _UNSPACED.match(sign) else "g"
    if _parts_words(sign, category):
        return "w"
    return _OF_CATEGORY.get(category, "g" if sign.isalnum() else "x")


def _parts_words(sign: str, category: str) -> bool:
    """Return whether words end at a mark where no space follows, as at an ideographic comma."""
    if category == "Po":
        return ord(sign) >= _NOT_ASCII_OR_LATIN and not "\u2000" <= sign <= "\u206f"
    return category in {"Ps", "Pe"} and ord(sign) >= _WIDE
