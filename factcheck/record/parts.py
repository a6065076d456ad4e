"""The parts that entries of the record are made of: quotes, figures, findings, reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    model_validator,
)

from factcheck.record.fields import (
    Address,
    DatePeriod,
    Id,
    SecureAddress,
    Sha256,
    Text,
    Unit,
    Value,
    Words,
)
from factcheck.record.vocabulary import (
    Attribution,
    Bound,
    Certainty,
    Doubt,
    FramingKind,
    Rating,
    Relation,
    Stance,
    Weight,
)

if TYPE_CHECKING:
    from pydantic_core import CoreSchema


class Entry(BaseModel):
    """What all parts of the record share: strict types and no unknown keys."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, strict=True, arbitrary_types_allowed=True
    )


class Shorthand(Entry):
    """A part that may be written as its first field alone: bare words for a quote, a bare date."""

    @model_validator(mode="before")
    @classmethod
    def _from_bare_value(cls, value: object) -> object:
        is_bare = isinstance(value, str | int) and not isinstance(value, bool)
        return {next(iter(cls.model_fields)): value} if is_bare else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Offer both forms to editors."""
        full = handler.resolve_ref_schema(handler(schema))
        first = full["properties"][next(iter(cls.model_fields))]
        return {"description": full.pop("description"), "anyOf": [first, full]}


class Quote(Shorthand):
    """Exact words of the document; `prefix` or `suffix` tell apart words that recur."""

    exact: Words = Field(
        description="The words, with [...] where some of a paragraph are left out."
    )
    prefix: Words | None = Field(None, description="The words just before, where needed.")
    suffix: Words | None = Field(None, description="The words just after, where needed.")
    context_checked: Text | None = Field(
        None,
        description="Why a word next to a claim's quote, such as “not”, changes nothing.",
    )


class Published(Shorthand):
    """A date with how it is known."""

    date: DatePeriod
    inferred: bool = Field(False, description="True where it was worked out, not stated.")
    note: Text | None = Field(None, description="What it was worked out from.")


class Withdrawn(Entry):
    """Why an entry no longer counts; the entry itself stays."""

    date: DatePeriod
    reason: Text = Field(description="Why it no longer counts.")


class Correction(Entry):
    """A dated note of a change after publication; added to, never removed."""

    date: DatePeriod
    text: Text = Field(description="What was changed and why. Markdown.")


class Section(Entry):
    """A part of the document, from the words with which it begins to the next section."""

    id: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$", max_length=20)]
    title: Text = Field(description="A short title in our words.")
    begins: Quote = Field(description="The first words of the section, quoted exactly.")
    heading: bool = Field(True, description="False where it begins with running text.")


class Framing(Entry):
    """Words of the document that make no checkable statement, with a word why."""

    quote: Quote
    kind: FramingKind
    why: Text = Field(description="Why it is no checkable statement.")


class Archived(Entry):
    """A copy of a page as it was on a day, kept by a web archive."""

    url: SecureAddress
    date: DatePeriod = Field(description="When the copy was made.")
    sha256: Sha256 | None = Field(
        None, description="Of the bytes that the archive serves; null where not known."
    )


class Page(Entry):
    """A page other than a source's own: a copy of it, or another page on the same matter."""

    outlet: Id
    url: Address | None = None
    archived: list[Archived] = Field([], description="Copies of the page in web archives.")
    title: Text | None = Field(None, description="The headline as seen.")
    published: Published | None = None
    note: Text | None = Field(None, description="What else a reader should know.")
    names_private_persons: bool = Field(
        False, description="True where the page names victims, suspects or other private persons."
    )


class Citation(Entry):
    """Where a document cites a source."""

    document: Id
    quote: Quote


class Omission(Entry):
    """Something that the document left out of a source."""

    text: Text = Field(description="What was left out, in substance and in our words.")
    claims: list[Id] = Field([], description="The claims on which it bears.")


class Authenticity(Entry):
    """What shows that a document's text is the text as it was issued, and for which parts."""

    confirmed: Text = Field(description="What confirms the text, and for which parts. Markdown.")
    not_confirmed: Text = Field(description="For which parts nothing does. Markdown.")


class NotAsked(Entry):
    """Why nobody was asked for a reply."""

    date: DatePeriod
    reason: Text = Field(description="Why no reply was asked for.")


class Reply(Entry):
    """What became of a request for a reply: it was not made, not answered, or answered."""

    organization: Id = Field(description="Whose reply it is.")
    not_asked: NotAsked | None = Field(None, description="Why no reply was asked for.")
    asked_on: DatePeriod | None = Field(None, description="When a reply was asked for.")
    how: Text | None = Field(None, description="How it was asked for.")
    answer: Text | None = Field(
        None, description="What they answered, in substance; null where no answer has come."
    )
    source: Id | None = Field(None, description="The source that holds the answer.")


class Passage(Entry):
    """What could be compared for one run of words taken from the source."""

    quote: Quote
    found: Attribution
    note: Text | None = Field(None, description="What else a reader should know.")


class Comparison(Entry):
    """Another reading of a figure, taken from a source."""

    source: Id
    figure: str = Field(description="The id of the figure in that source.")
    alike: bool = Field(True, description="False where the two do not count the same thing.")


class Figure(Entry):
    """A number, stated in the quote or derived from numbers that are."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
    label: Text | None = Field(None, description="What is counted, in a few words.")
    value: Value | None = Field(None, description="As stated. Leave out where it is derived.")
    words: Text | None = Field(
        None,
        description="In place of `value` where a source's finding has no digits.",
        examples=["thousands"],
    )
    derive: Text | None = Field(
        None, description="Arithmetic over other figures' ids.", examples=["cases - serious"]
    )
    expect: Value | None = Field(None, description="What `derive` must come to.")
    decimals: Annotated[int, Field(ge=0, le=6)] | None = Field(
        None,
        description="To how many decimals a derived figure is rounded; else one, or two digits.",
    )
    unit: Unit = Field(description="What is counted, or `%`.")
    period: DatePeriod | None = None
    bound: Bound | None = Field(None, description="As stated: at least, about ...")
    of: str | None = Field(None, description="The figure of which this is a part.")
    compare: list[Comparison] = Field([], description="Figures of sources to set beside this one.")


class Hop(Entry):
    """What was found on one step from the speaker to the document."""

    verdict: Attribution
    note: Text = Field(description="What the finding rests on.")


class ClaimAttribution(Entry):
    """Verdict 1 with its grounds: the two steps; the verdict itself is that of the weaker one."""

    note: Text = Field(description="One or two sentences for the reader.")
    said: Hop | None = Field(None, description="Speaker to source: does it say that they said so?")
    carried: Hop = Field(description="Source to document: are these its words?")
    differences: list[Text] = Field(
        [], description="How the source's words differ, one difference an item."
    )

    @property
    def verdict(self) -> Attribution:
        """The verdict of the weaker step."""
        steps = [step.verdict for step in (self.said, self.carried) if step is not None]
        return max(steps, key=tuple(Attribution).index)


class Review(Entry):
    """Verdict 2 with its grounds."""

    rating: Rating
    certainty: Certainty | None = Field(None, description="How sure the rating is.")
    doubts: list[Doubt] = Field([], description="What makes it less certain than `high`.")
    date: DatePeriod
    summary: Text = Field(description="One or two sentences. Markdown is not read here.")
    body: Text | None = Field(None, description="Markdown; evidence is cited as [@source-id].")
    does_not_show: Text | None = Field(None, description="What the evidence does not show.")
    would_change: Text | None = Field(None, description="What, if found, would change the verdict.")
    single_publisher: Text | None = Field(
        None, description="Why evidence of one publisher is enough for the rating."
    )


class Evidence(Entry):
    """A source that bears on a claim."""

    source: Id
    stance: Stance
    finding: Text | None = Field(None, description="For this claim; else the source's own finding.")
    does_not_show: Text = Field(description="What must not be concluded from it for this claim.")
    speakers: list[Id] = Field(
        [], description="Whose statement counts for this claim; else the source's own."
    )
    organizations: list[Id] = Field(
        [], description="Whose statement counts for this claim; else the source's own."
    )
    weight: Weight | None = Field(None, description="For this claim; else the source's own.")


class RelatedClaim(Entry):
    """A link to another claim; the way back is made by the build."""

    model_config = ConfigDict(populate_by_name=True)

    claim: Id
    relation: Relation = Field(alias="as")
    why: Text = Field(description="In what way, in a sentence.")
