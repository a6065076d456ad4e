"""The tables are as large as promised, and what they list as known is still wrong."""

from fnmatch import filter as matching
from itertools import pairwise

from factcheck.text.document import QuoteError
from factcheck.text.folding import fold
from tests.adversarial.attacks import ATTACKS
from tests.adversarial.known import KNOWN, UNSTABLE, is_known
from tests.adversarial.sized import SIZED, is_quick
from tests.adversarial.test_attacks import refusal
from tests.adversarial.test_variants import located
from tests.adversarial.variants import VARIANTS


def attack_goes_wrong(attack):
    return refusal(attack) is None


def variant_goes_wrong(variant):
    try:
        return located(variant) != variant.spans()
    except QuoteError:
        return True


def is_slow(name):
    return not is_quick(name)


def folds_wrong(raw):
    folded = fold(raw)
    spans = list(pairwise(zip(folded.starts, folded.ends, strict=True)))
    overlap = any(one[0] != two[0] < one[1] for one, two in spans)
    return overlap or fold(folded.text).text != folded.text


CASES = {
    **{case.name: (attack_goes_wrong, (case,)) for case in ATTACKS},
    **{case.name: (variant_goes_wrong, (case,)) for case in VARIANTS},
    **{name: (is_slow, (name,)) for name in SIZED},
    **{name: (folds_wrong, (example,)) for name, (_, example) in UNSTABLE.items()},
}


def test_what_is_known_to_be_wrong_still_is():
    cases = {pattern: matching(CASES, pattern) for pattern in KNOWN}
    mended = {
        pattern: [name for name in names if not CASES[name][0](*CASES[name][1])]
        for pattern, names in cases.items()
    }
    assert not {pattern: names for pattern, names in mended.items() if names}, "take out of KNOWN"
    assert all(cases.values()), "a pattern names no case"


def test_every_case_has_a_name_of_its_own():
    names = [case.name for case in (*ATTACKS, *VARIANTS)] + [*SIZED, *UNSTABLE]
    assert len(names) == len(set(names))


def test_there_are_enough_cases():
    assert len([case for case in ATTACKS if not is_known(case.name)]) >= 100
    assert len([case for case in VARIANTS if not is_known(case.name)]) >= 60
