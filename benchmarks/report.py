"""The results in words: RESULTS.md."""

from __future__ import annotations

import os
import platform
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.bars import measures
from benchmarks.peers import NOTHING, PEERS
from benchmarks.plot import Line, svg

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.results import Results, Row

_NOTES = """\
## What is compared

Every generator makes the same site of the same invented content: a page for each claim, source, \
speaker, topic and document, a front page, `claims.json`, an Atom feed and a sitemap. Before \
anything counts, the pages are compared by their names, and a claim's words are looked for on its \
page in each. `bare` is that site; `full` is this project's own, with both verdicts, the chain, \
the evidence, citations, search, cards to embed and the API. *Cold* is a run with nothing left of \
earlier ones. *After an edit*, the first word of one claim's statement was changed, and the \
program was started again. Memory is that of all processes together, shared pages counted once, \
in a cold run of its own. Times are medians in seconds, the least and the most beside them.

## Where a peer was favoured or hampered

- Hugo, Eleventy and Astro read JSON, which is quick to parse; Hugo refuses 10,000 claims in one \
YAML file. Turning our record into that JSON is not counted, nor is writing Pelican's Markdown \
files. Our engine reads YAML.
- Our engine, also with `bare`, finds every quote in its document and holds every rule against \
the record; the others check nothing. It writes a list of all files with their sums.
- After an edit, Hugo, Eleventy and Astro make everything again: started anew, they have no other \
way. Pelican uses its cache of what it read, and fills it in its cold runs; so does our engine.
- In Pelican, a claim is an article with its own machinery: a topic is a category, a speaker an \
author, the source and the document are tags. Related claims are links in the Markdown.
- Hugo's program is run itself, without the Python script that its package puts before it.
- `full` is without share images: no peer draws any, and they are drawn once and then kept.
- All files are in memory where the machine has a folder for that.

## Why some of it is not met, and what would help

- *Cold.* Most of a bare build is what no peer does: reading 3 kB of YAML for each claim (some \
0.25 ms, with PyYAML's C loader), validating it (0.13 ms), finding every quote and holding every \
rule (2 ms, of which half is telling which numbers a text has). The rest is pages made in Python, \
some 0.5 ms for a claim.
- *1,000 claims.* Half a second is Python loading Pelican, pydantic and the engine, and their \
memory is half of Hugo's. Only a process that stays could save that.
- *Full of bare.* For each claim, `full` makes seven files and its parts of a dozen more, some \
3.5 ms in all, spread evenly over templates, views and exports: there is no one thing to mend.
- *After an edit.* Python and its libraries are loaded, the whole record is read and validated, \
and what every page and file shows is worked out, to tell by its sum whether the file may stay: \
1 ms for a claim of `bare`, 4 ms of `full`. Rules are held against what changed alone, and \
templates filled with that alone.
- *Memory.* Each process has its own copy of what it touches of the record; Python counts \
references in the objects themselves, so that little stays shared.
"""


def markdown(results: Results, versions: dict[str, str], times: int) -> str:
    """Return RESULTS.md."""
    return "\n".join(
        [
            "# Results",
            "",
            "Written by `make bench`; [results.json](results.json) has the medians as data.",
            "",
            *_machine(versions, times),
            "",
            "## Measured",
            "",
            *_measured(results),
            "",
            *_left_out(results),
            "## Beside what is wanted",
            "",
            *_bars(results),
            "",
            *_above_the_floor(results),
            "",
            "## Growth",
            "",
            "![Seconds by number of claims](growth.svg)",
            "",
            _NOTES,
        ]
    )


def growth(results: Results) -> str:
    """Return the picture of the growth."""
    pairs = (("hugo", "bare"), ("ours", "bare"), ("ours", "full"))
    lines = [Line(f"{_name(*pair)}, cold", _points(results.series(*pair))) for pair in pairs]
    edited = [(row.claims, median(row.edited)) for row in results.series("ours")]
    return svg([*lines, Line(f"{_name('ours', 'bare')}, edit", edited)])


def _points(rows: Iterable[Row]) -> list[tuple[float, float]]:
    return [(row.claims, median(row.cold)) for row in rows]


def _name(peer: str, page: str) -> str:
    if page == NOTHING:
        return f"{peer} doing nothing"
    return f"{peer} {page}" if peer == "ours" else peer


def _machine(versions: dict[str, str], times: int) -> list[str]:
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    named = ", ".join(f"{name.capitalize()} {number}" for name, number in versions.items())
    memory = f"{pages * size / 2**30:.0f} GiB"
    system = f"{platform.system()} {platform.release()}"
    return [
        f"- Machine: {_processor()}, {os.cpu_count()} cores, {memory}, {system}",
        f"- Versions: {named}, Python {platform.python_version()}",
        f"- Runs: {times} cold and {times} after an edit, all peers in turn; one for memory",
        "- Above 10,000 claims: one of each",
    ]


def _processor() -> str:
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    names = (line.partition(": ")[2] for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _measured(results: Results) -> list[str]:
    head = "| claims | peer | cold | | after an edit | | memory, MiB |"
    rows = [
        f"| {row.claims:,} | {_name(row.peer, row.page)} | {_spread(row.cold)} | "
        f"{_spread(row.edited)} | {row.peak:,.0f} |"
        for size in results.sizes
        for row in results.rows
        if row.claims == size
    ]
    return [head, "|--:|---|--:|---|--:|---|--:|", *rows]


def _spread(times: Sequence[float]) -> str:
    return f"{median(times):.2f} | {min(times):.2f} to {max(times):.2f}"


def _above_the_floor(results: Results) -> list[str]:
    """Say how far an edit is from what Pelican takes to do nothing."""
    found = []
    for row in results.series("pelican", NOTHING):
        if ours := results.row(row.claims, "ours"):
            floor, edit = median(row.edited), median(ours.edited)
            found.append(
                f"- {row.claims:,} claims: {edit:.2f} s after an edit; Pelican alone, with nothing "
                f"to do, takes {floor:.2f} s of it ({edit / floor:.1f} times that)."
            )
    return found


def _left_out(results: Results) -> list[str]:
    """Say which peers were given no more than some number of claims, where that made a gap."""
    slow = [peer for peer in PEERS if peer.most < max(results.sizes)]
    lines = []
    for most in sorted({peer.most for peer in slow}):
        names = ", ".join(_name(peer.name, peer.page) for peer in slow if peer.most == most)
        lines.append(f"Left out above {most:,} claims, as it would take many minutes: {names}.")
    return [*"\n\n".join(lines).split("\n"), ""] if lines else []


def _bars(results: Results) -> list[str]:
    rows = [
        f"| {item.claims:,} | {item.what} | {item.found:,.2f} | {item.most:,g} | "
        f"{'yes' if item.is_met else '**no**'} |"
        for item in measures(results)
    ]
    return ["| claims | ours, bare: | found | at most | met |", "|--:|---|--:|--:|---|", *rows]
