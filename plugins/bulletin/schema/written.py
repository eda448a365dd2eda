"""The base of everything that is written as `key: value` pairs, and lists of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

from bulletin.schema.scalars import GLUED_HYPHEN, fault

T = TypeVar("T")

PRIVATE_PREFIX = "x-"
ALLOW_KEY = "x-allow"
ALLOW_FIELD = "x_allow"
UNREVIEWED_KEY = "x-unreviewed"
DRAFTED_KEY = "x-translates"


class Written(BaseModel):
    """A mapping of the content form.

    An unset value counts as missing, an unknown key is a fault, keys that begin with ``x-``
    are dropped, save `ALLOW_KEY`, which is read as the field ``x_allow``.
    """

    model_config: ClassVar[ConfigDict] = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _set_values(cls, given: Any) -> Any:  # noqa: ANN401 - anything may have been written
        if not isinstance(given, Mapping):
            raise fault("not-a-mapping", found=_kind(given))
        if not any(map(_may_drop, given.items())):
            return given
        return {key: value for key, value in given.items() if cls._keeps(key, value)}

    @classmethod
    def _keeps(cls, key: str, value: object) -> bool:
        if key == ALLOW_KEY and ALLOW_FIELD in cls.model_fields:
            return value is not None
        return not key.startswith(PRIVATE_PREFIX) and not (
            value is None and key in cls.model_fields
        )


def _may_drop(pair: tuple[str, object]) -> bool:
    return pair[1] is None or pair[0].startswith(PRIVATE_PREFIX)


def _kind(given: object) -> str:
    return "daftar / a list" if isinstance(given, list) else f"“{given}”"


def _items(given: object) -> object:
    """A list's items; none where the list is unset."""
    if given is None:
        return ()
    if isinstance(given, str) and (hyphen := GLUED_HYPHEN.match(given)):
        raise fault("yaml-hyphen", nearest=f"- {hyphen[1]}")
    if not isinstance(given, list):
        raise fault("not-a-list", found=given if isinstance(given, str) else "…")
    return given


def _item(given: object) -> object:
    """One item of a list, which must be set."""
    if given is None or (isinstance(given, Mapping) and given and _is_unset(given)):
        raise fault("empty-item")
    return given


def _is_unset(given: Mapping[str, object]) -> bool:
    return all(value is None for value in given.values())


def _mapping(given: object) -> object:
    """A mapping; `None` where nothing in it is set."""
    return None if isinstance(given, Mapping) and _is_unset(given) else given


Items = Annotated[tuple[Annotated[T, BeforeValidator(_item)], ...], BeforeValidator(_items)]
Maybe = Annotated[T | None, BeforeValidator(_mapping)]
