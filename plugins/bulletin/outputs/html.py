"""HTML: one Jinja environment for each language, so that no macro can speak another one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

import rcssmin
from jinja2 import Environment, FileSystemLoader, StrictUndefined, meta

from bulletin.languages import BY_CODE, LANGUAGES, Code
from bulletin.views import Sheet
from bulletin.wording.catalogue import load_catalogue

_STYLES: Final = ("tokens", "base", "layout")
_EXTENSION: Final = ".html"


@dataclass(frozen=True)
class Theme:
    """The templates, styles and catalogues of one folder, loaded once a process."""

    folder: Path
    environments: dict[Code, Environment] = field(default_factory=dict)
    prints: dict[tuple[str, Code], str] = field(default_factory=dict)

    def fingerprint(self, template: str, code: Code) -> str:
        """The fingerprint of a template with all that it includes, the styles and the words."""
        if (template, code) not in self.prints:
            self.prints[template, code] = self._fingerprint(template, code)
        return self.prints[template, code]

    def _fingerprint(self, template: str, code: Code) -> str:
        digest = hashlib.blake2b(digest_size=16)
        environment = self.environments[code]
        for name in sorted(_closure(environment, template + _EXTENSION, set())):
            digest.update(_source(environment, name).encode())
        digest.update(str(environment.globals["styles"]).encode())
        digest.update(
            (self.folder / "translations" / code / "LC_MESSAGES/messages.po").read_bytes()
        )
        return digest.hexdigest()


@cache
def theme_of(folder: Path) -> Theme:
    """The theme of a folder; `theme_of.cache_clear()` forgets it after a change."""
    styles = _styles(folder)
    return Theme(folder, {one.code: _environment(folder, one.code, styles) for one in LANGUAGES})


def _environment(folder: Path, code: Code, styles: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(folder / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    catalogue = load_catalogue(folder / "translations", BY_CODE[code])
    environment.install_gettext_translations(catalogue, newstyle=True)  # type: ignore[attr-defined]
    environment.globals["styles"] = styles
    return environment


def _styles(folder: Path) -> str:
    """All style sheets as one, in the order of layers, without what only people read."""
    css = folder / "static" / "css"
    components = sorted((css / "components").glob("*.css"))
    files = [*(css / f"{name}.css" for name in _STYLES), *components, css / "print.css"]
    return str(rcssmin.cssmin("\n".join(file.read_text("utf-8") for file in files)))


def _closure(environment: Environment, name: str, found: set[str]) -> set[str]:
    """A template and every template that it extends, includes or imports."""
    if name not in found:
        found.add(name)
        tree = environment.parse(_source(environment, name))
        for referenced in meta.find_referenced_templates(tree):
            if referenced is not None:
                _closure(environment, referenced, found)
    return found


def _source(environment: Environment, name: str) -> str:
    if environment.loader is None:
        raise LookupError(name)
    return environment.loader.get_source(environment, name)[0]


def render(folder: Path, code: Code, sheet: Sheet) -> bytes:
    """One page as UTF-8 HTML."""
    template = theme_of(folder).environments[code].get_template(sheet.template + _EXTENSION)
    return template.render(page=sheet.data).encode()
