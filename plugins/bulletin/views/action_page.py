"""The page of an action point: how it stands, where that was said, and how it came to it."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.languages import ORIGINAL
from bulletin.model import ActionPoint, Library, Step
from bulletin.schema.status import ActionStatus
from bulletin.settings import Settings
from bulletin.views.action_elements import Change, StepItem
from bulletin.views.announcement import announced
from bulletin.views.data import ActionPage
from bulletin.views.elements import Mention, Text
from bulletin.views.entries import party
from bulletin.views.frame import Shape, frame
from bulletin.views.labels import ACTION_STATUS
from bulletin.views.listings import each_once, standings, told_in
from bulletin.views.offices import Offices
from bulletin.views.parts import aloud, day, in_its_language, link_to
from bulletin.views.paths import PathScope
from bulletin.views.reads import Reads
from bulletin.views.scope import Scope
from bulletin.views.stale import mark_action
from bulletin.views.whatsapp import action_link
from bulletin.wording import N_


def action_page(scope: Scope, identifier: str) -> ActionPage:
    """An action point with its history."""
    action, offices = scope.library.ledger[identifier], Offices(scope)
    item, since = offices.within(aloud(scope, action), "owner"), action.since
    cancelled = action.status is ActionStatus.CANCELLED
    made = ActionPage(
        frame=frame(scope, _shape(scope, action, item.text)),
        item=item,
        topics=tuple(scope.topic_link(one) for one in action.promise.topics),
        since=day(scope, since.date),
        told=link_to(scope, since.story),
        closed=scope.wording.gettext("Closed without being done.") if cancelled else None,
        announced=day(scope, action.story.day),
        quote=_quote(scope, action),
        steps=tuple(_steps(scope, action, offices)),
        whatsapp=action_link(scope, action, item.text, item.status),
    )
    return mark_action(scope, action, made)


def _shape(scope: Scope, action: ActionPoint, text: Text) -> Shape:
    addresses, language, identifier = scope.addresses, scope.language, action.promise.id
    about = scope.wording.gettext("Action point: %(text)s. How it stands, and how it came to that.")
    said = in_its_language(scope, text).removesuffix(".")
    folder = addresses.folder(language, "actions")
    return Shape(
        kind="action",
        title=text.text,
        title_lang=text.lang,
        description=about % {"text": said},
        path=lambda one: addresses.entry(one, "actions", identifier),
        trail=((scope.wording.gettext("Action points"), folder),),
        modified=max(entry.story.modified for entry in action.history),
    )


def _quote(scope: Scope, action: ActionPoint) -> Text | None:
    """The sentence in which it was announced; in the original's words where no other has one."""
    names = " ".join(scope.registry.places[one].name for one in action.promise.places)
    for language in dict.fromkeys((scope.language, ORIGINAL)):
        edition = action.story.edition(language)
        text = edition and edition.words.get(("actions", action.promise.id, "text"))
        if edition and text and (found := announced(text, edition.prose.html, names)):
            return Text(found, None if language is scope.language else language.code)
    return None


def _steps(scope: Scope, action: ActionPoint, offices: Offices) -> Iterator[StepItem]:
    """The history; from the second time on it says how often the due date has changed."""
    moved = 0
    for one in action.steps:
        moves = one.due is not None and one.due[0] is not None
        moved += moves
        yield _step(scope, action, one, moved if moves else 0, offices)


def _step(scope: Scope, action: ActionPoint, step: Step, moved: int, offices: Offices) -> StepItem:
    """An entry of the history beside what was so before it."""
    entry, gettext = step.entry, scope.wording.gettext
    note = ("updates", entry.report.key, "note") if entry.report else ()
    was = step.was if step.was is not entry.status else None
    return StepItem(
        date=day(scope, entry.date),
        status=gettext(ACTION_STATUS[entry.status]),
        state=entry.status.value,
        was=gettext(ACTION_STATUS[was]) if was else None,
        was_state=was.value if was else "",
        remarks=(*map(gettext, _remarks(step)), *_moved(scope, moved)),
        note=scope.word(entry.story, note),
        changes=tuple(
            offices.within(one, "before", "after") for one in _changes(scope, action, step)
        ),
        article=link_to(scope, entry.story),
    )


def _remarks(step: Step) -> Iterator[str]:
    if step.entry.report is None:
        yield N_("Announced.")
    if step.early:
        yield N_("This news is dated before the declaration.")
    if step.reopened and step.was is ActionStatus.DONE:
        yield N_("Reopened: it had been called done.")
    elif step.reopened:
        yield N_("Reopened: it had been cancelled.")


def _moved(scope: Scope, times: int) -> Iterator[str]:
    if times > 1:
        said = scope.wording.gettext("The due date has changed for the %(nth)s time.")
        yield said % {"nth": scope.wording.ordinal(times)}


def _changes(scope: Scope, action: ActionPoint, step: Step) -> Iterator[Change]:
    """What an entry says anew of owner, due date and amount; at first, what was named of them.

    Of a later entry, what nobody had named before is said to be so.
    """
    first, promise, gettext = step.entry.report is None, action.promise, scope.wording.gettext
    owner = (None, promise.owner) if first else step.owner or (None, None)
    due = (None, promise.due) if first else step.due or (None, None)
    amount = (None, promise.amount) if first else step.amount or (None, None)
    unset = None if first else Mention(Text(gettext("not yet named")))
    for label, (before, after) in (
        ("Owner", [_party(scope, one) for one in owner]),
        ("Due", [_due(scope, one) for one in due]),
        ("Amount", [_amount(scope, one) for one in amount]),
    ):
        if after:
            yield Change(gettext(label), before or unset, after)


def _party(scope: Scope, identifier: str | None) -> Mention | None:
    link = party(scope, identifier)
    return Mention(link.text, link.href) if link else None


def _due(scope: Scope, due: str | None) -> Mention | None:
    return Mention(Text(scope.wording.due(due))) if due else None


def _amount(scope: Scope, amount: int | None) -> Mention | None:
    said = scope.rupiah(amount)
    return Mention(Text(said)) if said else None


def action_reads(library: Library, settings: Settings, identifier: str) -> Reads:
    """The articles of its history, and how it stands by the clock."""
    action = library.ledger[identifier]
    return Reads(each_once(*told_in([action])), standings(library, settings, [action]))


def action_path(scope: PathScope, identifier: str) -> str:
    """The page of an action point."""
    return scope.addresses.entry(scope.language, "actions", identifier)
