"""Addresses of pages: what in a url only says who followed the link, and what is left without it."""

from __future__ import annotations

import re

# Names that carry a campaign or a visitor, never a page. A name that some site also uses to choose
# the page ("ref", "source", "id", "from", "share") is left out, or is in the table of values below.
_TRACKING_FAMILY = re.compile(
    r"(?:utm|hsa|mtm|matomo|piwik|bsft)_[a-z_]+|at_(?:campaign|medium|custom\d|link_[a-z]+|format|ptr_name)"
    r"|pk_(?:campaign|kwd|source|medium|content|keyword|cid)|sc_(?:campaign|channel|content|medium|country)"
    r"|fb_(?:action_ids|action_types|comment_id|ref|source)|share_(?:source|medium|from|token|plat|tag)"
)
_TRACKING_NAME = frozenset(
    """utm fbclid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid msclkid twclid ttclid
    yclid ysclid ymclid li_fat_id rb_clickid epik irclickid s_kwcid mc_cid mc_eid ml_subscriber
    ml_subscriber_hash
    _hsenc _hsmi __hstc __hssc __hsfp hsctatracking mkt_tok vero_id vero_conv oly_enc_id oly_anon_id
    ck_subscriber_id _ga _gl _ke _openstat __twitter_impression ref_src ref_url igshid igsh xtor cmpid ncid
    wt_mc wt_zmc wt_mc_o wtmc wtrid guccounter guce_referrer guce_referrer_sig smid smtyp spm spm_id_from scm
    vd_source unique_k share_session_id isappinstalled nsukey wxshare_count hmsr hmpl
    hmcu hmkw hmci""".split()
)
_TRACKING_PAIR = frozenset(
    {
        "from=singlemessage", "from=timeline", "from=groupmessage", "from=appmessage",
        "ref=rss", "ref=twitter", "ref=facebook", "source=rss", "feature=share",
    }
)  # fmt: skip


def strip_tracking(url: str) -> str:
    """Give ``url`` without the parameters that only follow the reader; all else stays as it was written.

    >>> strip_tracking("https://example.org/a?id=7&utm_source=mail&fbclid=x#part")
    'https://example.org/a?id=7#part'
    """
    if "=" not in url or ("?" not in url and "#" not in url):
        return url
    before, hash_, fragment = url.partition("#")
    address, mark, query = before.partition("?")
    if mark:
        query = _keep_own(query)
    if hash_ and "=" in fragment and not _keep_own(fragment):
        hash_ = fragment = ""
    return address + ("?" + query if query else "") + hash_ + fragment


def _keep_own(query: str) -> str:
    return "&".join(pair for pair in query.split("&") if not is_tracking(pair))


def is_tracking(pair: str) -> bool:
    """Tell whether one ``name=value`` of a query only tracks.

    >>> is_tracking("utm_medium=social"), is_tracking("page=2"), is_tracking("from=timeline")
    (True, False, True)
    """
    # An ampersand that was escaped twice leaves "amp;" at the front of the name.
    pair = pair.removeprefix("amp;").lower()
    name = pair.partition("=")[0]
    return name in _TRACKING_NAME or pair in _TRACKING_PAIR or _TRACKING_FAMILY.fullmatch(name) is not None
