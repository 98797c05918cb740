"""What narrow lines take: fewer tries than `parley bench --narrow`, and the same figures on every machine."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

import pytest

from parley.cli import bench_narrow
from parley.cli.bench_narrow import Measured, flash_alone, flash_beside_chart, idle, long_report, outage
from parley.cli.codes import Exit
from parley.cli.main import main

MEASURES: dict[str, Callable[[], Iterator[Measured]]] = {
    "a FLASH beside a chart": lambda: flash_beside_chart(0.0, 3),
    "a FLASH beside a chart, with loss": lambda: flash_beside_chart(0.3, 11),
    "a FLASH alone, with loss": flash_alone,
    "idle": idle,
    "an outage": outage,
    "a long report where half is lost": lambda: long_report(one_way=False, tries=6),
    "a long report one way": lambda: long_report(one_way=True, tries=6),
}


@pytest.mark.parametrize("name", MEASURES)
def test_every_figure_is_as_it_should_be(name: str) -> None:
    rows = list(MEASURES[name]())
    assert rows
    for row in rows:
        assert 0 < row.value <= row.at_most, row


def test_a_figure_that_is_too_high_is_a_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def slow() -> Iterator[Measured]:
        yield Measured("FLASH and receipt", 300, 0.3, "median, s", 26.0, 25)

    monkeypatch.setattr(bench_narrow, "MEASURES", (slow,))
    assert main(["bench", "--narrow", "--json"]) == Exit.FOUND
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["bits_per_second"], row["loss"], row["value"], row["at_most"]) == (300, 0.3, 26.0, 25)
    assert main(["bench", "--narrow"]) == Exit.FOUND
    assert "26.00  at most 25" in capsys.readouterr().out
