"""What a site's owner sets, and the one clock."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bulletin.settings import Settings, clock, from_options

FOLDERS = {name: Path(name) for name in ("content", "output", "theme", "cache")}


def settings(**options: object) -> Settings:
    """Settings from options."""
    return from_options(options, **FOLDERS)


def test_the_clock_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """`SOURCE_DATE_EPOCH` stands in for now, so that a build can be repeated."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773550800")
    assert clock() == datetime(2026, 3, 15, 5, tzinfo=UTC)
    assert settings().now == clock()


@pytest.mark.parametrize("epoch", [None, ""])
def test_the_clock_runs_by_itself(monkeypatch: pytest.MonkeyPatch, epoch: str | None) -> None:
    """Unset or empty, the clock is the computer's."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    before = datetime.now(UTC)
    assert before <= clock() <= datetime.now(UTC)


def test_today_is_the_sites(monkeypatch: pytest.MonkeyPatch) -> None:
    """At 18.30 in UTC it is the next day in Jakarta."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1773599400")
    assert settings().today == date(2026, 3, 16)
    assert settings(timezone="UTC").today == date(2026, 3, 15)


@pytest.mark.parametrize(
    ("given", "siteurl", "base", "host"),
    [
        ("https://awan-biru.example", "https://awan-biru.example", "", "awan-biru.example"),
        ("https://awan-biru.example/", "https://awan-biru.example", "", "awan-biru.example"),
        ("https://a.example/warta/", "https://a.example/warta", "/warta", "a.example"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000", "", "127.0.0.1"),
        ("", "", "", "localhost"),
        (None, "", "", "localhost"),
    ],
)
def test_the_sites_address(given: str | None, siteurl: str, base: str, host: str) -> None:
    """An address has no slash at its end; it may hold a path, which inner links begin with."""
    found = settings(siteurl=given)
    assert (found.siteurl, found.base, found.host) == (siteurl, base, host)


def test_an_unknown_option_is_refused() -> None:
    """A misspelt setting is an error, not ignored."""
    with pytest.raises(TypeError, match="page_sise"):
        settings(page_sise=10)


def test_defaults() -> None:
    """The site's time zone is Jakarta's, its messages are Indonesian."""
    assert (settings().timezone, settings().message_language) == ("Asia/Jakarta", "id")
