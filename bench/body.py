"""The text of an article: paragraphs, lists, a table, a quotation, links."""

from __future__ import annotations

from random import Random
from typing import Final

from bench.sentences import CELLS, HEADINGS, joined, number, paragraph, sentence
from bench.words import Both

EARLIER: Final = "{earlier}"
TOPIC: Final = "{topic}"
_ABBREVIATION: Final = Both(
    'Sisa bahan dibawa ke <abbr title="tempat penampungan sementara">TPS</abbr>.',
    'What is left over goes to the <abbr title="temporary collection point">TPS</abbr>.',
)
_LOOK_BACK: Final = Both(
    f"Awalnya diceritakan dalam [artikel terdahulu]({EARLIER}).",
    f"How it began is told in [an earlier article]({EARLIER}).",
)
_MORE: Final = Both(
    f"Kabar lain ada pada [topik ini]({TOPIC}) dan [papan kota](https://papan.example/warga/).",
    f"There is more under [this topic]({TOPIC}) and on [the city's board]"
    "(https://papan.example/warga/).",
)
_TABLE_HEAD: Final = Both(
    "| Wilayah | Jumlah | Satuan |\n|---|---:|---|", "| Area | Count | Unit |\n|---|---:|---|"
)


def body(dice: Random, name: str, *, links: bool, table: bool) -> Both:
    """A text of about three thousand characters about a place; `links` with an earlier article."""
    headings = [_prefixed("## ", one) for one in dice.sample(HEADINGS, 4)]
    parts = [
        joined([Both(f"**{name}** –", f"**{name}** –"), paragraph(dice, name, 3, 5)], " "),
        headings[0],
        paragraph(dice, name, 3, 5),
        joined([paragraph(dice, name, 2, 4), _LOOK_BACK if links else _ABBREVIATION], "\n"),
        headings[1],
        _items(dice, name, "- "),
        _table(dice) if table else paragraph(dice, name, 2, 4),
        _prefixed("> ", sentence(dice, name)),
        headings[2],
        paragraph(dice, name, 2, 3),
        _items(dice, name, "{}. "),
        headings[3],
        joined([paragraph(dice, name, 2, 4), _MORE], "\n"),
    ]
    return joined([*parts, Both("", "")], "\n\n")


def _prefixed(mark: str, text: Both) -> Both:
    return Both(mark + text.id, mark + text.en)


def _items(dice: Random, name: str, mark: str) -> Both:
    said = [_stressed(dice, sentence(dice, name)) for _ in range(dice.randint(3, 5))]
    marked = [_prefixed(mark.format(at), one) for at, one in enumerate(said, 1)]
    return joined(marked, "\n")


def _stressed(dice: Random, text: Both) -> Both:
    """A sentence whose first word is sometimes in italics."""
    if dice.random() < 2 / 3:
        return text
    return Both(*(f"*{first}* {rest}" for first, _, rest in (one.partition(" ") for one in text)))


def _table(dice: Random) -> Both:
    rows = [_row(dice, unit) for unit in dice.sample(CELLS, 4)]
    return joined([_TABLE_HEAD, *rows], "\n")


def _row(dice: Random, unit: Both) -> Both:
    area, count = f"RW {dice.randint(1, 12):02d}", number(dice.randint(5, 2400))
    return Both(f"| {area} | {count.id} | {unit.id} |", f"| {area} | {count.en} | {unit.en} |")
