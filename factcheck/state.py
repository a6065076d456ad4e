"""What a build leaves to the next one, in a file for each site that was built.

The file is named by the site's own list of sums, so it is used for that very site or not at all;
its stamp tells what else the site depends on: the engine, its libraries, the settings, the theme.
"""

from __future__ import annotations

import marshal
import sys
import zlib
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.known import Known
from factcheck.press import Pressed, Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

_SUM = sha256().digest_size


_LIBRARIES = (
    "brotli",
    "cmarkgfm",
    "duckdb",
    "feedgenerator",
    "jinja2",
    "markupsafe",
    "orjson",
    "pelican",
    "pydantic",
    "pyyaml",
    "resvg-py",
)


class State(NamedTuple):
    """The record as it was known, the sums of the theme's files, and the site as it was made."""

    known: Known
    theme: dict[str, str]
    pressed: Pressed


def stamp(settings: str, files: Iterable[Path]) -> bytes:
    """Return a sum over what all of a site depends on besides its record: engine and settings."""
    versions = [f"{name} {_version(name)}" for name in _LIBRARIES]
    versions.append(f"zlib {zlib.ZLIB_RUNTIME_VERSION}")
    total = sha256("\n".join([sys.version, settings, *versions]).encode())
    engine = Path(__file__).parent.rglob("*.py")
    for path in sorted((*engine, *files), key=lambda path: path.parts[-2:]):
        total.update(f"{path.name}\n".encode() + sha256(path.read_bytes()).digest())
    return total.digest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # not every library is everywhere
        return "none"


def load(folder: Path, sums: bytes, stamped: bytes) -> State | None:
    """Return what was left with a site, if it was left whole and with the same stamp."""
    try:
        data = (folder / _name(sums)).read_bytes()
    except OSError:
        return None
    body = memoryview(data)[_SUM:]
    if sha256(body).digest() != data[:_SUM] or bytes(body[: len(stamped)]) != stamped:
        return None
    known, theme, names, units = marshal.loads(body[len(stamped) :])  # noqa: S302 - its sum was held
    return State(
        Known(*known),
        theme,
        Pressed(names, {key: Unit(*unit) for key, unit in units.items()}),
    )


def save(folder: Path, sums: bytes, stamped: bytes, state: State) -> None:
    """Leave a state with the site of a list of sums, in one step."""
    units = {key: tuple(unit) for key, unit in state.pressed.units.items()}
    body = stamped + marshal.dumps((tuple(state.known), state.theme, state.pressed.names, units))
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / f"{_name(sums)}.new"
    unfinished.write_bytes(sha256(body).digest() + body)
    unfinished.replace(folder / _name(sums))


def forget_others(folder: Path, *sums: bytes) -> None:
    """Remove what was left with other sites than those of some lists of sums."""
    for path in folder.glob("*"):
        if path.name not in set(map(_name, sums)):
            path.unlink(missing_ok=True)


def _name(sums: bytes) -> str:
    return sha256(sums).hexdigest()
