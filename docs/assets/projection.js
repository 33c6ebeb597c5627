// 课堂投影: the slides of a lesson on the whole screen, with a countdown for each part, and the teacher's own window.
// The screens come as a script (a page opened from a USB stick may not fetch). Nothing is sent or stored.

(() => {
  "use strict";

  const { all, data, fetchScript, fill, find, make, setInert } = window.campusPage;
  const start = find("[data-projection]");
  if (!start) return;

  const button = (/** @type {string} */ label, /** @type {string} */ keys, /** @type {() => void} */ act) => {
    const element = make("button", { class: "projection-button", type: "button", title: `${label}（${keys}）` }, label);
    element.addEventListener("click", (event) => {
      event.stopPropagation();
      act();
    });
    return element;
  };

  // Words are plain, or pairs of characters and their 拼音. Clauses get elements of their own, so that a
  // line ends between them. `named`: a word stands before ： and is told behind it.
  const write = (/** @type {HTMLElement} */ element, /** @type {Campus.Words} */ words, named = false) => {
    const pieces = typeof words === "string" ? Array.from(words, (character) => [character, ""]) : words;
    if (pieces === words) element.classList.add("projection-ruby");
    /** @type {HTMLElement | null} */
    let clause = null;
    let ended = true;
    for (const [piece, syllable] of pieces) {
      for (const part of syllable ? [piece] : piece) {
        if (ended && !/[，。；：！？、”’）》…]/.test(part)) {
          clause = element.appendChild(make("span", { class: "projection-clause" }));
          ended = false;
        }
        clause = clause || element.appendChild(make("span", { class: "projection-clause" }));
        if (/[，。；：！？、]/.test(part)) ended = true;
        if (part === "：") named = false;
        const shown = syllable ? make("ruby", {}, part, make("rt", {}, syllable)) : part;
        clause.append(named ? make("b", {}, shown) : shown);
      }
    }
    element.normalize();
    return element;
  };
  const plain = (/** @type {Campus.Words} */ words) => (typeof words === "string" ? words : words.map(([piece]) => piece).join(""));

  // floor: Safari goes to full screen only since 16.4; before, the projection fills the window.
  const wholeScreen = {
    isOn: () => Boolean(document.fullscreenElement),
    async enter(/** @type {HTMLElement} */ stage) {
      await stage.requestFullscreen?.().catch(() => {});
    },
    async leave() {
      if (document.fullscreenElement) await document.exitFullscreen();
    },
  };

  class Countdown {
    constructor(/** @type {number} */ minutes) {
      this.left = minutes * 60;
      this.whole = this.left;
      this.running = false;
    }

    tick(/** @type {number} */ seconds) {
      if (this.running) this.left = Math.max(0, this.left - seconds);
      if (!this.left) this.running = false;
    }

    add(/** @type {number} */ minutes) {
      this.left += minutes * 60;
      this.whole = Math.max(this.whole, this.left);
    }

    get text() {
      const left = Math.ceil(this.left);
      return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    }
  }

  const HELP = [
    ["下一步：先出答案，再翻页", "→　空格　PageDown　翻页笔　点一下屏幕"],
    ["上一步", "←　PageUp　点屏幕左边"],
    ["第一屏、最后一屏", "Home　End"],
    ["计时：开始或暂停", "T"],
    ["这一步多给一分钟", "+"],
    ["黑屏", "B 或 ."],
    ["讲稿窗口：老师要说的话、下一屏、时间（拖到自己那块屏上）", "N"],
    ["全屏或不全屏", "F"],
    ["退出", "Esc"],
  ];

  // What the teacher alone sees: the notes, what comes next, the time. It is drawn from here, so that both
  // windows are in step, also from a USB stick.
  class Presenter {
    constructor(/** @type {Projection} */ projection) {
      this.projection = projection;
      /** @type {Window | null} */
      this.window = null;
      this.clock = make("span", { class: "presenter-clock" });
      this.place = make("span", { class: "projection-place" });
      this.time = make("span", { class: "projection-time" });
      this.now = make("div", { class: "presenter-now" });
      this.then = make("p", { class: "presenter-next" });
      this.notes = make("div", { class: "presenter-notes", tabindex: 0 });
      this.body = [
        make(
          "header",
          { class: "projection-bar" },
          button("上一步", "←", () => projection.step(-1)), this.place, button("下一步", "→", () => projection.step(1)),
          make("span", { class: "projection-timer" }, this.time, button("计时", "T", () => projection.toggle()), button("+1 分", "+", () => projection.addMinute())),
          button("黑屏", "B", () => projection.black()), this.clock,
        ),
        make("main", { class: "presenter" }, this.now, this.then, this.notes),
      ];
    }

    get open() {
      return Boolean(this.window && !this.window.closed);
    }

    // Whether there is such a window now: browsers may refuse one.
    show() {
      const opened = this.open ? this.window : window.open("", "campus-presenter", "width=960,height=720");
      if (!opened) return false;
      if (opened === this.window) {
        opened.focus();
        return true;
      }
      this.window = opened;
      const page = opened.document;
      page.title = `讲稿：${this.projection.deck.title}`;
      page.documentElement.lang = "zh-Hans";
      const style = find('link[href*="projection.css"]');
      if (style) page.head.append(make("link", { rel: "stylesheet", href: /** @type {HTMLLinkElement} */ (style).href }));
      page.body.className = "presenter-window";
      page.body.style.setProperty("--topic", this.projection.deck.colour);
      fill(page.body, ...this.body);
      opened.addEventListener("keydown", this.projection.keys, true);
      this.draw();
      return true;
    }

    close() {
      if (this.open && this.window) this.window.close();
      this.window = null;
    }

    draw() {
      if (!this.open) return;
      const { at, deck, shown } = this.projection;
      const screen = deck.screens[at];
      const next = deck.screens[at + 1];
      this.place.textContent = `${at + 1} / ${deck.screens.length}`;
      const parts = screen.parts.flatMap((part) => part.texts.map((text) => (
        make("p", { class: part.reveal > shown ? "presenter-hidden" : null }, (part.reveal > shown ? "（还没出）" : "") + plain(text))
      )));
      fill(this.now, make("h1", {}, plain(screen.title)), ...parts);
      this.then.textContent = next ? `下一屏：${plain(next.title)}，${plain(next.parts[0].texts[0])}` : "最后一屏";
      fill(this.notes, ...screen.notes.map((note) => make("p", {}, note)));
      this.notes.scrollTop = 0;
      this.tick();
    }

    tick() {
      if (!this.open) return;
      const now = new Date();
      this.clock.textContent = `${now.getHours()}:${String(now.getMinutes()).padStart(2, "0")}`;
      const { countdown } = this.projection;
      this.time.textContent = countdown ? countdown.text : "";
    }
  }

  class Projection {
    /** @param {HTMLElement} stage @param {Campus.Deck} deck @param {string} art folder of the pictures */
    constructor(stage, deck, art) {
      this.stage = stage;
      this.deck = deck;
      this.art = art;
      this.at = 0;
      this.shown = 0; // clicks on this screen
      this.presenter = new Presenter(this);
      this.windowed = !wholeScreen.isOn();
      /** Section → its countdown. @type {Map<string, Countdown>} */
      this.countdowns = new Map();
      this.progress = make("div", { class: "projection-progress" });
      this.screen = make("main", { class: "projection-screen", tabindex: -1 });
      this.status = make("p", { class: "visually-hidden", role: "status" });
      const rows = HELP.flatMap(([name, keys]) => [make("dt", {}, name), make("dd", {}, keys)]);
      this.help = make("div", { class: "projection-help", hidden: true }, make("h2", {}, "按键"), make("dl", {}, ...rows));
      this.back = button("上一步", "←", () => this.step(-1));
      this.next = button("下一步", "→", () => this.step(1));
      this.place = make("span", { class: "projection-place" });
      this.sections = make("select", { class: "projection-sections", "aria-label": "跳到哪一步" });
      this.time = make("span", { class: "projection-time", role: "timer" });
      this.run = button("开始", "T", () => this.toggle());
      this.timer = make("div", { class: "projection-timer" }, this.time, this.run, button("+1 分", "+", () => this.addMinute()));
      this.dark = button("黑屏", "B", () => this.black());
      this.told = button("讲稿", "N", () => this.present());
      const rest = make(
        "div",
        { class: "projection-rest" },
        this.dark,
        this.told,
        button("全屏", "F", () => this.fullscreen()),
        button("按键", "?", () => this.toggleHelp()),
        button("退出", "Esc", () => this.close()),
      );
      const bar = make(
        "div",
        { class: "projection-bar", role: "toolbar", "aria-label": "投影控制" },
        this.back, this.place, this.next, this.sections, this.timer, rest,
      );
      /** Number of the first screen of each section. @type {number[]} */
      this.firsts = [];
      deck.screens.forEach((screen, index) => {
        if (screen.minutes && !this.countdowns.has(screen.section)) {
          this.countdowns.set(screen.section, new Countdown(screen.minutes));
        }
        if (index && screen.section === deck.screens[index - 1].section) return;
        const minutes = screen.minutes ? `（${screen.minutes} 分钟）` : "";
        this.sections.append(new Option(screen.section + minutes, String(index)));
        this.firsts.push(index);
      });

      this.screen.addEventListener("click", (event) => {
        const left = event.clientX < this.screen.getBoundingClientRect().width * 0.22;
        this.step(left ? -1 : 1);
      });
      this.sections.addEventListener("change", () => {
        this.go(Number(this.sections.value));
        this.screen.focus({ preventScroll: true });
      });
      this.help.addEventListener("click", () => this.toggleHelp());
      this.keys = (/** @type {KeyboardEvent} */ event) => this.key(event);
      this.left = () => {
        if (wholeScreen.isOn()) this.windowed = false;
        else if (!this.windowed) this.close();
        this.fit();
      };
      this.sized = () => this.fit();
      document.addEventListener("keydown", this.keys, true);
      document.addEventListener("fullscreenchange", this.left);
      addEventListener("resize", this.sized);
      this.gone = () => this.presenter.close();
      addEventListener("pagehide", this.gone);
      let before = performance.now();
      this.clock = setInterval(() => {
        const now = performance.now();
        this.tick((now - before) / 1000);
        before = now;
      }, 250);

      stage.style.setProperty("--topic", deck.colour);
      stage.setAttribute("aria-label", `课堂投影：${deck.title}`);
      fill(stage, this.progress, this.screen, bar, this.help, this.status);
      this.go(0);
    }

    // Moving ---------------------------------------------------------------------------------------

    // What the last click on this screen shows.
    get most() {
      return Math.max(...this.deck.screens[this.at].parts.map((part) => part.reveal));
    }

    // One click on or back: answers first, then the next screen; back to a screen as it was left.
    step(/** @type {1 | -1} */ by) {
      const to = this.shown + by;
      if (to >= 0 && to <= this.most && !this.stage.classList.contains("projection-black")) this.reveal(to);
      else if (by > 0) this.go(this.at + 1);
      else if (this.at) this.go(this.at - 1, Infinity);
    }

    go(/** @type {number} */ index, shown = 0) {
      if (this.stage.classList.contains("projection-black")) this.black();
      const at = Math.min(Math.max(index, 0), this.deck.screens.length - 1);
      if (at === this.at && this.screen.firstElementChild && index > at) return;
      this.at = at;
      const screen = this.deck.screens[this.at];
      this.screen.className = `projection-screen projection-${screen.manner}${screen.picture && screen.manner !== "case" ? " projection-pictured" : ""}`;
      fill(this.screen, ...this.content(screen));
      this.place.textContent = `${this.at + 1} / ${this.deck.screens.length}`;
      this.sections.value = String(Math.max(...this.firsts.filter((first) => first <= this.at)));
      this.reveal(Math.min(shown, this.most));
      this.fit();
      if (document.activeElement !== this.sections) this.screen.focus({ preventScroll: true });
    }

    // Parts that have not been clicked for keep their place, unseen and unheard.
    reveal(/** @type {number} */ shown) {
      const before = shown > this.shown ? this.shown : -1;
      this.shown = shown;
      const said = before < 0 ? [`第 ${this.at + 1} 屏`, plain(this.deck.screens[this.at].title)] : [];
      for (const element of all("[data-reveal]", this.screen)) {
        const click = Number(data(element, "reveal"));
        element.classList.toggle("projection-hidden", click > shown);
        if (click > before && click <= shown) said.push(data(element, "said"));
      }
      this.screen.classList.toggle("projection-answered", shown > 0);
      this.status.textContent = said.join("。");
      this.back.disabled = this.at === 0 && !shown;
      this.next.disabled = this.at === this.deck.screens.length - 1 && shown === this.most;
      this.tick(0);
      this.presenter.draw();
    }

    content(/** @type {Campus.Screen} */ screen) {
      const title = write(make("h1", { class: "projection-title" }), screen.title);
      const label = screen.label && make("p", { class: "projection-label" }, screen.label);
      const words = make("div", { class: "projection-words" }, make("div", { class: "projection-head" }, title, label));
      const picture = screen.picture && make("img", { class: "projection-picture", src: `${this.art}/${screen.picture}.svg`, alt: screen.alt });
      // The answer of a situation runs below its picture.
      if (picture && screen.manner === "case") words.append(picture);
      /** @type {HTMLElement | null} */
      let choices = null;
      for (const part of screen.parts) {
        const list = part.kind === "item" || part.kind === "word";
        if (part.kind === "choice") choices = choices || words.appendChild(make("ol", { class: "projection-part projection-choices", type: "A" }));
        const holder = part.kind === "choice" ? choices : words.appendChild(make(list ? "ul" : "div", { class: `projection-part projection-${part.kind}${part.texts.length > 6 ? " projection-many" : ""}` }));
        const inside = list || part.kind === "choice" ? "li" : "p";
        for (const text of part.texts) {
          const shown = make(inside, { class: part.right ? "projection-right" : null, "data-reveal": part.reveal, "data-said": plain(text) });
          /** @type {HTMLElement} */ (holder).append(write(shown, text, part.kind === "word"));
        }
      }
      return picture && screen.manner !== "case" ? [words, picture] : [words];
    }

    // The largest type in which the words fit.
    fit() {
      const words = this.screen.firstElementChild;
      if (!words) return;
      const style = getComputedStyle(this.screen);
      let room = this.screen.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
      const picture = words.nextElementSibling;
      if (picture && style.gridTemplateColumns.split(" ").length === 1) room = room / 2 - parseFloat(style.rowGap) / 2;
      for (let size = 100; size >= 40; size -= 2) {
        this.screen.style.setProperty("--fit", String(size / 100));
        if (words.scrollHeight <= room + 1 && words.scrollWidth <= words.clientWidth + 1) return;
      }
    }

    // Time -----------------------------------------------------------------------------------------

    get countdown() {
      return this.countdowns.get(this.deck.screens[this.at].section);
    }

    tick(/** @type {number} */ seconds) {
      for (const [section, countdown] of this.countdowns) {
        const ran = countdown.running;
        countdown.tick(seconds);
        if (ran && !countdown.left) this.status.textContent = `${section}：时间到`;
      }
      const countdown = this.countdown;
      this.timer.hidden = !countdown;
      this.progress.hidden = !countdown;
      this.presenter.tick();
      if (!countdown) return;
      const over = !countdown.left;
      this.timer.classList.toggle("projection-over", over);
      this.progress.classList.toggle("projection-over", over);
      this.time.textContent = over ? "时间到" : countdown.text;
      this.run.textContent = countdown.running ? "暂停" : countdown.left < countdown.whole ? "继续" : "开始";
      this.run.disabled = over;
      this.progress.style.setProperty("--part", String(countdown.whole ? 1 - countdown.left / countdown.whole : 0));
    }

    // One countdown runs at a time: that of the step on the screen.
    toggle() {
      const current = this.countdown;
      if (!current || !current.left) return;
      const run = !current.running;
      for (const countdown of this.countdowns.values()) countdown.running = false;
      current.running = run;
      this.tick(0);
    }

    addMinute() {
      this.countdown?.add(1);
      this.tick(0);
    }

    // Switches -------------------------------------------------------------------------------------

    black() {
      const dark = this.stage.classList.toggle("projection-black");
      this.dark.setAttribute("aria-pressed", String(dark));
    }

    // A window of its own ends the full screen where there is one screen only; the projection goes on.
    present() {
      this.windowed = true;
      const shown = this.presenter.show();
      this.status.textContent = shown ? "讲稿窗口开好了" : "浏览器没有让开新窗口";
      this.told.textContent = shown ? "讲稿" : "讲稿：请允许弹出窗口";
    }

    toggleHelp() {
      this.help.hidden = !this.help.hidden;
    }

    async fullscreen() {
      if (wholeScreen.isOn()) {
        this.windowed = true;
        await wholeScreen.leave();
      } else {
        await wholeScreen.enter(this.stage);
      }
      this.fit();
    }

    key(/** @type {KeyboardEvent} */ event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const control = /** @type {Element} */ (event.target).closest?.(".projection-bar button, .projection-bar select");
      if (event.key === "Tab") return event.view === window ? this.keepFocus(event) : undefined;
      if (control && [" ", "Enter"].includes(event.key)) return;
      if (control?.tagName === "SELECT" && /^(Arrow|Home|End|Page|.$)/.test(event.key)) return;
      /** @type {Record<string, () => void>} */
      const acts = {
        ArrowRight: () => this.step(1),
        ArrowDown: () => this.step(1),
        PageDown: () => this.step(1),
        " ": () => this.step(event.shiftKey ? -1 : 1),
        Enter: () => this.step(1),
        ArrowLeft: () => this.step(-1),
        ArrowUp: () => this.step(-1),
        PageUp: () => this.step(-1),
        Backspace: () => this.step(-1),
        Home: () => this.go(0),
        End: () => this.go(this.deck.screens.length - 1),
        Escape: () => (this.help.hidden ? this.close() : this.toggleHelp()),
        f: () => this.fullscreen(),
        b: () => this.black(),
        ".": () => this.black(),
        n: () => this.present(),
        t: () => this.toggle(),
        "+": () => this.addMinute(),
        "=": () => this.addMinute(),
        "?": () => this.toggleHelp(),
      };
      const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    }

    keepFocus(/** @type {KeyboardEvent} */ event) {
      const stops = all("button:not(:disabled), select", this.stage).filter((stop) => stop.offsetParent);
      const first = stops[0];
      const last = stops[stops.length - 1];
      const here = /** @type {HTMLElement} */ (document.activeElement);
      if (event.shiftKey && (here === first || !stops.includes(here))) {
        event.preventDefault();
        last.focus();
      } else if (!event.shiftKey && here === last) {
        event.preventDefault();
        first.focus();
      }
    }

    close() {
      if (!this.stage.isConnected) return;
      clearInterval(this.clock);
      document.removeEventListener("keydown", this.keys, true);
      document.removeEventListener("fullscreenchange", this.left);
      removeEventListener("resize", this.sized);
      removeEventListener("pagehide", this.gone);
      this.presenter.close();
      wholeScreen.leave();
      takeDown(this.stage);
    }
  }

  /** @type {Campus.Deck | undefined} */
  let deck;
  window.campusScreens = (handed) => {
    deck = handed;
  };

  // The stage is on the page alone: nothing behind it can be reached.
  const putUp = (/** @type {HTMLElement} */ stage) => {
    for (const other of document.body.children) setInert(other, true);
    document.documentElement.classList.add("projecting");
    document.body.append(stage);
  };
  const takeDown = (/** @type {HTMLElement} */ stage) => {
    stage.remove();
    document.documentElement.classList.remove("projecting");
    for (const other of document.body.children) setInert(other, false);
    start.focus();
  };

  const open = async () => {
    if (find(".projection")) return;
    const stage = make("div", { class: "projection", role: "dialog", "aria-modal": "true" });
    putUp(stage);
    // Asked for at once: a browser grants it only right after the click.
    wholeScreen.enter(stage);
    let loaded;
    try {
      loaded = deck || (await fetchScript(data(start, "projection"), () => deck));
    } catch {
      wholeScreen.leave();
      takeDown(stage);
      start.textContent = "没有取到投影内容，请用课件";
      return;
    }
    new Projection(stage, loaded, data(start, "art"));
  };

  start.hidden = false;
  start.addEventListener("click", open);
})();
