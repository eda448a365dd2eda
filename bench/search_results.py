"""What searches have found, against the known answers."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from bench.search_corpus import Query

Found = Mapping[str, Sequence[Sequence[str]]]  # of each tool, for each query, addresses in order
_AT: Final = 5


def entries(site: Path) -> Iterator[dict[str, str]]:
    """The entries of our index, as the other tools take them."""
    groups = json.loads((site / "cari" / "index.json").read_text("utf-8"))["groups"]
    names = [title for one in groups for title in one["titles"]]
    for group in groups:
        empty = [""] * len(group["titles"])
        for at, title in enumerate(group["titles"]):
            name = group["addresses"][at].replace(" ", "-")
            year = f"{group['dates'][at][:4]}/" if group["kind"] == "article" else ""
            named = group.get("names", [[]] * len(empty))[at]
            yield {
                "href": f"/{group['folder']}{year}{name}/",
                "title": title,
                "names": " ".join(names[one] for one in named),
                "line": group.get("lines", empty)[at],
            }


def recalls(asked: Sequence[Query], found: Found) -> Iterator[str]:
    """A table of recall at 5, by the sort of queries."""
    sorts = [*dict.fromkeys(one.sort for one in asked)]
    yield f"| | {' | '.join(sorts)} | all {len(asked)} |"
    yield f"|---|{'---:|' * (len(sorts) + 1)}"
    for tool, results in found.items():
        values = [recall(one, got) for one, got in zip(asked, results, strict=True)]
        parts = (
            [value for one, value in zip(asked, values, strict=True) if one.sort == sort]
            for sort in sorts
        )
        cells = " | ".join(f"{statistics.mean(one):.1%}" for one in (*parts, values))
        yield f"| {tool} | {cells} |"


def recall(query: Query, addresses: Sequence[str]) -> float:
    """The share of the answers of a query among the first addresses."""
    first = {one.strip("/").partition("/")[2] for one in addresses[:_AT] if one[1:5].isdigit()}
    return len(first & {*query.answers}) / len(query.answers)
