"""JSON-LD: what it says, what it leaves out, and that it cannot break out of its element."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.exports import jsonld
from factcheck.record.vocabulary import Attribution
from tests.tables import each_row

from .conftest import ARCHIVED, FORMULA, HARD_TITLE, SCRIPT, Files, record, written

if TYPE_CHECKING:
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site


def nodes(graph: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [node for node in graph["@graph"] if node["@type"] == kind]


@pytest.fixture
def graph(ledger: Ledger, site: Site) -> Callable[[str], dict[str, Any]]:
    return lambda claim: jsonld.claim(ledger, ledger.claims[claim], site)


def test_a_claim_has_its_words_its_speaker_and_where_it_appeared(graph) -> None:
    claim = nodes(graph("closed"), "Claim")[0]
    assert claim["name"] == "Closed on 4 of 10 days"
    assert claim["text"] == "The footbridge was closed on 4 of its 10 days in May 2021."
    assert claim["author"]["@type"] == "Person"
    assert claim["author"]["name"] == "Ada Quill"
    assert claim["author"]["jobTitle"] == "Warden of Bridges & Ways"
    kinds = [item["@type"] for item in claim["appearance"]]
    assert kinds == ["NewsArticle", "DigitalDocument"]
    assert claim["appearance"][-1]["name"] == "Notice, June 2021"
    by_address, by_description = claim["citation"]
    assert by_address["@id"].startswith("https://example.org/")
    assert by_description == "A standard of bridges"


@pytest.mark.parametrize(
    ("cited", "named", "kinds"),
    [
        ("copy", "copy", ["NewsArticle", "CreativeWork", "DigitalDocument"]),
        ("copy", "no", ["NewsArticle", "DigitalDocument"]),
        ("no", "no", ["DigitalDocument"]),
    ],
)
def test_a_source_that_was_not_found_is_no_appearance(
    make_ledger: Callable[..., Ledger], site: Site, cited: str, named: str, kinds: list[str]
) -> None:
    data = record()
    verdict = "source-not-found" if cited == "no" else "differs"
    passage = {"quote": "The footbridge was closed on 4 of its 10 days", "found": verdict}
    data["sources"][0]["passages"] = [passage]
    if cited == "no":
        del data["sources"][0]["copies"]
    for source, located in (("article", cited), ("undated", named)):
        next(item for item in data["sources"] if item["id"] == source)["located"] = located
    for claim in data["claims"][:2]:
        claim["attribution"]["carried"]["verdict"] = verdict
        if "said" in claim["attribution"]:
            claim["attribution"]["said"]["verdict"] = verdict
        if cited == "no":
            claim["attribution"].pop("differences", None)
    ledger = make_ledger(data)
    found = jsonld.claim(ledger, ledger.claims["closed"], site)["@graph"][0]["appearance"]
    assert [item["@type"] for item in found] == kinds


@pytest.mark.parametrize(
    ("claim", "author"),
    [("formula", "Ada Quill"), ("lamps", "TC"), ("carts", None)],
    ids=["speaker", "own words", "narration of a source"],
)
def test_the_author_is_the_speaker_or_for_own_words_the_issuer(graph, claim, author) -> None:
    found = nodes(graph(claim), "Claim")[0].get("author")
    assert (found and found["name"]) == author


def test_a_role_that_is_not_stated_is_left_out(graph) -> None:
    assert "jobTitle" not in nodes(graph("formula"), "Claim")[0]["author"]


@pytest.mark.parametrize(
    ("claim", "kind"), [("lamps", "documents"), ("carts", "sources"), ("closed", None)]
)
def test_first_appearance_is_given_only_where_it_is_proven(graph, claim, kind) -> None:
    item = nodes(graph(claim), "Claim")[0]
    appearances = {entry["@id"]: entry["@type"] for entry in item["appearance"]}
    types = {"documents": "DigitalDocument", "sources": "NewsArticle"}
    first = item.get("firstAppearance")
    assert (first and appearances[first["@id"]]) == (kind and types[kind])


@pytest.mark.parametrize("claim", ["closed", "carts", "lamps", "script", "formula"])
def test_every_run_of_quoted_words_is_a_quotation_of_the_raw_document(
    graph, ledger: Ledger, claim: str
) -> None:
    data = graph(claim)
    raw = ledger.texts["notice"].raw
    spans = ledger.spans(ledger.claims[claim])
    quotations = nodes(data, "Quotation")
    assert [item["text"] for item in quotations] == [raw[span.start : span.end] for span in spans]
    assert nodes(data, "Claim")[0]["isBasedOn"] == [{"@id": item["@id"]} for item in quotations]


def test_a_quotation_names_a_speaker_only_where_one_is_quoted(graph) -> None:
    speaker = nodes(graph("closed"), "Claim")[0]["author"]["@id"]
    assert nodes(graph("closed"), "Quotation")[0]["spokenByCharacter"] == {"@id": speaker}
    assert all("spokenByCharacter" not in item for item in nodes(graph("lamps"), "Quotation"))


def test_a_review_is_one_claimreview_of_the_claim_on_its_page(graph, site: Site) -> None:
    data = graph("closed")
    (review,) = nodes(data, "ClaimReview")
    assert review["claimReviewed"] == "Closed on 4 of 10 days"
    assert review["itemReviewed"] == {"@id": nodes(data, "Claim")[0]["@id"]}
    assert review["reviewBody"] == "The log <has> 5 days & a night."
    assert review["datePublished"] == "2022-01-10"
    assert review["author"]["name"] == site.editors
    assert review["url"] == "https://example.org/checks/claims/closed/"


@pytest.mark.parametrize(
    ("claim", "rating"),
    [
        ("closed", {"alternateName": "Lacks context", "ratingValue": 3}),
        ("carts", {"alternateName": "Supported", "ratingValue": 5}),
        ("script", {"alternateName": "Not checkable"}),
    ],
)
def test_a_rating_has_a_number_only_where_there_is_an_order(graph, claim, rating) -> None:
    (review,) = nodes(graph(claim), "ClaimReview")
    scale = {"bestRating": 5, "worstRating": 1} if "ratingValue" in rating else {}
    assert review["reviewRating"] == {"@type": "Rating", **rating, **scale}


@pytest.mark.parametrize("claim", ["lamps", "formula"], ids=["no review", "withdrawn"])
def test_no_claimreview_without_a_review_or_of_a_withdrawn_claim(graph, claim: str) -> None:
    assert nodes(graph(claim), "ClaimReview") == []
    assert len(nodes(graph(claim), "Claim")) == 1


def test_attribution_is_not_in_a_claimreview(published: Files) -> None:
    text = published["claimreview.json"].decode()
    for term in Attribution:
        assert f'"{term.label}"' not in text
    assert "Found in a copy" not in text


def test_the_feed_holds_each_claimreview_with_its_claim_once(published: Files) -> None:
    elements = json.loads(published["claimreview.json"])["dataFeedElement"]
    titles = [element["item"]["claimReviewed"] for element in elements]
    assert titles == ["Closed on 4 of 10 days", "Heavy carts are barred", SCRIPT]
    for element in elements:
        assert element["item"]["itemReviewed"]["name"] == element["item"]["claimReviewed"]
    assert elements[0]["dateModified"] == "2022-02-02"


@pytest.mark.parametrize(
    ("date", "on_the_page", "in_the_feed"),
    [
        ("2022-01-10", "2022-01-10", "2022-01-10"),
        ("2022-01-08/2022-01-10", "2022-01-10", "2022-01-10"),
        ("2022-01", "2022-01", "2022-01-01"),
        ("2021-11/2022-01", "2022-01", "2022-01-01"),
        ("2022", "2022", "2022-01-01"),
    ],
)
def test_a_review_has_a_date_and_the_feed_a_whole_one(
    make_ledger, site: Site, date: str, on_the_page: str, in_the_feed: str
) -> None:
    data = record()
    data["claims"][0].update(corrections=[], review={**data["claims"][0]["review"], "date": date})
    ledger = make_ledger(data)
    page = jsonld.claim(ledger, ledger.claims["closed"], site)["@graph"]
    assert nodes({"@graph": page}, "ClaimReview")[0]["datePublished"] == on_the_page
    element = json.loads(written(ledger, site)["claimreview.json"])["dataFeedElement"][0]
    assert element["dateModified"] == element["item"]["datePublished"] == in_the_feed


def test_dates_that_were_inferred_or_are_ranges_are_left_out(ledger: Ledger, site: Site) -> None:
    for source in ("article", "undated"):
        assert "datePublished" not in jsonld.source(ledger, ledger.sources[source], site)
    log = jsonld.source(ledger, ledger.sources["log"], site)
    assert log["datePublished"] == "2021-06-30"


def test_a_source_has_its_own_address_and_its_named_authors(ledger: Ledger, site: Site) -> None:
    article = jsonld.source(ledger, ledger.sources["article"], site)
    assert article["@type"] == "NewsArticle"
    assert article["name"] == HARD_TITLE
    assert [author["name"] for author in article["author"]] == ["Nora Ink and Sons", "Quill Ada"]
    assert "url" not in article
    log = jsonld.source(ledger, ledger.sources["log"], site)
    assert (log["@type"], log["url"]) == ("Report", "https://example.org/log?a=1&b={2}")
    assert "author" not in log


def test_a_source_has_its_archived_copies_as_its_page_has(ledger: Ledger, site: Site) -> None:
    log = jsonld.source(ledger, ledger.sources["log"], site)
    assert log["archivedAt"] == [ARCHIVED]
    assert "archivedAt" not in jsonld.source(ledger, ledger.sources["article"], site)


def test_a_document_has_its_hash_and_its_text(ledger: Ledger, site: Site) -> None:
    notice = jsonld.document(ledger, ledger.documents["notice"], site)
    assert notice["@type"] == "DigitalDocument"
    assert notice["name"] == "Notice on the footbridge"
    assert notice["datePublished"] == "2021-06"
    assert notice["encoding"]["sha256"] == ledger.documents["notice"].sha256
    assert notice["encoding"]["contentUrl"].endswith("/documents/notice/text.txt")


def test_a_speaker_has_every_role_as_stated(ledger: Ledger, site: Site) -> None:
    ada = jsonld.speaker(ledger, ledger.speakers["ada-quill"], site)
    assert ada["jobTitle"] == ["Warden of Bridges & Ways"]
    assert ada["affiliation"]["name"] == "Town Council of Lower Ferry"
    silent = jsonld.speaker(ledger, ledger.speakers["silent"], site)
    assert {"jobTitle", "affiliation"}.isdisjoint(silent)


def test_small_entries_have_their_type_and_name(ledger: Ledger, site: Site) -> None:
    outlet = jsonld.outlet(ledger, ledger.outlets["gazette"], site)
    assert (outlet["@type"], outlet["name"]) == ("NewsMediaOrganization", "The Ferry Gazette")
    council = jsonld.organization(ledger, ledger.organizations["council"], site)
    assert (council["@type"], council["name"]) == ("Organization", "Town Council of Lower Ferry")
    topic = jsonld.topic(ledger, ledger.topics["closures"], site)
    assert (topic["@type"], topic["description"]) == ("DefinedTerm", "When it is shut.")


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        ("", "WebSite", "Two Questions"),
        ("claims/", "CollectionPage", "The claims"),
        ("404.html", "WebPage", "The claims"),
    ],
)
def test_pages_over_the_record(site: Site, path: str, kind: str, name: str) -> None:
    page = jsonld.collection("The claims", path, site)
    assert (page["@type"], page["name"]) == (kind, name)
    assert page["url"] == f"https://example.org/checks/{path}"


def every_page(ledger: Ledger, site: Site) -> Iterator[dict[str, Any]]:
    for kind in ("claim", "document", "source", "speaker", "outlet", "organization", "topic"):
        for entry in getattr(ledger, f"{kind}s").values():
            yield getattr(jsonld, kind)(ledger, entry, site)
    yield jsonld.collection("Claims", "claims/", site)


def leaves(value: Any) -> Iterator[Any]:
    items = value.values() if isinstance(value, dict) else value
    for item in items:
        if isinstance(item, dict | list):
            yield from leaves(item)
        else:
            yield item


def test_a_local_site_has_no_address_of_its_own_anywhere(ledger: Ledger, offline: Site) -> None:
    for data in every_page(ledger, offline):
        own = [leaf for leaf in leaves(data) if str(leaf).startswith(("claims/", "documents/"))]
        assert own == []


def test_nothing_unknown_is_written_and_all_is_plain_json(ledger: Ledger, site: Site) -> None:
    for data in every_page(ledger, site):
        assert json.loads(json.dumps(data)) == data
        for leaf in leaves(data):
            assert isinstance(leaf, str | int | float)
            assert leaf != ""


class Scripts(HTMLParser):
    """Collects every element, and the text of the first script."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


@each_row("hostile", [SCRIPT, "<!-- <script>", "a \u2028 b \u2029 c", FORMULA, "é"])
def test_embedded_json_cannot_end_its_element_and_reads_back_the_same(hostile: str) -> None:
    parser = Scripts()
    embedded = jsonld.dumps({"name": hostile})
    parser.feed(f'<script type="application/ld+json">{embedded}</script>')
    parser.close()
    assert parser.tags == ["script"]
    assert json.loads(parser.text) == {"name": hostile}
    assert not set(embedded) & set("<>&\u2028\u2029")


def test_numbers_that_json_cannot_hold_are_refused() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        jsonld.dumps({"value": float("nan")})


def test_an_item_that_is_evidence_twice_is_cited_once(
    make_ledger: Callable[..., Ledger], site: Site
) -> None:
    data = record()
    twice = {"source": "log", "stance": "context", "does_not_show": "More."}
    data["claims"][0]["evidence"].append(twice)
    ledger = make_ledger(data)
    claim = jsonld.claim(ledger, ledger.claims["closed"], site)["@graph"][0]
    assert len(claim["citation"]) == 2
