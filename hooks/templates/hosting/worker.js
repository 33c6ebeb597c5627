// Keeps what was opened, for when there is no network. Made by the build: VERSION is another with every change of
// the site, so that a browser fetches this file, finds it changed, and lets it take the place of the one before.
// The network comes first, always; an answer from here is one that could not be had from there.
"use strict";

const VERSION = "{{ version }}";
const ON = "{{ on }}" === "on"; // switched off, it forgets everything and goes
const PATIENCE = 4000; // milliseconds for the network, where something is kept
const MOST = 800; // files kept: a lesson asks for about twenty

const OURS = `campus ${self.registration.scope} `;
const CACHE = OURS + VERSION;
// Downloads are with whoever has downloaded them.
const KEPT = /(\/|\.(html|css|js|svg|webp|png|woff2))$/;
// Named by what is in them.
const FOREVER = /\/assets\/stylesheets\/[^/]+\.[0-9a-f]{8}\./;

const NOTHING = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>没有网</title><h1>没有网，这一页还没有打开过</h1>
<p>打开过的页，没有网也能看。连上网再试一次。</p><p><a href="${self.registration.scope}index.html">回首页</a></p>
<p>正有危险，先打电话：<a href="tel:119">119</a> 火警，<a href="tel:110">110</a> 报警，<a href="tel:120">120</a> 急救。</p></html>`;

const find = async (request) => {
  try {
    return await (await caches.open(CACHE)).match(request, { ignoreSearch: request.mode === "navigate" });
  } catch {
    return undefined; // storage is refused
  }
};

const keep = async (request, response) => {
  try {
    const cache = await caches.open(CACHE);
    await cache.put(request, response);
    const [oldest, ...others] = await cache.keys();
    if (others.length >= MOST) await cache.delete(oldest);
  } catch {
    // storage is refused or full: nothing more is kept
  }
};

const ask = async (event) => {
  const response = await fetch(event.request);
  if (response.ok && response.type === "basic") {
    const kept = keep(event.request, response.clone());
    try {
      event.waitUntil(kept);
    } catch {
      // the answer came from here meanwhile; it is kept all the same if the worker lives on
    }
  }
  return response;
};

const answer = async (event) => {
  const { request } = event;
  if (FOREVER.test(request.url)) {
    const kept = await find(request);
    if (kept) return kept;
  }
  const asked = ask(event);
  const late = new Promise((resolve) => { setTimeout(resolve, PATIENCE); });
  try {
    const first = await Promise.race([asked, late]);
    if (first && first.status < 500) return first;
    return (await find(request)) || (await asked);
  } catch (error) {
    const kept = await find(request);
    if (kept) return kept;
    if (request.mode !== "navigate") throw error;
    return new Response(NOTHING, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
  }
};

const forget = async (all) => {
  try {
    for (const name of await caches.keys()) {
      if (name.startsWith(OURS) && (all || name !== CACHE)) await caches.delete(name);
    }
  } catch {
    // storage is refused: nothing was kept
  }
};

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(forget(!ON).then(() => (ON ? self.clients.claim() : self.registration.unregister())));
});

if (ON) {
  // What a page had loaded before there was a worker to see it.
  self.addEventListener("message", (event) => {
    const wanted = [...event.data].filter((url) => url.startsWith(self.registration.scope) && KEPT.test(new URL(url).pathname));
    event.waitUntil(Promise.all(wanted.map(async (url) => {
      try {
        const response = await fetch(url);
        if (response.ok) await keep(new Request(url), response);
      } catch {
        // it is fetched when it is asked for again
      }
    })));
  });

  self.addEventListener("fetch", (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== "GET" || request.headers.has("range") || origin !== self.location.origin || !KEPT.test(pathname)) return;
    event.respondWith(answer(event));
  });
}
