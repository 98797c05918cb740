"""Pictures of the console's pages, into docs/images: a scene is played on two real stations and looked at by Chromium.

Without arguments those that the repository keeps are made: every page in English and light, and a few others.  `--all`:
every page in both languages and all three themes, on a desk, on a telephone, at twice the size, and printed.
"""

from __future__ import annotations

import argparse
import io
import shutil
import sys
import tempfile
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from parley.cli import demo, demo_life, demo_stay
from parley.cli.demo_party import Party
from parley.console.look import LOOK_COOKIE
from parley.console.register import PAGES

IMAGES: Final = Path(__file__).resolve().parents[1] / "docs" / "images"
COLOURS: Final = 160
"""Enough for text and for the colours of states, and a third of the bytes."""

HEIGHT_MAX: Final = 2_000
LANGUAGES: Final = ("en", "zh")
THEMES: Final = ("light", "dark", "night")

PASSPHRASE: Final = "four words of rehearsal"  # noqa: S105 -- of stations that end with this program
EVERY_ROLE: Final = (*demo_stay.WATCH, "auditor", "administrator")

SEEN: Final = "[data-tiles] .tile[data-kind=picture]"
"""The other side's picture, in the room of a call."""

Place = tuple[str, str]
"""A page's name, and its path."""


@dataclass(frozen=True, slots=True)
class View:
    """How somebody looks: width and height in CSS pixels, and the pixels of the screen for each."""

    name: str
    width: int
    height: int
    scale: float = 1


OURS: Final = (
    'The two sides spoke of the dark buoy. Both "will keep channel 16 open at all hours", Commander Orlo said.'
)
THEIRS: Final = "双方谈及熄灭的灯浮标，同意全天保持16频道畅通。贝方重申本国领海内的一切活动须经许可。"
PRESS: Final = (
    'Commander Orlo said that both sides "will keep channel 16 open at all hours" and "will tow every net away".'
)

DESK: Final = View("", 1_440, 900)
NARROW: Final = (View("-phone", 390, 844, 2), View("-200", 720, 450, 2))
KEPT: Final = frozenset(
    {
        ("room", "zh", "dark"),
        ("floor", "zh", "light"),
        ("floor", "en", "dark"),
        ("floor", "en", "night"),
        ("map", "en", "night"),
    }
)
"""What the repository keeps beside every page in English and light."""

FLAGS: Final = ("--autoplay-policy=no-user-gesture-required", "--allow-loopback-in-peer-connection")
"""With which a call is held where there may be no network."""


def main() -> int:
    """Play, look, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--all", action="store_true", help="every page in every look and width, and printed")
    parser.add_argument("--out", type=Path, default=IMAGES, metavar="FOLDER")
    parser.add_argument("--only", action="append", metavar="PAGE", help="only this page; repeat")
    args = parser.parse_args()
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    if browser is None:
        sys.exit("screens: there is no chromium here (make deps, as root)")
    args.out.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        demo.parties(Path(folder), keep=False, consoles=True) as (ours, theirs),
    ):
        scene = Scene.played(Path(folder), ours, theirs)
        with sync_playwright() as playwright:
            _look(playwright.chromium.launch(executable_path=browser, args=FLAGS), scene, args)
    return 0


@dataclass(frozen=True, slots=True)
class Scene:
    """Where to look: pages for whoever has signed in, for nobody yet, and links that let an officer in."""

    signed_in: list[Place]
    outside: list[Place]
    link: str
    address: str
    calls: tuple[str, str]
    """One that is held and over before anybody looks, and one in whose room the other side sits meanwhile."""

    there: Place
    """The other side's console: its address, and a link that lets an officer in."""

    @classmethod
    def played(cls, folder: Path, ours: Party, theirs: Party) -> Scene:
        """Two stations that have just been through a round of the demonstration, up to its alarm, but for the call."""
        tell = demo.Teller(quiet=False)
        demo.found(tell, ours, theirs)
        demo.enrolled(tell, folder, ours, theirs)
        life = demo_life.Life(tell, ours, theirs, demo_life.agree(ours, theirs))
        for party in (ours, theirs):
            for name, _ in demo_stay.OFFICERS[party.folder.name]:
                demo_stay.enlist(party, name, EVERY_ROLE, PASSPHRASE)
        ours.ask("watch take", officer=demo_stay.OFFICERS["arvenia"][0][0])
        alarm = [step for _, step in demo_life.STEPS].index(demo_life.plotted_wrong)
        for what, step in demo_life.STEPS[: alarm + 1]:
            if step is not demo_life.call_answered:
                life.do(what, step)
        calls = _call(life), _call(life)
        _readouts(life, calls[0])
        return _places(life, calls)


def _call(life: demo_life.Life) -> str:
    """A call that both sides agreed on."""
    given = ("--topic", "The dark buoy", "--topic", "The drifting net", "--means", "video,voice,text")
    call = str(life.arvenia.release("call", "request", life.line, *given)["hash"])
    life.belmora.release("call", "answer", call, "--accept")
    return call


def _readouts(life: demo_life.Life, call: str) -> None:
    """What each side says of it afterwards, in its own language, and a paper."""
    for party, language, title, text in (
        (life.arvenia, "en", "Call with the Coast Guard of Belmora", OURS),
        (life.belmora, "zh", "与阿尔文尼亚北方海上司令部通话", THEIRS),
    ):
        fixed = str(party.release("readout", "commit", call, text, "--title", title, "--language", language)["hash"])
        party.release("readout", "publish", fixed)
    life.arvenia.ask("press add", call=call, name="Lindra Courier", text=PRESS)


def _places(life: demo_life.Life, calls: tuple[str, str]) -> Scene:
    officer = demo_stay.OFFICERS["arvenia"][0][0]
    ask = life.arvenia.ask
    known = next(one["officer"] for one in ask("officers")["officers"] if one["name"] == officer)
    typed = {"language": ["en"], "text": ["Our survey is over. Thank you for keeping clear."]}
    answers = life.entries["answer"]
    draft = ask("draft save", officer=known, line=life.line, form="letter", typed=typed, answers=answers)["draft"]
    survey = {"text": ["Our survey of the strait is over; the area is open again."]}
    every = [one["line"] for one in ask("floor")["lines"] if one["line_index"]]
    several = ask("draft save", officer=known, lines=every, form="letter", typed=survey)["drafts"][0]["group"]
    ticket = ask("officer ticket", officer=officer, seconds=600, passphrase=life.arvenia.passphrase("station"))[
        "ticket"
    ]
    filled = {
        "/entries/{entry}": f"/entries/{life.entries['notice']}",
        "/drafts/{draft}": f"/drafts/{draft}",
        "/calls/{call}": f"/calls/{calls[0]}",
        "/calls/{call}/readouts": f"/calls/{calls[0]}/readouts",
        "/rooms/{call}": f"/rooms/{calls[1]}",
        "/together/{group}": f"/together/{several}",
        "/help/{section}/{page}": "/help/guides/officers",
        "/enter/{link}": f"/enter/{'0' * 32}",
        "/enrol": f"/enrol?ticket={quote(ticket)}",
        "/floor": f"/floor?line={life.line}",
        "/record": f"/record?line={life.line}",
        "/write": f"/write?line={life.line}&form=incident",
    }
    outside = {"/sign-in", "/enter/{link}", "/enrol"}
    every = [(page.name.replace("_", "-"), page.path, filled.get(page.path, page.path)) for page in PAGES]
    book = [("write-code", f"/write?line={life.line}&form=code&number=12")]
    return Scene(
        [(name, path) for name, declared, path in every if declared not in outside | {"/locked"}] + book,
        [(name, path) for name, declared, path in every if declared in outside],
        ask("console link", officer=officer)["link"],
        life.arvenia.console,
        calls,
        (life.belmora.console, life.belmora.ask("console link", officer=demo_stay.OFFICERS["belmora"][0][0])["link"]),
    )


def _look(browser: Browser, scene: Scene, args: argparse.Namespace) -> None:
    """Every picture that is wanted."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(scene.link)
    page.click("button.main")
    page.wait_for_url("**/floor")
    page.goto(f"{scene.address}/officers")
    page.fill("form[action='/prove/passphrase'] input[name=passphrase]", PASSPHRASE)
    page.click("form[action='/prove/passphrase'] button")
    page.wait_for_url("**/officers")
    known: Any = context.storage_state()
    other = browser.new_context(locale="zh-CN").new_page()
    other.goto(scene.there[1])
    other.click("button.main")
    other.wait_for_url("**/floor")
    _hold(page, other, scene)
    _go_in(other, f"{scene.there[0]}/rooms/{scene.calls[1]}")
    context.close()
    for language, theme in product(LANGUAGES, THEMES):
        for view in (DESK, *(NARROW if args.all else ())):
            for places, state in ((scene.signed_in, known), (scene.outside, None)):
                wanted = [place for place in places if _wanted(args, place[0], language, theme)]
                if wanted:
                    seen = _context(browser, scene, view, (language, theme), state)
                    _pictures(seen, scene, wanted, f"{language}-{theme}{view.name}", args.out)
                    seen.close()
    _ticket(browser, scene, known, args)
    _locked(browser, scene, known, args)
    if args.all:
        _printed(browser, scene, known, args.out)


def _hold(page: Page, other: Page, scene: Scene) -> None:
    """A call from its beginning to its end."""
    _go_in(page, f"{scene.address}/rooms/{scene.calls[0]}")
    _go_in(other, f"{scene.there[0]}/rooms/{scene.calls[0]}")
    for one in (page, other):
        one.wait_for_selector(SEEN)
    _say(other, "浮标灯器已备好，可由我方交接。", "zh")
    _say(page, "The tender leaves at 06:00Z.", "en")
    page.click("[data-agenda] button >> nth=0")
    page.wait_for_selector("[data-agenda] [data-raised]:not(:empty)")
    page.click("[data-end]")
    page.click("[data-end-now]")
    for one in (page, other):
        one.wait_for_selector("[data-over]:visible")


def _go_in(page: Page, room: str) -> None:
    page.goto(room)
    page.check("[data-test-picture]")
    page.click("[data-go]")


def _say(page: Page, text: str, language: str) -> None:
    page.select_option("[data-write] [name=language]", language)
    page.fill("[data-write] [name=text]", text)
    page.click("[data-write] button")
    page.wait_for_selector(f"[data-texts] :text({text!r})")


def _wanted(args: argparse.Namespace, name: str, language: str, theme: str) -> bool:
    if args.only and name not in args.only:
        return False
    return args.all or (language, theme) == ("en", "light") or (name, language, theme) in KEPT


def _context(browser: Browser, scene: Scene, view: View, look: tuple[str, str], state: Any) -> BrowserContext:  # noqa: ANN401 -- Playwright's own
    size: Any = {"width": view.width, "height": view.height}
    context = browser.new_context(viewport=size, device_scale_factor=view.scale, storage_state=state)
    context.add_cookies([{"name": LOOK_COOKIE, "value": ".".join(look), "url": scene.address}])
    return context


def _pictures(context: BrowserContext, scene: Scene, places: list[Place], named: str, out: Path) -> None:
    page = context.new_page()
    page.on("console", lambda said: print(f"  {page.url}: {said.text}", file=sys.stderr))
    for name, path in places:
        _open(page, scene, path)
        _picture(page, f"{name}-{named}", out)
        if name == "room":
            _go_in(page, f"{scene.address}{path}")
            page.wait_for_selector(SEEN)
            page.wait_for_timeout(1_000)  # the code is there, and some frames
            _picture(page, f"{name}-inside-{named}", out)
            page.click("[data-leave]")
    page.close()


def _picture(page: Page, named: str, out: Path) -> None:
    height = min(HEIGHT_MAX, page.evaluate("document.documentElement.scrollHeight"))
    size = page.viewport_size
    assert size is not None, "a page has a size"
    wide = page.evaluate("document.documentElement.scrollWidth") - size["width"]
    if wide > 0:
        print(f"  {named}: {wide} px wider than the window", file=sys.stderr)
    page.set_viewport_size({"width": size["width"], "height": max(height, size["height"])})
    page.evaluate("scrollTo(0, 0)")  # the floor begins at its newest entry
    _write(page.screenshot(), out / f"{named}.png")
    page.set_viewport_size(size)


def _open(page: Page, scene: Scene, path: str) -> None:
    answer = page.goto(f"{scene.address}{path}", wait_until="load")
    if answer is None or not answer.ok:
        print(f"  {path}: {None if answer is None else answer.status}", file=sys.stderr)
    page.wait_for_timeout(400)  # the stream opens, and ages are written


def _printed(browser: Browser, scene: Scene, known: Any, out: Path) -> None:  # noqa: ANN401 -- Playwright's own
    context = _context(browser, scene, DESK, ("en", "dark"), known)
    page = context.new_page()
    for name, path in scene.signed_in:
        _open(page, scene, path)
        page.pdf(path=out / f"{name}-printed.pdf", format="A4")
    context.close()


def _ticket(browser: Browser, scene: Scene, known: Any, args: argparse.Namespace) -> None:  # noqa: ANN401 -- Playwright's own
    """A ticket for a new officer, as it is shown once."""
    if not _wanted(args, "ticket", "en", "light"):
        return
    context = _context(browser, scene, DESK, ("en", "light"), known)
    page = context.new_page()
    _open(page, scene, "/officers")
    page.fill("#new-name", "Lt. Verrin")
    page.click("form[action='/officers'] button.main")
    page.locator("#made").wait_for()
    _write(page.screenshot(), args.out / "ticket-en-light.png")
    context.close()


def _locked(browser: Browser, scene: Scene, known: Any, args: argparse.Namespace) -> None:  # noqa: ANN401 -- Playwright's own
    """The screen of an officer who went away for a moment; then he comes back."""
    if not _wanted(args, "locked", "en", "light"):
        return
    context = _context(browser, scene, DESK, ("en", "light"), known)
    page = context.new_page()
    _open(page, scene, "/floor")
    page.click("details.me summary")
    page.click("form[action='/lock'] button")
    page.wait_for_url("**/locked")
    _write(page.screenshot(), args.out / "locked-en-light.png")
    page.fill("form[action='/unlock/passphrase'] input[name=passphrase]", PASSPHRASE)
    page.click("form[action='/unlock/passphrase'] button")
    page.wait_for_url("**/floor")
    context.close()


def _write(picture: bytes, path: Path) -> None:
    """With few colours, so that the repository stays small."""
    seen = Image.open(io.BytesIO(picture)).convert("RGB")
    seen.quantize(COLOURS, kmeans=1, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"wrote {path.name}")


if __name__ == "__main__":
    sys.exit(main())
