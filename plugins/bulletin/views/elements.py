"""What pages are made of: frozen, of plain values only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Words on a page; `lang` is set where they are not in the page's language."""

    text: str
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Html:
    """Clean HTML of a body; `lang` is set where it is not in the page's language."""

    html: str
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A link with its words."""

    text: Text
    href: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A link in a sentence that lists several; `after` is what stands between it and the next."""

    link: Link
    after: str


@dataclass(frozen=True, slots=True)
class Time:
    """A moment, day or month: for machines in ISO 8601, for readers in words."""

    iso: str
    text: str


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same page in a language (``x-default``: for readers of any other), full address."""

    hreflang: str
    href: str


@dataclass(frozen=True, slots=True)
class Switch:
    """The way to the same page in the other language."""

    lang: str
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the navigation; `lang` is set where it is not in the page's language."""

    text: str
    href: str
    current: bool = False
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed that a page offers."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page.

    `title` is the page's own, `head_title` with the site's name; `canonical` and `alternates`
    are full addresses; `robots` is set where a page is not to be indexed. `path` is the page's
    address below the site's root; `listed` says whether the sitemap names it. `reference` leads
    to the lists that are not in the navigation; `linked` is JSON-LD for a script element;
    `json_feed` is the site's feed as JSON.
    """

    lang: str
    path: str
    kind: str
    site_name: str
    tagline: str
    home: str
    title: str
    head_title: str
    description: str
    canonical: str
    alternates: tuple[Alternate, ...]
    switch: Switch
    navigation: tuple[Entry, ...]
    breadcrumb: tuple[Entry, ...]
    pages: tuple[Entry, ...]
    feeds: tuple[Feed, ...]
    contact: str
    robots: str | None = None
    listed: bool = True
    modified: str | None = None
    reference: tuple[Entry, ...] = ()
    calendars: tuple[Feed, ...] = ()
    linked: str = ""
    json_feed: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its words."""

    src: str
    alt: Text
    caption: Text | None
    credit: str | None


@dataclass(frozen=True, slots=True)
class Headline:
    """An article as lists show it; `foreign` says that it is not in the page's language."""

    href: str
    title: Text
    summary: Text
    date: Time
    topics: tuple[Link, ...]
    image: Figure | None = None
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class EventBox:
    """An event of an article; `status` is set where it is not simply confirmed.

    `place` is a link whose words may be the venue's, where these name the place already.
    """

    anchor: str
    name: Text
    when: Time
    venue: Text | None
    place: Link | None
    organiser: Link | None
    opened_by: Link | None
    status: str | None
    state: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """Someone who spoke; `event` is set where an article has several events."""

    who: Link
    role: Text | None
    institution: Mention | None
    event: Text | None


@dataclass(frozen=True, slots=True)
class ActionItem:
    """An action point as it stands now; `href` leads to its own page.

    `owner`, `due`, `places` and `amount` are unset where nobody has named them, and `unnamed`
    lists what these are; `latest` is set where there has been news since it was declared.
    `overdue` and `silent` are the days since when it is so.
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
    places: tuple[Link, ...]
    amount: str | None
    amount_note: Text | None
    unnamed: str | None
    declared: Link
    latest: Link | None = None
    latest_date: Time | None = None


@dataclass(frozen=True, slots=True)
class ReportItem:
    """News of an action point that another article declared."""

    action: Link
    date: Time
    status: str
    state: str
    note: Text | None
    owner: Link | None
    due: Time | None
    amount: str | None


@dataclass(frozen=True, slots=True)
class CorrectionItem:
    """A correction with its date."""

    date: Time
    text: Text


@dataclass(frozen=True, slots=True)
class SourceItem:
    """Where statements come from; `href` is `None` where there is no address."""

    title: Text
    href: str | None


@dataclass(frozen=True, slots=True)
class Term:
    """An abbreviation and what it stands for."""

    abbr: str
    meaning: str


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic as lists show it; `count` says in words how many articles it has."""

    name: str
    href: str
    description: str | None
    count: str


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a list continues; `label` says in words which part this is."""

    label: str
    newer: str | None
    older: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """Articles of one month."""

    heading: str
    href: str
    headlines: tuple[Headline, ...]


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event as lists show it; its name leads to where its article tells of it.

    `place` is a link whose words may be the venue's, where these name the place already;
    `foreign` says that the article's words are not in the page's language.
    """

    name: Text
    href: str
    when: Time
    venue: Text | None
    place: Link | None
    organiser: Link | None
    opened_by: Link | None
    status: str | None
    state: str
    article: Text
    calendar: str
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class EventMonth:
    """Events that begin in one month."""

    heading: str
    events: tuple[EventEntry, ...]


@dataclass(frozen=True, slots=True)
class PlaceEntry:
    """A place as lists show it, with what lies within it.

    `kind` is set where its name does not say it; `count` says in words what is reported of it.
    """

    name: str
    href: str
    kind: str | None
    count: str
    within: tuple[PlaceEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """A name as an article gives it; `href` is set where it has a page of its own."""

    text: Text
    href: str | None = None


@dataclass(frozen=True, slots=True)
class VoiceEntry:
    """Somebody as lists show them; `count` says in words how often they spoke."""

    name: str
    href: str
    role: str | None
    organisation: Link | None
    count: str | None


@dataclass(frozen=True, slots=True)
class TalkItem:
    """One time that somebody spoke: at which events, in what role, for whom, told by which article.

    `who` is set on pages that show talks of several people, `date` where there is no event.
    """

    who: Link | None
    date: Time | None
    events: tuple[EventEntry, ...]
    role: Text | None
    institution: Mention | None
    article: Link


@dataclass(frozen=True, slots=True)
class DatedLink:
    """An article as a line of a list; `foreign` says that it is not in the page's language."""

    date: Time
    link: Link
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Branch:
    """An organisation with those that are parts of it; `count` is set where it has open actions."""

    name: str
    href: str
    abbreviation: str | None
    count: str | None
    children: tuple[Branch, ...] = ()


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
class CorrectionEntry:
    """A correction with the article that was corrected."""

    date: Time
    text: Text
    article: Link


@dataclass(frozen=True, slots=True)
class GlossaryItem:
    """An abbreviation with what it stands for in the page's language and in the other one."""

    abbr: str
    anchor: str
    meaning: Text
    other: Text


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
    """How many action points are of a kind; `href` leads to them where they stand together."""

    count: str
    label: str
    href: str | None = None


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
