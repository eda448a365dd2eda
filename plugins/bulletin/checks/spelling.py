"""The spelling pass: every word of prose is in a dictionary, in the registries or in a list.

It is no part of a plain check, nor of a build: `bulletin check --spelling` asks for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from bulletin.checks.finding import finds
from bulletin.checks.known import Known
from bulletin.checks.passages import Passage, passages_of
from bulletin.checks.proper_names import abbreviations, names
from bulletin.checks.speller import Speller
from bulletin.checks.wrong_forms import WORDS
from bulletin.languages import TRANSLATION
from bulletin.model import Library
from bulletin.problems import Problem
from bulletin.sources import Document

LIST: Final = Path(__file__).with_name("words.txt")
_WORD: Final = re.compile(r"\w+(?:['’-]\w+)*")
_PLAIN: Final = re.compile(r"[^\W\d_][^\W\d_A-Z]+(?:['’-][^\W\d_A-Z]+)*")
# In italics stands what is foreign, or is named as a word.
_ITALICS: Final = re.compile(
    r"(?<![*\w])\*(?!\*)[^*\n]{1,200}\*(?![*\w])|(?<!\w)_[^_\n]{1,200}_(?!\w)"
)
_BEFORE: Final = 24  # signs before a word that tell whether a sentence begins with it
_BLOCK: Final = re.compile(r"(?:\n[ ]*[\n>#|*+-]|\|)[^.]*\Z")
_SENTENCE: Final = re.compile(r"[.!?:;][\s\"'“”‘’()\[\]*_]*\Z")
_TITLE: Final = re.compile(r"\b[A-Z][A-Za-z]{0,2}\.\s*\Z")  # H., Dr., Jl.
_OPENING: Final = " \t\n\"'“‘([*_>#|+-"
_NAME: Final = re.compile(r"[ ]+[A-Z]")
_ENOUGH: Final = 100  # unknown words of a file


@finds("spelling")
def misspelt(library: Library, speller: Speller) -> Iterator[Problem]:
    """A word of prose is in the dictionary of its language, the registries or the word list.

    Names, abbreviations, words in italics, with digits or with capitals inside are not looked up,
    nor in a translation what its original says in the same word. Each word is told once a file.
    """
    originals = {
        (one.kind, one.name): one
        for one in library.collection.documents
        if one.language and one.language is not TRANSLATION
    }
    for document in library.collection.documents:
        original = originals.get((document.kind, document.name))
        taken = _words(original) if original and original is not document else frozenset[str]()
        yield from islice(_unknown(document, speller, taken), _ENOUGH)


def _words(document: Document) -> frozenset[str]:
    """The words of a file, in small letters."""
    return frozenset(
        word for one in passages_of(document) for word in _WORD.findall(one.words.lower())
    )


def _unknown(document: Document, speller: Speller, taken: frozenset[str]) -> Iterator[Problem]:
    passages = [*passages_of(document)]
    told = {*taken, *WORDS, *_names(passages)}
    for passage in passages:
        for word in _looked_up(passage):
            small, language = word[0].lower(), document.language
            if small not in told and language and not speller.knows(word[0], language.code):
                told.add(small)
                like = speller.like(word[0], language.code)
                given = {"found": word[0], "nearest": ", ".join(like) or "–"}
                yield passage.text.problem("spelling", word.start(), **given)


def _names(passages: Iterable[Passage]) -> Iterator[str]:
    """Every word with a capital within a sentence: a name, where a sentence begins with it too."""
    for passage in passages:
        for word in _WORD.finditer(passage.words):
            if word[0][0].isupper() and not _begins(passage.words, word.start()):
                yield word[0].lower()


def _looked_up(passage: Passage) -> Iterator[re.Match[str]]:
    """The words that a dictionary should know."""
    words = _ITALICS.sub(lambda found: " " * len(found[0]), passage.words)
    for word in _WORD.finditer(words):
        if _PLAIN.fullmatch(word[0]) and not (
            word[0][0].isupper() and _NAME.match(words, word.end())
        ):
            yield word


def _begins(words: str, at: int) -> bool:
    """Whether a sentence begins at a word."""
    before = words[max(0, at - _BEFORE) : at]
    if not words[:at].strip(_OPENING) or _BLOCK.search(before):
        return True
    return _SENTENCE.search(before) is not None and _TITLE.search(before) is None


def project_words(known: Known, lists: Iterable[str] = ()) -> frozenset[str]:
    """The words of the registries and of `site.yaml`, and those of lists, in small letters."""
    texts = [*names(known), *abbreviations(known), *_described(known), *_of_site(known), *lists]
    return frozenset(word for text in texts for word in _WORD.findall(text.lower()))


def _described(known: Known) -> Iterator[str]:
    """What topics, roles and abbreviations are called."""
    registry = known.registry
    for topic in registry.topics.values():
        yield from (topic.name.id, topic.name.en)
        if topic.description:
            yield from (topic.description.id, topic.description.en)
    for person in registry.people.values():
        if person.role:
            yield from (person.role.id, person.role.en)
    for entry in registry.glossary:
        yield from (entry.id, entry.en)


def _of_site(known: Known) -> Iterator[str]:
    if site := known.site:
        for words in (site.name, site.tagline, site.contact, site.takedown_contact):
            yield from (words.id, words.en)


def listed(file: Path = LIST) -> Iterator[str]:
    """The lines of a word list without its comments."""
    for line in file.read_text("utf-8").splitlines():
        yield line.partition("#")[0]
