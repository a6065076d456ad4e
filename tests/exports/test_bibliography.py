"""Citations: three forms, nothing invented, and no text that can pass for a field."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.exports.bibliography import ARTICLE, REPORT, WEBPAGE, Item, bibtex, csl, ris
from factcheck.record.dates import parse_period
from tests.tables import each_row

from .conftest import ARCHIVED

if TYPE_CHECKING:
    from .conftest import Files

ITEM = Item("k", ARTICLE, "A title", "The Gazette")


def test_what_is_unknown_is_left_out() -> None:
    assert bibtex(ITEM) == "@article{k,\n  title = {{A title}},\n  journal = {The Gazette},\n}\n"
    assert ris(ITEM) == (
        "TY  - NEWS\r\nID  - k\r\nTI  - A title\r\nT2  - The Gazette\r\nER  - \r\n"
    )
    assert csl(ITEM) == {
        "id": "k",
        "type": "article-newspaper",
        "title": "A title",
        "container-title": "The Gazette",
    }


@each_row(
    ("sign", "escaped"),
    [
        ("%", r"\%"),
        ("&", r"\&"),
        ("#", r"\#"),
        ("_", r"\_"),
        ("$", r"\$"),
        ("~", r"\textasciitilde{}"),
        ("^", r"\textasciicircum{}"),
        ("\\", r"\textbackslash{}"),
        ("{", r"\textbraceleft{}"),
        ("}", r"\textbraceright{}"),
        ("}, author = {Mallory", r"\textbraceright{}, author = \textbraceleft{}Mallory"),
        ("@book{x", r"@book\textbraceleft{}x"),
        ("é ក", "é ក"),
        ("a\n\n  b\u2028c", "a b c"),
    ],
)
def test_bibtex_escapes_and_its_braces_match(sign: str, escaped: str) -> None:
    text = bibtex(replace(ITEM, title=sign, publisher=sign, authors=(sign,), note=sign))
    assert f"title = {{{{{escaped}}}}}," in text
    assert f"journal = {{{escaped}}}," in text
    assert f"author = {{{{{escaped}}}}}," in text
    assert f"note = {{{escaped}}}," in text
    assert text.count("{") == text.count("}")


def test_bibtex_keeps_an_address_but_for_what_would_end_the_field() -> None:
    url = "https://example.org/a_b%20c?d=1&e={2}#f~\\"
    text = bibtex(replace(ITEM, url=url))
    assert "url = {https://example.org/a_b%20c?d=1&e=%7B2%7D#f~%5C}," in text


def test_names_stay_as_written_and_are_never_split() -> None:
    item = replace(ITEM, authors=("Ink and Sons", "Quill, Ada"))
    assert "author = {{Ink and Sons} and {Quill, Ada}}," in bibtex(item)
    assert [line for line in ris(item).split("\r\n") if line.startswith("AU")] == [
        "AU  - Ink and Sons",
        "AU  - Quill, Ada",
    ]
    assert csl(item)["author"] == [{"literal": "Ink and Sons"}, {"literal": "Quill, Ada"}]


@each_row(
    ("date", "in_bibtex", "in_ris", "in_csl"),
    [
        ("2022", "2022 2022", "2022 2022///", [[2022]]),
        ("2022-09", "2022-09 2022 sep", "2022 2022/09//", [[2022, 9]]),
        ("2022-09-04", "2022-09-04 2022 sep", "2022 2022/09/04/", [[2022, 9, 4]]),
        (
            "2022-08-29/2022-08-30",
            "2022-08-29/2022-08-30 2022 aug",
            "2022",
            [[2022, 8, 29], [2022, 8, 30]],
        ),
        ("2021-12/2022-01", "2021-12/2022-01", "", [[2021, 12], [2022, 1]]),
        ("2022/2022-03", "2022/2022-03 2022", "2022", [[2022], [2022, 3]]),
    ],
)
def test_dates_are_as_precise_as_the_record(date, in_bibtex, in_ris, in_csl) -> None:
    item = replace(ITEM, date=parse_period(date))
    found = re.findall(r"(?:date|year|month) = \{?([^,}]*)\}?,", bibtex(item))
    assert " ".join(found) == in_bibtex
    assert " ".join(re.findall(r"(?:PY|DA)  - (.*)\r", ris(item))) == in_ris
    assert csl(item)["issued"] == {"date-parts": in_csl}


def test_an_inferred_date_is_marked_where_the_form_can() -> None:
    item = replace(ITEM, date=parse_period("2022-09"), inferred=True)
    assert "date = {2022-09~}" in bibtex(item)
    assert csl(item)["issued"] == {"date-parts": [[2022, 9]], "circa": True}


@each_row("end", ["\n", "\r", "\r\n", "\u2028", "\x0b", "\x85", "\x1e"])
def test_ris_fields_stay_on_their_line(end: str) -> None:
    text = ris(replace(ITEM, title=f"A{end}AU  - Mallory{end}ER  - "))
    assert "TI  - A AU - Mallory ER -\r\n" in text
    assert len(text.splitlines()) == 5


@each_row(
    ("genre", "kind", "field"),
    [
        (ARTICLE, "@article", "journal"),
        (REPORT, "@techreport", "institution"),
        (WEBPAGE, "@misc", "howpublished"),
    ],
)
def test_the_publisher_stands_where_the_type_has_it(genre, kind: str, field: str) -> None:
    text = bibtex(replace(ITEM, genre=genre))
    assert text.startswith(f"{kind}{{k,")
    assert f"  {field} = {{The Gazette}},\n" in text


# The files


def test_a_claim_is_the_editors_work_of_the_day_of_its_review(published: Files) -> None:
    assert published["claims/closed/cite.bib"].decode() == (
        "@misc{claim:closed,\n"
        "  author = {{The editors}},\n"
        "  title = {{Fact-check of the claim “Closed on 4 of 10 days”}},\n"
        "  howpublished = {Two Questions},\n"
        "  date = {2022-01-10},\n"
        "  year = {2022},\n"
        "  version = {2022-02-02},\n"
        "  url = {https://example.org/checks/claims/closed/},\n"
        "  month = jan,\n"
        "}\n"
    )
    assert (
        b"ET  - 2022-02-02\r\nUR  - https://example.org/checks/claims/closed/\r\n"
        in published["claims/closed/cite.ris"]
    )


def test_so_is_a_document_with_its_marks(published: Files) -> None:
    (path,) = (name for name in published if name.startswith("documents/") and "cite.json" in name)
    (item,) = json.loads(published[path])
    assert item["title"].endswith("”, annotated")
    assert item["author"] == [{"literal": "The editors"}]
    assert item["URL"] == f"https://example.org/checks/{path.removesuffix('cite.json')}"
    assert item["version"] >= "2022-02-02"


def test_a_claim_without_review_or_address_has_neither_in_its_citation(local: Files) -> None:
    (item,) = json.loads(local["claims/lamps/cite.json"])
    assert item == {
        "id": "claim:lamps",
        "type": "webpage",
        "title": "Fact-check of the claim “Lamps are to stay lit”",
        "author": [{"literal": "The editors"}],
        "publisher": "Two Questions",
    }


def test_a_withdrawn_claim_is_cited_as_withdrawn(published: Files) -> None:
    (item,) = json.loads(published["claims/formula/cite.json"])
    assert item["note"] == "Withdrawn on 1 April 2022"


def test_our_description_of_a_source_stands_in_brackets(published: Files) -> None:
    (item,) = json.loads(published["sources/undated/cite.json"])
    assert item["title"] == "[A standard of bridges]"
    assert "author" not in item
    assert "URL" not in item
    assert b"TY  - STAND" in published["sources/undated/cite.ris"]


def test_a_source_says_what_is_not_known_first_hand(published: Files) -> None:
    (item,) = json.loads(published["sources/article/cite.json"])
    assert item["note"] == (
        "Known only from the document that cites it: published; Date inferred; "
        "Withdrawn from the record on 1 May 2022"
    )


def test_a_source_says_where_copies_of_its_page_are(published: Files) -> None:
    (item,) = json.loads(published["sources/log/cite.json"])
    assert item["note"] == f"Archived on 4 July 2021: {ARCHIVED}"
    assert f"N1  - {item['note']}\r\n".encode() in published["sources/log/cite.ris"]
    assert (
        rb"https://web.archive.org/web/20210704120000/https://example.org/log?a=1\&b="
        in published["sources/log/cite.bib"]
    )


def test_a_title_of_several_lines_adds_no_author(published: Files) -> None:
    lines = published["sources/article/cite.ris"].decode().split("\r\n")
    assert [line for line in lines if line.startswith("AU")] == [
        "AU  - Nora Ink and Sons",
        "AU  - Quill Ada",
    ]
