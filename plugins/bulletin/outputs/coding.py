"""Templates as short Python code: Jinja's compiler, told what it cannot know of our pages.

Their data is frozen classes with texts in them, and each environment speaks one language.
What each step saves is CPU time on an average page of a site of 1,000 articles: 18 KB, which
take 70 us now and took 610 us as Jinja has it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any, Final

from jinja2 import BytecodeCache, nodes
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import FILTERS

from bulletin.wording.catalogue import Catalogue

_ESCAPE: Final[Callable[[object], str]] = FILTERS["e"]


class Words(dict[str, str]):
    """One language's texts as HTML; a text that the catalogue lacks raises."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Begin empty: templates ask for a text when they need it."""
        super().__init__()
        self._catalogue = catalogue

    def __missing__(self, text: str) -> str:
        """The words of a text that is needed for the first time."""
        self[text] = words = _ESCAPE(self._catalogue.gettext(text))
        return words


def word(text: str, line: int) -> nodes.EnvironmentAttribute:
    """The look-up of a text in the words of the environment, instead of a call (194 us)."""
    return nodes.EnvironmentAttribute(f"words[{text!r}]", lineno=line)


def escaped(value: object) -> str:
    """A value as HTML; most texts have no sign to be escaped, and stay as they are (42 us)."""
    if type(value) is str and not (
        "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
    ):
        return value
    return str(value) if type(value) is int else _ESCAPE(value)


class Compiled(BytecodeCache):
    """Templates as code, in memory, for the environments of all languages.

    The code has no words in it but asks its environment for them, so it is compiled once and not
    once for each language: 60 ms of every build, however small the site.
    """

    def __init__(self, codes: dict[str, CodeType | None]) -> None:
        """Begin with what is known."""
        self.codes = codes

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template that is known."""
        bucket.code = self.codes.get(bucket.key)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        self.codes[bucket.key] = bucket.code


class Code(CodeGenerator):
    """Jinja's compiler, with shorter ways to say the same."""

    _folded = 0

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802 - Jinja's name
        """`a.b` is Python's own, and raises where there is no `b` (25 us)."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def blockvisit(self, nodes: Iterable[nodes.Node], frame: Frame) -> None:
        """A template or block is passed upwards as one text, not as a hundred (15 us)."""
        outermost = frame.buffer is None
        if outermost:
            self.buffer(frame)
        super().blockvisit(nodes, frame)
        if outermost:
            self.writeline(f"yield concat({frame.buffer})")

    def _output_child_pre(self, node: nodes.Expr, *_: Any) -> None:  # noqa: ANN401
        """Escape what is not HTML already (25 us)."""
        self.write("(" if _is_html(node) else "environment.escaped(")

    def _output_child_post(self, *_: Any) -> None:  # noqa: ANN401
        self.write(")")

    def visit_With(self, node: nodes.With, frame: Frame) -> None:  # noqa: N802
        """The body of a component: a fault in it is told at the line that uses it."""
        with self._told_at(node):
            super().visit_With(node, frame)

    def visit_Scope(self, node: nodes.Scope, frame: Frame) -> None:  # noqa: N802
        """The body of a partial: the same."""
        with self._told_at(node):
            super().visit_Scope(node, frame)

    @contextmanager
    def _told_at(self, node: nodes.Node) -> Iterator[None]:
        self.newline(node)
        self._folded += 1
        yield
        self._folded -= 1

    def newline(self, node: nodes.Node | None = None, extra: int = 0) -> None:
        """Begin a line of code, and note which line of the template it is made of."""
        super().newline(None if self._folded else node, extra)


def _is_html(node: nodes.Expr) -> bool:
    """Whether an expression is the look-up of a word, or is marked as safe."""
    safe = isinstance(node, nodes.Filter) and node.name == "safe"
    return safe or isinstance(node, nodes.EnvironmentAttribute)
