"""The site and its articles as linked data."""

from __future__ import annotations

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.model import Story
from bulletin.views.linked.nodes import Node, action, canonical, event, image, party, stamp, told
from bulletin.views.open_data import LICENCE_URL
from bulletin.views.scope import Scope


def website(scope: Scope) -> list[Node]:
    """The site, on its home page."""
    address = scope.addresses.absolute(scope.addresses.home(scope.language))
    return [
        told(
            type="WebSite",
            id=address,
            url=address,
            name=scope.site.name.text(scope.language),
            description=scope.site.tagline.text(scope.language),
            inLanguage=scope.language.code,
            publisher=party(scope, scope.site.publisher),
        )
    ]


def article(scope: Scope, stem: str) -> list[Node]:
    """An article with its events and its action points as they stand now."""
    story, ledger = scope.library.by_stem[stem], scope.library.ledger
    actions = [action(scope, ledger[one.id]) for one in story.promises]
    return [
        _news(scope, story),
        *(event(scope, story, one) for one in story.events),
        *({**one, "subjectOf": {"@id": canonical(scope, story)}} for one in actions),
    ]


def _news(scope: Scope, story: Story) -> Node:
    edition = story.edition(scope.language) or story.original
    modified = max(stamp(scope, story.moment), stamp(scope, scope.library.updated(story)))
    topics = (scope.registry.topics[one] for one in story.topics)
    return told(
        type="NewsArticle",
        id=canonical(scope, story),
        url=canonical(scope, story),
        headline=scope.title(story).text,
        description=scope.summary(story).text,
        datePublished=stamp(scope, story.moment),
        dateModified=modified,
        author=[party(scope, one) for one in story.byline],
        publisher=party(scope, scope.site.publisher),
        image=image(scope, story),
        inLanguage=edition.language.code,
        keywords=[one.name.text(scope.language) for one in topics],
        license=LICENCE_URL,
        isAccessibleForFree=True,
        translator=edition.translator and {"@type": "Person", "name": edition.translator},
        **_translation(scope, story),
    )


def _translation(scope: Scope, story: Story) -> dict[str, Node]:
    """The other edition: the original of a translation, the translation of an original."""
    if not story.is_translated:
        return {}
    own, there = "workTranslation", TRANSLATION
    if scope.language is not ORIGINAL:
        own, there = "translationOfWork", ORIGINAL
    address = scope.addresses.absolute(scope.addresses.page(there, story))
    return {own: {"@type": "NewsArticle", "@id": address, "inLanguage": there.code}}
