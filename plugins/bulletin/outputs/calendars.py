"""Calendars (RFC 5545): all events, each topic's, each place's, one for each event; due dates."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bulletin.outputs.product import Product

PRODUCTS: Final[Mapping[str, Product]] = {}
