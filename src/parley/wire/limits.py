"""Every bound that Parley sets, each with its reason.

The first group is part of the protocol: both sides must hold the same numbers.  The second is this implementation's own
choice.
"""

from __future__ import annotations

from typing import Final

# -- the protocol's ------------------------------------------------------------------------------------------------

CBOR_BYTES_MAX: Final = 65_536
"""One item; an entry must pass a 75 bit/s line in hours, not days."""

CBOR_DEPTH_MAX: Final = 8
"""The deepest format here nests five; a decoder must not recurse at a stranger's will."""

CBOR_CONTAINERS_MAX: Final = 4_096
"""Arrays and maps in one item; each takes a byte or three on the wire and up to 240 in memory.  A card with a thousand
posts has two thousand."""

CBOR_ITEMS_MAX: Final = 12_288
"""Values in one item, keys among them: each takes a byte on the wire and a third of a microsecond to read.  A card with
a thousand posts in two languages has nine thousand."""

BODY_BYTES_MAX: Final = 32_768
"""An entry's body; longer matter is an attachment."""

ENTRY_BYTES_MAX: Final = BODY_BYTES_MAX + 2_048
"""A stored entry: the body and what stands around it."""

CARD_BYTES_MAX: Final = 32_768
"""A signed party card: keys take 6.5 KB, posts and addresses the rest."""

CARDS_MAX: Final = 1_000
"""Cards of a party under one root: one a month for eighty years; who checks a bundle reads them all."""

TERMS_BYTES_MAX: Final = 16_384
"""A line's agreed terms."""

POSTS_MAX: Final = 1_000
"""Posts in a card."""

ADDRESSES_MAX: Final = 32
"""Addresses, and other means of contact, in a card."""

TEXT_CHARACTERS_MAX: Final = 200
"""A short text for people: a name, an address, another way to reach a party."""

LINES_MAX: Final = 256
"""Lines in a channel: the index on the wire is one byte."""

SECONDS_MAX: Final = 0xFFFF_FFFF
"""Times on the wire are 32 bits of seconds, good until 2106."""

LOG_SIZE_MAX: Final = 1 << 40
"""Entries in a log; larger numbers are refused before they reach arithmetic or a database."""

BUCKET_BYTES: Final = 32
"""A padded datagram's length is a multiple of this: an onlooker learns little from a length."""

TAG_BYTES: Final = 4
"""A datagram's rolling tag: with two thousand live tags one junk datagram in two million gets through to the AEAD."""

WINDOW_BUSY: Final = 1_024
"""Numbers accepted on either side of the highest accepted one under traffic; what a reordering network does."""

WINDOW_IDLE: Final = 32
"""The same while idle: a tag costs memory on a station with a thousand silent channels."""

WINDOW_IDLE_SLOW: Final = 128
"""The idle window of the slow lane: sticks come in any order and nobody sends again at once."""

BEACON_STEP: Final = 256
"""Every such number is a beacon, whose tag is known far ahead."""

BEACON_AHEAD: Final = 1 << 20
"""How far ahead beacon tags are kept: so many datagrams in a row may be lost."""

EPOCH_NUMBERS: Final = 1 << 16
"""Numbers in one epoch of a lane; a new key at least that often."""

NUMBERS_MAX: Final = 1 << 40
"""Numbers of datagrams under one root, direction and lane."""

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

EPOCH_SECONDS_MIN_SLOW: Final = 7 * 86_400
"""The same on the slow lane: sixteen lost weeks outlast the grace of its old keys."""

EPOCHS_UNHEARD_MAX: Final = 8
"""Epochs that a sender starts for the sake of time without a word from the other side: half of BEACON_AHEAD."""

BUSY_SECONDS: Final = 3_600
"""A window stays wide for so long after the last accepted number."""

FAST_GRACE_SECONDS: Final = 3_600
"""How long old keys of the fast lane are kept: reordering on a network is over by then."""

GRACE_BEACONS: Final = 16
"""Beacons kept ahead in an epoch or root that is in its grace: nothing new is sent there."""

RECOVERY_NUMBERS: Final = 32
"""Numbers under the recovery root; a restored station takes any of them, again and again."""

ROOT_NUMBER_MAX: Final = (1 << 32) - 1
"""Roots of a channel, one a day for eleven million years."""

SLIP_LINES_MAX: Final = 60
"""Lines of a slip: one sheet of paper."""

ENROLMENT_BYTES_MAX: Final = 65_536
"""An offer, an acceptance or a finish: a signed card of the largest size and two X-Wing values."""

ATTACHMENTS_MAX: Final = 16
"""Attachments of one letter: their names and hashes must fit into its body beside the text."""

ATTACHMENT_BYTES_MAX: Final = 16 << 20
"""One attachment: a chart, a photograph, a short recording; an hour on a 38,400 bit/s line."""

ATTACHMENT_NAME_CHARACTERS_MAX: Final = 120
"""The name of an attachment: what a screen shows in one line, and every file system takes."""

FRAME_BYTES_MAX: Final = ENTRY_BYTES_MAX + 3
"""A frame that goes as symbols: an entry of the largest size in full, with its type, line and side."""

SYMBOL_PIECES_MAX: Final = 1_024
"""Pieces of such a frame: it fits an MTU of 72 bytes; a symbol costs two thousand sums, a third of a millisecond."""

SYMBOLS_MAX: Final = 4
"""Symbols in one datagram, which one fills where it was made for it: solving four costs a millisecond and a half."""

SYMBOL_NUMBERS_MAX: Final = 1 << 20
"""Symbols of one frame: a thousand for each piece."""

# -- this implementation's -----------------------------------------------------------------------------------------

HELD_ENTRIES_MAX: Final = 1_024
"""Entries of a line held while a gap before them is open; the rest is asked for again."""

HELD_BYTES_MAX: Final = 4 << 20
"""The same in bytes."""

FRAGMENTS_MAX: Final = 4_096
"""Fragments of one frame: an entry of the largest size over an MTU of 16 bytes."""

FRAGMENTED_FRAMES_MAX: Final = 64
"""Frames of one channel being put together from fragments at one time, and as many from symbols."""

FRAGMENTED_BYTES_MAX: Final = 1 << 20
"""The bytes of those: sixteen entries of the largest size, and more of the ordinary."""

FRAGMENTS_DONE_KEPT: Final = 128
"""Frames put together whose late fragments are still recognised and dropped."""

GIVEN_BYTES_MAX: Final = 4 << 20
"""What may wait on a channel to be given again because the other side asked: it asks again for the rest."""

GIVEN_AT_ONCE_MAX: Final = 4
"""Requests of one channel for entries that are being read back at one time; the rest are dropped, and come again."""

CHUNKED_MESSAGES_MAX: Final = 4
"""Ratchet messages of one channel being put together from chunks: one of each kind and direction."""

DATAGRAM_OVERHEAD_BYTES: Final = TAG_BYTES + 16
"""What a datagram is longer than its plaintext: the tag and the authenticator."""

DATAGRAM_BYTES_MAX: Final = 65_507
"""What UDP can carry; no bearer hands up more."""

NOTE_BYTES_MAX: Final = 65_536
"""A signed note: sixteen post-quantum signatures and a little text."""

BUNDLE_BYTES_MAX: Final = 256 << 20
"""An evidence bundle that the checker opens."""

AUDIT_BYTES_MAX: Final = 128 << 20
"""An audit file: some 150,000 notes, a gigabyte in memory while it is checked; a longer trail is taken out in parts."""

AUDIT_LINE_BYTES_MAX: Final = 1 << 20
"""One line of it: a note takes 36 KB at the most, what a station found wrong a few hundred."""

WINDOW_GROWTH: Final = 64
"""By how much an idle window widens with each accepted number: a peer that leaps about costs no more each time."""

BEACONS_AT_ONCE: Final = 64
"""Beacons kept ahead at once; those further ahead are worked out when the clock ticks, never at a datagram's will."""

FORM_BYTES_MAX: Final = 72
"""A form's id and version as CBOR: 64 characters and 32 bits."""

FRAMES_MAX: Final = 4_096
"""Frames in one datagram; the shortest useful one is a HAVE of five bytes."""

NUMBERS_RESERVED: Final = 1_024
"""Numbers that a sender reserves at a time: one durable write a thousand datagrams."""

EPOCHS_KEPT_MAX: Final = 16
"""Old epochs of one lane and root kept for reception at one time."""

ROOTS_KEPT_MAX: Final = 128
"""Roots of a channel kept for reception: a daily ratchet within the slow lane's grace."""

SCRYPT_COST_MIN: Final = 15
"""A key file's scrypt takes 2**15 rounds or more, 32 MiB: a tenth of a second a guess."""

SCRYPT_COST_MAX: Final = 18
"""A key file from elsewhere must not take more than 256 MiB to try."""

CONFIG_BYTES_MAX: Final = 65_536
"""A station.toml; ours has a dozen lines."""

TEXT_FILE_BYTES_MAX: Final = 1 << 20
"""A text that an officer hands over as a file; a letter is far shorter, and is refused with its length."""

REQUEST_BYTES_MAX: Final = 1 << 20
"""A request of a verb to the serving station, and its answer: a page of entries at most."""

UNJUDGED_MAX: Final = 1_024
"""Entries of a channel that wait in memory to be judged; more of them wait in their logs, and are read back in turn."""

VERDICTS_OWED_MAX: Final = 64
"""Verdicts that wait to go back on a channel: who breaks rules faster is told of the first, and all are kept here."""

ATTACHMENT_CHUNK_BYTES: Final = 16_384
"""The part of an attachment that is made durable at one time: seven minutes of a 300 bit/s line are lost in a crash."""

ATTACHMENT_CHUNKS_OPEN_MAX: Final = 32
"""Such parts of one channel being put together in memory: half a MiB, four times the largest window."""

ATTACHMENT_CHUNKS_READ_MAX: Final = 16
"""Such parts read from the store at one time to be sent: twice the largest window."""

ATTACHMENT_WINDOW_BYTES_MIN: Final = 4_096
"""The least that is asked for ahead: three datagrams of Ethernet's size."""

ATTACHMENT_WINDOW_BYTES_MAX: Final = 131_072
"""The most that is asked for ahead, and so may lie before a FLASH in buffers below us: half of TCP_UNSENT_BYTES_MAX."""

ATTACHMENTS_WANTED_MAX: Final = 4_096
"""Attachments of one channel that are asked for, one after another; others wait on the disk for the next start."""

ATTACHMENTS_SERVED_MAX: Final = 16
"""Attachments of one channel of which the other side may be given pieces at one time; an older one waits its turn."""

ATTACHMENT_RANGES_MAX: Final = 64
"""Separate parts of one attachment that the other side may have asked for at one time."""

ATTACHMENT_LOOKUPS_MAX: Final = 64
"""Attachments of other times that the frames of one step may make us look for on the disk."""

ATTACHMENT_RECEIPTS_KEPT: Final = 64
"""Newest receipts for attachments that go again with every parcel: nobody says that one has arrived."""

ATTACHMENTS_PARCEL_BYTES_MAX: Final = 8 << 20
"""Pieces of attachments in one parcel: half of the largest; the next parcel goes on from there."""

ALARMS_KEPT_MAX: Final = 64
"""Alarms of one kind from one side that are kept, each with its evidence: the first proves, a few dozen show a pattern,
and nobody fills our disk with faults of his own; further ones are counted."""

GENERATIONS_MAX: Final = 256
"""Generations of one side's log on one line: each is a restore by hand, one a month for twenty years."""

ATTACHMENTS_BYTES_USUAL: Final = 1 << 30
"""What the attachments of one other side may take on our disk unless the operator says otherwise: sixty-four of the
largest; a side that fills our disk would stop our record of every side."""

KEYFILE_BYTES_MAX: Final = 262_144
"""A key file: a station's keys are a few hundred bytes, a key ring's worth of old ones still fits."""

CHANNEL_STATE_BYTES_MAX: Final = 4 << 20
"""A channel's kept keys: two hundred receptions of sixteen epochs take less."""

RATCHET_BYTES_MAX: Final = 4_096
"""A ratchet message: an X-Wing public key and a signature take 1.4 KB."""

RECOVER_EARLIER_MAX: Final = 1_024
"""Earlier generations that a recovery message names, of all logs together: fifty restores on ten lines."""

RECOVER_BYTES_MAX: Final = 65_536
"""A recovery message: two X-Wing values, the heads of 256 lines, and earlier generations."""

TCP_CONNECTIONS_MAX: Final = 512
"""Connections that others opened to a station: half of what a process may usually hold open."""

TCP_STRANGERS_MAX: Final = 16
"""Of these from one source (an IPv4 address, an IPv6 /64) that brought nothing genuine yet."""

TCP_UNFINISHED_BYTES_MAX: Final = 8 << 20
"""Beginnings of datagrams whose end has not come, over all connections."""

TCP_UNSENT_BYTES_MAX: Final = 262_144
"""Bytes that wait for one connection to take them; a FLASH waits behind no more than this."""

MTU_BYTES_MIN: Final = 64
"""The shortest datagrams of a bearer: two buckets, in which a piece of a frame is longer than what names it."""

UDP_MTU_BYTES: Final = 1_232
"""What every path of IPv6 carries in one packet (RFC 8200): 1,280 bytes without the two headers."""

UDP_UNREAD_BYTES_MAX: Final = 1 << 20
"""What the system may hold of datagrams that this station has not come to yet; it drops what is more."""

SERIAL_MTU_BYTES: Final = 256
"""So that a FLASH on a line of 2,400 bit/s waits for no more than a second."""

MAIL_PARCEL_BYTES_MAX: Final = 4 << 20
"""What goes into one letter: every mail server takes the six MiB that it comes to as text."""

MAIL_LETTER_BYTES_MAX: Final = 8 << 20
"""A letter that is larger is left where it is, unread."""

MAIL_LETTERS_MAX: Final = 64
"""Letters read at one time, so that what else arrives is heard in between."""

PARCEL_BYTES_MAX: Final = 16 << 20
"""One file of the folder bearer."""

PARCELS_MAX: Final = 1_024
"""Files of a folder that are read at one time; the rest at the next."""

PARCELS_BYTES_MAX: Final = 64 << 20
"""The same in bytes: they are in memory until they were handed up."""

PAGES_HOUR_MAX: Final = 60
"""Pages that a station signs in an hour on a channel: one a minute is all that a watch floor can take in; what is
beyond waits, and is shown meanwhile."""

AREA_POINTS_MAX: Final = 48
"""Corners of an area in a form: more than navigational warnings use, and its sides are compared in pairs."""

DECLARATION_BYTES_MAX: Final = 131_072
"""A form's declaration as its author wrote it, with labels, help and messages in all its languages."""

PASSKEY_BYTES_MAX: Final = 3_072
"""An officer's passkey: a host name of 253 characters and the largest public key, of ML-DSA-87."""

CONSENTS_TOGETHER_MAX: Final = 64
"""What an officer releases in one act: so many lines a person can look through, and their digests fit beside it."""

CONSENT_BYTES_MAX: Final = 10_240
"""What a passkey answers: the largest signature, 4,627 bytes of ML-DSA-87, the two texts that it stands under, and the
digests that were consented to together."""

CLIENT_DATA_BYTES_MAX: Final = 2_048
"""What a browser says of itself in such an answer: two hundred bytes today, and an origin of 253 characters."""

AUTHENTICATOR_DATA_BYTES_MAX: Final = 1_024
"""What a passkey says of itself in it: 37 bytes, and extensions that nobody asked for."""

CREDENTIAL_ID_BYTES_MAX: Final = 1_023
"""The name of a passkey (WebAuthn, section 5.1)."""

ATTESTATION_BYTES_MAX: Final = 16_384
"""A passkey's first word: its public key, and certificates that nobody asked for."""
