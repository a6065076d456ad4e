"""Writes or updates the one comment on the pull request whose build has just ended.

Run by comment.yml, which may comment, on what a pull request's own code left behind, which
may be anything. So nothing of it is run or unpacked to disk; a number counts only where it is
that of an open pull request at the very commit that was built; text is shown, never obeyed.
Job names and artefacts are asked of GitHub.
"""

# ruff: noqa: INP001 - run by its path

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

MARK = "<!-- two-questions: what this pull request changes -->"
AUTHOR = "github-actions[bot]"
LARGEST_MEMBER = 1_000_000
LONGEST_DIFF = 50_000
"""Characters; GitHub takes 65,536 for a comment."""

# A line of the comparison that can hold no mark-up but what `diff` itself writes.
_SAFE_LINE = re.compile(
    r"""(?:\#{2,3}[ ] | >[ ])?
    (?:\\[!-/:-@\[-`{-~] | &(?:amp|lt|gt|\#64); | <br> | `[^`<>&@]+` | [^\\<>\[\]@&`~\#])*""",
    re.VERBOSE,
)
_ADDRESS = re.compile(r"://|www\.", re.IGNORECASE)
_ENTITIES: dict[str, str | int | None] = {
    **{sign: f"&#{ord(sign)};" for sign in "&<>[]\\`~#*_|!"},
    "@": "&#64;\u200b",
}
_WORDS = {"success": "passed", "failure": "failed", "cancelled": "stopped", "skipped": "left out"}


class Refused(Exception):  # noqa: N818 - it is no error of ours
    """Raised where no comment can be written; says why."""


def gh(path: str, *options: str, data: dict[str, Any] | None = None) -> bytes:
    """Ask GitHub's API, or tell it."""
    command = ["gh", "api", *options, path, *(["--input", "-"] if data else [])]
    given = json.dumps(data).encode() if data else None
    return subprocess.run(command, input=given, capture_output=True, check=True).stdout  # noqa: S603


def asked(path: str) -> Any:
    """Return what GitHub answers."""
    return json.loads(gh(path))


def member(archive: bytes, name: str) -> str:
    """Return one text of an artefact, or nothing where it has none of a bearable size."""
    try:
        with zipfile.ZipFile(io.BytesIO(archive)) as files, files.open(name) as file:
            data = file.read(LARGEST_MEMBER + 1)
    except (KeyError, RuntimeError, zipfile.BadZipFile, NotImplementedError):
        return ""
    return data.decode("utf-8", "replace") if len(data) <= LARGEST_MEMBER else ""


def number_of(text: str) -> int:
    """Return the number of the pull request that an artefact names."""
    if not re.fullmatch(r"[1-9][0-9]{0,8}", text, re.ASCII):
        message = "the artefact names no pull request"
        raise Refused(message)
    return int(text)


def check_pull_request(pull: dict[str, Any], run: dict[str, Any], repository: str) -> None:
    """Refuse a pull request that is not the one whose code was built.

    Raises:
        Refused: where it is closed, of another repository, or at another commit.

    """
    head, base = pull["head"], pull["base"]
    built = (run["head_sha"], run["head_repository"]["full_name"])
    if (head["sha"], (head["repo"] or {}).get("full_name")) != built:
        message = "the pull request is not at the commit that was built"
        raise Refused(message)
    if pull["state"] != "open" or base["repo"]["full_name"] != repository:
        message = "the pull request is not open here"
        raise Refused(message)


def inert(text: str) -> str:
    """Return Markdown that can neither call anybody, nor link, nor pose as something else."""
    lines = (line.rstrip() for line in text[:LONGEST_DIFF].splitlines())
    shown = "\n".join(line if _is_safe(line) else _escaped(line) for line in lines)
    return shown + ("\n\n(cut here; the run has it in full)" if len(text) > LONGEST_DIFF else "")


def _is_safe(line: str) -> bool:
    return bool(_SAFE_LINE.fullmatch(line)) and not _ADDRESS.search(line) and line.isprintable()


def _escaped(line: str) -> str:
    plain = "".join(sign if sign.isprintable() else " " for sign in line)
    plain = plain.translate(str.maketrans(_ENTITIES))
    return _ADDRESS.sub(lambda match: f"{match[0][0]}\u200b{match[0][1:]}", plain)


def body(run: dict[str, Any], jobs: list[dict[str, Any]], preview: str, diff: str) -> str:
    """Return the comment."""
    rows = [
        f"| {_escaped(job['name'])} | {_WORDS.get(job['conclusion'], 'unknown')} |"
        for job in jobs
        if job["conclusion"] != "skipped"
    ]
    site = (
        f"[Download the built site]({preview}), unpack it and open `index.html`."
        if preview
        else "There is none: the site was not built."
    )
    return "\n".join(
        [
            MARK,
            inert(diff) or "What changes in the record could not be worked out; see the run.",
            "",
            "## Checks",
            "",
            "| | |",
            "|---|---|",
            *rows,
            "",
            f"Every problem with its line is in the [summary of the run]({run['html_url']}).",
            "",
            "## Preview",
            "",
            site,
            "",
            f"Of commit {run['head_sha']}.",
        ]
    )


def artefacts(repository: str, run: dict[str, Any]) -> dict[str, int]:
    """Return the run's artefacts by name."""
    found = asked(f"repos/{repository}/actions/runs/{run['id']}/artifacts?per_page=100")
    oldest_first = sorted(found["artifacts"], key=lambda item: item["id"])
    return {item["name"]: item["id"] for item in oldest_first if not item["expired"]}


def pull_request(repository: str, run: dict[str, Any], found: dict[str, int]) -> tuple[int, str]:
    """Return the number of the run's pull request, and the comparison it left behind.

    Raises:
        Refused: where it left none, or none that is its own.

    """
    if "pull-request" not in found:
        message = "the build left nothing to comment on"
        raise Refused(message)
    archive = gh(f"repos/{repository}/actions/artifacts/{found['pull-request']}/zip")
    number = number_of(member(archive, "number"))
    check_pull_request(asked(f"repos/{repository}/pulls/{number}"), run, repository)
    return number, member(archive, "diff.md")


def publish(repository: str, number: int, text: str) -> None:
    """Update our comment, or write it where there is none."""
    path = f"repos/{repository}/issues/{number}/comments"
    pages = json.loads(gh(f"{path}?per_page=100", "--paginate", "--slurp"))
    ours = [
        comment["id"]
        for page in pages
        for comment in page
        if comment["user"]["login"] == AUTHOR and comment["body"].startswith(MARK)
    ]
    if ours:
        path = f"repos/{repository}/issues/comments/{ours[0]}"
    gh(path, "--method", "PATCH" if ours else "POST", data={"body": text})


def main() -> int:
    """Comment, or say why not."""
    repository = os.environ["GITHUB_REPOSITORY"]
    run = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))["workflow_run"]
    try:
        found = artefacts(repository, run)
        number, diff = pull_request(repository, run, found)
    except Refused as reason:
        print(f"no comment: {reason}")  # noqa: T201 - for the log
        return 0
    jobs = asked(f"repos/{repository}/actions/runs/{run['id']}/jobs?per_page=100")["jobs"]
    preview = f"{run['html_url']}/artifacts/{found['site']}" if "site" in found else ""
    publish(repository, number, body(run, jobs, preview, diff))
    return 0


if __name__ == "__main__":
    sys.exit(main())
