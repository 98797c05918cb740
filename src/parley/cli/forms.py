"""`parley forms`: the forms that this station knows: those of the protocol, and those of its packs."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

from parley.cli import options, reach, voice
from parley.cli.codes import Exit

if TYPE_CHECKING:
    from parley.service.forms.own_packs import Checked

ANSWERS = {True: "answers an entry", False: "answers nothing", None: "may answer an entry"}

Json = dict[str, Any]


def register(verbs: options.Verbs) -> None:
    """Add the verb and its parts."""
    parser = verbs.add_parser("forms", help="the forms there are", description=__doc__.split(": ", 1)[1])
    parts = parser.add_subparsers(title="parts", metavar="PART", required=True)
    listing = parts.add_parser("list", help="each with its id, version, category, and who speaks it")
    options.station(listing)
    listing.set_defaults(act=act_list)
    showing = parts.add_parser("show", help="one form: what each of its fields is for, and what it takes")
    showing.add_argument("form", help="the form's id")
    options.station(showing)
    showing.set_defaults(act=act_show)
    new = parts.add_parser("new", help="write a starting pack with a form of your own, to be edited")
    new.add_argument("name", metavar="PACK/FORM", help="the pack's name and the form's, such as belmora/ice")
    new.add_argument("--folder", type=Path, metavar="FOLDER", help="where to lay it (a folder called PACK, here)")
    options.json(new)
    new.set_defaults(act=act_new)
    check = parts.add_parser("check", help="read a pack as a station would, and show what its examples say")
    check.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with pack.toml")
    options.json(check)
    check.set_defaults(act=act_check)
    add = parts.add_parser("add", help="lay a pack into the station's folder")
    add.add_argument("folder", type=Path, metavar="FOLDER", help="the folder with pack.toml")
    options.station(add)
    add.set_defaults(act=act_add)


def act_list(args: argparse.Namespace) -> int:
    """List them."""
    found = reach.ask(args, "forms")["forms"]
    if args.json:
        voice.give_json(found)
        return Exit.DONE
    for one in found:
        voice.give(
            f"{one['form']}/{one['version']}  {' / '.join(one['title'].values())}  category {one['category']}, "
            f"spoken by {one['speaks']}, {ANSWERS[one['answers']]}"
        )
    return Exit.DONE


def act_show(args: argparse.Namespace) -> int:
    """Show one."""
    found = reach.ask(args, "form", form=args.form)
    if args.json:
        voice.give_json(found)
        return Exit.DONE
    voice.give(f"{found['form']}/{found['version']}  {' / '.join(found['title'].values())}")
    for said in found["help"].values():
        voice.give(f"  {said}", hang=2)
    for field in found["fields"]:
        _give(field)
    for message in found.get("messages", ()):
        voice.give(f"  {message['number']}  {' / '.join(message['text'].values())}")
    for example in found.get("examples", ()):
        typed = [
            f"--field {shlex.quote(f'{name}={one}')}" for name, texts in example["fields"].items() for one in texts
        ]
        voice.give(f"  {example['language']}  parley send --form {found['form']} {' '.join(typed)}")
    return Exit.DONE


def act_new(args: argparse.Namespace) -> int:
    """Write a starting pack."""
    from parley.service.forms.own_packs import new_pack

    folder = (args.folder or Path(args.name.partition("/")[0])).expanduser().absolute()
    checked = new_pack(args.name, folder)
    if not args.json:
        voice.say(f"written: {folder}; edit {', '.join(f'{one}.toml' for one in checked.pack.files)}")
        voice.hint(f"`parley forms check {shlex.quote(str(args.folder or folder.name))}` says what is wrong with it")
    return _told(args, checked)


def act_check(args: argparse.Namespace) -> int:
    """Check one."""
    from parley.service.forms.own_packs import check_pack

    return _told(args, check_pack(args.folder.expanduser()))


def act_add(args: argparse.Namespace) -> int:
    """Lay one into the station's folder."""
    from parley.service.forms.own_packs import check_pack

    folder = args.folder.expanduser().absolute()
    checked = check_pack(folder)
    reach.ask(args, "forms add", folder=str(folder))
    if not args.json:
        voice.say("a station that serves knows it once it is started again; a line has it once its terms name it")
        voice.hint(
            "`parley line propose` proposes a line with every form that is known here, "
            f"`--pack standard --pack {checked.pack.name}` with these; the other side adds the pack, too"
        )
    return _told(args, checked)


def _told(args: argparse.Namespace, checked: Checked) -> int:
    """Say what a pack declares, and what its examples say."""
    found: list[Json] = [
        {
            "form": one.form.id,
            "version": one.form.version,
            "title": dict(one.title),
            "digest": one.digest.hex(),
            "examples": [
                {"language": said.language, "sentences": dict(said.sentences)} for said in checked.examples[one.form.id]
            ],
        }
        for one in checked.pack.forms
    ]
    if args.json:
        voice.give_json({"pack": checked.pack.name, "forms": found})
        return Exit.DONE
    for one in found:
        voice.give(f"{one['form']}/{one['version']}  {' / '.join(one['title'].values())}  {one['digest'][:16]}")
        for example in one["examples"]:
            for language, text in example["sentences"].items():
                voice.give(f"  {language}  {text}")
    return Exit.DONE


def _give(field: Json) -> None:
    labels = " / ".join(field["label"].values())
    needed = "" if field["required"] else (", expected" if field["expected"] else ", may be left out")
    voice.give(f"  {field['name']}  {labels}  ({field['of']}{needed})")
    for said in field["help"].values():
        voice.give(f"      {said}", hang=6)
    for word, label in field["choices"].items():
        voice.give(f"      {word}: {' / '.join(label.values())}")
