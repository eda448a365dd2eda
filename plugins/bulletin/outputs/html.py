"""HTML: one Jinja environment for each language, so that no macro can speak another one."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from types import CodeType
from typing import Any, Final
from zoneinfo import ZoneInfo

from jinja2 import FileSystemLoader, StrictUndefined, Template, TemplateError

from bulletin.languages import BY_CODE, LANGUAGES, ORIGINAL, Code
from bulletin.outputs.coding import Compiled, Words
from bulletin.outputs.folding import Folding
from bulletin.outputs.mark import PATH, favicon
from bulletin.outputs.scripts import Script, scripts_in
from bulletin.outputs.styles import dressed, permitted, style_sheets
from bulletin.views import Sheet
from bulletin.wording import Wording, load_wordings
from bulletin.wording.catalogue import catalogue_path, load_catalogue

_LABELS: Final = re.compile(r"(?<=</d[td]>)<")
_EXTENSION: Final = ".html"
# An element that a script makes.
_MADE: Final = re.compile(rb'createElement\("(\w+)"\)')
_REMEMBERED: Final = ("codes", "prints")


@dataclass(frozen=True)
class Theme:
    """The templates, styles and catalogues of one folder, loaded once a process."""

    folder: Path
    environments: dict[Code, Folding] = field(default_factory=dict)
    codes: dict[str, CodeType | None] = field(default_factory=dict)
    prints: dict[tuple[str, Code], str] = field(default_factory=dict)
    written: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
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
        digest.update(f"{self.styles}{favicon()}{PATH}".encode())
        digest.update(repr({name: one.path for name, one in self.scripts.items()}).encode())
        digest.update(catalogue_path(self.folder / "translations", BY_CODE[code]).read_bytes())
        return digest.hexdigest()

    @cached_property
    def styles(self) -> str:
        """All style sheets as one; a page brings what it needs of them."""
        return style_sheets(self.folder)

    @cached_property
    def given(self) -> Mapping[str, object]:
        """What templates are given of the theme."""
        return {
            "styles": self.styles,
            "styles_digest": permitted(self.styles),
            "scripts": self.scripts,
            "favicon": favicon(),
            "mark": PATH,
        }

    @cached_property
    def added(self) -> frozenset[str]:
        """The elements that scripts may add to a page."""
        found = (_MADE.findall(one.content) for one in self.scripts.values())
        return frozenset(name.decode() for names in found for name in names)

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
    compiled = Compiled({})
    environments = {one.code: _environment(folder, one.code, compiled) for one in LANGUAGES}
    return Theme(folder, environments, compiled.codes)


def _environment(folder: Path, code: Code, compiled: Compiled) -> Folding:
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
    return environment


def render(folder: Path, code: Code, sheet: Sheet) -> bytes:
    """One page as UTF-8 HTML; labels keep a space before their values where Pagefind reads them."""
    theme = theme_of(folder)
    environment, template = theme.environments[code], theme.template(sheet.template, code)
    # What `template.render` does, without merging two mappings key by key for each page (5 us).
    given = {"page": sheet.data, **theme.given}
    context = template.new_context({**environment.globals, **given}, shared=True)
    try:
        page = "".join(template.root_render_func(context))
    except Exception:  # noqa: BLE001 - raised again, with the template's lines
        environment.handle_exception()
    page = _LABELS.sub(" <", page) if sheet.data.frame.filters else page
    return dressed(page, theme.styles, theme.added).encode()
