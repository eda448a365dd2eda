"""What makes PDFs: whether it is there, and in which versions."""

from __future__ import annotations

from contextlib import redirect_stdout
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from io import StringIO
from pathlib import Path
from typing import Final
from warnings import catch_warnings, simplefilter

_PACKAGES: Final = (
    "weasyprint",
    "pydyf",
    "fonttools",
    "pillow",
    "segno",
    "font-source-sans-pro",
    "font-source-serif-pro",
)
_OURS: Final = ("pdf.py", "prints.py", "printer.py")
_SIZE: Final = 8
_NO_PANGO: Final = (
    "PDF tidak dibuat: pasang Pango dahulu / No PDFs are made: first install Pango: "
    "sudo apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
)


class NoPrinterError(Exception):
    """PDFs cannot be made here; the text says in both languages what to install."""


def found_printer() -> str:
    """The printer with the versions of all that its bytes depend on; or `NoPrinterError`."""
    try:
        versions = [f"{one} {version(one)}" for one in _PACKAGES]
    except PackageNotFoundError as missing:
        raise NoPrinterError(
            f"PDF tidak dibuat: pasang {missing.name} dengan make publish / "
            f"No PDFs are made: install {missing.name} by make publish, "
            "or pip install 'bulletin-lmk[pdf]'"
        ) from None
    return ", ".join((*versions, *_system(), f"bulletin {_digest()}"))


def _system() -> tuple[str, ...]:
    """The system's libraries, which are loaded here for the first time."""
    try:
        with redirect_stdout(StringIO()), catch_warnings():  # it would say more than one line
            simplefilter("ignore")
            from weasyprint.text import ffi  # noqa: PLC0415 - 0.4 s, where PDFs are wanted
    except OSError:
        raise NoPrinterError(_NO_PANGO) from None
    if ffi.harfbuzz_subset is None:
        raise NoPrinterError(_NO_PANGO)
    return (f"Pango {ffi.pango.pango_version()}",)


def _digest() -> str:
    """A digest of the code that prints."""
    digest = blake2b(digest_size=_SIZE)
    for name in _OURS:
        digest.update(Path(__file__).with_name(name).read_bytes())
    return digest.hexdigest()
