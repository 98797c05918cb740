"""The ids and measures that must not be mixed up, each a type of its own."""

from __future__ import annotations

from typing import NewType

PartyId = NewType("PartyId", bytes)
"""32 bytes: SHA-256 over the party's two root public keys."""

PostId = NewType("PostId", int)
"""The number of a post in its party's card; 0 is the station."""

LineId = NewType("LineId", bytes)
"""32 bytes: SHA-256 over the line's agreed terms."""

ChannelId = NewType("ChannelId", bytes)
"""32 bytes: SHA-256 over the enrolment's transcript."""

Generation = NewType("Generation", bytes)
"""8 bytes that tell a log from the one that was continued before a restore."""

EntryHash = NewType("EntryHash", bytes)
"""32 bytes: the entry's leaf hash in its log's Merkle tree."""

RootHash = NewType("RootHash", bytes)
"""32 bytes: the root of a Merkle tree of a stated size."""

LogSize = NewType("LogSize", int)
"""A number of entries from the beginning of a log."""

EntryIndex = NewType("EntryIndex", int)
"""The place of an entry in its log, from 0."""

OfficerId = NewType("OfficerId", bytes)
"""16 bytes: a person in this side's own books, whatever keys he has."""

Instant = NewType("Instant", int)
"""Milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted."""

STATION_POST = PostId(0)


def seconds(now: Instant) -> int:
    """Whole seconds since 1970-01-01T00:00:00Z, as signed texts carry them."""
    return now // 1000
