"""The scanner that a side may set: a program of its own, which looks at an attachment before it is written anywhere."""

from __future__ import annotations

import asyncio
import shlex
from typing import Final, NoReturn

from parley.wire.errors import Refusal, Trouble

SCAN_SECONDS_MAX: Final = 120
CLEAN, SUSPECT = 0, 1
"""Exit codes, as ClamAV's programs have them."""
SAID_CHARACTERS: Final = 200


class AttachmentSuspect(Refusal):
    """The scanner that this station uses does not let this file pass."""

    code = "attachment-suspect"
    hint = "it stays in the record and is written nowhere; ask the other side about it by letter"


class ScannerFailed(Trouble):
    """The scanner that this station uses could not be run, or came to no verdict."""

    code = "scanner-failed"
    hint = "run the command of `attachments_scanner` by hand; without a verdict no file is written out"


async def check_clean(command: str, content: bytes) -> None:
    """Passes if the command, given the bytes on its standard input, ends with 0; no command: passes.

    Raises AttachmentSuspect where it ends with 1, and ScannerFailed for anything else.
    """
    if not command:
        return
    said, code = await _run(_split(command), content)
    if code == SUSPECT:
        raise AttachmentSuspect(said)
    if code != CLEAN:
        _fail(f"it ended with {code}: {said}")


def _split(command: str) -> list[str]:
    """The command's words, as a shell would part them; raises ScannerFailed."""
    try:
        return shlex.split(command)
    except ValueError as error:
        return _fail(str(error))


async def _run(command: list[str], content: bytes) -> tuple[str, int]:
    """What the command said at last, and its exit code; raises ScannerFailed."""
    pipe = asyncio.subprocess.PIPE
    try:
        running = await asyncio.create_subprocess_exec(
            *command, stdin=pipe, stdout=pipe, stderr=asyncio.subprocess.STDOUT
        )
    except OSError as error:
        _fail(str(error))
    try:
        output, _ = await asyncio.wait_for(running.communicate(content), SCAN_SECONDS_MAX)
    except TimeoutError:
        running.kill()
        await running.wait()
        _fail(f"no verdict after {SCAN_SECONDS_MAX} s")
    words = output.decode("utf-8", "replace").split()
    assert running.returncode is not None, "it has ended"
    return " ".join(words)[-SAID_CHARACTERS:], running.returncode


def _fail(why: str) -> NoReturn:
    raise ScannerFailed(why)
