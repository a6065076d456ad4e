"""The sense of a quote: no word that turns what was said is cut off or left out.

A machine cannot judge meaning. It can demand that the words of negation, denial, doubt,
condition, modality and attribution near a quote are quoted, or that somebody looked at them.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.problems import Fault
from factcheck.rules import words
from factcheck.rules.case import spans
from factcheck.rules.plain import plain
from factcheck.rules.quotes import quotes_of
from factcheck.rules.words import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.record.model import Claim, Document, Source
    from factcheck.rules.case import EntryCase, Faults
    from factcheck.text.document import FrozenText, Span


_NEAR = 40
"""Characters next to a mark that tell whether it ends a sentence."""
_LONGEST_SENTENCE = 4_000
"""Characters that are looked at on either side of a quote."""
_OTHER_SCRIPT = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u2c00-\ud7ff\uf900-\uffff]")
_LINE = "(?:\r\n|[\n\r\v\f\x85\u2028])"
_BREAK = re.compile(
    rf"{_LINE}[^\S\n\r]*{_LINE}\s*|\u2029\s*|{_LINE}[^\S\n\r]*(?=(?:[-*•–]|\d+[.)]|[A-Za-z][.)])\s)"
)
_CLOSING = r"[\"'”’»›)\]}*_\u200e\u200f\u061c\u2066-\u2069」』）]*"
_STOP = re.compile(rf"(?:[.!?…]+{_CLOSING}(?=\s|$)|[。！？｡！？।॥۔؟።។៕]+{_CLOSING})")
_CLAUSE = re.compile(rf"{_STOP.pattern}|[;；؛]")
_QUESTION = re.compile(r"[?？؟]")
_LOCAL = frozenset({Kind.NEGATION, Kind.MODALITY})
"""What these words turn is the statement that they stand in, not another one joined to it."""
_ABBREVIATION = r"(?i:(?<![^\W\d_])(?:[^\W\d_]|{abbreviations})$)"
_INNOCENT = r"\bnos?\.\s*(?=\d)|(?:{innocent})"
_LIMIT = r"(?:^|\W)({limits})\s*$"
_NO_THAT = r"(?!\s*(?:{that})\b)"
_RANGE = r"\d[\s%‰]*(?:[-‐‑‒–—−]|{range})\s*\d"
_DIGIT_FIRST = re.compile(r"\s*\d")


class Turn(NamedTuple):
    """A word that turns the sense, what it expresses, and where it stands in the raw text."""

    word: str
    kind: str
    start: int
    end: int


def remarks(text: FrozenText, quoted: Sequence[Span], language: str) -> Iterator[str]:
    """Yield what the rules may refuse in a claim that quotes this, for a message."""
    for before, after in pairwise(quoted):
        if problem := omission(text.raw, before.end, after.start, language):
            yield f"leaves out {problem}"
    for turn in surroundings(text.raw, quoted, language):
        yield f"is cut off from '{turn.word}', a word of {turn.kind}"


def omissions_keep_the_sense(entry: Claim | Document | Source, case: EntryCase) -> Faults:
    """What `[...]` stands for in a quote holds no word that turns the sense."""
    for at, document, quote in quotes_of(entry):
        text = case.text(document)
        if text is None:
            continue
        for before, after in pairwise(spans(text, [quote]) or ()):
            language = _language(case, document)
            if problem := omission(text.raw, before.end, after.start, language):
                message = f"must not leave out {problem}"
                hint = "quote the words in full, or make two quotes of it"
                yield Fault(at, "omitted-words", message, hint)


def quotes_keep_their_sense(claim: Claim, case: EntryCase) -> Faults:
    """The rest of a quoted sentence holds no word that turns it, or somebody looked at it."""
    text = case.text(claim.document)
    if text is None:
        return
    places = [spans(text, [quote]) for quote in claim.quotes]
    quoted = [span for found in places for span in found or ()]
    for index, (quote, found) in enumerate(zip(claim.quotes, places, strict=True)):
        if found is None:
            continue  # the quote's own rule reports it
        at = ("quotes", index)
        turns = surroundings(text.raw, found, _language(case, claim.document))
        cut = next((turn for turn in turns if not _is_told(turn, claim, quoted)), None)
        if cut and not quote.context_checked:
            message = f"must not be cut off from '{cut.word}', a word of {cut.kind}"
            yield Fault(at, "cut-context", message, _remedy(cut))
        if quote.context_checked and not cut:
            message = "must be left out where no word that turns the sense is cut off"
            yield Fault((*at, "context_checked"), "needless-exception", message)


def _is_told(turn: Turn, claim: Claim, quoted: list[Span]) -> bool:
    """Return whether the claim itself has a word: in a quote, or in naming who said it."""
    if turn.kind == Kind.ATTRIBUTION and (claim.speaker or claim.source):
        return True
    return any(span.start <= turn.start and turn.end <= span.end for span in quoted)


def _remedy(turn: Turn) -> str:
    more = "name the speaker, " if turn.kind == Kind.ATTRIBUTION else ""
    return f"{more}quote it too, or say under context_checked why it changes nothing"


def _language(case: EntryCase, document: str) -> str:
    found = case.find("documents", document)
    return found.language if found else "en"


def omission(raw: str, start: int, end: int, language: str) -> str:
    """Return what an omission must not stand for, in words; empty where it may."""
    block, _ = _block(raw, start, end)
    if any(start <= stop.end() <= end for stop in _stops(_STOP, raw, block, end)):
        return "the end of a sentence"
    if found := next(turns(raw, start, end, language), None):
        return f"'{found.word}', a word of {found.kind}"
    return _left_of_number(raw, start, end, block)


def _left_of_number(raw: str, start: int, end: int, block: int) -> str:
    """Return the part of a range, or the limit of a number, that an omission stands for."""
    part = plain(raw, block, end + _NEAR)
    for match in words.pattern(_RANGE).finditer(part.text):
        first, last = part.span(*match.span())
        if first < start < last or first < end < last:
            return f"'{raw[start:end].strip()}', which is part of a range"
    limit = words.pattern(_LIMIT).search(plain(raw, start, end).text)
    is_of_number = limit and _DIGIT_FIRST.match(plain(raw, end, end + _NEAR).text)
    return f"'{limit[1]}', which limits a number" if limit and is_of_number else ""


def surroundings(raw: str, quoted: Sequence[Span], language: str) -> Iterator[Turn]:
    """Yield the words that turn the sense in the rest of the sentence around a quote."""
    start, end = quoted[0].start, quoted[-1].end
    first, last = _block(raw, start, end)
    stops = _stops(_CLAUSE, raw, first, last)
    begin = max((stop.end() for stop in stops if stop.end() <= start), default=first)
    final = next((stop for stop in stops if stop.end() >= end), None)
    until = final.end() if final else last
    yield from turns(raw, _joined_before(raw, begin, start, language), start, language)
    joined = _joined_after(raw, end, until, language)
    for turn in turns(raw, end, until, language):
        if turn.start < joined or turn.kind not in _LOCAL:
            yield turn
    if final and (mark := _QUESTION.search(raw, max(end, final.start()), until)):
        yield Turn(mark[0], Kind.DOUBT, mark.start(), mark.end())


def _block(raw: str, start: int, end: int) -> tuple[int, int]:
    """Return the run of lines around a place that no blank line or list mark parts."""
    first = max(start - _LONGEST_SENTENCE, 0)
    last = min(end + _LONGEST_SENTENCE, len(raw))
    for match in _BREAK.finditer(raw, first, start):
        first = match.end()
    after = _BREAK.search(raw, end, last)
    return first, after.start() if after else last


def _stops(pattern: re.Pattern[str], raw: str, start: int, end: int) -> list[re.Match[str]]:
    return [match for match in pattern.finditer(raw, start, end) if _is_stop(raw, match)]


def _is_stop(raw: str, match: re.Match[str]) -> bool:
    """Return whether a mark ends a sentence: not after an abbreviation, nor before lower case."""
    if match[0][0] not in ".!?…":
        return True
    if raw[match.end() : match.end() + _NEAR].lstrip()[:1].islower():
        return False
    before = raw[max(match.start() - _NEAR, 0) : match.start()]
    return match[0][0] != "." or not words.pattern(_ABBREVIATION).search(before)


def _joined_before(raw: str, start: int, end: int, language: str) -> int:
    """Return where the statement begins that the quote is in: after a comma, with an `and`."""
    part = plain(raw, start, end + _NEAR)
    that = words.pattern(_NO_THAT).pattern
    found = re.finditer(rf"[,،、，][\s\"'”’]*(?=(?:{words.joining(language)}){that})", part.text)
    begins = (part.places[match.end()] for match in found)
    return max((place for place in begins if place <= end), default=start)


def _joined_after(raw: str, start: int, end: int, language: str) -> int:
    """Return where a further statement begins after the quote."""
    rest = plain(raw, start, end)
    found = re.search(words.joining(language), rest.text)
    return rest.places[found.start()] if found else end


def turns(raw: str, start: int, end: int, language: str) -> Iterator[Turn]:
    """Yield the words in a part of a text that turn the sense, in their order."""
    part = plain(raw, start, end)
    shown = words.pattern(_INNOCENT).sub(lambda match: " " * len(match[0]), part.text)
    is_latin = _OTHER_SCRIPT.search(shown) is None
    found = [*words.turning(language, is_latin=is_latin).finditer(shown)]
    if not is_latin:
        found += words.turning_unspaced().finditer(shown)
    for match in sorted(found, key=lambda match: match.start()):
        first, last = part.span(*match.span())
        if match[0] != "may" or not raw.startswith("Ma", first):  # the month
            yield Turn(" ".join(raw[first:last].split()), str(match.lastgroup), first, last)
