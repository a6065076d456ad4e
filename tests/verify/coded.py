"""Tampered sites that are made by code; the others are in tamperings.yaml."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable
from hashlib import sha256
from uuid import NAMESPACE_URL, uuid5

from .attacker import Attacker

Change = Callable[[Attacker], None]
REBUILD = ""
"""In place of a part of the message: `verify` alone says nothing."""

CLAIM, SECOND = "closed-nine-days", "planks-replaced"
PAGE = f"claims/{CLAIM}/index.html"
DATA = f"api/v1/claims/{CLAIM}.json"
DOCUMENT = "documents/orrelby-notice"
QUOTE = "went round by the ford in that time"


def entry(kind: str, name: str, change: Callable) -> Change:
    return lambda site: site.edit_entry(kind, name, change)


def sums(change: Callable[[str], str | bytes]) -> Change:
    return lambda site: site.write("SHA256SUMS", change(site.read("SHA256SUMS")))


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
    site.write("search/index.js", f"loaded({json.dumps(cards[1:])});\n")


def drop_row(site: Attacker) -> None:
    site.write("claims.csv", re.sub(r"2,planks.*\r\n", "", site.read("claims.csv")))


def drop_from_list(site: Attacker) -> None:
    text = site.read("claims/index.html")
    site.write(
        "claims/index.html", re.sub(rf'<tr id="{SECOND}".*?</tr>', "", text, flags=re.DOTALL)
    )


CODED: dict[str, dict[str, tuple[Change, str]]] = {
    "quotes and documents": {
        "a quote everywhere but in the document": (
            lambda site: [
                site.edit_everywhere(QUOTE, "went home by way of the old ford"),
                site.edit(f"{DOCUMENT}/text.txt", "went home by way of the old ford", QUOTE),
            ],
            "exact must be the same",
        ),
        "offsets shifted": (entry("claims", CLAIM, shift_offsets), "exact must be the same"),
        "the document and its hashes": (swap_document, "must be the same"),
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
        "a step taken out": (
            entry("claims", CLAIM, lambda data: data["chain"].pop()),
            "chain must be",
        ),
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
        "a finding taken out": (
            entry("claims", CLAIM, lambda data: data["evidence"].pop()),
            "must show qualifies",
        ),
        "data nested too deeply": (
            lambda site: site.write("api/v1/sources.json", "[" * 200_000 + "]" * 200_000),
            "the data must be readable",
        ),
    },
    "the table": {
        "a row": (drop_row, "the number of entries"),
    },
    "reviews for machines": {
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
    },
    "annotations": {
        "one left out": (
            lambda site: site.edit_json(
                f"{DOCUMENT}/annotations.jsonld", lambda data: data["first"]["items"].pop()
            ),
            "the number of entries",
        ),
    },
    "the search": {
        "a result left out": (drop_card, "the number of entries"),
        "a script": (
            lambda site: site.write(
                "search/index.js", site.read("search/index.js") + "alert(1);\n"
            ),
            "and do nothing else",
        ),
    },
    "scripts, styles and policies": {
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
        "the page of a claim that is none": (
            lambda site: site.write("claims/invented/index.html", site.read(PAGE)),
            "must show",
        ),
    },
    "the list of sums": {
        "a line left out": (
            sums(lambda text: text.split("\n", 1)[1]),
            "must be there and be listed",
        ),
        "a file twice": (
            sums(lambda text: text + text.split("\n")[0] + "\n"),
            "must name a file once",
        ),
        "a line cut off": (sums(lambda text: text[:-9]), "must end with a whole line"),
        "an empty list": (sums(lambda _: ""), "must end with a whole line"),
        "a sum in capitals": (sums(lambda text: text[:64].upper() + text[64:]), "must have a sum"),
        "a sum that is too short": (sums(lambda text: text[1:]), "must have a sum"),
        "lines ended as on Windows": (
            sums(lambda text: text.replace("\n", "\r\n")),
            "inside the site",
        ),
        "not UTF-8": (sums(lambda _: b"\xff\xfe"), "must be UTF-8"),
    },
    "style sheets, scripts and pictures": {
        "a rule of a style sheet": (
            lambda site: [
                site.write(path, site.read(path) + ".verdict{opacity:0}")
                for path in site.paths()
                if path.endswith(".css")
            ],
            "the sum of",
        ),
        "a script of the theme": (
            lambda site: [
                site.write(path, site.read(path) + "\ndocument.title='x';\n")
                for path in site.paths()
                if path.endswith(".js") and path.startswith("theme/")
            ],
            "the sum of",
        ),
        "a picture for sharing": (
            lambda site: [
                site.write(path, b"\x89PNG\r\n\x1a\n")
                for path in site.paths()
                if path.endswith("card.png")
            ],
            REBUILD,
        ),
    },
    "other files": {
        "a page that nothing links to": (
            lambda site: site.write("offer/index.html", site.read("about/index.html")),
            REBUILD,
        ),
        "a program": (lambda site: site.write("download.exe", b"MZ"), REBUILD),
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
    },
    "the record itself": {
        "the document and all that follows from it": (swap_all_alike, REBUILD),
    },
}
