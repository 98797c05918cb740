"""Ranks, offices and bodies, in English and Chinese, and the pairs of terms whose scope differs."""

from __future__ import annotations

from typing import Final

RANKS: Final = frozenset(
    """general gen gen. admiral adm adm. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. commander cmdr cmdr. commodore brigadier
    rear vice air marshal chief sergeant president minister premier chancellor chairman chairwoman chair secretary ambassador senator sen sen.
    representative rep. governor gov. mr mr. mrs mrs. ms ms. dr dr. prof. professor spokesman spokeswoman spokesperson speaker director judge justice king queen
    prince deputy foreign defence defense prime coordinator inspector superintendent sir lord pope sheikh leader master skipper counterpart
    consul envoy commissioner commandant officer attache attaché major-general lieutenant-general vice-admiral rear-admiral""".split()
)
"""Words that stand before a person's name."""

BODIES: Final = frozenset(
    """ministry department command guard navy army force forces office agency council committee commission pentagon kremlin government
    parliament congress senate house cabinet embassy consulate mission bureau administration authority centre center service police court
    union league alliance association organization organisation institute university company corporation group bank press times post agency
    fleet brigade battalion division regiment squadron staff headquarters directorate secretariat delegation team militia corps party
    representatives chiefs state pla nato foundation society board tribunal registry cert line lines news media reuters xinhua afp ap tass bbc cnn""".split()
)
"""Words that make a capitalised phrase a body rather than a person."""

SPEAKING: Final = frozenset(
    """spokesman spokeswoman spokesperson official officials ministry minister president commander analyst analysts officer officers statement readout
    report office embassy government military army navy agency source sources side sides captain master pentagon kremlin leader
    leaders general admiral secretary ambassador envoy diplomat diplomats expert experts department command guard council committee commission
    coastguard coast-guard crew critics observers lawmakers chief chairman director head delegation team authority authorities company
    operator owner union group bureau centre center headquarters story post letter note communique communiqué announcement transcript release
    counterpart premier chancellor king prime-minister bulletin paper document article account witness witnesses fisherman fishermen
    investigator investigators prosecutor prosecutors lawyer skipper pilot pilots coordinator adviser advisor aide judge court parliament
    police executive manager editor professor researcher scholars coordinator ministries capital mediator mediators negotiator negotiators
    summary message filing tweet text notice headline survivor nurse teacher resident residents neighbour historian author writer lecturer advocate manufacturer
    resolution agreement treaty accord deal pact plan letter rules
    mayor engineer commissioner ombudsman campaigner activist organiser organizer farmer doctor physician scientist priest bishop daily newspaper website broadcaster union sailor sailors soldier soldiers driver mother father son daughter widow
    inspector parties countries nations people journalist journalists reporter reporters deputy mission neighbour neighbor colonel""".split()
)
"""Nouns that can be a speaker without a name."""

PAPERS: Final = frozenset(
    "statement readout report story headline post letter note communique communiqué announcement transcript release bulletin paper document article account text notice summary message filing tweet".split()
)
"""Speaking nouns that are documents: behind them stands whoever issued them."""

PRONOUNS: Final = {"he": "he", "she": "she", "they": "they", "it": "it", "who": "who", "i": "i", "we": "we"}

TITLE_ZH: Final = {
    "国防部长": "minister of national defense", "国防部": "ministry of national defense", "外交部长": "foreign minister", "外交部": "ministry of foreign affairs",
    "外长": "foreign minister", "防长": "defense minister", "中央军委": "central military commission", "联合参谋部": "joint staff department",
    "参谋长联席会议主席": "chairman of the joint chiefs of staff", "参谋长": "chief of staff", "国家主席": "president", "主席": "chairman", "总统": "president",
    "总理": "prime minister", "首相": "prime minister", "国务卿": "secretary of state", "大使": "ambassador", "发言人": "spokesperson",
    "司令员": "commander", "司令": "commander", "上将": "general", "准将": "commodore", "上校": "colonel", "中校": "commander", "上尉": "captain", "特使": "special envoy", "队长": "leader", "领导人": "leader", "内政部长": "interior minister", "将军": "general", "先生": "mr", "女士": "ms", "中将": "lieutenant general", "少将": "major general", "海军上将": "admiral",
    "海军": "navy", "空军": "air force", "陆军": "army", "海警局": "coast guard", "海警": "coast guard", "海岸警卫队": "coast guard",
    "东部战区": "eastern theater command", "南部战区": "southern theater command", "北方司令部": "northern command", "海上司令部": "maritime command",
    "解放军": "people's liberation army", "两军": "the two militaries", "部长": "minister", "副部长": "vice minister", "船长": "captain",
    "舰长": "captain", "议长": "speaker", "外交大臣": "foreign secretary", "声明": "statement", "通报": "readout", "新闻稿": "press release",
}  # fmt: skip
"""Chinese titles and bodies, and their usual English."""

SCOPES: Final = (
    ("the two armed forces", ("military-to-military", "mil-to-mil", "military relations", "military relationship", "military ties", "two militaries", "defense ties", "defence ties", "between the two armed forces", "two navies", "coast guards")),
    ("the two countries", ("bilateral", "relations between the two countries", "ties between the two countries", "the two countries", "two sides’ relations", "state relations", "diplomatic relations")),
)  # fmt: skip
"""Groups of terms: a statement about one group made of the other has another scope."""

SCOPE_PAIRS: Final = (
    (("all",), ("some", "several", "most", "many", "certain")),
    (("region", "regional"), ("global", "world", "international", "worldwide")),
    (
        ("temporarily", "temporary", "provisional", "interim"),
        ("permanently", "permanent", "indefinitely", "indefinite"),
    ),
    (("in principle",), ("in full", "fully", "unconditionally")),
    (("always", "every", "daily"), ("occasionally", "sometimes", "rarely", "periodically")),
    (("must", "shall", "required", "obliged"), ("may", "could", "invited", "encouraged", "should")),
    (("will", "would"), ("may", "might", "could", "considering", "consider")),
    (("coast guard", "coastguard"), ("navy", "naval", "military", "armed forces")),
    (("suspected", "alleged", "allegedly", "apparently"), ("confirmed", "proven", "established")),
)
"""Pairs of words that widen or narrow what is said."""
