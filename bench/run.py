"""The benchmark: `make bench`, or `python -m bench.run --help`."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import click

from bench import machine
from bench.preview import saves
from bench.results import SCENARIOS, Results, Run, Written, markdown
from bench.stages import profile
from bench.tools import CACHE, OURS, SetupError, Tool, Tree, available

BEGIN: Final = "<!-- results: written by make bench, do not edit below -->"
END: Final = "<!-- end of the results -->"
_WORK: Final = CACHE / "work"
_SMALL: Final = 1000


@click.command()
@click.option("--pairs", default="100", help="Numbers of article pairs, such as '100 1000'.")
@click.option("--rounds", default=1, show_default=True, type=click.IntRange(1))
@click.option("--saves", "saved", default=5, help="Saves of the live preview; 0 for none.")
@click.option("--profile/--no-profile", "profiling", default=True, help="Where our time goes.")
@click.option("--write", "document", type=click.Path(path_type=Path, exists=True))
def main(pairs: str, rounds: int, saved: int, document: Path | None, *, profiling: bool) -> None:
    """Build one invented bulletin with several generators, and compare them."""
    sizes = sorted({int(one) for one in re.findall(r"\d+", pairs)})
    if not sizes:
        raise click.UsageError(f"--pairs {pairs!r}: numbers such as '100 1000'")
    tools = list(available())
    results = _empty(tools, rounds)
    try:
        for size in sizes:
            _compare(results, tools, size)
            _keep(results)
        _look_closer(results, tools, min(_SMALL, max(sizes)), saved, profiling=profiling)
    except SetupError as failure:
        raise click.ClickException(str(failure)) from None
    _keep(results)
    text = markdown(results)
    click.echo(f"\n{text}")
    if document:
        document.write_text(replaced(document.read_text("utf-8"), text), "utf-8")
    if results.failed:
        raise click.ClickException(f"{len(results.failed)} build(s) failed")


def replaced(document: str, text: str) -> str:
    """A document with other results between its two marks; `ValueError` where it has none."""
    before, begin, rest = document.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{BEGIN} … {END}")
    return f"{before}{BEGIN}\n\n{text}\n{END}{after}"


def _empty(tools: Sequence[Tool], rounds: int) -> Results:
    versions = {name: number for tool in tools for name, number in tool.versions.items()}
    return Results(f"{datetime.now(UTC):%Y-%m-%d}", machine.describe(), versions, rounds)


def _compare(results: Results, tools: Sequence[Tool], pairs: int) -> None:
    """Every round: cold, same, edit, the tools one after another within each."""
    trees = [_tree(tool, pairs) for tool in tools]
    for number in range(1, results.rounds + 1):
        for scenario in SCENARIOS:
            for tree in trees:
                _build(results, tree, scenario, number)


def _tree(tool: Tool, pairs: int) -> Tree:
    click.echo(f"{tool.name}: {pairs:,} pairs", err=True)
    tree = Tree(tool, pairs, _WORK / str(pairs) / tool.name)
    tree.prepare()
    return tree


def _build(results: Results, tree: Tree, scenario: str, number: int) -> None:
    if scenario == "cold":
        tree.clean()
    if scenario == "edit":
        tree.save(tree.edit(number))
    os.sync()
    measured = tree.build()
    results.runs.append(Run(tree.pairs, number, scenario, tree.tool.name, measured))
    click.echo(
        f"{tree.pairs:6d} round {number} {scenario} {tree.tool.name:9s}"
        f" wall {measured.wall:7.2f} s  CPU {measured.cpu:7.2f} s"
        f"  peak {measured.largest:5.0f} MiB, all {measured.tree:5.0f} MiB",
        err=True,
    )
    if measured.status:
        click.echo(f"{tree.tool.name}: status {measured.status}; {_last_line(tree.log)}", err=True)
    if scenario == "cold" and number == 1:
        results.written.append(_count(tree))


def _last_line(log: Path) -> str:
    lines = log.read_text("utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else "nothing said"


def _count(tree: Tree) -> Written:
    files = [one for one in (tree.folder / "output").rglob("*") if one.is_file()]
    pages = sum(one.suffix == ".html" for one in files)
    size = sum(one.stat().st_size for one in files)
    return Written(tree.pairs, tree.tool.name, pages, len(files), size)


def _look_closer(
    results: Results, tools: Sequence[Tool], pairs: int, saved: int, *, profiling: bool
) -> None:
    """Our own live preview and profile; what fails is said, and the rest stands."""
    for tool in tools:
        if tool.name != OURS or not (saved or profiling):
            continue
        try:
            tree = _tree(tool, pairs)
            results.profile = profile(tree) if profiling else None
            results.preview = saves(tree, saved) if saved else None
        except SetupError as failure:
            click.echo(str(failure), err=True)


def _keep(results: Results) -> None:
    """The results so far, as JSON."""
    text = json.dumps(asdict(results), ensure_ascii=False, indent=1)
    (CACHE / "results.json").write_text(f"{text}\n", "utf-8")


if __name__ == "__main__":
    main()
