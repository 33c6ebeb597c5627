// 校园安全课: the home page's "now", printing and copying. Searching is in search/.
// Nothing is sent anywhere; nothing is stored.

(() => {
  "use strict";

  const { all, data, fill, find, make, one } = window.campusPage;
  const pad = (/** @type {number} */ number) => String(number).padStart(2, "0");
  const iso = (/** @type {Date} */ day) => `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;

  // Now: this month and the next theme day, by the visitor's own date -------------------------------

  const showNow = (/** @type {Date} */ today) => {
    const months = all(".year-month");
    const exact = months.find((month) => data(month, "month") === iso(today).slice(0, 7));
    const panel = find("[data-now]");
    const current = exact || months.find((month) => data(month, "month").slice(5) === pad(today.getMonth() + 1));
    if (!current) return;
    if (exact) current.classList.add("current");
    if (!panel) return;
    const copy = /** @type {HTMLElement} */ (current.cloneNode(true));
    copy.classList.remove("year-month", "current");
    fill(one("[data-now-month]"), copy);
    const date = iso(today);
    const next = all(".year-days li[data-core][data-date]")
      .filter((item) => data(item, "last") >= date && !item.closest("[data-now]"))
      .filter((item) => data(item, "date") >= date || item.dataset.date === item.dataset.last)
      .sort((a, b) => (data(a, "date") < data(b, "date") ? -1 : 1))[0];
    const place = one("[data-now-next]");
    place.className = "now-next";
    if (next) {
      const days = Math.round((Date.parse(`${next.dataset.date}T00:00`) - Date.parse(`${date}T00:00`)) / 864e5);
      const [, month, day] = data(next, "date").split("-").map(Number);
      const when = days === 0 ? "就是今天" : days === 1 ? "明天" : `还有 ${days} 天`;
      const title = make("strong", {}, ...Array.from(next.childNodes, (node) => node.cloneNode(true)));
      fill(place, `下一个主题日 · ${month}月${day}日 · ${when}`, title);
    } else {
      place.textContent = "本学年的主题日都过完了，可以看看下面的全年一览。";
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
    const answers = /** @type {HTMLDetailsElement[]} */ (all("details.answer"));
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

  const today = new Date();
  showWeek(today);
  for (const cell of all(`.month [data-date="${iso(today)}"]`)) cell.classList.add("today");
  for (const week of all(".weeks > li")) {
    week.classList.toggle("current", data(week, "first") <= iso(today) && iso(today) <= data(week, "last"));
  }
  showNow(today);
  preparePrinting();
})();
