"""What the builds of these tests share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def bytecode(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that keeps compiled templates from one workshop to the next."""
    return tmp_path_factory.mktemp("bytecode")
