"""What stands at an address that was published and has no page any more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bulletin.languages import BY_CODE, Code
from bulletin.model.addresses import Fate, language_code
from bulletin.schema import PublishedAddress
from bulletin.sources import Kind
from bulletin.views.addresses import Addresses
from bulletin.views.scope import Scope

_WRITTEN: Final = frozenset((Kind.ARTICLE.value, Kind.PAGE.value))  # pages that have a file


@dataclass(frozen=True, slots=True)
class MovedPage:
    """A page that leads on, or says why there is nothing to lead to.

    `to` is the path that it leads to, `canonical` that as a full address; a page that is gone
    has neither, but a `reason`. `link` and `href` are the way on, `further` other ones. A move is
    not `for_good` where a translation was withdrawn, which may come back.
    """

    lang: str
    path: str
    head_title: str
    title: str
    link: str
    href: str
    to: str | None = None
    canonical: str | None = None
    reason: str | None = None
    further: tuple[tuple[str, str], ...] = ()
    for_good: bool = True


def moved_pages(scopes: Mapping[Code, Scope], found: Iterable[Fate]) -> Iterator[MovedPage]:
    """A page for every address that leads elsewhere or is gone, in the order of addresses."""
    for fate in sorted(found, key=lambda one: one.entry.address):
        scope = scopes[language_code(fate.entry.address)]
        if fate.to:
            yield _moved(scope, fate.entry, fate.to)
        elif fate.entry.gone and not fate.fault:
            yield _gone(scope, fate)


def _moved(scope: Scope, entry: PublishedAddress, to: str) -> MovedPage:
    gettext = scope.wording.gettext
    is_withdrawn = entry.to is None and _is_withdrawn(scope, entry.page)
    title = (
        gettext("This page is there in Indonesian only")
        if is_withdrawn
        else gettext("This page has moved")
    )
    return MovedPage(
        lang=scope.language.code,
        path=entry.address,
        head_title=_head_title(scope, title),
        title=title,
        link=gettext("Go to its new address"),
        href=scope.addresses.href(to),
        to=to,
        canonical=scope.addresses.absolute(to),
        for_good=not is_withdrawn,
    )


def _is_withdrawn(scope: Scope, page: str) -> bool:
    """Whether an article or page has no words of its own in the language of an address."""
    kind, _, stem = page.partition("/")
    found = scope.library.published(Kind(kind), stem) if kind in _WRITTEN else None
    return found is not None and scope.language.code not in found.editions


def _gone(scope: Scope, fate: Fate) -> MovedPage:
    title = scope.wording.gettext("This page has been withdrawn")
    return MovedPage(
        lang=scope.language.code,
        path=fate.entry.address,
        head_title=_head_title(scope, title),
        title=title,
        link=scope.wording.gettext("Go to the home page"),
        href=scope.addresses.href(scope.addresses.home(scope.language)),
        reason=_reason(scope, fate.entry),
        further=tuple(_further(scope)),
    )


def _reason(scope: Scope, entry: PublishedAddress) -> str | None:
    """Why a page is gone, and since when, where that is known."""
    reason = entry.gone.text(scope.language) if entry.gone else None
    return f"{scope.wording.day(entry.date)}: {reason}" if reason and entry.date else reason


def _further(scope: Scope) -> Iterator[tuple[str, str]]:
    """Where else one may look for what is gone."""
    addresses, gettext = scope.addresses, scope.wording.gettext
    yield gettext("All articles"), addresses.href(addresses.folder(scope.language, "archive"))
    yield gettext("Search"), addresses.href(addresses.folder(scope.language, "search"))


def _head_title(scope: Scope, title: str) -> str:
    return f"{title} – {scope.site.name.text(scope.language)}"


def redirect_lines(
    addresses: Addresses, moved: Iterable[MovedPage], paths: Iterable[str]
) -> Iterator[tuple[str, str, bool]]:
    """From where to where a server may lead: every page, and the feeds and calendars beside it.

    Both are paths from the root of the host; the third is whether for good. `paths` are all that
    there are now.
    """
    beside = _files_by_folder(addresses, paths)
    for page in moved:
        if page.to is None:
            continue
        yield addresses.href(page.path), page.href, page.for_good
        for name in beside.get(page.to, ()):
            before = addresses.href(f"{page.path}{_before(name, page)}")
            yield before, f"{page.href}{name}", page.for_good


def _before(name: str, page: MovedPage) -> str:
    """What a file beside a page was called at its old address: a PDF has the name of its folder."""
    now, then = ((one or "").rstrip("/").split("/")[-1] for one in (page.to, page.path))
    return f"{then}.pdf" if name == f"{now}.pdf" else name


def _files_by_folder(addresses: Addresses, paths: Iterable[str]) -> dict[str, list[str]]:
    """The names of the files beside each page; those beside a home page are the whole site's."""
    homes = [addresses.home(one) for one in BY_CODE.values()]
    found: dict[str, list[str]] = {}
    for path in paths:
        folder, name = path[: path.rindex("/") + 1], path[path.rindex("/") + 1 :]
        if name and folder not in homes:
            found.setdefault(folder, []).append(name)
    return found
