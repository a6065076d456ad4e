"""The report for editors, in Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from factcheck.linkcheck.findings import Finding, Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.linkcheck.skips import Skip

_SIGNS = ":/?#[]@!$&'()*+,;=%-._~"
_HEADINGS = {
    Outcome.GONE: "Gone: name an archived copy under `archived`",
    Outcome.ALTERED: "Archived copies that are not what is on record",
    Outcome.FAILED: "Without an answer",
    Outcome.MOVED: "Moved: open it, and give the new address if it is the same page",
    Outcome.REFUSED: "Closed to machines: open it by hand",
    Outcome.SKIPPED: "Left out",
}


def report(found: Sequence[Finding], needless: Sequence[tuple[Skip, str]]) -> str:
    """Return all that is not fine, by outcome; each address with where it stands."""
    fine = sum(finding.outcome is Outcome.FINE for finding in found)
    lines = [f"{len(found)} outside addresses, {fine} of them answer."]
    for outcome, heading in _HEADINGS.items():
        rows = [finding for finding in found if finding.outcome is outcome]
        if rows:
            lines += ["", f"## {heading} ({len(rows)})", ""]
            lines += [line for finding in rows for line in _item(finding)]
    if needless:
        lines += ["", f"## Lines of the list of what is left out that can go ({len(needless)})", ""]
        lines += [f"- {_code(skip.address)}: {why}" for skip, why in needless]
    return "\n".join(lines) + "\n"


def _item(finding: Finding) -> list[str]:
    target = finding.target
    to = f" {_code(finding.final)}" if finding.final and finding.outcome is Outcome.MOVED else ""
    lines = [f"- <{_plain(finding.address)}>: {finding.words}{to}"]
    lines += [f"  - {at.file}:{at.line}:{at.column} {at.where}" for at in target.places]
    if target.claims:
        lines.append(f"  - claims: {', '.join(target.claims)}")
    return lines


def _plain(address: str) -> str:
    """Return an address without a sign that could end the Markdown around it."""
    return quote(address, safe=_SIGNS)


def _code(address: str) -> str:
    return f"`{_plain(address)}`"
