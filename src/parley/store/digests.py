"""How a store finds rot: a short digest beside each kept value and each log's name, in every kind of store."""

from __future__ import annotations

from hashlib import sha256

from parley.store.plan import damaged


def checked_value(space: str, key: bytes, value: bytes, digest: bytes) -> bytes:
    """`value`, if it is still what was kept there.  Raises StoreRowDamaged."""
    if digest != value_digest(space, key, value):
        raise damaged(value_place(space, key))
    return value


def value_digest(space: str, key: bytes, value: bytes) -> bytes:
    """Eight bytes are enough: this finds rot, not forgery."""
    return sha256(b"%d %d\n%b%b%b" % (len(space), len(key), space.encode(), key, value)).digest()[:8]


def log_digest(number: int, name: str) -> bytes:
    """Of a log's number and name."""
    return value_digest(name, b"", number.to_bytes(8, "big"))


def value_place(space: str, key: bytes) -> str:
    """What a place is called when it is damaged."""
    return f"{space} {key.hex()}"


def after(prefix: bytes) -> bytes | None:
    """The first key after all that begin with `prefix`, None where they run to the end."""
    rest = prefix.rstrip(b"\xff")
    return rest[:-1] + bytes([rest[-1] + 1]) if rest else None
