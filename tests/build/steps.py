"""What can happen between two builds. Each step takes the workshop and a source of chance."""

from __future__ import annotations

import copy
import random
import shutil
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import yaml

from factcheck.build.tree import Tree
from factcheck.record.yamlfile import parse

from .workshop import Workshop, sums

Step = Callable[[Workshop, random.Random], None]


def texts(part: Any) -> Iterator[tuple[Any, str | int]]:
    """Yield (holder, key) of every text of prose in a record's part."""
    items = part.items() if isinstance(part, dict) else enumerate(part)
    for key, value in items:
        if isinstance(value, dict | list):
            if key not in {"quotes", "role", "framing", "sections", "cited", "passages", "figures"}:
                yield from texts(value)
        elif key in {"title", "summary", "note", "finding", "does_not_show", "why", "name", "what"}:
            yield part, key


def reword(workshop: Workshop, chance: random.Random) -> None:
    found = list(texts(workshop.record))
    holder, key = chance.choice(found)
    if isinstance(holder[key], str):
        holder[key] = f"{holder[key].split(' (')[0][:50]} ({chance.randint(1, 9)})"


def withdraw(workshop: Workshop, chance: random.Random) -> None:
    kind = chance.choice(["claims", "sources"])
    entry = chance.choice(workshop.record[kind])
    if entry.pop("withdrawn", None) is None:
        entry["withdrawn"] = {"date": "2024-01-01", "reason": "Said twice."}


def correct(workshop: Workshop, chance: random.Random) -> None:
    entry = chance.choice(workshop.record[chance.choice(["claims", "sources"])])
    entry["corrections"] = [
        *entry.get("corrections", []),
        {"date": "2024-02-02", "text": f"Mended *{chance.randint(1, 9)}*."},
    ]


def double(workshop: Workshop, chance: random.Random) -> None:
    """Add a claim that quotes the same words as another."""
    claims = workshop.record["claims"]
    entry = copy.deepcopy(chance.choice(claims))
    entry["id"] = f"{entry['id'][:40]}-{chance.randint(1, 9)}"
    if entry["id"] not in {claim["id"] for claim in claims}:
        claims.insert(chance.randrange(len(claims) + 1), entry)


def remove(workshop: Workshop, chance: random.Random) -> None:
    entries = workshop.record[chance.choice(["claims", "sources", "topics", "discrepancies"])]
    if entries:
        entries.remove(chance.choice(entries))


def rename(workshop: Workshop, chance: random.Random) -> None:
    """Give an entry another id, wherever it is named."""
    kind = chance.choice(["claims", "sources", "speakers", "outlets", "topics"])
    old = chance.choice(workshop.record[kind])["id"]
    new = f"{old.split('-x')[0]}-x{chance.randint(1, 9)}"
    text = yaml.safe_dump(workshop.record, sort_keys=False, allow_unicode=True)
    for before, after in ((f": {old}\n", f": {new}\n"), (f"- {old}\n", f"- {new}\n")):
        text = text.replace(before, after)
    text = text.replace(f"@{old})", f"@{new})").replace(f"@{old}]", f"@{new}]")
    workshop.record = parse("claims.yaml", text).data


def shuffle(workshop: Workshop, chance: random.Random) -> None:
    chance.shuffle(workshop.record[chance.choice(list(workshop.record))])


def redate(workshop: Workshop, chance: random.Random) -> None:
    source = chance.choice(workshop.record["sources"])
    source["published"] = chance.choice(["2019-05-03", "2019-04", "2018", "2024-05-06"])


def unlist(workshop: Workshop, chance: random.Random) -> None:
    """Take an item away from a list of an entry."""
    entry = chance.choice(workshop.record[chance.choice(["claims", "sources"])])
    for key in ("evidence", "related", "topics", "copies", "see_also"):
        if entry.get(key):
            entry[key].pop()


def retouch_template(workshop: Workshop, chance: random.Random) -> None:
    names = ["claim.html", "base.html", "home.html", "source.html", "components/claims.html"]
    path = workshop.folder / "theme" / "templates" / chance.choice(names)
    path.write_text(f"{path.read_text('utf-8')}{{# {chance.randint(1, 9)} #}}\n\n", "utf-8")


def retouch_sheet(workshop: Workshop, chance: random.Random) -> None:
    sheets = sorted((workshop.folder / "theme" / "static" / "css").glob("*.css"))
    path = chance.choice(sheets)
    path.write_text(f"{path.read_text('utf-8')}p {{ order: {chance.randint(1, 9)}; }}\n", "utf-8")


def reset(workshop: Workshop, chance: random.Random) -> None:
    workshop.site = replace(
        workshop.site, name=f"Checks {chance.randint(1, 3)}", index_names=chance.random() < 0.5
    )


def offer(workshop: Workshop, _chance: random.Random) -> None:
    """Publish the claims as Parquet too, or no longer."""
    workshop.site = replace(workshop.site, parquet=not workshop.site.parquet)


def retell(workshop: Workshop, chance: random.Random) -> None:
    workshop.prose = f"Said and so {chance.randint(1, 9)}."


def spoil_a_file(workshop: Workshop, chance: random.Random) -> None:
    """Change a published file: one of which the next build takes over most, or any."""
    reword(workshop, chance)
    files = sorted(path for path in workshop.output.rglob("*") if path.is_file())
    together = ("api/v1/claims.json", "search/index.js", "claims.csv")
    name = chance.choice(files) if chance.random() < 0.5 else chance.choice(together)
    path = workshop.output / name
    if path.exists():
        time.sleep(0.02)  # a file system's clock is a coarse one
        path.write_bytes(path.read_bytes()[: chance.randrange(2_000)])


def spoil_cache(workshop: Workshop, chance: random.Random) -> None:
    for path in (workshop.folder / ".cache").glob("*"):
        data = bytearray(path.read_bytes() if path.is_file() else b"")
        if not data:
            continue
        cut = chance.randrange(len(data))
        if chance.random() < 0.5:
            data = data[:cut]
        else:
            data[cut] ^= 1 << chance.randrange(8)
        path.write_bytes(data)


def lose_cache(workshop: Workshop, _chance: random.Random) -> None:
    shutil.rmtree(workshop.folder / ".cache", ignore_errors=True)


def lose_output(workshop: Workshop, chance: random.Random) -> None:
    name = chance.choice(["output", ".output.aside"])
    shutil.rmtree(workshop.folder / name, ignore_errors=True)


def lose_a_file(workshop: Workshop, chance: random.Random) -> None:
    files = [path for path in workshop.output.rglob("*") if path.is_file()]
    if files:
        time.sleep(0.02)  # a file system's clock is a coarse one
        chance.choice(files).unlink()


def interrupt(workshop: Workshop, chance: random.Random) -> None:
    """Let a build end in the middle: after some files were written."""
    left = chance.randint(0, 60)

    class EndError(Exception):
        pass

    def write(self: Tree, path: str, data: bytes) -> str:
        nonlocal left
        left -= 1
        if left < 0:
            raise EndError
        return whole(self, path, data)

    whole = Tree.write
    reword(workshop, chance)
    workshop.write()
    before = sums(workshop.output)
    Tree.write = write  # type: ignore[method-assign]
    try:
        workshop.build()
    except EndError:
        assert sums(workshop.output) == before
    finally:
        Tree.write = whole  # type: ignore[method-assign]


STEPS: tuple[Step, ...] = (
    reword,
    reword,
    withdraw,
    correct,
    double,
    remove,
    rename,
    shuffle,
    redate,
    unlist,
    retouch_template,
    retouch_sheet,
    reset,
    offer,
    retell,
    spoil_cache,
    lose_cache,
    lose_output,
    lose_a_file,
    spoil_a_file,
    interrupt,
)
