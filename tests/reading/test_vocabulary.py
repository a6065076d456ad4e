"""The scales: vocabulary.toml has the words of each value, and of nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

from factcheck.record import vocabulary


def test_the_words_are_those_of_the_values() -> None:
    text = Path(vocabulary.__file__).with_suffix(".toml").read_text("utf-8")
    scales = {scale.__name__: list(scale) for scale in vocabulary.Term.__subclasses__()}
    assert {name: list(words) for name, words in tomllib.loads(text).items()} == scales
