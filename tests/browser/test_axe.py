"""Accessibility as axe-core judges it: WCAG 2.2 A and AA, the AAA rules it has, best practice."""

from __future__ import annotations

from collections import defaultdict

import pytest

from .incomplete import REVIEWED

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "wcag2aaa", "best-practice"]
# Rules that axe leaves out unless they are asked for, by the tag that asks for them.
ASKED_FOR = {"color-contrast-enhanced", "identical-links-same-purpose", "target-size"}
RUN = r"""async (tags) => {
  const { violations, incomplete, passes, inapplicable } =
    await axe.run({ runOnly: { type: "tag", values: tags }, preload: false });
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


@pytest.fixture(scope="module")
def undecided(tmp_path_factory):
    """What axe could not decide: rule, element, message and where; written to a file at the end."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    yield found
    lines = [
        f"{rule} <{tag}>: {len(where)} places, such as {min(where)}\n    {message}\n"
        for (rule, tag, message), where in sorted(found.items())
    ]
    table = tmp_path_factory.getbasetemp() / "axe-incomplete.txt"
    table.write_text("".join(lines), "utf-8")


@pytest.fixture(scope="module")
def judged(visits, address, types, axe, undecided):
    """A function that has axe judge every page type at a width: violations, and new doubts."""

    def of(width: int) -> tuple[list[str], list[str]]:
        faults, new = [], []
        with visits(address, width=width) as watch:
            for path in types:
                page = watch.open(path)
                page.evaluate(axe)
                for scheme in ("light", "dark"):
                    page.emulate_media(color_scheme=scheme)
                    result = page.evaluate(RUN, TAGS)
                    assert set(result["rules"]) >= ASKED_FOR
                    at = f"{path} {scheme}"
                    faults += [f"{at}: {' | '.join(one)}" for one in result["violations"]]
                    for rule, tag, target, message in result["incomplete"]:
                        undecided[rule, tag, message].add(f"{at} {target}")
                        if (rule, tag) not in REVIEWED:
                            new.append(f"{at}: look at {rule} | {target} | {message}")
        return faults, new

    return of


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(judged, width) -> None:
    faults, new = judged(width)
    assert not faults, "\n".join(faults)
    assert not new, "\n".join(new)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_in_pictures_is_as_clear_as_other_text(visits, address, tried, scheme) -> None:
    """Which axe leaves to others: a contrast of 7 to 1 with the paper."""
    with visits(address, color_scheme=scheme) as watch:
        for path in tried:
            watch.open(path)
            watch.look("faint_text_in_pictures")
    assert not watch.faults, watch.report()


def test_what_was_reviewed_still_turns_up(undecided) -> None:
    """Runs last in this file: an explanation that nothing needs any more is taken out."""
    if not undecided:
        pytest.skip("the pages were not judged in this run")
    assert REVIEWED.keys() <= {(rule, tag) for rule, tag, _ in undecided}
