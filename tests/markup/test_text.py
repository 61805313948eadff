"""The plain text of a fragment."""

import pytest

from artkit.markup import parse_fragment, render_text

CASES = [
    ("paragraphs", "<p>a</p><h2>b</h2><p>c", "a\n\nb\n\nc"),
    ("items, nested", "<ul><li>a<ol><li>b</ol><li>c</ul>", "a\n\nb\n\nc"),
    ("line break", "<p>a<br>b", "a\nb"),
    ("image between words", "<p>a <img src=i.png> b", "a b"),
    ("code in a row", "<table><tr><td>k<td><pre>a\n  b</pre></table>", "k\n\na\n  b"),
    ("rule in an item", "<ul>0<hr>0", "0\n\n0"),
    ("rule between paragraphs", "<p>a<hr><p>b", "a\n\nb"),
    ("quote and caption", "<blockquote>a<p>b</blockquote><figure><img src=x><figcaption>c", "a\n\nb\n\nc"),
    ("rows", "<table><caption>t</caption><tr><th>a<th>b<tr><td>c<td>d<br>e</table>", "t\n\na\tb\nc\td e"),
    ("empty cells", "<table><tr><td><td>a<td><tr><td><td><tr><td>b</table>", "\ta\nb"),
    ("two tables", "<table><td>a</table><table><td>b</table>", "a\n\nb"),
    ("paragraphs in a cell", "<table><tr><td><p>a<p>b<td>c<tr><td>d<td>e</table>", "a\n\nb\n\nc\n\nd\te"),
    ("table in a cell", "<table><td>a<table><td>b<td>c</table><td>d</table>", "a\n\nb\tc\n\nd"),
    ("table in a cell of its own", "<table><td><table><td>b<td>c<tr><td>d</table><td>e</table>", "b\tc d\te"),
    ("pre keeps its lines", "<pre>\n  a\n\n  b\n</pre><p>c", "  a\n\n  b\n\nc"),
    ("formats say nothing", "<p>H<sub>2</sub>O <b>a</b><code> x </code>y", "H2O a x y"),
    ("space beside an image", "<p><img src=x> a <img src=x></p>", "a"),
    ("rule", "a<hr>b", "a\n\nb"),
    ("nothing", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("source", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_renders(source: str, expected: str) -> None:
    assert render_text(parse_fragment(source)) == expected
