"""Our converter is Python-Markdown's, sooner done: the same HTML and the same raw HTML, always."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown.blockprocessors import BlockProcessor, ReferenceProcessor
from markdown.extensions.toc import slugify
from markdown.inlinepatterns import SimpleTextInlineProcessor

from bulletin.sources.markup import (
    BLOCK_NEEDS,
    EXTENSIONS,
    HEADING,
    INLINE_NEEDS,
    REFERENCE,
    Markup,
    _Blocks,
    _Inline,
    convert,
)


def stock() -> markdown.Markdown:
    """The library's converter as it is, with our headings, and footnotes as they are written."""
    converter = markdown.Markdown(
        extensions=[*EXTENSIONS, "toc"],
        extension_configs={"toc": {"marker": "", "slugify": heading_id}},
        output_format="html",
    )
    converter.parser.blockprocessors["hashheader"].RE = HEADING
    converter.parser.blockprocessors["reference"].RE = REFERENCE
    return converter


def heading_id(text: str, separator: str) -> str:
    return slugify(text, separator).lstrip("_-") or "bagian"


STOCK = stock()
ASKING = _Blocks(stock().parser)


def expected(text: str) -> Markup:
    """What the library makes of a body."""
    html = STOCK.reset().convert(text)
    return Markup(html, [str(block) for block in STOCK.htmlStash.rawHtmlBlocks])


PARAGRAPHS = [
    "",
    " \n",
    "satu",
    "satu\ndua\n\ntiga\n",
    "  satu",
    "satu  \ndua",
    "satu \\\ndua",
    "satu\r\ndua\rtiga",
    "a\tb\n\n\tc",
    "a\n \n  \nb",
    "12 warga. 3. hadir",
    "٣. warga",
    "² warga",
    "(satu) “dua” —tiga",
    "é\u00a0ü \u2028 a\u0301",
    "a\x02b\x03c",
    "klzzwxh:0000 wzxhzdk:0",
]
INLINE = [
    "*a* **b** ***c*** _d_ __e__ ___f___",
    "*a **b** c* **a *b* c** _a *b* c_",
    "a*b*c a_b_c a**b**c 2*3*4",
    "* a* *a * ** a** **a ** ****",
    "*a***b** **a*b*** ***a** b*",
    "*a**b* **a****b** *a* *",
    "*a\nb* **a\nb**",
    "`a` ``a`b`` ` a ` `` `",
    "`a``b` `a` `b` `<b>` `a\nb` `&amp;`",
    "\\* \\` \\\\ \\a \\| a\\",
    "\\\\`a` `a\\`",
    "[a](b) [a](b 't') [a](b \"t\") [a](<b c>) [a]( b )",
    "[a](b_c_d) [a](b*c*) [a](b(c)d) [a](b'c) [a]() [](b)",
    "[a [b](c)](d) [a](b)[c](d) [*a*](b) *[a](b)* [a!](b)",
    "![a](b) ![a](b 't') !![a](b) ! [a](b) [![a](b)](c) wow!",
    "[a][r] [a] [r] [r][] [r] ![a][r] ![r] [x][y]\n\n[r]: https://a.example 'T'",
    "[a] b\n\n[A]: <c> (d)\n[b]:\n  e\n",
    "<https://a.example/b_c> <a@b.example> <mailto:a@b.example>",
    "a <b>b</b> <i x='y'>c</i> <br> <!-- d --> <?e?> <![CDATA[f]]> </>",
    "5 < 6 > 4 a<b",
    "&#65 a &#x41 b",
    "a &#X41; b",
    '[a](b \'c"d\') !["a"](b)',
    "A & B &amp; &#65; &#x41; &copy; &nope; &; R&D; Q&A",
    "https://a.example/b_c_d dan a_b",
    "**Satu** — dua `tiga`, [empat](/lima/)! *enam*.",
    "[a](b&c) *a & b* **R&D**",
    "`a`*b*[c](d)**e**",
    "~~a~~ ^b^ \"c\" 'd' {a} a|b",
]
BLOCKS = [
    "# a\n## b ##\n### c\n#### d\n##### e\n###### f\n####### g",
    "#a\n\n# \n\n#\n\na # b\n# c\nd",
    "## A *b* `c` [d](e) &amp; <b>f</b> \\*\n## A b\n## A b\n## ---\n## é – ü\n## _a\n## a_1",
    "a\n=\n\nb\n---\n\nc\n===\nd\n-\n",
    "---\n\n***\n\n_ _ _\n\n- - -\n\na\n***\nb\n\n--",
    "- a\n- b\n\n- c\n\n    d\n\n    - e\n        - f\n\n- g",
    "* a\n+ b\n- c\n\n1. d\n2. e\n\n3. f",
    "3. a\n4. b",
    "1. a\n    - b\n    - c\n2. d\n\n    e",
    "- a\n  b\nc\n- # d\n  e\n\n- f\n    # g\n\nh",
    "- a\n\n      code\n\n- > b\n  c",
    "- *a* `b`\n    - <b>c</b> [d](e)\n",
    "- - a\n- \n-\n-a\n1.a\n1) a",
    "- a <b>b</b>\n\n    c *d*\n\n- e",
    "> <b>a</b>\n\n<i>b</i>\n\n- <u>c</u>",
    "> a\n> b\n\n> c\nd\n\n> > e\n>\n> - f\n> # g",
    "a\n> b\n\n>c\n>",
    "    code *a*\n\n    <b> &amp;\n\n\n    c\n\nd\n    e",
    "```\na *b* <c> &amp;\n```\n\n~~~ py\nd\n~~~\n\n```{.py hl_lines='1'}\ne\n```\n\n```\nf",
    "a\n```\nb\n```\nc",
    "~~~\na *b*\n~~~",
    "a | b\n--|--\n1 | 2",
    "a | b\n:-|-:\nc | d",
    "| a |\n|---|\n| *b* |\n\n| a | b |\n|:--|--:|\n| `c|d` | e \\| f |\n| g |\n|:-:|",
    "| a | b |\n|:-:|---|",
    "a | b\nc | d\n\n| a\n\n - | -",
    "<div>\na *b*\n</div>\n\n<p>c</p>\n\n<div markdown='1'>*d*</div>\n\ne",
    "<!-- a -->\n\n<hr>\n\n<?php b ?>\n\n<script>c</script>\n\n<details>\n<summary>d</summary>",
    "a <div>b</div>\n\n</div>\n\n<b>\n\n<",
    "[a]: b\nc\n[d]: e\n\n[a] [d]",
    "*[a]: b\n\n[^1]: c\n\n[TOC]",
]


@pytest.mark.parametrize("text", PARAGRAPHS + INLINE + BLOCKS)
def test_every_form_of_markdown(text: str) -> None:
    """Each form by itself, in a list, in a quote, and with simple text around it."""
    indented = text.replace("\n", "\n    ")
    quoted = text.replace("\n", "\n> ")
    for body in (text, f"- {indented}", f"1. a\n\n    {indented}", f"> {quoted}", f"## {text}"):
        assert convert(body) == expected(body)
        assert convert(f"Satu *dua*.\n\n{body}\n\nTiga.") == expected(
            f"Satu *dua*.\n\n{body}\n\nTiga."
        )


@pytest.mark.parametrize(("first", "second"), [*pairwise(PARAGRAPHS + INLINE + BLOCKS)])
def test_a_body_knows_nothing_of_the_one_before(first: str, second: str) -> None:
    """Whatever was converted before, link definitions and ids begin anew."""
    convert(first)
    assert convert(second) == expected(second)


def test_deep_nesting() -> None:
    """Emphasis may nest deeper than functions can call each other."""
    text = "*" * 4000 + "a" + "*" * 4000
    assert convert(text) == expected(text)


def test_a_placeholder_that_the_library_loses() -> None:
    """Where the library itself fails, its failure is the same."""
    text = "## A *b* `c`\n</b>\\*[r]\n\n!é<!-- c -->*a**a*\\*\n-|-\nñ ![a](b)- []*a*"
    assert "klzzwxh:" in expected(text).html
    assert convert(text) == expected(text)


FRAGMENTS = st.sampled_from(
    ["a", "b c", "kata ", "é", "ñ ", "*", "**", "***", "_", "__", "`", "``", "\\", "\\*", "\\`",
     "\\\\", "[", "]", "(", ")", "[a](b)", "[a](b_c*d)", "![a](b)", "[a][r]", "[r]", "[r][]",
     '\n[r]: x "t"\n', "<b>", "</b>", "<div>", "</div>", "<br>", "<!-- c -->", "<http://a.b/c>",
     "<a@b.c>", "&amp;", "&", "&#65;", "<", ">", "\n", "\n\n", "  \n", "    ", "   ", "\t", " ",
     "- ", "* ", "1. ", "> ", "# ", "## ", "#\n", "\n===\n", "\n---\n", "***\n", "- - -", "|",
     "a | b\n-|-\n", "| a |\n|---|\n| b |\n", "```\n", "~~~\n", "!", '"', "'", "\x02", "\r",
     "\u2028", "\u00a0", "1", "_a_", "*a*", "**a b**", "`c`", "\n    - ", "\n    1. ", "\n- ",
     "\n1. ", "\n> ", "\n## A *b* `c`\n", "klzzwxh:0001", ".", "=", "--"]
)  # fmt: skip
BODIES = st.lists(FRAGMENTS, max_size=16).map("".join)
SIMPLE = st.sampled_from(
    ["Warga ", "rapat", ", ", ". ", "! ", " — ", " & ", "é", "\n", "\n\n", "(", ")", '"', ">",
     "*satu*", "**dua kata**", "`kode*_<&`", "[tautan](/a_b/?c=d&e)", "\n\n- ", "\n\n1. ", "\n2. ",
     "\n\n## ", "\n\n> ", "12", "-", "#", "{", "'", "*", "_", "&amp;", "  \n", "["]
)  # fmt: skip


@settings(max_examples=700, deadline=None, derandomize=True)
@given(BODIES)
def test_any_body(text: str) -> None:
    """Whatever is written, in whatever order."""
    assert convert(text) == expected(text)


@settings(max_examples=700, deadline=None, derandomize=True)
@given(st.lists(SIMPLE, max_size=14).map("".join))
def test_any_simple_body(text: str) -> None:
    """Prose as it mostly is, for which the short cuts are made, and what is nearly so."""
    assert convert(text) == expected(text)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(BODIES, st.sampled_from(sorted(INLINE_NEEDS)))
def test_an_inline_pattern_needs_its_signs(text: str, name: str) -> None:
    """A text in which a pattern matches holds one of the signs that the table gives it."""
    found = STOCK.inlinePatterns[name].getCompiledRegExp().search(text)
    assert found is None or any(sign in text for sign in INLINE_NEEDS[name])


@settings(max_examples=500, deadline=None, derandomize=True)
@given(BODIES)
def test_a_block_processor_needs_its_signs(text: str) -> None:
    """A block that a processor would claim is one that it is asked about."""
    for block in text.replace("\t", "    ").split("\n\n"):
        asked = ASKING._processors(block)  # noqa: SLF001 - the rule by itself
        for name in BLOCK_NEEDS:
            processor = ASKING.blockprocessors[name]
            assert processor in asked or not claims(processor, block)


def claims(processor: BlockProcessor, block: str) -> bool:
    """Whether a processor would take a block; that of references says so when it runs only."""
    if isinstance(processor, ReferenceProcessor):
        return processor.RE.search(block) is not None
    return processor.test(Element("div"), block)


def test_an_unknown_pattern_always_applies() -> None:
    """A pattern that the table doesn't name is tried on every text."""
    converter = stock()
    converter.inlinePatterns.register(SimpleTextInlineProcessor("(wow)"), "new", 50)
    inline = _Inline(converter, apart=False)
    tree = Element("div")
    tree.append(Element("p"))
    tree[0].text = "a wow b"
    inline.run(tree)
    assert len(inline.stashed_nodes) == 1


def test_a_hash_tag_is_no_heading() -> None:
    """A heading has a space after its signs."""
    assert convert("#KerjaBakti #GotongRoyong").html == "<p>#KerjaBakti #GotongRoyong</p>"
    assert convert("## Hasil").html == '<h2 id="hasil">Hasil</h2>'
