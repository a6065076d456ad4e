"""Packing: every text compressed, where that is smaller, always to the same bytes."""

from __future__ import annotations

import gzip

import brotli
import pytest

from factcheck.build.packing import packed

LONG = b"the same words again and again " * 40


def test_what_is_compressed_is_the_file() -> None:
    made = {file.path: file.data for file in packed("a/index.html", LONG)}
    assert brotli.decompress(made["a/index.html.br"]) == LONG
    assert gzip.decompress(made["a/index.html.gz"]) == LONG


def test_the_same_content_gives_the_same_bytes() -> None:
    made = [[file.data for file in packed(path, LONG)] for path in ("a.css", "b/a.css")]
    assert made[0] == made[1] != []


@pytest.mark.parametrize(
    ("path", "data"), [("card.png", LONG), ("_headers", LONG), ("a.txt", b"a")]
)
def test_pictures_and_what_would_not_get_smaller_are_left(path: str, data: bytes) -> None:
    assert list(packed(path, data)) == []
