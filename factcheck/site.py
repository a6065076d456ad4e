"""What a page knows of the site around it: its settings, and how to link from where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

NOT_FOUND = "404.html"
"""The page that a server shows at any unknown address, so that relative links would mislead."""


@dataclass(frozen=True, slots=True)
class Site:
    """The site's settings, as pelicanconf.py and publishconf.py give them."""

    name: str
    tagline: str
    editors: str
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
    """Every text stands there compressed too."""
    rows: int = 200
    """Rows that a list has on one page; where there are more it goes on on the next."""
    searched_at_once: int | None = None
    """Claims of which the search page loads everything at once; of more it loads parts. None: of
    any number it loads everything."""
    share_images: bool = False
    """Every claim has a picture for where links to it are shared."""
    parquet: bool = False
    """The claims stand there as claims.parquet too."""
    theme: Path = Path("theme")
    """The folder of templates and faces."""
    cache: Path = Path(".cache")
    """The folder of what is only kept to be quicker next time."""

    def absolute(self, path: str) -> str:
        """Return the public address of a page or file, or its path where the site has none."""
        return f"{self.url}/{path}" if self.url else path

    def splits_search(self, claims: int) -> bool:
        """Tell whether what is searched comes in parts, where there are so many claims."""
        return self.searched_at_once is not None and claims > self.searched_at_once

    def edit(self, file: str, line: int) -> str:
        """Return the address at which a line of the record can be edited, or nothing."""
        return self._in_repository(f"edit/{self.branch}/{quote(file)}#L{line}")

    def history(self, file: str, line: int) -> str:
        """Return the address that shows which commits made a line, or nothing."""
        return self._in_repository(f"blame/{self.branch}/{quote(file)}#L{line}")

    def report(self, path: str) -> str:
        """Return the address at which a mistake on a page can be reported, or nothing."""
        page = quote(path, safe="")
        title = f"Mistake%3A%20{page}"
        return self._in_repository(f"issues/new?template=mistake.yml&title={title}&page={page}")

    def _in_repository(self, path: str) -> str:
        return f"{self.repository}/{path}" if self.repository else ""


@dataclass(frozen=True, slots=True)
class Links:
    """Relative links from one page, so that the site works under any path and from disk."""

    site: Site
    path: str
    """The page's own path, such as `claims/only-19-of-104/`."""
    page: int = 1
    """Which page of a list it is; the further ones stand below the first."""

    def turned(self, page: int) -> Links:
        """Return the links of another page of the same list."""
        path = f"{self.first}page/{page}/" if page > 1 else self.first
        return Links(self.site, path, page)

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
