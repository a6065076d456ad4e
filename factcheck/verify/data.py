"""The data by itself: quotes in the documents, sums calculated again, verdicts, counts, links."""

from collections.abc import Iterator
from fractions import Fraction
from hashlib import sha256
from itertools import pairwise
from typing import Any

from factcheck.text.derivations import FigureError, evaluate
from factcheck.text.figures import in_full, in_words
from factcheck.text.stated import numbers_quoted, states
from factcheck.verify import TABLES
from factcheck.verify.findings import Finding, Flaw, agree, holds, same
from factcheck.verify.folder import Folder
from factcheck.verify.record import API, INDEX, OF_DATA, Data, Record, letters


def documents_are_frozen(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that each document's text has the hash that the data states."""
    for name, document in record.entries["documents"].items():
        path = f"documents/{name}/text.txt"
        total = sha256(folder.read(path)).hexdigest()
        seen = {"sha256": total, "text": f"{record.address}{path}"}
        yield from agree(path, {key: document[key] for key in seen}, seen)


def quotes_stand(_folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that each quote stands at its stated place in the text of the stated hash."""
    for path, claim in record.claims.items():
        name, role = claim["document"]["id"], claim["role"]
        text, total = record.texts[name], record.entries["documents"][name]["sha256"]
        yield holds(claim["quotes"], path, "must have a quote")
        for quote in claim["quotes"]:
            start, end = quote["start"], quote["end"]
            is_within = 0 <= start < end <= len(text)
            yield holds(is_within, path, "offsets must lie within the text", quote)
            line = text.count("\n", 0, start) + 1
            yield from agree(path, {"exact": text[start:end], "line": line, "sha256": total}, quote)
        stands = role is None or letters(role) in record.letters[name]
        yield holds(stands, path, "role must stand in the text", role)


def figures_follow(_folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that stated figures stand in a quote, and that the others follow from them."""
    for name, entry in (*record.claims.items(), *record.sources.items()):
        values: dict[str, Fraction] = {}
        decimals = {figure["id"]: figure["decimals"] for figure in entry["figures"]}
        for figure in entry["figures"]:
            formula = figure["derivation"]
            if figure["value"] is None and not formula and "quotes" not in entry:
                stands = figure["value_in_words"] in (entry["finding"] or "")
                yield holds(stands, name, f"figure {figure['id']} must stand in the finding")
                continue
            try:
                value = evaluate(formula, values) if formula else Fraction(f"{figure['value']}")
            except FigureError as error:
                yield Flaw(name, f"figure {figure['id']} {error}", formula)
                continue
            expected = {
                "value": value.numerator if value.denominator == 1 else float(value),
                "value_in_words": in_words(value, figure["unit"], figure["decimals"]),
                "derivation_in_words": in_full(formula, values, decimals) if formula else None,
            }
            yield from agree(f"{name}, figure {figure['id']}", expected, figure)
            values[figure["id"]] = value
        yield from _stated(record, entry, values)


def _stated(record: Record, entry: Data, values: dict[str, Fraction]) -> Iterator[Finding]:
    """Check that a claim's stated figures stand in its quotes, and readings in their sources."""
    stated = [figure for figure in entry["figures"] if not figure["derivation"]]
    if "quotes" in entry:
        document = record.entries["documents"][entry["document"]["id"]]
        spans = [(quote["start"], quote["end"]) for quote in entry["quotes"]]
        numbers = numbers_quoted(record.texts[document["id"]], document["language"], spans)
        for name, unit in ((figure["id"], figure["unit"] or "") for figure in stated):
            stands = any(states(number, values[name], unit) for number in numbers)
            yield holds(stands, entry["id"], f"figure {name} must stand in a quote", values[name])
    for other in (other for figure in entry["figures"] for other in figure["compare"]):
        readings = record.sources[other["source"]["id"]]["figures"]
        (there,) = (item for item in readings if item["id"] == other["figure"])
        expected = {key: there[key] for key in ("value", "value_in_words")}
        yield from agree(f"{entry['id']}, a reading", expected, other)


def verdicts_follow(_folder: Folder, record: Record) -> Iterator[Finding]:
    """Check that verdict 1 is that of the weakest step, and all labels are of their scale."""
    labels, ratings = record.labels["attribution"], record.labels["rating"]
    for name, claim in record.claims.items():
        steps = [step for step in claim["chain"] if step["verdict"]]
        verdicts = [step["verdict"] for step in steps] if claim["source"] else ["no-source-cited"]
        weakest = max(verdicts, key=[*labels].index)
        yield same(name, "verdict 1", weakest, claim["attribution"]["verdict"])
        for item in (claim["attribution"], *steps):
            yield same(name, "label", labels[item["verdict"]], item["label"])
        rating = claim["review"]["rating"]
        expected = {"label": ratings[rating], "number": TABLES["numbers"].get(rating)}
        yield from agree(f"{name}, review", expected, claim["review"])
        stations = filter(None, (claim["speaker"], claim["source"], claim["document"]))
        chain = [(hop["from"], hop["to"]) for hop in claim["chain"]]
        yield same(name, "chain", list(pairwise(stations)), chain)


def entries_agree(folder: Folder, record: Record) -> Iterator[Finding]:
    """Check each entry's own file, its address and its number, and the stated counts."""
    counted = {kind: len(record.entries[kind]) for kind in record.index["counts"]}
    yield from agree(INDEX, counted, record.index["counts"])
    for kind in OF_DATA:
        for number, (name, entry) in enumerate(record.entries[kind].items(), start=1):
            path = f"{API}/{kind}/{name}.json"
            is_same = path in folder.paths and folder.json(path) == entry
            yield holds(is_same, path, f"must say what {kind}.json says")
            expected = [f"{record.address}{kind}/{name}/", number]
            seen = [entry["url"], entry.get("number", number)]
            yield same(path, "address and number", expected, seen)
            for link in _links(entry):
                of_kind, linked, *_ = link["url"].removeprefix(record.address).split("/")
                title = record.title(of_kind, linked)
                yield same(path, f"the link to {linked}", title, link["title"])


def _links(value: Any) -> Iterator[Data]:
    """Yield every link to another entry, which has an id, a title and an address only."""
    if isinstance(value, dict) and value.keys() == {"id", "title", "url"}:
        yield value
    items = value.values() if isinstance(value, dict) else value
    for item in items if isinstance(value, dict | list) else ():
        yield from _links(item)
