// 校园安全课: the home page's "now", printing and copying. Searching is in search/.
// Nothing is sent anywhere; nothing is stored.

(() => {
  "use strict";

  const { all, fill, find, make, one } = window.campusPage;
  const pad = (number) => String(number).padStart(2, "0");
  const iso = (day) => `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;

  // Now: this month and the next theme day, by the visitor's own date -------------------------------

  const showNow = (today) => {
    const months = all(".year-month");
    const exact = months.find((month) => month.dataset.month === iso(today).slice(0, 7));
    const panel = find("[data-now]");
    const current = exact || months.find((month) => month.dataset.month.slice(5) === pad(today.getMonth() + 1));
    if (!current) return;
    if (exact) current.classList.add("current");
    if (!panel) return;
    const copy = current.cloneNode(true);
    copy.classList.remove("year-month", "current");
    fill(one("[data-now-month]"), copy);
    const date = iso(today);
    const next = all(".year-days li[data-core][data-date]")
      .filter((item) => item.dataset.last >= date && !item.closest("[data-now]"))
      .filter((item) => item.dataset.date >= date || item.dataset.date === item.dataset.last)
      .sort((a, b) => (a.dataset.date < b.dataset.date ? -1 : 1))[0];
    const place = one("[data-now-next]");
    place.className = "now-next";
    if (next) {
      const days = Math.round((new Date(`${next.dataset.date}T00:00`) - new Date(`${date}T00:00`)) / 864e5);
      const [, month, day] = next.dataset.date.split("-").map(Number);
      const when = days === 0 ? "就是今天" : days === 1 ? "明天" : `还有 ${days} 天`;
      const title = make("strong", {}, ...Array.from(next.childNodes, (node) => node.cloneNode(true)));
      fill(place, `下一个主题日 · ${month}月${day}日 · ${when}`, title);
    } else {
      place.textContent = "本学年的主题日都过完了，可以看看下面的全年一览。";
    }
    panel.hidden = false;
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
    addEventListener("beforeprint", () => {
      for (const details of all("details.answer")) {
        details.dataset.wasOpen = details.open;
        details.open = true;
      }
    });
    addEventListener("afterprint", () => {
      for (const details of all("details.answer")) details.open = details.dataset.wasOpen === "true";
    });
    for (const button of all("[data-copy]")) {
      if (!navigator.clipboard) continue;
      button.hidden = false;
      button.addEventListener("click", async () => {
        const copy = one(button.dataset.copy).cloneNode(true);
        for (const mark of all(".cite", copy)) mark.remove();
        const text = all("p, li, h3, h4", copy).map((part) => part.textContent.trim()).join("\n\n");
        button.textContent = await navigator.clipboard.writeText(text).then(() => "已复制", () => "没能复制，请选中文字再复制");
      });
    }
  };

  const today = new Date();
  for (const cell of all(`.month [data-date="${iso(today)}"]`)) cell.classList.add("today");
  for (const week of all(".weeks > li")) {
    week.classList.toggle("current", week.dataset.first <= iso(today) && iso(today) <= week.dataset.last);
  }
  showNow(today);
  preparePrinting();
})();
