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
from typing import Final

from pelican import Pelican
from pelican.generators import ArticlesGenerator, PagesGenerator
from watchfiles import watch

from bulletin.adapter.settings import read_settings
from bulletin.build import prepare, publish
from bulletin.build.pipeline import demand_clean
from bulletin.build.publication import ForeignFolderError, demand_ours
from bulletin.checks import allowances
from bulletin.outputs.planned import taken_over
from bulletin.problems import ContentError, Problem, format_problems
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

        `ContentError` before a byte is written where the content has errors.
        """
        if self.broken:  # Pelican's --autoreload tries again at once; a save must come first
            next(watch(self.path, self.theme))
        settings = read_settings(self.settings)
        library, problems = prepare(settings)
        demand_ours(settings.output, settings.content)
        _show((*problems, *allowances(library)), settings)
        self.broken = True
        demand_clean(problems)
        self.broken = False
        self.settings[LIBRARY], self.delete_outputdir = library, False
        with _aside(self) as folder:
            super().run()
            publish(library, settings, problems, taken_over(folder))

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


def _show(problems: Sequence[Problem], settings: Settings) -> None:
    if problems:
        text = format_problems(problems, "text", settings.message_language)
        sys.stderr.write(f"{text}\n")


class _WithoutTraceback(logging.Filter):
    """What a writer mends needs no traceback in Pelican's report."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass."""
        if record.exc_info and isinstance(record.exc_info[1], ContentError | ForeignFolderError):
            record.exc_info = None
        return True


def register() -> None:
    """Pelican's entry to a plugin; the work is done by `Host`."""
    logging.getLogger("pelican").addFilter(_WithoutTraceback())
