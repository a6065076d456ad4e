"""What each rating needs and excludes: the table that the rules on verdicts read.

`docs/verdicts.md` shows the same table to editors, and a test compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.record.vocabulary import ClaimKind, Rating, Stance

if TYPE_CHECKING:
    from collections.abc import Mapping


class RatingGrounds(NamedTuple):
    """What a rating needs and excludes.

    `needs` are stances of which the evidence has an item each. Where the rating `leans` to a side,
    one of these items is not from the claim's own side, and they come from two independent
    publishers. `excludes` are stances that the evidence may not have: support from the claim's own
    side does not count here, nor do weak items where `weak_is_allowed`. `outweighs` is a stance
    whose items may not be stronger than those that are needed. `not_of` are kinds of claims that
    can't have the rating.
    """

    needs: tuple[Stance, ...] = ()
    leans: bool = False
    excludes: tuple[Stance, ...] = ()
    weak_is_allowed: bool = False
    outweighs: Stance | None = None
    not_of: tuple[ClaimKind, ...] = (ClaimKind.REQUEST,)


RATING_GROUNDS: Mapping[Rating, RatingGrounds] = {
    Rating.SUPPORTED: RatingGrounds(
        needs=(Stance.SUPPORTS,),
        leans=True,
        excludes=(Stance.CONTRADICTS,),
        weak_is_allowed=True,
    ),
    Rating.PARTLY_SUPPORTED: RatingGrounds(
        needs=(Stance.SUPPORTS,), leans=True, outweighs=Stance.CONTRADICTS
    ),
    Rating.LACKS_CONTEXT: RatingGrounds(needs=(Stance.QUALIFIES,), outweighs=Stance.CONTRADICTS),
    Rating.DISPUTED: RatingGrounds(needs=(Stance.SUPPORTS, Stance.CONTRADICTS), leans=True),
    Rating.CONTRADICTED: RatingGrounds(
        needs=(Stance.CONTRADICTS,), leans=True, outweighs=Stance.SUPPORTS
    ),
    Rating.UNCONFIRMED: RatingGrounds(excludes=(Stance.SUPPORTS, Stance.CONTRADICTS)),
    Rating.NOT_CHECKABLE: RatingGrounds(
        excludes=(Stance.SUPPORTS, Stance.CONTRADICTS), not_of=(ClaimKind.FIGURE,)
    ),
    Rating.NOT_ASSESSED: RatingGrounds(not_of=()),
}
