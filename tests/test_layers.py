"""Layers: imports point downward only, and the engine knows nothing of the document."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import factcheck

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "factcheck"
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(PACKAGE.rglob("*.py"))
}
MAP = re.findall(r"^- (.+?):", factcheck.__doc__, re.MULTILINE)
"""The lines of the package's map, from the ground up."""
LAYERS = {
    name.rstrip("/"): number
    for number, line in enumerate(MAP)
    for name in re.findall(r"`([\w/]+)`", line)
}
NO_LAYER = {"factcheck", "factcheck.__main__"}


def imports(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, those for types included."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                yield inner if inner in MODULES else str(node.module)


@pytest.fixture(scope="module")
def imported() -> dict[str, set[str]]:
    """What each module imports."""
    return {module: set(imports(path)) for module, path in MODULES.items()}


def is_above(module: str, other: str) -> bool:
    """Tell whether one module stands above another; what is not on the map is told once, below."""
    mine, theirs = (LAYERS.get(name.split(".")[1]) for name in (module, other))
    return mine is not None and theirs is not None and mine > theirs


def test_the_map_is_read() -> None:
    assert LAYERS["record"] < LAYERS["text"] < LAYERS["rules"] < LAYERS["cli"]


def test_every_module_has_its_place_on_the_map() -> None:
    parts = {module.split(".")[1] for module in MODULES if module not in NO_LAYER}
    assert parts - LAYERS.keys() == set(), "not on the map in factcheck/__init__.py"
    assert LAYERS.keys() - parts == set(), "on the map in factcheck/__init__.py, but gone"


def test_imports_point_downward_only(imported: dict[str, set[str]]) -> None:
    upward = [
        (module, name)
        for module, names in imported.items()
        for name in names
        if name.split(".")[0] == "factcheck" and not may_import(module, name)
    ]
    assert upward == []


def may_import(module: str, name: str) -> bool:
    if module in NO_LAYER:
        return name.startswith(("factcheck.cli", "factcheck.generator"))
    return name != "factcheck" and not is_above(name, module)


def test_no_module_imports_itself_by_a_detour(imported: dict[str, set[str]]) -> None:
    graph = {module: names & MODULES.keys() for module, names in imported.items()}
    while free := [module for module, below in graph.items() if not below & graph.keys()]:
        for module in free:
            del graph[module]
    assert sorted(graph) == []


def test_only_the_generator_imports_pelican(imported: dict[str, set[str]]) -> None:
    """Building may start Pelican, but then as a command of its own."""
    found = {
        module
        for module, names in imported.items()
        if any(name.split(".")[0] == "pelican" for name in names)
    }
    assert found == {"factcheck.generator"}


FILES = sorted(
    path
    for folder in ("factcheck", "theme")
    for path in (ROOT / folder).rglob("*")
    if path.is_file() and path.suffix in {".py", ".html", ".css", ".js", ".svg", ".txt", ".xml"}
)


def test_the_engine_and_the_theme_know_nothing_of_the_document() -> None:
    """Whatever is said of one document stands in its record."""
    own = re.compile(r"cambodia|malaysia|khmer|mfaic|phnom", re.IGNORECASE)
    assert [path for path in FILES if own.search(path.read_text("utf-8"))] == []
