"""A claim's page: whose claim it is, what was found, and what no reader may take for granted."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from factcheck.build.render import shared_context
from factcheck.catalogue import CATALOGUE, pages_of
from factcheck.ledger.ledger import Ledger
from factcheck.rules.check import prove
from factcheck.site.assets import Assets
from factcheck.site.settings import Site
from tests.sites import OTHER
from tests.tables import each_row

if TYPE_CHECKING:
    from collections.abc import Callable

THEME = Path(__file__).parents[2] / "theme"
SITE = Site("Two Questions", "Said? So?", "The editors", url="https://example.org/checks")


@pytest.fixture(scope="module")
def render() -> Callable[[Ledger, str], str]:
    """A function that returns the page of a claim."""
    environment = Environment(
        loader=FileSystemLoader(THEME / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def rendered(ledger: Ledger, claim: str) -> str:
        entry = ledger.claims[claim]
        row = next(row for row in CATALOGUE.rendered if row.kind == "claims")
        page = next(pages_of(row, ledger, SITE, entry))
        context = {
            **shared_context(ledger, SITE, Assets(THEME / "static")),
            **page.context,
        }
        return environment.get_template(page.row.template).render(context)

    return rendered


@pytest.fixture
def changed(tmp_path: Path) -> Callable[..., Ledger]:
    """A function that returns the small record with some words of it replaced."""

    def make(*changes: tuple[str, str]) -> Ledger:
        folder = tmp_path / "site"
        shutil.copytree(OTHER, folder)
        record = (folder / "claims.yaml").read_text("utf-8")
        for old, new in changes:
            assert record.count(old) == 1
            record = record.replace(old, new)
        (folder / "claims.yaml").write_text(record, "utf-8")
        return Ledger(prove(folder))

    return make


_FACT = re.compile(r"<span data-f=[^>]*>([^<]*)</span>")
"""A value that machines read, and that is part of a sentence."""


def words(page: str) -> str:
    """Return the words of a page, or of a part of one."""
    text = html.unescape(re.sub(r"<[^>]*>", " ", _FACT.sub(r"\1", page)))
    return re.sub(r" (?=[,;.:)])|(?<=\() ", "", " ".join(text.split()))


def section(page: str, name: str) -> str:
    """Return the part of a page that a heading labels, to the next part; or nothing."""
    _, found, rest = page.partition(f'<section class="row part" aria-labelledby="{name}">')
    return re.split('<section class="row part"|<nav class="pager', rest)[0] if found else ""


HEADS = {
    "closed-nine-days": (
        "“The footbridge was closed on 9 of the 30 days of April”: Partly supported",
        (
            "Claim by Ansa Quillfeather, 3 May 2019. Did the source say it? Wording differs. "
            "Is it so? Partly supported. "
        ),
        "Ansa Quillfeather says, as quoted in the document",
    ),
    "nobody-hurt": (
        "“Not one of more than 300 school-children has been hurt”: Unconfirmed",
        (
            "Claim by Bram Oxtoby, 6 May 2019 (inferred). Did the source say it? Source not found. "
            "Is it so? Unconfirmed. "
        ),
        "Bram Oxtoby says, as quoted in the document",
    ),
    "planks-replaced": (
        "“All 48 planks were looked at and fewer than 12 replaced”: Withdrawn",
        (
            "Claim by Ansa Quillfeather, 3 May 2019. Did the source say it? Passage not seen. "
            "Is it so? Lacks context. "
        ),
        "Ansa Quillfeather says, as quoted in the document",
    ),
    "bicycles-in-june": (
        "“The bridge will be opened to bicycles in June”: Not assessed",
        (
            "Claim by Town Council of Orrelby, 7 May 2019. Did the source say it? No source cited. "
            "Is it so? Not assessed. We have not reviewed it yet."
        ),
        "Town Council of Orrelby says",
    ),
}


@each_row("claim", HEADS)
def test_no_title_or_description_asserts_the_claim(
    other_ledger: Ledger, render, claim: str
) -> None:
    title, description, says = HEADS[claim]
    page = html.unescape(render(other_ledger, claim))
    assert f"<title>{title} · Two Questions</title>" in page
    assert f'<meta property="og:title" content="{title}">' in page
    assert f'<meta name="description" content="{description}' in page
    assert f'<meta property="og:description" content="{description}' in page
    assert f"{says} {other_ledger.claims[claim].title} " in words(page)


@each_row("claim", HEADS)
def test_a_page_is_cited_as_the_check_of_a_claim(other_ledger: Ledger, render, claim: str) -> None:
    cited = f"Fact-check of the claim “{other_ledger.claims[claim].title}”"
    page = html.unescape(render(other_ledger, claim))
    assert f'<meta name="citation_title" content="{cited}">' in page
    assert f"The editors, {cited}, Two Questions" in words(section(page, "cite"))


@each_row(
    ("claim", "told"),
    [
        ("closed-nine-days", "Reported by The Orrelby Lantern, 3 May 2019 Kind"),
        (
            "nobody-hurt",
            (
                "Reported by Valley Courier, 6 May 2019 (inferred) (not found); according to the "
                "document, also reported by The Ford Gazette, 6 May 2019 (not found) Kind"
            ),
        ),
        ("bicycles-in-june", "Reported by The document’s own statement Kind"),
    ],
)
def test_what_nobody_found_is_told_as_such(
    other_ledger: Ledger, render, claim: str, told: str
) -> None:
    assert told in words(render(other_ledger, claim))


CITES_LANTERN = "    source: lantern-2019-05-03\n    also_in: []\n"
CITES_APPEAL = "    source: flood-appeal-2019\n    also_in: [lantern-2019-05-03]\n"
CITED = "    cited:\n      - {document: orrelby-notice, quote: In order to answer some reports}\n"
APPEAL = "    label: A call to stay away from the river after the flood\n"
REPLY = "    label: The council’s answer to our question on the log of April\n"
EARLIER = (f"{REPLY}    published: 2019-07-05\n", f"{REPLY}{CITED}    published: 2019-05-05\n")


def test_what_is_no_article_was_published_and_a_further_source_that_was_found_reported_it(
    changed, render
) -> None:
    page = words(
        render(changed((CITES_LANTERN, CITES_APPEAL), (APPEAL, APPEAL + CITED)), "closed-nine-days")
    )
    assert (
        "Published by The Orrelby Lantern, 11 April 2019 to 14 April 2019; "
        "also reported by The Orrelby Lantern, 3 May 2019 Kind"
    ) in page


# The chain


def chain(page: str) -> list[tuple[str, str]]:
    """Return the class of each step of the chain, and the role at its end."""
    found = re.findall(r'class="(hop[^"]*)".*?class="sc">(\w+)<', section(page, "chain"), re.DOTALL)
    return [(css, role) for css, role in found]


CHAINS = {
    "closed-nine-days": [("hop seen", "Publication"), ("hop seen", "Organisation")],
    "planks-replaced": [("hop seen", "Publication"), ("hop", "Organisation")],
    "frost-not-flood": [("hop seen", "Publication"), ("hop seen", "Organisation")],
    "nobody-hurt": [("hop", "Publication"), ("hop", "Organisation")],
    "bicycles-in-june": [],
}


@each_row("claim", CHAINS)
def test_each_step_of_the_chain_is_drawn_as_it_was_found(
    other_ledger: Ledger, render, claim: str
) -> None:
    assert chain(render(other_ledger, claim)) == CHAINS[claim]


def test_who_wrote_the_source_is_quoted_by_nobody(changed, render) -> None:
    said = "      said: {verdict: word-for-word, note: The copy has it in her words.}\n"
    authors = "    authors: [Tilda Marsh]\n    published: 2019-05-03\n"
    wrote = (authors, authors.replace("Tilda Marsh", "Tilda Marsh, Ansa Quillfeather"))
    stated = ("[title, authors, published]", "[title, published]")
    page = render(changed((said, ""), wrote, stated), "frost-not-flood")
    assert chain(page) == [("hop direct", "Publication"), ("hop seen", "Organisation")]


def test_a_body_in_the_chain_is_no_publication(changed, render) -> None:
    cites_body = CITES_LANTERN.replace("lantern-2019-05-03", "council-reply-2019")
    ledger = changed((CITES_LANTERN, cites_body), EARLIER)
    roles = [role for _, role in chain(render(ledger, "closed-nine-days"))]
    assert roles == ["Organisation", "Organisation"]


# What the document left out

LEFT_OUT = "    omissions:\n      - {text: That the ferry ran., claims: [nobody-hurt]}\n"


def test_what_was_left_out_is_told_only_where_it_matters(other_ledger: Ledger, render) -> None:
    told = {
        claim: "left out" in words(section(render(other_ledger, claim), "chain")) for claim in HEADS
    }
    assert [claim for claim, is_told in told.items() if is_told] == ["closed-nine-days"]
    page = words(section(render(other_ledger, "closed-nine-days"), "chain"))
    assert (
        "What the document left out of the article by The Orrelby Lantern, in substance "
        "That the bridge had been closed in March as well."
    ) in page


def test_it_may_have_been_left_out_of_another_source_than_the_cited_one(changed, render) -> None:
    page = words(section(render(changed((APPEAL, APPEAL + LEFT_OUT)), "nobody-hurt"), "chain"))
    assert (
        "What the document left out of the appeal by The Orrelby Lantern, in substance "
        "That the ferry ran."
    ) in page


def test_of_a_source_that_was_not_found_it_is_others_who_report_it(changed, render) -> None:
    lost = "    report_of: courier-2019-05-06\n"
    page = words(section(render(changed((lost, lost + LEFT_OUT)), "nobody-hurt"), "chain"))
    assert "What the document left out" not in page
    assert "Other reports on the article by The Ford Gazette (we could not read it)" in page


# The review


@each_row(
    ("claim", "told"),
    [
        (
            "closed-nine-days",
            (
                "The answer The days are borne out by a count; the number of people is near the "
                "counted one. The strongest evidence Supports: Eight full days and two half days, "
                "which make nine. The Weir Trust, June 2019 "
                "(strong) Contradicts: we found none Qualifies: only statements by the side that "
                "makes the claim (same side) How sure we are Moderate, because all evidence for "
                "the verdict that is independent comes from one publisher."
            ),
        ),
        (
            "nobody-hurt",
            "How sure we are Not stated; nothing that we found decides it.",
        ),
        ("planks-replaced", "How sure we are Not stated."),
    ],
)
def test_below_the_verdicts_are_the_answer_the_strongest_evidence_and_how_sure_it_is(
    other_ledger: Ledger, render, claim: str, told: str
) -> None:
    brief = render(other_ledger, claim).partition('id="short"')[2].partition("</section>")[0]
    assert told in words(brief)


def test_an_article_that_is_the_strongest_on_two_sides_is_named_once(changed, render) -> None:
    other = "{source: lantern-2019-05-03, stance: qualifies, does_not_show: Who counted.}"
    same = other.replace("lantern-2019-05-03", "weir-trust-count-2019")
    page = words(render(changed((other, same)), "closed-nine-days"))
    brief = page.partition("The strongest evidence")[2].partition("How sure we are")[0]
    assert brief.count("The Weir Trust") == 1
    assert "The same report" in brief


def test_questions_in_a_review_are_headings_below_its_own(changed, render) -> None:
    body = "        The [count](@weir-trust-count-2019) has"
    page = render(changed((body, f"        ## Who counted?\n\n{body}")), "closed-nine-days")
    assert "<h3>Who counted?</h3>" in section(page, "review")


# Finding one's way


def test_the_parts_of_a_page_are_listed_with_their_counts(other_ledger: Ledger, render) -> None:
    for claim in other_ledger.claims:
        page = render(other_ledger, claim)
        listed = page.partition('id="contents"')[2].partition("</nav>")[0]
        parts = re.findall('<section class="row part" aria-labelledby="([^"]+)"', page)
        parts.remove("cite")  # it stands beside the list
        assert sorted(re.findall('href="#([^"]+)"', listed)) == sorted(parts)
        if claim == "closed-nine-days":
            assert (
                "Figures: 5 Evidence: 1 for, 1 qualifies (same side) Discrepancies: 1 Replies"
                in words(listed)
            )


def test_a_verdict_stands_with_its_definition_and_leads_to_it(other_ledger: Ledger, render) -> None:
    for claim in other_ledger.claims.values():
        page = render(other_ledger, claim.id)
        panel = page.partition('aria-label="Two verdicts"')[2].partition("</section>")[0]
        for verdict in (other_ledger.attribution(claim), other_ledger.rating(claim)):
            assert f"{verdict.label} {verdict.definition}" in words(panel)
            assert f'ratings/#{verdict}"' in panel.replace("index.html", "")


# Evidence


def test_evidence_of_the_claims_own_side_is_marked_and_does_not_count(
    other_ledger: Ledger, render
) -> None:
    part = section(render(other_ledger, "closed-nine-days"), "evidence")
    assert "Supports: 1, Qualifies: 1 (from 1 independent publisher)." in words(part)
    items = dict(re.findall(r'id="e-([^"]*)">(.*?)</li>', part, re.DOTALL))
    marked = [name for name, text in items.items() if ">same side</a>" in text]
    assert marked == ["lantern-2019-05-03"]
    assert 'href="../../method/#same-side"' in part.replace("index.html", "")


def test_the_mark_is_explained_only_where_it_is_used(other_ledger: Ledger, render) -> None:
    part = section(render(other_ledger, "nobody-hurt"), "evidence")
    assert "same side" not in words(part)
    assert "#same-side" not in part


def test_every_item_says_what_it_does_not_prove(other_ledger: Ledger, render) -> None:
    for claim in other_ledger.claims.values():
        part = words(section(render(other_ledger, claim.id), "evidence"))
        assert part.count("This does not show ") == len(claim.evidence)


def test_an_address_that_may_name_a_private_person_is_a_link_and_never_text(
    other_ledger: Ledger, render
) -> None:
    page = render(other_ledger, "frost-not-flood")
    source = other_ledger.sources["flood-appeal-2019"]
    assert source.names_private_persons
    assert page.count(source.url) == 1
    assert (
        f'private"><a href="{source.url}" rel="noopener">Read it at The Orrelby Lantern</a>' in page
    )
    assert source.url not in words(page)
    sheet = (THEME / "static" / "css" / "style.css").read_text("utf-8")
    printed = re.findall(r"(\S.*)::after \{ content: \" <\" attr\(href\)", sheet)
    assert printed == [':not(.private) > a[rel~="noopener"]:not(.private)']


def test_a_copy_that_was_read_is_named_as_a_copy(other_ledger: Ledger, render) -> None:
    part = words(section(render(other_ledger, "closed-nine-days"), "evidence"))
    copy = "The Orrelby Lantern · Read the copy at The Ford Gazette · archived 2 June 2019"
    assert copy in part
    assert part.count("Read the copy") == 1


# Contact channels and replies


@pytest.mark.parametrize(
    ("claim", "is_told"), [("kiosk-for-loose-planks", True), ("bicycles-in-june", False)]
)
def test_a_contact_channel_was_not_tried(
    other_ledger: Ledger, render, claim: str, is_told: bool
) -> None:
    page = words(render(other_ledger, claim))
    assert ("As printed in May 2019; not tried by us." in page) == is_told


def test_a_claim_tells_whether_those_whose_claim_it_is_were_asked_for_a_reply(
    other_ledger: Ledger, changed, render
) -> None:
    for claim in other_ledger.claims:
        told = words(section(render(other_ledger, claim), "replies"))
        assert "for a reply on 20 June 2019 (By a letter" in told
        assert "The answer: The council says that the log of April" in told
        assert "Weir Trust" not in told
    trust = "      - organization: weir-trust\n"
    page = render(changed((trust, trust.replace("weir-trust", "paths-committee"))), "nobody-hurt")
    told = words(section(page, "replies"))
    assert "As of 20 June 2019, we have not asked the Paths Committee" in told
    assert "for a reply. Why not" in told
    assert '#replies">Why not</a>' in page


# Check it yourself


def test_the_words_are_told_with_their_lines(other_ledger: Ledger, render) -> None:
    told = words(section(render(other_ledger, "frost-not-flood"), "check"))
    assert (
        "The words The frost, not the flood, had got into the grain of the wood "
        "appear exactly once in the document, in line"
    ) in told
    assert "not that they are true" in told
