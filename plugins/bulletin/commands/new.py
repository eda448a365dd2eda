"""`bulletin new`: an article from answers, or from options."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import click

from bulletin.authoring.checking import faults_of, read
from bulletin.authoring.choosing import choices_of
from bulletin.authoring.entries import with_entry
from bulletin.authoring.fields import FIELDS, Field
from bulletin.authoring.files import article_text
from bulletin.authoring.interview import Interview, with_id
from bulletin.authoring.registering import NewEntry
from bulletin.build.checked import checked
from bulletin.build.pipeline import prepare
from bulletin.commands.trial import as_here, in_copy, trial
from bulletin.importing.naming import identifier
from bulletin.languages import BY_CODE, ORIGINAL, Code, Language, pick
from bulletin.model import Library, Registry
from bulletin.problems import Problem, format_problems
from bulletin.settings import Settings
from bulletin.translating.files import replace_file, write_new

_WORDS: Final = 5  # of a title in the name of a file
_OPTIONS: Final = {"topics": "--topic", "byline": "--byline"}


def article(
    settings: Settings, given: Mapping[str, Any], out: Path | None, lang: Code, *, asking: bool
) -> Iterator[str]:
    """Write an article from what was given and what is answered; lines on what was done.

    `click.UsageError` where something is missing that may not be asked for, or is wrong, and
    where the file exists already; `click.Abort` where a person gives up. Then nothing is written.
    """
    language = BY_CODE[lang]
    library, _ = prepare(settings)
    body = str(given.get("body") or "")
    taken = _taken(library)
    front, new = _given(given, library.registry, taken, lang), list[NewEntry]()
    if asking:
        front, new = _answers(front, library.registry, taken, settings, language)
    front.setdefault("date", f"{settings.today}")
    _demand(front, lang)
    file = out or _file(front, settings)
    if file.exists():
        raise click.UsageError(_exists(file))
    if not file.resolve().is_relative_to(settings.content.resolve()):
        raise click.UsageError(f"--out {file}: di luar folder isi / outside the content folder")
    text = article_text(front, body)
    wrong = _tried(file, text, new, settings)
    if asking:
        _agree(file, text, new, wrong, language)
    elif wrong:
        click.echo(format_problems(wrong, "text", lang), err=True)
        raise click.ClickException("tidak ditulis / not written")
    _write(file, text, new, settings)
    yield from _told(file, new, settings, lang)


def _answers(
    front: dict[str, Any],
    registry: Registry,
    taken: Mapping[str, set[str]],
    settings: Settings,
    language: Language,
) -> tuple[dict[str, Any], list[NewEntry]]:
    from bulletin.commands.terminal import Terminal  # noqa: PLC0415 - only where somebody is asked

    terminal = Terminal(language)
    terminal.tell(
        pick(
            language,
            "Jawab satu per satu. Enter: lewati; ?: contoh; Ctrl+C: batal, tidak ada yang ditulis.",
            "Answer one by one. Enter: skip; ?: an example; Ctrl+C: cancel, nothing is written.",
        )
    )
    talk = Interview(registry, language, terminal, taken, f"{settings.today}")
    try:
        return talk.article(front), talk.new
    except (EOFError, KeyboardInterrupt):
        raise _cancelled(language) from None


def _tried(file: Path, text: str, new: Sequence[NewEntry], settings: Settings) -> list[Problem]:
    """What the check would say of an article that is written, its errors only."""
    with trial(settings) as copy:
        _write(in_copy(file, settings, copy), text, new, copy)
        _, problems = prepare(copy)
        here = as_here(problems, settings, copy)
    return [one for one in here if one.is_error and Path(one.path).name == file.name]


def _agree(
    file: Path,
    text: str,
    new: Sequence[NewEntry],
    wrong: Sequence[Problem],
    language: Language,
) -> None:
    """Show what is to be written and what is wrong with it; go on with a person's consent only."""
    from bulletin.commands.terminal import Terminal  # noqa: PLC0415 - only where somebody is asked

    terminal = Terminal(language)
    terminal.tell(f"\n{file}:\n\n{text}")
    for one in new:
        terminal.tell(f"registry/{one.registry}.yaml: + {one.choice.id} ({one.choice.name})")
    if wrong:
        terminal.tell(format_problems(wrong, "text", language.code))
    words = ("Tulis?", "Write it?") if not wrong else ("Tulis juga?", "Write it all the same?")
    try:
        agreed = terminal.confirm(pick(language, *words), default=not wrong)
    except (EOFError, KeyboardInterrupt):
        agreed = False
    if not agreed:
        raise _cancelled(language)


def _cancelled(language: Language) -> click.ClickException:
    return click.ClickException(
        pick(language, "dibatalkan, tidak ada yang ditulis", "cancelled, nothing was written")
    )


def _given(
    given: Mapping[str, Any],
    registry: Registry,
    taken: Mapping[str, set[str]],
    lang: Code,
) -> dict[str, Any]:
    """The options as a front matter; names of the registries become ids."""
    front = _entry("", given, registry, lang)
    for part in ("events", "speakers", "actions"):
        entries = [_entry(part, _pairs(one, part), registry, lang) for one in given.get(part) or ()]
        if entries:
            is_named = part in taken
            front[part] = [with_id(one, taken[part]) if is_named else one for one in entries]
    return front


def _entry(part: str, given: Mapping[str, Any], registry: Registry, lang: Code) -> dict[str, Any]:
    entry: dict[str, Any] = {}
    for one in FIELDS[part]:
        value = given.get(one.key)
        if not value:
            continue
        texts = [*value] if isinstance(value, list | tuple) else [value]
        ids = [_value(one, text, registry, lang) for text in texts]
        entry[one.key] = ids if one.is_list else ids[0]
    if part == "speakers" and entry.get("person") not in registry.people:
        entry = {"name" if key == "person" else key: value for key, value in entry.items()}
    if faults := [] if not part else [*_faults(part, entry, lang)]:
        raise click.UsageError("\n".join(faults))
    return entry


def _faults(part: str, entry: Mapping[str, Any], lang: Code) -> Iterator[str]:
    made = {"id": "x", **entry} if part != "speakers" else {**entry}
    for told in faults_of(part, made, lang):
        yield f"--{part.removesuffix('s')}: {told}"


def _value(one: Field, text: str, registry: Registry, lang: Code) -> str:
    if one.kind is None:
        return read(one, text)
    choices = choices_of(one.kind, registry, ORIGINAL)
    if found := choices.find(text):
        return found.id
    if one.is_open:
        return text
    meant = choices.meant(text) or ", ".join(known.id for known in choices.known)
    raise click.UsageError(
        pick(
            BY_CODE[lang],
            f"{one.key}: “{text}” tidak ada di registry; yang ada: {meant}",
            f"{one.key}: “{text}” is not registered; there are: {meant}",
        )
    )


def _pairs(text: str, part: str) -> dict[str, Any]:
    """``name=Rapat; start=2026-01-05`` as keys and values; `click.UsageError` for another form."""
    known = {one.key: one for one in FIELDS[part]}
    found: dict[str, Any] = {}
    for pair in filter(str.strip, text.split(";")):
        key, sign, value = (one.strip() for one in pair.partition("="))
        key = "person" if part == "speakers" and key == "name" else key
        if not sign or key not in known:
            raise click.UsageError(
                f"--{part.removesuffix('s')} “{pair.strip()}”: kunci=nilai / key=value: "
                f"{', '.join(known)}"
            )
        found[key] = [one.strip() for one in value.split(",")] if known[key].is_list else value
    return found


def _demand(front: Mapping[str, Any], lang: Code) -> None:
    """`click.UsageError` that names every option which is missing, and all that is wrong."""
    lacking = [
        _OPTIONS.get(one.key, f"--{one.key}")
        for one in FIELDS[""]
        if one.is_required and not front.get(one.key)
    ]
    if lacking:
        raise click.UsageError(f"belum ada / missing: {' '.join(lacking)}")
    if faults := faults_of("", dict(front), lang):
        raise click.UsageError("\n".join(faults))


def _file(front: Mapping[str, Any], settings: Settings) -> Path:
    day = str(front["date"])[:10]
    slug = identifier(str(front["title"]), (), count=_WORDS)
    return settings.content / "articles" / day[:4] / f"{day}-{slug}{ORIGINAL.suffix}"


def _exists(file: Path) -> str:
    return (
        f"{file}: sudah ada, tidak ditimpa; pilih nama lain dengan --out / "
        "exists already and is left as it is; choose another name with --out"
    )


def _write(file: Path, text: str, new: Sequence[NewEntry], settings: Settings) -> None:
    """The registries, then the article: an article never names what is not registered."""
    changed: dict[Path, str] = {}
    for one in new:
        registry = settings.content / "registry" / f"{one.registry}.yaml"
        before = changed.get(registry)
        if before is None:
            before = registry.read_bytes().decode() if registry.exists() else ""
        try:
            changed[registry] = with_entry(before, one.entry)
        except ValueError:
            raise click.ClickException(
                f"{registry}: daftarkan {one.choice.id} dengan tangan / register it by hand"
            ) from None
    for registry, content in changed.items():
        registry.parent.mkdir(parents=True, exist_ok=True)
        replace_file(registry, content)
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        write_new(file, text)
    except FileExistsError:
        raise click.UsageError(_exists(file)) from None


def _told(file: Path, new: Sequence[NewEntry], settings: Settings, lang: Code) -> Iterator[str]:
    """What was written, what the check says of it, and the next step."""
    for one in new:
        yield f"registry/{one.registry}.yaml: + {one.choice.id}"
    problems, _ = checked(settings)
    ours = [one for one in problems if Path(one.path).name == file.name]
    if text := format_problems(ours, "text", lang):
        yield text
    yield pick(
        BY_CODE[lang],
        f"{file}: sudah ditulis. Lihat hasilnya: make serve; periksa: bulletin check {file}",
        f"{file}: written. Look at it: make serve; check it: bulletin check {file}",
    )


def _taken(library: Library) -> dict[str, set[str]]:
    """The ids of events and actions that articles and drafts have already."""
    from bulletin.commands.importing import written  # noqa: PLC0415 - shares the reading

    return {key: {*written(library, key)} for key in ("events", "actions")}


def is_terminal() -> bool:
    """Whether there is somebody to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()
