"""JSON Feed 1.1: the site's feed for programs that would rather not read XML.

Source: https://www.jsonfeed.org/version/1.1/
"""

from __future__ import annotations

import json
from typing import Any, Final

from bulletin.outputs.atom import marked
from bulletin.views.feeds import FeedData, FeedEntry

VERSION: Final = "https://jsonfeed.org/version/1.1"


def json_feed(feed: FeedData) -> bytes:
    """A feed as UTF-8 JSON."""
    made = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.href,
        "feed_url": feed.own,
        "description": feed.subtitle,
        "language": feed.lang,
        "items": [_item(entry, feed.lang) for entry in feed.entries],
    }
    return f"{json.dumps(made, ensure_ascii=False, indent=1)}\n".encode()


def _item(entry: FeedEntry, lang: str) -> dict[str, Any]:
    picture = {"image": entry.image.shown.src} if entry.image else {}
    return {
        "id": entry.id,
        "url": entry.href,
        "title": entry.title.text,
        "summary": entry.summary.text,
        "content_html": marked(entry.body),
        **picture,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": name} for name in entry.authors],
        "tags": [*entry.topics],
        "language": entry.title.lang or lang,
    }
