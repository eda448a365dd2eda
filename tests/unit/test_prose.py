"""Bodies: Markdown → clean HTML, and what a body must not hold, with its line."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bulletin.sources.markup import convert as to_html
from bulletin.sources.prose import CLEANER, cleaned, convert, is_plain
from bulletin.sources.text import CONTROL


def findings(text: str) -> list[tuple[str, str, int]]:
    """What a body must not hold: code, text found, line from 0."""
    return [(one.fault.code, str(one.fault.values["found"]), one.line) for one in convert(text)[1]]


def html(text: str) -> str:
    """The HTML of a body that has no fault."""
    prose, found = convert(text)
    assert found == ()
    return prose.html


def test_markdown_becomes_html() -> None:
    """Paragraphs, lists, tables, code, headings and links are converted."""
    assert html("Satu **dua**.") == "<p>Satu <strong>dua</strong>.</p>"
    assert "<li>a</li>" in html("- a\n- b")
    assert "<td>c</td>" in html("| a |\n|---|\n| c |")
    assert "<code>" in html("```\n<b onclick>\n```")
    assert html("## Hasil rapat") == '<h2 id="hasil-rapat">Hasil rapat</h2>'


def test_one_body_knows_nothing_of_another() -> None:
    """Link definitions, heading ids and stashed HTML stay in their own body."""
    first = convert("## Hasil\n\n[a][b]\n\n[b]: https://awan-biru.example")
    assert convert("## Hasil\n\n[a][b]")[0].html == '<h2 id="hasil">Hasil</h2>\n<p>[a][b]</p>'
    assert convert(first[0].text) == first


@pytest.mark.parametrize(
    "text",
    [
        "<abbr title='a' lang='id'>RT</abbr>",
        "H<sub>2</sub>O",
        "a<br>b",
        "a<br />b",
        "<span lang='en'>text</span>",
        "`<script>`",
        "    <script>",
        "```\n<script>\n```",
        "5 < 6 dan 7 > 6",
        "A &amp; B",
    ],
)
def test_what_a_body_may_hold(text: str) -> None:
    """The short list of HTML, code that shows HTML, and ordinary signs."""
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\n\n<script>alert(1)</script>", "<script>"),
        ("a\n\n<div>b</div>", "<div>"),
        ("a\n\nb <font>c</font>", "<font>"),
        ("a\n\n<iframe src='x'></iframe>", "<iframe>"),
        ("a\n\n<a href='x'>b</a>", "<a>"),
        ("a\n\n<!-- b -->", "<!-- b -->"),
        ("a\n\n<?php b ?>", "<?php b ?>"),
        ("a\n\n<style>b</style>", "<style>"),
        ("a\n\n<SCRIPT>b</SCRIPT>", "<script>"),
        ("a\n\nb</div>", "</div>"),
        ("a\n\n<pre>b</pre>", "<pre>"),
        ("a\n\n<pre>b <script>c</script></pre>", "<pre>"),
        ("a\n\n<img src='images/a.jpg'>", "<img>"),
        ("a\n\n> <div>b</div>", "<div>"),
    ],
)
def test_html_is_told_with_its_line(text: str, found: str) -> None:
    """HTML outside the short list is an error at its line."""
    assert [one for one in findings(text) if one[0].startswith("html")] != []
    assert (found, 2) in {(text, line) for code, text, line in findings(text)}


def test_every_occurrence_is_told() -> None:
    """The same HTML at two places is two errors, each with its own line."""
    found = findings("<font>a</font>\n\nb\n\n<font>a</font>\n")
    assert [line for _, text, line in found if text == "<font>"] == [0, 4]
    found = findings("<div>a</div>\n\nb\n\n<div>a</div>\n")
    assert [line for _, text, line in found if text == "<div>"] == [0, 4]


def test_every_bad_link_is_told() -> None:
    """The same bad link at two places is two errors, each with its own line."""
    found = findings("[a](javascript:a)\n\n[b](javascript:a)")
    assert [line for _, _, line in found] == [0, 2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a <abbr onclick='b'>c</abbr>", "onclick (<abbr>)"),
        ("a <span style='b'>c</span>", "style (<span>)"),
        ("a <sub id='b'>c</sub>", "id (<sub>)"),
    ],
)
def test_attributes_outside_the_short_list(text: str, found: str) -> None:
    """An attribute that the short list doesn't name is an error."""
    assert findings(text) == [("html-attribute", found, 0)]


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,a",
        "vbscript:a",
        "file:///etc/passwd",
        "ftp://awan-biru.example",
        "//awan-biru.example",
        "java&#10;script:alert(1)",
        "&#106;avascript:alert(1)",
    ],
)
def test_links_have_few_schemes(link: str) -> None:
    """Only web, mail and telephone links are allowed, however they are spelt."""
    assert [code for code, _, _ in findings(f"[a]({link})")] == ["link-scheme"]
    assert [code for code, _, _ in findings(f"![a]({link})")] == ["link-scheme"]
    assert "script:" not in convert(f"[a]({link})")[0].html.lower()


@pytest.mark.parametrize(
    "link",
    [
        "https://awan-biru.example/?a=b&c=d",
        "HTTP://awan-biru.example",
        "mailto:redaksi@awan-biru.example",
        "tel:+6221000000",
        "/topik/pangan/",
        "#hasil",
        "{filename}2026-02-01-rapat.id.md",
        "{static}images/a.pdf",
        "images/a.jpg",
    ],
)
def test_links_stay_as_they_were_written(link: str) -> None:
    """A link that is allowed keeps the form in which it was written, until a view leads it."""
    assert findings(f"[a]({link})") == []
    assert convert(f"[a]({link})")[0].references == (link,)


@pytest.mark.parametrize("sign", ["&#8;", "&#x1b;", "&#127;", "&#0;"])
def test_entities_make_no_control_characters(sign: str) -> None:
    """A character that no feed could hold doesn't come in as an entity either."""
    text = convert(f"a{sign}b")[0].html
    assert not any(ord(one) < 32 or ord(one) == 127 for one in text)


@given(
    st.lists(
        st.sampled_from(
            ["<", ">", "script", "a ", "/", "img src=x onerror=y", "</", "<!--", "[a](", ")", "&",
             "javascript:", "#", "`", "\n", "    ", "*", "<b>", '"', "'"]
        ),
        max_size=30,
    ).map("".join)
)  # fmt: skip
def test_nothing_harmful_gets_through(text: str) -> None:
    """Whatever is written, the HTML holds no script, no handler and no foreign scheme."""
    clean = convert(text)[0].html.lower()
    assert "<script" not in clean
    assert 'href="javascript:' not in clean
    assert not any("onerror" in tag.split(">")[0] for tag in clean.split("<img")[1:])


def always_cleaned(html: str) -> str:
    """What the cleaner makes of HTML, whether it is plain or not."""
    return CONTROL.sub("", CLEANER.clean(html))


PLAIN_BODY = """Satu **dua** *tiga* `empat`, [lima](/a/?b=c&d=e) & [enam](https://a-b.example/) > 7.

## Delapan

- a
- [b](mailto:a@b.example)

1. c

2. d

> e

| f | g |
|---|---|
| h | i |

[j](#k) [l]({filename}2026-02-01-rapat.id.md)

---
"""


def test_plain_html_is_not_cleaned() -> None:
    """The HTML of an ordinary body is known to be clean."""
    assert is_plain(to_html(PLAIN_BODY).html)


LINES = st.lists(
    st.characters(codec="utf-8")
    | st.sampled_from(
        ["&amp;", "&lt;", "&gt;", "&quot;", "<br>", "\n", "<em>a</em>", "<strong>\n</strong>",
         "<code></code>", "<em>&amp;</em>", '<a href="">a</a>', '<a href="https://a.b-c.id/?d&amp;e#f">g</a>',
         '<a href="mailto:a@b.example">c</a>', '<a href="{static}a.pdf">"b"</a>']
    ),
    max_size=6,
).map("".join)  # fmt: skip
TABLE = (
    "<table>\n<thead>\n<tr>\n<th>{0}</th>\n</tr>\n</thead>\n"
    "<tbody>\n<tr>\n<td>{0}</td>\n</tr>\n</tbody>\n</table>"
)
WRAPPERS = st.sampled_from(
    ["<p>{}</p>", '<h2 id="a">{}</h2>', '<h6 id="_-1">{}</h6>', "<ul>\n<li>{}</li>\n</ul>",
     "<ol>\n<li>{}</li>\n<li>\n<p>a</p>\n</li>\n</ol>", "<blockquote>\n<p>{}</p>\n</blockquote>",
     TABLE, "<hr>"]
)  # fmt: skip


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.builds(str.format, WRAPPERS, LINES), min_size=1, max_size=4).map("\n".join))
def test_cleaning_changes_nothing_in_plain_html(html: str) -> None:
    """Whatever is taken for plain, from our converter or not, is clean."""
    assume(is_plain(html))
    assert CLEANER.clean(html) == html


HOSTILE = [
    "<script>", "</p>", "<p>", "</a>", "<a>", "<a href='javascript:a'>", '<a href="data:a">',
    '<a href="http://a.b" onclick="c">', "<img src=x onerror=y>", "<b>", "</b>", "<em>", "</em>",
    "<strong", "<!--", "-->", "<![CDATA[", "]]>", "<svg><style>", "<math>", "<table>", "<tr>",
    "<td>", "<li>", "</ul>", "<h2>", "</h3>", "<pre>", "<code>", "<br>", "<br/>", "<hr>", "&lt;",
    "&#60;", "&#0;", "&amp", "&quot;", "\u00a0", "\x00", "\x0c", "\x1b", "\t", "\r", "\x7f",
    "\x85", "\ufeff", "\uffff", "<", ">", "&", '"', "'", "`", "\n", '" onclick="', "javascript:",
    "//", ":", "https://", "http://1.2", "https://xn--a", "https://a.b:99999", "http://[",
    "<textarea>", "<title>", "<plaintext>", " style='a'", " id=a", "<P>", "<EM>", "\u2028", "🌧",
    "_", "\\",
]  # fmt: skip
PLACES = st.tuples(st.sampled_from(HOSTILE), st.integers(0, 600), st.sampled_from((0, 0, 1, 4)))


@settings(max_examples=800, deadline=None, derandomize=True)
@given(st.lists(PLACES, min_size=1, max_size=3))
def test_hostile_html_is_always_cleaned(places: list[tuple[str, int, int]]) -> None:
    """Plain HTML with anything put into it becomes what the cleaner makes of it."""
    html = to_html(PLAIN_BODY).html
    for piece, at, over in places:
        html = html[:at] + piece + html[at + over :]
    assert cleaned(html) == always_cleaned(html)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(st.lists(st.sampled_from([*HOSTILE, "[a](", ")", "a", "\n\n", "- ", "*", "# "]), max_size=9))
def test_hostile_bodies_are_always_cleaned(pieces: list[str]) -> None:
    """The same for what a writer could write."""
    html = to_html("".join(pieces)).html
    assert cleaned(html) == always_cleaned(html)


@settings(max_examples=400, deadline=None, derandomize=True)
@given(
    st.sampled_from(["https://", "http://a.b", "https://a.b/", "mailto:", "tel:", "//", "/", ""]),
    st.text("abz09.-/:?#@%{}[]&;=~_,+*$!' \t\"<xné\\|^`()", max_size=9),
)
def test_addresses_are_always_cleaned(beginning: str, rest: str) -> None:
    """An address is kept or dropped as the cleaner decides."""
    html = f'<p><a href="{beginning}{rest}">a</a></p>'
    assert cleaned(html) == always_cleaned(html)


@pytest.mark.parametrize(
    "href",
    [
        "javascript:a", "JAVASCRIPT:a", "data:a", "vbscript:a", "java\tscript:a", "a:b", "x", "",
        "java&#10;script:a", "&#106;avascript:a", "\x01javascript:a", " javascript:a", "//a.id",
        "http://", "https://[", "https://a.example:99999/", "http://1.1.1.256", "https://a b",
        "https://xn--a.example", "https://a.example/<", "https://a.example/'", "/a?b&c",
        "https://a.example/&quot;", "https://a.example/&lt;", "https://A.example", "mailto:",
        "https://a.example", "tel:+62", "ftp://a.example", "{static}a.pdf",
    ],
)  # fmt: skip
def test_these_addresses_are_cleaned(href: str) -> None:
    """The same for addresses that were made to deceive."""
    html = f'<p><a href="{href}">a</a></p>'
    assert cleaned(html) == always_cleaned(html)
