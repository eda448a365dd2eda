"""The words of a document, each under its key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeVar

from bulletin.model.blocks import read_stamp
from bulletin.model.former import former_places, list_of
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
Places = Sequence[int | None]  # for each entry of a translation's list, that of the original
LISTED: Final = {"corrections": "date", "sources": "url"}  # lists without ids, and their facts


def article_words(
    article: Article | ArticleWords,
    speakers: Iterable[tuple[Speaker, WrittenSpeaker]],
    reports: Iterable[tuple[Report, Update | UpdateWords]],
    places: Mapping[str, Places] | None = None,
) -> Words:
    """Every text of an article in one language.

    `speakers` and `reports` pair the facts with what the file says of them, `places` the entries
    of lists without ids, which else stand where the original's do.
    """
    pairs = (*_texts(article, speakers, reports), *_listed(article, places or {}))
    return {key: text for key, text in pairs if text is not None}


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


def _listed(article: Article | ArticleWords, places: Mapping[str, Places]) -> Pairs:
    corrections: Sequence[Correction | CorrectionWords] = article.corrections
    for index, correction in _placed(corrections, places.get("corrections")):
        yield ("corrections", index, "text"), correction.text
    sources: Sequence[Source | SourceWords] = article.sources
    for index, source in _placed(sources, places.get("sources")):
        yield ("sources", index, "title"), source.title


def _placed(entries: Sequence[S], places: Places | None) -> Iterator[tuple[str, S]]:
    """Each entry with the place of the original's; those of an entry that went are left out."""
    numbers = range(len(entries)) if places is None else places
    for number, entry in zip(numbers, entries, strict=True):
        if number is not None:
            yield str(number), entry


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


def match_lists(original: Article, words: ArticleWords) -> Mapping[str, Places]:
    """`match_listed` for both lists that have no ids."""
    corrections, sources = original.corrections, original.sources
    told: Mapping[str, tuple[Sequence[str], Sequence[object]]] = {
        "corrections": ([one.text for one in corrections], [one.date for one in corrections]),
        "sources": ([one.title for one in sources], [one.url for one in sources]),
    }
    return {name: match_listed(name, *there, words) for name, there in told.items()}


def match_listed(
    name: str, texts: Sequence[str], facts: Sequence[object], words: ArticleWords
) -> Places:
    """For each correction or source of a translation the place of the original's, or `None`.

    `texts` and `facts` are those of the original's list. While a translation has as many entries
    as were confirmed, each follows its original, wherever that stands now; otherwise, or where
    only so what it repeats of facts is right, they stand in the same order.
    """
    written, before = getattr(words, name), stamped_list(name, words)
    in_order = [index if index < len(texts) else None for index in range(len(written))]
    if not written or len(written) != len(before):
        return in_order
    now = {old: new for new, old in former_places(before, texts).items()}
    followed = [now.get(index) for index in range(len(written))]
    said = [getattr(one, LISTED[name]) for one in written]
    return in_order if _agree(said, facts, in_order) > _agree(said, facts, followed) else followed


def stamped_list(name: str, words: ArticleWords) -> Sequence[str]:
    """The fingerprints of a list without ids when a translation was confirmed, in order."""
    stored = read_stamp(words.translates) or {}
    return [value for key, value in stored.items() if list_of(key) == name]


def listed_texts(words: Mapping[WordKey, str], name: str) -> Sequence[str]:
    """The texts of an original's list without ids, in order."""
    return [text for key, text in words.items() if key[0] == name]


def _agree(said: Sequence[object], facts: Sequence[object], places: Places) -> int:
    """How many of the facts that a translation repeats are its original's."""
    pairs = zip(said, places, strict=True)
    return sum(
        place is not None and fact is not None and fact == facts[place] for fact, place in pairs
    )


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
