"""What a published site is made with, as a CycloneDX bill of materials: `make sbom`.

Every package of build.lock, with its licence as the package declares it and the sums of the files
that may be installed, and what is vendored in the theme; all of it below one component, the engine
itself. A licence that is not among those accepted here fails, so that none comes in unseen.
"""

from __future__ import annotations

import re
import sys
import tomllib
import uuid
from hashlib import sha256
from importlib.metadata import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cyclonedx.contrib.hash.factories import HashTypeFactory
from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    "MIT AND CC-BY-4.0": "our own code, and our texts and data",
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
_LOCKED = re.compile(r"^([a-z0-9-]+)==([^ \\;]+)(.*(?:\n    .*)*)", re.MULTILINE)
_SUM = re.compile(r"--hash=(sha256:[0-9a-f]{64})")
_VIA = re.compile(r"# via (.+)")
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


class Package(NamedTuple):
    """What a site is made with, and the names of what needs it."""

    component: Component
    needed_by: frozenset[str]


def packages(root: str) -> Iterator[Package]:
    """Yield what a site is made with; the root needs what no other package does.

    Raises:
        ValueError: when a licence is none of those accepted.

    """
    locked = (ROOT / "requirements" / "build.lock").read_text("utf-8")
    for name, version, rest in _LOCKED.findall(locked):
        via = _VIA.search(rest)
        needed_by = frozenset(re.findall(r"[a-z0-9-]+(?=,| \(|$)", via[1] if via else root))
        component = _component("pypi", name, version, licence(name), _SUM.findall(rest))
        yield Package(component, needed_by)
    for kind, name, version, declared, file in _VENDORED:
        total = f"sha256:{sha256((ROOT / file).read_bytes()).hexdigest()}"
        component = _component(kind, name, version, declared, [total])
        yield Package(component, frozenset({root}))


def _component(
    kind: str, name: str, version: str, declared: str, sums: Iterable[str] = ()
) -> Component:
    return Component(
        type=ComponentType.LIBRARY,
        name=name,
        version=version,
        licenses=[LicenseFactory().make_from_string(_accepted(name, version, declared))],
        purl=PackageURL(kind, None, name, version),
        bom_ref=f"{kind}/{name}",
        hashes=[HashTypeFactory().from_composite_str(total) for total in sums],
    )


def _accepted(name: str, version: str, declared: str) -> str:
    if declared not in ACCEPTED:
        message = f"{name} {version}: its licence must be one of {sorted(ACCEPTED)}: {declared!r}"
        raise ValueError(message)
    return declared


def _engine() -> Component:
    """Return the engine itself, as pyproject.toml describes it."""
    about = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    name, version = about["name"], about["version"]
    return Component(
        type=ComponentType.APPLICATION,
        name=name,
        version=version,
        description=about["description"],
        licenses=[LicenseFactory().make_from_string(_accepted(name, version, about["license"]))],
        bom_ref=name,
    )


def bill() -> str:
    """Return the bill, the same whenever it is made of the same."""
    engine = _engine()
    found = list(packages(engine.name))
    bom = Bom(components=[package.component for package in found])
    bom.metadata.component = engine
    for owner in (engine, *bom.components):
        bom.register_dependency(
            owner, [package.component for package in found if owner.name in package.needed_by]
        )
    names = "\n".join(sorted(str(item.purl) for item in bom.components))
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, names)
    bom.metadata.timestamp = None  # type: ignore[assignment] # left out, so that the bytes stay
    return JsonV1Dot6(bom).output_as_string(indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(bill())
