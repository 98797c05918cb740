"""What browsers write is read; whatever names another address, another key or another matter is refused by name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.forms.meetings import SDP_CHARACTERS_MAX
from parley.meeting.sdp import (
    CANDIDATES_MAX,
    LINES_MAX,
    OF_SECTION,
    SECTIONS_MAX,
    BadSdp,
    FingerprintDiffers,
    ForeignAddress,
    check_fingerprint,
    known_part,
    read_sdp,
)

SAMPLES = Path(__file__).parent / "samples"
"""What Chromium 156 wrote with the policy `relay`; the relay's address is one of those for documents."""

RELAY = "192.0.2.91"
NOWHERE = "0.0.0.0"  # noqa: S104 -- no address, as descriptions write it
OFFER = (SAMPLES / "offer.sdp").read_text()
ANSWER = (SAMPLES / "answer.sdp").read_text()
PRINT = re.search(r"a=fingerprint:sha-256 (\S+)", OFFER)
assert PRINT is not None
FINGERPRINT = bytes.fromhex(PRINT[1].replace(":", ""))
CANDIDATE = next(line for line in OFFER.splitlines() if line.startswith("a=candidate"))


def _offer(text: str) -> None:
    read_sdp(text, RELAY, offer=True)


def _with(line: str) -> str:
    """The offer with one more line in its last section."""
    return OFFER.rstrip("\n") + f"\n{line}\n"


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_a_browser_writes_is_read(ends: str) -> None:
    described = read_sdp(OFFER.replace("\n", ends), RELAY, offer=True)
    assert described.fingerprint == FINGERPRINT
    assert described.media == ("audio", "video")
    assert described.sends_video


MORE = ("a=rtcp-xr:rcvr-rtt=all", "a=x-newer", "a=identity:eyJpZHAi", "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0Rm")


@pytest.mark.parametrize("more", MORE)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_what_our_own_browser_writes_beyond_what_is_known_is_left_out_and_nothing_else(more: str, ends: str) -> None:
    newer = _with(more).replace("t=0 0\n", f"t=0 0\n{more}\n")
    with pytest.raises(BadSdp):
        _offer(newer)
    assert known_part(newer.replace("\n", ends)) == OFFER


@pytest.mark.parametrize("line", ["i=words", "m=application 9 UDP/DTLS/SCTP webrtc-datachannel"])
def test_a_line_that_is_no_attribute_is_not_left_out_but_refused(line: str) -> None:
    with pytest.raises(BadSdp):
        _offer(known_part(_with(line)))


def test_an_answer_is_read_though_its_sections_share_the_candidates_of_the_first() -> None:
    described = read_sdp(ANSWER, RELAY, offer=False)
    assert described.media == ("audio", "video")
    assert described.sends_video


def test_who_speaks_only_and_who_listens_only_send_no_picture() -> None:
    assert read_sdp((SAMPLES / "voice.sdp").read_text(), RELAY, offer=True).media == ("audio",)
    listening = read_sdp((SAMPLES / "listening.sdp").read_text(), RELAY, offer=True)
    assert listening.media == ("audio", "video")
    assert not listening.sends_video


def test_the_fingerprint_may_stand_once_for_all_sections() -> None:
    line = re.search(r"a=fingerprint:.*\n", OFFER)
    assert line is not None
    text = OFFER.replace(line[0], "").replace("t=0 0\n", f"t=0 0\n{line[0]}")
    assert read_sdp(text, RELAY, offer=True).fingerprint == FINGERPRINT


HOST = "a=candidate:1 1 udp 2122260223 192.168.1.7 50000 typ host generation 0"
ELSEWHERE = {
    "a host candidate": _with(HOST),
    "a hidden host": _with("a=candidate:1 1 udp 2122260223 0f1e2d3c.local 50000 typ host"),
    "a reflexive candidate": _with("a=candidate:1 1 udp 1 198.51.100.4 50000 typ srflx raddr 0.0.0.0 rport 0"),
    "a third relay": OFFER.replace(RELAY, "203.0.113.9"),
    "a third relay among ours": _with(CANDIDATE.replace(RELAY, "203.0.113.9")),
    "no place at all": _with(CANDIDATE.replace(RELAY, NOWHERE)),
    "a place of the connection": OFFER.replace(f"c=IN IP4 {RELAY}", "c=IN IP4 203.0.113.9", 1),
    "a place of RTCP": OFFER.replace("a=rtcp:9 IN IP4 0.0.0.0", "a=rtcp:9 IN IP4 203.0.113.9", 1),
    "an address in a parameter": _with("a=fmtp:96 x=203.0.113.9"),
    "an address in an extension": _with("a=extmap:9 http://203.0.113.9:80/x"),
    "an address in a name": _with("a=msid:2001:db8::7 x"),
    "our relay in another shape": _with(CANDIDATE.replace(RELAY, f"::ffff:{RELAY}")),
}

OTHERWISE = {
    "nothing": "",
    "words": "hello",
    "a data channel": _with("m=application 9 UDP/DTLS/SCTP webrtc-datachannel"),
    "keys in the clear": _with("a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj"),
    "another identity": _with("a=identity:eyJpZHAi"),
    "an unknown attribute": _with("a=x-parley:1"),
    "an unknown line": _with("i=words"),
    "media without keys": OFFER.replace("UDP/TLS/RTP/SAVPF", "RTP/AVP"),
    "a candidate for all": OFFER.replace("t=0 0", f"t=0 0\n{CANDIDATE}"),
    "a second connection": _with(f"c=IN IP4 {RELAY}"),
    "a second direction": OFFER.replace("a=sendrecv", "a=sendrecv\na=recvonly"),
    "a second role": OFFER.replace("a=setup:actpass", "a=setup:actpass\na=setup:active"),
    "a raddr that tells": OFFER.replace("raddr 0.0.0.0", "raddr 192.168.1.7"),
    "a rport that tells": OFFER.replace("rport 0", "rport 50000"),
    "a candidate by TCP": OFFER.replace("1 udp", "1 tcp"),
    "no candidate": "\n".join(line for line in OFFER.splitlines() if not line.startswith("a=candidate")),
    "no fingerprint": "\n".join(line for line in OFFER.splitlines() if not line.startswith("a=fingerprint")),
    "an older fingerprint": OFFER.replace("sha-256", "sha-1"),
    "a short fingerprint": OFFER.replace("a=fingerprint:sha-256 3E:", "a=fingerprint:sha-256 "),
    "an answer's role": OFFER.replace("a=setup:actpass", "a=setup:active"),
    "another beginning": OFFER.replace("v=0\n", ""),
    "a letter beyond ASCII": OFFER.replace("s=-", "s=ö"),
    "a control": OFFER.replace("s=-", "s=\x07"),
    "many sections": _with("\n".join(["m=audio 0 UDP/TLS/RTP/SAVPF 0"] * SECTIONS_MAX)),
    "many lines": _with("\n".join(["a=rtcp-fb:96 nack"] * LINES_MAX)),
    "many candidates": _with("\n".join([CANDIDATE] * (CANDIDATES_MAX + 1))),
    "too much": _with("a=fmtp:96 " + "x" * SDP_CHARACTERS_MAX),
    "a long line": _with("a=fmtp:96 " + "x" * 600),
}


@pytest.mark.parametrize("case", ELSEWHERE)
def test_no_address_passes_but_the_relay_of_its_own_side(case: str) -> None:
    with pytest.raises(ForeignAddress):
        _offer(ELSEWHERE[case])


@pytest.mark.parametrize("case", OTHERWISE)
def test_nothing_passes_that_no_browser_of_ours_writes(case: str) -> None:
    with pytest.raises(BadSdp):
        _offer(OTHERWISE[case])


def test_two_sections_with_two_keys_are_refused() -> None:
    first, second = OFFER.rsplit("a=fingerprint:sha-256 3E", 1)
    with pytest.raises(BadSdp, match="one fingerprint"):
        _offer(first + "a=fingerprint:sha-256 3F" + second)


@pytest.mark.parametrize("relay", ["", "relay.example", NOWHERE, "::"])
def test_without_a_relay_there_is_no_place(relay: str) -> None:
    with pytest.raises(ForeignAddress, match="declared no relay"):
        read_sdp(OFFER, relay, offer=True)


def test_the_description_is_for_the_key_that_was_signed_beside_it() -> None:
    described = read_sdp(OFFER, RELAY, offer=True)
    check_fingerprint(described.fingerprint, FINGERPRINT)
    for place in range(32):
        changed = bytearray(FINGERPRINT)
        changed[place] ^= 1
        with pytest.raises(FingerprintDiffers):
            check_fingerprint(described.fingerprint, bytes(changed))


@given(st.text(max_size=400) | st.text("av=:mcio0123456789.\n ", max_size=400))
def test_whatever_comes_is_read_or_refused(text: str) -> None:
    with pytest.raises((BadSdp, ForeignAddress)):
        _offer(text)


@given(st.sampled_from(OFFER.splitlines()), st.integers(0, 600), st.characters(max_codepoint=0x17F))
def test_a_change_of_one_character_never_brings_in_another_address(line: str, place: int, letter: str) -> None:
    place %= len(line) + 1
    text = OFFER.replace(line, line[:place] + letter + line[place + 1 :], 1)
    try:
        _offer(text)
    except (BadSdp, ForeignAddress):
        return
    named = set(re.findall(r"\d+\.\d+\.\d+\.\d+", text))
    assert named <= {RELAY, NOWHERE, "127.0.0.1"}


@given(st.sampled_from(sorted(OF_SECTION)), st.ip_addresses())
def test_no_line_of_a_section_carries_a_foreign_address(name: str, address: object) -> None:
    if str(address) in (RELAY, NOWHERE, "::"):
        return
    with pytest.raises((BadSdp, ForeignAddress)):
        _offer(_with(f"{name}:{address}" if name.startswith("a=") else f"{name}={address}"))
