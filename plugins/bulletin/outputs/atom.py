"""Atom feeds (RFC 4287), with the language said on the feed and on entries of another one."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from io import StringIO
from typing import Any

from feedgenerator import Atom1Feed

from bulletin.views.elements import Figure
from bulletin.views.feeds import FeedData, FeedEntry

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Feed(Atom1Feed):  # type: ignore[misc]  # the package has no types
    """Says the language of an entry, and no time of its own where there is no entry."""

    def item_attributes(self, item: dict[str, Any]) -> dict[str, str]:
        """The attributes of an entry's element."""
        return {"xml:lang": item["lang"]} if item["lang"] else {}

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:  # noqa: ANN401
        """The elements of an entry; each of several authors has its own."""
        super().add_item_elements(handler, item)
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
        lang=entry.title.lang,
    )


def _picture(figure: Figure) -> str:
    lang = f' lang="{figure.alt.lang}"' if figure.alt.lang else ""
    return f'<p><img src="{escape(figure.src)}" alt="{escape(figure.alt.text)}"{lang}></p>'


def _content(entry: FeedEntry) -> str:
    return marked(f"{_picture(entry.image) if entry.image else ''}{entry.body.html}", entry)


def marked(html: str, entry: FeedEntry) -> str:
    """The HTML of an entry, with its language said where that is not the entry's."""
    return f'<div lang="{entry.body.lang}">{html}</div>' if entry.body.lang else html
