"""Where a reader goes on from an article: the next ones on its topic, and what is related to it.

Two articles are related by each thing that both tell of; one that few articles share says more
than one that many do, so it weighs more. A thing relates an article only to those nearest to it
in time among all that tell of that thing: a list that grows changes the ends of other lists, not
all of them, and the work grows with the number of articles, not with that of their pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
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
    return _Ways(
        {one.stem: one for one in stories}, *_neighbours(stories), *_shared(stories, cross)
    )


@dataclass(frozen=True)
class _Ways(Mapping[str, Onward]):
    """What is asked for is found then: the preview shows one article, and somebody waits.

    `places` are a story's things, each with its place among the stems of all that tell of it.
    """

    every: Mapping[str, Story]
    older: Mapping[str, Story]
    newer: Mapping[str, Story]
    telling: Mapping[Thing, Sequence[str]]
    places: Mapping[str, Sequence[tuple[Thing, int]]]
    _found: dict[str, Onward] = field(default_factory=dict, compare=False)

    def __getitem__(self, stem: str) -> Onward:
        if stem not in self._found:
            self._found[stem] = self._way(self.every[stem])
        return self._found[stem]

    def __iter__(self) -> Iterator[str]:
        return iter(self.every)

    def __len__(self) -> int:
        return len(self.every)

    def _way(self, story: Story) -> Onward:
        before, after = self.older.get(story.stem), self.newer.get(story.stem)
        scores = self._scores(story.stem)
        for one in (story, before, after):
            if one:
                scores.pop(one.stem, None)
        return Onward(before, after, _closest(story, scores, self.every))

    def _scores(self, stem: str) -> dict[str, int]:
        """How much a story has to do with others: the weights of what they share."""
        found: dict[str, int] = defaultdict(int)
        for thing, place in self.places[stem]:
            for other in self.telling[thing][max(0, place - _NEAREST) : place + _NEAREST + 1]:
                found[other] += _WEIGHTS[thing[0]]
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


def _shared(
    stories: Iterable[Story], cross: CrossReferences
) -> tuple[dict[Thing, list[str]], dict[str, list[tuple[Thing, int]]]]:
    """The stems of all that tell of each thing; for each story its things and its places there."""
    telling: dict[Thing, list[str]] = defaultdict(list)
    places: dict[str, list[tuple[Thing, int]]] = {}
    for story in stories:
        things = [*dict.fromkeys(_things(story, cross))]
        places[story.stem] = [(one, len(telling[one])) for one in things]
        for one in things:
            telling[one].append(story.stem)
    return telling, places


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
