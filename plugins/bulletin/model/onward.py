"""Where a reader goes on from an article: the next ones on its topic, and what is related to it.

Two articles are related by each thing that both tell of; one that few articles share says more
than one that many do, so it weighs more. A thing relates an article only to those nearest to it
in time among all that tell of that thing: a list that grows changes the ends of other lists, not
all of them, and the work grows with the number of articles, not with that of their pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from typing import Final

from bulletin.model.crossreferences import CrossReferences
from bulletin.model.story import Story

Thing = tuple[str, str]

_WEIGHTS: Final = {"action": 6, "person": 3, "place": 2, "topic": 1}
_NEAREST: Final = 5  # articles on either side that a thing relates one to
_MOST: Final = 3


@dataclass(frozen=True, slots=True)
class Onward:
    """The nearest articles on an article's first topic, and others, the closest one first."""

    older: Story | None = None
    newer: Story | None = None
    related: tuple[Story, ...] = ()


def onward(stories: Sequence[Story], cross: CrossReferences) -> Mapping[str, Onward]:
    """Where to go on from each of some stories, which come newest first, by its stem."""
    every = {one.stem: one for one in stories}
    older, newer = _neighbours(stories)
    scores = _scores(stories, cross)
    found = {}
    for stem, story in every.items():
        before, after = older.get(stem), newer.get(stem)
        beside = {one.stem for one in (before, after) if one}
        others = {one: score for one, score in scores[stem].items() if one not in beside}
        found[stem] = Onward(before, after, _closest(story, others, every))
    return found


def _neighbours(stories: Iterable[Story]) -> tuple[dict[str, Story], dict[str, Story]]:
    """For each story the next older and the next newer one of its first topic."""
    by_topic: dict[str, list[Story]] = defaultdict(list)
    for story in stories:
        for topic in dict.fromkeys(story.topics):
            by_topic[topic].append(story)
    older, newer = {}, {}
    for topic, found in by_topic.items():
        for late, early in pairwise(found):
            if late.topics[0] == topic:
                older[late.stem] = early
            if early.topics[0] == topic:
                newer[early.stem] = late
    return older, newer


def _scores(stories: Sequence[Story], cross: CrossReferences) -> Mapping[str, Mapping[str, int]]:
    """For each story how much it has to do with others: the weights of what they share."""
    telling: dict[Thing, list[str]] = defaultdict(list)
    for story in stories:
        for thing in dict.fromkeys(_things(story, cross)):
            telling[thing].append(story.stem)
    found: dict[str, dict[str, int]] = {one.stem: defaultdict(int) for one in stories}
    for (kind, _), stems in telling.items():
        weight = _WEIGHTS[kind]
        for place, one in enumerate(stems, 1):
            own = found[one]
            for other in stems[place : place + _NEAREST]:
                own[other] += weight
                found[other][one] += weight
    return found


def _things(story: Story, cross: CrossReferences) -> Iterator[Thing]:
    """What a story tells of; who signs it counts where that is a person."""
    yield from (("topic", one) for one in story.topics)
    yield from (("action", one.id) for one in story.promises)
    yield from (("action", one.action) for one in story.reports)
    yield from (("person", cross.voice_of(one).id) for one in story.speakers)
    yield from (("person", one) for one in story.byline if one in cross.people)
    yield from (("place", place) for one in story.promises for place in one.places)
    for event in story.events:
        yield from (("person", one) for one in (event.opened_by,) if one)
        yield from (("place", one) for one in (event.place,) if one)


def _closest(
    story: Story, scores: Mapping[str, int], every: Mapping[str, Story]
) -> tuple[Story, ...]:
    """Those of the highest scores; of equal ones the nearest in time, then the newer."""

    def rank(stem: str) -> tuple[int, int, int, str]:
        days = (every[stem].day - story.day).days
        return -scores[stem], abs(days), -days, stem

    least = min(nlargest(_MOST, scores.values()), default=0)
    best = (stem for stem, score in scores.items() if score >= least)  # spares most of `rank`
    return tuple(every[one] for one in sorted(best, key=rank)[:_MOST])
