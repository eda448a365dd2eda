"""The way in for a machine translation of a site's own choice.

The setting `translator` names a function, ``"package.module:function"``, such as one in the
folder `plugins`. What it says is a proposal: it stays withheld until a person confirms it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pkgutil import resolve_name
from typing import Final, Protocol

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.sources.prose import convert

_CODE: Final = re.compile(r"`[^`\n]+`")


class Translator(Protocol):
    """Translates texts: as many, in their order.

    `source` and `target` are BCP 47 tags. The texts are plain or Markdown, whose links, code and
    structure must stay as they are. It may raise anything; then nothing is written.
    """

    def __call__(self, texts: Sequence[str], source: str, target: str) -> Sequence[str]:
        """The translation of each text; an empty one where there is none."""
        ...


class MachineError(ValueError):
    """The translator of the settings cannot be used, or failed."""


def translator_of(name: str) -> Translator:
    """The function that the settings name; `MachineError` where there is none."""
    if not name:
        raise MachineError(
            "setelan `translator` belum diisi; lihat docs/translating.md / "
            "the setting `translator` is not set; see docs/translating.md"
        )
    try:
        found = resolve_name(name)
    except Exception as failure:
        raise MachineError(f"translator {name}: {_said(failure)}") from failure
    if not callable(found):
        raise MachineError(f"translator {name}: bukan fungsi / not a function")
    return found  # type: ignore[no-any-return]


def translated(translator: Translator, texts: Sequence[str]) -> Mapping[str, str]:
    """What a machine makes of texts; `MachineError` where it fails in any way."""
    asked = [*dict.fromkeys(texts)]
    if not asked:
        return {}
    try:
        made = [*translator(asked, ORIGINAL.code, TRANSLATION.code)]
    except Exception as failure:
        raise MachineError(f"translator: {_said(failure)}") from failure
    if len(made) != len(asked) or not all(isinstance(one, str) for one in made):
        raise MachineError(
            f"translator: {len(asked)} teks diminta, jawabannya tidak sesuai ({len(made)}) / "
            f"{len(asked)} texts were asked for, the answer is not as many texts ({len(made)})"
        )
    return {text: one.strip() for text, one in zip(asked, made, strict=True) if one.strip()}


def keeps(original: str, made: str) -> bool:
    """Whether Markdown has the links, pictures and code of another one, and no fault."""
    (there, _), (here, faults) = convert(original), convert(made)
    links = sorted(there.references) == sorted(here.references)
    return links and not faults and sorted(_CODE.findall(original)) == sorted(_CODE.findall(made))


def _said(failure: Exception) -> str:
    return f"{type(failure).__name__}: {failure}"
