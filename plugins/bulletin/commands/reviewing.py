"""`bulletin review`: what a proposal changes, read from git without checking it out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from bulletin.build.collector import no_collection
from bulletin.build.pipeline import prepare
from bulletin.checks import allowances
from bulletin.languages import Code
from bulletin.problems import format_problems
from bulletin.reviewing.comparing import comparison
from bulletin.reviewing.machine import as_json, code_quality
from bulletin.reviewing.markdown import markdown
from bulletin.reviewing.report import Report, report
from bulletin.reviewing.revisions import Range, Repository, RevisionError, Written, texts_in
from bulletin.reviewing.side import Side
from bulletin.settings import Settings
from bulletin.views.whereabouts import to_remember
from bulletin.wording import load_wordings

_SHORT = 8


def review(settings: Settings, folder: Path, between: str) -> Report:
    """The report on a range of revisions; `settings` name the content from the top folder.

    `click.UsageError` for a range that cannot be read.
    """
    try:
        repository = Repository.of(folder)
        found = repository.range(between)
        inside = settings.content.as_posix()
        changed = repository.changed(found)
        with no_collection(), _sides(repository, found, settings) as (base, head):
            names = (found.base[:_SHORT], (found.head or "")[:_SHORT])
            return report(comparison(base, head, settings.zone), changed, inside, names)
    except RevisionError as failure:
        raise click.UsageError(str(failure)) from None


@contextmanager
def _sides(
    repository: Repository, between: Range, settings: Settings
) -> Iterator[tuple[Side, Side]]:
    """Both revisions, one after the other in the same folder: what is equal is parsed once."""
    with TemporaryDirectory(prefix="bulletin-review-") as name:
        aside = replace(settings, cache=Path(name, "cache").resolve())
        content = Path(name, "tree") / settings.content
        content.mkdir(parents=True)
        written = Written(repository, content)
        with chdir(Path(name, "tree")):
            base = _of_commit(repository, between.base, written, aside)
            if between.head is not None:
                head = _of_commit(repository, between.head, written, aside)
        if between.head is None:
            with chdir(repository.top):
                head = _side(aside, texts_in(settings.content))
        yield base, head


def _of_commit(repository: Repository, commit: str, written: Written, settings: Settings) -> Side:
    written.turn_to(repository.tree(commit, settings.content.as_posix()))
    return _side(settings, dict(written.texts))


def _side(settings: Settings, texts: dict[str, bytes]) -> Side:
    """What the content of the present folder says."""
    library, problems = prepare(settings)
    is_whole = not any(one.is_error for one in problems)
    addresses = to_remember(library, settings) if is_whole else {}
    return Side(library, problems, tuple(allowances(library)), texts, addresses)


def told(found: Report, style: str, lang: Code, settings: Settings) -> str:
    """The report in one of the command's styles; for GitHub it goes to the job's summary, too."""
    wording = load_wordings(settings.theme, settings.zone)[lang]
    if style == "json":
        return as_json(found, lang)
    if style == "gitlab":
        return code_quality(found, lang)
    page = markdown(found, wording)
    if style == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        with Path(summary).open("a", encoding="utf-8") as file:
            file.write(page)
    return page if style == "markdown" else format_problems(found.problems, "github", lang)


def content_inside(folder: Path, content: Path) -> Path:
    """The content folder, as seen from the top folder of the repository in which it lies."""
    try:
        top = Repository.of(folder).top.resolve()
        return (folder / content).resolve().relative_to(top)
    except (RevisionError, ValueError) as failure:
        raise click.UsageError(str(failure)) from None
