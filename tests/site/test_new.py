"""`bulletin new`: from options, and in a real terminal."""

from __future__ import annotations

import os
import pty
import select
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.reading import files_below

if TYPE_CHECKING:
    from click.testing import Result

Bulletin = Callable[..., "Result"]
DAY = "2026-03-15"
ENOUGH = ("--title", "Rapat air", "--summary", "Warga membahas air.", "--topic", "Lingkungan",
          "--byline", "LMK Awan Biru")  # fmt: skip
FILE = Path(f"content/articles/2026/{DAY}-rapat-air.id.md")
PEOPLE = Path("content/registry/people.yaml")
PATIENCE = 60  # seconds until a terminal that says nothing is given up


def test_options_make_a_file_that_passes(bulletin: Bulletin) -> None:
    """With a body it is an article that can be published at once."""
    Path("isi.md").write_text("Warga membahas air.\n", "utf-8")
    made = bulletin(
        "new", *ENOUGH, "--body", "isi.md",
        "--event", "name=Rapat air; start=14 Maret 2026 19.30; place=RW 02",
        "--speaker", "name=Mentari Kapas", "--speaker", "name=Angin; role=Ketua RT",
        "--action", "text=Memasang keran; due=Desember 2026; amount=Rp2,5 juta; places=RW 01",
    )  # fmt: skip
    assert made.exit_code == 0, made.output
    assert str(FILE) in made.output
    assert "place: rw-02" in FILE.read_text("utf-8")
    assert "person: mentari-kapas" in FILE.read_text("utf-8")
    found = bulletin("check", str(FILE))
    assert found.exit_code == 0, found.output


def test_without_a_body_it_is_a_draft(bulletin: Bulletin) -> None:
    """Nothing is published by mistake."""
    assert bulletin("new", *ENOUGH).exit_code == 0
    assert FILE.read_text("utf-8").startswith("---\nstatus: draft")
    assert bulletin("check", str(FILE)).exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--title", "Rapat"), "--summary --topic --byline"),
        ((*ENOUGH, "--topic", "Lingkunga"), "Lingkungan"),
        ((*ENOUGH, "--action", "teks=Memasang"), "text, owner, due"),
        ((*ENOUGH, "--action", "due=2026"), "--action: text"),
        ((*ENOUGH, "--event", "name=Rapat; start=besok"), "--event: start"),
        ((*ENOUGH, "--date", "7/8/2026"), "date"),
        ((*ENOUGH[:-2], "--byline", "Tidak Ada"), "byline"),
        ((*ENOUGH, "--out", "2026-03-15-lain.id.md"), "--out"),
    ],
)
def test_what_is_missing_or_wrong_is_named(
    bulletin: Bulletin, arguments: Sequence[str], told: str
) -> None:
    """Without a terminal nobody is asked, and nothing is written."""
    before = files_below("content")
    made = bulletin("new", *arguments)
    assert made.exit_code == 2
    assert told in made.output
    assert files_below("content") == before


def test_what_only_the_check_sees_is_not_written(bulletin: Bulletin) -> None:
    """Such as somebody's telephone number: it is named with file and line, and stays out of git."""
    before = files_below("content")
    Path("isi.md").write_text("Hubungi Ibu Angin di 0812-3456-7890.\n", "utf-8")
    made = bulletin("new", *ENOUGH, "--body", "isi.md")
    assert made.exit_code == 1
    assert f"{FILE}:" in made.output
    assert "[phone]" in made.output
    assert files_below("content") == before


def test_a_file_that_is_there_is_left_as_it_is(bulletin: Bulletin) -> None:
    """Another name may be chosen."""
    assert bulletin("new", *ENOUGH).exit_code == 0
    before = files_below("content")
    again = bulletin("new", *ENOUGH)
    assert again.exit_code == 2
    assert "--out" in again.output
    assert files_below("content") == before
    assert (
        bulletin("new", *ENOUGH, "--out", str(FILE.with_name(f"{DAY}-lain.id.md"))).exit_code == 0
    )


class Terminal:
    """A `bulletin new` in a terminal of its own."""

    def __init__(self, *arguments: str) -> None:
        """Begin it."""
        self.said, self._seen = b"", 0
        self.process, self._end = pty.fork()
        if self.process == 0:
            os.environ |= {"PROMPT_TOOLKIT_NO_CPR": "1", "TERM": "xterm", "COLUMNS": "120"}
            command = "from bulletin.commands import main; main(prog_name='bulletin')"
            os.execv(sys.executable, [sys.executable, "-c", command, "new", *arguments])  # noqa: S606

    def answer(self, words: str, keys: str) -> None:
        """Wait for a question, and type."""
        self._wait(words)
        os.write(self._end, keys.encode())

    def _wait(self, words: str) -> None:
        until = time.monotonic() + PATIENCE
        while words.encode() not in self.said[self._seen :]:
            assert time.monotonic() < until, self.said[-500:].decode()
            assert self._read(), self.said[-500:].decode()
        self._seen = len(self.said)

    def _read(self) -> bool:
        """Whether it goes on."""
        if not select.select([self._end], [], [], 0.2)[0]:
            return True
        try:
            said = os.read(self._end, 65536)
        except OSError:  # how Linux tells of the end
            return False
        self.said += said
        return bool(said)

    def end(self) -> int:
        """Its exit status."""
        while self._read():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])


TALK = (
    ("Judul berita", "Rapat air\r"),
    ("Tanggal terbit", "\r"),
    ("Ringkasan", "Warga membahas air.\r"),
    ("Topik", "lingkungan\r"),
    ("Topik lain", "\r"),
    ("Ditulis oleh", "LMK Awan Biru\r"),
    ("lain (Enter", "\r"),
    ("Ada acara", "\r"),
    ("Ada narasumber", "y\r"),
    ("Nama narasumber", "Angin Sejuk\r"),
    ("Daftarkan", "y\r"),
    ("Jabatannya", "\r"),
    ("Lembaganya", "\r"),
    ("Jabatan atau peran", "\r"),
    ("Lembaganya", "\r"),
    ("narasumber lain", "\r"),
    ("dijanjikan", "\r"),
)


def test_a_talk_in_a_terminal_writes_an_article_that_passes(bulletin: Bulletin) -> None:
    """What is written is shown first; who is new stands in the registry."""
    before = files_below("content")
    terminal = Terminal()
    for words, keys in TALK:
        terminal.answer(words, keys)
    assert files_below("content") == before
    terminal.answer("Tulis?", "\r")
    assert terminal.end() == 0, terminal.said.decode()
    changed = files_below("content")
    assert {one for one in changed if changed[one] != before.get(one)} == {FILE, PEOPLE}
    assert changed[PEOPLE].startswith(before[PEOPLE])
    assert "person: angin-sejuk" in FILE.read_text("utf-8")
    assert bulletin("check", str(FILE)).exit_code == 0


@pytest.mark.parametrize("answers", [0, 3, len(TALK)])
@pytest.mark.usefixtures("bulletin")
def test_whoever_gives_up_leaves_nothing_half_written(answers: int) -> None:
    """Wherever it is: at the first question, in the middle, and when all is shown."""
    before = files_below("content")
    terminal = Terminal()
    for words, keys in TALK[:answers]:
        terminal.answer(words, keys)
    terminal.answer([*(one for one, _ in TALK), "Tulis?"][answers], "\x03")
    assert terminal.end() == 1
    assert "tidak ada yang ditulis" in terminal.said.decode()
    assert files_below("content") == before


@pytest.mark.usefixtures("bulletin")
def test_a_part_of_a_name_opens_a_menu() -> None:
    """The registry's names stand below the question, with what is known of each."""
    terminal = Terminal("--title", "Rapat air", "--summary", "Warga membahas air.")
    terminal.answer("Tanggal terbit", "\r")
    terminal.answer("Topik", "lingk")
    terminal.answer("Lingkungan", "\t\r")
    terminal.answer("Topik lain", "\x03")
    assert terminal.end() == 1
