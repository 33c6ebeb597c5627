// WebKitGTK by W3C WebDriver, behind as much of Puppeteer's page as bench/old_engines.mjs asks for.
import { spawn } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const DRIVER = "/usr/bin/WebKitWebDriver";
const KEYS = { ArrowRight: "\uE014" }; // the WebDriver standard's table of keys
const STARTS_WITHIN = 20_000; // milliseconds

// Where a distribution's package puts the small browser that the driver starts: /usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser.
const browsers = ["/usr/lib", "/usr/libexec"].filter(existsSync).flatMap((lib) => [lib, ...readdirSync(lib).map((machine) => join(lib, machine))])
  .flatMap((folder) => ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map((name) => join(folder, name, "MiniBrowser")));
const BROWSER = browsers.find(existsSync);
const SCREEN = process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? [] : ["xvfb-run", "-a", "-s", "-screen 0 1600x1200x24"];

export const hasWebKit = Boolean(BROWSER) && existsSync(DRIVER) && (!SCREEN.length || existsSync("/usr/bin/xvfb-run"));

const freePort = () => new Promise((found) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => found(port));
  });
});

class Page {
  constructor(address) {
    this.address = address;
    this.keyboard = { press: (key) => this.ask("POST", "actions", { actions: [{ type: "key", id: "keys", actions: [{ type: "keyDown", value: KEYS[key] }, { type: "keyUp", value: KEYS[key] }] }] }) };
  }

  async ask(method, command, body) {
    const answer = await fetch(`${this.address}/${command}`, { method, body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  evaluate(run, ...args) {
    return this.ask("POST", "execute/sync", { script: `return (${run}).apply(null, arguments)`, args });
  }

  $eval(selector, run, ...args) {
    return this.ask("POST", "execute/sync", { script: `return (${run})(document.querySelector(arguments[0]), ...[...arguments].slice(1))`, args: [selector, ...args] });
  }

  $$eval(selector, run, ...args) {
    return this.ask("POST", "execute/sync", { script: `return (${run})([...document.querySelectorAll(arguments[0])], ...[...arguments].slice(1))`, args: [selector, ...args] });
  }

  $(selector) {
    return this.$$eval(selector, (found) => found.length > 0);
  }

  async waitForFunction(run, { timeout }, ...args) {
    for (const end = Date.now() + timeout; Date.now() < end; await pause(100)) {
      if (await this.evaluate(run, ...args)) return;
    }
    throw new Error(`waited ${timeout} ms for ${run}`);
  }

  waitForSelector(selector, { visible = false, timeout }) {
    const stands = (wanted, seen) => [...document.querySelectorAll(wanted)].some((it) => !seen || it.getClientRects().length);
    return this.waitForFunction(stands, { timeout }, selector, visible);
  }

  async element(selector) {
    return Object.values(await this.ask("POST", "element", { using: "css selector", value: selector }))[0];
  }

  async click(selector) {
    await this.ask("POST", `element/${await this.element(selector)}/click`, {});
  }

  async type(selector, text) {
    await this.ask("POST", `element/${await this.element(selector)}/value`, { text });
  }

  goto(url) {
    return this.ask("POST", "url", { url });
  }

  setViewport({ width, height }) {
    return this.ask("POST", "window/rect", { width, height });
  }

  async screenshot({ path }) {
    writeFileSync(path, await this.ask("GET", "screenshot"), "base64");
  }

  on() {} // the standard tells nothing of a page's own errors
}

// A browser with one page; `process().kill()` ends the driver, the browser and their screen.
export const launchWebKit = async () => {
  const port = await freePort();
  const [program, ...args] = [...SCREEN, DRIVER, `--port=${port}`];
  const child = spawn(program, args, { detached: true, stdio: "ignore", env: { ...process.env, NO_AT_BRIDGE: "1", LANGUAGE: "zh_CN" } });
  const address = `http://127.0.0.1:${port}/session`;
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary: BROWSER, args: ["--automation"] } } };
  const session = async (end) => {
    try {
      return await fetch(address, { method: "POST", body: JSON.stringify({ capabilities }) });
    } catch (fault) {
      if (Date.now() > end) throw fault;
      await pause(200);
      return session(end);
    }
  };
  const { value } = await (await session(Date.now() + STARTS_WITHIN)).json();
  if (!value.sessionId) throw new Error(value.message);
  const page = new Page(`${address}/${value.sessionId}`);
  await page.setViewport({ width: 1280, height: 900 });
  return { newPage: () => page, process: () => ({ kill: () => process.kill(-child.pid, "SIGKILL") }) };
};
