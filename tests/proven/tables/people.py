"""People and links: who is named, in which role; what is cited; what leads where."""

from __future__ import annotations

from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.note import ATTRIBUTED, note
from tests.proven.small import Site, one_document


def _named(name: str, words: str = "", **speaker: Any) -> Site:
    """Return a document of one sentence that names somebody, with a claim by the speaker."""
    quote = words or "The bridge was closed for nine days in April"
    people = [{"id": "who", "name": name, **speaker}]
    return one_document(f"{quote}.\n", [{"quotes": [quote], "speaker": "who"}], speakers=people)


_SPEAKERS = {
    "nobody who is named": note({"speaker": "anna"}, people=[{"id": "anna", "name": "Ida Berg"}]),
    "a name with a letter more": _named("Anna Bergs", "Anna Berg said that it was closed"),
    "a name with a letter less": _named("Ann Berg", "Anna Berg said that it was closed"),
    "a part of another name": _named("Anna", "Annabel said that the bridge was closed"),
    "the names the other way round": _named("Berg Anna", "Anna Berg said that it was closed"),
    "without its accent": _named("Andre Noel", "André Noël said that it was closed"),
    "Cyrillic letters for Latin": _named("\u0410nna Berg", "Anna Berg said that it was closed"),
    "another Khmer name": _named("ខៀវ សុភ័គ្រ", "លោក ខៀវ សុភ័គ បាននិយាយថា ស្ពានត្រូវបានបិទ"),
    "another Arabic name": _named("آنا برغ", "قالت ليلى حداد إن الجسر كان مغلقا تسعة أيام"),
    "a signer who is not named": note(
        document={"signed_by": "nils"}, people=[{"id": "nils", "name": "Nils Acker"}]
    ),
    "another name that is not named either": _named(
        "Anna Berg", "The mayor said that it was closed", other_names=["A. Berg"]
    ),
}
_ROLES = {
    "of the next speaker": ({"speaker": "anna", "role": "surveyor of bridges"}, None),
    "of the speaker before": (None, {"speaker": "tom", "role": "mayor of Otterby"}),
    "of the signer": ({"speaker": "anna", "role": "Keeper of the Weir"}, None),
    "of nobody by name": ({"role": "surveyor of bridges"}, None),
    "of words that are no role": ({"speaker": "anna", "role": "reported on 27 February"}, None),
    "the first speaker's, of the signer": (None, {"speaker": "nils", "role": "mayor of Otterby"}),
}
_UNCITED = {
    "a source that it does not name": ("source", "report"),
    "a further source that it does not name": ("also_in", ["report"]),
    "a further source beside the cited one": ("also_in", ["gazette", "report"]),
}
REPORT = {"id": "report", "issuer": "keepers", "title": "A report", "located": "original"}
COUNCIL = {"id": "council", "name": "The Council"}


def _related(*ties: tuple[str, str, str]) -> Site:
    """Return the note with relations between its claims: (from, to, as)."""
    related: dict[str, list[dict[str, str]]] = {"claim-0": [], "claim-1": []}
    for claim, other, relation in ties:
        related[claim].append({"claim": other, "as": relation, "why": "So it is."})
    return note({"related": related["claim-0"]}, {"related": related["claim-1"]})


_CIRCLES = {
    "a claim compared with itself": _related(("claim-0", "claim-0", "compare")),
    "a claim that is its own part": _related(("claim-0", "claim-0", "part-of")),
    "a claim limited by itself": _related(("claim-0", "claim-0", "qualified-by")),
    "two claims, each a part of the other": _related(
        ("claim-0", "claim-1", "part-of"), ("claim-1", "claim-0", "part-of")
    ),
    "two claims, each based on the other": _related(
        ("claim-0", "claim-1", "based-on"), ("claim-1", "claim-0", "based-on")
    ),
    "two claims, each said again by the other": _related(
        ("claim-0", "claim-1", "restates"), ("claim-1", "claim-0", "restates")
    ),
    "an organization in itself": note(organizations=({**COUNCIL, "part_of": "council"},)),
    "three organizations in a ring": note(
        organizations=(
            {**COUNCIL, "part_of": "county"},
            {"id": "county", "name": "The County", "part_of": "board"},
            {"id": "board", "name": "The Board", "part_of": "council"},
        )
    ),
    "a report on itself": note(source={"report_of": "gazette"}),
    "two reports, each on the other": note(
        source={"report_of": "report"}, sources=({**REPORT, "report_of": "gazette"},)
    ),
}
REVIEW = {"rating": "unconfirmed", "date": "2021-04-01", "summary": "Nothing was found."}
_TOO_EARLY = {
    "a report before what it reports": (
        note(sources=({**REPORT, "report_of": "gazette", "published": "2021-02-26"},)),
        "reported-too-early",
    ),
    "a report of the year before": (
        note(sources=({**REPORT, "report_of": "gazette", "published": "2020"},)),
        "reported-too-early",
    ),
    "a copy before its source": (
        note(source={"copies": [{"outlet": "ford-gazette", "published": "2021-02-01"}]}),
        "reported-too-early",
    ),
    "a review before the document": (
        note({"review": {**REVIEW, "date": "2021-03-01"}}),
        "review-too-early",
    ),
    "a source after the document": (
        note(source={"published": "2021-03-27", "stated_by_document": []}),
        "cited-too-early",
    ),
}
WRONG = [
    *(Wrong("speaker: not named", *row, "unnamed-speaker") for row in _SPEAKERS.items()),
    *(
        Wrong("role: of another passage", name, note(*claims), "misplaced-role")
        for name, claims in _ROLES.items()
    ),
    *(
        Wrong(
            "claim: not a source that the document cites",
            name,
            note({"source": "gazette", **ATTRIBUTED, field: value}, sources=(REPORT,)),
            "uncited-source",
        )
        for name, (field, value) in _UNCITED.items()
    ),
    *(Wrong("links: back to where they began", *row, "circular-link") for row in _CIRCLES.items()),
    *(Wrong("dates: in the wrong order", name, *row) for name, row in _TOO_EARLY.items()),
]

_NAMES = {
    "Latin": ("Anna Berg", "Anna Berg said that the bridge was closed"),
    "Latin, in capitals": ("Anna Berg", "ANNA BERG said that the bridge was closed"),
    "Latin, over two lines": ("Anna Berg", "For nine days, said Anna\nBerg, it was closed"),
    "Latin, with emphasis": ("Anna Berg", "For nine days, said *Anna Berg*, it was closed"),
    "Latin, with a possessive": ("Anna Berg's", "On Anna Berg's word the bridge was closed"),
    "Latin, French": ("André Noël", "André Noël a dit que le pont était fermé"),
    "Latin, Vietnamese": ("Nguyễn Thị Hoa", "Bà Nguyễn Thị Hoa nói rằng cây cầu đã đóng"),
    "Cyrillic": ("Анна Берг", "Анна Берг сказала, что мост был закрыт"),
    "Greek": ("Άννα Μπεργκ", "Η Άννα Μπεργκ είπε ότι η γέφυρα έκλεισε"),
    "Arabic": ("ليلى حداد", "قالت ليلى حداد إن الجسر كان مغلقا تسعة أيام"),
    "Hebrew": ("דנה לוי", "דנה לוי אמרה שהגשר היה סגור תשעה ימים"),
    "Devanagari": ("अनीता शर्मा", "अनीता शर्मा ने कहा कि पुल नौ दिन बंद रहा"),
    "Khmer": ("ខៀវ សុភ័គ", "លោក ខៀវ សុភ័គ បាននិយាយថា ស្ពានត្រូវបានបិទ"),
    "Korean": ("김민수", "김민수 시장은 다리가 아흐레 동안 닫혔다고 말했다"),
    "Chinese": ("王小明", "王小明市長說這座橋在四月關閉了九天"),
    "Japanese": ("山田太郎", "山田太郎市長は橋が九日間閉鎖されたと述べた"),
    "Thai": ("สมชาย ใจดี", "นายสมชาย ใจดี กล่าวว่าสะพานถูกปิดเก้าวันในเดือนเมษายน"),
    "Lao": ("ສົມພອນ ວົງ", "ທ່ານສົມພອນ ວົງ ກ່າວວ່າຂົວຖືກປິດເກົ້າວັນໃນເດືອນເມສາ"),
    "Armenian": ("Աննա Բերգ", "Աննա Բերգ ասաց, որ կամուրջը փակ էր ինը օր"),
    "Georgian": ("ანა ბერგი", "ანა ბერგი ამბობს, რომ ხიდი ცხრა დღე დაკეტილი იყო"),
}
HONEST = [
    *(Honest("speaker", name, _named(*row), name.split(",")[0]) for name, row in _NAMES.items()),
    Honest(
        "speaker",
        "by another name",
        _named("Anna Berg", "Ms Berg said that it was closed", other_names=["Ms Berg"]),
    ),
    Honest(
        "speaker",
        "in another script",
        _named("Анна Берг", "Anna Berg said that it was closed", other_names=["Anna Berg"]),
    ),
    Honest("role", "in the paragraph", note({"speaker": "anna", "role": "mayor of Otterby"})),
    Honest("role", "without a speaker", note({"role": "mayor of Otterby"})),
    Honest(
        "role",
        "beside the name, in another paragraph",
        note(second={"speaker": "anna", "role": "mayor of Otterby"}),
    ),
    Honest(
        "role",
        "the signer's, at the foot",
        note({"speaker": "nils", "role": "Keeper of the Weir"}, document={"signed_by": "nils"}),
    ),
    Honest(
        "links",
        "claims compared both ways",
        _related(("claim-0", "claim-1", "compare"), ("claim-1", "claim-0", "compare")),
    ),
    Honest(
        "links",
        "each limits the other",
        _related(("claim-0", "claim-1", "qualified-by"), ("claim-1", "claim-0", "qualified-by")),
    ),
    Honest(
        "links",
        "a part that is also a basis",
        _related(("claim-0", "claim-1", "part-of"), ("claim-1", "claim-0", "based-on")),
    ),
    Honest(
        "links",
        "two bodies in one",
        note(
            organizations=(
                COUNCIL,
                {"id": "board", "name": "The Board", "part_of": "council"},
                {"id": "office", "name": "The Office", "part_of": "council"},
            )
        ),
    ),
    Honest(
        "dates",
        "a report of the same day",
        note(sources=({**REPORT, "report_of": "gazette", "published": "2021-02-27"},)),
    ),
    Honest(
        "dates",
        "a report of the same month, no more is known",
        note(sources=({**REPORT, "report_of": "gazette", "published": "2021-02"},)),
    ),
    Honest("dates", "a review of the same day", note({"review": {**REVIEW, "date": "2021-03-02"}})),
]
