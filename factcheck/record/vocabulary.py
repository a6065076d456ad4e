"""The closed vocabularies of the record: each value with the words readers see.

A value is written in claims.yaml by its slug (`partly-supported`); vocabulary.toml has the label
and the definition that every page, feed and export shows for it.
"""

from __future__ import annotations

import tomllib
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Self

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


_WORDS = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text("utf-8"))


class Term(StrEnum):
    """A slug with a label and a definition, in the order in which it is shown.

    `inverse` is the label seen from the other side, where the term joins two things.
    """

    label: str
    definition: str
    inverse: str

    def __new__(cls, slug: str) -> Self:
        """Make a member of its slug, with the words that readers see."""
        member = str.__new__(cls, slug)
        member._value_ = slug
        member.label, member.definition, *inverse = _WORDS[cls.__name__][slug]
        member.inverse = "".join(inverse)
        return member

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: object, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Accept a value by its slug, which pydantic's strict mode alone would refuse."""
        return core_schema.enum_schema(cls, list(cls), sub_type="str", strict=False)


class Attribution(Term):
    """Verdict 1: did the cited source say it?  From the strongest finding to the weakest."""

    WORD_FOR_WORD = "word-for-word"
    DIFFERS = "differs"
    PASSAGE_NOT_SEEN = "passage-not-seen"
    SOURCE_NOT_FOUND = "source-not-found"
    NO_SOURCE_CITED = "no-source-cited"


class Rating(Term):
    """Verdict 2: is it so?"""

    SUPPORTED = "supported"
    PARTLY_SUPPORTED = "partly-supported"
    LACKS_CONTEXT = "lacks-context"
    DISPUTED = "disputed"
    CONTRADICTED = "contradicted"
    UNCONFIRMED = "unconfirmed"
    NOT_CHECKABLE = "not-checkable"
    NOT_ASSESSED = "not-assessed"

    @property
    def number(self) -> int | None:
        """Where the value has a place in an order: from 1, contradicted, to 5, supported."""
        numbers = {
            Rating.CONTRADICTED: 1,
            Rating.LACKS_CONTEXT: 3,
            Rating.PARTLY_SUPPORTED: 4,
            Rating.SUPPORTED: 5,
        }
        return numbers.get(self)


class Stance(Term):
    """How an item of evidence bears on a claim."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    QUALIFIES = "qualifies"
    CONTEXT = "context"


class Weight(Term):
    """A judgement on the item as evidence, not on its publisher."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"


class Certainty(Term):
    """How sure the editors are of a rating."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"


class Doubt(Term):
    """What makes a rating less certain; after the reasons for which GRADE rates evidence down."""

    INDIRECT = "indirect"
    INCONSISTENT = "inconsistent"
    ONE_PUBLISHER = "one-publisher"
    SAME_SIDE_ONLY = "same-side-only"
    PARTIAL_COPY = "partial-copy"
    OTHER_PERIOD_OR_PLACE = "other-period-or-place"


class ClaimKind(Term):
    """What sort of statement a claim is."""

    FIGURE = "figure"
    EVENT = "event"
    TESTIMONY = "testimony"
    DENIAL = "denial"
    FRAMING = "framing"
    COMMITMENT = "commitment"
    REQUEST = "request"
    CONTACT = "contact"


class SourceKind(Term):
    """What sort of item a source is."""

    ARTICLE = "article"
    STATEMENT = "statement"
    APPEAL = "appeal"
    REPORT = "report"
    STANDARD = "standard"


class Located(Term):
    """What became of a source when it was looked for."""

    ORIGINAL = "original"
    COPY = "copy"
    NO = "no"


class EventKind(Term):
    """What sort of event the timeline tells of."""

    VISIT = "visit"
    STATEMENT = "statement"
    REPORT = "report"
    OPERATION = "operation"
    MEASURE = "measure"
    COURT = "court"


class Relation(Term):
    """How one claim is related to another."""

    QUALIFIED_BY = "qualified-by"
    PART_OF = "part-of"
    RESTATES = "restates"
    BASED_ON = "based-on"
    COMPARE = "compare"


class FramingKind(Term):
    """Words of the document that make no checkable statement, by what they are instead."""

    LETTERHEAD = "letterhead"
    TITLE = "title"
    HEADING = "heading"
    ATTRIBUTION = "attribution"
    PURPOSE = "purpose"
    LINK = "link"
    SIGNATURE = "signature"


class Bound(Term):
    """How exactly a figure was stated."""

    MORE_THAN = "more-than"
    AT_LEAST = "at-least"
    FEWER_THAN = "fewer-than"
    UP_TO = "up-to"
    ABOUT = "about"
