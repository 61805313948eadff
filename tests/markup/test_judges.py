"""Other people's parsers on what is written: they read the same tree, and find nothing to take out."""

from html.parser import HTMLParser

import nh3
from hypothesis import given, settings
from hypothesis import strategies as st

from artkit.markup import parse_fragment, serialise
from artkit.markup.nodes import TAGS

ATTRIBUTES = {
    "a": {"href", "title"},
    "img": {"src", "alt", "title"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
}
TITLED = [f"<{tag} title='<\"&'>" for tag in sorted(TAGS)]
OTHERS = (
    "<a|href=x> <a|href=javascript:x> <a|href='&#106;avascript&colon;x'> <img|src=x|onerror=y> <td|colspan=2>"
    " <svg> <math> <style> </style> <script> </script> <!-- --> <template> <noscript> <textarea> <plaintext>"
    " <select> <form> <button> <x-y> a &lt;b>"
)
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in sorted(TAGS)]),
    st.sampled_from([f"</{tag}>" for tag in sorted(TAGS)]),
    st.sampled_from([*TITLED, *(piece.replace("|", " ") for piece in OTHERS.split()), " ", "\n"]),
    st.text(max_size=3),
)


class Events(HTMLParser):
    """Lists tags, attributes and text, without the <tbody> a browser adds."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=True)
        self.seen: list[object] = []
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag != "tbody":
            self.seen.append((tag, sorted(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if tag != "tbody":
            self.seen.append(tag)

    def handle_data(self, data: str) -> None:
        self.seen.append(("", data))


@settings(max_examples=300)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_a_browsers_parser_reads_the_same_tree(source: str) -> None:
    written = serialise(parse_fragment(source))
    judged = nh3.clean(
        written, tags=set(TAGS), attributes=ATTRIBUTES, link_rel=None, url_schemes={"http", "https", "mailto"}
    )
    assert Events(judged).seen == Events(written).seen
