"""The folders of tests: pytest goes into each of them."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def test_none_is_left_out(pytestconfig: pytest.Config) -> None:
    """By default pytest passes over a folder named build, and says nothing of it."""
    passed_over = pytestconfig.getini("norecursedirs")
    folders = {path.parent.name for path in Path(__file__).parent.rglob("test_*.py")}
    assert "build" in folders
    assert [name for name in folders for one in passed_over if fnmatch(name, one)] == []
