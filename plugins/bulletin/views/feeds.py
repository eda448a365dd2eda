"""What a feed holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from bulletin.model import Story
from bulletin.sources.stems import slug_of
from bulletin.views.addresses import JSON_FEED
from bulletin.views.elements import Figure, Html, Text
from bulletin.views.parts import figure
from bulletin.views.paths import PathScope
from bulletin.views.prose import full_body
from bulletin.views.scope import Scope


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An article in a feed; `id` is a tag address that outlives slugs and hosts' paths.

    Source: RFC 4151 for the form of `id`.
    """

    id: str
    href: str
    title: Text
    summary: Text
    body: Html
    authors: tuple[str, ...]
    topics: tuple[str, ...]
    published: datetime
    updated: datetime
    image: Figure | None


@dataclass(frozen=True, slots=True)
class FeedData:
    """A feed in one language, newest article first; addresses are full."""

    id: str
    lang: str
    title: str
    subtitle: str
    href: str
    own: str
    entries: tuple[FeedEntry, ...]


def feed_path(scope: PathScope, identifier: str | None = None) -> str:
    """The path of the site's feed, or a topic's."""
    addresses, language = scope.addresses, scope.language
    if identifier is None:
        return addresses.feed(addresses.home(language))
    return addresses.feed(addresses.topic(language, identifier))


def json_feed_path(scope: PathScope) -> str:
    """The path of the site's feed as JSON."""
    return f"{scope.addresses.home(scope.language)}{JSON_FEED}"


def json_feed(scope: Scope) -> FeedData:
    """The site's feed as JSON: the same, with its own address."""
    own = f"{scope.addresses.home(scope.language)}{JSON_FEED}"
    return replace(feed(scope), own=scope.addresses.absolute(own))


def feed(scope: Scope, identifier: str | None = None) -> FeedData:
    """The site's feed, or a topic's."""
    addresses, language, site = scope.addresses, scope.language, scope.site
    name, tagline = site.name.text(language), site.tagline.text(language)
    if identifier is None:
        return _feed(scope, addresses.home(language), name, tagline, scope.library.stories)
    topic = scope.registry.topics[identifier]
    path = addresses.topic(language, identifier)
    title = f"{topic.name.text(language)} – {name}"
    about = topic.description.text(language) if topic.description else tagline
    return _feed(scope, path, title, about, scope.library.by_topic.get(identifier, ()))


def _feed(scope: Scope, path: str, title: str, subtitle: str, stories: Sequence[Story]) -> FeedData:
    newest = stories[: scope.settings.feed_size]
    return FeedData(
        id=scope.addresses.absolute(path),
        lang=scope.language.code,
        title=title,
        subtitle=subtitle,
        href=scope.addresses.absolute(path),
        own=scope.addresses.absolute(scope.addresses.feed(path)),
        entries=tuple(_entry(scope, story) for story in newest),
    )


def _entry(scope: Scope, story: Story) -> FeedEntry:
    registry, language = scope.registry, scope.language
    return FeedEntry(
        id=f"tag:{scope.settings.host},{minted(story)}:{story.stem}/{language.code}",
        href=scope.addresses.absolute(scope.path(story)),
        title=scope.title(story),
        summary=scope.summary(story),
        body=full_body(scope, story),
        authors=tuple(registry.party(one, language) for one in story.byline),
        topics=tuple(registry.topics[one].name.text(language) for one in story.topics),
        published=story.moment,
        updated=max(story.moment, _morning(scope, story)),
        image=figure(scope, story, scope.addresses.absolute),
    )


def minted(story: Story) -> str:
    """The day in a tag address: the stem's, which never changes, or else the year."""
    return story.stem[:10] if slug_of(story.stem) != story.stem else story.year


def _morning(scope: Scope, story: Story) -> datetime:
    """The beginning of the day of the last correction."""
    return datetime.combine(story.modified, time(), scope.settings.zone)
