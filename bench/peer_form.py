"""The corpus for generators that know no shared facts: each language's page says everything."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from bench.article import Action, Article, Event, Picture, Speaker, Update
from bench.body import EARLIER, TOPIC
from bench.corpus import PICTURE, article, declared
from bench.our_form import picture, put
from bench.registry import registry
from bench.words import GLOSSARY, LANGUAGES, Both
from bench.yaml_text import Fields, Value, front_matter

HERE: Final = Path(__file__).parent
_TERM: Final = re.compile("|".join(rf"\b{abbreviation}\b" for abbreviation, _ in GLOSSARY))
# Where a tool keeps its articles, its data and its static files.
_PLACES: Final = {
    "hugo": ("content/{}/articles", "data", "static"),
    "eleventy": ("src/{}/articles", "data", "static"),
}


def write(folder: Path, tool: str, articles: Iterable[Article]) -> None:
    """A tool's own templates and settings, with the corpus as its content."""
    shutil.copytree(HERE / tool, folder, ignore=shutil.ignore_patterns("package*", "node_modules"))
    _, data, static = _PLACES[tool]
    put(folder / data / "labels.json", (HERE / "labels.json").read_bytes())
    put(folder / data / "topicNames.json", json.dumps(_topics(), ensure_ascii=False))
    put(folder / static / "style.css", (HERE / "style.css").read_bytes())
    put(folder / static / PICTURE, picture())
    for one in articles:
        for language in LANGUAGES:
            put(folder / inside(tool, one, language), text(one, language))


def inside(tool: str, one: Article, language: str) -> str:
    """A file's path below the tool's folder."""
    return f"{_PLACES[tool][0].format(language)}/{one.stem}.md"


def text(one: Article, language: str) -> str:
    """A file's text."""
    words = language if one.translated else LANGUAGES[0]
    topic = "/topik/" if language == LANGUAGES[0] else "/en/topics/"
    said = one.body.text(words).replace(TOPIC, f"{topic}{one.topics[0]}/")
    if one.earlier is not None:
        said = said.replace(EARLIER, article(one.earlier).address(language))
    fields = _Page(one, language).fields()
    shown = json.dumps(fields, ensure_ascii=False) + said
    if terms := _terms(shown, language):
        fields["terms"] = terms
    return front_matter(fields, said)


def _topics() -> dict[str, dict[str, str]]:
    named = registry().topics.values()
    return {language: {one.id: one.name.text(language) for one in named} for language in LANGUAGES}


def _terms(shown: str, language: str) -> list[Value]:
    found = set(_TERM.findall(shown))
    return [
        {"abbr": one, "meaning": meaning.text(language)}
        for one, meaning in GLOSSARY
        if one in found
    ]


def _set(**given: Value | None) -> Fields:
    """The values that are said."""
    return {name: value for name, value in given.items() if value not in (None, [])}


class _Page:
    """An article's facts in one language, names in place of ids."""

    def __init__(self, one: Article, language: str) -> None:
        self.article = one
        self.language = language
        self.words = language if one.translated else LANGUAGES[0]

    def fields(self) -> Fields:
        """The front matter."""
        one = self.article
        english = self.language != LANGUAGES[0]
        return _set(
            title=one.title.text(self.words),
            date=one.date,
            slug=one.slug_in(self.language),
            address=one.address(self.language),
            twin=one.address(LANGUAGES[not english]),
            summary=one.summary.text(self.words),
            topics=list(one.topics),
            byline=[self._party(name) or "" for name in one.byline],
            translator=one.translator if english and one.translated else None,
            foreign=self.words if english and not one.translated else None,
            image=self._picture(one.image) if one.image else None,
            events=[self._event(event) for event in one.events],
            speakers=[self._speaker(speaker) for speaker in one.speakers],
            actions=[self._action(action) for action in one.actions],
            updates=[self._update(update) for update in one.updates],
            corrections=[_set(date=c.date, text=self._said(c.text)) for c in one.corrections],
            sources=[_set(title=self._said(s.title), url=s.url) for s in one.sources],
        )

    def _said(self, given: Both | None) -> str | None:
        return given.text(self.words) if given else None

    def _party(self, identifier: str | None) -> str | None:
        return registry().party(identifier, self.language) if identifier else None

    def _picture(self, given: Picture) -> Fields:
        alt, caption = self._said(given.alt), self._said(given.caption)
        return _set(src=f"/{given.src}", alt=alt, caption=caption, credit=given.credit)

    def _event(self, given: Event) -> Fields:
        venue = self._said(given.venue)
        place = registry().places[given.place].name if given.place else None
        return _set(
            id=given.id,
            name=self._said(given.name),
            start=given.start,
            end=given.end,
            venue=venue,
            place=place if place and place not in (venue or "") else None,
            organiser=self._party(given.organiser),
            opened_by=self._party(given.opened_by),
            status=given.status if given.status != "confirmed" else None,
        )

    def _speaker(self, given: Speaker) -> Fields:
        person = registry().people[given.person] if given.person else None
        event = next((one for one in self.article.events if one.id == given.event), None)
        office = given.institution or (person.organisation if person else None)
        return _set(
            name=person.name if person else given.name,
            role=self._said(given.role),
            institution=self._said(office) if isinstance(office, Both) else self._party(office),
            event=self._said(event.name) if event else None,
        )

    def _action(self, given: Action) -> Fields:
        return _set(
            id=given.id,
            text=self._said(given.text),
            status=given.status or "planned",
            owner=self._party(given.owner),
            due=given.due,
            places=[registry().places[place].name for place in given.places],
            amount=given.amount,
            amount_note=self._said(given.amount_note),
        )

    def _update(self, given: Update) -> Fields:
        earlier = article(self.article.earlier or 0)
        action = next(one for one in declared(earlier.number) if one.id == given.action)
        words = self.language if earlier.translated else LANGUAGES[0]
        return _set(
            text=action.text.text(words),
            href=f"{earlier.address(self.language)}#{given.action}",
            status=given.status,
            date=given.date or self.article.date[:10],
            note=self._said(given.note),
            owner=self._party(given.owner),
            due=given.due,
            amount=given.amount,
        )
