/* The exchange and its receipts: two stations, each with a log, and a wire that loses, doubles and reorders.
 *
 * What each step stands for in the code, what is left out, and how it is run: docs/decisions/model.md.
 * One of these bugs is in it where -DPLANTED names it.
 */

#define RECEIPT_BEFORE_DURABLE    1 /* a receipt leaves before the commit of what it covers */
#define ENTRY_BEFORE_DURABLE      2 /* an entry leaves before its own commit */
#define RECEIPT_OVER_GAP          3 /* a receipt counts what is held beyond a gap */
#define OVERTAKEN_NOT_KEPT        4 /* what is held beyond a gap is in memory alone */
#define COMMIT_TORN               5 /* the disk forgets what was held beyond the gap before it has the log */
#define RECEIPT_NOT_KEPT          6 /* the author tells of a receipt that it does not keep */
#define COUNTER_NOT_RESERVED      7 /* datagrams take numbers that are not reserved on the disk */
#define RESEND_FORGOTTEN          8 /* what had no receipt in time is not sent again */
#define RECEIPT_ONCE              9 /* an entry that comes again is not receipted again */

#ifndef PLANTED
#define PLANTED 0
#endif
#define planted(bug) (PLANTED == bug)

#ifndef ENTRIES_A
#define ENTRIES_A 2
#endif
#ifndef ENTRIES_B
#define ENTRIES_B 1
#endif
#define RESERVED 2 /* numbers reserved at one time */

/* Sets of places of a log are bits. */
#define place(n)  (1 << (n))
#define first(n)  (place(n) - 1) /* the first n places */

#define IDLE   0
#define TURNED 1 /* events were taken: memory is ahead of the disk */
#define SEALED 2 /* that is durable, and what follows waits to be released */

typedef Station {
    /* on the disk */
    byte own_kept;       /* entries of the own log */
    byte covered_kept;   /* the receipt that is held on it */
    byte got_kept;       /* entries of the other's log */
    byte ahead_kept;     /* places beyond a gap of it, as a set */
    byte numbers_kept;   /* numbers reserved above the last that left */
    /* in memory */
    byte own;
    byte covered;
    byte got;
    byte ahead;
    byte sent;           /* places given to the wire and not given up yet */
    byte held;           /* places that the other side has given an entry receipt for */
    byte numbers;        /* reserved numbers that are left */
    bit due;             /* a receipt is due */
    byte due_ahead;      /* entry receipts that are due */
    byte stage;
    /* what the world has seen of it */
    byte left;           /* places of which an entry has left */
    byte promised;       /* the largest receipt that has left */
    byte promised_ahead; /* entry receipts that have left */
    bit bare             /* a number was used that the disk does not know of */
}

/* What is on its way to a station: a set, so that it arrives in any order.  Until the world is healed what has arrived
 * may come again, at any time later; what is lost is what never comes. */
typedef Wire {
    byte entries;        /* places of the other's log */
    byte receipts;       /* sizes of the own log */
    byte entry_receipts  /* places of the own log */
}

Station at[2];
Wire to[2];
bit healed; /* from here on nothing is lost, doubled or broken */

#define mine  at[me]
#define here to[me]
#define there to[you]
#define entries_of(one) (one == 0 -> ENTRIES_A : ENTRIES_B)
#define waits (first(mine.own) & ~first(mine.covered) & ~mine.held)
#define silent(one) (to[one].entries + to[one].receipts + to[one].entry_receipts == 0 && at[one].stage == IDLE)
#define covers (planted(RECEIPT_OVER_GAP) && mine.ahead -> entries_of(you) : mine.got)
#define awake (mine.stage <= TURNED)

/* -- a turn: events are taken, and change memory alone ------------------------------------------------------------ */

inline say() {
    assert(!(mine.left & place(mine.own)));   /* nothing is signed twice at one place */
    mine.own++
}

inline take_entry(index) {
    if
    :: index < mine.got ->
        mine.due = mine.due | !planted(RECEIPT_ONCE)
    :: index > mine.got ->
        mine.ahead = mine.ahead | place(index);
        mine.due_ahead = mine.due_ahead | place(index)
    :: else ->
        mine.got++;
        do
        :: mine.ahead & place(mine.got) -> mine.got++
        :: else -> break
        od;
        mine.ahead = mine.ahead & ~first(mine.got);
        mine.due_ahead = mine.due_ahead & ~first(mine.got);
        mine.due = 1
    fi
}

inline take_receipt(size) {
    assert(size <= mine.own);                /* nobody receipts what was never said */
    if
    :: size > mine.covered -> mine.covered = size; mine.held = mine.held & ~first(size)
    :: else
    fi
}

inline take_entry_receipt(index) {
    assert(index < mine.own);
    if
    :: index >= mine.covered -> mine.held = mine.held | place(index)
    :: else
    fi
}

inline resend() {
    mine.sent = mine.sent & ~waits
}

#define comes(set, item, take) \
    d_step { awake && (set & place(item)) -> \
        if :: healed -> set = set & ~place(item) :: else fi; take(item); mine.stage = TURNED }

/* -- persist, then release ---------------------------------------------------------------------------------------- */

inline commit() {
    mine.own_kept = mine.own;
    mine.got_kept = mine.got;
    if
    :: !planted(RECEIPT_NOT_KEPT) -> mine.covered_kept = mine.covered
    :: else
    fi;
    if
    :: !planted(OVERTAKEN_NOT_KEPT) -> mine.ahead_kept = mine.ahead
    :: else
    fi
}

/* All is durable: what is due is sealed, under numbers of which the disk knows. */
inline follow() {
    if
    :: mine.due || mine.due_ahead || (waits & ~mine.sent) -> mine.stage = SEALED
    :: else -> mine.stage = IDLE
    fi
}

inline reserve() {
    if
    :: mine.numbers == 0 ->
        mine.numbers = RESERVED;
        if
        :: !planted(COUNTER_NOT_RESERVED) -> mine.numbers_kept = mine.numbers_kept + RESERVED
        :: else
        fi
    :: else
    fi;
    mine.numbers--
}

inline take_number() {
    if
    :: mine.numbers_kept == 0 -> mine.bare = 1
    :: else -> mine.numbers_kept--
    fi
}

inline give_receipts() {
    if
    :: mine.due ->
        assert(covers <= mine.got_kept);      /* no receipt covers what is not durable */
        there.receipts = there.receipts | place(covers);
        mine.promised = covers;
        mine.due = 0
    :: else
    fi;
    assert(!(mine.due_ahead & ~mine.ahead_kept));
    there.entry_receipts = there.entry_receipts | mine.due_ahead;
    mine.promised_ahead = mine.promised_ahead | mine.due_ahead;
    mine.due_ahead = 0
}

inline give_entries() {
    there.entries = there.entries | (waits & ~mine.sent);
    mine.left = mine.left | (waits & ~mine.sent);
    mine.sent = mine.sent | waits
}

inline release() {
    reserve();
    take_number();
    give_receipts();
    give_entries();
    assert(mine.covered <= mine.covered_kept); /* nobody is told of a receipt that is not kept */
    mine.stage = IDLE
}

proctype Wheel(byte me) {
    byte you = 1 - me;
end:
    do
    :: d_step { awake && mine.own < entries_of(me) -> say(); mine.stage = TURNED }
    :: comes(here.entries, 0, take_entry)
    :: comes(here.entries, 1, take_entry)
    :: comes(here.entries, 2, take_entry)
    :: comes(here.receipts, 1, take_receipt)
    :: comes(here.receipts, 2, take_receipt)
    :: comes(here.receipts, 3, take_receipt)
    :: comes(here.entry_receipts, 1, take_entry_receipt)
    :: comes(here.entry_receipts, 2, take_entry_receipt)
    :: d_step { awake && (waits & mine.sent) && (!healed || (silent(0) && silent(1))) && !planted(RESEND_FORGOTTEN) ->
                resend(); mine.stage = TURNED }
    :: d_step { mine.stage == TURNED && planted(RECEIPT_BEFORE_DURABLE) && mine.due -> give_receipts() }
    :: d_step { mine.stage == TURNED && planted(ENTRY_BEFORE_DURABLE) -> give_entries() }
    :: d_step { mine.stage == TURNED && planted(COMMIT_TORN) -> mine.ahead_kept = mine.ahead }
    :: d_step { mine.stage == TURNED -> commit(); follow() }
    :: d_step { mine.stage == SEALED -> release() }
    od
}

/* -- what the world does, until it is healed ---------------------------------------------------------------------- */

/* A crash, and the start after it: memory is what the disk has. */
inline crash() {
    assert(mine.promised <= mine.got_kept);   /* what was receipted is never lost */
    assert(!(mine.promised_ahead & ~(mine.ahead_kept | first(mine.got_kept))));
    assert(!mine.bare);                      /* the numbers go on above every one that left */
    mine.own = mine.own_kept;
    mine.covered = mine.covered_kept;
    mine.got = mine.got_kept;
    mine.ahead = mine.ahead_kept;
    mine.sent = 0;
    mine.held = 0;
    mine.numbers = 0;
    mine.numbers_kept = 0;
    mine.due = mine.got > 0;
    mine.due_ahead = mine.ahead;
    mine.stage = TURNED
}

#define may_lose(set, item) \
    if :: set & place(item) -> if :: set = set & ~place(item) :: skip fi :: else fi

inline lose(one) {
    may_lose(to[one].entries, 0); may_lose(to[one].entries, 1); may_lose(to[one].entries, 2);
    may_lose(to[one].receipts, 1); may_lose(to[one].receipts, 2); may_lose(to[one].receipts, 3);
    may_lose(to[one].entry_receipts, 1); may_lose(to[one].entry_receipts, 2)
}

proctype World() {
    byte me;
    do
    :: atomic { select(me : 0 .. 1); crash(); me = 0 }
    :: atomic { healed = 1; lose(0); lose(1) }; break
    od
}

init {
    atomic { run Wheel(0); run Wheel(1); run World() }
}

#define all_receipted (at[0].covered_kept == ENTRIES_A && at[1].covered_kept == ENTRIES_B)

/* Once the world is healed, all that there is to say is said, and receipted in the end. */
ltl receipted { (<> healed) -> (<> [] all_receipted) }
