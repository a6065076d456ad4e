"""Quotes and figures: every word at its place, every sum worked out again."""

from __future__ import annotations

from fractions import Fraction
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from factcheck.figures import FigureError, evaluate, in_full, in_words
from factcheck.verifying.findings import Flaw, each, holds, same
from factcheck.verifying.record import API, INDEX

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.verifying.findings import Finding
    from factcheck.verifying.folder import Folder
    from factcheck.verifying.record import Data, Record

_AROUND = 32


def file_of(entry: Data) -> str:
    """Return the file of a claim's data."""
    return f"{API}/claims/{entry['id']}.json"


def documents_are_frozen(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each document's text has the hash that the data states."""
    for name, document in record.documents.items():
        path = f"documents/{name}/text.txt"
        seen = sha256(folder.read(path) or b"").hexdigest()
        yield same(path, "sha256", document["sha256"], seen)
        yield same(INDEX, f"the text of {name}", f"{record.address}{path}", document["text"])


def quotes_stand(_folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each quote stands at its stated offsets in the text of the stated hash."""
    yield from each(file_of, lambda claim: _quotes(record, claim), record.claims.values())


def _quotes(record: Record, claim: Data) -> Iterator[Finding]:
    name = claim["document"]["id"]
    text = record.texts[name]
    path = file_of(claim)
    yield holds(claim["quotes"], path, "must have a quote")
    for quote in claim["quotes"]:
        start, end = quote["start"], quote["end"]
        inside = isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= len(text)
        yield holds(inside, path, "offsets must lie within the text", None, (start, end))
        yield same(path, f"the words at {start} to {end}", text[start:end], quote["exact"])
        yield same(path, "line", text.count("\n", 0, start) + 1, quote["line"])
        yield same(path, "sha256", record.documents[name]["sha256"], quote["sha256"])
    role = claim["role"]
    yield holds(role is None or _stands(role, text), path, "role must stand in the text", role)


def _stands(words: str, text: str) -> bool:
    return " ".join(words.split()) in " ".join(text.replace("*", "").split())


def annotations_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that the web annotations are the quotes of the data, each with its surroundings."""
    yield from each(_annotations, lambda name: _of_document(folder, record, name), record.documents)


def _annotations(document: str) -> str:
    return f"documents/{document}/annotations.jsonld"


def _of_document(folder: Folder, record: Record, name: str) -> Iterator[Finding]:
    path = _annotations(name)
    collection = folder.json(path)
    items = collection["first"]["items"] if "first" in collection else []
    claims = [claim for claim in record.claims.values() if claim["document"]["id"] == name]
    expected = [(claim, quote) for claim in claims for quote in claim["quotes"]]
    yield same(path, "label", record.title("documents", name), collection["label"])
    yield same(path, "total", len(expected), collection["total"])
    yield same(path, "the number of annotations", len(expected), len(items))
    for item, (claim, quote) in zip(items, expected, strict=False):
        yield from _annotation(record, path, item, claim, quote)


def _annotation(
    record: Record, path: str, item: Data, claim: Data, quote: Data
) -> Iterator[Finding]:
    text, name = record.texts[claim["document"]["id"]], claim["id"]
    start, end = quote["start"], quote["end"]
    around = {
        "exact": text[start:end],
        "prefix": text[max(start - _AROUND, 0) : start],
        "suffix": text[end : end + _AROUND],
    }
    words, place = item["target"]["selector"]
    for field, expected in around.items():
        yield same(path, f"{field} of {name}", expected, words[field])
    yield same(path, f"the offsets of {name}", [start, end], [place["start"], place["end"]])
    page, *bodies = item["body"]
    yield holds(f"claims/{name}/" in page["id"], path, "the page", f"claims/{name}/", page["id"])
    verdicts = [
        f"Did the source say it? {claim['attribution']['label']}",
        f"Is it so? {claim['review']['label']}",
    ]
    yield same(path, f"the verdicts on {name}", verdicts, [body["value"] for body in bodies[:2]])
    withdrawn = [claim["withdrawn"]["reason"] in bodies[2]["value"]] if claim["withdrawn"] else []
    yield same(path, f"the notes on {name}", withdrawn, [True for _ in bodies[2:]])
    source = f"documents/{claim['document']['id']}/text.txt"
    yield holds(item["target"]["source"].endswith(source), path, "the target must be the text")


def urn(record: Record, kind: str, entry_id: str, document: str) -> str:
    """Return the id that an entry has for machines, which follows from the document's hash."""
    total = record.documents[document]["sha256"]
    return uuid5(NAMESPACE_URL, f"urn:sha256:{total}/{kind}/{entry_id}").urn


# Figures


def figures_follow(_folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that each derived figure follows from the stated ones, worked out in fractions."""
    entries = [
        (f"{API}/{kind}/{name}.json", entry)
        for kind in ("claims", "sources")
        for name, entry in record.entries[kind].items()
    ]
    yield from each(lambda item: item[0], lambda item: _figures(record, *item), entries)


def _figures(record: Record, path: str, entry: Data) -> Iterator[Finding]:
    values: dict[str, Fraction] = {}
    decimals: dict[str, int] = {}
    for figure in entry["figures"]:
        name, derivation = figure["id"], figure["derivation"]
        try:
            value = evaluate(derivation, values) if derivation else Fraction(str(figure["value"]))
        except FigureError as error:
            yield Flaw(path, f"figure {name} {error}", derivation)
            continue
        yield same(path, f"figure {name}", _number(value), figure["value"])
        decimals[name] = figure["decimals"]
        words = in_words(value, figure["unit"], figure["decimals"])
        yield same(path, f"figure {name} in words", words, figure["value_in_words"])
        in_numbers = in_full(derivation, values, decimals) if derivation else None
        yield same(path, f"figure {name} derived", in_numbers, figure["derivation_in_words"])
        yield from _readings(record, path, figure)
        if "quotes" in entry and not derivation:
            stated = _is_stated(entry, value)
            yield holds(stated, path, f"figure {name} must stand in a quote", value)
        values[name] = value


def _readings(record: Record, path: str, figure: Data) -> Iterator[Finding]:
    for other in figure["compare"]:
        source = record.sources[other["source"]["id"]]
        there = {item["id"]: item["value"] for item in source["figures"]}
        expected = there.get(other["figure"])
        yield same(path, f"the reading of {figure['id']}", expected, other["value"])


def _number(value: Fraction) -> int | float:
    return value.numerator if value.denominator == 1 else float(value)


def _is_stated(claim: Data, value: Fraction) -> bool:
    """Tell whether a number stands in a quote in digits; in words it is not looked for."""
    words = " ".join(quote["exact"] for quote in claim["quotes"])
    digits = words.replace(",", "")
    return str(_number(value)) in digits or not any(sign.isdigit() for sign in words)


# Verdicts


def verdicts_follow(_folder: Folder, record: Record) -> Iterator[Finding]:
    """Find that verdict 1 is that of the weakest step, and that all labels are of their scale."""
    yield from each(file_of, lambda claim: _verdict(record, claim), record.claims.values())


def _verdict(record: Record, claim: Data) -> Iterator[Finding]:
    path, order = file_of(claim), list(record.labels["attribution"])
    steps = [step["verdict"] for step in claim["chain"] if step["verdict"]]
    expected = max(steps, key=order.index) if steps else "no-source-cited"
    verdict, review = claim["attribution"]["verdict"], claim["review"]
    yield same(path, "verdict 1, that of the weakest step,", expected, verdict)
    yield holds(bool(steps) == bool(claim["source"]), path, "only a source must have steps")
    for item in (claim["attribution"], *(hop for hop in claim["chain"] if hop["verdict"])):
        yield same(path, "label", record.labels["attribution"][item["verdict"]], item["label"])
    yield same(path, "label", record.labels["rating"][review["rating"]], review["label"])
    yield same(path, "number of the rating", _NUMBERS.get(review["rating"]), review["number"])
    yield from _stations(path, claim)


_NUMBERS = {"contradicted": 1, "lacks-context": 3, "partly-supported": 4, "supported": 5}
"""The place in their order of the ratings that have one."""


def _stations(path: str, claim: Data) -> Iterator[Finding]:
    """Find that the chain leads from the speaker over the source to the document."""
    stations: list[Any] = [claim["speaker"], claim["source"], claim["document"]]
    known = [station for station in stations if station]
    expected = list(pairwise(known))
    yield same(path, "chain", expected, [(hop["from"], hop["to"]) for hop in claim["chain"]])
