"""The schemas that editors read beside the content: `.vscode/schema/`, written by `make docs`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from bulletin.schema.front_matter import file_schema, front_matter_schema
from bulletin.schema.registry import Glossary, Organisation, Person, Place, Topic
from bulletin.schema.site import Site
from bulletin.schema.written import Written

_ARTICLE: Final = "article"
# By the file below `content/`.
FILES: Final[dict[str, tuple[type[Written], str]]] = {
    "registry/topics.yaml": (Topic, "Topik | Topics"),
    "registry/organisations.yaml": (Organisation, "Lembaga | Organisations"),
    "registry/people.yaml": (Person, "Pejabat dan narasumber | Officials and speakers"),
    "registry/places.yaml": (Place, "Wilayah | Places"),
    "registry/glossary.yaml": (Glossary, "Singkatan | Abbreviations"),
    "site.yaml": (Site, "Situs ini | This site"),
}


def schema_files() -> Iterator[tuple[str, str]]:
    """Every schema's name and text, that of an article's front matter first."""
    article = f"{_ARTICLE}.schema.json"
    yield article, _text(front_matter_schema(article))
    for file, (schema, about) in FILES.items():
        made = file_schema(schema, about, is_list=file.startswith("registry/"))
        yield f"{Path(file).stem}.schema.json", _text(made)


def _text(schema: object) -> str:
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def write(folder: Path) -> None:
    """Write all schemas into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schema_files():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
