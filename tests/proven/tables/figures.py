"""Figures: each is a number of its own in the document, in the forms of many languages."""

from __future__ import annotations

from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document


def quoted(quote: str, *figures: dict[str, Any], text: str = "{}.\n", language: str = "en") -> Site:
    """Return the site of a claim with figures, whose quote stands in a text."""
    claim = {"quotes": [quote], "kind": "figure", "figures": list(figures)}
    return one_document(text.format(quote), [claim], language=language)


def figure(value: float, unit: str = "people", **fields: object) -> dict[str, Any]:
    """Return a stated figure."""
    return {"id": "n", "value": value, "unit": unit, **fields}


def _wrong(kind: str, code: str, rows: dict[str, float | tuple[float, str]]) -> list[Wrong]:
    """Return a row for each text in English that does not state a value."""
    found = []
    for words, given in rows.items():
        value, unit = given if isinstance(given, tuple) else (given, "people")
        found.append(Wrong(f"figure: {kind}", words, quoted(words, figure(value, unit)), code))
    return found


LONGER = {
    "The bridge was closed in 2019 for some of the days": 20,
    "In all, 2,760 foreign workers were found there": 760,
    "In all, 2,760 foreign workers were found in them": 2,
    "It took 1.5 minutes to walk over the bridge": 5,
    "It took 19.5 minutes to walk over the bridge": 19,
    "In all, 319 foreign workers were found there": 19,
    "In all, 2 760 foreign workers were found there": 760,
    "In all, 2\N{NARROW NO-BREAK SPACE}760 foreign workers were found": 2,
    "In all, 2’760 foreign workers were found there": 760,
    "Some 1,20,000 people went round by the ford": 20,
    "The bolt has the number A19 on the drawing": 19,
    "The virus covid-19 was found in the town": 19,
    "It is 3x4 metres from bank to bank in all": 4,
    "The boat had the call sign 19B on its bow": 19,
    "He wrote to office19@example.org about this": 19,
    "He read about this at example.org/19/page there": 19,
    "In all, **1**9 foreign workers were found there": 9,
    "In all, 1\N{ZERO WIDTH SPACE}9 foreign workers were found there": 9,
    "In all, 1\N{DEVANAGARI DIGIT NINE} foreign workers were found there": 19,
}
DATES = {
    "The bridge was closed on 4 September 2022 by them": 4,
    "The bridge was closed on 4 September 2022 for good": 2022,
    "The bridge was closed on September 19, 2022, by them": 19,
    "The bridge was closed from 18 to 23 August by them": 18,
    "The bridge was closed on 2022-09-04 by the council": 9,
    "The bridge was closed on 4/9/2022 by the council": 4,
    "The bridge was closed on 4.9.2022 by the council": 2022,
    "The bridge was closed since 2019 by the council": 2019,
    "The bridge was closed in the summer of 2019 by them": 2019,
    "The 2019 report says that the bridge was closed": 2019,
    "The bridge was closed (2019) by the town council": 2019,
    "In the year 2019 people were not let over the bridge": 2019,
    "In the years 2018-19 the bridge was closed for long": 19,
    "The bridge was closed at 12:30 by the council": 30,
    "The bridge was closed at 5 p.m. by the council": 5,
    "The bridge was closed at 11 o'clock by the council": 11,
}
NAMES = {
    "This is said in Article 12 of the town's law": 12,
    "This is said in Articles 12 and 13 of the law": 13,
    "This is said in section 1.2.3 of the report": 2,
    "This is said in paragraphs 5 to 7 of the report": 7,
    "The meeting was held in room 19 of the town hall": 19,
    "They can be asked at hotline 117 day and night": 117,
    "They can be called at +855 12 345 678 at any time": 345678,
    "They can be called at 023 214 441 at any time": 214441,
    "The bridge is No. 5 in the list of the town": 5,
    "The bridge is #19 in the list of the town hall": 19,
    "This is said in § 19 of the law of the town": 19,
    "It was their 19th visit to the bridge this year": 19,
    "It was the 2nd of the bridges to be closed": 2,
    "They use version 2.7.1 of the drawing of it": 7,
    "They were arrested.19 The bridge was closed then": 19,
    "They were arrested[19] and the bridge was closed": 19,
    "The vote was 3:1 for the closing of the bridge": 3,
    "The works are 19/104 done as the council says": 19,
}
SENSE = {
    "The traffic over the bridge changed by −5 points": (5, "points"),
    "The traffic over the bridge grew by 5 points": (-5, "points"),
    "The toll brought in 2.5 million dollars in all": (2.5, "dollars"),
    "The toll brought in $5m in the course of a year": (5, "dollars"),
    "The town has 3 lakh people on this side of it": (3, "people"),
    "The toll was raised by 2½ dollars a day there": (2, "dollars"),
    "The toll was raised by 1/2 dollar a day there": (2, "dollars"),
    "The works took 2 dozen days in all that year": (2, "days"),
}
RANGES = {
    "There were 60 to 70 people in the depot then": 70,
    "There were 60-70 people in the depot at the time": 60,
    "There were 60–70 people in the depot at the time": 70,
    "There were between 60 and 70 people in the depot": 60,
    "They can be called at 555-1234 at any time at all": 1234,
    "There were 60 or 70 people in the depot then": 60,
    "There were from 60 to 70 people in the depot": 70,
    "It brought in 1.5 to 2 million dollars a year": 2_000_000,
}
SHARES = {
    "In all, 19% of the people went by the ford": 19,
    "In all, 19 per cent of the people went by it": 19,
    "In all, 19 percent of the people went by the ford": 19,
    "In all, 19‰ of the people went by the ford": 19,
    "In all, 19 of the people went by the ford": (19, "%"),
    "It grew by 19 percentage points in the year": (19, "%"),
}
TEXTS = [
    (LONGER, "part of a longer number", "unstated-figure"),
    (DATES, "part of a date or a time", "unstated-figure"),
    (NAMES, "a name, a place in a row, a telephone", "unstated-figure"),
    (SENSE, "another sign or another size", "unstated-figure"),
    (RANGES, "one end of a range", "half-a-range"),
    (SHARES, "a share for a count", "wrong-unit"),
]
BOUNDS: dict[str, str | None] = {
    "More than 100 people went round by the ford": None,
    "Over 100 people went round by the ford then": None,
    "At least 100 people went round by the ford": None,
    "At least 100 people went by the ford in all": "more-than",
    "No fewer than 100 people went round by the ford": "fewer-than",
    "No more than 100 people went round by the ford": "more-than",
    "Up to 100 people went round by the ford a day": None,
    "As many as 100 people went round by the ford": "about",
    "About 100 people went round by the ford then": None,
    "Nearly 100 people went round by the ford then": "more-than",
    "Under 100 people went round by the ford then": None,
    "A crowd of 100 or more people went by the ford": None,
    "In all 100+ people went round by the ford then": "about",
    "In all 100 people went round by the ford then": "more-than",
    "In all >100 people went round by the ford then": None,
}
CUT_OFF = {
    "100 people went round by the ford": "More than {} on that day.\n",
    "60 people went round by the ford": "Between 50 and {} on that day.\n",
    "12 people went round by the ford": "It was 4 September, and about {} on that day.\n",
}
OTHERS = [
    ("fr", "Plus de 100 personnes sont passées par le gué"),
    ("de", "Mehr als 100 Personen gingen durch die Furt"),
    ("es", "Más de 100 personas pasaron por el vado en abril"),
    ("km", "មនុស្ស ជាង ១០០ នាក់ បាន ឆ្លងកាត់ ស្ពាន នេះ"),
    ("zh", "四月份有超过100人从浅滩绕行，没有走这座桥"),
    ("ar", "مر أكثر من ١٠٠ شخص عبر المخاضة في ذلك الشهر"),
    ("hi", "अप्रैल में १०० से अधिक लोग घाट से होकर गए"),
    ("th", "มีคนมากกว่า ๑๐๐ คนเดินอ้อมไปทางลุยน้ำในเดือนนั้น"),
    ("vi", "Có hơn 100 người đã đi vòng qua chỗ cạn"),
    ("ja", "四月には100人以上が浅瀬を回って渡ったという"),
]
WRONG = [
    *(row for rows, kind, code in TEXTS for row in _wrong(kind, code, rows)),
    *(
        Wrong(
            "figure: a bound that the text has not",
            f"{words} ({bound})",
            quoted(words, figure(100, **({"bound": bound} if bound else {}))),
            "wrong-bound",
        )
        for words, bound in BOUNDS.items()
    ),
    *(
        Wrong(
            "figure: the quote cuts off what the number is",
            text,
            quoted(words, figure(int(words.split()[0])), text=text),
            "half-a-range" if "etween" in text else "wrong-bound",
        )
        for words, text in CUT_OFF.items()
    ),
    *(
        Wrong(
            "figure: a bound in another language",
            words,
            quoted(words, figure(100), language=language),
            "wrong-bound",
        )
        for language, words in OTHERS
    ),
]

_ENGLISH = {
    "Only 19 people went over the bridge in April": 19,
    "In all, 2,760 foreign workers were found there": 2760,
    "In all, 1,234,567 people went over the bridge": 1_234_567,
    "Some 1,20,000 people went round by the ford": 120_000,
    "In all, 19 of 104 people went round by the ford": 104,
    "In September, 19 people went over the bridge": 19,
    "In September 104 people went over the bridge": 104,
    "It was found in 2760 of the houses of that town": 2760,
    "In all, one thousand two hundred (1200) people came": 1200,
    "The bridge had a crowd of 2000 people on it": 2000,
    "Nobody was hurt, as 0 accidents were counted": 0,
    "The number of people rose from 60 to 70 then": 70,
    "In all, nineteen (19) people went by the ford": 19,
    'He said: "19 people went over the bridge" today': 19,
    "The people—19 of them—went over the bridge": 19,
    "The people–19 of them–went over the bridge then": 19,
    "There were 05 people on the bridge at the time": 5,
    "In all, **19** people went round by the ford": 19,
    "It was in 2019 that 19 people went over the bridge": 19,
    "It was 19 people, 5 of them women, that went over": 5,
    "An 18-year-old went over the bridge with them": 18,
    "In all, １２ people went round by the ford": 12,
}
_MEASURES: list[tuple[str, float, str]] = [
    ("The toll for the bridge is $2.50 a day for all", 2.5, "dollars"),
    ("The toll for the bridge is US$35 a year for all", 35, "dollars"),
    ("The toll for the bridge is 35 USD a year for all", 35, "dollars"),
    ("The toll brought in 2.5 million dollars in all", 2_500_000, "dollars"),
    ("The toll brought in 2.5 million dollars in April", 2.5, "million dollars"),
    ("The toll brought in $5m in the course of a year", 5_000_000, "dollars"),
    ("The toll brought in 3 lakh rupees in a year", 300_000, "rupees"),
    ("The toll brought in 1.2 crore rupees in a year", 12_000_000, "rupees"),
    ("In all, 10.0% of the people pay the toll there", 10, "%"),
    ("In all, 0.04% of the people pay the toll there", 0.04, "%"),
    ("In all, 19 per cent of them pay the toll there", 19, "%"),
    ("In all, 3‰ of the people pay the toll there", 3, "‰"),
    ("The traffic over the bridge changed by −5 points", -5, "points"),
    ("The traffic over the bridge changed by -5 points", -5, "points"),
    ("It was −12 degrees when the bridge was closed", -12, "degrees"),
    ("The toll was raised by 2½ dollars a day there", 2.5, "dollars"),
    ("Of the planks ½ were replaced in that spring", 0.5, "of the planks"),
    ("Of the planks 3/4 were replaced in that spring", 0.75, "of the planks"),
    ("The bridge is 12km down the river from the town", 12, "kilometres"),
]
_BOUND_ROWS = {
    "More than 100 people went round by the ford": "more-than",
    "At least 100 people went round by the ford": "at-least",
    "Fewer than 100 people went round by the ford": "fewer-than",
    "Up to 100 people went round by the ford a day": "up-to",
    "Around 100 people went round by the ford then": "about",
    "Almost 100 people went round by the ford then": "fewer-than",
    "Some 100 people went round by the ford then": None,
    "A crowd of 100 people or more went by the ford": "at-least",
}
SCRIPTS: list[tuple[str, str, str, float]] = [
    (
        "Latin, French",
        "fr",
        "En tout, 1\N{NARROW NO-BREAK SPACE}240 personnes ont pris le gué",
        1240,
    ),
    ("Latin, French", "fr", "Le 4 septembre 2022, 12,5 mètres de planches ont été posés", 12.5),
    ("Latin, German", "de", "Im April gingen 1.240 Personen durch die Furt", 1240),
    ("Latin, German", "de", "Am 4. September wurden 12,5 Meter Planken ersetzt", 12.5),
    ("Latin, Swiss", "de-CH", "Im April gingen 1’240 Personen durch die Furt", 1240),
    ("Latin, Spanish", "es", "En abril, 1.240 personas pasaron por el vado", 1240),
    ("Latin, Mexican", "es-MX", "En abril, 1,240 personas pasaron por el vado", 1240),
    ("Latin, Vietnamese", "vi", "Trong tháng 4 có 1.240 người đi vòng qua chỗ cạn", 1240),
    ("Latin, Indonesian", "id", "Pada bulan April 1.240 orang lewat di tempat dangkal", 1240),
    ("Latin, Malay", "ms", "Pada bulan April 1,240 orang melalui tempat cetek", 1240),
    ("Latin, Turkish", "tr", "Nisan ayında 1.240 kişi sığ yerden geçti ve döndü", 1240),
    ("Cyrillic", "ru", "В апреле вброд перешли 1\N{NO-BREAK SPACE}240 человек", 1240),
    ("Greek", "el", "Τον Απρίλιο 1.240 άτομα πέρασαν από το πέρασμα", 1240),
    ("Khmer", "km", "ស្ពាន ត្រូវ បាន បិទ ១២ ថ្ងៃ ក្នុង ខែ មេសា", 12),
    ("Khmer", "km", "មនុស្ស ២.៧៦០ នាក់ បាន ឆ្លងកាត់ ស្ពាន នេះ ក្នុងឆ្នាំ២០១៩", 2760),
    ("Khmer", "km", "មនុស្ស ២,៧៦០ នាក់ បាន ឆ្លងកាត់ ស្ពាន នេះ នៅថ្ងៃទី៤", 2760),
    ("Thai", "th", "สะพานปิดเป็นเวลา ๑๒ วัน ในเดือนเมษายน พ.ศ. ๒๕๖๒", 12),
    ("Lao", "lo", "ຂົວຖືກປິດເປັນເວລາ ໑໒ ມື້ ໃນເດືອນເມສາ", 12),
    ("Myanmar", "my", "တံတားကို ဧပြီလတွင် ၁၂ ရက် ပိတ်ထားခဲ့သည်", 12),
    ("Arabic", "ar", "عبر ١٬٢٤٠ شخصا المخاضة في شهر أبريل من عام ٢٠١٩", 1240),
    ("Arabic", "ar", "أغلق الجسر ١٢ يوما في شهر أبريل من ذلك العام", 12),
    ("Persian", "fa", "پل در ماه آوریل ۱۲ روز بسته بود و باز شد", 12),
    ("Urdu", "ur", "پل اپریل میں ۱۲ دن بند رہا اور پھر کھل گیا", 12),
    ("Hebrew", "he", "הגשר היה סגור ב-12 ימים בחודש אפריל השנה", 12),
    ("Devanagari", "hi", "अप्रैल में १,२०,००० लोग घाट से होकर गए थे", 120_000),
    ("Devanagari", "hi", "पुल अप्रैल में १२ दिन बंद रहा और फिर खुला", 12),
    ("Bengali", "bn", "সেতুটি এপ্রিল মাসে ১২ দিন বন্ধ ছিল", 12),
    ("Tamil", "ta", "பாலம் ஏப்ரல் மாதத்தில் ௧௨ நாட்கள் மூடப்பட்டது", 12),
    ("Han", "zh", "这座桥在2019年4月关闭了12天，行人只好绕行", 12),
    ("Han", "zh", "四月份共有12万人从浅滩绕行，没有走这座桥", 120_000),
    ("Japanese", "ja", "橋は2019年4月に12日間閉鎖され、人々は浅瀬を渡った", 12),
    ("Hangul", "ko", "다리는 4월에 12일간 폐쇄되었다고 한다", 12),
    ("full width", "ja", "橋は四月に１２日間閉鎖され、人々は浅瀬を渡った", 12),
]
_RANGE = [figure(60), {**figure(70), "id": "m"}]
HONEST = [
    *(
        Honest("figure: in English", words, quoted(words, figure(value)), "Latin")
        for words, value in _ENGLISH.items()
    ),
    *(
        Honest("figure: money, shares and sizes", words, quoted(words, figure(value, unit)))
        for words, value, unit in _MEASURES
    ),
    *(
        Honest(
            "figure: bounds",
            words,
            quoted(words, figure(100, **({"bound": bound} if bound else {}))),
        )
        for words, bound in _BOUND_ROWS.items()
    ),
    *(
        Honest(f"figure: in {script}", words, quoted(words, figure(value), language=tag), script)
        for script, tag, words, value in SCRIPTS
    ),
    Honest(
        "figure: ranges",
        "both ends of a range",
        quoted("There were between 60 and 70 people in the depot", *_RANGE),
    ),
    Honest(
        "figure: ranges",
        "both ends of a range about which it is said",
        quoted(
            "There were about 60 to 70 people in the depot",
            *({**end, "bound": "about"} for end in _RANGE),
        ),
    ),
]
