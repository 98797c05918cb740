"""A rehearsal by script: what was missed is read from the record."""

from __future__ import annotations

from pathlib import Path
from random import Random

from parley.cli.train_lessons import BAD, GOOD, drawn
from tests.cli.desk import Json, Ran, run

WELL = """
# a line test, a letter, a request of theirs, and one of ours
wait 60m
test ready
next
1
next
take
call answer
next
call request
"""


def train(script: str, *more: str) -> Ran:
    Path("script").write_text(script, encoding="utf-8")
    return run("train", "--script", "script", *more)


def missed(ran: Ran) -> dict[str, str]:
    lessons: list[Json] = ran.data["lessons"]
    return {one["lesson"]: one["missed"] for one in lessons}


def test_whoever_does_what_is_asked_misses_nothing() -> None:
    ran = train(WELL, "--turns", "4")
    assert ran.code == 0, ran.out + ran.err
    done = ran.out.splitlines()[-4:]
    assert all(one.startswith("EXERCISE  done    ") for one in done)
    said = [*ran.out.splitlines(), *ran.err.splitlines()]
    assert all(one.startswith(("EXERCISE  ", "parley: EXERCISE  ", "hint: EXERCISE  ")) for one in said)
    assert "asked 1 min ago, paged 1 min ago (Duty officer)" in ran.out


def test_whoever_does_nothing_misses_everything_but_what_needs_nothing() -> None:
    ran = train("", "--json", "--seed", "2")
    assert ran.code == 4
    found = missed(ran)
    assert [name for name, what in found.items() if not what] == ["a notice outside a mandate"]
    assert len(found) == len(GOOD) + len(BAD)


def test_the_bad_ones_one_by_one() -> None:
    steps = {
        "an answer that comes late": "call request\nwait 40m\ncall list",
        "no answer at all": "call request\nwait 31m\nsilence",
        "a notice outside a mandate": "inbox --new\nack",
        "a category suspended": "line status\nsend 'Good morning.'",
        "a FLASH": "take\nack",
    }
    lessons = drawn(Random(5), len(GOOD) + len(BAD))
    script = "\n".join(f"{steps.get(lesson.name, '')}\nnext" for lesson in lessons)
    ran = train(script, "--json", "--seed", "5")
    found = missed(ran)
    assert {name: what for name, what in found.items() if name in steps and what} == {
        "a notice outside a mandate": "you acknowledged a letter that is outside what was agreed"
    }
    assert "REFUSED: RULE POST-WITHOUT-MANDATE" in ran.err
    assert "[category-suspended]" in ran.err
    assert "silence      desk-empty" in ran.err


def test_a_flash_that_is_taken_too_late_is_missed() -> None:
    seed = next(seed for seed in range(100) if drawn(Random(seed), 5)[-1].name == "a FLASH")
    ran = train("next\n" * len(GOOD) + "wait 14m\ntake", "--json", "--turns", "5", "--seed", str(seed))
    assert missed(ran)["a FLASH"].endswith("it was: taken, late")


def test_what_cannot_be_typed_or_read_is_told() -> None:
    ran = train("send 'no end\nwait long\nsing\n", "--turns", "1")
    assert "No closing quotation" in ran.err
    assert "[typed-badly]" in ran.err
    assert "invalid choice: 'sing'" in ran.err
    ran = run("train", "--script", "nowhere")
    assert ran.code == 1
    assert "[train-script-bad]" in ran.err
    ran = run("train", "--turns", "1")
    assert "[nobody-to-ask]" in ran.err
