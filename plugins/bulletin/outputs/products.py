"""All kinds of files beside the pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.outputs import calendars, feeds, prints, search
from bulletin.outputs.product import Product

PRODUCTS: Final[Mapping[str, Product]] = {
    **feeds.PRODUCTS,
    **calendars.PRODUCTS,
    **search.PRODUCTS,
    **prints.PRODUCTS,
}
