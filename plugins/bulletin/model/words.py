"""The words of a document, each under its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from bulletin.model.story import IMAGE_ALT, IMAGE_CAPTION, SUMMARY, TITLE, Report, Speaker, WordKey
from bulletin.schema import Article, ArticleTranslation, Page, PageTranslation
from bulletin.schema.article import (
    Correction,
    CorrectionWords,
    Image,
    ImageWords,
    Source,
    SourceWords,
    Update,
    UpdateWords,
)
from bulletin.schema.article import Speaker as WrittenSpeaker

T = TypeVar("T")
Words = dict[WordKey, str]
Pairs = Iterator[tuple[WordKey, str | None]]


def article_words(
    article: Article | ArticleTranslation,
    speakers: Iterable[tuple[Speaker, WrittenSpeaker]],
    reports: Iterable[tuple[Report, Update | UpdateWords]],
) -> Words:
    """Every text of an article in one language.

    `speakers` and `reports` pair the facts with what the file says of them.
    """
    return {key: text for key, text in _texts(article, speakers, reports) if text is not None}


def _texts(
    article: Article | ArticleTranslation,
    speakers: Iterable[tuple[Speaker, WrittenSpeaker]],
    reports: Iterable[tuple[Report, Update | UpdateWords]],
) -> Pairs:
    yield from _head(article.title, article.summary, article.image)
    for event in article.events:
        yield ("events", event.id, "name"), event.name
        yield ("events", event.id, "venue"), event.venue
    for speaker, said in speakers:
        yield ("speakers", speaker.key, "role"), said.role
        yield (
            ("speakers", speaker.key, "institution"),
            None if speaker.organisation else said.institution,
        )
    for action in article.actions:
        yield ("actions", action.id, "text"), action.text
        yield ("actions", action.id, "amount_note"), action.amount_note
    for report, update in reports:
        yield ("updates", report.key, "note"), update.note
    corrections: Sequence[Correction | CorrectionWords] = article.corrections
    for index, correction in enumerate(corrections):
        yield ("corrections", str(index), "text"), correction.text
    sources: Sequence[Source | SourceWords] = article.sources
    for index, source in enumerate(sources):
        yield ("sources", str(index), "title"), source.title


def page_words(page: Page | PageTranslation) -> Words:
    """Every text of a page in one language."""
    pairs = _head(page.title, page.summary, page.image)
    return {key: text for key, text in pairs if text is not None}


def _head(title: str, summary: str | None, image: Image | ImageWords | None) -> Pairs:
    yield TITLE, title
    yield SUMMARY, summary
    if image:
        yield IMAGE_ALT, image.alt
        yield IMAGE_CAPTION, image.caption


def match_speakers(
    speakers: Iterable[Speaker], written: Iterable[WrittenSpeaker]
) -> Iterator[tuple[Speaker | None, WrittenSpeaker]]:
    """A translation's speakers with those of the original that they are words of, or `None`."""
    rest = list(speakers)
    for said in written:
        yield _take(rest, _same_speaker(said)), said


def _same_speaker(said: WrittenSpeaker) -> Callable[[Speaker], bool]:
    def fits(speaker: Speaker) -> bool:
        same = (speaker.person, speaker.name) == (said.person, said.name)
        return same and said.event in {None, speaker.event}

    return fits


def match_reports(
    reports: Iterable[Report], written: Iterable[UpdateWords]
) -> Iterator[tuple[Report | None, UpdateWords]]:
    """A translation's updates with those of the original that they are words of, or `None`."""
    rest = list(reports)
    for said in written:
        yield _take(rest, _same_report(said)) or _take(rest, _same_action(said)), said


def _same_report(said: UpdateWords) -> Callable[[Report], bool]:
    return lambda report: report.action == said.action and said.date in {None, report.date}


def _same_action(said: UpdateWords) -> Callable[[Report], bool]:
    return lambda report: report.action == said.action


def _take(rest: list[T], fits: Callable[[T], bool]) -> T | None:
    """The first that fits, taken off the list."""
    for index, one in enumerate(rest):
        if fits(one):
            return rest.pop(index)
    return None
