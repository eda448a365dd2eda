"""The markup of every file: the Nu HTML checker and html-validate, each in one process."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from audit import Audit
from bs4 import BeautifulSoup
from sample import kind_of
from table import Column
from tools import HOME, NU, said

Fault = tuple[Path, str]


def markup(audit: Audit) -> None:
    """Check every page of every site."""
    audit.table.head(Column("Nu", sum), Column("html-validate", sum))
    folders = [one.folder for one in audit.sites]
    found = {"Nu": [*_nu(folders)], "html-validate": [*_html_validate(folders)]}
    for site in audit.sites:
        for file in site.pages():
            kind = kind_of(BeautifulSoup(file.read_bytes(), "lxml"))
            for tool, faults in found.items():
                own = [text for path, text in faults if path == file]
                audit.table.put(kind, tool, len(own))
                audit.table.blame(
                    f"{site.name} {site.address(file)}", *(f"{tool}: {one}" for one in own)
                )


def _nu(folders: list[Path]) -> Iterator[Fault]:
    """Errors of the Nu HTML checker; its notes say what our policies mean to say."""
    text = said(
        *("java", "-Xmx512m", "-jar", NU, "--skip-non-html", "--format", "json", "--stdout"),
        *folders,
        allowed=(0, 1),
    )
    for one in json.loads(text)["messages"]:
        if one["type"] != "info":
            path = Path(one.get("url", "").removeprefix("file:"))
            yield path, f"line {one.get('lastLine', '?')}: {one['message']}"


def _html_validate(folders: list[Path]) -> Iterator[Fault]:
    command = HOME / "node_modules" / ".bin" / "html-validate"
    text = said(
        command, "--config", "htmlvalidate.json", "--formatter", "json", *folders, allowed=(0, 1)
    )
    for file in json.loads(text):
        for one in file["messages"]:
            yield Path(file["filePath"]), f"line {one['line']}: {one['message']} ({one['ruleId']})"
