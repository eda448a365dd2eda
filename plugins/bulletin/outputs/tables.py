"""CSV (RFC 4180) for spreadsheets: UTF-8 with a byte order mark, lines end with CR LF.

A text that a spreadsheet would take for a formula gets an apostrophe before it; whole numbers,
truth values and dates stay what they are.

Source: https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections.abc import Iterable, Sequence
from io import StringIO
from operator import itemgetter
from typing import Any, Final

from bulletin.views.records import Row

_FORMULA: Final = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
BETWEEN: Final = "; "


def table(names: Sequence[str], rows: Iterable[Row]) -> bytes:
    """A table with a line of names, then a line for each row."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(names)
    values = itemgetter(*names)
    writer.writerows(map(_cell, values(row)) for row in rows)
    return BOM_UTF8 + text.getvalue().encode()


def _cell(value: Any) -> str:  # noqa: ANN401 - whatever a row holds
    kind = type(value)  # compared, not asked for its bases: there are 100,000 cells
    if kind is str:
        return f"'{value}" if value[:1] in _FORMULA else value
    if value is None:
        return ""
    if kind is list:
        return _cell(BETWEEN.join(value))
    return str(value).lower() if kind is bool else str(value)
