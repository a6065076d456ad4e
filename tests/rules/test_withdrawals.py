"""Withdrawn entries: they stay, and nothing that counts rests on them."""

from __future__ import annotations

import pytest

from factcheck.rules import references
from tests.records import found

RULE = references.withdrawn_entries_count_for_nothing
WITHDRAWN = {"date": "2019-08-01", "reason": "It was of another mill."}


def told(where: str, entry: str) -> str:
    return (
        f"error[withdrawn-grounds] {where}: must not be '{entry}', which was withdrawn on "
        "2019-08-01 (take it out; discrepancies, looked_for and prose may still speak of it)"
    )


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        (
            {"sources.1.withdrawn": WITHDRAWN},
            [
                told("claims.ran-12-days.figures.1.compare.0.source", "log"),
                told("claims.turned-2760-hours.evidence.0.source", "log"),
            ],
        ),
        (
            {"sources.2.withdrawn": WITHDRAWN},
            [told("claims.turned-2760-hours.evidence.1.source", "letter")],
        ),
        ({"sources.2.withdrawn": WITHDRAWN, "claims.1.withdrawn": WITHDRAWN}, []),
        # The document cites it all the same.
        ({"sources.0.withdrawn": WITHDRAWN}, []),
        (
            {"documents.0.central": ["weir-mended"], "claims.2.withdrawn": WITHDRAWN},
            [told("documents.notice.central.0", "weir-mended")],
        ),
        # The page of a related claim says that it was withdrawn.
        ({"claims.2.withdrawn": WITHDRAWN}, []),
    ],
)
def test_what_counts_rests_on_nothing_that_was_withdrawn(changes, expected) -> None:
    assert found(RULE, changes) == expected
