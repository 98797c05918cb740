"""The whole command line: one voice, published exit codes, and a shell that completes it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from parley.cli import main as entry
from parley.cli import voice
from parley.cli.codes import MEANINGS, Exit
from parley.wire.errors import Refusal
from tests.cli.desk import run
from tests.cli.tree import verbs
from tests.patience import SECONDS_MAX

WANTED = """init, enrol offer, enrol accept, enrol finish, card show, card draft, card sign, card adopt, line list,
line show, line propose, line counter, line accept, line refuse, line withdraw, line close, line status, line suspend,
line restore, line withdraw-from, line statement, post list, post show, post hold, post relieve, post vacate,
mandate give, mandate suspend, mandate resume, mandate revoke, mandate list, mandate check, restriction set,
restriction lift, restriction list, orderwire send, orderwire list, forms list, draft, release, record audit,
officer add, serve, send, inbox, show, ack, status, record check, record export, carry out, carry in, backup, restore,
config check, sim, bench, doctor, demo, accounts compare, accounts verify, completion"""


FOUND = dict(verbs(entry.parser()))


def test_every_verb_is_there_and_helps() -> None:
    assert {name.strip() for name in WANTED.replace("\n", " ").split(",")} <= FOUND.keys()
    for name, parser in FOUND.items():
        assert parser.format_help().startswith(f"usage: parley {name}"), name


SILENT = {"completion"}
REPORTING = [name for name in FOUND if name not in SILENT and not name.startswith("accounts")]
"""`accounts` has a contract of its own, whose report is JSON."""


@pytest.mark.parametrize("name", REPORTING)
def test_everything_that_reports_gives_json(name: str) -> None:
    assert "--json" in FOUND[name].format_help()


def test_every_exit_code_has_its_meaning() -> None:
    assert set(MEANINGS) == set(Exit)
    assert [code.value for code in Exit] == [0, 1, 2, 3, 4, 5, 6, 130]


@pytest.mark.parametrize("arguments", [[], ["sing"], ["send", "--prec", "flash"], ["sim", "--seeds", "many"]])
def test_usage_is_refused_in_the_tool_s_voice(arguments: list[str]) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (Exit.USAGE, "")
    said = ran.err.splitlines()
    assert said[0].startswith("parley: ")
    assert said[-1].startswith("hint: `parley")


def test_help_and_version() -> None:
    assert run("--help").code == 0
    assert run("--version").out.startswith("parley ")


def test_the_operator_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("parley.cli.sim.act", interrupted)
    assert run("sim").code == Exit.INTERRUPTED


def test_whoever_reads_may_go_away() -> None:
    program = "import sys; from parley.cli.main import main; sys.exit(main(['completion', 'bash']))"
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run([sys.executable, "-c", program], stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str) -> None:
    assert "parley" in run("completion", shell).out


def test_the_shell_is_answered(tmp_path: Path) -> None:
    answers = tmp_path / "answers"
    line = "parley enrol fi"
    environment = {
        **os.environ,
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(answers),
        "COMP_LINE": line,
        "COMP_POINT": str(len(line)),
    }
    subprocess.run([sys.executable, "-m", "parley.cli"], env=environment, check=False)
    assert answers.read_text(encoding="utf-8").strip() == "finish"


# -- the voice ---------------------------------------------------------------------------------------------------------


class Sample(Refusal):
    """This is only a sample."""

    code = "sample"
    hint = "go on"


def test_a_refusal_is_said_with_its_code_and_a_hint(capsys: pytest.CaptureFixture[str]) -> None:
    voice.complain(Sample("of three"), as_json=True)
    told = capsys.readouterr()
    assert told.err == "parley: this is only a sample: of three [sample]\nhint: go on\n"
    refused = json.loads(told.out)["refused"]
    assert refused == {"code": "sample", "sentence": "This is only a sample: of three", "hint": "go on"}


def test_what_steers_a_terminal_is_spelled_out(capsys: pytest.CaptureFixture[str]) -> None:
    voice.give("a\x1b[2Jb\u202ec\x9bd\u2028e")
    voice.give_json({"text": "x\u202ey"})
    told = capsys.readouterr().out
    assert told == 'a\\u001b[2Jb\\u202ec\\u009bd\\u2028e\n{"text": "x\\u202ey"}\n'
    assert json.loads(told.splitlines()[1]) == {"text": "x\u202ey"}


def test_on_a_terminal_a_long_line_hangs_and_each_part_is_marked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    voice.give("en  " + "calm sea " * 6, mark="TEST  ", hang=4)
    assert capsys.readouterr().out.count("\n") == 1
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    voice.give("en  " + "calm sea " * 6, mark="TEST  ", hang=4)
    voice.say("zh  海面平静，无风，能见度良好，一切正常。", hang=4)
    told = capsys.readouterr()
    assert told.out.splitlines() == ["TEST  en  calm sea calm sea calm sea", "TEST      calm sea calm sea calm sea"]
    assert told.err.splitlines() == ["parley: zh  海面平静，无风，能见度良好，", "parley:     一切正常。"]


@pytest.mark.parametrize(
    ("typed", "meant"), [("yes\n", True), ("Y\n", True), ("是\n", True), ("no\n", False), ("", False)]
)
def test_a_question_is_answered(monkeypatch: pytest.MonkeyPatch, typed: str, *, meant: bool) -> None:
    monkeypatch.setattr(voice, "at_terminal", lambda: True)
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    assert voice.ask_yes("is it so") is meant


def test_progress_is_said_once_a_second(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    clock = iter([0.0, 0.5, 1.2, 1.2, 1.9, 3.0, 3.0])
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    progress = voice.Progress()
    for done in (1, 2, 3, 4):
        progress("reading", 1_000 * done, 4_000)
    assert capsys.readouterr().err == "parley: reading: 2,000 of 4,000\nparley: reading: 4,000 of 4,000\n"


def test_whoever_waits_for_one_long_thing_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(voice, "PATIENCE_SECONDS", 0.01)
    told = threading.Event()
    say = voice.say

    def heard(text: str) -> None:
        say(text)
        told.set()

    monkeypatch.setattr(voice, "say", heard)
    with voice.patience("the worlds run"):
        assert told.wait(SECONDS_MAX)
    assert capsys.readouterr().err.startswith("parley: the worlds run, 0 s\n")


@pytest.mark.parametrize(("failed", "code"), [(0, Exit.DONE), (2, Exit.FOUND)])
def test_a_world_that_fails_is_a_finding(monkeypatch: pytest.MonkeyPatch, failed: int, code: Exit) -> None:
    def run_seeds(first: int, count: int, trace: bool, report: Callable[[str], None]) -> int:  # noqa: FBT001 - as the tool calls it
        report(f"{count} worlds from seed {first}")
        return failed

    monkeypatch.setattr("parley.sim.run.run_seeds", run_seeds)
    ran = run("sim", "--seeds", "7", "--first", "3", "--json")
    assert ran.code == code
    assert ran.data == {"first": 3, "seeds": 7, "failed": failed, "told": ["7 worlds from seed 3"]}
    assert run("sim", "--seed", "5", "--json").data["told"] == ["1 worlds from seed 5"]


def test_abbreviations_stay_capital() -> None:
    assert voice.uncapitalised("TLS is not used") == "TLS is not used"
    assert voice.uncapitalised("This is") == "this is"


SHARED = {"line", "send"}
"""What other verbs build upon."""


@pytest.mark.parametrize(
    ("arguments", "loaded"),
    [(["status", "--help"], {"status"}), (["--version"], set(entry.VERBS)), ([], set(entry.VERBS))],
)
def test_only_the_verb_that_is_asked_is_loaded(arguments: list[str], loaded: set[str]) -> None:
    program = f"import sys; from parley.cli.main import main; main({arguments}); print(*sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    modules = set(ran.stdout.splitlines()[-1].split())
    verbs_loaded = {name for name in entry.VERBS if f"parley.cli.{name}" in modules}
    assert loaded <= verbs_loaded <= loaded | SHARED
    assert not modules & {"cryptography", "sqlite3", "parley.service.service"}
