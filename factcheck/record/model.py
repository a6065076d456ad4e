"""The record types: the one description of what claims.yaml may hold.

Everything is strict (text is never taken for a number, nor the reverse) and
closed (an unknown key is an error). The JSON Schema in `schema/` is generated
from these classes, so their descriptions are what an editor sees on hover.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from factcheck.record.fields import Address, DatePeriod, Id, Language, Sha256, Text, Title
from factcheck.record.parts import (
    Archived,
    Authenticity,
    Citation,
    ClaimAttribution,
    Correction,
    Entry,
    Evidence,
    Figure,
    Framing,
    Omission,
    Page,
    Passage,
    Published,
    Quote,
    RelatedClaim,
    Reply,
    Review,
    Section,
    Withdrawn,
)
from factcheck.record.vocabulary import ClaimKind, EventKind, Located, SourceKind, Weight


class Document(Entry):
    """A text under check, frozen byte for byte."""

    id: Id
    title: Text = Field(description="The document's own title.")
    label: Text = Field(description="A short name with the date, for lists and crumbs.")
    summary: Text = Field(description="One or two sentences in our words: what it is and rests on.")
    issuer: Id = Field(description="The organization that issued it.")
    signed_by: Id | None = Field(None, description="The speaker who signed it.")
    date: DatePeriod
    place: Text | None = Field(None, description="Where it was issued, as it says.")
    language: Language = "en"
    file: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]*\.txt$")] = Field(
        description="The file's name in content/documents/."
    )
    sha256: Sha256
    source: Id | None = Field(
        None, description="The source entry that says how the text was found."
    )
    central: list[Id] = Field([], description="Claims shown first on the front page.", max_length=6)
    authenticity: Authenticity | None = Field(
        None, description="What confirms that this is the text as it was issued."
    )
    question: Text | None = Field(
        None,
        description="The question that the conclusion answers; words in quotation marks are the "
        "document's.",
    )
    conclusion: Text | None = Field(
        None,
        description="The editors' conclusion in at most 120 words. Markdown; a number is written "
        "as a reference such as {supported}, which the build fills in.",
    )
    replies: list[Reply] = Field([], description="Who was asked for a reply, and what they said.")
    sections: list[Section] = Field(min_length=1)
    framing: list[Framing] = []


class Organization(Entry):
    """A body that issues documents or that people speak for."""

    id: Id
    name: Text = Field(description="Its full name in English.")
    short: Text | None = Field(None, description="A shorter name for lists.")
    part_of: Id | None = Field(None, description="The organization to which it belongs.")
    note: Text | None = Field(None, description="What else a reader should know.")


class Speaker(Entry):
    """A person who is quoted; the role is stated claim by claim, as the document words it."""

    id: Id
    name: Text = Field(description="The person's name as the document writes it.")
    other_names: list[Text] = Field(
        [], description="Other ways in which a document writes the name."
    )
    organization: Id | None = None
    other_organizations: list[Id] = Field(
        [], description="Further organizations for which the person holds an office."
    )
    note: Text | None = Field(None, description="What else a reader should know.")


class Outlet(Entry):
    """A publication."""

    id: Id
    name: Text = Field(description="The publication's name as it writes it.")
    note: Text | None = Field(None, description="What else a reader should know.")


class Topic(Entry):
    """A subject under which claims are gathered."""

    id: Id
    name: Text = Field(description="The subject in a word or two.")
    definition: Text = Field(description="What belongs to it.")


class Source(Entry):
    """A citable item, and what became of it when it was looked for."""

    id: Id
    kind: SourceKind = SourceKind.ARTICLE
    outlet: Id | None = Field(None, description="The publication that carried it.")
    issuer: Id | None = Field(
        None, description="The organization, where no publication carried it."
    )
    title: Text | None = Field(
        None, description="The headline as seen; null where it was not seen."
    )
    label: Text | None = Field(None, description="Our description, needed where there is no title.")
    authors: list[Text] = Field([], description="Named authors; empty where none is stated.")
    published: Published | None = None
    url: Address | None = Field(None, description="Its own address; null where none was found.")
    archived: list[Archived] = Field([], description="Copies of the page in web archives.")
    located: Located
    stated_by_document: list[Literal["title", "authors", "published"]] = Field(
        [], description="Fields known only from what the document says of the source."
    )
    cited: list[Citation] = Field([], description="Where a document cites it.")
    copies: list[Page] = Field([], description="Copies of it that were read or are known.")
    see_also: list[Page] = Field([], description="Other pages on the same matter.")
    report_of: Id | None = Field(None, description="The source that this one reports on.")
    answers: list[Id] = Field(
        [], description="Sources whose findings the statement in this one answers."
    )
    origin: Id | None = Field(
        None, description="The outlet whose report it passes on, where that is another one."
    )
    speakers: list[Id] = Field(
        [], description="Speakers on record on whose statements the finding rests."
    )
    organizations: list[Id] = Field(
        [], description="Organizations on record on whose statements the finding rests."
    )
    names_private_persons: bool = Field(
        False, description="True where the page names victims, suspects or other private persons."
    )
    search: Text | None = Field(None, description="Where and how it was looked for.")
    confirms: Text | None = Field(None, description="What the part seen confirms.")
    differences: list[Text] = Field([], description="How the part seen differs.")
    omissions: list[Omission] = Field([], description="What the document left out, in substance.")
    does_not_show: Text | None = Field(None, description="What must not be concluded from it.")
    passages: list[Passage] = []
    finding: Text | None = Field(None, description="What it says that matters here, in our words.")
    note: Text | None = Field(None, description="What else a reader should know.")
    weight: Weight | None = None
    weight_reason: Text | None = Field(None, description="Why it has this weight.")
    figures: list[Figure] = []
    counted_by: Text | None = Field(
        None, description="Who gave the figures, where `speakers` and `organizations` do not say."
    )
    corrections: list[Correction] = []
    withdrawn: Withdrawn | None = None


class Claim(Entry):
    """One checkable statement made in the document."""

    id: Id
    document: Id
    section: str = Field(description="The id of the section in which the first quote stands.")
    kind: ClaimKind
    title: Title
    statement: Text = Field(description="The claim in our words, in full; at most 400 characters.")
    quotes: list[Quote] = Field(min_length=1)
    speaker: Id | None = Field(None, description="Who is quoted as saying it.")
    role: Quote | None = Field(None, description="Their role, exactly as stated there.")
    source: Id | None = Field(None, description="The source that the document cites for it.")
    also_in: list[Id] = Field([], description="Further sources that the document names for it.")
    topics: list[Id] = []
    figures: list[Figure] = []
    attribution: ClaimAttribution | None = None
    review: Review | None = None
    evidence: list[Evidence] = []
    related: list[RelatedClaim] = []
    corrections: list[Correction] = []
    withdrawn: Withdrawn | None = None


class Discrepancy(Entry):
    """Two accounts that do not agree, and what may be concluded from that."""

    id: Id
    title: Text = Field(description="What does not agree, in a few words.")
    what: Text = Field(description="The accounts, each with its source. Markdown.")
    conclude: Text = Field(description="What may be concluded from it.")
    do_not_conclude: Text = Field(description="What must not be concluded from it.")
    claims: list[Id] = []
    sources: list[Id] = []


class LookedFor(Entry):
    """Something that was looked for and not found."""

    id: Id
    what: Text = Field(description="What was looked for.")
    note: Text | None = Field(
        None, description="Where it was looked for, or what was seen instead."
    )
    claims: list[Id] = []
    sources: list[Id] = []


class Event(Entry):
    """Something that happened, as its sources tell it."""

    id: Id
    kind: EventKind
    when: Published = Field(description="When it happened.")
    what: Text = Field(description="What happened, and who says so, in our words. Markdown.")
    sources: list[Id] = Field(min_length=1, description="The sources that tell of it.")


class Record(Entry):
    """The whole of claims.yaml, or one of the files in claims/."""

    documents: list[Document] = []
    organizations: list[Organization] = []
    speakers: list[Speaker] = []
    outlets: list[Outlet] = []
    topics: list[Topic] = []
    sources: list[Source] = []
    claims: list[Claim] = []
    discrepancies: list[Discrepancy] = []
    looked_for: list[LookedFor] = []
    events: list[Event] = []
