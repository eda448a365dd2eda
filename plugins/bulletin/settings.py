"""What a site's owner sets, read once into one frozen object, and the one clock."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bulletin.languages import ORIGINAL, Code

DEFAULT_TIMEZONE = "Asia/Jakarta"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things lie, how the site is addressed, and how long its lists are.

    `siteurl` has no slash at its end; it may hold a path (a project page on a shared host).
    `page_size`, `home_size` and `feed_size` count articles. `executor` says where work is
    done: ``processes`` of this machine, ``in-process``, or the address of a Dask scheduler
    (``tcp://host:port``); `workers` is the number of processes, 0 for one a core. `translator`
    names a function that translates by machine (``package.module:function``), if there is one.
    `full_text` is whether the site has a search of full texts, for which Pagefind is needed;
    `style_page` whether it has a page that shows every component of the theme;
    `cards` whether each article has a share card of its own.
    `pdf` is whether it has PDFs beside its pages; `printer` is what makes them, with its versions,
    empty where nothing does: it is found out by the build. `noindex` is whether every page asks
    not to be found: the site of a proposal.
    """

    content: Path
    output: Path
    theme: Path
    cache: Path
    now: datetime
    siteurl: str = ""
    timezone: str = DEFAULT_TIMEZONE
    page_size: int = 20
    home_size: int = 10
    feed_size: int = 20
    message_language: Code = ORIGINAL.code
    executor: str = "processes"
    workers: int = 0
    translator: str = ""
    full_text: bool = False
    style_page: bool = False
    cards: bool = False
    pdf: bool = False
    printer: str = ""
    noindex: bool = False

    @property
    def zone(self) -> ZoneInfo:
        """The site's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def today(self) -> date:
        """The day that it is now in the site's time zone."""
        return self.now.astimezone(self.zone).date()

    @property
    def base(self) -> str:
        """The path of `siteurl`, without a slash at its end: what every inner link begins with."""
        return urlsplit(self.siteurl).path.rstrip("/")

    @property
    def host(self) -> str:
        """The host of `siteurl`, the authority of the feeds' tag addresses."""
        return urlsplit(self.siteurl).hostname or "localhost"

    @property
    def on_this_machine(self) -> Settings:
        """The same for work that reads files of the content, which a cluster does not have."""
        return replace(self, executor="processes") if "://" in self.executor else self


def clock() -> datetime:
    """Now, in UTC; the environment's ``SOURCE_DATE_EPOCH`` (seconds) stands in for it when set.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(given) if given else time.time(), UTC)


def from_options(
    options: Mapping[str, Any], *, content: Path, output: Path, theme: Path, cache: Path
) -> Settings:
    """Settings from the names and values of `Settings` and the folders, with the clock read now."""
    siteurl = str(options.get("siteurl") or "").rstrip("/")
    given = {**options, "siteurl": siteurl}
    return Settings(content=content, output=output, theme=theme, cache=cache, now=clock(), **given)
