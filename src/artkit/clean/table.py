"""Every rule there is, in the order the rules are applied."""

from __future__ import annotations

import re
from typing import Any

from artkit.addresses import strip_tracking
from artkit.clean.brackets import BRACKETS, widen_brackets
from artkit.clean.datelines import drop_opening
from artkit.clean.engine import leave_out
from artkit.clean.entities import ENTITY_MARK, decode_entities
from artkit.clean.furniture import drop_furniture
from artkit.clean.hanspaces import close_han_gaps, may_have_gaps
from artkit.clean.invisible import CONTROL, INVISIBLE, drop_controls, drop_invisible
from artkit.clean.letters import FULLWIDTH, NOT_PLAINLY_NFC, compose, narrow_letters
from artkit.clean.mojibake import may_be_mojibake, repair_mojibake
from artkit.clean.paragraphs import drop_doubled, drop_headline
from artkit.clean.private import AT, DIGIT, EMOJI, drop_emoji, mask_email, mask_phones
from artkit.clean.rule import Keep, Rule
from artkit.clean.spaces import (
    BLANK,
    EXOTIC_SPACES,
    LINE_ENDS,
    join_line,
    plain_spaces,
    trim_lines,
    unify_line_ends,
)
from artkit.clean.spacing import space_scripts
from artkit.clean.style import (
    CURLY,
    DASHES,
    DOTS,
    STRAIGHT,
    curl_quotes,
    straighten_quotes,
    unify_dashes,
    unify_ellipses,
)
from artkit.clean.tails import mark_cut
from artkit.clean.variants import simplify_han, traditionalise_han
from artkit.clean.width import MARKS, widen_marks
from artkit.clean.wraps import HYPHEN_BREAK, join_broken_words, unwrap_lines
from artkit.script import HAN

_EVERYWHERE = ("body", "line", "name")
_SPACE = re.compile(r"\s")
_EQUALS = re.compile("=")
_ADDRESS = re.compile(r"https?://[^\s<>\"'`，。；：！？、（）《》「」『』【】“”‘’]+")


def strip_addresses(text: str) -> str:
    """Take tracking parameters out of every address in a text.

    >>> strip_addresses("见 https://example.org/a?utm_source=x&id=7 。")
    '见 https://example.org/a?id=7 。'
    """
    return _ADDRESS.sub(lambda address: strip_tracking(address.group()), text)


def _rule_about_lines(*, keep: Keep, **about: Any) -> Rule:
    return Rule(
        unit="lines", fields=("body",), needs=BLANK.search, sets=("web",), adds="", keep=keep,
        function=lambda text: leave_out(keep, text), **about,
    )  # fmt: skip


TABLE: tuple[Rule, ...] = (
    Rule(
        name="entities",
        summary="HTML entities left in text become what they stand for",
        function=decode_entities,
        example=("AT&amp;amp;T &ldquo;R&amp;D&rdquo;", "AT&T “R&D”"),
        sets=("web", "repair"),
        fields=_EVERYWHERE,
        needs=ENTITY_MARK.search,
    ),
    Rule(
        name="mojibake",
        summary="text decoded with the wrong encoding is decoded again (ftfy)",
        function=repair_mojibake,
        example=("le cafÃ© dâ€™en face", "le café d’en face"),
        sets=("repair",),
        fields=_EVERYWHERE,
        needs=may_be_mojibake,
    ),
    Rule(
        name="control",
        summary="control characters and terminal colour codes go",
        function=drop_controls,
        example=("a\x00b", "ab"),
        sets=("repair",),
        fields=_EVERYWHERE,
        needs=CONTROL.search,
        adds="",
    ),
    Rule(
        name="line-ends",
        summary="every line ends with a line feed",
        function=unify_line_ends,
        example=("a\r\nb", "a\nb"),
        sets=("space",),
        fields=_EVERYWHERE,
        needs=LINE_ENDS.search,
        adds="\n",
    ),
    Rule(
        name="invisible",
        summary="zero-width marks, direction marks and soft hyphens go, unless the script needs them",
        function=drop_invisible,
        example=("co\u00adop\u200b", "coop"),
        sets=("repair",),
        fields=_EVERYWHERE,
        needs=INVISIBLE.search,
        adds="",
    ),
    Rule(
        name="spaces",
        summary="exotic spaces become plain ones; no-break spaces that are spelling stay",
        function=plain_spaces,
        example=("\u3000\u3000九月\u2003郑州", "九月 郑州"),
        sets=("space",),
        fields=_EVERYWHERE,
        needs=EXOTIC_SPACES.search,
        adds=" ",
    ),
    Rule(
        name="nfc",
        summary="letters and their accents are one character (NFC)",
        function=compose,
        example=("cafe\u0301", "café"),
        sets=("letters",),
        fields=_EVERYWHERE,
        needs=NOT_PLAINLY_NFC.search,
    ),
    Rule(
        name="full-width",
        summary="full-width letters and digits become half-width",
        function=narrow_letters,
        example=("２０２３年ＧＤＰ", "2023年GDP"),
        sets=("letters", "chinese"),
        fields=_EVERYWHERE,
        needs=FULLWIDTH.search,
    ),
    Rule(
        name="simplified",
        summary="Traditional Chinese becomes Simplified (package extra: hanzi)",
        function=simplify_han,
        example=("憂鬱的臺灣", "忧郁的台湾"),
        on=False,
        fields=_EVERYWHERE,
        needs=HAN.search,
    ),
    Rule(
        name="traditional",
        summary="Simplified Chinese becomes Traditional (package extra: hanzi)",
        function=traditionalise_han,
        example=("忧郁的台湾", "憂鬱的臺灣"),
        on=False,
        fields=_EVERYWHERE,
        needs=HAN.search,
    ),
    Rule(
        name="tracking",
        summary="tracking parameters of addresses go",
        function=strip_addresses,
        example=("https://example.org/a?id=7&utm_source=x", "https://example.org/a?id=7"),
        sets=("web",),
        fields=("body", "line", "url"),
        needs=_EQUALS.search,
        adds="",
    ),
    Rule(
        name="dehyphenate",
        summary="words broken at a hyphen are joined, if the text is hard-wrapped",
        function=join_broken_words,
        example=(
            "The council met on Monday to con-\nsider the new bridge over the wi-\n"
            "de river, which has been in con-\nstruction for more than four ye-\nars now.",
            "The council met on Monday to consider\nthe new bridge over the wide\n"
            "river, which has been in construction\nfor more than four years\nnow.",
        ),
        on=False,
        sets=("paste",),
        unit="text",
        fields=("body",),
        needs=HYPHEN_BREAK.search,
        adds="",
    ),
    Rule(
        name="unwrap",
        summary="lines of a paragraph are joined, if the text is hard-wrapped",
        function=unwrap_lines,
        example=(
            "The council met on Monday and\nconsidered the new bridge over\nthe river, which has been under\n"
            "construction for four years, as\neveryone knows.",
            "The council met on Monday and considered the new bridge over the river, which has been under "
            "construction for four years, as everyone knows.",
        ),
        on=False,
        sets=("paste",),
        unit="text",
        fields=("body",),
        needs=BLANK.search,
        adds=" ",
    ),
    Rule(
        name="ellipses",
        summary="an ellipsis is …, beside Han ……",
        function=unify_ellipses,
        example=("等等... and so on...", "等等…… and so on…"),
        on=False,
        sets=("typography",),
        needs=DOTS.search,
        adds="…",
    ),
    Rule(
        name="brackets",
        summary="round brackets that hold Chinese or stand in it are full-width",
        function=widen_brackets,
        example=("(记者丁玲)世界卫生组织(WHO)", "（记者丁玲）世界卫生组织（WHO）"),
        sets=("chinese", "typography"),
        unit="block",
        needs=BRACKETS.search,
        adds="（）",
    ),
    Rule(
        name="marks",
        summary="the marks , . ; : ! ? of Chinese sentences are full-width",
        function=widen_marks,
        example=("9月21日,占1.29万个.", "9月21日，占1.29万个。"),
        sets=("chinese", "typography"),
        unit="block",
        needs=MARKS.search,
        adds="，。；：！？、「」·",
    ),
    Rule(
        name="dashes",
        summary="a dash is —— between Han, an em dash between Latin words",
        function=unify_dashes,
        example=("目标--长远", "目标——长远"),
        on=False,
        sets=("typography",),
        needs=DASHES.search,
        adds="—",
    ),
    Rule(
        name="han-spaces",
        summary="stray spaces inside Chinese text go; between two words or names one stays",
        function=close_han_gaps,
        example=("（记者丁玲 通讯员孙崇高 ） 说", "（记者丁玲 通讯员孙崇高）说"),
        sets=("chinese", "space"),
        unit="block",
        needs=may_have_gaps,
        adds="",
    ),
    Rule(
        name="spacing",
        summary="a space stands between Han and Latin words or numbers",
        function=space_scripts,
        example=("在Ubuntu上", "在 Ubuntu 上"),
        on=False,
        sets=("typography",),
        unit="block",
        needs=HAN.search,
        adds=" ",
    ),
    Rule(
        name="curly-quotes",
        summary="straight quotes become curly",
        function=curl_quotes,
        example=('"It\'s fine"', "“It’s fine”"),
        on=False,
        sets=("typography",),
        unit="block",
        needs=STRAIGHT.search,
        adds="“”‘’",
    ),
    Rule(
        name="straight-quotes",
        summary="curly quotes become straight",
        function=straighten_quotes,
        example=("“It’s fine”", '"It\'s fine"'),
        on=False,
        needs=CURLY.search,
    ),
    Rule(
        name="emoji",
        summary="emoji go",
        function=drop_emoji,
        example=("好👍🏽！", "好！"),
        on=False,
        needs=EMOJI.search,
        adds="",
    ),
    Rule(
        name="mask-email",
        summary="e-mail addresses become [e-mail]",
        function=mask_email,
        example=("news@example.org", "[e-mail]"),
        on=False,
        sets=("mask",),
        needs=AT.search,
    ),
    Rule(
        name="mask-phone",
        summary="telephone numbers become [phone]",
        function=mask_phones,
        example=("电话：0371-12345678", "电话：[phone]"),
        on=False,
        sets=("mask",),
        needs=DIGIT.search,
    ),
    _rule_about_lines(
        name="furniture",
        summary="paragraphs that belong to the page go: editor's line, share bar, prompts, notices",
        example=("桥通车了。\n责任编辑：王小明", "桥通车了。"),
        keep=lambda lines, title: drop_furniture(lines),
    ),
    _rule_about_lines(
        name="doubled",
        summary="a paragraph that repeats the one before goes",
        example=("The bridge is open again.\nThe bridge is open again.", "The bridge is open again."),
        keep=lambda lines, title: drop_doubled(lines),
    ),
    _rule_about_lines(
        name="headline",
        summary="a first paragraph that repeats the title goes (records only)",
        example=("Bridge opens", "Bridge opens"),
        keep=drop_headline,
    ),
    Rule(
        name="dateline",
        summary="dateline and byline leave the body for credits and source (records only)",
        function=drop_opening,
        example=("本报讯（记者丁玲）桥通车了。", "桥通车了。"),
        on=False,
        unit="first",
        fields=("body",),
    ),
    Rule(
        name="blank-lines",
        summary="blank lines at both ends, repeated ones and spaces before line ends go",
        function=trim_lines,
        example=("a  \n\n\n\nb\n", "a\n\nb"),
        sets=("space",),
        unit="text",
        fields=("body",),
        needs=BLANK.search,
        adds="",
    ),
    Rule(
        name="one-line",
        summary="titles and names are one line without outer or repeated spaces",
        function=join_line,
        example=(" 托育\n服务  体系 ", "托育 服务 体系"),
        sets=("space",),
        unit="text",
        fields=("name",),
        needs=_SPACE.search,
        adds=" ",
    ),
    Rule(
        name="cut",
        summary="an excerpt known to be cut off ends with an ellipsis",
        function=mark_cut,
        example=("做好“引进来”和“走出去", "做好“引进来”和“走出去……"),
        sets=("web",),
        unit="text",
        fields=("excerpt",),
    ),
)
