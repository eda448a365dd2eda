"""The commands of `bulletin`; each reads its options here and does its work in a room below.

What loads the whole program is imported by the command that needs it: a check of content that is
unchanged does not.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import click
from rich.console import Console

from bulletin.build.checked import Told, checked
from bulletin.build.collector import leave_quickly
from bulletin.build.publication import ForeignFolderError
from bulletin.build.spreading import UnknownExecutorError
from bulletin.commands import authoring
from bulletin.commands.options import LANGUAGE
from bulletin.commands.places import content_of, site_settings
from bulletin.languages import Code
from bulletin.problems import FORMATS, ContentError, Problem, format_problems, summary, verdict
from bulletin.settings import Settings

STYLES: Final = ("markdown", "json", "github", "gitlab")  # of a review


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="bulletin-lmk")
def main() -> None:
    """Buletin warga dua bahasa / a bilingual civic bulletin."""


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@click.option("--format", "style", type=click.Choice(FORMATS), default="text")
@click.option("--strict", is_flag=True, help="Peringatan dihitung sebagai kesalahan.")
@click.option("--spelling", is_flag=True, help="Periksa ejaan juga; lihat: make spelling.")
@LANGUAGE
def check(paths: tuple[Path, ...], style: str, lang: Code, *, strict: bool, spelling: bool) -> None:
    """Periksa isi tanpa membangun / check the content without building.

    PATHS: folder isi, atau berkas di dalamnya (diperiksa terhadap seluruh isi).
    """
    content = content_of(paths)
    leave_quickly()
    settings = site_settings(content=content)
    problems, allowed = _spelt(settings) if spelling else checked(settings)
    shown = _among(problems, [path for path in paths if path.is_file()])
    if text := format_problems(shown, style, lang):
        click.echo(text)
    if style == "github":
        _to_job_summary(summary(shown, lang))
    if notes := format_problems(allowed, "text", lang):
        click.echo(notes, err=True)
    click.echo(verdict(shown, lang), err=True)
    sys.exit(any(strict or problem.is_error for problem in shown))


def _spelt(settings: Settings) -> Told:
    """The problems with those of spelling; exit status 2 where a dictionary is missing."""
    from bulletin.build.spelt import MissingDictionaryError, spelt  # noqa: PLC0415 - loads everything

    try:
        return spelt(settings)
    except MissingDictionaryError as failure:
        click.echo(str(failure), err=True)
        sys.exit(2)


def _to_job_summary(text: str) -> None:
    """Add to the summary of the job, where there is one."""
    if name := os.environ.get("GITHUB_STEP_SUMMARY"):
        with Path(name).open("a", encoding="utf-8") as file:
            file.write(text)


def _among(problems: tuple[Problem, ...], files: list[Path]) -> tuple[Problem, ...]:
    """The problems of some files; all of them where none is named."""
    wanted = {os.path.realpath(file) for file in files}
    return tuple(one for one in problems if not wanted or os.path.realpath(one.path) in wanted)


@main.command("build")
@click.argument("content", type=click.Path(path_type=Path, file_okay=False), default="content")
@click.option("--output", "-o", type=click.Path(path_type=Path), default="output")
@click.option("--noindex", is_flag=True, help="Untuk usulan: mesin pencari diminta menjauh.")
@LANGUAGE
def build_(content: Path, output: Path, lang: Code, *, noindex: bool) -> None:
    """Bangun situs / build the site, the same bytes as Pelican builds."""
    from bulletin.build.pipeline import build  # noqa: PLC0415 - loads everything

    console = Console(stderr=True)
    leave_quickly()
    try:
        with console.status("…"):
            settings = site_settings(content=content, output=output)
            result = build(replace(settings, noindex=noindex))
    except ContentError as failure:
        click.echo(format_problems(failure.problems, "text", lang), err=True)
        raise click.ClickException(str(failure)) from None
    except (ForeignFolderError, UnknownExecutorError) as failure:
        raise click.ClickException(str(failure)) from None
    if result.problems:
        click.echo(format_problems(result.problems, "text", lang), err=True)
    click.echo(f"{output}: {result.files} berkas / files, {result.written} baru / new")


@main.command("serve")
@click.argument("content", type=click.Path(path_type=Path, file_okay=False), default="content")
@click.option("--port", default=8000, show_default=True)
@click.option(
    "--editor",
    metavar="ALAMAT",
    envvar="BULLETIN_EDITOR",
    help="Pembuka berkas: alamat dengan {path} dan {line}; kosong: tanpa tautan.",
)
@LANGUAGE
def serve_(content: Path, port: int, editor: str | None, lang: Code) -> None:
    """Pratinjau yang ikut berubah / a live preview on 127.0.0.1.

    Setiap halaman menunjukkan berkas dan baris asalnya, dengan tautan ke editor (bawaan:
    vscode://file{path}:{line}), dan draf yang belum terbit.
    """
    from bulletin.preview import EDITOR, is_editor, serve  # noqa: PLC0415 - loads everything

    if editor and not is_editor(editor):
        raise click.UsageError("--editor: vscode://file{path}:{line}")

    address = f"http://127.0.0.1:{port}"
    cache = Path(".cache")
    settings = site_settings(
        content=content, output=cache / "preview", siteurl=address, cache=cache
    )
    serve(settings, port, lang, EDITOR if editor is None else editor)


@main.command()
@click.argument("content", type=click.Path(path_type=Path, file_okay=False), default="content")
@click.option("--place", help="Wilayah, dengan bagian-bagiannya / a place with its parts.")
@click.option("--owner", help="Penanggung jawab / an organisation or a person.")
@click.option("--overdue", is_flag=True, help="Hanya yang lewat tenggat / only those overdue.")
@click.option("--format", "style", type=click.Choice(("text", "csv", "md")), default="text")
@LANGUAGE
def ledger(content: Path, style: str, lang: Code, **chosen: Any) -> None:  # noqa: ANN401 - what click was given
    """Tindak lanjut yang belum selesai, untuk rapat / the open action points, for a meeting."""
    from bulletin.commands.ledger import table  # noqa: PLC0415 - loads everything
    from bulletin.views.open_actions import Choice  # noqa: PLC0415 - the same

    made = table(site_settings(content=content), style, lang, Choice(**chosen))
    click.echo(made, nl=not made.endswith("\n"))


@main.command("digest")
@click.argument("content", type=click.Path(path_type=Path, file_okay=False), default="content")
@click.option("--month", help="Bulan: 2025-07; tanpa ini, bulan yang baru lewat / else the last.")
@click.option("--week", help="Minggu, Senin sampai Minggu / a week: 2025-W31.")
@click.option("--since", help="Sejak tanggal / since a day: 2025-07-14.")
@click.option("--place", help="Wilayah, dengan bagian-bagiannya / a place with its parts.")
@click.option("--siteurl", envvar="SITEURL", required=True, help="Alamat situs / of the site.")
@LANGUAGE
def digest_(content: Path, lang: Code, siteurl: str, **chosen: str | None) -> None:
    """Kabar sebulan atau seminggu untuk WhatsApp / the news of a month or a week."""
    from bulletin.commands.digest import message, period_of  # noqa: PLC0415 - loads everything

    settings = site_settings(content=content, siteurl=siteurl)
    place = chosen.pop("place")
    click.echo(message(settings, lang, period_of(settings, chosen), place))


@main.command()
@click.argument("content", type=click.Path(path_type=Path, file_okay=False), default="content")
@click.option("--format", "style", type=click.Choice(("text", "json", "csv", "md")), default="text")
@LANGUAGE
def status(content: Path, style: str, lang: Code) -> None:
    """Keadaan terjemahan / how the translations stand, and what is left to translate."""
    from bulletin.commands.status import status as told  # noqa: PLC0415 - loads everything

    made = told(site_settings(content=content), style, lang)
    click.echo(made, nl=not made.endswith("\n"))


@main.command()
@click.argument("content", type=click.Path(path_type=Path, file_okay=False), default="content")
@click.option("--record", "recording", is_flag=True, help="Catat yang baru: sesudah terbit.")
@LANGUAGE
def addresses(content: Path, lang: Code, *, recording: bool) -> None:
    """Alamat halaman: baru, pindah, ditarik / addresses that are new, moved, withdrawn."""
    from bulletin.commands.addresses import listing, record_all  # noqa: PLC0415 - loads everything

    settings = site_settings(content=content)
    if not recording:
        click.echo(listing(settings, lang))
        return
    try:
        count = record_all(settings, lang)
    except ValueError as failure:
        raise click.ClickException(f"{content}/addresses.yaml: {failure}") from None
    after = "; simpan berkasnya ke git / commit the file" if count else ""
    click.echo(f"{content}/addresses.yaml: {count} alamat baru / new addresses{after}")


@main.command("review")
@click.argument("between", metavar="BASE..HEAD")
@click.option("--content", type=click.Path(path_type=Path), default="content")
@click.option(
    "--repository", type=click.Path(path_type=Path, file_okay=False, exists=True), default="."
)
@click.option("--format", "style", type=click.Choice(STYLES), default="markdown")
@LANGUAGE
def review_(between: str, content: Path, repository: Path, style: str, lang: Code) -> None:
    """Laporan tinjauan / what a proposal changes: BASE..HEAD, BASE...HEAD, or BASE alone."""
    from bulletin.commands.reviewing import content_inside, review, told  # noqa: PLC0415 - loads everything

    leave_quickly()
    settings = site_settings(content=content_inside(repository, content))
    found = review(settings, repository, between)
    if text := told(found, style, lang, settings):
        click.echo(text, nl=not text.endswith("\n"))
    sys.exit(found.has_errors)


@main.command("init")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--kelurahan")
@click.option("--kecamatan")
@click.option("--city", help="Kota atau kabupaten.")
@click.option("--province", help="Provinsi.")
@click.option("--rw", "units", help="Berapa RW.")
@click.option("--lmk", "council", help="Nama LMK yang menulis.")
@click.option("--name", help="Nama buletin.")
@click.option("--name-en", "english", help="Nama itu dalam bahasa Inggris.")
@click.option("--contact", help="Ke mana warga menghubungi redaksi.")
@click.option("--contact-en", "english_contact", help="Itu dalam bahasa Inggris.")
@LANGUAGE
def init(folder: Path, lang: Code, **given: str | None) -> None:
    """Mulai situs untuk LMK lain / begin a new, empty site in FOLDER."""
    from bulletin.commands.starting import begin, demand_free, site_of  # noqa: PLC0415 - loads everything

    demand_free(folder)
    for line in begin(folder, site_of(given, lang), site_settings(content=Path("content")), lang):
        click.echo(line)


for _command in authoring.COMMANDS:
    main.add_command(_command)
