"""What the preview adds to pages, without a server."""

from __future__ import annotations

import pytest

from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.preview import EDITOR, is_editor
from bulletin.preview.markup import Markup
from bulletin.preview.part import Origin, Part
from bulletin.preview.standing import Seen
from bulletin.problems import Problem

ERROR = Problem("isi/a b.id.md", 3, "date", "required", (("key", "date"),))


@pytest.mark.parametrize(
    "address",
    [EDITOR, "idea://open?file={path}&line={line}", "subl://open?url=file://{path}"],
)
def test_address_that_calls_an_editor(address: str) -> None:
    """An editor's address has a scheme of its own and the file's path."""
    assert is_editor(address)


@pytest.mark.parametrize(
    "address",
    ["", "code {path}", "vscode://file", "javascript:alert(`{path}`)", "data:text/html,{path}"],
)
def test_address_that_calls_none(address: str) -> None:
    """Without a file, or with a script, it is refused."""
    assert not is_editor(address)


def test_place_is_text_and_link() -> None:
    """A place can be copied as it is; its link has the whole path, with its signs escaped."""
    panel = Markup("id", "edit://open{path}#{line}").panel([ERROR], [])
    assert "<code>isi/a b.id.md:3</code>" in panel
    assert 'href="edit://open/' in panel
    assert 'isi/a%20b.id.md#3"' in panel


def test_without_an_editor_there_are_no_links() -> None:
    """An empty address leaves the places as text."""
    panel = Markup("id", "").panel([ERROR], [])
    assert "isi/a b.id.md:3" in panel
    assert "<a " not in panel


def test_panel_is_for_errors() -> None:
    """A warning alone makes no panel; what failed otherwise does."""
    assert Markup("id").panel([ERROR.softened()], []) == ""
    assert "&lt;boom&gt;" in Markup("id").panel([], ["<boom>"])


def test_panel_says_how_many_more_there_are() -> None:
    """No page is longer for a thousand errors than for fifty."""
    panel = Markup("en").panel([ERROR] * 60, [])
    assert panel.count("<li>") == 50
    assert "60 errors" in panel
    assert "+10" in panel


def test_bar_leads_to_the_errors() -> None:
    """On a small screen they are left behind when one reads on; a warning is no error."""
    assert '<a href="#_preview"><b>1 kesalahan</b></a>' in Markup("id").bar(None, [ERROR])
    assert "#_preview" not in Markup("id").bar(None, [ERROR.softened()])


def test_nothing_of_the_preview_is_printed() -> None:
    """A page is printed as it will be published."""
    printed = Markup("id").around(1).partition("@media print{")[2]
    assert printed.startswith("#_preview,#_preview-bar{display:none}")


def test_bar_before_the_content_is_read() -> None:
    """There is nothing to tell yet."""
    assert "<details>" not in Markup("id").bar(None, [])


def test_bar_escapes_what_was_written() -> None:
    """Markup in a title is shown, not carried out."""
    part = Part("Judul", "<img src=x>", 2)
    origin = Origin("Naskah asli", "isi/<b>.id.md", 1, (part,))
    seen = Seen((origin,), ("<i>",), ("/en/?a=1&b=2", TRANSLATION))
    bar = Markup("id").bar(seen, [])
    assert "<img" not in bar
    assert "<i>" not in bar
    assert "<code>isi/&lt;b&gt;.id.md:2</code>" in bar
    assert 'href="/en/?a=1&amp;b=2"' in bar


def test_bar_speaks_the_language_of_the_command() -> None:
    """It is marked as such, whatever the page's own language is."""
    seen = Seen((), (), ("/x/", ORIGINAL))
    assert 'lang="en" aria-label="Preview"' in Markup("en").bar(seen, [])
    assert 'lang="id" aria-label="Pratinjau"' in Markup("id").bar(seen, [])
