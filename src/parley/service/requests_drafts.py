"""Verbs about drafts: what officers are about to say, until it is said.

`officer` is the id of who asks.  DRAFT is bound to its line; on another line it is another draft.

    draft save {officer, draft?, line?, form, typed, precedence?, nature?, handling?, answers?, post?, name?, lines?}
                -> DRAFT; without `line` a template, which has a `name`; with `lines` a draft on each, {"drafts": [..]}
    draft ready {officer, and what `say` takes of a draft}   -> DRAFT with a body that the station made
    draft list                                               -> {"drafts": [DRAFT], "templates": [DRAFT]}
    draft show {draft, officer}  -> DRAFT with preview: PREVIEW, fields: {missing: [field], expected: [field],
                                    wrong: {field, "" of the whole: {code, sentence, hint}}}
    draft attach {draft, file: {name, content: base64}}      -> DRAFT, which names the file too
    draft detach {draft, sha256}                             -> DRAFT, which does not
    draft drop {draft}                                       -> DRAFT as it was
    draft release {draft, officer, valid_until, passphrase | credential}
                -> {"state": "drafted" | "held" | "said", "draft": id, "line", "due": ms | null, "entry": hash | null}
    draft cancel {draft}                                     -> DRAFT with nobody's name to it any more

DRAFT: {draft, officer, officer_name, line, form, typed, precedence, nature, handling, answers, post, group, name,
changed, state: open | drafted | held | said, drafter, due, said, files: [{name, size, sha256}]}.
PREVIEW: {form, form_version, body, words, bytes, bytes_sealed: of the datagram in which it would go out alone,
refused_now: why the station would not say it, {code, sentence, hint} | null, post, precedence, step: draft | release,
two_person, hold_seconds, digest, valid_until, sealed, options} (release begin), or {refused: {code, sentence, hint}}.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from parley.desk.release import VALID_MS, wants_two
from parley.forms.body import FORMS
from parley.service import draft_files, holding, people, previewing, requests_release
from parley.service.arguments import (
    ENTRY,
    FORM,
    LINE,
    POST,
    Choice,
    Many,
    Named,
    Octets,
    Text,
    Upload,
    Verb,
    needed,
    optional,
    read_arguments,
)
from parley.service.around import around_of
from parley.service.bodies import words_view
from parley.service.drafts import (
    DRAFT_ID_BYTES,
    KeptDraft,
    all_drafts,
    check_line,
    check_unsigned,
    draft_at,
    keep,
    new_id,
    written,
)
from parley.service.requests_attach import SHA256_BYTES
from parley.service.requests_officers import BY
from parley.service.requests_sign_in import CREDENTIAL, PASSPHRASE
from parley.service.saying import DRAFT, VALID_UNTIL, draft_of
from parley.station.releasing import place_of
from parley.wire.errors import Refusal
from parley.wire.ids import Instant, OfficerId
from parley.wire.limits import ATTACHMENT_BYTES_MAX, ATTACHMENT_NAME_CHARACTERS_MAX, LINES_MAX
from parley.wire.marks import Handling, Nature, Precedence

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.desk.release import Release
    from parley.service.service import Service
    from parley.wire.ids import EntryHash, LineId

Json = dict[str, Any]


async def _save(
    service: Service,
    officer: OfficerId,
    draft: bytes | None,
    line: LineId | None,
    lines: tuple[LineId, ...] | None,
    **said: Any,  # noqa: ANN401 -- as SAID declares
) -> Json:
    if draft is not None:
        before = draft_at(service, draft)
        check_unsigned(before)
        check_line(before, line)
        one = replace(before, **_said(said), changed=service.engine.clock() // 1000)
        keep(service, one)
        return view(service, one)
    now = service.engine.clock() // 1000
    group = new_id() if lines else b""
    made = [KeptDraft(new_id(), officer, where, changed=now, group=group, **_said(said)) for where in lines or (line,)]
    keep(service, *made)
    return {"drafts": [view(service, one) for one in made]} if lines else view(service, made[0])


def _said(said: Json) -> Json:
    return {name: value for name, value in said.items() if value is not None}


async def _ready(service: Service, officer: OfficerId, line: LineId, **said: Any) -> Json:  # noqa: ANN401 -- as DRAFT
    made = _made(officer, line, draft_of(said), service.engine.clock() // 1000)
    keep(service, made)
    return view(service, made)


def _made(officer: OfficerId, line: LineId, one: Draft, now: int) -> KeptDraft:
    """A draft whose body is made already."""
    return KeptDraft(
        new_id(),
        officer,
        line,
        one.form[0],
        {},
        now,
        one.post,
        one.precedence,
        one.nature,
        one.handling,
        one.answers,
        (one.form[1], one.body),
    )


async def _list(service: Service) -> Json:
    found = all_drafts(service)
    return {
        "drafts": [view(service, one) for one in found if one.line is not None],
        "templates": [view(service, one) for one in found if one.line is None],
    }


async def _show(service: Service, draft: bytes, officer: OfficerId) -> Json:
    one = draft_at(service, draft)
    fields = previewing.fields_told(service, one)
    try:
        preview = await _preview(service, one, officer)
    except Refusal as refusal:
        preview = {"refused": previewing.told(refusal)}
    return view(service, one) | {"preview": preview, "fields": fields}


async def _preview(service: Service, one: KeptDraft, officer: OfficerId) -> Json:
    """What would be signed, in every language, and how this officer may sign it."""
    line, draft = written(service, one)
    channel, found = place_of(service.engine.station.state, line)
    around = around_of(service, channel, draft.form, draft.answers, ours=True)
    two, hold = _two_person(service, line, draft), holding.seconds(found.terms.agreement, draft)
    step = "draft" if two and one.drafted is None else "release"
    until = one.valid_until or None
    if until is None and hold:
        until = Instant(service.engine.clock() + VALID_MS + hold * 1000)
    asked = {"line": line.hex(), "officer": officer.hex(), "step": step, "valid_until": until, **_spoken(draft)}
    begun = await requests_release.VERBS["release begin"].act(service, **_taken(asked))
    return {
        "refused": None,
        **_spoken(draft),
        "words": words_view(channel.catalogue_on(found), draft.form, draft.body, around),
        "bytes": len(draft.body),
        "bytes_sealed": previewing.sealed_bytes(service, channel, found, draft),
        "refused_now": previewing.refused_now(service, channel, found, draft, one),
        "two_person": two,
        "hold_seconds": hold,
        **begun,
    }


async def _release(
    service: Service,
    draft: bytes,
    officer: OfficerId,
    valid_until: Instant,
    passphrase: str | None,
    credential: str | None,
) -> Json:
    one = draft_at(service, draft)
    line, said = written(service, one)
    step = "draft" if _two_person(service, line, said) and one.drafted is None else "release"
    if one.valid_until:
        valid_until = one.valid_until
    asked = {"line": line.hex(), "officer": officer.hex(), "step": step, "valid_until": valid_until, **_spoken(said)}
    verb, proof = ("release sign", passphrase) if credential is None else ("release passkey", credential)
    consent = await requests_release.VERBS[verb].act(
        service, **_taken(asked), **{"passphrase" if credential is None else "credential": proof or ""}
    )
    word = bytes.fromhex(consent["officer"]), bytes.fromhex(consent["signature"])
    if step == "draft":
        keep(service, replace(one, drafted=word, valid_until=valid_until))
        return _came_to("drafted", one)
    return await _said_or_held(service, replace(one, released=word, valid_until=valid_until), line, said)


async def _said_or_held(service: Service, one: KeptDraft, line: LineId, said: Draft) -> Json:
    agreement = place_of(service.engine.station.state, line)[1].terms.agreement
    hold = holding.seconds(agreement, said)
    if hold:
        held = replace(one, due=Instant(service.engine.clock() + hold * 1000))
        service.holding.hold(held)
        return _came_to("held", held)
    return _came_to("said", one, await service.holding.say(one))


def _came_to(state: str, one: KeptDraft, entry: EntryHash | None = None) -> Json:
    return {
        "state": state,
        "draft": one.id.hex(),
        "line": None if one.line is None else one.line.hex(),
        "due": one.due or None,
        "entry": None if entry is None else entry.hex(),
    }


async def _drop(service: Service, draft: bytes) -> Json:
    one = draft_at(service, draft)
    draft_files.drop(service, one)
    return view(service, one)


async def _attach(service: Service, draft: bytes, file: tuple[str, bytes]) -> Json:
    return view(service, await draft_files.attach(service, draft, *file))


async def _detach(service: Service, draft: bytes, sha256: bytes) -> Json:
    return view(service, draft_files.detach(service, draft, sha256))


async def _cancel(service: Service, draft: bytes) -> Json:
    return view(service, service.holding.cancel(draft_at(service, draft)))


def hold_released(service: Service, line: LineId, draft: Draft, release: Release) -> Json | None:
    """What was released elsewhere, held as the terms of its line say; None where they do not.

    Raises what the station would refuse now, and ReleaseTooShort.
    """
    hold = holding.seconds(place_of(service.engine.station.state, line)[1].terms.agreement, draft)
    if not hold:
        return None
    now = service.engine.clock()
    officer = service.engine.station.state.officers.get(release.officer)
    held = replace(
        _made(OfficerId(b"") if officer is None else officer.id, line, draft, now // 1000),
        valid_until=release.valid_until,
        released=(release.officer, release.signature),
        drafted=None if release.drafted is None else (release.drafted.officer, release.drafted.signature),
        due=Instant(now + hold * 1000),
    )
    service.holding.hold(held)
    return view(service, held)


def view(service: Service, one: KeptDraft) -> Json:
    """A draft as it is shown."""
    names = {person.id: person.name for person in people.people(service.vault)}
    return {
        "draft": one.id.hex(),
        "officer": one.officer.hex(),
        "officer_name": names.get(one.officer),
        "line": None if one.line is None else one.line.hex(),
        "form": one.form,
        "typed": {name: list(texts) for name, texts in one.typed.items()},
        "precedence": None if one.precedence is None else one.precedence.name,
        "nature": one.nature.name,
        "handling": one.handling.name,
        "answers": None if one.answers is None else one.answers.hex(),
        "post": one.post,
        "group": one.group.hex() or None,
        "name": one.name,
        "changed": one.changed,
        "state": one.state,
        "ready": one.ready is not None,
        "valid_until": one.valid_until or None,
        "due": one.due or None,
        "said": None if one.said is None else one.said.hex(),
        "files": [{"name": f.name, "size": f.size_bytes, "sha256": f.sha256.hex()} for f in one.files],
    }


def _two_person(service: Service, line: LineId, draft: Draft) -> bool:
    channel, found = place_of(service.engine.station.state, line)
    form = channel.catalogue_on(found).form(draft.form) or FORMS.get(draft.form)
    return form is not None and wants_two(found.terms.agreement, form.category)


def _spoken(draft: Draft) -> Json:
    """A draft as `say` takes it."""
    return {
        "post": draft.post,
        "form": draft.form[0],
        "form_version": draft.form[1],
        "body": draft.body.hex(),
        "precedence": draft.precedence.name,
        "nature": draft.nature.name,
        "handling": draft.handling.name,
        "answers": None if draft.answers is None else draft.answers.hex(),
    }


def _taken(asked: Json) -> Json:
    """The same as a request would bring it."""
    return read_arguments("release begin", requests_release.VERBS["release begin"].takes, asked)


ID: Final = Octets(DRAFT_ID_BYTES, DRAFT_ID_BYTES)
UPLOAD: Final = Upload(ATTACHMENT_BYTES_MAX, ATTACHMENT_NAME_CHARACTERS_MAX)
SHA256: Final = Octets(SHA256_BYTES, SHA256_BYTES)
TYPED: Final = Named(Text(32), Many(Text(20_000), 64), 64)
SAID: Final = {
    **needed(form=FORM, typed=TYPED),
    "precedence": optional(Choice(Precedence)),
    "nature": optional(Choice(Nature)),
    "handling": optional(Choice(Handling)),
    "answers": optional(ENTRY),
    "post": optional(POST),
    "name": optional(Text(80)),
}

VERBS: Final = {
    "draft save": Verb(
        _save,
        {
            **needed(officer=BY),
            "draft": optional(ID),
            "line": optional(LINE),
            "lines": optional(Many(LINE, LINES_MAX)),
            **SAID,
        },
    ),
    "draft ready": Verb(_ready, {**needed(officer=BY), **DRAFT}),
    "draft list": Verb(_list),
    "draft show": Verb(_show, needed(draft=ID, officer=BY)),
    "draft drop": Verb(_drop, needed(draft=ID)),
    "draft attach": Verb(_attach, needed(draft=ID, file=UPLOAD)),
    "draft detach": Verb(_detach, needed(draft=ID, sha256=SHA256)),
    "draft cancel": Verb(_cancel, needed(draft=ID)),
    "draft release": Verb(
        _release,
        {
            **needed(draft=ID, officer=BY, valid_until=VALID_UNTIL),
            "passphrase": optional(PASSPHRASE),
            "credential": optional(CREDENTIAL),
        },
    ),
}
