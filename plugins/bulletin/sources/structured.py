"""The one parser of YAML: text → plain values with the line of each, every scalar as text.

Nothing of YAML that could surprise is read: no tags, anchors, aliases, second documents or
duplicate keys. Unset values (nothing, white space, a plain ``null``, ``[]``) become `None`.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

import yaml

from bulletin.problems import Location
from bulletin.schema.validation import Fault
from bulletin.sources.text import CONTROL, control_fault
from bulletin.sources.yaml_faults import ODD, diagnosis, odd_sign

MAX_DEPTH: Final = 12
_SEPARATORS: Final = dict.fromkeys((0x85, 0x2028, 0x2029), " ")  # lines to YAML, to nobody else
_NULLS: Final = frozenset(("", "~", "null", "Null", "NULL"))
_HASH: Final = re.compile(r"(?<![ \t])[ \t]+#[^\s#][^\n]*")
_SHOWN: Final = 40
_MOST: Final = 200  # faults of a file; what comes after is not read
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(slots=True)
class Structured:
    """A YAML text's value, the line of each location in it, and what was wrong with it.

    `value` holds `dict`, `list`, `str` and `None` only; lines count from the text's first line,
    which is `first`. A fault's own line is the last value of its pair.
    """

    first: int
    value: Any = None
    lines: dict[Location, int] = field(default_factory=dict)
    faults: list[tuple[Fault, int]] = field(default_factory=list)


class _StopError(Exception):
    """Nothing after this fault can be read."""


def parse(text: str, first: int = 1) -> Structured:
    """Read one YAML document whose first line is line `first` of its file."""
    result = Structured(first)
    try:
        _Reader(text.translate(_SEPARATORS), result).document()
    except yaml.MarkedYAMLError as failure:
        certain = [one for one in result.faults if one[0].code != "yaml-comma"]
        result.faults = [*certain, diagnosis(failure, text, first)]
        result.value = None
    except yaml.reader.ReaderError as failure:
        line = first + text.count("\n", 0, failure.position)
        found = f"U+{ord(failure.character):04X}" if isinstance(failure.character, str) else "?"
        near = text.split("\n")[line - first][:_SHOWN]
        fault = Fault((), "control-character", {"found": found, "near": near})
        result.faults.append((fault, line))
    except _StopError:
        result.value = None
    return result


class _Reader:
    """Turns the parser's events into plain values.

    An event's class is compared, not asked for its bases: there are dozens of events in a file.
    """

    def __init__(self, text: str, result: Structured) -> None:
        self.next = _Loader(text).get_event
        self.result = result
        self.lines = text.split("\n") if _HASH.search(text) else []

    def document(self) -> None:
        """Read the only document; an empty one is unset."""
        self.next()
        if type(self.next()) is yaml.DocumentStartEvent:
            self.result.value = self.node(self.next(), ())
            self.next()
            rest = self.next()
            if type(rest) is not yaml.StreamEndEvent:
                self.fault((), "yaml-documents", rest)

    def node(self, event: Any, location: Location) -> Any:  # noqa: ANN401 - libyaml's events
        """The value that begins with an event."""
        if event.anchor is not None or event.tag is not None or len(location) > MAX_DEPTH:
            self.refuse(event, location)
        if location not in self.result.lines:
            self.result.lines[location] = self.line(event)
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self.scalar(event, location)
        if kind is yaml.MappingStartEvent:
            return self.mapping(location, flow=bool(event.flow_style))
        return self.items(location)

    def refuse(self, event: Any, location: Location) -> NoReturn:  # noqa: ANN401
        """Stop at what the form does not allow."""
        if event.anchor is not None:
            self.fault(location, "yaml-anchor", event, found=event.anchor)
        elif event.tag is not None:
            self.fault(location, "yaml-tag", event, found=event.tag)
        else:
            self.fault(location[:2], "yaml-depth", event, limit=MAX_DEPTH)
        raise _StopError

    def scalar(self, event: Any, location: Location) -> str | None:  # noqa: ANN401
        """A scalar's text in NFC; `None` where it is unset."""
        text: str = event.value
        if not text.isprintable() and (control := CONTROL.search(text)):
            self.result.faults.append((control_fault(location, text, control), self.line(event)))
        if self.lines and not event.style and (lost := self.lost(event)):
            self.fault(location, "yaml-hash", event, found=lost)
        if (text in _NULLS and not event.style) or not text.strip():
            return None
        return text if text.isascii() else unicodedata.normalize("NFC", text)

    def lost(self, event: Any) -> str | None:  # noqa: ANN401
        """What stands after a plain text as a comment, though it hardly is one: ``#3``."""
        end = event.end_mark
        if event.value and not any(map(str.isalpha, event.value)):
            return None
        found = _HASH.match(self.lines[end.line] if end.line < len(self.lines) else "", end.column)
        return found[0].strip() if found else None

    def mapping(self, location: Location, *, flow: bool) -> dict[str, Any]:
        """The pairs up to the mapping's end; of a duplicate key the first value stays.

        In curly brackets (`flow`) a comma within a text makes a key of what follows it.
        """
        pairs: dict[str, Any] = {}
        following, lines = self.next, self.result.lines
        while type(event := following()) is not yaml.MappingEndEvent:
            if event.anchor is not None or event.tag is not None:
                self.refuse(event, location)
            if type(event) is not yaml.ScalarEvent:
                self.fault(location, "bad-key", event)
                raise _StopError
            key = event.value
            if not key.isascii() and (odd := ODD.search(key)):
                self.fault(location, "yaml-odd-sign", event, found=odd_sign(odd[0]))
            inner = (*location, key)
            if key in pairs:
                self.fault(inner, "duplicate-key", event, found=key, other=lines[inner])
                self.node(following(), (*inner, ""))
                continue
            lines[inner] = self.line(event)
            value: Any = following()
            ends: Any = event.end_mark
            if flow and value.start_mark.index == ends.index:
                self.fault(inner, "yaml-comma", event, found=key)
                continue
            pairs[key] = self.node(value, inner)
        return pairs

    def items(self, location: Location) -> list[Any] | None:
        """The list up to its end; unset where it is empty."""
        found: list[Any] = []
        while type(event := self.next()) is not yaml.SequenceEndEvent:
            found.append(self.node(event, (*location, len(found))))
        return found or None

    def line(self, event: Any) -> int:  # noqa: ANN401
        """The line of the file at which an event begins."""
        return self.result.first + int(event.start_mark.line)

    def fault(self, location: Location, code: str, event: Any, **values: object) -> None:  # noqa: ANN401
        """Remember what is wrong and go on."""
        faults = self.result.faults
        faults.append((Fault(location, code, values), self.line(event)))
        if len(faults) > _MOST:
            faults[-1] = Fault((), "too-many", {"found": _MOST}), self.line(event)
            raise _StopError
