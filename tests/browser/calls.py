"""A call in real browsers: two sides with a relay each, in a network with nothing but a loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, BrowserContext, Page

from parley.console.sessions import COOKIE
from parley.service.people import Role
from parley.wire.marks import Precedence
from tests.browser.chromium import Chromium, running
from tests.browser.loopback import only_loopback
from tests.console.calling import agreed
from tests.console.consoles import Desk, desks
from tests.patience import SECONDS_MAX

FAKE_DEVICES = (
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    "--autoplay-policy=no-user-gesture-required",
    "--allow-loopback-in-peer-connection",
)
RELAYS = ({"relay_address": "127.0.0.11"}, {"relay_address": "127.0.0.12"})

PEERS = """(() => {
  window.peers = [];
  const Plain = RTCPeerConnection;
  window.RTCPeerConnection = class extends Plain {
    constructor(...given) { super(...given); window.peers.push(this); }
  };
})()"""
"""Lets a test ask the connections of a page for their counters."""

STATS = """async () => {
  const found = [];
  for (const peer of window.peers.filter((one) => one.connectionState !== "closed")) {
    const all = [...(await peer.getStats()).values()];
    const fits = (each, more) => Object.entries(more).every(([name, value]) => each[name] === value);
    const one = (type, more = {}) => all.find((each) => each.type === type && fits(each, more)) ?? {};
    const end = (id) => all.find((each) => each.id === id) ?? {};
    const pair = end(one("transport").selectedCandidatePairId);
    found.push({
      video: one("inbound-rtp", { kind: "video" }),
      audio: one("inbound-rtp", { kind: "audio" }),
      ends: [end(pair.localCandidateId), end(pair.remoteCandidateId)].map((each) => [each.candidateType, each.address]),
      kinds: peer.getTransceivers().map((each) => each.receiver.track.kind),
      sent: peer.getSenders().map((each) => each.track?.kind ?? null),
    });
  }
  return found;
}"""

LOUDEST = """async (name) => {
  const tile = [...document.querySelectorAll("[data-tiles] .tile")].find((one) => one.innerText.includes(name));
  const audio = new AudioContext();
  const analyser = new AnalyserNode(audio, { fftSize: 8192 });
  audio.createMediaStreamSource(tile.querySelector("video").srcObject).connect(analyser);
  await new Promise((done) => setTimeout(done, 600));
  const bins = new Float32Array(analyser.frequencyBinCount);
  analyser.getFloatFrequencyData(bins);
  const at = bins.indexOf(Math.max(...bins));
  return (at * audio.sampleRate) / analyser.fftSize;
}"""
"""The loudest tone, in hertz, of what comes from somebody."""


@dataclass(eq=False)
class Guest:
    """Somebody at a console, with a page of a browser."""

    desk: Desk
    page: Page
    name: str
    seen: list[str] = field(default_factory=list)
    """What the policy of the pages refused, what went wrong in them, what asked for another place than this machine."""
    described: list[str] = field(default_factory=list)
    """Every SDP that the page gave to its station."""

    async def prepare(self, call: str, *, means: str = "VIDEO", test_picture: bool = False) -> None:
        """Open the room, and choose how to come in; whoever is only an interpreter comes as one."""
        await self.page.goto(f"{self.desk.address}/rooms/{call}")
        await self.page.check(f"[data-join] [name=means][value={means}]")
        if test_picture:
            await self.page.check("[data-test-picture]")

    async def enter(self, call: str, **how: Any) -> None:  # noqa: ANN401 -- as `prepare` has it
        """The same, and go in."""
        await self.prepare(call, **how)
        await self.page.click("[data-go]")

    async def sees(self, other: Guest, kind: str = "picture") -> None:
        """Wait until the tile of somebody is of this kind."""
        tile = self.page.locator(f"[data-tiles] .tile[data-kind={kind}]", has_text=other.name)
        await tile.wait_for()

    async def stats(self) -> list[dict[str, Any]]:
        """The counters of each connection of the page."""
        found: list[dict[str, Any]] = await self.page.evaluate(STATS)
        return found

    async def hears(self, other: Guest) -> float:
        """The loudest tone that comes from somebody, in hertz."""
        return float(await self.page.evaluate(LOUDEST, other.name))

    async def type(self, text: str, language: str = "en") -> None:
        """Type something beside the picture."""
        await self.page.select_option("[data-write] [name=language]", language)
        await self.page.fill("[data-write] [name=text]", text)
        await self.page.click("[data-write] button")

    async def said(self) -> str:
        """What the page told of itself."""
        return await self.page.inner_text("[data-said]")


@dataclass(eq=False)
class Meeting:
    """Two desks, a call that they agreed on, and the browser in which people come to it."""

    ours: Desk
    theirs: Desk
    call: str
    browser: Browser
    contexts: list[BrowserContext] = field(default_factory=list)

    async def guest(self, desk: Desk, name: str, roles: Collection[Role] = tuple(Role)) -> Guest:
        """Somebody signed in, with a page of his own."""
        context = await self.browser.new_context(locale="en" if desk is self.ours else "zh-CN")
        context.set_default_timeout(1_000 * SECONDS_MAX)
        self.contexts.append(context)
        where = f"https://{desk.name}.localhost:{desk.port}"
        await context.add_cookies([{"name": COOKIE, "value": desk.cookie(name, roles), "url": where}])
        await context.add_init_script(PEERS)
        page = await context.new_page()
        guest = Guest(desk, page, name)
        context.on("weberror", lambda error: guest.seen.append(f"error {error.error}"))
        context.on("console", lambda said: guest.seen.append(said.text) if said.type == "error" else None)
        context.on("request", lambda asked: _note(guest, asked.url, asked.post_data))
        return guest

    async def principals(self) -> tuple[Guest, Guest]:
        """One who speaks for each side, not in the room yet."""
        return await self.guest(self.ours, "Lt. Orlan"), await self.guest(self.theirs, "Lin Lan")

    async def both_in(self, means: str = "VIDEO") -> tuple[Guest, Guest]:
        """Both in the room, each with the other's picture or voice."""
        first, second = await self.principals()
        await first.enter(self.call, means=means)
        await second.enter(self.call, means=means)
        kind = "picture" if means == "VIDEO" else "voice"
        await first.sees(second, kind)
        await second.sees(first, kind)
        return first, second


def _note(guest: Guest, url: str, body: str | None) -> None:
    if "localhost" not in url:
        guest.seen.append(url)
    if url.endswith(("/offer", "/answer")) and body is not None:
        guest.described.append(body)


@contextmanager
def alone() -> Iterator[Chromium]:
    """A Chromium with devices that are none, and this thread, where there is no network."""
    with only_loopback(), running(*FAKE_DEVICES) as found:
        yield found


@asynccontextmanager
async def meeting(
    folder: Path,
    chromium: Chromium,
    precedence: Precedence = Precedence.ROUTINE,
    **config: Any,  # noqa: ANN401 -- settings
) -> AsyncIterator[Meeting]:
    """Two desks that have agreed on a call, and a browser for those who come to it."""
    async with desks(folder, own=RELAYS, **config) as (ours, theirs):
        met = Meeting(ours, theirs, await agreed(ours, theirs, precedence=precedence), chromium.browser)
        try:
            yield met
        finally:
            for context in met.contexts:
                await context.close()
