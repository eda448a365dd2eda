"""Names in the other language that the registry knows, in texts of one language.

A screen reader speaks them with the voice of their own language. They are names of organisations,
roles, and what abbreviations stand for. Proper names of people and places are of no language, and
a single word may well be one of both, so neither is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from bulletin.languages import Language, other
from bulletin.model import Registry
from bulletin.views.elements import Html
from bulletin.views.words import words_pattern


@dataclass(frozen=True, slots=True)
class ForeignNames:
    """Names in another language; `lang` is its tag, `pattern` is unset where there is none."""

    names: frozenset[str]
    lang: str
    pattern: re.Pattern[str] | None

    def marked(self, text: str) -> Html | None:
        """A plain text as HTML in which the names are marked; `None` where it has none."""
        if self.pattern is None or not self.pattern.search(text):
            return None
        parts, done = list[str](), 0
        for found in self.pattern.finditer(text):
            before = escape(text[done : found.start()], quote=False)
            parts += [before, self.span(escape(found[0], quote=False))]
            done = found.end()
        return Html("".join((*parts, escape(text[done:], quote=False))))

    def span(self, html: str) -> str:
        """A name with its language."""
        return f'<span lang="{self.lang}">{html}</span>'


def foreign_names(registry: Registry, language: Language) -> ForeignNames:
    """The names that are foreign in texts of a language: in its own language none is the same."""
    away = other(language)
    names = {*_names(registry, away)} - {*_names(registry, language)}
    several = frozenset(one for one in names if " " in one)
    return ForeignNames(several, away.code, words_pattern(several) if several else None)


def _names(registry: Registry, language: Language) -> Iterator[str]:
    """What is named in a language."""
    for organisation in registry.organisations.values():
        yield " ".join(organisation.name.text(language).split())
    for person in registry.people.values():
        if person.role:
            yield " ".join(person.role.text(language).split())
    for entry in registry.glossary:
        yield " ".join(entry.text(language).split())
