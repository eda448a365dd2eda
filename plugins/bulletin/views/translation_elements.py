"""What is shown of how translations stand: frozen, of plain values only."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.views.action_elements import Tally
from bulletin.views.elements import Link, Pager, Term, Time
from bulletin.views.frame_elements import Frame


@dataclass(frozen=True, slots=True)
class Share:
    """How many articles are in a state, and how many per cent that is; empty where none are."""

    label: str
    count: str
    percent: str


@dataclass(frozen=True, slots=True)
class ShareRow:
    """Some articles by the states of their translations; `complete` is in whole per cent."""

    name: str
    href: str | None
    total: str
    complete: int
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class ShareTable:
    """Rows under one heading; `head` names the columns after that of the rows' names."""

    anchor: str
    heading: str
    head: tuple[str, ...]
    rows: tuple[ShareRow, ...]


@dataclass(frozen=True, slots=True)
class TaskItem:
    """What is to be translated; `remark` says in words how much, or what has changed.

    `date` is `None` for a page about the site; `foreign` says that its title is not in the
    page's language.
    """

    link: Link
    date: Time | None
    remark: str
    foreign: bool


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """What has one state, newest first; `count` says how much there is in all."""

    anchor: str
    heading: str
    about: str
    count: str
    items: tuple[TaskItem, ...]


@dataclass(frozen=True, slots=True)
class TranslationsPage:
    """Part of what is left to translate; all but the groups stands on the first part only.

    `contributing` leads to the page that tells how to help, where the site has one.
    """

    frame: Frame
    first: bool
    standing: str
    contact: str
    contributing: Link | None
    tallies: tuple[Tally, ...]
    tables: tuple[ShareTable, ...]
    groups: tuple[TaskGroup, ...]
    pager: Pager | None
    terms: tuple[Term, ...] = ()
