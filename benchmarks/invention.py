"""An invented record of any size as plain data: every entry with all that a page can show.

The sizes of the texts are those of fact checks; the words mean nothing.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from hashlib import sha256
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.words import Words, code_word

if TYPE_CHECKING:
    from collections.abc import Iterator

Data = dict[str, Any]
SMALLEST = 20
"""Claims; with fewer, some topic would have none."""
TOPICS = 20
CLAIMS_IN_DOCUMENT = 1000
_CLAIMS_IN_SECTION = 25
_OFFICES = ("Warden", "Keeper", "Clerk", "Envoy")
_RATINGS = ("supported", "partly-supported", "lacks-context", "disputed", "contradicted")
_FIRST_STANCES = {
    "supported": ["supports", "supports"],
    "partly-supported": ["supports", "supports"],
    "disputed": ["supports", "contradicts"],
    "contradicted": ["contradicts", "contradicts"],
}
"""So that each such rating rests on two publishers."""
_CARRIED = {"original": ("word-for-word", "differs"), "copy": ("passage-not-seen",)}
_BOTH_WAYS = ("qualified-by", "compare")
_RELATIONS = (*_BOTH_WAYS, "part-of", "restates", "based-on")


class Volume(NamedTuple):
    """A document: its entry, its text, and its claims."""

    document: Data
    text: str
    claims: list[Data]


class Invention:
    """A record of a number of claims, the same one for the same seed."""

    def __init__(self, count: int, seed: int) -> None:
        """Make up all that claims refer to; the claims follow document by document.

        Raises:
            ValueError: with fewer claims than an invention can have.

        """
        if count < SMALLEST:
            message = f"must have at least {SMALLEST} claims, not {count}"
            raise ValueError(message)
        self.count = count
        self._random = Random(seed)  # noqa: S311 - nothing is kept secret
        self._words = Words(self._random)
        number = max(1, count // CLAIMS_IN_DOCUMENT)
        self._bounds = [count * place // number for place in range(number + 1)]
        self.organizations = [self._organization(place) for place in range(1 + count // 200)]
        self.topics = [self._topic(place) for place in range(TOPICS)]
        self.outlets = [self._outlet(place) for place in range(4 + count // 50)]
        self.speakers = [self._speaker(place) for place in range(count // 20)]
        self.sources = [self._source(place) for place in range(count // 5)]

    def volumes(self) -> Iterator[Volume]:
        """Yield each document with its claims; to be asked once, as what follows depends on it."""
        for place, (first, end) in enumerate(pairwise(self._bounds)):
            yield self._volume(place, range(first, end))

    # What claims refer to

    def _organization(self, place: int) -> Data:
        return {"id": f"b{place:04d}", "name": f"Council of {self._words.name()}"}

    def _topic(self, place: int) -> Data:
        definition = self._words.phrase(60)
        return {"id": f"t{place:02d}", "name": self._words.name(), "definition": definition}

    def _outlet(self, place: int) -> Data:
        return {"id": f"o{place:04d}", "name": f"{self._words.name()} Courier"}

    def _speaker(self, place: int) -> Data:
        return {
            "id": f"p{place:05d}",
            "name": self._words.name(),
            "organization": self.organizations[place % len(self.organizations)]["id"],
            "note": self._words.phrase(30),
        }

    def _source(self, place: int) -> Data:
        entry_id = f"s{place:06d}"
        return {
            "id": entry_id,
            "outlet": self.outlets[place % len(self.outlets)]["id"],
            "title": self._words.sentence(60),
            "published": self._day(2015),
            "url": f"https://news.example.com/{self._random.randint(2015, 2019)}/{entry_id}",
            "located": self._random.choice(("original", "original", "copy")),
            "cited": self._citations(place),
            "finding": self._words.phrase(90),
            "weight": self._random.choice(("strong", "medium", "weak")),
            "weight_reason": self._words.phrase(50),
        }

    def _citations(self, place: int) -> list[Data]:
        """Return where the documents of the claims that are to cite a source do so."""
        claims = range(place, self.count, self.count // 5)
        cited = {bisect_right(self._bounds, number) - 1 for number in claims}
        return [{"document": f"d{number:03d}", "quote": _heading(0)} for number in sorted(cited)]

    def _day(self, year: int) -> str:
        """Return a day of a year or of the four that follow."""
        return str(dt.date(year, 1, 1) + dt.timedelta(days=self._random.randrange(1800)))

    # Documents

    def _volume(self, place: int, numbers: range) -> Volume:
        entry_id = f"d{place:03d}"
        title = f"Account {code_word(place)} of {self._words.phrase(40)}"
        paragraphs, headings, claims = [title], [], []
        for count, number in enumerate(numbers):
            if count % _CLAIMS_IN_SECTION == 0:
                headings.append(_heading(count))
                paragraphs.append(headings[-1])
            claim = self._claim(number, entry_id, f"P{len(headings)}")
            paragraphs.append(f"{claim['quotes'][0]}.")
            claims.append(claim)
        text = "\n\n".join(paragraphs) + "\n"
        document = {
            "id": entry_id,
            "title": title,
            "label": f"Account {code_word(place)}",
            "summary": self._words.sentence(120),
            "issuer": self.organizations[place % len(self.organizations)]["id"],
            "date": "2020-01-15",
            "file": f"{entry_id}.txt",
            "sha256": sha256(text.encode()).hexdigest(),
            "central": tuple(claim["id"] for claim in claims[:3]),
            "sections": [
                {"id": f"P{count}", "title": f"The part {heading.split()[1]}", "begins": heading}
                for count, heading in enumerate(headings, start=1)
            ],
            "framing": [
                {"quote": title, "kind": "title", "why": "The name of the account."},
                *(
                    {"quote": heading, "kind": "heading", "why": "A heading of the account."}
                    for heading in headings
                ),
            ],
        }
        return Volume(document, text, claims)

    # Claims

    def _claim(self, number: int, document: str, section: str) -> Data:
        words, random = self._words, self._random
        speaker = self.speakers[number % len(self.speakers)]
        source = self.sources[number % len(self.sources)]
        role = f"{random.choice(_OFFICES)} of {code_word(number)}"
        first, figures = self._figures(number) if number % 3 == 0 else (words.sentence(150), [])
        second = words.sentence(150).removesuffix(".")
        evidence = self._evidence(source)
        rating = random.choice(_RATINGS) if len(evidence) > 1 else "lacks-context"
        self._take_sides(evidence, rating)
        return {
            "id": claim_id(number),
            "document": document,
            "section": section,
            "kind": "figure" if figures else "testimony",
            "title": words.phrase(48),
            "statement": words.remark(150),
            "quotes": [f"{first} {second}, says {speaker['name']}, {role}"],
            "speaker": speaker["id"],
            "role": role,
            "source": source["id"],
            "topics": (f"t{number % TOPICS:02d}",),
            **({"figures": figures} if figures else {}),
            "attribution": self._attribution(source),
            "review": {
                "rating": rating,
                "date": self._day(2021),
                "summary": words.remark(110),
                "body": self._body(evidence),
                "would_change": words.remark(60),
            },
            "evidence": evidence,
            "related": self._related(number),
        }

    def _figures(self, number: int) -> tuple[str, list[Data]]:
        """Return a sentence with two numbers, and the figures: both, and what is left."""
        whole = 1000 + number
        part = self._random.randint(100, whole - 1)
        unit = self._words.several(20)[1]
        sentence = f"Of {whole:,} {unit} there were {part:,} {self._words.phrase(120).lower()}."
        figures: list[Data] = [
            {"id": "all", "value": whole, "unit": unit},
            {"id": "part", "value": part, "unit": unit, "of": "all"},
            {"id": "rest", "derive": "all - part", "unit": unit, "of": "all"},
        ]
        return sentence, figures

    def _attribution(self, source: Data) -> Data:
        verdict = self._random.choice(_CARRIED[source["located"]])
        hops = {
            "note": self._words.sentence(80),
            "said": {"verdict": verdict, "note": self._words.phrase(50)},
            "carried": {"verdict": verdict, "note": self._words.phrase(50)},
        }
        if verdict == "differs":
            hops["differences"] = [self._words.phrase(60)]
        return hops

    def _evidence(self, cited: Data) -> list[Data]:
        """Return one to three sources, each of another outlet, and none of that which is cited."""
        chosen: dict[str, str] = {}
        wanted = self._random.randint(1, 3)
        while len(chosen) < wanted:
            source = self._random.choice(self.sources)
            if source["outlet"] != cited["outlet"]:
                chosen.setdefault(source["outlet"], source["id"])
        return [
            {"source": source, "stance": "", "does_not_show": self._words.phrase(60)}
            for source in chosen.values()
        ]

    def _take_sides(self, evidence: list[Data], rating: str) -> None:
        """Give each item of evidence the stance that the rating calls for."""
        needed = _FIRST_STANCES.get(rating, [])
        for place, item in enumerate(evidence):
            item["stance"] = needed[place] if place < len(needed) else "qualifies"

    def _body(self, evidence: list[Data]) -> str:
        """Return Markdown with emphasis, links to all evidence and to the outside, and a list."""
        words, random = self._words, self._random
        first, second = words.several(180), words.several(170)
        first[3], first[6] = f"**{first[3]}**", f"*{first[6]}*"
        for place, item in enumerate(evidence, start=1):
            second[place * 2] = f"[{second[place * 2]}](@{item['source']})"
        second[1] = f"[{second[1]}](https://data.example.net/{random.randint(1, 99999)})"
        points = f"- {words.remark(60)}\n- {words.remark(60)}"
        return f"{' '.join(first)}.\n\n{' '.join(second)}.\n\n{points}\n\n{words.remark(80)}"

    def _related(self, number: int) -> list[Data]:
        others: set[int] = set()
        while len(others) < 3:  # noqa: PLR2004 - related claims
            others.add(self._random.randrange(self.count))
            others.discard(number)
        return [
            {
                "claim": claim_id(other),
                "as": self._random.choice(_RELATIONS if other < number else _BOTH_WAYS),
                "why": self._words.phrase(50),
            }
            for other in sorted(others)
        ]


def _heading(count: int) -> str:
    return f"Part {code_word(count)} of the account"


def claim_id(number: int) -> str:
    """Return the id of a claim by its place, from 0."""
    return f"c{number:06d}"
