"""The front matter of a static page and of its translation."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bulletin.schema.article import Allowance, Image, ImageWords, PublicationWord
from bulletin.schema.scalars import Identifier, Plain, Summary, Title
from bulletin.schema.status import Publication
from bulletin.schema.written import Items, Maybe, Written


class Page(Written):
    """A page about the site, in Indonesian."""

    title: Title
    summary: Summary | None = None
    slug: Identifier | None = None
    status: PublicationWord = Publication.PUBLISHED
    image: Maybe[Image] = None
    x_allow: Annotated[Items[Allowance], Field(alias="x-allow")] = ()


class PageWords(Written):
    """A page's words in the other language, which may still lack anything."""

    title: Title | None = None
    summary: Summary | None = None
    slug: Identifier | None = None
    status: PublicationWord | None = None
    translator: Plain | None = None
    translates: object = None
    image: Maybe[ImageWords] = None
    x_allow: Annotated[Items[Allowance], Field(alias="x-allow")] = ()


class PageTranslation(PageWords):
    """A page's words in the other language."""

    title: Title
