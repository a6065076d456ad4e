"""sitemap.xml and robots.txt: everything is open to search engines."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from factcheck.formats.file import File

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.dates import PartialDate
    from factcheck.ledger import Ledger
    from factcheck.site import Site

FIXED_PATHS = (
    "",
    "claims/",
    "documents/",
    "sources/",
    "speakers/",
    "outlets/",
    "organizations/",
    "topics/",
    "ratings/",
    "timeline/",
    "not-found-sources/",
    "discrepancies/",
    "corrections/",
    "search/",
    "method/",
    "about/",
    "check/",
    "data/",
)
ENTRY_KINDS = (
    "claims",
    "documents",
    "sources",
    "speakers",
    "outlets",
    "organizations",
    "topics",
)
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def files(ledger: Ledger, site: Site) -> Iterator[File]:
    """Yield robots.txt, and the sitemap too where the site has an address, which it must name."""
    rules = "User-agent: *\nAllow: /\n"
    if site.url:
        rules += f"\nSitemap: {site.absolute('sitemap.xml')}\n"
        yield File("sitemap.xml", _sitemap(ledger, site))
    yield File("robots.txt", rules.encode())


def _sitemap(ledger: Ledger, site: Site) -> bytes:
    root = ET.Element("urlset", xmlns=NAMESPACE)
    for path, changed in _pages(ledger):
        page = ET.SubElement(root, "url")
        ET.SubElement(page, "loc").text = site.absolute(path)
        if changed is not None:
            ET.SubElement(page, "lastmod").text = str(changed)
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _pages(ledger: Ledger) -> Iterator[tuple[str, PartialDate | None]]:
    """Yield every page's path, with the day of its last change where the record tells it."""
    yield from ((path, None) for path in FIXED_PATHS)
    for kind in ENTRY_KINDS:
        for entry in getattr(ledger, kind).values():
            changed = ledger.last_change(entry) if kind == "claims" else None
            yield f"{kind}/{entry.id}/", changed
