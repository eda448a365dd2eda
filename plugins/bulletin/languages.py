"""The languages of a site: their order, tags, locales and file suffixes.

Nobody else spells ``"id"`` or ``"en"``: other rooms name `ORIGINAL`, `TRANSLATION` or a
`Language` that they were given.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, TypeVar

Code = Literal["id", "en"]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the site.

    `code` is the BCP 47 tag used in file names, in ``lang`` attributes and in ``hreflang``;
    `locale` is the CLDR locale that Babel formats with; `root` is the first folder of its
    addresses, empty for the original language; `name` is the language's own name.
    """

    code: Code
    locale: str
    root: str
    name: str

    @property
    def suffix(self) -> str:
        """The end of a content file's name in this language, such as ``.id.md``."""
        return f".{self.code}.md"

    def __reduce__(self) -> tuple[object, ...]:
        """Languages are compared by identity, in other processes too."""
        return _of, (self.code,)


ORIGINAL: Final = Language(code="id", locale="id", root="", name="Bahasa Indonesia")
TRANSLATION: Final = Language(code="en", locale="en_GB", root="en", name="English")
LANGUAGES: Final = (ORIGINAL, TRANSLATION)
CODES: Final[tuple[Code, ...]] = tuple(language.code for language in LANGUAGES)
BY_CODE: Final = {language.code: language for language in LANGUAGES}


def _of(code: Code) -> Language:
    return BY_CODE[code]


def other(language: Language) -> Language:
    """The language that a page's switch leads to."""
    return TRANSLATION if language is ORIGINAL else ORIGINAL


def pick(language: Language, indonesian: T, english: T) -> T:
    """One of two values, given in the order of the site's languages."""
    return indonesian if language is ORIGINAL else english
