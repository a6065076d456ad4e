"""Templates: filled as Jinja fills them; a change of one is one of all that are made of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup, escape

from factcheck.theme import Templates, escaped, template_sums
from factcheck.vocabulary import Rating

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


PAGES = {
    "mark.html": "{% macro mark(words) %}<b>{{ words }}</b>{% endmacro %}",
    "page.html": """{% from "mark.html" import mark %}{% block body %}
{%- for name, value in row.items() %}{{ mark(name) }}{{ value.real }}{% endfor %}
{{- mark(words=row.one) }}
{{- row.one }}{{ row.copy().one }}{{ "{:,}".format(row.two) }}{{ range(3)|join }}
{%- endblock %}""",
    "missing.html": "{{ row.three }}",
}
SETTINGS = {"loader": DictLoader(PAGES), "undefined": StrictUndefined}


def test_a_template_is_filled_as_by_jinja() -> None:
    row = {"one": 1, "<two>": 2, "two": 2000}
    found = Templates(**SETTINGS, autoescape=True).get_template("page.html").render(row=row)
    assert found == Environment(**SETTINGS, autoescape=True).get_template("page.html").render(
        row=row
    )
    assert "<b>&lt;two&gt;</b>" in found


def test_an_item_of_a_dictionary_comes_before_its_methods() -> None:
    template = Templates(**SETTINGS, autoescape=True).from_string(
        "{{ row.items }}, {{ row.keys()|list }}"
    )
    assert template.render(row={"items": "<one>"}) == "&lt;one&gt;, [&#39;items&#39;]"


def test_what_is_missing_is_refused() -> None:
    with pytest.raises(UndefinedError, match="three"):
        Templates(**SETTINGS, autoescape=True).get_template("missing.html").render(row={})


def test_a_template_knows_what_all_templates_know() -> None:
    templates = Templates(**SETTINGS, autoescape=True)
    templates.globals["site"] = "Site"
    template = templates.from_string("{{ site }} {{ own }}", globals={"own": "page"})
    assert template.render() == "Site page"


@pytest.mark.parametrize(
    "value",
    [
        *("plain", "<b>", "a & b", "it's", 'a "quoted" word', "&amp;", "", "é", "中"),
        *(Markup("<b>"), 5, 2.5, True, None, Rating.NOT_CHECKABLE, ["<"]),
    ],
    ids=repr,
)
def test_a_value_is_escaped_as_by_jinja(value: object) -> None:
    text = "{% macro shown(value) %}{{ value }}{% endmacro %}{{ value }} {{ shown(value) }}"
    assert Templates(autoescape=True).from_string(text).render(value=value) == (
        Environment(autoescape=True).from_string(text).render(value=value)
    )


def test_no_sign_is_escaped_otherwise_than_by_markup() -> None:
    for sign in map(chr, range(0x3000)):
        assert escaped(sign) == escape(sign)
