"""Languages told apart by script and small words."""

from __future__ import annotations

import pytest

from parley.accounts.languages import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The two sides said that they would keep the line to the operations room open.", "en"),
        ("双方同意保持热线畅通。", "zh"),
        ("両国は連絡を続けることで合意しました。", "ja"),
        ("Стороны договорились сохранить линию связи.", "ru"),
        ("Les deux parties ont décidé de maintenir la ligne et les contacts dans les ports.", "fr"),
        ("Die beiden Seiten haben vereinbart, dass die Leitung für den Notfall offen ist und bleibt.", "de"),
        ("xyzzy plugh", "und"),
        ("", "und"),
    ],
)
def test_language(text: str, code: str) -> None:
    assert language(text) == code
