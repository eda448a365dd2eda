"""The addresses of pages that were published: `addresses.yaml`."""

from __future__ import annotations

from typing import Self

from pydantic import model_validator

from bulletin.schema.registry import Bilingual
from bulletin.schema.scalars import Address, Day, Plain, fault
from bulletin.schema.written import Maybe, Written


class PublishedAddress(Written):
    """An address, and what the page was of that was published there.

    `page` is a kind and an identity, such as ``article/2025-07-31-penguatan-lembaga``; `to` is
    where the address leads now, `gone` why it leads nowhere, both for what no longer exists, and
    `date` since when.
    """

    address: Address
    page: Plain
    date: Day | None = None
    to: Address | None = None
    gone: Maybe[Bilingual] = None

    @model_validator(mode="after")
    def _to_or_gone(self) -> Self:
        if self.to is not None and self.gone is not None:
            raise fault("to-and-gone")
        return self
