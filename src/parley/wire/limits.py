"""Every bound that Parley sets, each with its reason.

The first group is part of the protocol: both sides must hold the same numbers.  The second is this implementation's own choice.
"""

from __future__ import annotations

from typing import Final

# -- the protocol's ------------------------------------------------------------------------------------------------

CBOR_BYTES_MAX: Final = 65_536
"""One item; an entry must pass a 75 bit/s line in hours, not days."""

CBOR_DEPTH_MAX: Final = 8
"""The deepest format here nests five; a decoder must not recurse at a stranger's will."""

BODY_BYTES_MAX: Final = 32_768
"""An entry's body; longer matter is an attachment."""

ENTRY_BYTES_MAX: Final = BODY_BYTES_MAX + 2_048
"""A stored entry: the body and what stands around it."""

CARD_BYTES_MAX: Final = 32_768
"""A signed party card: keys take 6.5 KB, posts and addresses the rest."""

TERMS_BYTES_MAX: Final = 16_384
"""A line's agreed terms."""

POSTS_MAX: Final = 1_000
"""Posts in a card."""

ADDRESSES_MAX: Final = 32
"""Addresses, and other means of contact, in a card."""

LINES_MAX: Final = 256
"""Lines in a channel: the index on the wire is one byte."""

SECONDS_MAX: Final = 0xFFFF_FFFF
"""Times on the wire are 32 bits of seconds, good until 2106."""

LOG_SIZE_MAX: Final = 1 << 40
"""Entries in a log; larger numbers are refused before they reach arithmetic or a database."""

BUCKET_BYTES: Final = 32
"""A padded datagram's length is a multiple of this: an onlooker learns little from a length."""

TAG_BYTES: Final = 4
"""A datagram's rolling tag; two thousand live tags in 2**32 let one junk datagram in two million through to the AEAD."""

WINDOW_BUSY: Final = 1_024
"""Numbers accepted on either side of the highest accepted one under traffic; what a reordering network does."""

WINDOW_IDLE: Final = 32
"""The same while idle: a tag costs memory on a station with a thousand silent channels."""

BEACON_STEP: Final = 256
"""Every such number is a beacon, whose tag is known far ahead."""

BEACON_AHEAD: Final = 1 << 20
"""How far ahead beacon tags are kept: so many datagrams in a row may be lost."""

EPOCH_NUMBERS: Final = 1 << 16
"""Numbers in one epoch of a lane; a new key at least that often."""

EPOCH_SECONDS_MIN: Final = 86_400
"""A sender starts at most one epoch a day for the sake of time, so that sixteen lost days stay within BEACON_AHEAD."""

GRACE_SECONDS: Final = 90 * 86_400
"""How long old keys of the slow lane live by default: a stick from three weeks ago still opens."""

UNCONFIRMED_MAX: Final = 512
"""Datagrams under way without any word back on a two-way bearer: half a window."""

NEAR_OUTSTANDING_MAX: Final = 1_024
"""Entries without a receipt up to which truncated numbers are used: a quarter of what 12 bits can tell apart."""

OFFER_SECONDS_MAX: Final = 7 * 86_400
"""An enrolment offer's life: long enough for a courier, short enough that a lost one dies."""

# -- this implementation's -----------------------------------------------------------------------------------------

HELD_ENTRIES_MAX: Final = 1_024
"""Entries of a line held while a gap before them is open; the rest is asked for again."""

HELD_BYTES_MAX: Final = 4 << 20
"""The same in bytes."""

FRAGMENTS_MAX: Final = 4_096
"""Fragments of one frame: an entry of the largest size over an MTU of 16 bytes."""

FRAGMENTED_FRAMES_MAX: Final = 64
"""Frames of one channel being put together from fragments at one time."""

DATAGRAM_BYTES_MAX: Final = 65_507
"""What UDP can carry; no bearer hands up more."""

NOTE_BYTES_MAX: Final = 65_536
"""A signed note: sixteen post-quantum signatures and a little text."""

BUNDLE_BYTES_MAX: Final = 256 << 20
"""An evidence bundle that the checker opens."""
