"""Pages beside data: what the data says stands on the page, in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.verifying.findings import each, holds, same
from factcheck.verifying.numbers import figures_are_shown
from factcheck.verifying.record import in_words
from factcheck.verifying.sheet import Sheet, page_of
from factcheck.verifying.wording import read_prose, squeeze, squeeze_document

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.markup import Element
    from factcheck.verifying.record import Data, Record

_PROSE_OF_CLAIM = ("body", "summary", "does_not_show", "would_change")
_PROSE_OF_SOURCE = ("search", "confirms", "does_not_show", "finding", "note", "weight_reason")


def claims_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each claim's page shows what the data says of it."""
    yield from each(
        lambda claim: page_of("claims", claim),
        lambda claim: _claim(folder, record, claim),
        record.claims.values(),
    )


def _claim(folder: Folder, record: Record, claim: Data) -> Iterator[Finding]:
    sheet = Sheet(folder, record, page_of("claims", claim))
    yield from sheet.heads(claim["title"], record.headline(claim), record.description(claim))
    says = "".join(item.text() for item in sheet.page.main.all("p", css="q")[:1])
    is_named = says.startswith(f"{claim['claimant']['title']} says")
    yield holds(is_named, sheet.file, "must say who makes the claim", claim["claimant"]["title"])
    yield from sheet.shows("what is known of a contact", record.contact_note(claim))
    yield from sheet.shows("the statement", claim["statement"], claim["role"])
    yield from sheet.shows("its number", f"{claim['number']}of{len(record.claims)}claims")
    verdicts = [item.text().strip() for item in sheet.page.main.all(css="verdict")]
    yield same(sheet.file, "the verdicts", record.verdicts(claim), verdicts)
    grounds, review = claim["attribution"], claim["review"]
    yield from sheet.shows_prose("the grounds of verdict 1", grounds["note"])
    yield from sheet.shows_prose("a difference", *grounds["differences"])
    yield from sheet.shows_prose("the review", *(review[name] for name in _PROSE_OF_CLAIM))
    if review["date"]:
        yield from sheet.shows("the day of the review", f"Reviewed{in_words(review['date'])}")
    linked = (claim["speaker"], claim["document"], *claim["topics"])
    yield from sheet.shows("a name", *(link["title"] for link in linked if link))
    for hop in claim["chain"]:
        if hop["verdict"]:
            note = "".join(read_prose(hop["note"] or "", record.words).runs)
            yield from sheet.shows("a step with its finding", f"{hop['label']}{note}")
    yield from _named_sources(record, sheet, claim)
    yield from _quotes(record, sheet, claim)
    yield from _evidence(record, sheet, claim)
    yield from _rest_of_claim(record, sheet, claim)
    yield from _replies(record, sheet, claim)
    yield from figures_are_shown(sheet, claim["figures"])


def _named_sources(record: Record, sheet: Sheet, claim: Data) -> Iterator[Finding]:
    """Find that the page names every source, and says of one that it was not found."""
    told = "".join(squeeze(item.text()) for item in sheet.page.main.all("dd"))
    for link in filter(None, (claim["source"], *claim["also_in"])):
        source = record.sources[link["id"]]
        marks = ["(inferred)"] if (source["published"] or {}).get("inferred") else []
        marks += ["(not found)"] if source["located"] == "no" else []
        words = squeeze(" ".join([record.words(link["id"]), *marks]))
        yield holds(words in told, sheet.file, "must name the source as it was found", words)


def _replies(record: Record, sheet: Sheet, claim: Data) -> Iterator[Finding]:
    """Find that the page tells who was asked for a reply, and what they said."""
    for reply in record.documents[claim["document"]["id"]]["replies"]:
        yield from sheet.shows("whose reply it is", reply["organization"]["title"])
        if reply["not_asked"]:
            words = f"{reply['not_asked']['reason']} ({in_words(reply['not_asked']['date'])})"
            yield from sheet.shows("why no reply was asked for", words)
        elif reply["asked_on"]:
            yield from sheet.shows("when a reply was asked for", in_words(reply["asked_on"]))
        yield from sheet.shows_prose("the answer", reply["answer"])


def _quotes(record: Record, sheet: Sheet, claim: Data) -> Iterator[Finding]:
    """Find that quotes stand in the document's own words around them, in the lines told."""
    frozen = squeeze_document(record.texts[claim["document"]["id"]])
    blocks = [squeeze(item.text("ln")) for item in sheet.page.main.all("blockquote")]
    for block in blocks:
        yield holds(block in frozen, sheet.file, "quoted words must be the document's", None, block)
    told = squeeze("".join(item.text() for item in sheet.parts("check")))
    for quote in claim["quotes"]:
        words = squeeze(quote["exact"])
        quoted = any(words in block for block in blocks)
        yield holds(quoted, sheet.file, "must show the quote", quote["exact"])
        is_once = record.texts[claim["document"]["id"]].count(quote["exact"]) == 1
        how_often = "appear exactly once" if is_once else "are"
        place = f"{words}{squeeze(how_often)}inthedocument,inline{quote['line']}."
        yield holds(place in told, sheet.file, "must tell the line", quote)
        yield holds(quote["sha256"] in told, sheet.file, "must tell the sha256", quote["sha256"])


def _evidence(record: Record, sheet: Sheet, claim: Data) -> Iterator[Finding]:
    shown = [item for item in sheet.page.main.all("li") if "ev" in item.classes]
    yield same(sheet.file, "the number of findings", len(claim["evidence"]), len(shown))
    groups: dict[str, list[str]] = {}
    for stance in record.labels["stance"]:
        shown_here = sheet.parts(f"s-{stance}")
        groups[stance] = [squeeze(item.text()) for part in shown_here for item in part.all("li")]
    labels = record.labels["stance"]
    counts = [f"{labels[name]}: {len(items)}" for name, items in groups.items() if items]
    yield from sheet.shows("the number of findings", ", ".join(counts))
    publishers = {item["counts_as"]["url"] for item in claim["evidence"] if not item["same_side"]}
    if claim["evidence"]:
        noun = "independent publisher" + ("" if len(publishers) == 1 else "s")
        words = f"(from {len(publishers):,} {noun})"
        yield from sheet.shows("the number of independent publishers", words)
    for item in claim["evidence"]:
        source = record.sources[item["source"]["id"]]
        parts = [item["source"]["title"], record.publisher(source), item["weight"] or ""]
        parts += [in_words(source["published"]["date"])] if source["published"] else []
        parts += ["same side"] if item["same_side"] else []
        wanted = [squeeze(part) for part in parts]
        prose = (item["finding"] or "", item["does_not_show"] or "")
        wanted += [read_prose(text, record.words).whole for text in prose]
        found = any(all(part in text for part in wanted) for text in groups[item["stance"]])
        yield holds(found, sheet.file, "must show the evidence", item)


def _rest_of_claim(record: Record, sheet: Sheet, claim: Data) -> Iterator[Finding]:
    for tie in claim["related"]:
        other = record.claims[tie["claim"]["id"]]
        named = f"{other['claimant']['title']} says {other['number']}. {other['title']}"
        words = [tie["relation"], named, *record.verdicts(other), tie["why"] or ""]
        yield from sheet.shows("a related claim", " ".join(words))
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
    heading = record.title("sources", source["id"])
    quoted = f"“{heading}”" if source["title"] else heading
    where = " (not found)" if source["located"] == "no" else ""
    yield from sheet.heads(heading, f"Source: {quoted}, {record.publisher(source)}{where}", None)
    date = source["published"]
    origin = record.publisher(source) + (f", {in_words(date['date'])}" if date else "")
    yield from sheet.shows("publisher and date", origin)
    inferred = "(inferred)" if date and date["inferred"] else ""
    yield from sheet.shows("that the date is inferred", inferred)
    yield from sheet.shows("what became of it", record.labels["located"][source["located"]])
    yield from sheet.shows("an author", *source["authors"])
    yield from sheet.shows_prose("what the data says", *(source[name] for name in _PROSE_OF_SOURCE))
    yield from sheet.shows_prose("what differs", *source["differences"])
    yield from _omissions(sheet, source)
    yield from sheet.shows_prose("a note", *(item["note"] for item in source["passages"]))
    addresses = {item.get("href").partition("#:~:")[0] for item in sheet.page.main.all("a")}
    pages = [*source["copies"], *source["see_also"]]
    for address in filter(None, [source["address"], *(page["address"] for page in pages)]):
        yield holds(address in addresses, sheet.file, "must link to the address", address)
    files = folder.pages_of(f"sources/{source['id']}/")
    shown = [Sheet(folder, record, file).text for file in files]
    used = (use["claim"] for use in source["evidence_for"])
    for link in [*source["claims"], *source["named_for"], *used]:
        named = squeeze(link["title"]), str(record.claims[link["id"]]["number"])
        is_shown = any(all(part in text for part in named) for text in shown)
        yield holds(is_shown, sheet.file, "must show a claim, or a further page", link["title"])
    for item in source["discrepancies"]:
        texts = (item["what"], item["conclude"], item["do_not_conclude"])
        yield from sheet.shows_prose("a discrepancy", *texts)
    yield from _changes(sheet, source)
    yield from figures_are_shown(sheet, source["figures"])


def _omissions(sheet: Sheet, source: Data) -> Iterator[Finding]:
    """Find that each omission is shown with the numbers of the claims that it bears on."""
    shown = [squeeze(item.text()) for part in sheet.parts("left-out") for item in part.all("li")]
    for item in source["omissions"]:
        yield from sheet.shows_prose("what was left out", item["text"])
        numbers = sorted(sheet.record.claims[name]["number"] for name in item["claims"])
        words = read_prose(item["text"], sheet.record.words).whole
        noun = "claim" if len(numbers) == 1 else "claims"
        words += (
            squeeze(f"This matters for {noun} {', '.join(map(str, numbers))}.") if numbers else ""
        )
        yield holds(words in shown, sheet.file, "must show for which claims it matters", item)


def others_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the other entries' pages show their names and notes, as the search has them."""
    for kind in ("speakers", "outlets", "organizations", "topics", "documents"):
        for name, card in record.cards[kind].items():
            file = f"{kind}/{name}/index.html"
            sheet = Sheet(folder, record, file)
            yield from sheet.shows("its name or title", *_named(record, kind, name))
            texts = (text.strip("“”") for text in card["text"])
            yield from sheet.shows("what the search finds", *texts)


def _named(record: Record, kind: str, name: str) -> Iterable[str]:
    return [] if kind == "documents" else [record.title(kind, name)]


def documents_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each document's page shows the whole frozen text, and the right hash."""
    for name, document in record.documents.items():
        file = f"documents/{name}/index.html"
        page = folder.page(file)
        (text,) = page.main.all("article", css="text")
        seen = squeeze(text.text("ln", "sup", "notes"))
        is_whole = seen == squeeze_document(record.texts[name])
        yield holds(is_whole, file, "must show the whole frozen text")
        yield holds(document["sha256"] in page.main.text(), file, "must tell the sha256")
        for item in text.all("div", css="line"):
            line = item.get("id").removeprefix("L")
            yield same(file, "a line's number", line, "".join(_lines(item)))


def _lines(item: Element) -> Iterator[str]:
    for link in item.all("a", css="ln"):
        yield link.text("vh").strip()


def embeds_are_shown(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the card that other sites may frame says what the claim's page says."""
    site = record.index["name"]
    for claim in record.claims.values():
        sheet = Sheet(folder, record, f"claims/{claim['id']}/embed/index.html")
        (heading,) = sheet.page.main.all("h1")
        yield same(sheet.file, "<h1>", claim["title"], heading.text())
        verdicts = [item.text().strip() for item in sheet.page.main.all("dd")]
        yield same(sheet.file, "the verdicts", record.verdicts(claim), verdicts)
        links = {item.get("href") for item in sheet.page.main.all("a")}
        yield same(sheet.file, "the number of links", 1, len(links))
        yield same(sheet.file, "<title>", f"{record.headline(claim)} · {site}", sheet.page.title)
        yield from sheet.shows("who makes the claim", f"{claim['claimant']['title']} says")
        date = claim["review"]["date"]
        if date and not claim["withdrawn"]:
            yield from sheet.shows("the day of the review", f"Reviewed{in_words(date)}.")
        if claim["source"]:
            yield from sheet.shows("the source", record.words(claim["source"]["id"]))
