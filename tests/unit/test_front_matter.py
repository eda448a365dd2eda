"""The JSON Schema of the front matter: it says what our reader says, as far as forms go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from bulletin.languages import LANGUAGES, TRANSLATION
from bulletin.schema import Article, ArticleTranslation, validate
from bulletin.schema.front_matter import front_matter_schema
from bulletin.sources.text import divide

ROOT = Path(__file__).resolve().parents[2]
INVALID = ROOT / "tests" / "invalid"
ADDRESS = "https://a.example/data/schema/article.schema.json"
SCHEMA = front_matter_schema(ADDRESS)
GOOD = sorted(
    file
    for site in (ROOT / "content", *(ROOT / "tests" / "sites").iterdir())
    for file in site.glob("articles/**/*.md")
)
# What an editor must refuse, too: the form is wrong, whatever the rest of the site says.
BAD = (
    "unknown-key", "amount", "moment", "choice", "required", "date", "due", "identifier", "url",
    "image-path", "image-alt", "not-a-list", "not-a-mapping", "one-of-person-name", "empty-item",
    "too-long", "language-key",
)  # fmt: skip
# What is no matter of form: only a calendar, or the words themselves, tell it.
NOT_A_FORM = ("impossible-date", "markup")
ORIGINAL = {
    "title": "Rapat warga",
    "date": "2026-02-01",
    "summary": "Hasil rapat.",
    "topics": ["kebersihan"],
    "byline": ["lmk-awan-biru"],
}
TRANSLATED = {"title": "Residents meet", "summary": "What was decided."}


class Editor(yaml.SafeLoader):
    """Reads YAML as editors do (1.2, core schema): numbers and truth values, but no dates."""


Editor.yaml_implicit_resolvers = {}
for tag, form, first in (
    ("null", r"|~|null|Null|NULL", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    Editor.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{form})$"), first)
Editor.add_constructor("tag:yaml.org,2002:int", lambda _, node: int(node.value))
Editor.add_constructor("tag:yaml.org,2002:float", lambda _, node: float(node.value))


def front(file: Path) -> Any:  # noqa: ANN401 - whatever was written
    """The front matter of a file as an editor reads it."""
    parts = divide(file.read_text("utf-8-sig").replace("\r\n", "\n").replace("◊", "x"))
    return yaml.load(parts.front or "", Editor)  # noqa: S506 - a safe loader


def schema_of(name: str) -> Draft202012Validator:
    """The schema of an original or a translation alone."""
    return Draft202012Validator({**SCHEMA, "anyOf": [{"$ref": f"#/$defs/{name}"}]})


def kind(file: Path) -> str:
    """Which of the two a file is, by its name."""
    return "ArticleTranslation" if file.name.endswith(TRANSLATION.suffix) else "Article"


def faults(name: str, given: object) -> list[str]:
    """What the schema says is wrong."""
    return [one.message for one in schema_of(name).iter_errors(given)]


def test_it_is_a_schema_of_its_dialect() -> None:
    """The schema is valid itself, and says its dialect and its address."""
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert SCHEMA["$id"] == ADDRESS


def test_there_is_something_to_read() -> None:
    """The real content and the fictional site are both read, in both languages."""
    assert {file.name.split(".")[-2] for file in GOOD} == {one.code for one in LANGUAGES}
    assert len({file.relative_to(ROOT).parts[:3] for file in GOOD}) > 2


@pytest.mark.parametrize("file", GOOD, ids=lambda one: f"{one.parent.name}/{one.name}")
def test_content_without_error_is_of_the_form(file: Path) -> None:
    """Every article of the real content and of the fictional sites fits its schema."""
    assert faults(kind(file), front(file)) == []
    assert Draft202012Validator(SCHEMA).is_valid(front(file))


def bad_files() -> Iterator[tuple[str, Path]]:
    """The article with the mistake of each bad fixture."""
    for code in BAD:
        said = (INVALID / code / "expected.txt").read_text("utf-8").splitlines()
        named = {line.split(":")[0].removeprefix("content/") for line in said}
        found = [INVALID / code / one for one in sorted(named) if one.startswith("articles/")]
        yield from ((code, file) for file in found if file.exists())


def test_every_bad_fixture_has_its_article() -> None:
    """None of the mistakes goes untested because its fixture was moved."""
    assert {code for code, _ in bad_files()} == {*BAD}


@pytest.mark.parametrize(("code", "file"), [*bad_files()], ids=lambda one: str(one)[-40:])
def test_a_wrong_form_is_refused(code: str, file: Path) -> None:
    """What our reader refuses for its form, the schema refuses."""
    assert faults(kind(file), front(file)) != [], code


@pytest.mark.parametrize("code", NOT_A_FORM)
def test_what_is_no_matter_of_form_is_left_to_the_checks(code: str) -> None:
    """The schema promises no more than it can hold; a change here belongs in its description."""
    (file,) = (INVALID / code).glob("articles/**/*.id.md")
    assert faults("Article", front(file)) == []


# Values as an editor reads them, and as our reader does: text.
FORMS: tuple[tuple[str, object, str], ...] = (
    ("title", 2025, "2025"),
    ("title", True, "true"),
    ("title", None, ""),
    ("title", "x" * 120, "x" * 120),
    ("title", "x" * 121, "x" * 121),
    ("slug", 123, "0123"),
    ("slug", "rapat-warga", "rapat-warga"),
    ("slug", "Rapat", "Rapat"),
    ("slug", "rapat--warga", "rapat--warga"),
    ("date", "2026-02-01", "2026-02-01"),
    ("date", "2026-02-01 09:00", "2026-02-01 09:00"),
    ("date", "2026-02-01T09:00:00+07:00", "2026-02-01T09:00:00+07:00"),
    ("date", "1 Februari 2026", "1 Februari 2026"),
    ("date", 2026, "2026"),
    ("topics", [], ""),
    ("topics", ["pangan"], "pangan"),
    ("topics", [123], "123"),
    ("status", "draft", "draft"),
    ("status", "Draft", "Draft"),
)


def as_text(value: object, text: str) -> object:
    """A value as our reader sees it."""
    if isinstance(value, list):
        return [text] if value else None
    return text or None


@pytest.mark.parametrize(("key", "value", "text"), FORMS)
def test_the_schema_says_what_the_reader_says(key: str, value: object, text: str) -> None:
    """A value has the form in the one exactly where it has it in the other."""
    read, _ = validate(Article, {**ORIGINAL, key: as_text(value, text)})
    assert (faults("Article", {**ORIGINAL, key: value}) == []) == (read is not None)


ACTIONS: tuple[tuple[str, object, str], ...] = (
    ("amount", 2500000, "2500000"),
    ("amount", "2500000", "2500000"),
    ("amount", 2.5, "2.500"),
    ("amount", "2.500", "2.500"),
    ("amount", "Rp2500", "Rp2500"),
    ("amount", -5, "-5"),
    ("amount", 0, "0"),
    ("amount", 10**18, "1" + "0" * 18),
    ("amount", None, ""),
    ("due", 2026, "2026"),
    ("due", "2026-12", "2026-12"),
    ("due", "2026-12-31", "2026-12-31"),
    ("due", "akhir tahun", "akhir tahun"),
    ("due", 20261, "20261"),
    ("owner", " ", ""),
    ("owner", "lmk-awan-biru", "lmk-awan-biru"),
    ("owner", "LMK", "LMK"),
    ("status", "in-progress", "in-progress"),
    ("status", "proses", "proses"),
    ("x-catatan", {"apa": ["saja"]}, "apa saja"),
    ("note", "kunci lain", "kunci lain"),
)


@pytest.mark.parametrize(("key", "value", "text"), ACTIONS)
def test_so_does_an_action_point(key: str, value: object, text: str) -> None:
    """The same of the values of an action point."""
    action = {"id": "taman", "text": "Membuka taman"}
    given = {**ORIGINAL, "actions": [{**action, key: value}]}
    read, _ = validate(Article, {**ORIGINAL, "actions": [{**action, key: text or None}]})
    assert (faults("Article", given) == []) == (read is not None)


@pytest.mark.parametrize("unset", [None, "", "  "])
@pytest.mark.parametrize("key", sorted({*Article.model_fields} - {*ORIGINAL, "x_allow"}))
def test_what_is_not_needed_may_be_unset(key: str, unset: str | None) -> None:
    """Nothing, an empty text and white space are the same as not written."""
    assert faults("Article", {**ORIGINAL, key: unset}) == []


@pytest.mark.parametrize("key", sorted(ORIGINAL))
def test_what_is_needed_may_be_missing_in_a_draft_only(key: str) -> None:
    """A draft is not finished."""
    lacking = {name: value for name, value in ORIGINAL.items() if name != key}
    assert faults("Article", lacking) != []
    assert faults("Article", {**lacking, "status": "draft"}) == []


@pytest.mark.parametrize(
    ("speaker", "fits"),
    [
        ({"person": "ani-kapas"}, True),
        ({"name": "Kak Pensil"}, True),
        ({"person": None, "name": "Kak Pensil"}, True),
        ({"person": "ani-kapas", "name": "Ani"}, False),
        ({"role": "Pemateri"}, False),
        ({"person": "", "name": ""}, False),
    ],
)
def test_a_speaker_is_a_person_or_a_name(speaker: dict[str, object], *, fits: bool) -> None:
    """One of the two is set."""
    assert (faults("Article", {**ORIGINAL, "speakers": [speaker]}) == []) is fits


def test_an_image_of_unset_values_is_none() -> None:
    """As our reader has it; a picture without words is refused."""
    assert faults("Article", {**ORIGINAL, "image": {"src": None, "alt": ""}}) == []
    assert faults("Article", {**ORIGINAL, "image": {"src": "images/a.jpg", "alt": ""}}) != []


def test_a_translation_may_repeat_facts_but_not_invent_keys() -> None:
    """It has words and equal facts; what belongs to nobody is refused."""
    repeated = {**TRANSLATED, "date": "2026-02-01", "topics": ["pangan"], "translator": "Rinai"}
    assert faults("ArticleTranslation", repeated) == []
    assert faults("ArticleTranslation", {**TRANSLATED, "sumary": "x"}) != []
    assert validate(ArticleTranslation, repeated)[0] is not None


def test_every_key_says_what_it_means_in_both_languages() -> None:
    """An editor shows it."""
    for name, part in SCHEMA["$defs"].items():
        for key, value in part.get("properties", {}).items():
            assert value["description"].count(" | ") == 1, (name, key)


def patterns(part: object) -> Iterator[str]:
    """Every pattern in a schema."""
    if isinstance(part, dict):
        for key, value in part.items():
            if key == "pattern" and isinstance(value, str):
                yield value
            else:
                yield from patterns(value)
    elif isinstance(part, list):
        for one in part:
            yield from patterns(one)


def test_patterns_are_those_of_editors_too() -> None:
    """JSON Schema's are ECMA-262's with Unicode: an escape that means nothing is an error there."""
    found = {*patterns(SCHEMA)}
    assert len(found) > 5
    escaped = {sign for pattern in found for sign in re.findall(r"\\(.)", pattern)}
    assert escaped <= {*"sSdDwWbBfnrtvx0./\\^$*+?()[]{}|"}
    assert not [one for one in found if "(?P" in one or "(?i" in one]
