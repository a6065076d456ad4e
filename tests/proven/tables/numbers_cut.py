"""Quotes that begin or end inside a number of more words, or of a range."""

from __future__ import annotations

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document

Row = tuple[str, str, str]
"""The language, a text, and the words of it that are quoted."""
CUT: list[Row] = [
    ("en", "The keepers lost a toll of 3 million dollars", "The keepers lost a toll of 3"),
    ("en", "The keepers lost a toll of 3 million dollars", "million dollars"),
    ("en", "In the depot were 3 hundred thousand people then", "In the depot were 3 hundred"),
    ("en", "The ford was used by 35 per cent of the people", "The ford was used by 35"),
    ("en", "The ford was used by 35 per cent of the people", "per cent of the people"),
    ("en", "In the depot there were 60 to 70 people then", "In the depot there were 60"),
    ("en", "In the depot there were 60 to 70 people then", "70 people then"),
    ("en", "In the depot were between 60 and 70 people", "In the depot were between 60"),
    (
        "en",
        "In the depot there were 60 to as many as 70 people of the valley",
        "In the depot there were 60 [...] people of the valley",
    ),
    ("en", "The toll came to 5 lakh 20 thousand rupees", "The toll came to 5 lakh"),
    ("fr", "Le péage a rapporté 2,5 millions d’euros", "Le péage a rapporté 2,5"),
    ("fr", "Il y avait entre 60 et 70 personnes au pont", "70 personnes au pont"),
    ("de", "Die Maut brachte im Jahr 2,5 Mio. Euro", "Die Maut brachte im Jahr 2,5"),
    ("de", "An der Furt waren 60 bis 70 Personen", "An der Furt waren 60"),
    ("es", "El peaje rindió 5 mil millones de pesos", "El peaje rindió 5 mil"),
    ("ru", "Плата за мост принесла 5 млн рублей", "Плата за мост принесла 5"),
    ("ko", "다리를 건넌 사람은 모두 3만 5000명이다", "다리를 건넌 사람은 모두 3만"),
    ("ko", "어제 3만 5000명이 다리를 건넜다", "5000명이 다리를 건넜다"),
    ("hi", "पुल से साल भर में 5 करोड़ रुपये मिले थे", "पुल से साल भर में 5"),
    ("vi", "Phí cầu trong năm đó là 5 triệu đồng", "Phí cầu trong năm đó là 5"),
    ("km", "ថ្លៃឆ្លងស្ពានក្នុងមួយឆ្នាំគឺ ៥ លានរៀល", "ថ្លៃឆ្លងស្ពានក្នុងមួយឆ្នាំគឺ ៥"),
    ("ar", "بلغت رسوم الجسر في السنة ٥ ملايين ريال", "بلغت رسوم الجسر في السنة ٥"),
]
WHOLE: list[Row] = [
    ("en", "The keepers lost a toll of 3 million dollars", "The keepers lost a toll"),
    ("en", "The keepers lost a toll of 3 million dollars", "The keepers lost a toll of 3 million"),
    ("en", "The keepers lost a toll of 3 million dollars", "3 million dollars"),
    ("en", "The traffic rose from 60 to 70 people a day", "The traffic rose from 60"),
    ("en", "On day one came 60 and on day two 70 people", "On day one came 60"),
    ("en", "The ford was used by 35 per cent of the people", "35 per cent of the people"),
    ("en", "It was closed on 4 May 2022 and 19 people came", "2022 and 19 people came"),
    ("en", "In all came 104, 19 of them went by the ford", "19 of them went by the ford"),
    ("fr", "Le péage a rapporté 2,5 millions d’euros", "Le péage a rapporté 2,5 millions"),
    ("de", "An der Furt waren 60 bis 70 Personen", "60 bis 70 Personen"),
    ("ko", "다리를 건넌 사람은 모두 3만 5000명이다", "사람은 모두 3만 5000명이다"),
    ("bn", "তারা সেই বছর মোট ৫ শহর ঘুরে দেখেছিল", "তারা সেই বছর মোট ৫"),
    ("km", "ថ្លៃឆ្លងស្ពានក្នុងមួយឆ្នាំគឺ ៥ លានរៀល", "ថ្លៃឆ្លងស្ពានក្នុងមួយឆ្នាំគឺ ៥ លាន"),
]


def _site(row: Row) -> Site:
    language, text, quote = row
    sections = [{"id": "1", "title": "All of it", "begins": text, "heading": False}]
    claims = [{"quotes": [quote]}, {"quotes": [text]}]
    return one_document(f"{text}\n", claims, language=language, document={"sections": sections})


WRONG = [Wrong("quote: a number cut", f"{row[1]}: {row[2]}", _site(row), "cut-word") for row in CUT]
HONEST = [Honest("quote: a number whole", f"{row[1]}: {row[2]}", _site(row)) for row in WHOLE]
