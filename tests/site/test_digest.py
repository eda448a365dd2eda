"""`bulletin digest`: the news of a month or a week as text for WhatsApp."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from bulletin.commands import main
from bulletin.views import digest

if TYPE_CHECKING:
    from click.testing import Result
    from tests.conftest import Built

Bulletin = Callable[..., "Result"]
SITEURL = "https://awan-biru.example"
ROOT = Path(__file__).resolve().parents[2]
CUT = "----------"


@pytest.fixture
def bulletin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: Path) -> Bulletin:
    """The command, run in a folder that holds the fictional content, at the fixed clock."""
    assert content.parent == tmp_path
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773550800")
    monkeypatch.setenv("SITEURL", SITEURL)
    return lambda *given: CliRunner().invoke(main, ("digest", *given), prog_name="bulletin")


def parts(result: Result) -> dict[str, list[str]]:
    """The paragraphs of a text by the heading above them; the text's own head is under ''."""
    assert result.exit_code == 0, result.output
    found: dict[str, list[str]] = {"": []}
    for one in result.stdout.strip().split("\n\n"):
        heading = re.fullmatch(r"\*([^a-z\n]+)\*", one)
        if heading:
            found[heading[1]] = []
        else:
            found[[*found][-1]].append(one)
    return found


def test_by_default_it_is_the_month_that_ended_last(bulletin: Bulletin) -> None:
    """On 15 March 2026 that is February; the language is Indonesian."""
    assert parts(bulletin())[""] == ["*Warta Awan Biru*\n_Februari 2026_"]
    assert bulletin().stdout == bulletin("--month", "2026-02").stdout


@pytest.mark.parametrize("lang", ["id", "en"])
def test_it_has_the_articles_of_the_month(bulletin: Bulletin, lang: str, site: Built) -> None:
    """Each with its link, the newest first."""
    stories = [one for one in site.library.stories if f"{one.day:%Y-%m}" == "2025-07"]
    found = parts(bulletin("--month", "2025-07", "--lang", lang))
    told = found[{"id": "BERITA BARU", "en": "NEW ARTICLES"}[lang]]
    assert len(told) == len(stories) == 2
    root = {"id": "", "en": "/en"}[lang]
    for one, story in zip(told, stories, strict=True):
        title, about, href = one.split("\n")
        edition = story.editions.get(lang, story.original)
        assert title.startswith(f"*{edition.words['title',]}")
        assert title.endswith("(in Indonesian)*") == (lang not in story.editions)
        assert len(about) <= 80
        assert href == f"{SITEURL}{root}/2025/{edition.slug}/"


def test_what_is_coming_is_so_today(bulletin: Bulletin) -> None:
    """Whichever days are told of, for the text is read today; what is cancelled says so."""
    coming = parts(bulletin("--month", "2025-07"))["SEGERA"]
    assert coming == parts(bulletin("--week", "2026-W10"))["SEGERA"]
    assert [one.split("\n")[0] for one in coming] == [
        "*Pekan UMKM Awan Biru*",
        "*Lokakarya Penampung Air Hujan*",
        "*Lomba Layang-layang*",
        "*Kelas Foto Produk*",
    ]
    assert "(Dibatalkan)" in coming[2]
    assert coming[2].endswith("/2026/pekan-umkm/#_e-lomba-layang-2026")


def test_promises_are_told_with_what_came_of_them(bulletin: Bulletin) -> None:
    """Owner and due date as promised; then the state now and before, the note, the link."""
    assert parts(bulletin("--month", "2025-07"))["YANG DIJANJIKAN"][0] == (
        "• Menyusun jadwal piket membersihkan saluran di setiap RT\n"
        "Penanggung jawab: belum disebut\nTenggat: Desember 2025\n"
        f"{SITEURL}/tindak-lanjut/jadwal-piket-saluran/"
    )
    [told] = parts(bulletin())["PERKEMBANGAN JANJI"]
    assert told == (
        "• Membagikan makanan tambahan kepada balita yang berat badannya kurang\n"
        "_31 Desember 2025: Selesai (sebelumnya: Proses)_\n"
        "Program ditutup; berat badan 19 dari 24 balita naik.\n"
        f"{SITEURL}/tindak-lanjut/pmt-balita/"
    )


def test_news_of_a_month_is_what_the_site_says_of_it(bulletin: Bulletin, site: Built) -> None:
    """All that the month's bulletin has is in the digest."""
    happened = site.library.happenings[2026, 3]
    told = parts(bulletin("--month", "2026-03", "--lang", "en"))
    links = [one.split("\n")[-1] for one in told["WHAT CAME OF PROMISES"]]
    wanted = [f"{SITEURL}/en/actions/{action.promise.id}/" for action, _ in happened.news]
    assert sorted(links) == sorted(wanted)
    declared = [one.split("\n")[-1] for one in told["WHAT WAS PROMISED"]]
    assert len(declared) == len(happened.declared) > 0


def test_a_place_has_what_is_told_of_it_and_its_parts(bulletin: Bulletin, site: Built) -> None:
    """Less than all, and its name in the head."""
    whole = parts(bulletin("--since", "2026-02-01"))
    local = parts(bulletin("--since", "2026-02-01", "--place", "rw-02"))
    assert local[""] == ["*Warta Awan Biru – RW 02*\n_1 Februari – 15 Maret 2026_"]
    for name, entries in local.items():
        assert not name or {*entries} <= {*whole[name]}
    assert any({*local[name]} < {*whole[name]} for name in local if name)
    stories = site.library.locally["rw-02"].stories
    wanted = {one.original.slug for one in stories if f"{one.day:%Y-%m-%d}" >= "2026-02-01"}
    assert {one.split("/")[-2] for one in local["BERITA BARU"]} == wanted


def test_nothing_to_tell_is_said(bulletin: Bulletin, content: Path) -> None:
    """A place of which there is no news at all."""
    places = content / "registry" / "places.yaml"
    places.write_text(places.read_text("utf-8") + "- {id: rw-99, name: RW 99, kind: rw}\n", "utf-8")
    assert parts(bulletin("--place", "rw-99"))[""][1:] == ["Belum ada kabar."]


def test_a_long_text_is_several_messages(
    bulletin: Bulletin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each has the head; no entry is torn, and none is lost."""
    monkeypatch.setattr(digest, "LONGEST", 90_000)
    whole = bulletin("--since", "2026-01-01").stdout
    monkeypatch.setattr(digest, "LONGEST", 900)
    messages = bulletin("--since", "2026-01-01").stdout.strip().split(f"\n\n{CUT}\n\n")
    head, _, rest = whole.strip().partition("\n\n")
    assert len(messages) > 2
    assert all(one.startswith(f"{head}\n\n") for one in messages)
    assert "\n\n".join(one.removeprefix(f"{head}\n\n") for one in messages) == rest
    assert all(not one.endswith("*") for one in messages)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (("--month", "2025-13"), "--month 2025-13"),
        (("--week", "31"), "--week 31"),
        (("--since", "2026-03-16"), "--since 2026-03-16"),
        (("--month", "2025-07", "--week", "2025-W31"), "--month / --week"),
        (("--place", "rw-3"), "rw-03"),
    ],
)
def test_what_cannot_be_is_told(bulletin: Bulletin, given: tuple[str, ...], said: str) -> None:
    """With what was meant, as wrong usage."""
    result = bulletin(*given)
    assert result.exit_code == 2
    assert said in result.output


def test_it_needs_the_address_of_the_site(
    bulletin: Bulletin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Links to the preview would lead nowhere on a reader's phone."""
    monkeypatch.delenv("SITEURL")
    assert bulletin().exit_code == 2
    assert f"{SITEURL}/2026/" in bulletin("--siteurl", f"{SITEURL}/").stdout


def test_the_documented_example_is_what_it_says(bulletin: Bulletin) -> None:
    """docs/sharing.md shows a command over the fictional site, and its whole text."""
    text = (ROOT / "docs" / "sharing.md").read_text("utf-8")
    [given, shown] = re.findall(r"```(?:sh|text)\n(.*?)\n```", text, re.DOTALL)[:2]
    options = given.partition("bulletin digest ")[2].split()
    assert options[0] == "tests/sites/awan-biru"
    assert bulletin(*options[1:]).stdout.strip() == shown
