"""The fictional site's pages, as they come to the theme."""

from __future__ import annotations

from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path

import pytest

from bulletin.languages import Code
from bulletin.model import assemble
from bulletin.settings import Settings
from bulletin.sources import read_content
from bulletin.views import Addresses, Scope, Sheet, sheets
from bulletin.wording import load_wordings

THEME = Path(__file__).resolve().parents[2] / "theme"

Pages = list[tuple[Code, Sheet]]


@pytest.fixture(scope="session")
def pages(settings_for: Callable[..., Settings], tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The fictional site's pages in short parts; those of the two languages take turns."""
    given_ = settings_for(tmp_path_factory.mktemp("folding") / "output", page_size=3)
    library = assemble(read_content(given_.content), given_.now, given_.zone)
    addresses = Addresses(given_)
    wordings = load_wordings(THEME, given_.zone)
    made = [
        [(code, one) for one in sheets(Scope(library, given_, wording, addresses))]
        for code, wording in wordings.items()
    ]
    return [one for pair in zip_longest(*made) for one in pair if one]
