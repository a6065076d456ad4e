"""Pages beside data: what the data says stands on the page, in its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from factcheck.verifying.findings import each, holds, same
from factcheck.verifying.quotes import urn
from factcheck.verifying.record import in_words
from factcheck.verifying.wording import read_prose, squeeze, squeeze_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.markup import Element, Page
    from factcheck.verifying.record import Data, Record

_SCALE = {"ratingValue", "bestRating", "worstRating"}
_ASIDE = {"@context", "@type", "@id", "url", "contentUrl", *_SCALE}
_PROSE_OF_CLAIM = ("body", "summary", "does_not_show", "would_change")
_PROSE_OF_SOURCE = ("search", "confirms", "does_not_show", "finding", "note", "weight_reason")


def page_of(kind: str, entry: Data) -> str:
    """Return the file of an entry's page."""
    return f"{kind}/{entry['id']}/index.html"


class Sheet:
    """An entry's page, asked what it shows."""

    def __init__(self, folder: Folder, record: Record, file: str) -> None:
        """Read the page."""
        self.record = record
        self.file = file
        self.page = folder.page(file)
        self.text = squeeze(self.page.main.text())

    def shows(self, what: str, *values: str | None) -> Iterator[Finding]:
        """Find that each text that is known stands on the page."""
        for value in values:
            if value:
                shown = squeeze(value) in self.text
                yield holds(shown, self.file, f"must show {what}", value)

    def shows_prose(self, what: str, *texts: str | None) -> Iterator[Finding]:
        """Find that each text in Markdown stands on the page."""
        for text in texts:
            if text:
                shown = read_prose(text, self.record.words).whole in self.text
                yield holds(shown, self.file, f"must show {what}", text)

    def heads(self, title: str, description: str | None) -> Iterator[Finding]:
        """Find that title and description are the same wherever the page has them."""
        site = self.record.index["name"]
        (heading,) = self.page.main.all("h1")
        yield same(self.file, "<h1>", squeeze(title), squeeze(heading.text()))
        yield same(self.file, "<title>", f"{title} · {site}", self.page.title)
        yield same(self.file, "og:title", title, self.page.meta("og:title"))
        for name in ("description", "og:description") if description else ():
            yield same(self.file, name, description, self.page.meta(name))


def claims_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each claim's page shows what the data says of it."""
    yield from each(
        lambda claim: page_of("claims", claim),
        lambda claim: _claim(folder, record, claim),
        record.claims.values(),
    )


def _claim(folder: Folder, record: Record, claim: Data) -> Iterator[Finding]:
    sheet = Sheet(folder, record, page_of("claims", claim))
    yield from sheet.heads(claim["title"], claim["statement"])
    yield from sheet.shows("the statement", claim["statement"], claim["role"])
    yield from sheet.shows("its number", f"{claim['number']}of{len(record.claims)}claims")
    verdicts = [item.text().strip() for item in sheet.page.main.all(css="verdict")]
    yield same(sheet.file, "the verdicts", record.verdicts(claim), verdicts)
    grounds, review = claim["attribution"], claim["review"]
    yield from sheet.shows_prose("the grounds of verdict 1", grounds["note"])
    yield from sheet.shows_prose("a difference", *grounds["differences"])
    yield from sheet.shows_prose("the review", *(review[name] for name in _PROSE_OF_CLAIM))
    yield from sheet.shows("the day of the review", review["date"] and in_words(review["date"]))
    linked = (claim["speaker"], claim["document"], *claim["topics"])
    yield from sheet.shows("a name", *(link["title"] for link in linked if link))
    for hop in claim["chain"]:
        if hop["verdict"]:
            note = "".join(read_prose(hop["note"] or "", record.words).runs)
            yield from sheet.shows("a hop with its finding", f"{hop['label']}{note}")
    yield from _quotes(record, sheet, claim)
    yield from _evidence(record, sheet, claim)
    yield from _rest_of_claim(record, sheet, claim)
    yield from _figures(sheet, claim["figures"])


def _quotes(record: Record, sheet: Sheet, claim: Data) -> Iterator[Finding]:
    """Find that quotes stand in the document's own words around them, at the offsets told."""
    frozen = squeeze_document(record.texts[claim["document"]["id"]])
    blocks = [squeeze(item.text("ln")) for item in sheet.page.main.all("blockquote")]
    for block in blocks:
        yield holds(block in frozen, sheet.file, "quoted words must be the document's", None, block)
    told = squeeze("".join(item.text() for item in _part(sheet.page, "check")))
    for quote in claim["quotes"]:
        words = squeeze(quote["exact"])
        quoted = any(words in block for block in blocks)
        yield holds(quoted, sheet.file, "must show the quote", quote["exact"])
        place = f"{words}standonceinthefrozentext,fromcodepoint{quote['start']}upto,"
        place += f"notincluding,{quote['end']}(line{quote['line']}ofthefile)"
        yield holds(place in told, sheet.file, "must tell the offsets", quote)
        yield holds(quote["sha256"] in told, sheet.file, "must tell the sha256", quote["sha256"])


def _part(page: Page, name: str) -> list[Element]:
    return page.main.all(aria_labelledby=name)


def _evidence(record: Record, sheet: Sheet, claim: Data) -> Iterator[Finding]:
    shown = [item for item in sheet.page.main.all("li") if "ev" in item.classes]
    yield same(sheet.file, "the number of findings", len(claim["evidence"]), len(shown))
    by_stance: dict[str, list[str]] = {}
    for stance in record.labels["stance"]:
        parts = _part(sheet.page, f"s-{stance}")
        by_stance[stance] = [squeeze(item.text()) for part in parts for item in part.all("li")]
    for item in claim["evidence"]:
        source = record.sources[item["source"]["id"]]
        parts = [item["source"]["title"], record.publisher(source), item["weight"] or ""]
        parts += [in_words(source["published"]["date"])] if source["published"] else []
        wanted = [squeeze(part) for part in parts]
        wanted += [
            read_prose(item[name] or "", record.words).whole for name in ("finding", "does_not_show")
        ]
        found = any(all(part in text for part in wanted) for text in by_stance[item["stance"]])
        yield holds(found, sheet.file, "must show the evidence", item)


def _rest_of_claim(record: Record, sheet: Sheet, claim: Data) -> Iterator[Finding]:
    for tie in claim["related"]:
        other = record.claims[tie["claim"]["id"]]
        words = f"{tie['relation']}{other['number']}.{other['title']}{tie['why'] or ''}"
        yield from sheet.shows("a related claim", words)
    for item in claim["discrepancies"]:
        yield from sheet.shows("a discrepancy", item["title"])
        yield from sheet.shows_prose("a discrepancy", item["conclude"], item["do_not_conclude"])
    yield from _changes(sheet, claim)


def _changes(sheet: Sheet, entry: Data) -> Iterator[Finding]:
    for item in entry["corrections"]:
        text = read_prose(item["text"], sheet.record.words).whole
        yield from sheet.shows("a correction", in_words(item["date"]) + text)
    if entry["withdrawn"]:
        words = f"Withdrawn on {in_words(entry['withdrawn']['date'])}."
        yield from sheet.shows("that it is withdrawn", words + entry["withdrawn"]["reason"])


def _figures(sheet: Sheet, figures: list[Data]) -> Iterator[Finding]:
    """Find that the first table of figures has them all, in their order, and no other."""
    tables = [table for part in _part(sheet.page, "figures") for table in part.all("table")]
    rows = [row.all() for body in tables[:1] for part in body.all("tbody") for row in part.all("tr")]
    cells = [[squeeze(cell.text()) for cell in row if cell.tag in {"td", "th"}] for row in rows]
    expected = [_row(sheet.record, figure) for figure in figures]
    yield same(sheet.file, "the number of figures", len(expected), len(cells))
    for wanted, (label, value, period, known) in zip(expected, cells, strict=False):
        seen = [label.partition("(")[0] if "(" not in wanted[0] else label, value, period]
        yield same(sheet.file, "a figure", wanted[:3], seen)
        yield holds(known.endswith(wanted[3]), sheet.file, "must show how", wanted[3], known)


def _row(record: Record, figure: Data) -> list[str]:
    bound = record.labels["bound"][figure["bound"]] if figure["bound"] else ""
    label = figure["label"] or ("share" if figure["unit"] == "%" else figure["unit"])
    period = in_words(figure["period"]) if figure["period"] else "not stated"
    how = figure["derivation_in_words"] or ""
    return [squeeze(part) for part in (label, bound + figure["value_in_words"], period, how)]


# Sources, speakers and what has no data of its own


def sources_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each source's page shows what the data says of it."""
    yield from each(
        lambda source: page_of("sources", source),
        lambda source: _source(folder, record, source),
        record.sources.values(),
    )


def _source(folder: Folder, record: Record, source: Data) -> Iterator[Finding]:
    sheet = Sheet(folder, record, page_of("sources", source))
    yield from sheet.heads(record.title("sources", source["id"]), None)
    date = source["published"]
    origin = record.publisher(source) + (f", {in_words(date['date'])}" if date else "")
    yield from sheet.shows("publisher and date", origin)
    yield from sheet.shows("that the date is inferred", "(inferred)" if date and date["inferred"] else "")
    yield from sheet.shows("what became of it", record.labels["located"][source["located"]])
    yield from sheet.shows("an author", *source["authors"])
    yield from sheet.shows_prose("what the data says", *(source[name] for name in _PROSE_OF_SOURCE))
    yield from sheet.shows_prose("what differs", *source["differences"], *source["omissions"])
    yield from sheet.shows_prose("a note", *(item["note"] for item in source["passages"]))
    addresses = {item.get("href").partition("#:~:")[0] for item in sheet.page.main.all("a")}
    pages = [*source["copies"], *source["see_also"]]
    for address in filter(None, [source["address"], *(page["address"] for page in pages)]):
        yield holds(address in addresses, sheet.file, "must link to the address", address)
    for link in [*source["claims"], *(use["claim"] for use in source["evidence_for"])]:
        claim = record.claims[link["id"]]
        yield from sheet.shows("a claim", link["title"], str(claim["number"]))
    for item in source["discrepancies"]:
        texts = (item["what"], item["conclude"], item["do_not_conclude"])
        yield from sheet.shows_prose("a discrepancy", *texts)
    yield from _changes(sheet, source)
    yield from _figures(sheet, source["figures"])


def others_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the other entries' pages show their names and notes, as the search has them."""
    for kind in ("speakers", "outlets", "organizations", "topics", "documents"):
        for name, card in record.cards[kind].items():
            file = f"{kind}/{name}/index.html"
            sheet = Sheet(folder, record, file)
            yield from sheet.shows("its name or title", *_named(record, kind, name))
            yield from sheet.shows("what the search finds", *(text.strip("“”") for text in card["text"]))


def _named(record: Record, kind: str, name: str) -> Iterable[str]:
    return [] if kind == "documents" else [record.title(kind, name)]


def documents_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each document's page shows the whole frozen text, and the right hash."""
    for name, document in record.documents.items():
        file = f"documents/{name}/index.html"
        page = folder.page(file)
        (text,) = page.main.all("article", css="text")
        seen = squeeze(text.text("ln", "sup", "notes"))
        yield holds(seen == squeeze_document(record.texts[name]), file, "must show the whole frozen text")
        yield holds(document["sha256"] in page.main.text(), file, "must tell the sha256")
        for item in text.all("div", css="line"):
            line = item.get("id").removeprefix("L")
            yield same(file, "a line's number", line, "".join(_lines(item)))


def _lines(item: Element) -> Iterator[str]:
    for link in item.all("a", css="ln"):
        yield link.text("vh").strip()


def embeds_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the card that other sites may frame says what the claim's page says."""
    for claim in record.claims.values():
        sheet = Sheet(folder, record, f"claims/{claim['id']}/embed/index.html")
        (heading,) = sheet.page.main.all("h1")
        yield same(sheet.file, "<h1>", claim["title"], heading.text())
        verdicts = [item.text().strip() for item in sheet.page.main.all("dd")]
        yield same(sheet.file, "the verdicts", record.verdicts(claim), verdicts)
        links = {item.get("href") for item in sheet.page.main.all("a")}
        yield same(sheet.file, "the number of links", 1, len(links))
        if claim["speaker"]:
            yield from sheet.shows("the speaker", claim["speaker"]["title"])
        if claim["source"]:
            yield from sheet.shows("the source", record.words(claim["source"]["id"]))


# JSON-LD


def jsonld_is_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each value of a page's JSON-LD stands on the page, where readers can see it."""
    for path in folder.page_paths:
        page = folder.page(path)
        dates = "".join(item.get("datetime") for item in page.body.all("time"))
        text = squeeze(page.body.text() + dates)
        for script in page.scripts:
            if script.get("type") == "application/ld+json":
                data = json.loads("".join(str(part) for part in script.children))
                for key, value in _values(data):
                    yield holds(squeeze(value) in text, path, f"must show {key}", value)
    yield from each(
        lambda claim: page_of("claims", claim),
        lambda claim: _graph(folder, record, claim),
        record.claims.values(),
    )


def _values(data: Any, key: str = "JSON-LD") -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        for name, value in data.items():
            if name not in _ASIDE:
                yield from _values(value, name)
    elif isinstance(data, list):
        for item in data:
            yield from _values(item, key)
    else:
        yield key, str(data)


def _graph(folder: Folder, record: Record, claim: Data) -> Iterator[Finding]:
    """Find that a claim's JSON-LD is the claim, its quotes and its review."""
    path = page_of("claims", claim)
    (script,) = (item for item in folder.page(path).scripts if "src" not in item.attributes)
    graph = json.loads(str(script.children[0]))["@graph"]
    document = claim["document"]["id"]
    item, *rest = graph
    yield same(path, "JSON-LD @id", urn(record, "claims", claim["id"], document), item["@id"])
    yield same(path, "JSON-LD name", claim["title"], item["name"])
    yield same(path, "JSON-LD text", claim["statement"], item["text"])
    seen = [part["text"] for part in rest if part["@type"] == "Quotation"]
    yield same(path, "JSON-LD quotations", [quote["exact"] for quote in claim["quotes"]], seen)
    reviews = [part for part in rest if part["@type"] == "ClaimReview"]
    has_review = bool(claim["review"]["date"]) and not claim["withdrawn"]
    yield same(path, "the number of ClaimReviews", int(has_review), len(reviews))
    for part in reviews:
        yield from review_agrees(record, path, claim, part)


def review_agrees(record: Record, path: str, claim: Data, item: Data) -> Iterator[Finding]:
    """Find that a ClaimReview has the claim's title, rating and summary."""
    review, rating = claim["review"], item["reviewRating"]
    expected = urn(record, "reviews", claim["id"], claim["document"]["id"])
    yield same(path, "ClaimReview @id", expected, item["@id"])
    yield same(path, "claimReviewed", claim["title"], item["claimReviewed"])
    yield same(path, "alternateName", review["label"], rating["alternateName"])
    yield same(path, "ratingValue", review["number"], rating.get("ratingValue"))
    yield same(path, "reviewBody", review["summary"], item["reviewBody"])
