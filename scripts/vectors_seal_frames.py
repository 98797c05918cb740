"""Vectors of frames: each type, what it says, and plaintexts whose rest is dropped."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace

from parley.seal.dehydrate import encode_entry, index_near, own_zero_near, seen_near, seen_zero_near
from parley.seal.fountain import Basin, Source, Symbol, combination
from parley.seal.fragments import as_whole
from parley.seal.frames import Fragment, Frame, Have, encode, number_of, pack
from parley.wire import cbor, varint
from parley.wire.ids import LogSize
from scripts.vectors_common import Agreements, Json, fixed, invalid
from tests.seal.samples import EVERY_FRAME, LINE_0_ENTRY, NEAR_ENTRY, WIDE_ENTRY

HAVE = Have(1, LogSize(5), LogSize(6))
GOOD = b"\x09\x03\x01\x05\x06"
HASH = fixed("hash")


ABOUT = """
`valid`: contents of frames and what they say, with a plaintext that holds the frame alone, running to the end, and one
padded for a datagram. `plaintexts`: sequences. `invalid`: a plaintext, how many of its frames stand, and the refusal of
the rest. `near`: what near numbers mean.
""".replace("\n", " ").strip()


def vectors(_: Agreements) -> dict[str, Json]:
    """The file by name."""
    return {"frames.json": frames(), "fountain.json": fountain()}


def frames() -> Json:
    """The file."""
    return {
        "about": ABOUT,
        "valid": [shown(frame) for frame in EVERY_FRAME],
        "plaintexts": [sequence(frames_) for frames_ in (EVERY_FRAME[3:12], EVERY_FRAME[:2], ())],
        "invalid": faults() + cut(),
        "near": near(),
    }


def shown(frame: Frame) -> Json:
    """A frame, what it says, and how it stands in plaintexts."""
    return {
        "type": number_of(frame),
        "content": encode(frame).hex(),
        "says": plain(frame),
        "alone": pack([frame], padded=False).hex(),
        "padded": pack([frame], padded=True).hex(),
    }


def plain(value: object) -> Json:
    """A value as JSON: byte strings in hexadecimal, dataclasses as objects."""
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, bytes):
        return value.hex()
    return list(value) if isinstance(value, tuple) else value


def sequence(sent: tuple[Frame, ...]) -> Json:
    """Several frames in one plaintext."""
    return {"types": [number_of(frame) for frame in sent], "plaintext": pack(sent, padded=True).hex()}


def framed(number: int, content: bytes) -> bytes:
    """A frame with its length."""
    return bytes((number,)) + varint.encode(len(content)) + content


def faults() -> list[Json]:
    """A frame that stands, and then a fault."""
    near_bytes, zero_bytes = encode_entry(NEAR_ENTRY), encode_entry(LINE_0_ENTRY)
    form = cbor.encode(["parley/test-form", 7])
    wide = encode_entry(WIDE_ENTRY)
    cases = {
        "padding that is not zero": b"\x00\x00\x01",
        "type 19": framed(19, b"x"),
        "type 127": framed(127, b"x"),
        "PAD that runs to the end": b"\x80\x00",
        "a frame without length": b"\x09",
        "a length that is not the shortest": b"\x09\x40\x03\x01\x05\x06",
        "a frame longer than the plaintext": b"\x09\x04\x01\x05\x06",
        "HAVE with a byte after its end": framed(9, b"\x01\x05\x06\x00"),
        "HAVE that ends early": framed(9, b"\x01\x05"),
        "HAVE with a varint that is not the shortest": framed(9, b"\x01\x40\x05\x06"),
        "HAVE with a size above 2^40": framed(9, b"\x01\x05" + varint.encode((1 << 40) + 1)),
        "ENTRYFULL of side 2": framed(2, b"\x01\x02x"),
        "ENTRYFULL without an entry": framed(2, b"\x01\x00"),
        "ENTRYFULL that is too long": framed(2, b"\x01\x00" + bytes(34_817)),
        "FRAG whose index is its count": framed(3, b"\x00\x01\x05\x05x"),
        "FRAG with no count": framed(3, b"\x00\x01\x00\x00x"),
        "FRAG of 4097": framed(3, b"\x00\x01\x00" + varint.encode(4_097) + b"x"),
        "FRAG without a piece": framed(3, b"\x00\x01\x00\x02"),
        "NEED without a map": framed(4, b"\x00\x01\x00"),
        "NEED with a map that is too long": framed(4, b"\x00\x01\x00" + bytes(513)),
        "RECEIPT with a short signature": framed(5, b"\x01\x05" + bytes(4 + 63)),
        "WANT of side 2": framed(10, b"\x01\x02" + bytes(8) + b"\x00\x01"),
        "WANT of nothing": framed(10, b"\x01\x00" + bytes(8) + b"\x00\x00"),
        "BLOB whose piece ends after the whole": framed(11, HASH + b"\x01\x02xx"),
        "BLOB of nothing": framed(11, HASH + b"\x00\x00x"),
        "BLOBWANT of nothing": framed(12, HASH + b"\x00\x00"),
        "RATCHET that is empty": framed(14, b""),
        "RATCHET that is too long": framed(14, bytes(4_097)),
        "KEMCHUNK whose piece ends after the whole": framed(15, b"abcd\x01\x02xx"),
        "KEMCHUNK of a message that is too long": framed(15, b"abcd\x00" + varint.encode(4_097) + b"x"),
        "PQSIGN with a short signature": framed(17, b"\x01\x00" + bytes(8) + b"\x05" + bytes(8 + 2_419)),
        "SYM of nothing": framed(18, b"abcd\x00\x00x"),
        "SYM of a whole that is too long": framed(18, b"abcd" + varint.encode(34_820) + b"\x00" + bytes(100)),
        "SYM without a piece": framed(18, b"abcd\x05\x00"),
        "SYM whose piece is longer than the whole": framed(18, b"abcd\x01\x00xx"),
        "SYM of 1025 pieces": framed(18, b"abcd" + varint.encode(1_025) + b"\x00x"),
        "SYM of number 2^20": framed(18, b"abcd\x02" + varint.encode(1 << 20) + b"x"),
        "ENTRY of nature 3": framed(1, bytes((near_bytes[0] | 0x30,)) + near_bytes[1:]),
        "ENTRY of handling 3": framed(1, bytes((near_bytes[0] | 0x0C,)) + near_bytes[1:]),
        "ENTRY that is PLAIN and of form 1": framed(1, near_bytes[:11] + b"\x01" + near_bytes[12:]),
        "ENTRY on line 0 with WIDE0": framed(1, zero_bytes[:1] + bytes((zero_bytes[1] | 1,)) + zero_bytes[2:]),
        "ENTRY of post 1000": framed(1, _post_1000()),
        "ENTRY that answers side 3": framed(1, wide.replace(b"\x02" + WIDE_HASH, b"\x03" + WIDE_HASH)),
        "ENTRY whose form is not CBOR": framed(1, wide.replace(form, b"\xff" * len(form))),
        "ENTRY whose form id has capitals": framed(1, wide.replace(b"parley/test-form", b"PARLEY/TEST-FORM")),
        "ENTRY whose body is too long": framed(1, near_bytes[:-10] + bytes(32_769)),
    }
    return [invalid(name, "frame-bad", plaintext=GOOD + fault, stand=1) for name, fault in cases.items()]


WIDE_HASH = bytes(range(32))


def _post_1000() -> bytes:
    """An entry that names a post no card can have."""
    good = encode_entry(replace(LINE_0_ENTRY, answers=None))
    at = good.index(LINE_0_ENTRY.signature)
    return good[: at - 1] + varint.encode(1_000) + good[at:]


def cut() -> list[Json]:
    """Each frame without its last byte before the string that ends it, and with a length that says so."""
    cases = []
    for place, frame in enumerate(EVERY_FRAME):
        content = encode(frame)
        tail = getattr(frame, fields(frame)[-1].name) if not isinstance(frame, type(NEAR_ENTRY)) else frame.body
        short = content[: len(content) - len(tail)] if isinstance(tail, bytes) else content
        cases.append(
            invalid(
                f"{type(frame).__name__} ({place}) cut short",
                "frame-bad",
                plaintext=GOOD + framed(number_of(frame), short[:-1]),
                stand=1,
            )
        )
    return cases


FOUNTAIN_ABOUT = """
`combinations`: which of K pieces a symbol is the sum of, as the bytes D with bit i mod 8 of byte i / 8 for piece i.
`valid`: a whole (a frame's type byte with 0x80 added, and its content), the length of a piece, and contents of SYM that
make it when taken in this order, with the last and not before. `invalid`: contents of SYM, all taken in order, and the
refusal with which the last one ends it.
""".replace("\n", " ").strip()


def fountain() -> Json:
    """The file of symbols."""
    drawn = [
        (count, number) for count in (1, 2, 7, 8, 20, 1_024) for number in (0, count - 1, count, count + 1, 999_999)
    ]
    return {
        "about": FOUNTAIN_ABOUT,
        "combinations": [
            {"count": count, "number": number, "pieces": _chosen(count, number)} for count, number in drawn
        ],
        "valid": [poured(size, lost) for size, lost in ((40, 0), (40, 3), (150, 1), (7, 20), (1_000, 5))],
        "invalid": lies(),
    }


WHOLE = as_whole(number_of(EVERY_FRAME[1]), encode(EVERY_FRAME[1]))


def _chosen(count: int, number: int) -> str:
    return combination(count, number).to_bytes(-(-count // 8), "little").hex()


def poured(size: int, lost: int) -> Json:
    """Symbols of a whole, of which the first few and then every other one are lost."""
    source, basin, sent = Source(WHOLE, min(size, len(WHOLE))), Basin(len(WHOLE), min(size, len(WHOLE))), []
    number = lost
    while basin.whole() is None:
        basin.add(source.symbol(number))
        sent.append(encode(source.symbol(number)).hex())
        number += 2 if lost else 1
    return {"whole": WHOLE.hex(), "size": min(size, len(WHOLE)), "symbols": sent}


def lies() -> list[Json]:
    """Symbols that make no frame, or not what they name."""
    nested = as_whole(3, encode(Fragment(1, 0, 2, bytes(60))))
    cases = {
        "symbols whose whole has another hash": [replace(one, whole_id=b"none") for one in _symbols(WHOLE)],
        "symbols of which one was changed": [replace(_symbols(WHOLE)[0], piece=bytes(40)), *_symbols(WHOLE)[1:]],
        "symbols of a FRAG": _symbols(nested),
        "symbols of a SYM": _symbols(as_whole(18, encode(EVERY_FRAME[-1]) + bytes(60))),
        "symbols of a frame that says its length": _symbols(framed(9, b"\x01\x05\x06") * 9),
        "symbols of an unknown type": _symbols(as_whole(19, bytes(60))),
    }
    return [
        invalid(name, "frame-bad", symbols=[encode(symbol).hex() for symbol in symbols])
        for name, symbols in cases.items()
    ]


def _symbols(whole: bytes) -> list[Symbol]:
    source = Source(whole, 40)
    return [source.symbol(number) for number in range(source.count)]


def near() -> list[Json]:
    """Near numbers: what they are of, their low bits, the size they are read against, and what they mean."""
    cases: list[Json] = []
    for low, size in ((0, 0), (5, 0), (0xFFF, 2_048), (0x7FF, 0), (0, 2_049), (0x123, 1 << 40)):
        cases.append({"of": "index", "low": low, "size": size, "means": index_near(low, size)})
    for low, size in ((0, 0), (0xFFF, 4_095), (0, 4_096), (1, 4_096), (0x123, 1 << 40)):
        cases.append({"of": "seen size", "low": low, "size": size, "means": seen_near(low, size)})
    for low, size in ((0, 0), (7, 0), (15, 8), (0, 24), (3, 1 << 40)):
        cases.append({"of": "own line-0 size", "low": low, "size": size, "means": own_zero_near(low, size)})
    for low, size in ((0, 0), (15, 15), (0, 16), (1, 16), (3, 1 << 40)):
        cases.append({"of": "seen line-0 size", "low": low, "size": size, "means": seen_zero_near(low, size)})
    return cases
