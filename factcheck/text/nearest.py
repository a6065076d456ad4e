"""The passage most like words that were not found, for hints: nothing is proven by it."""

from difflib import SequenceMatcher
from typing import NamedTuple

from factcheck.text.boundaries import Boundaries
from factcheck.text.folding import Folded, folded_text

LEGEND = "[-yours-] {+the document's+}"
_LEAST_LIKENESS = 50
"""Per cent; below it a passage is no help."""
_LONGEST = 1_000
"""Characters; the nearest passage to more words takes seconds to find."""


class Near(NamedTuple):
    """The raw span of a passage, and how the words differ from it."""

    start: int
    end: int
    marked: str


def nearest(folded: Folded, words: str) -> Near | None:
    """Return the passage most like the words, or None where none is like them but not the same."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only a miss needs it

    if len(words) > _LONGEST:
        return None
    wanted = folded_text(words).strip()
    found = fuzz.partial_ratio_alignment(wanted, folded.text, score_cutoff=_LEAST_LIKENESS)
    if found is None:
        return None
    start, end = _whole_words(folded, found.dest_start, found.dest_end)
    passage = folded.text[start:end]
    if passage == wanted:
        return None
    return Near(*folded.raw_span(start, end), differences(wanted, passage))


def _whole_words(folded: Folded, start: int, end: int) -> tuple[int, int]:
    """Return bounds widened to those of the words that they cut, and without white space."""
    while cut := folded.boundaries.run_at(start):
        start = cut[0]
    while cut := folded.boundaries.run_at(end):
        end = cut[1]
    passage = folded.text[start:end]
    return end - len(passage.lstrip()), start + len(passage.rstrip())


def differences(words: str, passage: str) -> str:
    """Mark word by word how words differ from a passage: `[-not there-] {+there instead+}`."""
    mine, theirs = _words(words), _words(passage)
    bare, other = ([word.rstrip() for word in side] for side in (mine, theirs))
    marked = []
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, bare, other, autojunk=False).get_opcodes():
        if kind == "equal":
            marked += theirs[j1:j2]
            continue
        marked += [f" [-{''.join(mine[i1:i2]).rstrip()}-] "] if i1 < i2 else []
        marked += [f" {{+{''.join(theirs[j1:j2]).rstrip()}+}} "] if j1 < j2 else []
    return " ".join("".join(marked).split())


def _words(text: str) -> list[str]:
    """Return a text cut wherever it may be, each word with the white space behind it."""
    allow = Boundaries(text).allow
    cuts = [at for at in range(1, len(text)) if text[at] != " " and allow(at)]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
