"""The theme's templates: what fills them, and for each a sum over all that it is made of."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, Template
from jinja2.runtime import Context
from markupsafe import Markup, escape

from factcheck.ignored import files_in

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, MutableMapping
    from pathlib import Path
    from types import CodeType

_USES = re.compile(r"""\{%-?\s*(?:extends|include|import|from)\s+(?:["']([^"']+)["'])?""")


def escaped(value: Any) -> str:
    """Return a value as HTML; most are texts without a sign to escape, and stand as they are."""
    text: str = value
    if value.__class__ is str:
        is_safe = not ("&" in text or "<" in text or ">" in text or '"' in text or "'" in text)
    else:
        is_safe = value.__class__ is Markup
    return text if is_safe else escape(value)


class _Template(Template):
    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002 - Jinja's name
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Return a template that escapes as Jinja does, but marks as safe only what is whole.

        Jinja's code puts each escaped text into a Markup of its own, which takes longer than to
        escape it, before all of them are joined.
        """
        template = super().from_code(environment, code, globals, uptodate)
        template.root_render_func.__globals__["escape"] = escaped
        return template


class _Context(Context):
    def call(
        self,
        function: Callable[..., Any],
        *args: Any,
        _block_vars: object = None,
        _loop_vars: object = None,
        **named: Any,
    ) -> Any:
        """Call a macro or a function, none of which asks for the context, so it is not looked for.

        A macro escapes as its environment does.
        """
        return function(*args, **named)


class Templates(Environment):
    """Jinja for templates that read of plain data, many thousand times: quick where that is.

    Its globals are all there before a template is loaded.
    """

    context_class = _Context
    template_class = _Template

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return an item of a dictionary, where Jinja looks last, or else what Jinja finds."""
        try:
            return obj[attribute] if obj.__class__ is dict else getattr(obj, attribute)
        except (KeyError, AttributeError):
            return super().getattr(obj, attribute)

    def make_globals(self, d: Mapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what a template knows besides what it is given: a plain dictionary."""
        return {**self.globals, **(d or {})}


def template_sums(folder: Path) -> dict[str, str]:
    """Return for each template the sum over it and all that it extends, includes and imports.

    A template whose name another one works out counts as made of all.
    """
    texts = {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files_in(folder)
    }
    uses = {name: set(_USES.findall(text)) for name, text in texts.items()}
    return {name: _sum(texts, _closure(name, uses)) for name in texts}


def _closure(name: str, uses: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = {name}
    while waiting:
        found |= waiting
        named = {used for one in waiting for used in uses.get(one, ())}
        waiting = (set(uses) if "" in named else named) - found
    return found


def _sum(texts: dict[str, str], names: set[str]) -> str:
    total = sha256()
    for name in sorted(names):
        total.update(sha256(f"{name}\n{texts.get(name)}".encode()).digest())
    return total.hexdigest()
