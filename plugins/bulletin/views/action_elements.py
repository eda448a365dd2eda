"""What pages say of action points: frozen, of plain values only."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.views.elements import Link, Listed, Mention, Text, Time


@dataclass(frozen=True, slots=True)
class ActionItem:
    """An action point as it stands now; `href` leads to its own page.

    `owner`, `due`, `places` and `amount` are unset where nobody has named them, and `unnamed`
    lists what these are; `latest` is set where there has been news since it was declared.
    `overdue` and `silent` are the days since when it is so; `amount_aloud` is the amount spelt
    out, on pages that are read out.
    """

    anchor: str
    href: str
    text: Text
    status: str
    state: str
    overdue: Time | None
    silent: Time | None
    owner: Link | None
    due: Time | None
    places: tuple[Listed, ...]
    amount: str | None
    amount_note: Text | None
    unnamed: str | None
    declared: Link
    latest: Link | None = None
    latest_date: Time | None = None
    amount_aloud: str | None = None


@dataclass(frozen=True, slots=True)
class ReportItem:
    """News of an action point that another article declared.

    `now` is how it stands today, in words and as its state, where that is another status.
    """

    action: Link
    date: Time
    status: str
    state: str
    note: Text | None
    owner: Link | None
    due: Time | None
    amount: str | None
    now: str | None = None
    now_state: str = ""


@dataclass(frozen=True, slots=True)
class NewsItem:
    """News of an action point: what it was and is now, what else is new, and who told it.

    `was` is `None` where the state stayed as it was; `remark` says in words what is special,
    such as that this is the announcement.
    """

    date: Time
    action: Link
    was: str | None
    was_state: str
    status: str
    state: str
    note: Text | None
    owner: Link | None
    due: Time | None
    amount: str | None
    article: Link
    remark: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What else is new of an action point; `before` is `None` where nobody had named it."""

    label: str
    before: Mention | None
    after: Mention


@dataclass(frozen=True, slots=True)
class StepItem:
    """An entry of an action point's history; `was` is set where the state is another than before.

    `remarks` say in sentences what is special of it.
    """

    date: Time
    status: str
    state: str
    was: str | None
    was_state: str
    remarks: tuple[str, ...]
    note: Text | None
    changes: tuple[Change, ...]
    article: Link


@dataclass(frozen=True, slots=True)
class Tally:
    """How many action points are of a kind; `href` leads to them where they stand together.

    `kind` is the name of what is to be seen at once, such as ``overdue``; else it is empty.
    """

    count: str
    label: str
    href: str | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to the action points of a topic, a place or an owner, with how many there are."""

    name: str
    href: str
    count: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """An open action point of which something is not yet named, listed in `missing`."""

    action: Link
    missing: str


@dataclass(frozen=True, slots=True)
class ActionGroup:
    """Action points of one state; `count` says how many there are in all parts of the list."""

    anchor: str
    heading: str
    count: str
    items: tuple[ActionItem, ...]
