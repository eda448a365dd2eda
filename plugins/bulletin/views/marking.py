"""What is marked in a body: abbreviations, explained once, and names in the other language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from typing import Final
from urllib.parse import quote

from bulletin.languages import Language
from bulletin.model import Registry
from bulletin.views.foreign import ForeignNames
from bulletin.views.scope import Scope, once
from bulletin.views.terms import by_abbreviation, term_id
from bulletin.views.words import is_shown, words_pattern

_CLOSED_TO_TERMS: Final = re.compile(r"<(/?)(?:a|abbr|code|pre|h[1-6]|summary)\b")
# What may have a language of its own, and what is of none.
_CLOSED_TO_NAMES: Final = re.compile(r"<(/?)(?:abbr|cite|code|i|kbd|pre|q|span)\b")


@dataclass(frozen=True, slots=True)
class _Sought:
    """What is looked for in bodies of a language, as it is written in HTML.

    `terms` are explanations by abbreviation. `small` are the longest words of phrases that begin
    with a small letter: a body seldom has one of them, and is searched twice as fast for the
    others alone, with `capital`.
    """

    terms: Mapping[str, str]
    names: frozenset[str]
    marks: ForeignNames
    small: frozenset[str]
    every: re.Pattern[str] | None
    capital: re.Pattern[str] | None

    def pattern(self, html: str) -> re.Pattern[str] | None:
        """What finds all in a body that there may be."""
        return self.every if any(one in html for one in self.small) else self.capital


def explained(scope: Scope, html: str, language: Language) -> str:
    """A body in which the first of each abbreviation leads to what it stands for.

    The page has the list of these; names in the other language are marked.
    """
    return _marked(html, _terms_and_names(scope, language))


def told_apart(scope: Scope, html: str, language: Language) -> str:
    """A body in which names in the other language are marked, and nothing else."""
    return _marked(html, _names(scope, language))


@once
def _terms_and_names(scope: Scope, language: Language) -> _Sought:
    marks = scope.names[language.code]
    return scope.library.kept.made(_explained, scope.registry, marks, language)


@once
def _names(scope: Scope, language: Language) -> _Sought:
    return _sought({}, scope.names[language.code])


def _explained(registry: Registry, marks: ForeignNames, language: Language) -> _Sought:
    terms = {
        _written(one.abbr): _explanation(term_id(name), one.abbr, one.text(language))
        for name, one in by_abbreviation(registry.glossary)
    }
    return _sought(terms, marks)


def _sought(terms: Mapping[str, str], marks: ForeignNames) -> _Sought:
    names = frozenset(map(_written, marks.names))
    words = {*terms, *names}
    small = {one for one in words if one[:1].islower()}
    longest = frozenset(max(one.split(), key=len) for one in small)
    every, capital = (words_pattern(one) if one else None for one in (words, words - small))
    return _Sought(terms, names, marks, longest, every, capital)


def _written(phrase: str) -> str:
    return escape(" ".join(phrase.split()), quote=False)


def _explanation(identifier: str, abbreviation: str, meaning: str) -> str:
    said = escape(abbreviation, quote=False)
    href = escape(f"#{quote(identifier)}")
    return f'<a href="{href}"><abbr title="{escape(meaning)}">{said}</abbr></a>'


def _marked(html: str, sought: _Sought) -> str:
    """The body with its marks; most of what is found needs none, so this is asked first."""
    if (pattern := sought.pattern(html)) is None:
        return html
    no_terms, no_names = _Closed(html, _CLOSED_TO_TERMS), _Closed(html, _CLOSED_TO_NAMES)
    parts, done, left = list[str](), 0, dict(sought.terms)
    for found in pattern.finditer(html):
        said, at = " ".join(found[0].split()), found.start()
        if (said not in left and said not in sought.names) or not is_shown(html, at):
            continue
        if said in left and not no_terms.at(at):
            mark = left.pop(said)
        elif said in sought.names and not no_names.at(at):
            mark = sought.marks.span(found[0])
        else:
            continue
        parts += [html[done:at], mark]
        done = found.end()
    return "".join((*parts, html[done:]))


class _Closed:
    """Tells of one place after the other whether it is within one of some elements."""

    def __init__(self, html: str, tags: re.Pattern[str]) -> None:
        self._tags = tags.finditer(html)
        self._next = next(self._tags, None)
        self._depth = 0

    def at(self, place: int) -> bool:
        """Whether a place is in such an element; it is not before the last one asked for."""
        while self._next and self._next.start() < place:
            self._depth += -1 if self._next[1] else 1
            self._next = next(self._tags, None)
        return self._depth != 0
