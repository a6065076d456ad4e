"""Where a text may be cut: between words, never inside a word, a number or a character."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.boundaries import Boundaries
from factcheck.text.folding import fold
from factcheck.text.scripts import letters
from tests.tables import each_row


def may_be_cut(text: str) -> bool:
    """Return whether a text may be cut at the bar in it."""
    before, after = text.split("|")
    return Boundaries(before + after).allow(len(before))


@each_row(
    "text",
    [
        "do|n't",
        "don|'t",
        "don'|t",
        "vice|-chair",
        "vice-|chair",
        "a_|b",
        "1|,000",
        "1,|000",
        "1.|5",
        "12|:30",
        "30|/08",
        "2022-|09",
        "$|35",
        "€|35",
        "+|855",
        "#|5",
        "-|5",
        "55|%",
        "5|°",
        "wo|rd",
        "19|th",
        "A|1",
        "cafe|\u0301",
        "2|½",
        "US$|35",
        "៛|35",
        "₹|35",
        "35|€",
    ],
)
def test_a_cut_inside_a_word_a_number_or_its_unit_is_refused(text: str) -> None:
    assert not may_be_cut(text)


@each_row(
    "text",
    [
        "|word",
        "word|",
        "one| two",
        "one |two",
        'said|, "no',
        'he said, "|no',
        "(|note",
        "note|)",
        "end|. Next",
        "the boys|' own",
        "19| cases",
        "only |19",
        "1,000|, and",
        "1,000|.",
        "55%|,",
        "$35|.",
    ],
)
def test_a_cut_between_words_is_allowed(text: str) -> None:
    assert may_be_cut(text)


@each_row(
    "text",
    [
        # scripts that part words by spaces
        "при|чина",
        "Ἀθῆ|ναι",
        "paral|·lel",
        "让|·雷诺",
        "الج|سر",
        "ראש|־העיר",
        "צה|״ל",
        "हिन्|दी",
        "नि|यम",
        "বাং|লা",
        "த|மிழ்",
        "ქა|რთული",
        "ինչո|՞ւ",
        "ሰላ|ም",
        "경찰|은",
        "བོ|ད",
        # a letter and what belongs to it, where no spaces are written
        "ក|្រសួង",
        "ក្|រសួង",
        "ន|ិង",
        "ទី|ៗ",
        "ก|ำ",
        "เ|กม",
        "ที่ด|ี",
        "ມ|ື້",
        "ໄ|ປ",
        "မြ|န်မာ",
        "မြန|်မာ",
        "က္|ကန်",
        "葛|\U000e0100城",
        "き|ょう",
        "カン|ボジア",
        "コ|ーヒー",
        "ジョン|・スミス",
        "人|々",
        "か|\u3099",
        # signs made of several
        "🇰|🇭",
        "👩|👧",
        "👍|🏽",
        "5|\ufe0f\u20e3",
        "\u1112|\u1161",
        # numbers
        "十|三人",
        "第|三",
        "三|万",
        "3|万",
        "ᨲᩫ᩠|ᩅ",
        "三点|五",
        "百分之|三十",
        "三分之|一",
        "12，|345",
        "10|：30",
        "１|０",
        "៤|៥ នាក់",
        "٤|٥",
        "१,|२०,०००",
        "5| ％",
        "٥|٪",
        "35| €",
        "$| 35",
        "2| ½",
        "1| 1/2",
        "约.|5人",
        "三|～五人",
        "三～|五人",
        "m|²",
        "km|²",
        "10|²",
    ],
)
def test_no_script_is_cut_inside_a_word_a_letter_or_a_number(text: str) -> None:
    assert not may_be_cut(text)


@each_row(
    "text",
    [
        "«|так|»|, — сказал",
        "‹|so|›",
        "»|so|«",
        "¿|no|?",
        "¡|no|!",
        "قال|، نعم|؛ لا|؟",
        "ναι|· όχι|;",
        "ہے|۔",
        "है|।|वह",
        "है|॥",
        "այո|։",
        "այո|՝ ոչ",
        "ሰላም|፡|ለዓለም|።",
        "ชาย|แดน",
        "ប្រជា|ពល|រដ្ឋ|។",
        "គឺ|៖|«|បាទ|»",
        "ນັກ|ຂ່າວ",
        "မြန်|မာ|။",
        "བོད་|ཡིག|།",
        "桥|在|四月|关闭|。|他|说|：|“|是|”",
        '他说|,|"|是|"|。',
        "橋は|四月に|「|閉鎖|」|された|。",
        "（|注|）|他",
        "共|3人|死亡",
        "1.|四月|关闭",
        "在|ICU|病房",
        "好|👩|吧",
        "word|¹",
        "word|.”¹",
        "word|[12]|.",
        "word|†",
        "…|and|…",
        "(|so|)",
        "—|so|—",
        "다리가| 닫혔다|.",
    ],
)
def test_the_marks_of_every_script_may_be_left_off(text: str) -> None:
    """At each of the bars."""
    bare = text.replace("|", "")
    folded = fold(bare)
    assert folded.text == bare.replace("—", "-").replace("“", '"').replace("”", '"')
    cuts = [len(text[:at].replace("|", "")) for at, sign in enumerate(text) if sign == "|"]
    assert [at for at in cuts if not folded.boundaries.allow(at)] == []


@each_row(
    ("text", "allowed"),
    [("so —5", True), ("so–5 of", True), ("by –5 points", False), ("5–9 of", False)],
)
def test_a_long_dash_parts_words_but_is_a_minus_or_a_range_too(text: str, allowed: bool) -> None:
    folded = fold(text)
    assert folded.boundaries.allow(folded.text.index("-") + 1) is allowed


@each_row(
    ("text", "words"),
    [
        ("“They paid US$35 (or 55%) of it.”", ["They", "paid", "US$35", "or", "55%", "of", "it"]),
        ("हिन्दी में कहा।", ["हिन्दी", "में", "कहा"]),
        ("ሰላም፡ለዓለም።", ["ሰላም", "ለዓለም"]),
        ("桥，关了。", ["桥", "关", "了"]),
        ("カンボジアの橋", ["カンボジア", "の", "橋"]),
        ("ក្រសួង។", ["ក្រ", "សួ", "ង"]),
        ("มี 45 คน", ["มี", "45", "ค", "น"]),
        ("✓ ● * — so", ["so"]),
    ],
)
def test_words_have_the_same_bounds(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in Boundaries(text).words] == words


SIGNS = "ab12 .,!\"'(-/%$¹三十第人ーカっ々ក\u17d2ិៗกเ่ำက\u103a\u1039नि।،٥🇰👍\u0301\ufe0f"


@given(st.text(st.sampled_from(SIGNS), max_size=30))
def test_whatever_stands_together_a_letter_keeps_its_marks_and_a_number_its_digits(
    text: str,
) -> None:
    allow = Boundaries(text).allow
    cuts = [at for at in range(1, len(text)) if allow(at)]
    assert [at for at in cuts if unicodedata.category(text[at]).startswith("M")] == []
    assert [at for at in cuts if text[at - 1 : at + 1].isdecimal()] == []
    assert [at for at in cuts if text[at - 1 : at + 1] in {"第三", "三十", "เก"}] == []
    assert [at for at in cuts if text[max(at - 2, 0) : at + 1] == "ក\u17d2ក"] == []


@given(st.text(st.sampled_from(SIGNS), max_size=30))
def test_words_stand_in_order_and_apart(text: str) -> None:
    bounds = [at for word in Boundaries(text).words for at in word]
    assert bounds == sorted(bounds)
    assert all(start < end for start, end in zip(bounds[::2], bounds[1::2], strict=True))


@each_row(
    ("words", "length"),
    [("abcd", 4), ("桥关闭了", 12), ("はし", 4), ("다리", 4), ("ሰላም", 6), ("ស្ពាន", 5), ("мост", 4)],
)
def test_length_is_counted_in_latin_letters(words: str, length: int) -> None:
    assert letters(words) == length
