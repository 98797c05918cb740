"""Countries with their adjectives, capitals and Chinese names, and other places that accounts name."""

from __future__ import annotations

from typing import Final

_COUNTRIES: Final = """
united states|us,u.s.,usa,u.s.a.,america,american,americans,united states of america|washington,white house|美国,美方,美
china|prc,chinese,people’s republic of china|beijing|中国,中方,我国,中
russia|russian,russians,russian federation|moscow,kremlin|俄罗斯,俄方,俄国,俄
ukraine|ukrainian,ukrainians|kyiv,kiev|乌克兰,乌方
japan|japanese|tokyo|日本,日方
south korea|south korean,south koreans,rok,republic of korea|seoul|韩国,韩方
north korea|north korean,dprk|pyongyang|朝鲜,朝方
india|indian,indians|new delhi,delhi|印度,印方
pakistan|pakistani|islamabad|巴基斯坦,巴方
united kingdom|uk,u.k.,britain,british,great britain|london|英国,英方
france|french|paris|法国,法方
germany|german,germans|berlin|德国,德方
italy|italian|rome|意大利
spain|spanish|madrid|西班牙
canada|canadian,canadians|ottawa|加拿大,加方
australia|australian,australians|canberra|澳大利亚,澳方
new zealand|new zealander|wellington|新西兰
philippines|philippine,filipino,filipinos|manila|菲律宾,菲方
vietnam|vietnamese|hanoi|越南,越方
indonesia|indonesian|jakarta|印度尼西亚,印尼
malaysia|malaysian|kuala lumpur|马来西亚
singapore|singaporean||新加坡
thailand|thai|bangkok|泰国
cambodia|cambodian|phnom penh|柬埔寨
taiwan|taiwanese|taipei|台湾,台
turkey|turkish,türkiye|ankara|土耳其,土方
iran|iranian,iranians|tehran|伊朗,伊方
iraq|iraqi|baghdad|伊拉克
israel|israeli,israelis|jerusalem,tel aviv|以色列,以方
egypt|egyptian|cairo|埃及
saudi arabia|saudi,saudis|riyadh|沙特阿拉伯,沙特
greece|greek|athens|希腊
poland|polish|warsaw|波兰
finland|finnish|helsinki|芬兰
sweden|swedish|stockholm|瑞典
norway|norwegian|oslo|挪威
denmark|danish|copenhagen|丹麦
estonia|estonian|tallinn|爱沙尼亚
latvia|latvian|riga|拉脱维亚
lithuania|lithuanian|vilnius|立陶宛
belarus|belarusian|minsk|白俄罗斯
armenia|armenian|yerevan|亚美尼亚
azerbaijan|azerbaijani,azeri|baku|阿塞拜疆
georgia|georgian|tbilisi|格鲁吉亚
kazakhstan|kazakh|astana|哈萨克斯坦
netherlands|dutch|the hague|荷兰
belgium|belgian|brussels|比利时
european union|eu,e.u.,european||欧盟
nato|||北约
united nations|un,u.n.||联合国
brazil|brazilian|brasília|巴西
mexico|mexican|mexico city|墨西哥
venezuela|venezuelan|caracas|委内瑞拉
guyana|guyanese|georgetown|圭亚那
colombia|colombian|bogotá|哥伦比亚
ethiopia|ethiopian|addis ababa|埃塞俄比亚
sudan|sudanese|khartoum|苏丹
afghanistan|afghan|kabul|阿富汗
myanmar|burmese|naypyidaw|缅甸
bangladesh|bangladeshi|dhaka|孟加拉国
sri lanka|sri lankan|colombo|斯里兰卡
syria|syrian|damascus|叙利亚
yemen|yemeni|sanaa|也门
lebanon|lebanese|beirut|黎巴嫩
serbia|serbian|belgrade|塞尔维亚
kosovo|kosovar|pristina|科索沃
"""
"""One country a line: name | further names and adjectives | capital | Chinese names, the first being the usual one."""


def _rows() -> list[tuple[str, list[str], list[str], list[str]]]:
    rows = []
    for line in _COUNTRIES.strip().splitlines():
        name, also, seats, han = line.split("|")
        rows.append(
            (
                name,
                [each for each in also.split(",") if each],
                [each for each in seats.split(",") if each],
                han.split(","),
            )
        )
    return rows


COUNTRY: Final = {word: name for name, also, _, _ in _rows() for word in (name, *also)}
"""From a country's name or adjective, in small letters, to its name."""

CAPITAL: Final = {seat: name for name, _, seats, _ in _rows() for seat in seats}
"""From a seat of government to the country that is meant when it acts."""

COUNTRY_ZH: Final = {han: name for name, _, _, hans in _rows() for han in hans if len(han) > 1}
"""From a Chinese name of two characters or more to the country's English name."""

WATERS: Final = {
    "南海": "south china sea", "东海": "east china sea", "台湾海峡": "taiwan strait", "台海": "taiwan strait", "黄海": "yellow sea",
    "黑海": "black sea", "红海": "red sea", "波罗的海": "baltic sea", "地中海": "mediterranean sea", "波斯湾": "persian gulf",
    "亚太": "asia-pacific", "印太": "indo-pacific", "太平洋": "pacific", "印度洋": "indian ocean", "北极": "arctic",
    "旧金山": "san francisco", "日内瓦": "geneva", "纽约": "new york", "上海": "shanghai", "香港": "hong kong",
}  # fmt: skip
"""Chinese names of seas, regions and cities that accounts name often."""

REGION_WORDS: Final = frozenset(
    "sea strait straits ocean gulf bay island islands peninsula river channel cape reef shoal atoll basin coast sound lake canal port province region city".split()
)
KNOWN_TERMS: Final = (
    "Indo-Pacific", "Asia-Pacific", "Indo-Pacific Command", "European Union", "United Nations", "South China Sea", "East China Sea",
    "Mediterranean", "Baltic", "Atlantic", "Pacific", "Washington", "Beijing", "Moscow", "Brussels", "Geneva", "Ministry", "Defense",
    "Command", "Theater", "Liberation", "Commission", "Chairman", "Minister", "President", "Parliament", "Secretary", "General",
    "Admiral", "Embassy", "Ambassador", "Spokesperson", "Committee", "Department", "International", "Security", "Council",
)  # fmt: skip
"""Proper terms whose misspellings are worth a note."""
