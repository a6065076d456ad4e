"""lychee, which asks for the addresses: how it is run, and what it answered for each.

https://github.com/lycheeverse/lychee: it keeps a pace for each host, follows redirects and does
not enter private networks.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPTIONS = (
    "--format=json",
    "-vv",  # the report has what is well, too
    "--no-progress",
    "--host-concurrency=1",
    "--max-concurrency=4",
    "--max-redirects=5",
    "--max-retries=2",
    "--timeout=30",
    "--no-ignore",
)


class LycheeError(RuntimeError):
    """Why lychee could not be run, with the remedy or its own words."""


class Answer(NamedTuple):
    """What became of an address."""

    status: int | None
    """The last status of HTTP; None where there was no answer."""
    words: str
    """lychee's own words on it."""
    redirects: tuple[tuple[int, str], ...] = ()
    """Each with its status and the address to which it leads."""


def ask(
    addresses: Sequence[str], agent: str, pace: float, *, may_be_private: bool = False
) -> dict[str, Answer]:
    """Ask for addresses and return the answer to each.

    Args:
        addresses: of http or https.
        agent: the name under which servers are asked.
        pace: seconds between two requests to one host.
        may_be_private: whether addresses within private networks are asked, as tests need.

    Raises:
        LycheeError: when lychee is missing or fails.

    """
    if not addresses:
        return {}
    own = [] if may_be_private else ["--exclude-all-private"]
    own += [f"--user-agent={agent}", f"--host-request-interval={int(pace * 1000)}ms"]
    with TemporaryDirectory(prefix="factcheck-") as folder:
        # A line for each address, so that an answer is known by its line however it is spelt.
        page = Path(folder, "links.html")
        lines = [f'<a href="{escape(address)}">x</a>\n' for address in addresses]
        page.write_text("".join(lines), encoding="utf-8")
        found = _run([*_OPTIONS, *own, str(page)], folder)
    answers = {addresses[line - 1]: answer for line, answer in _answers(found)}
    return {address: answers[address] for address in addresses}


def _run(options: Sequence[str], folder: str) -> Any:
    path = shutil.which("lychee", path=str(Path(sys.executable).parent)) or shutil.which("lychee")
    if path is None:
        message = "lychee is missing, which asks for the addresses: run make linkcheck"
        raise LycheeError(message)
    done = subprocess.run(  # noqa: S603 - no shell
        [path, *options], cwd=folder, capture_output=True, check=False
    )
    if not done.stdout:  # the exit code is the same where links failed
        message = f"lychee failed: {done.stderr.decode('utf-8', 'replace').strip()}"
        raise LycheeError(message)
    return json.loads(done.stdout)


def _answers(found: Any) -> Iterator[tuple[int, Answer]]:
    """Yield the answers of lychee's report with the lines of their addresses."""
    for kind in ("success_map", "error_map", "timeout_map", "excluded_map"):
        for rows in found[kind].values():
            for row in rows:
                status, led = row["status"], row.get("redirects", {}).get("redirects", [])
                words = status.get("details") or status["text"]
                if kind == "excluded_map":
                    words = "lychee does not ask there: it leads into a private network"
                redirects = tuple((step["code"], step["url"]) for step in led)
                yield row["span"]["line"], Answer(status.get("code"), words, redirects)
