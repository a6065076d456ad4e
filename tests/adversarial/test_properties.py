"""What must hold for every slice of the document and for every text."""

import string
import unicodedata
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from factcheck.text.document import FrozenText, QuoteError
from factcheck.text.folding import fold
from tests.adversarial.naive import PLAIN, RAW, TOKENS, count, raw_span
from tests.tables import each_row

TEXT = FrozenText(RAW)
FOLDED = TEXT.folded.text
OTHER = string.ascii_letters + string.digits + "éñøßаеоνΑ٣៤中ក"
# Everything that folding looks at, with letters, digits, marks and things to compose.
TRICKY = (
    "ab1 2.\n\r\t\u00a0\u2003-—'’\"“*_[]\u00ad\u200b\u2060\ufeff"
    "ée\u0301\u0323\u0338=\u212bᄀ\u1161\u11a8"
)
texts = st.text(TRICKY, max_size=30)


@st.composite
def slices(draw):
    """Give the bounds in PLAIN of a run of whole words, with their punctuation or without."""
    first = draw(st.integers(0, len(TOKENS) - 1))
    last = draw(st.integers(first, min(first + 30, len(TOKENS) - 1)))
    start, end = TOKENS[first][0], TOKENS[last][1]
    if draw(st.booleans()):
        words = PLAIN[start:end]
        start += len(words) - len(words.lstrip('"'))
        end -= len(words) - len(words.rstrip('",.:)'))
    assume(end - start >= 12)
    return start, end


def test_the_naive_search_is_right_for_this_document():
    assert unicodedata.is_normalized("NFC", RAW)
    assert "_" not in RAW
    assert PLAIN == FOLDED


@given(slices())
def test_whole_words_that_stand_once_are_found_at_their_place(bounds):
    start, end = bounds
    assume(count(PLAIN[start:end]) == 1)
    (span,) = TEXT.locate(PLAIN[start:end])
    assert (span.start, span.end) == raw_span(start, end)


@given(slices())
def test_the_raw_words_are_found_like_the_folded_ones(bounds):
    start, end = bounds
    assume(count(PLAIN[start:end]) == 1)
    first, last = raw_span(start, end)
    assert TEXT.locate(RAW[first:last]) == TEXT.locate(PLAIN[start:end])


@each_row("size", [3, 4, 5])
def test_words_that_stand_more_than_once_are_refused_and_told_apart_by_context(size):
    for first in range(1, len(TOKENS) - size - 3):
        start, end = TOKENS[first][0], TOKENS[first + size - 1][1]
        words = PLAIN[start:end]
        if len(words) < 12 or PLAIN.count(f" {words} ") < 2:
            continue
        with pytest.raises(QuoteError, match="must stand once"):
            TEXT.locate(words)
        prefix = PLAIN[max(start - 60, 0) : start].partition(" ")[2]
        suffix = PLAIN[end : end + 60].rpartition(" ")[0]
        (span,) = TEXT.locate(words, prefix, suffix)
        assert (span.start, span.end) == raw_span(start, end)


@given(slices(), st.data())
def test_another_letter_or_digit_is_refused(bounds, data):
    words = PLAIN[slice(*bounds)]
    at = data.draw(st.integers(0, len(words) - 1))
    sign = data.draw(st.sampled_from(OTHER))
    assume(sign != words[at])
    changed = words[:at] + sign + words[at + 1 :]
    if count(changed) == 0:
        with pytest.raises(QuoteError):
            TEXT.locate(changed)
    else:
        assert any(PLAIN.startswith(changed, start) for start in range(len(PLAIN)))


def stands(words):
    """Return whether the words stand in PLAIN with no letter or digit of a word cut off."""
    places = [start for start in range(len(PLAIN)) if PLAIN.startswith(words, start)]
    return any(
        not (PLAIN[start - 1 : start].isalnum() and words[0].isalnum())
        and not (PLAIN[start + len(words) :][:1].isalnum() and words[-1].isalnum())
        for start in places
    )


@given(slices(), st.data())
def test_a_letter_or_digit_more_or_less_is_refused(bounds, data):
    words = PLAIN[slice(*bounds)]
    at = data.draw(st.integers(0, len(words) - 1))
    sign = data.draw(st.sampled_from(OTHER))
    for changed in (words[:at] + words[at + 1 :], words[:at] + sign + words[at:]):
        if not stands(changed.strip()):
            with pytest.raises(QuoteError):
                TEXT.locate(changed)


@given(st.text(TRICKY + "the victims", min_size=12, max_size=40))
def test_any_text_is_taken_or_refused_and_nothing_else(words):
    with suppress(QuoteError):
        assert TEXT.locate(words)


# --- folding ------------------------------------------------------------------------------


@given(texts)
@example("3*4 a_b __init__ **bold** * alone")
def test_folding_twice_is_folding_once(raw):
    once = fold(raw).text
    assert fold(once).text == once


@given(texts)
def test_the_map_is_in_order_and_inside_the_text(raw):
    folded = fold(raw)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert all(
        0 <= start < end <= len(raw) for start, end in zip(folded.starts, folded.ends, strict=True)
    )
    assert all(one <= two for one, two in pairwise(folded.starts))
    assert all(one <= two for one, two in pairwise(folded.ends))
    for (start, end), (following, _) in pairwise(zip(folded.starts, folded.ends, strict=True)):
        assert following in (start, *range(end, len(raw)))


@given(texts, st.data())
def test_a_raw_span_folds_to_the_words_it_stands_for(raw, data):
    folded = fold(raw)
    assume(folded.text and not set(folded.text) & set("*_"))  # kept marks need their neighbours
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    for cut in {start, end} - {0, len(folded.text)}:  # not inside a base and its marks
        assume(folded.starts[cut - 1] != folded.starts[cut])
    first, last = folded.raw_span(start, end)
    assert 0 <= first < last <= len(raw)
    assert fold(raw[first:last]).text == folded.text[start:end]


@given(st.text("aeiouycn ̧̣́̀̂̃̈Đđê", max_size=40))
def test_composed_and_decomposed_texts_fold_alike(raw):
    forms = {fold(unicodedata.normalize(form, raw)).text for form in ("NFC", "NFD")}
    assert len(forms) == 1


@given(st.text("ab1é-'\" \n", max_size=30))
def test_line_ends_do_not_matter(raw):
    assert (
        fold(raw).text == fold(raw.replace("\n", "\r\n")).text == fold(raw.replace("\n", "\r")).text
    )
