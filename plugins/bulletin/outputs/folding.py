"""Templates in one piece: components and partials stand where they are used before a page is made.

Jinja resolves every import, calls every macro and asks for every word anew on each page, which
took 455 of the 610 us of an average one. Here a template is changed before it becomes code.
For this a component is imported by name from a file that is named, takes all that it shows as
arguments, and stands alone in ``{{ … }}``; anything else is an error when a template is compiled.
"""

from __future__ import annotations

from itertools import groupby
from threading import RLock
from typing import Any, Final

from jinja2 import Environment, Template, TemplateAssertionError, meta, nodes
from jinja2.visitor import NodeTransformer

from bulletin.outputs.coding import Code, Words, escaped, word

_GETTEXT: Final = {"_", "gettext"}


class Folding(Environment):
    """An environment for one language, whose templates are folded when they are compiled."""

    code_generator_class = Code
    escaped = staticmethod(escaped)

    def __init__(self, words: Words, **options: Any) -> None:  # noqa: ANN401 - Jinja's options
        """Know the words; no template is read yet."""
        super().__init__(**options)
        self.words = words
        self._parsed: dict[str, nodes.Template] = {}
        self._components: dict[str, dict[str, nodes.Macro]] = {}
        self._lock = RLock()

    def get_template(self, *given: Any, **more: Any) -> Template:  # noqa: ANN401 - as the base
        """A template ready for use; a preview asks for it in several threads."""
        with self._lock:
            return super().get_template(*given, **more)

    def written(self, name: str) -> tuple[str, frozenset[str]]:
        """A template as it is written, and those that it extends, includes or imports by name."""
        text, file = self._source(name)
        with self._lock:
            self._parsed[name] = tree = self._parse(text, name, file)
            return text, frozenset(filter(None, meta.find_referenced_templates(tree)))

    def tree(self, name: str) -> nodes.Template:
        """A template to be folded; it is changed by that, so each is used once."""
        text, file = self._source(name)
        return self._parse(text, name, file)

    def _source(self, name: str) -> tuple[str, str | None]:
        if self.loader is None:
            raise LookupError(name)
        return self.loader.get_source(self, name)[:2]

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        """Parse a template, unless `written` did so already."""
        parsed = self._parsed.pop(name, None) if name else None
        return parsed or super()._parse(source, name, filename)

    def _generate(self, source: nodes.Template, name: str | None, *rest: Any, **more: Any) -> str:  # noqa: ANN401
        return super()._generate(_Fold(self, name, {}).visit(source), name, *rest, **more)

    def macros(self, name: str) -> dict[str, nodes.Macro]:
        """The macros of a component's file by name, folded themselves; the file is read once."""
        if name not in self._components:
            fold = _Fold(self, name, {})
            found = fold.visit(self.tree(name)).find_all(nodes.Macro)
            self._components[name] = {one.name: fold.closed(one) for one in found}
        return self._components[name]


class _Fold(NodeTransformer):
    """Puts components, partials and words into one template."""

    def __init__(
        self, environment: Folding, name: str | None, known: dict[str, nodes.Macro]
    ) -> None:
        self._environment = environment
        self._name = name
        self._known = known

    def visit_FromImport(self, node: nodes.FromImport) -> None:  # noqa: N802 - Jinja's name
        """Know a component's macros from here on; nothing is left to be imported."""
        file = self._file(node)
        found = self._environment.macros(file)
        for one in node.names:
            name, alias = one if isinstance(one, tuple) else (one, one)
            if name not in found:
                raise self._fault(f"{file} has no macro {name!r}", node)
            self._known[alias] = found[name]

    def visit_Include(self, node: nodes.Include) -> nodes.Scope:  # noqa: N802
        """A partial's body, which knows the names around it."""
        file = self._file(node)
        fold = _Fold(self._environment, file, dict(self._known))
        return nodes.Scope(fold.visit(self._environment.tree(file)).body, lineno=node.lineno)

    def visit_Output(self, node: nodes.Output) -> list[nodes.Node]:  # noqa: N802
        """A component's call becomes its body; what stands around it is put out as before."""
        folded = (self._component(one) or self.visit(one) for one in node.nodes)
        made: list[nodes.Node] = []
        for plain, group in groupby(folded, lambda one: isinstance(one, nodes.Expr)):
            body = [*group]
            made += [nodes.Output(body, lineno=node.lineno)] if plain else body
        return made

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802
        """A constant text becomes the look-up of its words."""
        match node:
            case nodes.Call(node=nodes.Name(name=name), args=[nodes.Const(value=str(text))]):
                if name in _GETTEXT and not node.kwargs:
                    return word(text, node.lineno)
        return self.generic_visit(node)

    def visit_Name(self, node: nodes.Name) -> nodes.Name:  # noqa: N802
        """A component that does not stand alone would be left without its import."""
        if node.ctx == "load" and node.name in self._known:
            raise self._fault(f"the component {node.name!r} must stand alone in {{{{ … }}}}", node)
        return node

    def closed(self, macro: nodes.Macro) -> nodes.Macro:
        """A macro that asks for no names but its own, and so means the same wherever it stands."""
        names = [*macro.find_all(nodes.Name)]
        own = {one.name for one in names if one.ctx != "load"} | {"loop"}
        for one in names:
            if one.name not in own:
                raise self._fault(
                    f"{one.name!r} is no argument of the component {macro.name!r}", one
                )
        return macro

    def _component(self, node: nodes.Node) -> nodes.With | None:
        """The body of the macro that an expression calls, with its arguments as names."""
        match node:
            case nodes.Call(node=nodes.Name(name=name)) if name in self._known:
                macro = self._known[name]
                values = [self.visit(one) for one in self._arguments(macro, node)]
                return nodes.With(macro.args, values, macro.body, lineno=node.lineno)
        return None

    def _arguments(self, macro: nodes.Macro, call: nodes.Call) -> list[nodes.Expr]:
        """What a call gives for each argument of a macro, in their order."""
        names = [one.name for one in macro.args]
        given = dict(zip(reversed(names), reversed(macro.defaults), strict=False))
        given |= dict(zip(names, call.args, strict=False))
        given |= {one.key: one.value for one in call.kwargs}
        starred = call.dyn_args or call.dyn_kwargs
        if starred or len(call.args) > len(names) or {*given} != {*names}:
            raise self._fault(f"the component {macro.name!r} takes {', '.join(names)}", call)
        return [given[name] for name in names]

    def _file(self, node: nodes.FromImport | nodes.Include) -> str:
        """The file that a tag names: known before there is a page."""
        if isinstance(node.template, nodes.Const) and isinstance(node.template.value, str):
            return node.template.value
        raise self._fault("a component or partial is named by a constant text", node)

    def _fault(self, message: str, node: nodes.Node) -> TemplateAssertionError:
        return TemplateAssertionError(message, node.lineno, self._name, self._name)
