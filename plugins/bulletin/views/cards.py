"""Share cards: what is drawn on the picture that a messenger shows beside a link."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice
from typing import Final

from bulletin.model import Library, Story
from bulletin.settings import Settings
from bulletin.views.kinds import Order
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope, once

CARD: Final = "card"  # the kind of their orders; without a key it is the site's own
WIDTH: Final = 1200
HEIGHT: Final = 630
_DIGEST: Final = 8
_PLACES: Final = 2


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a card; `name` tells it apart from every other one."""

    name: str
    site: str
    topic: str
    title: str
    line: str


def card_orders(library: Library, settings: Settings) -> Iterator[Order]:
    """Every card of one language: the site's, and each article's where they are wanted."""
    yield Order(CARD)
    if settings.cards:
        yield from (Order(CARD, (story.stem,)) for story in library.stories)


def card_reads(library: Library, settings: Settings, stem: str | None = None) -> Reads:
    """The article whose card it is; the site's own has nothing of an article."""
    del settings
    return Reads((library.by_stem[stem],) if stem else ())


def card_of(scope: Scope, stem: str | None = None) -> Card:
    """The card of an article, or the site's own."""
    return _article(scope, scope.library.by_stem[stem]) if stem else _site(scope)


def card_path(scope: Scope, card: Card) -> str:
    """A card's path; it has a digest of all that the card is drawn from and with."""
    said = repr((scope.drawing, card)).encode()
    return f"/cards/{blake2b(said, digest_size=_DIGEST).hexdigest()}.png"


def shown_card(scope: Scope, order: Order) -> tuple[Card, bool]:
    """The card of a page, and whether it is its own; most pages have the site's."""
    own = order.kind == "article" and scope.settings.cards
    return (card_of(scope, str(order.key[0])) if own else _site(scope)), own


@once
def _site(scope: Scope) -> Card:
    site, language = scope.site, scope.language
    area = scope.registry.places[site.area].name if site.area else ""
    return Card(language.code, site.name.text(language), "", site.tagline.text(language), area)


def _article(scope: Scope, story: Story) -> Card:
    language, day = scope.language, scope.wording.day(story.day)
    places = islice(dict.fromkeys(_places(scope, story)), _PLACES)
    return Card(
        name=f"{language.code}/{story.stem}",
        site=scope.site.name.text(language),
        topic=scope.topic_link(story.topics[0]).text.text,
        title=scope.title(story).text,
        line=" · ".join((day, *places)),
    )


def _places(scope: Scope, story: Story) -> Iterator[str]:
    """Where an article's events are, then where what it announces is to be done."""
    for event in story.events:
        venue = scope.word(story, ("events", event.id, "venue"))
        if event.place:
            yield scope.registry.places[event.place].name
        elif venue:
            yield venue.text
    for promise in story.promises:
        yield from (scope.registry.places[one].name for one in promise.places)
