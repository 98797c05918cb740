"""`parley export`: an entry for other programs and for paper: GeoJSON, iCalendar, CAP, HTML, PDF."""

from __future__ import annotations

import argparse
from base64 import b64decode
from pathlib import Path
from typing import Final

from parley.cli import options, reach, voice
from parley.cli.codes import Exit

FORMATS: Final = {
    "geojson": "its areas, for maps",
    "ics": "its time, for calendars",
    "cap": "its hazard, for warning systems",
    "html": "a page for reading and printing",
    "pdf": "a sheet of paper",
}


def register(verbs: options.Verbs) -> None:
    """Add the verb."""
    parser = verbs.add_parser("export", help="an entry in another format", description=__doc__.split(": ", 1)[1])
    parser.add_argument("entry", help="the beginning of its hash")
    said = "; ".join(f"{name}: {about}" for name, about in FORMATS.items())
    parser.add_argument("--as", dest="format", choices=list(FORMATS), required=True, help=said)
    parser.add_argument("--out", type=Path, metavar="FILE", help="where to; else named after the entry, here")
    options.station(parser)
    parser.set_defaults(act=act)


def act(args: argparse.Namespace) -> int:
    """Write the file."""
    from parley.service.folder import check_free, write_private

    found = reach.ask(args, "entry export", entry=args.entry, format=args.format)
    path = (args.out or Path(found["name"])).expanduser().absolute()
    check_free(path)
    content = b64decode(found["content"])
    write_private(path, content)
    if args.json:
        voice.give_json({"file": str(path), "bytes": len(content), "format": args.format})
    else:
        voice.give(f"{path}  {len(content):,} bytes")
    return Exit.DONE
