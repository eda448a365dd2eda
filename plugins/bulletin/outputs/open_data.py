"""The files of open data: one set for both languages, equal to the byte for equal content."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from bulletin.languages import LANGUAGES, Code
from bulletin.outputs.popolo import popolo
from bulletin.outputs.records import records
from bulletin.outputs.tables import table
from bulletin.schema.front_matter import front_matter_schema
from bulletin.views import Addresses
from bulletin.views.addresses import DATA
from bulletin.views.open_data import CHECKSUMS, FILES, LICENCE, LICENCE_URL, POPOLO, SCHEMA
from bulletin.views.records import TABLES, Facts
from bulletin.views.scope import File

VERSION: Final = 1  # of the columns; another one where a column goes or means something else
PATHS: Final = tuple(f"{DATA}{name}" for name in FILES)

Titles = Mapping[str, Mapping[Code, str]]  # of each data set, in each language


@dataclass(frozen=True, slots=True)
class Published:
    """A file with what the page about it says."""

    content: bytes
    facts: File


def _published(content: bytes, rows: int | None = None) -> Published:
    return Published(content, File(len(content), sha256(content).hexdigest(), rows))


def open_data(facts: Facts, titles: Titles) -> dict[str, Published]:
    """Every file by its name below the folder; the checksums come last."""
    made = dict(_files(facts, titles))
    found = {name: made[name] for name in FILES if name in made}
    sums = "".join(f"{one.facts.checksum}  {name}\n" for name, one in found.items())
    return {**found, CHECKSUMS: _published(sums.encode())}


def _files(facts: Facts, titles: Titles) -> Iterator[tuple[str, Published]]:
    for name, columns in TABLES.items():
        rows = [*columns.rows(facts)]
        for file in (one for one in FILES if one.partition(".")[0] == name):
            if file.endswith(".csv"):
                content = table([one.name for one in columns.flat], rows)
            else:
                content = records(meta(facts.addresses, titles[name]), {"data": rows})
            yield file, _published(content, len(rows))
    civic = records(meta(facts.addresses, titles["popolo"]), popolo(facts))
    yield POPOLO, _published(civic)
    schema = front_matter_schema(facts.addresses.absolute(f"{DATA}{SCHEMA}"))
    text = json.dumps(schema, ensure_ascii=False, indent=2)
    yield SCHEMA, _published(f"{text}\n".encode())


def meta(addresses: Addresses, title: Mapping[Code, str]) -> dict[str, Any]:
    """What a file says of itself."""
    return {
        "title": title,
        "site": addresses.absolute("/"),
        "documentation": {
            one.code: addresses.absolute(addresses.folder(one, "data")) for one in LANGUAGES
        },
        "licence": {"name": LICENCE, "url": LICENCE_URL},
        "version": VERSION,
    }
