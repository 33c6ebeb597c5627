// 开始演练: for the person who leads a drill. Clock, what is given next and its words, posts, ticks, pause, and the
// words that stop it always in reach. It is all taken from the page, so it works without a network and from a disk.
// How far it has come is kept on this device until the drill ends; nothing is sent anywhere.

(() => {
  "use strict";

  const { all, data, fill, find, kept, make, one, setInert } = window.campusPage;
  const start = find("[data-drill-start]");
  if (!start) return;

  const KEY = "campus-drill";
  const FORGET = 6 * 3600e3; // milliseconds after which a drill that was left is over
  const STOP = "stop";
  const REAL = "real";
  const name = location.pathname.split("/").pop() || "";

  /** Words as they are spoken: without the numbers of sources. */
  const spoken = (/** @type {HTMLElement} */ element) => {
    const copy = /** @type {HTMLElement} */ (element.cloneNode(true));
    for (const mark of all(".cite", copy)) mark.remove();
    return String(copy.textContent).replace(/\s+/g, " ").trim();
  };
  const clock = (/** @type {number} */ ms) => {
    const seconds = Math.max(0, Math.round(ms / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };

  const phases = all(".phases tbody tr").map((row) => ({
    title: data(row, "name"),
    whole: Number(data(row, "minutes")) * 60e3,
    signals: data(row, "signals").split(" ").filter(Boolean),
    parts: /** @type {HTMLElement[]} */ (all("td", row)).map((cell) => ({ label: data(cell, "label"), text: spoken(cell) })),
  }));
  /** @type {Map<string, { title: string, words: string, form: string }>} */
  const signals = new Map(all("[data-signal]").map((box) => [data(box, "signal"), {
    title: spoken(one(".signal-name", box)), words: spoken(one(".signal-words", box)), form: spoken(one(".signal-sound", box)),
  }]));
  const posts = all(".plan-legend li").map((row) => ({ title: spoken(one("b", row)), text: spoken(row) }));
  const title = spoken(one("h1"));

  // floor: Chromium keeps a screen awake since 84, Safari since 16.4, and neither on a page from a disk: silent there.
  const awake = {
    /** @type {WakeLockSentinel | null} */
    lock: null,
    async keep() {
      try {
        this.lock = await navigator.wakeLock.request("screen"); // floor: see above
      } catch {
        this.lock = null;
      }
    },
    free() {
      if (this.lock) this.lock.release().catch(() => {}); // floor: see above
      this.lock = null;
    },
  };

  class Running {
    constructor() {
      this.at = -1; // before the first phase: who is at his post
      /** Milliseconds in each phase. @type {number[]} */
      this.spent = phases.map(() => 0);
      /** Names of the posts that are manned. @type {Set<string>} */
      this.there = new Set();
      this.since = 0; // when the clock was started, 0 while it stands
      this.stopped = false;

      const button = (/** @type {string} */ label, /** @type {() => void} */ act, /** @type {string} */ manner = "") => {
        const element = make("button", { type: "button", class: `run-button ${manner}` }, label);
        element.addEventListener("click", act);
        return element;
      };
      this.button = button;
      this.total = make("span", { class: "run-clock", role: "timer", "aria-label": "总时间" });
      this.pauseButton = button("暂停", () => this.toggle());
      this.main = make("div", { class: "run-main", tabindex: 0 });
      this.status = make("p", { class: "visually-hidden", role: "status" });
      this.back = button("上一步", () => this.go(this.at - 1));
      this.next = button("下一步", () => this.go(this.at + 1), "run-primary");
      this.box = make(
        "div",
        { class: "drill-run", role: "dialog", "aria-modal": "true", "aria-label": `演练：${title}` },
        make("header", { class: "run-head" }, make("b", {}, title), this.total, this.pauseButton, button("退出", () => this.close())),
        this.main,
        make(
          "footer",
          { class: "run-foot" },
          make("div", { class: "run-row" }, this.back, this.next),
          make("div", { class: "run-row" }, button("岗位", () => this.showPosts()), button("全部口令", () => this.showSignals()), button("终止口令", () => this.stop(), "run-stop")),
        ),
        this.status,
      );
      /** What lies over the phase: posts, words. @type {HTMLElement | null} */
      this.sheet = null;
      this.keys = (/** @type {KeyboardEvent} */ event) => this.key(event);
      this.focused = (/** @type {FocusEvent} */ event) => {
        if (!this.box.contains(/** @type {Node} */ (event.target))) this.main.focus();
      };
      this.seen = () => {
        if (document.visibilityState === "visible" && this.since) awake.keep();
      };
    }

    open() {
      const before = kept.read(KEY);
      const known = before && before.drill === name && Array.isArray(before.spent) && before.spent.length === phases.length
        && Array.isArray(before.there) && Date.now() - before.left < FORGET && before.at >= 0 && before.at < phases.length;
      document.body.append(this.box);
      for (const other of Array.from(document.body.children)) if (other !== this.box) setInert(other, true);
      document.documentElement.classList.add("drilling");
      document.addEventListener("keydown", this.keys, true);
      document.addEventListener("focusin", this.focused);
      document.addEventListener("visibilitychange", this.seen);
      this.timer = setInterval(() => this.tick(), 500);
      this.draw();
      if (known) {
        this.main.prepend(make("p", { class: "run-again" }, this.button(`接着刚才的：第 ${before.at + 1} 步，${clock(before.spent.reduce((/** @type {number} */ sum, /** @type {number} */ ms) => sum + ms, 0))}`, () => {
          this.spent = before.spent.map(Number);
          this.there = new Set(before.there);
          this.go(before.at);
        }, "run-primary")));
      }
      this.main.focus();
    }

    close() {
      this.pause();
      this.keep();
      clearInterval(this.timer);
      document.removeEventListener("keydown", this.keys, true);
      document.removeEventListener("focusin", this.focused);
      document.removeEventListener("visibilitychange", this.seen);
      for (const other of Array.from(document.body.children)) setInert(other, false);
      document.documentElement.classList.remove("drilling");
      this.box.remove();
      /** @type {HTMLElement} */ (start).focus();
    }

    keep() {
      const on = this.at >= 0 && this.at < phases.length;
      kept.write(KEY, on ? { drill: name, at: this.at, spent: this.spent, there: Array.from(this.there), left: Date.now() } : null);
    }

    // Time -------------------------------------------------------------------------------------------

    /** Books the time since the last look on the phase that is on. */
    book() {
      const now = Date.now();
      if (this.since && this.at >= 0 && this.at < phases.length) this.spent[this.at] += Math.max(0, now - this.since);
      if (this.since) this.since = now;
    }

    run() {
      if (this.since || this.at < 0 || this.at >= phases.length) return;
      this.since = Date.now();
      awake.keep();
      this.tick();
    }

    pause() {
      this.book();
      this.since = 0;
      awake.free();
      this.tick();
    }

    toggle() {
      if (this.since) this.pause();
      else this.run();
      this.status.textContent = this.since ? "计时继续" : "计时暂停";
    }

    tick() {
      this.book();
      const sum = this.spent.reduce((all, ms) => all + ms, 0);
      this.total.textContent = clock(sum);
      this.pauseButton.textContent = this.since ? "暂停" : "继续";
      this.pauseButton.disabled = this.at < 0 || this.at >= phases.length;
      this.box.classList.toggle("run-paused", !this.since && this.at >= 0 && this.at < phases.length);
      const left = find("[data-run-left]", this.main);
      if (!left) return;
      const over = this.spent[this.at] - phases[this.at].whole;
      left.textContent = over > 0 ? `超过 ${clock(over)}` : `还有 ${clock(-over)}`;
      left.classList.toggle("run-over", over > 0);
    }

    // Phases -----------------------------------------------------------------------------------------

    go(/** @type {number} */ to) {
      if (to < -1 || to > phases.length) return;
      this.book();
      const before = this.at;
      this.at = to;
      this.hide();
      this.draw();
      if (to < 0 || to === phases.length) this.pause();
      else if (before < 0 || this.since || before === phases.length) this.run();
      this.keep();
      this.main.focus();
      this.main.scrollTop = 0;
    }

    /** A signal with its words large. @param {string} id */
    words(id) {
      const signal = signals.get(id);
      return signal && make("div", { class: "run-words" }, make("p", { class: "run-signal" }, `${signal.title} · ${signal.form}`), make("p", { class: "run-said" }, signal.words));
    }

    postList() {
      return make("ul", { class: "run-posts" }, ...posts.map((post) => {
        const box = make("input", { type: "checkbox" });
        box.checked = this.there.has(post.title);
        box.addEventListener("change", () => {
          if (box.checked) this.there.add(post.title);
          else this.there.delete(post.title);
          this.keep();
          this.count();
        });
        return make("li", {}, make("label", {}, box, make("span", {}, make("b", {}, post.title), ` ${post.text.slice(post.title.length)}`)));
      }));
    }

    count() {
      for (const element of all("[data-run-there]", this.box)) element.textContent = `到位 ${this.there.size} / ${posts.length}`;
    }

    draw() {
      const { at } = this;
      const phase = phases[at];
      if (at < 0) {
        fill(this.main, make("h2", {}, "各岗位到位了吗"), make("p", { "data-run-there": true }), this.postList());
        this.count();
      } else if (!phase) {
        const rows = phases.map((it, index) => make("tr", {}, make("th", { scope: "row" }, it.title), make("td", {}, clock(it.whole)), make("td", {}, clock(this.spent[index]))));
        const head = make("tr", {}, ...["阶段", "计划", "实际"].map((text) => make("th", { scope: "col" }, text)));
        fill(this.main, make("h2", {}, "演练结束"), make("p", {}, "把时间抄进评估表；离开这里以后不再保存。"), make("table", { class: "run-times" }, make("thead", {}, head), make("tbody", {}, ...rows)));
      } else {
        const [given, ...others] = phase.parts;
        const after = phases[at + 1];
        fill(
          this.main,
          make("p", { class: "run-place" }, `第 ${at + 1} 步，共 ${phases.length} 步 · `, make("span", { "data-run-left": true })),
          make("h2", {}, phase.title),
          make("p", { class: "run-given" }, given ? given.text : ""),
          ...phase.signals.map((id) => this.words(id)),
          make("dl", { class: "run-parts" }, ...others.flatMap((part) => [make("dt", {}, part.label), make("dd", {}, part.text)])),
          make("p", { class: "run-then" }, after ? `下一步：${after.title}。${after.parts[0] ? after.parts[0].text : ""}` : "这是最后一步"),
        );
      }
      this.back.disabled = at < 0;
      this.next.disabled = at >= phases.length;
      this.next.textContent = at < 0 ? "开始计时，第 1 步" : at === phases.length - 1 ? "✓ 做完，结束" : "✓ 做完，下一步";
      this.status.textContent = phase ? `第 ${at + 1} 步，${phase.title}` : at < 0 ? "岗位到位" : "演练结束";
      this.tick();
    }

    // What lies over the phase -----------------------------------------------------------------------

    /** @param {string} label @param {string} manner @param {(Node | null | undefined)[]} children */
    cover(label, manner, children) {
      this.hide();
      const back = this.button("回到这一步", () => this.hide(), "run-primary");
      this.sheet = make("section", { class: `run-sheet ${manner}`, tabindex: 0, "aria-label": label }, make("h2", {}, label), ...(manner ? [...children, back] : [back, ...children]));
      this.main.after(this.sheet);
      this.main.hidden = true;
      const first = find("button", this.sheet);
      if (first) first.focus({ preventScroll: true });
    }

    hide() {
      if (!this.sheet) return;
      this.sheet.remove();
      this.sheet = null;
      this.main.hidden = false;
      this.main.focus();
    }

    showPosts() {
      this.cover("岗位", "", [make("p", { "data-run-there": true }), this.postList()]);
      this.count();
    }

    showSignals() {
      this.cover("全部口令", "", Array.from(signals.keys(), (id) => this.words(id)));
    }

    /** The words that stop everything, at once; the clock stands. */
    stop() {
      this.pause();
      const signal = signals.get(STOP);
      this.cover(signal ? signal.title : "停止演练", "run-stopped", [
        this.words(STOP),
        make("div", { class: "run-row" }, this.button("没事了，继续演练", () => { this.hide(); this.run(); }), this.button("演练到此结束", () => this.go(phases.length))),
        this.words(REAL),
      ]);
      this.status.textContent = signal ? signal.words : "停止演练，原地不动";
    }

    key(/** @type {KeyboardEvent} */ event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      event.stopPropagation(); // the theme turns pages with p and n
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      /** @type {Record<string, () => void>} */
      const acts = {
        ArrowRight: () => this.go(this.at + 1),
        PageDown: () => this.go(this.at + 1),
        ArrowLeft: () => this.go(this.at - 1),
        PageUp: () => this.go(this.at - 1),
        p: () => this.toggle(),
        s: () => this.stop(),
        Escape: () => (this.sheet ? this.hide() : this.close()),
      };
      const act = acts[key];
      if (!act) return;
      event.preventDefault();
      act();
    }
  }

  if (!phases.length) return;
  start.hidden = false;
  start.addEventListener("click", () => new Running().open());
})();
