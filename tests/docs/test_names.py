"""The docs name every command, field, setting and make target there is, and no other."""

from __future__ import annotations

import re
from pathlib import Path
from types import UnionType
from typing import Any, get_args

from pelican.settings import DEFAULT_CONFIG
from pydantic import BaseModel

from factcheck.cli import COMMANDS, main
from factcheck.record.model import Record
from tests.tables import each_row

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted(DOCS.rglob("*.md"))]
# Pelican's own settings that have no default there.
PELICANS_OWN = {"AUTHOR", "SITESUBTITLE", "TIMEZONE"}


def section(heading: str) -> str:
    """A part of docs/README.md."""
    parts = re.split(r"^## ", (DOCS / "README.md").read_text("utf-8"), flags=re.MULTILINE)
    return next(part for part in parts if part.startswith(f"{heading}\n"))


def rows(heading: str) -> set[str]:
    """What the table of a part lists."""
    return set(re.findall(r"^\| `([^`]+)` \|", section(heading), re.MULTILINE))


def test_every_command_is_named() -> None:
    assert rows("Commands") == COMMANDS.keys()


def test_every_target_that_make_help_lists_is_named() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    listed = re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE)
    assert rows("Make") == {f"make {target}" for target in listed}


def test_every_setting_of_ours_is_named() -> None:
    given = re.findall(r"^([A-Z_]+) =", (ROOT / "pelicanconf.py").read_text("utf-8"), re.MULTILINE)
    assert rows("Settings") == set(given) - DEFAULT_CONFIG.keys() - PELICANS_OWN


def models(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A model and every one that its fields are made of."""
    found = {model}
    for field in model.model_fields.values():
        for part in _classes(field.annotation):
            found |= models(part)
    return found


def _classes(annotation: Any) -> set[type[BaseModel]]:
    if isinstance(annotation, type) and not isinstance(annotation, UnionType):
        is_model = not get_args(annotation) and issubclass(annotation, BaseModel)
        if is_model:
            return {annotation}
    return {found for part in get_args(annotation) for found in _classes(part)}


@each_row("model", sorted(models(Record), key=lambda item: item.__name__))
def test_every_field_is_named(model: type[BaseModel]) -> None:
    parts = re.split(r"^## ", (DOCS / "fields.md").read_text("utf-8"), flags=re.MULTILINE)
    part = next(part for part in parts if part.startswith(f"{model.__name__}\n"))
    named = re.findall(r"^\| `(\w+)`", part, re.MULTILINE)
    assert named == [field.alias or name for name, field in model.model_fields.items()]


def test_the_page_of_fields_is_current(capsys) -> None:
    """`make schema` writes it again."""
    assert main(["schema", "--format", "markdown"]) == 0
    assert (DOCS / "fields.md").read_text("utf-8") == capsys.readouterr().out


@each_row("page", PAGES)
def test_links_in_the_docs_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", without_code(page.read_text("utf-8"))):
        if "://" in target or target.startswith("../../issues/"):  # a page of the forge
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path) if path else page
        assert file.exists(), target
        if anchor:
            assert anchor in anchors(file.read_text("utf-8")), target


def without_code(text: str) -> str:
    text = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    return re.sub(r"`[^`]*`", "", text)


def anchors(text: str) -> set[str]:
    """The anchors that the forge gives to headings."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_row("page", PAGES)
def test_a_page_names_only_commands_that_exist(page: Path) -> None:
    text = page.read_text("utf-8")
    assert set(re.findall(r"factcheck ([a-z]+)\b", text)) <= COMMANDS.keys()
    targets = set(re.findall(r"`make ([a-z-]+)", text)) | set(
        re.findall(r"^make ([a-z-]+)", text, re.MULTILINE)
    )
    assert {f"make {target}" for target in targets} <= rows("Make")
