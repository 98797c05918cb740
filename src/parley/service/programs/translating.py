"""A machine translator that a side runs itself, asked over HTTP as LibreTranslate is: POST /translate, GET /spec.

Nothing is sent anywhere unless an officer asks for a translation and station.toml names a translator.  Whatever it
answers is a stranger's: bounded in time and size, and shown to the officer before he signs it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final, NoReturn

from parley.forms.builtin import LETTER_CHARACTERS_MAX
from parley.forms.text import typed
from parley.forms.translations import Machine
from parley.service.posting import Post, Unanswered, exchange
from parley.wire.errors import Refusal, Trouble
from parley.wire.limits import TEXT_CHARACTERS_MAX

ANSWER_BYTES_MAX: Final = 1 << 20
"""Of one answer: the longest letter in the longest escapes takes an eighth of it."""

WRONG_CHARACTERS_MAX: Final = 120
"""So much of what a translator says against a request is repeated."""

SCRIPT_CHARACTERS: Final = 4


class TranslatorAbsent(Refusal):
    """No machine translator is set up here."""

    code = "translator-absent"
    hint = "name one that your side runs in station.toml, [languages] translator; or give a text with --text-file"


class TranslatorDeclined(Refusal):
    """The machine translator does not do this."""

    code = "translator-declined"
    hint = "what it said stands above; it may not know one of the two languages"


class TranslatorUnreachable(Trouble):
    """The machine translator does not answer."""

    code = "translator-unreachable"
    hint = "see that it runs at the address in station.toml, [languages] translator; try again"


class TranslatorUnreadable(Trouble):
    """What the machine translator answered is no translation."""

    code = "translator-unreadable"
    hint = "see that it speaks LibreTranslate's interface: POST /translate, and GET /spec for its name and version"


@dataclass(frozen=True, slots=True)
class Translator:
    """Where one is, and how long it may take."""

    address: str
    seconds: float

    async def translate(self, text: str, source: str, target: str) -> tuple[str, Machine]:
        """The text in another language, and what made it.

        Raises TranslatorAbsent, TranslatorDeclined, TranslatorUnreachable, TranslatorUnreadable, and what `typed` does.
        """
        if not self.address:
            raise TranslatorAbsent
        asked = {"q": text, "source": code_of(source), "target": code_of(target), "format": "text"}
        machine = _machine(await self._ask("GET", "/spec", None))
        found = _member(await self._ask("POST", "/translate", asked), "translatedText")
        return typed(found.replace("\r\n", "\n").strip("\n"), LETTER_CHARACTERS_MAX), machine

    async def _ask(self, method: str, path: str, value: Any) -> Any:  # noqa: ANN401 -- as JSON has it
        """What it answers to one request, as JSON."""
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        body = None if value is None else json.dumps(value, ensure_ascii=False).encode()
        post = Post(method, self.address.rstrip("/") + path, body, headers)
        try:
            return _read(*await exchange(post, self.seconds, ANSWER_BYTES_MAX + 1))
        except Unanswered as error:
            _unreachable(f"{self.address}: {error}")


def code_of(language: str) -> str:
    """A language as translators name it: without its region, with its script where it has one."""
    primary, *rest = language.split("-")
    script = next((one for one in rest[:1] if len(one) == SCRIPT_CHARACTERS and one.isalpha()), None)
    return primary if script is None else f"{primary}-{script}"


def _read(status: int, raw: bytes) -> Any:  # noqa: ANN401 -- as JSON has it
    """An answer as JSON; raises TranslatorDeclined, TranslatorUnreadable."""
    if len(raw) > ANSWER_BYTES_MAX:
        _unreadable("its answer is too long")
    try:
        value = json.loads(raw)
    except (ValueError, RecursionError):
        _unreadable(f"status {status}, and no JSON")
    if status != HTTPStatus.OK:
        raise TranslatorDeclined(f"status {status}: {str(_optional(value, 'error') or '')[:WRONG_CHARACTERS_MAX]}")
    return value


def _machine(value: object) -> Machine:
    """Its name and version, as it gives them itself."""
    info = _optional(value, "info")
    name, version = (_member(info, key)[:TEXT_CHARACTERS_MAX] for key in ("title", "version"))
    return Machine(typed(name, TEXT_CHARACTERS_MAX), typed(version, TEXT_CHARACTERS_MAX))


def _member(value: object, key: str) -> str:
    found = _optional(value, key)
    return found if isinstance(found, str) and found else _unreadable(f"it has no {key}")


def _optional(value: object, key: str) -> object:
    return value.get(key) if isinstance(value, dict) else None


def _unreachable(why: str) -> NoReturn:
    raise TranslatorUnreachable(why)


def _unreadable(why: str) -> NoReturn:
    raise TranslatorUnreadable(why)
