"""Questions in a terminal, with a menu of what may be chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import click
from prompt_toolkit import PromptSession
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from bulletin.authoring.choosing import Choices
from bulletin.languages import Language, pick

YES = frozenset({"y", "ya", "yes", "yup", "iya", "ok"})


@dataclass
class Menu(Completer):
    """The entries with a name in which what is typed stands."""

    choices: Choices

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterator[Completion]:
        """Each by its name; the whole answer is replaced."""
        del complete_event
        typed = document.text_before_cursor.lstrip()
        for one in self.choices.like(typed):
            yield Completion(one.name, start_position=-len(typed), display_meta=one.about or one.id)


@dataclass
class Terminal:
    """A person at a terminal."""

    language: Language
    session: PromptSession[str] = field(default_factory=PromptSession)

    def ask(self, words: str, choices: Choices, default: str = "") -> str:
        """The answer; `EOFError` and `KeyboardInterrupt` where a person gives up."""
        menu = Menu(choices) if choices.known else None
        answer = self.session.prompt(f"{words}: ", completer=menu, default=default)
        return " ".join(answer.split())

    def confirm(self, words: str, *, default: bool = False) -> bool:
        """Yes for *y* or *ya*; an empty answer is the default."""
        small, large = pick(self.language, ("y/t", "Y/t"), ("y/n", "Y/n"))
        answer = self.ask(f"{words} ({large if default else small})", Choices()).casefold()
        return answer in YES if answer else default

    def tell(self, text: str) -> None:
        """Show a line."""
        click.echo(text)
