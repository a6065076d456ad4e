"""Digits that are not a number: dates, times, names, ordinals, footnotes, telephone numbers."""

import re

from factcheck.text.numbers.languages import CASED, Language

_CURRENCIES = r"[A-Z]{0,3}[$€£¥₹៛฿₫₩₽₱₦₺₴₪₸¢]|(?:USD|EUR|GBP|KHR|CHF|THB|VND|RM|Rs\.?|Rp\.?)"
HEAD = re.compile(rf"(?:[-–−+]|(?<!\d )\b(?i:minus)\s)?(?:(?P<currency>{_CURRENCIES})\s?)?[-–−]?$")
"""The sign and the currency before a number."""
YEAR = re.compile(r"(?:19|20)\d\d")
DAY = r"(?:decade|year|month|week|day|hour|minute)s?\b"
"""Words for spans of time."""
_YEARS = re.compile(r"(?:19|20)\d\d[-–/]\d\d(?:\d\d)?")
_POSSIBLE_YEAR = re.compile(r"(?:1[5-9]|2[0-6])\d\d")
"""In the calendars of today; the Buddhist one counts 543 years more."""
_FOUR_DIGITS = re.compile(r"[12]\d{3}")
_DAY_OF_MONTH = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?:[-–](?:0?[1-9]|[12]\d|3[01]))?")
_AFTER_MONTH = re.compile(r"\b(?:[Ii]n|\d\d?) [A-Z][a-z]+ $")
_COUNTED = re.compile(r" (?:[a-z]{5,} )?(?:people|persons|men|women|children|[a-z]{4,}(?<!thi)s)\b")
"""`In September 19 workers`, `on 4 May 19 workers`: the month has no day, or has one already."""
_MONTH = r"\.?\s(?:de\s)?[^\s\d.,;:()]{3,15}\.?,?\s(?:de\s)?"
_DAY_AND_MONTH = re.compile(rf"(?<!\d)(?:0?[1-9]|[12]\d|3[01]){_MONTH}$")
_MONTH_AND_YEAR = re.compile(rf"{_MONTH}(?:1[5-9]|2[0-6])\d\d(?!\d)")
_WORD_BEFORE, _WORD_AFTER = re.compile(rf"{CASED}$"), re.compile(CASED)
_MEASURE = re.compile(
    r"(?:[kcm]?m|[kmµ]?g|km/h|mph|kph|[mck]?l|ha|h|hrs?|mins?|secs?|[kMGT]?B|[kMGT]?W|[kMG]?Hz|[CF])"
    r"[²³]?(?![^\W\d_])"
)
"""Units that are written without a blank: `12km`."""
# What a number is a part of, by what stands directly before and after it, in any language.
_BEFORE = re.compile(
    r"[#№§@_/\\=^]\s?$"  # 5 of "#5", "§ 5", an address
    rf"|{CASED}-$"  # 19 of "covid-19"
    rf"|{CASED}[.,]$|^[.,]$"  # 19 of "cases.19", the mark of a note
    r"|\w[.,;:!?]?[\"»')\]]+$"  # the same after a quotation mark
    r"|\S\[$"  # 19 of "cases[19]"
    r"|\+\d[\d\s().-]*$|\(0\d*\)\s?$"  # the rest of a telephone number
    r"|\d\s?[x×h]\s?$"  # 4 of "3x4", 30 of "17 h 30"
    r"|\d[*_]+$"  # 9 of "**1**9"
    r"|[\u2460-\u24ff\u2776-\u2793]$"  # 9 of "①9"
)
_AFTER = re.compile(
    r"\s?[x×h]\s?\d"
    r"|[-.]?[A-Z](?![^\W\d_])"  # 19-A, 1.A, 1A
    r"|[⁰-⁹¹²³\u2460-\u24ff\u2776-\u2793]"
    r"|[\u0300-\u036f\u20d0-\u20ff]"  # struck through, or in a circle
    r"|\s?°\s?(?:\d|[NSEW](?![^\W\d_]))"  # a place on the globe
    r"|[*_]+\d"
    r"|[/\\_@]\w"
    r"|(?: [A-Z][a-z]+){1,2} (?:Street|St|Road|Rd|Avenue|Ave|Lane|Boulevard)\b"  # an address
)
_LINE = re.compile(r"(?:^|\n)\s*[(\[]?$")
_ITEM = re.compile(r"[.)\]]\s")
_HEADING = re.compile(r"\s+[A-Z]")
_ORDINAL = re.compile(r"\.\s[^\W\d_]")
_TELEPHONE = re.compile(r"[\s-]\(?\d")


def is_something_else(before: str, run: str, after: str, rules: Language) -> bool:
    """Return whether digits are a part of something that is no number."""
    return bool(
        _is_mark_of_item(before, run, after)
        or _BEFORE.search(before)
        or _AFTER.match(after)
        or _is_in_word(before, after, rules)
        or _is_date(before, run, after, rules)
        or rules.before("not_after", before)
        or rules.after("not_before", after)
        or (rules.before("ordinal_after", before) and _ORDINAL.match(after))
        or (before.endswith("+") and _TELEPHONE.match(after))
    )


def _is_mark_of_item(before: str, run: str, after: str) -> bool:
    """Return whether digits begin an item of a list, or a heading: `1. Rescue`, `1.2 Rescue`."""
    if not _LINE.search(before):
        return False
    return _ITEM.match(after) is not None or ("." in run and _HEADING.match(after) is not None)


def _is_in_word(before: str, after: str, rules: Language) -> bool:
    """Return whether digits are joined to letters that no unit or factor is made of."""
    head = HEAD.search(before)
    if _WORD_BEFORE.search(before[: head.start()] if head else before):
        return not before.endswith(("—", "–"))
    tails = (_MEASURE, rules.patterns["factor"], rules.patterns["percent"])
    return _WORD_AFTER.match(after) is not None and not any(tail.match(after) for tail in tails)


def _is_date(before: str, run: str, after: str, rules: Language) -> bool:
    """Return whether digits are a day with its month before it, or a year."""
    if _YEARS.fullmatch(run) or (not rules.is_listed and _is_unlisted_date(before, run, after)):
        return True
    if rules.is_month_first and _DAY_OF_MONTH.fullmatch(run) and not before.rstrip().endswith(","):
        is_counted = _AFTER_MONTH.search(before) is not None and _COUNTED.match(after) is not None
        return rules.before("month_before", before) is not None and not is_counted
    return _FOUR_DIGITS.fullmatch(run) is not None and _is_year(before, run, after, rules)


def _is_unlisted_date(before: str, run: str, after: str) -> bool:
    """Return whether digits are the day or the year of a date whose month is not in our lists."""
    if _DAY_OF_MONTH.fullmatch(run):
        return _MONTH_AND_YEAR.match(after) is not None
    return _POSSIBLE_YEAR.fullmatch(run) is not None and _DAY_AND_MONTH.search(before) is not None


def _is_year(before: str, run: str, after: str, rules: Language) -> bool:
    """Return whether four digits are a year, by the words round them."""
    is_usual = YEAR.fullmatch(run) is not None
    return bool(
        rules.before("month_before", before)
        or (_POSSIBLE_YEAR.fullmatch(run) and rules.before("year", before))
        or rules.after("year_after", after)
        or (is_usual and before.endswith("(") and after.startswith(")"))
        or (is_usual and not run.endswith("00") and rules.before("perhaps_year", before))
    )
