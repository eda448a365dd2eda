"""The interface's words: every text has its words in every language, and none is left over."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from bulletin.languages import CODES
from bulletin.outputs.html import theme_of
from bulletin.views.elements import EventBox, Text, Time
from bulletin.wording import MissingTextError, load_wordings

ROOT = Path(__file__).resolve().parents[2]
THEME = ROOT / "theme"
WORDS = THEME / "translations"
LANGUAGE = pytest.mark.parametrize("language", CODES)
PLACEHOLDER = re.compile(r"%\([a-z_]+\)s")
NAMES = {"id": "Penyelenggara", "en": "Organiser"}


@cache
def extracted() -> frozenset[str | tuple[str, str]]:
    """Every text of the templates and the package, as `make translations` finds them."""
    with (WORDS / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)
    found = {
        message if isinstance(message, str) else tuple(message)
        for folder in ("theme/templates", "plugins/bulletin")
        for _, _, message, _, _ in extract_from_dir(
            ROOT / folder,
            [(_below(pattern, folder), method) for pattern, method in methods],
            {_below(pattern, folder): given for pattern, given in options.items()},
            DEFAULT_KEYWORDS,
        )
    }
    return frozenset(found)


def _below(pattern: str, folder: str) -> str:
    """A pattern of the mapping, which counts from the root, as seen from a folder."""
    return pattern.removeprefix(f"{folder}/")


@cache
def catalogue(language: str) -> Catalog:
    with (WORDS / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=language)


def messages(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def known(catalog: Catalog) -> set[str | tuple[str, ...]]:
    return {
        one.id if isinstance(one.id, str) else tuple(one.id) for one in messages(catalog)
    }  # fmt: skip


def forms(words: object) -> list[str]:
    return [words] if isinstance(words, str) else list(words or ())


def test_extraction_finds_the_texts_of_templates_and_package() -> None:
    """The extraction reads both places, single texts and counted ones."""
    assert {"Skip to the content", "not yet named", "In progress"} <= extracted()
    assert ("%(num)s article", "%(num)s articles") in extracted()
    assert len(extracted()) > 40


@LANGUAGE
def test_every_text_has_its_words(language: str) -> None:
    """Every text has a translation that is neither empty nor fuzzy, in every plural form."""
    assert extracted() - known(catalogue(language)) == set()
    wrong = [
        one.id
        for one in messages(catalogue(language))
        if one.fuzzy or not all(form.strip() for form in forms(one.string) or [""])
    ]
    assert wrong == []
    counted = [one for one in messages(catalogue(language)) if one.pluralizable]
    assert {len(forms(one.string)) for one in counted} == {catalogue(language).num_plurals}


@LANGUAGE
def test_no_words_are_left_over(language: str) -> None:
    """No catalogue holds words of a text that is gone."""
    assert known(catalogue(language)) - extracted() == set()
    assert list(catalogue(language).obsolete) == []


def test_template_of_the_catalogues_is_current() -> None:
    """The list of texts that translators begin from is that of the sources."""
    with (WORDS / "messages.pot").open("rb") as file:
        assert known(read_po(file)) == extracted()


@LANGUAGE
def test_placeholders_are_kept(language: str) -> None:
    """Words have the same placeholders as their text, no other and no fewer."""
    wrong = [
        one.id
        for one in messages(catalogue(language))
        for form in forms(one.string)
        if set(PLACEHOLDER.findall(form)) != set(PLACEHOLDER.findall(forms(one.id)[-1]))
        or form.count("%") != len(PLACEHOLDER.findall(form))
    ]
    assert wrong == []


@LANGUAGE
def test_white_space_and_end_signs_are_kept(language: str) -> None:
    """Words begin and end like their text: no stray space, a full stop where the text has one."""
    wrong = [
        (one.id, form)
        for one in messages(catalogue(language))
        for form in forms(one.string)
        if form != form.strip() or form.endswith(".") is not forms(one.id)[0].endswith(".")
    ]
    assert wrong == []


def test_languages_differ() -> None:
    """Indonesian words are not the English ones, save where both languages have one word."""
    same = {
        one.id for one in messages(catalogue("id")) if forms(one.string)[:1] == forms(one.id)[:1]
    }
    assert same == {"Agenda", "Data", "Kecamatan", "Kelurahan", "RW"}


def test_english_words_are_the_texts() -> None:
    """The texts of the sources are English, so the English words say the same thing."""
    lengths = [
        (one.id, form)
        for one in messages(catalogue("en"))
        for form in forms(one.string)
        if not set(re.findall(r"\w+", forms(one.id)[0].lower()))
        & set(re.findall(r"\w+", form.lower()))
    ]
    assert lengths == []


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    """A copy of the theme, to be spoilt."""
    return Path(shutil.copytree(THEME, tmp_path / "theme"))


def spoil(theme: Path, language: str, text: str, how: str) -> None:
    """Take a text out of a catalogue, or leave it empty, or mark it as fuzzy."""
    file = theme / "translations" / language / "LC_MESSAGES" / "messages.po"
    entry = re.compile(rf'msgid "{text}"\nmsgstr ".*"\n')
    before = file.read_text("utf-8")
    assert len(entry.findall(before)) == 1
    new = {
        "missing": "",
        "empty": f'msgid "{text}"\nmsgstr ""\n',
        "fuzzy": f'#, fuzzy\nmsgid "{text}"\nmsgstr "Lain"\n',
    }[how]
    file.write_text(entry.sub(new, before), "utf-8")


@LANGUAGE
@pytest.mark.parametrize("how", ["missing", "empty", "fuzzy"])
def test_missing_words_raise(theme: Path, language: str, how: str) -> None:
    """A text without words fails, naming it and the language; no page is half in another one."""
    spoil(theme, language, "Organiser", how)
    box = EventBox(
        anchor="_e-x",
        name=Text("x"),
        when=Time("2026-03-14", "x"),
        venue=None,
        place=None,
        organiser=None,
        opened_by=None,
        status=None,
        state="confirmed",
    )
    environments = theme_of(theme).environments
    for code in CODES:
        event = environments[code].get_template("components/event.html").module.event
        if code == language:
            with pytest.raises(MissingTextError, match=f"{language}: 'Organiser'"):
                event(box)
        else:
            assert NAMES[code] in event(box)


@LANGUAGE
def test_missing_words_raise_in_views_too(language: str) -> None:
    """Views fail on a text that no catalogue has, singular or counted, and never show it as is."""
    wording = load_wordings(THEME, ZoneInfo("Asia/Jakarta"))[language]
    assert wording.gettext("Archive") == {"id": "Arsip", "en": "Archive"}[language]
    with pytest.raises(MissingTextError, match="No such text"):
        wording.gettext("No such text")
    with pytest.raises(MissingTextError, match="cat"):
        wording.ngettext("%(num)s cat", "%(num)s cats", 2)


def test_counted_texts_have_the_form_of_their_number() -> None:
    """Counts choose the plural form of the language and are grouped as the language does."""
    wordings = load_wordings(THEME, ZoneInfo("Asia/Jakarta"))
    said = {
        code: [
            wordings[code].ngettext("%(num)s article", "%(num)s articles", count)
            for count in (0, 1, 2, 1234)
        ]
        for code in CODES
    }
    assert said == {
        "id": ["0 artikel", "1 artikel", "2 artikel", "1.234 artikel"],
        "en": ["0 articles", "1 article", "2 articles", "1,234 articles"],
    }
