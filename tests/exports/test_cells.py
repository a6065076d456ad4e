"""Cells: no text can begin as a formula does, and no other text is changed."""

from __future__ import annotations

from factcheck.exports.cells import guarded
from tests.tables import each_row

SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "﹢", "﹣", "﹦", "﹫", "⁺", "₌"]
BEFORE = {
    "nothing": "",
    "a space": " ",
    "a no-break space": "\u00a0",
    "a narrow no-break space": "\u202f",
    "an ideographic space": "\u3000",
    "a tab": "\t",
    "a line end": "\n",
    "a carriage return": "\r",
    "a line separator": "\u2028",
    "a zero-width space": "\u200b",
    "a zero-width joiner": "\u200d",
    "a byte order mark": "\ufeff",
    "a soft hyphen": "\u00ad",
    "a direction mark": "\u200e",
    "a direction override": "\u202e",
    "a word joiner": "\u2060",
    "a tag": "\U000e0020",
    "a variation selector": "\ufe0f",
    "a grapheme joiner": "\u034f",
    "a Hangul filler": "\u3164",
    "a Braille blank": "\u2800",
    "several": "\u200b \u3000\ufeff",
}
HONEST = [
    "",
    "The bridge was closed.",
    "A = B",
    "“=1+1”, it says",
    "3 + 4",
    "1,240 people",
    "ស្ពានត្រូវបានបិទ",
    "الجسر مغلق",
    "גשר",
    "桥梁关闭",
    "橋は閉鎖",
    "다리",
    "สะพาน",
    "पुल",
    "Мост",
    "Γέφυρα",
    "Կամուրջ",
    "ხიდი",
    "ድልድይ",
    "পুল",
    "\u200fالجسر",
    "'quoted'",
    "#hashtag",
    "— a dash",
    "− a minus of its own",
]


@each_row("before", BEFORE.values())
@each_row("sign", SIGNS)
def test_a_formula_is_guarded(before: str, sign: str) -> None:
    text = f"{before}{sign}HYPERLINK(A1)"
    assert guarded(text) == f"'{text}"


@each_row("text", ["\ttext", "\rtext", "\ntext"])
def test_a_text_that_begins_with_a_control_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@each_row("text", HONEST)
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert guarded(text) == text
