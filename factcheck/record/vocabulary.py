"""The closed vocabularies of the record: each value with the words readers see.

A value is written in claims.yaml by its slug (`partly-supported`); `label` and
`definition` are what every page, feed and export shows for it, so that the
scales are worded in one place only.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Self

from pydantic_core import core_schema

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler


class Term(StrEnum):
    """A slug with a label and a definition, in the order in which it is shown.

    `inverse` is the label seen from the other side, where the term joins two things.
    """

    label: str
    definition: str
    inverse: str

    def __new__(cls, slug: str, label: str, definition: str, inverse: str = "") -> Self:
        """Make a member of its slug, with the words that readers see."""
        member = str.__new__(cls, slug)
        member._value_ = slug
        member.label = label
        member.definition = definition
        member.inverse = inverse
        return member

    @classmethod
    def of(cls, slug: str) -> Self:
        """Return the member of a slug."""
        return cls._value2member_map_[slug]  # type: ignore[return-value]

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: object, _handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Accept a value by its slug, which pydantic's strict mode alone would refuse."""
        return core_schema.enum_schema(cls, list(cls), sub_type="str", strict=False)


class Attribution(Term):
    """Verdict 1: did the cited source say it?  From the strongest finding to the weakest."""

    WORD_FOR_WORD = (
        "word-for-word",
        "Word for word",
        "The same words are in the cited source or in a copy of it.",
    )
    DIFFERS = (
        "differs",
        "Wording differs",
        "The cited source, or a copy of it, words this differently. The differences are listed.",
    )
    PASSAGE_NOT_SEEN = (
        "passage-not-seen",
        "Passage not seen",
        "We found a copy of the source, but this passage is not in the part that we could read.",
    )
    SOURCE_NOT_FOUND = (
        "source-not-found",
        "Source not found",
        (
            "We searched archives for the cited source and did not find it. "
            "That does not mean that it does not exist."
        ),
    )
    NO_SOURCE_CITED = (
        "no-source-cited",
        "No source cited",
        "The document says this itself and cites no source for it.",
    )


class Rating(Term):
    """Verdict 2: is it so?"""

    SUPPORTED = ("supported", "Supported", "Independent evidence supports it.")
    PARTLY_SUPPORTED = (
        "partly-supported",
        "Partly supported",
        "Independent evidence supports part of it. The rest is not confirmed.",
    )
    LACKS_CONTEXT = (
        "lacks-context",
        "Lacks context",
        "It may be correct, but it can mislead without facts that it leaves out.",
    )
    DISPUTED = (
        "disputed",
        "Disputed",
        "Credible sources disagree, and the evidence that we found does not settle the question.",
    )
    CONTRADICTED = (
        "contradicted",
        "Contradicted",
        "The stronger evidence says otherwise.",
    )
    UNCONFIRMED = (
        "unconfirmed",
        "Unconfirmed",
        "We found no independent evidence for or against it. It is neither confirmed nor refuted.",
    )
    NOT_CHECKABLE = (
        "not-checkable",
        "Not checkable",
        "An opinion, an intention or a request. Evidence cannot decide it.",
    )
    NOT_ASSESSED = ("not-assessed", "Not assessed", "We have not reviewed it yet.")

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

    SUPPORTS = ("supports", "Supports", "It is evidence for the claim.")
    CONTRADICTS = ("contradicts", "Contradicts", "It is evidence against the claim.")
    QUALIFIES = (
        "qualifies",
        "Qualifies",
        "It limits the claim, or shows what the claim leaves out.",
    )
    CONTEXT = (
        "context",
        "Context",
        "It helps to understand the claim, but does not show whether it is true.",
    )


class Weight(Term):
    """A judgement on the item as evidence, not on its publisher."""

    STRONG = ("strong", "strong", "Official or first-hand, specific, and on record.")
    MEDIUM = (
        "medium",
        "medium",
        "Credible, but second-hand, contested, or about a similar place or time.",
    )
    WEAK = ("weak", "weak", "Second-hand, not specific, or without stated grounds.")


class Certainty(Term):
    """How sure the editors are of a rating."""

    HIGH = ("high", "High", "Further evidence is unlikely to change the rating.")
    MODERATE = ("moderate", "Moderate", "Further evidence may change the rating.")
    LOW = ("low", "Low", "Further evidence is likely to change the rating.")


class Doubt(Term):
    """What makes a rating less certain; after the reasons for which GRADE rates evidence down."""

    INDIRECT = (
        "indirect",
        "Indirect",
        "The evidence is about something near the claim, and we conclude from it.",
    )
    INCONSISTENT = ("inconsistent", "Inconsistent", "Sources of good standing do not agree.")
    ONE_PUBLISHER = (
        "one-publisher",
        "One publisher",
        "All evidence for the rating that is independent comes from one publisher.",
    )
    SAME_SIDE_ONLY = (
        "same-side-only",
        "Same side only",
        "All evidence for the rating comes from the side that makes the claim.",
    )
    PARTIAL_COPY = (
        "partial-copy",
        "Partial copy",
        "We could read only a part of sources that the rating rests on.",
    )
    OTHER_PERIOD_OR_PLACE = (
        "other-period-or-place",
        "Other period or place",
        "The evidence is about another time or place than the claim.",
    )


class ClaimKind(Term):
    """What sort of statement a claim is."""

    FIGURE = ("figure", "Figure", "States a number.")
    EVENT = ("event", "Event", "States that something happened or is the case.")
    TESTIMONY = ("testimony", "Testimony", "Reports what somebody saw, heard or was told.")
    DENIAL = ("denial", "Denial", "States that something did not happen or is not so.")
    FRAMING = ("framing", "Framing", "Says in general terms how the matter should be seen.")
    COMMITMENT = ("commitment", "Commitment", "States an intention or a measure taken.")
    REQUEST = ("request", "Request", "Asks others to act.")
    CONTACT = ("contact", "Contact channel", "Gives an address or a number to write to or call.")


class SourceKind(Term):
    """What sort of item a source is."""

    ARTICLE = ("article", "Article", "A report in a publication.")
    STATEMENT = ("statement", "Statement", "A text issued by a body in its own name.")
    APPEAL = ("appeal", "Appeal", "A public call by an official.")
    REPORT = ("report", "Report", "A study or an assessment by a body.")
    STANDARD = ("standard", "Standard", "A published definition or measure.")


class Located(Term):
    """What became of a source when it was looked for."""

    ORIGINAL = (
        "original",
        "Original page",
        "We read the publisher’s own page, in an archived copy.",
    )
    COPY = (
        "copy",
        "Copy only",
        "We read a copy at another publisher, not the publisher’s own page.",
    )
    NO = ("no", "Not found", "We searched archives and did not find it.")


class Relation(Term):
    """How one claim is related to another."""

    QUALIFIED_BY = ("qualified-by", "Qualified by", "The other limits this one.", "Qualifies")
    PART_OF = ("part-of", "Part of", "This is a part of the other.", "Includes")
    RESTATES = ("restates", "Restates", "This says the other again, in other words.", "Restated by")
    BASED_ON = ("based-on", "Based on", "This depends on the other.", "Is a basis for")
    COMPARE = ("compare", "Compare", "Read the two side by side.", "Compare")


class FramingKind(Term):
    """Words of the document that make no checkable statement, by what they are instead."""

    LETTERHEAD = ("letterhead", "Letterhead", "The head of the sheet.")
    TITLE = ("title", "Title", "The name of the document or of an article.")
    HEADING = ("heading", "Heading", "A heading or its number.")
    ATTRIBUTION = ("attribution", "Attribution", "Says who spoke, or who published it.")
    PURPOSE = ("purpose", "Purpose", "Says what the text is for.")
    LINK = ("link", "Linking words", "Joins two statements.")
    SIGNATURE = ("signature", "Signature", "Place, date and name at the foot.")


class Bound(Term):
    """How exactly a figure was stated."""

    MORE_THAN = ("more-than", "more than", "Stated as a lower limit that is exceeded.")
    AT_LEAST = ("at-least", "at least", "Stated as a lower limit.")
    FEWER_THAN = ("fewer-than", "fewer than", "Stated as an upper limit that is not reached.")
    UP_TO = ("up-to", "up to", "Stated as an upper limit.")
    ABOUT = ("about", "about", "Stated as an approximation.")
