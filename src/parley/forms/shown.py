"""A form's body in words: each value by the phrases of a language, and the sentence with all of them in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any, Final

from parley.forms.declared import LEFT_OUT, Description, Field, filled
from parley.forms.phrases import worded
from parley.forms.places import Area, Position, Shape

if TYPE_CHECKING:
    from parley.forms.builtin import Attachment
    from parley.forms.fields import Coded, Units, Window
    from parley.forms.meetings import Present, Raised, Side, Speaker
    from parley.forms.readback import Plotted
    from parley.forms.tables import Texts


@dataclass(frozen=True, slots=True)
class Around:
    """What the words of a body may turn on, besides the form."""

    posts: Mapping[int, Texts] = field(default_factory=dict)
    """The titles of its author's posts, by number."""
    posts_theirs: Mapping[int, Texts] = field(default_factory=dict)
    """Those of the posts that it speaks to."""
    fields_answered: Mapping[int, Texts] = field(default_factory=dict)
    """The labels of the fields of the form that it answers, by key."""
    named: Mapping[str, Callable[[str], Texts]] = field(default_factory=dict)
    """What words of a vocabulary stand for (forms, rules), by the word of the kind; nothing where one is not known."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One field in words."""

    name: str
    label: str
    value: str


NOWHERE: Final = Around()

TEXTS: Final = ("line", "text")
"""What may have commas in it."""


def sentence(description: Description, body: Mapping[str, Any], language: str, around: Around = NOWHERE) -> str:
    """The sentence that the body renders to in one of the form's languages."""
    values = {one.name: one.value for one in shown(description, body, language, around)}
    return description.sentence[language].said(values)


def shown(
    description: Description, body: Mapping[str, Any], language: str, around: Around = NOWHERE
) -> tuple[Shown, ...]:
    """Every field that says something, in the form's order, in one of its languages."""
    speech = _Speech(description, language, around)
    return tuple(
        Shown(
            one.name,
            one.label[language],
            speech.value(one, body[one.name]) if filled(body, one) else one.absent[language],
        )
        for one in description.fields
        if filled(body, one) or one.absent
    )


def language_of(description: Description, wanted: str) -> str:
    """The form's language nearest to the one wanted."""
    return nearest(wanted, description.languages)


def nearest(wanted: str, languages: tuple[str, ...]) -> str:
    """Of these languages the one wanted, the one of its primary tag, or the first."""
    for tag in (wanted, wanted.split("-", maxsplit=1)[0]):
        if tag in languages:
            return tag
    return languages[0]


@dataclass(frozen=True, slots=True)
class _Speech:
    description: Description
    language: str
    around: Around

    def phrase(self, key: str, **values: object) -> str:
        """A phrase of the language with values in it."""
        return worded(self.description.phrases[self.language][key], values)

    def value(self, field_: Field, value: Any) -> str:  # noqa: ANN401 -- each kind has its own type
        """A field's value."""
        say = _WORDED.get(field_.kind, _as_it_is)
        if isinstance(value, tuple):
            between = "between-texts" if field_.kind in TEXTS else "between"
            return self.phrase(between).join(say(self, field_, one) for one in value)
        return say(self, field_, value)


def _as_it_is(_: _Speech, __: Field, value: object) -> str:
    return str(value)


def _choice(speech: _Speech, field_: Field, value: str) -> str:
    return field_.choices[value][speech.language]


def _number(speech: _Speech, field_: Field, value: int) -> str:
    unit = field_.unit.get(speech.language)
    return str(value) if unit is None else speech.phrase("measured", number=value, unit=unit)


def _units(speech: _Speech, field_: Field, value: Units) -> str:
    return speech.phrase("counted", count=value.count, what=field_.choices[value.type][speech.language])


def _named(speech: _Speech, _: Field, value: str) -> str:
    found = speech.description.field(value)
    return value if found is None else found.label[speech.language]


def _time(speech: _Speech, _: Field, value: int) -> str:
    return speech.phrase("utc", time=_clock(value, 0))


def _window(speech: _Speech, _: Field, value: Window) -> str:
    end = value.end_seconds
    zone = _zone(value.offset_minutes)
    local = {"zone": zone, "local_start": _clock(value.start_seconds, value.offset_minutes)}
    if end is None:
        return speech.phrase("window-open", start=_clock(value.start_seconds, 0), **local)
    return speech.phrase(
        "window",
        start=_clock(value.start_seconds, 0),
        end=_clock(end, 0),
        local_end=_clock(end, value.offset_minutes),
        **local,
    )


def _area(speech: _Speech, _: Field, value: Area) -> str:
    points = speech.phrase("between").join(_position(speech, one) for one in value.points)
    said = {"points": points, "metres": value.metres, "corners": len(value.points), "datum": speech.phrase("wgs84")}
    return speech.phrase(value.shape.name.lower(), **said)


def _plotted(speech: _Speech, field_: Field, value: Plotted) -> str:
    at = (Position(value.north, value.east),)
    round_it = Shape.CIRCLE if value.radius_metres else Shape.POINT
    return _area(speech, field_, Area(round_it, at, value.radius_metres, value.datum))


def _machine(_: _Speech, __: Field, value: Any) -> str:  # noqa: ANN401 -- a map of name and version
    return f"{value.name} {value.version}"


def _speaker(speech: _Speech, field_: Field, value: Speaker) -> str:
    return speech.phrase("speaker", **_of_side(speech, field_, value))


def _present(speech: _Speech, field_: Field, value: Present) -> str:
    return speech.phrase(
        f"present-{value.role.name.lower()}",
        name=value.name,
        joined=_time(speech, field_, value.joined_seconds),
        left=_time(speech, field_, value.left_seconds),
        **_of_side(speech, field_, value),
    )


def _raised(speech: _Speech, field_: Field, value: Raised) -> str:
    return speech.phrase("raised", topic=value.topic, side=_side(speech, field_, value.side))


def _of_side(speech: _Speech, field_: Field, value: Speaker | Present) -> dict[str, str]:
    return {"side": _side(speech, field_, value.side), "post": speech.phrase("post", number=value.post)}


def _side(speech: _Speech, field_: Field, side: Side) -> str:
    return _choice(speech, field_, side.name.lower())


def _field_key(speech: _Speech, _: Field, value: int) -> str:
    """The label of a field of the form that is answered, where that is known here."""
    label = speech.around.fields_answered.get(value, {})
    return label.get(speech.language) or speech.phrase("field", number=value)


def _position(speech: _Speech, value: Position) -> str:
    return speech.phrase(
        "position",
        latitude=_degrees(value.north, 2),
        longitude=_degrees(value.east, 3),
        ns=speech.phrase("north" if value.north >= 0 else "south"),
        ew=speech.phrase("east" if value.east >= 0 else "west"),
    )


def _word(speech: _Speech, field_: Field, value: str) -> str:
    return field_.choices.get(value, {}).get(speech.language, value)


def _stands_for(speech: _Speech, field_: Field, value: str) -> str:
    """What the word stands for, if that is known here."""
    known = speech.around.named.get(field_.kind)
    return value if known is None else known(value).get(speech.language, value)


def _titles(speech: _Speech, _: Field, value: Mapping[str, str]) -> str:
    """The text in this language, else whatever there is."""
    by_tag = sorted(value.items())
    fitting = [text for tag, text in by_tag if tag.split("-", maxsplit=1)[0] == speech.language]
    return fitting[0] if fitting else " / ".join(text for _, text in by_tag)


def _bytes(speech: _Speech, _: Field, value: bytes) -> str:
    return speech.phrase("bytes", number=f"{len(value):,}")


def _attachment(speech: _Speech, _: Field, value: Attachment) -> str:
    return speech.phrase("attached", name=value.name, number=f"{value.size_bytes:,}", digest=value.sha256.hex())


def _post(speech: _Speech, field_: Field, value: int) -> str:
    posts = {"post": speech.around.posts, "post-theirs": speech.around.posts_theirs}.get(field_.kind, {})
    titles = posts.get(value, {})
    title = titles.get(speech.language) or next(iter(titles.values()), None)
    return (
        speech.phrase("post", number=value)
        if title is None
        else speech.phrase("post-titled", number=value, title=title)
    )


def _flag(speech: _Speech, _: Field, value: bool) -> str:  # noqa: FBT001 -- the value of a field
    return speech.phrase("yes" if value else "no")


def _hash(_: _Speech, __: Field, value: bytes) -> str:
    return value.hex()[:16]


def _line_id(speech: _Speech, field_: Field, value: bytes) -> str:
    return speech.phrase("line", id=_hash(speech, field_, value))


def _coded(speech: _Speech, _: Field, value: Coded) -> str:
    message = speech.description.messages[value.number]
    values = {
        one.name: speech.value(one, argument) for one, argument in zip(message.arguments, value.arguments, strict=True)
    }
    return message.text[speech.language].said(values)


_Say = Callable[[_Speech, Field, Any], str]

_WORDED: Final[dict[str, _Say]] = {
    "choice": _choice,
    "number": _number,
    "units": _units,
    "flag": _flag,
    "time": _time,
    "window": _window,
    "area": _area,
    "post": _post,
    "post-theirs": _post,
    "post-any": _post,
    "word": _word,
    "language": _word,
    "form": _stands_for,
    "rule": _stands_for,
    "titles": _titles,
    "bytes": _bytes,
    "attachment": _attachment,
    "plotted": _plotted,
    "machine": _machine,
    "speaker": _speaker,
    "present": _present,
    "raised": _raised,
    "field-key": _field_key,
    "hash": _hash,
    "line-id": _line_id,
    "code": _coded,
    LEFT_OUT: _named,
}
"""How a value is worded, by the word of its kind."""


def _clock(seconds: int, offset_minutes: int) -> str:
    moment = datetime.fromtimestamp(seconds, timezone(timedelta(minutes=offset_minutes)))
    return moment.strftime("%Y-%m-%d %H:%M" if seconds % 60 == 0 else "%Y-%m-%d %H:%M:%S")


def _zone(offset_minutes: int) -> str:
    sign = "-" if offset_minutes < 0 else "+"
    hours, minutes = divmod(abs(offset_minutes), 60)
    return f"{sign}{hours:02}:{minutes:02}"


def _degrees(steps: int, digits: int) -> str:
    """Degrees and minutes, to a thousandth of a minute: under two metres."""
    thousandths = round(abs(steps) * 3 / 5)
    degrees, rest = divmod(thousandths, 60_000)
    return f"{degrees:0{digits}}°{rest // 1_000:02}.{rest % 1_000:03}′"
