"""`bulletin import`: a pasted plain text becomes the draft of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from bulletin.build.pipeline import prepare
from bulletin.importing.decoding import UnreadableError, decode
from bulletin.importing.draft import Draft, read
from bulletin.importing.front import FILL, Ids, file_text
from bulletin.importing.guess import Guess
from bulletin.importing.naming import identifier
from bulletin.importing.redacting import published
from bulletin.languages import ORIGINAL, Code
from bulletin.model import Library
from bulletin.settings import Settings
from bulletin.translating.files import write_new

_WORDS = 5  # of a title in the name of a file


def imported(data: bytes, settings: Settings, day: date | None) -> tuple[Draft, str, Path]:
    """The draft of a text, the text of its file, and where the file belongs.

    `click.ClickException` where the bytes are no text.
    """
    try:
        text = decode(data)
    except UnreadableError as failure:
        raise click.ClickException(str(failure)) from None
    library, _ = prepare(settings)
    draft = read(text, library.registry, settings.today, published(_public(library)))
    if day:
        draft = replace(draft, day=Guess(day, "--date"))
    return draft, file_text(draft, _ids(library)), _file(draft, settings)


def _public(library: Library) -> Iterator[str]:
    if site := library.site:
        yield from site.phones
        for one in (site.contact, site.takedown_contact):
            yield from (one.id, one.en)


def _ids(library: Library) -> Ids:
    """The identifiers that articles and drafts have already."""
    events, actions = (frozenset(written(library, key)) for key in ("events", "actions"))
    return Ids(events, actions, tuple(library.registry.topics))


def written(library: Library, key: str) -> Iterator[str]:
    """The ids in a list of any article, be it ever so incomplete."""
    for document in library.collection.documents:
        entries = document.raw.get(key) if isinstance(document.raw, dict) else None
        for entry in entries if isinstance(entries, list) else ():
            if isinstance(entry, dict) and isinstance(entry.get("id"), str):
                yield entry["id"]


def _file(draft: Draft, settings: Settings) -> Path:
    day = draft.day.value if draft.day else settings.today
    slug = identifier(draft.title.value if draft.title else "naskah tanpa judul", (), count=_WORDS)
    return settings.content / "articles" / f"{day:%Y}" / f"{day}-{slug}{ORIGINAL.suffix}"


def write(file: Path, text: str) -> None:
    """Write the draft; `click.UsageError` where there is a file of that name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        write_new(file, text)
    except FileExistsError:
        raise click.UsageError(
            f"{file}: sudah ada, tidak ditimpa; pilih nama lain dengan --out / "
            "exists already and is left as it is; choose another name with --out"
        ) from None


def report(draft: Draft, text: str, file: Path, lang: Code) -> Iterator[str]:
    """What was found, what is unknown, and the next step."""
    is_indonesian = lang == ORIGINAL.code
    yield ("Ditemukan:" if is_indonesian else "Found:")
    yield from (f"  {line}" for line in _found(draft, is_indonesian=is_indonesian))
    unknown = [*_unknown(text)]
    if unknown:
        yield (
            f"Belum diketahui, bertanda {FILL} di dalam draf:"
            if is_indonesian
            else f"Unknown, marked {FILL} in the draft:"
        )
        yield from (f"  {line}" for line in unknown)
    if draft.private:
        yield (
            f"Data pribadi tidak dimuat: {', '.join(dict.fromkeys(draft.private))}"
            if is_indonesian
            else f"Private data was left out: {len(draft.private)}"
        )
    yield (
        f"Berikutnya: buka {file}, periksa dan lengkapi, lalu jalankan: bulletin check {file}"
        if is_indonesian
        else f"Next: open {file}, check and complete it, then run: bulletin check {file}"
    )


def _found(draft: Draft, *, is_indonesian: bool) -> Iterator[str]:
    event = draft.event
    rows = (
        ("judul", "title", draft.title and draft.title.value),
        ("tanggal", "date", draft.day and f"{draft.day.value}"),
        ("acara", "event", event and event.name and event.name.value),
        ("waktu", "time", event and event.when.start and event.when.start.value),
        ("tempat", "venue", event and event.venue and event.venue.value),
        ("dibuka oleh", "opened by", event and event.opener and event.opener.name),
        ("pembicara", "speakers", _row(one.name for one in draft.speakers)),
        ("tindak lanjut", "action points", len(draft.promises) or None),
        ("topik", "topics", _row(one.value for one in draft.topics)),
        ("penulis", "byline", _row(draft.byline.ids)),
    )
    yield from (
        f"{name if is_indonesian else english}: {value}" for name, english, value in rows if value
    )


def _row(values: Iterable[str]) -> str:
    return ", ".join(values)


def _unknown(text: str) -> Iterator[str]:
    """The fields that are marked, with what is known of them."""
    front = text.split("\n---", 1)[0]
    for found in re.finditer(
        rf"^\s*(?:# )?([a-z_]+):\s+# {FILL}(?:, bila ada)?: (.*)$", front, re.MULTILINE
    ):
        yield f"{found[1]}: {found[2]}"
