"""PDFs are wanted, kept, told of, and led to; nothing here needs Pango."""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError
from io import StringIO
from pathlib import Path

import pytest

from bulletin.build.printing import Kept, on_this_machine, told_of, with_printer
from bulletin.outputs import Planned, page_of
from bulletin.outputs.printer import NoPrinterError, found_printer
from bulletin.settings import Settings
from bulletin.views import Addresses, Order
from bulletin.views.moved import MovedPage, redirect_lines


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line says in both languages how to install it."""

    def missing(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr("bulletin.outputs.printer.version", missing)
    with pytest.raises(NoPrinterError, match=r"make publish") as raised:
        found_printer()
    said = str(raised.value)
    assert "PDF tidak dibuat" in said
    assert "No PDFs are made" in said
    assert "\n" not in said


def test_missing_pango_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line names Debian's packages, and nothing else is printed."""

    class Broken:
        def find_spec(self, name: str, *_: object) -> None:
            if name == "weasyprint.text.ffi":
                raise OSError("cannot load library")

    monkeypatch.setattr("bulletin.outputs.printer.version", lambda name: name)
    for name in [one for one in sys.modules if one.startswith("weasyprint")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Broken(), *sys.meta_path])
    with pytest.raises(NoPrinterError, match=r"libpango-1\.0-0 libpangoft2-1\.0-0") as raised:
        found_printer()
    assert "\n" not in str(raised.value)


def test_nobody_looks_where_none_are_wanted(
    settings_for: Callable[..., Settings], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the setting nothing is looked for; with it the settings name the printer."""
    settings = settings_for(tmp_path / "output")
    monkeypatch.setattr("bulletin.outputs.printer.found_printer", lambda: "Printer 1")
    assert with_printer(settings) == settings
    assert with_printer(settings_for(tmp_path / "output", pdf=True)).printer == "Printer 1"


@pytest.mark.parametrize(
    ("executor", "expected"),
    [("in-process", "in-process"), ("processes", "processes"), ("tcp://a:1", "processes")],
)
def test_pdfs_are_made_here(
    executor: str, expected: str, settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """No cluster is asked, whose machines may have other fonts."""
    settings = settings_for(tmp_path / "output", executor=executor)
    assert on_this_machine(settings).executor == expected


def test_what_was_made_is_kept(tmp_path: Path) -> None:
    """It is made once; what is damaged is made anew, and what nobody uses goes."""
    kept, made = Kept(tmp_path), list[bytes]()

    def planned(name: bytes) -> Planned:
        return Planned("a.pdf", name, lambda: made.append(name) or name * 9)

    for name in (b"a", b"b", b"a"):
        assert kept.content(planned(name)) == name * 9
    assert made == [b"a", b"b"]
    kept.clear([b"a"])
    (file,) = (tmp_path / "pdf").iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert kept.content(planned(b"a")) == b"a" * 9
    assert made == [b"a", b"b", b"a"]


@pytest.mark.parametrize("seen", [True, False])
def test_a_bar_is_for_a_terminal(
    monkeypatch: pytest.MonkeyPatch,
    seen: bool,  # noqa: FBT001 - what is tested
) -> None:
    """Everything that is done comes through; a log holds nothing of the bar."""
    stream = StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: seen, raising=False)
    monkeypatch.setattr(sys, "stderr", stream)
    assert [*told_of([1, 2, 3], 3)] == [1, 2, 3]
    assert ("PDF" in stream.getvalue()) == seen


def test_a_pdf_knows_its_page() -> None:
    """The order of a PDF holds that of its page."""
    assert page_of(Order("print", ("month", 2026, 3))) == Order("month", (2026, 3))
    assert page_of(Order("month", (2026, 3))) is None


def test_an_old_pdf_leads_to_the_new_one(
    settings_for: Callable[..., Settings], tmp_path: Path
) -> None:
    """From the old folder's name to the new one's; other files keep theirs."""
    settings = settings_for(tmp_path / "output")
    moved = MovedPage("id", "/2026/lama/", "", "", "", "/warta/2026/baru/", to="/2026/baru/")
    paths = ("/2026/baru/", "/2026/baru/baru.pdf", "/2026/baru/lain.pdf")
    assert [*redirect_lines(Addresses(settings), [moved], paths)] == [
        ("/warta/2026/lama/", "/warta/2026/baru/", True),
        ("/warta/2026/lama/lama.pdf", "/warta/2026/baru/baru.pdf", True),
        ("/warta/2026/lama/lain.pdf", "/warta/2026/baru/lain.pdf", True),
    ]
