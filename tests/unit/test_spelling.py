"""The spelling pass with dictionaries of a few words; `make spelling` has the real ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from bulletin.build import spelt
from bulletin.checks import check
from bulletin.checks.dictionaries import MissingDictionaryError, dictionaries
from bulletin.checks.examining import examine
from bulletin.checks.known import known_of
from bulletin.checks.speller import Speller
from bulletin.checks.spelling import LIST, listed, misspelt, project_words
from bulletin.commands import main
from bulletin.languages import CODES
from bulletin.problems import Problem

if TYPE_CHECKING:
    from tests.unit.conftest import Content

INDONESIAN = """
    rapat warga hasil teks buletin ini dibuat kerja bakti di kali memasang saringan sampah tentang
    bersih sangat materi ingat panen kata bapak januari nama
"""
ENGLISH = "residents meet what the meeting decided text of drain council it's"


class Few:
    """A dictionary of a few words, which counts how often it is asked for others like one."""

    def __init__(self, words: str) -> None:
        self.words = {*words.split()}
        self.asked = 0

    def lookup(self, word: str) -> bool:
        return word in self.words

    def suggest(self, word: str) -> Iterator[str]:
        self.asked += 1
        yield from (f"{word}{number}" for number in range(9))


def few() -> dict[str, Few]:
    return dict(zip(CODES, (Few(INDONESIAN), Few(ENGLISH)), strict=True))


def unknown(content: Content, stem: str = "2026-02-01-rapat") -> list[Problem]:
    """The unknown words of an article, which every other file of the content has none of."""
    library = content.library()
    words = project_words(known_of(library), ["warga", "membersihkan"])
    found = [*misspelt(library, Speller(few(), words))]
    assert [one for one in found if stem not in one.path] == []
    return found


def words(content: Content) -> list[str]:
    return [dict(one.values)["found"] for one in unknown(content)]


def test_an_unknown_word_is_told_once_with_its_line(content: Content) -> None:
    """A warning with what the word is like."""
    content.article(body="Rapat wargaa.\n\nRapat wargaa lagii.\n")
    first, second = unknown(content)
    assert (first.line, first.field, first.severity) == (9, "body", "warning")
    assert dict(first.values)["found"] == "wargaa"
    assert dict(first.values)["nearest"] == "warga, wargaa0, wargaa1"
    assert dict(second.values)["found"] == "lagii"


@pytest.mark.parametrize(
    "text",
    [
        "Kerja-kerja di kali",
        "rapat Sriwijaya dan PKL, RWs, B2B, 3kg",
        "Slamet Gundala rapat",
        "rapat Gundala. Gundala rapat",
        "rapat bersama H. Gundala",
        "rapat `kodee` [warga](https://alamatt.example/kodee) @akunn #tagarr",
        "rapat *downstreem* dan _downstreem_",
        "bersihkan, sebersih, kebersihannya, pemateri, pengingat, pascapanen",
        "lembaga musyawarah awan biru",
        "walikota",
    ],
)
def test_what_is_right_or_a_name_is_not_told(content: Content, text: str) -> None:
    """Names, abbreviations, code, addresses, italics, known stems, the registries' words."""
    rest = "lagi dan bersama bekerja"
    content.article(body=f"Teks: {text}.\n")
    assert set(words(content)) <= {*rest.split()}


@pytest.mark.parametrize(
    "text", ["Wargaa rapat", "rapat-rapatt", "rapat wargaa-warga", "bersihkn", "## Hasill\n\nTeks"]
)
def test_what_is_wrong_is_told(content: Content, text: str) -> None:
    """Where a sentence begins, in a part of a word, and without a vowel."""
    content.article(body=f"{text}.\n")
    assert len(words(content)) == 1


def test_structured_texts_are_looked_at(content: Content) -> None:
    """Titles and action points are; the titles of sources and private keys are not."""
    content.article(
        title="Rapatt warga",
        actions="[{id: a-b, text: memasangg saringan}]",
        sources="[{title: sumberr}]",
        x_catatan="catatann",
    )
    assert [one.field for one in unknown(content)] == ["title", "actions.0.text"]


def test_a_translation_may_use_its_originals_words(content: Content) -> None:
    """An Indonesian term in an English text is no mistake; another word is."""
    content.article(body="Teks rapat bersih.\n")
    content.translation(body="Text of the bersih, kotor meeting. It’s the council’s drain.\n")
    assert words(content) == ["kotor"]


def test_suggestions_are_bounded(content: Content) -> None:
    """Dictionaries are slow to say what a word is like: they are asked for twenty words."""
    content.article(body=" ".join(f"zz{'q' * number}a" for number in range(1, 31)) + "\n")
    given = few()
    found = [*misspelt(content.library(), Speller(given, frozenset()))]
    own = [one for one in found if one.field == "body" and "rapat" in one.path]
    assert (len(own), given["id"].asked) == (30, 20)
    assert dict(own[-1].values)["nearest"] == "–"


def test_a_plain_check_knows_nothing_of_spelling(content: Content) -> None:
    """No rule that is always asked finds an unknown word; with the pass it is one of the problems.

    What is allowed is taken out.
    """
    content.article(body="Teks wargaa lagii.\n")
    assert content.codes() == []
    content.article(
        body="Teks wargaa lagii.\n", x_allow="[{code: spelling, text: lagii, reason: Nama.}]"
    )
    library = content.library()
    speller = Speller(few(), project_words(known_of(library), ["membersihkan", "warga"]))
    found = check(library, lambda one: [*examine(one), *misspelt(one, speller)])
    assert [dict(one.values)["found"] for one in found] == ["wargaa"]


def test_the_word_list_is_in_order() -> None:
    """One word a line in small letters, none twice; it is installed with the package."""
    found = [line.strip() for line in listed() if line.strip()]
    assert len(found) == len({*found}) > 50
    assert [word for word in found if word != word.lower() or " " in word] == []
    assert LIST.is_file()


@pytest.mark.parametrize("there", [(), ("id_ID.aff", "id_ID.dic", "en_GB.aff")])
def test_a_missing_dictionary_is_told(tmp_path: Path, there: tuple[str, ...]) -> None:
    """It names the file and the packages."""
    for name in there:
        (tmp_path / name).touch()
    with pytest.raises(MissingDictionaryError, match="apt install hunspell-id hunspell-en-gb"):
        dictionaries(tmp_path)


def test_the_command_says_what_is_missing(
    content: Content, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line on stderr, exit status 2, no traceback."""

    def missing() -> None:
        raise MissingDictionaryError("kamus tidak ada / is missing")

    monkeypatch.setattr(spelt, "dictionaries", missing)
    done = CliRunner().invoke(main, ["check", "--spelling", str(content.root)])
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == "kamus tidak ada / is missing\n"


def test_the_command_tells_of_spelling(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the option unknown words are among the problems, without it they are not."""
    monkeypatch.setattr(spelt, "dictionaries", few)
    content.article(body="Teks wargaa.\n")
    command = ["check", "--lang", "id", str(content.root)]
    assert "[spelling]" not in CliRunner().invoke(main, command).stdout
    done = CliRunner().invoke(main, [*command, "--spelling"])
    assert "“wargaa” tidak ada di kamus" in done.stdout
    assert done.exit_code == 0
