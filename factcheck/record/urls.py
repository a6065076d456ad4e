"""Web addresses: whole ones, of hosts that are what they look like."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from urllib.parse import quote

from factcheck.record.hints import of_address
from factcheck.record.problems import FormError

LONGEST_ADDRESS = 4_000
"""Characters; longer ones are cut off by browsers and servers."""

_JOINERS = "\u200c\u200d"
_UNWRITTEN = re.compile(r'[\s"<>\\^`{|}]')
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
        FormError: with what must be otherwise.

    """
    scheme = _SCHEME.match(value)
    if scheme is None:
        message = "must begin with https:// or http:// and a host"
        raise FormError(message, of_address(value))
    if len(value) > LONGEST_ADDRESS:
        message = f"must have at most {LONGEST_ADDRESS:,} characters"
        raise FormError(message, "leave out what the page does without")
    if sign := next((sign for sign in value if _is_no_part(sign)), None):
        message = "must have no blank, backslash or invisible sign"
        raise FormError(message, f"it has {_named(sign)}: take it out, or write it as %..")
    if value.endswith(("…", "...")):
        message = "must be a whole address"
        raise FormError(message, "its end is cut off: copy it from the page itself")
    netloc = re.split(r"[/?#]", value[scheme.end() :], maxsplit=1)[0]
    if "@" in netloc:
        message = "must have no user name"
        raise FormError(message, "take out what stands before the @")
    _check_host(*_parted(netloc))
    return value


def encoded(address: str) -> str:
    """Return an address with a small scheme, and without signs that none can hold."""
    scheme, colon, rest = address.partition(":")
    return scheme.lower() + colon + _UNWRITTEN.sub(lambda sign: quote(sign[0]), rest)


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


def _check_host(host: str, port: str | None) -> None:
    if port is not None and not (re.fullmatch(r"[0-9]{1,5}", port) and 0 < int(port) <= _LAST_PORT):
        message = f"must have a port from 1 to {_LAST_PORT}, or none"
        raise FormError(message, f"it has '{port}'")
    if host.startswith("[") or re.fullmatch(r"[0-9.]+", host):
        _check_numeric(host)
        return
    labels = host.split(".")
    if len(labels) == 1 or labels[-1].lower() in _LOCAL:
        message = "must have the full name of a host that everybody can reach"
        raise FormError(message, "such as example.org")
    if len(host) > _LONGEST_HOST or not all(map(_is_label, labels)) or _is_number(labels[-1]):
        message = "must have a host of letters, digits and hyphens, parted by single points"
        raise FormError(message, "copy the address again from the page itself")
    for label in labels:
        _check_looks(label, labels[-1])


def _check_numeric(host: str) -> None:
    try:
        ipaddress.ip_address(host.removeprefix("[").removesuffix("]"))
    except ValueError:
        message = "must have a host by name, or by a whole number of four parts"
        raise FormError(message, "such as example.org") from None


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


def _check_looks(label: str, last: str) -> None:
    """Refuse a label that may be taken for another one, as it is or as it is decoded."""
    written = _decoded(label.lower())
    scripts = {_script(sign) for sign in written if sign.isalpha()}
    is_mixed = len(scripts) > 1 and not any(scripts <= together for together in _TOGETHER)
    if is_mixed or any(ord(sign) in _PHONETIC for sign in written):
        told = " and ".join(sorted(script.lower() for script in scripts))
        message = "must have a host whose parts are each of one script"
        hint = f"'{label}' has letters that are made to look like others ({told})"
        raise FormError(message, hint)
    foreign = [sign for sign in written if sign.isalpha() and not sign.isascii()]
    if foreign and written == label.lower() and last.isascii() and _LOOK_LATIN.issuperset(foreign):
        encoded = f"xn--{written.encode('punycode').decode()}"
        hint = f"'{label}' is {_script(foreign[0]).lower()}; if it is meant, write it as {encoded}"
        message = "must have a host that can't be taken for another"
        raise FormError(message, hint)


def _decoded(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label.removeprefix("xn--").encode().decode("punycode")
    except UnicodeError:
        message = "must have a host that can be decoded"
        raise FormError(message, "copy the address again from the page itself") from None


def _script(sign: str) -> str:
    return unicodedata.name(sign, "UNKNOWN").split()[0]
