"""Action points, and each step of their histories, as rows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from bulletin.languages import Language
from bulletin.model import ActionPoint, Step
from bulletin.views.records.column import Column, Kind, Table, both
from bulletin.views.records.facts import Facts, iso
from bulletin.wording import N_

Stepped = tuple[ActionPoint, int, Step]  # with the step's number; the declaration is 0


def steps_of(action: ActionPoint) -> list[Stepped]:
    """An action point's history, from its declaration on."""
    return [(action, number, step) for number, step in enumerate(action.steps)]


def _updates(facts: Facts) -> Iterator[Stepped]:
    for action in facts.library.ledger.values():
        yield from steps_of(action)[1:]


def text(facts: Facts, action: ActionPoint, language: Language) -> str | None:
    """What was promised."""
    return facts.said(action.story, ("actions", action.promise.id, "text"), language)


def _note(facts: Facts, stepped: Stepped, language: Language) -> str | None:
    entry = stepped[2].entry
    if entry.report is None:
        return None
    return facts.said(entry.story, ("updates", entry.report.key, "note"), language)


def _amount_note(facts: Facts, action: ActionPoint, language: Language) -> str | None:
    return facts.said(action.story, ("actions", action.promise.id, "amount_note"), language)


def _stated(name: str, stepped: Stepped) -> Any:  # noqa: ANN401 - a text or a number
    """What a step says of the owner, the due date or the amount."""
    action, _, step = stepped
    return getattr(step.entry.report or action.promise, name)


def _changed(_: Facts, stepped: Stepped) -> list[str]:
    """Which values are other ones than before."""
    step = stepped[2]
    status = step.was is not None and step.was is not step.entry.status
    pairs = (
        ("status", status),
        ("owner", step.owner),
        ("due", step.due),
        ("amount", step.amount),
    )
    return [name for name, is_changed in pairs if is_changed]


_STEP: Final = (
    Column(
        "number",
        Kind.NUMBER,
        N_("Which step of its history it is; 0 is the declaration"),
        lambda _, one: one[1],
    ),
    Column("date", Kind.DAY, N_("The day of the news"), lambda _, one: iso(one[2].entry.date)),
    Column(
        "status",
        Kind.NAME,
        N_("The status by this news"),
        lambda _, one: one[2].entry.status.value,
    ),
    Column(
        "old_status",
        Kind.NAME,
        N_("The status before"),
        lambda _, one: one[2].was.value if one[2].was else None,
    ),
    Column(
        "owner",
        Kind.NAME,
        N_("The owner, where one is named"),
        lambda _, one: _stated("owner", one),
    ),
    *both(
        "owner_name",
        N_("The owner's name"),
        lambda facts, one, language: facts.party(_stated("owner", one), language),
    ),
    Column(
        "old_owner",
        Kind.NAME,
        N_("The owner before, where this one is another"),
        lambda _, one: one[2].owner[0] if one[2].owner else None,
    ),
    Column(
        "due",
        Kind.DUE,
        N_("When it is due, where that is said"),
        lambda _, one: _stated("due", one),
    ),
    Column(
        "old_due",
        Kind.DUE,
        N_("When it was due before, where that has changed"),
        lambda _, one: one[2].due[0] if one[2].due else None,
    ),
    Column(
        "amount",
        Kind.NUMBER,
        N_("Whole rupiah, where an amount is named"),
        lambda _, one: _stated("amount", one),
    ),
    Column(
        "old_amount",
        Kind.NUMBER,
        N_("The amount before, where it has changed"),
        lambda _, one: one[2].amount[0] if one[2].amount else None,
    ),
    Column("changed", Kind.NAMES, N_("Which values changed"), _changed),
    Column(
        "reopened",
        Kind.TRUTH,
        N_("Whether it was closed before and is open again"),
        lambda _, one: one[2].reopened,
    ),
    Column(
        "early",
        Kind.TRUTH,
        N_("Whether the news is dated before the declaration"),
        lambda _, one: one[2].early,
    ),
    *both("note", N_("What the news says"), _note),
    Column(
        "article",
        Kind.NAME,
        N_("The article that says so"),
        lambda _, one: one[2].entry.story.stem,
    ),
)

ACTIONS: Final = Table(
    (
        Column(
            "id",
            Kind.NAME,
            N_("Permanent identifier of the action point"),
            lambda _, one: one.promise.id,
        ),
        *both("text", N_("What was promised"), text),
        Column(
            "status",
            Kind.NAME,
            N_("How it stands: proposed, planned, in-progress, done, delayed or cancelled"),
            lambda _, one: one.status.value,
        ),
        Column(
            "declared_status",
            Kind.NAME,
            N_("The status when it was declared"),
            lambda _, one: one.promise.status.value,
        ),
        Column(
            "open",
            Kind.TRUTH,
            N_("Whether it is neither done nor cancelled"),
            lambda _, one: one.is_open,
        ),
        Column(
            "overdue",
            Kind.TRUTH,
            N_("Whether it is open and its last day had passed when the site was built"),
            lambda facts, one: one.is_overdue(facts.today),
        ),
        Column(
            "no_news",
            Kind.TRUTH,
            N_("Whether it is open and there had been no news for long when the site was built"),
            lambda facts, one: one.is_silent(facts.today, facts.no_news_days),
        ),
        Column("owner", Kind.NAME, N_("Who owns it now"), lambda _, one: one.owner),
        *both(
            "owner_name",
            N_("The owner's name"),
            lambda facts, one, language: facts.party(one.owner, language),
        ),
        Column("due", Kind.DUE, N_("When it is due now"), lambda _, one: one.due),
        Column(
            "due_last_day",
            Kind.DAY,
            N_("The last day of when it is due"),
            lambda _, one: iso(one.until),
        ),
        Column("amount", Kind.NUMBER, N_("Whole rupiah, as it is now"), lambda _, one: one.amount),
        *both("amount_note", N_("What the amount is for"), _amount_note),
        Column("places", Kind.NAMES, N_("Where"), lambda _, one: [*one.promise.places]),
        Column(
            "place_names",
            Kind.TEXTS,
            N_("The names of the places"),
            lambda facts, one: [facts.place(place) for place in one.promise.places],
        ),
        Column("topics", Kind.NAMES, N_("What it is about"), lambda _, one: [*one.promise.topics]),
        *both(
            "topic_names",
            N_("The names of the topics"),
            lambda facts, one, language: facts.topics(one.promise.topics, language),
            Kind.TEXTS,
        ),
        Column(
            "declared",
            Kind.DAY,
            N_("The day on which it was declared"),
            lambda _, one: iso(one.history[0].date),
        ),
        Column(
            "last_news", Kind.DAY, N_("The day of the last news"), lambda _, one: iso(one.latest)
        ),
        Column(
            "updates",
            Kind.NUMBER,
            N_("How many times there has been news since"),
            lambda _, one: len(one.history) - 1,
        ),
        Column(
            "article", Kind.NAME, N_("The article that declares it"), lambda _, one: one.story.stem
        ),
        *both(
            "article_url",
            N_("The address of that article"),
            lambda facts, one, language: facts.page(one.story, language),
            Kind.ADDRESS,
        ),
        *both(
            "url",
            N_("The address of its page"),
            lambda facts, one, language: facts.entry(language, "actions", one.promise.id),
            Kind.ADDRESS,
        ),
        Column(
            "history",
            Kind.RECORDS,
            N_("Every step from the declaration on"),
            lambda _, one: steps_of(one),
            _STEP,
        ),
    ),
    lambda facts: iter(facts.library.ledger.values()),
)
UPDATES: Final = Table(
    (
        Column("action", Kind.NAME, N_("The action point"), lambda _, one: one[0].promise.id),
        *both(
            "action_text",
            N_("What was promised"),
            lambda facts, one, language: text(facts, one[0], language),
        ),
        *_STEP,
        *both(
            "article_url",
            N_("The address of that article"),
            lambda facts, one, language: facts.page(one[2].entry.story, language),
            Kind.ADDRESS,
        ),
    ),
    _updates,
)
