"""An answer, read and checked as the schema would read it in a file."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from bulletin.authoring.fields import SCHEMAS, Field
from bulletin.languages import Code, Language
from bulletin.problems import Problem
from bulletin.problems.problem import values
from bulletin.schema.meant import meant_day
from bulletin.schema.validation import validate
from bulletin.wording import spoken_moment

_TWO_MEANINGS: Final = " / "
_DAY: Final = len("2026-01-01")


def read(field: Field, answer: str) -> str:
    """An answer in the contract's form, where it has one meaning only; else as it is."""
    text = " ".join(answer.split())
    meant = field.meant(text) if field.meant else None
    is_open = any(_TWO_MEANINGS in (one or "") for one in (meant, meant_day(text.split(" ")[0])))
    return meant if meant and not is_open else text


def read_aloud(field: Field, answer: str) -> str:
    """An answer in the contract's form; of two numbers the first is the day, as people say it.

    For answers that are shown again in words.
    """
    text = " ".join(answer.split())
    meant = (field.meant(text) if field.meant else None) or text
    return meant.partition(_TWO_MEANINGS)[0]


def in_words(value: str, language: Language) -> str:
    """A day, with its time, as people write it; any other value as it is."""
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    return spoken_moment(moment, language, timed=len(value) > _DAY)


def objection(part: str, field: Field, value: str, lang: Code) -> str | None:
    """What is wrong with the value of a key, and how to mend it; `None` where nothing is.

    `part` is the list that the key is of (``events``), empty for the article itself.
    """
    given: Any = [value] if field.is_list else value
    _, faults = validate(SCHEMAS[part], {field.key: given})
    for fault in faults:
        if fault.location[:1] == (field.key,):
            told = Problem("", 1, field.key, fault.code, values(**fault.values))
            return told.message(lang)
    return None


def faults_of(part: str, entry: dict[str, Any], lang: Code) -> list[str]:
    """All that is wrong with an entry, each with its key."""
    _, faults = validate(SCHEMAS[part], entry)
    return [
        ".".join(map(str, one.location))
        + ": "
        + Problem("", 1, "", one.code, values(**one.values)).message(lang)
        for one in faults
    ]
