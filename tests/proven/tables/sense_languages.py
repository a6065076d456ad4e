"""The sense of a quote in further languages, and further English words that turn it."""

from __future__ import annotations

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document

# Name: the language, the document's sentence, and a part of it that is quoted.
_CUT = {
    "Italian": (
        "it",
        "Il sindaco ha negato che il ponte vecchio fosse chiuso per giorni.",
        "il ponte vecchio fosse chiuso per giorni",
    ),
    "Dutch": ("nl", "De oude brug was niet negen dagen lang dicht.", "negen dagen lang dicht"),
    "Polish": (
        "pl",
        "Stary most nie był zamknięty przez dziewięć dni.",
        "był zamknięty przez dziewięć dni",
    ),
    "Turkish": (
        "tr",
        "Eski köprünün dokuz gün kapalı olduğu iddia edildi.",
        "Eski köprünün dokuz gün kapalı olduğu",
    ),
    "Ukrainian": (
        "uk",
        "Він заперечив, що старий міст закрили на багато днів.",
        "старий міст закрили на багато днів",
    ),
    "Greek": (
        "el",
        "Η παλιά γέφυρα δεν έκλεισε για εννέα ημέρες.",
        "έκλεισε για εννέα ημέρες",
    ),
    "Hebrew": ("he", "הגשר הישן לא נסגר לתשעה ימים באפריל.", "נסגר לתשעה ימים באפריל"),
    "Persian": ("fa", "پل قدیمی نه روز بسته نبود.", "پل قدیمی نه روز بسته"),
    "Urdu": ("ur", "پرانا پل نو دن بند نہیں تھا۔", "پرانا پل نو دن بند"),
    "Bengali": ("bn", "পুরানো সেতু নয় দিন বন্ধ ছিল না।", "পুরানো সেতু নয় দিন বন্ধ ছিল"),
    "Tamil": (
        "ta",
        "பழைய பாலம் ஒன்பது நாட்கள் மூடப்படவில்லை.",
        "பழைய பாலம் ஒன்பது நாட்கள்",
    ),
    "Korean": ("ko", "낡은 다리는 아흐레 동안 닫혀 있지 않았다.", "낡은 다리는 아흐레 동안 닫혀"),
    "Lao": ("lo", "ຂົວເກົ່າ ບໍ່ໄດ້ ຖືກປິດເປັນເວລາເກົ້າມື້", "ຖືກປິດເປັນເວລາເກົ້າມື້"),
    "Myanmar": ("my", "တံတားဟောင်း ကို ကိုးရက် မပိတ်ခဲ့ပါ။", "တံတားဟောင်း ကို ကိုးရက်"),
    "almost": ("en", "The bridge was almost closed for nine days.", "closed for nine days"),
    "ostensibly": ("en", "The bridge was ostensibly closed for days.", "closed for days"),
    "so called": ("en", "He spoke of the “so called” closed bridge.", "closed bridge"),
    "a myth": ("en", "It is a myth that the old bridge was closed.", "the old bridge was closed"),
    "absurd": ("en", "It is absurd that the old bridge was closed.", "the old bridge was closed"),
    "whenever": ("en", "The bridge is closed whenever it rains hard.", "The bridge is closed"),
    "in the event of": (
        "en",
        "Only in the event of rain is the old bridge closed.",
        "is the old bridge closed",
    ),
    "had it": (
        "en",
        "Had it rained, the old bridge was to be closed.",
        "the old bridge was to be closed",
    ),
}
_KEPT = {
    "Latin": ("it", "Il ponte vecchio era chiuso per giorni.", "Il ponte vecchio era chiuso"),
    "Latin, nl": ("nl", "De oude brug was negen dagen lang dicht.", "negen dagen lang dicht"),
    "Latin, pl": ("pl", "Stary most był zamknięty przez wiele dni.", "był zamknięty"),
    "Latin, tr": ("tr", "Eski köprü dokuz gün kapalıydı.", "Eski köprü dokuz gün"),
    "Cyrillic": ("uk", "Старий міст закрили на багато днів.", "Старий міст закрили"),
    "Greek": ("el", "Η παλιά γέφυρα έκλεισε για εννέα ημέρες.", "Η παλιά γέφυρα έκλεισε"),
    "Hebrew": ("he", "הגשר הישן נסגר לתשעה ימים באפריל.", "נסגר לתשעה ימים"),
    "Arabic, fa": ("fa", "پل قدیمی نه روز بسته بود.", "پل قدیمی نه روز"),
    "Arabic, ur": ("ur", "پرانا پل نو دن بند تھا۔", "پرانا پل نو دن"),
    "Bengali": ("bn", "কানাই পুরানো সেতু নয় দিন বন্ধ রাখে।", "পুরানো সেতু নয় দিন"),
    "Tamil": ("ta", "பழைய பாலம் ஒன்பது நாட்கள் மூடப்பட்டது.", "பழைய பாலம் ஒன்பது நாட்கள்"),
    "Hangul": ("ko", "낡은 다리는 아흐레 동안 닫혀 있었다.", "낡은 다리는 아흐레 동안"),
    "Lao": ("lo", "ຂົວເກົ່າ ຖືກປິດເປັນເວລາເກົ້າມື້ ໂດຍບໍລິສັດ", "ຖືກປິດເປັນເວລາເກົ້າມື້"),
    "Myanmar": ("my", "နိုင်ငံ၏ တံတားဟောင်း ကို ပိတ်ခဲ့သည်။", "တံတားဟောင်း ကို"),
    "Thai": ("th", "อาจารย์มาแล้ว สะพานเก่าแห่งนี้ถูกปิดเป็นเวลาเก้าวัน", "สะพานเก่าแห่งนี้ถูกปิดเป็นเวลาเก้าวัน"),
}


def _site(language: str, text: str, quote: str) -> Site:
    """Return the site of a document whose words are quoted in part."""
    document = {"sections": [{"id": "1", "title": "All", "begins": text, "heading": False}]}
    claims = [{"quotes": [quote]}, {"quotes": [text]}]
    return one_document(text + "\n", claims, language=language, document=document)


WRONG = [
    Wrong("sense: cut off in further languages and words", name, _site(*row), "cut-context")
    for name, row in _CUT.items()
]
HONEST = [
    Honest("sense: kept in further languages", name, _site(*row), name.split(",")[0])
    for name, row in _KEPT.items()
]
