"""`bulletin digest`: the news of a month or a week as text for WhatsApp."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

import click

from bulletin.commands.content import clean_library
from bulletin.commands.ledger import demand_known
from bulletin.languages import Code
from bulletin.settings import Settings
from bulletin.views import Addresses, Scope
from bulletin.views.digest import Digest, digest
from bulletin.views.periods import Period, last_month, month_of, since, week_of
from bulletin.wording import load_wordings

_BETWEEN: Final = "\n\n----------\n\n"


def period_of(settings: Settings, given: Mapping[str, str | None]) -> Period:
    """The days by `month`, `week` or `since`, by default the month that ended last."""
    chosen = [(name, value) for name, value in given.items() if value]
    if not chosen:
        return last_month(settings.today)
    if len(chosen) > 1:
        said = " / ".join(f"--{name}" for name, _ in chosen)
        raise click.UsageError(f"{said}: satu saja / one only")
    [(name, value)] = chosen
    forms: Mapping[str, Callable[[str], Period]]
    forms = {"month": month_of, "week": week_of, "since": partial(since, today=settings.today)}
    try:
        return forms[name](value)
    except ValueError:
        raise click.UsageError(
            f"--{name} {value}: tulis / write --month 2025-07, --week 2025-W31, "
            "--since 2025-07-14 (tidak di masa depan / not in the future)"
        ) from None


def message(settings: Settings, lang: Code, period: Period, place: str | None) -> str:
    """The text; messages are parted by a line of hyphens."""
    library = clean_library(settings, lang)
    demand_known(place, [*library.registry.places], "--place")
    wording = load_wordings(settings.theme, settings.zone)[lang]
    scope = Scope(library, settings, wording, Addresses(settings))
    return _BETWEEN.join(digest(scope, Digest(period, place)))
