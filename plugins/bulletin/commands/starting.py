"""`bulletin init`: a new, empty, valid site in a folder of its own."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

import click

from bulletin.authoring.choosing import Choices
from bulletin.commands.new import is_terminal
from bulletin.commands.places import PROJECT
from bulletin.commands.stamping import confirm
from bulletin.languages import BY_CODE, ORIGINAL, TRANSLATION, Code, pick
from bulletin.settings import Settings
from bulletin.starting.program import copy_program
from bulletin.starting.site import ABOUT, PAGES, NewSite, files, read_me

_MOST: Final = 99
_SUFFIXES: Final = (ORIGINAL.suffix, TRANSLATION.suffix)


# What is asked: the option, its words in both languages, what an empty answer means.
QUESTIONS: Final = (
    ("kelurahan", "Nama kelurahan", "Name of the kelurahan", ""),
    ("kecamatan", "Kecamatan", "Kecamatan (district)", ""),
    ("city", "Kota atau kabupaten", "City", ""),
    ("province", "Provinsi", "Province", "DKI Jakarta"),
    ("units", "Berapa RW", "How many RWs", "0"),
    ("council", "Nama LMK yang menulis (Enter: nanti)", "Name of the LMK (Enter: later)", ""),
    ("name", "Nama buletin", "Name of the bulletin in Indonesian", "Kabar {kelurahan}"),
    ("english", "Nama itu dalam bahasa Inggris", "The name in English", "{kelurahan} Bulletin"),
    ("contact", "Ke mana warga menghubungi redaksi", "Whom residents turn to, in Indonesian",
     "Anggota LMK di RW Anda"),
    ("english_contact", "Itu dalam bahasa Inggris", "That in English", "The LMK member of your RW"),
)  # fmt: skip
_NEEDED: Final = ("kelurahan", "kecamatan", "city")


def site_of(given: Mapping[str, str | None], lang: Code) -> NewSite:
    """What was given, what is answered at a terminal, and else the usual.

    `click.UsageError` where something is missing, or is no number of RWs.
    """
    known: dict[str, str] = {}
    for key, indonesian, english, usual in QUESTIONS:
        words = pick(BY_CODE[lang], indonesian, english)
        known[key] = given.get(key) or _answer(words, usual.format(**known), key, lang)
    lacking = [f"--{key}" for key in _NEEDED if not known[key]]
    if lacking:
        raise click.UsageError(f"belum ada / missing: {' '.join(lacking)}")
    if not known["units"].isdecimal() or int(known["units"]) > _MOST:
        raise click.UsageError(f"--units {known['units']}: 0–{_MOST}")
    units, council = int(known.pop("units")), known.pop("council")
    return NewSite(**known, units=units, councils=(council,) if council else ())


def _answer(words: str, usual: str, key: str, lang: Code) -> str:
    if not is_terminal():
        return usual
    from bulletin.commands.terminal import Terminal  # noqa: PLC0415 - only where somebody is asked

    try:
        while True:
            answer = Terminal(BY_CODE[lang]).ask(words, Choices(), usual)
            if answer or key not in _NEEDED:
                return answer or usual
    except (EOFError, KeyboardInterrupt):
        raise click.ClickException(
            "dibatalkan, tidak ada yang ditulis / cancelled, nothing was written"
        ) from None


def demand_free(folder: Path) -> None:
    """`click.UsageError` where there is something in the way of a new site."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise click.UsageError(
            f"{folder}: sudah ada isinya; pilih folder lain / is not empty; choose another folder"
        )


def begin(folder: Path, site: NewSite, settings: Settings, lang: Code) -> Iterator[str]:
    """Make a site; it is made aside, and gets its name when it is whole."""
    demand_free(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}.") as aside:
        made = Path(aside) / folder.name
        made.mkdir()
        try:
            copy_program(PROJECT, made)
        except FileNotFoundError as missing:
            raise click.ClickException(
                f"{missing}: tidak ada; jalankan dari salinan proyek / "
                "is not there; run this in a copy of the project"
            ) from None
        _content(made, site, settings)
        if folder.exists():
            folder.rmdir()
        made.rename(folder)
    yield pick(
        BY_CODE[lang],
        f"{folder}: siap. Berikutnya: cd {folder} && make serve; lalu make new",
        f"{folder}: ready. Next: cd {folder} && make serve; then make new",
    )


def _content(made: Path, site: NewSite, settings: Settings) -> None:
    content = made / "content"
    for name, text in files(site):
        _write(content / name, text)
    for page in PAGES:
        for suffix in _SUFFIXES:
            shutil.copy2(PROJECT / "content" / "pages" / f"{page}{suffix}", content / "pages")
    _write(made / "README.md", read_me(site))
    confirm(
        content / "pages" / f"{ABOUT}{TRANSLATION.suffix}",
        replace(settings, content=content, cache=made / ".cache"),
    )
    shutil.rmtree(made / ".cache", ignore_errors=True)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode())
