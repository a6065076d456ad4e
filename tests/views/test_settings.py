"""Settings: who can be written to, and where a mistake on a page can be reported."""

from __future__ import annotations

from factcheck.site.settings import Site, is_base, is_contact, is_repository
from tests.tables import each_row

REPOSITORY = "https://example.org/owner/name"
FORM = f"{REPOSITORY}/issues/new?template=mistake.yml"


@each_row(
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
        ("https://me@example.org/contact", False),
        ("https://ex\u0430mple.org/contact", False),
        ("https://intranet/contact", False),
        ("first..last@example.org", False),
        (".first@example.org", False),
        ("first@-example.org", False),
        ("javascript:alert(1)", False),
        ("ftp://example.org/", False),
    ],
)
def test_a_contact_is_a_mail_address_or_a_web_address(contact: str, is_right: bool) -> None:
    assert is_contact(contact) is is_right


WHOLE = [
    "https://example.org",
    "https://example.org/",
    "https://www.example.org/checks/two-questions",
    "https://example.org:8443/checks/",
    "https://owner.example.io/name_of.it~1/%E1%9E%9F",
    "https://xn--r8jz45g.jp/checks",
    "https://localhost/checks",
]
NOT_WHOLE = {
    "nothing": "",
    "no scheme": "example.org",
    "no secure scheme": "http://example.org",
    "another scheme": "ftp://example.org",
    "no host": "https://",
    "no host, but a path": "https:///checks",
    "a scheme in capitals": "HTTPS://example.org",
    "a host in capitals": "https://Example.org",
    "a host in another script": "https://例え.jp",
    "a host that looks alike": "https://exаmple.org",
    "a user": "https://user@example.org",
    "a user and a password": "https://user:word@example.org",
    "a query": "https://example.org/?page=1",
    "a fragment": "https://example.org/#top",
    "a blank": "https://example.org/our checks",
    "a blank before": " https://example.org",
    "a blank after": "https://example.org ",
    "a line end": "https://example.org\n",
    "words after": "https://example.org, our site",
    "a full stop after": "https://example.org.",
    "a bracket after": "https://example.org)",
    "a comma after": "https://example.org/checks,",
    "two addresses": "https://example.org https://example.net",
    "two slashes": "https://example.org//checks",
    "a way up": "https://example.org/../checks",
    "a file that is asked for": "https://example.org/checks/..",
    "a port that is none": "https://example.org:port/",
    "a backslash": "https://example.org\\checks",
    "markup": 'https://example.org/"><script>',
    "a host without a full stop": "https://example",
    "a host that is a number": "https://999.1.1.1",
    "a host that ends in a number": "https://example.123",
    "a part of a host that is too long": f"https://{'a' * 64}.org",
    "a port that there is none of": "https://example.org:99999",
    "a way up in percent signs": "https://example.org/%2e%2e/checks",
    "half a percent sign": "https://example.org/%e",
    "a place holder": "https://$SITEURL",
}
REPOSITORIES = [
    "https://example.org/owner/name",
    "https://example.org/owner/name/",
    "https://git.example.org:8443/group/part/name_1.2",
]
CLONES = [
    "https://example.org",
    "https://example.org/owner/",
    "https://example.org/owner/name.git",
    "https://example.org/owner/name.git/",
    "git@example.org:owner/name.git",
    "ssh://git@example.org/owner/name",
    "git://example.org/owner/name",
]


@each_row("address", WHOLE)
def test_a_whole_address_can_be_that_of_the_site(address: str) -> None:
    assert is_base(address)


@each_row("address", REPOSITORIES)
def test_the_address_of_a_repository_has_an_owner_and_a_name(address: str) -> None:
    assert is_repository(address)


@each_row("address", NOT_WHOLE.values())
def test_any_other_text_is_no_whole_address(address: str) -> None:
    assert not is_base(address)
    assert not is_repository(address)


@each_row("address", CLONES)
def test_an_address_to_clone_from_is_no_page_of_a_repository(address: str) -> None:
    assert not is_repository(address)


@each_row(
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
