"""Honest sites: `verify` finds no flaw in what the engine has built, however odd its record."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.verify.proofs import verify
from tests import quickyaml
from tests.profiles import PROFILE
from tests.sites import OTHER, PUBLIC, Shared, copy_site, run_build

from .honest import ADDRESSES, FEATURES, MARKDOWN, NAMES, PAGES, SENTENCES, site

LANGUAGES = [*SENTENCES]
GROUPS = [LANGUAGES[start::3] for start in range(3)]
ON_HOST = {**PUBLIC, "SITEURL": "https://example.org"}
"""A site at the root of a host on which other sites have pages as well."""


def built(shared: Shared, number: int, **environment: str) -> Path:
    """Return the output of a site of some languages."""
    wanted = site(GROUPS[number] if PROFILE.whole else LANGUAGES[9 + number :: 9])

    def make(folder: Path) -> None:
        copy_site(folder, OTHER)
        text = quickyaml.dump(wanted.record)
        for path, data in {"claims.yaml": text, **wanted.files}.items():
            (folder / path).write_text(data, encoding="utf-8", newline="")
        settings = ["--settings", "publishconf.py"] if environment else []
        done = run_build(folder, *settings, **environment)
        assert done.returncode == 0, done.stdout + done.stderr

    return shared.once(f"honest-{number}", make) / "output"


def test_there_are_enough_of_them() -> None:
    assert len(FEATURES) * len(SENTENCES) >= 150
    assert len(MARKDOWN) + len(ADDRESSES) + len(NAMES) + len(PAGES) >= 45


@pytest.mark.parametrize("number", range(3 if PROFILE.whole else 1))
def test_an_honest_site_has_no_flaw(shared: Shared, number: int) -> None:
    output = built(shared, number, **(ON_HOST if number != 1 else {}))
    assert [str(flaw) for flaw in verify(output, None, None).flaws] == []
