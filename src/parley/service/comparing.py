"""Comparing accounts in a process of its own: so that a text that takes long holds nobody up, and can be let go.

Run as a module it reads the texts as JSON from its standard input, and writes the comparison to its standard output.
"""

from __future__ import annotations

import asyncio
import json
import sys
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from parley.accounts import refusals
from parley.service.faults import request_fault
from parley.wire.errors import ParleyError, Refusal, Trouble

if TYPE_CHECKING:
    from parley.accounts.meaning import Meaning
    from parley.accounts.model import Document

Json = dict[str, Any]

SECONDS_MAX: Final = 60
"""Two accounts of the largest size are compared in some ten seconds on a slow machine."""

AT_ONCE: Final = asyncio.Semaphore(2)
"""Comparisons that run beside the station's own work; more wait."""

LETTERS: Final = "ABCDEFGH"


class ComparingSlow(Trouble):
    """This comparison took too long and was let go."""

    code = "comparing-slow"
    hint = "compare shorter texts, or use `parley accounts compare`, which takes the time that it needs"


async def compared(texts: list[Json], language: str, *, sources: int = 0) -> Json:
    """The comparison of texts, each with name, text, published, zone; raises ComparingSlow and what the engine does.

    `sources`: so many of them, the first ones, are what the quotations of the others are held against.
    """
    given = json.dumps({"texts": texts, "language": language, "sources": sources}).encode()
    async with AT_ONCE:
        pipe = asyncio.subprocess.PIPE
        running = await asyncio.create_subprocess_exec(
            sys.executable, "-P", "-m", __name__, stdin=pipe, stdout=pipe, stderr=asyncio.subprocess.DEVNULL
        )
        try:
            async with asyncio.timeout(SECONDS_MAX):
                output, _ = await running.communicate(given)
        except TimeoutError as error:
            raise ComparingSlow(f"more than {SECONDS_MAX} s") from error
        finally:
            if running.returncode is None:
                running.kill()
                await running.wait()
    if running.returncode != 0:
        request_fault(f"the comparison ended with {running.returncode}")
    answer: Json = json.loads(output)
    if "refused" in answer:
        raise _refusal(**answer["refused"])
    return answer


def _refusal(code: str, detail: str) -> ParleyError:
    """What the engine raised in its own process."""
    known = {one.code: one for one in vars(refusals).values() if isinstance(one, type) and issubclass(one, Refusal)}
    return known[code](detail)


# -- in the process of its own -----------------------------------------------------------------------------------------


def main() -> int:
    """Compare what is given."""
    given = json.load(sys.stdin)
    try:
        answer = compare(given["texts"], given["language"], given["sources"])
    except ParleyError as error:
        answer = {"refused": {"code": error.code, "detail": error.detail}}
    sys.stdout.write(json.dumps(answer))
    return 0


def compare(texts: list[Json], language: str, sources: int = 0) -> Json:
    """The comparison, here and now; raises the refusals of `parley.accounts`."""
    from parley.accounts.compare import Options  # noqa: PLC0415 -- only the process of its own pays for the engine
    from parley.accounts.compare import compare as laid_side_by_side  # noqa: PLC0415
    from parley.service.views.accounts import checked, comparison  # noqa: PLC0415

    documents = [_document(letter, one) for letter, one in zip(LETTERS, texts, strict=False)]
    across = len({one.lang for one in documents}) > 1
    found = comparison(laid_side_by_side(documents, Options(meaning=_meaning() if across else None)), language)
    return found | {"checked": checked(documents[:sources], documents[sources:], language)} if sources else found


def _document(letter: str, one: Json) -> Document:
    from parley.accounts.model import DocId  # noqa: PLC0415
    from parley.accounts.reading import Given, read_document  # noqa: PLC0415

    published = None if one["published"] is None else date.fromisoformat(one["published"])
    return read_document(DocId(letter), one["text"].encode(), Given(one["name"], published, one["zone"]))


def _meaning() -> Meaning | None:
    """The optional part that compares languages, where it is installed."""
    from parley.accounts.meaning import Embeddings  # noqa: PLC0415
    from parley.accounts.refusals import PartMissing  # noqa: PLC0415

    try:
        return Embeddings()
    except PartMissing:
        return None


if __name__ == "__main__":
    sys.exit(main())
