"""Templates: a change of one is a change of all that are made of it, and of no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.theme import template_sums

TEMPLATES = {
    "base.html": "{% from 'parts/mark.html' import icon %}<body>",
    "claim.html": '{% extends "base.html" %}{%- include "parts/foot.html" -%}',
    "topic.html": "{% extends 'base.html' %}",
    "card.svg": "<svg/>",
    "parts/mark.html": "<i>",
    "parts/foot.html": "<footer>",
}
CHANGES = {
    "base.html": {"base.html", "claim.html", "topic.html"},
    "parts/mark.html": {"parts/mark.html", "base.html", "claim.html", "topic.html"},
    "parts/foot.html": {"parts/foot.html", "claim.html"},
    "topic.html": {"topic.html"},
    "card.svg": {"card.svg"},
}


def written(folder: Path, templates: dict[str, str]) -> dict[str, str]:
    for name, text in templates.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return template_sums(folder)


@pytest.mark.parametrize(("name", "changed"), CHANGES.items(), ids=CHANGES)
def test_a_change_reaches_what_is_made_of_it(tmp_path: Path, name: str, changed: set[str]) -> None:
    before = written(tmp_path, TEMPLATES)
    after = written(tmp_path, {name: f"{TEMPLATES[name]} "})
    assert {key for key in before if before[key] != after[key]} == changed


def test_a_template_that_works_out_a_name_is_made_of_all(tmp_path: Path) -> None:
    before = written(tmp_path, {**TEMPLATES, "any.html": "{% include name %}"})
    after = written(tmp_path, {"card.svg": "<svg></svg>"})
    assert before["any.html"] != after["any.html"]


def test_templates_that_name_each_other_have_a_sum(tmp_path: Path) -> None:
    found = written(tmp_path, {"a": "{% include 'b' %}", "b": "{% include 'a' %}{% include 'c' %}"})
    assert found["a"] == found["b"]
