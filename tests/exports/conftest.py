"""A small invented record with traps in it, linked into a ledger."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from jinja2 import Environment

from factcheck.build.cache import Cache
from factcheck.build.render import Output, Renderer, Task, Template, Theme
from factcheck.build.tree import Tree
from factcheck.build.write import Writer
from factcheck.catalogue import CATALOGUE
from factcheck.ledger.ledger import Ledger
from factcheck.rules.check import prove
from factcheck.site.assets import Assets
from factcheck.site.settings import Site
from tests import quickyaml

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
_RECORD = (Path(__file__).parent / "record.yaml").read_text("utf-8")


def record(text: str = TEXT) -> dict[str, Any]:
    """Return the record: one claim fully reviewed, others with what can be missing or hostile."""
    data: dict[str, Any] = quickyaml.load(_RECORD)
    data["documents"][0]["sha256"] = hashlib.sha256(text.encode()).hexdigest()
    return data


ARTICLE, LOG, *_ = record()["sources"]
HARD_TITLE = ARTICLE["title"]
ARCHIVED = LOG["archived"][0]["url"]
SCRIPT, FORMULA = (claim["title"] for claim in record()["claims"][-2:])


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
        Writer(outputs(ledger, site), tree, cache).write([])
        return {path: (tree.folder / path).read_bytes() for path in tree.sums}


class Exports(Renderer):
    """What makes every output but pages."""

    def tasks(self) -> list[Task]:
        return [partial(self._but_pages, task) for task in super().tasks()]

    def _but_pages(self, task: Task) -> Iterator[Output]:
        return (output for output in task() if not isinstance(output, Template))


def outputs(ledger: Ledger, site: Site) -> Exports:
    theme = Theme(Environment(autoescape=True), Assets(THEME))
    return Exports(ledger, site, theme, CATALOGUE)


@pytest.fixture(scope="session")
def published(ledger: Ledger, site: Site) -> Files:
    return written(ledger, site)


@pytest.fixture(scope="session")
def local(ledger: Ledger, offline: Site) -> Files:
    return written(ledger, offline)
