"""Hints: the passage nearest to words that were not found, with the difference marked."""

from __future__ import annotations

from factcheck.text.folding import fold
from factcheck.text.nearest import differences, nearest
from tests.tables import each_row


@each_row(
    ("words", "passage", "marked"),
    [
        ("a b c", "a b c", "a b c"),
        ("a x c", "a b c", "a [-x-] {+b+} c"),
        ("a c", "a b c", "a {+b+} c"),
        ("a b b c", "a b c", "a b [-b-] c"),
        ("in April", "in April.", "in April {+.+}"),
        ("about 31 days", "“about” 30 days", "{+“+} about [-31-] {+” 30+} days"),
        ("桥在五月关闭", "桥在四月关闭", "桥在 [-五-] {+四+} 月关闭"),
        ("ស្ពានបិទ", "ស្ពានបើក", "ស្ពាន [-បិទ-] {+បើក+}"),
    ],
)
def test_differences_are_marked_word_by_word(words: str, passage: str, marked: str) -> None:
    assert differences(words, passage) == marked


NEAR = [
    (
        "Nobody knew the unbelievable truth about it.",
        "believable truth abou",
        "unbelievable truth about",
    ),
    (
        "We paid $35,000 for 1,000 planks, or 55 % of all.",
        "paid 35,000 for 1,000 planks, or 55",
        "paid $35,000 for 1,000 planks, or 55 %",
    ),
    ("委员会说，十三人在桥上被捕了。", "三人在桥上补捕了", "十三人在桥上被捕了"),
    ("គណៈកម្មការបាននិយាយថា ស្ពានត្រូវបានបិទ", "ស្ពានត្រូវបានបើ", "ស្ពានត្រូវបានបិ"),
]


@each_row(("raw", "words", "passage"), NEAR)
def test_a_near_passage_is_cut_inside_no_word(raw: str, words: str, passage: str) -> None:
    near = nearest(fold(raw), words)
    assert near is not None
    assert raw[near.start : near.end] == passage


def test_more_words_than_a_hint_is_worth_get_none() -> None:
    assert nearest(fold("the same words"), "the same words " * 100) is None
