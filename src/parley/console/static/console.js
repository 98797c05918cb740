// What the pages do beyond forms and links: live pieces, the clock, ages, alarms that sound, keys.
// Nothing here decides or sends anything by itself: everything that counts is a form that a person posts.

const QUIET_MS = 5000;
const body = document.body;
const place = (selector, within = document) => within.querySelector(selector);
const places = (selector, within = document) => [...within.querySelectorAll(selector)];

// -- the clock: that of the station, as the stream tells it ---------------------------------------------------------
let ahead = Date.parse(place("[data-clock]")?.dateTime ?? new Date().toISOString()) - Date.now();
const now = () => Date.now() + ahead;
const two = (number) => String(number).padStart(2, "0");

// An age in its two largest parts, as the server writes it.
const UNITS = [86400, 3600, 60, 1].map((size, at) => [size, (body.dataset.units ?? "").split("|")[at] ?? "%d"]);
function span(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  const at = Math.max(0, UNITS.findIndex(([size]) => whole >= size));
  const [size, pattern] = whole ? UNITS[at] : UNITS[3];
  const first = pattern.replace("%d", Math.floor(whole / size));
  const next = UNITS[at + 1];
  const rest = whole % size;
  return size > 60 && next && rest >= next[0] ? `${first} ${next[1].replace("%d", Math.floor(rest / next[0]))}` : first;
}

function tick() {
  const moment = new Date(now());
  const time = place("[data-clock] .clock-time");
  if (time) {
    time.textContent = `${two(moment.getUTCHours())}:${two(moment.getUTCMinutes())}:${two(moment.getUTCSeconds())}Z`;
    place("[data-clock] .clock-day").textContent = moment.toISOString().slice(0, 10);
  }
  for (const age of places("[data-since]")) {
    const said = body.dataset.ago.replace("{}", span(now() / 1000 - Number(age.dataset.since)));
    if (age.textContent !== said) age.textContent = said;
  }
}
if (place("[data-clock]")) setInterval(tick, 1000);

// -- the stream -----------------------------------------------------------------------------------------------------
let heard = Date.now();
const banner = place("[data-not-live]");

function alive() {
  heard = Date.now();
  if (banner && !banner.hidden) banner.hidden = true;
}

function watchdog() {
  if (!banner) return;
  const quiet = Date.now() - heard;
  if (quiet > QUIET_MS - 500) {
    banner.hidden = false;
    place("[data-not-live-age]", banner).textContent = `${Math.round(quiet / 1000)} s`;
  }
}

function fragment(html) {
  const holder = document.createElement("template-piece");
  holder.setHTML(html, { sanitizer: { removeElements: ["script", "iframe", "object", "embed", "base", "meta", "link"] } });
  // What is sent to everybody carries nobody's secret: it is filled in here.
  for (const guard of places("input[name=guard]", holder)) guard.value = body.dataset.guard;
  return holder;
}

function replaced(target, html) {
  const there = place(`[data-live="${CSS.escape(target)}"]`);
  if (!there) return;
  const fresh = fragment(html);
  if (same(there, fresh)) return;
  const focused = there.contains(document.activeElement) ? document.activeElement.id : "";
  const chosen = place("[aria-current=true]", there)?.dataset.line;
  there.replaceChildren(...fresh.childNodes);
  if (chosen) place(`[data-line="${CSS.escape(chosen)}"]`, there)?.setAttribute("aria-current", "true");
  if (focused) document.getElementById(focused)?.focus();
}

// Whether two pieces tell the same but for ages: then nothing moves, and nothing is read out again.
function same(there, fresh) {
  const told = (one) => {
    const copy = one.cloneNode(true);
    for (const age of places("[data-since]", copy)) age.textContent = "";
    for (const alarm of places("[data-alarm]", copy)) alarm.classList.remove("sounding");
    return copy.innerHTML.replace(/\s+/g, " ").trim();
  };
  return told(there) === told(fresh);
}

// Rows stand in another order than they came, where something was missing: the log is read again.
async function anewLog(line) {
  const named = `[data-log="${CSS.escape(line)}"]`;
  if (!place(named)) return;
  const answer = await fetch(location.href);
  const log = place(named);
  const fresh = answer.ok && place(named, fragment(await answer.text()));
  if (!log || !fresh) return;
  const focused = log.contains(document.activeElement) ? document.activeElement.id : "";
  log.replaceChildren(...fresh.childNodes);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

// Where it stands among what both sides said, which need not be where it came; false for one that is older than all here.
function inserted(log, fresh) {
  const rows = [...log.children].filter((one) => !one.classList.contains("day"));
  const before = fresh.dataset.order ? rows.findLast((one) => one.dataset.order && one.dataset.order <= fresh.dataset.order) : rows.at(-1);
  if (!before && place("[data-older]")) return false;
  if (before) before.after(fresh);
  else log.prepend(fresh);
  dated(log);
  return true;
}

// A new day begins with its date.
function dated(log) {
  for (const day of places(".day", log)) day.remove();
  let last = "";
  for (const entry of places(".entry", log)) {
    if (entry.dataset.day === last) continue;
    last = entry.dataset.day;
    const day = document.createElement("li");
    day.className = "day";
    day.textContent = last;
    entry.before(day);
  }
}

function row(piece) {
  steps(piece);
  const log = place(`[data-log="${CSS.escape(piece.line)}"]`);
  if (!log) return;
  const fresh = fragment(piece.html).firstElementChild;
  const there = document.getElementById(fresh.id);
  const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 80;
  if (there) {
    const focused = there.contains(document.activeElement) ? document.activeElement.id : "";
    there.replaceWith(fresh);
    if (focused) (document.getElementById(focused) ?? fresh).focus({ preventScroll: true });
  } else if (!piece.fresh || !inserted(log, fresh)) return;
  performance.mark(`row ${fresh.id}`);
  if (!there && atEnd) window.scrollTo({ top: document.documentElement.scrollHeight });
  place("[data-log-empty]")?.remove();
}

// How far an entry has come, where a page shows that of it and no more.
function steps(piece) {
  const shown = places("[data-steps-of]");
  if (!shown.length) return;
  const fresh = fragment(piece.html);
  const of = fresh.firstElementChild.id.slice(2);
  for (const one of shown) if (one.dataset.stepsOf === of) one.replaceChildren(...place(".steps", fresh).cloneNode(true).childNodes);
}

function listen() {
  const source = new EventSource(`/events?since=${encodeURIComponent(body.dataset.mark)}`);
  source.addEventListener("beat", (event) => { ahead = JSON.parse(event.data).now - Date.now(); alive(); });
  source.addEventListener("piece", (event) => { alive(); const piece = JSON.parse(event.data); replaced(piece.target, piece.html); });
  source.addEventListener("row", (event) => { alive(); row(JSON.parse(event.data)); });
  source.addEventListener("log", (event) => { alive(); anewLog(JSON.parse(event.data).line); });
  source.addEventListener("room", (event) => { alive(); document.dispatchEvent(new CustomEvent("parley-room", { detail: JSON.parse(event.data) })); });
  source.addEventListener("anew", () => { if (!body.dataset.inRoom) location.reload(); });
  document.addEventListener("submit", quietly);
  setInterval(watchdog, 500);
}
// A small act whose outcome the stream shows: the page stays where it is.  What is refused is posted as any form is.
async function quietly(event) {
  const form = event.target.closest("form[data-quiet]");
  if (!form || event.defaultPrevented || !banner.hidden) return;
  event.preventDefault();
  const posted = new URLSearchParams(new FormData(form, event.submitter));
  const answer = await fetch(form.getAttribute("action"), { method: "POST", body: posted, redirect: "manual" });
  if (answer.type !== "opaqueredirect") form.submit();
}

if (banner && "setHTML" in Element.prototype) listen();

// -- alarms: repeated until nobody needs them any more ---------------------------------------------------------------
// Louder by precedence: tones in hertz, beeps of a burst, and how soon it comes again.  A whole burst is scheduled at
// once on the audio clock, since timers of hidden pages are slowed.
const TONES = {
  FLASH: { tones: [988, 740], beeps: 8, everyMs: 4000 },
  IMMEDIATE: { tones: [880], beeps: 4, everyMs: 8000 },
  PRIORITY: { tones: [660], beeps: 2, everyMs: 20000 },
  ROUTINE: { tones: [520], beeps: 1, everyMs: 60000 },
};
const BEEP_SECONDS = 0.18;
const GAP_SECONDS = 0.09;
const sound = place("[data-sound]");
const WISHED = "parley-sound";
const title = document.title;
let audio = null;
let burstAt = -Infinity;

// A browser gives sound only to a page in which somebody has pressed something: what was armed on the page before may
// have to be armed again, and until then the button says so.
async function arm() {
  sessionStorage.setItem(WISHED, "yes");
  await opened();
  if (audio.state === "running") burst(TONES.ROUTINE);
}

async function opened() {
  if (!audio) {
    audio = new AudioContext();
    heardAt();
    audio.addEventListener("statechange", showArmed);
  }
  await audio.resume();
  showArmed();
}

function rearm() {
  if (sessionStorage.getItem(WISHED) && audio?.state !== "running") opened();
}

function showArmed() {
  const armed = audio?.state === "running";
  sound.setAttribute("aria-pressed", String(armed));
  place("[data-sound-on]", sound).hidden = !armed;
  place("[data-sound-off]", sound).hidden = armed;
}

function burst({ tones, beeps }) {
  const from = audio.currentTime + 0.02;
  for (let beep = 0; beep < beeps; beep += 1) {
    const at = from + beep * (BEEP_SECONDS + GAP_SECONDS);
    const tone = audio.createOscillator();
    const level = audio.createGain();
    tone.frequency.value = tones[beep % tones.length];
    level.gain.setValueAtTime(0, at);
    level.gain.linearRampToValueAtTime(0.5, at + 0.01);
    level.gain.setValueAtTime(0.5, at + BEEP_SECONDS - 0.02);
    level.gain.linearRampToValueAtTime(0, at + BEEP_SECONDS);
    tone.connect(level).connect(heardAt());
    tone.start(at);
    tone.stop(at + BEEP_SECONDS);
  }
}

// One place through which every sound goes, and at which it can be measured.
let meter = null;
function heardAt() {
  if (!meter) {
    meter = audio.createAnalyser();
    meter.connect(audio.destination);
    window.parleyMeter = meter;
  }
  return meter;
}

// What sounds: alarms that nobody has acknowledged, calls that nobody has taken, and a page that hears nothing.
const LEVELS = Object.keys(TONES);
let before = { count: 0, level: LEVELS.length };

function sounding() {
  const strip = places("#strip [data-alarm]");
  const waiting = [...strip.map((one) => one.dataset.alarm), ...(banner.hidden ? [] : ["PRIORITY"])];
  const level = LEVELS.findIndex((one) => waiting.includes(one));
  const found = { count: waiting.length, level: level < 0 ? LEVELS.length : level };
  const more = found.count > before.count || found.level < before.level;
  before = found;
  document.title = waiting.length ? `⚠ ${waiting.length} · ${title}` : title;
  for (const one of strip) one.classList.add("sounding");
  const tone = TONES[LEVELS[level]];
  if (tone && audio?.state === "running" && (more || Date.now() - burstAt >= tone.everyMs)) {
    burstAt = Date.now();
    burst(tone);
  }
}

if (sound) {
  sound.hidden = false;
  sound.addEventListener("click", arm);
  for (const kind of ["pointerdown", "keydown"]) document.addEventListener(kind, rearm);
  rearm();
  setInterval(sounding, 1000);
}

// -- the log begins at its newest entry, unless an address names another ---------------------------------------------
if (place("[data-log]") && !location.hash && !new URLSearchParams(location.search).has("before")) {
  window.scrollTo({ top: document.documentElement.scrollHeight });
}

// -- keys: never while something is typed or composed ---------------------------------------------------------------
let waitingForGo = false;
const typing = (event) => event.isComposing || event.keyCode === 229 || place("dialog[open]") || event.ctrlKey || event.metaKey || event.altKey
  || event.target.closest?.("input, textarea, select, [contenteditable]");
const entries = () => places(".entry");
const here = () => document.activeElement?.closest?.(".entry");

function step(by) {
  const all = entries();
  const at = all.indexOf(here());
  all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
}

function nextUnread() {
  const all = entries();
  const at = all.indexOf(here());
  const next = all.slice(at + 1).find((one) => one.classList.contains("unread")) ?? all.find((one) => one.classList.contains("unread"));
  if (next) next.focus();
  else place("[data-next-unread]")?.focus();
}

const GO = { f: "/floor", w: "/watch", c: "/calls", m: "/map", r: "/record", h: "/help" };
const KEYS = {
  n: nextUnread,
  j: () => step(1),
  k: () => step(-1),
  a: () => (here() ? place("[data-take]", here()) : place("#strip [data-alarm-acknowledge]") ?? place("[data-take]"))?.focus(),
  r: () => place("[data-reply]", here() ?? document)?.click(),
  m: () => here() && place("[data-read]", here())?.click(),
  w: () => place("[data-write]")?.click(),
  "/": () => place("[data-search]")?.focus(),
  "?": () => place("#keys")?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (typing(event)) return;
  if (waitingForGo && GO[event.key]) { location.assign(GO[event.key]); event.preventDefault(); }
  else if (event.key === "g") { waitingForGo = true; setTimeout(() => { waitingForGo = false; }, 1000); return; }
  else if (KEYS[event.key]) { KEYS[event.key](); event.preventDefault(); }
  waitingForGo = false;
});

// -- passkeys: a form that one completes ----------------------------------------------------------------------------
const CEREMONY_MS = 120000;

async function credential(form) {
  const options = JSON.parse(form.dataset.options);
  const signal = AbortSignal.timeout(CEREMONY_MS);
  if (form.dataset.passkey === "create") {
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options), signal });
  }
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), signal });
}

for (const form of places("form[data-passkey]")) {
  form.addEventListener("submit", async (event) => {
    const field = form.elements.namedItem("credential");
    if (field.value) return;
    event.preventDefault();
    const note = place("[data-passkey-note]", form);
    note.textContent = "…";
    try {
      field.value = JSON.stringify((await credential(form)).toJSON());
      form.requestSubmit();
    } catch (error) {
      note.textContent = `${error.name}: ${error.message}`;
    }
  });
}

// A ticket comes behind a # so that no server's log holds it; from here it is asked for once.
const ticket = place("form[data-ticket]");
if (ticket && location.hash.length > 1) {
  ticket.elements.namedItem("ticket").value = decodeURIComponent(location.hash.slice(1));
  ticket.requestSubmit();
}

// -- paper ----------------------------------------------------------------------------------------------------------
for (const button of places("[data-print]")) { button.hidden = false; button.addEventListener("click", () => print()); }
