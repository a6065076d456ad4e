"""Files beside those of the record: an editor's are ignored, all others are read."""

from __future__ import annotations

from tests.files.test_ignored import LEFT
from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document

_NOT_TEXT = b"topics: \xff\0"
_READ = (
    *("more.yaml", "tmp.yaml", "bak.yaml", "orig.yaml", "4913.yaml", "~more.yaml", "a#b.yaml"),
    *(
        "save.yaml",
        "swap.yaml",
        "#more.yaml",
        "flycheck.yaml",
        "\u1791\u17b8\u1796\u17b8\u179a.yaml",
    ),
)


def _beside(name: str) -> Site:
    site = one_document(
        "The keepers opened the weir.\n", [{"quotes": ["The keepers opened the weir"]}]
    )
    return site._replace(files={**site.files, f"claims/{name}": _NOT_TEXT})


WRONG = [
    Wrong("file of the record with a name like an editor's", name, _beside(name), "bad-encoding")
    for name in _READ
]
HONEST = [
    Honest("file that an editor left", who, _beside(form.format("more.yaml")))
    for who, form in LEFT.items()
]
