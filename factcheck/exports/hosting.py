"""_headers: what a server says with each file; for Netlify, Cloudflare Pages and their like.

The same table makes docs/nginx.conf, so that both say the same. Rules that hold for one path may
not give the same header twice, as hosts would join the two.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factcheck.exports.file import File

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.ledger.ledger import Ledger
    from factcheck.site.settings import Site

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors {}"
)
"""A page may connect to its own site alone: the preview tells it of builds, audits ask there for
robots.txt; its scripts ask for nothing."""
_FEATURES = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "payment",
    "usb",
)


class Rule(NamedTuple):
    """Headers of the paths that a pattern matches: `*` is any text, `:name` one step."""

    patterns: tuple[str, ...]
    headers: dict[str, str]


RULES = (
    Rule(
        ("/*",),
        {
            "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _FEATURES),
            "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "cross-origin",
        },
    ),
    Rule(
        (
            *("/", "/:page/", "/:kind/:id/", "/404.html"),
            *("/:kind/page/:number/", "/:kind/:id/page/:number/"),  # of lists that go on
        ),
        {"Content-Security-Policy": POLICY.format("'none'"), "X-Frame-Options": "DENY"},
    ),
    Rule(("/claims/:id/embed/",), {"Content-Security-Policy": POLICY.format("*")}),
    Rule(("/theme/*",), {"Cache-Control": "public, max-age=31536000, immutable"}),
    Rule(
        (
            "/api/*",
            "/claims.csv",
            "/claimreview.json",
            "/:kind/:id/cite.json",
            "/claims/:id/oembed.json",
            "/documents/:id/annotations.jsonld",
            "/documents/:id/text.txt",
            "/feeds/:name",
            "/:kind/:id/feed.xml",
            "/SHA256SUMS",
        ),
        {"Access-Control-Allow-Origin": "*"},
    ),
    Rule(
        ("/feeds/:name", "/:kind/:id/feed.xml"),
        {"Content-Type": "application/atom+xml"},
    ),
    Rule(("/claims.csv",), {"Content-Type": "text/csv; charset=utf-8"}),
    Rule(
        ("/documents/:id/annotations.jsonld",),
        {"Content-Type": "application/ld+json"},
    ),
    Rule(("/documents/:id/text.txt", "/SHA256SUMS"), {"Content-Type": "text/plain; charset=utf-8"}),
    Rule(("/:kind/:id/cite.bib",), {"Content-Type": "application/x-bibtex"}),
    Rule(
        ("/:kind/:id/cite.ris",),
        {"Content-Type": "application/x-research-info-systems"},
    ),
)

PARQUET = Rule(
    ("/claims.parquet",),
    {"Access-Control-Allow-Origin": "*", "Content-Type": "application/vnd.apache.parquet"},
)
"""Of a file that not every site has."""


def files(_ledger: Ledger, site: Site) -> Iterator[File]:
    """Yield the rules, where the site has an address at which a server has it."""
    if site.url:
        lines = []
        for rule in (*RULES, *([PARQUET] if site.parquet else [])):
            for pattern in rule.patterns:
                lines.append(pattern)
                lines += [f"  {name}: {value}" for name, value in rule.headers.items()]
        yield File("_headers", "".join(f"{line}\n" for line in lines).encode())


def nginx() -> str:
    """Return the same as the part of an nginx configuration that stands in `http`.

    nginx sets a header of an empty value not at all: so each header is a map from the path.
    """
    maps = "\n".join(_map(name, cases) for name, cases in _by_header().items())
    adds = "".join(
        f"    add_header {name} {_variable(name)} always;\n"
        for name in _by_header()
        if name != "Content-Type"
    )
    return _NGINX.format(maps=maps, adds=adds)


def _by_header() -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for rule in (*RULES, PARQUET):
        for name, value in rule.headers.items():
            found.setdefault(name, []).extend((pattern, value) for pattern in rule.patterns)
    return found


def _map(name: str, cases: list[tuple[str, str]]) -> str:
    lines = [f'    "~{_regex(pattern)}" "{value}";' for pattern, value in cases]
    return "\n".join([f"map $uri {_variable(name)} {{", '    default "";', *lines, "}", ""])


def _variable(name: str) -> str:
    return f"$two_questions_{name.lower().replace('-', '_')}"


def _regex(pattern: str) -> str:
    """Return a pattern as a regular expression; a page may be asked for by its file too."""
    steps = re.escape(pattern).replace(r"\*", ".*")
    steps = re.sub(r":[a-z]+", "[^/]+", steps)
    return f"^{steps}(?:index\\.html)?$" if pattern.endswith("/") else f"^{steps}$"


_NGINX = """\
# Written by `make hosting` from the same table as the site's _headers; include it in `http`.
# Needs nginx with brotli_static (Debian: libnginx-mod-http-brotli-static).

{maps}
server {{
    listen 127.0.0.1:8080;
    server_name _;
    root /srv/two-questions;
    index index.html;
    error_page 404 /404.html;

    charset utf-8;
    charset_types text/plain text/csv text/css text/javascript application/json image/svg+xml;
    gzip_static on;
    brotli_static on;
    etag on;
    server_tokens off;

    types {{
        text/html html;
        text/css css;
        text/javascript js;
        image/svg+xml svg;
        image/png png;
        application/json json;
        application/ld+json jsonld;
        application/atom+xml xml;
        text/csv csv;
        application/vnd.apache.parquet parquet;
        text/plain txt;
        application/x-bibtex bib;
        application/x-research-info-systems ris;
    }}
    default_type text/plain;

    location = /sitemap.xml {{
        types {{ }}
        default_type application/xml;
    }}
    location ~ \\.(?:br|gz)$ {{
        return 404;
    }}

{adds}    add_header Vary Accept-Encoding always;
}}
"""
