"""Every file of the site, planned: its fingerprint says all that its bytes follow from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bulletin.languages import ORIGINAL
from bulletin.outputs.planned import Planned, plan

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.unit.conftest import Content

    from bulletin.views import Scope


def planned(content: Content, scope_of: Callable[..., Scope], **more: object) -> dict[str, Planned]:
    """Every planned file of a content by its path."""
    scope = scope_of(content.library(), ORIGINAL, **more)
    found = [*plan(scope.library, scope.settings)]
    assert len({one.path for one in found}) == len(found)
    return {one.path: one for one in found}


def is_open_data(path: str) -> bool:
    """Whether a file is made of everything at once, whose fingerprint is that of all articles."""
    return path.startswith("data/") and not path.endswith(".html")


def prints(content: Content, scope_of: Callable[..., Scope], **more: object) -> dict[str, bytes]:
    """The fingerprint of every planned file."""
    return {path: one.fingerprint for path, one in planned(content, scope_of, **more).items()}


def test_equal_content_has_equal_fingerprints(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """The plan is a function of the content."""
    content.article().translation()
    assert prints(content, scope_of) == prints(content, scope_of)


def test_equal_fingerprints_mean_equal_bytes(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """What a change of content leaves with its fingerprint, it leaves with its bytes."""
    content.article(topics="[pangan]").translation()
    before = {
        path: (one.fingerprint, one.make()) for path, one in planned(content, scope_of).items()
    }
    content.article(title="Rapat besar", topics="[pangan]")
    after = {
        path: (one.fingerprint, one.make()) for path, one in planned(content, scope_of).items()
    }
    assert before.keys() == after.keys()
    for path, (print_, data) in before.items():
        if after[path][0] == print_ or not is_open_data(path):
            assert (after[path][0] == print_) == (after[path][1] == data), path
    assert before["2026/rapat/index.html"] != after["2026/rapat/index.html"]
    assert before["2026/kerja-bakti/index.html"] == after["2026/kerja-bakti/index.html"]


def test_only_pictures_that_are_shown_are_planned(
    content: Content, scope_of: Callable[..., Scope]
) -> None:
    """A picture of no page, or of a draft only, is not published."""
    path = "images/2026/kali.jpg"
    assert path not in prints(content, scope_of)
    image = "{src: images/2026/kali.jpg, alt: Kali}"
    assert path not in prints(content.article(image=image, status="draft"), scope_of)
    shown = planned(content.article(image=image), scope_of)
    assert shown[path].make() == (content.root / path).read_bytes()
    assert path in prints(content.article(body="![Kali](images/2026/kali.jpg)"), scope_of)


def test_nothing_of_a_draft_is_planned(content: Content, scope_of: Callable[..., Scope]) -> None:
    """A draft, a review and what is held back leave every byte as it was."""
    before = {path: one.make() for path, one in planned(content, scope_of).items()}
    actions = "[{id: taman, text: Taman}]"
    content.article(status="draft", actions=actions).translation()
    content.article("2026-02-08-lagi", status="review")
    content.article("2026-04-01-nanti", date="2026-04-01").page("kontak.id", status="draft")
    assert {path: one.make() for path, one in planned(content, scope_of).items()} == before
