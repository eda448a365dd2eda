"""Everything that the articles and the registry say, as rows: the open data."""

from collections.abc import Mapping
from typing import Final

from bulletin.views.records.actions import ACTIONS, UPDATES
from bulletin.views.records.articles import ARTICLES
from bulletin.views.records.column import Column, Kind, Row, Table
from bulletin.views.records.events import EVENTS
from bulletin.views.records.facts import Facts, facts_of, iso
from bulletin.views.records.registries import ORGANISATIONS, PEOPLE, PLACES

TABLES: Final[Mapping[str, Table]] = {
    "articles": ARTICLES,
    "events": EVENTS,
    "actions": ACTIONS,
    "updates": UPDATES,
    "people": PEOPLE,
    "organisations": ORGANISATIONS,
    "places": PLACES,
}

__all__ = ["TABLES", "Column", "Facts", "Kind", "Row", "Table", "facts_of", "iso"]
