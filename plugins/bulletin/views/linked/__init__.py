"""Linked data (schema.org) of a page, as JSON-LD for a script element."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from bulletin.views.data import PageData
from bulletin.views.kinds import Order
from bulletin.views.linked import entries, news
from bulletin.views.linked.nodes import Node, breadcrumb
from bulletin.views.scope import Scope

_CONTEXT: Final = "https://schema.org"
# What would end the script element, or a line in old parsers of JavaScript.
_UNSAFE: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
_NODES: Final[Mapping[str, Callable[..., list[Node]]]] = {
    "home": news.website,
    "article": news.article,
    "action": entries.action,
    "person": entries.person,
    "organisation": entries.organisation,
    "place": entries.place,
}
_NOWHERE: Final = frozenset(("not-found",))


def linked(scope: Scope, order: Order, data: PageData) -> str:
    """The JSON-LD of a page, safe within a script element; empty where there is nothing to say."""
    if order.kind in _NOWHERE:
        return ""
    make = _NODES.get(order.kind)
    nodes = make(scope, *order.key) if make else []
    if trail := breadcrumb(scope, data.frame):
        nodes = [*nodes, trail]
    return _text({"@context": _CONTEXT, "@graph": nodes}) if nodes else ""


def _text(graph: Mapping[str, Any]) -> str:
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)
