"""The attacked sites, built once a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.sites import Shared

from .sites import build_all

if TYPE_CHECKING:
    from pathlib import Path

    from .sites import Texts


@pytest.fixture(scope="session")
def built(shared: Shared) -> tuple[list[tuple[Path, Texts]], Path]:
    """The attacked sites with what was planted in each, and the harmless one."""
    return build_all(shared)


@pytest.fixture(scope="session")
def attacked(built: tuple[list[tuple[Path, Texts]], Path]) -> list[tuple[Path, Texts]]:
    return built[0]


@pytest.fixture(scope="session")
def harmless(built: tuple[list[tuple[Path, Texts]], Path]) -> Path:
    return built[1]
