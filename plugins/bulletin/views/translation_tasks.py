"""How translations stand in words: by year and topic, and what is left to do on each.

The page of translations and `bulletin status` say the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bulletin.model import Library, Translation
from bulletin.model.story import WordKey
from bulletin.model.translations import BODY, State, percent
from bulletin.views.scope import Scope
from bulletin.wording import N_

# The kinds of texts, by the first part of their keys.
_KINDS: Final[Mapping[str, str]] = {
    "title": N_("title"),
    "summary": N_("summary"),
    "image": N_("picture"),
    "events": N_("events"),
    "speakers": N_("speakers"),
    "actions": N_("action points"),
    "updates": N_("news of action points"),
    "corrections": N_("corrections"),
    "sources": N_("sources"),
    BODY[0]: N_("body text"),
    "removed": N_("removed"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """How many of some translations are in each state."""

    total: int
    states: Mapping[State, int]

    def count(self, state: State) -> int:
        """How many are in a state."""
        return self.states.get(state, 0)

    def percent(self, state: State) -> int:
        """How many per cent are in a state."""
        return percent(self.count(state), self.total)


def standing(found: Iterable[Translation]) -> Standing:
    """How some translations stand."""
    states = Counter(one.state for one in found)
    return Standing(states.total(), states)


def by_year(library: Library) -> Mapping[str, Standing]:
    """How the translations of each year's articles stand, the newest year first."""
    found: dict[str, list[Translation]] = {}
    for story, one in zip(library.stories, library.translations, strict=True):
        found.setdefault(story.year, []).append(one)
    return {year: standing(ones) for year, ones in found.items()}


def by_topic(library: Library) -> Mapping[str, Standing]:
    """How the translations of each topic's articles stand, of topics that have any."""
    found: dict[str, list[Translation]] = {topic: [] for topic in library.registry.topics}
    for story, one in zip(library.stories, library.translations, strict=True):
        for topic in dict.fromkeys(story.topics):
            found[topic].append(one)
    return {topic: standing(ones) for topic, ones in found.items() if ones}


def remark(scope: Scope, one: Translation) -> str:
    """How many words there are to translate, or what has changed and what is missing."""
    return "; ".join(_remarks(scope, one))


def _remarks(scope: Scope, one: Translation) -> Iterator[str]:
    wording, changed, staleness = scope.wording, changes(one), one.staleness
    if one.state is State.UNTRANSLATED:
        yield wording.ngettext("%(num)s word", "%(num)s words", words(one))
    if not staleness.readable:
        yield wording.gettext("what it was confirmed against cannot be read; compare all of it")
    if changed:
        count = wording.ngettext("%(num)s block changed", "%(num)s blocks changed", changed.total())
        yield f"{count}: {_named(scope, changed)}"
    if one.missing:
        count = wording.ngettext("%(num)s text missing", "%(num)s texts missing", len(one.missing))
        yield f"{count}: {_named(scope, _kinds(one.missing))}"
    if one.short:
        yield wording.ngettext("%(num)s paragraph missing", "%(num)s paragraphs missing", one.short)


def words(one: Translation) -> int:
    """How many words an original has, in all its texts."""
    original = one.page.original
    return sum(len(text.split()) for text in (*original.words.values(), original.prose.text))


def changes(one: Translation) -> Counter[str]:
    """How many blocks of each kind have changed since a translation was confirmed.

    The kinds are the first parts of their keys, ``body``, and ``removed``.
    """
    found = _kinds(one.staleness.texts)
    found[BODY[0]] += len(one.staleness.paragraphs)
    found["removed"] += one.staleness.gone
    return +found


def _kinds(keys: Iterable[WordKey]) -> Counter[str]:
    return Counter(key[0] for key in keys)


def _named(scope: Scope, kinds: Counter[str]) -> str:
    """Kinds of texts, with their number where there are several of one."""
    names = ((scope.wording.gettext(_KINDS[kind]), count) for kind, count in kinds.items())
    return ", ".join(name if count == 1 else f"{name} ({count})" for name, count in names)
