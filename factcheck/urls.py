"""Web addresses: whole ones, of hosts that are what they look like."""

from __future__ import annotations

import ipaddress
import re
import unicodedata

LONGEST_ADDRESS = 4_000
"""Characters; longer ones are cut off by browsers and servers."""

_JOINERS = "\u200c\u200d"
_SCHEME = re.compile(r"https?://(?=[^/])")
_LONGEST_HOST, _LONGEST_LABEL, _LAST_PORT = 253, 63, 65_535
_LOCAL = {"localhost", "local", "internal", "lan", "home", "intranet", "invalid"}
# Scripts that are written together; any other two in one label of a host are a disguise.
_TOGETHER = (
    {"LATIN", "CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "IDEOGRAPHIC"},
    {"LATIN", "CJK", "BOPOMOFO"},
    {"LATIN", "CJK", "HANGUL"},
)
# Letters that look like Latin ones; a label of nothing else is a disguise under a Latin ending.
_LOOK_LATIN = frozenset("асԁеһіјӏорԛѕԝхуъьҽпгѵѡкмтвнαβγειικνορτυχωηօսոցհյզ")
_PHONETIC = range(0x250, 0x2B0)


def check_address(value: str) -> str:
    """Return an address that is whole and of a host that is what it looks like.

    Raises:
        ValueError: with what must be otherwise.

    """
    if problem := _problem(value):
        raise ValueError(problem)
    return value


def _problem(value: str) -> str:
    scheme = _SCHEME.match(value)
    if scheme is None:
        return "must begin with https:// or http:// and a host, such as https://example.org/page"
    if len(value) > LONGEST_ADDRESS:
        return f"must be an address of at most {LONGEST_ADDRESS:,} characters"
    if sign := next((sign for sign in value if _is_no_part(sign)), None):
        return f"must be an address without blanks, backslashes or invisible signs ({_named(sign)})"
    if value.endswith(("…", "...")):
        return "must be a whole address; this one is cut off at its end"
    netloc = re.split(r"[/?#]", value[scheme.end() :], maxsplit=1)[0]
    if "@" in netloc:
        return "must be an address without a user name: remove what stands before the @"
    return _problem_of_host(*_parted(netloc))


def _is_no_part(sign: str) -> bool:
    """Return whether a sign can't stand in an address; ZWJ and ZWNJ are parts of some words."""
    is_hidden = unicodedata.category(sign) in {"Cc", "Cf", "Cn", "Co"} and sign not in _JOINERS
    return is_hidden or sign.isspace() or sign == "\\"


def _named(sign: str) -> str:
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '').lower()}".rstrip()


def _parted(netloc: str) -> tuple[str, str | None]:
    """Return host and port; the host of a numeric address may hold colons in brackets."""
    host, colon, port = netloc.rpartition(":")
    if not colon or netloc.endswith("]"):
        return netloc, None
    return host, port


def _problem_of_host(host: str, port: str | None) -> str:
    if port is not None and not (re.fullmatch(r"[0-9]{1,5}", port) and 0 < int(port) <= _LAST_PORT):
        return f"must have a port from 1 to {_LAST_PORT}, or none, not '{port}'"
    if host.startswith("[") or re.fullmatch(r"[0-9.]+", host):
        return "" if _is_public(host) else f"must have a public host, not '{host}'"
    labels = host.split(".")
    if len(labels) == 1 or labels[-1].lower() in _LOCAL:
        return f"must have the full name of a public host, such as example.org, not '{host}'"
    if len(host) > _LONGEST_HOST or not all(map(_is_label, labels)) or _is_number(labels[-1]):
        return f"must have a host of letters, digits, hyphens and points, not '{host}'"
    for label in labels:
        if problem := _disguise(label, labels[-1]):
            return problem
    return ""


def _is_public(host: str) -> bool:
    try:
        return ipaddress.ip_address(host.removeprefix("[").removesuffix("]")).is_global
    except ValueError:
        return False


def _is_number(label: str) -> bool:
    return re.fullmatch(r"[0-9]+|0x[0-9a-f]*", label, re.IGNORECASE) is not None


def _is_label(label: str) -> bool:
    """Return whether a label is of letters, digits, hyphens and low lines, as it is folded."""
    return (
        0 < len(label) <= _LONGEST_LABEL
        and unicodedata.normalize("NFKC", label) == label
        and not label.startswith("-")
        and not label.endswith("-")
        and not unicodedata.category(label[0]).startswith("M")
        and all(map(_is_of_a_name, label))
    )


def _is_of_a_name(sign: str) -> bool:
    return sign in "-_" or sign.isdecimal() or unicodedata.category(sign)[0] in "LM"


def _disguise(label: str, last: str) -> str:
    """Return the problem of a label that may be taken for another one."""
    written = label.lower()
    if written.startswith("xn--"):
        try:
            written = written.removeprefix("xn--").encode().decode("punycode")
        except UnicodeError:
            return f"must have a host that can be decoded, not '{label}'"
    scripts = {_script(sign) for sign in written if sign.isalpha()}
    is_mixed = len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER)
    if is_mixed or any(ord(sign) in _PHONETIC for sign in written):
        told = " and ".join(sorted(script.lower() for script in scripts))
        return f"must have a host in one script, not '{label}' ({told}); copy the address again"
    foreign = [sign for sign in written if sign.isalpha() and not sign.isascii()]
    if foreign and written == label.lower() and last.isascii() and _LOOK_LATIN.issuperset(foreign):
        return (
            f"must have a host that can't be taken for another, not '{label}', which is "
            f"{next(iter(scripts)).lower()}; write it as xn--{label.encode('punycode').decode()}"
        )
    return ""


def _script(sign: str) -> str:
    return unicodedata.name(sign, "UNKNOWN").split()[0]
