"""The commands of those who write: each begins or finishes a file of the content."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final

import click

from bulletin.commands.options import LANGUAGE
from bulletin.commands.places import content_of, site_settings
from bulletin.languages import Code
from bulletin.settings import Settings


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--confirm", "confirming", is_flag=True, help="Nyatakan sesuai dengan aslinya.")
@click.option("--machine", is_flag=True, help="Isi dengan setelan `translator`.")
@LANGUAGE
def translate(file: Path, lang: Code, *, confirming: bool, machine: bool) -> None:
    """Terjemahkan / begin a translation, or show what its original has changed.

    FILE: naskah asli (.id.md) atau terjemahannya (.en.md).
    """
    settings = site_settings(content=content_of((file,)))
    if confirming and machine:
        raise click.UsageError("--confirm: tanpa / without --machine")
    if confirming and not file.is_file():
        raise click.UsageError(f"{file}: tidak ada / does not exist")
    try:
        for line in _translated(file, settings, lang, confirming=confirming, machine=machine):
            click.echo(line)
    except (ValueError, FileExistsError) as failure:
        raise click.ClickException(str(failure)) from None


def _translated(
    file: Path, settings: Settings, lang: Code, *, confirming: bool, machine: bool
) -> Iterator[str]:
    if confirming:
        from bulletin.commands.translating import finish  # noqa: PLC0415 - loads everything

        yield from finish(file, settings)
        return
    from bulletin.commands.translating import begin, compare, subject_of  # noqa: PLC0415 - the same

    subject = subject_of(settings, file, lang)
    if not subject.file.exists():
        yield from begin(subject, settings, lang, by_machine=machine)
    elif machine:
        raise ValueError(
            f"{subject.file}: sudah ada; lengkapi atau hapus berkas itu, atau jalankan tanpa "
            "--machine untuk melihat yang masih kosong / exists already; complete or delete that "
            f"file, or see what is empty without --machine: bulletin translate {subject.file}"
        )
    else:
        yield from compare(subject, lang)


@click.command("follow-up")
@click.argument("action")
@click.option(
    "--content", type=click.Path(path_type=Path, file_okay=False, exists=True), default="content"
)
@LANGUAGE
def follow_up(action: str, content: Path, lang: Code) -> None:
    """Mulai artikel tentang satu tindak lanjut / begin an article that reports on an action."""
    from bulletin.commands.follow_up import begin  # noqa: PLC0415 - loads everything

    file = begin(site_settings(content=content), action, lang)
    click.echo(f"{file}: draf siap diisi / a draft to be filled in")


@click.command("import")
@click.argument("file", type=click.File("rb"))
@click.option(
    "--content", type=click.Path(path_type=Path, file_okay=False, exists=True), default="content"
)
@click.option("--date", "day", type=click.DateTime(("%Y-%m-%d",)), help="Tanggal terbit.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Nama berkasnya.")
@click.option("--stdout", "printing", is_flag=True, help="Tampilkan, jangan tulis berkas.")
@LANGUAGE
def import_(file: BinaryIO, content: Path, lang: Code, *, printing: bool, **chosen: Any) -> None:  # noqa: ANN401 - what click was given
    """Jadikan teks sebuah draf / a draft from a pasted plain text.

    FILE: teksnya; - membaca masukan standar.
    """
    from bulletin.commands.importing import imported, report, write  # noqa: PLC0415 - loads everything

    day, out = chosen["day"], chosen["out"]
    draft, text, path = imported(file.read(), site_settings(content=content), day and day.date())
    if printing:
        click.echo(text, nl=False)
    else:
        write(out or path, text)
    for line in report(draft, text, out or path, lang):
        click.echo(line, err=printing)


@click.command("new")
@click.option("--title", help="Judul berita.")
@click.option("--date", help="Tanggal terbit; tanpa ini: hari ini.")
@click.option("--summary", help="Ringkasan satu kalimat.")
@click.option("--topic", "topics", multiple=True, help="Topik; boleh berkali-kali.")
@click.option("--byline", multiple=True, help="Lembaga atau orang yang menulis.")
@click.option("--event", "events", multiple=True, help='"name=Rapat; start=2026-01-05 19:30"')
@click.option("--speaker", "speakers", multiple=True, help='"name=Budi; role=Ketua RT"')
@click.option("--action", "actions", multiple=True, help='"text=Memasang lampu; due=2026-12"')
@click.option("--body", type=click.File("r", encoding="utf-8"), help="Isi berita, Markdown.")
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Nama berkasnya.")
@click.option("--no-input", is_flag=True, help="Jangan bertanya; yang kurang adalah kesalahan.")
@click.option(
    "--content", type=click.Path(path_type=Path, file_okay=False, exists=True), default="content"
)
@LANGUAGE
def new(content: Path, lang: Code, out: Path | None, *, no_input: bool, **given: Any) -> None:  # noqa: ANN401 - what click was given
    """Artikel baru, dengan tanya jawab / a new article, by question and answer."""
    from bulletin.commands.new import article, is_terminal  # noqa: PLC0415 - loads everything

    if given["body"] is not None:
        given["body"] = given["body"].read().strip()
    asking = not no_input and is_terminal()
    for line in article(site_settings(content=content), given, out, lang, asking=asking):
        click.echo(line)


@click.command("correct")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--text", help="Apa yang keliru, dan yang benar.")
@click.option("--english", help="Ralat yang sama untuk terjemahannya.")
@click.option("--date", "day", help="Tanggal ralat; tanpa ini: hari ini.")
@click.option("--retract", is_flag=True, help="Tarik artikelnya; --text: alasannya.")
@LANGUAGE
def correct(file: Path, lang: Code, *, retract: bool, **chosen: str | None) -> None:
    """Catat ralat, atau tarik artikel / record a correction, or withdraw an article.

    FILE: berkas artikelnya.
    """
    from bulletin.commands import correct as commands  # noqa: PLC0415 - loads everything

    settings = site_settings(content=content_of((file,)))
    for line in commands.told(settings, file, chosen, lang, retracting=retract):
        click.echo(line)


COMMANDS: Final = (correct, translate, follow_up, import_, new)
