"""A translation's file as it begins: every text in the original's order, some filled in."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from bulletin.languages import ORIGINAL
from bulletin.model import Page
from bulletin.model.blocks import stamp
from bulletin.model.story import WordKey
from bulletin.schema import ArticleWords, validate
from bulletin.schema.written import DRAFTED_KEY, UNREVIEWED_KEY
from bulletin.sources.notes import note
from bulletin.sources.prose import convert
from bulletin.sources.written import Written
from bulletin.sources.yaml_faults import quoted
from bulletin.translating.front import Words, front_lines, one_line
from bulletin.translating.machine import keeps
from bulletin.translating.memory import Memory
from bulletin.translating.recall import Recall, pieces_of

_HEAD: Final = (
    "# Terjemahan {name} yang belum ditinjau: lengkapi, baca semuanya, lalu jalankan",
    "#   bulletin translate --confirm {file}",
    "# Baris yang diawali # dan catatan <!-- [1] … --> tidak terbit dan boleh dihapus.",
    "# A translation that is not reviewed: complete it, read it all, then run the command above.",
    "# Lines that begin with # and notes <!-- [1] … --> are not published and may be deleted.",
)
_OF_HEAD: Final = re.compile("|".join(re.sub(r"\\{\w+\\}", ".*", re.escape(one)) for one in _HEAD))
_LIMITED: Final = frozenset(("title", "summary"))
_ANY_TEXT: Final = "translator"  # a key whose value may be any plain text
_CODE: Final = re.compile(r"^(```|~~~).*?^\1[^\n]*$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_MACHINE: Final = "mesin, belum diperiksa / by machine, unchecked"


def without_head(front: list[str]) -> list[str]:
    """The lines of a draft's front matter but for those that say that it is a draft."""
    return [line for line in front if not _OF_HEAD.fullmatch(line)]


def without_marks(lines: list[str]) -> list[str]:
    """The lines of a draft but for the remarks that say what a machine said, for it is checked."""
    return [line for line in lines if not line.lstrip(" #").startswith(_MACHINE)]


@dataclass(frozen=True, slots=True)
class Drafter:
    """What fills a draft: what is known, and what a machine said of what is not."""

    known: Recall
    machine: Mapping[str, str] = field(default_factory=dict)

    def draft(self, page: Page) -> Draft:
        """A translation for a page that has none."""
        said = page.original.words.items()
        return Draft(
            page,
            {key: self._text(key, text) for key, text in said},
            tuple(self._block(piece) for piece in pieces_of(page.original)),
        )

    def _text(self, key: WordKey, original: str) -> Words:
        return self._words(
            self.known.texts, original, self.machine.get(original), lambda one: _fits(key, one)
        )

    def _block(self, piece: Written) -> Words:
        """A block of the body; one without words of its own is the same in both languages."""
        original = piece.text
        if not piece.prints or not any(map(str.isalpha, _CODE.sub("", original))):
            return Words(original, original)
        made = self.machine.get(original)
        return self._words(
            self.known.blocks, original, made, lambda one: _is_markdown(one, original, made)
        )

    def _words(
        self, memory: Memory, original: str, made: str | None, fits: Callable[[str], bool]
    ) -> Words:
        terms = self.known.terms(original)
        told = (f"istilah / terms: {'; '.join(terms)}",) if terms else ()
        if (exact := memory.exact(original)) and fits(exact.translation):
            return Words(original, exact.translation, (f"dari / from: {exact.source}",))
        if near := memory.nearest(original):
            told = (*told, _similar(near.likeness, *near.known))
        if made and fits(made):
            return Words(original, made, (*told, _MACHINE))
        if made:
            told = (*told, f"{_MACHINE}: {one_line(made)}")
        return Words(original, None, told)


def unknown(page: Page, known: Recall) -> list[str]:
    """The texts and blocks of a page that memory does not know."""
    made = Drafter(known).draft(page)
    return [one.original for one in (*made.words.values(), *made.blocks) if one.translation is None]


@dataclass(frozen=True, slots=True)
class Draft:
    """A translation as it begins."""

    page: Page
    words: Mapping[WordKey, Words]
    blocks: tuple[Words, ...]

    def text(self, file: str) -> str:
        """The text of the translation's file, whose path is `file`."""
        name = f"{self.page.stem}{ORIGINAL.suffix}"
        front = [
            "---",
            *(line.format(name=name, file=file) for line in _HEAD),
            f"{UNREVIEWED_KEY}: true",
            *front_lines(self.page, self.words),
            f"{DRAFTED_KEY}: >-",
            *(f"  {word}" for word in stamp(self.page.original).split(" ")),
            "---",
        ]
        return "\n".join((*front, "", *_body(self.blocks)))

    def without(self, text: str, lines: Container[int]) -> Draft:
        """The same without what is filled in on some lines of its text; it is proposed there."""
        return replace(
            self,
            words={key: _unless(one, text, lines) for key, one in self.words.items()},
            blocks=tuple(_unless(one, text, lines) for one in self.blocks),
        )


def _unless(said: Words, text: str, lines: Container[int]) -> Words:
    """Words without their translation where it stands on one of some lines of a text."""
    if said.translation is None:
        return said
    written = {said.translation, quoted(one_line(said.translation))}
    starts = [at.start() for one in written for at in re.finditer(re.escape(one), text)]
    size = said.translation.count("\n") + 1
    firsts = (text.count("\n", 0, start) + 1 for start in starts)
    if any(line in lines for first in firsts for line in range(first, first + size)):
        return Words(said.original, None, (*said.remarks, f"→ {one_line(said.translation)}"))
    return said


def _body(blocks: Iterable[Words]) -> Iterator[str]:
    for number, one in enumerate(blocks, 1):
        told = "\n".join(("", "", *one.remarks)) if one.remarks else ""
        yield note(number, one.original + told)
        yield f"\n{one.translation}\n" if one.translation else "\n"


def _similar(likeness: float, original: str, translation: str, source: str) -> str:
    texts = f"“{one_line(original)}” → “{one_line(translation)}”"
    return f"mirip / similar {likeness:.0%}, {source}: {texts}"


def _fits(key: WordKey, text: str) -> bool:
    """Whether a text may stand at a key."""
    name = key[0] if key[0] in _LIMITED else _ANY_TEXT
    return not validate(ArticleWords, {name: text})[1]


def _is_markdown(text: str, original: str, made: str | None) -> bool:
    """Whether Markdown may be filled in; a machine's keeps what must not be translated."""
    return keeps(original, text) if text == made else not convert(text)[1]
