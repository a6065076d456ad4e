"""The seam to Pelican: reads and proves the record, then writes the site into Pelican's output.

The record is read in `__init__`, because Pelican clears the output folder after
its generators are made: a bad record must leave the old site as it was.
"""

from __future__ import annotations

import logging
import shutil
import tempfile
import traceback
import weakref
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from jinja2 import FileSystemBytecodeCache
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.log import FatalLogger, console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from factcheck.build.output import folders, locked, require_apart
from factcheck.build.render import Theme, shared_context
from factcheck.build.run import Build
from factcheck.build.stages import Means, Stages
from factcheck.build.tree import Trees, switch
from factcheck.catalogue import CATALOGUE, Catalogue
from factcheck.exports import parquet
from factcheck.exports.file import File
from factcheck.files.ignored import IGNORED
from factcheck.record.languages import is_language
from factcheck.record.printing import report
from factcheck.record.problems import RecordError
from factcheck.record.prosefiles import prose_paths
from factcheck.record.reader import record_sum
from factcheck.site.assets import Assets
from factcheck.site.settings import Links, Site, is_base, is_contact, is_repository
from factcheck.site.views.facts import Facts

if TYPE_CHECKING:
    from collections.abc import Iterator


log = logging.getLogger(__name__)

_BILL = "sbom.cdx.json"
"""What the site is made with; published as it stands in the content folder, if it does."""


class Job(NamedTuple):
    """What a build is about: its trees, and what it is done with."""

    trees: Trees
    means: Means


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
        publisher=settings["PUBLISHER"],
        contact=settings["CONTACT"],
        funding=settings["FUNDING"],
        language=settings["DEFAULT_LANG"],
        url=settings["PUBLIC_URL"].rstrip("/"),
        index_names=settings["INDEX_NAMES"],
        repository=settings["REPOSITORY"].rstrip("/"),
        branch=settings["BRANCH"],
        commit=settings["COMMIT"],
        record_sha256=record_sum(Path(settings["PATH"]).parent) if settings["COMMIT"] else "",
        precompress=settings["PRECOMPRESS"],
        rows=settings["ROWS_ON_A_PAGE"],
        searched_at_once=settings["SEARCHED_AT_ONCE"],
        share_images=settings["SHARE_IMAGES"],
        parquet=settings["PARQUET"],
        prose=prose_paths(Path(settings["PATH"]).parent),
        theme=Path(settings["THEME"]),
        cache=Path(settings["PATH"]).parent / ".cache",
    )


class LedgerGenerator(Generator):  # type: ignore[misc]
    """Writes all pages and exports that are made from the record."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Read and check the record that stands beside the content folder."""
        super().__init__(*args, **kwargs)
        job: Job | None = self.settings.get("JOB")
        self.is_plain = job is None
        self.job = job or _plain_job(Path(self.settings["OUTPUT_PATH"]))
        require_apart(self.job.trees.published.folder, Path(self.path))
        self.site = site_from(self.settings)
        catalogue = self.settings.get("CATALOGUE", CATALOGUE)
        self.build = Build(Path(self.path).parent, self.site, self.job.means, catalogue)
        self.ledger = self.build.ledger
        self.settings["BUILD"] = self.build  # for who runs Pelican
        self.assets = Assets(Path(self.theme) / "static")
        self._tell_warnings()

    def _tell_warnings(self) -> None:
        warnings = self.build.warnings
        if warnings and FatalLogger.fatal_lvl <= logging.WARNING:
            raise RecordError(warnings)
        for problem in warnings:
            log.warning("%s", problem)

    def generate_context(self) -> None:
        """Give Pelican's own pages what ours have, and let their links name our entries."""
        self.context.update(shared_context(self.ledger, self.site, self.assets))
        self.context["links_at"] = self._links_at
        self.context["facts_at"] = self._facts_at
        singles = (page.path for page in self.build.catalogue.single_pages)
        for path in (*singles, *self._entry_paths()):
            target = LinkTarget(f"{path}index.html" if self.site.index_names else path)
            self.context["generated_content"][path] = target
            self.context["generated_content"][path.rstrip("/")] = target

    def _entry_paths(self) -> Iterator[str]:
        """Yield the path of every entry's page."""
        for row in self.build.catalogue.entry_pages:
            yield from (f"{row.kind}/{entry_id}/" for entry_id in getattr(self.ledger, row.kind))

    def _links_at(self, file: str) -> Links:
        """Return the links of the page that Pelican writes to a file."""
        return Links(self.site, file.removesuffix("index.html"))

    def _facts_at(self, links: Links, html: str) -> Facts:
        """Return a page of prose in parts, with the facts that it shows between them."""
        return Facts(self.ledger, links, html)

    def generate_output(self, _writer: object) -> None:
        """Write the site: Pelican has written its own pages by now."""
        output = Path(self.output_path)
        prose = [
            File(path.relative_to(output).as_posix(), path.read_bytes())
            for path in sorted(output.rglob("*"))
            if path.is_file()
        ]
        bill = Path(self.path) / _BILL
        if bill.is_file():
            prose.append(File(_BILL, bill.read_bytes()))
        published, aside = self.job.trees
        theme = Theme(self.env, self.assets)
        if not self.is_plain:
            self.build.write(aside, theme, prose)
            return
        with locked(published.folder):
            self.build.write(aside, theme, prose)
            switch(published.folder, aside.folder)


def _plain_job(output: Path) -> Job:
    """Return the job of a build that `pelican` was called for.

    Pelican shows its progress by a thread, and a process with threads must not fork, so there is
    one process.
    """
    return Job(Trees.of(*folders(output)), Means(1, Stages()))


def _prepare(pelican: Pelican) -> None:
    """Get a temporary folder for Pelican's own pages, and a cache for compiled templates.

    What editors leave in content/ is no page.
    """
    settings = pelican.settings
    settings["IGNORE_FILES"] = [*settings["IGNORE_FILES"], *IGNORED]
    kept = Path(settings["PATH"]).parent / ".cache" / "templates"
    kept.mkdir(parents=True, exist_ok=True)
    settings["JINJA_ENVIRONMENT"] = {
        **settings["JINJA_ENVIRONMENT"],
        "bytecode_cache": FileSystemBytecodeCache(str(kept)),
        "auto_reload": False,
    }
    pelican.prose = tempfile.mkdtemp(prefix="factcheck-")
    weakref.finalize(pelican, shutil.rmtree, pelican.prose, ignore_errors=True)


def _generators(pelican: Pelican) -> type[Generator]:
    """Return what makes our pages, and let Pelican write its own where ours takes them from."""
    shutil.rmtree(pelican.prose, ignore_errors=True)  # what an earlier run wrote
    pelican.output_path = pelican.prose
    return LedgerGenerator


class _TellProblems(logging.Filter):
    """Tells the problems of a record in our form, where Pelican would log a traceback."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether Pelican is to log what it was going to."""
        raised = [record.exc_info[1]] if record.exc_info else []
        named = record.args if isinstance(record.args, tuple) else ()
        error = next((item for item in (*raised, *named) if isinstance(item, RecordError)), None)
        if error is None:
            return True
        report(error)
        return False


_FILTER = _TellProblems()

_TEXTS = (
    *("SITENAME", "AUTHOR", "PUBLISHER", "CONTACT", "FUNDING", "DEFAULT_LANG"),
    *("PUBLIC_URL", "REPOSITORY", "BRANCH", "COMMIT"),
)

_FORMS = {
    "DEFAULT_LANG": (is_language, "the tag of a language such as en"),
    "CONTACT": (is_contact, "an e-mail address or the http(s) address of a page"),
    "PUBLIC_URL": (is_base, "a whole https address such as https://example.org/checks"),
    "REPOSITORY": (is_repository, "a whole https address such as https://example.org/owner/name"),
}


def _read_settings(file: Path, override: dict[str, Any]) -> dict[str, Any]:
    """Read a settings file, which is run as Python and may fail as any program.

    Raises:
        RuntimeError: when it does, or does not name the engine.

    """
    try:
        settings: dict[str, Any] = read_settings(str(file), override=override)
    except Exception as error:
        message = f"{file}: must be settings that Python can run: {error!r}"
        raise RuntimeError(message) from error
    for name in _TEXTS:
        if not isinstance(settings.get(name), str):
            message = f"{file}: {name} must be text, not {settings.get(name)!r}"
            raise RuntimeError(message)  # noqa: TRY004 - as below
    for name, (is_right, what) in _FORMS.items():
        if settings[name] and not is_right(settings[name]):
            message = f"{file}: {name} must be {what}, not {settings[name]!r}"
            raise RuntimeError(message)
    if "factcheck" not in settings["PLUGINS"]:
        message = f"{file}: PLUGINS must name factcheck, which makes the pages"
        raise RuntimeError(message)
    if not isinstance(settings.get("CATALOGUE", CATALOGUE), Catalogue):
        message = f"{file}: CATALOGUE must be a factcheck.catalogue.Catalogue"
        raise RuntimeError(message)  # noqa: TRY004 - the command tells these
    if settings.get("PARQUET") and not parquet.can_be_made():
        message = f"{file}: PARQUET needs duckdb, which is not installed: `make data` installs it"
        raise RuntimeError(message)
    return settings


def build(settings_file: Path, job: Job, fatal: str) -> Build:
    """Run Pelican once, leave the new site aside, and return the build.

    Raises:
        RecordError: when the record has problems.
        RuntimeError: when Pelican logs what is `fatal`: `errors` or `warnings`.

    """
    init_logging(level=logging.WARNING, fatal=fatal, handler=None)
    console.quiet = True  # it would count articles; the command counts what there is
    output = str(job.trees.aside.folder)
    settings = _read_settings(settings_file, {"OUTPUT_PATH": output, "JOB": job})
    _run(settings, settings_file)
    made: Build = settings["BUILD"]
    return made


def _run(settings: dict[str, Any], file: Path) -> None:
    """Let Pelican work with settings and pages that it may not be able to use.

    Raises:
        RuntimeError: where it says so by failing as a program, with the place where it did.

    """
    try:
        Pelican(settings).run()
    except (RecordError, RuntimeError, OSError):
        raise
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        message = (
            f"{file}: must be settings, with pages in content/pages/, that a site can be made of: "
            f"{error!r} at {place.filename}:{place.lineno}"
        )
        raise RuntimeError(message) from error


def register() -> None:
    """Connect to Pelican; nothing else, as it swallows what goes wrong here."""
    signals.initialized.connect(_prepare)
    signals.get_generators.connect(_generators)
    logging.getLogger("pelican").addFilter(_FILTER)
