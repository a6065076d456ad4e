"""The sense of a quote: no word that turns it is left out by `[...]` or cut off at an end."""

from __future__ import annotations

from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document


def _quoted(
    text: str, *quotes: Any, language: str = "en", speaker: bool = False, **fields: Any
) -> Site:
    """Return the site of a claim with quotes, and of another one that quotes all there is."""
    claim: dict[str, Any] = {"quotes": list(quotes), **fields}
    if speaker:
        claim["speaker"] = "ada-roe"
    claims = [claim, {"quotes": [text]}] if text not in quotes else [claim]
    people = [{"id": "ada-roe", "name": "Ada Roe"}] if speaker else []
    first = {"id": "1", "title": "All", "begins": text.split("\n", maxsplit=1)[0], "heading": False}
    document = {"sections": [first]}
    return one_document(text + "\n", claims, language=language, document=document, speakers=people)


def _wrong(kind: str, code: str, rows: list[tuple[Any, ...]]) -> list[Wrong]:
    """Return wrong records from rows of name, document, quote and, where not English, language."""
    return [
        Wrong(kind, name, _quoted(text, quote, language=(*rest, "en")[0]), code)
        for name, text, quote, *rest in rows
    ]


def _honest(kind: str, rows: list[tuple[Any, ...]]) -> list[Honest]:
    return [
        Honest(kind, name, _quoted(text, quote, language=(*rest, "en")[0]), (*rest, "", "")[1])
        for name, text, quote, *rest in rows
    ]


_OMITTED = "sense: a word left out"
_CUT_BEFORE = "sense: cut off from what stands before"
_CUT_AFTER = "sense: cut off from what stands after"
_RANGES = "sense: a part of a range or a limit left out"
_SENTENCES = "sense: left out over the end of a sentence"
_HIDDEN = "sense: a word hidden from the search"
_KEPT = "sense: kept"

WRONG = [
    *_wrong(
        _OMITTED,
        "omitted-words",
        [
            (
                "not",
                "The old bridge was for once not closed for nine days.",
                "The old bridge was [...] closed for nine days",
            ),
            (
                "never",
                "The old bridge was as we know never closed for days.",
                "The old bridge was [...] closed for days",
            ),
            (
                "contracted not",
                "The old bridge wasn’t all that long closed for days.",
                "The old bridge [...] closed for days",
            ),
            (
                "refused",
                "The keepers as ever refused to mend the old bridge.",
                "The keepers as ever [...] mend the old bridge",
            ),
            (
                "dismissed",
                "The keepers here dismissed the report that the bridge is closed.",
                "The keepers here [...] the report that the bridge is closed",
            ),
            (
                "allegedly",
                "The old bridge was allegedly closed for nine days.",
                "The old bridge was [...] closed for nine days",
            ),
            (
                "claims that",
                "The mayor of ours claims that the old bridge was closed.",
                "The mayor of ours [...] the old bridge was closed",
            ),
            (
                "if",
                "The old bridge will be mended if money is found and opened soon.",
                "The old bridge will be mended [...] and opened soon",
            ),
            (
                "unless",
                "The old bridge stays open unless it rains or until June comes.",
                "The old bridge stays open [...] until June comes",
            ),
            (
                "may",
                "The old bridge may very soon be closed for nine days.",
                "The old bridge [...] be closed for nine days",
            ),
            (
                "might",
                "The old bridge might be closed for nine days.",
                "The old bridge [...] be closed for nine days",
            ),
            (
                "said",
                "The bridge is safe, the miller said, and nine people cross it.",
                "The bridge is safe [...] and nine people cross it",
            ),
            (
                "according to",
                "The bridge is safe according to the miller and open all day.",
                "The bridge is safe [...] and open all day",
            ),
            (
                "upper case",
                "The old bridge was NOT closed for nine days.",
                "The old bridge was [...] closed for nine days",
            ),
            (
                "French",
                "Le vieux pont n’est en aucun cas fermé pendant neuf jours.",
                "Le vieux pont [...] fermé pendant neuf jours",
                "fr",
            ),
            (
                "German",
                "Die alte Brücke war keineswegs neun Tage lang zu.",
                "Die alte Brücke war [...] neun Tage lang zu",
                "de",
            ),
            (
                "Spanish",
                "El puente viejo nunca estuvo cerrado nueve días.",
                "El puente viejo [...] estuvo cerrado nueve días",
                "es",
            ),
            (
                "Portuguese",
                "A ponte velha supostamente esteve fechada nove dias.",
                "A ponte velha [...] esteve fechada nove dias",
                "pt",
            ),
            (
                "Indonesian",
                "Jembatan lama itu tidak pernah ditutup sembilan hari.",
                "Jembatan lama itu [...] ditutup sembilan hari",
                "id",
            ),
            (
                "Malay",
                "Jambatan lama itu bukan ditutup sembilan hari.",
                "Jambatan lama itu [...] ditutup sembilan hari",
                "ms",
            ),
            (
                "Vietnamese",
                "Cây cầu đá cũ không hề bị đóng cửa chín ngày.",
                "Cây cầu đá cũ [...] bị đóng cửa chín ngày",
                "vi",
            ),
            ("Khmer", "ស្ពានចាស់នេះ មិន ត្រូវបានបិទប្រាំបួនថ្ងៃ", "ស្ពានចាស់នេះ [...] ត្រូវបានបិទប្រាំបួនថ្ងៃ", "km"),
            (
                "Thai",
                "สะพานเก่าแห่งนี้ ไม่ได้ ถูกปิดเป็นเวลาเก้าวัน",
                "สะพานเก่าแห่งนี้ [...] ถูกปิดเป็นเวลาเก้าวัน",
                "th",
            ),
            (
                "Chinese",
                "这座跨过河谷中央的旧石桥 并没有 在四月里关闭整整九天时间。",
                "这座跨过河谷中央的旧石桥 [...] 在四月里关闭整整九天时间。",
                "zh",
            ),
            (
                "Japanese",
                "谷の中央にかかる古い石の橋は 容疑のとおり 四月に九日間も閉鎖された。",
                "谷の中央にかかる古い石の橋は [...] 四月に九日間も閉鎖された。",
                "ja",
            ),
            (
                "Arabic",
                "إن الجسر القديم لم يكن مغلقا تسعة أيام.",
                "إن الجسر القديم [...] مغلقا تسعة أيام",
                "ar",
            ),
            (
                "Hindi",
                "पुराना पुल अप्रैल में कभी नहीं पूरे नौ दिन बंद रहा।",
                "पुराना पुल अप्रैल में [...] पूरे नौ दिन बंद रहा।",
                "hi",
            ),
            (
                "Russian",
                "Старый каменный мост никогда не закрывали на девять дней.",
                "Старый каменный мост [...] закрывали на девять дней",
                "ru",
            ),
        ],
    ),
    *_wrong(
        _CUT_BEFORE,
        "cut-context",
        [
            (
                "it is false that",
                "It is false that the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "denied that",
                "The mayor denied that the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "rejected",
                "The mayor rejected reports that the old bridge was closed.",
                "reports that the old bridge was closed",
            ),
            (
                "does not believe",
                "She does not believe the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "if",
                "If money is found, the old bridge will be mended.",
                "the old bridge will be mended",
            ),
            (
                "unless",
                "Unless it rains, the old bridge will be open.",
                "the old bridge will be open",
            ),
            (
                "allegedly",
                "Allegedly the old bridge was closed for days.",
                "the old bridge was closed for days",
            ),
            (
                "it may be that",
                "It may be that the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "refuted",
                "The miller refuted, as ever, that the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "said, of no speaker",
                "The miller said that the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "according to, of no speaker",
                "According to the miller, the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "not true that one and that another",
                "It is not true that it snowed and that the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "after a comma and",
                "It is not true that it snowed, and that the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "on the line before",
                'The mayor denied that\n"the old bridge was closed" at all.',
                "the old bridge was closed",
            ),
            (
                "after an abbreviation",
                "He denied what Mr. Roe told, that the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "nobody, at the very cut",
                "Nobody in the valley saw the old bridge closed.",
                "in the valley saw the old bridge closed",
            ),
            ("French", "Il est faux que le vieux pont fût fermé.", "le vieux pont fût fermé", "fr"),
            (
                "German",
                "Er bestreitet, dass die alte Brücke zu war.",
                "die alte Brücke zu war",
                "de",
            ),
            ("Spanish", "Es falso que el puente viejo cerrara.", "el puente viejo cerrara", "es"),
            ("Portuguese", "É falso que a ponte velha fechou.", "a ponte velha fechou", "pt"),
            (
                "Indonesian",
                "Ia membantah bahwa jembatan lama ditutup.",
                "jembatan lama ditutup",
                "id",
            ),
            ("Vietnamese", "Ông phủ nhận rằng cây cầu cũ bị đóng.", "cây cầu cũ bị đóng", "vi"),
            ("Khmer", "លោកបានបដិសេធថា ស្ពានចាស់ត្រូវបានបិទ", "ស្ពានចាស់ត្រូវបានបិទ", "km"),
            ("Thai", "เขาปฏิเสธว่า สะพานเก่าถูกปิดเก้าวัน", "สะพานเก่าถูกปิดเก้าวัน", "th"),
            (
                "Chinese",
                "镇长坚决否认， 这座跨过河谷中央的旧石桥在四月里关闭了九天。",
                "这座跨过河谷中央的旧石桥在四月里关闭了九天。",
                "zh",
            ),
            ("Arabic", "نفى رئيس البلدية أن الجسر القديم أغلق.", "الجسر القديم أغلق", "ar"),
            ("Russian", "Мэр отрицает, что старый мост закрыли.", "старый мост закрыли", "ru"),
        ],
    ),
    *_wrong(
        _CUT_AFTER,
        "cut-context",
        [
            ("he denied", "The old bridge was closed, he denied.", "The old bridge was closed"),
            (
                "one and another, he denied",
                "The old bridge was closed, and the mill too, he denied.",
                "The old bridge was closed",
            ),
            (
                "is false",
                "That the old bridge was closed is false.",
                "That the old bridge was closed",
            ),
            (
                "is not true",
                "That the old bridge was closed is not true.",
                "That the old bridge was closed",
            ),
            (
                "if",
                "The old bridge will be mended if money is found.",
                "The old bridge will be mended",
            ),
            (
                "unless, after a comma",
                "The old bridge is open, unless it rains.",
                "The old bridge is open",
            ),
            (
                "did not",
                "The keepers of the old bridge did not sleep.",
                "The keepers of the old bridge",
            ),
            (
                "may",
                "The keepers of the old bridge may have slept.",
                "The keepers of the old bridge",
            ),
            (
                "could not be proven",
                "The claim was heard that it closed but could not be proven.",
                "was heard that it closed",
            ),
            ("rumours", "The old bridge was closed, rumours have it.", "The old bridge was closed"),
            (
                "said, of no speaker",
                "The old bridge was closed, said the miller.",
                "The old bridge was closed",
            ),
            (
                "a question",
                "Was the old bridge closed for nine days?",
                "the old bridge closed for nine days",
            ),
            (
                "within quotation marks",
                "“The old bridge was closed,” he denied.",
                "The old bridge was closed",
            ),
            (
                "on the next line",
                "The old bridge was closed\nonly if it rained.",
                "The old bridge was closed",
            ),
            (
                "German, at the end",
                "Der Bürgermeister sah die alte Brücke gestern nicht.",
                "Der Bürgermeister sah die alte Brücke gestern",
                "de",
            ),
            ("Hindi, at the end", "पुराना पुल अप्रैल में बंद नहीं था।", "पुराना पुल अप्रैल में बंद", "hi"),
            (
                "Japanese, at the end",
                "谷の中央にかかる古い石の橋は四月に九日間も閉鎖 されなかった。",
                "谷の中央にかかる古い石の橋は四月に九日間も閉鎖",
                "ja",
            ),
        ],
    ),
    *_wrong(
        _RANGES,
        "omitted-words",
        [
            (
                "the upper end",
                "There were some 60 to 70 people on the old bridge.",
                "There were some 60 [...] people on the old bridge",
            ),
            (
                "the upper end, with a dash",
                "There were then 60 – 70 people on the old bridge.",
                "There were then 60 [...] people on the old bridge",
            ),
            (
                "the lower end",
                "There were then 60 to 70 people on the old bridge.",
                "There were then [...] 70 people on the old bridge",
            ),
            (
                "between one and another",
                "There were between 60 and 70 people on the bridge.",
                "There were between 60 [...] people on the bridge",
            ),
            (
                "fewer than",
                "In April there were fewer than 70 people on the old bridge.",
                "In April there were [...] 70 people on the old bridge",
            ),
            (
                "about",
                "On that day there were about 70 people there.",
                "On that day there were [...] 70 people there",
            ),
        ],
    ),
    *_wrong(
        _SENTENCES,
        "omitted-words",
        [
            (
                "a full stop",
                "The old bridge was closed. Last year nine people came.",
                "The old bridge was closed [...] nine people came",
            ),
            (
                "a full stop in the first part",
                "The old bridge was closed. Last year nine people came.",
                "The old bridge was closed. [...] nine people came",
            ),
            (
                "a question",
                "Was the bridge closed? Last year nine people came.",
                "the bridge closed [...] nine people came",
            ),
            (
                "after a quotation mark",
                "“The old bridge was closed.” Last year nine people came.",
                "The old bridge was closed [...] nine people came",
            ),
            (
                "Khmer",
                "ស្ពានចាស់ត្រូវបានបិទ ។ ឆ្នាំមុន ប្រជាពលរដ្ឋបានមក",
                "ស្ពានចាស់ត្រូវបានបិទ [...] ប្រជាពលរដ្ឋបានមក",
                "km",
            ),
            (
                "Hindi",
                "पुराना पुल बंद रहा । पिछले साल बहुत लोग आए थे।",
                "पुराना पुल बंद रहा [...] बहुत लोग आए थे।",
                "hi",
            ),
        ],
    ),
    *_wrong(
        _HIDDEN,
        "omitted-words",
        [
            (
                "emphasis within",
                "The old bridge was n*o*t closed for nine days.",
                "The old bridge was [...] closed for nine days",
            ),
            (
                "emphasis around",
                "The old bridge was **not** closed for nine days.",
                "The old bridge was [...] closed for nine days",
            ),
            (
                "emphasis of a letter",
                "The old bridge was **n**ot closed for nine days.",
                "The old bridge was [...] closed for nine days",
            ),
            (
                "a zero-width space",
                "The old bridge was n\u200bot closed for nine days.",
                "The old bridge was [...] closed for nine days",
            ),
            (
                "a soft hyphen",
                "The old bridge was nev\u00ader closed for nine days.",
                "The old bridge was [...] closed for nine days",
            ),
            (
                "a word joiner",
                "The old bridge was n\u2060ot closed for nine days.",
                "The old bridge was [...] closed for nine days",
            ),
            (
                "full width",
                "The old bridge was ｎｏｔ closed for nine days.",
                "The old bridge was [...] closed for nine days",
            ),
            (
                "look-alike letters",
                "The old bridge was n\u043et closed for nine days.",
                "The old bridge was [...] closed for nine days",
            ),
            (
                "vowel marks",
                "إن الجسر القديم لَمْ يكن مغلقا تسعة أيام.",
                "إن الجسر القديم [...] مغلقا تسعة أيام",
                "ar",
            ),
        ],
    ),
    *_wrong(
        _HIDDEN,
        "cut-context",
        [
            (
                "emphasis, before",
                "It is f*al*se that the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "zero width, after",
                "The old bridge was closed, he den\u200cied.",
                "The old bridge was closed",
            ),
        ],
    ),
    Wrong(
        "sense: context checked where there is nothing to check",
        "a whole sentence",
        _quoted(
            "The old bridge was closed for days.",
            {"exact": "The old bridge was closed", "context_checked": "It is the same."},
        ),
        "needless-exception",
    ),
]

HONEST = [
    *_honest(
        _KEPT,
        [
            (
                "a sentence",
                "The old bridge was not closed. It rained.",
                "The old bridge was not closed",
                "en",
                "Latin",
            ),
            (
                "between sentences",
                "He denied it. The old bridge was closed. Nobody came.",
                "The old bridge was closed",
            ),
            (
                "a clause after a semicolon",
                "Nobody came; the old bridge was closed; it may rain.",
                "the old bridge was closed",
            ),
            (
                "a clause after a comma and an and",
                "Nobody came, and the old bridge was closed.",
                "and the old bridge was closed",
            ),
            (
                "a clause before another",
                "The old bridge was closed and nobody came.",
                "The old bridge was closed",
            ),
            (
                "a clause before one that may be",
                "The old bridge was closed, but it may open.",
                "The old bridge was closed",
            ),
            (
                "the month of May",
                "In May 2022 the old bridge was closed.",
                "the old bridge was closed",
            ),
            ("a number", "In letter No. 5 the old bridge was closed.", "the old bridge was closed"),
            (
                "not only",
                "Not only for that the old bridge was closed.",
                "the old bridge was closed",
            ),
            (
                "an omission of plain words",
                "The old bridge of our valley was closed for days.",
                "The old bridge [...] was closed for days",
            ),
            (
                "an omission in a list",
                "He mended the doors, the roofs, the old bridge and mills.",
                "He mended the doors [...] the old bridge and mills",
            ),
            (
                "an omission over a date",
                "From 1 to 9 May the old bridge of ours was closed then.",
                "From 1 to 9 May the old bridge [...] was closed then",
            ),
            (
                "an omission after an abbreviation",
                "It was Mr. Roe of our valley who closed the old bridge.",
                "It was Mr. Roe [...] who closed the old bridge",
            ),
            (
                "an address within an omission",
                "Write by mail to keepers.example or to the old bridge.",
                "Write by mail [...] to the old bridge",
            ),
            (
                "the negation within the quote",
                "It is false that the old bridge was closed.",
                "It is false that the old bridge was closed",
            ),
            (
                "a heading on a line above",
                "Nothing is known\n\nThe old bridge was closed.",
                "The old bridge was closed",
            ),
            (
                "an item of a list",
                "- Nobody came at all\n- The old bridge was closed\n- It may rain",
                "The old bridge was closed",
            ),
            (
                "a question as a whole",
                "Was the old bridge closed for days?",
                "Was the old bridge closed for days?",
            ),
            (
                "words that hold others",
                "The knotted ropes of the old bridge, noble and mighty, held.",
                "of the old bridge",
            ),
            (
                "French",
                "Le vieux pont était fermé. Personne n’est venu.",
                "Le vieux pont était fermé",
                "fr",
                "Latin",
            ),
            (
                "German",
                "In der Not war die alte Brücke zu. Niemand kam.",
                "war die alte Brücke zu",
                "de",
                "Latin",
            ),
            (
                "Spanish",
                "El puente viejo estaba cerrado. Nadie vino.",
                "El puente viejo estaba cerrado",
                "es",
                "Latin",
            ),
            (
                "Portuguese",
                "O guarda estava no moinho e a ponte velha fechada.",
                "a ponte velha fechada",
                "pt",
                "Latin",
            ),
            (
                "Indonesian",
                "Jembatan lama itu ditutup. Tidak ada orang.",
                "Jembatan lama itu ditutup",
                "id",
                "Latin",
            ),
            (
                "Vietnamese",
                "Cây cầu cũ đã đóng cửa chín ngày. Không ai đến.",
                "Cây cầu cũ đã đóng cửa chín ngày",
                "vi",
                "Latin",
            ),
            ("Khmer", "ស្ពានចាស់បើកប្រាំបួនម៉ោង ។ គ្មាននរណាមកទេ។", "ស្ពានចាស់បើកប្រាំបួនម៉ោង", "km", "Khmer"),
            (
                "Chinese",
                "镇长来了。 这座跨过河谷中央的旧石桥在四月里关闭了九天。 没有人来。",
                "这座跨过河谷中央的旧石桥在四月里关闭了九天。",
                "zh",
                "Han",
            ),
            (
                "Chinese, words that hold others",
                "不久， 这座跨过河谷中央的旧石桥 不断被人们加固。",
                "这座跨过河谷中央的旧石桥",
                "zh",
                "Han",
            ),
            (
                "Japanese",
                "谷の中央にかかる古い石の橋は四月に九日間閉鎖された。 誰も来ない。",
                "谷の中央にかかる古い石の橋は四月に九日間閉鎖された。",
                "ja",
                "Japanese",
            ),
            ("Thai", "สะพานเก่าแห่งนี้ถูกปิดเป็นเวลาเก้าวัน", "สะพานเก่าแห่งนี้ถูกปิดเป็นเวลาเก้าวัน", "th", "Thai"),
            (
                "Arabic",
                "أغلق الجسر القديم تسعة أيام. لم يأت أحد.",
                "أغلق الجسر القديم تسعة أيام",
                "ar",
                "Arabic",
            ),
            (
                "Hindi",
                "पुराना पुल नौ दिन बंद रहा । कोई नहीं आया।",
                "पुराना पुल नौ दिन बंद रहा",
                "hi",
                "Devanagari",
            ),
            (
                "Russian",
                "Старый мост закрыли на девять дней. Никто не пришёл.",
                "Старый мост закрыли на девять дней",
                "ru",
                "Cyrillic",
            ),
            (
                "Greek",
                "Η παλιά γέφυρα έκλεισε για εννέα ημέρες.",
                "Η παλιά γέφυρα έκλεισε",
                "el",
                "Greek",
            ),
            (
                "Hebrew",
                "הגשר הישן נסגר לתשעה ימים באפריל.",
                "הגשר הישן נסגר לתשעה ימים",
                "he",
                "Hebrew",
            ),
            ("Georgian", "ძველი ხიდი ცხრა დღით დაიკეტა.", "ძველი ხიდი ცხრა დღით", "ka", "Georgian"),
            (
                "Korean",
                "낡은 다리는 사월에 아흐레 동안 닫혀 있었다.",
                "낡은 다리는 사월에 아흐레 동안",
                "ko",
                "Hangul",
            ),
        ],
    ),
    Honest(
        _KEPT,
        "another quote has the word",
        _quoted(
            "The mayor denied that the old bridge was closed.",
            "the old bridge was closed",
            "The mayor denied that",
        ),
    ),
    Honest(
        _KEPT,
        "he said, of a speaker on record",
        _quoted(
            "The old bridge was closed, said Ada Roe.", "The old bridge was closed", speaker=True
        ),
    ),
    Honest(
        _KEPT,
        "somebody looked at it",
        _quoted(
            "The mayor denied that the old bridge was closed.",
            {
                "exact": "the old bridge was closed",
                "context_checked": "The denial is a claim of its own.",
            },
        ),
    ),
]
