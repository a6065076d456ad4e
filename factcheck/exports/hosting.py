"""_headers: what a server says with each file; for Netlify, Cloudflare Pages and their like.

The same rules make docs/nginx.conf. No path may be given a header twice, as hosts would join the
two.
"""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from jinja2 import Template

from factcheck.exports.file import File
from factcheck.record.sitepaths import rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.exports.rows import Catalogue, FileRow
    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

    Rules = dict[str, dict[str, str]]
    """The headers of the paths that a pattern matches: `*` is any text, `:name` one step."""

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors {}"
)
"""A page may connect to its own site alone: the preview tells it of builds, audits ask there for
robots.txt, and its scripts for data."""
_PAGES = (
    *("/", "/:page/", "/:kind/:id/", "/404.html"),
    *("/:kind/page/:number/", "/:kind/:id/page/:number/"),  # of lists that go on
)
_OF_PAGES = {
    "Content-Security-Policy": POLICY.format("'none'"),
    "X-Frame-Options": "DENY",
    "Integrity-Policy": "blocked-destinations=(script)",
}
"""A page loads no script without a sum; what is written after it is read as data."""
_NGINX = Path(__file__).with_name("nginx.conf")
_TYPES = {"html": "text/html", "css": "text/css", "svg": "image/svg+xml"}
"""Of pages and of the theme, by the ending of a file's name."""


def files(_ledger: Ledger, site: Site, catalogue: Catalogue) -> Iterator[File]:
    """Yield the rules as hosts read them."""
    lines = []
    for pattern, headers in rules(catalogue, catalogue.files_of(site)).items():
        lines.append(pattern)
        lines += [f"  {name}: {value}" for name, value in headers.items()]
    yield File("_headers", "".join(f"{line}\n" for line in lines).encode())


def rules(catalogue: Catalogue, files: Iterable[FileRow]) -> Rules:
    """Return the headers of everything, of pages and of some files."""
    return {
        "/*": rows()["headers"],
        **dict.fromkeys(_PAGES, _OF_PAGES),
        **{
            _pattern(row.path): {"Content-Security-Policy": POLICY.format("*")}
            for row in catalogue.pages
            if row.framed
        },
        "/theme/*": {"Cache-Control": "public, max-age=31536000, immutable"},
        **{
            _pattern(row.path): {
                "Access-Control-Allow-Origin": "*",
                "Content-Type": row.media_type,
            }
            for row in files
        },
    }


def _pattern(path: str) -> str:
    """Return the pattern of a row's path; in hosts' patterns a placeholder is a whole step."""
    return "/" + re.sub(r"\{(\w+)\}", r":\1", re.sub(r"\{id\}[^/]+$", "*", path))


def nginx(catalogue: Catalogue) -> str:
    """Return the same as the part of an nginx configuration that stands in `http`.

    nginx leaves out a header whose value is empty, so each header is a map from the path.
    A type goes by the ending of a file's name, or else by its path.
    """
    headers: dict[str, dict[str, str]] = {}
    types, other_types = dict(_TYPES), {}
    for pattern, found in rules(catalogue, catalogue.files).items():
        for name, value in found.items():
            headers.setdefault(name, {})[_regex(pattern)] = value
    for row in catalogue.files:
        media_type = row.media_type.partition(";")[0]
        if types.setdefault(PurePosixPath(row.path).suffix[1:], media_type) != media_type:
            other_types[_regex(_pattern(row.path))] = media_type
    del headers["Content-Type"]
    template = Template(_NGINX.read_text("utf-8"), trim_blocks=True, keep_trailing_newline=True)
    text: str = template.render(headers=headers, types=types, other_types=other_types)
    return text


def _regex(pattern: str) -> str:
    """Return a pattern as a regular expression; a page may be asked for by its file too."""
    steps = re.escape(pattern).replace(r"\*", ".*")
    steps = re.sub(r":[a-z]+", "[^/]+", steps)
    return f"^{steps}(?:index\\.html)?$" if pattern.endswith("/") else f"^{steps}$"
