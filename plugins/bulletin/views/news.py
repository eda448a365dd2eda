"""News of action points as lists show them."""

from __future__ import annotations

from bulletin.model import ActionPoint, Step
from bulletin.views.action_elements import NewsItem
from bulletin.views.entries import party
from bulletin.views.labels import ACTION_STATUS
from bulletin.views.parts import action_link, day, link_to
from bulletin.views.scope import Scope


def news_item(scope: Scope, action: ActionPoint, step: Step) -> NewsItem:
    """What an article tells of an action point, beside what was so before."""
    entry = step.entry
    key = ("updates", entry.report.key, "note") if entry.report else ()
    was = step.was if step.was is not entry.status else None
    return NewsItem(
        date=day(scope, entry.date),
        action=action_link(scope, action),
        was=scope.wording.gettext(ACTION_STATUS[was]) if was else None,
        was_state=was.value if was else "",
        status=scope.wording.gettext(ACTION_STATUS[entry.status]),
        state=entry.status.value,
        note=scope.word(entry.story, key),
        owner=party(scope, step.owner[1] if step.owner else None),
        due=scope.due(step.due[1] if step.due else None),
        amount=scope.rupiah(step.amount[1] if step.amount else None),
        article=link_to(scope, entry.story),
        remark=_remark(scope, step),
    )


def _remark(scope: Scope, step: Step) -> str | None:
    """What is special of an entry: that it is the announcement, older than it, or a reopening."""
    if step.entry.report is None:
        return scope.wording.gettext("Announced")
    if step.early:
        return scope.wording.gettext("Dated before it was announced")
    return scope.wording.gettext("Reopened") if step.reopened else None
