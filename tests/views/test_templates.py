"""Templates read nothing that no projection has: a misspelt name is found, shown or not."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import CodeType, ModuleType

from jinja2 import Environment, FileSystemLoader, nodes
from pydantic import BaseModel

from factcheck.catalogue import Origin
from factcheck.exports import rows
from factcheck.record import dates, model, parts, vocabulary
from factcheck.site import charts, pagination, projections, settings, timelines, views
from tests.tables import each_row

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
ENVIRONMENT = Environment(loader=FileSystemLoader(TEMPLATES), autoescape=True)
ELSEWHERE = {
    *("index", "index0", "first", "last", "revindex0"),  # of a loop
    *("items", "get", "split", "format"),  # of texts and mappings
    *("total", "only", "claims", "last_review"),  # of the colophon
    *("title", "content", "summary", "save_as"),  # of a page of prose
    *("lines", "size"),  # of a text that was set for a picture
}


@each_row(
    ("name", "expected"),
    [
        ("Ministry of Interior", "the Ministry of Interior"),
        ("The Asia Foundation", "The Asia Foundation"),
        ("Theatre Guild", "the Theatre Guild"),
    ],
)
def test_a_name_has_one_article(name: str, expected: str) -> None:
    article = ENVIRONMENT.get_template("components/marks.html").module.the(name)
    assert f"{article}{name}" == expected


def test_no_template_puts_an_article_before_a_name_by_itself() -> None:
    before = re.compile(
        r"\b[Tt]he (?:<[^>]*>)?\{\{ [^}]*\b(?:title|name|label|unasked)\b[^|}]*\}\}"
    )
    for path in TEMPLATES.rglob("*.html"):
        assert not before.search(path.read_text("utf-8")), path.name


def modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def names(kind: type) -> set[str]:
    """Return the names of what values of a class have, those set when they are made included."""
    made = getattr(kind.__init__, "__code__", None)
    own = set(made.co_names) if isinstance(made, CodeType) else set()
    fields = set(kind.model_fields) if issubclass(kind, BaseModel) else set()
    noted = getattr(kind, "__annotations__", {}) if issubclass(kind, Enum) else {}
    return {*dir(kind), *own, *fields, *noted}


KNOWN = ELSEWHERE.union(
    names(Origin),
    *(
        names(kind)
        for module in (
            *modules(projections),
            *modules(views),
            *(charts, dates, model, pagination, parts, rows, settings, timelines, vocabulary),
        )
        for kind in vars(module).values()
        if isinstance(kind, type)
    ),
)


@each_row("name", sorted(ENVIRONMENT.list_templates()))
def test_every_attribute_is_one_of_a_projection(name: str) -> None:
    tree = ENVIRONMENT.parse((TEMPLATES / name).read_text("utf-8"))
    assert {node.attr for node in tree.find_all(nodes.Getattr)} - KNOWN == set()
