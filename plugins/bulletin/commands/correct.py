"""`bulletin correct`: tell readers of a mistake that was mended, or withdraw an article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from bulletin.authoring.asking import asked
from bulletin.authoring.checking import objection, read
from bulletin.authoring.correcting import corrected
from bulletin.authoring.fields import Field
from bulletin.authoring.retracting import withdrawn
from bulletin.build.checked import checked
from bulletin.build.pipeline import prepare
from bulletin.commands.content import clean_library
from bulletin.commands.new import is_terminal
from bulletin.commands.recording import recorded
from bulletin.commands.trial import as_here, in_copy, trial
from bulletin.languages import BY_CODE, CODES, ORIGINAL, TRANSLATION, Code, pick
from bulletin.model import Library
from bulletin.problems import format_problems
from bulletin.schema.meant import meant_day
from bulletin.settings import Settings
from bulletin.sources.discovery import ADDRESSES_FILE
from bulletin.translating.files import replace_file
from bulletin.views.whereabouts import to_remember

_MONTH: Final = "month/"  # leads to the archive by itself
_PART: Final = "corrections"
_EXPECTED: Final = "address-lost"  # of an article that is about to say that it is gone
_HEAD: Final = "# Alamat halaman yang pernah terbit / the addresses of pages that were published\n"


_TEXT: Final = Field(
    "text", "Apa yang keliru, dan yang benar", "What was wrong, and what is right, in Indonesian",
    "Tenggatnya 15 November, bukan 15 Oktober.", is_required=True,
)  # fmt: skip
_REASON: Final = Field(
    "text", "Alasan menarik artikel ini", "Why this article is withdrawn, in Indonesian",
    "Terbit karena keliru", is_required=True,
)  # fmt: skip
_DATE: Final = Field("date", "Tanggal", "Date", "31 Juli 2025", is_required=True, meant=meant_day)
_ENGLISH: Final = Field(
    "text", "Kalimat itu dalam bahasa Inggris", "The same in English", "It is due on 15 November."
)


def told(
    settings: Settings,
    file: Path,
    chosen: Mapping[str, str | None],
    lang: Code,
    *,
    retracting: bool,
) -> Iterator[str]:
    """Do what was asked for; what is missing is asked of a person at a terminal."""
    _, other = _pair(file)
    today = f"{settings.today}"
    text = _answer(_REASON if retracting else _TEXT, chosen["text"], "--text", lang)
    day = _answer(_DATE, chosen["day"] or today, "--date", lang)
    has_english = retracting or other.is_file()
    english = chosen["english"] or ""
    if has_english and not english and is_terminal():
        field = replace(_ENGLISH, is_required=retracting)
        english = _answer(field, None, "--english", lang)
    if retracting and not english:
        raise click.UsageError("--english: belum ada / missing")
    if retracting:
        yield from retract(
            settings, file, day, dict(zip(CODES, (text, english), strict=True)), lang
        )
    else:
        yield from correct(settings, file, {"date": day, "text": text}, english, lang)


def _answer(field: Field, given: str | None, option: str, lang: Code) -> str:
    """A value that was given or is asked for; `click.UsageError` where it is missing or wrong."""
    if given is None and is_terminal():
        from bulletin.commands.terminal import Terminal  # noqa: PLC0415 - only where somebody is asked

        try:
            return asked(Terminal(BY_CODE[lang]), _PART, field, BY_CODE[lang]) or ""
        except (EOFError, KeyboardInterrupt):
            raise click.ClickException("dibatalkan / cancelled") from None
    if not given:
        raise click.UsageError(f"{option}: belum ada / missing")
    value = read(field, given)
    if wrong := objection(_PART, field, value, lang):
        raise click.UsageError(f"{option}: {wrong}")
    return value


def correct(
    settings: Settings, file: Path, correction: Mapping[str, str], english: str, lang: Code
) -> Iterator[str]:
    """Write a correction into an original and, where its English is given, its translation."""
    original, other = _pair(file)
    changes = {original: _corrected(original, correction)}
    if english:
        if not other.is_file():
            raise click.UsageError(f"{other}: tidak ada / does not exist")
        changes[other] = _corrected(other, {"text": english})
    for path, text in changes.items():
        replace_file(path, text)
    language = BY_CODE[lang]
    for path in changes:
        yield pick(language, f"{path}: ralat ditulis", f"{path}: correction written")
    if other.is_file() and not english:
        yield pick(
            language,
            f"{other}: belum memuat ralat ini; pakai --english, atau tulis dengan tangan",
            f"{other}: lacks this correction; add it with --english, or by hand",
        )
    problems, _ = checked(settings)
    ours = [one for one in problems if Path(one.path).name in {path.name for path in changes}]
    if text := format_problems(ours, "text", lang):
        yield text


def _pair(file: Path) -> tuple[Path, Path]:
    """An original that there is, and where its translation is."""
    for suffix in (ORIGINAL.suffix, TRANSLATION.suffix):
        if file.name.endswith(suffix):
            stem = file.name.removesuffix(suffix)
            original = file.with_name(stem + ORIGINAL.suffix)
            if original.is_file():
                return original, file.with_name(stem + TRANSLATION.suffix)
    raise click.UsageError(f"{file}: bukan artikel / is no article")


def _corrected(file: Path, correction: Mapping[str, str]) -> str:
    try:
        return corrected(file.read_bytes().decode(), correction)
    except (ValueError, StopIteration):
        raise click.ClickException(
            f"{file}: tidak dapat ditulisi dengan aman; tulis `corrections:` dengan tangan / "
            "cannot be written safely; write `corrections:` by hand"
        ) from None


def retract(
    settings: Settings, file: Path, day: str, reason: Mapping[str, str], lang: Code
) -> Iterator[str]:
    """Withdraw an article: its addresses say why from now on, and its files go.

    `click.ClickException` where other articles need it; then nothing is changed.
    """
    original, other = _pair(file)
    library = clean_library(settings, lang)
    gone = _lost(library, settings, (original, other), lang)
    record = settings.content / ADDRESSES_FILE
    before = record.read_bytes().decode() if record.exists() else _HEAD
    known = {entry.address for _, entry in library.published_addresses}
    new = {address: page for address, page in gone.items() if address not in known}
    try:
        text = withdrawn(recorded(before, new), gone, day, reason)
    except ValueError as failure:
        raise click.ClickException(
            f"{record}: {failure}: tulis `gone` dengan tangan, docs/addresses.md / by hand"
        ) from None
    replace_file(record, text)
    for path in (other, original):
        path.unlink(missing_ok=True)
    language = BY_CODE[lang]
    for address in sorted(gone):
        yield pick(language, f"ditarik: {address}", f"withdrawn: {address}")
    yield pick(
        language,
        f"{original.name} dihapus (git masih menyimpannya); periksa: bulletin check",
        f"{original.name} is deleted (git still has it); check: bulletin check",
    )


def _lost(
    library: Library, settings: Settings, files: tuple[Path, ...], lang: Code
) -> dict[str, str]:
    """The addresses that have no page without some files, and what each was of."""
    with trial(settings) as without:
        for one in files:
            in_copy(one, settings, without).unlink(missing_ok=True)
        left, problems = prepare(without)
        needed = [one for one in problems if one.is_error and one.code != _EXPECTED]
        if needed:
            click.echo(format_problems(as_here(needed, settings, without), "text", lang), err=True)
            raise click.ClickException(
                "tulisan lain masih memerlukan artikel ini; ubah dahulu yang disebut di atas / "
                "others still need this article; change what is named above first"
            )
        stay = to_remember(left, without)
    found = to_remember(library, settings).items()
    return {one: page for one, page in found if one not in stay and not page.startswith(_MONTH)}
