"""Accessibility as axe-core judges it: WCAG 2.2 A and AA, the AAA rules it has, best practice."""

from __future__ import annotations

from collections import defaultdict

from tests.profiles import PROFILE

from .incomplete import REVIEWED

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"]
# Rules that axe leaves out unless they are asked for, by the tag that asks for them.
ASKED_FOR = {"color-contrast-enhanced", "identical-links-same-purpose", "target-size"}
EVERY_RULE = {"type": "tag", "values": TAGS}
LOOKS = [(1280, "light"), (390, "dark")]
if PROFILE.whole:
    LOOKS += [(1280, "dark"), (390, "light")]
RUN = r"""async (rules) => {
  const { violations, incomplete, passes, inapplicable } =
    await axe.run({ runOnly: rules, preload: false });
  const found = (rules) => rules.flatMap((rule) => rule.nodes.map((node) => {
    const checks = [...node.any, ...node.all, ...node.none];
    const tag = node.html.match(/\w+/)[0];
    return [rule.id, tag, node.target.join(" "), checks.map((check) => check.message).join("; ")];
  }));
  return {
    violations: found(violations),
    incomplete: found(incomplete),
    rules: [violations, incomplete, passes, inapplicable].flat().map((rule) => rule.id),
  };
}"""


def test_axe_finds_nothing(visits, typical_address, types, axe, tmp_path) -> None:
    """Each page type in one look, or in all where the profile is whole.

    What axe cannot decide has been looked at, all of it.
    """
    faults, undecided = [], defaultdict(set)
    with visits(typical_address) as watch:
        for number, path in enumerate(types):
            page = watch.open(path)
            page.evaluate(axe)
            for width, scheme in LOOKS if PROFILE.whole else [LOOKS[number % 2]]:
                watch.resize(width)
                page.emulate_media(color_scheme=scheme)
                result = page.evaluate(RUN, EVERY_RULE)
                assert set(result["rules"]) >= ASKED_FOR
                at = f"{path} {width} {scheme}"
                faults += [f"{at}: {' | '.join(one)}" for one in result["violations"]]
                for rule, tag, target, message in result["incomplete"]:
                    undecided[rule, tag].add(f"{at} {target}: {message}")
    new = [f"{what}: {min(undecided[what])}" for what in undecided.keys() - REVIEWED.keys()]
    (tmp_path / "axe-incomplete.txt").write_text("\n".join(map(repr, undecided.items())), "utf-8")
    assert not faults, "\n".join(faults)
    assert not new, "look at these:\n" + "\n".join(new)
    if PROFILE.whole:
        assert REVIEWED.keys() <= undecided.keys(), "an explanation that nothing needs any more"
