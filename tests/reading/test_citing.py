"""References in Markdown: which ids a text cites."""

from __future__ import annotations

from factcheck.record.citing import references
from tests.tables import each_row


@each_row(
    ("text", "ids"),
    [
        ("none", []),
        ("[@one] and [words](@two), then [@one]", ["one", "two", "one"]),
        ("[words](@two) before [@one]", ["two", "one"]),
        ("[@one](https://example.org)", []),  # words that look like a reference
        ("me@one, [@One], [@ one], (@one)", []),
        ("[x](@One)", ["One"]),
        ("[x](<@one>)", ["one"]),
        ("[x]( @one )", ["one"]),
        ("[x](\n@one\n)", ["one"]),
        ("[x](@one 'a title')", ["one"]),
        ("[x][1] and [@two]\n\n[1]: @one", ["one", "two"]),
        ("![x](@one)", ["one"]),
        ("[x](&#64;one)", ["one"]),
        ("[x](\\@one)", ["one"]),
        ("[x](@one#place)", ["one#place"]),
        ("[a [b](@one)](@two)", ["one"]),
        ("`[@one]` and `[x](@one)`", []),
        ("\\[@one]", []),
        ("[x] (@one), [x](@one", []),
        ("[@2022-09-04-x]", ["2022-09-04-x"]),
    ],
)
def test_references_are_found_in_order(text: str, ids: list[str]) -> None:
    assert references(text) == ids
