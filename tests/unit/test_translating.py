"""Translations begun, compared and confirmed: memory, drafts, differences, machines."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from types import ModuleType
from typing import TYPE_CHECKING

import pytest
from click import UsageError

from bulletin.commands.stamping import confirm
from bulletin.commands.translating import begin, compare, finish, subject_of
from bulletin.languages import ORIGINAL, TRANSLATION
from bulletin.sources.structured import parse
from bulletin.sources.text import divide
from bulletin.translating.files import write_new
from bulletin.translating.machine import MachineError, keeps, translated, translator_of
from bulletin.translating.memory import LEAST, Known, Memory
from bulletin.translating.recall import recall

if TYPE_CHECKING:
    from pathlib import Path

    from tests.unit.conftest import Content

    from bulletin.settings import Settings
    from bulletin.views import Scope

ScopeOf = Callable[..., "Scope"]
STEM = "2026-02-01-rapat"
FILE = f"articles/2026/{STEM}.id.md"
TRANSLATED = FILE.replace(".id.", ".en.")
BODY = """## Pendahuluan

Warga berkumpul pada Sabtu pagi di balai.

- satu
- dua

---

`kode`

| a |
|---|
| b |

Penutup -- tamat --> benar.
"""
RICH = {
    "image": "{src: images/2026/kali.jpg, alt: Kali, caption: 'Kali: pagi'}",
    "events": "[{id: rapat, name: 'Rapat #1', start: 2026-01-31, venue: Balai}]",
    "speakers": "[{name: \"Hj. Contoh 'Ani'\", role: ketua, institution: Panitia}, {name: Diam}]",
    "actions": "[{id: papan, text: Memasang papan, amount: 2, amount_note: tiap RW}]",
    "updates": "[{action: papan, status: done, note: Selesai},"
    " {action: papan, status: done, date: 2026-02-03, note: Sudah}]",
    "corrections": "[{date: 2026-02-02, text: Nama}]",
    "sources": "[{title: Notula}, {title: Berita, url: 'https://a.example/'}]",
}


@pytest.fixture
def settings(content: Content, scope_of: ScopeOf) -> Settings:
    return scope_of(content.article().library(), ORIGINAL).settings


@pytest.fixture
def machine() -> Iterator[ModuleType]:
    """A module `mesin` that can be named in the settings."""
    module = ModuleType("mesin")
    sys.modules["mesin"] = module
    yield module
    del sys.modules["mesin"]


def drafted(content: Content, settings: Settings, *, by_machine: bool = False) -> str:
    """The text of the file that a draft is, after the command was run on the original."""
    subject = subject_of(settings, content.root / FILE)
    [*begin(subject, settings, "id", by_machine=by_machine)]
    return (content.root / TRANSLATED).read_text("utf-8")


def shown(content: Content, settings: Settings) -> str:
    return "\n".join(compare(subject_of(settings, content.root / TRANSLATED), "id"))


def refused(lines: Iterator[str]) -> list[str]:
    """What a command says before it fails, and then of it."""
    told = list[str]()
    try:
        for line in lines:
            told += [line]
    except ValueError as failure:
        return [*told, str(failure)]
    pytest.fail("it did not fail")


def body_of(text: str) -> str:
    return divide(text).body


def values_of(text: str) -> dict[str, object]:
    structured = parse(divide(text).front or "")
    assert structured.faults == []
    return structured.value


# Memory


def test_the_same_text_is_found_but_for_white_space() -> None:
    memory = Memory()
    memory.learn([Known("Satu  dua", "One two", "a"), Known("Satu dua", "1 2", "b")])
    assert memory.exact("Satu\ndua") == Known("Satu  dua", "One two", "a")
    assert memory.exact("satu dua") is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Warga berkumpul pada Minggu pagi di balai.", True),
        ("Warga berkumpul pada Sabtu pagi di balai.", True),
        ("Sekolah ditutup pada hari libur nasional.", False),
        ("", False),
    ],
)
def test_nearly_the_same_text_is_found(text: str, *, found: bool) -> None:
    memory = Memory()
    known = Known("Warga berkumpul pada Sabtu pagi di balai.", "Residents met.", "a")
    memory.learn([Known("Lain sama sekali.", "Other.", "b"), known])
    near = memory.nearest(text)
    assert (near is not None) == found
    assert near is None or (near.known == known and near.likeness >= LEAST)


def test_what_is_remembered(content: Content) -> None:
    """Official names come first; of a pair, what still says the same."""
    content.article(title="Rapat besar", body="Satu.\n\nDua.\n")
    content.translation(title="Big meeting", body="One.\n\nTwo.\n")
    known = recall(content.library())
    assert known.texts.exact("Rapat besar") == Known("Rapat besar", "Big meeting", STEM)
    assert known.blocks.exact("Dua.") == Known("Dua.", "Two.", STEM)
    (organisation, *_) = content.library().registry.organisations.values()
    name = organisation.name
    assert known.texts.exact(name.id) == Known(name.id, name.en, "organisations.yaml")


def test_what_has_changed_is_not_remembered(content: Content, settings: Settings) -> None:
    """A changed text or block has no translation; a block that moved keeps its own."""
    content.article(body="Satu.\n\nDua.\n\nTiga.\n").translation(body="One.\n\nTwo.\n\nThree.\n")
    confirm(content.root / TRANSLATED, settings)
    content.article(title="Lain", body="Tiga.\n\nSatu.\n\nBaru.\n")
    known = recall(content.library())
    found = {text: known.blocks.exact(text) for text in ("Satu.", "Dua.", "Tiga.", "Baru.")}
    said = {text: one.translation for text, one in found.items() if one}
    assert said == {"Satu.": "One.", "Tiga.": "Three."}
    assert known.texts.exact("Lain") is None
    assert known.texts.exact("Hasil rapat warga.") is not None


def test_bodies_of_other_lengths_are_not_remembered(content: Content) -> None:
    """Where a translation has other blocks, it is not known which is which."""
    content.article(body="Satu.\n\nDua.\n").translation(body="One and two.\n")
    assert recall(content.library()).blocks.exact("Satu.") is None


def test_an_unreviewed_translation_is_not_remembered(content: Content) -> None:
    content.article(title="Rapat besar").translation(title="Big meeting", x_unreviewed="true")
    assert recall(content.library()).texts.exact("Rapat besar") is None


# Withheld translations


@pytest.mark.parametrize("value", ["true", "ya", "false", "'1'"])
def test_an_unreviewed_translation_counts_as_none(content: Content, value: str) -> None:
    """Its article is untranslated, and there is one warning, whatever the key says."""
    content.article().translation(title=None, summary=None, body="", x_unreviewed=value)
    assert not content.story().is_translated
    assert content.codes() == ["unreviewed?"]


def test_an_unset_key_withholds_nothing(content: Content) -> None:
    content.article().translation(x_unreviewed="")
    assert content.story().is_translated


@pytest.mark.parametrize(
    ("keys", "body", "code"),
    [
        ({"title": '"Rapat'}, "", "yaml-quote"),
        ({"titel": "Meeting"}, "", "unknown-key"),
        ({"date": "2026-02-02"}, "", "fact-differs"),
        ({"events": "[{id: lain, name: Other}]"}, "", "entry-without-original"),
        ({}, "NIK 3173052501900001", "nik"),
        ({}, "<script>x</script>", "html-forbidden"),
    ],
)
def test_form_facts_and_privacy_are_errors_all_the_same(
    content: Content, keys: dict[str, str], body: str, code: str
) -> None:
    content.article().translation(x_unreviewed="true", body=body, **keys)
    assert code in content.codes()


def test_a_page_may_be_withheld(content: Content) -> None:
    content.page("bantuan.id").page("bantuan.en", title=None, x_unreviewed="true", body="")
    assert not content.library().pages_by_stem["bantuan"].is_translated
    assert content.codes() == ["unreviewed?"]


# Drafts


def test_a_draft_has_every_text_in_order(content: Content, settings: Settings) -> None:
    """Keys and entries stand in the original's order, all of them empty or filled."""
    content.article(body=BODY, **RICH)
    text = drafted(content, settings)
    values = values_of(text)
    assert [*values] == [
        "x-unreviewed", "title", "summary", "image", "events", "speakers", "actions", "updates",
        "corrections", "sources", "x-translates",
    ]  # fmt: skip
    assert values["events"] == [{"id": "rapat", "name": None, "venue": None}]
    assert values["speakers"] == [{"name": "Hj. Contoh 'Ani'", "role": None, "institution": None}]
    assert values["updates"] == [
        {"action": "papan", "date": "2026-02-01", "note": None},
        {"action": "papan", "date": "2026-02-03", "note": None},
    ]
    assert values["sources"] == [
        {"x-entry": "1", "title": None},
        {"url": "https://a.example/", "title": None},
    ]
    for original in ("Rapat #1", "Kali: pagi", "Hj. Contoh", "tiap RW"):
        assert original in text


def test_a_draft_has_a_note_for_each_block(content: Content, settings: Settings) -> None:
    """A block's note holds it; a rule or code has no words, and is there already."""
    content.article(body=BODY, **RICH)
    body = body_of(drafted(content, settings))
    assert body.count("<!-- [") == 7
    assert "- satu\n- dua\n-->" in body
    assert "-->\n\n---\n" in body
    assert "-->\n\n`kode`\n" in body
    assert r"Penutup -\- tamat -\-> benar." in body


def test_a_draft_has_warnings_only(content: Content, settings: Settings) -> None:
    content.article(body=BODY, **RICH)
    drafted(content, settings)
    found = content.codes()
    assert [one for one in found if not one.endswith("?")] == []
    assert found.count("unreviewed?") == 1
    assert not content.story().is_translated


def test_what_is_known_is_filled_in(content: Content, settings: Settings) -> None:
    """A text or block that was translated before is there, with a comment that says where."""
    other = "2026-01-20-lain"
    content.article(other, title="Rapat lain", body="Satu.\n\nWarga berkumpul pada Sabtu pagi.\n")
    content.translation(other, title="Other meeting", body="One.\n\nResidents met on Saturday.\n")
    (organisation, *_) = content.library().registry.organisations.values()
    name = organisation.name
    speakers = f"[{{name: Cici, role: warga, institution: {name.id}}}]"
    content.article(
        title="Rapat lain", speakers=speakers, body="Satu.\n\nWarga berkumpul pada Minggu pagi.\n"
    )
    text = drafted(content, settings)
    values = values_of(text)
    assert values["title"] == "Other meeting"
    assert values["speakers"][0]["institution"] == name.en
    assert f"# dari / from: {other}" in text
    assert f"dari / from: {other}\n-->\n\nOne.\n" in text
    assert "mirip / similar" in text
    assert "“Warga berkumpul pada Sabtu pagi.” → “Residents met on Saturday.”" in text
    assert "\nResidents met on Saturday.\n" not in text


def test_terms_are_told(content: Content, settings: Settings) -> None:
    """Names of the registries and glossary terms in a text stand beside it, in English."""
    (term, *_) = content.library().registry.glossary
    content.article(body=f"Rapat {term.abbr} hari ini.\n")
    assert f"istilah / terms: {term.abbr} = {term.en}" in drafted(content, settings)


def test_a_page_can_be_drafted(content: Content, settings: Settings) -> None:
    content.page("bantuan.id", title="Bantuan", body="Teks.\n")
    subject = subject_of(settings, content.root / "pages/bantuan.id.md")
    [*begin(subject, settings, "id", by_machine=False)]
    values = values_of((content.root / "pages/bantuan.en.md").read_text("utf-8"))
    assert [*values] == ["x-unreviewed", "title", "x-translates"]
    assert content.codes() == ["unreviewed?"]


def test_the_original_of_a_draft_may_be_a_draft(content: Content, settings: Settings) -> None:
    content.article(status="draft")
    assert "x-unreviewed" in drafted(content, settings)


def test_a_file_is_never_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "a.en.md"
    file.write_text("mine", "utf-8")
    with pytest.raises(FileExistsError):
        write_new(file, "yours")
    assert [one.name for one in tmp_path.iterdir()] == ["a.en.md"]
    assert file.read_text("utf-8") == "mine"


def test_without_hard_links_files_are_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.link", refuse)
    write_new(tmp_path / "a.en.md", "text")
    assert [one.read_text("utf-8") for one in tmp_path.iterdir()] == ["text"]
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a.en.md", "other")


# Confirming a draft


def complete(text: str) -> str:
    """A draft with something in every empty place."""
    front, body = text.rsplit("\n---\n", 1)
    lines = (f'{line} "Words"' if line.endswith(":") and line.strip() in EMPTY else line
             for line in front.split("\n"))  # fmt: skip
    filled = re.sub(r"-->\n\n(?=\n|\Z)", "-->\n\nText.\n", body)
    return "\n".join(lines) + f"\n---\n{filled}"


EMPTY = frozenset(
    ("title:", "summary:", "alt:", "caption:", "name:", "venue:", "role:", "institution:", "text:",
     "amount_note:", "note:")
)  # fmt: skip


def test_a_draft_that_lacks_something_is_not_confirmed(
    content: Content, settings: Settings
) -> None:
    """Every text and block that is empty is named with its line; the file stays as it is."""
    content.article(body="Satu.\n\nDua.\n", events="[{id: rapat, name: Rapat, start: 2026-01-31}]")
    text = drafted(content, settings)
    with pytest.raises(ValueError, match="belum diterjemahkan / not translated yet") as told:
        confirm(content.root / TRANSLATED, settings)
    lines = str(told.value).split("\n")[1:]
    assert [line.split(": ", 2)[1:] for line in lines] == [
        ["title", "Rapat warga"],
        ["summary", "Hasil rapat warga."],
        ["events.0.name", "Rapat"],
        ["body", "Satu."],
        ["body", "Dua."],
    ]
    written = text.split("\n")
    numbers = [int(line.split(":")[1]) for line in lines]
    assert [written[number - 1].strip() for number in numbers[:3]] == [
        "title:",
        "summary:",
        "name:",
    ]
    assert [written[number] for number in numbers[3:]] == ["Satu.", "Dua."]
    assert (content.root / TRANSLATED).read_text("utf-8") == text


def test_a_complete_draft_is_confirmed(content: Content, settings: Settings) -> None:
    """The keys of the draft go, the stamp comes, and the translation is published."""
    content.article(body="Satu.\n\nDua.\n")
    path = content.root / TRANSLATED
    path.write_text(complete(drafted(content, settings)), "utf-8")
    assert content.codes() == ["unreviewed?"]
    confirm(path, settings)
    values = values_of(path.read_text("utf-8"))
    assert [*values] == ["title", "summary", "translates"]
    assert "# asli: Rapat warga" in path.read_text("utf-8")
    assert content.codes() == []
    edition = content.story().editions[TRANSLATION.code]
    assert content.library().staleness(content.story(), edition).is_current


def test_a_draft_with_a_wrong_number_is_not_confirmed(content: Content, settings: Settings) -> None:
    """What would be an error once it is published is told before."""
    content.article(actions="[{id: papan, text: Memasang 12 papan}]")
    path = content.root / TRANSLATED
    text = complete(drafted(content, settings)).replace('text: "Words"', 'text: "Put up 13 boards"')
    path.write_text(text, "utf-8")
    with pytest.raises(ValueError, match="words-differ-in-field"):
        confirm(path, settings)
    assert path.read_text("utf-8") == text


def test_an_empty_body_without_notes_is_missing(content: Content, settings: Settings) -> None:
    content.article().translation(x_unreviewed="true", body="")
    with pytest.raises(ValueError, match="body: Teks rapat"):
        confirm(content.root / TRANSLATED, settings)


def test_a_draft_of_an_original_that_has_changed(content: Content, settings: Settings) -> None:
    """What has changed since is shown first; the draft is confirmed when that is asked again."""
    content.article(body="Satu.\n\nDua.\n")
    path = content.root / TRANSLATED
    path.write_text(complete(drafted(content, settings)), "utf-8")
    content.article(title="Rapat besar", body="Satu.\n\nTiga.\n")
    assert "+ Tiga." in shown(content, settings)
    told = refused(finish(path, settings))
    assert "+ Tiga." in told
    assert "has changed since the draft" in told[-1]
    assert content.codes() == ["unreviewed?"]
    text = path.read_text("utf-8")
    assert "# asli: Rapat besar\n" in text
    assert "<!-- [2]\nTiga.\n-->" in text
    assert [*finish(path, settings)][-1].endswith("confirmed")
    assert content.codes() == []


def test_notes_say_what_the_original_says_now(content: Content, settings: Settings) -> None:
    """What is empty is told in the present words; a block that came has a note."""
    content.article(body="Satu.\n\nDua.\n\nTiga.\n")
    drafted(content, settings)
    content.article(body="Satu.\n\nDua lagi.\n\nEmpat.\n\nTiga.\n\nLima.\n")
    empty = [
        line.split(": ")[-1] for line in shown(content, settings).split("\n") if "kosong" in line
    ]
    assert empty[2:] == ["Satu.", "Dua lagi.", "Empat.", "Tiga.", "Lima."]
    with pytest.raises(ValueError, match="has changed since"):
        [*finish(content.root / TRANSLATED, settings)]
    body = body_of((content.root / TRANSLATED).read_text("utf-8"))
    assert re.findall(r"\[(\d)\]\n(.*)", body) == [
        ("1", "Satu."), ("2", "Dua lagi."), ("3", "Empat."), ("4", "Tiga."), ("5", "Lima."),
    ]  # fmt: skip
    content.article(body="Satu.\n\nTiga.\n\nLima.\n")
    with pytest.raises(ValueError, match="has changed since"):
        [*finish(content.root / TRANSLATED, settings)]
    body = body_of((content.root / TRANSLATED).read_text("utf-8"))
    assert re.findall(r"\[(\d)\]\n(.*)", body) == [("1", "Satu."), ("2", "Tiga."), ("3", "Lima.")]


def test_a_draft_without_its_line_is_a_draft_still(content: Content, settings: Settings) -> None:
    """Who takes `x-unreviewed` away has not confirmed it."""
    content.article(body="Satu.\n\nDua.\n")
    path = content.root / TRANSLATED
    text = complete(drafted(content, settings)).replace("x-unreviewed: true\n", "")
    path.write_text(text, "utf-8")
    assert content.codes() == ["unreviewed?"]
    assert not content.story().is_translated
    [*finish(path, settings)]
    assert content.codes() == []
    assert content.story().is_translated


# Comparing


@pytest.fixture
def pair(content: Content, settings: Settings) -> Content:
    """A confirmed pair with three paragraphs."""
    content.article(body="Satu.\n\nDua.\n\nTiga.\n").translation(body="One.\n\nTwo.\n\nThree.\n")
    confirm(content.root / TRANSLATED, settings)
    return content


def line_of(content: Content, text: str) -> int:
    lines = (content.root / TRANSLATED).read_text("utf-8").split("\n")
    return lines.index(text) + 1


def test_a_current_pair_has_nothing_to_do(pair: Content, settings: Settings) -> None:
    text = shown(pair, settings)
    assert text.endswith("nothing to do")
    assert len(text.split("\n")) == 1


def test_only_what_changed_is_shown(pair: Content, settings: Settings) -> None:
    """The original's words and the translation, with the file and line to mend."""
    pair.article(title="Musyawarah", body="Satu.\n\nDua dan lagi.\n\nTiga.\n\nEmpat.\n")
    text = shown(pair, settings)
    path = pair.root / TRANSLATED
    assert f"{path}:{line_of(pair, 'title: Residents meet')}: title: berubah / changed" in text
    assert "+ Musyawarah\n  Residents meet\n" in text
    assert (
        f"{path}:{line_of(pair, 'Two.')}: body 2: berubah / changed\n+ Dua dan lagi.\n  Two.\n"
        in text
    )
    assert "body 4: baru / new\n+ Empat.\n" in text
    assert "One." not in text
    assert "\n- " not in text
    assert f"bulletin translate --confirm {path}" in text


def test_a_removed_paragraph_is_shown(pair: Content, settings: Settings) -> None:
    pair.article(body="Satu.\n\nTiga.\n")
    text = shown(pair, settings)
    assert f":{line_of(pair, 'Two.')}: body 2: tidak ada lagi / gone\n  Two.\n" in text


def git(folder: Path, *arguments: str) -> None:
    command = ["git", "-c", "user.name=a", "-c", "user.email=a@b.example", "-C", str(folder)]
    subprocess.run([*command, *arguments], check=True, capture_output=True)  # noqa: S603


def test_git_tells_what_was_there_before(pair: Content, settings: Settings) -> None:
    """Where the history has the words of then, they stand in the diff."""
    git(pair.root, "init", "-q")
    pair.article(title="Awal sekali", body="Satu.\n\nDua.\n\nTiga.\n")
    git(pair.root, "add", ".")
    git(pair.root, "commit", "-qm", "1")
    pair.article(body="Satu.\n\nLain.\n\nTiga.\n")
    git(pair.root, "commit", "-qam", "2")
    pair.article(title="Musyawarah", body="Satu.\n\nDua dan lagi.\n\nTiga.\n")
    text = shown(pair, settings)
    assert "- Dua.\n+ Dua dan lagi.\n  Two.\n" in text
    assert "- Rapat warga\n+ Musyawarah\n  Residents meet\n" in text


def test_without_git_the_present_words_are_shown(
    pair: Content, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    pair.article(body="Satu.\n\nDua dan lagi.\n\nTiga.\n")
    assert "changed\n+ Dua dan lagi.\n  Two.\n" in shown(pair, settings)


def test_new_texts_can_be_pasted(pair: Content, settings: Settings) -> None:
    """Texts that the translation lacks are shown as YAML that makes it complete."""
    pair.article(
        events="[{id: rapat, name: Rapat, start: 2026-01-31}]", body="Satu.\n\nDua.\n\nTiga.\n"
    )
    text = shown(pair, settings)
    pasted = text.partition("add above the second ---:\n")[2].partition("\n\n")[0]
    assert pasted == "events:\n  - id: rapat\n    # asli: Rapat\n    name:"
    path = pair.root / TRANSLATED
    before = path.read_text("utf-8")
    path.write_text(before.replace("translates:", f"{pasted} Meeting\ntranslates:"), "utf-8")
    assert pair.codes() == ["outdated?"]
    assert "+ Rapat\n  Meeting" in shown(pair, settings)


def test_what_is_lacking_is_put_where_its_list_is(content: Content, settings: Settings) -> None:
    """A list that is there is not begun again; an entry that is there gets the words it lacks."""
    content.article(
        events="[{id: rapat, name: Rapat, start: 2026-01-31, venue: Balai}]",
        sources="[{title: Satu}, {title: Dua}]",
    )
    keys = "events:\n  - id: rapat\n    name: Meeting\nsources:\n  - title: One\n"
    content.translation()
    path = content.root / TRANSLATED
    text = path.read_text("utf-8").replace("---\n", f"---\n{keys}", 1)
    path.write_text(text, "utf-8")
    told = shown(content, settings)
    assert ":3: tambahkan pada `events.0:` (baris 3)" in told
    assert "line 3):\n    # asli: Balai\n    venue:\n" in told
    assert "add to `sources:` as entry 2 (line 5):\n    # asli: Dua\n  - title:\n" in told
    assert "x-entry" not in told
    text = text.replace("Meeting\n", "Meeting\n    # asli: Balai\n    venue: Hall\n")
    text = text.replace("One\n", "One\n    # asli: Dua\n  - title: Two\n")
    path.write_text(text, "utf-8")
    assert content.codes() == []
    assert "asli:" not in shown(content, settings)


def test_what_went_is_counted(pair: Content) -> None:
    pair.article(body="Satu.\n\nTiga.\n")
    (problem,) = pair.problems()
    assert dict(problem.values)["found"] == "1 bagian dihapus / 1 block removed"


def test_the_original_is_not_what_is_confirmed(pair: Content, settings: Settings) -> None:
    with pytest.raises(ValueError, match=rf"--confirm \S+{STEM}\.en\.md"):
        confirm(pair.root / FILE, settings)


def test_a_file_that_is_not_there_and_one_that_lacks_something(
    content: Content, settings: Settings
) -> None:
    """Each is told as what it is: the name that may be meant, or what is to be completed."""
    with pytest.raises(UsageError, match=rf"no such original; maksudnya / is it \S+{STEM}\.id\.md"):
        subject_of(settings, content.root / FILE.replace("rapat", "rapta"))
    content.article(status="draft", date=None)
    with pytest.raises(UsageError, match=r"(?s)complete it first:.*date: .*\[required\]"):
        subject_of(settings, content.root / FILE)


def test_a_key_that_is_doubled_is_told(pair: Content, settings: Settings) -> None:
    """A file with an error is never called current."""
    path = pair.root / TRANSLATED
    path.write_text(path.read_text("utf-8").replace("---\n", "---\ntitle: Other\n", 1), "utf-8")
    with pytest.raises(ValueError, match=r":3: title: .*kunci title ditulis dua kali \(baris 2\)"):
        shown(pair, settings)


def test_a_pair_that_was_never_confirmed(content: Content, settings: Settings) -> None:
    content.article().translation()
    text = shown(content, settings)
    assert "not confirmed" in text
    assert "--confirm" in text


def test_a_broken_translation_is_told(content: Content, settings: Settings) -> None:
    content.article().translation(title='"Rapat')
    with pytest.raises(ValueError, match="mend it first"):
        shown(content, settings)


# Machines


def test_a_machine_fills_what_nobody_knows(
    content: Content, scope_of: ScopeOf, machine: ModuleType
) -> None:
    """Memory comes first; what a machine says is marked, and the file stays withheld."""
    asked: list[tuple[list[str], str, str]] = []

    def upper(texts: Sequence[str], source: str, target: str) -> Sequence[str]:
        asked.append(([*texts], source, target))
        return [text.upper() for text in texts]

    machine.upper = upper  # type: ignore[attr-defined]
    content.article("2026-01-20-lain", body="Satu.\n").translation("2026-01-20-lain", body="One.\n")
    content.article(title="Musyawarah", body="Satu.\n\nDua [tautan](https://a.example/).\n")
    settings = scope_of(content.library(), ORIGINAL, translator="mesin:upper").settings
    text = drafted(content, settings, by_machine=True)
    ((texts, source, target),) = asked
    assert (source, target) == ("id", "en")
    assert texts == ["Musyawarah", "Dua [tautan](https://a.example/)."]
    assert '# mesin, belum diperiksa / by machine, unchecked\ntitle: "MUSYAWARAH"' in text
    assert "\nOne.\n" in text
    # The machine has changed the link, so its words are a proposal only.
    assert "unchecked: DUA [TAUTAN](HTTPS://A.EXAMPLE/).\n-->\n\n" in text
    assert not content.story().is_translated
    assert [one for one in content.codes() if not one.endswith("?")] == []


def test_what_is_empty_lacks_no_name(
    content: Content, scope_of: ScopeOf, machine: ModuleType
) -> None:
    """What a block says that nobody has translated is not told as missing; the rest is."""
    machine.half = lambda texts, *_: ["Some came" if "12" in one else "" for one in texts]  # type: ignore[attr-defined]
    content.article(body="Datang 12 warga.\n\nDatang 34 warga.\n")
    settings = scope_of(content.library(), ORIGINAL, translator="mesin:half").settings
    told = "\n".join(
        begin(subject_of(settings, content.root / FILE), settings, "id", by_machine=True)
    )
    assert "12 warga" in told
    assert "34 warga" not in told
    assert "3 texts are still empty" in told


def test_what_does_not_fit_is_a_proposal(
    content: Content, scope_of: ScopeOf, machine: ModuleType
) -> None:
    """A title that is too long, or has markup, is not filled in."""
    machine.long = lambda texts, *_: ["word " * 60 for _ in texts]  # type: ignore[attr-defined]
    content.article(title="Musyawarah")
    settings = scope_of(content.library(), ORIGINAL, translator="mesin:long").settings
    values = values_of(drafted(content, settings, by_machine=True))
    assert (values["title"], values["summary"]) == (None, None)


def test_what_would_be_an_error_is_a_proposal(
    content: Content, scope_of: ScopeOf, machine: ModuleType
) -> None:
    """A machine that makes a wrong weekday, or a private number, brings no error into the site."""
    said = {"Rapat warga": "Call 0812-3456-7890", "Teks.": "On Monday, 1 February 2026.\n\nMore."}
    machine.wrong = lambda texts, *_: [said.get(one, "Fine") for one in texts]  # type: ignore[attr-defined]
    content.article(body="Teks.\n\nLagi.\n")
    settings = scope_of(content.library(), ORIGINAL, translator="mesin:wrong").settings
    text = drafted(content, settings, by_machine=True)
    assert [one for one in content.codes() if not one.endswith("?")] == []
    values = values_of(text)
    assert (values["title"], values["summary"]) == (None, "Fine")
    assert "→ Call 0812-3456-7890" in text
    assert "-->\n\nFine\n" in text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "the setting `translator` is not set"),
        ("mesin:lacks", "AttributeError"),
        ("no_such_module_at_all:f", "ModuleNotFoundError"),
        ("mesin:number", "not a function"),
        ("mesin:fails", "ConnectionError: no network"),
        ("mesin:short", "not as many texts"),
        ("mesin:numbers", "not as many texts"),
        ("mesin:nothing", "TypeError"),
    ],
)
def test_errors_of_a_machine_are_told_and_nothing_is_written(
    content: Content, scope_of: ScopeOf, machine: ModuleType, name: str, said: str
) -> None:
    def fails(*_: object) -> Sequence[str]:
        raise ConnectionError("no network")

    machine.number = 1  # type: ignore[attr-defined]
    machine.fails = fails  # type: ignore[attr-defined]
    machine.short = lambda *_: ["one"]  # type: ignore[attr-defined]
    machine.numbers = lambda texts, *_: [1 for _ in texts]  # type: ignore[attr-defined]
    machine.nothing = lambda *_: None  # type: ignore[attr-defined]
    settings = scope_of(content.article().library(), ORIGINAL, translator=name).settings
    with pytest.raises(MachineError, match=said):
        drafted(content, settings, by_machine=True)
    assert not (content.root / TRANSLATED).exists()
    assert [one.name for one in (content.root / TRANSLATED).parent.glob(".*")] == []


def test_a_translator_is_found_by_its_name() -> None:
    assert translator_of("json:dumps")


def test_a_machine_is_asked_once_for_each_text() -> None:
    calls = []

    def double(texts: Sequence[str], *_: str) -> Sequence[str]:
        calls.append(texts)
        return [text * 2 for text in texts]

    assert translated(double, ["a", "b", "a"]) == {"a": "aa", "b": "bb"}
    assert calls == [["a", "b"]]
    assert translated(double, []) == {}


@pytest.mark.parametrize(
    ("made", "kept"),
    [
        ("See [x](https://a.example/) and `y`.", True),
        ("See [x](https://b.example/) and `y`.", False),
        ("See [x](https://a.example/) and y.", False),
        ("See [x](https://a.example/) and `y`. <script>z</script>", False),
    ],
)
def test_links_and_code_are_kept(made: str, *, kept: bool) -> None:
    assert keeps("Lihat [x](https://a.example/) dan `y`.", made) == kept
