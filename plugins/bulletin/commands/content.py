"""Content without errors, for the commands that work with what it says."""

from __future__ import annotations

import click

from bulletin.build.pipeline import prepare
from bulletin.languages import Code
from bulletin.model import Library
from bulletin.problems import format_problems
from bulletin.settings import Settings


def clean_library(settings: Settings, lang: Code) -> Library:
    """The library; where the content has errors they are shown, and the command ends with 1."""
    library, problems = prepare(settings)
    if errors := [one for one in problems if one.is_error]:
        click.echo(format_problems(errors, "text", lang), err=True)
        raise click.ClickException(
            "perbaiki kesalahan di atas dahulu / mend the errors above first"
        )
    return library
