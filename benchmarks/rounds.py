"""All peers in turn, several times, so that what else the machine does meets them alike."""

from __future__ import annotations

import shutil
from html import unescape
from typing import TYPE_CHECKING

from benchmarks import corpus
from benchmarks.invention import claim_id
from benchmarks.measuring import peak, seconds
from benchmarks.peers import NOTHING, PEERS, Peer
from benchmarks.peers.edits import Edit
from benchmarks.results import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

OUTPUTS = ("claims.json", "feed.xml", "sitemap.xml", "theme.css")


class UnlikeError(Exception):
    """Peers whose sites are not the same, so that nothing can be said of their speed."""


class Rounds:
    """The peers at one size, each with its folder and its row."""

    def __init__(self, claims: int, folder: Path, say: Callable[[str], None]) -> None:
        """Make the corpus and give it to every peer that is not left out at this size."""
        self.claims = claims
        self.folder = folder
        self.say = say
        say(f"{claims:,} claims: making up the corpus")
        corpus.write(folder / "corpus", claims)
        self.rows = {peer: Row(claims, peer.name, peer.page) for peer in entered(claims)}
        for peer in self.rows:
            peer.prepare(folder / "corpus", folder / peer.key)

    def run(self, times: int) -> list[Row]:
        """Measure everything and return a row for each peer.

        Raises:
            UnlikeError: when the peers did not make the same site.
            RuntimeError: when one of them failed.

        """
        for peer in self._in_turn("cold", times):
            self._forget(peer)
            self.rows[peer].cold.append(seconds(peer.command, self._at(peer)))
        self._compare()
        for peer in self._in_turn("memory", 1):
            self._forget(peer)
            self.rows[peer].peak = peak(peer.command, self._at(peer))
        edits = dict.fromkeys(self.rows, 0)
        for peer in self._in_turn("edited", times):
            edits[peer] += 1
            edit = Edit(claim_id(self.claims // 2), f"Edited{'x' * edits[peer]}")
            peer.edit(self._at(peer), edit)
            self.rows[peer].edited.append(seconds(peer.command, self._at(peer)))
            self._check(peer, edit.claim, edit.word)
        return list(self.rows.values())

    def _in_turn(self, what: str, times: int) -> Iterator[Peer]:
        """Yield every peer several times, each time another one first."""
        peers = list(self.rows)
        for number in range(times):
            first = number % len(peers)
            for peer in peers[first:] + peers[:first]:
                self.say(f"{self.claims:,} claims: {what} {number + 1} of {times}: {peer.key}")
                yield peer

    def _at(self, peer: Peer) -> Path:
        return self.folder / peer.key

    def _forget(self, peer: Peer) -> None:
        """Remove all that earlier runs have left."""
        for name in (peer.output, *peer.kept):
            path = self._at(peer) / name
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink(missing_ok=True)

    def _compare(self) -> None:
        """Hold the sites against each other: the same pages, and a claim's text in each."""
        bare = {peer: site_of(self._at(peer) / peer.output) for peer in self.rows if is_bare(peer)}
        first, *others = bare
        for peer in others:
            if odd := sorted(bare[first] ^ bare[peer])[:5]:
                message = f"{first.key} and {peer.key} must make the same pages: {odd}"
                raise UnlikeError(message)
        claim = claim_id(self.claims // 3)
        record = corpus.claim_in(self.folder / "corpus", claim)
        for peer in self.rows:
            if peer.page != NOTHING:
                for name in ("title", "quote"):
                    self._check(peer, claim, record[name])

    def _check(self, peer: Peer, claim: str, words: str) -> None:
        """Look for words on a claim's page."""
        if peer.page == NOTHING:
            return
        page = self._at(peer) / peer.output / "claims" / claim / "index.html"
        if words not in unescape(page.read_text("utf-8")):
            message = f"{peer.key} must have {words!r} on the page of {claim}"
            raise UnlikeError(message)


def entered(claims: int) -> Sequence[Peer]:
    """Return the peers that are measured at a size."""
    return [peer for peer in PEERS if claims <= peer.most]


def is_bare(peer: Peer) -> bool:
    """Tell whether a peer makes the page that all make."""
    return peer.page == "bare"


def site_of(output: Path) -> set[str]:
    """Return the pages of a site and the outputs that all make, by their paths."""
    pages = {path.relative_to(output).as_posix() for path in output.rglob("*.html")}
    return pages | {name for name in OUTPUTS if (output / name).is_file()}
