"""Beside the peers: the workload, the page from kept lines, what counts of several runs, the counting of bytes."""

from __future__ import annotations

import os
import socket
import struct
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from bench.peers import __main__ as command
from bench.peers import driver, machine, names, page, plot, wire
from bench.peers import results as kept
from bench.peers.judging import judged
from bench.peers.kinds import BY_NAME, KINDS
from bench.peers.texts import workload
from tests.bench.results import line, results


def test_no_two_texts_are_alike_and_the_seed_gives_the_same_again() -> None:
    texts = workload(4_001, seed=1)
    assert len({said for _, said in texts}) == len(texts) == 4_001
    assert workload(4_001, seed=1) == texts
    assert not set(workload(1_000, seed=2)) & set(texts)


def test_half_of_the_texts_are_chinese() -> None:
    texts = workload(200, seed=1)
    assert [language for language, _ in texts] == ["en", "zh"] * 100
    assert all(said.isascii() == (language == "en") for language, said in texts)
    assert all(120 < len(said.encode()) < 260 for _, said in texts)


def test_the_page_and_the_plot_are_what_the_kept_results_make() -> None:
    found = kept.read()
    assert set(found) == set(BY_NAME)
    assert page.PAGE.read_text(encoding="utf-8") == page.page(found)
    assert page.PLOT.read_text(encoding="utf-8") == plot.plot(found)


def test_the_page_says_beside_each_figure_what_it_lacks() -> None:
    rows = {cells[1]: cells for cells in table(page.page(results()), head="others")}
    assert len(rows) == len(KINDS)
    assert rows["LXMF, over a link"][-2] == "confirmed before it is stored"
    assert rows["Prosody, files"][-2] == "not signed, not forced to disk"
    assert rows["Parley"][2:10] == ["1,700", "4.0 ms", "8.0 ms", "50.0 ms", "320", "320", "1,014", "0.60 ms"]
    assert rows["Parley, compressing nothing"][2] == "–"


def test_what_was_wanted_is_held_against_the_hardest_peer() -> None:
    found = results()
    found["synapse-postgres"] = line(BY_NAME["synapse-postgres"], throughput={"messages_per_second": 40.0})
    figures = [(one.measured, one.met) for one in judged(found)]
    assert figures == [
        ("42 times (1,700 of 40)", False),
        ("4.2 times (1,700 of 400)", True),
        ("4.0 ms; LXMF, over a link: 3.0 ms", False),
        ("4.0 ms; Prosody, files: 9.0 ms", True),
        ("8.0 ms", True),
        ("0.67 (320 of 480)", True),
        ("0.52 (1,700 of 3,300)", True),
    ]


def test_a_figure_without_its_peer_is_not_judged() -> None:
    assert [one.what for one in judged({"parley": line(BY_NAME["parley"])})] == ["receipt, p99"]
    assert judged({}) == []


def test_a_noisy_run_is_said_on_the_page() -> None:
    quiet = results()
    assert "Noisy" not in page.page(quiet)
    run = {"messages_per_second": 900.0, "noise": 0.6, "processor_ms": 0.6}
    noisy = quiet | {"parley": line(BY_NAME["parley"], throughput=run | {"runs": [run]})}
    assert "**Noisy**: other programs used up to 60% of the cores" in page.page(noisy)
    both = run | {"runs": [run, run | {"noise": 0.05}]}
    assert "Noisy" not in page.page(quiet | {"parley": line(BY_NAME["parley"], throughput=both)})


def test_the_plot_has_a_bar_for_every_figure_and_a_look_for_black() -> None:
    drawn = plot.plot(results())
    tree = ET.fromstring(drawn)  # noqa: S314 -- our own
    bars = list(tree.iter("{http://www.w3.org/2000/svg}rect"))
    assert len(bars) == 3 * len(KINDS) - 2 * sum(kind.bytes_only for kind in KINDS)
    assert all(0 < int(bar.attrib["width"]) <= plot.BARS_WIDTH for bar in bars)
    assert "prefers-color-scheme: dark" in drawn


def test_a_new_line_takes_the_place_of_the_same_kinds(tmp_path: Path) -> None:
    path = tmp_path / "results.jsonl"
    assert kept.read(path) == {}
    for name in ("floor", "parley", "floor"):
        kept.keep(line(BY_NAME[name], seconds=len(kept.read(path))), path)
    assert {name: found["seconds"] for name, found in kept.read(path).items()} == {"parley": 1, "floor": 2}
    assert list(kept.read(path)) == ["parley", "floor"]


def test_the_middle_of_the_quiet_runs_counts_and_of_all_where_none_was() -> None:
    runs = [
        {"rate": rate, "messages": 10, "noise": noise, "processor_ms": 1.0}
        for rate, noise in ((9, 0.1), (1, 0.9), (5, 0.0), (7, 0.15))
    ]
    assert driver.throughput(runs)["messages_per_second"] == 7
    noisy = [run | {"noise": 0.5} for run in runs[:3]]
    assert driver.throughput(noisy)["messages_per_second"] == 5


def test_latency_is_that_of_the_middle_run() -> None:
    runs = [
        {"milliseconds": [shift + n for n in range(1, 101)], "noise": 0.0, "processor_ms": 1.0} for shift in (5, 0, 9)
    ]
    found = driver.latency(runs)
    assert (found["p50_ms"], found["p99_ms"], found["max_ms"], found["singles"]) == (55, 104, 105, 100)


@pytest.mark.parametrize(("percent", "value"), [(1, 1.0), (50, 2.0), (51, 3.0), (99, 4.0), (100, 4.0)])
def test_a_percentile_is_the_smallest_that_covers_it(percent: int, value: float) -> None:
    assert machine.percentile([4.0, 1.0, 3.0, 2.0], percent) == value


def test_this_process_is_of_its_own_family_and_takes_memory() -> None:
    ours = machine.family(os.getpid())
    assert os.getpid() in ours
    assert os.getppid() not in ours
    assert machine.memory([os.getpid()])["pss_mb"] > 1


def packet(payload: bytes, protocol: int = wire.TCP) -> bytes:
    """An IPv4 packet from port 1000 to port 2000, TCP without options."""
    total = 40 + len(payload)
    ip = struct.pack(">BBHHHBBH4s4s", 0x45, 0, total, 0, 0, 64, protocol, 0, bytes(4), bytes(4))
    return ip + struct.pack(">HHIIBBHHH", 1000, 2000, 0, 0, 5 << 4, 0, 0, 0, 0) + payload


def test_the_payload_of_a_segment_is_counted_and_nothing_else() -> None:
    assert wire.segment(packet(b"hello")) == (1000, 2000, 5)
    assert wire.segment(packet(b"")) == (1000, 2000, 0)
    assert wire.segment(packet(b"hello", protocol=17)) is None
    assert wire.segment(b"\x60" + packet(b"hello")[1:]) is None
    assert wire.segment(b"") is None


def question(name: str, kind: int) -> bytes:
    """A question for a name server."""
    labels = b"".join(bytes([len(one)]) + one.encode() for one in name.split("."))
    return b"\x12\x34\x01\x00\x00\x01" + bytes(6) + labels + struct.pack(">BHH", 0, kind, 1)


@pytest.mark.parametrize(
    ("name", "kind", "code", "end"),
    [
        ("a.example", names.ADDRESS, 0, socket.inet_aton("127.0.0.2")),
        ("_xmpp-server._tcp.a.example", names.SERVICE, 0, b"\x14\x95\x01a\x07example\x00"),
        ("a.example", names.SERVICE, 0, b""),
        ("b.example", names.ADDRESS, names.NO_SUCH_NAME, b""),
    ],
)
def test_names_are_answered(name: str, kind: int, code: int, end: bytes) -> None:
    said = names.answer(question(name, kind), {"a.example": "127.0.0.2"})
    _, flags, _, answers = struct.unpack_from(">HHHH", said)
    assert (flags & 15, answers) == (code, int(bool(end)))
    assert said.endswith(end)


def test_who_is_not_root_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: name)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert command.cannot().startswith("bench-peers needs root")


def test_an_unknown_kind_is_refused() -> None:
    asked = (sys.executable, "-m", "bench.peers", "--only", "pigeons")
    done = subprocess.run(asked, cwd=page.ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "no kind pigeons" in done.stderr


def table(text: str, head: str) -> list[list[str]]:
    """The cells of the rows of the table that has this word in its head."""
    (whole,) = (part for part in text.split("\n\n") if part.startswith("|") and head in part.partition("\n")[0])
    return [[cell.strip() for cell in row.split("|")] for row in whole.splitlines()[2:]]
