"""The site's settings, from those that Pelican has read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.exports import parquet
from factcheck.record.languages import is_language
from factcheck.record.prosefiles import prose_paths
from factcheck.record.reader import record_sum
from factcheck.site.settings import Site, is_base, is_contact, is_repository

if TYPE_CHECKING:
    from collections.abc import Mapping

_TEXTS = {
    "name": "SITENAME",
    "tagline": "SITESUBTITLE",
    "editors": "AUTHOR",
    "publisher": "PUBLISHER",
    "contact": "CONTACT",
    "funding": "FUNDING",
    "language": "DEFAULT_LANG",
    "branch": "BRANCH",
    "commit": "COMMIT",
}
_ADDRESSES = {"url": "PUBLIC_URL", "repository": "REPOSITORY"}
_OTHERS = {
    "index_names": "INDEX_NAMES",
    "precompress": "PRECOMPRESS",
    "rows": "ROWS_ON_A_PAGE",
    "searched_at_once": "SEARCHED_AT_ONCE",
    "share_images": "SHARE_IMAGES",
    "parquet": "PARQUET",
}
_FORMS = {
    "DEFAULT_LANG": (is_language, "the tag of a language such as en"),
    "CONTACT": (is_contact, "an e-mail address or the http(s) address of a page"),
    "PUBLIC_URL": (is_base, "a whole https address such as https://example.org/checks"),
    "REPOSITORY": (is_repository, "a whole https address such as https://example.org/owner/name"),
}


class SettingsError(RuntimeError):
    """A setting that no site can be built with."""


def site_from(settings: Mapping[str, Any]) -> Site:
    """Return the site's settings from Pelican's.

    Raises:
        SettingsError: when one of them cannot be used.

    """
    _check(settings)
    folder = Path(settings["PATH"]).parent
    return Site(
        **{field: settings[name] for field, name in (_TEXTS | _OTHERS).items()},
        **{field: settings[name].rstrip("/") for field, name in _ADDRESSES.items()},
        record_sha256=record_sum(folder) if settings["COMMIT"] else "",
        prose=prose_paths(folder),
        theme=Path(settings["THEME"]),
        cache=folder / ".cache",
    )


def _check(settings: Mapping[str, Any]) -> None:
    for name in (_TEXTS | _ADDRESSES).values():
        if not isinstance(settings.get(name), str):
            message = f"{name} must be text, not {settings.get(name)!r}"
            raise SettingsError(message)
    for name, (is_right, what) in _FORMS.items():
        if settings[name] and not is_right(settings[name]):
            message = f"{name} must be {what}, not {settings[name]!r}"
            raise SettingsError(message)
    if settings["PARQUET"] and not parquet.can_be_made():
        message = "PARQUET needs duckdb, which is not installed: `make data` installs it"
        raise SettingsError(message)
