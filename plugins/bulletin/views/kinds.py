"""Kinds of pages: how a page of a kind is made, from what, and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bulletin.views.data import PageData
from bulletin.views.reads import Reads


@dataclass(frozen=True, slots=True)
class Order:
    """Which page is wanted: its kind and, where there are several of a kind, which of them."""

    kind: str
    key: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """How pages of a kind are made: the template, the view, what it reads, and its path.

    All three functions take the key of the order after what they know: `view` a `Scope`, `reads`
    a library and settings, `path` a `PathScope`.
    """

    template: str
    view: Callable[..., PageData]
    reads: Callable[..., Reads | None]
    path: Callable[..., str]
