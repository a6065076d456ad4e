"""What a build leaves to the next one, in a file for each site that was built.

The file is named by the site's own list of sums, so it is used for that very site or not at all;
its stamp tells what else the site depends on: the engine, its libraries, the settings, the theme.
Most of it stands in another file, named by its own sum, that serves until much is different.
"""

from __future__ import annotations

import marshal
import sys
import zlib
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.ignored import files_in
from factcheck.known import Known
from factcheck.press import Pressed
from factcheck.units import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable

_SUM = sha256().digest_size
_HEAD = 2 * _SUM
"""Bytes before the name of the file with most of a state: their own sum, and a stamp."""
_SHARE = 4
"""What is different may be a fourth of the whole; then all is written anew."""
_BY_KIND = ("digests", "outlines", "lines")
"""What is known by kind and id."""
_UNITS = ("units", "")
_ENGINE = {".py", ".toml"}
"""Code, and the tables that it reads."""
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


class Left(NamedTuple):
    """Where a state was left: most of it in a file, and of what size; then what is different."""

    base: str
    size: int
    later: list[bytes]


class State(NamedTuple):
    """The record as it was known, the sums of the theme's files, and the site as it was made."""

    known: Known
    theme: dict[str, str]
    pressed: Pressed
    left: Left | None = None
    """Where it was left, if it was."""


def stamp(settings: str, files: Iterable[Path]) -> bytes:
    """Return a sum over what all of a site depends on besides its record: engine and settings."""
    versions = [f"{name} {_version(name)}" for name in _LIBRARIES]
    versions.append(f"zlib {zlib.ZLIB_RUNTIME_VERSION}")
    total = sha256("\n".join([sys.version, settings, *versions]).encode())
    engine = (path for path in files_in(Path(__file__).parent) if path.suffix in _ENGINE)
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
        base = (folder / _base_of(data)).read_bytes()
    except (OSError, ValueError):
        return None
    is_whole = sha256(data[_SUM:]).digest() == data[:_SUM]
    if not is_whole or data[_SUM:_HEAD] != stamped or _name(base) != _base_of(data):
        return None
    later = marshal.loads(data[_HEAD + 2 * _SUM :])  # noqa: S302 - its sum was held
    known, theme, names, units = marshal.loads(base)  # noqa: S302 - as above
    pressed = Pressed(names, {key: Unit(*unit) for key, unit in units.items()})
    state = State(Known(*known), theme, pressed, Left(_name(base), len(base), later))
    for difference in later:
        state = _applied(state, marshal.loads(difference))  # noqa: S302 - as above
    return state


def save(folder: Path, sums: bytes, stamped: bytes, state: State, last: State | None) -> None:
    """Leave a state with the site of a list of sums, in one step.

    Where little is different from the last one that was loaded, only that is written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    left = _continued(state, last) if last else None
    if left is None:
        units = {key: tuple(unit) for key, unit in state.pressed.units.items()}
        base = marshal.dumps((tuple(state.known), state.theme, state.pressed.names, units))
        left = Left(_name(base), len(base), [])
        _write(folder / left.base, base)
    body = stamped + left.base.encode() + marshal.dumps(left.later)
    _write(folder / _name(sums), sha256(body).digest() + body)


def _write(path: Path, data: bytes) -> None:
    unfinished = path.with_name(f"{path.name}.new")
    unfinished.write_bytes(data)
    unfinished.replace(path)


def _continued(state: State, last: State) -> Left | None:
    """Return what was left, with what is different by now; None where that is much."""
    difference = _difference(last, state) if last.left else None
    if last.left is None or difference is None:
        return None
    later = [*last.left.later, marshal.dumps(difference)]
    is_little = _SHARE * sum(map(len, later)) < last.left.size
    return last.left._replace(later=later) if is_little else None


def _difference(last: State, state: State) -> tuple[Any, ...] | None:
    """Return what is different; None where entries, units or names came and went."""
    count = len(last.pressed.names)
    before, after = _maps(last), _maps(state)
    if state.pressed.names[:count] != last.pressed.names or (
        {place: list(held) for place, held in before.items()}
        != {place: list(held) for place, held in after.items()}
    ):
        return None
    changed = {
        place: {key: value for key, value in held.items() if value != before[place][key]}
        for place, held in after.items()
    }
    units = changed[_UNITS]
    changed[_UNITS] = {key: tuple(unit) for key, unit in units.items()}
    rest = state.known._replace(digests={}, outlines={}, lines={})
    return tuple(rest), changed, state.theme, state.pressed.names[count:]


def _applied(state: State, difference: tuple[Any, ...]) -> State:
    """Return the state that followed one that was just loaded, which is used up."""
    rest, changed, theme, names = difference
    units = changed[_UNITS]
    changed[_UNITS] = {key: Unit(*unit) for key, unit in units.items()}
    for place, values in _maps(state).items():
        values.update(changed[place])
    state.pressed.names.extend(names)
    held = state.known
    known = Known(*rest)._replace(digests=held.digests, outlines=held.outlines, lines=held.lines)
    return state._replace(known=known, theme=theme)


def _maps(state: State) -> dict[tuple[str, str], dict[Any, Any]]:
    """Return all that a state has by entry or unit."""
    maps = {
        (name, kind): held for name in _BY_KIND for kind, held in getattr(state.known, name).items()
    }
    return {**maps, _UNITS: state.pressed.units}


def forget_others(folder: Path, *sums: bytes) -> None:
    """Remove what was left with other sites than those of some lists of sums."""
    kept = set(map(_name, sums))
    for name in list(kept):
        with suppress(OSError, ValueError), (folder / name).open("rb") as file:
            kept.add(_base_of(file.read(_HEAD + 2 * _SUM)))
    for path in folder.glob("*"):
        if path.name not in kept:
            path.unlink(missing_ok=True)


def _base_of(data: bytes) -> str:
    """Return the name of the file that most of a state stands in."""
    return bytes.fromhex(data[_HEAD : _HEAD + 2 * _SUM].decode("ascii")).hex()


def _name(data: bytes) -> str:
    return sha256(data).hexdigest()
