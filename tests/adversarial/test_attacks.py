"""Every dishonest quote is refused, for the right reason and without delay."""

import pytest

from factcheck.text.document import FrozenText, QuoteError
from tests.adversarial.attacks import ATTACKS
from tests.adversarial.naive import HONEST, RAW
from tests.adversarial.sized import SIZED, is_quick

TEXT = FrozenText(RAW)
CODES = ("unknown-quote", "short-quote", "ambiguous-quote", "cut-word")


def refusal(attack):
    """Return the code with which an attack is refused, or None where it is taken."""
    text = TEXT if attack.document is RAW else FrozenText(attack.document)
    try:
        text.locate(attack.quote, attack.prefix, attack.suffix)
    except QuoteError as error:
        return error.code
    return None


def test_the_unchanged_quotes_are_taken():
    assert all(TEXT.locate(honest) for honest in HONEST)


def test_every_attack_is_refused():
    ends = {attack.name: refusal(attack) for attack in ATTACKS}
    expected = {attack.name: (attack.code,) if attack.code else CODES for attack in ATTACKS}
    assert {name: end for name, end in ends.items() if end not in expected[name]} == {}


@pytest.mark.parametrize("name", SIZED)
def test_size_costs_no_time(name):
    assert is_quick(name)
