"""Names of months, days, parts of the day, seasons, zones and small numbers."""

from __future__ import annotations

from typing import Final

MONTHS: Final = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sept sep", "october oct", "november nov", "december dec"), 1)
    for name in names.split()
}  # fmt: skip
WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tues tue", "wednesday wed", "thursday thurs thu", "friday fri", "saturday sat", "sunday sun"))
    for name in names.split()
}  # fmt: skip
SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
COUNTS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}

ZONES: Final = {
    "utc": "+00:00", "gmt": "+00:00", "z": "+00:00", "zulu": "+00:00", "beijing time": "+08:00", "china standard time": "+08:00",
    "singapore time": "+08:00", "taipei time": "+08:00", "hong kong time": "+08:00", "manila time": "+08:00", "tokyo time": "+09:00",
    "japan time": "+09:00", "seoul time": "+09:00", "kst": "+09:00", "jst": "+09:00", "moscow time": "+03:00", "msk": "+03:00",
    "cet": "+01:00", "cest": "+02:00", "bst": "+01:00", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "ist": "+05:30", "new delhi time": "+05:30",
    "aest": "+10:00", "aedt": "+11:00", "北京时间": "+08:00", "东京时间": "+09:00", "莫斯科时间": "+03:00", "格林尼治时间": "+00:00",
    "世界时": "+00:00", "协调世界时": "+00:00", "local time": "local", "local": "local", "当地时间": "local",
}  # fmt: skip
"""A zone's name, in small letters, and its offset from UTC; `local` where the text does not say whose."""

DAYPARTS: Final = {
    "morning": "morning", "afternoon": "afternoon", "evening": "evening", "night": "night", "noon": "noon", "midnight": "midnight",
    "dawn": "dawn", "overnight": "night", "上午": "morning", "早上": "morning", "早晨": "morning", "中午": "noon", "下午": "afternoon",
    "傍晚": "evening", "晚上": "evening", "晚间": "evening", "晚": "evening", "夜间": "night", "深夜": "night", "凌晨": "dawn", "清晨": "dawn",
}  # fmt: skip

ZH_DIGITS: Final = {
    "〇": 0,
    "零": 0,
    "○": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
ZH_WEEKDAYS: Final = {
    "一": 0,
    "二": 1,
    "三": 2,
    "四": 3,
    "五": 4,
    "六": 5,
    "日": 6,
    "天": 6,
    "1": 0,
    "2": 1,
    "3": 2,
    "4": 3,
    "5": 4,
    "6": 5,
}
ZH_DAYS: Final = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "前日": -2, "明天": 1, "明日": 1, "后天": 2}
ZH_YEARS: Final = {"今年": 0, "去年": -1, "前年": -2, "明年": 1, "后年": 2, "本年度": 0}
ZH_SEASONS: Final = {"春": (3, 5), "夏": (6, 8), "秋": (9, 11), "冬": (12, 2)}
