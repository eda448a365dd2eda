"""The words of a document, each under its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from bulletin.model.story import IMAGE_ALT, IMAGE_CAPTION, SUMMARY, TITLE, Report, Speaker, WordKey
from bulletin.schema import Article, ArticleWords, Page, PageWords
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

F = TypeVar("F")
S = TypeVar("S")
Words = dict[WordKey, str]
Pairs = Iterator[tuple[WordKey, str | None]]


def article_words(
    article: Article | ArticleWords,
    speakers: Iterable[tuple[Speaker, WrittenSpeaker]],
    reports: Iterable[tuple[Report, Update | UpdateWords]],
) -> Words:
    """Every text of an article in one language.

    `speakers` and `reports` pair the facts with what the file says of them.
    """
    return {key: text for key, text in _texts(article, speakers, reports) if text is not None}


def _texts(
    article: Article | ArticleWords,
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


def page_words(page: Page | PageWords) -> Words:
    """Every text of a page in one language."""
    pairs = _head(page.title, page.summary, page.image)
    return {key: text for key, text in pairs if text is not None}


def _head(title: str | None, summary: str | None, image: Image | ImageWords | None) -> Pairs:
    yield TITLE, title
    yield SUMMARY, summary
    if image:
        yield IMAGE_ALT, image.alt
        yield IMAGE_CAPTION, image.caption


def match_speakers(speakers: Iterable[F], written: Sequence[WrittenSpeaker]) -> list[F | None]:
    """For each speaker of a translation the original's that it is words of, or `None`.

    The original's are facts of a story or entries of a file: both name `person`, `name` and
    `event`. Who says the event is matched first.
    """

    def named(there: F, said: WrittenSpeaker) -> bool:
        return (there.person, there.name) == (said.person, said.name)  # type: ignore[attr-defined]

    def exact(there: F, said: WrittenSpeaker) -> bool:
        return said.event is not None and named(there, said) and there.event == said.event  # type: ignore[attr-defined]

    says_more = any(said.event is not None for said in written)
    return _matched(list(speakers), written, (exact, named) if says_more else (named,))


def match_reports(reports: Iterable[F], written: Sequence[UpdateWords]) -> list[F | None]:
    """For each update of a translation the original's that it is words of, or `None`.

    The original's are facts of a story or entries of a file: both name `action` and `date`.
    Who says the date is matched first.
    """

    def same(there: F, said: UpdateWords) -> bool:
        return bool(there.action == said.action)  # type: ignore[attr-defined]

    def exact(there: F, said: UpdateWords) -> bool:
        return said.date is not None and same(there, said) and there.date == said.date  # type: ignore[attr-defined]

    says_more = any(said.date is not None for said in written)
    return _matched(list(reports), written, (exact, same) if says_more else (same,))


def _matched(
    rest: list[F], written: Sequence[S], rules: Iterable[Callable[[F, S], bool]]
) -> list[F | None]:
    """What each entry is words of, the strictest rule first; nothing is taken twice."""
    found: list[F | None] = [None] * len(written)
    for fits in rules:
        for index, said in enumerate(written):
            if found[index] is None:
                at = next((n for n, one in enumerate(rest) if fits(one, said)), None)
                found[index] = None if at is None else rest.pop(at)
    return found
