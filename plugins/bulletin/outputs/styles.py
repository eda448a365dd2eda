"""Style sheets as one, and what of them a page needs: a page brings no rule that cannot apply."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from pathlib import Path
from string import ascii_lowercase
from typing import Final

import rcssmin

_LAYERS: Final = ("tokens", "base", "layout")
# A rule, or the rules within a condition such as `@media`, or within a page.
_RULE: Final = re.compile(
    r"(@(?:media|page)[^{}]*)\{((?:[^{}]*\{[^{}]*\})*)\}|([^{}]+)(\{[^{}]*\})"
)
_COMMA: Final = re.compile(r",(?![^()]*\))")
# What says nothing of which elements there are: states, and what stands in parentheses.
_STATE: Final = re.compile(r"::?[a-z-]+(?:\((?:[^()]|\([^()]*\))*\))?|\[[^\]]*\]")
_NAME: Final = re.compile(r"\.?[a-z][\w-]*")
_ELEMENT: Final = re.compile(r"<([a-z]\w*)")
_USED: Final = re.compile(r"var\((--[\w-]+)\)")
_TOKEN: Final = re.compile(r"(--[\w-]+):[^;}]*;?")
_ROOT: Final = re.compile(r":root\{([^}]*)\}")
_DECLARED: Final = re.compile(r"(--[\w-]+):([^;]*)")
_LONG: Final = re.compile(r"--[a-z-]+")
_SCRIPT: Final = "<script defer"


def style_sheets(folder: Path) -> str:
    """The theme's style sheets in the order of layers, without what only people read."""
    css = folder / "static" / "css"
    components = sorted((css / "components").glob("*.css"))
    files = [*(css / f"{name}.css" for name in _LAYERS), *components, css / "print.css"]
    return _short(_flat(rcssmin.cssmin("\n".join(file.read_text("utf-8") for file in files))))


@cache
def needed(styles: str, names: frozenset[str]) -> str:
    """The rules that can apply where only these elements (``h2``) and classes (``.status``) are."""
    return _thrifty("".join(_kept(styles, names)))


def dressed(page: str, styles: str, added: frozenset[str]) -> str:
    """A page that has all styles, with those alone that its elements need.

    `added` are the elements that a script may add, where the page has one.
    """
    names = names_on(page)
    own = needed(styles, names | added if _SCRIPT in page else names)
    return page.replace(styles, own, 1).replace(permitted(styles), permitted(own), 1)


def names_on(page: str) -> frozenset[str]:
    """The elements of a page (``h2``) and their classes (``.status``)."""
    found = {part.partition('"')[0] for part in page.split('class="')[1:]}
    classes = {f".{name}" for one in found for name in one.split()}
    return frozenset(classes.union(_ELEMENT.findall(page)))


@cache
def permitted(styles: str) -> str:
    """The digest of styles by which a page's policy permits them and no others.

    Source: https://www.w3.org/TR/CSP3/#grammardef-hash-source
    """
    return f"sha256-{b64encode(hashlib.sha256(styles.encode()).digest()).decode()}"


def _flat(styles: str) -> str:
    """Styles whose purpose tokens have the palette's values, in light and in dark."""
    light, dark = (dict(_DECLARED.findall(one)) for one in _ROOT.findall(styles)[:2])
    purposes = {name: value for name, value in light.items() if not value.startswith("#")}
    day, night = (_resolved(purposes, light | palette) for palette in ({}, dark))
    changed = {name: value for name, value in night.items() if value != day[name]}
    blocks = iter((day, changed))
    return _ROOT.sub(lambda _: f":root{{{_declared(next(blocks))}}}", styles, count=2)


def _resolved(purposes: Mapping[str, str], palette: Mapping[str, str]) -> dict[str, str]:
    return {
        name: _USED.sub(lambda found: palette[found[1]], value) for name, value in purposes.items()
    }


def _declared(tokens: Mapping[str, str]) -> str:
    return ";".join(f"{name}:{value}" for name, value in tokens.items())


def _short(styles: str) -> str:
    """Styles with names of one letter for their tokens: 60 bytes less."""
    names = dict.fromkeys(_LONG.findall(styles))
    letters = dict(zip(names, ascii_lowercase, strict=False))
    return _LONG.sub(lambda found: f"--{letters[found[0]]}", styles)


def _kept(text: str, names: AbstractSet[str]) -> Iterator[str]:
    for condition, inner, selectors, values in _RULE.findall(text):
        if condition:
            within = "".join(_kept(inner, names))
            yield f"{condition}{{{within}}}" if within else ""
        elif kept := [one for one in _COMMA.split(selectors) if _asked(one) <= names]:
            yield f"{','.join(kept)}{values}"


@cache
def _asked(selector: str) -> frozenset[str]:
    """The elements and classes without which a selector finds nothing."""
    bare = "" if selector.startswith("@") else _STATE.sub("", selector)
    return frozenset(_NAME.findall(bare))


def _thrifty(styles: str) -> str:
    """Styles without the tokens that nothing in them uses, nor a rule that is empty then."""
    used = {*_USED.findall(styles)}
    left = _TOKEN.sub(lambda found: found[0] if found[1] in used else "", styles)
    return left if left == styles else _thrifty(re.sub(r"[^{};]+\{\}", "", left))
