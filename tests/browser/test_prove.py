"""Quotes are compared in the reader's browser: whatever is changed on the way is told."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from tests.tables import each_row

CLAIM, ALL = "claims/only-19-of-104/index.html", "check/index.html"
DOCUMENT = "documents/mfaic-clarification/index.html"
SAME = "Your browser fetched the text"
OTHER = ("Not the same: ", "This could not be shown: ")

PRESS = """async (change) => {
  const box = document.querySelector(".prove");
  const [button, status] = ["button", "[role=status]"].map((name) => box.querySelector(name));
  const words = [...document.querySelectorAll("q[data-start]")];
  const [first, second] = words;
  const places = words.map((quote) => quote.parentElement);
  const before = [{ ...box.dataset }, places.map((place) => place.innerHTML)];
  new Function("box", "first", "second", change)(box, first, second);
  button.click();
  while (button.disabled) await new Promise(requestAnimationFrame);
  const told = status.textContent;
  for (const [number, place] of places.entries()) place.innerHTML = before[1][number];
  Object.assign(box.dataset, before[0]);
  return told;
}"""
"""Changes the page, presses the button, and puts all back."""


def replaced(quote: str, old: str, new: str) -> str:
    return (
        f"{quote}.textContent = {quote}.textContent.replace({json.dumps(old)}, {json.dumps(new)})"
    )


WORDS = [
    *(
        replaced(quote, old, new)
        for quote, letter in (("first", "confinement"), ("second", "authorities"))
        for old, new in [
            (letter, ""),
            (letter, letter[1:]),
            (letter, f"{letter}s"),
            (letter, letter.upper()),
            (letter, letter[1] + letter[0] + letter[2:]),
            (letter, letter.replace("o", "\u043e")),
            (letter, f"{letter[:3]}\u00ad{letter[3:]}"),
            (letter, f"{letter[:3]}\u200b{letter[3:]}"),
            (letter, f"{letter[:3]}\u0301{letter[3:]}"),
            (" ", "  "),
            (" ", "\u00a0"),
            (" ", ""),
            (" ", "\n"),
        ]
    ),
    replaced("second", "104", "140"),
    replaced("second", "104", "10"),
    replaced("first", "19", "91"),
    "first.prepend(' ')",
    "first.append(' ')",
    "first.textContent = ''",
    "first.textContent = second.textContent",
    "first.textContent = 'none of them involved extortion and confinement'",
    "[first.textContent, second.textContent] = [second.textContent, first.textContent]",
]
PLACES = [
    "first.dataset.start++",
    "first.dataset.start--",
    "first.dataset.end++",
    "second.dataset.end--",
    "second.dataset.start++; second.dataset.end++",
    "first.dataset.start = first.dataset.end",
    "first.dataset.start = '-1'",
    "first.dataset.start = ''",
    "first.dataset.end = 'x'",
    "first.dataset.end = '1e9'",
    "[first.dataset.start, first.dataset.end] = [second.dataset.start, second.dataset.end]",
]
COUNTS = [
    "first.remove()",
    "second.removeAttribute('data-start')",
    "first.after(first.cloneNode(true))",
    "box.dataset.total++",
    "box.dataset.total = '0'",
    "box.dataset.total = ''",
]
SUMS = [
    "box.dataset.sha256 = ''",
    "box.dataset.sha256 = box.dataset.sha256.toUpperCase()",
    "box.dataset.sha256 = box.dataset.sha256.slice(1)",
    "box.dataset.sha256 = box.dataset.sha256.replace(/^./, (sign) => (sign === '0' ? '1' : '0'))",
    "box.dataset.text = 'nowhere.txt'",
    "box.dataset.text = '../../claims.csv'",
]
TEXTS: dict[str, Callable[[bytes], bytes]] = {
    "a letter": lambda text: text.replace(b"104", b"105", 1),
    "a letter elsewhere": lambda text: text[:-3] + b"x" + text[-2:],
    "a word less": lambda text: text.replace(b"only ", b"", 1),
    "nothing": lambda _: b"",
    "a line more": lambda text: text + b"\n",
    "a byte less": lambda text: text[:-1],
    "a mark of the order of bytes": lambda text: b"\xef\xbb\xbf" + text,
    "other ends of lines": lambda text: text.replace(b"\n", b"\r\n"),
    "another encoding": lambda text: text.decode().encode("utf-16"),
    "no text at all": lambda _: b"\xff\xfe\x00",
}


def _items(change: Callable[[list[Any]], Any], data: bytes) -> bytes:
    collection = json.loads(data)
    change(collection["first"]["items"])
    return json.dumps(collection).encode()


def _exact(words: str, items: list[Any]) -> None:
    items[3]["target"]["selector"][0]["exact"] = words


def _moved(name: str, by: int, items: list[Any]) -> None:
    items[5]["target"]["selector"][1][name] += by


def _exchanged(items: list[Any]) -> None:
    items[0]["target"], items[1]["target"] = (
        {"selector": [items[1]["target"]["selector"][0], items[0]["target"]["selector"][1]]},
        {"selector": [items[0]["target"]["selector"][0], items[1]["target"]["selector"][1]]},
    )


LISTS: dict[str, Callable[[bytes], bytes]] = {
    "other words": partial(_items, partial(_exact, "They said so")),
    "no words": partial(_items, partial(_exact, "")),
    "an earlier place": partial(_items, partial(_moved, "start", -1)),
    "a later end": partial(_items, partial(_moved, "end", 1)),
    "two quotes exchanged": partial(_items, _exchanged),
    "one left out": partial(_items, lambda items: items.pop()),
    "one twice": partial(_items, lambda items: items.append(items[0])),
    "none": partial(_items, lambda items: items.clear()),
    "no place": partial(_items, lambda items: items[0]["target"]["selector"].pop()),
    "no list": lambda _: b"{}",
    "no data": lambda _: b"<!doctype html>",
}


@pytest.fixture(scope="module")
def press(visits, address):
    """A function that presses the button of a page, with a change of it or of a file."""
    with visits(address) as claim, visits(address) as check, visits(address) as document:
        pages = {
            CLAIM: claim.open(CLAIM),
            ALL: check.open(ALL),
            DOCUMENT: document.open(DOCUMENT),
        }

        def pressed(path: str, change: str = "", file: str = "", spoil: Any = None) -> str:
            page = pages[path]
            if file:
                page.route(f"**/{file}", lambda route: _spoilt(route, spoil))
            told = page.evaluate(PRESS, change)
            page.unroute_all()
            return told

        yield pressed


def _spoilt(route: Any, spoil: Callable[[bytes], bytes]) -> None:
    answer = route.fetch()
    route.fulfill(status=answer.status, body=spoil(answer.body()))


def test_there_are_enough_of_them() -> None:
    assert len([*WORDS, *PLACES, *COUNTS, *SUMS, *TEXTS, *LISTS]) >= 60


def test_an_honest_page_passes_and_says_where_the_words_are(press) -> None:
    told = press(CLAIM)
    assert told.startswith(SAME)
    assert "Both quotes are in it" in told
    assert "Line 21: “only 19 cases of them involved extortion and confinement”." in told
    assert press(ALL).startswith(SAME)
    assert press(DOCUMENT).startswith(SAME)


@each_row("change", [*WORDS, *PLACES, *COUNTS, *SUMS])
def test_a_changed_page_is_told(press, change: str) -> None:
    assert press(CLAIM, change).startswith(OTHER)


@each_row("name", TEXTS)
def test_a_changed_text_is_told(press, name: str) -> None:
    for path in (CLAIM, ALL):
        assert press(path, "", "text.txt", TEXTS[name]).startswith(OTHER)


@each_row("name", LISTS)
def test_a_changed_list_of_quotes_is_told(press, name: str) -> None:
    assert press(ALL, "", "annotations.jsonld", LISTS[name]).startswith(OTHER)


def test_after_all_that_the_honest_page_still_passes(press) -> None:
    assert press(CLAIM).startswith(SAME)


def test_from_disk_there_is_no_button_but_why_not_and_a_way_by_hand(visits, site) -> None:
    with visits(site.as_uri() + "/") as watch:
        for path in (CLAIM, DOCUMENT, ALL):
            page = watch.open(path)
            assert page.locator(".prove").is_hidden()
            assert "opened from a disk" in page.locator("main").inner_text()
            assert "and search for" in page.locator("main").inner_text()
    assert not watch.faults, watch.report()
