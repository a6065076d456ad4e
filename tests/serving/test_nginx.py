"""What a real server says with each file: headers, types, compression, caching, 404."""

from __future__ import annotations

import gzip
import http.client
import re
from pathlib import Path

import brotli
import pytest

from factcheck.exports import hosting
from tests.tables import each_row

CLAIM = "/claims/closed-nine-days/"
SECURITY = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
HTML = "text/html; charset=utf-8"
ATOM = "application/atom+xml"
TYPES = [
    ("/", HTML),
    (CLAIM, HTML),
    (f"{CLAIM}embed/", HTML),
    ("/claims.csv", "text/csv; charset=utf-8"),
    ("/claims.parquet", "application/vnd.apache.parquet"),
    ("/claimreview.json", "application/json; charset=utf-8"),
    ("/api/v1/claims.json", "application/json; charset=utf-8"),
    ("/feeds/reviews.xml", ATOM),
    ("/topics/bridge-works/feed.xml", ATOM),
    ("/sitemap.xml", "application/xml"),
    ("/robots.txt", "text/plain; charset=utf-8"),
    ("/documents/orrelby-notice/text.txt", "text/plain; charset=utf-8"),
    ("/documents/orrelby-notice/annotations.jsonld", "application/ld+json"),
    (f"{CLAIM}cite.bib", "application/x-bibtex"),
    (f"{CLAIM}cite.ris", "application/x-research-info-systems"),
    (f"{CLAIM}card.png", "image/png"),
    ("/SHA256SUMS", "text/plain; charset=utf-8"),
]
DATA = [
    "/claims.csv",
    "/claims.parquet",
    "/claimreview.json",
    "/api/v1/claims.json",
    "/feeds/reviews.xml",
]


def ask(port: int, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), body


@each_row(("path", "kind"), TYPES)
def test_every_file_has_its_type_and_every_answer_its_security_headers(
    nginx: int, path: str, kind: str
) -> None:
    status, headers, _ = ask(nginx, path)
    assert status == 200
    assert headers["Content-Type"] == kind
    assert {name: headers.get(name) for name in SECURITY} == SECURITY
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Server"] == "nginx"


@pytest.mark.parametrize("path", ["/", "/about/", CLAIM, f"{CLAIM}index.html", "/404.html"])
def test_pages_have_the_policy_and_may_not_be_framed(nginx: int, path: str) -> None:
    headers = ask(nginx, path)[1]
    assert headers["Content-Security-Policy"] == hosting.POLICY.format("'none'")
    assert headers["X-Frame-Options"] == "DENY"


def test_a_card_may_be_framed(nginx: int) -> None:
    headers = ask(nginx, f"{CLAIM}embed/")[1]
    assert headers["Content-Security-Policy"] == hosting.POLICY.format("*")
    assert "X-Frame-Options" not in headers


def test_the_policy_is_that_of_the_pages(other_published_site: Path) -> None:
    page = (other_published_site / "index.html").read_text("utf-8")
    found = re.search(r'Security-Policy" content="([^"]+)"', page)
    assert found
    assert hosting.POLICY.format("'none'") == f"{found[1]}; frame-ancestors 'none'"


@pytest.mark.parametrize("path", DATA)
def test_data_may_be_read_from_anywhere_and_pages_not(nginx: int, path: str) -> None:
    assert ask(nginx, path)[1]["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Origin" not in ask(nginx, CLAIM)[1]


@pytest.mark.parametrize(
    ("accepted", "unpack"),
    [
        ("br", brotli.decompress),
        ("gzip", gzip.decompress),
        ("identity", bytes),
    ],
)
@pytest.mark.parametrize("path", ["/", "/claims.csv", "/api/v1/claims.json"])
def test_files_are_sent_compressed_as_the_reader_accepts_them(
    nginx: int, other_published_site: Path, path: str, accepted: str, unpack
) -> None:
    _, headers, body = ask(nginx, path, **{"Accept-Encoding": accepted})
    assert headers.get("Content-Encoding", "identity") == accepted
    assert "Accept-Encoding" in headers["Vary"]
    file = other_published_site / (path.lstrip("/") or "index.html")
    assert unpack(body) == file.read_bytes()


def test_assets_are_kept_for_good_and_pages_are_asked_for_again(
    nginx: int, other_published_site: Path
) -> None:
    (sheet,) = (other_published_site / "theme" / "css").glob("style.*.css")
    headers = ask(nginx, f"/theme/css/{sheet.name}")[1]
    assert headers["Cache-Control"] == "public, max-age=31536000, immutable"
    page = ask(nginx, CLAIM)[1]
    assert "Cache-Control" not in page
    assert ask(nginx, CLAIM, **{"If-None-Match": page["ETag"]})[0] == 304


def test_a_part_of_the_table_can_be_asked_for(nginx: int, other_published_site: Path) -> None:
    """So a query reads only the columns that it needs."""
    status, _, body = ask(nginx, "/claims.parquet", Range="bytes=-8")
    assert status == 206
    assert body == (other_published_site / "claims.parquet").read_bytes()[-8:]


@pytest.mark.parametrize("path", ["/nothing", "/claims/none/", "/theme/none.css", "/index.html.br"])
def test_an_unknown_address_gets_the_404_page(nginx: int, path: str) -> None:
    status, headers, body = ask(nginx, path)
    assert status == 404
    assert b"There is no page here" in body
    assert headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("path", ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/.git/config"])
def test_nothing_else_is_given_out(nginx: int, path: str) -> None:
    assert ask(nginx, path)[0] in {400, 404}
