"""What a page and an action are: declarations, from which routes, the JSON twin and its description are made."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from parley.console.access import Rule
from parley.service.arguments import Argument, Upload
from parley.service.people import Role
from parley.service.programs.scopes import Scope

if TYPE_CHECKING:
    from parley.console.access import Who
    from parley.console.console import Console

Json = dict[str, Any]

API: Final = "/api"
"""Before the path of a page or an action: the same for programs."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One request, once it is known who asks: how a page reaches the station, and for whom it is written."""

    console: Console
    who: Who | None
    language: str
    address: str
    """Where the request came from, for limits and for the trail."""

    mark: str = ""
    """How far what is live had come before anything was read for this page: its stream goes on from there."""

    async def ask(self, verb: str, **given: Any) -> Json:  # noqa: ANN401 -- as the verb declares
        """What the station answers; raises as the verb does."""
        return await self.console.ask(verb, **given)

    @property
    def officer(self) -> Who:
        """Who asks, where the rule of the page lets nobody else come here."""
        assert self.who is not None, "the rule of this page asks for an officer"
        return self.who


@dataclass(frozen=True, slots=True)
class Declared:
    """Something that may be asked for: where, as what, by whom, with which arguments, and what gives the answer."""

    path: str
    """As Starlette writes it: `/lines/{line}`."""

    name: str
    about: str
    """One sentence for the description of the interface."""

    answer: Callable[..., Awaitable[Any]]
    """Given the request, and the arguments by name."""

    rule: Rule
    takes: Mapping[str, Argument] = field(default_factory=dict)


class Seen(Declared):
    """Something that only shows what there is."""

    __slots__ = ()

    @property
    def scopes(self) -> frozenset[Scope]:
        """Which tokens of programs open it."""
        return readable(self.rule)


@dataclass(frozen=True, slots=True)
class Page(Seen):
    """Something to look at: `answer` gives its JSON, the template of its name shows it."""

    headers: Mapping[str, str] = field(default_factory=dict)
    """What a browser is told with it in place of what it is told with every answer (guard.HEADERS)."""


class Download(Seen):
    """Something to save, a File, never shown in the browser: for browsers and programs alike."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Done:
    """What an action came to: where a browser goes next, and what a program is told."""

    to: str
    told: Json = field(default_factory=dict)
    cookies: Mapping[str, str] = field(default_factory=dict)
    """Cookies of the browser that are set; an empty value takes one away."""
    once: Json | None = None
    """What a browser's next page shows once: a program has it in `told`."""


@dataclass(frozen=True, slots=True)
class Action(Declared):
    """Something to do, by a form that is posted or by JSON; `answer` gives what it came to (Done)."""

    scopes: frozenset[Scope] = frozenset()
    """Which tokens of programs may do it: none, where an act is a person's."""

    @property
    def carries(self) -> int:
        """How long a file may be that it takes; 0 where it takes none."""
        return max((one.kind.bytes_max for one in self.takes.values() if isinstance(one.kind, Upload)), default=0)


@dataclass(frozen=True, slots=True)
class File:
    """A file that leaves this console: its name, what it is, its bytes."""

    name: str
    media: str
    content: bytes


def readable(rule: Rule) -> frozenset[Scope]:
    """The scopes that cover what a rule lets officers see: those that read see what the watch sees."""
    if rule.persons:
        return frozenset()
    alarms = {Scope.ALARMS} if rule.while_locked and rule.roles else set()
    return frozenset(alarms | ({Scope.READ} if Role.WATCH in rule.roles else set()))
