"""What a check of the content said, remembered until something changes."""

from __future__ import annotations

import os
import pickle
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from bulletin.build.collector import no_collection
from bulletin.build.standing import inputs_of, next_change
from bulletin.build.store import Store
from bulletin.build.version import version
from bulletin.settings import Settings

if TYPE_CHECKING:
    from bulletin.problems import Problem

Told = tuple[tuple["Problem", ...], tuple["Problem", ...]]
_SAID: Final = "said"


def checked(settings: Settings) -> Told:
    """Every problem of the content, and the notes of what is allowed.

    Where no file has changed, and no moment has passed at which content changes by itself,
    nothing is loaded that could check: it takes a tenth of the time.
    """
    where = f"{os.getcwd()}\n{settings.content}"  # noqa: PTH109 - reports name paths from here
    name = blake2b(where.encode("utf-8", "surrogateescape"), digest_size=6).hexdigest()
    store = Store(settings.cache / f"check-{name}.store", version())
    inputs = inputs_of(settings, "check")
    if inputs and (said := store.values.get(_SAID)):
        known, since, until, told = said
        if known == inputs and since <= settings.now.timestamp() < until:
            return pickle.loads(told)  # type: ignore[no-any-return]  # noqa: S301 - our own file
    found, until = _checked(settings)
    if inputs:
        store.save({_SAID: (inputs, settings.now.timestamp(), until, pickle.dumps(found))})
    return found


def _checked(settings: Settings) -> tuple[Told, float]:
    from bulletin.build.pipeline import moments_of, prepare  # noqa: PLC0415 - see `checked`
    from bulletin.checks import allowances  # noqa: PLC0415 - see `checked`

    with no_collection():
        library, problems = prepare(settings)
        return (problems, tuple(allowances(library))), next_change([*moments_of(library)], settings)
