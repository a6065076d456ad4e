"""`new` writes an entry where it belongs, in canonical form, and keeps the record proven."""

from __future__ import annotations

import difflib
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.editing.adding import open_desk
from factcheck.editing.answers import refused
from factcheck.editing.canonical import canonical
from factcheck.editing.questions import LISTS, QUESTIONS, slug, suggested_id
from factcheck.record.model import Claim, Record
from factcheck.record.parts import Evidence
from factcheck.record.shapes import fields
from factcheck.rules.check import prove
from tests import quickyaml

ROOT = Path(__file__).parents[2]
CLAIM = (
    *("new", "claim", "--quote", "Loose planks can be reported at the kiosk"),
    *("--title", "Loose planks can be reported at a kiosk", "--kind", "request"),
    *("--statement", "Loose planks can be reported at a kiosk by the ferry."),
)
SOURCE = (
    *("new", "source", "--outlet", "ford-gazette", "--title", "Planks: the truth"),
    *("--published", "2019-05-06", "--located", "original", "--finding", "It says 12."),
)
EVIDENCE = ("new", "evidence", "--source", "plank-standard", "--stance", "context")


def added_lines(before: str, after: str) -> list[str]:
    """Return the lines that were added, sure that none was changed or removed."""
    lines = list(difflib.ndiff(before.splitlines(), after.splitlines()))
    assert not [line for line in lines if line.startswith("-")]
    return [line[2:] for line in lines if line.startswith("+")]


def ids(folder: Path, kind: str) -> list[str]:
    data = quickyaml.load((folder / "claims.yaml").read_text("utf-8"))
    return [entry["id"] for entry in data[kind]]


def claim_of(folder: Path, name: str) -> Claim:
    return next(claim for claim in prove(folder).reading.record.claims if claim.id == name)


@pytest.mark.parametrize(
    "arguments",
    [
        CLAIM,
        (*CLAIM, "--speaker", "bram-oxtoby", "--role", "Chair of the Paths Committee"),
        SOURCE,
        (
            *SOURCE,
            "--cited",
            "carried by The Ford Gazette on 6 May",
            "--author",
            "A",
            "--author",
            "B",
        ),
        ("new", "speaker", "--name", "Tilda Marsh", "--organization", "weir-trust"),
        (*EVIDENCE, "--claim", "nobody-hurt", "--does-not-show", "That “nobody” was hurt: " * 9),
        (*EVIDENCE, "--claim", "bicycles-in-june", "--does-not-show", "Bicycles."),
        (*SOURCE, "--origin", "orrelby-lantern", "--speaker", "bram-oxtoby"),
        (*SOURCE, "--organization", "weir-trust", "--names-private-persons", "yes"),
        (
            *("new", "speaker", "--name", "Tilda Marsh"),
            *("--other-organization", "weir-trust", "--other-organization", "paths-committee"),
        ),
        (
            *(*EVIDENCE, "--claim", "nobody-hurt", "--does-not-show", "Who was hurt."),
            *("--speaker", "bram-oxtoby", "--organization", "orrelby-council"),
        ),
        ("new", "organization", "--name", "Ferry Office", "--part-of", "orrelby-council"),
        ("new", "outlet", "--name", "The Aardvark"),
        ("new", "organization", "--name", "no"),
        ("new", "topic", "--name", "Ferry", "--definition", "12:30"),
    ],
)
def test_only_lines_of_the_entry_are_new_and_they_are_canonical(record, run, arguments) -> None:
    claims = record / "claims.yaml"
    before = claims.read_text("utf-8")
    done = run(*arguments)
    assert (done.status, done.err) == (0, "")
    after = claims.read_text("utf-8")
    assert added_lines(before, after)
    assert canonical("claims.yaml", after) == after
    prove(record)


def test_a_claim_has_its_section_and_document_from_its_quote(record, run) -> None:
    assert run(*CLAIM).status == 0
    claim = claim_of(record, "loose-planks-can-be-reported")
    assert (claim.document, claim.section) == ("orrelby-notice", "2")
    assert claim.review is None


@pytest.mark.parametrize(
    ("quote", "after"),
    [
        ("In order to answer some reports", None),
        ("and about 1,240 people", "closed-nine-days"),
        ("had got into the grain of the wood", "frost-not-flood"),
        ("More than 300 school-children cross", "frost-not-flood"),
        ("not one of them has been hurt", "nobody-hurt"),
        ("by the ferry steps", "kiosk-for-loose-planks"),
    ],
)
def test_a_claim_comes_after_the_one_whose_quote_precedes(record, run, quote, after) -> None:
    old = ids(record, "claims")
    more = ("--id", "new-one", "--context-checked", "It is a claim of its own.")
    assert run(*CLAIM[:2], "--quote", quote, *CLAIM[4:], *more).status == 0
    place = old.index(after) + 1 if after else 0
    assert ids(record, "claims") == [*old[:place], "new-one", *old[place:]]


@pytest.mark.parametrize(
    ("kind", "name", "place"),
    [
        ("speaker", "Aaron", 0),
        ("speaker", "Ava", 1),
        ("speaker", "Zoe", 2),
        ("outlet", "Aaron", 3),
    ],
)
def test_others_are_sorted_in_where_the_list_is_sorted(record, run, kind, name, place) -> None:
    """The speakers are, the outlets are not."""
    assert run("new", kind, "--name", name).status == 0
    assert ids(record, f"{kind}s").index(name.lower()) == place


def test_the_role_is_told_apart_by_the_place_nearest_to_the_quote(record, run) -> None:
    role = ("--speaker", "bram-oxtoby", "--role", "Chair of the Paths Committee")
    quote = ("--quote", "More than 300 school-children cross")
    assert run(*CLAIM[:2], *quote, *CLAIM[4:], *role, "--id", "new-one").status == 0
    proven = prove(record)
    claim = next(claim for claim in proven.reading.record.claims if claim.id == "new-one")
    text = proven.texts["orrelby-notice"]
    place = text.locate(claim.role.exact, claim.role.prefix, claim.role.suffix)[0]
    assert text.line_of(place.start) == 23


def test_a_prefix_tells_a_recurring_quote_apart(run) -> None:
    recurring = (*CLAIM[:2], "--quote", "Chair of the Paths Committee", *CLAIM[4:])
    refused = run(*recurring)
    assert refused.status == 1
    assert "stands 3 times" in refused.err
    more = ("--prefix", "Bram Oxtoby,", "--context-checked", "It is his office.")
    assert run(*recurring, *more).status == 0


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((*CLAIM, "--id", "nobody-hurt"), "error[duplicate-id] claims.nobody-hurt.id"),
        ((*CLAIM, "--id", "Nobody"), "error[bad-form] claims.Nobody.id"),
        ((*CLAIM, "--speaker", "bram"), "error[unknown-speaker]"),
        ((*CLAIM, "--topic", "safty"), "did you mean 'safety'?"),
        (
            (*CLAIM, "--role", "Head of the Paths Committee"),
            "must stand word for word in the document",
        ),
        ((*CLAIM[:2], "--quote", "Loose plank can be reported", *CLAIM[4:]), "{+planks+}"),
        ((*SOURCE, "--url", "ftp://example.org"), "must begin with https:// or http://"),
        ((*SOURCE, "--issuer", "nobody"), "error[unknown-organization]"),
        ((*SOURCE, "--origin", "lantern"), "error[unknown-outlet]"),
        ((*EVIDENCE, "--claim", "bicycle", "--does-not-show", "x"), "error[unknown-claim]"),
        (
            (
                *EVIDENCE,
                "--claim",
                "nobody-hurt",
                "--does-not-show",
                "x",
                "--source",
                "skiper-letter",
            ),
            "did you mean 'skipper-letter'?",
        ),
    ],
)
def test_what_would_not_be_proven_is_refused_and_nothing_is_written(
    record, claims, run, arguments, message
) -> None:
    before = claims.read_bytes()
    done = run(*arguments)
    assert done.status == 1
    assert message in done.err
    assert f"python -m factcheck {arguments[0]} {arguments[1]} " in done.err
    assert claims.read_bytes() == before
    assert sorted(path.name for path in record.iterdir()) == ["claims.yaml", "content"]


@pytest.mark.parametrize(
    ("arguments", "lacking"),
    [
        (("new", "claim"), "--quote, --title, --kind, --statement"),
        ((*CLAIM, "--source", "plank-standard"), "--attribution-note, --carried, --carried-note"),
        (("new", "speaker"), "--name, --id"),
        (("new", "evidence", "--claim", "x"), "--source, --stance, --does-not-show"),
    ],
)
def test_away_from_a_terminal_missing_answers_are_named(run, arguments, lacking) -> None:
    done = run(*arguments)
    assert done.status == 2
    assert f"must have {lacking}" in done.err.replace(", --id, --kind", ", --kind")


def test_a_record_that_is_wrong_elsewhere_is_not_added_to(claims, change, run) -> None:
    change(("kind: commitment", "kind: comitment"))
    before = claims.read_bytes()
    done = run("new", "speaker", "--name", "Tilda Marsh")
    assert done.status == 1
    assert "error[unknown-value] claims.bicycles-in-june.kind" in done.err
    assert claims.read_bytes() == before


def test_words_that_no_claim_has_yet_do_not_keep_a_claim_out(claims, run) -> None:
    """A new document is mapped claim by claim."""
    text = claims.read_text("utf-8")
    start, end = text.index("\n  - id: kiosk-for-loose-planks\n"), text.index("\ndiscrepancies:\n")
    claims.write_text(text[:start] + text[end:], "utf-8")
    assert run("check").status == 1
    assert run(*CLAIM).status == 0
    assert "error[unmapped-words]" in run("check").err
    assert run("check").err.count("error[") == 1


FERRY = "  - id: ferry\n    name: Ferry\n    definition: x\n"
ALE = "  - id: ale\n    name: Ale\n    definition: x\n"
FLOW = "{id: ale, name: Ale, definition: x}"
BEGUN = [
    ("topics: []\n", f"topics:\n{FERRY}"),
    ("topics: []  # none\n", f"topics:  # none\n{FERRY}"),
    ("claims: []\n", f"topics:\n{FERRY}\nclaims: []\n"),
    ("outlets: []\r\n", f"outlets: []\n\ntopics:\n{FERRY}"),
    (f"topics: [{FLOW}]\n", f"topics:\n  - {FLOW}\n\n{FERRY}"),
    (f"topics:\n{ALE}    # not about beer\n", f"topics:\n{ALE}    # not about beer\n\n{FERRY}"),
]


@pytest.mark.parametrize(("before", "after"), BEGUN)
def test_a_list_is_begun_or_gone_on_with(record_folder, run, before, after) -> None:
    folder = record_folder(f"# head\n{before}")
    arguments = ("--name", "Ferry", "--definition", "x", "--folder", str(folder))
    assert run("new", "topic", *arguments).status == 0
    assert (folder / "claims.yaml").read_text("utf-8") == f"# head\n{after}"


def test_entries_go_into_the_file_that_has_their_list(record, claims, run) -> None:
    text = claims.read_text("utf-8")
    start, end = text.index("speakers:"), text.index("outlets:")
    (record / "claims").mkdir()
    more = record / "claims" / "people.yaml"
    more.write_text(text[start:end], "utf-8")
    claims.write_text(text[:start] + text[end:], "utf-8")
    before = claims.read_bytes()
    assert run("new", "speaker", "--name", "Tilda Marsh").status == 0
    assert "tilda-marsh" in more.read_text("utf-8")
    assert claims.read_bytes() == before


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Only 19 of 104 complaint cases involved extortion", 6, "only-19-of-104-complaint-cases"),
        ("The Minister’s café", 6, "the-ministers-cafe"),
        ("One of the", 6, "one"),
        ("ភាសាខ្មែរ", 6, ""),
    ],
)
def test_a_slug_is_ascii_words(text: str, words: int, expected: str) -> None:
    assert slug(text, words) == expected


def test_a_suggested_id_is_not_taken() -> None:
    assert suggested_id("claim", {"title": "A b"}, frozenset({"a-b", "a-b-2"})) == "a-b-3"
    answers = {"outlet": "ford-gazette", "published": "2019-05-06", "title": "Planks: the truth"}
    assert (
        suggested_id("source", answers, frozenset()) == "ford-gazette-2019-05-06-planks-the-truth"
    )


def test_every_question_has_a_place_in_the_model(record) -> None:
    """A path that the model has no field for would be refused as an unknown field, always."""
    for kind, questions in QUESTIONS.items():
        top = fields(Record)[LISTS[kind]] if kind in LISTS else Evidence
        for question in questions:
            model = top
            for step in question.path:
                assert step in fields(model), (kind, question.name)
                model = fields(model)[step]
    assert open_desk(record).ids("claims")[0] == "closed-nine-days"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
def test_at_a_terminal_it_asks_completes_and_asks_again(record) -> None:
    screen = at_a_terminal(
        record,
        "claim",
        "We looked at all 49 planks",
        "Loose planks can be reported",
        "",
        "Loose planks can be reported",
        "",
        "requ\t",
        "Loose planks can be reported at a kiosk.",
        "bra\t",
        "Chair of the Paths Committee",
        "safty",
        "saf\t",
        "",
        "",
    )
    assert "[-49-] {+48+}" in screen
    assert "id: a slug [loose-planks-can-be-reported]" in screen
    assert "not 'safty' (did you mean 'safety'?)" in screen
    assert "added: claim loose-planks-can-be-reported" in screen
    claim = claim_of(record, "loose-planks-can-be-reported")
    assert (claim.kind, claim.speaker, claim.topics) == ("request", "bram-oxtoby", ["safety"])


REFUSED_AT_ONCE = [
    ("claim", "title", "A title " * 10, "must have at most 75 characters"),
    ("claim", "title", "It is false that loose planks can be reported", "must carry no verdict"),
    ("claim", "id", "Loose Planks", "must be lower-case letters a to z, digits and hyphens"),
    ("claim", "id", "nobody-hurt", "must be an id that is not taken, not 'nobody-hurt'"),
    ("claim", "statement", "A word " * 60, "must have at most 400 characters"),
    ("claim", "kind", "figur", "(did you mean 'figure'?)"),
    ("source", "published", "6 May 2019", "(write '2019-05-06')"),
    ("source", "published", "2919-05-06", "must not be in the future"),
    ("source", "published", "2019-02-30", "must be a day that exists"),
    ("source", "url", "www.example.org", "(write 'https://www.example.org')"),
    ("source", "author", "A\x07", "must hold no control characters"),
    ("evidence", "does_not_show", "A\x07", "must hold no control characters"),
    ("topic", "id", "safety", "must be an id that is not taken"),
]


@pytest.mark.parametrize(("kind", "name", "answer", "message"), REFUSED_AT_ONCE)
def test_an_answer_is_checked_when_it_is_given(record, kind, name, answer, message) -> None:
    question = next(item for item in QUESTIONS[kind] if item.name == name)
    given = [answer] if question.is_list else answer
    answers = {item.name: None for item in QUESTIONS[kind]} | {name: given}
    assert message in refused(open_desk(record), kind, question, answers)


def test_an_answer_that_is_right_is_taken_beside_others_that_are_missing(record) -> None:
    desk = open_desk(record)
    for kind, name, answer in (
        ("claim", "title", "Loose planks can be reported at a kiosk"),
        ("claim", "attribution_note", "It says so."),
        ("claim", "carried", "word-for-word"),
        ("source", "published", "2019-05"),
        ("evidence", "weight", "strong"),
    ):
        question = next(item for item in QUESTIONS[kind] if item.name == name)
        answers = {item.name: None for item in QUESTIONS[kind]} | {name: answer}
        assert refused(desk, kind, question, answers) == ""


def end() -> str:
    raise EOFError


def test_a_list_that_is_broken_off_is_kept(record, run, monkeypatch) -> None:
    assert record.exists()
    given = iter(["Loose planks can be reported", "We looked at all 48 planks"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: next(given, None) or end())
    done = run("new", "claim")
    assert done.status == 1
    assert "--quote 'Loose planks can be reported' --quote 'We looked at all 48" in done.err


def at_a_terminal(folder: Path, kind: str, *answers: str) -> str:
    """Run `new` with a terminal as its input, answer each prompt, and return what was shown."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "factcheck", "new", kind]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "dumb"}
    streams = {"stdin": theirs, "stdout": theirs, "stderr": theirs}
    with subprocess.Popen(command, cwd=folder, env=environment, **streams) as process:
        os.close(theirs)
        shown = ""
        for answer in (*answers, None):
            shown += read_until_prompt(ours, process)
            if answer is not None:
                os.write(ours, f"{answer}\n".encode())
        process.wait(timeout=20)
    os.close(ours)
    return shown


def read_until_prompt(terminal: int, process: subprocess.Popen[bytes]) -> str:
    """Return what is shown up to the next prompt, or to the end."""
    shown = b""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if select.select([terminal], [], [], 0.05)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:  # Linux says so when the other side is closed
                break
        elif shown.endswith(b": ") or process.poll() is not None:
            break
    return shown.decode()
