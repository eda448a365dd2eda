"""Options that several commands have."""

from __future__ import annotations

import click

from bulletin.languages import CODES, ORIGINAL

LANGUAGE = click.option(
    "--lang", type=click.Choice(CODES), default=ORIGINAL.code, help="Bahasa pesan."
)
