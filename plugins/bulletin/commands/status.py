"""`bulletin status`: how translations stand, and which articles wait for one."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from bulletin.commands.content import clean_library
from bulletin.commands.tables import FORMATS as TABLES
from bulletin.languages import TRANSLATION, Code
from bulletin.model import Library, Story, Translation
from bulletin.model.translations import State
from bulletin.settings import Settings
from bulletin.views import Addresses, Scope
from bulletin.views.labels import TRANSLATION_STATE
from bulletin.views.translation_tasks import (
    Standing,
    by_topic,
    by_year,
    changes,
    remark,
    standing,
    words,
)
from bulletin.wording import N_, load_wordings

Row = Sequence[str]
_HEADINGS: Final = (
    N_("Date"),
    N_("Kind"),
    N_("State"),
    N_("File"),
    N_("Title"),
    N_("Remark"),
)
_ARTICLE, _PAGE, _DRAFT = "article", "page", "draft"
_KINDS: Final[Mapping[str, str]] = {
    _ARTICLE: N_("Article"),
    _PAGE: N_("Page"),
    _DRAFT: N_("Not public"),
}
_DRAFTS: Final = N_("Drafts and held back")
_BEGUN: Final = N_("Drafts that lack a title, a date or the like")
_REVIEW: Final = N_("there is a draft to be reviewed")
_NOTHING: Final = N_("Everything has been translated.")


def status(settings: Settings, style: str, lang: Code) -> str:
    """How all translations stand, in one of `FORMATS`; drafts and held-back articles are apart."""
    library = clean_library(settings, lang)
    wording = load_wordings(settings.theme, settings.zone)[lang]
    return FORMATS[style](Scope(library, settings, wording, Addresses(settings)))


def _text(scope: Scope) -> str:
    return "\n\n".join(_tables(scope, "text"))


def _markdown(scope: Scope) -> str:
    return "\n\n".join(_tables(scope, "md"))


def _csv(scope: Scope) -> str:
    """Every article and page in a line of its own, those that are complete, too."""
    rows = [_line(scope, *pair) for pair in _every(scope.library)]
    return TABLES["csv"](_names(scope, _HEADINGS), rows)


def _json(scope: Scope) -> str:
    library = scope.library
    made = {
        "all": _counts(standing(library.translations)),
        "years": {year: _counts(found) for year, found in by_year(library).items()},
        "topics": {topic: _counts(found) for topic, found in by_topic(library).items()},
        "pages": _counts(standing(_pages(library))),
        "drafts": _counts(standing(_drafts(library))),
        "incomplete_drafts": len(library.begun),
        "translations": [_record(scope, kind, one) for kind, one in _every(library)],
    }
    return json.dumps(made, ensure_ascii=False, indent=1)


FORMATS: Final[Mapping[str, Callable[[Scope], str]]] = {
    "text": _text,
    "json": _json,
    "csv": _csv,
    "md": _markdown,
}


def _pages(library: Library) -> Iterator[Translation]:
    return map(library.translation, library.pages)


def _drafts(library: Library) -> Iterator[Translation]:
    return map(library.translation, library.unpublished)


def _every(library: Library) -> Iterator[tuple[str, Translation]]:
    """Every translation with its kind: public articles, pages about the site, drafts."""
    yield from ((_ARTICLE, one) for one in library.translations)
    yield from ((_PAGE, one) for one in _pages(library))
    yield from ((_DRAFT, one) for one in _drafts(library))


def _tables(scope: Scope, style: str) -> Iterator[str]:
    """The shares, then what waits: by state, and within that as pages show it."""
    table = TABLES[style]
    labels = [TRANSLATION_STATE[state] for state in State]
    yield table(_names(scope, ("", N_("Number"), *labels)), [*_shares(scope)])
    left = [pair for pair in _every(scope.library) if pair[1].state is not State.COMPLETE]
    rows = [_line(scope, *pair) for state in State for pair in left if pair[1].state is state]
    gettext = scope.wording.gettext
    yield table(_names(scope, _HEADINGS), rows) if rows else gettext(_NOTHING)


def _names(scope: Scope, names: Iterable[str]) -> Row:
    return [scope.wording.gettext(one) if one else "" for one in names]


def _shares(scope: Scope) -> Iterator[Row]:
    library, gettext, topics = scope.library, scope.wording.gettext, scope.registry.topics
    yield _share(scope, gettext("All articles"), standing(library.translations))
    for year, found in by_year(library).items():
        yield _share(scope, year, found)
    for topic, found in by_topic(library).items():
        yield _share(scope, topics[topic].name.text(scope.language), found)
    yield _share(scope, gettext("Pages about the site"), standing(_pages(library)))
    yield _share(scope, gettext(_DRAFTS), standing(_drafts(library)))
    if begun := len(library.begun):
        yield [gettext(_BEGUN), scope.wording.number(begun), *("" for _ in State)]


def _share(scope: Scope, name: str, found: Standing) -> Row:
    number, percent = scope.wording.number, scope.wording.percent
    counts = [(found.count(state), found.percent(state)) for state in State]
    said = [f"{number(count)} ({percent(share)})" if count else "0" for count, share in counts]
    return [name, number(found.total), *said]


def _line(scope: Scope, kind: str, one: Translation) -> Row:
    state, file = scope.wording.gettext(TRANSLATION_STATE[one.state]), one.page.original.inside
    said = scope.wording.gettext(_KINDS[kind])
    waits = (remark(scope, one), scope.wording.gettext(_REVIEW) if one.drafted else "")
    left = "; ".join(filter(None, waits))
    return [_date(one), said, state, file, scope.title(one.page).text, left]


def _date(one: Translation) -> str:
    """The day of an article in ISO 8601; empty for a page, and for a draft that has none."""
    page = one.page
    return page.day.isoformat() if isinstance(page, Story) and page.day != date.min else ""


def _counts(found: Standing) -> dict[str, Any]:
    states = {
        state.value: {"count": found.count(state), "percent": found.percent(state)}
        for state in State
    }
    return {"total": found.total, **states}


def _record(scope: Scope, kind: str, one: Translation) -> dict[str, Any]:
    page = one.page
    edition = page.editions.get(TRANSLATION.code)
    return {
        "id": page.stem,
        "kind": kind,
        "state": one.state.value,
        "drafted": one.drafted,
        "date": _date(one) or None,
        "topics": [*page.topics] if isinstance(page, Story) else [],
        "title": scope.title(page).text,
        "original": page.original.inside,
        "translation": edition.inside if edition else None,
        "words": words(one),
        "changed": dict(changes(one)),
        "missing": [".".join(key) for key in one.missing],
        "missing_blocks": one.short,
    }
