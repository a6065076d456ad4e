"""The watch itself: each kind of fault, on a page made for it, is found."""

from __future__ import annotations

import pytest

from .serving import served

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'"
HEAD = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">'
    '<title>A page</title><meta name="viewport" content="width=device-width, initial-scale=1">'
)
STRICT = f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
LONG = "x" * 200

FAULTS = {
    "inline style": (f'{STRICT}<p style="color: red">Words', "", "console error"),
    "inline script": (f"{STRICT}<script>var a = 1</script>", "", "console error"),
    "thrown": ("<script>throw new Error('no')</script>", "", "uncaught: "),
    "said aloud": ("<script>console.warn('hm')</script>", "", "console warning: hm"),
    "missing file": ('<img src="gone.svg" alt="">', "", "answered with 404"),
    "other host": ('<img src="http://example.org/a.png" alt="">', "", "asks elsewhere"),
    "other host's port": ('<img src="http://127.0.0.1:9/a.png" alt="">', "", "asks elsewhere"),
    "too wide": ('<div style="width: 900px">Words</div>', "overflow", "is 9"),
    "too long a word": (f"<p>{LONG}</p>", "overflow", "wide instead of 390"),
    "cut at the side": (f'<p style="overflow: hidden">{LONG}</p>', "cut", "cuts its text: p"),
    "cut at the foot": (
        '<p style="overflow: hidden; height: 1em">Words<br>and<br>more</p>',
        "cut",
        "cuts its text: p",
    ),
    "off the page": (
        '<p style="position: absolute; left: -20px">Words',
        "cut",
        "text off the page: p",
    ),
    "one on another": (
        '<p>Words here</p><p style="margin-top: -2em">Words there</p>',
        "overlaps",
        "text on text",
    ),
    "moving": ('<p style="transition: color 1s">Words', "moving", "transition of 1s"),
    "animated": (
        "<style>@keyframes a { to { left: 0 } } p { animation: a 1s }</style><p>Words",
        "moving",
        "is animated: p",
    ),
    "gliding": ("<style>html { scroll-behavior: smooth }</style>", "moving", "scrolls smoothly"),
    "unseen shape": (
        '<svg><rect width="9" height="9" fill="white"/></svg><style>body { background: white }',
        "invisible_shapes",
        "shape cannot be seen",
    ),
    "faint text": (
        '<svg><text y="9" fill="#888">Words</text></svg><style>body { background: white }',
        "faint_text_in_pictures",
        "a contrast of 3.5",
    ),
}


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    folder = tmp_path_factory.mktemp("faulty")
    for number, (html, _, _) in enumerate(FAULTS.values()):
        (folder / f"{number}.html").write_text(HEAD + html, "utf-8")
    (folder / "focus.html").write_text(
        f'{HEAD}<style>a {{ outline: none }}</style><p><a href="#a">unseen</a>', "utf-8"
    )
    (folder / "fine.html").write_text(
        f'{HEAD}{STRICT}<p>Words <a href="#a">linked</a> <svg><text y="9">Words</text></svg>',
        "utf-8",
    )
    with served(folder) as at:
        yield at


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(visits, home, fault) -> None:
    _, look, expected = FAULTS[fault]
    number = list(FAULTS).index(fault)
    with visits(home, width=390) as watch:
        watch.open(f"{number}.html").wait_for_timeout(50)
        if look:
            watch.look(look)
    assert any(expected in found for found in watch.faults), watch.faults


def test_a_page_without_faults_has_none(visits, home) -> None:
    with visits(home, width=390) as watch:
        watch.open("fine.html")
        watch.look("overflow", "cut", "overlaps", "moving", "invisible_shapes")
    assert watch.faults == []


def test_an_unseen_focus_is_found(visits, home) -> None:
    with visits(home) as watch:
        watch.open("focus.html").keyboard.press("Tab")
        watch.probe("number_stops")
        place, _, faults = watch.page.evaluate("factcheck.focused()")
    assert place == 0
    assert faults == ["focus not visible: p > a"]
