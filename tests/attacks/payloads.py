"""The payloads: what an editor or a source might write so that it runs in a reader's browser."""

from __future__ import annotations

from pathlib import Path

from tests import quickyaml

HOST = "attack.example"
KINDS: dict[str, list[str]] = quickyaml.load(
    Path(__file__).with_name("payloads.yaml").read_text("utf-8")
)
PAYLOADS = tuple(dict.fromkeys(payload for kind in KINDS.values() for payload in kind))
