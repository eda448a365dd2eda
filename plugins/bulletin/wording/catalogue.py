"""One language's gettext catalogue, compiled from its `.po` file when it is loaded.

Source: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
"""

from __future__ import annotations

import gettext
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from bulletin.languages import Language


class MissingTextError(LookupError):
    """An interface text has no translation; a page is never made half in another language."""


class Catalogue(gettext.GNUTranslations):
    """A catalogue that raises where stock gettext would show the untranslated text."""

    def __init__(self, language: Language, compiled: bytes) -> None:
        """Load a compiled catalogue (MO bytes) of a language."""
        self.language = language
        super().__init__(BytesIO(compiled))
        self.add_fallback(_NoFallback(language))


class _NoFallback(gettext.NullTranslations):
    """Where a text ends up that the catalogue lacks."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language

    def gettext(self, message: str) -> str:
        """Fail, naming the text and the language."""
        raise MissingTextError(f"{self._language.code}: {message!r}")

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Fail, naming the text and the language."""
        del msgid2, n
        return self.gettext(msgid1)


def catalogue_path(folder: Path, language: Language) -> Path:
    """Where a language's catalogue lies below the theme's `translations` folder."""
    return folder / language.code / "LC_MESSAGES" / "messages.po"


def load_catalogue(folder: Path, language: Language) -> Catalogue:
    """Read and compile a language's catalogue; fuzzy and empty texts count as missing."""
    with catalogue_path(folder, language).open("rb") as file:
        texts = read_po(file, locale=language.code)
    compiled = BytesIO()
    write_mo(compiled, texts)
    return Catalogue(language, compiled.getvalue())
