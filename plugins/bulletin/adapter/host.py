"""Pelican's class with our pipeline in the place of its article and page generators.

Pelican keeps what it is good at: reading settings, other people's generators and static paths,
signals, and its development server. What those write is collected aside and published together
with our own files in one step.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from pelican import Pelican
from pelican.generators import ArticlesGenerator, PagesGenerator

from bulletin.adapter.settings import read_settings, said_by
from bulletin.build.collector import leave_quickly, no_collection
from bulletin.build.printing import with_printer
from bulletin.build.standing import last

if TYPE_CHECKING:  # imported where it is needed: a build that still stands needs none of it
    from bulletin.problems import Problem
    from bulletin.settings import Settings

LIBRARY: Final = "BULLETIN_LIBRARY"


class _Listing:
    """What our generators leave out of Pelican's.

    Its readers read none of the content, and nothing is written before everything is made (see
    `Host.run`).
    """

    def check_disabled_readers(self) -> None:
        """No reader of Pelican's is asked for."""

    def refresh_metadata_intersite_links(self) -> None:
        """Links are led to their pages by the views."""

    def generate_output(self, writer: object) -> None:
        """Our files are made by the plan."""
        del writer


class Stories(_Listing, ArticlesGenerator):  # type: ignore[misc]  # Pelican has no types
    """Lists our stories for Pelican and for other people's plugins."""

    def generate_context(self) -> None:
        """Take the stories from the library that the host loaded."""
        stories = self.settings[LIBRARY].stories
        self.articles = list(stories)
        self.translations = [story for story in stories if story.is_translated]
        self._update_context(("articles", "translations"))


class Pages(_Listing, PagesGenerator):  # type: ignore[misc]  # Pelican has no types
    """Lists our pages for Pelican and for other people's plugins."""

    def generate_context(self) -> None:
        """Take the pages from the library that the host loaded."""
        pages = self.settings[LIBRARY].pages
        self.pages = list(pages)
        self.translations = [page for page in pages if page.is_translated]
        self._update_context(("pages",))


_OURS: Final = {ArticlesGenerator: Stories, PagesGenerator: Pages}


class Host(Pelican):  # type: ignore[misc]  # Pelican has no types
    """`PELICAN_CLASS`: one run for both languages, published in one step.

    `broken` is true after a run that the content's errors have stopped.
    """

    broken = False

    def run(self) -> None:
        """Check the content, run all generators into a folder aside, publish all files.

        `ContentError` before a byte is written where the content has errors. Where the last
        build still stands, there is nothing to do.
        """
        if self.broken:  # Pelican's --autoreload tries again at once; a save must come first
            _wait_for_save(self)
        settings = with_printer(read_settings(self.settings))
        also = said_by(self)
        result = last(settings, also) if also else None
        if result:
            _show(result.problems, settings)
            return
        with no_collection():
            self._build(settings, also)

    def _build(self, settings: Settings, also: str) -> None:
        from bulletin.build.pipeline import building, demand_clean  # noqa: PLC0415 - see above
        from bulletin.outputs.planned import taken_over  # noqa: PLC0415 - see above

        with building(settings, also) as one:
            _show(one.problems, settings)
            self.broken = True
            demand_clean(one.problems)
            self.broken = False
            self.settings[LIBRARY], self.delete_outputdir = one.library, False
            with _aside(self) as folder:
                super().run()
                one.publish(taken_over(folder))

    def _get_generator_classes(self) -> list[type]:
        """Pelican's generators with ours in their places, which share what is loaded once."""
        return [_OURS.get(one, one) for one in super()._get_generator_classes()]


@contextmanager
def _aside(host: Host) -> Iterator[Path]:
    """A folder that Pelican takes for the output while its generators run."""
    output = host.output_path
    with tempfile.TemporaryDirectory(prefix="bulletin-") as folder:
        host.output_path = folder
        try:
            yield Path(folder)
        finally:
            host.output_path = output


def _wait_for_save(host: Host) -> None:
    from watchfiles import watch  # noqa: PLC0415 - see above

    next(watch(host.path, host.theme))


def _show(problems: Sequence[Problem], settings: Settings) -> None:
    if problems:
        from bulletin.problems import format_problems  # noqa: PLC0415 - see above

        text = format_problems(problems, "text", settings.message_language)
        sys.stderr.write(f"{text}\n")


class _WithoutTraceback(logging.Filter):
    """What a writer mends needs no traceback in Pelican's report."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass."""
        if record.exc_info and getattr(record.exc_info[1], "is_explained", False):
            record.exc_info = None
        return True


def register() -> None:
    """Pelican's entry to a plugin; the work is done by `Host`."""
    logging.getLogger("pelican").addFilter(_WithoutTraceback())
    leave_quickly()
