"""The second annunciator, outside any browser: a command of this side's own, run for each alarm and page.

It is run again from time to time until the alarm is acknowledged, or somebody has taken what was paged; one at a time,
never by a shell.  The command gets its kind and precedence as its last words, and what it is about as JSON on its
standard input.  That it failed is an alarm itself, once, until it has run well again.
"""

from __future__ import annotations

import asyncio
import json
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, NoReturn

from parley.dialogue.calls import State as Stands
from parley.dialogue.threads import Kind as Thread
from parley.service.news import page_view
from parley.service.views import dialogue as views_dialogue
from parley.wire.errors import Trouble
from parley.wire.marks import Precedence

if TYPE_CHECKING:
    from parley.exchange.effects import Page
    from parley.service.opened import Opened
    from parley.service.watch.alarms import Alarms

Json = dict[str, Any]

RUN_SECONDS_MAX: Final = 30
"""A bell rings, a telephone is asked to dial: what takes longer holds up the next alarm."""

TIMES_MAX: Final = 120
"""So often one thing is announced: with a minute between them for two hours."""

PAGES_MAX: Final = 256
"""Pages that are announced at one time; beyond them the oldest are let go, which `watch open` shows all the same."""

SAID_CHARACTERS: Final = 200


class AnnunciatorFailed(Trouble):
    """The command that announces alarms and pages could not be run, or did not end well."""

    code = "annunciator-failed"
    hint = "run the command of `annunciator` by hand; meanwhile alarms and pages show at the console alone"


@dataclass(slots=True)
class Announced:
    """How often something was announced, and when last, in seconds."""

    times: int = 0
    last: int = 0


class Annunciator:
    """Runs the command of the settings, where there is one."""

    def __init__(self, service: Opened, alarms: Alarms) -> None:
        self._service, self._alarms = service, alarms
        self._pages: dict[bytes, Page] = {}
        self._announced: dict[str, Announced] = {}
        self._running: asyncio.Task[None] | None = None
        self._failed = False
        service.engine.on_page.append(self._paged)

    def look(self) -> None:
        """Announce what is most urgent and due to be announced, unless something is being announced."""
        if not self._service.config.annunciator or self._running is not None:
            return
        waiting = self._waiting()
        self._announced = {key: one for key, one in self._announced.items() if key in waiting}
        due = [key for key in waiting if self._is_due(key)]
        if due:
            key = max(due, key=lambda one: (waiting[one][0], -self._announced.get(one, Announced()).times))
            one = self._announced.setdefault(key, Announced())
            one.times, one.last = one.times + 1, self._seconds()
            self._running = asyncio.get_running_loop().create_task(self._announce(waiting[key][1]))
            self._running.add_done_callback(self._done)

    def stop(self) -> None:
        """Announce no more."""
        if self._running is not None:
            self._running.cancel()

    def _waiting(self) -> dict[str, tuple[Precedence, Json]]:
        """All that nobody has acknowledged or taken, with how urgent it is."""
        found: dict[str, tuple[Precedence, Json]] = {}
        for one in self._alarms.unacknowledged():
            key = f"alarm {one['number']} {one['time']} {one['code']}"
            found[key] = (Precedence[one["precedence"]], {"kind": "alarm", **one})
        for entry, page in list(self._pages.items()):
            if self._is_open(page):
                found[f"page {entry.hex()}"] = (page.precedence, {"kind": "page", **page_view(page)})
            else:
                del self._pages[entry]
        return found

    def _is_due(self, key: str) -> bool:
        one = self._announced.get(key)
        if one is None:
            return True
        return one.times < TIMES_MAX and self._seconds() - one.last >= self._service.config.annunciator_seconds

    def _is_open(self, page: Page) -> bool:
        """Whether what was paged still waits for somebody."""
        place = self._service.engine.station.state.places.get(page.line_id)
        if place is None:
            return False
        channel, line = place
        if not page.posts:
            waiting = views_dialogue.waiting_tests(self._service, channel, self._seconds())
            return any(one.call is not None and one.call.hash == page.entry for one in waiting)
        thread = views_dialogue.book_of(self._service, channel, line).get(page.entry)
        if thread is None or thread.root is None:
            return not page.judged
        if thread.kind is not Thread.ASK:
            return False
        ask, _ = views_dialogue.ask_there(self._service, channel, line, thread)
        return ask.running and ask.state is not Stands.TAKEN

    def _paged(self, page: Page) -> None:
        self._pages.pop(page.entry, None)
        self._pages[page.entry] = page
        if len(self._pages) > PAGES_MAX:
            del self._pages[next(iter(self._pages))]

    async def _announce(self, about: Json) -> None:
        try:
            await run(self._service.config.annunciator, about)
        except AnnunciatorFailed as trouble:
            if not self._failed:
                self._alarms.raise_here(trouble.code, trouble.detail)
            self._failed = True
        else:
            self._failed = False

    def _done(self, _: asyncio.Task[None]) -> None:
        self._running = None

    def _seconds(self) -> int:
        return self._service.engine.clock() // 1000


async def run(command: str, about: Json) -> None:
    """Run the command for one alarm or page; raises AnnunciatorFailed."""
    try:
        words = [*shlex.split(command), about["kind"], about["precedence"]]
        running = await asyncio.create_subprocess_exec(
            *words,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
    except (OSError, ValueError) as error:
        _fail(str(error))
    try:
        output, _ = await asyncio.wait_for(running.communicate(json.dumps(about).encode()), RUN_SECONDS_MAX)
    except TimeoutError:
        _fail(f"it had not ended after {RUN_SECONDS_MAX} s")
    finally:
        if running.returncode is None:
            running.kill()
            await running.wait()
    if running.returncode != 0:
        said = " ".join(output.decode("utf-8", "replace").split())
        _fail(f"it ended with {running.returncode}: {said[-SAID_CHARACTERS:]}")


def _fail(why: str) -> NoReturn:
    raise AnnunciatorFailed(why)
