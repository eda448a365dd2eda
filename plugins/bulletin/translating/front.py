"""The words of a translation as YAML: each below the original's, as a comment."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from bulletin.model import Page, Story
from bulletin.model.story import WordKey
from bulletin.sources.yaml_faults import quoted

LISTS = ("events", "speakers", "actions", "updates", "corrections", "sources")


@dataclass(frozen=True, slots=True)
class Words:
    """A text to be translated: the original's, what is known, and remarks for the translator."""

    original: str
    translation: str | None = None
    remarks: tuple[str, ...] = ()


def front_lines(
    page: Page, words: Mapping[WordKey, Words], *, drafting: bool = True
) -> Iterator[str]:
    """The lines of some texts of a page, in their order, with what their entries are known by.

    In drafts an entry that is known by nothing has a key of its own, as an empty one is an error.
    """
    for name, group in groupby(words, key=lambda key: key[0]):
        keys = [*group]
        if name in LISTS and isinstance(page, Story):
            yield f"{name}:"
            for entry, inner in groupby(keys, key=lambda key: key[1]):
                known = _known_by(page, name, entry)
                if drafting and not known:
                    known = (f"x-entry: {int(entry) + 1}",)
                yield from _entry(known, {key: words[key] for key in inner})
        elif len(keys[0]) > 1:
            yield f"{name}:"
            yield from text_lines({key: words[key] for key in keys}, "  ")
        else:
            yield from _pair(keys[0], words[keys[0]], "")


def text_lines(words: Mapping[WordKey, Words], indent: str) -> Iterator[str]:
    """The lines of texts within an entry or a picture that is there."""
    for key, said in words.items():
        yield from _pair(key, said, indent)


def _entry(known: tuple[str, ...], words: Mapping[WordKey, Words]) -> Iterator[str]:
    """The lines of an entry; the hyphen stands before the first one that is no comment."""
    lines = [*(f"    {one}" for one in known), *text_lines(words, "    ")]
    first = next(index for index, one in enumerate(lines) if not one.lstrip().startswith("#"))
    lines[first] = f"  - {lines[first].lstrip()}"
    yield from lines


def _pair(key: WordKey, said: Words, indent: str) -> Iterator[str]:
    yield f"{indent}# asli: {one_line(said.original)}"
    yield from (f"{indent}# {one_line(remark)}" for remark in said.remarks)
    value = f" {quoted(one_line(said.translation))}" if said.translation else ""
    yield f"{indent}{key[-1]}:{value}"


def one_line(text: str) -> str:
    """A text in one line: YAML's comments have no more."""
    return " ".join(text.split())


def _known_by(story: Story, name: str, entry: str) -> tuple[str, ...]:
    """The lines by which an entry finds the original's."""
    if name == "speakers":
        return _speaker(story, entry)
    if name == "updates":
        return _report(story, entry)
    if name == "corrections":
        return (f"date: {story.corrections[int(entry)]}",)
    if name == "sources":
        url = story.sources[int(entry)]
        return (f"url: {quoted(url)}",) if url else ()
    return (f"id: {entry}",)


def _speaker(story: Story, key: str) -> tuple[str, ...]:
    one = next(speaker for speaker in story.speakers if speaker.key == key)
    who = f"person: {one.person}" if one.person else f"name: {quoted(one.name or '')}"
    same = [each for each in story.speakers if (each.person, each.name) == (one.person, one.name)]
    return (who, f"event: {one.event}") if len(same) > 1 and one.event else (who,)


def _report(story: Story, key: str) -> tuple[str, ...]:
    one = next(report for report in story.reports if report.key == key)
    several = sum(report.action == one.action for report in story.reports) > 1
    return (f"action: {one.action}", f"date: {one.date}") if several else (f"action: {one.action}",)
