"""Dishonest quotes: real ones with a change, and quotes that should never be taken.

`ATTACKS` is the table. An attack names the honest words that it changes, so that
a test can show that they are taken as they stand and refused with the change.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tests.adversarial.naive import HONEST, RAW

UNKNOWN, SHORT, AMBIGUOUS = "unknown-quote", "short-quote", "ambiguous-quote"
CUT = "cut-word"


@dataclass(frozen=True)
class Attack:
    """A quote to refuse, with the code of the refusal."""

    name: str
    quote: str
    honest: str = ""  # what it was made from, where that is a quote itself
    code: str = UNKNOWN
    prefix: str | None = None
    suffix: str | None = None
    document: str = RAW


# --- changes that are made to every honest quote they apply to ---------------------------

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
ANY = ""
"""The code of a refusal that may have either of two reasons."""


def generated() -> Iterator[Attack]:
    """Every change of every honest quote, once; those that change nothing are left out."""
    for change in CHANGES:
        seen = set(HONEST)
        for quote_number, honest in enumerate(HONEST, start=1):
            for number, quote in enumerate(change(honest), start=1):
                if quote not in seen:
                    seen.add(quote)
                    name = f"{change.__name__}-{quote_number}-{number}"
                    yield Attack(name, quote, honest, ANY)


# --- paragraphs --------------------------------------------------------------------------


def across_paragraphs() -> Iterator[Attack]:
    """The last words of each paragraph and the first of the next, as an omission and joined."""
    blocks = [block.strip() for block in re.split(r"\n\s*\n|\n(?=[-\"\d])", RAW)]
    blocks = [block for block in blocks if len(block.split()) > 10]
    for number, (one, two) in enumerate(pairwise(blocks), start=1):
        before, after = " ".join(one.split()[-9:-4]), " ".join(two.split()[4:9])
        yield Attack(f"omission-across-paragraphs-{number}", f"{before} [...] {after}")
        yield Attack(f"joined-across-paragraphs-{number}", f"{before} {after}")


# --- attacks made by hand, on the real document -------------------------------------------

BY_HAND = (
    # joined, look-alike, reordered
    Attack("two-places-joined", "rescued 968 people and detained 104 suspects"),
    Attack("figures-exchanged", "intervened in 968 complaint cases, rescued 104 people"),
    Attack("same-figure-elsewhere", "only 19 cases of them involved labor disputes"),
    Attack("look-alike-title", "Only 19 cases of them involved extortion and confinement."),
    Attack("look-alike-heading", "Only 19 among reported 104 cases involved extortion"),
    Attack("look-alike-office", "permanent vice-chair of the National Committee (NCCT)"),
    Attack("look-alike-spelling", "a single case of a human trafficking organization"),
    Attack("look-alike-date", "Fresh News reported on 06 September 2022"),
    Attack("look-alike-outlet", "When contacted yesterday by Phnom Penh Times"),
    Attack("speaker-exchanged", "Chou Bun Eng, Secretary of State and Spokesperson"),
    Attack(
        "narrator-left-out", 'we went to rescue them, they said they want to go back," Eldeen said'
    ),
    Attack("quoted-twice", "They are helping us a lot. They are helping us a lot."),
    Attack("sentences-reordered", "We have the same problem. This is a coordinated mission."),
    Attack("sentence-skipped", "Some of them ran away from home, [...] from ah long. They"),
    # length
    Attack("empty", "", code=SHORT),
    Attack("space", "   \n\t ", code=SHORT),
    Attack("unseen-only", "\u200b\u200c\u200d\u2060\ufeff\u00ad" * 4, code=SHORT),
    Attack("emphasis-only", "**** ____ ****", code=ANY),
    Attack("eleven-characters", "Chum Sounr", code=SHORT),
    Attack("one-word", "confinement", code=SHORT),
    Attack("padded-with-space", "ah" + " " * 40 + "long", code=SHORT),
    Attack("padded-with-unseen", "ah long" + "\u200b" * 40, code=SHORT),
    Attack("padded-with-emphasis", "**ah** **long**", code=SHORT),
    Attack("a-digit", "1", code=SHORT),
    Attack("a-number", "104", code=SHORT),
    Attack("punctuation-only", ". , . , . , . , .", code=UNKNOWN),
    # omissions
    Attack("only-omission", "[...]", code=SHORT),
    Attack("only-omissions", "[...] [...] [...]", code=SHORT),
    Attack("nested-omission", "only 19 cases of them [[...]] extortion and confinement"),
    Attack("omission-in-omission", "only 19 cases of them [..[...].] extortion and confinement"),
    Attack("two-omissions-side-by-side", "only 19 cases of [...][...] extortion and", code=SHORT),
    Attack("short-first-part", "only 19 [...] extortion and confinement", code=SHORT),
    Attack("short-last-part", "only 19 cases of them [...] confinement", code=SHORT),
    Attack("short-middle-part", "From 01 Jan. to 30 [...] in 104 [...] the rest, the", code=SHORT),
    Attack(
        "omission-inside-a-word",
        "only 19 cases of them in[...]ved extortion and confinement",
        code=CUT,
    ),
    Attack(
        "omission-inside-a-number",
        "the Cambodian authorities intervened in 1[...]4 complaint cases",
        code=CUT,
    ),
    Attack(
        "omission-inside-a-compound",
        "the permanent vice-[...]National Committee for Counter",
        code=CUT,
    ),
    Attack("parts-of-two-sections", "only 19 cases of them [...] details of the offenders"),
    Attack("parts-reordered", "detained 82 suspects [...] intervened in 104 complaint cases"),
    Attack("parts-that-overlap", "intervened in 104 complaint [...] 104 complaint cases, rescued"),
    Attack("same-part-twice", "rescued 968 people [...] rescued 968 people"),
    Attack("same-part-thrice", "of the victims [...] of the victims [...] of the victims"),
    Attack("ambiguous-part", "relating to human trafficking [...] human trafficking and other"),
    Attack("omission-of-punctuation", "complaint cases [...] rescued 968 people", code=ANY),
    Attack(
        "first-part-runs-over-a-paragraph",
        'ran away from ah long. "Sometimes they [...] tell their parents the truth',
    ),
    Attack(
        "last-part-runs-over-a-paragraph",
        "We have rescued many [...] some ran away from ah long. \"Sometimes they don't want",
    ),
    # numbers and compounds cut
    Attack("number-cut-in-front", "4 complaint cases, rescued 968 people", code=CUT),
    Attack("number-cut-behind", "the Cambodian authorities intervened in 1", code=CUT),
    Attack("number-cut-on-both-sides", "0 complaint cases, rescued 968 people and detained 8"),
    Attack("plus-cut-off", "855) 31 201 2345.", code=CUT),
    Attack(
        "compound-cut-in-front", "chair of the National Committee for Counter Trafficking", code=CUT
    ),
    Attack("compound-cut-behind", "the permanent vice", code=CUT),
    Attack("compound-cut-with-hyphen", "Eng, the permanent vice-", code=CUT),
    Attack("compound-begun-with-hyphen", "-called issue of organ harvesting", code=CUT),
    Attack("so-called-cut", "called issue of organ harvesting taking place", code=CUT),
    Attack("contraction-cut", "rescued many but many also don", code=CUT),
    Attack("contraction-cut-with-apostrophe", "rescued many but many also don'", code=CUT),
    Attack("genitive-cut", "thus affecting the country", code=CUT),
    Attack("genitive-cut-curly", "thus affecting the country’", code=CUT),
    Attack("genitive-begun", "s image as well as the endeavors", code=CUT),
    Attack("initials-cut", "E. Khieu Sopheak, Secretary of State", code=CUT),
    Attack("initials-cut-behind", "extortion and confinement, according to H.", code=CUT),
    # context
    Attack("ambiguous-without-context", "of the victims", code=AMBIGUOUS),
    Attack("ambiguous-name", "National Committee for Counter Trafficking", code=AMBIGUOUS),
    Attack("ambiguous-date-line", "Interior Ministry", code=AMBIGUOUS),
    Attack("wrong-prefix", "of the victims", prefix="enemies"),
    Attack("wrong-suffix", "of the victims", suffix="or the authorities"),
    Attack("prefix-of-the-other-suffix", "of the victims", prefix="friends", suffix="to provide"),
    Attack("prefix-not-adjacent", "of the victims", prefix="relatives and"),
    Attack("suffix-not-adjacent", "of the victims", suffix="the authorities acting"),
    Attack("prefix-in-another-case", "of the victims", prefix="FRIENDS"),
    Attack("context-cut-inside-words", "the victims and the", prefix="of", suffix="auth", code=ANY),
    Attack("right-words-wrong-prefix", HONEST[0], HONEST[0], prefix="not"),
    Attack("right-words-wrong-suffix", HONEST[0], HONEST[0], suffix="was reported"),
    Attack("prefix-with-omission", "of the victims", prefix="friends [...]"),
    Attack("prefix-cut-inside-a-word", "of the victims", prefix="iends", code=ANY),
    Attack("suffix-cut-inside-a-word", "of the victims", suffix="an", code=ANY),
    Attack("prefix-of-marks-only", HONEST[0], HONEST[0], prefix="***", code=ANY),
    Attack("suffix-of-unseen-only", HONEST[0], HONEST[0], suffix="\u200b", code=ANY),
)

# --- attacks on documents made for them ---------------------------------------------------

# name, document, quote: each cuts off what belongs to a number, a name or a letter.
CUTS = (
    ("minus", "It changed by -5 points in all of May.", "5 points in all of May"),
    ("true-minus", "It changed by \u22125 points in all of May.", "5 points in all of May"),
    ("plus", "It changed by +5 points in all of May.", "5 points in all of May"),
    ("dollar", "They paid us $5 a day in all of May.", "5 a day in all of May"),
    ("euro", "They paid us €5 a day in all of May.", "5 a day in all of May"),
    ("pound", "They paid us £5 a day in all of May.", "5 a day in all of May"),
    ("riel", "They paid us ៛5 a day in all of May.", "5 a day in all of May"),
    ("dong", "They paid us ₫5 a day in all of May.", "5 a day in all of May"),
    ("rupee", "They paid us ₹5 a day in all of May.", "5 a day in all of May"),
    ("us-dollar", "They paid us US$5 a day in all of May.", "5 a day in all of May"),
    ("country-of-dollar", "They paid us HK$5 a day in all of May.", "$5 a day in all of May"),
    ("euro-behind", "In all of May they were paid 500€ a day.", "In all of May they were paid 500"),
    ("riel-behind", "In all of May they were paid 500៛ a day.", "In all of May they were paid 500"),
    (
        "dollar-behind",
        "In all of May they were paid 500$ a day.",
        "In all of May they were paid 500",
    ),
    ("percent", "In all of May it rose by 5% a day.", "In all of May it rose by 5"),
    ("percent-fullwidth", "In all of May it rose by 5％ a day.", "In all of May it rose by 5"),
    ("percent-spaced", "In all of May it rose by 5 % a day.", "In all of May it rose by 5"),
    ("percent-no-break", "In all of May it rose by 5\u00a0% a day.", "In all of May it rose by 5"),
    ("per-mille", "In all of May it rose by 5‰ a day.", "In all of May it rose by 5"),
    ("degree", "In all of May it rose by 5°C a day.", "In all of May it rose by 5"),
    ("plus-behind", "In all of May there were 100+ of them.", "In all of May there were 100"),
    ("less-than", "They said <5 of them were held.", "5 of them were held"),
    ("more-than", "They said >5 of them were held.", "5 of them were held"),
    ("at-most", "They said ≤5 of them were held.", "5 of them were held"),
    ("about-tilde", "They said ~5 of them were held.", "5 of them were held"),
    ("about", "They said ≈5 of them were held.", "5 of them were held"),
    ("give-or-take", "They said 90±5 of them were held.", "5 of them were held"),
    ("sum", "They said 3+4 of them were held.", "4 of them were held"),
    ("product", "They said 3*4 of them were held.", "4 of them were held"),
    ("product-sign", "They said 3×4 of them were held.", "4 of them were held"),
    ("decimal", "They said 0.5 of them were held.", "5 of them were held"),
    ("decimal-comma", "They said 0,5 of them were held.", "5 of them were held"),
    ("decimal-without-zero", "They said .5 of them were held.", "5 of them were held"),
    ("thousands", "They said 1,000 of them were held.", "000 of them were held"),
    ("thousands-spaced", "They said 1 000 of them were held.", "000 of them were held"),
    ("thousands-narrow", "They said 1\u202f000 of them were held.", "000 of them were held"),
    ("thousands-apostrophe", "They said 1’000 of them were held.", "000 of them were held"),
    ("fraction", "They said 1/4 of them were held.", "4 of them were held"),
    ("fraction-sign", "They said 1½ of them were held.", "½ of them were held"),
    ("fraction-slash", "They said 1⁄4 of them were held.", "4 of them were held"),
    ("time", "They came at 10:30 in the morning.", "30 in the morning"),
    ("range", "They said 5–9 of them were held.", "9 of them were held"),
    ("power", "They said 10² of them were held.", "They said 10"),
    ("initials", "Then the U.S. troops were sent home.", "S. troops were sent home"),
    ("ampersand", "Then the R&D spending was cut.", "D spending was cut"),
    ("address", "They wrote to me@example.org that day.", "example.org that day"),
    ("snake", "They wrote to old_file that day.", "file that day"),
    ("symbol-and-mark", "They say it holds: a ⫝\u0338 b now.", "They say it holds: a ⫝"),
    ("Khmer-vowel", "គាត់និយាយថាមិនពិតទេ", "គាត់និយាយថាមិនព"),
    ("prime", "In all of May it was 5′ long.", "In all of May it was 5"),
    ("keycap", "In all of May it was 5\ufe0f\u20e3 long.", "In all of May it was 5"),
)
# What begins a paragraph without a blank line before it.
BEGINNINGS = {
    "hyphen": "\n- ",
    "asterisk": "\n* ",
    "bullet": "\n• ",
    "plus": "\n+ ",
    "en-dash": "\n– ",
    "number": "\n2. ",
    "number-in-brackets": "\n(2) ",
    "letter": "\nb) ",
    "capital": "\nB. ",
    "straight-quote": '\n"',
    "curly-quote": "\n“",
    "low-quote": "\n„",
    "guillemet": "\n«",
    "single-quote": "\n‘",
    "emphasis-then-quote": '\n*"',
    "emphasis-then-number": "\n**2.** ",
    "heading": "\n## ",
    "block-quote": "\n> ",
    "rule": "\n---\n",
    "stars": "\n***\n",
    "line-of-unseen": "\n\u200b\n",
    "line-of-byte-order-mark": "\n\ufeff\n",
    "blank-line": "\n\n",
    "blank-line-CRLF": "\r\n\r\n",
    "blank-line-CR": "\r\r",
    "line-of-no-break-space": "\n\u00a0\n",
    "paragraph-separator": "\u2029",
}
MADE = {
    "two": "The workers were not held in the house. The police held the workers in the yard.",
    "emphasis": "They said the _rescued workers_ had come home at last.",
    "marks": "They said that 3*4 and file_name_two stand in the text as they are.",
    "accents": "Le rapport a été publié à Phnom Penh, où les victimes ont été reçues.",
}
ON_MADE_DOCUMENTS = (
    Attack("made-joined", "not held in the house. in the yard", document=MADE["two"]),
    Attack("made-moved-negation", "The police not held the workers", document=MADE["two"]),
    Attack(
        "made-omission-of-a-mark",
        "They said the [...] rescued workers_ had come home",
        document=MADE["emphasis"],
    ),
    Attack("made-product-hidden", "They said that 34 and file_name_two", document=MADE["marks"]),
    Attack("made-power", "They said that 3**4 and file_name_two", document=MADE["marks"]),
    Attack("made-underscores", "and filenametwo stand in the text", document=MADE["marks"]),
    Attack("made-one-underscore", "and file_nametwo stand in the text", document=MADE["marks"]),
    Attack("accents-dropped", "Le rapport a ete publie a Phnom Penh", document=MADE["accents"]),
    Attack("accent-changed", "Le rapport a étè publié à Phnom Penh", document=MADE["accents"]),
    Attack("accent-where", "Phnom Penh, ou les victimes ont été", document=MADE["accents"]),
    Attack("accent-spacing", "Le rapport a e´te´ publie´ a` Phnom", document=MADE["accents"]),
    Attack(
        "cut-combining-mark",
        "They came to the cafe",
        document="They came to the cafe\u0301 at night.",
    ),
    Attack("empty-document", "any words at all", document=""),
)


def on_made_documents() -> Iterator[Attack]:
    """The tables above as attacks."""
    yield from ON_MADE_DOCUMENTS
    for name, document, quote in CUTS:
        yield Attack(f"cut-{name}", quote, code=CUT, document=document)
    for name, beginning in BEGINNINGS.items():
        document = f"The first words here are calm.{beginning}In all many were rescued later on."
        quote = "The first words here [...] were rescued later on"
        yield Attack(f"omission-over-{name}", quote, document=document)


ATTACKS = (*generated(), *across_paragraphs(), *BY_HAND, *on_made_documents())

# --- size ---------------------------------------------------------------------------------

MEGABYTE = 1_000_000
HUGE: dict[str, Callable[[], str]] = {
    "size-letters": lambda: "x" * MEGABYTE,
    "size-words": lambda: "the victims " * (MEGABYTE // 12),
    "size-document-repeated": lambda: RAW * (MEGABYTE // len(RAW)),
    "size-spaces": lambda: " " * MEGABYTE,
    "size-omissions": lambda: "[...]" * (MEGABYTE // 5),
    "size-real-parts": lambda: "[...]".join(["of the victims"] * (MEGABYTE // 19)),
    "size-brackets": lambda: "[" * MEGABYTE,
    "size-asterisks": lambda: "*" * MEGABYTE,
    "size-underscores": lambda: "_" * MEGABYTE,
    "size-unseen": lambda: "\u200b" * MEGABYTE,
    "size-composed-marks": lambda: "\u0301" * MEGABYTE,
    "size-marks-to-reorder": lambda: "e" + "\u0301\u0316" * (MEGABYTE // 2),
    "size-jamo": lambda: "\u1100\u1161\u11a8" * (MEGABYTE // 3),
}
HINTS: dict[str, Callable[[], str]] = {
    "hint-1000-characters": lambda: ("rescued them not " * 60)[:1000],
    "hint-9000-characters": lambda: ("rescued them not " * 600)[:9000],
    "hint-megabyte": lambda: "the victims " * (MEGABYTE // 12),
}
# Documents in which the same words stand often: name -> document, quote.
LOOPS = {
    "loop-repeated-part": (
        "; ".join(["a fight again no"] * 28),
        "[...]".join(["a fight again"] * 9),
    ),
    "loop-last-part-missing": (
        "; ".join(["a fight again no"] * 28),
        "[...]".join([*["a fight again"] * 9, "another fight"]),
    ),
    "loop-overlapping": ("ha " * 5000, "ha ha ha ha ha"),
    "loop-marks": (
        "".join(
            mark * (MEGABYTE // 8) for mark in ("¹", '!"(', "\n“", "x-", "ក\u17d2", "第", "a¹[1]")
        ),
        "a quote of many words",
    ),
}
