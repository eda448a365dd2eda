"""`bulletin addresses`: what is new, moved or gone among the addresses, and the record of them."""

from __future__ import annotations

from bulletin.commands.content import clean_library
from bulletin.commands.recording import record
from bulletin.languages import BY_CODE, Code, pick
from bulletin.model.addresses import fates
from bulletin.settings import Settings
from bulletin.sources.discovery import ADDRESSES_FILE
from bulletin.views.whereabouts import to_remember, whereabouts


def listing(settings: Settings, lang: Code) -> str:
    """A line for each address that is new, leads elsewhere, or is gone, and how many there are."""
    library, language = clean_library(settings, lang), BY_CODE[lang]
    known = {entry.address for _, entry in library.published_addresses}
    new = [one for one in to_remember(library, settings) if one not in known]
    found = [*fates(library.published_addresses, whereabouts(library, settings))]
    moved = [f"{one.entry.address} → {one.to}" for one in found if one.to]
    gone = [one.entry.address for one in found if one.entry.gone and not (one.to or one.fault)]
    words = pick(language, ("baru", "pindah", "ditarik"), ("new", "moved", "withdrawn"))
    lists = [*zip(words, map(sorted, (new, moved, gone)), strict=True)]
    lines = [f"{word}: {one}" for word, every in lists for one in every]
    counts = ", ".join(f"{len(every)} {word}" for word, every in lists)
    return "\n".join((*lines, f"{len(known)} {pick(language, 'tercatat', 'recorded')}, {counts}"))


def record_all(settings: Settings, lang: Code) -> int:
    """Record every address that is new; how many there are."""
    library = clean_library(settings, lang)
    return record(settings.content / ADDRESSES_FILE, to_remember(library, settings))
