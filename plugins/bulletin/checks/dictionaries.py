"""The dictionaries of the spelling pass: Hunspell's, the system's own files, read by spylls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, Protocol

from bulletin.languages import LANGUAGES, Code, pick

FOLDER: Final = Path("/usr/share/hunspell")
_PACKAGES: Final = "hunspell-id hunspell-en-gb"


class Dictionary(Protocol):
    """What knows the words of a language."""

    def lookup(self, word: str) -> bool:
        """Whether a word is one of the language's."""

    def suggest(self, word: str) -> Iterable[str]:
        """Words like another one, the likeliest first; slow, so they come one by one."""


class MissingDictionaryError(Exception):
    """The spelling pass lacks what it works with; the text says what to install."""


def dictionaries(folder: Path = FOLDER) -> Mapping[Code, Dictionary]:
    """The dictionary of each language; `MissingDictionaryError` where one is not installed."""
    files = {one.code: folder / pick(one, "id_ID", "en_GB") for one in LANGUAGES}
    for file in files.values():
        for end in (".aff", ".dic"):
            if not (missing := file.with_suffix(end)).is_file():
                raise MissingDictionaryError(
                    f"{missing} tidak ada; pasang / is missing; install: apt install {_PACKAGES}"
                )
    return {code: _read(file) for code, file in files.items()}


def _read(file: Path) -> Dictionary:
    try:
        # Loaded here: it is installed for the spelling pass only.
        from spylls.hunspell import Dictionary as Hunspell  # noqa: PLC0415
    except ImportError:
        raise MissingDictionaryError(
            "pustaka spylls tidak ada; jalankan / spylls is missing; run: make spelling"
        ) from None
    found: Dictionary = Hunspell.from_files(str(file))
    return found
