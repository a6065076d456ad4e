"""Addresses: whole ones, of hosts that are what they look like; copies at known archives."""

from __future__ import annotations

from typing import Any

from tests.proven.cases import Honest, Wrong
from tests.proven.small import Site, one_document

QUOTE = "The bridge was closed for nine days in April"
PAGE = "https://example.org/bridge"
WAYBACK = "https://web.archive.org/web"


def _source(**fields: Any) -> Site:
    source = {
        "id": "log",
        "outlet": "paper",
        "title": "The bridge",
        "located": "original",
        **fields,
    }
    evidence = [{"source": "log", "stance": "context", "does_not_show": "Why."}]
    return one_document(
        f"{QUOTE}.\n",
        [{"quotes": [QUOTE], "evidence": evidence}],
        outlets=[{"id": "paper", "name": "The Paper"}],
        sources=[source],
    )


def _at(address: str) -> Site:
    return _source(url=address)


def _archived(address: str, date: str = "2021-02-02", page: str = PAGE) -> Site:
    return _source(url=page, archived=[{"url": address, "date": date}])


_NOT_WHOLE = {
    "no scheme": "example.org/bridge",
    "no scheme, two strokes": "//example.org/bridge",
    "another scheme": "ftp://example.org/bridge",
    "a script": "javascript://example.org/%0aalert(1)",
    "one stroke": "https:/example.org/bridge",
    "no stroke": "https:example.org/bridge",
    "no host": "https:///bridge",
    "nothing but the scheme": "https://",
    "cut off with a sign": "https://example.org/a-long-headl…",
    "cut off with points": "https://example.org/a-long-headl...",
    "a name of one part": "https://example/bridge",
    "twice the scheme": "https://https://example.org/bridge",
}
_WITH_A_USER = {
    "user and password": "https://user:pw@example.org/",
    "user alone": "https://user@example.org/",
    "a host as user": "https://example.org@example.net/",
    "a host and port as user": "https://example.org:443@example.net/",
    "an empty user": "https://@example.org/",
    "before a query": "https://example.org@example.net?x",
}
_LOOK_ALIKE = {
    "a Cyrillic a in a Latin name": "https://ex\u0430mple.org/",
    "a Greek o in a Latin name": "https://g\u03bfogle.com/",
    "an Armenian letter in a Latin name": "https://examp\u057ae.org/",
    "a Latin letter in a Cyrillic name": "https://\u043f\u0440\u0438\u043ce\u0440.\u0440\u0444/",
    "all letters Cyrillic that look Latin": "https://\u0430\u0440\u0440\u04cf\u0435.com/",
    "all letters Greek that look Latin": "https://\u03bd\u03bf\u03bf.com/",
    "a mixed name, encoded": "https://xn--pypal-4ve.com/",
    "a phonetic letter": "https://\u0261oogle.com/",
    "a numeral for a letter": "https://paypa\u217c.com/",
    "letters of full width": "https://\uff45\uff58ample.org/",
    "an ideographic full stop": "https://example\u3002org/",
    "a stroke of full width": "https://example.org\uff0fbridge.example.net/",
    "a fraction's stroke": "https://example.org\u2044x.example.net/",
    "a division sign": "https://example.org\u2215x.example.net/",
    "what can't be decoded": "https://xn--\u00e4.com/",
}
_BLANK = {
    "a blank in the host": "https://exam ple.org/",
    "a blank in the path": "https://example.org/a b",
    "a tab": "https://example.org/a\tb",
    "a no-break space": "https://example.org/a\u00a0b",
    "an ideographic space": "https://example.org/a\u3000b",
    "a zero-width space": "https://example.org/a\u200bb",
    "a soft hyphen": "https://ex\u00adample.org/",
    "a right-to-left override": "https://example.org/\u202egpj.exe",
    "an isolate": "https://example.org/\u2066a",
    "a tag": "https://example.org/\U000e0041",
    "a backslash": "https://example.org\\@example.net/",
}
_HOST = {
    "port 0": "https://example.org:0/",
    "port beyond the last": "https://example.org:65536/",
    "an empty port": "https://example.org:/",
    "a port of letters": "https://example.org:https/",
    "a port in other digits": "https://example.org:\u0668\u0660/",
    "this machine": "http://localhost/",
    "a number in one": "http://2130706433/",
    "a number in hexadecimal": "http://0x7f.0x1/",
    "a number of five parts": "http://93.184.215.14.1/",
    "a number that is too great": "http://93.184.215.256/",
    "half a number in brackets": "http://[::1/",
    "a name of a home network": "http://printer.local/",
    "an empty label": "https://example..org/",
    "a point at the end": "https://example.org./",
    "a hyphen at an edge": "https://-example.org/",
    "a percent sign": "https://%65xample.org/",
    "a label that is too long": f"https://{'a' * 64}.org/",
}
_NO_ARCHIVE = {
    "a page of anybody's": "https://copies.example.org/bridge",
    "the page itself": "https://example.org/bridge?copy",
    "a name with an archive's in it": "https://web.archive.org.example.org/web/20210202000000/x.org",
    "an archive's name in the path": "https://example.net/web.archive.org/web/20210202/x",
    "a sub-domain of an archive's look": "https://web-archive.org/web/20210202000000/x.org/",
    "the archive's own list of copies": f"{WAYBACK}/2021*/{PAGE}",
    "any copy of a year": f"{WAYBACK}/2021/{PAGE}",
    "no copy at all": f"{WAYBACK}/{PAGE}",
    "a search": "https://archive.ph/?q=bridge",
    "an archive's front page": "https://perma.cc/",
}
_UNLIKE = {
    "the day before": (f"{WAYBACK}/20210201235959/{PAGE}", "2021-02-02"),
    "another year": (f"{WAYBACK}/20200202000000/{PAGE}", "2021-02-02"),
    "another month": (f"{WAYBACK}/20210302000000/{PAGE}", "2021-02"),
    "no day": (f"{WAYBACK}/20210230000000/{PAGE}", "2021-02"),
    "another page": (f"{WAYBACK}/20210202000000/https://example.org/weir", "2021-02-02"),
    "another host": (f"{WAYBACK}/20210202000000/https://example.net/bridge", "2021-02-02"),
    "another query": (f"{WAYBACK}/20210202000000/{PAGE}?page=2", "2021-02-02"),
    "the long form of a short name": (f"https://archive.ph/20210203000000/{PAGE}", "2021-02-02"),
    "a national archive": (
        f"https://webarchive.nationalarchives.gov.uk/ukgwa/20210203000000/{PAGE}",
        "2021-02-02",
    ),
}
WRONG = [
    *(
        Wrong(f"address: {kind}", name, _at(address), "bad-value")
        for kind, addresses in (
            ("not whole", _NOT_WHOLE),
            ("with a user", _WITH_A_USER),
            ("look-alike host", _LOOK_ALIKE),
            ("blank or invisible sign", _BLANK),
            ("no public host or port", _HOST),
        )
        for name, address in addresses.items()
    ),
    *(
        Wrong("archive: not a known one, or not one copy", name, _archived(address), code)
        for name, address in _NO_ARCHIVE.items()
        for code in ["unknown-archive"]
    ),
    *(
        Wrong("archive: unlike its address", name, _archived(*given), "unlike-address")
        for name, given in _UNLIKE.items()
    ),
    Wrong(
        "archive: not a known one, or not one copy",
        "without https",
        _archived("http://web.archive.org/web/20210202000000/https://example.org/bridge"),
        "bad-value",
    ),
]

_GOOD = {
    "plain": ("https://example.org/bridge", "Latin"),
    "http": ("http://example.org/", "Latin"),
    "no path": ("https://example.org", "Latin"),
    "parentheses": ("https://example.org/wiki/Weir_(dam)", "Latin"),
    "a query and a fragment": ("https://example.org/a?b=c&d=e#f", "Latin"),
    "a text fragment": ("https://example.org/a#:~:text=nine%20days,April", "Latin"),
    "an upright stroke": ("https://example.org/a|b", "Latin"),
    "quotation marks": ('https://example.org/o\'brien?"x"', "Latin"),
    "angle brackets": ("https://example.org/<x>", "Latin"),
    "stars": ("https://example.org/a_b_c*d*", "Latin"),
    "an @ in the path": ("https://example.org/@editor/bridge", "Latin"),
    "an @ in the query": ("https://example.org/?to=a@example.net", "Latin"),
    "an address in the path": (f"{WAYBACK}/2019/https://example.org/a//b?x=http://y.org/", "Latin"),
    "a port": ("https://example.org:8443/", "Latin"),
    "a public number": ("http://93.184.215.14/", "Latin"),
    "a public number in version 6": ("http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/", "Latin"),
    "a low line in a name": ("https://my_paper.example.org/", "Latin"),
    "digits first": ("https://9news.example.org/", "Latin"),
    "capitals in the host": ("https://Example.ORG/A", "Latin"),
    "an accent": ("https://m\u00fcnchen.example/", "Latin"),
    "Vietnamese": ("https://b\u00e1o\u0111i\u1ec7nt\u1eed.vn/", "Latin"),
    "encoded": ("https://xn--mnchen-3ya.example/", "Latin"),
    "Cyrillic": (
        "https://\u043f\u0440\u0438\u043c\u0435\u0440.\u0440\u0444/\u043c\u043e\u0441\u0442",
        "Cyrillic",
    ),
    "Cyrillic under a Latin ending": (
        "https://\u043f\u0440\u0438\u043c\u0435\u0440.com/",
        "Cyrillic",
    ),
    "Cyrillic, encoded": ("https://xn--80ak6aa92e.com/", "Cyrillic"),
    "Greek": ("https://\u03c0\u03b1\u03c1\u03ac\u03b4\u03b5\u03b9\u03b3\u03bc\u03b1.gr/", "Greek"),
    "Khmer in host and path": (
        "https://\u1781\u17d2\u1798\u17c2\u179a.com/\u179f\u17d2\u1796\u17b6\u1793",
        "Khmer",
    ),
    "Thai": ("https://\u0e44\u0e17\u0e22.th/", "Thai"),
    "Devanagari": (
        "https://\u0909\u0926\u093e\u0939\u0930\u0923.\u092d\u093e\u0930\u0924/",
        "Devanagari",
    ),
    "Arabic": ("https://\u0645\u062b\u0627\u0644.\u0645\u0635\u0631/", "Arabic"),
    "Hebrew": ("https://\u05d3\u05d5\u05d2\u05de\u05d4.example/", "Hebrew"),
    "Japanese of three scripts": ("https://\u4f8b\u3048\u30d6\u30eaabc.jp/\u9053", "Japanese"),
    "Chinese with digits": ("https://\u4f8b\u5b50123.\u4e2d\u56fd/", "Chinese"),
    "Korean with Latin": ("https://\ud55c\uad6dtv.kr/", "Korean"),
    "a joiner in the path": (
        "https://example.org/\u0646\u0627\u0645\u0647\u200c\u0627\u06cc",
        "Arabic",
    ),
}
_COPIES = {
    "Wayback Machine": (f"{WAYBACK}/20210202101500/{PAGE}", "2021-02-02", PAGE),
    "Wayback Machine, unchanged": (f"{WAYBACK}/20210202101500id_/{PAGE}", "2021-02-02", PAGE),
    "to the day only": (f"{WAYBACK}/20210202/{PAGE}", "2021-02-02", PAGE),
    "the month is on record": (f"{WAYBACK}/20210202101500/{PAGE}", "2021-02", PAGE),
    "the year is on record": (f"{WAYBACK}/20210202101500/{PAGE}", "2021", PAGE),
    "http was copied": (f"{WAYBACK}/20210202101500/http://example.org/bridge", "2021-02-02", PAGE),
    "with www": (f"{WAYBACK}/20210202101500/https://www.example.org/bridge", "2021-02-02", PAGE),
    "with a final stroke": (f"{WAYBACK}/20210202101500/{PAGE}/", "2021-02-02", PAGE),
    "one stroke of two": (f"{WAYBACK}/20210202101500/https:/example.org/bridge", "2021", PAGE),
    "without scheme": (f"{WAYBACK}/20210202101500/example.org/bridge", "2021", PAGE),
    "encoded and not": (
        f"{WAYBACK}/20210202101500/https://example.org/%E1%9E%9F",
        "2021-02-02",
        "https://example.org/\u179f",
    ),
    "with a port": (f"{WAYBACK}/20210202101500/http://example.org:80/bridge", "2021", PAGE),
    "a copy of a copy": (
        f"{WAYBACK}/20210202101500/{WAYBACK}/2019/{PAGE}",
        "2021-02-02",
        f"{WAYBACK}/2019/{PAGE}",
    ),
    "a moment in the page's own address": (
        f"{WAYBACK}/20210202101500/https://example.org/20190101/bridge.html",
        "2021-02-02",
        "https://example.org/20190101/bridge.html",
    ),
    "archive.today": ("https://archive.today/AbC1d", "2021-02-02", PAGE),
    "archive.ph": ("https://archive.ph/x9Yz0", "2021-02-02", PAGE),
    "archive.ph, long": (f"https://archive.ph/20210202101500/{PAGE}", "2021-02-02", PAGE),
    "Perma": ("https://perma.cc/AB12-CD34", "2021-02-02", PAGE),
    "Ghostarchive": ("https://ghostarchive.org/archive/aB3dE", "2021-02-02", PAGE),
    "Portugal": (f"https://arquivo.pt/wayback/20210202101500/{PAGE}", "2021-02-02", PAGE),
    "Library of Congress": (
        f"https://webarchive.loc.gov/all/20210202101500/{PAGE}",
        "2021-02-02",
        PAGE,
    ),
    "Archive-It": (
        f"https://wayback.archive-it.org/1234/20210202101500/{PAGE}",
        "2021-02-02",
        PAGE,
    ),
    "Megalodon": (
        "https://megalodon.jp/2021-0202-1015-00/https://example.org:443/bridge",
        "2021-02-02",
        PAGE,
    ),
}
HONEST = [
    *(Honest("address", name, _at(address), script) for name, (address, script) in _GOOD.items()),
    *(
        Honest("archive", name, _archived(address, date, page))
        for name, (address, date, page) in _COPIES.items()
    ),
]
