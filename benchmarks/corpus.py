"""Writes an invented record into a folder, in our form and in the form that the peers read.

`python -m benchmarks.corpus N FOLDER` makes a whole site of N claims: claims.yaml in the form
that `fmt` leaves, split by document where it is large, the documents, two pages, the settings, and
claims.json, which holds the same content for other generators.
"""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path
from shutil import copy2, copyfileobj, copytree
from typing import TYPE_CHECKING, Any

from benchmarks.invention import Data, Invention
from benchmarks.layout import entry, listed
from factcheck.record.vocabulary import Rating

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).parents[1]
SEED = 20261123
MOST_IN_ONE_FILE = 10_000
"""Claims; a larger record is split by document, as no editor opens a file of its size."""
SITE = {
    "title": "Claims and Sources",
    "url": "https://example.org",
    "organisation": "Example Fact Check",
}
_PAGES = {
    "about": "Title: About\nSlug: about\nSummary: What this is.\n\nAll of this is invented.\n\n"
    "## Report a mistake {#report-a-mistake}\n\nThere is nobody to report it to.\n",
    "method": "Title: Method\nSlug: method\nSummary: How it was made.\n\n"
    "By chance, from a seed.\n\n## Corrections policy {#corrections-policy}\n\n"
    "Nothing is ever corrected.\n",
}
_SETTINGS = f"""
# What differs for an invented record
SITENAME = "{SITE["title"]}"
AUTHOR = "{SITE["organisation"]}"
PUBLIC_URL = "{SITE["url"]}"
INDEX_NAMES = False
PAGE_URL = "{{slug}}/"
SHARE_IMAGES = False
"""
_CITED = re.compile(r"\]\(@([a-z0-9]+)\)")


def write(folder: Path, count: int, seed: int = SEED) -> None:
    """Write a site of a number of claims.

    Raises:
        ValueError: with fewer claims than an invention can have.

    """
    invention = Invention(count, seed)
    documents = folder / "content" / "documents"
    documents.mkdir(parents=True)
    _write_pages(folder / "content" / "pages")
    _write_settings(folder)
    entries: dict[str, list[Data]] = {
        "organizations": invention.organizations,
        "speakers": invention.speakers,
        "outlets": invention.outlets,
        "topics": invention.topics,
        "sources": invention.sources,
    }
    found: list[Data] = []
    lists: list[str] = []
    with (folder / "claims.parts").open("w", encoding="utf-8") as parts:
        for volume in invention.volumes():
            found.append(volume.document)
            (documents / volume.document["file"]).write_text(volume.text, "utf-8")
            items = map(entry, volume.claims)
            if count > MOST_IN_ONE_FILE:
                _write_list(folder / "claims" / f"{volume.document['id']}.yaml", items)
            else:
                lists += items
            for claim in volume.claims:
                parts.write(",\n" if parts.tell() else "\n")
                parts.write(json.dumps(_for_peers(claim), ensure_ascii=False))
    text = {kind: map(entry, of) for kind, of in {"documents": found, **entries}.items()}
    everything = {**text, "claims": lists} if lists else text
    record = "\n".join(listed(kind, items) for kind, items in everything.items())
    (folder / "claims.yaml").write_text(record, "utf-8")
    _write_for_peers(folder, found, entries)


def _write_pages(folder: Path) -> None:
    folder.mkdir()
    for name, text in _PAGES.items():
        (folder / f"{name}.md").write_text(text, "utf-8")


def _write_settings(folder: Path) -> None:
    """Write the settings, the theme and a link to the engine, so that the site can be built."""
    settings = (ROOT / "pelicanconf.py").read_text("utf-8")
    (folder / "pelicanconf.py").write_text(settings + _SETTINGS, "utf-8")
    copy2(ROOT / "benchmarks" / "ours" / "bareconf.py", folder)
    copytree(ROOT / "theme", folder / "theme")
    for name in ("factcheck", "benchmarks"):
        (folder / name).symlink_to(ROOT / name)


def _write_list(path: Path, items: Iterable[str]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(listed("claims", items), "utf-8")


# The same content for other generators


def _for_peers(claim: Data) -> dict[str, Any]:
    """Return a claim as the peers show it; references in prose become addresses."""
    rating = Rating(claim["review"]["rating"])
    return {
        "id": claim["id"],
        "title": claim["title"],
        "statement": claim["statement"],
        "date": claim["review"]["date"],
        "speaker": claim["speaker"],
        "role": claim["role"],
        "source": claim["source"],
        "topic": claim["topics"][0],
        "document": claim["document"],
        "rating": rating.number,
        "verdict": rating.label,
        "related": [item["claim"] for item in claim["related"]],
        "quote": claim["quotes"][0],
        "analysis": _CITED.sub(r"](/sources/\1/)", claim["review"]["body"]),
    }


def _write_for_peers(folder: Path, documents: list[Data], entries: dict[str, list[Data]]) -> None:
    """Write claims.json around the claims, which were written one by one."""
    outlets = {item["id"]: item["name"] for item in entries["outlets"]}
    bodies = {item["id"]: item["name"] for item in entries["organizations"]}
    around = {
        "site": SITE,
        "topics": {item["id"]: {"name": item["name"]} for item in entries["topics"]},
        "documents": {
            item["id"]: {
                "title": item["title"],
                "date": item["date"],
                "publisher": bodies[item["issuer"]],
            }
            for item in documents
        },
        "sources": {
            item["id"]: {
                "title": item["title"],
                "url": item["url"],
                "publisher": outlets[item["outlet"]],
                "date": item["published"],
            }
            for item in entries["sources"]
        },
        "speakers": {
            item["id"]: {"name": item["name"], "note": item["note"]} for item in entries["speakers"]
        },
    }
    head = json.dumps(around, ensure_ascii=False).removesuffix("}")
    parts = folder / "claims.parts"
    with (
        (folder / "claims.json").open("w", encoding="utf-8") as target,
        parts.open(encoding="utf-8") as lines,
    ):
        target.write(f'{head}, "claims": [')
        copyfileobj(lines, target)
        target.write("\n]}\n")
    parts.unlink()


def claim_in(folder: Path, entry_id: str) -> dict[str, Any]:
    """Return a claim as claims.json has it, without reading the others.

    Raises:
        LookupError: when there is none of that id.

    """
    with (folder / "claims.json").open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith(f'{{"id": "{entry_id}"'):
                claim: dict[str, Any] = json.loads(line.removesuffix("\n").removesuffix(","))
                return claim
    message = f"{folder} must have the claim {entry_id}"
    raise LookupError(message)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("count", type=int, metavar="N", help="claims")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="a new one")
    options = parser.parse_args()
    write(options.folder, options.count)
