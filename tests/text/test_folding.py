"""Folding: honest spellings of the same words compare equal, and nothing else does."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.text.folding import emphasis, fold, folded_text
from tests.tables import each_row

SAME = [
    ("“so”", '"so"', "curly double quotation marks"),
    ("„so‟", '"so"', "low and reversed ones"),
    ("don’t", "don't", "a curly apostrophe"),
    ("‘so’ ‚so‛", "'so' 'so'", "curly single quotation marks"),
    ("a–b—c", "a-b-c", "en and em dash"),
    ("a\u2010b\u2011c\u2012d\u2015e\u2212f", "a-b-c-d-e-f", "hyphens, bars and the minus"),
    ("a  b\t\n c", "a b c", "runs of white space"),
    ("a\r\nb\rc", "a b c", "line ends"),
    ("a\u00a0b\u202fc\u2003d\u3000e", "a b c d e", "spaces that do not break, thin and wide ones"),
    ("四月旧桥 关闭\n了九天", "四月旧桥关闭了九天", "white space between ideographs"),
    ("関閉，\n 橋は カンボジア", "関閉，橋はカンボジア", "and between kana"),
    ("ស្ពាន ត្រូវ\r\nបានបិទ", "ស្ពានត្រូវបានបិទ", "and where a syllable has many signs"),
    ("สะพาน\n\nเก่า", "สะพานเก่า", "and lines between them"),
    ("三\n十人", "三十人", "a number over two lines"),
    ("foot\u00adbridge", "footbridge", "a soft hyphen"),
    ("\ufeffa\u200bb\u200cc\u200dd\u2060e", "abcde", "zero-width characters"),
    ("a \u200b b", "a b", "one between spaces"),
    ("Cafe\u0301", "Café", "decomposed letters"),
    ("\u1112\u1161\u11ab", "\ud55c", "decomposed Hangul"),
    ("\u212b", "Å", "a singleton"),
    ("**only 19** of *them*", "only 19 of them", "emphasis"),
    ("***so***, __so__, _so_", "so, so, so", "emphasis of other kinds"),
    ('*"so"*', '"so"', "emphasis around quotation marks"),
    ("**MINISTRY\nOF WORKS**", "MINISTRY OF WORKS", "emphasis over two lines"),
]


@each_row("row", SAME)
def test_honest_spellings_of_the_same_words_fold_alike(row: tuple[str, str, str]) -> None:
    one, other, _ = row
    assert fold(one).text == fold(other).text == other


DIFFERENT = [
    ("Only", "only", "case"),
    ("so, he", "so he", "a comma"),
    ("so.", "so", "a full stop"),
    ("is it?", "is it!", "marks at the end"),
    ("19", "１９", "digits of another width"),
    ("19", "91", "digits in another order"),
    ("1,000", "1000", "a thousands mark"),
    ("ﬁne", "fine", "a ligature"),
    ("m²", "m2", "a raised digit"),
    ("…", "...", "an ellipsis sign"),
    ("Café", "Cafe", "an accent"),
    ("ß", "ss", "a sharp s"),
    ("ab", "a b", "a space"),
    ("Сamp", "Camp", "a letter of another script"),
    ("3*4", "34", "a mark between figures"),
    ("a_b", "ab", "a mark between letters"),
    ("2 * 3", "2 3", "a mark between spaces"),
    ("a/b", "a-b", "a slash"),
    ("三 十人", "三十人", "a space between figures"),
    ("三\n\n十人", "三十人", "a line between figures"),
    ("ปี ๒๕\n๔๕ คน", "ปี ๒๕๔๕ คน", "a line's end between digits"),
    ("在 ICU", "在ICU", "a space beside letters of another script"),
    ("한국 사람", "한국사람", "a space between Hangul"),
    ("ខែ ៤", "ខែ៤", "a space before a digit"),
    ("`a`", "a", "code marks"),
    ("(a)", "[a]", "brackets"),
]


@each_row("row", DIFFERENT)
def test_what_could_change_the_words_is_kept(row: tuple[str, str, str]) -> None:
    one, other, _ = row
    assert fold(one).text != fold(other).text


@each_row(
    ("raw", "words", "span"),
    [
        ("the **only 19** cases", "only 19", "only 19"),
        ("one  \n two", "one two", "one  \n two"),
        ("at the Cafe\u0301 Oce\u0301ane.", "Café Océane", "Cafe\u0301 Oce\u0301ane"),
        ("a foot\u00adbridge!", "footbridge", "foot\u00adbridge"),
        ("🌉 “so” 🌉", '"so"', "“so”"),
        ("\ufeffBegin here", "Begin here", "Begin here"),
    ],
)
def test_folded_words_are_mapped_back_to_the_raw_ones(raw: str, words: str, span: str) -> None:
    """Offsets count code points of the file as it is."""
    folded = fold(raw)
    (place,) = folded.occurrences(words)
    start, end = folded.raw_span(*place)
    assert raw[start:end] == span


TEXTS = st.text(
    st.one_of(
        st.sampled_from("ab19 \n\t“”\"’'–—-*_.,\u00ad\u200b\u0301\u0327\ufeff\u1100\u1161\u11a8🌉"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


@given(TEXTS)
def test_the_map_never_loses_its_way(raw: str) -> None:
    """Every folded character has its own run of the raw text, and the runs stand in order."""
    folded = fold(raw)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(0 <= a < b <= len(raw) for a, b in zip(folded.starts, folded.ends, strict=True))
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)


@given(TEXTS)
def test_no_two_spaces_and_no_invisible_sign_are_left(raw: str) -> None:
    text = fold(raw).text
    assert "  " not in text
    assert not set(text) & set("\u00ad\u200b\u200c\u200d\u2060\ufeff\n\t“”’—")


@example("À_0")  # a mark between a letter and a figure is no emphasis in either form
@given(st.text(st.characters(exclude_categories=["Cs", "Cf"]), max_size=40))
def test_composed_and_decomposed_texts_fold_alike(raw: str) -> None:
    forms = [fold(unicodedata.normalize(form, raw)).text for form in ("NFC", "NFD")]
    assert forms[0] == forms[1]


def test_words_are_found_at_every_place_where_they_stand_whole() -> None:
    folded = fold("a mill, the mill; windmill, mill-race, millet and mill")
    assert folded.occurrences("mill") == [(2, 6), (12, 16), (50, 54)]


def test_occurrences_may_overlap() -> None:
    assert fold("so so so").occurrences("so so") == [(0, 5), (3, 8)]


@given(st.text(st.sampled_from(" \n\t*_-–—―'\"’“”ab1.,:;()é\u00a0\u2028\u0085"), max_size=40))
def test_texts_in_which_all_is_composed_are_folded_as_any_other(raw: str) -> None:
    """A soft hyphen at the end keeps a text from the short way."""
    quick, whole = fold(raw), fold(f"{raw}\u00ad")
    assert (quick.text, quick.seams) == (whole.text, whole.seams)
    assert [*quick.starts] == [*whole.starts]
    assert [*quick.ends] == [*whole.ends]
    assert folded_text(raw) == whole.text
    assert emphasis(raw) == emphasis(f"{raw}\u00ad")


@given(
    st.text(st.sampled_from(" \n*-–—'\"”(ab1.,é\u0301"), max_size=60),
    st.integers(0, 60),
    st.integers(1, 12),
)
@example("ab—ab ab", 0, 2)
@example("(ab) “ab” ab,", 1, 2)
@example("a—b a – b a-b", 0, 3)
def test_words_are_found_wherever_reading_all_of_the_text_finds_them(
    raw: str, start: int, length: int
) -> None:
    folded = fold(raw)
    words = folded.text[start : start + length]
    if not words:
        return
    every = [at for at in range(len(folded.text)) if folded.text.startswith(words, at)]
    whole = [(at, at + len(words)) for at in every if folded.boundaries.allow(at)]
    assert folded.occurrences(words) == [cut for cut in whole if folded.boundaries.allow(cut[1])]
