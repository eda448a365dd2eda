"""What was measured, and the tables made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from bench.process import Measured

SCENARIOS: Final = ("cold", "same", "edit")
BASE: Final = "hugo"
GROWN_FROM: Final = 500


@dataclass(frozen=True, slots=True)
class Run:
    """One build."""

    pairs: int
    round: int
    scenario: str
    tool: str
    measured: Measured


@dataclass(frozen=True, slots=True)
class Written:
    """What a tool wrote of a corpus from nothing: HTML pages, all files, bytes."""

    pairs: int
    tool: str
    pages: int
    files: int
    size: int


@dataclass(frozen=True, slots=True)
class Preview:
    """Seconds from saving an article until a browser has its new page, for each save.

    `published` are those until the file on disk is the new one, with all others.
    """

    pairs: int
    seconds: tuple[float, ...]
    published: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """Where time goes, in seconds: in a part's own code, and in it with all that it calls."""

    name: str
    own: float
    total: float


@dataclass(frozen=True, slots=True)
class Profile:
    """The stages of one cold build in one process; `seconds` of processor time in all."""

    pairs: int
    seconds: float
    stages: tuple[Stage, ...]


@dataclass(slots=True)
class Results:
    """A whole measurement."""

    date: str
    machine: Mapping[str, str]
    versions: Mapping[str, str]
    rounds: int
    runs: list[Run] = field(default_factory=list)
    written: list[Written] = field(default_factory=list)
    preview: Preview | None = None
    profile: Profile | None = None

    def pages(self, pairs: int, tool: str) -> int:
        """How many HTML pages a tool wrote; 1 where it never wrote any."""
        found = (one.pages for one in self.written if (one.pairs, one.tool) == (pairs, tool))
        return next(found, 0) or 1

    def chosen(self, pairs: int, scenario: str, tool: str) -> list[Run]:
        """The rounds of one row that came to a good end."""
        wanted = (pairs, scenario, tool)
        runs = (run for run in self.runs if (run.pairs, run.scenario, run.tool) == wanted)
        return [run for run in runs if run.measured.status == 0]

    @property
    def failed(self) -> list[Run]:
        """The builds that ended badly."""
        return [run for run in self.runs if run.measured.status]

    def value(self, runs: Sequence[Run], of: Callable[[Measured], float]) -> float:
        """The median over rounds."""
        return median(of(run.measured) for run in runs)

    def ratio(self, runs: Sequence[Run], of: Callable[[Measured], float]) -> float | None:
        """The median of the ratios to `BASE`, each taken inside its round."""
        ratios = []
        for run in runs:
            base = self.chosen(run.pairs, run.scenario, BASE)
            ratios += [
                of(run.measured) / of(one.measured) for one in base if one.round == run.round
            ]
        return median(ratios) if ratios else None

    @property
    def sizes(self) -> list[int]:
        """Every corpus measured, the smallest first."""
        return sorted({run.pairs for run in self.runs})

    @property
    def tools(self) -> list[str]:
        """Every tool measured, in the order of the runs."""
        return list(dict.fromkeys(run.tool for run in self.runs))

    def a_page(self, pairs: int, tool: str) -> float | None:
        """Milliseconds of a cold build for each HTML page written."""
        runs = self.chosen(pairs, "cold", tool)
        if not runs:
            return None
        return 1000 * self.value(runs, lambda one: one.wall) / self.pages(pairs, tool)

    def growth(self, tool: str) -> tuple[int, int, float] | None:
        """From which corpus to which, and by what factor, the time for a page grows."""
        sizes = [size for size in self.sizes if self.a_page(size, tool)]
        if not sizes or sizes[-1] <= min(sizes):
            return None
        first = GROWN_FROM if GROWN_FROM in sizes[:-1] else sizes[0]
        before, after = self.a_page(first, tool), self.a_page(sizes[-1], tool)
        return (first, sizes[-1], after / before) if before and after else None


def markdown(results: Results) -> str:
    """The results as sections of Markdown, one sentence a line."""
    return (
        "\n".join(
            line
            for part in (_about, _times, _pages, _growth, _preview, _profile)
            for line in part(results)
        ).rstrip("\n")
        + "\n"
    )


def table(head: Sequence[str], rows: Sequence[Sequence[str]], words: int = 1) -> Iterator[str]:
    """A Markdown table whose first columns are words and whose others are numbers."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'---|' * words}{'---:|' * (len(head) - words)}"
    yield from (f"| {' | '.join(row)} |" for row in rows)
    yield ""


def _about(results: Results) -> Iterator[str]:
    machine = results.machine
    versions = ", ".join(f"{name} {number}" for name, number in results.versions.items())
    yield f"Measured on {results.date}, {results.rounds} round(s), medians."
    yield (
        f"Machine: {machine['processor']}, {machine['cores']} core(s), {machine['memory']} of "
        f"memory, {machine['kernel']}, Python {machine['python']}."
    )
    yield f"Versions: {versions}."
    if results.failed:
        failed = [f"{run.tool} ({run.scenario}, {run.pairs:,} pairs)" for run in results.failed]
        yield f"Failed, and left out below: {', '.join(dict.fromkeys(failed))}."
    yield ""


_HEAD: Final = (
    "build", "tool", "wall s", "× Hugo", "× Hugo a page", "CPU s", "× Hugo", "× Hugo a page",
    "MiB, largest", "MiB, all", "ms a page", "CPU ms a page",
)  # fmt: skip


def _times(results: Results) -> Iterator[str]:
    for pairs in results.sizes:
        yield f"### {pairs:,} article pairs"
        yield ""
        rows = [
            _row(results, runs)
            for scenario in SCENARIOS
            for tool in results.tools
            if (runs := results.chosen(pairs, scenario, tool))
        ]
        yield from table(_HEAD, rows, words=2)


def _row(results: Results, runs: Sequence[Run]) -> list[str]:
    first = runs[0]
    pages = results.pages(first.pairs, first.tool)
    share = results.pages(first.pairs, BASE) / pages
    row = [first.scenario, first.tool]
    for of in (_wall, _cpu):
        ratio = results.ratio(runs, of)
        row += [f"{results.value(runs, of):.2f}", _times_of(ratio), _times_of(ratio, share)]
    row += [f"{results.value(runs, of):.0f}" for of in (_largest, _tree)]
    return [*row, *(f"{1000 * results.value(runs, of) / pages:.2f}" for of in (_wall, _cpu))]


def _wall(one: Measured) -> float:
    return one.wall


def _cpu(one: Measured) -> float:
    return one.cpu


def _largest(one: Measured) -> float:
    return one.largest


def _tree(one: Measured) -> float:
    return one.tree


def _times_of(ratio: float | None, share: float = 1.0) -> str:
    return "–" if ratio is None else f"{ratio * share:.2f}"


def _pages(results: Results) -> Iterator[str]:
    yield "### What each wrote"
    yield ""
    rows = [
        [f"{one.pairs:,}", one.tool, f"{one.pages:,}", f"{one.files:,}", f"{one.size / 1e6:.1f}"]
        for one in results.written
    ]
    yield from table(("pairs", "tool", "HTML pages", "files", "MB"), rows, words=2)


def _growth(results: Results) -> Iterator[str]:
    yield "### Time for a page, cold"
    yield ""
    head = ["tool", *(f"ms, {size:,} pairs" for size in results.sizes), "growth"]
    rows = []
    for tool in results.tools:
        costs = [results.a_page(size, tool) for size in results.sizes]
        row = [tool, *("–" if cost is None else f"{cost:.2f}" for cost in costs)]
        rows.append([*row, _growth_of(results.growth(tool))])
    yield from table(head, rows)


def _growth_of(growth: tuple[int, int, float] | None) -> str:
    return f"{growth[2]:.2f} ({growth[0]:,} → {growth[1]:,})" if growth else "–"


def _preview(results: Results) -> Iterator[str]:
    if results.preview:
        preview = results.preview
        yield "### Live preview"
        yield ""
        yield (
            f"From saving an article until the browser has its new page with {preview.pairs:,} "
            f"pairs: {_spread(preview.seconds)}; until all of the site is on disk: "
            f"{_spread(preview.published)}."
        )
        yield ""


def _spread(seconds: Sequence[float]) -> str:
    return (
        f"{median(seconds):.2f} s (median of {len(seconds)} saves, "
        f"{min(seconds):.2f} to {max(seconds):.2f})"
    )


def _profile(results: Results) -> Iterator[str]:
    if results.profile:
        yield "### Where our time goes"
        yield ""
        yield (
            f"One cold build of {results.profile.pairs:,} pairs in one process: "
            f"{results.profile.seconds:.1f} s of processor time."
        )
        yield (
            "*Own* is time in a part's code and in what of Python or C it calls, "
            "*total* with the other parts that it calls; totals overlap."
        )
        yield ""
        rows = [
            [
                one.name,
                f"{one.own:.2f}",
                f"{100 * one.own / results.profile.seconds:.0f} %",
                f"{one.total:.2f}",
            ]
            for one in results.profile.stages
        ]
        yield from table(("part", "own s", "own", "total s"), rows)
