"""The site's own words and settings that belong to content: `site.yaml`."""

from __future__ import annotations

from bulletin.schema.registry import Bilingual
from bulletin.schema.scalars import Days, Identifier, Plain
from bulletin.schema.written import Items, Written

DEFAULT_NO_NEWS_DAYS = 90


class Site(Written):
    """`no_news_days` is the time without an update after which an action point has no news."""

    name: Bilingual
    tagline: Bilingual
    contact: Bilingual
    takedown_contact: Bilingual
    publisher: Identifier | None = None
    area: Identifier | None = None
    phones: Items[Plain] = ()
    no_news_days: Days = DEFAULT_NO_NEWS_DAYS
