"""Sites built from attacked records: every text field has its turn with every payload."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from tests.build.conftest import copy_site, run_build

from .payloads import PAYLOADS
from .planting import (
    DOCUMENT,
    OTHER,
    attack_document,
    document,
    filled,
    passing,
    planted,
    read,
    refusals,
    tried,
)

if TYPE_CHECKING:
    from pathlib import Path

TURNS = 3
PAGE = """Title: Attack <script>hit=1</script>
Slug: attack
Summary: So "><img src=x onerror=hit=1>

"""
HARMLESS = "Plain words"
SETTINGS = """
SITENAME = 'Checks "><script>hit=1</script>'
SITESUBTITLE = "So? '><img src=x onerror=hit=1>"
AUTHOR = "The editors </script><svg onload=hit=1>"
"""
Texts = dict[tuple[str | int, ...], str]


def attacks() -> tuple[list[tuple[dict[str, Any], str, Texts]], dict[str, Any]]:
    """Return attacked records with their document and what was planted, and a harmless one."""
    record = read()
    taken, _ = tried(record, PAYLOADS[0])
    note = next(field for field in taken if (field.owner, field.name) == ("Source", "note"))
    payloads = passing(record, note)
    quoted, text = attack_document(record)
    found = []
    for turn in range(TURNS):
        texts = filled(taken, payloads, turn * len(payloads) // TURNS)
        for path in refusals(planted(quoted, texts), text):
            texts.pop(path, None)
        assert len(texts) > 0.9 * len(taken)
        found.append((planted(quoted, texts), text, texts))
    return found, planted(record, {field.path: HARMLESS for field in taken})


def build(folder: Path, record: dict[str, Any], text: str, settings: str = "") -> Path:
    """Build a site from a record, and from a page of prose that has every payload."""
    copy_site(folder, OTHER)
    dumped = yaml.safe_dump(record, sort_keys=False, allow_unicode=True)
    (folder / "claims.yaml").write_text(dumped, "utf-8")
    place = folder / "content" / "documents" / f"{DOCUMENT}.txt"
    place.write_text(text, "utf-8", newline="")
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(settings)
    if settings:
        page = folder / "content" / "pages" / "attack.md"
        page.write_text(PAGE + "\n\n".join(PAYLOADS) + "\n", "utf-8", newline="")
    done = run_build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / "output"


def build_all(folder: Path) -> tuple[list[tuple[Path, Texts]], Path]:
    """Build every attacked site and the harmless one; return outputs with what was planted."""
    found, harmless = attacks()
    sites = [
        (build(folder / str(number), record, text, SETTINGS), texts)
        for number, (record, text, texts) in enumerate(found)
    ]
    return sites, build(folder / "harmless", harmless, document())
