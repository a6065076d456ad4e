"""Tampered sites. Whoever tampers writes the sums again, unless it is the sums that are changed.

CAUGHT are told by the site alone, each for the reason given and by the proof that is named.
ATTESTED can be told only by a list of sums that somebody else vouches for, each with the reason
why.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from factcheck.verifying import (
    citing,
    exports,
    feeds,
    graphs,
    lists,
    quotes,
    record,
    rows,
    shown,
    structure,
)

from .attacker import Attacker

Change = Callable[[Attacker], None]
Prove = Callable[..., object]
WHOLE = None
"""In place of a proof: what only a run of all of them tells."""

CLAIM, SECOND = "closed-nine-days", "planks-replaced"
CONTACT = "kiosk-for-loose-planks"
SOURCE, OTHER = "lantern-2019-05-03", "weir-trust-count-2019"
PAGE = f"claims/{CLAIM}/index.html"
DATA = f"api/v1/claims/{CLAIM}.json"
DOCUMENT = "documents/orrelby-notice"
QUOTE = "went round by the ford in that time"


def edit(path: str, old: str, new: str, count: int = -1) -> Change:
    return lambda site: site.edit(path, old, new, count)


def add(path: str, data: str | bytes) -> Change:
    return lambda site: site.write(path, data)


def remove(path: str) -> Change:
    return lambda site: site.remove(path)


def entry(kind: str, name: str, change: Callable) -> Change:
    return lambda site: site.edit_entry(kind, name, change)


def everywhere(old: str, new: str) -> Change:
    return lambda site: site.edit_everywhere(old, new)


def in_order(*changes: Change) -> Change:
    def apply(site: Attacker) -> None:
        for change in changes:
            change(site)

    return apply


def put(field: str, value: object) -> Callable:
    """A change of a field of an entry, named by a path such as `review.rating`."""

    def change(data: dict) -> None:
        *parents, last = (int(key) if key.isdigit() else key for key in field.split("."))
        for key in parents:
            data = data[key]
        data[last] = value

    return change


def after_main(html: str, path: str = PAGE) -> Change:
    return edit(path, '<main id="main">', f'<main id="main">{html}', 1)


def in_head(html: str, path: str = PAGE) -> Change:
    return edit(path, "</head>", f"{html}</head>")


def swap_document(site: Attacker) -> None:
    """Put another document in, with every hash, and the words on its page."""
    old = sha256((site.root / f"{DOCUMENT}/text.txt").read_bytes()).hexdigest()
    site.edit(f"{DOCUMENT}/text.txt", "fewer than 12", "fewer than 92")
    new = sha256((site.root / f"{DOCUMENT}/text.txt").read_bytes()).hexdigest()
    site.edit_everywhere(old, new)


def swap_all_alike(site: Attacker) -> None:
    """Put another document in, its words, its hash and the ids that follow from it."""
    old = sha256((site.root / f"{DOCUMENT}/text.txt").read_bytes()).hexdigest()
    site.edit_everywhere("Loose planks", "Stray planks")
    new = sha256((site.root / f"{DOCUMENT}/text.txt").read_bytes()).hexdigest()
    site.edit_everywhere(old, new)
    for claim in json.loads(site.read("api/v1/claims.json")):
        for kind in ("claims", "reviews"):
            before, after = (
                uuid5(NAMESPACE_URL, f"urn:sha256:{total}/{kind}/{claim['id']}").urn
                for total in (old, new)
            )
            if kind == "claims" or claim["review"]["date"]:
                site.edit_everywhere(before, after)


def shift_offsets(data: dict) -> None:
    for quote in data["quotes"]:
        quote["start"] += 1
        quote["end"] += 1


def drop_card(site: Attacker) -> None:
    text = site.read("search/index.js")
    cards = json.loads(text[text.index("[") : text.rindex("]") + 1])
    site.write("search/index.js", f"const SEARCH_ENTRIES={json.dumps(cards[1:])};\n")


def drop_row(site: Attacker) -> None:
    site.write("claims.csv", re.sub(r"2,planks.*\r\n", "", site.read("claims.csv")))


def drop_from_list(site: Attacker) -> None:
    text = site.read("claims/index.html")
    site.write(
        "claims/index.html", re.sub(rf'<tr id="{SECOND}".*?</tr>', "", text, flags=re.DOTALL)
    )


def link_to(name: str, target: str) -> Change:
    def apply(site: Attacker) -> None:
        (site.root / name).symlink_to(target)

    return apply


def sums(change: Callable[[str], str | bytes]) -> Change:
    return lambda site: site.write("SHA256SUMS", change(site.read("SHA256SUMS")))


ZERO = "0" * 64

CAUGHT: dict[str, tuple[Change, str, Prove | None]] = {
    # Words and numbers on one page
    "a digit of a statement": (
        edit(PAGE, "about 1,240 people used", "about 1,340 people used"),
        "must show the statement",
        shown.claims_are_shown,
    ),
    "a digit of a statement, in the text alone": (
        edit(
            PAGE, '"lead">The footbridge was closed on 9', '"lead">The footbridge was closed on 8'
        ),
        "must show the statement",
        shown.claims_are_shown,
    ),
    "the description": (
        edit(PAGE, 'name="description" content="Claim by', 'name="description" content="It is so.'),
        "description",
        shown.claims_are_shown,
    ),
    "who makes a claim": (
        edit(PAGE, '<p class="q">Ansa Quillfeather says', '<p class="q">Bram Oxtoby says'),
        "must say who makes the claim",
        shown.claims_are_shown,
    ),
    "that a source was not found": (
        edit("claims/nobody-hurt/index.html", " (not found)", ""),
        "must name the source as it was found",
        shown.claims_are_shown,
    ),
    "that a contact was not tried": (
        edit(f"claims/{CONTACT}/index.html", "not tried by us", "tried by us"),
        "must show what is known of a contact",
        shown.claims_are_shown,
    ),
    "why nobody was asked for a reply": (
        edit(PAGE, "The notice does not quote the trust.", "The trust asked us not to."),
        "must show why no reply was asked for",
        shown.claims_are_shown,
    ),
    "an answer": (
        edit(PAGE, "The council says that the log", "The council denies that the log"),
        "must show the answer",
        shown.claims_are_shown,
    ),
    "a digit of a figure": (
        edit(PAGE, '<td class="end"> 21</td>', '<td class="end"> 22</td>'),
        "a figure",
        shown.claims_are_shown,
    ),
    "a digit of a derivation": (
        edit(PAGE, "30 − 9<", "30 − 8<"),
        "must show how",
        shown.claims_are_shown,
    ),
    "a digit of another reading": (
        edit(PAGE, ">1,310<", ">1,410<"),
        "other readings",
        shown.claims_are_shown,
    ),
    "a digit of a step": (edit(PAGE, "−70", "−17"), "other readings", shown.claims_are_shown),
    "the squares of a chart": (
        edit(PAGE, 'd="M0 0h9v1h-9Z"', 'd="M0 0h8v1h-8Z"'),
        "the squares drawn",
        shown.claims_are_shown,
    ),
    "the words of a chart": (
        edit(PAGE, ">9 of 30</title>", ">8 of 30</title>"),
        "the squares drawn",
        shown.claims_are_shown,
    ),
    "the number of a claim": (
        edit(PAGE, 'rail no">1<', 'rail no">2<'),
        "must show its number",
        shown.claims_are_shown,
    ),
    "the number of findings": (
        edit(PAGE, "Supports: 1, Q", "Supports: 4, Q"),
        "must show the number of findings",
        shown.claims_are_shown,
    ),
    "the number of independent publishers": (
        edit(PAGE, "(from 1 independent", "(from 4 independent"),
        "must show the number of independent publishers",
        shown.claims_are_shown,
    ),
    "that a finding is of the claim's own side": (
        edit(PAGE, " <b>same side</b>", ""),
        "must show the evidence",
        shown.claims_are_shown,
    ),
    "the day of a review": (
        edit(PAGE, ">30 June 2019</time></dd>", ">29 June 2019</time></dd>"),
        "must show the day of the review",
        shown.claims_are_shown,
    ),
    "a day in words": (
        edit(f"sources/{SOURCE}/index.html", ">3 May 2019</time>", ">4 May 2019</time>"),
        "a date in words",
        lists.dates_agree,
    ),
    "a day in the timeline": (
        edit("timeline/index.html", ">3 May 2019</time>", ">3 June 2019</time>"),
        "a date in words",
        lists.dates_agree,
    ),
    "a quote on its page": (
        edit(PAGE, "went round by the ford in that", "went home by the ford in that"),
        "quoted words must be the document's",
        shown.claims_are_shown,
    ),
    "a line on its page": (
        edit(PAGE, "in the document, in line 16.", "in the document, in line 61."),
        "must tell the line",
        shown.claims_are_shown,
    ),
    "a hash on its page": (edit(PAGE, "eab57b7e", "fab57b7e"), "sha256", shown.claims_are_shown),
    "a note of verdict 1": (
        edit(PAGE, "which has a rounder number of people", "which has the same number of people"),
        "must show the grounds",
        shown.claims_are_shown,
    ),
    "a finding": (
        edit(PAGE, "Eight full days and two half days", "Six full days and two half days"),
        "must show the evidence",
        shown.claims_are_shown,
    ),
    "what a finding does not show": (
        edit(PAGE, "The days on which the halves fell.", "Nothing of note."),
        "must show the evidence",
        shown.claims_are_shown,
    ),
    "a paragraph of the review": (
        edit(PAGE, "has eight full days and two halves", "has seven full days and two halves"),
        "must show the review",
        shown.claims_are_shown,
    ),
    "the finding on a step": (
        edit(PAGE, "The copy has the sentence as hers.", "The copy has it not."),
        "must show a step",
        shown.claims_are_shown,
    ),
    "the speaker": (
        edit(PAGE, ">Ansa Quillfeather</a>, <q>", ">Bram Oxtoby</a>, <q>"),
        "a title must lead to what has it",
        lists.names_agree,
    ),
    "a sentence slipped in": (
        after_main("<p>The council has admitted that this is false.</p>"),
        "must say nothing that the data does not",
        WHOLE,
    ),
    "the word not slipped into a heading": (
        edit(PAGE, "<h1>The footbridge was closed", "<h1>The footbridge was not closed"),
        "<h1>",
        shown.claims_are_shown,
    ),
    "a finding left out": (
        edit(
            PAGE,
            '<li class="row ev" id="e-weir-trust-count-2019">',
            '<li class="row" id="e-weir-trust-count-2019">',
        ),
        "the number of findings",
        shown.claims_are_shown,
    ),
    "the title in the head": (
        edit(
            PAGE, "<title>“The footbridge was closed on 9", "<title>“The footbridge was closed on 3"
        ),
        "<title>",
        shown.claims_are_shown,
    ),
    "the title for sharing": (
        edit(
            PAGE, 'og:title" content="“The footbridge was', 'og:title" content="“No footbridge was'
        ),
        "og:title",
        shown.claims_are_shown,
    ),
    "a source's finding": (
        edit(f"sources/{SOURCE}/index.html", "closed on 9 days", "closed on 19 days"),
        "must show what the data says",
        shown.sources_are_shown,
    ),
    "a source's date": (
        edit(f"sources/{SOURCE}/index.html", ">3 May 2019<", ">4 May 2019<"),
        "must show publisher and date",
        shown.sources_are_shown,
    ),
    "what became of a source": (
        edit(f"sources/{SOURCE}/index.html", "Copy only", "Original page"),
        "must show what became of it",
        shown.sources_are_shown,
    ),
    "a topic's definition": (
        edit("topics/safety/index.html", "Whether anybody came to harm", "Whether anybody drowned"),
        "must show what the search finds",
        shown.others_are_shown,
    ),
    "a word of the document's page": (
        edit(
            f"{DOCUMENT}/index.html", "sets out below what was said", "sets out below what was done"
        ),
        "must show the whole frozen text",
        shown.documents_are_shown,
    ),
    "a line number of the document": (
        edit(f"{DOCUMENT}/index.html", "</span>16</a>", "</span>61</a>"),
        "a line's number",
        shown.documents_are_shown,
    ),
    "the count on the front page": (
        edit("index.html", "6\u00a0claims, two", "7\u00a0claims, two"),
        "must tell the number",
        lists.counts_are_shown,
    ),
    "the count in the sentence above it": (
        edit("index.html", "1 is disputed", "4 are disputed"),
        "what was found",
        lists.counts_are_shown,
    ),
    "the number of sources that were read": (
        edit("index.html", "We could read 1 of them", "We could read 3 of them"),
        "what was found",
        lists.counts_are_shown,
    ),
    "who says a claim in a list": (
        edit("topics/safety/index.html", "Bram Oxtoby says", "Ansa Quillfeather says"),
        "who says nobody-hurt",
        rows.rows_agree,
    ),
    "who says a claim on the front page": (
        edit("index.html", 'ui">Bram Oxtoby says', 'ui">Ansa Quillfeather says'),
        "who says nobody-hurt",
        rows.rows_agree,
    ),
    "who says a claim among discrepancies": (
        edit("discrepancies/index.html", "Ansa Quillfeather says", "Bram Oxtoby says"),
        "who says closed-nine-days",
        rows.rows_agree,
    ),
    "a verdict among discrepancies": (
        edit("discrepancies/index.html", "Partly supported</span>", "Supported</span>"),
        "the verdicts on closed-nine-days",
        rows.rows_agree,
    ),
    "the claims for which an omission matters": (
        edit(
            f"sources/{SOURCE}/index.html",
            'matters for claim <a href="../../claims/closed-nine-days/"',
            'matters for claim <a href="../../claims/planks-replaced/"',
        ),
        "the number of planks-replaced",
        rows.rows_agree,
    ),
    "what was left out": (
        edit(f"sources/{SOURCE}/index.html", "closed in March as well", "open in March as well"),
        "must show what was left out",
        shown.sources_are_shown,
    ),
    "a claim for which a source is only named": (
        entry("sources", "gazette-2019-05-06", lambda data: data["named_for"].clear()),
        "named_for must be the same",
        record.back_links_agree,
    ),
    "a named source counted as cited": (
        entry(
            "sources",
            "gazette-2019-05-06",
            lambda data: data["claims"].extend(data["named_for"]),
        ),
        "claims must be the same",
        record.back_links_agree,
    ),
    "the title of a source, given as ours": (
        edit(f"sources/{SOURCE}/index.html", "<title>Source: ", "<title>"),
        "<title>",
        shown.sources_are_shown,
    ),
    "the count of a verdict": (
        edit("ratings/index.html", ">1 claim<", ">3 claims<", 1),
        "must tell the number",
        lists.counts_are_shown,
    ),
    "the count in the foot of one page": (
        edit(PAGE, "one document: 6 claims", "one document: 9 claims"),
        "the colophon",
        lists.frames_agree,
    ),
    "the menu of one page": (
        edit(PAGE, ">Method</a>", ">Donate</a>"),
        "the masthead",
        lists.frames_agree,
    ),
    "the contact on one page": (
        edit(PAGE, "https://example.org/contact", "https://example.net/contact"),
        "the links to report a mistake",
        lists.frames_agree,
    ),
    # Verdicts
    "verdict 2 on a page only": (
        edit(PAGE, "Partly supported</span></p>", "Contradicted</span></p>"),
        "the verdicts",
        shown.claims_are_shown,
    ),
    "verdict 1 on a page only": (
        edit(PAGE, "Wording differs</span></p>", "Word for word</span></p>"),
        "the verdicts",
        shown.claims_are_shown,
    ),
    "verdict 2 in the list": (
        edit("claims/index.html", "Partly supported</span>", "Contradicted</span>"),
        "the verdicts on closed-nine-days",
        rows.rows_agree,
    ),
    "verdict 2 beside the document": (
        edit(
            f"{DOCUMENT}/index.html",
            "Partly supported</span></summary>",
            "Supported</span></summary>",
        ),
        "the verdicts on closed-nine-days",
        rows.rows_agree,
    ),
    "verdict 2 on the front page": (
        edit("index.html", "Partly supported</span></dd>", "Supported</span></dd>"),
        "the verdicts on closed-nine-days",
        rows.rows_agree,
    ),
    "verdict 2 on a topic's page": (
        edit("topics/bridge-works/index.html", "Partly supported</span>", "Disputed</span>"),
        "the verdicts on closed-nine-days",
        rows.rows_agree,
    ),
    "verdict 2 in the data only": (
        entry(
            "claims",
            CLAIM,
            lambda data: data["review"].update(rating="supported", label="Supported", number=5),
        ),
        "the verdicts",
        shown.claims_are_shown,
    ),
    "the label of a verdict in the data": (
        entry("claims", CLAIM, put("review.label", "Supported")),
        "label",
        quotes.verdicts_follow,
    ),
    "verdict 1 everywhere, its steps as they were": (
        in_order(
            everywhere("Wording differs", "Word for word"),
            entry("claims", CLAIM, put("attribution.verdict", "word-for-word")),
        ),
        "that of the weakest step",
        quotes.verdicts_follow,
    ),
    "a step taken out of the data": (
        entry("claims", CLAIM, lambda data: data["chain"].pop()),
        "chain",
        quotes.verdicts_follow,
    ),
    # Quotes, figures, documents
    "a quote in page and data alike": (
        everywhere(QUOTE, "went home by the ford in that time"),
        "sha256",
        quotes.documents_are_frozen,
    ),
    "a quote everywhere but in the document": (
        lambda site: [
            site.edit_everywhere(QUOTE, "went home by way of the old ford"),
            site.edit(f"{DOCUMENT}/text.txt", "went home by way of the old ford", QUOTE),
        ],
        "the words at",
        quotes.quotes_stand,
    ),
    "offsets shifted in the data": (
        entry("claims", CLAIM, shift_offsets),
        "the words at",
        quotes.quotes_stand,
    ),
    "an offset beyond the text": (
        entry("claims", CLAIM, put("quotes.0.end", 10**9)),
        "offsets must lie within the text",
        quotes.quotes_stand,
    ),
    "a line in the data": (
        entry("claims", CLAIM, put("quotes.0.line", 2)),
        "line",
        quotes.quotes_stand,
    ),
    "a role that nobody stated": (
        everywhere("Surveyor of Bridges", "Surveyor of Towers"),
        "sha256",
        quotes.documents_are_frozen,
    ),
    "a figure altered alike": (
        in_order(
            entry("claims", CLAIM, put("figures.2.value", 22)),
            edit(PAGE, '<td class="end"> 21</td>', '<td class="end"> 22</td>'),
        ),
        "figure open must be the same",
        quotes.figures_follow,
    ),
    "a derivation that runs code": (
        entry("claims", CLAIM, put("figures.2.derivation", "__import__('os').getpid()")),
        "must hold only ids of figures",
        quotes.figures_follow,
    ),
    "a derivation that grows": (
        entry("claims", CLAIM, put("figures.2.derivation", "9" * 150 + "*" + "9" * 10)),
        "figure open",
        quotes.figures_follow,
    ),
    "a stated figure that no quote has": (
        in_order(
            entry("claims", CLAIM, put("figures.4.value", 1999)),
            everywhere("1,240 people went", "1,240 people went "),
        ),
        "must stand in a quote",
        quotes.figures_follow,
    ),
    "the document swapped, its hashes with it": (
        swap_document,
        "must show the whole frozen text",
        shown.documents_are_shown,
    ),
    "a byte of the document": (
        edit(f"{DOCUMENT}/text.txt", "ferry steps.", "ferry steps!"),
        "sha256",
        quotes.documents_are_frozen,
    ),
    # Files and pages
    "a page removed": (
        remove(f"claims/{SECOND}/index.html"),
        "must be there, as the data has the entry",
        structure.every_entry_has_its_files,
    ),
    "an embedded page removed": (
        remove(f"claims/{SECOND}/embed/index.html"),
        "must be there, as the data has the entry",
        structure.every_entry_has_its_files,
    ),
    "a data file removed": (remove("api/v1/claims.json"), "the data must be readable", WHOLE),
    "an extra claim's page": (
        lambda site: site.write("claims/invented/index.html", site.read(PAGE)),
        "there is no such entry",
        structure.every_entry_has_its_files,
    ),
    "an extra claim's data": (
        lambda site: site.write("api/v1/claims/invented.json", site.read(DATA)),
        "there is no such entry",
        structure.every_entry_has_its_files,
    ),
    "an extra page that nothing links to": (
        lambda site: site.write("offer/index.html", site.read("about/index.html")),
        "must be linked from the site",
        structure.nothing_is_out_of_reach,
    ),
    "an extra program": (
        add("download.exe", b"MZ"),
        "must be linked from the site",
        structure.nothing_is_out_of_reach,
    ),
    "an entry's own file altered": (
        edit(DATA, '"number": 1', '"number": 2'),
        "must say what claims.json says",
        record.files_agree,
    ),
    "an entry twice": (
        lambda site: site.edit_json("api/v1/claims.json", lambda data: data.append(data[0])),
        "each stand once",
        WHOLE,
    ),
    "a claim left out of the list": (drop_from_list, "the claims listed", lists.lists_are_whole),
    "an id that is a path": (
        everywhere('"id": "closed-nine-days"', '"id": "../../closed"'),
        "ids must be slugs",
        WHOLE,
    ),
    "data that is no data": (
        add("api/v1/sources.json", "[1, 2"),
        "the data must be readable",
        WHOLE,
    ),
    "data nested too deeply": (
        add("api/v1/sources.json", "[" * 200_000 + "]" * 200_000),
        "the data must be readable",
        WHOLE,
    ),
    "a page in Latin-1": (
        lambda site: site.write(PAGE, site.read(PAGE).encode("latin-1", "replace") + b"\xe9"),
        "must be a well-formed page",
        structure.pages_can_be_read,
    ),
    "a huge page": (
        lambda site: site.write(PAGE, site.read(PAGE) + " " * (33 * 2**20)),
        "must not be larger",
        WHOLE,
    ),
    "a page with text in a comment": (
        after_main("<!-- sorry -->"),
        "there is a comment",
        structure.pages_can_be_read,
    ),
    "a page that is not closed": (
        edit(PAGE, "</main>", ""),
        "must be a well-formed page",
        structure.pages_can_be_read,
    ),
    "a page with two bodies": (
        edit(PAGE, "</body>", "</body><body></body>"),
        "must have one <body>",
        structure.pages_can_be_read,
    ),
    "an id twice": (
        after_main('<p id="words"></p>'),
        "ids must stand once",
        structure.pages_can_be_read,
    ),
    # Links
    "a link to another claim": (
        edit("claims/index.html", f'href="../claims/{CLAIM}/"', f'href="../claims/{SECOND}/"'),
        "a title must lead to what has it",
        lists.names_agree,
    ),
    "a link to nothing": (
        edit(PAGE, 'href="../../topics/bridge-works/"', 'href="../../topics/none/"'),
        "a link must lead to something",
        structure.links_lead_somewhere,
    ),
    "a link to no such line": (
        edit(PAGE, '#L16">16', '#L999">16'),
        "a link must lead to something",
        structure.links_lead_somewhere,
    ),
    "a reference in prose": (
        edit(
            PAGE,
            f'href="../../claims/{SECOND}/">how planks',
            'href="../../claims/nobody-hurt/">how planks',
        ),
        "must link in the review",
        shown.claims_are_shown,
    ),
    "a source's own address": (
        edit(
            f"sources/{OTHER}/index.html",
            "https://example.org/weir-trust/",
            "https://weir-trust.example.net/",
        ),
        "an address must be one on record",
        lists.addresses_agree,
    ),
    "an address of evidence": (
        edit(PAGE, "https://example.org/weir-trust/count-2019.pdf", "https://example.net/x"),
        "an address must be one on record",
        lists.addresses_agree,
    ),
    "the address of a page that names private persons": (
        edit("claims/frost-not-flood/index.html", "/nan-otterby-saw-the-flood", "/another-page"),
        "an address must be one on record",
        lists.addresses_agree,
    ),
    "a link with a script": (
        edit(PAGE, 'href="../../topics/bridge-works/"', 'href="javascript:alert(1)"'),
        "must load and link nothing unsafe",
        structure.links_lead_somewhere,
    ),
    "a link with data": (
        edit(PAGE, 'href="../../topics/bridge-works/"', 'href="data:text/html,x"'),
        "must load and link nothing unsafe",
        structure.links_lead_somewhere,
    ),
    "a link to a file by an encoded name": (
        edit(PAGE, 'href="../../topics/bridge-works/"', 'href="../../%2e%2e/%2e%2e/etc/passwd"'),
        "must",
        structure.compressed_files_hold_the_same,
    ),
    # What runs
    "an inline script": (
        in_head("<script>alert(1)</script>"),
        "a script must be a file of the site",
        structure.nothing_foreign_runs,
    ),
    "a script of another host": (
        in_head('<script src="https://example.net/x.js"></script>'),
        "must load and link nothing unsafe",
        structure.links_lead_somewhere,
    ),
    "a handler": (
        edit(PAGE, '<main id="main">', '<main id="main" onclick="alert(1)">'),
        "must have no such attribute",
        structure.nothing_foreign_runs,
    ),
    "an inline style": (
        edit(PAGE, '<main id="main">', '<main id="main" style="display:none">'),
        "must have no such attribute",
        structure.nothing_foreign_runs,
    ),
    "a style sheet of another host": (
        in_head('<link rel="stylesheet" href="//example.net/x.css">'),
        "must load and link nothing unsafe",
        structure.links_lead_somewhere,
    ),
    "a picture of another host": (
        after_main('<img src="https://example.net/x.png" alt="">'),
        "must load and link nothing unsafe",
        structure.links_lead_somewhere,
    ),
    "a frame": (
        after_main('<iframe src="../../about/"></iframe>'),
        "must have no such element",
        structure.nothing_foreign_runs,
    ),
    "a base": (
        in_head('<base href="https://example.net/">'),
        "must have no such element",
        structure.nothing_foreign_runs,
    ),
    "a refresh": (
        in_head('<meta http-equiv="refresh" content="0;url=https://example.net/">'),
        "must have no such attribute",
        structure.nothing_foreign_runs,
    ),
    "a weaker policy": (
        edit(PAGE, "script-src 'self'", "script-src 'unsafe-inline'"),
        "Content-Security-Policy",
        structure.nothing_foreign_runs,
    ),
    "no policy": (
        edit(PAGE, "Content-Security-Policy", "X-Nothing"),
        "Content-Security-Policy",
        structure.nothing_foreign_runs,
    ),
    "a script in the icon": (
        lambda site: [
            site.edit(path, "</svg>", "<script>alert(1)</script></svg>")
            for path in site.paths()
            if path.startswith("theme/icon") and path.endswith(".svg")
        ],
        "must load and run nothing",
        structure.nothing_foreign_runs,
    ),
    "a style sheet that loads": (
        lambda site: [
            site.write(path, site.read(path) + "@import url(//example.net);")
            for path in site.paths()
            if path.endswith(".css")
        ],
        "must load and run nothing",
        structure.nothing_foreign_runs,
    ),
    # Other forms
    "a value of JSON-LD": (
        edit(PAGE, '"alternateName": "Partly supported"', '"alternateName": "Contradicted"'),
        "must show alternateName",
        graphs.jsonld_is_shown,
    ),
    "a source that was not found, told as an appearance": (
        edit(
            "claims/nobody-hurt/index.html",
            '"appearance": [',
            '"appearance": [{"@type": "NewsArticle"}, ',
        ),
        "JSON-LD appearances",
        graphs.jsonld_is_shown,
    ),
    "a rating of JSON-LD": (
        edit(PAGE, '"ratingValue": 4', '"ratingValue": 1'),
        "ratingValue",
        graphs.jsonld_is_shown,
    ),
    "a quotation of JSON-LD": (
        edit(PAGE, f'"text": "{QUOTE}"', '"text": "Partly supported"'),
        "JSON-LD quotations",
        graphs.jsonld_is_shown,
    ),
    "an id of JSON-LD": (
        edit(PAGE, '"@type": "Claim", "@id": "urn:uuid:', '"@type": "Claim", "@id": "urn:uuid:0'),
        "JSON-LD @id",
        graphs.jsonld_is_shown,
    ),
    "an embedded card's verdict": (
        edit(f"claims/{CLAIM}/embed/index.html", "Partly supported</span>", "Supported</span>"),
        "the verdicts",
        shown.embeds_are_shown,
    ),
    "an embedded card's title": (
        edit(f"claims/{CLAIM}/embed/index.html", ">The footbridge was", ">No footbridge was"),
        "<h1>",
        shown.embeds_are_shown,
    ),
    "an embedded card's link": (
        edit(f"claims/{CLAIM}/embed/index.html", f"claims/{CLAIM}/", f"claims/{SECOND}/"),
        "a title must lead to what has it",
        lists.names_agree,
    ),
    "what others may frame": (
        edit(f"claims/{CLAIM}/oembed.json", "/embed/", "/../../about/"),
        "address",
        exports.frames_lead_home,
    ),
    "a ClaimReview's rating": (
        edit("claimreview.json", '"ratingValue": 4', '"ratingValue": 5'),
        "ratingValue",
        exports.reviews_agree,
    ),
    "a ClaimReview left out": (
        lambda site: site.edit_json("claimreview.json", lambda data: data["dataFeedElement"].pop()),
        "the number of reviews",
        exports.reviews_agree,
    ),
    "a summary in the feed": (
        edit("feeds/reviews.xml", "Partly supported", "Contradicted"),
        "summary",
        feeds.feeds_agree,
    ),
    "an entry of the feed": (
        edit("feeds/reviews.xml", "urn:uuid:514ad60a", "urn:uuid:514ad60b"),
        "an entry must be a review",
        feeds.feeds_agree,
    ),
    "a link in a speaker's feed": (
        edit("speakers/ansa-quillfeather/feed.xml", f"claims/{CLAIM}/", f"claims/{SECOND}/"),
        "link",
        feeds.feeds_agree,
    ),
    "a date in a topic's feed": (
        edit("topics/bridge-works/feed.xml", "2019-06-30T", "2019-06-29T"),
        "published",
        feeds.feeds_agree,
    ),
    "a correction in the feed": (
        edit("feeds/corrections.xml", "</summary>", " Not really.</summary>"),
        "a change must be one of the data",
        feeds.feeds_agree,
    ),
    "an entity in a feed": (
        edit("feeds/reviews.xml", "<feed", '<!DOCTYPE feed [<!ENTITY a "b">]><feed'),
        "must have no declarations",
        feeds.feeds_agree,
    ),
    "a title in BibTeX": (
        edit(f"claims/{CLAIM}/cite.bib", "closed on 9", "closed on 3"),
        "title",
        citing.citations_agree,
    ),
    "a year in BibTeX": (
        edit(f"sources/{SOURCE}/cite.bib", "year = {2019}", "year = {2018}"),
        "year",
        citing.citations_agree,
    ),
    "an address in RIS": (
        edit(f"claims/{CLAIM}/cite.ris", "UR  - https://example.org", "UR  - https://example.net"),
        "UR",
        citing.citations_agree,
    ),
    "an author in CSL": (
        edit(f"sources/{SOURCE}/cite.json", "Tilda Marsh", "Matilda Marsh"),
        "author",
        citing.citations_agree,
    ),
    "a day in CSL": (
        edit(f"sources/{SOURCE}/cite.json", "          3\n", "          4\n"),
        "issued",
        citing.citations_agree,
    ),
    "a cell of the table": (
        edit("claims.csv", ",Partly supported,4,", ",Supported,5,"),
        "rating of closed-nine-days",
        exports.table_agrees,
    ),
    "a row of the table": (drop_row, "the ids", exports.table_agrees),
    "an annotation's words": (
        edit(f"{DOCUMENT}/annotations.jsonld", f'"exact": "{QUOTE}"', '"exact": "went home"'),
        "exact of",
        quotes.annotations_agree,
    ),
    "an annotation's offset": (
        edit(f"{DOCUMENT}/annotations.jsonld", '"start": 465', '"start": 464'),
        "the offsets of",
        quotes.annotations_agree,
    ),
    "an annotation's verdict": (
        edit(f"{DOCUMENT}/annotations.jsonld", "Is it so? Partly supported", "Is it so? Supported"),
        "the verdicts on",
        quotes.annotations_agree,
    ),
    "a search result's verdict": (
        edit("search/index.js", '"partly-supported"', '"supported"'),
        "the verdicts on",
        exports.search_agrees,
    ),
    "who makes a claim, in the search": (
        edit("search/index.js", '"Ansa Quillfeather says"', '"It is so"'),
        "must tell of closed-nine-days",
        exports.search_agrees,
    ),
    "a search result's text": (
        edit("search/index.js", "people used the ford", "people hated the ford"),
        "must say of closed-nine-days",
        exports.search_agrees,
    ),
    "a search result's path": (
        edit("search/index.js", f'"../claims/{CLAIM}/"', f'"../claims/{CLAIM}x/"'),
        "the claims found",
        structure.every_entry_has_its_files,
    ),
    "a search result left out": (
        drop_card,
        "the claims found",
        structure.every_entry_has_its_files,
    ),
    "a script in the search": (
        lambda site: site.write("search/index.js", site.read("search/index.js") + "alert(1);\n"),
        "and do nothing else",
        WHOLE,
    ),
    "an address in the sitemap": (
        edit("sitemap.xml", f"claims/{CLAIM}/<", "claims/none/<"),
        "must name pages of the site",
        exports.sitemap_agrees,
    ),
    "a date in the sitemap": (
        edit("sitemap.xml", "<lastmod>2019-07<", "<lastmod>2020-07<"),
        "lastmod of",
        exports.sitemap_agrees,
    ),
    "counts in the index": (
        edit("api/v1/index.json", '"claims": 6', '"claims": 7'),
        "the number of claims",
        record.counts_agree,
    ),
    "the last change in the index": (
        edit("api/v1/index.json", '"last_change": "2019-09-01"', '"last_change": "2024-09-01"'),
        "last_change",
        record.counts_agree,
    ),
    "a claim without its speaker": (
        entry("claims", CLAIM, put("speaker", None)),
        "chain",
        quotes.verdicts_follow,
    ),
    "evidence taken from a claim": (
        entry("claims", CLAIM, lambda data: data["evidence"].pop()),
        "evidence_for",
        record.back_links_agree,
    ),
    "a title in a link of the data": (
        entry("claims", SECOND, put("source.title", "Another title")),
        "the title of sources/",
        record.links_agree,
    ),
    "a field of another form": (
        entry("claims", CLAIM, put("quotes", "none")),
        "must have the form in which it was published",
        quotes.quotes_stand,
    ),
    "a symbolic link": (
        link_to("outside.txt", "../../../etc/hostname"),
        "must be a plain file",
        WHOLE,
    ),
    "a symbolic link to a folder": (link_to("outside", "/tmp"), "must be a plain file", WHOLE),  # noqa: S108 - a link to refuse
    "a page compressed by gzip that says something else": (
        lambda site: site.write("index.html.gz", gzip.compress(b"other")),
        "must hold what the file itself does",
        structure.compressed_files_hold_the_same,
    ),
    "a compressed file that is none": (
        lambda site: site.write("index.html.gz", b"other"),
        "must hold what the file itself does",
        structure.compressed_files_hold_the_same,
    ),
    "a compressed file that would fill the memory": (
        lambda site: site.write("index.html.gz", gzip.compress(bytes(10**8))),
        "must hold what the file itself does",
        structure.compressed_files_hold_the_same,
    ),
}

OF_SUMS: dict[str, tuple[Change, str]] = {
    "a page altered, the sums as they were": (edit(PAGE, "1,240", "1,340"), "must have the sum"),
    "a line left out": (sums(lambda text: text.split("\n", 1)[1]), "must be listed in SHA256SUMS"),
    "a line for a file that is missing": (
        sums(lambda text: f"{text}{ZERO}  zebra.html\n"),
        "it is missing",
    ),
    "a line cut off": (sums(lambda text: text[:-9]), "must end with a whole line"),
    "an empty list": (sums(lambda _: ""), "must end with a whole line"),
    "no list": (remove("SHA256SUMS"), "must be readable"),
    "a file twice": (sums(lambda text: text + text.split("\n")[0] + "\n"), "must name a file once"),
    "the list itself": (
        sums(lambda text: f"{text}{ZERO}  SHA256SUMS\n"),
        "and not the list itself",
    ),
    "a path that leads out": (sums(lambda text: f"{text}{ZERO}  ../outside\n"), "inside the site"),
    "a path that leads out in the middle": (
        sums(lambda text: f"{text}{ZERO}  a/../../b\n"),
        "inside the site",
    ),
    "an absolute path": (sums(lambda text: f"{text}{ZERO}  /etc/passwd\n"), "inside the site"),
    "a path with a backslash": (
        sums(lambda text: f"{text}{ZERO}  ..\\outside\n"),
        "inside the site",
    ),
    "a path with a drive": (sums(lambda text: f"{text}{ZERO}  C:outside\n"), "inside the site"),
    "a path with a control sign": (
        sums(lambda text: f"{text}{ZERO}  a\x1b[2Jb\n"),
        "inside the site",
    ),
    "an encoded path that is no file": (
        sums(lambda text: f"{text}{ZERO}  %2e%2e/outside\n"),
        "it is missing",
    ),
    "a sum in capitals": (sums(lambda text: text[:64].upper() + text[64:]), "must be a sum"),
    "a sum that is too short": (sums(lambda text: text[1:]), "must be a sum"),
    "lines ended as on Windows": (sums(lambda text: text.replace("\n", "\r\n")), "inside the site"),
    "not UTF-8": (sums(lambda _: b"\xff\xfe"), "must be UTF-8"),
}

NO_BROTLI = "Python alone cannot open it"
ATTESTED: dict[str, tuple[Change, str]] = {
    "a page compressed by brotli": (
        lambda site: site.write("index.html.br", b"\x0b\x02\x80other\x03"),
        NO_BROTLI,
    ),
    "prose of the page About": (
        edit("about/index.html", "invented", "invented and dull"),
        "prose stands on its page alone; there is no data to hold beside it",
    ),
    "a rule of the style sheet": (
        lambda site: [
            site.write(path, site.read(path) + ".verdict{opacity:0}")
            for path in site.paths()
            if path.endswith(".css")
        ],
        "what a style sheet hides is still in the page",
    ),
    "a script of the theme": (
        lambda site: [
            site.write(path, site.read(path) + "\ndocument.title='x';\n")
            for path in site.paths()
            if path.endswith(".js") and path.startswith("theme/")
        ],
        "a script is a file of the site whatever it does",
    ),
    "a picture for sharing": (
        lambda site: [
            site.write(path, b"\x89PNG\r\n\x1a\n")
            for path in site.paths()
            if path.endswith("card.png")
        ],
        "a picture is not read",
    ),
    "a finding everywhere alike": (
        everywhere("Eight full days and two half days", "Three full days and two half days"),
        "our own words have no other source than the record",
    ),
    "a summary everywhere alike": (
        everywhere("The days are borne out by a count", "The days are borne out by nothing"),
        "our own words have no other source than the record",
    ),
    "a topic's name everywhere alike": (
        everywhere("Works on the bridge", "Work on the bridge"),
        "names have no other source than the record",
    ),
    "the document and every quote alike": (
        swap_all_alike,
        "only a copy of the document from elsewhere tells (--document)",
    ),
    "the licence of the theme": (
        lambda site: [site.write(path, "none\n") for path in site.paths() if "LICENSE" in path],
        "it is no part of the record",
    ),
}
