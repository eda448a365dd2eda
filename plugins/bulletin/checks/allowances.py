"""What a reviewer has allowed: every `x-allow`, for the summary of every run."""

from __future__ import annotations

from collections.abc import Iterator

from bulletin.checks.finding import problem
from bulletin.model import Library
from bulletin.problems import Problem
from bulletin.schema import Article, ArticleTranslation, Page, PageTranslation


def allowances(library: Library) -> Iterator[Problem]:
    """One note for each finding that is meant, with its code, text and reason."""
    for document in library.collection.documents:
        fields = document.fields
        if isinstance(fields, Article | ArticleTranslation | Page | PageTranslation):
            for index, one in enumerate(fields.x_allow):
                yield problem(
                    document.positions,
                    ("x-allow", index),
                    "allowed",
                    found=one.text,
                    other=one.code,
                    reason=one.reason,
                )
