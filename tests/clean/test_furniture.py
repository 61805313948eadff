"""Furniture: whole paragraphs of the page, and sentences that only sound like it."""

import pytest

from artkit.clean.furniture import drop_furniture, is_furniture


@pytest.mark.parametrize(
    "paragraph",
    [
        "责任编辑：王强",
        "（责编：王强、李敏）",
        "[责任编辑: 王强 ]",
        "编辑/王强",
        "相关阅读",
        "延伸阅读：",
        "扫描二维码关注我们",
        "扫一扫，手机看新闻",
        "分享到：",
        "分享到微信朋友圈",
        "【打印】【关闭】",
        "[字号：大 中 小]",
        "上一篇：春天来了",
        "原标题：春天来了",
        "阅读量：1,024",
        "声明：本文仅代表作者观点，转载请联系授权。",
        "图片来自网络，侵删",
        "未经授权不得转载",
        "返回顶部",
        "Advertisement",
        "Read more: Ten photos of the flood",
        "READ MORE",
        "Share this article",
        "Share • Tweet • Email",
        "Facebook Twitter WhatsApp",
        "Sign up for our daily newsletter",
        "Subscribe to our newsletter and never miss a story.",
        "Follow us on Facebook and Twitter",
        "This website uses cookies to improve your experience.",
        "You may also like",
        "All rights reserved.",
        "© 2023 The Valley Herald",
        "5 min read",
        "Lesen Sie auch: Zehn Bilder der Flut",
        "Das könnte Sie auch interessieren",
        "À lire aussi : dix photos",
        "Lea también: diez fotos",
        "Leia também",
        "Leggi anche: dieci foto",
        "Lees ook: tien foto's",
        "Czytaj także: dziesięć zdjęć",
        "Читайте также: десять снимков",
        "関連記事",
        "관련 기사",
        "اقرأ أيضا: عشر صور",
        "यह भी पढ़ें: दस तस्वीरें",
    ],
)
def test_furniture_is_known(paragraph: str) -> None:
    assert is_furniture(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "",
        "…",
        "他是报社的责任编辑。",
        "责任编辑是报社里最累的岗位，他说：“没有周末。”",
        "分享给大家一个故事，发生在去年冬天。",
        "识别阅读障碍要趁早。",
        "相关阅读材料已经寄到学校，老师们正在准备。",
        "欢迎来到河南。",
        "关注民生是政府的责任。",
        "打印机坏了。",
        "Read more books, she told the class, and they did.",
        "Share prices fell on Monday.",
        "Sharing is caring, they say.",
        "Follow the river for a mile.",
        "Sign of the times: the last bakery has closed.",
        "Related industries suffered as well, the report found.",
        "The newsletter was printed in 1911.",
        "Like father, like son",
        "You may also be asked for your name and age.",
        "This site was a fort in Roman times.",
        "Teilen macht Spaß, sagt die Lehrerin.",
        "Publicité mensongère : le tribunal a tranché hier après deux ans de procédure",
        "По теме доклада выступили трое.",
    ],
)
def test_a_sentence_stays(paragraph: str) -> None:
    assert not is_furniture(paragraph)


def test_a_text_of_nothing_else_stays() -> None:
    assert drop_furniture(["Advertisement", "", "Share"]) == [True, True, True]
