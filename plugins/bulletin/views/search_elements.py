"""What the search page shows, and what its index holds."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.views.elements import Link, Term
from bulletin.views.elements import TopicCard as Card
from bulletin.views.frame_elements import Frame


@dataclass(frozen=True, slots=True)
class Way:
    """A list to be read instead of a search; `count` says in words how much is in it."""

    text: str
    href: str
    count: str


@dataclass(frozen=True, slots=True)
class KindName:
    """What results of a kind are called."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Said:
    """What the script says: of one result and of `{n}` many, of none, and where it cannot load."""

    one: str
    many: str
    none: str
    failed: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The form, what the script needs, and the lists for those who have no script.

    `index` is the address of the index, `root` that of the site.
    """

    frame: Frame
    index: str
    root: str
    kinds: tuple[KindName, ...]
    said: Said
    ways: tuple[Way, ...]
    topics: tuple[Card, ...]
    months: tuple[Link, ...]
    full_text: bool = False
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What can be found: its words, and its address below the folder of its group.

    `names` are numbers of entries of the first groups, those of the registries; `within` is the
    number of the article, in its group, on whose page an event stands; `foreign` says that the
    words are not in the page's language.
    """

    title: str
    address: str
    line: str = ""
    date: str = ""
    names: tuple[int, ...] = ()
    within: int = 0
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class FoundGroup:
    """All of a kind; `folder` is below the language's home."""

    kind: str
    folder: str
    entries: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """A file of the index; `years` are those that have files of their own, newest first.

    `foreign` is whether roots are those of foreign words only.
    """

    groups: tuple[FoundGroup, ...]
    years: tuple[str, ...]
    foreign: bool
