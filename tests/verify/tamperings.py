"""Tampered sites, by kind. Whoever tampers also writes the sums again, unless they are changed.

Each row names what was done, how, and a part of what `verify` says of it; REBUILD marks what only
building the site again tells.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from .attacker import Attacker

Change = Callable[[Attacker], None]
REBUILD = ""
"""In place of a part of the message: `verify` alone says nothing."""

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


def swap(path: str, one: str, other: str) -> Change:
    """Put each of two texts in the other's place."""

    def apply(site: Attacker) -> None:
        assert one in site.read(path)
        assert other in site.read(path)
        parts = site.read(path).split(one)
        site.write(path, other.join(part.replace(other, one) for part in parts))

    return apply


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
EMBED = f"claims/{CLAIM}/embed/index.html"
SOURCE_PAGE = f"sources/{SOURCE}/index.html"
TITLE = '<h1 data-f="title">'
RATING = '<p class="verdict" data-f="review.label">'
GRADE = '<use href="#i-partly-supported"/></svg>Partly supported</span></p>'

TABLE: dict[str, dict[str, tuple[Change, str]]] = {
    "words of a claim's page": {
        "a digit of the statement": (
            edit(PAGE, "about 1,240 people used", "about 1,340 people used"),
            "must show statement",
        ),
        "a digit of the statement, in the text only": (
            edit(PAGE, '"statement">The footbridge was closed on 9', '"statement">It was on 8'),
            "must show statement",
        ),
        "the word not in the title": (
            edit(
                PAGE, f"{TITLE}The footbridge was closed", f"{TITLE}The footbridge was not closed"
            ),
            "must show title",
        ),
        "another claim's title": (
            edit(
                PAGE,
                f"{TITLE}The footbridge was closed on 9 of the 30 days of April",
                f"{TITLE}All",
            ),
            "must show title",
        ),
        "who makes the claim": (
            edit(PAGE, '"says">Ansa Quillfeather says', '"says">Bram Oxtoby says'),
            "must show says",
        ),
        "the speaker": (
            edit(PAGE, 'data-f="speaker">Ansa Quillfeather<', 'data-f="speaker">Bram Oxtoby<'),
            "must show speaker",
        ),
        "the speaker's role": (
            edit(PAGE, 'data-f="role">Surveyor of Bridges', 'data-f="role">Surveyor of Towers'),
            "must show role",
        ),
        "the summary of the review": (
            edit(PAGE, '"summary">The days are borne out', '"summary">The days are not borne out'),
            "must show summary",
        ),
        "the day of the review": (
            edit(PAGE, ">30 June 2019</time></dd>", ">29 June 2019</time></dd>"),
            "must show review.date",
        ),
        "the day of a correction": (
            edit(PAGE, ">1 July 2019</time>", ">2 July 2019</time>"),
            "must show corrections.0.date",
        ),
        "a correction left out": (
            edit(PAGE, ' data-f="corrections.0.date"', ""),
            "must show all facts",
        ),
        "the number of the claim": (edit(PAGE, '"number">1<', '"number">2<'), "must show number"),
        "the cited source": (
            edit(PAGE, ">The Orrelby Lantern</a>, <time", ">The Ford Gazette</a>, <time"),
            "must show sources/",
        ),
        "that a source was not found": (
            edit("claims/nobody-hurt/index.html", " (not found)", ""),
            "must show sources/",
        ),
        "that a contact was not tried": (
            edit(f"claims/{CONTACT}/index.html", "not tried by us", "tried by us"),
            "must show contact_note",
        ),
        "that a claim is withdrawn": (
            edit(f"claims/{SECOND}/index.html", 'data-f="withdrawn.date"', 'class="ui"'),
            "must show all facts",
        ),
        "why a claim is withdrawn": (
            edit(f"claims/{SECOND}/index.html", '"withdrawn.reason">', '"withdrawn.reason">Not '),
            "must show withdrawn.reason",
        ),
        "a line": (
            edit(PAGE, 'quotes.0.line">16<', 'quotes.0.line">61<'),
            "must show quotes.0.line",
        ),
        "a hash": (
            edit(PAGE, '"quotes.0.sha256">eab57b7e', '"quotes.0.sha256">fab57b7e'),
            "must show quotes.0.sha256",
        ),
        "the title in the head": (
            edit(
                PAGE, "<title>“The footbridge was closed on 9", "<title>“The bridge was closed on 3"
            ),
            "headline of",
        ),
        "the verdict in the title for sharing": (
            edit(PAGE, 'April”: Partly supported">', 'April”: Contradicted">'),
            "headline of",
        ),
        "the description for search engines": (
            edit(PAGE, "Is it so? Partly supported. The days", "Is it so? Supported. The days"),
            "told of",
        ),
    },
    "verdicts on a claim's page": {
        "verdict 2": (
            edit(PAGE, "Partly supported</span></p>", "Contradicted</span></p>"),
            "must show review.label",
        ),
        "verdict 1": (
            edit(PAGE, "Wording differs</span></p>", "Word for word</span></p>"),
            "must show attribution.label",
        ),
        "verdict 2 with its icon": (
            edit(PAGE, GRADE, GRADE.replace("partly-s", "s").replace("Partly s", "S"), 1),
            "must show review.label",
        ),
        "the icon of verdict 2 only": (
            edit(PAGE, GRADE, GRADE.replace("partly-supported", "word-for-word"), 1),
            "must be seen by all",
        ),
        "both verdicts exchanged": (
            swap(PAGE, 'data-f="attribution.label"', 'data-f="review.label"'),
            "must show",
        ),
        "a verdict in front of the right one": (
            edit(PAGE, RATING, f'<p class="verdict">Contradicted</p>{RATING}'),
            "no title or verdict but the facts",
        ),
        "a verdict that is no fact": (
            edit(PAGE, RATING, '<p class="verdict">'),
            "must show all facts",
        ),
        "a verdict named for another": (
            edit(PAGE, RATING, RATING.replace("review.label", "attribution.label")),
            "must show",
        ),
        "a word added to a verdict": (
            edit(PAGE, "Partly supported</span></p>", "Partly supported (not)</span></p>"),
            "must show review.label",
        ),
        "the verdict of a step": (
            edit(PAGE, "</svg>Word for word</b>", "</svg>Source not found</b>"),
            "must show chain.0.label",
        ),
        "the verdict of a related claim": (
            edit(PAGE, "</svg>Unconfirmed</span></p>", "</svg>Supported</span></p>"),
            "must show both of nobody-hurt",
        ),
        "a card to embed": (
            edit(EMBED, "Partly supported</span>", "Supported</span>"),
            "must show review.label",
        ),
        "the title of a card to embed": (
            edit(EMBED, ">The footbridge was", ">No footbridge was"),
            "must show title",
        ),
        "the link of a card to embed": (
            edit(EMBED, f"claims/{CLAIM}/", f"claims/{SECOND}/"),
            "the link of",
        ),
    },
    "figures": {
        "a figure": (
            edit(PAGE, '_words">21<', '_words">22<'),
            "must show figures.2.value_in_words",
        ),
        "a point moved": (edit(PAGE, '_words">1,240<', '_words">12.40<'), "must show figures.4"),
        "a share": (edit(PAGE, '_words">30%<', '_words">33%<'), "must show figures.3"),
        "a bound": (edit(PAGE, '.bound">about<', '.bound">at least<'), "must show figures.4.bound"),
        "a bound left out": (
            edit(PAGE, '.bound">about<', '.bound"><'),
            "must show figures.4.bound",
        ),
        "a period": (edit(PAGE, '.period">April 2019<', '.period">May 2019<'), ".period"),
        "a derivation": (edit(PAGE, "30 − 9<", "30 − 8<"), "derivation_in_words"),
        "a reading elsewhere": (edit(PAGE, ">1,310<", ">1,410<"), "compare.0.value_in_words"),
        "a difference": (edit(PAGE, "−70", "−17"), "compare.0.difference"),
        "a difference between what is not comparable": (
            edit(PAGE, ">not comparable<", ">1<"),
            "compare.0.difference",
        ),
        "a figure left out": (
            edit(PAGE, ' data-f="figures.2.value_in_words"', ""),
            "must show all facts",
        ),
        "two figures exchanged": (
            swap(PAGE, "figures.0.value_in_words", "figures.2.value_in_words"),
            "must show figures.",
        ),
        "a figure of a source": (
            edit(f"sources/{OTHER}/index.html", '_words">1,310<', '_words">1,013<'),
            "value_in_words of weir",
        ),
        "a figure in page and data": (
            in_order(
                entry("claims", CLAIM, put("figures.2.value", 22)),
                entry("claims", CLAIM, put("figures.2.value_in_words", "22")),
                edit(PAGE, '_words">21<', '_words">22<'),
            ),
            "figure open: value must be the same",
        ),
        "a derivation that runs code": (
            entry("claims", CLAIM, put("figures.2.derivation", "__import__('os').getpid()")),
            "figure open must",
        ),
        "a derivation that grows": (
            entry("claims", CLAIM, put("figures.2.derivation", "9" * 150 + "*" + "9" * 10)),
            "figure open must",
        ),
        "a stated figure that no quote has": (
            entry("claims", CLAIM, put("figures.4.value", 1999)),
            "must stand in a quote",
        ),
        "a reading in the data": (
            entry("claims", CLAIM, put("figures.4.compare.0.value", 1410)),
            "a reading: value must be the same",
        ),
        "the number of an infinite figure": (
            entry("claims", CLAIM, put("figures.4.value", float("inf"))),
            "must be",
        ),
    },
    "counts": {
        "of claims, on the front page": (
            edit("index.html", "6\u00a0claims</span>", "7\u00a0claims</span>"),
            "must show =claims",
        ),
        "of claims, on a claim's page": (
            edit(PAGE, '"=claims">6<', '"=claims">7<'),
            "must show =claims",
        ),
        "in the sentence of what was found": (
            edit("index.html", "1 is disputed", "4 are disputed"),
            "must show =answer",
        ),
        "of sources that were read": (
            edit("index.html", "We could read 1 of them", "We could read 3 of them"),
            "must show =answer",
        ),
        "at a verdict, on the front page": (
            edit("index.html", '"=supported">0<', '"=supported">3<'),
            "must show =supported",
        ),
        "at a verdict, on its own page": (
            edit("ratings/index.html", ">1 claim<", ">3 claims<", 1),
            "must show =",
        ),
        "of findings that support": (
            edit(PAGE, '"supports">1<', '"supports">4<'),
            "must show supports",
        ),
        "of independent publishers": (
            edit(PAGE, '"publishers">1<', '"publishers">4<'),
            "must show publishers",
        ),
        "of the data": (
            edit("data/index.html", '"=sources">9<', '"=sources">19<'),
            "must show =sources",
        ),
        "of the search": (
            edit("search/index.html", '"=sources">9<', '"=sources">19<'),
            "must show =sources",
        ),
        "in the index of the data": (
            edit("api/v1/index.json", '"claims": 6', '"claims": 7'),
            "claims must be the same",
        ),
    },
    "rows of lists": {
        "a verdict in the list of claims": (
            edit("claims/index.html", "Partly supported</span>", "Contradicted</span>"),
            f"must show 2 of {CLAIM}",
        ),
        "a verdict beside the document": (
            edit(
                f"{DOCUMENT}/index.html",
                "Partly supported</span></summary>",
                "Disputed</span></summary>",
            ),
            f"must show 2 of {CLAIM}",
        ),
        "a verdict on the front page": (
            edit("index.html", "Partly supported</span></dd>", "Supported</span></dd>"),
            f"must show 2 of {CLAIM}",
        ),
        "a verdict on a topic's page": (
            edit("topics/bridge-works/index.html", "Partly supported</span>", "Disputed</span>"),
            f"must show 2 of {CLAIM}",
        ),
        "a verdict on a speaker's page": (
            edit(
                "speakers/bram-oxtoby/index.html", "Source not found</span>", "Word for word</span>"
            ),
            "must show 1 of nobody-hurt",
        ),
        "a verdict among discrepancies": (
            edit("discrepancies/index.html", "Partly supported</span>", "Supported</span>"),
            f"must show both of {CLAIM}",
        ),
        "a verdict on a source's page": (
            edit(SOURCE_PAGE, "Partly supported</span>", "Supported</span>"),
            f"must show 2 of {CLAIM}",
        ),
        "verdicts that are no facts": (
            edit("topics/safety/index.html", 'data-f=".2" ', ""),
            "each row must show its facts",
        ),
        "verdict 1 in place of verdict 2": (
            edit("topics/safety/index.html", 'data-f=".2"', 'data-f=".1"'),
            "must show 1",
        ),
        "who says a claim": (
            edit("topics/safety/index.html", "Bram Oxtoby says", "Ansa Quillfeather says"),
            "must show says of nobody-hurt",
        ),
        "who says a claim on the front page": (
            edit("index.html", 'ui" data-f=".says">Bram Oxtoby says', 'ui" data-f=".says">We say'),
            "must show says of nobody-hurt",
        ),
        "a number": (
            edit("claims/index.html", 'data-f=".number">1<', 'data-f=".number">9<'),
            "must show number",
        ),
        "a title": (
            edit(
                "claims/index.html", '/">The footbridge was closed', '/">No footbridge was closed'
            ),
            "must show title",
        ),
        "a summary on the front page": (
            edit("index.html", '".summary">Nobody else has said so', '".summary">All have said so'),
            "must show summary",
        ),
        "a link to another claim": (
            edit("claims/index.html", f'href="../claims/{CLAIM}/"', f'href="../claims/{SECOND}/"'),
            "must show",
        ),
        "the title of a source": (
            edit(SOURCE_PAGE, f"{TITLE}Nine days", f"{TITLE}Ten days"),
            "must show title",
        ),
        "the date of a source": (
            edit(SOURCE_PAGE, ">3 May 2019</time></span>", ">4 May 2019</time></span>"),
            "must show origin",
        ),
        "what became of a source": (
            edit(SOURCE_PAGE, '"located">Copy only', '"located">Original page'),
            "must show located",
        ),
    },
    "hidden, struck out or added": {
        "a title hidden by a class": (
            edit(PAGE, TITLE, '<h1 class="vh" data-f="title">'),
            "must not have the class",
        ),
        "a statement hidden by an attribute": (
            edit(
                PAGE,
                '<p class="lead" data-f="statement">',
                '<p class="lead" hidden data-f="statement">',
            ),
            "must not hide",
        ),
        "a verdict hidden by a class that others have": (
            edit(PAGE, RATING, '<p class="verdict share" data-f="review.label">'),
            "must be seen by all",
        ),
        "both verdicts hidden": (
            edit(PAGE, '<section class="wide verdicts"', '<section hidden class="wide verdicts"'),
            "must be seen by all",
        ),
        "a word of the title hidden": (
            edit(
                PAGE,
                f"{TITLE}The footbridge was",
                f'{TITLE}The footbridge <span class="vh">was</span>',
            ),
            "must be seen by all",
        ),
        "a title hidden by a style": (
            edit(PAGE, TITLE, '<h1 style="display:none" data-f="title">'),
            "must not have",
        ),
        "a title hidden from screen readers": (
            edit(PAGE, TITLE, '<h1 aria-hidden="true" data-f="title">'),
            "must not have",
        ),
        "a title that cannot be reached": (
            edit(PAGE, TITLE, '<h1 inert data-f="title">'),
            "must not have",
        ),
        "a verdict struck out": (
            edit(PAGE, "Partly supported</span></p>", "<s>Partly supported</s></span></p>"),
            "must not have the element",
        ),
        "a statement deleted": (
            edit(PAGE, '"statement">The footbridge', '"statement"><del>The</del> footbridge'),
            "must not have the element",
        ),
        "a word inserted": (
            edit(PAGE, '"statement">The footbridge', '"statement">The <ins>old</ins> footbridge'),
            "must not have the element",
        ),
        "small print in a title": (
            edit(PAGE, f"{TITLE}The", f"{TITLE}<small>The</small>"),
            "must be seen by all",
        ),
        "verdicts in a template": (
            edit(PAGE, RATING, f"<template>{RATING}", 1),
            "must",
        ),
        "figures folded away": (
            edit(
                PAGE,
                '<table class="wide ledger num stack-2"><caption>Stated',
                "<details><table><caption>Stated",
            ),
            "must",
        ),
        "a statement in a closed fold": (
            in_order(
                edit(
                    PAGE,
                    '<p class="lead" data-f="statement">',
                    '<details><p class="lead" data-f="statement">',
                ),
                edit(PAGE, "people used the ford.</p>", "people used the ford.</p></details>", 1),
            ),
            "must be seen by all",
        ),
        "a class that no page has": (
            edit(PAGE, TITLE, '<h1 class="gone" data-f="title">'),
            "must not have the class",
        ),
        "a picture over the page": (
            after_main('<img src="../../claims/planks-replaced/card.png" alt="">'),
            "must not have the element",
        ),
        "a dialogue": (after_main("<dialog open>Sorry</dialog>"), "must not have the element"),
        "a text that moves": (after_main("<marquee>Sorry</marquee>"), "must not have the element"),
        "a video": (after_main("<video></video>"), "must not have the element"),
        "a text in another direction": (
            after_main('<bdo dir="rtl">oN</bdo>'),
            "must not have the element",
        ),
        "a mark of another colour": (
            edit(PAGE, "m m-partly-supported", "m m-contradicted"),
            "marks must be the same",
        ),
        "an element outside the main part": (
            edit(PAGE, "</main>", "</main><aside>Sorry</aside>"),
            "must not have the element",
        ),
        "a fact that is none": (
            after_main('<p data-f="review.verdict">Contradicted</p>'),
            "must show review.verdict",
        ),
        "a fact of another kind": (
            after_main('<p data-f="=lies">7</p>'),
            "must show =lies",
        ),
    },
    "quotes and documents": {
        "a quote in the document's words": (
            edit(PAGE, "went round by the ford in that", "went home by the ford in that"),
            "quoted words must be the document's",
        ),
        "the words around a quote": (
            edit(PAGE, "</a>,&#34; said Ansa", "</a>,&#34; never said Ansa"),
            "quoted words must be the document's",
        ),
        "a quote that is not marked": (
            edit(PAGE, 'class="m m-partly-supported"', ""),
            "must mark the quote",
        ),
        "a quote to check": (
            edit(PAGE, 'quotes.1.exact">went round', 'quotes.1.exact">went home'),
            "must show quotes.1.exact",
        ),
        "a quote in page and data": (
            everywhere(QUOTE, "went home by the ford in that time"),
            "sha256 must be the same",
        ),
        "a quote everywhere but in the document": (
            lambda site: [
                site.edit_everywhere(QUOTE, "went home by way of the old ford"),
                site.edit(f"{DOCUMENT}/text.txt", "went home by way of the old ford", QUOTE),
            ],
            "exact must be the same",
        ),
        "offsets shifted": (entry("claims", CLAIM, shift_offsets), "exact must be the same"),
        "an offset beyond the text": (
            entry("claims", CLAIM, put("quotes.0.end", 10**9)),
            "offsets must lie within the text",
        ),
        "an offset before the text": (
            entry("claims", CLAIM, put("quotes.0.start", -1)),
            "offsets must lie within the text",
        ),
        "a line": (entry("claims", CLAIM, put("quotes.0.line", 2)), "line must be the same"),
        "the hash of a quote": (
            entry("claims", CLAIM, put("quotes.0.sha256", ZERO)),
            "sha256 must be the same",
        ),
        "a claim without a quote": (entry("claims", CLAIM, put("quotes", [])), "must have a quote"),
        "a role that nobody stated": (
            entry("claims", CLAIM, put("role", "Surveyor of Towers")),
            "role must stand in the text",
        ),
        "the document and its hashes": (swap_document, "must be the same"),
        "a byte of the document": (
            edit(f"{DOCUMENT}/text.txt", "ferry steps.", "ferry steps!"),
            "sha256 must be the same",
        ),
        "a word on the document's page": (
            edit(f"{DOCUMENT}/index.html", "what was said", "what was done"),
            "must show the whole frozen text",
        ),
        "the document's address": (
            edit("api/v1/index.json", f"{DOCUMENT}/text.txt", f"{DOCUMENT}/other.txt"),
            "text must be the same",
        ),
    },
    "the data": {
        "verdict 2 in the data only": (
            entry(
                "claims",
                CLAIM,
                lambda data: data["review"].update(rating="supported", label="Supported", number=5),
            ),
            "must show review.label",
        ),
        "the label of a verdict": (
            entry("claims", CLAIM, put("review.label", "Supported")),
            "label must be the same",
        ),
        "the number of a rating": (
            entry("claims", CLAIM, put("review.number", 5)),
            "number must be the same",
        ),
        "verdict 1 everywhere, but not its steps": (
            in_order(
                everywhere("Wording differs", "Word for word"),
                entry("claims", CLAIM, put("attribution.verdict", "word-for-word")),
            ),
            "verdict 1 must be the same",
        ),
        "a verdict that is on no scale": (
            entry("claims", CLAIM, put("attribution.verdict", "true")),
            "must be",
        ),
        "a step taken out": (
            entry("claims", CLAIM, lambda data: data["chain"].pop()),
            "chain must be",
        ),
        "a claim without its speaker": (
            entry("claims", CLAIM, put("speaker", None)),
            "chain must be",
        ),
        "an entry's own file": (
            edit(DATA, '"number": 1', '"number": 2'),
            "must say what claims.json",
        ),
        "an entry's own file removed": (remove(DATA), "must say what claims.json says"),
        "an entry twice": (
            lambda site: site.edit_json("api/v1/claims.json", lambda data: data.append(data[0])),
            "each stand once",
        ),
        "an entry taken out": (
            lambda site: site.edit_json("api/v1/claims.json", lambda data: data.pop()),
            "claims must be the same",
        ),
        "entries in another order": (
            lambda site: site.edit_json("api/v1/claims.json", lambda data: data.reverse()),
            "address and number must be the same",
        ),
        "an id that is a path": (
            everywhere('"id": "closed-nine-days"', '"id": "../../closed"'),
            "ids must be slugs",
        ),
        "the address of an entry": (
            entry("claims", CLAIM, put("url", "https://example.net/")),
            "address and number must be the same",
        ),
        "the title in a link": (
            entry("claims", SECOND, put("source.title", "Another title")),
            "the link to lantern",
        ),
        "a finding taken out": (
            entry("claims", CLAIM, lambda data: data["evidence"].pop()),
            "must show qualifies",
        ),
        "data that cannot be read": (
            add("api/v1/sources.json", "[1, 2"),
            "the data must be readable",
        ),
        "data that is not there": (remove("api/v1/claims.json"), "the data must be readable"),
        "data nested too deeply": (
            add("api/v1/sources.json", "[" * 200_000 + "]" * 200_000),
            "the data must be readable",
        ),
        "a field of another form": (
            entry("claims", CLAIM, put("quotes", "none")),
            "must be readable",
        ),
    },
    "the table": {
        "a verdict": (
            edit("claims.csv", ",Partly supported,4,", ",Supported,5,"),
            "review.label of closed-nine-days",
        ),
        "a title": (
            edit("claims.csv", "The footbridge was closed on 9", "It was on 3"),
            "title of",
        ),
        "a quote": (edit("claims.csv", "went round", "went home"), "joined of"),
        "a speaker": (edit("claims.csv", ",Bram Oxtoby,", ",Nobody,"), "speaker.title of"),
        "a row": (drop_row, "the number of entries"),
    },
    "reviews for machines": {
        "a rating": (
            edit("claimreview.json", '"ratingValue": 4', '"ratingValue": 5'),
            "review.number of",
        ),
        "a verdict": (
            edit(
                "claimreview.json",
                '"alternateName": "Partly supported"',
                '"alternateName": "False"',
            ),
            "review.label of",
        ),
        "a claim": (
            edit("claimreview.json", '"claimReviewed": "The foot', '"claimReviewed": "No foot'),
            "title of",
        ),
        "a day": (
            edit(
                "claimreview.json", '"datePublished": "2019-06-30"', '"datePublished": "2019-06-29"'
            ),
            "review.date of",
        ),
        "one left out": (
            lambda site: site.edit_json(
                "claimreview.json", lambda data: data["dataFeedElement"].pop()
            ),
            "the number of entries",
        ),
        "one of a claim that is withdrawn": (
            lambda site: site.edit_json(
                "claimreview.json",
                lambda data: data["dataFeedElement"].append(data["dataFeedElement"][0]),
            ),
            "the number of entries",
        ),
        "a verdict on a page": (
            edit(PAGE, '"alternateName": "Partly supported"', '"alternateName": "Contradicted"'),
            "review.label of",
        ),
        "a rating on a page": (
            edit(PAGE, '"ratingValue": 4', '"ratingValue": 1'),
            "review.number of",
        ),
        "a summary on a page": (
            edit(PAGE, '"reviewBody": "The', '"reviewBody": "Not the'),
            "summary of",
        ),
        "a quotation on a page": (
            edit(PAGE, f'"text": "{QUOTE}"', '"text": "went home"'),
            "words of",
        ),
        "an id on a page": (
            edit(
                PAGE, '"@type": "Claim", "@id": "urn:uuid:', '"@type": "Claim", "@id": "urn:uuid:0'
            ),
            "claims of",
        ),
    },
    "feeds": {
        "a verdict": (
            edit("feeds/reviews.xml", "Partly supported</title>", "Contradicted</title>"),
            "headline of",
        ),
        "a summary": (
            edit("feeds/reviews.xml", "The days are borne out", "The days are not borne out"),
            "told of",
        ),
        "other answers before the answers": (
            edit(
                "feeds/reviews.xml", "Did the source", "Did the source say it? Yes. Did the source"
            ),
            "told of",
        ),
        "an id": (
            edit("feeds/reviews.xml", "urn:uuid:514ad60a", "urn:uuid:514ad60b"),
            "the number of entries",
        ),
        "a link": (
            edit("speakers/ansa-quillfeather/feed.xml", f"claims/{CLAIM}/", f"claims/{SECOND}/"),
            "page of",
        ),
        "a day": (
            edit("topics/bridge-works/feed.xml", "2019-06-30T", "2019-06-29T"),
            "review.date of",
        ),
        "an entity": (
            edit("feeds/reviews.xml", "<feed", '<!DOCTYPE feed [<!ENTITY a "b">]><feed'),
            "must be XML without declarations",
        ),
    },
    "citations": {
        "a title in BibTeX": (
            edit(f"claims/{CLAIM}/cite.bib", "closed on 9", "closed on 3"),
            REBUILD,
        ),
        "an address in RIS": (
            edit(
                f"claims/{CLAIM}/cite.ris", "UR  - https://example.org", "UR  - https://example.net"
            ),
            REBUILD,
        ),
        "an author in CSL": (
            edit(f"sources/{SOURCE}/cite.json", "Tilda Marsh", "Matilda Marsh"),
            "authors of",
        ),
        "a day in CSL": (
            edit(f"sources/{SOURCE}/cite.json", "          3\n", "          4\n"),
            "parts of",
        ),
        "an address in CSL": (
            edit(f"claims/{CLAIM}/cite.json", "https://example.org", "https://example.net"),
            "address of",
        ),
        "one that is missing": (remove(f"claims/{CLAIM}/cite.json"), "must be there"),
    },
    "annotations": {
        "the words": (
            edit(f"{DOCUMENT}/annotations.jsonld", f'"exact": "{QUOTE}"', '"exact": "went home"'),
            "exact of",
        ),
        "an offset": (
            edit(f"{DOCUMENT}/annotations.jsonld", '"start": 465', '"start": 464'),
            "start of",
        ),
        "a verdict": (
            edit(
                f"{DOCUMENT}/annotations.jsonld",
                "Is it so? Partly supported",
                "Is it so? Supported",
            ),
            "answers of",
        ),
        "the page": (
            edit(f"{DOCUMENT}/annotations.jsonld", f"claims/{CLAIM}/", f"claims/{SECOND}/"),
            "page of",
        ),
        "one left out": (
            lambda site: site.edit_json(
                f"{DOCUMENT}/annotations.jsonld", lambda data: data["first"]["items"].pop()
            ),
            "the number of entries",
        ),
    },
    "the search": {
        "a verdict": (edit("search/index.js", '"partly-supported"', '"supported"'), "verdicts of"),
        "who makes a claim": (
            edit("search/index.js", '"Ansa Quillfeather says"', '"It is so"'),
            "says of",
        ),
        "a statement": (
            edit("search/index.js", "people used the ford", "people hated the ford"),
            "statement of",
        ),
        "a quote": (edit("search/index.js", "[...] went round", "[...] went home"), "quoted of"),
        "a title of a source": (
            edit("search/index.js", '"Nine days without', '"Ten days without'),
            "sources must be the same",
        ),
        "a path": (
            edit("search/index.js", f"/claims/{CLAIM}/", f"/claims/{CLAIM}x/"),
            "the number of entries",
        ),
        "a result left out": (drop_card, "the number of entries"),
        "a script": (
            lambda site: site.write(
                "search/index.js", site.read("search/index.js") + "alert(1);\n"
            ),
            "and do nothing else",
        ),
    },
    "links and addresses": {
        "a link to nothing": (
            edit(PAGE, 'href="../../topics/bridge-works/"', 'href="../../topics/none/"'),
            "a link must lead to something",
        ),
        "a link to no such line": (
            edit(PAGE, '#L16">16', '#L999">16'),
            "a link must lead to something",
        ),
        "a link to a file by an encoded name": (
            edit(
                PAGE, 'href="../../topics/bridge-works/"', 'href="../../%2e%2e/%2e%2e/etc/passwd"'
            ),
            "must",
        ),
        "a page removed": (remove(f"claims/{SECOND}/index.html"), "a link must lead to something"),
        "a card to embed removed": (
            remove(f"claims/{SECOND}/embed/index.html"),
            "a link must lead to something",
        ),
        "the address of a source": (
            edit(
                f"sources/{OTHER}/index.html",
                "https://example.org/weir",
                "https://example.net/weir",
            ),
            "an address must be one on record",
        ),
        "an address of evidence": (
            edit(PAGE, "https://example.org/weir-trust/count-2019.pdf", "https://example.net/x"),
            "an address must be one on record",
        ),
        "an address that looks alike": (
            edit(PAGE, "https://example.org/weir-trust/count-2019.pdf", "https://ехample.org/weir"),
            "an address must be one on record",
        ),
        "the address of a page that names private persons": (
            edit(
                "claims/frost-not-flood/index.html", "/nan-otterby-saw-the-flood", "/another-page"
            ),
            "an address must be one on record",
        ),
        "a link with a script": (
            edit(PAGE, 'href="../../topics/bridge-works/"', 'href="javascript:alert(1)"'),
            "a link must not load or run anything",
        ),
        "a link with data": (
            edit(PAGE, 'href="../../topics/bridge-works/"', 'href="data:text/html,x"'),
            "a link must not load or run anything",
        ),
        "a link that opens a window": (
            edit(PAGE, 'rel="noopener">The Weir Trust', 'target="_blank">The Weir Trust'),
            "a link must not load or run anything",
        ),
        "a source's link to another": (
            edit(
                PAGE,
                f'{SOURCE}/"><a href="../../sources/{SOURCE}/',
                f'{SOURCE}/"><a href="../../sources/{OTHER}/',
            ),
            "the link of",
        ),
    },
    "scripts, styles and policies": {
        "an inline script": (in_head("<script>alert(1)</script>"), "a script must be a file"),
        "a script in the body": (
            edit(PAGE, "</body>", '<script src="../../search/index.js"></script></body>'),
            "a script must be a file",
        ),
        "a script of another host": (
            in_head('<script src="https://example.net/x.js"></script>'),
            "a link must not load or run anything",
        ),
        "data of the site as a script": (
            in_head('<script src="../../claims.csv"></script>'),
            "a link must lead to something",
        ),
        "a handler": (
            edit(PAGE, '<main id="main">', '<main id="main" onclick="alert(1)">'),
            "must not have",
        ),
        "a handler in capitals": (
            edit(PAGE, '<main id="main">', '<main id="main" ONCLICK="alert(1)">'),
            "must not have",
        ),
        "a style": (
            edit(PAGE, '<main id="main">', '<main id="main" style="display:none">'),
            "must not have",
        ),
        "a style sheet in the page": (
            in_head("<style>h1{display:none}</style>"),
            "must not have the element",
        ),
        "a style sheet of another host": (
            in_head('<link rel="stylesheet" href="//example.net/x.css">'),
            "a link must not load or run anything",
        ),
        "a picture of another host": (
            after_main('<img src="https://example.net/x.png" alt="">'),
            "must not have the element",
        ),
        "a frame": (
            after_main('<iframe src="../../about/"></iframe>'),
            "must not have the element",
        ),
        "an object": (after_main("<object></object>"), "must not have the element"),
        "a form that sends": (
            after_main('<form action="https://example.net/"></form>'),
            "must not have",
        ),
        "a base": (
            in_head('<base href="https://example.net/"></base>'),
            "must not have the element",
        ),
        "a refresh": (
            in_head('<meta http-equiv="refresh" content="0;url=https://example.net/">'),
            "the policy must be the same",
        ),
        "a weaker policy": (
            edit(PAGE, "script-src 'self'", "script-src 'unsafe-inline'"),
            "the policy must be the same",
        ),
        "no policy": (
            edit(PAGE, "Content-Security-Policy", "X-Nothing"),
            "the policy must be the same",
        ),
        "a second policy": (
            in_head('<meta http-equiv="content-security-policy" content="default-src *">'),
            "the policy must be the same",
        ),
        "a script in the icon": (
            lambda site: [
                site.edit(path, "</svg>", "<script>alert(1)</script></svg>")
                for path in site.paths()
                if path.startswith("theme/icon") and path.endswith(".svg")
            ],
            "must load and run nothing",
        ),
        "a style sheet that loads": (
            lambda site: [
                site.write(path, site.read(path) + "@import url(//example.net);")
                for path in site.paths()
                if path.endswith(".css")
            ],
            "must load and run nothing",
        ),
    },
    "pages that browsers would mend": {
        "a comment": (after_main("<!-- sorry -->"), "must be a well-formed page"),
        "a part that is not closed": (edit(PAGE, "</main>", ""), "must be a well-formed page"),
        "two bodies": (edit(PAGE, "</body>", "</body><body></body>"), "must be a well-formed page"),
        "an id twice": (after_main('<p id="words"></p>'), "ids must stand once"),
        "an attribute twice": (
            edit(PAGE, TITLE, '<h1 data-f="title" data-f="number">'),
            "must be a well-formed page",
        ),
        "a declaration": (after_main("<![CDATA[sorry]]>"), "must be a well-formed page"),
        "elements too deep": (after_main("<p>" * 300 + "</p>" * 300), "must be a well-formed page"),
        "another encoding": (
            lambda site: site.write(PAGE, site.read(PAGE).encode("latin-1", "replace") + b"\xe9"),
            "must be a well-formed page",
        ),
        "a huge page": (
            lambda site: site.write(PAGE, site.read(PAGE) + " " * (33 * 2**20)),
            "must not be larger",
        ),
    },
    "files that are none": {
        "a symbolic link": (
            link_to("outside.txt", "../../../etc/hostname"),
            "must be a plain file",
        ),
        "a symbolic link to a folder": (link_to("outside", "/usr"), "must be a plain file"),
        "the page of a claim that is none": (
            lambda site: site.write("claims/invented/index.html", site.read(PAGE)),
            "must show",
        ),
    },
    "the list of sums": {
        "a page altered": (edit(PAGE, "1,240", "1,340"), "must have the sum"),
        "a line left out": (
            sums(lambda text: text.split("\n", 1)[1]),
            "must be there and be listed",
        ),
        "a line for a file that is missing": (
            sums(lambda text: f"{text}{ZERO}  zebra.html\n"),
            "must be there and be listed",
        ),
        "a line cut off": (sums(lambda text: text[:-9]), "must end with a whole line"),
        "an empty list": (sums(lambda _: ""), "must end with a whole line"),
        "no list": (remove("SHA256SUMS"), "must be there and be readable"),
        "a file twice": (
            sums(lambda text: text + text.split("\n")[0] + "\n"),
            "must name a file once",
        ),
        "the list itself": (
            sums(lambda text: f"{text}{ZERO}  SHA256SUMS\n"),
            "and not the list itself",
        ),
        "a path that leads out": (
            sums(lambda text: f"{text}{ZERO}  ../outside\n"),
            "inside the site",
        ),
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
            "must be there and be listed",
        ),
        "a sum in capitals": (
            sums(lambda text: text[:64].upper() + text[64:]),
            "must have a sum",
        ),
        "a sum that is too short": (sums(lambda text: text[1:]), "must have a sum"),
        "lines ended as on Windows": (
            sums(lambda text: text.replace("\n", "\r\n")),
            "inside the site",
        ),
        "not UTF-8": (sums(lambda _: b"\xff\xfe"), "must be UTF-8"),
    },
    # What plain `verify` says that it cannot prove
    "prose": {
        "a paragraph of the review": (
            edit(PAGE, "has eight full days and two halves", "has seven full days and two halves"),
            REBUILD,
        ),
        "a sentence slipped in": (
            after_main("<p>The council has admitted that this is false.</p>"),
            REBUILD,
        ),
        "a finding": (edit(PAGE, "Eight full days and two", "Six full days and two"), REBUILD),
        "what a finding does not show": (
            edit(PAGE, "The days on which the halves fell.", "Nothing of note."),
            REBUILD,
        ),
        "a finding left out": (
            edit(PAGE, '<li class="row ev" id="e-weir', '<li class="row" id="e-weir'),
            REBUILD,
        ),
        "that a finding is of the claim's own side": (edit(PAGE, " <b>same side</b>", ""), REBUILD),
        "the grounds of verdict 1": (
            edit(PAGE, "a rounder number of people", "the same number of people"),
            REBUILD,
        ),
        "the grounds of a step": (
            edit(PAGE, "The copy has the sentence as hers.", "The copy has it not."),
            REBUILD,
        ),
        "a reference": (
            edit(
                PAGE,
                f'href="../../claims/{SECOND}/">how planks',
                'href="../../claims/nobody-hurt/">how planks',
            ),
            REBUILD,
        ),
        "why nobody was asked for a reply": (
            edit(PAGE, "The notice does not quote the trust.", "The trust asked us not to."),
            REBUILD,
        ),
        "an answer": (
            edit(PAGE, "The council says that the log", "The council denies that the log"),
            REBUILD,
        ),
        "a source's finding": (edit(SOURCE_PAGE, "closed on 9 days", "closed on 19 days"), REBUILD),
        "what was left out": (
            edit(SOURCE_PAGE, "closed in March as well", "open in March as well"),
            REBUILD,
        ),
        "a topic's definition": (
            edit("topics/safety/index.html", "came to harm", "drowned"),
            REBUILD,
        ),
        "the page About": (edit("about/index.html", "invented", "invented and dull"), REBUILD),
        "the text of a correction in the feed": (
            edit("feeds/corrections.xml", "</summary>", " Not really.</summary>"),
            REBUILD,
        ),
        "the menu of a page": (edit(PAGE, ">Method</a>", ">Donate</a>"), REBUILD),
        "the foot of a page": (
            edit(PAGE, "one document: 6 claims", "one document: 9 claims"),
            REBUILD,
        ),
        "the contact on a page": (
            edit(PAGE, "https://example.org/contact", "https://example.net/contact"),
            REBUILD,
        ),
        "a day in the timeline": (
            edit("timeline/index.html", ">3 May 2019</time>", ">3 June 2019</time>"),
            REBUILD,
        ),
    },
    "style sheets, scripts and pictures": {
        "a rule of a style sheet": (
            lambda site: [
                site.write(path, site.read(path) + ".verdict{opacity:0}")
                for path in site.paths()
                if path.endswith(".css")
            ],
            REBUILD,
        ),
        "a script of the theme": (
            lambda site: [
                site.write(path, site.read(path) + "\ndocument.title='x';\n")
                for path in site.paths()
                if path.endswith(".js") and path.startswith("theme/")
            ],
            REBUILD,
        ),
        "a picture for sharing": (
            lambda site: [
                site.write(path, b"\x89PNG\r\n\x1a\n")
                for path in site.paths()
                if path.endswith("card.png")
            ],
            REBUILD,
        ),
        "the squares of a chart": (
            edit(PAGE, 'd="M0 0h9v1h-9Z"', 'd="M0 0h8v1h-8Z"'),
            REBUILD,
        ),
        "the shape of an icon": (
            swap(PAGE, 'id="i-differs"', 'id="i-word-for-word"'),
            REBUILD,
        ),
        "the colour of a verdict": (edit(PAGE, 'class="v for"', 'class="v against"'), REBUILD),
    },
    "maps and frames": {
        "an address in the sitemap": (
            edit("sitemap.xml", f"claims/{CLAIM}/<", "claims/none/<"),
            REBUILD,
        ),
        "a page left out of the sitemap": (
            edit("sitemap.xml", "topics/safety/<", "topics/<"),
            REBUILD,
        ),
        "a day in the sitemap": (
            edit("sitemap.xml", "<lastmod>2019-07<", "<lastmod>2020-07<"),
            REBUILD,
        ),
        "what others may frame": (
            edit(f"claims/{CLAIM}/oembed.json", "/embed/", "/../../about/"),
            REBUILD,
        ),
        "a script for others": (
            edit(f"claims/{CLAIM}/oembed.json", "</iframe>", "</iframe><script>alert(1)</script>"),
            REBUILD,
        ),
    },
    "other files": {
        "a page that nothing links to": (
            lambda site: site.write("offer/index.html", site.read("about/index.html")),
            REBUILD,
        ),
        "a program": (add("download.exe", b"MZ"), REBUILD),
        "data of a claim that is none": (
            lambda site: site.write("api/v1/claims/invented.json", site.read(DATA)),
            REBUILD,
        ),
        "the licence of a library": (
            lambda site: [site.write(path, "none\n") for path in site.paths() if "LICENSE" in path],
            REBUILD,
        ),
        "a page compressed by gzip": (
            lambda site: site.write("index.html.gz", gzip.compress(b"other")),
            REBUILD,
        ),
        "a page compressed by brotli": (
            lambda site: site.write("index.html.br", b"\x0b\x02\x80other\x03"),
            REBUILD,
        ),
        "a claim left out of a list": (drop_from_list, REBUILD),
        "a year in BibTeX": (
            edit(f"sources/{SOURCE}/cite.bib", "year = {2019}", "year = {2018}"),
            REBUILD,
        ),
        "a review in the search": (
            edit("search/index.js", "has eight full days", "has six full days"),
            REBUILD,
        ),
    },
    "the record itself": {
        "a finding everywhere": (
            everywhere("Eight full days and two half days", "Three full days and two half days"),
            REBUILD,
        ),
        "a summary everywhere": (
            everywhere("The days are borne out by a count", "The days are borne out by nothing"),
            REBUILD,
        ),
        "a topic's name everywhere": (
            everywhere("Works on the bridge", "Work on the bridge"),
            REBUILD,
        ),
        "the document and all that follows from it": (swap_all_alike, REBUILD),
    },
}


class Tampering(NamedTuple):
    """A tampered site: of which kind, what was done, how, and what `verify` says of it."""

    kind: str
    name: str
    change: Change
    reason: str

    @property
    def caught_by(self) -> str:
        """What tells of it: plain `verify`, or only a rebuild."""
        return "plain" if self.reason else "rebuild"

    @property
    def writes_sums(self) -> bool:
        """Whether the sums are written again."""
        return self.kind != "the list of sums"

    def apply(self, site: Attacker) -> None:
        """Tamper with a site, and list its files again."""
        self.change(site)
        if self.writes_sums:
            site.list_again()


def _all() -> Iterator[Tampering]:
    for kind, rows in TABLE.items():
        for name, (change, reason) in rows.items():
            yield Tampering(kind, name, change, reason)


TAMPERINGS = list(_all())
