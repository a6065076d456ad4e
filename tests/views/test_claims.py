"""The list of all claims: what it can be narrowed by, and where each claim stands in that."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from factcheck.site.settings import Links, Site
from factcheck.site.views.claims import ClaimsView
from factcheck.site.views.facets import facets, section_title, values
from tests.tables import each_row

LINKS = Links(Site("Two Questions", "A tagline", "The editors"), "claims/")

OFFERED = {
    "speaker": [
        ("ansa-quillfeather", "Ansa Quillfeather"),
        ("bram-oxtoby", "Bram Oxtoby"),
        ("-", "The document"),
    ],
    "outlet": [
        ("orrelby-lantern", "The Orrelby Lantern"),
        ("valley-courier", "Valley Courier"),
        ("-", "No source cited"),
    ],
    "attribution": [
        ("word-for-word", "Word for word"),
        ("differs", "Wording differs"),
        ("passage-not-seen", "Passage not seen"),
        ("source-not-found", "Source not found"),
        ("no-source-cited", "No source cited"),
    ],
    "rating": [
        ("partly-supported", "Partly supported"),
        ("lacks-context", "Lacks context"),
        ("disputed", "Disputed"),
        ("unconfirmed", "Unconfirmed"),
        ("not-assessed", "Not assessed"),
    ],
    "topic": [("safety", "Safety"), ("bridge-works", "Works on the bridge"), ("-", "No topic")],
    "section": [
        ("orrelby-notice.1.A", "1.A. The surveyor’s account"),
        ("orrelby-notice.1.B", "1.B. Whether anybody was hurt"),
        ("orrelby-notice.2", "2. What the council will do"),
    ],
    "stance": [
        ("supports", "Supports"),
        ("contradicts", "Contradicts"),
        ("qualifies", "Qualifies"),
        ("context", "Context"),
        ("-", "None"),
    ],
}
"""What occurs and nothing else: names by letter, scales and sections in their own order."""

STANDS = {
    "closed-nine-days": {
        "speaker": ["ansa-quillfeather"],
        "outlet": ["orrelby-lantern"],
        "attribution": ["differs"],
        "rating": ["partly-supported"],
        "topic": ["bridge-works"],
        "section": ["orrelby-notice.1.A"],
        "stance": ["supports", "qualifies"],
    },
    "planks-replaced": {"topic": ["bridge-works", "safety"], "stance": ["qualifies"]},
    "frost-not-flood": {"stance": ["supports", "contradicts"], "rating": ["disputed"]},
    "nobody-hurt": {"outlet": ["valley-courier"], "stance": ["context"]},
    "bicycles-in-june": {
        "speaker": ["-"],
        "outlet": ["-"],
        "attribution": ["no-source-cited"],
        "rating": ["not-assessed"],
        "topic": ["-"],
        "section": ["orrelby-notice.2"],
        "stance": ["-"],
    },
}


@each_row("name", OFFERED)
def test_a_facet_offers_what_occurs(other_ledger, name) -> None:
    offered = {facet.name: facet.options for facet in facets(other_ledger)}
    assert offered.keys() == OFFERED.keys()
    assert offered[name] == OFFERED[name]


@each_row("claim_id", STANDS)
def test_where_a_claim_stands(other_ledger, claim_id) -> None:
    found = values(other_ledger, other_ledger.claims[claim_id])
    assert found.keys() == OFFERED.keys()
    assert {name: found[name] for name in STANDS[claim_id]} == STANDS[claim_id]


def test_a_claim_that_an_organization_carried_is_told_from_an_outlets(other_ledger) -> None:
    claim = other_ledger.claims["closed-nine-days"]
    carried = claim.model_copy(update={"source": "plank-standard"})
    assert values(other_ledger, carried)["outlet"] == ["organization.weir-trust"]


@pytest.mark.parametrize("ledger", ["real_ledger", "other_ledger"])
def test_every_value_of_every_claim_is_offered_once(request, ledger) -> None:
    found = request.getfixturevalue(ledger)
    for facet in facets(found):
        offered = [option.value for option in facet.options]
        occurring = [values(found, claim)[facet.name] for claim in found.claims.values()]
        assert len(offered) == len(set(offered))
        assert set(offered) == {value for each in occurring for value in each}
        assert all(option.words for option in facet.options)
        assert not any(" " in value for value in offered), (
            "a row's values stand with spaces between"
        )


@each_row(
    ("documents", "heading", "expected"),
    [
        (1, True, "1.A. The account"),
        (1, False, "The account"),
        (2, True, "Notice: 1.A. The account"),
        (2, False, "Notice: The account"),
    ],
)
def test_a_section_names_its_document_where_there_are_several(documents, heading, expected) -> None:
    ledger = SimpleNamespace(documents=dict.fromkeys(range(documents)))
    section = SimpleNamespace(id="1.A", title="The account", heading=heading)
    assert section_title(ledger, SimpleNamespace(label="Notice"), section) == expected


def test_all_claims_are_listed_by_section_with_their_evidence_counted(other_ledger) -> None:
    view = ClaimsView(other_ledger, LINKS)
    assert [(title, [row.claim.id for row in rows]) for title, rows in view.groups] == [
        (
            "1.A. The surveyor’s account",
            ["closed-nine-days", "planks-replaced", "frost-not-flood"],
        ),
        ("1.B. Whether anybody was hurt", ["nobody-hurt"]),
        ("2. What the council will do", ["bicycles-in-june", "kiosk-for-loose-planks"]),
    ]
    counts = [row.evidence for _, rows in view.groups for row in rows]
    assert counts == [2, 1, 2, 1, 0, 0]
    assert view.total == 6
