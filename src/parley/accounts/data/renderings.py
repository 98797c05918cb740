"""Diplomatic and military terms that are rendered in more than one way, from public usage."""

from __future__ import annotations

from typing import Final

RENDERINGS: Final[dict[str, dict[str, list[str | dict[str, str]]]]] = {
    "correct perception": {
        "zh": ["正确认知", "正确的认知", "正确的对华认知", "正确认识"],
        "en": [
            "right perception",
            "correct perception",
            "correct understanding",
            "right understanding",
            "proper understanding",
            "accurate understanding",
            "correct view",
            "correct strategic perception",
        ],
    },
    "core interests": {"zh": ["核心利益"], "en": ["core interests", "vital interests", "fundamental interests"]},
    "major concerns": {"zh": ["重大关切"], "en": ["major concerns", "grave concerns", "key concerns"]},
    "mutual respect": {"zh": ["相互尊重"], "en": ["mutual respect", "respect each other"]},
    "win-win cooperation": {
        "zh": ["合作共赢"],
        "en": ["win-win cooperation", "mutually beneficial cooperation", "mutual benefit"],
    },
    "pragmatic cooperation": {
        "zh": ["务实合作"],
        "en": ["pragmatic cooperation", "practical cooperation", "substantive cooperation"],
    },
    "internal affairs": {
        "zh": ["内政", "内部事务"],
        "en": [
            "internal affair",
            "domestic matter",
            "domestic affair",
            "internal matter",
            "domestic issue",
            "domestic question",
        ],
    },
    "brook no interference": {
        "zh": ["不容任何外来干涉", "不容干涉"],
        "en": [
            "brooks no foreign interference",
            "brooks no external interference",
            "no outside power may interfere",
            "no foreign interference",
            "allows no outside interference",
        ],
    },
    "sovereignty and territorial integrity": {
        "zh": ["主权和领土完整", "领土主权"],
        "en": ["sovereignty and territorial integrity", "territorial sovereignty", "national unity"],
    },
    "resolutely defend": {
        "zh": ["坚决捍卫", "坚决维护"],
        "en": [
            "resolutely defend",
            "steadfastly protect",
            "firmly safeguard",
            "resolutely safeguard",
            "firmly defend",
            "staunchly defend",
            "resolutely uphold",
        ],
    },
    "maritime rights and interests": {
        "zh": ["海洋权益"],
        "en": ["maritime rights and interests", "maritime rights", "maritime interests", "interests at sea"],
    },
    "be prudent": {
        "zh": ["谨言慎行"],
        "en": [
            "be prudent in words and actions",
            "act prudently",
            "speak and act cautiously",
            "exercise prudence",
            "watch its words and deeds",
        ],
    },
    "solemn representations": {
        "zh": ["严正交涉"],
        "en": ["solemn representations", "stern representations", "lodged a protest", "formal protest"],
    },
    "strong dissatisfaction": {
        "zh": ["强烈不满"],
        "en": ["strong dissatisfaction", "strongly dissatisfied", "deep dissatisfaction", "strong discontent"],
    },
    "resolute opposition": {
        "zh": ["坚决反对"],
        "en": ["firmly oppose", "resolutely oppose", "firm opposition", "resolute opposition", "categorically reject"],
    },
    "candid and in-depth": {
        "zh": ["坦诚深入", "坦诚、深入"],
        "en": ["candid and in-depth", "frank and in-depth", "candid", "frank and thorough"],
    },
    "exchange of views": {
        "zh": ["交换意见", "交换了意见"],
        "en": ["exchanged views", "exchange of views", "discussed", "compared notes"],
    },
    "reach consensus": {
        "zh": ["达成共识", "达成一致"],
        "en": ["reached consensus", "reached agreement", "agreed", "common understanding"],
    },
    "at the invitation of": {"zh": ["应邀"], "en": ["at the invitation of", "upon invitation", "at invitation"]},
    "call upon request": {
        "zh": ["应约"],
        "en": ["at the request of", "upon request", "at invitation", "by appointment"],
    },
    "military-to-military relations": {
        "zh": ["两军关系"],
        "en": [
            "military-to-military relations",
            "military-to-military relationship",
            "mil-to-mil relationship",
            "relations between the two militaries",
            "military ties",
        ],
    },
    "bilateral relations": {
        "zh": ["两国关系", "双边关系"],
        "en": [
            "bilateral relations",
            "bilateral ties",
            "bilateral relationship",
            "relations between the two countries",
            "relationship between the two countries",
        ],
    },
    "open lines of communication": {
        "zh": ["沟通渠道", "保持沟通"],
        "en": ["lines of communication", "open communication channels", "channels of communication", "open channels"],
    },
    "hotline": {
        "zh": ["热线", "直通电话"],
        "en": ["hotline", "direct line", "direct telephone link", "dedicated line"],
    },
    "crisis communication": {
        "zh": ["危机沟通"],
        "en": ["crisis communication", "crisis communications", "emergency communication"],
    },
    "miscalculation": {"zh": ["误判"], "en": ["miscalculation", "misjudgment", "misjudgement"]},
    "misunderstanding": {"zh": ["误解"], "en": ["misunderstanding", "misperception"]},
    "manage differences": {
        "zh": ["管控分歧"],
        "en": ["manage differences", "control differences", "handle disagreements"],
    },
    "manage competition": {"zh": ["管控竞争"], "en": ["manage competition", "responsibly manage competition"]},
    "theater command": {"zh": ["战区", "战区司令部"], "en": ["theater command", "theatre command", "area command"]},
    "joint staff department": {"zh": ["联合参谋部"], "en": ["joint staff department", "joint staff"]},
    "ministry of defence": {
        "zh": ["国防部"],
        "en": [
            "ministry of national defense",
            "ministry of defence",
            "ministry of defense",
            "defense ministry",
            "defence ministry",
            "defence department",
            "defense department",
            "department of defense",
        ],
    },
    "coast guard": {"zh": ["海警", "海岸警卫队"], "en": ["coast guard", "coastguard", "maritime police"]},
    "law enforcement at sea": {"zh": ["海上执法"], "en": ["maritime law enforcement", "law enforcement at sea"]},
    "freedom of navigation": {"zh": ["航行自由"], "en": ["freedom of navigation", "freedom of the seas"]},
    "close-in reconnaissance": {
        "zh": ["抵近侦察"],
        "en": ["close-in reconnaissance", "close reconnaissance", "surveillance flights"],
    },
    "unsafe intercept": {
        "zh": ["危险拦截"],
        "en": ["unsafe intercept", "dangerous interception", "dangerous intercept"],
    },
    "dangerous approach": {
        "zh": ["危险接近", "危险抵近"],
        "en": [
            "dangerous approach",
            "dangerous manoeuvre",
            "dangerous maneuver",
            "unsafe manoeuvre",
            "unsafe maneuver",
        ],
    },
    "intrude into waters": {
        "zh": ["非法闯入", "擅自闯入", "闯入"],
        "en": ["illegally entered", "intruded into", "trespassed", "entered without authorization", "strayed into"],
    },
    "drive away": {"zh": ["驱离", "警告驱离"], "en": ["drove away", "expelled", "warned off", "warned away"]},
    "live-fire drill": {
        "zh": ["实弹射击", "实弹演习"],
        "en": ["live-fire drill", "live-fire exercise", "live firing", "gunnery exercise", "gunnery"],
    },
    "joint exercise": {
        "zh": ["联合演习", "联合军演"],
        "en": ["joint exercise", "joint drill", "combined exercise", "joint manoeuvres"],
    },
    "navigation warning": {
        "zh": ["航行警告"],
        "en": ["navigation warning", "navigational warning", "notice to mariners", "notified to mariners"],
    },
    "status quo": {"zh": ["现状"], "en": ["status quo"]},
    "status quo by force": {
        "zh": ["以武力改变现状", "单方面改变现状"],
        "en": ["change the status quo by force", "unilaterally change the status quo"],
    },
    "reunification": {"zh": ["统一"], "en": ["reunification", "unification"]},
    "separatist": {"zh": ["分裂势力"], "en": ["separatist forces", "separatists", "secessionists"]},
    "sphere of influence": {"zh": ["势力范围"], "en": ["sphere of influence", "geopolitical sphere"]},
    "rules-based order": {"zh": ["基于规则的国际秩序"], "en": ["rules-based order", "rules-based international order"]},
    "regional peace and stability": {
        "zh": ["地区和平稳定", "地区和平与稳定"],
        "en": ["regional peace and stability", "peace and stability in the region", "regional stability"],
    },
    "concrete actions": {
        "zh": ["实际行动", "实际举措"],
        "en": ["concrete actions", "concrete steps", "practical action", "tangible steps"],
    },
    "lift sanctions": {
        "zh": ["解除制裁", "取消制裁"],
        "en": ["lift the sanctions", "lift sanctions", "remove sanctions"],
    },
    "long-arm jurisdiction": {"zh": ["长臂管辖"], "en": ["long-arm jurisdiction", "extraterritorial jurisdiction"]},
    "consequences borne by": {
        "zh": ["后果自负", "一切后果由"],
        "en": ["bear all consequences", "responsible for all consequences", "face the consequences"],
    },
    "search and rescue": {"zh": ["搜救", "搜寻救助"], "en": ["search and rescue", "rescue operation"]},
    "force majeure": {"zh": ["不可抗力"], "en": ["force majeure", "act of god"]},
    "balloon": {
        "zh": ["气球", "飞艇", "民用飞艇"],
        "en": ["balloon", "airship", "surveillance balloon", "civilian airship"],
    },
    "special envoy": {"zh": ["特使"], "en": ["special envoy", "envoy"]},
    "observer": {"zh": ["观察员"], "en": ["observer"]},
    "mutual trust": {"zh": ["互信"], "en": ["mutual trust", "trust"]},
}
"""One entry a term: its usual English name, then its wordings by language."""
