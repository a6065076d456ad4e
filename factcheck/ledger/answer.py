"""What was found, counted in sentences that read well for any numbers.

Front page and proof share it, so it needs nothing but the standard library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_UNCHECKED = "not-assessed"
_BOTH = 2
_VERDICTS = {
    "supported": ("is supported by evidence", "are supported by evidence"),
    "partly-supported": ("is partly supported", "are partly supported"),
    "lacks-context": ("lacks context", "lack context"),
    "disputed": ("is disputed", "are disputed"),
    "contradicted": ("is contradicted", "are contradicted"),
    "unconfirmed": ("is unconfirmed", "are unconfirmed"),
    "not-checkable": ("cannot be checked", "cannot be checked"),
}
"""What is said of one claim with a rating, and of several."""


def answer(ratings: Mapping[str, int], located: Mapping[str, int], documents: int) -> str:
    """Return what came of all claims and of the sources that the documents cite.

    Args:
        ratings: the number of claims at each rating.
        located: the number of cited sources by what became of them.
        documents: the number of documents.

    """
    return f"{of_claims(ratings)} {of_sources(located, documents)}"


def of_claims(ratings: Mapping[str, int]) -> str:
    """Return how many claims were checked, and how many have which rating."""
    total = sum(ratings.values())
    checked = total - ratings.get(_UNCHECKED, 0)
    if not total:
        return "We have not checked any claim yet."
    if not checked:
        which = "the only claim" if total == 1 else f"any of the {total:,} claims"
        return f"We have not checked {which} yet."
    share = "" if checked == total else f" of {total:,}"
    noun = "claim" if total == 1 else "claims"
    return f"We checked {checked:,}{share} {noun}: {_by_rating(ratings, checked)}."


def _by_rating(ratings: Mapping[str, int], checked: int) -> str:
    found = {slug: ratings[slug] for slug in _VERDICTS if ratings.get(slug)}
    if checked == 1:
        (slug,) = found
        return f"it {_VERDICTS[slug][0]}"
    if len(found) == 1:
        (slug,) = found
        return f"{'both' if checked == _BOTH else f'all {checked:,}'} {_VERDICTS[slug][1]}"
    return joined([f"{count:,} {_VERDICTS[slug][count > 1]}" for slug, count in found.items()])


def joined(parts: Sequence[str]) -> str:
    """Join the parts of an enumeration, of which there is at least one."""
    *others, last = parts
    return f"{', '.join(others)} and {last}" if others else last


def of_sources(located: Mapping[str, int], documents: int) -> str:
    """Return how many sources are cited, and how many of them could be read."""
    total = sum(located.values())
    read = total - located.get("no", 0)
    verb = "document cites" if documents == 1 else "documents cite"
    if not total:
        return f"The {verb} no sources."
    noun = "source" if total == 1 else "sources"
    return f"The {verb} {total:,} {noun}. {_read(total, read, located.get('copy', 0))}"


def _read(total: int, read: int, copies: int) -> str:
    """Return how many of the cited sources could be read, and in what form."""
    if not read:
        which = {1: "it", _BOTH: "either of them"}.get(total, "any of them")
        return f"We did not find {which}."
    how = _in_copies(read, copies)
    if total == 1:
        return f"We could read it{how}."
    if read == total:
        return f"We could read {'both' if total == _BOTH else 'all'} of them{how}."
    lost = total - read
    others = "other one" if lost == 1 else f"other {lost:,}"
    return f"We could read {read:,} of them{how}. We did not find the {others}."


def _in_copies(read: int, copies: int) -> str:
    if not copies:
        return ""
    form = "a copy" if copies == 1 else "copies"
    return f", in {form}" if copies == read else f", {copies:,} of these only in {form}"
