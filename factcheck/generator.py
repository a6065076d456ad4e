"""The seam to Pelican: reads and proves the record, then writes the site into Pelican's output.

The record is read in `__init__`, because Pelican clears the output folder after
its generators are made: a bad record must leave the old site as it was.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.log import init as init_logging
from pelican.settings import read_settings

from factcheck.assets import assets
from factcheck.ledger import Ledger
from factcheck.pages import ENTRY_PAGES, SINGLE_PAGES
from factcheck.press import press, shared_context, write
from factcheck.problems import RecordError
from factcheck.proof import prove
from factcheck.site import Links, Site

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """What Pelican needs of a page to resolve `{filename}/claims/ID` in Markdown."""

    url: str


def site_from(settings: dict[str, Any]) -> Site:
    """Return the site's settings from Pelican's."""
    return Site(
        name=settings["SITENAME"],
        tagline=settings["SITESUBTITLE"],
        editors=settings["AUTHOR"],
        language=settings["DEFAULT_LANG"],
        url=settings["PUBLIC_URL"].rstrip("/"),
        index_names=settings["INDEX_NAMES"],
        repository=settings["REPOSITORY"].rstrip("/"),
        branch=settings["BRANCH"],
        share_images=settings["SHARE_IMAGES"],
        theme=Path(settings["THEME"]),
        cache=Path(settings["PATH"]).parent / ".cache",
    )


class LedgerGenerator(Generator):  # type: ignore[misc]
    """Writes all pages and exports that are made from the record."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Read and prove the record that stands beside the content folder."""
        super().__init__(*args, **kwargs)
        self.site = site_from(self.settings)
        proven = prove(Path(self.path).parent)
        if proven.warnings and self.settings.get("WARNINGS_ARE_FATAL", False):
            raise RecordError(proven.warnings)
        self.ledger = Ledger(proven)

    def generate_context(self) -> None:
        """Give Pelican's own pages what ours have, and let their links name our entries."""
        self.context.update(shared_context(self.ledger, self.site))
        self.context["links_at"] = self._links_at
        for path in (*(page.path for page in SINGLE_PAGES), *self._entry_paths()):
            target = LinkTarget(f"{path}index.html" if self.site.index_names else path)
            self.context["generated_content"][path] = target
            self.context["generated_content"][path.rstrip("/")] = target

    def _entry_paths(self) -> Iterator[str]:
        """Yield the path of every entry's page."""
        for row in ENTRY_PAGES:
            yield from (f"{row.kind}/{entry_id}/" for entry_id in getattr(self.ledger, row.kind))

    def _links_at(self, file: str) -> Links:
        """Return the links of the page that Pelican writes to a file."""
        return Links(self.site, file.removesuffix("index.html"))

    def generate_output(self, _writer: object) -> None:
        """Write the site."""
        output = Path(self.output_path)
        press(self.ledger, self.site, self.env, output)
        for path, data in assets(Path(self.theme) / "static"):
            write(output / path, data)


def _generators(_pelican: object) -> type[Generator]:
    return LedgerGenerator


def build(settings_file: Path, output: Path, fatal: str) -> None:
    """Run Pelican once.

    Raises:
        RecordError: when the record has problems.
        RuntimeError: when Pelican logs what is `fatal`: `errors` or `warnings`.

    """
    init_logging(level=logging.WARNING, fatal=fatal)
    override = {"OUTPUT_PATH": str(output), "WARNINGS_ARE_FATAL": fatal == "warnings"}
    settings = read_settings(str(settings_file), override=override)
    Pelican(settings).run()


def register() -> None:
    """Connect to Pelican; nothing else, as it swallows what goes wrong here."""
    signals.get_generators.connect(_generators)
