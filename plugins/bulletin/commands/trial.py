"""A copy of the content, on which a change is tried before it is made."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bulletin.problems import Problem
from bulletin.settings import Settings


@contextmanager
def trial(settings: Settings) -> Iterator[Settings]:
    """The settings of a copy, which is gone afterwards; its files take no room where possible."""
    with tempfile.TemporaryDirectory() as folder:
        content = Path(folder) / settings.content.name
        shutil.copytree(settings.content, content, copy_function=_linked)
        yield replace(settings, content=content)


def _linked(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def in_copy(file: Path, settings: Settings, copy: Settings) -> Path:
    """Where a file of the content lies in the copy."""
    return copy.content / file.resolve().relative_to(settings.content.resolve())


def as_here(problems: Sequence[Problem], settings: Settings, copy: Settings) -> list[Problem]:
    """Problems of the copy, with the paths that they have in the content."""
    there, here = str(copy.content), str(settings.content)
    return [replace(one, path=one.path.replace(there, here, 1)) for one in problems]
