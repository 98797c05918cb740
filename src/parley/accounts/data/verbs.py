"""Verbs that give words as somebody's, each with its strength on a ladder from 0 (said) to 4 (threatened)."""

from __future__ import annotations

from typing import Final

LADDER: Final = ("said", "noted", "stressed", "urged", "demanded or warned", "threatened")
"""What each strength is called; the number of a verb is its place here."""

_BY_STRENGTH: Final = (
    """say tell state add write read explain reply respond answer report announce relay voice convey describe recount disclose reveal inform brief
    remark comment mention express quote cite tweet post conclude continue recall declare indicate describe suggest know put perceive believe
    consider regard think find show hope feel view testify confirm joke muse repeat propose offer thank congratulate predict estimate""",
    "note observe acknowledge admit concede point reiterate reaffirm restate clarify maintain allege caution advise recommend claim agree praise welcome call label dub",
    "stress emphasise emphasize underline underscore highlight insist assert argue contend affirm pledge promise vow dismiss criticise criticize counter complain question",
    "urge ask request appeal encourage press implore plead exhort",
    "demand warn accuse protest condemn denounce reject refute deny blame rebuke decry deplore oppose object order lodge blast slam",
    "threaten vow-retaliate",
)
_IRREGULAR: Final = {
    "say": "said says saying", "find": "found finds", "show": "showed shows", "tell": "told tells telling", "write": "wrote writes written writing", "read": "read reads reading",
    "put": "put puts putting", "know": "known", "think": "thought thinks thinking", "feel": "felt feels feeling", "admit": "admitted admits admitting",
    "plead": "pleaded pled pleads pleading", "refer": "referred", "quote": "quoted quotes quoting", "post": "posted posting", "call": "called calls calling", "report": "reported reporting",
    "state": "stated states stating", "note": "noted notes noting", "claim": "claimed claims claiming", "demand": "demanded demands demanding", "request": "requested requesting",
    "order": "ordered ordering", "protest": "protested protesting", "question": "questioned questioning", "blame": "blamed blames blaming", "answer": "answered answering",
    "offer": "offered offering", "press": "pressed pressing", "object": "objected objecting", "comment": "commented commenting", "hope": "hoped hopes hoping",
    "view": "viewed viewing", "regard": "regarded", "brief": "briefed briefing", "label": "labelled labeled labelling", "point": "pointed points pointing", "appeal": "appealed appealing",
    "voice": "voiced voices voicing", "mention": "mentioned mentions", "remark": "remarked remarks remarking", "recount": "recounted", "cite": "cited cites citing", "perceive": "perceived",
    "believe": "believed believes", "consider": "considered considers", "express": "expressed expresses expressing", "describe": "described describes describing",
    "feel ": "", "promise": "promised promises promising", "counter": "countered", "pledge": "pledged pledging", "vow": "vowed vowing vows", "lodge": "lodged", "slam": "slammed",
    "maintain": "maintained maintains maintaining", "agree": "agreed", "praise": "praised praising", "welcome": "welcomed", "caution": "cautioned cautions cautioning",
    "deny": "denied denies denying", "reply": "replied replies replying", "testify": "testified", "clarify": "clarified", "estimate": "estimated estimates", "offer ": "",
    "continue": "continued", "indicate": "indicated indicates", "suggest": "suggested suggests suggesting", "joke": "joked", "thank": "thanked", "brief ": "",
    "order ": "", "blast": "blasted", "dub": "dubbed", "tweet": "tweeted", "concede": "conceded concedes", "complain": "complained complains", "propose": "proposed proposing",
}  # fmt: skip


def _forms(lemma: str) -> list[str]:
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma].split()
    base = lemma.removesuffix("e")
    return [base + "ed", lemma + "s" if not lemma.endswith(("s", "sh", "ch")) else lemma + "es", base + "ing"]


STRENGTH: Final = {
    form: strength for strength, row in enumerate(_BY_STRENGTH) for lemma in row.split() for form in _forms(lemma)
}
"""From a verb's form to its strength."""

BARE: Final = {
    "say": 0, "tell": 0, "warn": 4, "argue": 2, "insist": 2, "believe": 0, "claim": 1, "note": 1, "describe": 0, "call": 1, "deny": 4, "reject": 4,
    "urge": 3, "complain": 2, "demand": 4, "suggest": 0, "acknowledge": 1, "admit": 1, "predict": 0, "stress": 2, "speak of": 0,
}  # fmt: skip
"""Base forms that count where their subject is a plural."""

PHRASES: Final = {"called on": 3, "calls on": 3, "calling on": 3, "called for": 3, "calling for": 3, "calls for": 3, "pointed out": 1, "pointing out": 1, "points out": 1,
                  "according to": 0, "made clear": 2, "makes clear": 2, "went on to say": 0, "was quoted as saying": 0, "in the words of": 0, "spoke of": 0, "speaks of": 0, "spoken of": 0, "speaking of": 0, "insisted on": 2,
                  "gave notice": 3, "as saying": 0, "as telling": 0, "as stating": 0}  # fmt: skip
"""Cues of several words."""

WEAK_CUES: Final = frozenset(
    "found finds showed shows perceived believed believes considered considers viewed regarded thought known read agreed put felt welcomed continued confirmed hoped offered cited quoted announced reported ordered reading".split()
)
"""Forms that are cues only where what follows or precedes is a quotation or a clause with "that"."""

ADDRESSED: Final = frozenset(
    "told tells telling urged urges urging asked asks asking warned warns warning informed informs informing implored pressed pressing ordered advised reminded assured accused accuses briefed called requested encouraged".split()
)
"""Forms whose first object is the one spoken to."""

STRENGTH_ZH: Final = {
    "表示": 0, "说": 0, "称": 0, "指出": 1, "强调": 2, "重申": 1, "介绍": 0, "宣布": 0, "回应": 0, "透露": 0, "通报": 0, "认为": 0, "写道": 0, "提到": 1, "坦言": 1, "承认": 1,
    "敦促": 3, "呼吁": 3, "要求": 4, "希望": 3, "警告": 4, "谴责": 4, "抗议": 4, "反对": 4, "驳斥": 4, "指责": 4, "否认": 4, "告诉": 0, "告知": 0, "声明": 0, "主张": 2, "建议": 1,
    "强烈敦促": 4, "威胁": 5, "提醒": 1, "承诺": 2, "声称": 1, "补充说": 0, "补充道": 0, "表达": 0, "答复": 0, "解释": 0, "援引": 0,
}  # fmt: skip
"""The same for Chinese verbs."""

TYPES_ZH: Final = "说|称|表示|指出|强调|重申|介绍|写道|道|认为|透露|警告|敦促|要求|呼吁|回应|告诉|坦言|补充"

REPLIES: Final = frozenset("answered replied responded countered retorted answers replies responds".split())
"""Forms by which the one spoken to before speaks now."""
