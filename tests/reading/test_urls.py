"""Addresses: what an editor is told; which ones are refused is in tests/proven/tables."""

from __future__ import annotations

import pytest

from factcheck.record.problems import FormError
from factcheck.record.urls import LONGEST_ADDRESS, check_address
from tests.tables import each_row


@each_row(
    ("address", "message", "hint"),
    [
        (
            "example.org",
            "must begin with https:// or http:// and a host",
            "write 'https://example.org'",
        ),
        (
            "HTTPS://example.org",
            "must begin with https:// or http:// and a host",
            "such as https://example.org/page",
        ),
        (
            "https://example.org/a\u202eb",
            "must have no blank, backslash or invisible sign",
            "it has U+202E right-to-left override: take it out, or write it as %..",
        ),
        (
            "https://example.org/a…",
            "must be a whole address",
            "its end is cut off: copy it from the page itself",
        ),
        (
            "https://user@example.org/",
            "must have no user name",
            "take out what stands before the @",
        ),
        ("https://example.org:0/", "must have a port from 1 to 65535, or none", "it has '0'"),
        (
            "https://localhost/",
            "must have the full name of a host that everybody can reach",
            "such as example.org",
        ),
        (
            "https://ex\u0430mple.org/",
            "must have a host whose parts are each of one script",
            "'ex\u0430mple' has letters that are made to look like others (cyrillic and latin)",
        ),
        (
            "https://\u0430\u0440\u0440\u04cf\u0435.com/",
            "must have a host that can't be taken for another",
            (
                "'\u0430\u0440\u0440\u04cf\u0435' is cyrillic; if it is meant, write it as "
                "xn--80ak6aa92e"
            ),
        ),
        (
            "https://example..org/",
            "must have a host of letters, digits and hyphens, parted by single points",
            "copy the address again from the page itself",
        ),
        (
            f"https://example.org/{'a' * LONGEST_ADDRESS}",
            "must have at most 4,000 characters",
            "leave out what the page does without",
        ),
    ],
)
def test_what_is_told(address: str, message: str, hint: str) -> None:
    with pytest.raises(FormError) as raised:
        check_address(address)
    assert (str(raised.value), raised.value.hint) == (message, hint)


def test_what_is_told_to_write_is_taken() -> None:
    assert check_address("https://xn--80ak6aa92e.com/") == "https://xn--80ak6aa92e.com/"
