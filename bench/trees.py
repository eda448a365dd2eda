"""Writes a tool's source tree, and edits one article of it; a process of its own.

The harness stays small this way: what it holds in memory would count as its children's peak.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import click

from bench import our_form, peer_form
from bench.article import Article
from bench.corpus import article, clock, corpus
from bench.sentences import joined
from bench.tools import ASIDE, OURS
from bench.words import LANGUAGES, Both


def write(tool: str, pairs: int, folder: Path) -> None:
    """A tool's whole tree, of a corpus of so many pairs."""
    if tool == OURS:
        our_form.write(folder, corpus(pairs), clock(pairs))
    else:
        peer_form.write(folder, tool, corpus(pairs))


def edited(tool: str, pairs: int, number: int) -> tuple[str, str, Article]:
    """The middle article, changed for the `number`-th time: its file, the text, the article."""
    one = longer(article(pairs // 2), number)
    original = LANGUAGES[0]
    if tool == OURS:
        return f"content/{our_form.inside(one, original)}", our_form.text(one, original), one
    return peer_form.inside(tool, one, original), peer_form.text(one, original), one


def longer(one: Article, number: int) -> Article:
    """An article with another title and one paragraph more."""
    mark = marker(number)
    title = Both(f"{mark} {one.title.id}", one.title.en)
    more = Both(f"{mark} urutan acara ditambah satu babak.\n", "")
    return replace(one, title=title, body=joined([one.body, more], ""))


def marker(number: int) -> str:
    """What stands in the title and in the text after the `number`-th change."""
    return f"Babak ke-{number}:"


@click.group()
def main() -> None:
    """Source trees of the benchmark."""


@main.command("write")
@click.argument("tool")
@click.argument("pairs", type=int)
@click.argument("folder", type=click.Path(path_type=Path))
def _write(tool: str, pairs: int, folder: Path) -> None:
    write(tool, pairs, folder)
    click.echo(clock(pairs))


@main.command("edit")
@click.argument("tool")
@click.argument("pairs", type=int)
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("number", type=int)
def _edit(tool: str, pairs: int, folder: Path, number: int) -> None:
    """Write the changed text beside the tree, and say where it belongs."""
    file, text, one = edited(tool, pairs, number)
    our_form.put(folder / ASIDE, text)
    page = f"{one.address(LANGUAGES[0]).lstrip('/')}index.html"
    click.echo(json.dumps({"file": file, "page": page, "marker": marker(number)}))


if __name__ == "__main__":
    main()
