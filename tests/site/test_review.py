"""`bulletin review`: a proposal in a real git repository, and what the report says of it."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest
from click.testing import CliRunner
from markdown_it import MarkdownIt

from bulletin.commands import main

if TYPE_CHECKING:
    from click.testing import Result

Review = Callable[..., "Result"]
YEAR: Final = "content/articles/2026"
KITCHEN: Final = f"{YEAR}/2026-02-01-dapur-sehat-pkk"
WEEK: Final = f"{YEAR}/2026-03-08-pekan-umkm"
LIBRARY: Final = f"{YEAR}/2026-02-15-perpustakaan-keliling"
PEOPLE: Final = "content/registry/people.yaml"
IDENTITY: Final = ("-c", "user.name=Awan", "-c", "user.email=awan@awan-biru.example")


def git(folder: Path, *arguments: str) -> None:
    """Run git, without anybody's settings."""
    program = shutil.which("git")
    assert program
    command = [program, "-C", str(folder), *IDENTITY, "-c", "commit.gpgsign=false", *arguments]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own words


def commit(folder: Path, message: str = "usulan") -> None:
    """Everything of the working tree as a commit."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)


def change(folder: Path, inside: str, old: str, new: str) -> None:
    """Put one text for another, once."""
    file = folder / inside
    text = file.read_text("utf-8")
    assert old in text, inside
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: Path) -> Path:
    """A repository with the fictional content in its first commit."""
    assert content.parent == tmp_path
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773550800")
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    git(tmp_path, "init", "-q")
    commit(tmp_path, "awal")
    return tmp_path


@pytest.fixture
def review(folder: Path) -> Review:
    """The command, run in the repository."""
    del folder
    return lambda *arguments: CliRunner().invoke(main, ["review", *arguments])


def told(result: Result) -> dict[str, Any]:
    """The report as JSON."""
    report: dict[str, Any] = json.loads(result.stdout)
    return report


def section(result: Result, name: str) -> str:
    """A part of the Markdown; empty where it is left out."""
    _, found, rest = result.stdout.partition(f"## {name}\n")
    return rest.split("\n## ")[0] if found else ""


def test_four_changes_are_all_named(folder: Path, review: Review) -> None:
    """A due date only in English, an amount only in Indonesian, a person's name, a number."""
    change(folder, f"{KITCHEN}.en.md", "due: '2026-12'", "due: '2027-03'")
    change(folder, f"{WEEK}.id.md", "amount: 1500000", "amount: 1750000")
    change(folder, PEOPLE, "name: Embun Pagiwati", "name: Embun Sorewati")
    change(folder, f"{LIBRARY}.id.md", "\n---\n\n", "\n---\n\nHubungi 0812-3456-7890.\n\n")
    commit(folder)
    result = review("HEAD^..HEAD")
    assert result.exit_code == 1
    facts, names = section(result, "Fakta yang berubah"), section(result, "Orang dan lembaga")
    due = "tenggat: Desember 2026 → **Maret 2027** (`2026-02-01-dapur-sehat-pkk.en.md:26`)\n"
    assert f"{due}  - **Kesalahan:** berbeda dari aslinya" in facts
    assert "nilai: Rp1,5 juta → **Rp1,75 juta** (`2026-03-08-pekan-umkm.id.md:45`)" in facts
    assert "**Embun Pagiwati** menjadi **Embun Sorewati**: muncul di Posyandu" in names
    assert "`2026-02-01-dapur-sehat-pkk.id.md:57`" in names
    number = "**Nomor ponsel** 0812-3456-7890 – ditolak pemeriksaan"
    assert f"{number} – `2026-02-15-perpustakaan-keliling.id.md:38`" in section(result, "Privasi")


def test_the_report_is_the_same_each_time(folder: Path, review: Review) -> None:
    """And the same for the working tree as for the commit of it, but for its name."""
    change(folder, f"{WEEK}.id.md", "amount: 1500000", "amount: 1750000")
    from_tree = review("HEAD").stdout
    commit(folder)
    first, second = review("HEAD^..HEAD").stdout, review("HEAD^...HEAD").stdout
    assert first == second
    assert first.rsplit("→", 1)[0] == from_tree.rsplit("→", 1)[0]


def test_nothing_changed(folder: Path, review: Review) -> None:
    """A report of nothing says so."""
    git(folder, "commit", "-q", "--allow-empty", "-m", "kosong")
    result = review("HEAD^..HEAD", "--lang", "en")
    assert result.exit_code == 0
    assert "**The content does not change.**" in result.stdout
    assert "## Facts" not in result.stdout


@pytest.mark.parametrize(
    "example",
    [
        (f"{LIBRARY}.id.md", "\n---\n\n", "\nx-note: 0812-3456-7890\n---\n\n", "error"),
        (f"{LIBRARY}.id.md", "title: ", "title: [0812-3456-7890\nsummary: ", "unread"),
        (PEOPLE, "name: Embun Pagiwati", "name: Embun Pagiwati 0812-3456-7890", "error"),
        ("content/site.yaml", "contact:", "phones: ['0812-3456-7890']\ncontact:", "listed"),
    ],
)
def test_a_number_is_named_wherever_it_stands(
    folder: Path, review: Review, example: tuple[str, str, str, str]
) -> None:
    """In private keys, in a file that cannot be parsed, in a registry, in `site.yaml`."""
    where, old, new, state = example
    change(folder, where, old, new)
    [found] = told(review("HEAD", "--format", "json"))["private"]
    assert (found["code"], found["found"], found["path"]) == ("phone", "0812-3456-7890", where)
    assert found["state"] == state


def test_a_number_that_is_allowed_is_named_with_its_reason(folder: Path, review: Review) -> None:
    """What a proposal allows itself is what an editor looks at first."""
    allow = "x-allow:\n  - {code: phone, text: 0812-3456-7890, reason: nomor posko}\n"
    change(folder, f"{LIBRARY}.id.md", "\n---\n\n", f"\n{allow}---\n\nPosko 0812-3456-7890.\n\n")
    result = review("HEAD")
    said = section(result, "Privasi")
    assert "0812-3456-7890 – diizinkan `x-allow`: nomor posko" in said
    assert "Kesalahan" not in section(result, "Masalah baru")


def test_a_hostile_title_forges_nothing(folder: Path, review: Review) -> None:
    """No heading, link, picture, mention, HTML or command of a workflow comes of it."""
    title = (
        "x](https://a.example) ![p](https://a.example/p.png) @lurah #1 **Disetujui** "
        "`kode` | ##[error]y"
    )
    change(folder, f"{WEEK}.id.md", "title: ", f"title: '{title}' #")
    html = "summary: '::error::Boleh terbit <img src=x> <b>ya</b>' #"
    change(folder, f"{WEEK}.id.md", "summary: ", html)
    for style in ("markdown", "github"):
        shown = review("HEAD", "--format", style).stdout
        assert "##[" not in shown
        lines = shown.splitlines()
        assert not [one for one in lines if one.startswith("::") and "Boleh terbit" in one[:20]]
    page = review("HEAD").stdout
    assert "@lurah" not in page
    assert "https://" not in page
    made = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(page)
    inner = [one for token in made for one in token.children or ()]
    kinds = {one.type for one in (*made, *inner)}
    assert kinds.isdisjoint({"link_open", "image", "html_inline", "html_block", "table_open"})
    strong = [after.content for one, after in pairwise(inner) if one.type == "strong_open"]
    assert "Disetujui" not in strong
    assert "kode" not in {one.content for one in inner if one.type == "code_inline"}


def test_a_renamed_article_is_not_a_new_one(folder: Path, review: Review) -> None:
    """Its facts are compared with what they were, and the change of address is told."""
    for language in ("id", "en"):
        git(folder, "mv", f"{WEEK}.{language}.md", f"{YEAR}/2026-03-08-pekan-dapur.{language}.md")
    change(folder, f"{YEAR}/2026-03-08-pekan-dapur.id.md", "1500000", "1600000")
    commit(folder)
    result = review("HEAD^..HEAD")
    pages = section(result, "Yang akan dilihat pembaca")
    assert "**berkas berganti nama**, dahulu `2026-03-08-pekan-umkm`" in pages
    assert "nilai: Rp1,5 juta → **Rp1,6 juta**" in section(result, "Fakta yang berubah")
    assert "**baru**" not in result.stdout


def test_a_file_that_is_only_renamed_is_told(folder: Path, review: Review) -> None:
    """Not a word changes, its address does."""
    for language in ("id", "en"):
        git(folder, "mv", f"{WEEK}.{language}.md", f"{YEAR}/2026-03-08-pekan-dapur.{language}.md")
    commit(folder)
    result = review("HEAD^..HEAD")
    assert "Isi tidak berubah" not in result.stdout
    pages = section(result, "Yang akan dilihat pembaca")
    assert "**berkas berganti nama**, dahulu `2026-03-08-pekan-umkm`" in pages


def test_a_picture_that_is_replaced_is_told_with_its_pages(folder: Path, review: Review) -> None:
    """So is one that is new, and one that is used nowhere."""
    images = folder / "content" / "images" / "2025"
    shutil.copy(images / "kali-gulali.jpg", images / "lain.jpg")
    data = (images / "kali-gulali.jpg").read_bytes()
    (images / "kali-gulali.jpg").write_bytes(data + b"\0")
    (images / "denah-rw.png").unlink()
    pages = section(review("HEAD"), "Yang akan dilihat pembaca")
    assert "`content/images/2025/kali-gulali.jpg` – **berkas berubah**, dipakai di " in pages
    assert "`content/images/2025/lain.jpg` – **berkas baru**, tidak dipakai" in pages
    assert "`content/images/2025/denah-rw.png` – **berkas dihapus**, dipakai di Bersiap" in pages


def test_who_is_named_in_the_text_alone_is_told(folder: Path, review: Review) -> None:
    """By a form of address or by the registry, once; who was named before is not."""
    said = "Bapak Kaca Benderang dan Ibu Lensa Terang datang. Pak Kaca Benderang menyanyi."
    change(folder, f"{WEEK}.id.md", "\n---\n\n", f"\n---\n\n{said}\n\n")
    names = section(review("HEAD"), "Orang dan lembaga")
    assert names.count("Kaca Benderang") == 1
    assert "Lensa Terang" not in names


def test_an_entry_of_a_registry_is_told_with_its_articles(folder: Path, review: Review) -> None:
    """Another role shows on every page that names the person."""
    change(folder, PEOPLE, "Ketua Koperasi Kapas Langit,", "Pendiri Koperasi Kapas Langit,")
    facts = section(review("HEAD"), "Fakta yang berubah")
    assert "peran (id): Ketua Koperasi Kapas Langit → **Pendiri Koperasi Kapas Langit**" in facts
    assert "  - muncul di Koperasi" in facts


def test_a_cancelled_event_is_told_in_words(folder: Path, review: Review) -> None:
    """The state before, too, which pages do not show."""
    change(folder, f"{WEEK}.id.md", "status: confirmed", "status: cancelled")
    assert "status: pasti → **Dibatalkan**" in section(review("HEAD"), "Fakta yang berubah")


def test_an_unreadable_file_changes_no_title_and_names_nobody_anew(
    folder: Path, review: Review
) -> None:
    """Neither where it breaks, nor where it is mended."""
    change(folder, f"{WEEK}.id.md", "title: ", "title: [a: 'b\nx: ")
    commit(folder, "rusak")
    broken = review("HEAD^..HEAD").stdout
    git(folder, "checkout", "-q", "HEAD^", "--", f"{WEEK}.id.md")
    commit(folder)
    for page in (broken, review("HEAD^..HEAD").stdout):
        assert "Pekan UMKM: tiga hari mencicipi dapur tetangga – **berubah**\n" in page
        assert "Orang dan lembaga" not in page


def test_a_deleted_article_is_told_with_its_facts(folder: Path, review: Review) -> None:
    """The action point that goes with it is named."""
    for language in ("id", "en"):
        (folder / f"{WEEK}.{language}.md").unlink()
    result = review("HEAD")
    pages = section(result, "Yang akan dilihat pembaca")
    assert "Pekan UMKM: tiga hari mencicipi dapur tetangga – **dihapus**" in pages
    facts = section(result, "Fakta yang berubah")
    assert "tindak lanjut tenda-lapak – **dihapus**: " in facts
    assert "nama (en) Awan Biru UMKM Days" in facts
    assert "kosong" not in facts


def test_a_new_article_is_told_with_its_facts(folder: Path, review: Review) -> None:
    """Each entry is one line; who is named for the first time is told."""
    text = (folder / f"{WEEK}.id.md").read_text("utf-8")
    new = text.replace("-2026\n", "-2027\n").replace("tenda-lapak", "tenda-baru")
    new = new.replace("Ibu Lensa Terang", "Ibu Kaca Benderang").replace("Pekan", "Bulan")
    new = (
        new.split("\n---\n")[0].replace("lomba", "adu") + "\n---\n\nBerita yang lain sama sekali.\n"
    )
    (folder / f"{YEAR}/2026-03-09-bulan-umkm.id.md").write_text(new, "utf-8")
    result = review("HEAD")
    assert "tindak lanjut tenda-baru – **baru**: " in section(result, "Fakta yang berubah")
    assert "Pertama kali disebut: Ibu Kaca Benderang (Bulan UMKM" in section(
        result, "Orang dan lembaga"
    )


def test_broken_yaml_hides_only_its_own_file(folder: Path, review: Review) -> None:
    """The report is made, the facts of the others are there, and the fault is told."""
    change(folder, f"{KITCHEN}.id.md", "title: ", "title: [a: 'b\nx: ")
    change(folder, f"{WEEK}.id.md", "amount: 1500000", "amount: 1750000")
    commit(folder)
    result = review("HEAD^..HEAD")
    assert result.exit_code == 1
    assert "Rp1,75 juta" in section(result, "Fakta yang berubah")
    problems = section(result, "Masalah baru")
    assert f"Faktanya tidak terbaca sebelum kesalahannya dibetulkan: `{KITCHEN}.id.md`" in problems
    assert "dihapus" not in section(result, "Fakta yang berubah")


def test_a_broken_base_does_not_keep_the_report_from_being_made(
    folder: Path, review: Review
) -> None:
    """What mends it has no new problem, and ends with 0."""
    change(folder, f"{WEEK}.id.md", "topics: [ekonomi, budaya]", "topics: [ekonomi, tiada]")
    commit(folder, "rusak")
    change(folder, f"{WEEK}.id.md", "topics: [ekonomi, tiada]", "topics: [ekonomi, budaya]")
    commit(folder)
    result = review("HEAD^..HEAD")
    assert result.exit_code == 0, result.output
    assert "Revisi sebelumnya sudah memuat kesalahan" in result.stdout
    assert "topik: " in section(result, "Fakta yang berubah")
    assert "tiada → " in section(result, "Fakta yang berubah")


def test_a_changed_id_of_a_person_is_told(folder: Path, review: Review) -> None:
    """With the articles that name it."""
    change(folder, PEOPLE, "id: rembulan-kertas", "id: rembulan-karton")
    change(folder, f"{WEEK}.id.md", "person: rembulan-kertas", "person: rembulan-karton")
    names = section(review("HEAD"), "Orang dan lembaga")
    assert "**Rembulan Kertas**, id `rembulan-kertas` menjadi `rembulan-karton`" in names
    assert "Pekan UMKM" in names


def test_code_is_named_and_never_run(folder: Path, review: Review) -> None:
    """A plugin, settings or attributes of the proposal change nothing of the report."""
    (folder / "plugins").mkdir()
    (folder / "plugins" / "jahat.py").write_text("raise SystemExit('run')\n", "utf-8")
    (folder / ".gitattributes").write_text("content/** export-ignore\n", "utf-8")
    change(folder, f"{WEEK}.id.md", "amount: 1500000", "amount: 1750000")
    commit(folder)
    result = review("HEAD^..HEAD")
    said = section(result, "Kode berubah: perlu tinjauan kode")
    assert "`plugins/jahat.py`" in said
    assert "`.gitattributes`" in said
    assert "Rp1,75 juta" in result.stdout


def test_the_settings_of_another_repository_are_not_run(
    folder: Path,
    review: Review,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """`--repository` is for proposals: only what stands in the current folder is trusted."""
    (folder / "pelicanconf.py").write_text("raise SystemExit(7)\n", "utf-8")
    commit(folder)
    monkeypatch.chdir(tmp_path_factory.mktemp("lain"))
    result = review("HEAD^..HEAD", "--repository", str(folder))
    assert result.exit_code == 0, result.output
    assert "`pelicanconf.py`" in result.stdout


def test_a_link_in_a_proposal_leads_nowhere(folder: Path, review: Review) -> None:
    """It is a problem, and what it names is not read."""
    (folder / "content" / "images" / "rahasia.md").symlink_to("/etc/passwd")
    commit(folder)
    result = review("HEAD^..HEAD")
    assert result.exit_code == 1
    assert "root:" not in result.stdout
    assert "content/images/rahasia.md" in section(result, "Masalah baru")


def test_annotations_are_of_the_new_problems_and_the_report_goes_to_the_summary(
    folder: Path, review: Review, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """At most ten of them, errors first."""
    summary = tmp_path.parent / f"{tmp_path.name}-summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    numbers = "\n\n".join(f"Hubungi 0812-3456-78{n:02}." for n in range(12))
    change(folder, f"{WEEK}.id.md", "\n---\n\n", f"\n---\n\n{numbers}\n\n")
    lines = review("HEAD", "--format", "github").stdout.splitlines()
    assert sum(one.startswith("::error file=content/") for one in lines) == 10
    assert summary.read_text("utf-8").startswith("# Laporan tinjauan\n")


def test_gitlab_gets_the_new_problems_with_their_lines(folder: Path, review: Review) -> None:
    """Each has a fingerprint of its own."""
    change(folder, f"{WEEK}.id.md", "\n---\n\n", "\n---\n\n0812-3456-7890, 0812-3456-7891\n\n")
    found = json.loads(review("HEAD", "--format", "gitlab").stdout)
    numbers = [one for one in found if one["check_name"] == "phone"]
    assert {one["location"]["path"] for one in numbers} == {f"{WEEK}.id.md"}
    assert len({one["fingerprint"] for one in found}) == len(found)


def test_a_report_that_would_be_refused_is_cut(
    folder: Path, review: Review, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It says how many lines are left out; together they are all of them."""
    change(folder, f"{WEEK}.id.md", "amount: 1500000", "amount: 1750000")
    whole = review("HEAD").stdout
    limit = len(whole.encode()) // 2
    monkeypatch.setattr("bulletin.reviewing.markdown.LIMIT", limit)
    page = review("HEAD").stdout
    kept, _, said = page.partition("\n\n… ")
    assert said.endswith(" baris tidak ditampilkan\n")
    assert whole.startswith(kept.rstrip("\n"))
    assert len(kept.encode()) <= limit
    left = int(said.split()[0])
    assert whole.count("\n") == kept.count("\n") + 1 + left


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("tiada..HEAD", "tiada: revisi itu tidak ada"),
        ("..HEAD", "tulis / write BASE..HEAD"),
        ("..", "tulis / write BASE..HEAD"),
    ],
)
def test_wrong_usage_ends_with_2(review: Review, given: str, said: str) -> None:
    """And says what is wrong."""
    result = review(given)
    assert result.exit_code == 2
    assert said in result.output


def test_a_shallow_clone_says_what_to_do(
    folder: Path, review: Review, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The history that is needed is not there."""
    git(folder, "commit", "-q", "--allow-empty", "-m", "dua")
    clone = tmp_path_factory.mktemp("klon")
    git(clone, "clone", "-q", "--depth", "1", f"file://{folder}", ".")
    result = review("HEAD^..HEAD", "--repository", str(clone))
    assert result.exit_code == 2
    assert "git fetch --unshallow" in result.output


def test_the_site_of_a_proposal_wants_no_index(folder: Path) -> None:
    """Each page says so, also where the site was built without it just before."""
    run = CliRunner()
    for arguments in ((), ("--noindex",)):
        built = run.invoke(main, ["build", "content", "-o", "output", *arguments])
        assert built.exit_code == 0, built.output
    pages = [one.read_text("utf-8") for one in (folder / "output").rglob("*.html")]
    assert pages
    assert all('name="robots" content="noindex"' in one for one in pages)
