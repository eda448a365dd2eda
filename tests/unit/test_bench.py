"""The benchmark's corpus, its tables and its lock files; a timing is never a test."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bench import our_form, peer_form, search_corpus, search_results
from bench.corpus import article, clock, corpus
from bench.process import Measured
from bench.results import Results, Run, Written, markdown
from bench.run import BEGIN, END, replaced
from bench.sampler import IMPORTS, REST, part_of
from bench.trees import edited, marker
from bulletin.checks import check
from bulletin.languages import ORIGINAL
from bulletin.model import Library, assemble
from bulletin.schema import Article, ArticleTranslation
from bulletin.schema.article import (
    Action,
    Allowance,
    Correction,
    Event,
    Image,
    Source,
    Speaker,
    Update,
)
from bulletin.sources import read_content
from bulletin.sources.document import Kind

ROOT = Path(__file__).resolve().parents[2]
PAIRS = 20
FORMS = {
    "image": Image,
    "events": Event,
    "speakers": Speaker,
    "actions": Action,
    "updates": Update,
    "corrections": Correction,
    "sources": Source,
    "x-allow": Allowance,
}
WORDS = {
    "title", "summary", "slug", "translator", "translates", "image.alt", "image.caption",
    "events.id", "events.name", "events.venue", "speakers.person", "speakers.name",
    "speakers.role", "speakers.institution", "actions.id", "actions.text", "actions.amount_note",
    "updates.action", "updates.note", "updates.date", "corrections.text", "sources.title",
}  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("bench")
    our_form.write(folder, corpus(PAIRS), clock(PAIRS))
    now = datetime.fromtimestamp(clock(PAIRS), UTC)
    return assemble(read_content(folder / "content"), now, ZoneInfo("Asia/Jakarta"))


def keys(value: object, above: str = "") -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield f"{above}{key}"
            yield from keys(one, f"{above}{key}.")
    elif isinstance(value, list):
        for one in value:
            yield from keys(one, above)


def written(library: Library, *, original: bool) -> set[str]:
    """Every key that the articles of the corpus use."""
    articles = (one for one in library.collection.documents if one.kind is Kind.ARTICLE)
    return {
        key for one in articles if (one.language is ORIGINAL) == original for key in keys(one.raw)
    }


def names(form: type, above: str = "") -> set[str]:
    fields = form.model_fields.items()  # type: ignore[attr-defined]
    return {f"{above}{field.alias or name}" for name, field in fields}


def test_an_article_depends_on_the_seed_and_its_number_alone() -> None:
    few = list(corpus(5))
    article.cache_clear()
    assert few == list(corpus(PAIRS))[:5]
    assert few != [article(number, seed=1) for number in range(5)]


def test_the_content_has_no_errors_and_hardly_a_warning(library: Library) -> None:
    problems = check(library)
    assert not [one for one in problems if one.is_error]
    assert {one.code for one in problems} <= {"never-confirmed", "outdated"}
    assert len(problems) <= 2


def test_every_field_of_an_original_occurs(library: Library) -> None:
    nested = [names(form, f"{key}.") for key, form in FORMS.items()]
    assert written(library, original=True) >= names(Article).union(*nested)


def test_every_word_of_a_translation_occurs(library: Library) -> None:
    assert written(library, original=False) >= WORDS
    assert {key.partition(".")[0] for key in WORDS} <= names(ArticleTranslation)


def test_at_most_one_article_in_fifty_is_not_translated() -> None:
    missing = [one for one in corpus(300) if not one.translated]
    assert 0 < len(missing) <= 300 / 50


@pytest.mark.parametrize("tool", ["hugo", "eleventy"])
def test_a_peer_is_told_names_and_no_ids(tool: str) -> None:
    told = peer_form.text(article(8), "en")
    assert "Gang Seruling PKK" in told
    assert 'organiser: "pkk-' not in told
    assert peer_form.inside(tool, article(8), "en").endswith(f"/en/articles/{article(8).stem}.md")


@pytest.mark.parametrize("tool", ["bulletin", "hugo", "eleventy"])
def test_an_edit_changes_the_title_and_the_text(tool: str) -> None:
    file, text, one = edited(tool, PAIRS, 3)
    assert one.stem in file
    assert text.count(marker(3)) == 2
    assert f'title: "{marker(3)} {article(PAIRS // 2).title.id}' in text


def measured(wall: float) -> Measured:
    return Measured(wall=wall, cpu=wall / 2, largest=30, tree=60, status=0)


def results() -> Results:
    found = Results(
        "2026-03-15",
        {"processor": "X", "cores": "2", "memory": "8 GiB", "kernel": "Linux", "python": "3.11"},
        {"hugo": "1"},
        2,
    )
    for number, (base, ours) in enumerate(((1.0, 4.0), (10.0, 20.0), (1.0, 3.0)), 1):
        found.runs.append(Run(100, number, "cold", "hugo", measured(base)))
        found.runs.append(Run(100, number, "cold", "bulletin", measured(ours)))
    found.written = [Written(100, "hugo", 200, 210, 10), Written(100, "bulletin", 400, 410, 10)]
    return found


def test_a_ratio_is_taken_inside_a_round() -> None:
    found = results()
    runs = found.chosen(100, "cold", "bulletin")
    assert found.ratio(runs, lambda one: one.wall) == 3
    row = next(line for line in markdown(found).splitlines() if "cold | bulletin" in line)
    assert row.startswith("| cold | bulletin | 4.00 | 3.00 | 1.50 |")


def test_growth_begins_at_five_hundred_pairs_where_they_were_measured() -> None:
    found = results()
    found.runs += [replace(one, pairs=pairs) for one in found.runs for pairs in (500, 5000)]
    found.written += [replace(one, pairs=500, pages=1000) for one in found.written[-1:]]
    found.written += [replace(one, pairs=5000, pages=2000) for one in found.written[-1:]]
    assert found.growth("bulletin") == (500, 5000, pytest.approx(0.5))


def test_results_stand_between_two_marks_of_a_document() -> None:
    document = f"# Title\n\n{BEGIN}\nold\n{END}\nafter\n"
    assert replaced(document, "new\n") == f"# Title\n\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
    with pytest.raises(ValueError, match="results"):
        replaced("no marks", "new")


def test_code_belongs_to_a_room_or_a_library() -> None:
    assert part_of("/x/plugins/bulletin/views/article.py") == "bulletin/views"
    assert part_of("/x/site-packages/markdown/core.py") == "markdown"
    assert part_of("<frozen importlib._bootstrap>") == IMPORTS
    assert part_of("/usr/lib/python3.11/re/__init__.py") == REST


def test_lock_files_name_no_registry() -> None:
    locks = [*(ROOT / "bench").rglob("package-lock.json")]
    assert len(locks) == 2
    assert [one for one in locks if "resolved" in one.read_text("utf-8")] == []
    assert "://" not in (ROOT / "requirements/bench.txt").read_text("utf-8")


def test_the_search_is_asked_sixty_queries_with_known_answers() -> None:
    """Every answer is an article of the corpus; the sorts are those of the issue."""
    known = {one.slug for one in search_corpus.articles()}
    asked = search_corpus.queries()
    assert len(asked) == 60
    assert {one.sort for one in asked} == {"affix", "typo", "both"}
    assert {answer for one in asked for answer in one.answers} <= known


def test_recall_counts_answers_among_the_first_five() -> None:
    """Articles only, by their slugs; what comes sixth is not counted."""
    query = search_corpus.Query("affix", "kendali", ("banjir", "jalan"))
    found = ["/topik/banjir/", "/2026/banjir/", "/2026/a/", "/2026/b/", "/2026/c/", "/2026/jalan/"]
    assert search_results.recall(query, found) == 0.5
    assert search_results.recall(query, found[::-1]) == 1.0
    assert search_results.recall(query, []) == 0.0


def test_an_enlarged_corpus_has_titles_with_other_summaries() -> None:
    """Each slug is there once, so that all are articles of one site."""
    found = search_corpus.enlarged(400)
    assert len({one.slug for one in found}) == 400
    assert len({(one.title, one.summary) for one in found}) == 400
