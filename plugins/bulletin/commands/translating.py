"""`bulletin translate`: begin a translation, or show what its original has changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple

import click

from bulletin.build.pipeline import prepare
from bulletin.commands.stamping import (
    body_of,
    drafted_from,
    is_outrun,
    out_of_order,
    pair_of,
    renew,
    write_stamp,
)
from bulletin.languages import LANGUAGES, ORIGINAL, TRANSLATION, Code, Language
from bulletin.model import Library, Page
from bulletin.model.blocks import paragraph_prints
from bulletin.problems import format_problems
from bulletin.schema.written import DRAFTED_KEY
from bulletin.settings import Settings
from bulletin.sources import Document
from bulletin.translating.comparing import (
    CHANGED,
    GONE,
    NEW,
    Difference,
    differences,
    state_of,
)
from bulletin.translating.drafting import Drafter, unknown
from bulletin.translating.files import write_new
from bulletin.translating.history import former_texts
from bulletin.translating.machine import translated, translator_of
from bulletin.translating.pasting import Paste, pastes
from bulletin.translating.recall import Recall, recall
from bulletin.translating.review import (
    Pair,
    as_read,
    findings,
    missing,
    page_of,
    reviewed,
    without_empty,
)
from bulletin.translating.soundness import sound

_EXPECTED: Final = frozenset(("words-missing", "never-confirmed"))  # of a draft
_STATES: Final = {
    CHANGED: "berubah / changed",
    NEW: "baru / new",
    GONE: "tidak ada lagi / gone",
}


class Subject(NamedTuple):
    """An original with its page, and where its translation is or will be."""

    library: Library
    page: Page
    original: Document
    file: Path


def subject_of(settings: Settings, file: Path, lang: Code = ORIGINAL.code) -> Subject:
    """What a file is about, which is an original or its translation, written or not.

    `click.UsageError` where there is no valid original.
    """
    suffix = next((one.suffix for one in LANGUAGES if file.name.endswith(one.suffix)), None)
    if suffix is None:
        names = f"{ORIGINAL.suffix} / {TRANSLATION.suffix}"
        raise click.UsageError(f"{file}: bukan artikel atau halaman / not an article: {names}")
    stem = file.name.removesuffix(suffix)
    library, _ = prepare(settings)
    wanted = os.path.realpath(file.with_name(stem + ORIGINAL.suffix))
    every = library.collection.documents
    original = next((one for one in every if os.path.realpath(one.positions.path) == wanted), None)
    page = page_of(library, original) if original else None
    if original is None:
        every_name = (one.positions.path for one in every if one.language is ORIGINAL)
        raise click.UsageError(_no_original(file.with_name(stem + ORIGINAL.suffix), every_name))
    if page is None:
        raise click.UsageError(
            f"{original.positions.path}: betulkan atau lengkapi dahulu / mend or complete it first:"
            f"\n{format_problems(original.problems, 'text', lang)}"
        )
    return Subject(library, page, original, file.with_name(stem + TRANSLATION.suffix))


def _no_original(file: Path, others: Iterable[str]) -> str:
    """That a file is not there, and which one may be meant."""
    told = f"{file}: naskah asli itu tidak ada / there is no such original"
    names = {Path(one).name: one for one in others}
    likely = get_close_matches(file.name, names, 1)
    return f"{told}; maksudnya / is it {names[likely[0]]}?" if likely else told


def begin(subject: Subject, settings: Settings, lang: Code, *, by_machine: bool) -> Iterator[str]:
    """Write the translation's file, and say so; with a machine, what the checks find in it.

    `ValueError` where nothing was written.
    """
    library, page, original, file = subject
    known = recall(library)
    drafter = Drafter(known, _made(page, known, settings) if by_machine else {})
    text, errors = sound(library, original, drafter.draft(page), str(file))
    if errors:
        raise ValueError("\n" + format_problems(errors, "text", lang))
    write_new(file, text)
    yield f"{file}: siap dilengkapi / ready to be completed"
    pair = reviewed(library, as_read(library, original, text))
    if pair is None:
        return
    empty = len([*missing(pair, body_of(text))])
    english = "1 text is" if empty == 1 else f"{empty} texts are"
    yield f"{empty} teks masih kosong / {english} still empty"
    if by_machine:
        found = findings(pair.library, pair.document)
        left = without_empty(pair, body_of(text), found)
        yield format_problems([one for one in left if one.code not in _EXPECTED], "text", lang)


def _made(page: Page, known: Recall, settings: Settings) -> Mapping[str, str]:
    return translated(translator_of(settings.translator), unknown(page, known))


def compare(subject: Subject, lang: Code) -> Iterator[str]:
    """What has changed in the original, and what the translation still lacks.

    `ValueError` where the translation's file cannot be read without errors.
    """
    file, document = subject.file, _written(subject.library, subject.original, TRANSLATION)
    pair = reviewed(subject.library, document) if document else None
    if document is None or pair is None:
        raise ValueError(f"{file}: betulkan dahulu / mend it first; bulletin check {file}")
    if faults := [one for one in document.problems if one.is_error]:
        raise ValueError("\n" + format_problems(faults, "text", lang))
    is_draft = document.unreviewed
    made_from = document.raw.get(DRAFTED_KEY) if is_draft else pair.edition.translates
    yield from _changed(file, pair, made_from)
    yield from _lacking(pair, file, document)
    state = state_of(pair, made_from)
    if state.is_current and not is_draft:
        yield f"{file}: sesuai, tidak ada yang perlu dikerjakan / current, nothing to do"
        return
    if not is_draft and not (state.confirmed and state.readable):
        yield f"{file}: belum dinyatakan sesuai / not confirmed"
    yield f"bulletin translate --confirm {file}"


def finish(file: Path, settings: Settings) -> Iterator[str]:
    """Confirm a translation.

    A draft whose original has changed meanwhile is not: what changed is shown, and the draft's
    notes are renewed, so that it can be confirmed once somebody has looked. `ValueError` then.
    """
    pair = pair_of(file, settings)
    if is_outrun(pair):
        yield from _changed(file, pair, drafted_from(pair))
        yield from _unseen(file, pair, drafted_from(pair))
        renew(file, pair)
        raise ValueError(
            f"{file}: naskah asli berubah sejak draf dibuat; periksa perubahan di atas, lalu "
            "ulangi / the original has changed since the draft was made; look at the changes "
            "above, then try again"
        )
    write_stamp(file, pair)
    yield from _unseen(file, pair, pair.edition.translates)
    yield from _out_of_step(file, pair)
    yield f"{file}: sesuai dengan aslinya / confirmed"


def _unseen(file: Path, pair: Pair, made_from: object) -> Iterator[str]:
    """What a translator may have overlooked in confirming: a block that came, went or moved.

    Later changes are told by the places of blocks, so the translation's must follow.
    """
    state = state_of(pair, made_from)
    told = (
        *((one.new, "baru / new") for one in state.changes if one.came and one.new is not None),
        *((one.old, "dihapus / has gone") for one in state.changes if one.new is None),
        *((one, "pindah / has moved") for one in state.moved),
    )
    for index, what in told:
        yield (
            f"{file}: body {index + 1}: {what}: pastikan terjemahannya juga / "
            "make sure that the translation follows"
        )
    for name in out_of_order(pair):
        yield (
            f"{file}: {name}: urutan aslinya berubah: pastikan terjemahannya juga / "
            "the original's order has changed: make sure that the translation follows"
        )


def _out_of_step(file: Path, pair: Pair) -> Iterator[str]:
    """That a translation's blocks are not as many as the original's."""
    there, here = (len(paragraph_prints(one)) for one in (pair.page.original, pair.edition))
    if there != here:
        yield (
            f"{file}: {there} paragraf asli, {here} terjemahan: perubahan berikutnya tidak bisa "
            f"ditandai satu per satu / {there} blocks of the original, {here} of the translation: "
            "later changes cannot be marked one by one"
        )


def _changed(file: Path, pair: Pair, made_from: object) -> Iterator[str]:
    """What has changed in the original since it was as a stamp says."""
    if original := _written(pair.library, pair.document, ORIGINAL):
        path = Path(original.positions.path)
        former = partial(former_texts, pair.library, original, path)
        for one in differences(pair, made_from, former):
            yield from _shown(file, one)


def _written(library: Library, document: Document, language: Language) -> Document | None:
    """The file of an article or page in a language."""
    written = library.written.get((document.kind, document.name), ())
    return next((one for one in written if one.language is language), None)


def _lacking(pair: Pair, file: Path, document: Document) -> Iterator[str]:
    """Texts that are not translated: places in a draft, YAML to be pasted elsewhere."""
    if document.unreviewed:
        for one in missing(pair, body_of(file.read_bytes().decode())):
            yield f"{file}:{one.line}: {one.field}: kosong / empty: {one.original}"
        return
    for paste in pastes(pair):
        yield f"{file}{_where(paste)}:"
        yield from (*paste.lines, "")


def _where(paste: Paste) -> str:
    """Where lines of YAML belong."""
    if not paste.field:
        return ": tambahkan di atas --- kedua / add above the second ---"
    nth, as_nth = (
        (f", isian ke-{paste.place}", f" as entry {paste.place}") if paste.place else ("", "")
    )
    return (
        f":{paste.line}: tambahkan pada `{paste.field}:`{nth} (baris {paste.line}) / "
        f"add to `{paste.field}:`{as_nth} (line {paste.line})"
    )


def _shown(file: Path, one: Difference) -> Iterator[str]:
    """A difference as a diff: the original's former and present words, then the translation's."""
    yield f"{file}:{one.line}: {one.field}: {_STATES[one.state]}"
    for sign, text in (("-", one.before), ("+", one.after), (" ", one.here)):
        yield from (f"{sign} {line}".rstrip() for line in (text or "").splitlines())
    yield ""
