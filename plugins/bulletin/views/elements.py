"""What pages are made of: frozen, of plain values only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

NO_BREAK: Final = "\u00a0"


@dataclass(frozen=True, slots=True)
class Html:
    """Clean HTML of a body; `lang` is set where it is not in the page's language."""

    html: str
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """Words on a page; `lang` is set where they are not in the page's language.

    `now` is what the original says now, where it has changed since these words were confirmed.
    """

    text: str
    lang: str | None = None
    now: str | None = None

    @property
    def marked(self) -> Html | None:
        """The same words as HTML, where some of them are in yet another language."""
        return None


@dataclass(frozen=True, slots=True)
class MarkedText(Text):
    """Words of which some are in yet another language, marked in `html`.

    A page has hundreds of texts and few of these: a field of every text would take 2 % of the
    time in which pages are planned.
    """

    html: Html = Html("")

    @property
    def marked(self) -> Html | None:
        """The words as HTML."""
        return self.html


@dataclass(frozen=True, slots=True)
class Passage:
    """Part of a body; `state` is set where the original is no longer what it was translated from.

    It is ``changed``, ``new`` (there is no translation) or ``gone`` (there is no original);
    `now` is what the original says now.
    """

    html: Html | None
    state: str = ""
    now: Html | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """A body in its passages; `lang` is set where it is not in the page's language.

    `unplaced` is what has changed in the original where it is not known to which passages it
    belongs.
    """

    passages: tuple[Passage, ...]
    lang: str | None = None
    unplaced: Html | None = None


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
class Entry:
    """An entry of the navigation; `lang` is set where it is not in the page's language."""

    text: str
    href: str
    current: bool = False
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """How a picture is shown: for those who choose no width, its measures in pixels, 0 unknown.

    `webp` are the addresses of its widths, as `srcset` has them, empty where it is shown as it
    is; `whole` is then the address of the picture itself, of `size` bytes.
    """

    src: str
    width: int = 0
    height: int = 0
    webp: str = ""
    whole: str = ""
    size: int = 0

    @property
    def sizes(self) -> str:
        """How wide it stands: a text's measure, or the screen without its margins."""
        return "(min-width:40rem) 38rem, calc(100vw - 2rem)"


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its words; `weight` says how large the whole one is, where there is one."""

    shown: Shown
    alt: Text
    caption: Text | None
    credit: str | None
    weight: str = ""


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
    calendar: str = ""


@dataclass(frozen=True, slots=True)
class SpeakerLine:
    """Someone who spoke; `event` is set where an article has several events."""

    who: Link
    role: Text | None
    institution: Mention | None
    event: Text | None


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
    """An abbreviation and what it stands for; `href` leads to its entry in the glossary."""

    abbr: str
    meaning: str
    anchor: str
    href: str


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
class Mention:
    """A name as an article gives it; `href` is set where it has a page of its own."""

    text: Text
    href: str | None = None


@dataclass(frozen=True, slots=True)
class DatedLink:
    """An article as a line of a list; `foreign` says that it is not in the page's language."""

    date: Time
    link: Link
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The next older and the next newer article on a topic."""

    topic: Link
    older: DatedLink | None
    newer: DatedLink | None


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """A heading of a body in its contents, with those below it."""

    words: Text
    href: str
    within: tuple[ContentsEntry, ...] = ()
