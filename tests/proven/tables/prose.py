"""Prose: pages of content/pages, references in texts, and the names of files and entries."""

from __future__ import annotations

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document

_QUOTE = "The bridge was closed for nine days in April"
_HEAD = "Title: Ours\n\n"


def _site(files: dict[str, str | bytes] | None = None, **claim: object) -> Site:
    """Return a small site with further files in content/."""
    site = one_document(f"{_QUOTE}.\n", [{"quotes": [_QUOTE], **claim}])
    more = {
        f"content/{path}": data.encode() if isinstance(data, str) else data
        for path, data in (files or {}).items()
    }
    return Site(site.record, {**site.files, **more})


def _page(text: str | bytes, name: str = "ours.md") -> Site:
    return _site({f"pages/{name}": text})


def _review(body: str) -> Site:
    """Return a site with a claim whose review says something."""
    review = {"rating": "not-checkable", "date": "2021-04-01", "summary": "An opinion."}
    return _site({}, review={**review, "body": body})


def _topic(topic: str) -> Site:
    topics = [{"id": topic, "name": "Bridges", "definition": "What is said of bridges."}]
    claim = {"quotes": [_QUOTE], "topics": [topic]}
    return one_document(f"{_QUOTE}.\n", [claim], topics=topics)


_HEADS = {
    "no title": "Only words.\n",
    "an empty title": "Title:\n\nWords.\n",
    "a title of blanks": "Title:    \nSlug: ours\n\nWords.\n",
    "an empty line first": "\nTitle: Ours\n\nWords.\n",
    "an empty file": "",
    "Save_as that leaves the site": "Title: Ours\nSave_as: ../../out.html\n\nWords.\n",
    "Save_as of an export": "Title: Ours\nSave_as: claims.csv\n\nWords.\n",
    "Save_as in capitals": "Title: Ours\nSAVE_AS: claims/claim-0/index.html\n\nWords.\n",
    "an address by Url": "Title: Ours\nUrl: //attack.example/\n\nWords.\n",
    "a template": "Title: Ours\nTemplate: nothing\n\nWords.\n",
    "a language": "Title: Ours\nLang: fr\n\nWords.\n",
    "a translation": "Title: Ours\nTranslation: true\n\nWords.\n",
    "a date": "Title: Ours\nDate: 99999-99-99\n\nWords.\n",
    "an author": "Title: Ours\nAuthor: somebody\n\nWords.\n",
    "a hidden page": "Title: Ours\nStatus: hidden\n\nWords.\n",
    "a misspelt status": "Title: Ours\nStatus: drfat\n\nWords.\n",
    "a status in capitals": "Title: Ours\nStatus: Draft\n\nWords.\n",
    "two titles": "Title: Ours\nTitle: Theirs\n\nWords.\n",
    "a title of two lines": "Title: Ours\n    and theirs\n\nWords.\n",
    "text taken for a field": "Title: Ours\nNote: the bridge was closed.\n\nWords.\n",
    "text taken for a field, without a title": "Warning: closed\n\nWords.\n",
}
_ADDRESSES = {
    **{
        f"of the site's own {name}": f"Title: Ours\nSlug: {name}\n\nWords.\n"
        for name in ("claims", "search", "documents", "api", "feeds", "theme", "timeline", "data")
    },
    "with capitals": "Title: Ours\nSlug: Ours\n\nWords.\n",
    "with a blank": "Title: Ours\nSlug: our page\n\nWords.\n",
    "with a folder": "Title: Ours\nSlug: claims/claim-0\n\nWords.\n",
    "that leaves the site": "Title: Ours\nSlug: ../ours\n\nWords.\n",
    "with a full stop": "Title: Ours\nSlug: index.html\n\nWords.\n",
    "in another script": "Title: Ours\nSlug: ស្ពាន\n\nWords.\n",
    "with an accent": "Title: Ours\nSlug: pâge\n\nWords.\n",
    "that Windows reserves": "Title: Ours\nSlug: con\n\nWords.\n",
    "with a hyphen at its end": "Title: Ours\nSlug: ours-\n\nWords.\n",
}
_LINKS = {
    "to an entry as in the record": "[it](@claim-0)",
    "to an entry, in angle brackets": "[it](<@claim-0>)",
    "to an entry, with blanks": "[it]( @claim-0 )",
    "to an entry, after a blank": "[it] (@claim-0)",
    "to an entry, with a title": '[it](@claim-0 "title")',
    "to an entry, on the next line": "[it](\n@claim-0)",
    "to an entry, by a definition": "[it][x]\n\n[x]: @claim-0",
    "to an entry, by a definition in angle brackets": "[it][x]\n\n[x]: <@claim-0>",
    "to an entry, as a picture": "![it](@claim-0)",
    "to an entry, without words": "See [@claim-0].",
    "to an entry, by a character reference": "[it](&#64;claim-0)",
    "to an entry, with a backslash": "[it](\\@claim-0)",
    "to no page": "[it]({filename}nothing.md)",
    "to no entry": "[it]({filename}/claims/nothing/)",
    "to no kind": "[it]({filename}/claim/claim-0/)",
    "to a file of the record": "[it]({filename}/../claims.yaml)",
    "attached": "[it]({attach}../../claims.yaml)",
    "to a static file": "[it]({static}x.png)",
    "by another mark": "[it](|filename|nothing.md)",
    "to an author": "[it]({author}somebody)",
    "to a page beside that is not there": "[it](other.html)",
    "to an entry that is not there": "[it](../claims/nothing/)",
    "from the root": "[it](/claims/claim-0/)",
    "to another host": "[it](//attack.example/)",
    "to a script": "[it](javascript:alert(1))",
    "to data": "[it](data:text/html,x)",
    "to nothing": "[it]()",
    "to a file that there is none of": "[it](../nothing.csv)",
    "to a file of an entry that is not there": "[it](../claims/nothing/cite.bib)",
    "to data as if it were a page": "[it]({filename}/claims.csv)",
    "to a page of prose by its address": "[it]({filename}/ours/)",
    "to a place that is not there": "[it](#nothing)",
    "to a place that is not there, on a page": "[it]({filename}ours.md#nothing)",
    "to a place in Khmer that is not there": "[it](#ស្ពាន)",
    "to a host with a user": "[it](https://press.example@example.org/)",
    "to a host of two scripts": "[it](https://ex\u0430mple.org/)",
    "to a host of this machine": "[it](http://localhost:8000/)",
    "to half an address": "[it](https://)",
    "to an address without https": "[it](www.example.org)",
    "to no mailbox": "[it](mailto:ada)",
    "with a blank between": "[it] (https://example.org/)",
    "with its brackets changed": "(it)[https://example.org/]",
    "that is never closed": "[it](https://example.org/",
    "to a page, with a blank between": "[it] ({filename}/claims/)",
    "by a name that is defined nowhere": "[it][nothing]",
    "without words": "[](https://example.org/)",
    "to two places of one name": "## A {#a}\n\n## B {#a}",
    "to a place that the site has itself": "## A {#main}",
    "that is a picture": "![it](https://example.org/i.png)",
}
_FILES: dict[str, tuple[dict[str, str | bytes], str]] = {
    "reStructuredText": ({"pages/ours.rst": "Ours\n####\n\nWords.\n"}, "page-format"),
    "HTML": ({"pages/ours.html": "<title>Ours</title><script>alert(1)</script>"}, "page-format"),
    "Markdown by another name": ({"pages/ours.markdown": _HEAD}, "page-format"),
    "Markdown in capitals": ({"pages/ours.MD": _HEAD}, "page-format"),
    "text": ({"pages/ours.txt": _HEAD}, "page-format"),
    "a picture": ({"pages/ours.png": b"\x89PNG"}, "page-format"),
    "a file without an ending": ({"pages/ours": _HEAD}, "page-format"),
    "in a folder": ({"pages/more/ours.html": "<p>"}, "page-format"),
    "Latin-1": ({"pages/ours.md": "Title: Über\n\nWords.\n".encode("latin-1")}, "bad-encoding"),
    "UTF-16": ({"pages/ours.md": "Title: Ours\n\nWords.\n".encode("utf-16")}, "bad-encoding"),
    "a control character": ({"pages/ours.md": f"{_HEAD}Wor\x01ds.\n"}, "page-text"),
    "an escape": ({"pages/ours.md": f"{_HEAD}Words\x1b[8m.\n"}, "page-text"),
    "a hidden character": ({"pages/ours.md": f"{_HEAD}Wor\u202eds.\n"}, "page-text"),
    "a hidden character as HTML has it": (
        {"pages/ours.md": f"{_HEAD}Wor&#x202e;ds.\n"},
        "page-text",
    ),
    "the marks of a merge": (
        {"pages/ours.md": f"{_HEAD}<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> b\n"},
        "page-text",
    ),
    "a title that cannot be seen": ({"pages/ours.md": "Title: \u200b\n\nWords.\n"}, "page-head"),
    "a null": ({"pages/ours.md": f"{_HEAD}Wo\x00rds.\n"}, "page-text"),
    "two pages of one address": (
        {
            "pages/a.md": "Title: A\nSlug: ours\n\nA.\n",
            "pages/b.md": "Title: B\nSlug: ours\n\nB.\n",
        },
        "page-address",
    ),
    "two pages of one name": (
        {"pages/a/ours.md": "Title: A\n\nA.\n", "pages/b/ours.md": "Title: B\n\nB.\n"},
        "page-address",
    ),
    "a name with a blank and no address": ({"pages/our page.md": _HEAD}, "page-address"),
    "a name in another script and no address": ({"pages/ស្ពាន.md": _HEAD}, "page-address"),
    "the name of the list of claims": ({"pages/claims.md": _HEAD}, "page-address"),
    "a link to a draft": (
        {
            "pages/a.md": "Title: A\n\n[B]({filename}b.md)\n",
            "pages/b.md": "Title: B\nStatus: draft\n\nB.\n",
        },
        "page-link",
    ),
}
_NAMES = {
    "con": "documents/con.txt",
    "NUL": "documents/NUL",
    "aux with an ending": "documents/aux.tar.txt",
    "com1": "documents/com1.txt",
    "lpt9 in capitals": "documents/LPT9.txt",
    "a folder": "documents/prn/note.txt",
    "a full stop at its end": "documents/note.",
    "a blank at its end": "documents/note ",
    "a colon": "documents/note:2.txt",
    "a question mark": "documents/note?.txt",
    "a backslash": "documents/a\\b.txt",
    "a line end": "documents/a\nb.txt",
    "another in capitals": "documents/Note.txt",
    "a folder in capitals": "Documents/other.txt",
    "another with its accent apart": "documents/cafe\u0301.txt",
}
_IDS = ("con", "nul", "aux", "prn", "com1", "com9", "lpt1", "page")
_REFERENCES = {
    "a blank after the sign": "See [@ claim-0].",
    "a blank before the bracket": "See [@claim-0 ].",
    "capitals": "See [@Claim-0].",
    "a blank between": "See [it] (@claim-0).",
    "a line end between": "See [it]\n(@claim-0).",
    "never closed": "See [it](@claim-0",
    "more words": "See [it](@claim-0 and more).",
    "in square brackets": "See [it][@claim-0].",
    "a definition": "See [it][x].\n\n[x]: @claim-0",
    "a definition with a title": "See [it][x].\n\n[x]: <@claim-0> 'title'",
    "a picture": "See ![it](@claim-0).",
    "a picture without words": "See ![@claim-0].",
    "code": "See `[@claim-0]`.",
    "code in a block": "See:\n\n    [it](@claim-0)",
    "a backslash": "See \\[@claim-0].",
    "an underscore": "See [@claim_0].",
    "a link in a link": "See [a [b](@claim-0)](@claim-0).",
    "an address, with a blank between": "See [it] (https://example.org/).",
    "an address in square brackets": "See (it)[https://example.org/].",
    "an address with a blank": "See [it](https://example.org/a b).",
    "a name that is defined nowhere": "See [it][nothing].",
    "no words": "See [](@claim-0).",
    "a sign of full width": "See [\uff20claim-0].",
    "Khmer words": "មើល [ស្ពាន] (@claim-0)។",
    "Arabic words": "انظر [الجسر] (@claim-0).",
    "Chinese words": "见[桥]　(@claim-0)。",
}
WRONG = [
    *(Wrong("page: head", name, _page(text), "page-head") for name, text in _HEADS.items()),
    *(
        Wrong("page: address", name, _page(text), "page-address")
        for name, text in _ADDRESSES.items()
    ),
    *(
        Wrong("page: link", name, _page(f"{_HEAD}{text}\n"), "page-link")
        for name, text in _LINKS.items()
    ),
    *(Wrong("page: file", name, _site(files), code) for name, (files, code) in _FILES.items()),
    *(
        Wrong(
            "file: name",
            name,
            _site({path: "x", "documents/caf\u00e9.txt": "x"}),
            "unportable-name",
        )
        for name, path in _NAMES.items()
    ),
    *(Wrong("entry: id", name, _topic(name), "bad-value") for name in _IDS),
    *(
        Wrong("text: reference", name, _review(text), "unread-reference")
        for name, text in _REFERENCES.items()
    ),
]

_SCRIPTS = {
    "Latin": "Über diese Seite – naïve façade",
    "Khmer": "អំពីគេហទំព័រនេះ",
    "Arabic": "حول هذا الموقع",
    "Hebrew": "אודות האתר",
    "Chinese": "关于本站",
    "Japanese": "このサイトについて",
    "Korean": "이 사이트에 대하여",
    "Thai": "เกี่ยวกับเว็บไซต์นี้",
    "Devanagari": "इस साइट के बारे में",
    "Cyrillic": "Об этом сайте",
    "Greek": "Σχετικά με τον ιστότοπο",
    "Tamil": "இந்தத் தளத்தைப் பற்றி",
    "Georgian": "საიტის შესახებ",
    "Ethiopic": "ስለዚህ ድረ ገጽ",
    "emoji": "🌉",
}
_HONEST_LINKS = (
    "[it]({filename}/claims/claim-0/)",
    "[it]({filename}/claims/claim-0)",
    "[it]({filename}/documents/note/)",
    "[it]({filename}/claims/)",
    "[it]({filename}/not-found-sources/)",
    "[it]({filename}ours.md#part)\n\n## Part {#part}",
    "[it]({filename}/pages/ours.md)",
    "[it](|filename|ours.md)",
    "[it][x]\n\n[x]: {filename}/claims/claim-0/",
    "[it](../claims/claim-0/)",
    "[it](../SHA256SUMS) and [data](../claims.csv)",
    "[it](#part)\n\n## Part {#part}",
    "[it](#top), [it]({filename}/claims/#anything) and [it](#:~:text=it)",
    "[it](../claims/claim-0/cite.bib) and [it](../api/v1/claims/claim-0.json)",
    "[it](HTTPS://EXAMPLE.ORG/a|b) and [it](<https://example.org/a b>)",
    "`[it] (https://example.org/)`, `a[0][1]` and `[[scales]]`",
    "a&nbsp;b &copy; می&zwnj;خواهم",
    "[it](https://example.org/wiki/Weir_(dam))",
    "[it](https://example.org/ស្ពាន 'title')",
    "<https://example.org/>, <ada@example.org>",
    "[Ada](mailto:ada@example.org)",
    "Write to ada@example.org or @ada, [sic] (at noon).",
    "A note.[^1]\n\n[^1]: It is *there*.",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "<b>HTML</b> is shown as text",
)
HONEST = [
    *(
        Honest("page: a title", script, _page(f"Title: {title}\n\n{title}\n"), script)
        for script, title in _SCRIPTS.items()
    ),
    *(
        Honest("page: a link", text, _page(f"Title: Ours\n\nSee {text}\n"))
        for text in _HONEST_LINKS
    ),
    Honest(
        "page: a head",
        "all fields",
        _page("Title: A\nSlug: b\nSummary: C\nStatus: published\n\nD\n"),
    ),
    Honest(
        "page: a head", "a summary of two lines", _page("Title: A\nSummary: B\n    and *C*\n\nD\n")
    ),
    Honest("page: a head", "between lines", _page("---\nTitle: A\n---\nWords.\n")),
    Honest("page: a head", "a byte order mark", _page(f"\ufeff{_HEAD}Words.\n")),
    Honest("page: a head", "Windows' line ends", _page(b"Title: A\r\n\r\nWords.\r\n")),
    Honest("page: a head", "a draft", _page("Title: A\nSlug: claims\nStatus: draft\n\n[x](@y)\n")),
    Honest("page: a head", "a colon in the text", _page(f"{_HEAD}Note: the bridge was closed.\n")),
    Honest("page: a file", "a name that is its address", _page(_HEAD, "contact-us.md")),
    Honest("page: a file", "a date as its name", _page(_HEAD, "2021-13-99-news.md")),
    Honest("page: a file", "in a folder", _page(_HEAD, "more/ours.md")),
    Honest(
        "page: a file",
        "an editor's copy beside it",
        _site({"pages/ours.md~": "x", "pages/.ours.md.swp": "x"}),
    ),
    Honest(
        "file: name",
        "almost reserved",
        _site({"documents/console.txt": "x", "documents/com10.txt": "x"}),
    ),
    Honest("entry: id", "almost reserved", _topic("pages")),
    Honest("entry: id", "a device in a longer name", _topic("con-artists")),
    *(
        Honest("text: reference", text, _review(text))
        for text in (
            "See [@claim-0], [it](@claim-0) and **[@claim-0]**.",
            "See [it](<@claim-0>), [it]( @claim-0 ) and [it](@claim-0 'title').",
            "Write to ada@example.org, [sic] (at noon) or @ada.",
            "A <none> and 5 < 6, [1]: the first.",
        )
    ),
]
