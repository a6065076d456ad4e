"""Every script: quotes cut inside words, letters and numbers; honest ones in many spellings."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document


def _quoted(text: str | bytes, *quotes: str, language: str) -> Site:
    """Return a site whose claims quote a document, each a part of it."""
    return one_document(text, [{"quotes": [quote]} for quote in quotes], language=language)


# Kind, code, and of each row: name, language, document, quote.
CUT_WORDS = [
    ("Latin", "en", "All of the workers were unharmed in the end.", "harmed in the end"),
    ("Latin: apostrophe", "fr", "Selon lui l’usine d’à côté est fermée.", "usine d’à côté est"),
    ("Latin: Vietnamese", "vi", "Cây cầu cũ đã đóng cửa chín ngày.", "Cây cầu cũ đã đóng c"),
    ("Cyrillic", "ru", "Старый мост был незакрыт девять дней.", "закрыт девять дней"),
    ("Cyrillic: apostrophe", "uk", "Старий міст стояв дев’ять днів у квітні.", "ять днів у квітні"),
    ("Greek", "el", "Η γέφυρα έμεινε ανοιχτή εννέα ημέρες.", "οιχτή εννέα ημέρες"),
    ("Armenian", "hy", "Հին կամուրջը փակ էր ինը օր ապրիլին։", "մուրջը փակ էր ինը օր"),
    ("Armenian: mark in a word", "hy", "Հին կամուրջը փա՞կ էր ապրիլին։", "Հին կամուրջը փա"),
    ("Georgian", "ka", "ძველი ხიდი აპრილში დაკეტილი იყო.", "ხიდი აპრილში დაკეტ"),
    ("Arabic", "ar", "أغلق الجسر القديم تسعة أيام في نيسان.", "جسر القديم تسعة أيام"),
    ("Hebrew", "he", "הגשר הישן נסגר לתשעה ימים באפריל.", "גשר הישן נסגר לתשעה"),
    ("Hebrew: abbreviation", "he", "אנשי צה״ל עברו את הגשר הישן.", "ל עברו את הגשר הישן"),
    ("Hebrew: maqaf", "he", "ראש־העיר עבר את הגשר הישן היום.", "העיר עבר את הגשר הישן"),
    ("Devanagari", "hi", "पुराना पुल अप्रैल में अनावश्यक बंद रहा।", "वश्यक बंद रहा"),
    ("Devanagari: abbreviation", "hi", "पुराने पुल पर डॉ॰ शर्मा आए थे।", "पुराने पुल पर डॉ"),
    ("Bengali", "bn", "পুরোনো সেতুটি এপ্রিলে আট দিন বন্ধ ছিল।", "সেতুটি এপ্রিলে আট দি"),
    ("Tamil", "ta", "பழைய பாலம் ஏப்ரலில் மூடப்பட்டது.", "பாலம் ஏப்ரலில் மூடப்"),
    ("Ethiopic", "am", "አሮጌው ድልድይ በሚያዝያ ለዘጠኝ ቀናት ተዘጋ።", "ድልድይ በሚያዝያ ለዘጠ"),
    ("Korean", "ko", "낡은 다리는 사월에 아홉 날 동안 닫혔다.", "낡은 다리는 사월에 아홉 날 동"),
    ("Japanese: katakana", "ja", "橋はカンボジアの川に架かっている。", "ボジアの川に架かっている"),
    ("Japanese: names", "ja", "橋を渡ったのはジョン・スミスだった。", "橋を渡ったのはジョン"),
    ("Tibetan", "bo", "ཟམ་པ་རྙིང་པ་དེ་ཉིན་དགུ་རིང་བཀག་པ་རེད།", "མ་པ་རྙིང་པ་དེ་ཉིན་དགུ"),
]
CUT_LETTERS = [
    ("Khmer: letter below", "km", "ស្ពានចាស់ត្រូវបានបិទប្រាំបួនថ្ងៃ", "ពានចាស់ត្រូវបានបិទ"),
    ("Khmer: before the coeng", "km", "ចាស់បានបិទប្រាំបួនថ្ងៃ", "ចាស់បានបិទប្រាំបួនថ"),
    ("Khmer: vowel sign", "km", "ស្ពានចាស់ត្រូវបានបិទប្រាំបួនថ្ងៃ", "ស្ពានចាស់ត្រូវបានប"),
    ("Khmer: repetition", "km", "ស្ពានចាស់នៅទីនេះធំៗណាស់", "ស្ពានចាស់នៅទីនេះធំ"),
    ("Thai: vowel above", "th", "วันนี้สะพานเก่าปิดเก้าวัน", "วันนี้สะพานเก่าป"),
    ("Thai: tone mark", "th", "วันนี้มีคนข้ามสะพานนี้เก้าคน", "วันนี้มีคนข้ามสะพานนี"),
    ("Thai: vowel written before", "th", "สะพานปิดในเดือนเมษายนทุกวัน", "ดือนเมษายนทุกวัน"),
    ("Thai: sara am", "th", "สะพานนี้ปิดเพราะแม่น้ำสูงมาก", "ะแม่น้ำสูงมาก"),
    ("Lao: vowel sign", "lo", "ຂົວເກົ່າປິດເກົ້າວັນໃນເດືອນເມສາ", "ຂົວເກົ່າປິດເກ"),
    ("Lao: vowel before", "lo", "ຂົວເກົ່າປິດໃນເດືອນເມສາທຸກປີ", "ດືອນເມສາທຸກປີ"),
    ("Myanmar: final consonant", "my", "မြန်မာနိုင်ငံတံတားဟောင်း", "န်မာနိုင်ငံတံတားဟောင်း"),
    ("Myanmar: stacked", "my", "တံတားဟောင်းဒုက္ခများ", "တံတားဟောင်းဒုက"),
    ("Myanmar: vowel sign", "my", "တံတားဟောင်းကို ပိတ်ထားသည်", "တံတားဟောင်းက"),
    ("Japanese: small kana", "ja", "橋は閉鎖されきょうも渡れない。", "橋は閉鎖されき"),
    ("Japanese: repetition", "ja", "橋の上にいた人々は川を見た。", "橋の上にいた人"),
    ("Chinese: variant", "zh", "四月去过葛\U000e0100城的旧桥。", "四月去过葛"),
    (
        "signs: family",
        "en",
        "The bridge was closed 👩\u200d👧 for nine days.",
        "The bridge was closed 👩",
    ),
    ("signs: skin", "en", "The bridge was closed 👍🏽 for nine days.", "The bridge was closed 👍"),
    ("signs: flag", "en", "The bridge was closed 🇰🇭 for nine days.", "The bridge was closed 🇰"),
    (
        "signs: keycap",
        "en",
        "They closed bridge 5\ufe0f\u20e3 for nine days.",
        "They closed bridge 5",
    ),
    ("signs: mark above", "en", "The bridge is x\u0304 wide at its end.", "The bridge is x"),
    ("Hangul: parts of a syllable", "ko", "낡은 다리는 ᄒᆞᆫ 날 닫혔다.", "낡은 다리는 ᄒ"),
]
CUT_NUMBERS = [
    ("Chinese: figures", "zh", "四月有十三人在旧桥上受伤。", "三人在旧桥上受伤"),
    ("Chinese: ten thousand", "zh", "四月旧桥上来了三万人。", "四月旧桥上来了三"),
    ("Chinese: digits and figures", "zh", "四月旧桥上来了3万人。", "四月旧桥上来了3"),
    ("Chinese: ordinal", "zh", "四月旧桥来了第三人看河水。", "三人看河水"),
    ("Chinese: decimal", "zh", "四月河水升高了三点五米。", "四月河水升高了三"),
    ("Chinese: share", "zh", "四月有百分之三十的人过河。", "三十的人过河"),
    ("Chinese: fraction", "zh", "四月有三分之一的人过河。", "一的人过河"),
    ("Chinese: wide digits", "zh", "四月有１２３人在旧桥上。", "３人在旧桥上"),
    ("Chinese: wide comma", "zh", "四月有12，345人在旧桥上。", "345人在旧桥上"),
    ("Chinese: percent", "zh", "四月过河的人多了５％。", "四月过河的人多了５"),
    ("Chinese: range", "zh", "四月有三～五人在旧桥上受伤。", "五人在旧桥上受伤"),
    ("Japanese: hundred million", "ja", "橋の工事に三億円かかった。", "橋の工事に三"),
    ("Khmer digits", "km", "មនុស្ស ៤៥ នាក់ឆ្លងស្ពានចាស់", "៥ នាក់ឆ្លងស្ពានចាស់"),
    ("Thai digits", "th", "มีคน ๔๕ คนข้ามสะพานเก่า", "๕ คนข้ามสะพานเก่า"),
    ("Thai: digits in a text", "th", "มีคนข้ามสะพานเก่า1,200คน", "มีคนข้ามสะพานเก่า1"),
    ("Lao digits", "lo", "ມີຄົນ ໔໕ ຄົນຂ້າມຂົວເກົ່າ", "໕ ຄົນຂ້າມຂົວເກົ່າ"),
    ("Myanmar digits", "my", "လူ ၄၅ ယောက် တံတားဟောင်းကို ဖြတ်သည်", "၅ ယောက် တံတားဟောင်းကို"),
    ("Arabic digits", "ar", "عبر ٤٥ شخصا الجسر القديم في نيسان.", "٥ شخصا الجسر القديم"),
    ("Arabic: thousands", "ar", "عبر ١٬٢٠٠ شخص الجسر القديم.", "٢٠٠ شخص الجسر القديم"),
    ("Arabic: percent", "ar", "زاد عدد العابرين ٥٪ في نيسان.", "زاد عدد العابرين ٥"),
    ("Persian: comma", "fa", "۱،۲۰۰ نفر از پل قدیمی گذشتند.", "۲۰۰ نفر از پل قدیمی"),
    ("Devanagari: lakh", "hi", "पुल पर १,२०,००० लोग आए थे।", "२०,००० लोग आए थे"),
    ("Bengali digits", "bn", "সেতুতে ৪৫ জন মানুষ এসেছিল।", "৫ জন মানুষ এসেছিল"),
    (
        "Latin: space of thousands",
        "fr",
        "Il y avait 1\u202f200 personnes ici.",
        "200 personnes ici",
    ),
    (
        "Latin: percent with a space",
        "de",
        "Die Zahl stieg im April um 5 %.",
        "Die Zahl stieg im April um 5",
    ),
    (
        "Latin: currency with a space",
        "fr",
        "Ils ont payé en tout 35 € ici.",
        "Ils ont payé en tout 35",
    ),
    (
        "Latin: currency before",
        "en",
        "They paid a toll of $ 35 in all of the April.",
        "35 in all of the April",
    ),
    ("Latin: dash as minus", "en", "It changed by –5 points in April.", "5 points in April"),
    ("Latin: unit", "en", "The flood took away 500 m² of land.", "The flood took away 500 m"),
    ("Cyrillic: unit", "ru", "Вода унесла за ночь 500 км² земли.", "Вода унесла за ночь 500 км"),
]
TOO_SHORT = [
    ("Chinese", "zh", "桥关了。", "桥关了"),
    ("Japanese", "ja", "はしがない。", "はしがない"[:5]),
    ("Korean", "ko", "다리 끝.", "다리 끝"),
    ("Khmer", "km", "ស្ពានចាស់", "ស្ពានចាស់"),
    ("Thai", "th", "สะพานเก่า", "สะพานเก่า"),
    ("Arabic", "ar", "أغلق الجسر.", "أغلق الجسر"),
    ("direction marks are no letters", "he", "הגשר נסגר.", "הגשר\u200f\u200f\u200f נסגר"),
]
OTHER_WORDS = [
    ("Khmer: another letter below", "km", "ស្ពានចាស់ត្រូវបានបិទ", "ស្គានចាស់ត្រូវបានបិទ"),
    ("Thai: another tone", "th", "สะพานเก่าปิดเก้าวัน", "สะพานเก้าปิดเก้าวัน"),
    ("Arabic: without vowel marks", "ar", "أُغلِقَ الجسرُ تسعة أيام.", "أغلق الجسر تسعة أيام"),
    ("Hebrew: final letter", "he", "הגשר הישן נסגר באפריל.", "הגשר הישנ נסגר באפריל"),
    ("Devanagari: without a sign", "hi", "पुराना पुल बंद रहा।", "पुराना पल बंद रहा"),
    ("Greek: without accents", "el", "Η παλιά γέφυρα έκλεισε.", "Η παλια γεφυρα εκλεισε"),
    ("Cyrillic: Latin letter", "ru", "Старый мост был закрыт.", "Cтарый мост был закрыт"),
    ("Turkish: dotless", "tr", "Eski köprü kapalı kaldı.", "Eski köprü kapali kaldi"),
    ("Chinese: other form", "zh", "四月旧桥关闭了九天。", "四月舊橋關閉了九天"),
    ("Chinese: digits for figures", "zh", "四月旧桥关闭了九天。", "四月旧桥关闭了9天"),
    ("Khmer: digits of another script", "km", "មនុស្ស ៤៥ នាក់ឆ្លងស្ពាន", "មនុស្ស 45 នាក់ឆ្លងស្ពាន"),
    ("override of direction", "he", "הגשר \u202eהישן\u202c נסגר באפריל.", "הגשר הישן נסגר באפריל"),
]
# The words between the bars are left out.
OVER_PARAGRAPHS = [
    ("Khmer: list", "km", "ស្ពានចាស់ត្រូវបានបិទ|ក្នុងខែមេសា\n១. សាឡាង|ឆ្លងទន្លេរាល់ព្រឹកដដែល"),
    ("Thai: list", "th", "สะพานเก่าปิดใน|เดือนเมษายน\n๒) เรือข้ามฟาก|แล่นทุกเช้าตลอดปี"),
    ("Arabic: list", "ar", "أغلق الجسر القديم| تسعة أيام\n٢- عبرت |العبارة النهر كل صباح"),
    ("Chinese: list", "zh", "四月旧桥关闭|了九天\n二、渡船|每天早上过河"),
    ("Chinese: list in brackets", "zh", "四月旧桥关闭|了九天\n（二）渡船|每天早上过河"),
    ("Japanese: circled", "ja", "四月に橋は|閉鎖された\n②渡し船は|毎朝川を渡った"),
    ("Russian: letter", "ru", "Старый мост был| закрыт в апреле\nб) паром |ходил через реку"),
    ("Russian: quotation", "ru", "Старый мост был| закрыт.\n«Паром |ходил через реку».|"),
    ("Japanese: quotation", "ja", "四月に橋は|閉鎖された。\n「渡し船は|毎朝川を渡った|」"),
    ("Hindi: blank line", "hi", "पुराना पुल उधर| बंद रहा\n\nनाव हर सुबह| नदी पार करती थी"),
    ("Greek: line of unseen", "el", "Η παλιά γέφυρα| έκλεισε\n\u200b\nτο |πορθμείο πέρασε"),
    ("Hebrew: separator", "he", "הגשר הישן נסגר| באפריל\u2029המעבורת |חצתה את הנהר"),
]
NO_TEXT = [
    ("UTF-16", "The old bridge was closed.".encode("utf-16")),
    ("UTF-16 without a mark", "The old bridge was closed.".encode("utf-16-le")),
    ("Windows-1251", "Старый мост был закрыт.".encode("cp1251")),
    ("Shift JIS", "四月に橋は閉鎖された。".encode("shift_jis")),
    ("GB 18030", "四月旧桥关闭了九天。".encode("gb18030")),
]


def _wrong() -> Iterator[Wrong]:
    kinds = [
        ("script: word cut", CUT_WORDS, "cut-word"),
        ("script: letter cut", CUT_LETTERS, "cut-word"),
        ("script: number cut", CUT_NUMBERS, "cut-word"),
        ("script: too short", TOO_SHORT, "short-quote"),
        ("script: other words", OTHER_WORDS, "unknown-quote"),
    ]
    for kind, rows, code in kinds:
        for name, language, text, quote in rows:
            yield Wrong(kind, name, _quoted(text, quote, language=language), code)
    for name, language, text in OVER_PARAGRAPHS:
        first, _, last, *_ = text.split("|")
        site = _quoted(text.replace("|", ""), f"{first} [...] {last}", language=language)
        yield Wrong("script: omission over paragraphs", name, site, "unknown-quote")
    for name, data in NO_TEXT:
        site = _quoted(data, "The old bridge was closed", language="en")
        yield Wrong("script: no UTF-8", name, site, "bad-encoding")


# Script, language, and a sentence in three parts.
SENTENCES = [
    ("Latin", "en", "The old bridge was closed| for nine days in April| while ferries ran."),
    ("Latin", "vi", "Cây cầu cũ đóng cửa| chín ngày trong tháng tư| và đò chở người qua sông."),
    ("Latin", "fr", "Le vieux pont est resté fermé| neuf jours en avril| et le bac a traversé."),
    ("Latin", "de", "Die alte Brücke war geschlossen,| neun Tage im April,| und Fähren fuhren."),
    ("Latin", "es", "El puente viejo quedó cerrado| nueve días en abril| y la barca cruzó."),
    ("Latin", "tr", "Eski köprü nisan ayında| dokuz gün kapalı kaldı| ve vapur nehri geçti."),
    ("Latin", "cs", "Starý most byl zavřený| devět dní v dubnu| a přívoz převážel lidi."),
    ("Cyrillic", "ru", "Старый мост был закрыт| девять дней в апреле,| и паром ходил через реку."),
    ("Cyrillic", "uk", "Старий міст був закритий| дев’ять днів у квітні,| і пором ходив."),
    ("Greek", "el", "Η παλιά γέφυρα έμεινε κλειστή| εννέα ημέρες| και το πορθμείο πέρασε."),
    ("Armenian", "hy", "Հին կամուրջը փակ էր| ինը օր ապրիլին,| և լաստը անցնում էր գետը։"),
    ("Georgian", "ka", "ძველი ხიდი აპრილში| ცხრა დღე დაკეტილი იყო,| და ბორანი მდინარეს კვეთდა."),
    ("Arabic", "ar", "أغلق الجسر القديم| تسعة أيام في نيسان،| وعبرت العبارة النهر كل صباح."),
    ("Arabic", "fa", "پل قدیمی هشت روز| در فروردین بسته بود| و قایق از رودخانه می\u200cگذشت."),
    ("Arabic", "ur", "پرانا پل اپریل میں| نو دن بند رہا اور| کشتی ہر صبح دریا پار گئی۔"),
    ("Hebrew", "he", "הגשר הישן נסגר| לתשעה ימים באפריל,| והמעבורת חצתה את הנהר."),
    ("Devanagari", "hi", "पुराना पुल अप्रैल में| नौ दिन बंद रहा और| नाव हर सुबह नदी पार गई।"),
    ("Bengali", "bn", "পুরোনো সেতুটি এপ্রিলে| আট দিন বন্ধ ছিল এবং| নৌকা সকালে নদী পার হতো।"),
    ("Tamil", "ta", "பழைய பாலம் ஏப்ரலில்| ஒன்பது நாட்கள் மூடப்பட்டு,| படகு ஆற்றைக் கடந்தது."),
    ("Telugu", "te", "పాత వంతెన ఏప్రిల్\u200cలో| తొమ్మిది రోజులు మూసి ఉంది| పడవ నదిని దాటింది."),
    ("Sinhala", "si", "පැරණි පාලම අප්\u200dරේල්| මාසයේ දින නවයක් වසා| ඔරුව ගඟ තරණය කළා."),
    ("Thai", "th", "สะพานเก่าปิดเก้าวัน|ในเดือนเมษายนทุกปี|เรือข้ามฟากแล่นทุกเช้า"),
    ("Lao", "lo", "ຂົວເກົ່າປິດເກົ້າວັນ|ໃນເດືອນເມສາທຸກປີ|ເຮືອຂ້າມຟາກແລ່ນທຸກເຊົ້າ"),
    ("Khmer", "km", "ស្ពានចាស់ត្រូវបានបិទ|ប្រាំបួនថ្ងៃក្នុងខែមេសា|ហើយសាឡាងឆ្លងទន្លេរាល់ព្រឹក។"),
    ("Myanmar", "my", "တံတားဟောင်းကို|ဧပြီလတွင်ကိုးရက်|ပိတ်ထားသည်ဟုသိရသည်။"),
    ("Tibetan", "bo", "ཟམ་པ་རྙིང་པ་དེ་|ཉིན་དགུ་རིང་བཀག་|གྲུ་གཟིངས་ཀྱིས་གཙང་པོ་བརྒལ།"),
    ("Chinese", "zh", "四月旧桥关闭|九天之内渡船|每天早上过河。"),
    ("Chinese", "zh-Hant", "四月舊橋關閉，|九天之內渡船|每天早上過河。"),
    ("Japanese", "ja", "四月に古い橋は|九日間閉鎖され、|渡し船は毎朝川を渡った。"),
    ("Korean", "ko", "낡은 다리는 사월에| 아홉 날 동안 닫혔고| 나룻배는 강을 건넜다."),
    ("Ethiopic", "am", "አሮጌው ድልድይ በሚያዝያ| ለዘጠኝ ቀናት ተዘጋ እና| ጀልባው ወንዙን ተሻገረ።"),
]
# Script, language, document, and quotes that leave off the marks at their edges.
AT_MARKS = [
    (
        "Latin",
        "fr",
        "« Le vieux pont est fermé » ; « la barque passe » !",
        "Le vieux pont est fermé",
        "la barque passe",
    ),
    (
        "Latin",
        "de",
        "»Die Brücke ist zu«, „die Fähre fährt heute“.",
        "Die Brücke ist zu",
        "die Fähre fährt heute",
    ),
    (
        "Latin",
        "es",
        "¡El puente quedó cerrado! ¡La barca cruzó!",
        "El puente quedó cerrado",
        "La barca cruzó",
    ),
    (
        "Latin",
        "en",
        "The bridge was closed.¹ The ferry ran again,[12] as in other years†.",
        "The bridge was closed",
        "The ferry ran again",
        "as in other years",
    ),
    (
        "Latin",
        "en",
        "The bridge was closed — the ferry ran—all of the April.",
        "The bridge was closed",
        "the ferry ran",
        "all of the April",
    ),
    (
        "Cyrillic",
        "ru",
        "«Старый мост закрыт», — «паром там ходит…»",
        "Старый мост закрыт",
        "паром там ходит",
    ),
    (
        "Greek",
        "el",
        "Η γέφυρα έκλεισε· το πορθμείο πέρασε!",
        "Η γέφυρα έκλεισε",
        "το πορθμείο πέρασε",
    ),
    (
        "Armenian",
        "hy",
        "«Կամուրջը փակ էր»։ Լաստը անցավ՝ գետը։",
        "Կամուրջը փակ էր",
        "Լաստը անցավ՝ գետը",
    ),
    (
        "Arabic",
        "ar",
        "«أغلق الجسر القديم»؛ وعبرت العبارة النهر!",
        "أغلق الجسر القديم",
        "وعبرت العبارة النهر",
    ),
    ("Arabic", "ur", "پرانا پل بند رہا۔کشتی پار گئی۔", "پرانا پل بند رہا", "کشتی پار گئی۔"),
    ("Hebrew", "he", "„הגשר הישן נסגר”; (המעבורת חצתה)׃", "הגשר הישן נסגר", "המעבורת חצתה"),
    ("Devanagari", "hi", "पुराना पुल बंद रहा।नाव नदी पार गई॥", "पुराना पुल बंद रहा", "नाव नदी पार गई"),
    ("Ethiopic", "am", "አሮጌው፡ድልድይ፡ተዘጋ፤ጀልባው፡ወንዙን፡ተሻገረ።", "አሮጌው፡ድልድይ፡ተዘጋ", "ጀልባው፡ወንዙን፡ተሻገረ"),
    ("Khmer", "km", "«ស្ពានចាស់ត្រូវបានបិទ»៖ សាឡាងឆ្លងទន្លេ៕", "ស្ពានចាស់ត្រូវបានបិទ", "សាឡាងឆ្លងទន្លេ"),
    ("Myanmar", "my", "တံတားဟောင်းကို၊ပိတ်ထားသည်ဟု။", "တံတားဟောင်းကို", "ပိတ်ထားသည်ဟု"),
    ("Tibetan", "bo", "ཟམ་པ་རྙིང་པ་དེ་བཀག།གྲུ་གཟིངས་བརྒལ།", "ཟམ་པ་རྙིང་པ་དེ་བཀག", "གྲུ་གཟིངས་བརྒལ"),
    (
        "Chinese",
        "zh",
        "“四月旧桥关闭”：《渡船过河》（每天早上）。",
        "四月旧桥关闭",
        "渡船过河",
        "每天早上",
    ),
    ("Chinese", "zh", "四月共3人在ICU病房过夜。", "四月共3人在", "ICU病房过夜"),
    (
        "Japanese",
        "ja",
        "「橋は閉鎖された」、『渡し船は渡った』！",
        "橋は閉鎖された",
        "渡し船は渡った",
    ),
    (
        "Korean",
        "ko",
        "“낡은 다리는 닫혔다”, 「나룻배는 건넜다」.",
        "낡은 다리는 닫혔다",
        "나룻배는 건넜다",
    ),
]

# Script, language, document, and a quote with other white space in it.
WRAPPED = [
    ("Chinese", "zh", "四月旧桥关闭了\n九天之内。", "四月旧桥关闭了九天之内"),
    ("Chinese", "zh", "四月旧桥关闭了\n九天之内。", "四月旧桥关闭了 九天之内"),
    ("Japanese", "ja", "四月に橋は\n  閉鎖された。", "四月に橋は閉鎖された"),
    ("Thai", "th", "สะพานเก่าปิดใน\r\nเดือนเมษายน", "สะพานเก่าปิดในเดือนเมษายน"),
    ("Lao", "lo", "ຂົວເກົ່າປິດ\nໃນເດືອນເມສາ", "ຂົວເກົ່າປິດໃນເດືອນເມສາ"),
    ("Khmer", "km", "ស្ពានចាស់ត្រូវបានបិទ\nក្នុងខែមេសា", "ស្ពានចាស់ត្រូវបានបិទក្នុងខែមេសា"),
    ("Myanmar", "my", "တံတားဟောင်းကို\nပိတ်ထားသည်။", "တံတားဟောင်းကိုပိတ်ထားသည်"),
    ("Devanagari", "hi", "पुराना पुल नौ दिन\nबंद रहा।", "पुराना पुल नौ दिन बंद रहा"),
]


def _honest() -> Iterator[Honest]:
    for script, language, sentence in SENTENCES:
        text = sentence.replace("|", "")
        parts = [part.strip() for part in sentence.split("|")]
        before, middle, after = sentence.split("|")
        at = middle.rfind(" ") if " " in middle.strip() else len(middle)
        wrapped = f"{before}{middle[:at]}\n{middle[at:].lstrip()}{after}"
        unseen = f"\u200f{before}\u200e\u2068{middle}\u2069\u200b{after}"
        spellings = {
            "three parts": text,
            "decomposed": unicodedata.normalize("NFD", text),
            "direction marks in the document": unseen,
            "byte order mark and CRLF": f"\ufeff{text}\r\n\r\n",
            "lone CR": f"{text}\r",
        }
        for name, document in spellings.items():
            site = _quoted(document, *parts, language=language)
            yield Honest(f"script: {name}", f"{script} ({language})", site, script)
        quotes = [f"{parts[0]} [...] {parts[2]}", parts[1]]
        site = _quoted(wrapped, *quotes, language=language)
        yield Honest("script: omission over lines", f"{script} ({language})", site, script)
    for script, language, text, quote in WRAPPED:
        site = _quoted(text, quote, language=language)
        yield Honest("script: a quote over lines", f"{script}: {quote}", site, script)
    for script, language, text, *quotes in AT_MARKS:
        site = _quoted(text, *quotes, language=language)
        yield Honest("script: marks left off", f"{script}: {quotes[0]}", site, script)


WRONG = list(_wrong())
HONEST = list(_honest())
