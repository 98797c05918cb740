"""Whose fault it is: a refusal of ours, misconduct of the peer, or trouble in the world.

Faults of our own are assertions; they have no class here.  A subclass says in its docstring the sentence that the
officer sees, in `code` the stable name that a translation, a script or another implementation can hold on to, and in
`hint` what to do.
"""

from __future__ import annotations

from typing import ClassVar


class ParleyError(Exception):
    """Something that Parley says to an officer, by name."""

    code: ClassVar[str] = "error"
    hint: ClassVar[str] = ""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail

    @classmethod
    def meaning(cls) -> str:
        """The class's own sentence."""
        return (cls.__doc__ or cls.code).split("\n", 1)[0].rstrip(".")

    @property
    def sentence(self) -> str:
        """The class's sentence, and the detail of this case where there is one."""
        said = self.meaning()
        return f"{said}: {self.detail}" if self.detail else said

    def __str__(self) -> str:
        return self.sentence


class Refusal(ParleyError):
    """We decline this."""

    code = "refused"


class Misconduct(Refusal):
    """The peer signed something that it must not have signed.

    `evidence` holds the very bytes, so that the case can be shown to others.
    """

    code = "misconduct"

    def __init__(self, detail: str = "", evidence: bytes = b"") -> None:
        super().__init__(detail)
        self.evidence = evidence


class Trouble(ParleyError):
    """The world does not do what was asked of it (a disk, a network); trying again may help."""

    code = "trouble"
