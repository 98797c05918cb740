// A provider of single sign-on as organisations run one, for the tests: it says `ready` when it listens.
//
// node provider.mjs MODULE SETTINGS: the module `oidc-provider`, and JSON: port, client, jwks, people (claims by name).

import { pathToFileURL } from "node:url";

const [module, text] = process.argv.slice(2);
const { default: Provider } = await import(pathToFileURL(`${module}/lib/index.js`).href);
const { port, client, jwks, people } = JSON.parse(text);

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [client],
  jwks,
  cookies: { keys: ["of the tests alone"] },
  claims: { openid: ["sub"], profile: ["preferred_username", "groups"], acr: null, auth_time: null, sid: null },
  conformIdTokenClaims: false,
  findAccount: (_, name) => people[name] && { accountId: name, claims: () => ({ sub: name, ...people[name] }) },
  fetch: (address, { dispatcher: _, ...options }) => fetch(address, options), // theirs refuses consoles on this machine
  features: { devInteractions: { enabled: true }, backchannelLogout: { enabled: true } },
});
provider.listen(port, "127.0.0.1", () => console.log("ready"));
process.stdin.on("end", () => process.exit(0)).resume(); // it ends with whoever started it
