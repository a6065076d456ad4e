"""What a published site is made with, as a CycloneDX bill of materials: `make sbom`.

Every package of build.lock, with its licence as the package declares it, and what is vendored in
the theme. A licence that is not among those accepted here fails, so that none comes in unseen.
"""

from __future__ import annotations

import re
import sys
import uuid
from hashlib import sha256
from importlib.metadata import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from cyclonedx.contrib.hash.factories import HashTypeFactory
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
ACCEPTED = {
    "AGPLv3": "pelican is run, not changed, and no part of the site",
    "Apache-2.0": "",
    "BSD License": "",
    "BSD-2-Clause": "",
    "BSD-3-Clause": "",
    "GPL": "unidecode comes with pelican; as above",
    "MIT": "",
    "MIT License": "",
    "MIT-0": "",
    "MPL-2.0 AND (Apache-2.0 OR MIT)": "orjson is used as it is",
    "OFL-1.1": "a typeface, shipped with its licence",
    "PSF-2.0": "",
    "Public Domain, BSD License, GNU General Public License (GPL)": "docutils comes with pelican",
}
"""Licences of what a site is made with; why, where a reader may wonder."""
_DECLARED_ELSEWHERE = {"resvg-py": "MIT"}
"""Packages that name their licence in a file alone."""
_VENDORED = (
    ("npm", "minisearch", "7.2.0", "MIT", "theme/static/vendor/minisearch/minisearch-7.2.0.js"),
    ("generic", "charis-sil", "6.101", "OFL-1.1", "theme/fonts/CharisSIL-Regular.ttf"),
)
_LOCKED = re.compile(r"^([a-z0-9-]+)==([^ \\;]+)", re.MULTILINE)
_LONGEST_NAME = 40


def licence(package: str) -> str:
    """Return a package's licence as it is declared, an SPDX expression where there is one."""
    found = metadata(package).json
    kinds = found.get("classifier", [])
    named = [kind.split(" :: ")[-1] for kind in kinds if kind.startswith("License :: ")]
    short = str(found.get("license", ""))
    if short == "" or "\n" in short or len(short) > _LONGEST_NAME:
        short = ", ".join(named)
    return str(found.get("license_expression", "")) or short or _DECLARED_ELSEWHERE[package]


def components() -> Iterator[Component]:
    """Yield what a site is made with.

    Raises:
        ValueError: when a licence is none of those accepted.

    """
    locked = (ROOT / "requirements" / "build.lock").read_text("utf-8")
    for name, version in _LOCKED.findall(locked):
        yield _component("pypi", name, version, licence(name))
    for kind, name, version, declared, file in _VENDORED:
        yield _component(kind, name, version, declared, (ROOT / file).read_bytes())


def _component(
    kind: str, name: str, version: str, declared: str, content: bytes | None = None
) -> Component:
    if declared not in ACCEPTED:
        message = f"{name} {version}: its licence must be one of {sorted(ACCEPTED)}: {declared!r}"
        raise ValueError(message)
    totals = [f"sha256:{sha256(content).hexdigest()}"] if content else []
    return Component(
        type=ComponentType.LIBRARY,
        name=name,
        version=version,
        licenses=[LicenseFactory().make_from_string(declared)],
        purl=PackageURL(kind, None, name, version),
        bom_ref=f"{kind}/{name}",
        hashes=[HashTypeFactory().from_composite_str(total) for total in totals],
    )


def bill() -> str:
    """Return the bill, the same whenever it is made of the same."""
    bom = Bom(components=components())
    names = "\n".join(sorted(str(item.purl) for item in bom.components))
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, names)
    bom.metadata.timestamp = None  # type: ignore[assignment] # left out, so that the bytes stay
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(bill())
