"""Sites built from attacked records: every text field has its turn with every payload."""

from __future__ import annotations

import pickle
from typing import TYPE_CHECKING, Any

from factcheck.record.prosefiles import prose_problems
from tests import quickyaml
from tests.profiles import PROFILE
from tests.sites import Shared, copy_site, run_build

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

TURNS = PROFILE.attacked
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
    taken, _ = tried(PAYLOADS[0])
    payloads = passing()
    quoted, text = attack_document(record)
    found = []
    for turn in range(TURNS):
        texts = _passing(quoted, text, filled(taken, payloads, turn * len(payloads) // TURNS))
        assert len(texts) > 0.9 * len(taken)
        found.append((planted(quoted, texts), text, texts))
    plain = {field.path: HARMLESS for field in taken}
    return found, planted(record, _passing(record, document(), plain))


def _passing(record: dict[str, Any], text: str, texts: Texts) -> Texts:
    """Return the texts that are not refused in a record."""
    while refused := refusals(planted(record, texts), text) & texts.keys():
        for path in refused:  # what is left may be refused once others are gone
            del texts[path]
    return texts


def build(folder: Path, record: dict[str, Any], text: str, settings: str = "") -> None:
    """Build a site from a record, and from a page of prose that has every payload."""
    copy_site(folder, OTHER)
    (folder / "claims.yaml").write_text(quickyaml.dump(record), "utf-8")
    place = folder / "content" / "documents" / f"{DOCUMENT}.txt"
    place.write_text(text, "utf-8", newline="")
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(settings)
    if settings:
        taken = [payload for payload in PAYLOADS if _is_taken(folder.with_name("trial"), payload)]
        assert len(taken) > len(PAYLOADS) / 2
        _write_page(folder, "\n\n".join(taken))
    done = run_build(folder)
    assert done.returncode == 0, done.stdout + done.stderr


def _is_taken(folder: Path, payload: str) -> bool:
    """Return whether a page of prose may have a payload."""
    _write_page(folder, payload)
    return not prose_problems(folder, lambda *_: False)


def _write_page(folder: Path, text: str) -> None:
    page = folder / "content" / "pages" / "attack.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(f"{PAGE}{text}\n", "utf-8", newline="")


def build_all(shared: Shared) -> tuple[list[tuple[Path, Texts]], Path]:
    """Return every attacked site with what was planted in it, and the harmless one."""
    folder = shared.once("attacked", _build_all)
    planted_texts = pickle.loads((folder / "texts").read_bytes())  # noqa: S301 - written below
    sites = [folder / str(turn) / "output" for turn in range(TURNS)]
    return list(zip(sites, planted_texts, strict=True)), folder / "harmless" / "output"


def _build_all(folder: Path) -> None:
    found, harmless = attacks()
    for turn, (record, text, _) in enumerate(found):
        build(folder / str(turn), record, text, SETTINGS)
    build(folder / "harmless", harmless, document())
    (folder / "texts").write_bytes(pickle.dumps([texts for *_, texts in found]))
