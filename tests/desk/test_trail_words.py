"""The fixed sentences of an audit trail: found again by their English, and said in Chinese."""

from __future__ import annotations

from parley.desk import trail_words
from parley.desk.trail_words import OTHERS_REFUSED, REFUSED, SENTENCES, TERMS, Sentence, chinese_of


def test_every_sentence_is_found_again_with_what_stands_in_it() -> None:
    for one in SENTENCES:
        places = one.english.count("{}")
        assert one.chinese.count("{}") == places
        values = [f"value {number}" for number in range(places)]
        assert one.values(one(*values)) == values
        others = [other for other in SENTENCES if other is not one and other.values(one(*values)) is not None]
        assert others == []
        said = chinese_of(one(*values))
        assert said is not None
        assert all(value in said for value in values)


def test_all_of_them_are_known() -> None:
    named = [one for one in vars(trail_words).values() if isinstance(one, Sentence)]
    assert list(SENTENCES) == named
    assert len(named) > 15


def test_a_word_of_ours_in_a_sentence_is_said_too() -> None:
    said = chinese_of(REFUSED("passkey again", "passkey-copied", "2001:db8::7", 3, 60))
    assert said == f"{TERMS['passkey again']}：passkey-copied，来自2001:db8::7，共3次，历时60秒"


def test_what_is_not_ours_stays() -> None:
    for said in ("", "rows at its end were removed", OTHERS_REFUSED(1, 60) + ".", "it is no note (", "x" * 1_000_000):
        assert chinese_of(said) is None
