"""Links: to an entry or an address, and in no form that a page would print as it was typed."""

from __future__ import annotations

from factcheck.rules import linking, references
from tests.records import found
from tests.tables import each_row


@each_row(
    ("text", "address"),
    [
        ("[a](https://example.org/x)", None),
        ("[a](http://example.org/x) and [b](@log)", None),
        ("[a]", None),
        ("[a](javascript:alert(1))", "javascript:alert(1"),
        ("[a]( <javascript:x>)", "javascript:x"),
        ("[a](data:text/html,x)", "data:text/html,x"),
        ("[a](../secret)", "../secret"),
        ("[a](//example.org)", "//example.org"),
        ("[a]()", ""),
        ("[a][r]\n\n[r]: javascript:x", ""),
        ("<mailto:ada@example.org>", "mailto:ada@example.org"),
        ("<ada@example.org>", "mailto:ada@example.org"),
        ("<ftp://example.org/>", "ftp://example.org/"),
        ("<https://example.org/>", None),
        ("![a](i.png)", "i.png"),
        ("[a](%40log)", "%40log"),
        ("[a](https://example.org/wiki/Weir_(dam))", None),
        ("[a](<https://example.org/a b>)", None),
        ("[ស្ពាន](https://example.org/ស្ពាន)", None),
    ],
)
@each_row(
    ("path", "at"),
    [
        ("claims.1.review.body", "claims.turned-2760-hours.review.body"),
        ("sources.1.note", "sources.log.note"),
        ("discrepancies.0.conclude", "discrepancies.days.conclude"),
        ("looked_for.0.note", "looked_for.book.note"),
        ("organizations.0.note", "organizations.council.note"),
        ("outlets.0.note", "outlets.gazette.note"),
    ],
)
def test_a_link_leads_to_a_page_or_to_an_entry(path, at, text, address) -> None:
    expected = (
        f"error[unsafe-link] {at}: must link to an http or https address or to @id, not '{address}'"
    )
    assert found(linking.links_are_safe, {path: text}) == [expected] * (address is not None)


FORMS = "write [@id], [words](@id) or [words](address), outside of code"
ADDRESS = "write the address in the link itself, as [words](address)"
PICTURE = "leave out the exclamation mark: an entry is no picture"
UNREAD = [
    ("[@ log]", "[@ log]", FORMS),
    ("[@log ]", "[@log ]", FORMS),
    ("[@Log]", "[@Log]", FORMS),
    ("[@the log]", "[@the log]", FORMS),
    ("[@log_book]", "[@log_book]", FORMS),
    ("[words] (@log)", "[words] (@log)", FORMS),
    ("[words]\n(@log)", "[words]\n(@log)", FORMS),
    ("[words](@log", "[words](@log", FORMS),
    ("[words](@log and more)", "[words](@log and more)", FORMS),
    ("[words](@log (note)", "[words](@log (note)", FORMS),
    ("[words](<@log)", "[words](<@log)", FORMS),
    ("[words][@log]", "]@log", FORMS),
    ("[words] [ @log]", "[words] [ @log]", FORMS),
    ("\\[@log]", "[@log](@log)", FORMS),
    ("`[@log]`", "[@log](@log)", FORMS),
    ("`[words](@log)`", "[words](@log)", FORMS),
    ("[កំណត់ហេតុ] (@log)", "[កំណត់ហេតុ] (@log)", FORMS),
    ("[a [b](@log)](@log)", "[a b](@log)", FORMS),
    ("[words][l]\n\n[l]: @log", "[l]: @log", ADDRESS),
    ('[words][l]\n\n[l]: <@log> "A title"', None, ADDRESS),
    ("[\uff20log]", "[\uff20log]", FORMS),
    ("[words] (https://a.example/)", "[words] (https://a.example/)", FORMS),
    ("(words)[https://a.example/]", ")[https://a.example/]", FORMS),
    ("[words](https://a.example/", "[words](https://a.example/", FORMS),
    ("[words](https://a.example/b c)", "[words](https://a.example/b c)", FORMS),
    ("[words][name]", "[words][name]", FORMS),
    ("[words][]", "[words][]", FORMS),
    ("[](@log)", "[](", "write words between [ and ]"),
    ("[](https://a.example/)", "[](", "write words between [ and ]"),
    ("![words](@log)", "![", PICTURE),
    ("![@log]", "![", PICTURE),
]
READ = [
    "[@log]",
    "**[@log]**",
    "([@log])",
    "[@log], [the log](@log) and [@log].",
    "[the *log*](@log)",
    "[the log](<@log>)",
    "[the log]( @log )",
    "[the log](\n@log)",
    "[the log](@log 'its title')",
    "[the [old] log](@log)",
    "The old [sic] log, [@log]",
    "Write to ada@example.org, or to @ada (@ada at work)",
    "At [14:00] (local time): [@log]",
    "[1]: the first of them",
    "Of [1] (see https://a.example/) and [1], [2]",
    "`[words] (https://a.example/)` and `a[0][1]`",
    "[it][a]\n\n[a]: https://example.org/",
    "Values <5 and >3, a <none> as well",
    "[កំណត់ហេតុ](@log) ថា",
    "[السجل](@log)",
    "[日誌](@log)を見よ",
    "[लॉग](@log)",
]


@each_row(("text", "typed", "hint"), UNREAD)
def test_a_reference_that_markdown_does_not_read_is_an_error(text, typed, hint) -> None:
    typed = typed or text.partition("\n\n")[2]
    expected = (
        "error[unread-reference] discrepancies.days.what: must have its references in a form that "
        f"is read, not '{typed}' ({hint})"
    )
    assert expected in found(linking.references_are_read, {"discrepancies.0.what": text})


@each_row("text", READ)
def test_a_reference_that_markdown_reads_is_none(text) -> None:
    for path in ("discrepancies.0.what", "claims.1.review.body", "sources.1.differences.0"):
        value = {path: text} if not path.endswith("0") else {path[:-2]: [text]}
        for rule in (linking.references_are_read, references.cited_ids_exist):
            assert found(rule, value) == []


@each_row(
    ("address", "message"),
    [
        ("https://press.example@a.example/", "must have no user name"),
        ("https://localhost/", "must have the full name of a host that everybody can reach"),
        ("https://ex\u0430mple.org/", "must have a host whose parts are each of one script"),
        ("HTTPS://a.example/B", None),
        ("https://a.example/ស្ពាន?a=b|c#d", None),
    ],
)
def test_the_address_of_a_link_is_whole(address, message) -> None:
    told = found(linking.links_are_safe, {"discrepancies.0.what": f"A [link]({address})."})
    assert [f"what: {message}, not" in item for item in told] == [True] * (message is not None)


@each_row("text", ["a &#x202e;b", "a &#8238; b", "a &#917569;b"])
def test_a_hidden_character_written_as_html_has_it_is_seen(text) -> None:
    (told,) = found(linking.characters_are_shown, {"discrepancies.0.what": text})
    assert "error[bad-value] discrepancies.days.what: must hold no hidden characters" in told


@each_row("text", ["R&D &amp; &copy; &#8217; &nbsp;", "می&zwnj;خواهم", "a &rlm;b&"])
def test_any_other_character_may_be_written_so(text) -> None:
    assert found(linking.characters_are_shown, {"discrepancies.0.what": text}) == []


@each_row(
    ("text", "cited"),
    [
        ("[a](@Log)", "Log"),
        ("[a](@log/../secret)", "log/../secret"),
        ("[a](<@logs>)", "logs"),
        ("[a](@log#day)", "log#day"),
        ("[a](@logs 'title')", "logs"),
        ("[a](&#64;logs)", "logs"),
    ],
)
def test_a_link_of_any_form_names_an_entry(text, cited) -> None:
    (told,) = found(references.cited_ids_exist, {"discrepancies.0.what": text})
    assert f"must cite the id of a source or a claim, not '{cited}'" in told


@each_row(
    ("path", "at"),
    [
        ("claims.1.review.summary", "claims.turned-2760-hours.review.summary"),
        ("claims.0.statement", "claims.ran-12-days.statement"),
        ("documents.0.summary", "documents.notice.summary"),
        ("topics.0.definition", "topics.mill.definition"),
        ("discrepancies.0.title", "discrepancies.days.title"),
    ],
)
@each_row(
    ("text", "typed"),
    [
        ("See [@log].", "[@log]"),
        ("See [the log](@log).", "[the log](@log)"),
        ("See the log [sic] (ada@example.org).", None),
        ("See [it] (there).", None),
    ],
)
def test_a_field_that_is_not_read_as_markdown_holds_no_reference(path, at, text, typed) -> None:
    expected = (
        f"error[unread-reference] {at}: must hold no reference, as it is not read as Markdown, "
        f"not '{typed}' (write the words alone)"
    )
    assert found(linking.references_are_read, {path: text}) == [expected] * (typed is not None)
