"""What the parts of the audit have measured: one row a kind of page, and all that is wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from rich.console import Console
from rich.table import Table as Drawn

CONSOLE: Final = Console(width=130)
Measure = float | int


@dataclass(frozen=True)
class Column:
    """A column: its heading, how a kind's values become one, from which on it is over target."""

    name: str
    worst: Callable[[Iterable[Measure]], Measure] = max
    form: str = "{:.0f}"
    target: Callable[[str], Measure | None] = lambda _: None

    def cell(self, kind: str, values: list[Measure]) -> str:
        """The worst of the values, marked where it is over the target."""
        if not values:
            return "–"
        worst, target = self.worst(values), self.target(kind)
        over = target is not None and worst > target
        return self.form.format(worst) + " *" * over


@dataclass
class Table:
    """The measures by kind of page and column, the columns in order, and what is wrong."""

    columns: dict[str, Column] = field(default_factory=dict)
    values: dict[tuple[str, str], list[Measure]] = field(default_factory=lambda: defaultdict(list))
    faults: list[str] = field(default_factory=list)

    def head(self, *columns: Column) -> None:
        """Add columns: a part does that before it measures."""
        self.columns |= {one.name: one for one in columns}

    def put(self, kind: str, column: str, value: Measure) -> None:
        """Add what was measured of one page."""
        self.values[kind, column].append(value)

    def blame(self, where: object, *faults: str) -> None:
        """Add what is wrong, and where."""
        self.faults += [f"{where}: {one}" for one in faults]

    def show(self) -> None:
        """Print the table and what is wrong below it."""
        drawn = Drawn("kind", *self.columns)
        for kind in sorted({kind for kind, _ in self.values}):
            found = (one.cell(kind, self.values[kind, one.name]) for one in self.columns.values())
            drawn.add_row(kind, *found)
        CONSOLE.print(drawn, "* over its target", sep="\n")
        for line in self.faults:
            CONSOLE.print(line, style="red", markup=False, highlight=False, soft_wrap=True)
