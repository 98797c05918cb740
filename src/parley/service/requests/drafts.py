"""Verbs about drafts: what officers are about to say, until it is said.

`officer` is the id of who asks.  DRAFT is bound to its line; on another line it is another draft.

    draft save {officer, draft?, line?, form, typed, precedence?, nature?, handling?, answers?, post?, name?, lines?}
                -> DRAFT; without `line` a template, which has a `name`; with `lines` a draft on each, {"drafts": [..]};
                a change of one of these is one of all
    draft ready {officer, and what `say` takes of a draft}   -> DRAFT with a body that the station made
    draft list                                               -> {"drafts": [DRAFT], "templates": [DRAFT]}
    draft show {draft, officer}  -> DRAFT with preview: PREVIEW, fields: {missing: [field], expected: [field],
                                    wrong: {field, "" of the whole: {code, sentence, hint}}}
    draft attach {draft, file: {name, content: base64}}      -> DRAFT, which names the file too
    draft detach {draft, sha256}                             -> DRAFT, which does not
    draft drop {draft}                                       -> DRAFT as it was
    draft release {draft, officer, valid_until, passphrase | credential}
                -> {"state": "drafted" | "held" | "said", "draft": id, "line", "due": ms | null, "entry": hash | null}
    draft cancel {draft, officer?: by him, who wrote, signed or might release it; else at the station's own machine}
                -> DRAFT with nobody's name to it any more

DRAFT: {draft, officer, officer_name, line, form, typed, precedence, nature, handling, answers, post, group, name,
changed, state: open | drafted | held | said, drafter, due, said, files: [{name, size, sha256}],
refused: why it was not said once it was released, {code, sentence, hint} | null}.
PREVIEW: {form, form_version, body, words, bytes, bytes_sealed: of the datagram in which it would go out alone,
refused_now: why the station would not say it, {code, sentence, hint} | null, post, precedence, step: draft | release,
two_person, hold_seconds, digest, valid_until, sealed, options} (release begin), or {refused: {code, sentence, hint}}.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from parley.desk.officers import Officer, check_releases
from parley.service import people
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
from parley.service.drafts import files as draft_files
from parley.service.drafts import holding, previewing
from parley.service.drafts.drafts import (
    DRAFT_ID_BYTES,
    KeptDraft,
    all_drafts,
    check_line,
    check_together,
    check_unsigned,
    draft_at,
    keep,
    new_id,
    together,
)
from parley.service.drafts.saying import DRAFT, VALID_UNTIL, draft_of
from parley.service.requests import release
from parley.service.requests.attach import SHA256_BYTES
from parley.service.requests.officers import BY
from parley.service.requests.sign_in import CREDENTIAL, PASSPHRASE
from parley.service.signing import signed, signing_of
from parley.service.views.around import around_of
from parley.service.views.bodies import words_view
from parley.station.releasing import place_of
from parley.wire.errors import Refusal
from parley.wire.ids import Instant, OfficerId
from parley.wire.limits import ATTACHMENT_BYTES_MAX, ATTACHMENT_NAME_CHARACTERS_MAX, CONSENTS_TOGETHER_MAX
from parley.wire.marks import Handling, Nature, Precedence

if TYPE_CHECKING:
    from parley.desk.draft import Draft
    from parley.desk.release import Release
    from parley.service.service import Service
    from parley.wire.ids import LineId

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
        check_line(before, line)
        changed = {**_said(said), "changed": service.engine.clock() // 1000, "refused": ()}
        check_together(service, before)
        keep(service, *(replace(one, **changed) for one in together(service, before)))
        return view(service, replace(before, **changed))
    for where in lines or ():
        service.elsewhere.share_of(where)
    if line is not None:
        place_of(service.engine.station.state, line)
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
    return await shown(service, draft_at(service, draft), officer)


async def shown(service: Service, one: KeptDraft, officer: OfficerId) -> Json:
    """A draft with what would be signed, and what of its fields is missing or wrong."""
    fields = previewing.fields_told(service, one)
    try:
        preview = await _preview(service, one, officer)
    except Refusal as refusal:
        preview = {"refused": previewing.told(refusal)}
    return view(service, one) | {"preview": preview, "fields": fields}


async def _preview(service: Service, one: KeptDraft, officer: OfficerId) -> Json:
    """What would be signed, in every language, and how this officer may sign it."""
    signing = signing_of(service, one)
    draft = signing.draft
    channel, found = place_of(service.engine.station.state, signing.line)
    around = around_of(service, channel, draft.form, draft.answers, ours=True)
    until = signing.until_offered(service.engine.clock())
    asked = {"line": signing.line.hex(), "officer": officer.hex(), "step": signing.step, "valid_until": until}
    begun = await release.VERBS["release begin"].act(service, **_taken(asked | _spoken(draft)))
    return {
        "refused": None,
        **_spoken(draft),
        "words": words_view(channel.catalogue_on(found), draft.form, draft.body, around),
        "bytes": len(draft.body),
        "bytes_sealed": previewing.sealed_bytes(service, channel, found, draft),
        "refused_now": previewing.refused_now(service, channel, found, draft, one),
        "two_person": signing.two_person,
        "hold_seconds": signing.hold_seconds,
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
    one = signing_of(service, draft_at(service, draft))
    until = one.until(valid_until)
    if credential is None:
        (word,) = await release.by_passphrase(service, officer, passphrase or "", [one.message(until)])
    else:
        word = release.by_passkey(service, officer, credential, one.message(until))
    return await signed(service, one, until, word)


async def _drop(service: Service, draft: bytes) -> Json:
    one = draft_at(service, draft)
    if one.said is None:
        check_unsigned(one)
    draft_files.drop(service, one)
    return view(service, one)


async def _attach(service: Service, draft: bytes, file: tuple[str, bytes]) -> Json:
    return view(service, await draft_files.attach(service, draft, *file))


async def _detach(service: Service, draft: bytes, sha256: bytes) -> Json:
    return view(service, draft_files.detach(service, draft, sha256))


async def _cancel(service: Service, draft: bytes, officer: OfficerId | None) -> Json:
    one = draft_at(service, draft)
    if officer is not None:
        _check_cancels(service, one, people.person_of(service.vault, officer))
    return view(service, service.holding.cancel(one, officer))


def _check_cancels(service: Service, one: KeptDraft, by: people.Person) -> None:
    """Passes for whoever wrote it or put his name to it, and for whoever might release it; raises OfficerRoleWanted."""
    names = {word[0] for word in (one.drafted, one.released) if word is not None}
    if one.officer != by.id and not any(key.key in names for key in by.keys):
        check_releases(Officer(by.id, by.roles), signing_of(service, one).category)


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
        "refused": dict(zip(("code", "sentence", "hint"), one.refused, strict=True)) if one.refused else None,
    }


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
    return read_arguments("release begin", release.VERBS["release begin"].takes, asked)


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
            "lines": optional(Many(LINE, CONSENTS_TOGETHER_MAX)),
            **SAID,
        },
    ),
    "draft ready": Verb(_ready, {**needed(officer=BY), **DRAFT}),
    "draft list": Verb(_list),
    "draft show": Verb(_show, needed(draft=ID, officer=BY)),
    "draft drop": Verb(_drop, needed(draft=ID)),
    "draft attach": Verb(_attach, needed(draft=ID, file=UPLOAD)),
    "draft detach": Verb(_detach, needed(draft=ID, sha256=SHA256)),
    "draft cancel": Verb(_cancel, {**needed(draft=ID), "officer": optional(BY)}),
    "draft release": Verb(
        _release,
        {
            **needed(draft=ID, officer=BY, valid_until=VALID_UNTIL),
            "passphrase": optional(PASSPHRASE),
            "credential": optional(CREDENTIAL),
        },
    ),
}
