"""The content of a corpus as Pelican reads it: a Markdown file for each claim."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path


def write(data: dict[str, Any], folder: Path) -> None:
    """Write the articles, and entries.json with all that they refer to."""
    entries = {kind: of for kind, of in data.items() if kind != "claims"}
    (folder / "entries.json").write_text(json.dumps(entries, ensure_ascii=False), "utf-8")
    articles = folder / "content" / "claims"
    articles.mkdir(parents=True)
    titles = {claim["id"]: claim["title"] for claim in data["claims"]}
    for claim in data["claims"]:
        (articles / f"{claim['id']}.md").write_text(_article(claim, titles), "utf-8")


def _article(claim: dict[str, Any], titles: dict[str, str]) -> str:
    related = "\n".join(
        f"- [{titles[other]}]({{filename}}{other}.md)" for other in claim["related"]
    )
    head = {
        "Title": claim["title"],
        "Slug": claim["id"],
        "Date": claim["date"],
        "Category": claim["topic"],
        "Author": claim["speaker"],
        "Tags": f"sources/{claim['source']}, documents/{claim['document']}",
        "Summary": "-",  # nothing shows it; Pelican would cut one out of the text
        **{
            name.capitalize(): claim[name]
            for name in ("statement", "quote", "role", "source", "document", "rating", "verdict")
        },
    }
    lines = "\n".join(f"{name}: {value}" for name, value in head.items())
    return f"{lines}\n\n{claim['analysis']}\n\n## Related claims\n\n{related}\n"
