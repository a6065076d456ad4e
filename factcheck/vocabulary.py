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

    VERBATIM = (
        "verbatim",
        "Verbatim",
        "The words stand in the cited source or in a syndicated copy of it.",
    )
    DIFFERS = ("differs", "Differs", "The passage was found, with differences, which are listed.")
    OUT_OF_REACH = (
        "out-of-reach",
        "Out of reach",
        "A copy of the source was found, but this passage could not be compared in it.",
    )
    NOT_LOCATED = (
        "not-located",
        "Not located",
        "The cited source could not be found. That is no evidence against the claim.",
    )
    OWN_WORDS = (
        "own-words",
        "Own words",
        "The document’s own statement; it cites no outside source for it.",
    )


class Rating(Term):
    """Verdict 2: is it so?"""

    SUPPORTED = ("supported", "Supported", "Independent evidence on file bears it out.")
    PARTLY_SUPPORTED = (
        "partly-supported",
        "Partly supported",
        "Some of it is borne out; the rest is not, or not yet.",
    )
    LACKS_CONTEXT = (
        "lacks-context",
        "Lacks context",
        "Not shown to be wrong, but liable to mislead without facts that it leaves out.",
    )
    DISPUTED = (
        "disputed",
        "Disputed",
        "Sources of standing differ, and the evidence on file does not settle it.",
    )
    CONTRADICTED = (
        "contradicted",
        "Contradicted",
        "The better evidence on file points the other way.",
    )
    UNSUPPORTED = (
        "unsupported",
        "Unsupported",
        "No independent evidence was found either way.",
    )
    NOT_CHECKABLE = (
        "not-checkable",
        "Not checkable",
        "An opinion, an intention or a request; evidence cannot settle it.",
    )
    NOT_ASSESSED = ("not-assessed", "Not assessed", "No review has been written yet.")

    @property
    def number(self) -> int | None:
        """The place on a scale of 1 (worst) to 5 (best); None where there is no order."""
        order = (
            Rating.CONTRADICTED,
            Rating.LACKS_CONTEXT,
            Rating.DISPUTED,
            Rating.PARTLY_SUPPORTED,
            Rating.SUPPORTED,
        )
        return order.index(self) + 1 if self in order else None


class Stance(Term):
    """How an item of evidence bears on a claim."""

    SUPPORTS = ("supports", "Supports", "Speaks for the claim.")
    CONTRADICTS = ("contradicts", "Contradicts", "Speaks against the claim.")
    QUALIFIES = ("qualifies", "Qualifies", "Narrows the claim, or shows what it leaves out.")
    CONTEXT = ("context", "Context", "Helps to understand the claim without bearing on its truth.")


class Weight(Term):
    """A judgement on the item as evidence, not on its publisher."""

    STRONG = ("strong", "strong", "Official or first-hand, specific, and on record.")
    MEDIUM = ("medium", "medium", "Credible, but relayed, contested or about something near by.")
    WEAK = ("weak", "weak", "Second-hand, unspecific or without stated grounds.")


class ClaimKind(Term):
    """What sort of statement a claim is."""

    FIGURE = ("figure", "Figure", "States a number.")
    EVENT = ("event", "Event", "States that something happened or is the case.")
    TESTIMONY = ("testimony", "Testimony", "Reports what somebody saw, heard or was told.")
    DENIAL = ("denial", "Denial", "States that something did not happen or is not so.")
    FRAMING = ("framing", "Framing", "Sets the terms in which the matter is to be seen.")
    COMMITMENT = ("commitment", "Commitment", "States an intention or a measure taken.")
    REQUEST = ("request", "Request", "Asks others to act.")


class SourceKind(Term):
    """What sort of item a source is."""

    ARTICLE = ("article", "Article", "A report in a publication.")
    STATEMENT = ("statement", "Statement", "A text issued by a body in its own name.")
    APPEAL = ("appeal", "Appeal", "A public call by an official.")
    REPORT = ("report", "Report", "A study or an assessment by a body.")
    STANDARD = ("standard", "Standard", "A published definition or measure.")


class Located(Term):
    """What became of a source when it was looked for."""

    ORIGINAL = ("original", "Original page", "The publisher’s own page, in an archived copy.")
    COPY = ("copy", "Copy only", "A republished or syndicated copy; not the publisher’s own page.")
    NO = ("no", "Not found", "Found in no archive that was searched.")


class Relation(Term):
    """How one claim stands to another."""

    QUALIFIED_BY = ("qualified-by", "Qualified by", "The other limits this one.", "Qualifies")
    PART_OF = ("part-of", "Part of", "This is a part of the other.", "Has as a part")
    RESTATES = ("restates", "Restates", "This says the other again, in other words.", "Restated by")
    RESTS_ON = ("rests-on", "Rests on", "This depends on the other.", "Carries")
    COMPARE = ("compare", "Compare", "The two are best read side by side.", "Compare")


class FramingKind(Term):
    """Words of the document that make no checkable statement, by what they are instead."""

    LETTERHEAD = ("letterhead", "Letterhead", "The head of the sheet.")
    TITLE = ("title", "Title", "The name of the document or of an article.")
    HEADING = ("heading", "Heading", "A heading or its number.")
    ATTRIBUTION = ("attribution", "Attribution", "Says who spoke or who carried it.")
    PURPOSE = ("purpose", "Purpose", "Says what the text is for.")
    LINK = ("link", "Linking words", "Joins two statements.")
    SIGNATURE = ("signature", "Signature", "Place, date and name at the foot.")


class Bound(Term):
    """How exactly a figure was stated."""

    MORE_THAN = ("more-than", "more than", "Stated as a lower limit.")
    FEWER_THAN = ("fewer-than", "fewer than", "Stated as an upper limit.")
    ABOUT = ("about", "about", "Stated as an approximation.")
