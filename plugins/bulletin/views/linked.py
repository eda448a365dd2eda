"""Linked data (schema.org) of a page, as JSON-LD."""

from __future__ import annotations

from bulletin.views.data import PageData
from bulletin.views.kinds import Order
from bulletin.views.scope import Scope


def linked(scope: Scope, order: Order, data: PageData) -> str:
    """The JSON-LD of a page, safe within a script element; empty where there is nothing to say."""
    del scope, order, data
    return ""
