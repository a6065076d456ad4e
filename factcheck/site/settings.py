"""What a page needs to know about the site: its settings, and how to link to other pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import quote, urlsplit

from factcheck.record.urls import check_address
from factcheck.site import markdown
from factcheck.site.markdown import Reference

if TYPE_CHECKING:
    from collections.abc import Iterable

    from markupsafe import Markup

    from factcheck.site.markdown import Prose

NOT_FOUND = "404.html"
"""A server shows this page at any unknown address, so its links cannot be relative."""

_LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_MAIL = re.compile(rf"[A-Za-z0-9_%+-]+(?:\.[A-Za-z0-9_%+-]+)*@{_LABEL}(?:\.{_LABEL})+")
_HOST = r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?"
_STEP = r"(?!(?:\.|%2[Ee]){1,2}(?:/|$))(?:[A-Za-z0-9._~+-]|%[0-9A-Fa-f]{2})+"
_BASE = re.compile(rf"https://{_HOST}(?::[0-9]{{1,5}})?(?:/{_STEP})*/?")
_WEB = re.compile(r"https?://[^\s<>\"]+")
_LOCAL = "localhost"
"""A site may be published for a test on the machine itself."""


def is_mail(contact: str) -> bool:
    """Return whether a contact is an e-mail address."""
    return _MAIL.fullmatch(contact) is not None


def is_contact(contact: str) -> bool:
    """Return whether a text is an e-mail address or the http(s) address of a page."""
    return is_mail(contact) or (_WEB.fullmatch(contact) is not None and _is_public(contact))


def is_base(address: str) -> bool:
    """Return whether a text is a whole https address to which the path of a page can be added."""
    if _BASE.fullmatch(address) is None:
        return False
    return urlsplit(address).hostname == _LOCAL or _is_public(address)


def _is_public(address: str) -> bool:
    """Return whether everybody can reach the host of an address."""
    try:
        return check_address(address) == address
    except ValueError:
        return False


def is_repository(address: str) -> bool:
    """Return whether a text is the address of a repository's page, and not one to clone from."""
    names = urlsplit(address).path.strip("/").split("/") if is_base(address) else []
    return len(names) > 1 and not names[-1].endswith(".git")


class Link(NamedTuple):
    """A link to a place outside the site."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Site:
    """The site's settings, as pelicanconf.py and publishconf.py give them."""

    name: str
    tagline: str
    editors: str
    publisher: str = ""
    """Who publishes the site; empty where nobody has said so yet."""
    contact: str = ""
    """An e-mail address, or the address of a page, at which readers can write to the publisher."""
    funding: str = ""
    """How the site is paid for."""
    language: str = "en"
    url: str = ""
    """The public address without a closing slash; empty while there is none."""
    index_names: bool = True
    """Links name index.html, so that the site opens from disk; off where a server adds it."""
    repository: str = ""
    """The address of the repository; without it, edit links are left out."""
    branch: str = "main"
    commit: str = ""
    """The commit that the site is made from; every page names it where it is known."""
    record_sha256: str = ""
    """The sum over claims.yaml and the files in claims/, one after the other; with the commit."""
    precompress: bool = False
    """Every text file is published in compressed form too."""
    rows: int = 200
    """Rows of a list on one page; a longer list continues on further pages."""
    searched_at_once: int | None = None
    """Up to this many claims the search page loads its whole index; of a larger record it loads
    parts. None: it always loads the whole index."""
    share_images: bool = False
    """Every claim has a picture that is shown where people share links to it."""
    parquet: bool = False
    """The claims are published as claims.parquet too."""
    theme: Path = Path("theme")
    """The folder of templates and fonts."""
    prose: tuple[str, ...] = ()
    """The paths of the pages of prose."""
    cache: Path = Path(".cache")
    """The folder of what is kept only to make the next build faster."""

    def absolute(self, path: str) -> str:
        """Return the public address of a page or file, or its path where the site has none."""
        return f"{self.url}/{path}" if self.url else path

    def splits_search(self, claims: int) -> bool:
        """Return whether the search page loads its index in parts."""
        return self.searched_at_once is not None and claims > self.searched_at_once

    def edit(self, file: str, line: int) -> str:
        """Return the address at which a line of the record can be edited, or nothing."""
        return self._in_repository(f"edit/{self.branch}/{quote(file)}#L{line}")

    def history(self, file: str, line: int) -> str:
        """Return the address that shows which commits made a line, or nothing."""
        return self._in_repository(f"blame/{self.branch}/{quote(file)}#L{line}")

    @property
    def contact_href(self) -> str:
        """The address that a link to the contact leads to; empty where there is no contact."""
        return f"mailto:{quote(self.contact, safe='@')}" if is_mail(self.contact) else self.contact

    def report(self, path: str) -> list[Link]:
        """Return links to wherever a mistake on a page can be reported: contact and repository."""
        page = quote(path or "/", safe="")
        title = f"Mistake%3A%20{page}"
        subject = f"?subject={title}" if is_mail(self.contact) else ""
        form = f"issues/new?template=mistake.yml&title={title}&page={page}"
        found = [
            Link("Report a mistake", self.contact_href + subject),
            Link("Report a mistake in the repository", self._in_repository(form)),
        ]
        return [link for link in found if link.href]

    def _in_repository(self, path: str) -> str:
        return f"{self.repository}/{path}" if self.repository else ""


@dataclass(frozen=True, slots=True)
class Links:
    """Relative links from one page, so that the site works under any path and from disk."""

    site: Site
    path: str
    """The page's own path, such as `claims/only-19-of-104/`."""
    page: int = 1
    """The number of this page of a list."""
    anchors: frozenset[str] = frozenset()
    """The ids of sources that have a place on the page itself."""

    def turned(self, page: int) -> Links:
        """Return the links of another page of the same list."""
        path = f"{self.first}page/{page}/" if page > 1 else self.first
        return Links(self.site, path, page)

    def with_anchors(self, sources: Iterable[str]) -> Links:
        """Return the links of the same page, on which some sources have a place."""
        return replace(self, anchors=frozenset(sources))

    def prose(self, text: Prose) -> Markup:
        """Render Markdown of several paragraphs."""
        return markdown.render(text, lambda name: self._reference(name, *text.references[name]))

    def line(self, text: Prose) -> Markup:
        """Render Markdown of one paragraph, without the paragraph around it."""
        return markdown.render_inline(
            text, lambda name: self._reference(name, *text.references[name])
        )

    def _reference(self, entry_id: str, path: str, words: str) -> Reference:
        href = f"#e-{entry_id}" if entry_id in self.anchors else self.to(path)
        return Reference(href, words)

    @property
    def first(self) -> str:
        """The path of the list's first page."""
        return self.path.removesuffix(f"page/{self.page}/") if self.page > 1 else self.path

    def to(self, path: str, fragment: str = "") -> str:
        """Return a relative link to a page (`claims/`), or a file (`claims.csv`), of the site."""
        is_page = path == "" or path.endswith("/")
        name = "index.html" if is_page and self.site.index_names else ""
        if self.path == NOT_FOUND and self.site.url:
            target = self.site.absolute(path)
        else:
            target = "../" * self.path.count("/") + path + name or "./"
        return f"{target}#{fragment}" if fragment else target
