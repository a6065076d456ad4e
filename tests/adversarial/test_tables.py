"""The tables are as large as promised, and each case has a name of its own."""

from tests.adversarial.attacks import ATTACKS
from tests.adversarial.sized import SIZED
from tests.adversarial.variants import VARIANTS


def test_every_case_has_a_name_of_its_own():
    names = [case.name for case in (*ATTACKS, *VARIANTS)] + [*SIZED]
    assert len(names) == len(set(names))


def test_there_are_enough_cases():
    assert len(ATTACKS) >= 100
    assert len(VARIANTS) >= 60
