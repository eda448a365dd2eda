"""What was found in an article, remembered: it is asked again only where a file has changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, Final

from bulletin.build.spreading import shares_of, spread
from bulletin.build.store import Store
from bulletin.build.version import version
from bulletin.checks.examining import examine_share, keys, subjects
from bulletin.model import Library
from bulletin.problems import Problem
from bulletin.settings import Settings

_FIELDS: Final = ("path", "line", "field", "code", "values", "lenient")


@dataclass(frozen=True, slots=True)
class Examined:
    """An examiner for `bulletin.checks.check` that remembers, and spreads what is new.

    The store's keys are digests of all that findings follow from; paths in reports are part of
    its name.
    """

    settings: Settings

    def __call__(self, library: Library) -> Iterator[Problem]:
        """What is found in all subjects."""
        asked = keys(library, subjects(library))
        name = blake2b(library.collection.shown.encode(), digest_size=6).hexdigest()
        store = Store(self.settings.cache / f"checks-{name}.store", version())
        known = store.values
        new = [number for number, key in enumerate(asked) if key not in known]
        shares = shares_of(new, self.settings)
        found: dict[str, Any] = {}
        with spread(self.settings, examine_share, library, shares, len(new)) as examined:
            for share, problems in zip(shares, examined, strict=True):
                found |= {asked[n]: _plain(one) for n, one in zip(share, problems, strict=True)}
        store.save({key: known.get(key, found.get(key, ())) for key in asked})
        for key in asked:
            for one in store.values[key]:
                yield Problem(*one)


def _plain(problems: tuple[Problem, ...]) -> tuple[tuple[object, ...], ...]:
    """Problems as values that can be stored."""
    return tuple(tuple(getattr(one, name) for name in _FIELDS) for one in problems)
