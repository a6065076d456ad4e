"""Every honest spelling is taken, at exactly the place where its words stand."""

from factcheck.text.document import FrozenText, QuoteError
from tests.adversarial.variants import VARIANTS

TEXTS = {variant.document: FrozenText(variant.document) for variant in VARIANTS}


def located(variant):
    """Return the offsets that the engine reports for a variant."""
    spans = TEXTS[variant.document].locate(variant.quote, variant.prefix, variant.suffix)
    return [(span.start, span.end) for span in spans]


def is_taken_at_its_place(variant):
    try:
        spans = located(variant)
    except QuoteError:
        return False
    words = tuple(variant.document[start:end] for start, end in spans)
    return (spans, words) == (variant.spans(), variant.at)


def test_every_variant_is_taken_at_its_place():
    assert [variant.name for variant in VARIANTS if not is_taken_at_its_place(variant)] == []
