"""Building: what comes out, what stops it, and that the same record always gives the same bytes."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

import pytest

from factcheck.catalogue import CATALOGUE
from factcheck.files import store
from tests.profiles import PROFILE
from tests.sites import PUBLIC, PUBLISHED, ROOT, Shared, copy_site, own_engine, run_build


def sums(folder: Path) -> dict[str, str]:
    """Return the hash of every file by its path."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_site_has_the_pages_and_files_of_the_catalogue(real_site: Path, real_ledger) -> None:
    prose = [row.path for row in CATALOGUE.pages if not row.view]
    files = [row.path for row in CATALOGUE.files if "{" not in row.path and not row.setting]
    assert [name for name in files if not (real_site / name).is_file()] == []
    pages = [
        path if path.endswith(".html") else f"{path}index.html"
        for path in (*CATALOGUE.paths(real_ledger), *prose)
    ]
    found = [path.relative_to(real_site).as_posix() for path in real_site.rglob("*.html")]
    assert sorted(found) == sorted(pages)


def test_another_document_builds_with_the_same_engine(other_site: Path, other_ledger) -> None:
    assert len(list(other_site.glob("claims/*/index.html"))) == len(other_ledger.claims)


WEIR = (
    "https://web.archive.org/web/20190620080000/"
    "https://example.org/weir-trust/count-2019.pdf?of=weir&amp;part=1"
)


@pytest.mark.parametrize(
    ("page", "beside"),
    [
        ("sources/weir-trust-count-2019", ("The Weir Trust</a>", WEIR, "20 June 2019")),
        ("claims/closed-nine-days", ("The Weir Trust</a>", WEIR, "20 June 2019")),
        (
            "sources/lantern-2019-05-03",
            (
                "Bridge shut nine days</a>",
                "https://web.archive.org/web/20190602101500/https://example.org/gazette/nine-days",
                "2 June 2019",
            ),
        ),
    ],
)
def test_an_archived_copy_stands_beside_the_link_to_its_page(other_site, page, beside) -> None:
    link, address, day = beside
    text = (other_site / page / "index.html").read_text("utf-8")
    assert f'{link} · <a href="{address}" rel="noopener">archived {day}</a>' in text


def test_a_source_s_page_has_the_sums_of_its_archived_copies(other_site: Path) -> None:
    text = (other_site / "sources/weir-trust-count-2019/index.html").read_text("utf-8")
    assert f'rel="noopener">archived 20 June 2019</a>: sha256 <code>{"3f" * 32}</code>' in text
    assert text.count("sha256 <code>") == 1  # the other copy has none


def test_one_changed_letter_in_a_quote_stops_the_build_and_leaves_the_site(
    tmp_path: Path, shared: Shared
) -> None:
    folder = shared.copy("other", tmp_path / "site")
    before = sums(folder / "output")
    record = folder / "claims.yaml"
    changed = record.read_text("utf-8").replace("- The frost, not", "- The frist, not", 1)
    record.write_text(changed, "utf-8")
    line = next(n for n, text in enumerate(changed.splitlines(), 1) if "- The frist" in text)
    done = run_build(folder)
    assert done.returncode == 1
    assert f"claims.yaml:{line}:" in done.stderr
    assert "error[unknown-quote]" in done.stderr
    assert "[-frist-] {+frost+}" in done.stderr
    assert "Traceback" not in done.stderr
    assert sums(folder / "output") == before


def test_one_changed_letter_in_the_document_stops_the_build_and_leaves_the_site(
    tmp_path: Path, shared: Shared
) -> None:
    folder = shared.copy("other", tmp_path / "site")
    before = sums(folder / "output")
    document = folder / "content" / "documents" / "orrelby-notice.txt"
    document.write_bytes(document.read_bytes().replace(b"all 48", b"all 84", 1))
    done = run_build(folder)
    assert done.returncode == 1
    assert "orrelby-notice.txt:1:1: error[changed-document]" in done.stderr
    assert sums(folder / "output") == before


def test_a_removed_claim_leaves_no_page_behind(tmp_path: Path, shared: Shared) -> None:
    folder = shared.copy("other", tmp_path / "site")
    stray = folder / "output" / "claims" / "gone" / "index.html"
    stray.parent.mkdir()
    stray.write_text("left over", "utf-8")
    assert run_build(folder).returncode == 0
    assert not stray.exists()


def test_builds_are_byte_for_byte_alike_wherever_they_run(tmp_path: Path, other_site: Path) -> None:
    place = tmp_path / "a folder with spaces" / "site"
    folder = own_engine(copy_site(place, ROOT / "tests" / "site"))
    shutil.copytree(folder / "content", folder / "again")
    shutil.rmtree(folder / "content")
    (folder / "again").rename(folder / "content")
    done = run_build(
        folder,
        TZ="Pacific/Kiritimati",
        LC_ALL="tr_TR.UTF-8",
        LANG="tr_TR.UTF-8",
        PYTHONHASHSEED="7",
    )
    assert done.returncode == 0, done.stderr
    assert sums(folder / "output") == sums(other_site)
    caches = [site / ".cache" / "rendered" for site in (folder, other_site.parent)]
    assert store.load(caches[0]).keys() == store.load(caches[1]).keys(), "nothing is made again"


UNUSABLE = [
    ("1 / 0", "must be settings that Python can run: ZeroDivisionError"),
    ("(", "must be settings that Python can run: SyntaxError"),
    ("REPOSITORY = None", "REPOSITORY must be text, not None"),
    ("PUBLISHER = None", "PUBLISHER must be text, not None"),
    ("CONTACT = 'the office'", "CONTACT must be an e-mail address or the http(s) address"),
    ("PUBLIC_URL = 'http://example.org'", "PUBLIC_URL must be a whole https address"),
    ("PUBLIC_URL = 'https://example.org/?a'", "PUBLIC_URL must be a whole https address"),
    ("REPOSITORY = 'git@example.org:a/b.git'", "REPOSITORY must be a whole https address"),
    ("PLUGINS = []", "PLUGINS must name factcheck,"),
]


@pytest.mark.parametrize(("line", "message"), UNUSABLE if PROFILE.whole else UNUSABLE[::4])
def test_settings_that_cannot_be_used_are_told(tmp_path: Path, line: str, message: str) -> None:
    folder = copy_site(tmp_path / "site", ROOT / "tests" / "site")
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(f"\n{line}\n")
    done = run_build(folder)
    assert done.returncode == 1
    assert f"pelicanconf.py: {message}" in done.stderr
    assert "Traceback" not in done.stderr


def test_facts_that_no_template_shows_are_told(tmp_path: Path) -> None:
    folder = copy_site(tmp_path / "site", ROOT / "tests" / "site")
    with (folder / "content" / "pages" / "about.md").open("a", encoding="utf-8") as file:
        file.write("\n[[weather]]\n")
    done = run_build(folder)
    assert done.returncode == 1
    assert "error[page-fact] must ask for authenticity, publisher, quotes, scales" in done.stderr
    assert "Traceback" not in done.stderr


def test_templates_have_what_settings_add_to_jinja(tmp_path: Path) -> None:
    folder = copy_site(tmp_path / "site", ROOT / "tests" / "site")
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write('JINJA_GLOBALS = {"motto": "Fiat lux"}\n')
        file.write('JINJA_FILTERS = {"twice": lambda words: f"{words}! {words}!"}\n')
        file.write('JINJA_TESTS = {"latin": lambda words: "lux" in words}\n')
    with (folder / "theme" / "templates" / "404.html").open("a", encoding="utf-8") as file:
        file.write("{% block head %}{{ motto|twice if motto is latin }}{% endblock %}")
    done = run_build(folder)
    assert done.returncode == 0, done.stderr
    assert "Fiat lux! Fiat lux!" in (folder / "output" / "404.html").read_text("utf-8")


MISSING = [
    ({}, {"SITEURL", "PUBLISHER", "CONTACT", "FUNDING"}),
    ({"SITEURL": "example.org"}, {"SITEURL"}),
    ({"SITEURL": "https://example.org/#top"}, {"SITEURL"}),
    ({"REPOSITORY": "example.org/owner/name"}, {"REPOSITORY"}),
    ({"PUBLISHER": " "}, {"PUBLISHER"}),
    ({"CONTACT": "our office"}, {"CONTACT"}),
    ({"FUNDING": "", "PUBLISHER": ""}, {"FUNDING", "PUBLISHER"}),
]


@pytest.mark.parametrize(("given", "wrong"), MISSING if PROFILE.whole else MISSING[::3])
def test_publishing_names_all_that_is_missing_at_once(
    tmp_path: Path, given: dict[str, str], wrong: set[str]
) -> None:
    folder = copy_site(tmp_path / "site", ROOT / "tests" / "site")
    environment = {**PUBLIC, **given} if given else dict.fromkeys(PUBLIC, "")
    done = run_build(folder, "--settings", "publishconf.py", **environment)
    assert done.returncode != 0
    assert (
        set(re.findall(r"^  ([A-Z]+) must be .+, such as \1=", done.stderr, re.MULTILINE)) == wrong
    )
    assert "Traceback" not in done.stderr
    assert not (folder / "output").exists()


def test_publishing_takes_a_mail_address_as_the_contact(tmp_path: Path) -> None:
    settings = "SHARE_IMAGES = False\n"
    folder = copy_site(tmp_path / "site", ROOT / "tests" / "site", settings)
    environment = {**PUBLIC, "CONTACT": "desk@example.org"}
    done = run_build(folder, *PUBLISHED, **environment)
    assert done.returncode == 0, done.stderr
    about = (folder / "output" / "about" / "index.html").read_text("utf-8")
    assert 'href="mailto:desk@example.org" rel="noopener">desk@example.org</a>' in about
    assert 'href="mailto:desk@example.org?subject=Mistake%3A%20about%2F"' in about
