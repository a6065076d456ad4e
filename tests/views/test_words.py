"""Words to search by: which a text has, and in which part each is."""

from __future__ import annotations

from factcheck.site.words import OF_CARDS, OF_WORDS, key_of, part_of_card, part_of_word, words
from tests.tables import each_row


@each_row(
    ("text", "expected"),
    [
        ("The café, don’t!", {"the", "cafe", "dont"}),
        ("1,045 of 3.5_b", {"1045", "of", "3", "5", "b"}),
        ("school-children’s 10-12", {"school", "childrens", "schoolchildrens", "10", "12"}),
        ("COVID-19", {"covid", "19", "covid19"}),
        ("Straße, Łódź, Œuvre, smørrebrød", {"strasse", "lodz", "oeuvre", "smorrebrod"}),
        ("İstanbul’da ılık", {"istanbulda", "ilik"}),
        ("مُحَمَّد ـ الأولى", {"محمد", "الاولي"}),
        ("שָׁלוֹם", {"שלום"}),
        ("ΑΘΗΝΑΣ ζῷα", {"αθηνασ", "ζωα"}),
        ("１２ ١٢ १२ ១២ ๑๒ 𝟏𝟐", {"12"}),
        ("soft\u00adhyphen zero\u200bwidth", {"softhyphen", "zerowidth"}),
        ("a 😀 b", {"a", "😀", "b"}),
        ("abc橋梁", {"abc", "橋梁", "梁"}),
        ("橋", {"橋"}),
        ("", set()),
        ("Ещё", {"еще"}),
        ("ស្រី ab", {"ស្", "្រ", "រី", "ី", "ab"}),
        ("हिन्दी", {"हिन्दी"}),
    ],
)
def test_words_are_runs_of_letters_or_pairs_of_them(text: str, expected: set[str]) -> None:
    assert words(text) == expected


def test_a_key_and_a_word_name_parts_that_there_are() -> None:
    assert part_of_card(key_of("topics", "closures")) in OF_CARDS
    assert part_of_word("closed") == part_of_word("clay")
    assert {part_of_word(word) for word in ("a", "9", "ស្", "zz")} <= set(OF_WORDS)
