"""The exit codes, once for all verbs; docs/reference/exit-codes.md is made from this table."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """How a verb ended."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    TROUBLE = 3
    FOUND = 4
    WAITING = 5
    FAULT = 6
    INTERRUPTED = 130


MEANINGS = {
    Exit.DONE: "done as asked",
    Exit.REFUSED: "refused: Parley or the serving station declined; the code in square brackets names the reason",
    Exit.USAGE: "the command line could not be understood",
    Exit.TROUBLE: "trouble in the world (a disk, a network, a busy station): trying again may help",
    Exit.FOUND: "the check ran and found something wrong (`record check`, `config check`, `doctor`, `sim`)",
    Exit.WAITING: "done here, but what was waited for has not come yet (`send --wait`, `ack --wait`, `show --save`)",
    Exit.FAULT: "a fault of Parley itself in the station that was asked; the station goes on, and its lines say where",
    Exit.INTERRUPTED: "ended by the operator at the keyboard",
}
