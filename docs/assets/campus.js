// 校园安全课: the home page's "now", printing and copying. Searching is in search/.
// Nothing is sent anywhere; kept on this device is only which 学段 a week is shown for.

(() => {
  "use strict";

  const { all, data, fill, find, kept, make, one, partAt } = window.campusPage;
  const STAGE = "campus-week-stage";
  const pad = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const iso = (/** @type {Date} */ day) => `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;

  const MOST = 4; // entries of the month

  // Now: this month, the next theme day and the next drill, by the visitor's own date ----------------

  const showNow = (/** @type {Date} */ today) => {
    const months = all(".year-month");
    const exact = months.find((month) => data(month, "month") === iso(today).slice(0, 7));
    const panel = find("[data-now]");
    const current = exact || months.find((month) => data(month, "month").slice(5) === pad(today.getMonth() + 1));
    if (!current) return;
    if (exact) current.classList.add("current");
    if (!panel) return;
    const date = iso(today);
    const copy = /** @type {HTMLElement} */ (current.cloneNode(true));
    copy.classList.remove("year-month", "current");
    const items = all("li", copy);
    for (const item of items) item.classList.toggle("past", Boolean(exact && data(item, "last") && data(item, "last") < date));
    // What is over goes first where the list would be long: its room is kept before it is known (campus.css).
    const over = items.filter((item) => item.classList.contains("past"));
    for (const item of [...over, ...items.filter((it) => !over.includes(it)).reverse()].slice(0, Math.max(0, items.length - MOST))) item.remove();
    const link = /** @type {HTMLAnchorElement} */ (one(".card-title", copy));
    copy.append(make("a", { class: "now-more", href: `${link.getAttribute("href")}#todo` }, "本月要做"));
    fill(one("[data-now-month]"), copy);
    const place = one("[data-now-next]");
    place.className = "now-next";
    /** @type {HTMLElement[]} */
    const said = [];
    // The first of these from today on: how far off it is, and its name.
    const say = (/** @type {string} */ what, /** @type {HTMLElement[]} */ dated, /** @type {string} */ from) => {
      const next = dated.filter((item) => !item.closest("[data-now]")).sort((a, b) => (data(a, from) < data(b, from) ? -1 : 1))[0];
      const days = next ? Math.round((Date.parse(data(next, from)) - Date.parse(date)) / 864e5) : 0;
      if (!next || days > 366) return days;
      const [, month, day] = data(next, from).split("-").map(Number);
      const when = days === 0 ? "就是今天" : days === 1 ? "明天" : `还有 ${days} 天`;
      const title = make("strong", {}, ...Array.from(next.childNodes, (node) => node.cloneNode(true)));
      for (const known of all("small", title)) known.remove(); // its day
      said.push(make("div", {}, `下一${what} · ${month}月${day}日 · ${when}`, title));
      return days;
    };
    const days = say("个主题日", all(".year-days li[data-core][data-date]").filter((item) => data(item, "last") >= date
      && (data(item, "date") >= date || item.dataset.date === item.dataset.last)), "date");
    if (days > 366) {
      place.textContent = `这台设备的日期是${today.getFullYear()}年${today.getMonth() + 1}月${today.getDate()}日，可能不对。哪天有什么，看下面的全年一览。`;
    } else {
      if (!said.length) said.push(make("div", {}, "本学年的主题日都过完了，可以看看下面的全年一览。"));
      say("次演练", all(".year-drill").filter((item) => data(item, "last") >= date), "last");
      fill(place, ...said);
    }
    panel.hidden = false;
  };

  /** The page of the week that the visitor's day is in, at that day; without one the line stays hidden. */
  const showWeek = (/** @type {Date} */ today) => {
    const line = find("[data-weeks]");
    if (!line) return;
    const date = iso(today);
    const week = data(line, "weeks").split(" ").filter((monday) => monday <= date).pop();
    const days = week ? (Date.parse(date) - Date.parse(week)) / 864e5 : 7;
    if (days >= 7) return;
    const link = /** @type {HTMLAnchorElement} */ (one("a", line));
    link.href = `calendar/weeks/${week}.html${days < 5 ? `#day-${date}` : ""}`;
    line.hidden = false;
  };

  /** A week of one 学段 alone, on the screen and on paper; which one is kept on this device. */
  const chooseStage = () => {
    const choice = find("[data-week-choice]");
    if (!choice) return;
    const buttons = all("button", choice);
    const show = (/** @type {unknown} */ only) => {
      for (const button of buttons) button.setAttribute("aria-pressed", String(data(button, "only") === only));
      one("[data-week-plan]").dataset.only = String(only);
    };
    for (const button of buttons) {
      button.addEventListener("click", () => {
        show(data(button, "only"));
        kept.write(STAGE, data(button, "only") || null);
      });
    }
    const before = kept.read(STAGE);
    if (buttons.some((button) => data(button, "only") === before)) show(before);
    choice.hidden = false;
  };

  /** What is to be done this month, by the visitor's day: what is over is quiet, what comes next is said first. */
  const showToDos = (/** @type {Date} */ today) => {
    const line = find("[data-todo-next]");
    if (!line) return;
    const date = iso(today);
    for (const part of all(".todo-week, .todo > li")) {
      part.classList.toggle("past", data(part, "last") < date);
      part.classList.toggle("current", data(part, "first") <= date && date <= data(part, "last"));
    }
    const next = all(".todo > li").find((item) => data(item, "first") === data(item, "last") && data(item, "first") >= date);
    const months = all(".todo > li").map((item) => data(item, "first").slice(0, 7));
    if (!months.includes(date.slice(0, 7))) return; // another month than the visitor's
    line.hidden = false;
    if (!next) {
      line.textContent = "这个月有日期的事都过完了。";
      return;
    }
    const days = Math.round((Date.parse(data(next, "first")) - Date.parse(date)) / 864e5);
    const link = /** @type {HTMLAnchorElement} */ (one("a", next).cloneNode(true));
    fill(line, `下一件：${days === 0 ? "今天" : days === 1 ? "明天" : `还有 ${days} 天`} `, link);
  };

  // Printing and copying ---------------------------------------------------------------------------

  const preparePrinting = () => {
    for (const address of all("[data-address]")) {
      if (location.protocol !== "file:") address.textContent = location.href.split("#")[0];
    }
    for (const button of all("[data-print]")) {
      button.hidden = false;
      button.addEventListener("click", () => {
        document.documentElement.classList.toggle("print-answers", button.dataset.print === "answers");
        print();
      });
    }
    const answers = /** @type {HTMLDetailsElement[]} */ (all(".md-content details"));
    addEventListener("beforeprint", () => {
      for (const details of answers) {
        details.dataset.wasOpen = String(details.open);
        details.open = true;
      }
    });
    addEventListener("afterprint", () => {
      for (const details of answers) details.open = details.dataset.wasOpen === "true";
    });
    for (const button of all("[data-copy]")) {
      if (!navigator.clipboard) continue;
      button.hidden = false;
      button.addEventListener("click", async () => {
        const copy = /** @type {HTMLElement} */ (one(data(button, "copy")).cloneNode(true));
        for (const mark of all(".cite", copy)) mark.remove();
        const text = all("p, li, h3, h4", copy).map((part) => String(part.textContent).trim()).join("\n\n");
        button.textContent = await navigator.clipboard.writeText(text).then(() => "已复制", () => "没能复制，请选中文字再复制");
      });
    }
  };

  // Parts of a page ------------------------------------------------------------------------------------

  /** Opens what a place of the page is folded into. floor: newer browsers do so by themselves. */
  const unfold = () => {
    const place = partAt(location.hash);
    const folds = /** @type {HTMLDetailsElement[]} */ (all(".md-content details:not([open])")).filter((fold) => fold.contains(place));
    for (const fold of folds) fold.open = true;
    if (place && folds.length) place.scrollIntoView();
  };

  /** The contents at hand while one reads on a phone: which part is on the screen, and away after the choice. */
  const followContents = () => {
    const box = find("[data-here]");
    if (!box) return;
    const details = one("details", box);
    const shown = one("[data-here-now]", box);
    /** @type {Map<Element, string>} */
    const parts = new Map();
    for (const link of /** @type {HTMLAnchorElement[]} */ (all("a", box))) {
      const part = partAt(link.hash);
      if (part) parts.set(part, String(link.textContent));
    }
    const watch = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) shown.textContent = ` · ${parts.get(entry.target)}`;
    }, { rootMargin: "-15% 0px -65% 0px" });
    for (const part of parts.keys()) watch.observe(part);
    const close = () => { details.open = false; };
    box.addEventListener("click", (event) => {
      if (/** @type {Element} */ (event.target).closest("a")) close();
    });
    document.addEventListener("click", (event) => {
      if (!box.contains(/** @type {Node} */ (event.target))) close();
    });
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !details.open) return;
      close();
      one("summary", box).focus();
    });
  };

  // The running title of printed pages; CSS alone cannot take it from the page.
  document.documentElement.style.setProperty("--running", JSON.stringify(document.title.replace(" - ", " · ")));

  const today = new Date();
  addEventListener("hashchange", unfold);
  unfold();
  followContents();
  showWeek(today);
  chooseStage();
  for (const cell of all(`.month [data-date="${iso(today)}"]`)) cell.classList.add("today");
  for (const week of all(".weeks > li")) {
    week.classList.toggle("current", data(week, "first") <= iso(today) && iso(today) <= data(week, "last"));
  }
  showNow(today);
  showToDos(today);
  preparePrinting();
})();
