"""What programs of the side's own may ask of a station, and what they may be told."""

from __future__ import annotations

from enum import StrEnum


class Scope(StrEnum):
    """What a token covers; none covers a release, or what else only a person does."""

    READ = "read"
    """The pages that the watch sees, as JSON."""
    ALARMS = "alarms"
    """The alarms, and nothing else."""
    DRAFT = "draft"
    """Keeping drafts, which officers then read, release, or throw away."""
    METRICS = "metrics"
    """The numbers of /metrics."""


class On(StrEnum):
    """What an address is told of."""

    ENTRIES = "entries"
    ALARMS = "alarms"
