"""A party of the demonstration: its verbs as an operator types them, and its station as a process of its own."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, NoReturn

from parley.cli.codes import Exit
from parley.wire.errors import Trouble

Json = dict[str, Any]

READY_SECONDS_MAX: Final = 30
END_SECONDS_MAX: Final = 15


class DemoFailed(Trouble):
    """A step of the demonstration did not end as it should."""

    code = "demo-failed"
    hint = "`parley doctor --station DIR` on the stations that it left; what they said is in serve.log beside them"


@dataclass(slots=True)
class Party:
    """One of the two.

    `names` as `--name` takes them; `folder` that of its station; `console`, `relay`: their addresses, or none.
    """

    folder: Path
    names: tuple[str, ...]
    port: int
    contact: str
    console: str = ""
    relay: str = ""
    process: subprocess.Popen[str] | None = field(default=None)

    def found(self) -> Json:
        """`init` and `officer add`: each key file with a passphrase of its own."""
        secrets = {whose: self._new_passphrase(whose) for whose in ("station", "root", "recovery", "officer")}
        named = [part for name in self.names for part in ("--name", name)]
        where = ["--address", f"tcp:127.0.0.1:{self.port}", "--listen", f"127.0.0.1:{self.port}"]
        keys = [
            "--root-passphrase-file", str(secrets["root"]), "--recovery-passphrase-file", str(secrets["recovery"])
        ]  # fmt: skip
        made = self.verb("init", *named, *where, "--contact", self.contact, *keys)
        self.verb("officer", "add", "duty", "--officer-passphrase-file", str(secrets["officer"]))
        if self.console:
            self._open_console()
        return made

    def serve(self, profile: Path | None = None) -> None:
        """Start `parley serve` in a process of its own, if asked under the profiler."""
        watched = [] if profile is None else ["-m", "cProfile", "-o", str(profile)]
        log = (self.folder.parent / f"{self.folder.name}-serve.log").open("ab")
        self.process = subprocess.Popen(  # noqa: S603 -- this very program
            [sys.executable, *watched, "-m", "parley.cli", "serve", "--until-closed", *self._own()],
            stdin=subprocess.PIPE,  # closed with us, whatever ends us
            stdout=subprocess.PIPE,
            stderr=log,
            text=True,
            start_new_session=True,
        )
        log.close()

    def wait_ready(self) -> Json:
        """The line that the serving station prints once it answers."""
        assert self.process is not None
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        if not line:
            fail(f"{self.folder.name} did not begin to serve")
        return dict(json.loads(line))

    def end(self) -> int:
        """Tell the serving station to end as an operator would; its exit code."""
        process, self.process = self.process, None
        if process is None:
            return 0
        process.send_signal(signal.SIGTERM)
        try:
            return process.wait(END_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()
        finally:
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()

    def leave(self) -> None:
        """Let it go on serving when we are gone."""
        assert self.process is not None
        assert self.process.stdin is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()

    def verb(self, *arguments: str) -> Json:
        """What a verb answers as data; raises DemoFailed."""
        from parley.cli.main import main

        heard, said = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(heard), contextlib.redirect_stderr(said):
            code = main([*arguments, *self._own()])
        if code == Exit.INTERRUPTED:
            raise KeyboardInterrupt
        if code:
            fail(f"{self.folder.name}: parley {' '.join(arguments[:2])} ended with {code}: {said.getvalue().strip()}")
        return dict(json.loads(heard.getvalue()))

    def release(self, *arguments: str) -> Json:
        """A verb that an officer releases."""
        key = ["--officer", str(self.folder / "officers" / "duty.key")]
        return self.verb(*arguments, *key, "--officer-passphrase-file", str(self._secret("officer")), "--wait", "20")

    def ask(self, verb: str, **given: Any) -> Json:  # noqa: ANN401 -- whatever the verb takes
        """What the serving station answers to a verb for which there is no command; raises Refused, DemoFailed."""
        from parley.service import client
        from parley.service.folder import StationFolder

        answer = asyncio.run(client.ask(StationFolder(self.folder).socket, verb, given))
        return fail(f"{self.folder.name} serves no longer") if answer is None else answer

    def passphrase(self, whose: str) -> str:
        """One of its passphrases."""
        return self._secret(whose).read_text(encoding="utf-8").strip()

    def _open_console(self) -> None:
        """Have it serve a console for browsers of this machine, marked DEMO, with a relay for calls."""
        from parley.service.config import config_text, read_config
        from parley.service.folder import StationFolder

        settings = StationFolder(self.folder).config
        config = read_config(settings.read_text(encoding="utf-8"))
        config = replace(config, console_address=self.console, console_demo=True, passphrases=True)
        port = int(self.console.rpartition(":")[2])  # nobody listens there; one for calls is of another protocol
        config = replace(config, relay_address=self.relay, relay_port=port)
        settings.write_text(config_text(config), encoding="utf-8")

    def _own(self) -> list[str]:
        return ["--station", str(self.folder), "--passphrase-file", str(self._secret("station")), "--json"]

    def _secret(self, whose: str) -> Path:
        return self.folder.parent / "passphrases" / f"{self.folder.name}-{whose}"

    def _new_passphrase(self, whose: str) -> Path:
        from parley.service.entropy import entropy

        path = self._secret(whose)
        path.parent.mkdir(mode=0o700, exist_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(f"{entropy(12).hex()}\n")
        return path


def fail(why: str) -> NoReturn:
    """End the demonstration; raises DemoFailed."""
    raise DemoFailed(why)
