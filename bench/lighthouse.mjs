// Lighthouse, as a phone, on one page of each kind that people open first: node bench/lighthouse.mjs SITE [FOLDER] [TIMES].
// `make bench-lighthouse` does it. Lighthouse comes with npm (150 MB, into FOLDER) and drives any Chromium that is
// there. The site is served as HOSTING.md advises: packed, and kept by the browser as nginx.conf says. Network and
// processor are simulated (Lighthouse's own slow 4G and a processor a quarter as fast), yet what the page costs is
// measured here: on a busy machine the figure for speed comes out lower than it is.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const LIGHTHOUSE = "lighthouse@12.8.2";
const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];
const PAGES = {
  home: "index.html", lesson: "lessons/fire-p1.html", pupil: "pupils/fire-p1.html", poster: "posters/fire-staff.html",
  month: "calendar/2026-11.html", drill: "drills/fire-evacuation.html", search: "search.html",
};
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".png": "image/png", ".webp": "image/webp" };
const PACKED = new Set([".html", ".js", ".css", ".svg"]);
const SCORES = ["performance", "accessibility", "best-practices", "seo"];
const FIGURES = { FCP: "first-contentful-paint", LCP: "largest-contentful-paint", TBT: "total-blocking-time", CLS: "cumulative-layout-shift" };

const [site, folder = resolve(".cache/lighthouse")] = process.argv.slice(2, 4).map((path) => resolve(path));
const times = Number(process.argv[4] ?? 5);
const wanted = Object.entries(PAGES).filter(([kind]) => process.argv.length < 6 || process.argv.slice(5).includes(kind));
const browser = process.env.CHROME_PATH ?? BROWSERS.find(existsSync);
if (!browser) {
  console.log("no Chromium here: nothing was measured");
  process.exit(0);
}
mkdirSync(folder, { recursive: true });
if (!existsSync(join(folder, "package.json"))) writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
if (!existsSync(join(folder, "node_modules", "lighthouse"))) {
  execFileSync("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", LIGHTHOUSE], { cwd: folder, stdio: "inherit" });
}
const from = createRequire(join(folder, "package.json"));
const load = (name) => import(pathToFileURL(from.resolve(name)).href);
const { default: lighthouse } = await load("lighthouse");
const { launch } = await load("chrome-launcher");

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, "http://localhost");
  const path = join(site, decodeURIComponent(pathname));
  if (!path.startsWith(site) || !existsSync(path)) return response.writeHead(404).end();
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  const headers = {
    "Content-Type": /^text|svg/.test(type) ? `${type}; charset=utf-8` : type,
    "Cache-Control": /\/assets\/(javascripts|stylesheets)\//.test(pathname) ? "public, max-age=31536000, immutable" : "no-cache",
  };
  const content = readFileSync(path);
  if (!PACKED.has(extname(path))) return response.writeHead(200, headers).end(content);
  return response.writeHead(200, { ...headers, "Content-Encoding": "gzip", Vary: "Accept-Encoding" }).end(gzipSync(content));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}/`;

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const rows = [];
let short = 0;
for (const [kind, path] of wanted) {
  const runs = [];
  const faults = new Set();
  while (runs.length < times) {
    const chrome = await launch({ chromePath: browser, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"] });
    try {
      const { lhr } = await lighthouse(base + path, { port: chrome.port, onlyCategories: SCORES, output: "json", logLevel: "error" });
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      runs.push(lhr);
      for (const name of SCORES.slice(1)) {
        for (const { id, weight } of lhr.categories[name].auditRefs) {
          const { score, title, details } = lhr.audits[id];
          if (weight && score !== null && score < 1) faults.add(`${id}: ${title} ${JSON.stringify(details?.items?.slice(0, 2) ?? "").slice(0, 400)}`);
        }
      }
    } finally {
      chrome.kill();
    }
  }
  writeFileSync(join(folder, `${kind}.json`), JSON.stringify(runs.at(-1), null, 1));
  const scores = Object.fromEntries(SCORES.map((name) => [name, Math.round(100 * median(runs.map((run) => run.categories[name].score)))]));
  const figures = Object.fromEntries(Object.entries(FIGURES).map(([name, id]) => [name, Number(median(runs.map((run) => run.audits[id].numericValue)).toFixed(name === "CLS" ? 4 : 0))]));
  rows.push({ kind, ...scores, ...figures });
  short += SCORES.some((name) => scores[name] < (name === "performance" ? 95 : 100)) ? 1 : 0;
  console.log(kind, JSON.stringify(rows.at(-1)), ...faults);
}
server.close();
console.table(rows);
process.exitCode = short ? 1 : 0;
