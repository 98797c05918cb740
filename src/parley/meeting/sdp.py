"""A media description of a browser, read strictly: what is not known here never reaches another browser.

A description names one place, the relay of its own side, and one key, the same in every section.  Anything else in it
(an address of a machine, a data channel, an attribute that is not known here) is refused whole: RFC 8866 for the lines,
RFC 8829 for the attributes, RFC 8839 for candidates, RFC 8122 for fingerprints.

What the own browser writes beyond that is left out before it is signed, so that a newer one that writes more is no
reason for a call to fail.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TYPE_CHECKING, Final, NoReturn

from parley.forms.meetings import SDP_CHARACTERS_MAX
from parley.wire.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

SECTIONS_MAX: Final = 4
"""One for each kind of media in each direction, should a browser not share one."""

LINES_MAX: Final = 600
"""Every codec of today's browsers in four sections takes half of them."""

LINE_CHARACTERS_MAX: Final = 512
CANDIDATES_MAX: Final = 32
"""A relay address for each interface of a machine with a few, in every section."""

Address = IPv4Address | IPv6Address


class BadSdp(Refusal):
    """This is no description of audio and video such as a browser makes."""

    code = "sdp-bad"
    hint = "join again with a browser that the console supports; if it was the other side's, tell them which it was"


class ForeignAddress(Refusal):
    """The description names an address other than its own side's relay."""

    code = "sdp-address-foreign"
    hint = "end the call; speak about it by a way that you know, since somebody may be trying to learn where you sit"


class FingerprintDiffers(Refusal):
    """The certificate of a page is not the one whose fingerprint was signed."""

    code = "fingerprint-differs"
    hint = "end the call; somebody may be between the two of you: ask the other side by a way that you know"


@dataclass(frozen=True, slots=True)
class Described:
    """What a station wants to know of a description.

    `fingerprint`: the SHA-256 of the DTLS certificate, 32 bytes.  `media`: audio or video, of each section.
    """

    fingerprint: bytes
    media: tuple[str, ...]
    sends_video: bool


def read_sdp(text: str, relay: str, *, offer: bool) -> Described:
    """What a description says, whose author's relay has this address; raises BadSdp, ForeignAddress.

    Lines end with LF or CRLF.  `offer`: whether it is an offer, else an answer.
    """
    session, sections = _split(_lines(text))
    home = _address(relay)
    _check_lines(session, OF_WHOLE, home)
    found = [_section(section, home, offer=offer) for section in sections]
    if sum(one.candidates for one in found) == 0:
        _bad("it names no relay at which its author can be reached")
    shared = _fingerprints(session)
    printed = [shared | one.fingerprints for one in found]
    if not all(printed) or len(set().union(*printed)) != 1:
        _bad("one fingerprint is wanted, the same in every section")
    (fingerprint,) = printed[0]
    return Described(fingerprint, tuple(one.media for one in found), any(one.sends_video for one in found))


def known_part(text: str) -> str:
    """A description with LF at the ends of its lines, and without attributes that are not known here.

    Whoever does not know an attribute passes it over (RFC 8866, 5.13): nothing that both sides need is lost.
    """
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join(line for line in lines if not line.startswith("a=") or line.partition(":")[0] in _KNOWN)


def check_fingerprint(found: bytes, signed: bytes) -> None:
    """Passes if the certificate is the one whose fingerprint was signed; raises FingerprintDiffers."""
    if found != signed:
        raise FingerprintDiffers(f"{found.hex()[:16]}, and {signed.hex()[:16]} was signed")


# -- lines -------------------------------------------------------------------------------------------------------------

Line = tuple[str, str]
"""The name of a line, with an attribute's own (`a=mid`), and its value."""


def _lines(text: str) -> list[Line]:
    if len(text) > SDP_CHARACTERS_MAX or not text.isascii():
        _bad(f"at most {SDP_CHARACTERS_MAX} characters of ASCII are wanted")
    raw = text.replace("\r\n", "\n").removesuffix("\n").split("\n")
    if len(raw) > LINES_MAX:
        _bad(f"{len(raw)} lines, at most {LINES_MAX}")
    return [_line(one) for one in raw]


def _line(raw: str) -> Line:
    if len(raw) > LINE_CHARACTERS_MAX or not raw.isprintable() or raw[1:2] != "=":
        _bad("a line of it is no `name=value`")
    name, value = raw[0], raw[2:]
    if name != "a":
        return name, value
    attribute, _, value = value.partition(":")
    return f"a={attribute}", value


def _split(lines: list[Line]) -> tuple[list[Line], list[list[Line]]]:
    """What is said of the whole, and each section."""
    begins = [number for number, (name, _) in enumerate(lines) if name == "m"]
    if not 1 <= len(begins) <= SECTIONS_MAX:
        _bad(f"{len(begins)} sections, 1 to {SECTIONS_MAX} are wanted")
    ends = [*begins[1:], len(lines)]
    session = lines[: begins[0]]
    if [name for name, _ in session[:4]] != ["v", "o", "s", "t"]:
        _bad("it begins otherwise than a description")
    return session, [lines[begin:end] for begin, end in zip(begins, ends, strict=True)]


# -- sections ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Section:
    media: str
    fingerprints: frozenset[bytes]
    candidates: int
    sends_video: bool


def _section(lines: list[Line], home: Address, *, offer: bool) -> _Section:
    _check_lines(lines, OF_SECTION, home)
    found = dict(lines)
    media, port = found["m"].split(" ")[:2]
    is_used = port != "0"
    setups = {"actpass"} if offer else {"active", "passive"}
    if is_used and found.get("a=setup") not in setups:
        _bad("the DTLS role is another than its author's part")
    return _Section(
        media=media,
        fingerprints=_fingerprints(lines),
        candidates=sum(name == "a=candidate" for name, _ in lines),
        sends_video=media == "video" and is_used and not found.keys() & {"a=recvonly", "a=inactive"},
    )


def _fingerprints(lines: list[Line]) -> frozenset[bytes]:
    return frozenset(
        bytes.fromhex(value.partition(" ")[2].replace(":", "")) for name, value in lines if name == "a=fingerprint"
    )


# -- what each line may say --------------------------------------------------------------------------------------------

_ANY: Final = r".*"
_PORT: Final = r"\d{1,5}"
_ADDRESS: Final = r"[0-9A-Fa-f.:]{2,45}"
_DIRECTIONS: Final = frozenset(("a=sendrecv", "a=sendonly", "a=recvonly", "a=inactive"))

OF_EITHER: Final = {
    "b": r"(AS|TIAS):\d{1,10}",
    "c": rf"IN IP[46] {_ADDRESS}",
    "a=fingerprint": r"(?i:sha-256) [0-9A-Fa-f]{2}(:[0-9A-Fa-f]{2}){31}",
    "a=ice-ufrag": r"[A-Za-z0-9+/]{4,256}",
    "a=ice-pwd": r"[A-Za-z0-9+/]{22,256}",
    "a=ice-options": r"(trickle|renomination|ice2)( (trickle|renomination|ice2)){0,2}",
    "a=extmap-allow-mixed": "",
    **dict.fromkeys(_DIRECTIONS, ""),
}

OF_WHOLE: Final = OF_EITHER | {
    "v": "0",
    "o": r"\S{1,64} \d{1,20} \d{1,20} IN (IP4 (127\.0\.0\.1|0\.0\.0\.0)|IP6 ::1?)",
    "s": "-",
    "t": "0 0",
    "a=group": r"BUNDLE( [A-Za-z0-9_-]{1,32}){0,4}",
    "a=msid-semantic": _ANY,
}

OF_SECTION: Final = OF_EITHER | {
    "m": rf"(audio|video) {_PORT} UDP/TLS/RTP/SAVPF( \d{{1,3}}){{1,64}}",
    "a=candidate": rf"[A-Za-z0-9+/]{{1,32}} 1 (?i:udp) \d{{1,10}} {_ADDRESS} {_PORT} typ relay"
    r" raddr (0\.0\.0\.0|::) rport (0|9)"
    r"( (generation|network-id|network-cost) \d{1,10}| ufrag [A-Za-z0-9+/]{4,256}){0,4}",
    "a=setup": "actpass|active|passive",
    "a=mid": r"[A-Za-z0-9_-]{1,32}",
    "a=rtcp": rf"{_PORT} IN IP[46] {_ADDRESS}",
    "a=rtpmap": r"\d{1,3} [A-Za-z0-9._-]{1,32}/\d{1,6}(/\d{1,2})?",
    "a=ptime": r"\d{1,4}",
    "a=maxptime": r"\d{1,4}",
    "a=framerate": r"\d{1,3}(\.\d{1,3})?",
    **dict.fromkeys(("a=fmtp", "a=rtcp-fb", "a=extmap", "a=msid", "a=ssrc", "a=ssrc-group"), _ANY),
    **dict.fromkeys(("a=rtcp-mux", "a=rtcp-mux-only", "a=rtcp-rsize", "a=bundle-only", "a=end-of-candidates"), ""),
}
"""Every line that may stand in a section, and what it may say; what may say anything names no address."""

_KNOWN: Final = OF_WHOLE.keys() | OF_SECTION.keys()
_REPEATED: Final = frozenset(
    ("b", "a=candidate", "a=rtpmap", "a=fmtp", "a=rtcp-fb", "a=extmap", "a=msid", "a=ssrc", "a=ssrc-group", "a=group")
)
_WRITTEN: Final = {pattern: re.compile(pattern) for pattern in (OF_WHOLE | OF_SECTION).values()}
_PLACES: Final = {"c": 2, "a=candidate": 4, "a=rtcp": 3}
"""Which word of a line is an address, of those that have one."""

_BETWEEN: Final = re.compile(r"[\s;,=/]+")
_DOTTED: Final = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")


def _check_lines(lines: list[Line], known: Mapping[str, str], home: Address) -> None:
    """Passes if each line may stand here and names no address but the relay's; raises as `read_sdp`."""
    names = [name for name, _ in lines]
    once = [name for name in names if name not in _REPEATED]
    if len(once) != len(set(once)) or len(_DIRECTIONS.intersection(once)) > 1:
        _bad("it says one thing twice")
    if names.count("a=candidate") > CANDIDATES_MAX:
        _bad(f"more than {CANDIDATES_MAX} candidates in a section")
    for name, value in lines:
        if name == "a=candidate" and " typ relay" not in value:
            _foreign("a candidate that is no relay's")
        if name not in known or not _WRITTEN[known[name]].fullmatch(value):
            _bad(f"`{name[:24]}` as no browser writes it here")
        if name != "o":
            _check_addresses(name, value, home)


def _check_addresses(name: str, value: str, home: Address) -> None:
    place = _PLACES.get(name)
    words = _BETWEEN.split(value) + _DOTTED.findall(value) if place is None else [value.split(" ")[place]]
    named = [found for word in words if (found := _perhaps_address(word)) is not None]
    if place is not None and not named:
        _bad(f"`{name}` without an address")
    for one in named:
        if one != home and (name == "a=candidate" or not one.is_unspecified):
            _foreign(f"{one}, and the relay is {home}")


def _perhaps_address(word: str) -> Address | None:
    try:
        return ip_address(word)
    except ValueError:
        return None


def _address(text: str) -> Address:
    found = _perhaps_address(text)
    if found is None or found.is_unspecified:
        _foreign("its side declared no relay")
    return found


def _bad(why: str) -> NoReturn:
    raise BadSdp(why)


def _foreign(why: str) -> NoReturn:
    raise ForeignAddress(why)
