"""The pictures of pages, made by several processes and remembered.

A name in the cache says all that the bytes are made from, so whatever is there is right; each
file begins with the digest of the rest, so a damaged one is made again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from hashlib import blake2b
from pathlib import Path
from typing import Final

from bulletin.build.spreading import spread
from bulletin.outputs import Planned
from bulletin.settings import Settings

_COST: Final = 32  # a picture takes the time of so many pages
_SIZE: Final = 16


def remembered(settings: Settings, wanted: Iterable[Planned]) -> Mapping[str, Planned]:
    """Costly files by their paths, made if they are not in the cache, ready to be published."""
    folder = settings.cache / "pictures"
    files = {one.path: one for one in wanted}
    new = [one for one in files.values() if _kept(folder / _name(one)) is None]
    if new:
        folder.mkdir(parents=True, exist_ok=True)
        shares = _by_source(new)
        with spread(settings.on_this_machine, keep, folder, shares, len(new) * _COST) as kept:
            for _ in kept:
                pass
    return {path: one.made_by(partial(_found, folder, one)) for path, one in files.items()}


def forget(settings: Settings, wanted: Iterable[Planned]) -> None:
    """Clear away what no file of the site is made from any more."""
    names = {_name(one) for one in wanted}
    folder = settings.cache / "pictures"
    for file in folder.iterdir() if folder.is_dir() else ():
        if file.name not in names:
            file.unlink(missing_ok=True)


def keep(folder: Path, share: Sequence[Planned]) -> None:
    """Make the files of a share and put them into the cache."""
    for one in share:
        content = one.make()
        partly = folder / f"{_name(one)}.{os.getpid()}"
        partly.write_bytes(_digest(content) + content)
        partly.replace(folder / _name(one))


def _found(folder: Path, planned: Planned) -> bytes:
    content = _kept(folder / _name(planned))
    return planned.make() if content is None else content


def _kept(file: Path) -> bytes | None:
    """The bytes of a whole file of the cache."""
    try:
        data = file.read_bytes()
    except OSError:
        return None
    digest, content = data[:_SIZE], data[_SIZE:]
    return content if digest == _digest(content) else None


def _by_source(new: Sequence[Planned]) -> list[Sequence[Planned]]:
    """Shares of files of one source: it is decoded once for all of them."""
    shares: dict[str, list[Planned]] = {}
    for one in new:
        shares.setdefault(one.source, []).append(one)
    return [*shares.values()]


def _name(planned: Planned) -> str:
    return planned.fingerprint.hex()


def _digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_SIZE).digest()
