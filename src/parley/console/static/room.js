// A call in a page: what the devices give, a leg to each other page, and what is true of the picture that is shown.
// The station decides who speaks to whom and checks every offer.  This page checks again what it is given, and lets
// nothing in or out before the certificate at the other end is the one that the other side's station signed.

const ASK_MS = 4000; // the station takes a page that is silent for 15 s for lost
const LOOK_MS = 250;
const FROZEN_MS = 1500;
const STOPPED_MS = 2500;
const GATHER_MS = 5000;
const PICTURE = { width: 320, height: 240, frameRate: 15 };
const PICTURE_BITS = 200_000; // a second; what a relay lets through
const ORIGINAL_VOLUME = 0.2; // of those who speak, beneath an interpreter
const ORDER = ["VIDEO", "VOICE", "TEXT"];
const LOST = { video: { share: 0.15, next: "VOICE" }, audio: { share: 0.4, next: "TEXT" } }; // on the way to the others
const LOST_MS = 10000;
const FINGERPRINT = /^a=fingerprint:(\S+) (\S+)\s*$/gm;

const place = (selector, within = document) => within.querySelector(selector);
const places = (selector, within = document) => [...within.querySelectorAll(selector)];
const room = place("[data-room]");
const words = JSON.parse(room.dataset.words);
const titles = JSON.parse(room.dataset.titles);
const demo = room.dataset.demo === "yes";
const named = (texts) => texts?.[document.documentElement.lang.slice(0, 2)] ?? texts?.en ?? Object.values(texts ?? {})[0] ?? "";
const clock = (seconds) => `${new Date(seconds * 1000).toISOString().slice(11, 19)}Z`;
const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

let page = ""; // our own, once the station has given it a name
let means = "VIDEO";
let local = new MediaStream();
let certificate = null;
let ice = [];
let over = false;
const legs = new Map(); // by the other page

// -- the station ----------------------------------------------------------------------------------------------------
async function ask(act, given = {}, more = {}) {
  const answer = await fetch(`/api/rooms/${room.dataset.room}/${act}`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Parley-Guard": document.body.dataset.guard },
    body: JSON.stringify(given),
    ...more,
  });
  const told = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(told.refused.sentence), { code: told.refused.code, hint: told.refused.hint });
  return told;
}

// What the room is now; one question at a time, and one more where something changed meanwhile.
let asking = false;
let again = false;
async function refresh() {
  again = true;
  if (asking) return;
  asking = true;
  while (again && !over) {
    again = false;
    const answer = await fetch(`/api/rooms/${room.dataset.room}?page=${page}`).catch(() => null);
    if (answer?.ok) show((await answer.json()).room); // else the next beat asks again; that it is not live the page says
  }
  asking = false;
}

// -- what a person must know is said in words, and stays ------------------------------------------------------------
function say(text, grave = false) {
  const line = document.createElement("li");
  line.className = grave ? "grave" : "";
  line.textContent = `${place(".clock-time").textContent} ${text}`;
  place("[data-said]").append(line);
}
const refused = (error) => say([error.message, error.hint].filter(Boolean).join(" "), true);

// -- devices --------------------------------------------------------------------------------------------------------
const chosen = (kind) => ({ deviceId: place(`[data-device=${kind}]`)?.value || undefined });

// The richest of the means from `wanted` down for which there are devices; what is missing is said.
async function devices(wanted) {
  if (wanted === "TEXT") return [new MediaStream(), wanted];
  if (demo && place("[data-test-picture]")?.checked) return [testMedia(wanted), wanted];
  const audio = { ...chosen("audioinput"), echoCancellation: true };
  const video = wanted === "VIDEO" && { ...chosen("videoinput"), ...PICTURE };
  try {
    return [await navigator.mediaDevices.getUserMedia({ audio, video }), wanted];
  } catch (error) {
    if (demo) { say(words.testPicture); return [testMedia(wanted), wanted]; }
    const next = ORDER[ORDER.indexOf(wanted) + 1];
    say(filled(words[next === "VOICE" ? "noCamera" : "noMicrophone"], { why: words[error.name] ?? error.name }), true);
    return devices(next);
  }
}

// For a machine without a camera: bars, a clock and a tone, made in the page.
let tone = null;
function testMedia(wanted) {
  tone ??= new AudioContext();
  tone.resume();
  const sound = tone.createMediaStreamDestination();
  const oscillator = new OscillatorNode(tone, { frequency: Number(room.dataset.tone) });
  oscillator.connect(new GainNode(tone, { gain: 0.2 })).connect(sound);
  oscillator.start();
  if (wanted !== "VIDEO") return sound.stream;
  const canvas = Object.assign(document.createElement("canvas"), PICTURE);
  const paint = canvas.getContext("2d");
  const [picture] = canvas.captureStream(PICTURE.frameRate).getTracks();
  const drawn = setInterval(() => {
    if (picture.readyState === "ended") clearInterval(drawn);
    ["#c9c9c9", "#c9c93a", "#3ac9c9", "#3ac93a", "#c93ac9", "#c93a3a", "#3a3ac9"].forEach((colour, at) => {
      paint.fillStyle = colour;
      paint.fillRect((at * canvas.width) / 7, 0, canvas.width / 7 + 1, canvas.height);
    });
    paint.fillStyle = "#000";
    paint.fillRect(0, 100, canvas.width, 50);
    paint.fillStyle = "#fff";
    paint.font = "28px monospace";
    paint.fillText(new Date().toISOString().slice(11, 22), 60, 135);
    paint.fillRect((Date.now() / 8) % canvas.width, 150, 12, 12);
  }, 1000 / PICTURE.frameRate);
  return new MediaStream([picture, ...sound.stream.getTracks()]);
}

// How loud our own microphone is, from 0 to 1, in every meter of the page.
let metered = null;
function meter(stream) {
  metered?.close();
  metered = null;
  if (!stream.getAudioTracks().length) return;
  const audio = new AudioContext();
  const analyser = new AnalyserNode(audio, { fftSize: 1024 });
  audio.createMediaStreamSource(stream).connect(analyser);
  const wave = new Float32Array(analyser.fftSize);
  const shown = setInterval(() => {
    if (audio.state === "closed") { clearInterval(shown); return; }
    analyser.getFloatTimeDomainData(wave);
    const level = Math.min(1, (Math.hypot(...wave) / Math.sqrt(wave.length)) * 3);
    for (const one of places("[data-level]")) one.value = level;
  }, 100);
  metered = audio;
}

function replaceLocal(stream) {
  for (const track of local.getTracks()) if (!stream.getTracks().includes(track)) track.stop();
  local = stream;
  hush();
  meter(local);
  for (const one of places("[data-own-picture]")) one.srcObject = local;
}

// -- legs -----------------------------------------------------------------------------------------------------------
const plain = (fingerprint) => fingerprint.replaceAll(":", "").toLowerCase();

// The one certificate that an SDP names, as SHA-256 in hexadecimal; nothing where it names none or several.
function fingerprintIn(sdp) {
  const found = new Set([...sdp.matchAll(FINGERPRINT)].map(([, hash, value]) => `${hash.toLowerCase()} ${plain(value)}`));
  const [only = ""] = found;
  return found.size === 1 && only.startsWith("sha-256 ") ? only.slice(8) : "";
}

const ownFingerprint = () => plain(certificate.getFingerprints().find((one) => one.algorithm === "sha-256").value);

function opened(told, other) {
  const peer = new RTCPeerConnection({ iceServers: ice, iceTransportPolicy: "relay", bundlePolicy: "max-bundle", certificates: [certificate] });
  const now = performance.now();
  const leg = { peer, both: bothMeans(other), to: told.to, round: told.round, signed: "", verified: false, closed: false, video: false, lossy: {}, frames: { count: 0, at: now }, packets: { count: 0, at: now } };
  peer.addEventListener("icecandidateerror", (event) => { leg.relayError = `${event.errorCode} ${event.errorText}`; });
  peer.addEventListener("connectionstatechange", () => settle(leg).catch(refused));
  legs.set(told.to, leg);
  return leg;
}

function close(leg) {
  leg.closed = true;
  leg.peer.close();
  if (legs.get(leg.to) === leg) legs.delete(leg.to);
}

// A new round while nobody has other means: a relay died, and what was shown has stopped.
const bothMeans = (other) => `${means} ${other.means}`;
function renewed(leg, other) {
  close(leg);
  const tile = place(`[data-page-id="${leg.to}"]`);
  if (leg.verified && leg.both === bothMeans(other)) mark(tile, place("[data-state]", tile), "stopped", words.stopped);
}

// One step on the way to media, as far as what the station tells allows it.
async function step(told, other) {
  let leg = legs.get(told.to);
  if (leg && leg.round < told.round) { renewed(leg, other); leg = null; }
  if (told.offers && !leg) {
    leg = opened({ to: told.to, round: told.offer ? told.round + 1 : told.round }, other);
    leg.peer.addTransceiver("audio");
    if (seen(other)) leg.peer.addTransceiver("video", { sendEncodings: [{ maxBitrate: PICTURE_BITS }] });
    await described(leg, "offer");
  } else if (told.offers && told.answer && told.round === leg.round && !leg.signed) {
    await taken(leg, "answer", told.answer);
  } else if (!told.offers && told.offer && !told.answer && !leg) {
    leg = opened(told, other);
    if (!(await taken(leg, "offer", told.offer))) return;
    for (const one of leg.peer.getTransceivers()) one.direction = "sendrecv";
    await described(leg, "answer", { offer: told.offer.hash });
  }
}

// Pictures go between principals alone.
const seen = (other) => room.dataset.role === "principal" && other.role === "principal";

async function described(leg, act, more = {}) {
  const found = gathered(leg.peer);
  await leg.peer.setLocalDescription();
  await found;
  const sdp = leg.peer.localDescription.sdp;
  if (leg.closed) return;
  if (!sdp.includes(" typ relay ")) {
    close(leg);
    done.add(nameOf(leg));
    say(filled(words.noRelay, { why: leg.relayError ?? "" }), true);
    return;
  }
  await ask(act, { page, to: leg.to, round: leg.round, sdp, fingerprint: ownFingerprint(), ...more });
}

// There is one relay, and so one candidate to wait for.
function gathered(peer) {
  return new Promise((done) => {
    peer.addEventListener("icecandidate", ({ candidate }) => { if (!candidate || candidate.type === "relay") done(); });
    setTimeout(done, GATHER_MS);
  });
}

// What the other page described, once what it says is what its station signed.
async function taken(leg, type, signed) {
  leg.signed = plain(signed.fingerprint);
  const said = fingerprintIn(signed.sdp);
  if (said !== leg.signed) { await refuse(leg, `SDP: ${said}`); return false; }
  await leg.peer.setRemoteDescription({ type, sdp: signed.sdp });
  leg.video = leg.peer.getTransceivers().some((one) => one.receiver.track.kind === "video");
  return true;
}

// Once connected, the certificate that was really used is compared; only then do media flow, either way.
async function settle(leg) {
  if (leg.closed || leg.verified) return;
  const state = leg.peer.getReceivers()[0]?.transport?.state;
  if (state === "failed") { await refuse(leg, "DTLS: failed"); return; }
  if (state !== "connected") return; // asked for earlier, the counters keep back the other side's certificate for good
  const stats = await leg.peer.getStats();
  const transport = [...stats.values()].find((one) => one.type === "transport");
  const used = plain(stats.get(transport?.remoteCertificateId)?.fingerprint ?? "");
  if (!used || leg.verified || leg.closed) return;
  if (used !== leg.signed) { await refuse(leg, `DTLS: ${used}`); return; }
  leg.verified = true;
  leg.frames.at = leg.packets.at = performance.now();
  await feed(leg);
  const tile = place(`[data-page-id="${leg.to}"]`);
  if (tile) truth(tile);
  await ask("up", { page, to: leg.to, round: leg.round, fingerprint: used });
}

const nameOf = ({ to, round }) => `${to} ${round}`;
const done = new Set(); // legs that are not tried again in the same round

async function refuse(leg, detail) {
  close(leg);
  done.add(nameOf(leg));
  say(words.fingerprint, true);
  await ask("refused", { page, why: "fingerprint-differs", detail });
}

// What the station refused is not tried again; what did not reach it is, at the next beat.
function failed(leg, error) {
  if (legs.has(leg.to)) close(legs.get(leg.to));
  if (error.code) done.add(nameOf(leg));
  refused(error);
}

// What we send on a leg: what our means are, never anything before it is verified.
async function feed(leg) {
  for (const one of leg.peer.getTransceivers()) {
    const kind = one.receiver.track.kind;
    const wanted = leg.verified && means !== "TEXT" && (kind === "audio" || means === "VIDEO");
    await one.sender.replaceTrack((wanted && local.getTracks().find((track) => track.kind === kind)) || null);
  }
}

// -- what is true of what is shown: from the counters of what arrived, never from the state of a connection ---------
async function look() {
  for (const leg of [...legs.values()]) {
    if (!leg.verified) await settle(leg);
    if (leg.peer.connectionState === "failed") close(leg); // nothing came for long: the next beat begins a new round
    if (leg.closed || !leg.verified) continue;
    for (const one of (await leg.peer.getStats()).values()) {
      if (one.type === "inbound-rtp") grown(one.kind === "video" ? leg.frames : leg.packets, one.framesDecoded ?? one.packetsReceived);
      if (one.type === "remote-inbound-rtp") lossy(leg, one);
    }
  }
  for (const tile of places("[data-page-id]")) truth(tile);
}

function grown(counter, count) {
  if (count > counter.count) { counter.at = performance.now(); counter.count = count; }
}

// Where too much is lost for too long, the next means are better; the officer may go up again.
function lossy(leg, { kind, fractionLost }) {
  const { share, next } = LOST[kind];
  if (!(fractionLost > share)) leg.lossy[kind] = null;
  else leg.lossy[kind] ??= performance.now();
  const long = leg.lossy[kind] && performance.now() - leg.lossy[kind] > LOST_MS;
  if (long && ORDER.indexOf(next) > ORDER.indexOf(means)) change(next, filled(words.lost, { share: Math.round(fractionLost * 100) }));
}

function truth(tile) {
  const state = place("[data-state]", tile);
  const leg = legs.get(tile.dataset.pageId);
  const theirs = tile.dataset.means;
  if (theirs === "TEXT" || means === "TEXT") return mark(tile, state, "text", words.textOnly);
  if (!leg?.verified) return tile.dataset.kind === "stopped" ? mark(tile, state, "stopped", words.stoppedWaits) : mark(tile, state, "wait", words.connecting);
  attach(tile, leg);
  const age = (counter) => performance.now() - counter.at;
  const expected = leg.video && theirs === "VIDEO" && room.dataset.role === "principal";
  const seconds = Math.floor(age(expected ? leg.frames : leg.packets) / 1000);
  const last = filled(words[expected ? "lastFrame" : "lastSound"], { seconds });
  if (age(leg.packets) > STOPPED_MS && (!expected || age(leg.frames) > STOPPED_MS)) return mark(tile, state, "stopped", `${words.stopped} ${last}`);
  if (expected && age(leg.frames) > FROZEN_MS) return mark(tile, state, "frozen", `${words.frozen} ${last}`);
  return mark(tile, state, expected ? "picture" : "voice", last);
}

function mark(tile, state, kind, text) {
  const stops = kind === "stopped";
  if (stops !== (tile.dataset.kind === "stopped") && kind !== "wait") {
    const told = `${place("[data-name]", tile).textContent}: ${stops ? words.stopped : words.resumed}`;
    place("[data-alert]").textContent = stops ? told : "";
    say(told, stops);
  }
  tile.dataset.kind = kind;
  if (state.textContent !== text) state.textContent = text;
}

function attach(tile, leg) {
  const video = place("video", tile);
  if (tile.dataset.round === String(leg.round)) return;
  tile.dataset.round = leg.round;
  video.srcObject = new MediaStream(leg.peer.getReceivers().map((one) => one.track));
  video.play().catch(({ name }) => { if (name === "NotAllowedError") place("[data-hear]").hidden = false; });
  loudness();
}

// -- what is heard: those who speak, or an interpreter with them more softly beneath --------------------------------
function loudness() {
  const heard = place("[name=heard]:checked")?.value ?? "";
  for (const tile of places("[data-page-id]")) {
    const interprets = tile.dataset.role === "interpreter";
    const own = tile.dataset.pageId === heard;
    place("video", tile).volume = own ? 1 : interprets ? 0 : heard ? ORIGINAL_VOLUME : 1;
  }
}

function hush() {
  const muted = place("[data-mute]").getAttribute("aria-pressed") === "true";
  for (const track of local.getAudioTracks()) track.enabled = !muted;
}

// -- the room as the station tells it -------------------------------------------------------------------------------
function show(told) {
  if (over) return;
  if (told.ice.length) ice = told.ice;
  if (told.ended || !told.open) { finish(told.ended ? words.ended : words.closed); return; }
  if (page && !told.present.some((one) => one.page === page)) { finish(words.gone); return; }
  const others = told.present.filter((one) => one.page !== page);
  listed(place("[data-tiles]"), "tile", others, (one) => one.page, seat);
  choices(others.filter((one) => one.role === "interpreter"));
  place("[data-alone]").hidden = others.length > 0;
  place("[data-code]").textContent = told.code ?? "";
  place("[data-code-place]").hidden = !told.code;
  listed(place("[data-texts]"), "text", [...told.texts.entries()], ([at]) => at, (line, [, one]) => textLine(line, one));
  listed(place("[data-agenda]"), "item", topics(told), (one) => one.topic, agendaItem);
  for (const leg of [...legs.values()]) if (!told.legs.some((one) => one.to === leg.to)) close(leg);
  for (const leg of page ? told.legs : []) {
    const other = others.find((one) => one.page === leg.to);
    if (told.relay.state === "up" && other && means !== "TEXT" && !done.has(nameOf(leg))) step(leg, other).catch((error) => failed(leg, error));
  }
}

// A list with a line for each, made from the template of that name; lines that stay keep what they hold.
function listed(list, template, items, keyed, fill) {
  const there = new Map([...list.children].map((line) => [line.dataset.key, line]));
  for (const one of items) {
    const key = String(keyed(one));
    const line = there.get(key) ?? place(`#${template}`).content.firstElementChild.cloneNode(true);
    line.dataset.key = key;
    fill(line, one);
    if (!there.delete(key)) list.append(line);
  }
  for (const line of there.values()) line.remove();
}

function put(line, name, text) {
  const there = place(`[data-${name}]`, line);
  if (there.textContent !== text) there.textContent = text;
}

function seat(tile, one) {
  tile.dataset.pageId = one.page;
  tile.dataset.means = one.means;
  tile.dataset.role = one.role;
  tile.dataset.ours = one.ours ? "yes" : "no";
  put(tile, "side", named(titles[one.ours ? "ours" : "theirs"].party));
  put(tile, "name", one.name);
  put(tile, "post", named(titles[one.ours ? "ours" : "theirs"].posts[one.post]));
  put(tile, "role-said", words[one.role]);
}

function textLine(line, one) {
  line.className = `room-text ${one.ours ? "ours" : "theirs"}`;
  put(line, "when", clock(one.time));
  put(line, "who", one.name);
  const text = place("[data-text]", line);
  text.lang = one.language;
  put(line, "text", one.text);
}

// Each item once, with whose it is and who says that he raised it.
function topics(told) {
  const found = new Map();
  const at = (topic) => found.get(topic) ?? found.set(topic, { topic, whose: [], raised: [] }).get(topic);
  for (const [side, items] of [["ours", told.agenda.ours], ["theirs", told.agenda.theirs]]) for (const topic of items) at(topic).whose.push(side);
  for (const one of told.raised) at(one.topic).raised.push(one);
  return [...found.values()];
}

function agendaItem(line, { topic, whose, raised }) {
  put(line, "topic", topic);
  put(line, "whose", whose.map((side) => named(titles[side].party)).join(" · "));
  put(line, "raised", raised.map((one) => filled(words.raised, { who: named(titles[one.ours ? "ours" : "theirs"].party), time: clock(one.time) })).join(" "));
  const button = place("button", line);
  button.hidden = raised.some((one) => one.ours);
  button.value = topic;
}

function choices(interpreters) {
  const before = place("[name=heard]:checked")?.value;
  listed(place("[data-heard]"), "heard", interpreters, (one) => one.page, (line, one) => {
    place("input", line).value = one.page;
    put(line, "name", filled(words.interpreted, { name: one.name, party: named(titles[one.ours ? "ours" : "theirs"].party) }));
  });
  place("[data-heard-place]").hidden = !interpreters.length;
  if (!interpreters.some((one) => one.page === before)) place("[name=heard][value='']").checked = true;
  loudness();
}

// -- coming, changing, going ----------------------------------------------------------------------------------------
async function join() {
  place("[data-before]").hidden = true;
  place("[data-inside]").hidden = false;
  const form = new FormData(place("[data-join]"));
  room.dataset.role = form.get("role");
  if (form.get("role") === "interpreter" && form.get("means") === "VIDEO") form.set("means", "VOICE");
  place("[data-own-name]").textContent = form.get("name");
  try {
    const wanted = form.get("means");
    const [given, key] = await Promise.all([local.getTracks().length ? [local, means] : devices(wanted), RTCPeerConnection.generateCertificate({ name: "ECDSA", namedCurve: "P-256" })]);
    certificate = key;
    [, means] = given;
    replaceLocal(given[0]);
    const told = await joined(form);
    page = told.page;
    ice = told.ice;
    document.body.dataset.inRoom = page;
  } catch (error) {
    refused(error);
    place("[data-before]").hidden = false;
    place("[data-inside]").hidden = true;
    return;
  }
  shown();
  setInterval(refresh, ASK_MS);
  setInterval(look, LOOK_MS);
  await refresh();
}

// Where there is no relay the rest goes on: text.
async function joined(form) {
  const given = { name: form.get("name"), post: Number(form.get("post")), role: form.get("role"), means };
  try {
    return await ask("join", given);
  } catch (error) {
    if (!error.code?.startsWith("relay-") || means === "TEXT") throw error;
    refused(error);
    say(words.textNow, true);
    means = "TEXT";
    return ask("join", { ...given, means });
  }
}

// Down with what there is, up with what the devices give.
async function change(wanted, why = "") {
  const before = means;
  try {
    const down = ORDER.indexOf(wanted) > ORDER.indexOf(means);
    const kept = new MediaStream(wanted === "TEXT" ? [] : local.getAudioTracks());
    means = wanted;
    const [stream, has] = down ? [kept, wanted] : await devices(wanted);
    means = has;
    replaceLocal(stream);
    for (const leg of legs.values()) { leg.lossy = {}; await feed(leg); }
    if (means !== before) await ask("means", { page, means });
    say(`${why} ${words[`now${means}`]}`.trim(), Boolean(why));
  } catch (error) { means = before; refused(error); }
  shown();
  await refresh();
}

function shown() {
  for (const one of places("[name=now]")) one.checked = one.value === means;
  place("[data-own-tile]").dataset.kind = means === "VIDEO" ? "picture" : means === "VOICE" ? "voice" : "text";
}

function finish(text = words.ended) {
  over = true;
  delete document.body.dataset.inRoom;
  for (const leg of [...legs.values()]) close(leg);
  replaceLocal(new MediaStream());
  place("[data-before]").hidden = true;
  place("[data-inside]").hidden = true;
  place("[data-over]").hidden = false;
  place("[data-over-said]").textContent = text;
}

async function leave() {
  const left = page;
  finish(words.left);
  await ask("leave", { page: left });
}

const on = (selector, kind, act) => place(selector)?.addEventListener(kind, act);
on("[data-join]", "submit", (event) => { event.preventDefault(); join(); });
on("[data-leave]", "click", () => leave().catch(refused));
on("[data-end]", "click", () => place("[data-end-sure]").showModal());
on("[data-end-now]", "click", () => ask("end", {}).then(() => finish(), refused));
on("[data-mute]", "click", ({ currentTarget }) => { currentTarget.setAttribute("aria-pressed", String(currentTarget.getAttribute("aria-pressed") !== "true")); hush(); });
on("[data-hear]", "click", ({ currentTarget }) => { currentTarget.hidden = true; for (const video of places("video")) video.play(); });
on("[data-heard-place]", "change", loudness);
on("[data-agenda]", "click", ({ target }) => { if (target.matches("button")) ask("raise", { page, topic: target.value }).then(refresh, refused); });
on("[data-write]", "submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  try {
    await ask("text", { page, language: form.elements.language.value, text: form.elements.text.value });
    form.elements.text.value = "";
    await refresh();
  } catch (error) { refused(error); }
});
for (const one of places("[name=now]")) one.addEventListener("change", () => change(one.value));
document.addEventListener("parley-room", ({ detail }) => { if (detail.call === room.dataset.room && page) refresh(); });
addEventListener("pagehide", () => { if (page && !over) ask("leave", { page }, { keepalive: true }); });

// -- before: what the devices give is seen and heard; an emergency does not wait for it ------------------------------
async function check() {
  const wanted = new FormData(place("[data-join]")).get("means");
  const [stream, has] = await devices(wanted);
  means = has;
  replaceLocal(stream);
  for (const one of places("[data-join] [name=means]")) one.checked = one.value === has;
  await offerDevices();
}

async function offerDevices() {
  const found = await navigator.mediaDevices.enumerateDevices();
  for (const list of places("[data-device]")) {
    const kept = list.value;
    list.replaceChildren(...found.filter((one) => one.kind === list.dataset.device).map((one) => new Option(one.label, one.deviceId)));
    if (kept) list.value = kept;
  }
}

if (!navigator.mediaDevices) say(words.insecure, true);
else if (room.dataset.open === "yes") {
  if (room.dataset.urgent === "yes") join();
  else {
    on("[data-check]", "click", () => check().catch(refused));
    for (const one of places("[data-join] select, [data-join] [name=means], [data-test-picture]")) {
      one.addEventListener("change", () => { if (local.getTracks().length) check().catch(refused); });
    }
  }
}
