"""HTML: one Jinja environment for each language, so that no macro can speak another one."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from types import CodeType
from typing import Any, Final
from zoneinfo import ZoneInfo

import rcssmin
from jinja2 import FileSystemLoader, StrictUndefined, Template, TemplateError

from bulletin.languages import BY_CODE, LANGUAGES, ORIGINAL, Code
from bulletin.outputs.coding import Compiled, Words
from bulletin.outputs.folding import Folding
from bulletin.outputs.scripts import Script, scripts_in
from bulletin.views import Sheet
from bulletin.wording import Wording, load_wordings
from bulletin.wording.catalogue import catalogue_path, load_catalogue

_STYLES: Final = ("tokens", "base", "layout")
_EXTENSION: Final = ".html"
_NAMED: Final = re.compile(r'class="([^"]*)"')
_WORD: Final = re.compile(r"[\w-]+")
_CLASS: Final = re.compile(r"\.([a-z][\w-]*)")
# A rule, or the rules within a condition such as `@media`.
_RULE: Final = re.compile(r"(@media[^{}]*)\{((?:[^{}]*\{[^{}]*\})*)\}|([^{}]+)(\{[^{}]*\})")
# The classes of a body, which no template has.
_PROSE: Final = "prose"
_IN_BODIES: Final = ("align-center", "align-right")
_COMMA: Final = re.compile(r",(?![^()]*\))")
_REMEMBERED: Final = ("codes", "prints", "chosen", "digests")
_COMBINATOR: Final = re.compile(r"[\s>+~]+")


@dataclass(frozen=True)
class Theme:
    """The templates, styles and catalogues of one folder, loaded once a process."""

    folder: Path
    environments: dict[Code, Folding] = field(default_factory=dict)
    codes: dict[str, CodeType | None] = field(default_factory=dict)
    prints: dict[tuple[str, Code], str] = field(default_factory=dict)
    written: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    chosen: dict[str, str] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    worded: dict[ZoneInfo, Mapping[Code, Wording]] = field(default_factory=dict)

    def wordings(self, zone: ZoneInfo) -> Mapping[Code, Wording]:
        """The wording of every language, for dates in a time zone."""
        if zone not in self.worded:
            self.worded[zone] = load_wordings(self.folder, zone)
        return self.worded[zone]

    def remembered(self) -> dict[str, dict[Any, Any]]:
        """What another process need not make again, as plain values and code."""
        return {name: dict(getattr(self, name)) for name in _REMEMBERED}

    def recall(self, known: Mapping[str, Mapping[Any, Any]]) -> None:
        """Know what another process has made of these very files."""
        for name in _REMEMBERED:
            getattr(self, name).update(known.get(name, {}))

    def template(self, name: str, code: Code) -> Template:
        """A template in a language, ready for use."""
        return self.environments[code].get_template(name + _EXTENSION)

    def compile(self, names: Iterable[str]) -> None:
        """Let templates be ready for use in every language."""
        for name in sorted({*names}):
            for code in self.environments:
                with suppress(TemplateError):  # told, with its line, by a page that is made with it
                    self.template(name, code)
                    self.fingerprint(name, code)

    def fingerprint(self, template: str, code: Code) -> str:
        """The fingerprint of a template with all that it includes, the styles and the words."""
        if (template, code) not in self.prints:
            self.prints[template, code] = self._fingerprint(template, code)
        return self.prints[template, code]

    def _fingerprint(self, template: str, code: Code) -> str:
        digest = hashlib.blake2b(digest_size=16)
        for name in sorted(self._closure(template + _EXTENSION, set())):
            digest.update(self._written(name)[0].encode())
        digest.update(self.styles(template).encode())
        digest.update(repr({name: one.path for name, one in self.scripts.items()}).encode())
        digest.update(catalogue_path(self.folder / "translations", BY_CODE[code]).read_bytes())
        return digest.hexdigest()

    def styles(self, template: str) -> str:
        """The styles of a template: the rules whose classes stand in it, and no more.

        They are in every page; with all of them a page would have twice the bytes. What is for
        one kind of page alone names it by its template: `.kind-agenda`.
        """
        if template not in self.chosen:
            names = sorted(self._closure(template + _EXTENSION, set()))
            text = "".join(self._written(name)[0] for name in names)
            words = {*_WORD.findall(" ".join(_NAMED.findall(text))), f"kind-{template}"}
            written = _IN_BODIES if _PROSE in words else ()
            self.chosen[template] = styles_for(self.folder, {*words, *written})
        return self.chosen[template]

    def styles_digest(self, template: str) -> str:
        """The digest of a template's styles, by which its pages permit them."""
        if template not in self.digests:
            self.digests[template] = permitted(self.styles(template))
        return self.digests[template]

    def given(self, template: str) -> dict[str, object]:
        """What a template is given of the theme."""
        return {
            "styles": self.styles(template),
            "styles_digest": self.styles_digest(template),
            "scripts": self.scripts,
        }

    @cached_property
    def scripts(self) -> Mapping[str, Script]:
        """The scripts as they are published, by name."""
        return scripts_in(self.folder)

    def _closure(self, name: str, found: set[str]) -> set[str]:
        """A template and every template that it extends, includes or imports."""
        if name not in found:
            found.add(name)
            for referenced in self._written(name)[1]:
                self._closure(referenced, found)
        return found

    def _written(self, name: str) -> tuple[str, frozenset[str]]:
        """A template's text and references: read once, as they are the same in every language."""
        if name not in self.written:
            self.written[name] = self.environments[ORIGINAL.code].written(name)
        return self.written[name]


@cache
def theme_of(folder: Path) -> Theme:
    """The theme of a folder; `theme_of.cache_clear()` forgets it after a change."""
    styles = styles_for(folder)
    compiled = Compiled({})
    environments = {one.code: _environment(folder, one.code, styles, compiled) for one in LANGUAGES}
    return Theme(folder, environments, compiled.codes)


def permitted(styles: str) -> str:
    """The digest of styles by which a page's policy permits them and no others.

    Source: https://www.w3.org/TR/CSP3/#grammardef-hash-source
    """
    return f"sha256-{b64encode(hashlib.sha256(styles.encode()).digest()).decode()}"


def _environment(folder: Path, code: Code, styles: str, compiled: Compiled) -> Folding:
    catalogue = load_catalogue(folder / "translations", BY_CODE[code])
    environment = Folding(
        Words(catalogue),
        loader=FileSystemLoader(folder / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=compiled,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    environment.globals["styles"] = styles
    return environment


def styles_for(folder: Path, words: AbstractSet[str] | None = None) -> str:
    """The style sheets as one, in the order of layers, without what only people read.

    With `words`, only the rules are taken whose classes are among them.
    """
    css = folder / "static" / "css"
    components = sorted((css / "components").glob("*.css"))
    files = [*(css / f"{name}.css" for name in _STYLES), *components, css / "print.css"]
    text = str(rcssmin.cssmin("\n".join(file.read_text("utf-8") for file in files)))
    return text if words is None else "".join(_kept(text, words))


def _kept(text: str, words: AbstractSet[str]) -> Iterator[str]:
    """The rules of a sheet that can apply where only these classes are."""
    for condition, inner, selectors, values in _RULE.findall(text):
        if condition:
            within = "".join(_kept(inner, words))
            yield f"{condition}{{{within}}}" if within else ""
        elif kept := [one for one in _COMMA.split(selectors) if _applies(one, words)]:
            yield f"{','.join(kept)}{values}"


def _applies(selector: str, words: AbstractSet[str]) -> bool:
    """Whether an element may have the classes; the states of `.status.done` are not asked for."""
    named = (_CLASS.findall(one) for one in _COMBINATOR.split(selector))
    return all(not classes or not words.isdisjoint(classes) for classes in named)


def render(folder: Path, code: Code, sheet: Sheet) -> bytes:
    """One page as UTF-8 HTML."""
    environment = theme_of(folder).environments[code]
    template = theme_of(folder).template(sheet.template, code)
    # What `template.render` does, without merging two mappings key by key for each page (5 us).
    given = {"page": sheet.data, **theme_of(folder).given(sheet.template)}
    context = template.new_context({**environment.globals, **given}, shared=True)
    try:
        return "".join(template.root_render_func(context)).encode()
    except Exception:  # noqa: BLE001 - raised again, with the template's lines
        environment.handle_exception()
