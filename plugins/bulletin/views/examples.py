"""The examples of the theme's components: one file beside them feeds the style page and the tests.

`theme/examples.toml` has a list for each component. An example has a `state`, said in both
languages, and an `item`, which is as that of the component's first example where it says nothing
else; `unset` names what the item lacks, and `of` another component whose items it lists.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from bulletin.languages import CODES, Code
from bulletin.views.action_elements import (
    ActionItem,
    NewsItem,
    OpenQuestion,
    ReportItem,
    StepItem,
    Tally,
    Way,
)
from bulletin.views.elements import (
    Body,
    ContentsEntry,
    DatedLink,
    Entry,
    EventBox,
    Figure,
    Group,
    Headline,
    Html,
    Link,
    Mention,
    Neighbours,
    Pager,
    Passage,
    SpeakerLine,
    Term,
    Text,
    Time,
    TopicCard,
)
from bulletin.views.entry_data import DataSet
from bulletin.views.entry_elements import (
    Branch,
    CorrectionEntry,
    EventEntry,
    PlaceEntry,
    TalkItem,
    VoiceEntry,
)
from bulletin.views.frame_elements import Download, Frame
from bulletin.views.translation_elements import ShareTable, TaskItem


@dataclass(frozen=True, slots=True)
class Notice:
    """What a notice is given: its kind, the way to the original, what could not be placed."""

    kind: str
    original: str
    changed: Html | None = None


@dataclass(frozen=True, slots=True)
class Contents:
    """What the contents of an article are given: headings, and the language of its body."""

    items: tuple[ContentsEntry, ...]
    body: Body


# What each component takes, by the name of its file.
TAKEN: Final[Mapping[str, Any]] = {
    "action": ActionItem,
    "action-list": tuple[ActionItem, ...],
    "aids": bool,
    "branches": tuple[Branch, ...],
    "coming": tuple[EventEntry, ...],
    "contents": Contents,
    "correction": CorrectionEntry,
    "correction-list": tuple[CorrectionEntry, ...],
    "data-set": DataSet,
    "dated-link": DatedLink,
    "download": Download,
    "entry": tuple[Entry, ...],
    "event": EventBox,
    "event-entry": EventEntry,
    "event-list": tuple[EventEntry, ...],
    "figure": Figure,
    "headline": Headline,
    "headline-group": Group,
    "mention": Mention,
    "neighbours": Neighbours,
    "new-facts": NewsItem,
    "news": NewsItem,
    "news-list": tuple[NewsItem, ...],
    "notice": Notice,
    "pager": Pager,
    "passage": Passage,
    "place-tree": tuple[PlaceEntry, ...],
    "promised": tuple[ActionItem, ...],
    "question": OpenQuestion,
    "related": tuple[DatedLink, ...],
    "report": ReportItem,
    "share": str,
    "share-table": ShareTable,
    "signed": tuple[DatedLink, ...],
    "speakers": tuple[SpeakerLine, ...],
    "stale": Text,
    "status-change": StepItem,
    "step": StepItem,
    "talk": TalkItem,
    "talk-list": tuple[TalkItem, ...],
    "tallies": tuple[Tally, ...],
    "task": TaskItem,
    "terms": tuple[Term, ...],
    "topic-card": TopicCard,
    "topic-index": tuple[TopicCard, ...],
    "topics": tuple[Link, ...],
    "voice": VoiceEntry,
    "voice-list": tuple[VoiceEntry, ...],
    "ways": tuple[Way, ...],
    "words": Text,
    "words:time": Time,
    "words:known": str,
}


@dataclass(frozen=True, slots=True)
class Example:
    """A component in one state: what the state is, and what the component is given."""

    state: str
    item: Any


@dataclass(frozen=True, slots=True)
class StylePage:
    """The examples of every component, by its name; those of `terms` stand at the page's foot."""

    frame: Frame
    examples: Mapping[str, tuple[Example, ...]]
    terms: tuple[Term, ...] = ()


@cache
def examples(theme: Path, code: Code) -> dict[str, tuple[Example, ...]]:
    """Every example in one language, by component, in the order of the file.

    Raises `KeyError` for a component that is not known, `TypeError` for an item that lacks a value.
    """
    written = tomllib.loads((theme / "examples.toml").read_text("utf-8"))
    return {name: tuple(_made(written, name, code)) for name in written}


def _made(written: Mapping[str, Any], name: str, code: Code) -> Iterable[Example]:
    taken = TAKEN[name]
    for one in written[name]:
        item = [*_items(written[one["of"]])] if "of" in one else one.get("item")
        given = _completed(item, written[name][0].get("item"), one.get("unset", ()))
        yield Example(value(str, one["state"], code), value(taken, given, code))


def _items(written: Iterable[Mapping[str, Any]]) -> Iterable[object]:
    first, *_ = all_ = [*written]
    return (_completed(one.get("item"), first["item"], one.get("unset", ())) for one in all_)


def _completed(item: object, first: object, unset: Iterable[str]) -> object:
    """An item with what the first one says besides."""
    if not isinstance(first, dict) or not isinstance(item, dict | None) or _is_said_twice(first):
        return first if item is None else item
    return {key: one for key, one in {**first, **(item or {})}.items() if key not in unset}


def _is_said_twice(given: object) -> bool:
    """Whether something is said in both languages."""
    return isinstance(given, dict) and given.keys() == set(CODES)


def value(kind: Any, given: Any, code: Code) -> Any:  # noqa: ANN401 - any type of the page data
    """A value of a type of the page data, in one language; nothing given is its emptiest value."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is UnionType:
        return None if given is None else value(inner[0], given, code)
    if _is_said_twice(given):
        return value(kind, given[code], code)
    if origin is tuple:
        return tuple(value(inner[0], one, code) for one in given or ())
    if is_dataclass(kind) and isinstance(kind, type):
        return _record(kind, given, code)
    return given


def _record(kind: type, given: Any, code: Code) -> object:  # noqa: ANN401 - as above
    if not isinstance(given, dict):  # words, or HTML, and nothing else to say of them
        return kind(given)
    hints, known = get_type_hints(kind), {one.name: one for one in fields(kind)}
    if strange := given.keys() - known.keys():
        raise TypeError(f"{kind.__name__} has no {', '.join(sorted(strange))}")
    return kind(
        **{
            name: value(hints[name], given.get(name), code)
            for name, one in known.items()
            if name in given or one.default is MISSING
        }
    )
