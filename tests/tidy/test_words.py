"""The console's catalogues hold exactly what its pages say, translated, with the same places to fill in."""

from __future__ import annotations

import pytest

from parley.service import people
from parley.service.views.wording import chinese_of
from scripts.words import LOCALE, Msgid, faults, msgids, read, updated
from tests.tidy.tree import clean

HEADER = (
    b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Plural-Forms: nplurals=1; plural=0;\\n"\n\n'
)
WANTED: list[Msgid] = ["%(age)s ago", "open", ("%(num)s entry", "%(num)s entries")]
GOOD = (
    'msgid "%(age)s ago"\nmsgstr "%(age)s前"\n\nmsgid "open"\nmsgstr "未了"\n\n'
    'msgid "%(num)s entry"\nmsgid_plural "%(num)s entries"\nmsgstr[0] "%(num)s 个条目"\n'
)


def test_every_catalogue_is_complete() -> None:
    wanted = msgids()
    paths = sorted(LOCALE.glob("*.po"))
    found = [f"{path.name}: {fault}" for path in paths for fault in faults(path.read_bytes(), wanted)]
    clean(found)


def test_a_catalogue_that_is_complete_has_no_fault() -> None:
    assert list(faults(HEADER + GOOD.encode(), WANTED)) == []


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ('msgid "open"\nmsgstr "未了"\n\n', "", "not there"),
        ("未了", "", "not translated"),
        ("%(num)s 个条目", "", "not translated"),
        ("%(age)s前", "%(time)s前", "other places"),
        ("%(num)s 个条目", "条目", "other places"),
        ('msgid "open"', '#, fuzzy\nmsgid "open"', "fuzzy"),
        ('msgid "open"', 'msgid "shut"\nmsgstr "已关"\n\nmsgid "open"', "no page says it"),
        ('msgid "open"', 'msgid "open"\nmsgstr "开"\n\nmsgid "open"', "twice"),
        ('msgid "open"', '#~ msgid "old"\n#~ msgstr "旧"\n\nmsgid "open"', "obsolete"),
    ],
)
def test_each_fault_of_a_catalogue_is_found(before: str, after: str, fault: str) -> None:
    found = list(faults(HEADER + GOOD.replace(before, after).encode(), WANTED))
    assert any(one.startswith(fault) for one in found), found


def test_a_catalogue_that_is_brought_up_to_date_keeps_what_is_still_said() -> None:
    raw = updated(HEADER + GOOD.encode(), [*WANTED[1:], "new"])
    assert [(one.id, one.string) for one in read(raw) if one.id] == [
        ("open", "未了"),
        (("%(num)s entry", "%(num)s entries"), ("%(num)s 个条目",)),
        ("new", ""),
    ]


def test_a_refusal_keeps_what_it_tells_of_its_case() -> None:
    assert chinese_of(people.NoOfficer("0f: two").sentence) == f"{chinese_of(people.NoOfficer.meaning())}：0f: two"
    assert chinese_of("nothing that this program says: ever") is None
