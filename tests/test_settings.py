"""Settings: who can be written to, and where a mistake on a page can be reported."""

from __future__ import annotations

import pytest

from factcheck.site import Site, is_contact

REPOSITORY = "https://example.org/owner/name"
FORM = f"{REPOSITORY}/issues/new?template=mistake.yml"


@pytest.mark.parametrize(
    ("contact", "is_right"),
    [
        ("desk@example.org", True),
        ("first.last+site@mail.example.org", True),
        ("https://example.org/contact", True),
        ("http://example.org", True),
        ("https://example.org:8080/?to=us#form", True),
        ("", False),
        ("our office", False),
        ("desk@example", False),
        ("desk@example.org, other@example.org", False),
        ("Desk <desk@example.org>", False),
        ("mailto:desk@example.org", False),
        ("desk@example.org?bcc=x@example.org", False),
        ("example.org/contact", False),
        ("https://", False),
        ("https:///contact", False),
        ("https://[::1", False),
        ("https://example.org/a b", False),
        ("https://example.org/\nx", False),
        ("javascript:alert(1)", False),
        ("ftp://example.org/", False),
    ],
)
def test_a_contact_is_a_mail_address_or_a_web_address(contact: str, is_right: bool) -> None:
    assert is_contact(contact) is is_right


@pytest.mark.parametrize(
    ("contact", "repository", "path", "expected"),
    [
        ("", "", "claims/one/", []),
        ("https://example.org/us", "", "claims/one/", ["https://example.org/us"]),
        (
            "desk@example.org",
            "",
            "claims/one/",
            ["mailto:desk@example.org?subject=Mistake%3A%20claims%2Fone%2F"],
        ),
        ("desk@example.org", "", "", ["mailto:desk@example.org?subject=Mistake%3A%20%2F"]),
        (
            "a%b+c@example.org",
            "",
            "data/",
            ["mailto:a%25b%2Bc@example.org?subject=Mistake%3A%20data%2F"],
        ),
        (
            "",
            REPOSITORY,
            "data/",
            [f"{FORM}&title=Mistake%3A%20data%2F&page=data%2F"],
        ),
        (
            "https://example.org/us",
            REPOSITORY,
            "data/",
            ["https://example.org/us", f"{FORM}&title=Mistake%3A%20data%2F&page=data%2F"],
        ),
    ],
)
def test_a_mistake_is_reported_to_the_contact_and_in_the_repository(
    contact: str, repository: str, path: str, expected: list[str]
) -> None:
    site = Site("Checks", "So?", "The editors", contact=contact, repository=repository)
    assert [link.href for link in site.report(path)] == expected
