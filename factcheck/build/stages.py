"""The stages of a build, and how long each took, which `--profile` shows."""

from __future__ import annotations

import logging
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

log = logging.getLogger(__name__)


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Log how long a stage took."""
    began = time.perf_counter()
    try:
        yield
    finally:
        log.info("%8.3f s  %s", time.perf_counter() - began, name)
