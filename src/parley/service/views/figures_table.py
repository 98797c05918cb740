"""A month in figures as a table."""

from __future__ import annotations

import csv
from copy import deepcopy
from io import StringIO
from typing import Any, Final

Json = dict[str, Any]

COLUMNS: Final = ("month", "channel", "other", "line", "side", "figure", "precedence", "value")


def table(found: Json) -> str:
    """What `figures` gives, comma-separated, one figure a row."""
    found = deepcopy(found)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for channel in found["channels"]:
        name = next(iter(channel["other"].values()), "")
        place = (found["month"], channel["channel"], name)
        for side, one in channel["tests"].items():
            rows = {"availability": one["share"], **{f"tests {key}": value for key, value in one["results"].items()}}
            writer.writerows((*place, "", side, figure, "", value) for figure, value in rows.items())
        for line in channel["lines"]:
            for side in ("they_answer", "we_answer"):
                for one in line[side]:
                    precedence = one.pop("precedence")
                    del one["times_seconds"]
                    marks = (line["line_index"], side)
                    writer.writerows((*place, *marks, key, precedence, value) for key, value in one.items())
            for side, counts in (line["undertakings"] or {}).items():
                rows = {f"undertakings {key.replace('_', ' ')}": value for key, value in counts.items()}
                writer.writerows((*place, line["line_index"], side, key, "", value) for key, value in rows.items())
    return out.getvalue()
