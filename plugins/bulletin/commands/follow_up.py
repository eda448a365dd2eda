"""`bulletin follow-up`: begin an article that reports on an action point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from bulletin.commands.content import clean_library
from bulletin.languages import ORIGINAL, Code
from bulletin.model import ActionPoint, Entry
from bulletin.model.story import TITLE
from bulletin.schema.scalars import IDENTIFIER_LENGTH, TITLE_LENGTH, nearest
from bulletin.schema.status import ActionStatus
from bulletin.settings import Settings
from bulletin.sources.yaml_faults import quoted
from bulletin.views.labels import ACTION_STATUS
from bulletin.wording import Wording, load_wordings

_SPECIAL: Final = re.compile(r"([\\`*_\[\]>])")


def begin(settings: Settings, identifier: str, lang: Code) -> Path:
    """Write the draft of an article with the update in it; its path.

    It stays a draft until its writer says otherwise, so nothing is published by mistake.
    `click.UsageError` where there is no such action point, or the file exists already.
    """
    library = clean_library(settings, lang)
    if (action := library.ledger.get(identifier)) is None:
        meant = nearest(identifier, sorted(library.ledger))
        raise click.UsageError(
            f"{identifier}: tidak ada, maksud Anda {meant}? / unknown, did you mean {meant}?"
        )
    wording = load_wordings(settings.theme, settings.zone)[ORIGINAL.code]
    text = "\n".join((*_front(action, settings), "", *_body(action, wording), ""))
    file = _file(settings, identifier)
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as opened:
            opened.write(text)
    except FileExistsError:
        raise click.UsageError(f"{file}: sudah ada / exists already") from None
    return file


def _file(settings: Settings, identifier: str) -> Path:
    slug = f"kabar-{identifier}"[:IDENTIFIER_LENGTH].strip("-")
    year = settings.content / "articles" / f"{settings.today:%Y}"
    return year / f"{settings.today}-{slug}{ORIGINAL.suffix}"


def _front(action: ActionPoint, settings: Settings) -> Iterator[str]:
    promise, story = action.promise, action.story
    title = f"Perkembangan: {_said(action)}"
    title = title if len(title) <= TITLE_LENGTH else f"{title[: TITLE_LENGTH - 1]}…"
    states = ", ".join(one.value for one in ActionStatus)
    yield "---"
    yield f"title: {quoted(title)}"
    yield f"date: {settings.today}"
    yield "summary:  # satu kalimat: apa yang berubah"
    yield f"topics: [{', '.join(promise.topics or story.topics)}]"
    yield f"byline: [{', '.join(story.byline)}]  # siapa yang menulis kabar ini"
    yield "status: draft  # hapus baris ini bila siap terbit"
    yield "updates:"
    yield f"  - action: {promise.id}"
    yield f"    status: {action.status.value}  # salah satu dari: {states}"
    yield "    note:  # kabarnya, satu kalimat"
    yield "    # due, owner, amount: tulis hanya yang berubah"
    yield "---"


def _body(action: ActionPoint, wording: Wording) -> Iterator[str]:
    """What was said so far, as a beginning; the writer goes on from there."""
    story = action.story
    title = _escaped(story.original.words[TITLE])
    link = f"[{title}]({{filename}}{story.stem}{ORIGINAL.suffix})"
    yield f"Pada {wording.day(story.day)} diberitakan dalam {link}: {_escaped(_said(action))}."
    if len(action.history) > 1:
        yield ""
        for entry in action.history[1:]:
            state = wording.gettext(ACTION_STATUS[entry.status])
            note = _note(entry)
            yield f"- {wording.day(entry.date)}: {state}{f'. {note}' if note else ''}"


def _note(entry: Entry) -> str:
    """What the news said of itself."""
    key = ("updates", entry.report.key, "note") if entry.report else ()
    return _escaped(entry.story.original.words.get(key, ""))


def _said(action: ActionPoint) -> str:
    return action.story.original.words[("actions", action.promise.id, "text")].rstrip(".")


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text).replace("<", "&lt;")
