"""Pages of prose: each mistake is told at its line, in words that say what to do."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from factcheck.record.contents import content_problems
from factcheck.record.prose import EXTENSIONS
from tests.tables import each_row

ROOT = Path(__file__).parents[2]
ENTRIES = {("claims", "ran-12-days"), ("sources", "article")}


def told(folder: Path, **pages: str) -> list[str]:
    """Return what is wrong with a site's pages, given by the names of their files."""
    place = folder / "content" / "pages"
    place.mkdir(parents=True, exist_ok=True)
    for name, text in pages.items():
        (place / f"{name}.md").write_text(text, "utf-8")
    return [str(found) for found in content_problems(folder, lambda *entry: entry in ENTRIES)]


ENTRY = "(write [words]({filename}/claims/ID/) or [words]({filename}/sources/ID/))"
PAGES = "(write {filename}/claims/ID/ for an entry, {filename}other.md for a page that is no draft)"
SLUG = "(write another line such as Slug: about-us)"
FORMS = "(write [words](address), with no blank between ] and ()"
FIELDS = "must be Title, Slug, Summary or Status"
WRONG = {
    "no title": (
        "Words.\n",
        "1:1: error[page-head] must begin with a title (write Title: and the words first of all)",
    ),
    "an empty title": (
        "Slug: a\nTitle:\n",
        "2:1: error[page-head] must begin with a title (write Title: and the words first of all)",
    ),
    "a place": (
        "Title: A\nSave_as: ../a.html\n",
        f"2:1: error[page-head] {FIELDS}, not 'Save_as' (the page's Slug says where it stands)",
    ),
    "words that would be lost": (
        "Title: A\nNote: the bridge was closed.\n",
        (
            f"2:1: error[page-head] {FIELDS}, not 'Note' "
            "(leave the line out; if it is text, put an empty line above it)"
        ),
    ),
    "a language": (
        "Title: A\nLang: fr\n",
        (
            f"2:1: error[page-head] {FIELDS}, not 'Lang' "
            "(the site has one language; give a page in another one a Slug of its own)"
        ),
    ),
    "a field given twice": (
        "Title: A\nTitle: B\n",
        (
            "2:1: error[page-head] Title: must be given once; it is at line 1 already "
            "(leave one of them out)"
        ),
    ),
    "a hidden page": (
        "Title: A\nStatus: hidden\n",
        (
            "2:1: error[page-head] Status: must be draft or published, not 'hidden' "
            "(a page that is not to be found is a draft: write Status: draft)"
        ),
    ),
    "a long title": (
        "Title: A\n    B\n",
        (
            "2:1: error[page-head] Title: must be one line "
            "(leave the line out; if it is text, put an empty line above it)"
        ),
    ),
    "an address of the site": (
        "Title: A\nSlug: search\n",
        (
            "2:1: error[page-address] Slug: "
            f"must be an address that the site does not need itself, not 'search' {SLUG}"
        ),
    ),
    "an address with capitals": (
        "Title: A\nSlug: Page\n",
        (
            "2:1: error[page-address] Slug: must be small letters, digits and hyphens, "
            f"not 'Page' {SLUG}"
        ),
    ),
    "a device of Windows": (
        "Title: A\nSlug: nul\n",
        (
            "2:1: error[page-address] Slug: must not be a name that Windows reserves, "
            f"not 'nul' {SLUG}"
        ),
    ),
    "a reference": (
        "Title: A\n\nOne.\n\n[two](@ran-12-days)\n",
        f"5:1: error[page-link] must name an entry by its page, not '@ran-12-days' {ENTRY}",
    ),
    "a reference of two lines": (
        "Title: A\n\nOne [two]\n(@ran-12-days)\n",
        f"3:1: error[page-link] must name an entry by its page, not '@ran-12-days' {ENTRY}",
    ),
    "a page that is not there": (
        "Title: A\n\nOne.\n[two]({filename}b.md)\n",
        (
            "4:1: error[page-link] must link to a page of the site or a whole address, "
            f"not '{{filename}}b.md' {PAGES}"
        ),
    ),
    "an entry that is not there": (
        "Title: A\n\n[two]({filename}/claims/no/)\n",
        (
            "3:1: error[page-link] must link to a page of the site or a whole address, "
            f"not '{{filename}}/claims/no/' {PAGES}"
        ),
    ),
    "nothing": (
        "Title: A\n\nOne.\n\n[two]()\n",
        f"5:1: error[page-link] must link to a page of the site or a whole address, not '' {PAGES}",
    ),
    "a reference with a character written as HTML has it": (
        "Title: A\n\nOne.\n\n[two](&#64;ran-12-days)\n",
        f"5:1: error[page-link] must name an entry by its page, not '@ran-12-days' {ENTRY}",
    ),
    "an address without https": (
        "Title: A\n\n[two](www.example.org)\n",
        (
            "3:1: error[page-link] must link to a page of the site or a whole address, "
            "not 'www.example.org' (write https:// before it)"
        ),
    ),
    "an address with a user": (
        "Title: A\n\n[two](https://ada@example.org/)\n",
        (
            "3:1: error[page-link] must have no user name, not 'https://ada@example.org/' "
            "(take out what stands before the @)"
        ),
    ),
    "a place that is not there": (
        "Title: A\n\n## Two {#twos}\n\n[two](#two)\n",
        (
            "5:1: error[page-link] must link to a place that content/pages/ours.md has, "
            "not '#two' (did you mean 'twos'?)"
        ),
    ),
    "a place of no heading": (
        "Title: A\n\n## Two\n\n[two](#part)\n",
        (
            "5:1: error[page-link] must link to a place that content/pages/ours.md has, "
            "not '#part' (write {#part} after the heading)"
        ),
    ),
    "a place of two headings": (
        "Title: A\n\n## Two {#a}\n\n## Three {#a}\n",
        (
            "3:1: error[page-link] must have each name of a place once, not '{#a}' again "
            "(write another name)"
        ),
    ),
    "a link with a blank in it": (
        "Title: A\n\nOne.\nA [two] (https://example.org/).\n",
        (
            "4:1: error[page-link] must be a link that Markdown reads, "
            f"not '] (https://example.org/' {FORMS}"
        ),
    ),
    "a link by a name that is defined nowhere": (
        "Title: A\n\nOne [two][three].\n",
        f"3:1: error[page-link] must be a link that Markdown reads, not '[two][three]' {FORMS}",
    ),
    "a link without words": (
        "Title: A\n\nOne [](https://example.org/).\n",
        (
            "3:1: error[page-link] must have words between [ and ] that lead to the address "
            "(write what the link is about)"
        ),
    ),
    "the marks of a merge": (
        "Title: A\n\n<<<<<<< HEAD\nOne.\n",
        (
            "3:1: error[page-text] must not hold the marks of a merge that was not finished "
            "(keep one of the two versions, and delete the lines <<<<<<<, ======= and >>>>>>>)"
        ),
    ),
    "a hidden character written as HTML has it": (
        "Title: A\n\nOne &#x202e;two.\n",
        (
            "3:1: error[page-text] must hold no hidden characters; delete U+202E "
            "(right-to-left override) after 'One', not 'One <U+202E>two.'"
        ),
    ),
    "a picture": (
        "Title: A\n\n![two](https://example.org/i.png)\n",
        (
            "3:1: error[page-link] must show no picture, not 'https://example.org/i.png' "
            "(leave out the exclamation mark to link to it instead)"
        ),
    ),
}


@each_row("name", WRONG)
def test_a_mistake_is_told_at_its_line(tmp_path: Path, name: str) -> None:
    text, expected = WRONG[name]
    assert told(tmp_path, ours=text) == [f"content/pages/ours.md:{expected}"]


def test_the_second_page_of_an_address_is_told_of_the_first(tmp_path: Path) -> None:
    assert told(tmp_path, a="Title: A\nSlug: x\n", b="Title: B\nSlug: x\n") == [
        (
            "content/pages/b.md:2:1: error[page-address] Slug: "
            f"must be an address of its own; content/pages/a.md has 'x' {SLUG}"
        )
    ]


def test_a_fact_that_there_is_none_of_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    facts = tmp_path / "theme" / "templates" / "facts"
    facts.mkdir(parents=True)
    (facts / "publisher.html").touch()
    (facts / "scales.html").touch()
    assert told(tmp_path, a="Title: A\n\n[[scales]]\n\n[[publishers]]\n\nSee [[x]].\n") == [
        (
            "content/pages/a.md:5:1: error[page-fact] must ask for publisher, scales, "
            "not 'publishers' (did you mean 'publisher'?)"
        )
    ]


@pytest.mark.parametrize("text", ["See [[scales]].", "[[ scales ]]", "[[Scales]]", "A\n[[scales]]"])
def test_a_fact_is_asked_for_in_a_paragraph_of_its_own(tmp_path: Path, text: str) -> None:
    facts = tmp_path / "theme" / "templates" / "facts"
    facts.mkdir(parents=True)
    (facts / "scales.html").touch()
    (found,) = told(tmp_path, a=f"Title: A\n\n{text}\n")
    line = 3 + text.count("\n")
    assert found.startswith(
        f"content/pages/a.md:{line}:1: error[page-fact] must be a paragraph of its own, "
        "written [[scales]], not '[["
    )


def test_every_mistake_of_every_page_is_told_at_once(tmp_path: Path) -> None:
    found = told(tmp_path, a="Words.\n", b="Title: B\nLang: fr\n\n[x](@y)\n")
    assert [item.split(" ")[0] for item in found] == [
        "content/pages/a.md:1:1:",
        "content/pages/b.md:2:1:",
        "content/pages/b.md:4:1:",
    ]


@pytest.mark.parametrize("site", ["content", "tests/site/content"])
def test_our_own_pages_have_no_problem(site: str) -> None:
    folder = (ROOT / site).parent
    files = {path.name for path in (folder / "content" / "pages").glob("*.md")}
    assert files == {"about.md", "check.md", "method.md"}
    assert content_problems(folder, lambda *_: False) == []


@pytest.mark.parametrize(
    "code", ["page-head", "page-address", "page-link", "page-fact", "page-text"]
)
def test_the_examples_of_the_rules_do_what_they_say(tmp_path: Path, code: str) -> None:
    shutil.copytree(ROOT / "theme" / "templates" / "facts", tmp_path / "theme/templates/facts")
    text = (ROOT / "docs" / "rules" / f"{code}.md").read_text("utf-8")
    wrong, right = re.findall(r"```markdown\n(.*?)```", text, re.DOTALL)
    assert [code in problem for problem in told(tmp_path, ours=wrong)] == [True]
    assert told(tmp_path, ours=right) == []


def test_pages_are_read_as_they_are_checked() -> None:
    settings = (ROOT / "pelicanconf.py").read_text("utf-8")
    found = re.search(r'"extensions": (\[.*?\])', settings)
    assert found is not None
    assert found[1] == str(list(EXTENSIONS)).replace("'", '"')
