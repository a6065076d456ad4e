"""A small invented record with traps in it, linked into a ledger."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from jinja2 import Environment

from factcheck.build.cache import Cache
from factcheck.build.render import Renderer, Theme
from factcheck.build.stages import Means, Stages
from factcheck.build.tree import Tree
from factcheck.build.write import Writer
from factcheck.catalogue import Catalogue
from factcheck.ledger.ledger import Ledger
from factcheck.rules.check import prove
from factcheck.site.assets import Assets
from factcheck.site.settings import Site

Files = dict[str, bytes]
THEME = Path(__file__).parents[2] / "theme" / "static"

TEXT = """The Town Council of Lower Ferry gives notice.

"The footbridge was closed
on 4 of its 10 days in May 2021," said Ada Quill, Warden of Bridges & Ways.

The Ferry Gazette wrote that *carts heavier* than two tonnes are barred for good and all.

The council asks that all keep off at night, and that lamps — café lamps too — stay lit.

Our bridge is the best of all bridges </script> in the county.

Lower Ferry has 77 cats.
"""
FRAMING = (
    "The Town Council of Lower Ferry gives notice",
    "said Ada Quill, Warden of Bridges & Ways",
    "The Ferry Gazette wrote that",
    "for good and all",
    "The council asks that all keep off at night, and that lamps",
    "Our bridge is",
)
SCRIPT = '</script><script>alert("best")</script> & more'
FORMULA = '=HYPERLINK("county"&A77;"cats")'
LOG = "https://example.org/log?a=1&b={2}"
ARCHIVED = f"https://web.archive.org/web/20210704120000/{LOG}"
HARD_TITLE = "50% {more} & #1 in _Ferry_ for $5~^ \\ Ferry\nAU  - Mallory"


def record(text: str = TEXT) -> dict[str, Any]:
    """Return the record: one claim fully reviewed, others with what can be missing or hostile."""
    return {
        "documents": [
            {
                "id": "notice",
                "title": "Notice on the footbridge",
                "label": "Notice, June 2021",
                "summary": "A notice of an invented council.",
                "issuer": "council",
                "signed_by": "ada-quill",
                "date": "2021-06",
                "place": "Lower Ferry",
                "file": "notice.txt",
                "sha256": hashlib.sha256(text.encode()).hexdigest(),
                "sections": [{"id": "1", "title": "All", "begins": "The Town Council of Lower"}],
                "framing": [
                    {"quote": words, "kind": "link", "why": "It claims nothing."}
                    for words in FRAMING
                ],
            }
        ],
        "organizations": [
            {"id": "council", "name": "Town Council of Lower Ferry", "short": "TC"},
            {"id": "county", "name": "The County"},
        ],
        "speakers": [
            {"id": "ada-quill", "name": "Ada Quill", "organization": "council"},
            {"id": "silent", "name": "Sid Silent", "note": "Says nothing."},
        ],
        "outlets": [{"id": "gazette", "name": "The Ferry Gazette"}],
        "topics": [{"id": "closures", "name": "Closures & bars", "definition": "When it is shut."}],
        "sources": [_article(), _log(), _undated(), _survey()],
        "claims": [_closed(), _carts(), _lamps(), _script(), _formula()],
        "discrepancies": [
            {
                "id": "days",
                "title": "How many days",
                "what": "The log has another number.",
                "conclude": "They differ.",
                "do_not_conclude": "Not that one is wrong.",
                "claims": ["closed"],
                "sources": ["log"],
            }
        ],
        "looked_for": [
            {"id": "minutes", "what": "The minutes.", "note": "In vain.", "sources": ["article"]}
        ],
    }


def _article() -> dict[str, Any]:
    quote = "The footbridge was closed on 4 of its 10 days"
    return {
        "id": "article",
        "outlet": "gazette",
        "title": HARD_TITLE,
        "authors": ["Nora Ink and Sons", "Quill Ada"],
        "published": {"date": "2021-05", "inferred": True, "note": "from the page number"},
        "located": "copy",
        "stated_by_document": ["published"],
        "cited": [{"document": "notice", "quote": "The Ferry Gazette wrote that"}],
        "copies": [{"outlet": "gazette", "url": "https://example.org/copy", "title": "A copy"}],
        "see_also": [{"outlet": "gazette", "published": "2021"}],
        "search": "In two archives.",
        "confirms": "The first half.",
        "differences": ["One word."],
        "omissions": [{"text": "The weather.", "claims": ["closed"]}],
        "does_not_show": "The second half.",
        "passages": [{"quote": quote, "found": "differs", "note": "Tense."}],
        "corrections": [{"date": "2022-03-01", "text": "The month was wrong."}],
        "withdrawn": {"date": "2022-05-01", "reason": "Not what it seemed."},
    }


def _log() -> dict[str, Any]:
    return {
        "id": "log",
        "kind": "report",
        "issuer": "council",
        "title": "Log of the bridge",
        "published": "2021-06-30",
        "url": LOG,
        "archived": [{"url": ARCHIVED, "date": "2021-07-04"}],
        "located": "original",
        "finding": "Closed on 5 days. See [the claim](@closed).",
        "weight": "strong",
        "weight_reason": "First-hand.",
        "figures": [{"id": "days", "value": 5, "unit": "days"}],
        "report_of": "article",
    }


def _undated() -> dict[str, Any]:
    return {
        "id": "undated",
        "kind": "standard",
        "issuer": "council",
        "label": "A standard of bridges",
        "cited": [{"document": "notice", "quote": "The council asks that all keep off"}],
        "located": "no",
        "finding": "Says little.",
        "weight": "weak",
        "published": "2019-03-01/2019-04-02",
    }


def _survey() -> dict[str, Any]:
    return {
        "id": "survey",
        "kind": "report",
        "issuer": "county",
        "label": "A survey of roads",
        "located": "original",
        "finding": "Heavy carts are barred.",
    }


def _closed() -> dict[str, Any]:
    return {
        "id": "closed",
        "document": "notice",
        "section": "1",
        "kind": "figure",
        "title": "Closed on 4 of 10 days",
        "statement": "The footbridge was closed on 4 of its 10 days in May 2021.",
        "quotes": [
            "The footbridge was closed [...] its 10 days in May 2021",
            "on 4 of its 10 days",
        ],
        "speaker": "ada-quill",
        "role": "Warden of Bridges & Ways",
        "source": "article",
        "also_in": ["undated"],
        "topics": ["closures"],
        "figures": [
            {"id": "all", "value": 10, "unit": "days", "period": "2021-05"},
            {
                "id": "shut",
                "value": 4,
                "unit": "days",
                "of": "all",
                "compare": [{"source": "log", "figure": "days"}],
            },
            {"id": "share", "derive": "shut / all * 100", "unit": "%"},
        ],
        "attribution": {
            "note": "Found in a copy.",
            "said": {"verdict": "word-for-word", "note": "It says so."},
            "carried": {"verdict": "differs", "note": "One word differs."},
            "differences": ["is, was"],
        },
        "review": {
            "rating": "lacks-context",
            "date": "2022-01-10",
            "summary": "The log <has> 5 days & a night.",
            "body": "See [the log](@log) and [@undated].",
            "does_not_show": "That anyone lied.",
            "would_change": "The minutes.",
        },
        "evidence": [
            {"source": "log", "stance": "qualifies", "does_not_show": "Nights."},
            {"source": "undated", "stance": "context", "does_not_show": "Days."},
        ],
        "related": [{"claim": "lamps", "as": "qualified-by", "why": "Lamps help."}],
        "corrections": [{"date": "2022-02-02", "text": "A word. See [the log](@log) <b>x</b>"}],
    }


def _carts() -> dict[str, Any]:
    found = {"verdict": "word-for-word", "note": "Its words."}
    return {
        "id": "carts",
        "document": "notice",
        "section": "1",
        "kind": "event",
        "title": "Heavy carts are barred",
        "statement": "Carts heavier than two tonnes are barred.",
        "quotes": ["carts heavier than two tonnes are barred"],
        "source": "article",
        "topics": ["closures"],
        "attribution": {"note": "Word for word.", "carried": found},
        "review": {
            "rating": "supported",
            "date": "2022",
            "summary": "The survey supports it.",
            "body": "See [the survey](@survey).",
            "single_publisher": "The county looks after all roads.",
            "certainty": "low",
            "doubts": ["one-publisher"],
        },
        "evidence": [{"source": "survey", "stance": "supports", "does_not_show": "Why."}],
    }


def _lamps() -> dict[str, Any]:
    return {
        "id": "lamps",
        "document": "notice",
        "section": "1",
        "kind": "request",
        "title": "Lamps are to stay lit",
        "statement": "The council asks that lamps stay lit.",
        "quotes": ["café lamps too — stay lit"],
    }


def _script() -> dict[str, Any]:
    return {
        "id": "script",
        "document": "notice",
        "section": "1",
        "kind": "framing",
        "title": SCRIPT,
        "statement": f"It says {SCRIPT} \u2028 of a bridge.",
        "quotes": ["the best of all bridges </script> in the county"],
        "review": {"rating": "not-checkable", "date": "2022-01-01", "summary": "An opinion."},
    }


def _formula() -> dict[str, Any]:
    return {
        "id": "formula",
        "document": "notice",
        "section": "1",
        "kind": "figure",
        "title": FORMULA,
        "statement": "@SUM(77) cats live in Lower Ferry.",
        "quotes": ["Lower Ferry has 77 cats"],
        "speaker": "ada-quill",
        "review": {"rating": "unconfirmed", "date": "2022-01-05", "summary": "-77 cats were seen."},
        "withdrawn": {"date": "2022-04-01", "reason": "It was no claim."},
    }


@pytest.fixture(scope="session")
def make_ledger(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Ledger]:
    """Prove a record and its one document, and link it."""

    def make(data: dict[str, Any], text: str = TEXT) -> Ledger:
        folder = tmp_path_factory.mktemp("record")
        documents = folder / "content" / "documents"
        documents.mkdir(parents=True)
        (documents / "notice.txt").write_bytes(text.encode())
        # JSON is YAML, and its strings stay strings.
        (folder / "claims.yaml").write_text(json.dumps(data, ensure_ascii=True), "utf-8")
        return Ledger(prove(Path(folder)))

    return make


@pytest.fixture(scope="session")
def ledger(make_ledger: Callable[..., Ledger]) -> Ledger:
    return make_ledger(record())


@pytest.fixture(scope="session")
def site() -> Site:
    """A published site."""
    return Site("Two Questions", "Said? So?", "The editors", url="https://example.org/checks")


@pytest.fixture(scope="session")
def offline() -> Site:
    """The same site while it has no address."""
    return Site("Two Questions", "Said? So?", "The editors")


def written(ledger: Ledger, site: Site) -> Files:
    """Return every file of every output by its path."""
    with TemporaryDirectory() as name:
        tree = Tree(Path(name) / "site")
        cache = Cache(Path(name) / "cache", b"")
        Writer(outputs(ledger, site), tree, cache, Means(1, Stages())).write([])
        return {path: (tree.folder / path).read_bytes() for path in tree.sums}


def outputs(ledger: Ledger, site: Site) -> Renderer:
    """Return what makes every output but pages."""
    catalogue = Catalogue(entry_pages=(), side_pages=(), single_pages=())
    return Renderer(ledger, site, Theme(Environment(autoescape=True), Assets(THEME)), catalogue)


@pytest.fixture(scope="session")
def published(ledger: Ledger, site: Site) -> Files:
    return written(ledger, site)


@pytest.fixture(scope="session")
def local(ledger: Ledger, offline: Site) -> Files:
    return written(ledger, offline)
