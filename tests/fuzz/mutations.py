"""Bad input: the second document's site, spoiled in ways that a seed decides."""

from __future__ import annotations

import copy
import hashlib
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import yaml

from factcheck.record.yamlfile import parse

ROOT = Path(__file__).parents[2]
RECORD = "claims.yaml"
DOCUMENT = "content/documents/orrelby-notice.txt"
SETTINGS = "pelicanconf.py"
_SITE = ROOT / "tests" / "site"
_LONGEST = 3_000

Files = dict[str, bytes]
"""What each file holds, by its path in the site's folder."""


def good() -> Files:
    """The site as it is, with the settings of the local build."""
    files = {
        path.relative_to(_SITE).as_posix(): path.read_bytes()
        for path in sorted(_SITE.rglob("*"))
        if path.is_file()
    }
    return {**files, SETTINGS: (ROOT / SETTINGS).read_bytes()}


GOOD = good()
DATA = parse(RECORD, GOOD[RECORD].decode()).data
PAGES = sorted(name for name in GOOD if name.startswith("content/pages/"))

BYTES = (
    b"\x00",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xed\xa0\x80",  # a lone surrogate
    b"\xc3",
    b"\r\n",
    b"\r",
    b"\x0b",
    b"\x1b",
    b"\xc2\x85",
    b"\xe2\x80\xa8",
    b"\t",
    b"&a ",
    b"*a",
    b"<<: *a",
    b"!!python/object/apply:os.getpid []",
    b"!!binary aGk=",
    b"!!timestamp 2001-01-01",
    b"%YAML 9.9\n",
    b"---\n",
    b"...\n",
    b"? ",
    b"{" * 100,
    b"[" * 100,
    b"|2-\n",
    b": ",
    b"#",
    b'"',
    b"'",
    "\u202e\u2066".encode(),
    "e\u0301\u0301".encode(),
)

SCALARS: tuple[Any, ...] = (
    None,
    True,
    0,
    -1,
    2**63,
    10**400,
    -(10**5000),
    1e308,
    5e-324,
    float("inf"),
    float("nan"),
    "",
    " ",
    "1e9999",
    "9**9**9",
    "0000-00-00",
    "9999-12-31",
    "0999-01-01",
    "2019-02-30",
    "2019-05-07/2019-05-01",
    "9999/9999-12",
    "\u0000",
    "\ud7ff\ufffe",
    "\u200b",
    "../../etc/passwd",
    "..",
    "a\nb",
    "javascript:alert(1)",
    "https://[",
    "https://example.org:99999/",
    "https://example.org/\u202e%zz",
    "[@" * 500,
    "](@" * 500,
    "[" * 2_000,
    "> " * 2_000 + "x",
    "*" * 2_000,
    "`" * 2_001,
    "a" * 9_000,
    " [...] ".join(["bridge"] * 1_000),
    "<script>",
    "{{ 7 * 7 }}",
    "{% raw %}",
    [],
    [None],
    [[[]]],
    {},
    {"id": "x"},
    {"": None},
)

FORMULAS = (
    "9**9**9",
    "1e9999",
    "1e999999999999",
    "1e308 * 1e308 / 1e308",
    "1/1e308",
    "1/3",
    "0x" + "f" * 150,
    "9" * 190,
    "(" * 99 + "1" + ")" * 99,
    "-" * 199 + "1",
    "+".join("1" * 99),
    "*".join(["1e308"] * 33),
    "1/" + "/".join(["1e308"] * 32),
    "a.b",
    "a[0]",
    "lambda: 1",
    "(yield)",
    "f'{1}'",
    "[].x",
    "1\n+1",
    "\x0c1",
    "\\",
    "1_000",
    "1if 1else 1",
    "inf",
    "nan",
    "'\\N{BULLET}'",
    "'\\q'",
    "0_7",
    "1or 2",
)

MARKDOWN = (
    b">" * 2_000,
    b"[" * 2_000,
    b"*" * 2_000,
    b"_*" * 1_000,
    b"`" * 1_001,
    b"|a" * 300 + b"|\n" + b"|-" * 300 + b"|\n",
    b"![](",
    b"<div markdown=1>" * 50,
    b"<!--",
    b"<![CDATA[",
    b"<?",
    b"&#0;",
    b"&#x110000;",
    b"[^1]\n\n[^1]: x",
    b"\n*[a]: b\n",
    b"\n{: #x .y onload=z}\n",
    b"[x]({filename}/none.md)",
    b"[x]({attach}../../claims.yaml)",
    b"[x]({static}.)",
    b"[x]({author}y)",
    b"    " * 500 + b"x",
    b"1. " * 500,
    b"{% include 'base.html' %}",
)

FRONT = (
    b"Title:\n",
    b"Slug: ../../../etc\n",
    b"Slug: claims\n",
    b"Slug: \n",
    b"Date: 99999-99-99\n",
    b"Date: soon\n",
    b"Status: draft\n",
    b"Status: hidden\n",
    b"Status: nonsense\n",
    b"Template: none\n",
    b"Template: ../../claims.yaml\n",
    b"Save_as: /dev/null\n",
    b"Save_as: ../out.html\n",
    b"Save_as: claims.csv\n",
    b"Save_as:\n",
    b"URL: //\n",
    b"Lang: xx\n",
    b"Tags: ,,,\n",
    b"Author: \n",
    b"Summary: <b>\n",
    b"Title: a\nTitle: b\n",
    b"---\nTitle: x\n---\n",
)

LINES = (
    "SITENAME = None",
    "SITENAME = ''",
    "SITENAME = '<b>&'",
    "SITENAME = 7",
    "INDEX_NAMES = 'no'",
    "PUBLIC_URL = 'https://example.org//'",
    "PUBLIC_URL = None",
    "PUBLIC_URL = 'x y'",
    "REPOSITORY = None",
    "BRANCH = ''",
    "COMMIT = '0' * 40",
    "COMMIT = None",
    "PRECOMPRESS = True",
    "SHARE_IMAGES = False",
    "PATH = 'nowhere'",
    "PATH = ''",
    "THEME = 'nowhere'",
    "THEME = 'content'",
    "DEFAULT_LANG = ''",
    "PAGE_SAVE_AS = '{nothing}.html'",
    "PAGE_SAVE_AS = '../{slug}.html'",
    "PLUGINS = []",
    "TIMEZONE = 'Nowhere/None'",
    "JINJA_ENVIRONMENT = {}",
    "MARKDOWN = None",
    "AUTHOR = None",
    "SITENAME",
    "1 / 0",
    "raise ValueError('x')",
    "(",
)


def spoiled(seed: int, number: int, *, is_built: bool = False) -> Files:
    """Return one bad site; the same for the same seed and number.

    One that is to be built is spoiled mostly where only a build looks.
    """
    chance = random.Random(f"{seed}/{number}")  # noqa: S311 - to be the same each time
    files = dict(GOOD)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        ways = _WAYS_OF_A_BUILD if is_built else _WAYS
        chance.choices(list(ways), list(ways.values()))[0](files, chance)
    return files


def _bytes(data: bytes, chance: random.Random) -> bytes:
    """Flip, cut, insert or repeat somewhere."""
    begin = chance.randrange(len(data) + 1)
    end = min(len(data), begin + chance.choice((1, 2, 10, 100, 1_000)))
    part = data[begin:end]
    middle = chance.choice(
        (
            bytes(sign ^ 1 << chance.randrange(8) for sign in part[:2]) + part[2:],
            b"",
            chance.choice(BYTES) + part,
            part * chance.choice((2, 3, max(1, _LONGEST // max(1, len(part))))),
            part[::-1],
            chance.randbytes(8),
        )
    )
    return data[:begin] + middle + data[end:]


def _of_record(files: Files, chance: random.Random) -> None:
    files[RECORD] = _bytes(files[RECORD], chance)


def _encoding(files: Files, chance: random.Random) -> None:
    name = chance.choice((RECORD, DOCUMENT, *PAGES))
    encoding = chance.choice(("utf-16", "utf-32", "latin-1", "cp037", "utf-8-sig", "utf-7"))
    files[name] = files[name].decode("utf-8", "replace").encode(encoding, "replace")


def _of_structure(files: Files, chance: random.Random) -> None:
    """Spoil the record as data, and write it in the form that `fmt` writes."""
    data = copy.deepcopy(DATA)
    for _ in range(chance.choice((1, 1, 2, 5))):
        _spoil(data, chance)
    files[RECORD] = written(data)


def _spoil(data: Any, chance: random.Random) -> None:
    holder, key = chance.choice(list(_places(data)))
    other, at = chance.choice(list(_places(data)))
    match chance.randrange(7):
        case 0:
            del holder[key]
        case 1:
            holder[key] = copy.deepcopy(chance.choice(SCALARS))
        case 2:
            holder[key] = copy.deepcopy(other[at])
        case 3 if isinstance(holder, dict):
            holder[chance.choice(("id", "source", "", "x" * 300, "quotes"))] = holder.pop(key)
        case 3 | 4 if isinstance(holder, list):
            holder.insert(key, copy.deepcopy(other[at]))
        case 5:
            holder[key] = nested(holder[key], chance.choice((1, 10, 45, 60)))
        case _:
            ids = [place for place in _places(data) if place[1] in {"id", "source", "claim"}]
            if ids:
                holder, key = chance.choice(ids)
                other, at = chance.choice(ids)
                holder[key], other[at] = other[at], holder[key]


def _of_figures(files: Files, chance: random.Random) -> None:
    """Derive figures by formulas that nobody would write."""
    data = copy.deepcopy(DATA)
    claims = [claim for claim in data["claims"] if claim.get("figures")]
    figures = chance.choice(claims)["figures"]
    formula = chance.choice(FORMULAS)
    figures.append({"id": "bomb", "unit": chance.choice(("people", "%")), "derive": formula})
    for step in range(chance.choice((0, 3, 30))):
        before = figures[-1]["id"]
        figures.append({"id": f"b{step}", "unit": "x", "derive": f"{before} * {before}"})
    files[RECORD] = written(data)


def nested(value: Any, depth: int) -> Any:
    """A value within so many lists."""
    for _ in range(depth):
        value = [value]
    return value


def _places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every list or mapping with each of its keys."""
    keys = list(data) if isinstance(data, dict) else range(len(data))
    for key in keys:
        yield data, key
        if isinstance(data[key], dict | list):
            yield from _places(data[key])


class _Dumper(yaml.SafeDumper):
    """Writes lists as `fmt` does, indented, and every part in full."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT002 - PyYAML's
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - PyYAML's
        return True


def written(data: Any) -> bytes:
    """A record as YAML, with the keys in their order."""
    options: dict[str, Any] = {"sort_keys": False, "allow_unicode": True, "width": 90}
    # A number longer than Python turns into digits is written by hand.
    text: str = yaml.dump(_writable(data), Dumper=_Dumper, **options)
    return text.encode("utf-8", "surrogatepass")


def _writable(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _writable(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_writable(item) for item in value]
    is_long = isinstance(value, int) and value.bit_length() > 14_000
    return _Digits(value) if is_long else value


class _Digits(int):
    """A whole number of any length."""


def _digits(dumper: yaml.SafeDumper, value: _Digits) -> yaml.ScalarNode:
    sign, zeros = "-" if value < 0 else "", int(value.bit_length() * 0.30103)
    return dumper.represent_scalar("tag:yaml.org,2002:int", f"{sign}1{'0' * zeros}")


_Dumper.add_representer(_Digits, _digits)


def _of_document(files: Files, chance: random.Random) -> None:
    """Spoil the document; mostly, let the record name the sum of what came of it."""
    data = files[DOCUMENT]
    data = chance.choice(
        (
            _bytes(data, chance),
            data.replace(b"\n", b"\r\n"),
            data.replace(b"\n", b"\r"),
            data.replace(b"\n", b" "),
            b"",
            data * 20,
            data + b"x" * 200_000,
            data + b"x " * 20_000,
            data + "\u0301".encode() * 20_000,
        )
    )
    files[DOCUMENT] = data
    if chance.random() < 0.8:
        before = hashlib.sha256(GOOD[DOCUMENT]).hexdigest().encode()
        after = hashlib.sha256(data).hexdigest().encode()
        files[RECORD] = files[RECORD].replace(before, after)


def _of_page(files: Files, chance: random.Random) -> None:
    name = chance.choice(PAGES)
    data = files[name]
    match chance.randrange(4):
        case 0:
            files[name] = _bytes(data, chance)
        case 1:
            files[name] = chance.choice(FRONT) + data
        case 2:
            files[name] = data + b"\n\n" + chance.choice(MARKDOWN)
        case _:
            files[name] = b""


def _of_settings(files: Files, chance: random.Random) -> None:
    files[SETTINGS] += f"\n{chance.choice(LINES)}\n".encode()


_WAYS: dict[Callable[[Files, random.Random], None], int] = {
    _of_record: 5,
    _encoding: 1,
    _of_structure: 8,
    _of_figures: 2,
    _of_document: 3,
    _of_page: 1,
    _of_settings: 1,
}
_WAYS_OF_A_BUILD = {**_WAYS, _of_page: 40, _of_settings: 20}
