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
  const focused = there.contains(document.activeElement) ? document.activeElement.id : "";
  const chosen = place("[aria-current=true]", there)?.dataset.line;
  there.replaceChildren(...fragment(html).childNodes);
  if (chosen) place(`[data-line="${CSS.escape(chosen)}"]`, there)?.setAttribute("aria-current", "true");
  if (focused) document.getElementById(focused)?.focus();
}

function row(piece) {
  const log = place(`[data-log="${CSS.escape(piece.line)}"]`);
  if (!log) return;
  const fresh = fragment(piece.html).firstElementChild;
  const there = document.getElementById(fresh.id);
  const atEnd = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 80;
  if (there) there.replaceWith(fresh);
  else log.append(fresh);
  performance.mark(`row ${fresh.id}`);
  if (!there && atEnd) window.scrollTo({ top: document.documentElement.scrollHeight });
  place("[data-log-empty]")?.remove();
}

function listen() {
  const source = new EventSource("/events");
  source.addEventListener("beat", (event) => { ahead = JSON.parse(event.data).now - Date.now(); alive(); });
  source.addEventListener("piece", (event) => { alive(); const piece = JSON.parse(event.data); replaced(piece.target, piece.html); });
  source.addEventListener("row", (event) => { alive(); row(JSON.parse(event.data)); });
  source.addEventListener("anew", () => location.reload());
  setInterval(watchdog, 500);
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
const title = document.title;
let audio = null;
let burstAt = -Infinity;

function arm() {
  audio ??= new AudioContext();
  audio.resume().then(() => { showArmed(); burst(TONES.ROUTINE); });
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

function sounding() {
  const waiting = places("[data-alarm]").map((one) => one.dataset.alarm);
  const worst = Object.keys(TONES).find((level) => waiting.includes(level));
  document.title = worst ? `⚠ ${waiting.length} · ${title}` : title;
  for (const one of places("[data-alarm]")) one.classList.add("sounding");
  if (worst && audio?.state === "running" && Date.now() - burstAt >= TONES[worst].everyMs) {
    burstAt = Date.now();
    burst(TONES[worst]);
  }
}

if (sound) {
  sound.hidden = false;
  sound.addEventListener("click", arm);
  setInterval(sounding, 1000);
}

// -- the log begins at its newest entry, unless an address names another ---------------------------------------------
if (place("[data-log]") && !location.hash && !new URLSearchParams(location.search).has("before")) {
  window.scrollTo({ top: document.documentElement.scrollHeight });
}

// -- keys: never while something is typed or composed ---------------------------------------------------------------
let waitingForGo = false;
const typing = (event) => event.isComposing || event.ctrlKey || event.metaKey || event.altKey
  || event.target.closest?.("input, textarea, select, [contenteditable]");
const entries = () => places(".entry");

function step(by) {
  const all = entries();
  const at = all.indexOf(document.activeElement?.closest?.(".entry"));
  all[Math.min(all.length - 1, Math.max(0, at + by))]?.focus();
}

function nextUnread() {
  const all = entries();
  const at = all.indexOf(document.activeElement?.closest?.(".entry"));
  const next = all.slice(at + 1).find((one) => one.classList.contains("unread")) ?? all.find((one) => one.classList.contains("unread"));
  if (next) next.focus();
  else place("[data-next-unread]")?.focus();
}

const GO = { f: "/floor", w: "/watch", m: "/map", r: "/record", h: "/help" };
const KEYS = {
  n: nextUnread,
  j: () => step(1),
  k: () => step(-1),
  a: () => place("[data-take]", document.activeElement?.closest?.(".entry") ?? document)?.focus(),
  r: () => place("[data-reply]", document.activeElement?.closest?.(".entry") ?? document)?.click(),
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
