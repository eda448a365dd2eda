"""The pages that a browser looks at: of every kind and language, with every component."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from bs4 import BeautifulSoup
from built import Site

ASKED: Final = "?q=air"  # the page of the search is also looked at with results


@dataclass(frozen=True)
class Sample:
    """A page to be looked at: its kind and language, its site, its address with what is asked."""

    kind: str
    lang: str
    site: Site
    address: str
    hidden: bool = False  # from search engines, as it says itself

    @property
    def url(self) -> str:
        """Where it is served."""
        return f"{self.site.url}{self.address}"

    def __str__(self) -> str:
        """How it is named in messages."""
        return f"{self.site.name} {self.address}"


def samples(site: Site) -> Iterator[Sample]:
    """A page of every kind in both languages, with every component.

    In each language the largest page of a kind is taken, and every further one that has an
    element or a class which none before it had.
    """
    seen: dict[str, set[str]] = {}
    for file in sorted(site.pages(), key=lambda one: (-one.stat().st_size, one)):
        soup = BeautifulSoup(file.read_bytes(), "lxml")
        sample = _sample(site, file, soup)
        known = seen.setdefault(sample.lang, set())
        features = {f"kind {sample.kind}", *_features(soup)}
        if features - known:
            yield sample
            if sample.kind == "search":
                yield replace(sample, address=f"{sample.address}{ASKED}")
        known |= features


def one_a_kind(samples: Sequence[Sample]) -> list[Sample]:
    """The largest page of each kind in the fictional site, in the two languages by turns."""
    chosen: list[Sample] = []
    known = [one for one in samples if one.site == samples[-1].site and ASKED not in one.address]
    for turn, kind in enumerate(sorted({one.kind for one in known})):
        same = [one for one in known if one.kind == kind]
        langs = sorted({one.lang for one in same})
        chosen.append(next(one for one in same if one.lang == langs[turn % len(langs)]))
    return chosen


def kind_of(soup: BeautifulSoup) -> str:
    """The kind of a page: its template."""
    return str(soup.main["class"][0]).removeprefix("kind-") if soup.main else "moved"


def _sample(site: Site, file: Path, soup: BeautifulSoup) -> Sample:
    hidden = soup.select_one("meta[name=robots][content*=noindex]") is not None
    return Sample(kind_of(soup), str(soup.html["lang"]), site, site.address(file), hidden)


def _features(soup: BeautifulSoup) -> Iterator[str]:
    for element in soup.body.select("*"):
        yield element.name
        yield from element.get("class", [])
