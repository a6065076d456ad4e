"""sitemap.xml and robots.txt: everything is open to search engines.

A sitemap has at most 50,000 addresses, as its format says; of more, sitemap.xml lists the maps.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from factcheck.exports.file import File

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.exports.rows import Catalogue
    from factcheck.ledger.ledger import Ledger
    from factcheck.record.dates import PartialDate
    from factcheck.site.settings import Site

MOST = 50_000
Page = tuple[str, "PartialDate | None"]
"""A path, and the day of the last change."""
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def robots(_ledger: Ledger, site: Site) -> Iterator[File]:
    """Yield robots.txt, which names the sitemap if there is one."""
    rules = "User-agent: *\nAllow: /\n"
    if site.url:
        rules += f"\nSitemap: {site.absolute('sitemap.xml')}\n"
    yield File("robots.txt", rules.encode())


def files(ledger: Ledger, site: Site, catalogue: Catalogue) -> Iterator[File]:
    """Yield the sitemap, and those that it lists if it must."""
    pages = [*_pages(ledger, catalogue), *((path, None) for path in site.prose)]
    if len(pages) <= MOST:
        yield File("sitemap.xml", _written("urlset", "url", pages, site))
        return
    maps: list[Page] = []
    for number, first in enumerate(range(0, len(pages), MOST), start=1):
        part = pages[first : first + MOST]
        path = f"sitemap-{number}.xml"
        yield File(path, _written("urlset", "url", part, site))
        dates = [changed for _, changed in part if changed is not None]
        maps.append((path, max(dates, key=lambda date: (date.first, date.last), default=None)))
    yield File("sitemap.xml", _written("sitemapindex", "sitemap", maps, site))


def _written(root_name: str, name: str, pages: list[Page], site: Site) -> bytes:
    """Return addresses, each with the day of its last change where that is known, as XML."""
    root = ET.Element(root_name, xmlns=NAMESPACE)
    for path, changed in pages:
        page = ET.SubElement(root, name)
        ET.SubElement(page, "loc").text = site.absolute(path)
        if changed is not None:
            ET.SubElement(page, "lastmod").text = str(changed)
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"


def _pages(ledger: Ledger, catalogue: Catalogue) -> Iterator[Page]:
    """Yield every page's path, with the day of its last change where the record tells it."""
    for row in catalogue.rendered:
        for entry in row.entries(ledger) if row.indexed else ():
            yield row.path_of(*entry), ledger.last_change(*entry) if row.kind == "claims" else None
