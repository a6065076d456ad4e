"""Phrases: a claim is named, never asserted."""

from __future__ import annotations

from factcheck.site import phrases
from tests.tables import each_row

QUOTED = {
    "The mill is shut": "“The mill is shut”",
    "The mill “is shut”": "“The mill ‘is shut’”",
    'The mill "is shut"': "“The mill ‘is shut’”",
    "“Shut” and “barred”": "“‘Shut’ and ‘barred’”",
    "The miller’s “own” mill": "“The miller’s ‘own’ mill”",
    'A lone " stays': '“A lone " stays”',
}


@each_row("text", QUOTED)
def test_what_is_quoted_inside_has_single_marks(text: str) -> None:
    assert phrases.quoted(text) == QUOTED[text]


@each_row(
    ("phrase", "expected"),
    [
        (phrases.headline("The mill is shut", "Disputed"), "“The mill is shut”: Disputed"),
        (
            phrases.description(
                "Odo Fenn", "May 2019", phrases.answers("Word for word", "Disputed"), "Two say no."
            ),
            (
                "Claim by Odo Fenn, May 2019. Did the source say it? Word for word. "
                "Is it so? Disputed. Two say no."
            ),
        ),
        (phrases.citation("It “is so”"), "Fact-check of the claim “It ‘is so’”"),
        (phrases.contact_note("May 2019"), "As printed in May 2019; not tried by us"),
    ],
)
def test_a_claim_is_named_with_its_verdict(phrase: str, expected: str) -> None:
    assert phrase == expected
