"""The styles of one page: of its template's, the rules for what stands on it, and no more.

A template has the styles of all that it can show, an article those of tables, notices and
corrections; most pages show little of it, and every byte is in the way of the first line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count, product
from string import ascii_lowercase
from typing import Final

# A rule, or the rules within a condition such as `@media`.
RULE: Final = re.compile(r"(@media[^{}]*)\{((?:[^{}]*\{[^{}]*\})*)\}|([^{}]+)(\{[^{}]*\})")
COMMA: Final = re.compile(r",(?![^()]*\))")
COMBINATOR: Final = re.compile(r"[\s>+~]+")
CLASS: Final = re.compile(r"\.([a-z][\w-]*)")
NAMED: Final = re.compile(r'class="([^"]*)"')
# Elements of nearly every page: they are not looked for.
COMMON: Final = frozenset(
    ("html", "body", "main", "nav", "div", "span", "h1", "p", "ul", "li", "a")
)
_NAME: Final = re.compile(r"[a-z]\w*")
_INNERMOST: Final = re.compile(r"\([^()]*\)")
# States, pseudo-elements and attributes, which a page has or gets whatever stands on it.
_STATE: Final = re.compile(r"::?[\w-]+|\[[^\]]*\]")
_TOKEN: Final = re.compile(r"(?<![\w-])--([a-z][\w-]*)")
_USE: Final = re.compile(r"var\(--([a-z][\w-]*)")
_SETTING: Final = re.compile(r"(?<![\w-])--([a-z][\w-]*):[^;{}]*;?")
_EMPTY: Final = re.compile(r"[^{}]*\{\}|@media[^{}]*\{\s*\}")


@dataclass(frozen=True)
class Critical:
    """A template's styles, from which each of its pages takes its own.

    `scripted` are the words of its scripts: they may add elements and classes to a page.
    """

    styles: str
    scripted: frozenset[str] = frozenset()
    chosen: dict[tuple[frozenset[str], frozenset[str]], str] = field(default_factory=dict)

    def of(self, html: str) -> str:
        """The styles of a page: equal pages, but for their words, share them."""
        words = {one for value in {*NAMED.findall(html)} for one in value.split()}
        key = frozenset(words & self._classes), frozenset(self._rare.findall(html))
        if key not in self.chosen:
            self.chosen[key] = self._compact(*key)
        return self.chosen[key]

    @cached_property
    def _classes(self) -> frozenset[str]:
        return frozenset(CLASS.findall(self.styles))

    @cached_property
    def _rare(self) -> re.Pattern[str]:
        """Finds elements that have rules and are not on every page."""
        found = {name for one in _selectors(self.styles) for _, name in compounds(one)}
        rare = sorted(found - COMMON - self.scripted - {""})
        return re.compile(rf"<({'|'.join(rare)})[ >]") if rare else re.compile(r"(?!)")

    @cached_property
    def _letters(self) -> dict[str, str]:
        """A short name for every token, the same on all pages of the template."""
        shorts = (
            "".join(one) for size in count(1) for one in product(ascii_lowercase, repeat=size)
        )
        return dict(zip(dict.fromkeys(_TOKEN.findall(self.styles)), shorts, strict=False))

    def _compact(self, classes: AbstractSet[str], names: AbstractSet[str]) -> str:
        known = self.scripted | COMMON
        text = _used("".join(_kept(self.styles, classes | self.scripted, names | known)))
        return _TOKEN.sub(lambda found: f"--{self._letters[found[1]]}", text)


def compounds(selector: str) -> Iterator[tuple[list[str], str]]:
    """The classes and the element's name of each part of a selector; `""` where it has none.

    What stands in parentheses is passed over, so a rule may be kept that is not needed.
    """
    while (bare := _INNERMOST.sub("", selector)) != selector:
        selector = bare
    for one in COMBINATOR.split(_STATE.sub("", selector)):
        name = _NAME.match(one)
        yield CLASS.findall(one), name[0] if name else ""


def _selectors(text: str) -> Iterator[str]:
    for condition, inner, selectors, _ in RULE.findall(text):
        yield from _selectors(inner) if condition else COMMA.split(selectors)


def _kept(text: str, classes: AbstractSet[str], names: AbstractSet[str]) -> Iterator[str]:
    """The rules for elements that have these classes and names."""
    for condition, inner, selectors, values in RULE.findall(text):
        if condition:
            within = "".join(_kept(inner, classes, names))
            yield f"{condition}{{{within}}}" if within else ""
        elif kept := [one for one in COMMA.split(selectors) if _there(one, classes, names)]:
            yield f"{','.join(kept)}{values}"


def _there(selector: str, classes: AbstractSet[str], names: AbstractSet[str]) -> bool:
    return selector.startswith("@") or all(
        classes >= {*wanted} and (not name or name in names) for wanted, name in compounds(selector)
    )


def _used(text: str) -> str:
    """The styles without tokens that nothing asks for, and without what is empty then."""
    asked = {*_USE.findall(text)}
    less = _SETTING.sub(lambda found: found[0] if found[1] in asked else "", text)
    less = _EMPTY.sub("", less.replace(";}", "}"))
    return less if less == text else _used(less)
