"""Every honest spelling is taken, at exactly the place where its words stand."""

import pytest

from factcheck.document import FrozenText
from tests.adversarial.known import is_known
from tests.adversarial.variants import VARIANTS

TEXTS = {variant.document: FrozenText(variant.document) for variant in VARIANTS}


def located(variant):
    """Return the offsets that the engine reports for a variant."""
    spans = TEXTS[variant.document].locate(variant.quote, variant.prefix, variant.suffix)
    return [(span.start, span.end) for span in spans]


@pytest.mark.parametrize(
    "variant", [pytest.param(each, id=each.name) for each in VARIANTS if not is_known(each.name)]
)
def test_variant_is_taken_at_its_place(variant):
    spans = located(variant)
    assert spans == variant.spans()
    assert tuple(variant.document[start:end] for start, end in spans) == variant.at
