"""card.png: a picture of each claim with both verdicts, for where links to it are shared.

The theme's card.svg has the design; here the texts are measured and broken into lines.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from factcheck.exports.drawing import png
from factcheck.exports.faces import Face, read_face
from factcheck.exports.file import File
from factcheck.exports.typesetting import Block, Box, fit
from factcheck.files.ignored import files_in
from factcheck.site.settings import Links
from factcheck.site.views.embed import EmbedView

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.ledger.ledger import Ledger
    from factcheck.record.model import Claim
    from factcheck.site.settings import Site

_MEASURE = 1056.0
_SAYS = Box(_MEASURE, 40, (26, 23, 20))
_TITLE = Box(_MEASURE, 200, (58, 52, 46, 42), 1.14)
_HEADING = Box(600, 40, (26, 23, 20))
_ORIGIN = Box(_MEASURE, 36, (26, 23, 20))


class Cards:
    """Draws cards in the theme's face."""

    def __init__(self, theme: Path) -> None:
        """Read the theme's faces and the template."""
        self.fonts = tuple(path for path in files_in(theme / "fonts") if path.suffix == ".ttf")
        faces = {path.stem: read_face(path) for path in self.fonts}
        self.bold, self.regular = faces["CharisSIL-Bold"], faces["CharisSIL-Regular"]
        self.italic = faces["CharisSIL-Italic"]
        environment = Environment(
            loader=FileSystemLoader(theme / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.template = environment.get_template("card.svg")

    def svg(self, ledger: Ledger, claim: Claim, site: Site) -> str:
        """Return a claim's card as SVG."""
        view = EmbedView(ledger, claim, Links(site, f"claims/{claim.id}/card.png"))
        number = f"Claim {view.claim.number}"
        return self.template.render(
            view=view,
            claim=view.claim,
            site=site,
            heading=_set(self.italic, view.document, _HEADING, instead=number),
            says_block=_set(self.italic, view.claim.says, _SAYS, instead=""),
            title_block=_set(self.bold, view.claim.title, _TITLE, instead=number),
            origin_block=_set(self.regular, view.source, _ORIGIN, instead=""),
            title_leading=_TITLE.leading,
        )


def of_claim(ledger: Ledger, site: Site, claim: Claim) -> Iterator[File]:
    """Yield a claim's picture."""
    cards = _cards(site.theme)
    picture = png(cards.svg(ledger, claim, site), cards.fonts, site.cache / "cards")
    yield File(f"claims/{claim.id}/card.png", picture)


@cache
def _cards(theme: Path) -> Cards:
    return Cards(theme)


def _set(face: Face, text: str, box: Box, *, instead: str) -> Block:
    """Set a text, or a substitute where the face lacks a letter: never empty boxes."""
    words = " ".join(text.split())
    return fit(face, words if face.has(words) else instead, box)
