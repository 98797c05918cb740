"""English abbreviations that carry a full stop, and words that open a sentence."""

from __future__ import annotations

from typing import Final

_NEVER: Final = """
mr mrs ms dr prof rev hon st gen lt col maj capt cmdr cdr adm sgt cpl pvt brig sen rep gov pres amb min supt insp
vice-adm rear-adm maj-gen lt-gen lt-col brig-gen fr messrs mme mgr pfc ens cpt rdml vadm radm vs cf e.g i.e viz al
op ft mt approx ca fig vol pp sec art para ser
"""
_SELDOM: Final = """
u.s u.k u.n e.u u.s.a d.c jr sr inc ltd co corp llc plc etc a.m p.m ph.d jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri
sat sun dept est ave blvd rd
"""
_NUMBER: Final = "no nos"

ABBREVIATIONS: Final = {
    **dict.fromkeys(_NEVER.split(), "never"),
    **dict.fromkeys(_SELDOM.split(), "seldom"),
    **dict.fromkeys(_NUMBER.split(), "number"),
}
"""`never` ends a sentence; `seldom` does, before a word that opens one; `number` does, unless a figure follows."""

STARTERS: Final = frozenset(
    """The A An In On At He She It They We I But And This That These Those His Her Its Their There When While After
    Before Since If As For From By With Both Neither Some Many Most No Not However Meanwhile Earlier Later Last Officials
    Analysts According Two Three Several Our You What Who Asked Under Also Only All Such Because Although Despite""".split()
)
