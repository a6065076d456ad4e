"""The outside addresses of a record: each once, with its places, its claims and its sums."""

from __future__ import annotations

from factcheck.linkcheck.targets import targets
from factcheck.record.reader import read_record

RECORD = """\
outlets:
  - {id: gazette, name: The Gazette}
sources:
  - id: article
    outlet: gazette
    title: The mill
    located: original
    url: https://example.org/mill#top
    archived:
      - {url: "https://archive.example.org/mill#x", date: 2019-05-09, sha256: SUM}
    search: In [one](https://example.org/list?a=1&b=2_(c)) and in <https://example.org/other>.
    confirms: "[One](https://example.org/more#1), [two](https://example.org/more#2)."
    copies:
      - outlet: gazette
        url: https://example.org/copy
        archived:
          - {url: https://archive.example.org/copy, date: 2019}
  - id: letter
    outlet: gazette
    label: A letter
    located: copy
    url: https://example.org/mill
    note: See [us](@article), mail <odo@example.org>, and `<https://example.org/code>`.
claims:
  - id: ran
    document: notice
    section: A
    kind: figure
    title: It ran
    statement: It ran, as https://example.org/bare says.
    quotes: [It ran.]
    source: letter
    evidence:
      - {source: article, stance: context, does_not_show: "[More](https://example.org/more)."}
""".replace("SUM", "3f" * 32)


def test_every_address_is_found_where_it_stands(record_folder) -> None:
    found = targets(read_record(record_folder(RECORD)))
    assert {
        address: [(place.line, place.column, place.where) for place in target.places]
        for address, target in found.items()
    } == {
        "https://example.org/mill": [
            (8, 10, "sources.article.url"),
            (22, 10, "sources.letter.url"),
        ],
        "https://archive.example.org/mill": [(10, 15, "sources.article.archived.0.url")],
        "https://example.org/list?a=1&b=2_(c)": [(11, 13, "sources.article.search")],
        "https://example.org/other": [(11, 13, "sources.article.search")],
        "https://example.org/copy": [(15, 14, "sources.article.copies.0.url")],
        "https://archive.example.org/copy": [
            (17, 19, "sources.article.copies.0.archived.0.url"),
        ],
        "https://example.org/more": [
            (12, 15, "sources.article.confirms"),
            (34, 59, "claims.ran.evidence.0.does_not_show"),
        ],
    }
    assert {place.file for target in found.values() for place in target.places} == {"claims.yaml"}


def test_an_address_is_told_with_the_claims_that_name_its_source(record_folder) -> None:
    found = targets(read_record(record_folder(RECORD)))
    assert all(target.claims == ("ran",) for target in found.values())


def test_a_sum_is_that_of_an_archived_copy(record_folder) -> None:
    found = targets(read_record(record_folder(RECORD)))
    assert {address: set(target.sums) for address, target in found.items() if target.sums} == {
        "https://archive.example.org/mill": {"3f" * 32}
    }
