"""Attacked sites: nothing but text came of any payload, on pages, in data, feeds and citations."""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from tests.sites import ENGINE, THEME, copy_site, run_build

from .payloads import HOST, PAYLOADS
from .planting import OTHER
from .sites import SETTINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .sites import Texts

TAGS = ("p", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr", "br", "h1")
OF_MARKDOWN = {
    *((tag, ()) for tag in TAGS),
    ("a", ("href", "rel")),
    ("a", ("href",)),
    ("a", ("href", "rel", "title")),
    ("code", ("class",)),  # the language of a fenced block
    ("ol", ("start",)),
}
"""What Markdown may make of a text: elements with their attributes."""
LEADING = {"href", "src", "action", "formaction", "data", "xlink:href", "poster", "background"}
FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Inventory(HTMLParser):
    """Every element of a page with its attributes, and the page's text."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.kinds: set[tuple[str, tuple[str, ...]]] = set()
        self.addresses: list[str] = []
        self.scripts: list[str] = []
        self.links: list[dict[str, str]] = []
        self.words: list[str] = []
        self._in_script = False
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.kinds.add((tag, tuple(sorted({name for name, _ in attributes}))))
        self.addresses += [value or "" for name, value in attributes if name in LEADING]
        self._in_script = tag == "script"
        if tag == "a":
            self.links.append({name: value or "" for name, value in attributes})

    def handle_data(self, data: str) -> None:
        (self.scripts if self._in_script else self.words).append(data)

    def handle_endtag(self, _tag: str) -> None:
        self._in_script = False


@cache
def inventories(site: Path) -> dict[Path, Inventory]:
    """Return what is on every page of a site."""
    return {path: Inventory(path) for path in site.rglob("*.html")}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_no_element_and_no_attribute_came_of_a_payload(
    attacked: list[tuple[Path, Texts]], harmless: Path
) -> None:
    known = {kind for page in inventories(harmless).values() for kind in page.kinds}
    # Whether something is shown can depend on what was planted: a link on a text's presence,
    # and the marks around words on whether these have marks themselves.
    known |= {("q", ("class", *names)) for tag, names in known if tag == "q"}
    for site, _ in attacked:
        for path, page in inventories(site).items():
            assert page.kinds - known - OF_MARKDOWN == set(), path


def test_no_element_can_run_or_load_anything(attacked: list[tuple[Path, Texts]]) -> None:
    for site, _ in attacked:
        for page in inventories(site).values():
            names = {name for _, attributes in page.kinds for name in attributes}
            assert not {name for name in names if name.startswith("on")}
            assert not names & {"style", "srcdoc", "formaction", "background", "ping"}
            assert not {tag for tag, _ in page.kinds} & {"iframe", "object", "embed", "base"}
            for address in page.addresses:
                scheme = re.match(r"[\s\x00-\x1f]*([a-zA-Z][a-zA-Z0-9+.\s-]*):", unescape(address))
                assert scheme is None or scheme[1].lower() in {"http", "https"}, address


def test_links_to_elsewhere_tell_nothing(attacked: list[tuple[Path, Texts]]) -> None:
    for site, _ in attacked:
        for path, page in inventories(site).items():
            for link in page.links:
                if link.get("href", "").startswith(("http:", "https:")):
                    assert "noopener" in link.get("rel", ""), (path, link)
            assert '<meta name="referrer" content="no-referrer">' in path.read_text("utf-8")


def test_text_is_shown_as_text(attacked: list[tuple[Path, Texts]]) -> None:
    """What no Markdown is read in stands on some page, letter for letter."""
    plain = {"title", "statement", "name", "label", "summary", "place", "unit", "definition"}
    for site, texts in attacked:
        words = squeezed("".join("".join(page.words) for page in inventories(site).values()))
        data = squeezed((site / "api" / "v1" / "claims.json").read_text("utf-8"))
        tried = 0
        for path, text in texts.items():
            if path[-1] in plain and path[0] in {"claims", "speakers", "outlets", "topics"}:
                tried += 1
                shown = squeezed(text) in words
                assert shown or squeezed(json.dumps(text, ensure_ascii=False)) in data, path
        assert tried > 10


def strings(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


def test_embedded_data_is_closed_by_its_own_end_alone(attacked: list[tuple[Path, Texts]]) -> None:
    for site, texts in attacked:
        read = set()
        for page in inventories(site).values():
            for block in page.scripts:
                read |= set(map(squeezed, strings(json.loads(block))))
                assert "<" not in block
        titles = {
            squeezed(text)
            for path, text in texts.items()
            if path[0] == "claims" and path[-1] == "title"
        }
        assert titles <= read


def test_no_cell_begins_a_formula(attacked: list[tuple[Path, Texts]]) -> None:
    for site, _ in attacked:
        with (site / "claims.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        assert len({len(row) for row in rows}) == 1
        assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)]


def test_feeds_and_maps_are_xml_with_text_alone(attacked: list[tuple[Path, Texts]]) -> None:
    for site, _ in attacked:
        files = [*site.rglob("*.xml")]
        assert files
        for path in files:
            text = path.read_text("utf-8")
            assert "<!DOCTYPE" not in text.replace("&lt;!DOCTYPE", "")
            for item in ET.fromstring(text.encode()).iter():  # noqa: S314 - our own, from above
                assert not any(name.startswith("on") for name in item.attrib)
                for value in item.attrib.values():
                    assert (
                        not value.strip().lower().startswith(("javascript:", "data:", "vbscript:"))
                    )


def test_every_json_can_be_read(attacked: list[tuple[Path, Texts]]) -> None:
    for site, _ in attacked:
        for path in [*site.rglob("*.json"), *site.rglob("*.jsonld")]:
            json.loads(path.read_text("utf-8"))


def test_citations_have_one_entry_each(attacked: list[tuple[Path, Texts]]) -> None:
    for site, _ in attacked:
        for path in site.rglob("cite.ris"):
            lines = path.read_text("utf-8").splitlines()
            assert [line[:2] for line in lines].count("TY") == 1
            assert [line[:2] for line in lines].count("ER") == 1
        for path in site.rglob("cite.bib"):
            text = path.read_text("utf-8")
            assert len(re.findall(r"^@", text, re.MULTILINE)) == 1
            assert _is_balanced(text)


def _is_balanced(text: str) -> bool:
    depth = 0
    for sign in re.sub(r"\\.", "", text):
        depth += (sign == "{") - (sign == "}")
        if depth < 0:
            return False
    return depth == 0


def test_no_template_was_read_in_a_text(attacked: list[tuple[Path, Texts]]) -> None:
    for site, _ in attacked:
        for path in site.rglob("*.html"):
            text = path.read_text("utf-8")
            assert "uid=0" not in text
            assert "root:x:0" not in text


def test_nothing_is_written_outside_the_output(attacked: list[tuple[Path, Texts]]) -> None:
    for site, _ in attacked:
        beside = {path.name for path in site.parent.iterdir()}
        given = {ENGINE, *THEME, "claims.yaml", "content", "__pycache__"}  # of the settings
        assert beside - given - {".output.aside"} == {"output", ".output.lock", ".cache"}
        assert not list(site.parent.parent.rglob("hit*"))
        assert all(path.is_file() or path.is_dir() for path in site.rglob("*"))
        assert not [path for path in site.rglob("*") if path.is_symlink()]


def test_links_in_a_file_tree_are_refused(tmp_path: Path) -> None:
    """Whoever sends one could have a file of the machine published that builds the site."""
    folder = copy_site(tmp_path / "site", OTHER)
    secret = tmp_path / "secret.md"
    secret.write_text("Title: Secret\nSlug: secret\nSummary: s\n\nhush\n", "utf-8")
    names = (
        "content/pages/linked.md",
        "content/documents/linked.txt",
        "claims/linked.yaml",
        "theme/static/linked.css",
        "theme/templates/linked.html",
    )
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(secret)
    done = run_build(folder)
    assert done.returncode == 1
    for name in names:
        assert f"{name}:1:1: error[symbolic-link]" in done.stderr
    assert not (folder / "output").exists()


def test_the_settings_are_attacked_too(attacked: list[tuple[Path, Texts]]) -> None:
    assert "<script>" in SETTINGS
    for site, _ in attacked:
        front = inventories(site)[site / "index.html"]
        assert 'Checks "><script>hit=1</script>' in "".join(front.words)


def test_payloads_ask_for_a_host_that_does_not_exist() -> None:
    assert sum(HOST in payload for payload in PAYLOADS) > 20
