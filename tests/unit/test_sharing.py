"""What messengers show of a page, and texts for WhatsApp."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from bulletin.languages import ORIGINAL, TRANSLATION, Language
from bulletin.views import Scope
from bulletin.views.article import article_page
from bulletin.views.periods import last_month, month_of, since, week_of
from bulletin.views.sharing import short
from bulletin.views.whatsapp import bold, italic, plain

if TYPE_CHECKING:
    from tests.unit.conftest import Content

STEM = "2026-02-01-rapat"
EVENT = "[{id: kb, name: Kerja bakti, start: 2026-02-08 07:00, venue: Pos RW, status: postponed}]"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Pendek.", "Pendek."),
        (f"{'a' * 79}.", f"{'a' * 79}."),
        (f"{'kata ' * 9}selesai. {'kata ' * 20}", f"{'kata ' * 9}selesai."),
        (f"Ya. {'kata ' * 30}", f"Ya. {'kata ' * 15}".strip() + "…"),
        (f"{'kata ' * 15}ujun, (lanjutannya) panjang", f"{'kata ' * 15}ujun…"),
        ("a" * 100, f"{'a' * 79}…"),
    ],
)
def test_a_description_is_cut_where_it_may_be(text: str, shown: str) -> None:
    """After a sentence that says enough, else after a word; never beyond 80 characters."""
    assert short(text) == shown
    assert len(short(text)) <= 80


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("RT & RW", "RT & RW"),
        ("5 * 3 ~ `x`", "5 \u2217 3 \u223c \u02cbx\u02cb"),
        ("_kata_ dan data_2025", "\u02cdkata\u02cd dan data_2025"),
        ("satu\ndua", "satu dua"),
    ],
)
def test_a_text_has_no_markup_of_whatsapp(text: str, sent: str) -> None:
    """What would begin bold, italics or code looks the same and begins nothing."""
    assert plain(text) == sent
    assert bold(text) == f"*{sent}*"
    assert italic(text) == f"_{sent}_"


def sent_by(scope: Scope) -> list[str]:
    """The lines that the article's link hands to WhatsApp."""
    href = article_page(scope, scope.library.by_stem[STEM]).whatsapp
    assert href.startswith("https://wa.me/?text=")
    return parse_qs(urlsplit(href).query, strict_parsing=True)["text"][0].split("\n")


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (ORIGINAL, ["*Rapat & *baru*", "1 Februari 2026", "/2026/rapat/"]),
        (TRANSLATION, ["*Residents meet*", "1 February 2026", "/en/2026/rapat/"]),
    ],
)
def test_the_link_to_whatsapp_has_a_ready_text(
    language: Language, lines: list[str], scope_of: Callable[..., Scope], content: Content
) -> None:
    """Title, day, address, in the page's language; a sign of markup in the title is none."""
    library = content.article(title="'Rapat & *baru'").translation().library()
    title, day, path = sent_by(scope_of(library, language))
    assert [title, day] == [lines[0].replace("& *", "& \u2217"), lines[1]]
    assert path == f"https://awan-biru.example/warta{lines[2]}"


def test_the_link_tells_when_and_where_an_event_is(
    scope_of: Callable[..., Scope], content: Content
) -> None:
    """With its state; on an English page, what is in Indonesian is said to be."""
    library = content.article(events=EVENT).library()
    assert sent_by(scope_of(library, ORIGINAL))[1] == (
        "Minggu, 8 Februari 2026, 07.00 WIB, Pos RW (Ditunda)"
    )
    title, when, _ = sent_by(scope_of(library, TRANSLATION))
    assert title == "*Rapat warga (in Indonesian)*"
    assert when == "Sunday 8 February 2026, 07:00 WIB, Pos RW (Postponed)"


def test_periods_begin_and_end_with_their_days() -> None:
    """A month of its own length, a week from Monday to Sunday, also across a year's end."""
    february, week = month_of("2024-02"), week_of("2026-W01")
    assert (february.first, february.last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (week.first, week.last) == (date(2025, 12, 29), date(2026, 1, 4))
    assert last_month(date(2026, 1, 31)) == month_of("2025-12")
    assert date(2024, 2, 29) in february
    assert date(2024, 3, 1) not in february
    assert since("2026-03-01", date(2026, 3, 1)).last == date(2026, 3, 1)


@pytest.mark.parametrize("text", ["2025-13", "2025-7", "2025-W60", "", "kemarin", "2025-00"])
def test_what_is_no_period_is_refused(text: str) -> None:
    """Also a day that is yet to come."""
    refused = re.compile(".*")
    with pytest.raises(ValueError, match=refused):
        month_of(text)
    with pytest.raises(ValueError, match=refused):
        week_of(text)
    with pytest.raises(ValueError, match=refused):
        since(text, date(2026, 3, 1))


def test_the_days_until_today_begin_no_later() -> None:
    """There is no news of days that are yet to come."""
    with pytest.raises(ValueError, match="2026-03-02"):
        since("2026-03-02", date(2026, 3, 1))
