"""`docs/checks.md`: every code with its rule and its messages, written by `make docs`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from inspect import getdoc
from typing import Final

from bulletin.checks import RULES
from bulletin.checks.addresses import addresses_exist, addresses_stay
from bulletin.checks.examining import FILE_RULES, PAIR_RULES
from bulletin.checks.finding import CODES_OF
from bulletin.checks.spelling import misspelt
from bulletin.problems.catalogue import ALLOWABLE, AREAS, MESSAGES, Message

_HEAD: Final = """\
# The checks

Every problem that `make check` and a build can tell, by its code.
`make docs` writes this page from the rules' docstrings and the messages.

An **error** stops the build, a **warning** is shown (`--strict` makes it an error), a **note**
is listed.
Of what is marked *may be allowed*, a reviewer allows one occurrence with a reason, in the front
matter of the file; every run lists it. An original's holds for its translation, too:

```yaml
x-allow:
  - code: phone
    text: 0812-0000-0000
    reason: the number of the office, printed on its door
```

A *rule* is a function of `plugins/bulletin/checks`; what has none is told while a file is read.
In the messages, *found*, *nearest* and the like stand for what is found in the file.
"""
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")


def page() -> str:
    """The page, as Markdown."""
    return "\n".join((_HEAD, *_body()))


def _body() -> Iterator[str]:
    rules = _rules_by_code()
    for area in AREAS:
        yield f"## {(area.__doc__ or '').strip().rstrip('.')}\n"
        for code, message in area.MESSAGES.items():
            yield from _entry(code, message, rules.get(code, []))


def _entry(code: str, message: Message, rules: list[str]) -> Iterator[str]:
    allowed = ", may be allowed" if code in ALLOWABLE else ""
    yield f"### `{code}`\n"
    yield f"*{message.severity}{allowed}*"
    for rule in rules:
        yield f"\n{rule}"
    yield ""
    yield f"- {_shown(message.indonesian)}"
    yield f"- {_shown(message.english)}\n"


def _shown(template: str) -> str:
    text = _PLACEHOLDER.sub(r"*\1*", template.replace("{{", "\0").replace("}}", "\1"))
    return text.replace("\0", "{").replace("\1", "}").replace("<", "\\<")


def _rules_by_code() -> dict[str, list[str]]:
    """The docstring of every rule by the codes that it finds."""
    found: dict[str, list[str]] = {}
    for rule, codes in CODES_OF.items():
        for code in codes:
            found.setdefault(code, []).append(getdoc(rule) or "")
    return found


def undeclared() -> list[str]:
    """The rules that do not say what they find, and the codes that no message has."""
    rules = (*RULES, *FILE_RULES, *PAIR_RULES, addresses_exist, addresses_stay, misspelt)
    mute = [rule.__qualname__ for rule in rules if rule not in CODES_OF]
    told = {code for codes in CODES_OF.values() for code in codes}
    return [*mute, *sorted(told - MESSAGES.keys())]


if __name__ == "__main__":
    print(page(), end="")  # noqa: T201 - the page goes where `make docs` wants it
