"""What the station knows of something that wants an answer, in words: never more than that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from parley.cli import arranging, spoken

if TYPE_CHECKING:
    from parley.cli.reach import Ask

Json = dict[str, Any]


def of(ask: Ask, entry: Json) -> Json:
    """What is known of one entry that wants an answer."""
    calls = ask("calls", line=entry["line"], all=True)["calls"]
    return dict(next(one for one in calls if one["entry"] == entry["hash"]))


def rows(call: Json) -> list[str]:
    """One thing that wants an answer, for a list."""
    way = "out" if call["ours"] else "in "
    whom = spoken.name(call["other"])
    found = [f"{call['entry'][:12]}  {way}  {call['precedence']}  {spoken.short_time(call['time'])}  {whom}"]
    request = call["request"]
    if request is None:
        found.append(f"    {call['form']}")
    else:
        found += _asked(request)
    found.append(f"    {progress(call)}")
    found.append(f"    {waiting(call)}")
    found += [f"    {said}" for said in arranging.barriers(call["prospect"] if call["running"] else None)]
    return found


def _asked(request: Json) -> list[str]:
    """What was asked."""
    found = [f"    about {'; '.join(request['topics'])}"]
    how = f"    by {arranging.means_words(request['means'])}; in {', '.join(request['languages'])}"
    times = request["times_seconds"]
    found.append(f"{how}; {', '.join(map(spoken.short_time, times)) if times else 'at once'}")
    if request["invitation"] is not None:
        found.append(f"    at the invitation of {'its author' if request['invitation'] == 'ours' else 'whom it asks'}")
    if request["people"]:
        found.append(f"    with {'; '.join(request['people'])}")
    return found


def progress(call: Json) -> str:
    """How far it has come: asked, held, paged, seen, taken, answered; each with its age."""
    theirs = "their" if call["ours"] else "our"
    now = call["time"] + call["age_seconds"]
    found = [f"{'asked' if call['request'] else 'said'} {spoken.age(call['age_seconds'])}"]
    if not call["judged"]:
        found.append("not judged yet: what it follows is not all here")
    if call["ours"]:
        held = call["held_as_of"] is not None
        found.append(f"held by their station as of {spoken.short_time(call['held_as_of'])}" if held else NOT_HELD)
    paged = [page for page in call["pages"] if page["step"] == "paged"]
    for page in call["pages"]:
        again = " again" if page in paged[1:] else ""
        posts = ", ".join(_post(call, post) for post in page["posts"])
        found.append(f"{page['step']}{again} {spoken.age(now - page['at_seconds'])} ({posts})")
    if call["taken_by"] is not None:
        found.append(f"acknowledged by {_post(call, call['taken_by']['post'])}")
    elif call["running"] and not any(page["step"] == "taken" for page in call["pages"]):
        found.append(f"nobody on {theirs} side is known to have taken it")
    found += [word(call, one) for one in call["words"]]
    if call["ended_by"] is not None:
        found.append(_ended(call))
    return ", ".join(found)


NOT_HELD: Final = "not yet held by their station as far as we know"


def waiting(call: Json) -> str:
    """By when an answer is due, and who else may take it."""
    whose = ("an answer", "their") if call["ours"] else ("our answer", "our")
    if not call["running"]:
        return "nothing more is awaited" + ("; it was answered late" if call["late"] else "")
    left = call["left_seconds"]
    clock = "exercise clock: " if call["exercise"] else ""
    due = f"is due in {spoken.span(left)}" if left >= 0 else f"was due {spoken.span(-left)} ago: OVERDUE"
    also = [one for one in call["may_take"] if one["post"] != call["asked_post"]]
    named = ", ".join(f"{spoken.name(one['title'])}{'' if one['staffed'] else ' (outside its hours)'}" for one in also)
    return f"{clock}{whose[0]} {due}" + (f"; {whose[1]} own roster also names: {named}" if named else "")


def word(call: Json, one: Json) -> str:
    """What was answered, by which post."""
    if one["form"] == "adequacy":
        return f"received, {'adequate' if one['adequate'] else 'NOT ADEQUATE'} (by {_post(call, one['post'])})"
    at = None if one.get("at_seconds") is None else spoken.time(one["at_seconds"])
    said = {
        "accepted": f"accepted{'' if at is None else f' for {at}'}",
        "other_time": f"another time was offered: {at}",
        "will_answer": f"they will answer by {at}" if call["ours"] else f"we will answer by {at}",
        "declined": "declined",
        "wrong_desk": f"it is for another desk: {_post(call, one.get('desk'))}",
        None: f"answered in the form {one['form']}",
    }[one.get("answer")]
    reason = f" because: {one['reason']}" if one.get("reason") else ""
    return f"{said}{reason} (by {_post(call, one['post'])})"


def _ended(call: Json) -> str:
    ended = call["ended_by"]
    if "rule" in ended:
        return f"refused by their station: rule {ended['rule']}"
    reason = f" because: {ended['reason']}" if ended.get("reason") else ""
    return f"taken back by its author{reason}"


def _post(call: Json, number: int | None) -> str:
    """A post of the side that is asked, by its title where its card names it."""
    titles = {one["post"]: spoken.name(one["title"]) for one in call["may_take"]}
    return titles.get(number, f"post {number}") if number is not None else "not named"
