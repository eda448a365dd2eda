"""The report as Markdown, for the summary of a job: short, what matters most first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from bulletin.languages import BY_CODE, Code
from bulletin.model.library import Identity
from bulletin.problems import Problem
from bulletin.reviewing.changes import fact_lines
from bulletin.reviewing.comparing import PageChange
from bulletin.reviewing.escaping import path, place, plain
from bulletin.reviewing.naming import Named
from bulletin.reviewing.phrases import GROUPS, PRIVATE, TEXTS, said
from bulletin.reviewing.private import ALLOWED, ERROR, LISTED, UNREAD, Private
from bulletin.reviewing.report import FileChange, Report
from bulletin.reviewing.values import Values
from bulletin.sources import Kind
from bulletin.views.labels import TRANSLATION_STATE
from bulletin.wording import Wording

LIMIT: Final = 900_000  # bytes; the platform takes 1 MiB
_MOST: Final = 40  # lines of a list that is no list of facts
_MANY: Final = 20
_FEW: Final = 8
_FACTS: Final = 200  # beyond which they stand last, as they may be cut
_MESSAGE: Final = 200  # signs, beyond which how to mend it is left to the line's annotation


def markdown(report: Report, wording: Wording) -> str:
    """The whole report; what would be too long is left out, and how much of it is said."""
    page = _Page(report, wording)
    return "\n".join(_within(page, [*page.lines()])) + "\n"


def _within(page: _Page, lines: Sequence[str]) -> Iterator[str]:
    size = 0
    for number, line in enumerate(lines):
        size += len(line.encode()) + 1
        if size > LIMIT:
            yield f"\n{page.say('cut', n=len(lines) - number)}"
            return
        yield line


def _short(message: str) -> str:
    """A message without its last clauses, where it is long."""
    while len(message) > _MESSAGE and "; " in message:
        message = message.rpartition("; ")[0]
    return message


def _key(one: Problem) -> tuple[str, int, str]:
    return one.path, one.line, one.code


@dataclass(frozen=True)
class _Page:
    """The report in one language."""

    report: Report
    wording: Wording

    @cached_property
    def _code(self) -> Code:
        return self.wording.language.code

    @cached_property
    def _titles(self) -> Mapping[Identity, str]:
        return dict(self.report.titles)

    def say(self, name: str, **given: object) -> str:
        """A phrase; what is given is Markdown already."""
        return said(TEXTS[name], self._code).format_map(given)

    def lines(self) -> Iterator[str]:
        """Every line, sections that are empty left out."""
        yield f"# {self.say('title')}"
        yield ""
        yield f"**{self._verdict()}**"
        if counts := " · ".join(self._counts()):
            yield ""
            yield counts
        facts = Values(self.wording, dict(self.report.names))
        yield from self._section("private", [*self._private(), *self._allowed()])
        yield from self._section("code", self._changed_code())
        yield from self._section("problems", self._problems())
        told = self._section("facts", fact_lines(self.report, facts, self._code))
        are_many = len(self.report.changes) > _FACTS
        yield from () if are_many else told
        yield from self._section("names", [*self._renamed(), *self._first()])
        yield from self._section("pages", [*self._pages(), *self._files(), *self._others()])
        yield from self._section("translations", self._some(self._translations()))
        yield from told if are_many else ()
        yield ""
        if self.report.allowed_before:
            yield from (f"{self.say('kept', n=self.report.allowed_before)}.", "")
        yield " → ".join(plain(one or self.say("working")) for one in self.report.between)

    def _verdict(self) -> str:
        report = self.report
        errors = sum(one.is_error for one in (*report.problems, *report.old))
        if errors:
            return self.say("stop", n=errors)
        return self.say("clean" if report.changes_anything else "nothing")

    def _counts(self) -> Iterator[str]:
        report = self.report
        warnings = sum(not one.is_error for one in report.problems)
        counted = {
            "count-private": len(report.private),
            "count-code": len(report.code),
            "count-warnings": warnings,
            "count-facts": len(report.changes),
            "count-names": len(report.renamed) + len(report.first),
            "count-pages": len(report.pages),
            "count-files": len(report.files),
        }
        return (self.say(name, n=count) for name, count in counted.items() if count)

    def _section(self, name: str, lines: Iterable[str]) -> Iterator[str]:
        if told := [*lines]:
            yield from ("", f"## {self.say(name)}", "")
            yield from (one if one[:1] in ("", " ", "#") else f"- {one}" for one in told)

    def _some(self, lines: Iterable[str], most: int = _MOST) -> Iterator[str]:
        """The first of many, and how many more there are."""
        every = [*lines]
        yield from every[:most]
        if len(every) > most:
            yield self.say("more", n=len(every) - most)

    def _changed_code(self) -> Iterator[str]:
        """Each file; where they are many, each folder, so that none is left out."""
        every = self.report.code
        if len(every) <= _MANY:
            yield from map(path, every)
            return
        for name, count in sorted(Counter(one.split("/")[0] for one in every).items()):
            yield f"{path(name)}: {self.say('files', n=count)}"

    def _private(self) -> Iterator[str]:
        for one in self.report.private:
            what = said(PRIVATE[one.code], self._code)
            where = place(one.path, one.line)
            yield f"**{what}** {plain(one.found)} – {self._state(one)} – {where}"

    def _state(self, one: Private) -> str:
        if one.state == ALLOWED:
            return self.say("permitted", reason=plain(one.reason))
        return self.say({ERROR: "refused", LISTED: "listed", UNREAD: "unread"}[one.state])

    def _allowed(self) -> Iterator[str]:
        told = {(one.path, one.found) for one in self.report.private if one.state == ALLOWED}
        for one in self.report.allowed:
            given = dict(one.values)
            if (one.path, given["found"]) not in told:
                what = self.say("allowance", code=plain(given["other"]), text=plain(given["found"]))
                reason = self.say("reason", reason=plain(given["reason"]))
                yield f"{what} – {reason} – {place(one.path, one.line)}"

    def _problems(self) -> Iterator[str]:
        private = {(one.path, one.line, one.code) for one in self.report.private}
        told = (one for one in self.report.problems if _key(one) not in private)
        yield from self._some(map(self._problem, told))
        for one in self.report.unreadable:
            yield f"{self.say('unreadable')}: {path(one)}"
        if self.report.broken:
            yield f"{self.say('broken')}."
        if self.report.has_errors and self.report.old:
            yield self.say("old", n=len(self.report.old))
            errors = (self._problem(one) for one in self.report.old if one.is_error)
            yield from (f"  - {one}" for one in self._some(errors, _FEW))

    def _problem(self, one: Problem) -> str:
        """A warning's message says itself that it is one."""
        kind = f"**{self.say('error').capitalize()}:** " if one.is_error else ""
        message = plain(_short(one.message(self._code)), 2 * _MESSAGE)
        return f"{kind}{message} – {place(one.path, one.line)} {plain(one.field)}"

    def _renamed(self) -> Iterator[str]:
        for one in self.report.renamed:
            yield f"{said(GROUPS[one.kind], self._code)} {self._names(one)}: {self._appears(one)}"
            if one.left:
                places = [place(*where) for where in one.left]
                yield f"  - {self.say('left')} {', '.join(self._some(places, _FEW))}"

    def _names(self, one: Named) -> str:
        (old, new), (was, now) = one.names, one.ids
        name = self.say("renamed", old=f"**{plain(old)}**", new=f"**{plain(new)}**")
        ids = self.say("id-changed", old=f"`{was}`", new=f"`{now}`")
        if was == now:
            return name
        return f"{name}, {ids}" if old != new else f"**{plain(new)}**, {ids}"

    def _appears(self, one: Named) -> str:
        titles = [plain(self._titles.get(page, page[1])) for page in one.pages]
        if not titles:
            return self.say("nowhere")
        return f"{self.say('appears')} {'; '.join(self._some(titles, _FEW))}"

    def _first(self) -> Iterator[str]:
        told = [
            f"{plain(one.name)} ({plain(self._titles.get(one.page, '')) if one.page else ''})"
            for one in self.report.first
        ]
        if told:
            every = (one.replace(" ()", "") for one in self._some(told))
            yield f"{self.say('first')}: {'; '.join(every)}"

    def _pages(self) -> Iterator[str]:
        return self._some(map(self._page, self.report.pages))

    def _page(self, one: PageChange) -> str:
        said_of = [f"**{self.say(one.state)}**", *self._details(one)]
        return f"{plain(one.title)} – {', '.join(said_of)}"

    def _details(self, one: PageChange) -> Iterator[str]:
        if one.status in ("draft", "review"):
            yield self.say(one.status)
        if one.former_title:
            yield self.say("was-title", old=plain(one.former_title))
        if one.former:
            yield self.say("was-file", old=path(one.former))
        yield from map(self.say, one.words)
        for code, new, gone in one.blocks:
            yield self.say("blocks", language=BY_CODE[code].name, new=new, gone=gone)

    def _files(self) -> Iterator[str]:
        if any(one.owner[0] is Kind.SITE for one in self.report.changes):
            yield self.say("everywhere")
        yield from self._some(map(self._file, self.report.files))

    def _file(self, one: FileChange) -> str:
        state = self.say("media", state=self.say(one.state))
        titles = [plain(self._titles.get(page, page[1])) for page in one.pages]
        uses = f"{self.say('used')} {'; '.join(self._some(titles, _FEW))}"
        return f"{path(one.path)} – **{state}**, {uses if titles else self.say('unused')}"

    def _others(self) -> Iterator[str]:
        for name, found in (("came", self.report.came), ("gone", self.report.gone)):
            if found:
                yield f"{self.say(name)}: {', '.join(self._some(map(path, found), _FEW))}"

    def _translations(self) -> Iterator[str]:
        for one in self.report.translations:
            state = self.wording.gettext(TRANSLATION_STATE[one.state]) if one.state else ""
            yield f"{plain(one.title)} – {state or self.say('state-unknown')}"
