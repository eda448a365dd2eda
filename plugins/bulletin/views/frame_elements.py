"""What stands around a page: its head, its addresses, the ways that all pages have."""

from __future__ import annotations

from dataclasses import dataclass

from bulletin.views.elements import Entry


@dataclass(frozen=True, slots=True)
class Json:
    """JSON for a script element, with nothing in it that would end the element."""

    json: str


@dataclass(frozen=True, slots=True)
class Registration:
    """How a page is there without network: a script, what permits it, the web manifest."""

    script: str
    digest: str
    manifest: str


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
class Feed:
    """A feed that a page offers."""

    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Filter:
    """By what a search of full texts can be narrowed to a page."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Sharing:
    """What messengers show of a page: the full address of its card, the words on it, a summary.

    `alt_lang` is set where the words on the card are not in the page's language.
    """

    image: str
    alt: str
    alt_lang: str | None
    about: str


@dataclass(frozen=True, slots=True)
class Download:
    """The PDF of a page, with its size in words."""

    href: str
    size: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page.

    `title` is the page's own, `head_title` with the site's name; `canonical` and `alternates`
    are full addresses; `robots` is set where a page is not to be indexed. `path` is the page's
    address below the site's root; `listed` says whether the sitemap names it. `reference` leads
    to the lists that are not in the navigation; `linked` is JSON-LD for a script element;
    `json_feed` is the site's feed as JSON. `title_lang` and `about_lang` are set where the title
    and the description are not in the page's language. `search` leads to the search; `filters` are
    those of the search of full texts, where there is one. `report` is where to tell of a
    mistake, `sharing` what messengers show, `registration` is for the time without
    network; `pdf` is set where the page has one.
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
    linked: Json | None = None
    json_feed: str = ""
    title_lang: str | None = None
    about_lang: str | None = None
    search: Entry | None = None
    filters: tuple[Filter, ...] = ()
    report: str = ""
    sharing: Sharing | None = None
    registration: Registration | None = None
    pdf: Download | None = None
