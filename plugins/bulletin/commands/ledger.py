"""`bulletin ledger`: the open action points as a table for the next meeting."""

from __future__ import annotations

from dataclasses import astuple

import click

from bulletin.commands.content import clean_library
from bulletin.commands.tables import FORMATS
from bulletin.languages import Code
from bulletin.schema.scalars import nearest
from bulletin.settings import Settings
from bulletin.views import Addresses, Scope
from bulletin.views.open_actions import Choice, headings, open_rows
from bulletin.wording import load_wordings


def table(settings: Settings, style: str, lang: Code, choice: Choice) -> str:
    """The table in one of `FORMATS`; `click.UsageError` for a place or an owner there is not."""
    library = clean_library(settings, lang)
    registry = library.registry
    demand_known(choice.place, [*registry.places], "--place")
    demand_known(choice.owner, [*registry.organisations, *registry.people], "--owner")
    wording = load_wordings(settings.theme, settings.zone)[lang]
    scope = Scope(library, settings, wording, Addresses(settings))
    rows = [astuple(one) for one in open_rows(scope, choice)]
    if not rows and style != "csv":
        return wording.gettext("No action point is open.")
    return FORMATS[style](headings(scope), rows)


def demand_known(given: str | None, known: list[str], option: str) -> None:
    """`click.UsageError` where an id is given that there is not."""
    if given is not None and given not in known:
        meant = nearest(given, known)
        raise click.UsageError(
            f"{option} {given}: tidak ada, maksud Anda {meant}? / unknown, did you mean {meant}?"
        )
