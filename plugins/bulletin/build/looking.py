"""What was seen of pictures, remembered: to decode a photograph takes 0.1 s."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from bulletin.build.spreading import spread
from bulletin.build.stamps import NEVER, Stamp, settled, stamp
from bulletin.build.store import Store
from bulletin.settings import Settings

if TYPE_CHECKING:
    from bulletin.sources.pictures import Seen

_COST: Final = 32  # a picture takes the time of so many pages


@dataclass(frozen=True, slots=True)
class Looking:
    """Looks at pictures for `bulletin.sources`, at those that are as they were by their stamps not.

    The store is of one version of the code that looks, and of Pillow.
    """

    settings: Settings

    def __call__(self, content: Path, pictures: Sequence[str]) -> list[Seen]:
        """What is seen of each picture."""
        from bulletin.sources.pictures import recipe  # noqa: PLC0415 - where there are pictures

        name = blake2b(f"{content.resolve()}".encode(), digest_size=6).hexdigest()
        store = Store(self.settings.cache / f"pictures-{name}.store", recipe())
        now = {inside: _stamp(content / inside) for inside in pictures}
        known = {one: store.values[one][1] for one in pictures if _stands(store, one, now[one])}
        known |= self._looked(content, [one for one in pictures if one not in known])
        store.save({one: (now[one], known[one]) for one in pictures})
        return [_seen(known[one]) for one in pictures]

    def _looked(self, content: Path, new: Sequence[str]) -> dict[str, Any]:
        """What is seen now, as values that can be stored."""
        here, shares = self.settings.on_this_machine, [[one] for one in new]
        with spread(here, look_at_share, content, shares, len(new) * _COST) as looked:
            return {one: values for share in looked for one, values in share.items()}


def look_at_share(content: Path, share: Sequence[str]) -> dict[str, Any]:
    """What is seen of the pictures of a share, as plain values."""
    from bulletin.sources.pictures import look  # noqa: PLC0415 - where there are pictures

    seen = {inside: look(content / inside) for inside in share}
    return {
        inside: (tuple(map(tuple, one.flaws)), tuple(one.picture) if one.picture else None)
        for inside, one in seen.items()
    }


def _seen(values: Any) -> Seen:  # noqa: ANN401 - what a store can hold
    from bulletin.sources.pictures import Flaw, Picture, Seen  # noqa: PLC0415 - see above

    flaws, picture = values
    return Seen(tuple(Flaw(*one) for one in flaws), Picture(*picture) if picture else None)


def _stands(store: Store, inside: str, now: Stamp) -> bool:
    return now != NEVER and inside in store.values and store.values[inside][0] == now


def _stamp(file: Path) -> Stamp:
    """A picture's stamp, if it is one by which a later change shows."""
    try:
        found = stamp(file.stat())
    except OSError:
        return NEVER
    return found if settled(found) else NEVER
