"""The plugin's side of Pelican: a generator for our pages, and a writer for Pelican's own.

The record is read in the generator's `__init__`, because Pelican clears the output folder after
its generators are made: a bad record must leave the old site as it was.
"""

from __future__ import annotations

import logging
import sys
import traceback
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, ClassVar

from jinja2 import FileSystemBytecodeCache
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.log import FatalLogger, console
from pelican.log import init as init_logging
from pelican.settings import read_settings
from pelican.utils import get_relative_path, path_to_url
from pelican.writers import Writer

from factcheck.build.output import locked, require_apart
from factcheck.build.render import Renderer, Theme, shared_context
from factcheck.build.run import Build
from factcheck.build.settings import SettingsError, site_from
from factcheck.catalogue import CATALOGUE
from factcheck.exports.file import File
from factcheck.files.ignored import IGNORED
from factcheck.record.printing import report
from factcheck.record.problems import RecordError
from factcheck.site.assets import Assets
from factcheck.site.settings import Links
from factcheck.site.views.facts import Facts

if TYPE_CHECKING:
    from factcheck.exports.rows import Catalogue

log = logging.getLogger(__name__)

_BILL = "sbom.cdx.json"
"""What the site is made with; published as it stands in the content folder, if it does."""
_LOCK = ExitStack()
"""Held from reading the record until the site is in place; given up with the process at last."""


class ProseWriter(Writer):  # type: ignore[misc]
    """Renders Pelican's own pages, and leaves it to the build to write them with the others."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Begin without a page."""
        super().__init__(*args, **kwargs)
        self.files: list[File] = []

    def write_file(
        self, name: str, template: Any, context: Any, *, relative_urls: bool = False, **given: Any
    ) -> None:
        """Render a page as Pelican does, whose links depend on the context's `localsiteurl`."""
        if relative_urls:
            context["localsiteurl"] = path_to_url(get_relative_path(name))
        own = {"SITEURL": context["localsiteurl"], "output_file": name, **given}
        self.files.append(File(name, template.render({**context, **own}).encode()))


class LedgerGenerator(Generator):  # type: ignore[misc]
    """Makes all pages and exports that a catalogue lists."""

    catalogue: ClassVar[Catalogue] = CATALOGUE

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Read and check the record beside the content folder."""
        super().__init__(*args, **kwargs)
        self._begin()
        self.site = site_from(self.settings)
        self.build = Build(Path(self.path).parent, self.site, self.catalogue)
        self._tell_warnings()
        self.assets = Assets(Path(self.theme) / "static")

    def _begin(self) -> None:
        """Let no other build run meanwhile."""
        output = Path(self.output_path)
        require_apart(output, Path(self.path))
        _LOCK.close()  # that of a run of Pelican in this process that went wrong
        _LOCK.enter_context(locked(output))

    def _tell_warnings(self) -> None:
        warnings = self.build.warnings
        if warnings and FatalLogger.fatal_lvl <= logging.WARNING:
            raise RecordError(warnings)
        for problem in warnings:
            log.warning("%s", problem)

    def generate_context(self) -> None:
        """Give Pelican's own pages what ours have, and let their links name our entries."""
        self.context.update(shared_context(self.build.ledger, self.site, self.assets))
        self.context["links_at"] = self._links_at
        self.context["facts_at"] = partial(Facts, self.build.ledger)
        for path in self.build.catalogue.paths(
            self.build.ledger
        ):  # `{filename}/claims/ID` in Markdown
            target = SimpleNamespace(url=f"{path}index.html" if self.site.index_names else path)
            self.context["generated_content"] |= {path: target, path.rstrip("/"): target}

    def _links_at(self, file: str) -> Links:
        """Return the links of the page that Pelican writes to a file."""
        return Links(self.site, file.removesuffix("index.html"))

    def generate_output(self, writer: ProseWriter) -> None:
        """Make the site, with the pages that Pelican has rendered by now."""
        bill = Path(self.path) / _BILL
        others = [File(_BILL, bill.read_bytes())] if bill.is_file() else []
        self._end(Theme(self.env, self.assets), [*writer.files, *others])

    def _end(self, theme: Theme, others: list[File]) -> None:
        with _LOCK:
            made = self.build.write(Path(self.output_path), theme, others)
        sys.stdout.write(f"{made}\n")


class LiveGenerator(LedgerGenerator):
    """Keeps the site in memory for `serve`, which renders what it is asked for."""

    last: ClassVar[tuple[Renderer, dict[str, bytes]]]
    """What renders the pages and exports of the site that was read last, and its other files."""

    def _begin(self) -> None:
        self.settings["SEARCHED_AT_ONCE"] = None  # the parts are made of files that were written

    def _end(self, theme: Theme, others: list[File]) -> None:
        renderer = Renderer(self.build.ledger, self.site, theme, self.catalogue)
        LiveGenerator.last = renderer, dict([*others, *theme.assets.files()])


class _Compiled(FileSystemBytecodeCache):
    """Compiled templates, kept by name and source: a site that is moved or copied has them too."""

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's
        return super().get_cache_key(name)


def _prepare(pelican: Pelican) -> None:
    """Skip what editors leave in content/, and keep compiled templates."""
    settings = pelican.settings
    settings["IGNORE_FILES"] = [*settings["IGNORE_FILES"], *IGNORED]
    kept = Path(settings["PATH"]).parent / ".cache" / "templates"
    kept.mkdir(parents=True, exist_ok=True)
    settings["JINJA_ENVIRONMENT"] = {
        **settings["JINJA_ENVIRONMENT"],
        "bytecode_cache": _Compiled(str(kept)),
        "auto_reload": False,
    }


def _generator(pelican: Pelican) -> type[Generator]:
    found: type[Generator] = getattr(pelican, "generator", LedgerGenerator)
    return found


def _writer(_pelican: Pelican) -> type[Writer]:
    return ProseWriter


def _tell_problems(record: logging.LogRecord) -> bool:
    """Print the problems of a record in our form, where Pelican would log a traceback."""
    for error in record.args if isinstance(record.args, tuple) else ():
        if isinstance(error, RecordError):
            report(error)
            return False
    return True


def register() -> None:
    """Connect to Pelican; nothing else, as it swallows what goes wrong here."""
    signals.initialized.connect(_prepare)
    signals.get_generators.connect(_generator)
    signals.get_writer.connect(_writer)
    logging.getLogger("pelican").addFilter(_tell_problems)


def build(
    settings_file: Path,
    output: Path,
    fatal: str,
    generator: type[LedgerGenerator] = LedgerGenerator,
) -> None:
    """Run Pelican once, as `pelican content` does.

    Raises:
        RecordError: when the record has problems.
        RuntimeError: when the settings or the pages of prose cannot be used, or when Pelican logs
            what is `fatal`: `errors` or `warnings`.

    """
    init_logging(level=logging.WARNING, fatal=fatal, handler=logging.StreamHandler())
    console.quiet = True  # it would count articles, of which there are none
    try:
        settings = read_settings(str(settings_file), override={"OUTPUT_PATH": str(output)})
    except Exception as error:
        message = f"{settings_file}: must be settings that Python can run: {error!r}"
        raise RuntimeError(message) from error
    try:
        _run(Pelican(settings), generator)
    except SettingsError as error:
        message = f"{settings_file}: {error}"
        raise RuntimeError(message) from error
    except (RecordError, RuntimeError, OSError):
        raise
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        message = (
            f"{settings_file}: must be settings, with pages in content/pages/, that a site can be "
            f"made of: {error!r} at {place.filename}:{place.lineno}"
        )
        raise RuntimeError(message) from error


def _run(pelican: Pelican, generator: type[LedgerGenerator]) -> None:
    if not signals.get_writer.receivers:
        message = "PLUGINS must name factcheck, which makes the pages"
        raise SettingsError(message)
    pelican.generator = generator
    pelican.run()
