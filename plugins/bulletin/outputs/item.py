"""A file that is wanted."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.languages import Code
from bulletin.views import Order, template_of


@dataclass(frozen=True, slots=True)
class Item:
    """A page or a product that is wanted, in one language."""

    code: Code
    order: Order

    @property
    def name(self) -> str:
        """A name that tells it apart from every other one."""
        return "/".join(map(str, (self.code, self.order.kind, *self.order.key)))

    @property
    def is_at_hand(self) -> bool:
        """Whether it is there without network, though it was never opened."""
        return self.order == Order("agenda", (1,))

    @property
    def template(self) -> str | None:
        """The template of a page; `None` for a product."""
        return template_of(self.order)
