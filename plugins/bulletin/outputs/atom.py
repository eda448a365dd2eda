"""Atom feeds (RFC 4287), with the language said on the feed and on entries of another one."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from io import StringIO
from typing import Any

from feedgenerator import Atom1Feed

from bulletin.views.elements import Figure, Html
from bulletin.views.feeds import FeedData, FeedEntry

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Marking:
    """Writes the elements of an entry, and says of its words in which language they are.

    Who signs it and its topics are in the language of the feed.
    """

    def __init__(self, handler: Any, langs: dict[str, str | None]) -> None:  # noqa: ANN401
        self._handler = handler
        self._langs = langs

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - what the handler has
        return getattr(self._handler, name)

    def addQuickElement(  # noqa: N802 - the package's name
        self, name: str, contents: str | None = None, attributes: dict[str, str] | None = None
    ) -> None:
        """An element that holds a text only."""
        lang = self._langs.get(name)
        more = {"xml:lang": lang} if lang else {}
        self._handler.addQuickElement(name, contents, {**(attributes or {}), **more})


class _Feed(Atom1Feed):  # type: ignore[misc]  # the package has no types
    """Says the language of each text, and no time of its own where there is no entry."""

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401
        """The elements of an entry; each of several authors has its own."""
        super().add_item_elements(_Marking(handler, item["langs"]), item)
        for name in item["more_authors"]:
            handler.startElement("author", {})
            handler.addQuickElement("name", name)
            handler.endElement("author")

    def latest_post_date(self) -> datetime:
        """The newest entry's time; never the clock's."""
        return max((item["updateddate"] for item in self.items), default=_EPOCH)


def atom(feed: FeedData) -> bytes:
    """A feed as UTF-8 XML."""
    made = _Feed(
        title=feed.title,
        link=feed.href,
        description=feed.subtitle,
        subtitle=feed.subtitle,
        language=feed.lang,
        feed_url=feed.own,
        feed_guid=feed.id,
    )
    for entry in feed.entries:
        _add(made, entry)
    text = StringIO()
    made.write(text, "utf-8")
    return text.getvalue().encode()


def _add(made: _Feed, entry: FeedEntry) -> None:
    made.add_item(
        title=entry.title.text,
        link=entry.href,
        description=escape(entry.summary.text, quote=False),
        content=_content(entry),
        unique_id=entry.id,
        author_name=entry.authors[0],
        more_authors=entry.authors[1:],
        categories=entry.topics,
        pubdate=entry.published,
        updateddate=entry.updated,
        langs={"title": entry.title.lang, "summary": entry.summary.lang},
    )


def _picture(figure: Figure) -> str:
    lang = f' lang="{figure.alt.lang}"' if figure.alt.lang else ""
    one = figure.shown
    sides = f'width="{one.width}" height="{one.height}" ' if one.width else ""
    return f'<p><img {sides}src="{escape(one.src)}" alt="{escape(figure.alt.text)}"{lang}></p>'


def _content(entry: FeedEntry) -> str:
    return f"{_picture(entry.image) if entry.image else ''}{marked(entry.body)}"


def marked(body: Html) -> str:
    """The HTML of a body, which says its language where that is not the feed's."""
    return f'<div lang="{body.lang}">{body.html}</div>' if body.lang else body.html
