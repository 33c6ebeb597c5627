// 课堂投影: a lesson on the whole screen, from the same steps as its page, with a countdown for each step.
// The screens come as a script (a page opened from a USB stick may not fetch). Nothing is sent or stored.

(() => {
  "use strict";

  const start = document.querySelector("[data-projection]");
  if (!start) return;

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  const button = (label, keys, act) => {
    const element = make("button", "projection-button", label);
    element.type = "button";
    element.title = `${label}（${keys}）`;
    element.addEventListener("click", (event) => {
      event.stopPropagation();
      act();
    });
    return element;
  };

  // Words are plain, or pairs of characters and their 拼音. Clauses get elements of their own, so that a
  // line ends between them.
  const write = (element, words) => {
    const young = typeof words !== "string";
    if (young) element.classList.add("projection-ruby");
    let clause = null;
    let ended = true;
    for (const [piece, syllable] of young ? words : [...words].map((character) => [character])) {
      for (const part of syllable ? [piece] : piece) {
        if (ended && !/[，。；：！？、”’）》…]/.test(part)) {
          clause = element.appendChild(make("span", "projection-clause"));
          ended = false;
        }
        clause ??= element.appendChild(make("span", "projection-clause"));
        if (/[，。；：！？、]/.test(part)) ended = true;
        if (syllable) {
          const ruby = make("ruby", "", part);
          ruby.append(make("rt", "", syllable));
          clause.append(ruby);
        } else {
          clause.append(part);
        }
      }
    }
    clause?.parentElement.normalize();
    return element;
  };
  const plain = (words) => (typeof words === "string" ? words : words.map(([piece]) => piece).join(""));

  class Countdown {
    constructor(minutes) {
      this.left = minutes * 60;
      this.whole = this.left;
      this.running = false;
    }

    tick(seconds) {
      if (this.running) this.left = Math.max(0, this.left - seconds);
      if (!this.left) this.running = false;
    }

    add(minutes) {
      this.left += minutes * 60;
      this.whole = Math.max(this.whole, this.left);
    }

    get text() {
      const left = Math.ceil(this.left);
      return `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
    }
  }

  const HELP = [
    ["下一屏", "→　空格　PageDown　翻页笔　点一下屏幕"],
    ["上一屏", "←　PageUp　点屏幕左边"],
    ["第一屏、最后一屏", "Home　End"],
    ["计时：开始或暂停", "T"],
    ["这一步多给一分钟", "+"],
    ["黑屏", "B 或 ."],
    ["老师的备注", "N"],
    ["全屏或不全屏", "F"],
    ["退出", "Esc"],
  ];

  class Projection {
    constructor(deck, art) {
      this.deck = deck;
      this.art = art;
      this.at = 0;
      this.countdowns = new Map();
      for (const screen of deck.screens) {
        if (screen.minutes && !this.countdowns.has(screen.section)) {
          this.countdowns.set(screen.section, new Countdown(screen.minutes));
        }
      }
    }

    open(stage) {
      this.stage = stage;
      stage.style.setProperty("--topic", this.deck.colour);
      stage.setAttribute("aria-label", `课堂投影：${this.deck.title}`);
      this.progress = make("div", "projection-progress");
      this.screen = make("main", "projection-screen");
      this.screen.tabIndex = -1;
      this.screen.addEventListener("click", (event) => {
        const left = event.clientX < this.screen.getBoundingClientRect().width * 0.22;
        this.go(this.at + (left ? -1 : 1));
      });
      this.notes = make("aside", "projection-notes");
      this.notes.hidden = true;
      this.notes.setAttribute("aria-label", "老师的备注");
      this.help = this.helpSheet();
      this.status = make("p", "visually-hidden");
      this.status.setAttribute("role", "status");
      stage.replaceChildren(this.progress, this.screen, this.notes, this.bar(), this.help, this.status);
      this.keys = (event) => this.key(event);
      this.left = () => {
        if (!document.fullscreenElement && !this.windowed) this.close();
        this.fit();
      };
      this.sized = () => this.fit();
      document.addEventListener("keydown", this.keys, true);
      document.addEventListener("fullscreenchange", this.left);
      addEventListener("resize", this.sized);
      let before = performance.now();
      this.clock = setInterval(() => {
        const now = performance.now();
        this.tick((now - before) / 1000);
        before = now;
      }, 250);
      this.windowed = !document.fullscreenElement;
      this.go(0);
    }

    bar() {
      const bar = make("div", "projection-bar");
      bar.setAttribute("role", "toolbar");
      bar.setAttribute("aria-label", "投影控制");
      this.back = button("上一屏", "←", () => this.go(this.at - 1));
      this.next = button("下一屏", "→", () => this.go(this.at + 1));
      this.place = make("span", "projection-place");
      this.sections = make("select", "projection-sections");
      this.sections.setAttribute("aria-label", "跳到哪一步");
      this.firsts = [];
      this.deck.screens.forEach((screen, index) => {
        if (!index || screen.section !== this.deck.screens[index - 1].section) {
          const minutes = screen.minutes ? `（${screen.minutes} 分钟）` : "";
          this.sections.append(new Option(screen.section + minutes, String(index)));
          this.firsts.push(index);
        }
      });
      this.sections.addEventListener("change", () => {
        this.go(Number(this.sections.value));
        this.screen.focus({ preventScroll: true });
      });
      this.timer = make("div", "projection-timer");
      this.time = make("span", "projection-time");
      this.time.setAttribute("role", "timer");
      this.run = button("开始", "T", () => this.toggle());
      this.more = button("+1 分", "+", () => this.addMinute());
      this.timer.append(this.time, this.run, this.more);
      const rest = make("div", "projection-rest");
      this.dark = button("黑屏", "B", () => this.black());
      this.told = button("备注", "N", () => this.toggleNotes());
      rest.append(
        this.dark,
        this.told,
        button("全屏", "F", () => this.fullscreen()),
        button("按键", "?", () => this.toggleHelp()),
        button("退出", "Esc", () => this.close()),
      );
      bar.append(this.back, this.place, this.next, this.sections, this.timer, rest);
      return bar;
    }

    helpSheet() {
      const sheet = make("div", "projection-help");
      sheet.hidden = true;
      sheet.append(make("h2", "", "按键"));
      const list = make("dl");
      for (const [name, keys] of HELP) list.append(make("dt", "", name), make("dd", "", keys));
      sheet.append(list);
      sheet.addEventListener("click", () => this.toggleHelp());
      return sheet;
    }

    // Moving ---------------------------------------------------------------------------------------

    go(index) {
      if (this.stage.classList.contains("projection-black")) this.black();
      this.at = Math.min(Math.max(index, 0), this.deck.screens.length - 1);
      const screen = this.deck.screens[this.at];
      this.screen.className = `projection-screen projection-${screen.manner}${screen.picture ? " projection-pictured" : ""}`;
      this.screen.replaceChildren(...this.content(screen));
      this.back.disabled = this.at === 0;
      this.next.disabled = this.at === this.deck.screens.length - 1;
      this.place.textContent = `${this.at + 1} / ${this.deck.screens.length}`;
      this.sections.value = String(Math.max(...this.firsts.filter((first) => first <= this.at)));
      this.notes.replaceChildren(...screen.notes.map((note) => make("p", "", note)));
      this.notes.scrollTop = 0;
      const body = (screen.body || []).map(plain);
      this.status.textContent = [`第 ${this.at + 1} 屏`, plain(screen.title), ...body].join("。");
      this.tick(0);
      this.fit();
      if (document.activeElement !== this.sections) this.screen.focus({ preventScroll: true });
    }

    content(screen) {
      const words = make("div", "projection-words");
      if (screen.label) words.append(write(make("p", "projection-label"), screen.label));
      words.append(write(make("h1", "projection-title"), screen.title));
      if (screen.body) {
        const list = screen.letters !== undefined;
        const holder = make(list ? "ol" : "div", "projection-body");
        screen.body.forEach((text, index) => {
          const line = write(make(list ? "li" : "p", screen.lead && !index ? "projection-lead" : ""), text);
          holder.append(line);
        });
        if (list) {
          holder.start = screen.letters + 1;
          holder.type = "A";
        }
        words.append(holder);
      }
      if (!screen.picture) return [words];
      const picture = make("img", "projection-picture");
      picture.src = `${this.art}/${screen.picture}.svg`;
      picture.alt = screen.alt;
      return [words, picture];
    }

    // The largest type in which the words fit.
    fit() {
      const words = this.screen.firstElementChild;
      if (!words) return;
      const style = getComputedStyle(this.screen);
      let room = this.screen.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
      const picture = words.nextElementSibling;
      if (picture && style.gridTemplateColumns.split(" ").length === 1) room = room / 2 - parseFloat(style.rowGap) / 2;
      for (let size = 100; size >= 40; size -= 4) {
        this.screen.style.setProperty("--fit", String(size / 100));
        if (words.scrollHeight <= room + 1 && words.scrollWidth <= words.clientWidth + 1) return;
      }
    }

    // Time -----------------------------------------------------------------------------------------

    get countdown() {
      return this.countdowns.get(this.deck.screens[this.at].section);
    }

    tick(seconds) {
      for (const [section, countdown] of this.countdowns) {
        const ran = countdown.running;
        countdown.tick(seconds);
        if (ran && !countdown.left) this.status.textContent = `${section}：时间到`;
      }
      const countdown = this.countdown;
      this.timer.hidden = !countdown;
      this.progress.hidden = !countdown;
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
      if (!this.countdown) return;
      this.countdown.add(1);
      this.tick(0);
    }

    // Switches -------------------------------------------------------------------------------------

    black() {
      const dark = this.stage.classList.toggle("projection-black");
      this.dark.setAttribute("aria-pressed", String(dark));
    }

    toggleNotes() {
      this.notes.hidden = !this.notes.hidden;
      this.told.setAttribute("aria-pressed", String(!this.notes.hidden));
      this.fit();
    }

    toggleHelp() {
      this.help.hidden = !this.help.hidden;
    }

    async fullscreen() {
      if (document.fullscreenElement) {
        this.windowed = true;
        await document.exitFullscreen();
      } else if (this.stage.requestFullscreen) {
        await this.stage.requestFullscreen().catch(() => {});
        this.windowed = !document.fullscreenElement;
      }
      this.fit();
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      const control = event.target.closest?.(".projection-bar button, .projection-bar select");
      if (event.key === "Tab") return this.keepFocus(event);
      if (control && [" ", "Enter"].includes(event.key)) return;
      if (control?.tagName === "SELECT" && /^(Arrow|Home|End|Page|.$)/.test(event.key)) return;
      const act = {
        ArrowRight: () => this.go(this.at + 1),
        ArrowDown: () => this.go(this.at + 1),
        PageDown: () => this.go(this.at + 1),
        " ": () => this.go(this.at + (event.shiftKey ? -1 : 1)),
        Enter: () => this.go(this.at + 1),
        ArrowLeft: () => this.go(this.at - 1),
        ArrowUp: () => this.go(this.at - 1),
        PageUp: () => this.go(this.at - 1),
        Backspace: () => this.go(this.at - 1),
        Home: () => this.go(0),
        End: () => this.go(this.deck.screens.length - 1),
        Escape: () => (this.help.hidden ? this.close() : this.toggleHelp()),
        f: () => this.fullscreen(),
        b: () => this.black(),
        ".": () => this.black(),
        n: () => this.toggleNotes(),
        t: () => this.toggle(),
        "+": () => this.addMinute(),
        "=": () => this.addMinute(),
        "?": () => this.toggleHelp(),
      }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    }

    keepFocus(event) {
      const all = [...this.stage.querySelectorAll("button:not(:disabled), select")].filter((one) => one.offsetParent);
      const first = all[0];
      const last = all[all.length - 1];
      const here = document.activeElement;
      if (event.shiftKey && (here === first || !all.includes(here))) {
        event.preventDefault();
        last.focus();
      } else if (!event.shiftKey && here === last) {
        event.preventDefault();
        first.focus();
      }
    }

    close() {
      if (!this.stage) return;
      clearInterval(this.clock);
      document.removeEventListener("keydown", this.keys, true);
      document.removeEventListener("fullscreenchange", this.left);
      removeEventListener("resize", this.sized);
      if (document.fullscreenElement) document.exitFullscreen();
      this.stage.remove();
      this.stage = null;
      document.documentElement.classList.remove("projecting");
      for (const other of document.body.children) other.inert = false;
      start.focus();
    }
  }

  let deck = null;

  const withDeck = (then, fail) => {
    if (deck) return then();
    window.campusScreens = (loaded) => {
      deck = loaded;
      then();
    };
    const script = document.createElement("script");
    script.src = start.dataset.projection;
    script.onerror = () => {
      script.remove();
      fail();
    };
    script.onload = () => deck || script.onerror(); // there, but cut off
    document.head.append(script);
  };

  const open = () => {
    if (document.querySelector(".projection")) return;
    const stage = make("div", "projection");
    stage.setAttribute("role", "dialog");
    stage.setAttribute("aria-modal", "true");
    for (const other of document.body.children) other.inert = true;
    document.documentElement.classList.add("projecting");
    document.body.append(stage);
    // Asked for at once: a browser grants it only right after the click.
    const full = stage.requestFullscreen ? stage.requestFullscreen().catch(() => {}) : Promise.resolve();
    withDeck(
      () => full.then(() => new Projection(deck, start.dataset.art).open(stage)),
      () => {
        if (document.fullscreenElement) document.exitFullscreen();
        stage.remove();
        document.documentElement.classList.remove("projecting");
        for (const other of document.body.children) other.inert = false;
        start.textContent = "没有取到投影内容，请用课件";
      },
    );
  };

  start.hidden = false;
  start.addEventListener("click", open);
})();
