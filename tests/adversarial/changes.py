"""Dishonest changes, each made to every honest quote that it applies to."""

import re
from collections.abc import Callable, Iterator

CYRILLIC = str.maketrans("aceopxyiABCEHKMOPTX", "асеорхуіАВСЕНКМОРТХ")
GREEK = str.maketrans("ovABEHIKMNOPTXYZ", "ονΑΒΕΗΙΚΜΝΟΡΤΧΥΖ")
FULLWIDTH = {sign: sign + 0xFEE0 for sign in range(ord("!"), ord("~") + 1)}
DIGITS = {
    "fullwidth": "０１２３４５６７８９",
    "Arabic": "٠١٢٣٤٥٦٧٨٩",
    "Persian": "۰۱۲۳۴۵۶۷۸۹",
    "Khmer": "០១២៣៤៥៦៧៨៩",
    "superscript": "⁰¹²³⁴⁵⁶⁷⁸⁹",
    "bold": "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
    "circled": "⓪①②③④⑤⑥⑦⑧⑨",
    "letters alike": "OlZEASGTBg",
}
NEGATIONS = re.compile(r" not\b|n't\b|(?<=can)not\b")
# Characters that are not seen but are no zero-width ones: nothing may hide them.
UNSEEN = {
    "right-to-left override": "\u202e",
    "combining acute": "\u0301",
    "combining long stroke": "\u0336",
    "grapheme joiner": "\u034f",
    "enclosing circle": "\u20dd",
    "text variation selector": "\ufe0e",
    "ideographic variation selector": "\U000e0100",
    "Mongolian vowel separator": "\u180e",
    "invisible times": "\u2062",
    "invisible comma": "\u2063",
    "Hangul filler": "\u3164",
    "tag letter": "\U000e0061",
    "null": "\0",
    "backspace": "\b",
    "object replacement": "\ufffc",
    "private use": "\ue000",
}
LIGATURES = {"fi": "\ufb01", "ff": "\ufb00", "II": "Ⅱ", "I": "Ⅰ", "C": "Ⅽ", "s": "ſ", "k": "𝐤"}


def swap_a_word(words: str) -> Iterator[str]:
    first, *rest = words.split(" ")
    for old, new in (("cases", "reports"), ("Malaysia", "Malaya"), ("victims", "villains")):
        if re.search(rf"\b{old}\b", words):
            yield re.sub(rf"\b{old}\b", new, words, count=1)
    yield " ".join(["perhaps", first, *rest])
    yield " ".join([*rest[:-1], "otherwise"])


def drop_a_word(words: str) -> Iterator[str]:
    parts = words.split(" ")
    yield " ".join(parts[:2] + parts[3:])


def repeat_a_word(words: str) -> Iterator[str]:
    parts = words.split(" ")
    yield " ".join(parts[:3] + parts[2:])


def change_places(words: str) -> Iterator[str]:
    parts = words.split(" ")
    yield " ".join([parts[1], parts[0], *parts[2:]])
    yield " ".join(parts[3:] + parts[:3])


def drop_the_negation(words: str) -> Iterator[str]:
    if NEGATIONS.search(words):
        yield NEGATIONS.sub("", words)


def add_a_negation(words: str) -> Iterator[str]:
    parts = words.split(" ")
    yield " ".join([*parts[:4], "not", *parts[4:]])


def negate_inside_a_word(words: str) -> Iterator[str]:
    for old in ("involved", "competent", "proper", "human", "believed"):
        if old in words:
            yield words.replace(old, f"un{old}")


def change_a_digit(words: str) -> Iterator[str]:
    for match in re.finditer(r"\d", words):
        for digit in {str((int(match[0]) + step) % 10) for step in (1, 9)}:
            yield words[: match.start()] + digit + words[match.end() :]
    for match in re.finditer(r"\d\d+", words):
        yield words[: match.start()] + match[0][::-1] + words[match.end() :]
        yield words[: match.start()] + match[0] + "0" + words[match.end() :]
        yield words[: match.start()] + "0" + match[0] + words[match.end() :]
        yield words[: match.start()] + " ".join(match[0]) + words[match.end() :]


def digits_of_another_script(words: str) -> Iterator[str]:
    for digits in DIGITS.values():
        yield words.translate(str.maketrans("0123456789", digits))


def letters_of_another_script(words: str) -> Iterator[str]:
    for table in (CYRILLIC, GREEK, FULLWIDTH):
        letter = next((sign for sign in words if ord(sign) in table), "")
        yield words.replace(letter, letter.translate(table), 1) if letter else words
        yield words.translate(table)


def compatible_letters(words: str) -> Iterator[str]:
    for old, new in LIGATURES.items():
        yield words.replace(old, new, 1)


def cut_inside_a_word(words: str) -> Iterator[str]:
    yield words[1:]
    yield words[:-1]
    yield words[2:-2]


def change_the_case(words: str) -> Iterator[str]:
    yield words.upper()
    yield words.lower()
    yield words[0].swapcase() + words[1:]
    yield words[:-1] + words[-1].swapcase()


def change_the_punctuation(words: str) -> Iterator[str]:
    for match in re.finditer(r"[,.\"“”'’-]", words):
        yield words[: match.start()] + words[match.end() :]
        yield words[: match.start()] + ";" + words[match.end() :]
    first, *rest = words.split(" ")
    yield " ".join([first + ",", *rest])
    yield words + "!"
    yield words + "?"
    yield f'"{words}"'


def insert_unseen(words: str) -> Iterator[str]:
    for sign in UNSEEN.values():
        yield words[:3] + sign + words[3:]


def insert_words(words: str) -> Iterator[str]:
    half = words.index(" ", len(words) // 2)
    for more in ("(sic)", "[the authorities]", "allegedly", "[not]", "—", "&"):
        yield f"{words[:half]} {more}{words[half:]}"


def join_or_part_words(words: str) -> Iterator[str]:
    yield words.replace(" ", "", 1)
    yield words.replace(" ", "-", 1)
    yield words.replace(" ", "_", 1)
    yield words.replace(" ", "\u200b", 1)  # removed, so that the two words become one
    yield words[:2] + " " + words[2:] if words[:3].isalpha() else words


def leave_out_unmarked(words: str) -> Iterator[str]:
    """An omission, in any other form than ours."""
    parts = words.split(" ")
    for mark in ("...", "…", "[…]", "(...)", "[..]", "[....]", "[ ... ]", "…".join("[]"), "…]"):
        yield " ".join([*parts[:3], mark, *parts[5:]])


def mark_an_edge(words: str) -> Iterator[str]:
    yield f"[...] {words}"
    yield f"{words} [...]"
    yield f"[...]{words}[...]"
    yield f"{words} [...] [...] {words}"


def leave_out_nothing(words: str) -> Iterator[str]:
    half = words.index(" ", len(words) // 2)
    yield f"{words[:half]} [...]{words[half:]}"


def turn_the_parts(words: str) -> Iterator[str]:
    parts = words.split(" ")
    if len(parts) > 5:
        first, last = " ".join(parts[:3]), " ".join(parts[-3:])
        yield f"{last} [...] {first}"
        yield f"{words} [...] {words}"


def hide_by_emphasis(words: str) -> Iterator[str]:
    for match in re.finditer(r"\d(?=\d)", words):
        for mark in ("*", "_", "__", "*_", "_*", "~~", "`"):
            yield words[: match.end()] + mark + words[match.end() :]
    yield words[:1] + "*" + words[1:]
    yield words.replace(" ", " * ", 1)
    yield words.replace(" ", " ~~", 1)
    yield words.replace(" ", " `", 1)
    yield words.replace(" ", " <b>", 1)
    yield words.replace(" ", "*\u0338 ", 1)


def hide_by_two_marks(words: str) -> Iterator[str]:
    """Between two marks, or a mark and an unseen character, each is on the edge of no word."""
    inside = [match.end() for match in re.finditer(r"\d(?=\d)", words)] or [1]
    for at in inside:
        for mark in ("**", "***", "****", "_**", "\u00ad*", "\u200b**", "*\u200b*", "\u200b_"):
            yield words[:at] + mark + words[at:]


def hide_a_mark_over_emphasis(words: str) -> Iterator[str]:
    """What stands over an emphasis mark goes with it when another character needs composing."""
    first, *rest = words.split(" ")
    for mark in ("\u0338", "\u0301", "\u0338" * 9):
        yield "\u2000".join([f"{first}*{mark}", *rest])


CHANGES: tuple[Callable[[str], Iterator[str]], ...] = (
    swap_a_word,
    drop_a_word,
    repeat_a_word,
    change_places,
    drop_the_negation,
    add_a_negation,
    negate_inside_a_word,
    change_a_digit,
    digits_of_another_script,
    letters_of_another_script,
    compatible_letters,
    cut_inside_a_word,
    change_the_case,
    change_the_punctuation,
    insert_unseen,
    insert_words,
    join_or_part_words,
    leave_out_unmarked,
    mark_an_edge,
    leave_out_nothing,
    turn_the_parts,
    hide_by_emphasis,
    hide_by_two_marks,
    hide_a_mark_over_emphasis,
)
