"""What keeps a picture from being published, and how large it may be."""

from __future__ import annotations

from typing import Final, NamedTuple

from bulletin.problems.problem import values

MAX_BYTES: Final = 20_000_000
MAX_DRAWING: Final = 500_000
MAX_PIXELS: Final = 50_000_000  # a telephone's camera makes as many, a resident's shows no more
MAX_SIDE: Final = 12_000
MAX_FRAMES: Final = 1_000

Part = bytes | memoryview


class Flaw(NamedTuple):
    """A problem's code, the line of the file, and what the message says."""

    code: str
    line: int = 1
    values: tuple[tuple[str, str], ...] = ()


class UnfitError(Exception):
    """A picture that cannot be published; `flaws` say why."""

    def __init__(self, *flaws: Flaw) -> None:
        """Keep the flaws."""
        super().__init__(*(flaw.code for flaw in flaws))
        self.flaws = flaws


def unfit(code: str, line: int = 1, **given: object) -> UnfitError:
    """One flaw, to be raised."""
    return UnfitError(Flaw(code, line, values(**given)))


def broken(size: int) -> UnfitError:
    """A picture of so many bytes that is cut off or damaged."""
    return unfit("picture-broken", found=f"{size:,}".replace(",", "."))


def too_large(size: int, limit: int) -> UnfitError:
    """A file of more bytes than are allowed."""
    return unfit("picture-too-large", found=_in_kilobytes(size), limit=_in_kilobytes(limit))


def _in_kilobytes(size: int) -> str:
    return f"{-(-size // 1000):,} kB".replace(",", ".")


def demand_size(width: int, height: int) -> None:
    """`UnfitError` for a picture that would take too much memory to show."""
    if width > MAX_SIDE or height > MAX_SIDE or width * height > MAX_PIXELS:
        limit = f"{MAX_PIXELS // 1_000_000}"
        raise unfit("picture-dimensions", found=f"{width} × {height}", limit=limit, other=MAX_SIDE)


def demand_frames(count: int) -> None:
    """`UnfitError` for a film in the form of a picture."""
    if count > MAX_FRAMES:
        raise unfit("picture-frames", found=count, limit=MAX_FRAMES)
