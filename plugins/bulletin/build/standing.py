"""Whether the last build still stands: nothing was changed since, so there is nothing to do.

Asked before anything else is loaded. The content, the theme, the code and the settings are
compared by their stamps, the output by the marks of its files; and no moment may have passed at
which a site changes by itself: an article held back, an event's end, midnight.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from typing import Any, Final

from bulletin.build.result import Result
from bulletin.build.stamps import settled, stamps
from bulletin.build.store import Store
from bulletin.build.trees import marks
from bulletin.build.version import version
from bulletin.settings import Settings

WHOLE: Final = ""  # the key, in the store of records, of what is said of the whole build
_SIZE: Final = 16


def store_of(settings: Settings) -> Store:
    """The records of an output folder's last build."""
    return Store(settings.cache / f"{settings.output.name}.store", version())


def inputs_of(settings: Settings, also: str) -> bytes | None:
    """What a build is made from, `also` what only the caller knows; `None` while it changes."""
    try:
        found = sorted((*stamps(settings.content), *stamps(settings.theme)))
    except OSError:  # something is not there, or went while it was looked at
        return None
    if not all(settled(stamp) for _, stamp in found):
        return None
    given = replace(settings, now=datetime.min.replace(tzinfo=UTC))
    digest = blake2b(repr((os.getcwd(), given, also)).encode(), digest_size=_SIZE)  # noqa: PTH109 - reports name paths from here
    digest.update(repr(found).encode("utf-8", "surrogateescape"))
    return digest.digest()


def standing(values: Mapping[str, Any], settings: Settings, inputs: bytes | None) -> Result | None:
    """The result of the last build, with nothing written, where that build still stands."""
    whole = values.get(WHOLE)
    if whole is None or inputs is None:
        return None
    known, since, until, problems = whole
    if known != inputs or not since <= settings.now.timestamp() < until:
        return None
    published = {value[1]: value[4] for name, value in values.items() if name != WHOLE}
    if marks(settings.output) != published:
        return None
    return Result(len(published), 0, 0, pickle.loads(problems))  # noqa: S301 - our own file


def last(settings: Settings, also: str = "") -> Result | None:
    """The result of the last build where it still stands, so that nothing has to be done."""
    store = store_of(settings)
    return standing(store.values, settings, inputs_of(settings, also)) if store.values else None


def next_change(moments: list[datetime], settings: Settings) -> float:
    """The time until which a site is as it is now: the first of some moments, or midnight."""
    local = settings.now.astimezone(settings.zone) + timedelta(days=1)
    midnight = local.replace(hour=0, minute=0, second=0, microsecond=0)
    coming = [moment for moment in moments if moment > settings.now]
    return min((midnight, *coming)).timestamp()


def whole(inputs: bytes | None, settings: Settings, until: float, result: Result) -> Any:  # noqa: ANN401 - what a store can hold
    """What is to be remembered of a whole build; `None` where it cannot be known again."""
    if inputs is None:
        return None
    return inputs, settings.now.timestamp(), until, pickle.dumps(result.problems)
