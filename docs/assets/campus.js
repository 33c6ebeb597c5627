// 校园安全课: the home page's "now", printing, browsing and the search box.
// Nothing is sent anywhere; nothing is stored.

(() => {
  "use strict";

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const pad = (number) => String(number).padStart(2, "0");
  const iso = (day) => `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;

  // Now: this month and the next theme day, by the visitor's own date -------------------------------

  const showNow = (today) => {
    const months = all(".year-month");
    const exact = months.find((month) => month.dataset.month === iso(today).slice(0, 7));
    const panel = one("[data-now]");
    const current = exact || months.find((month) => month.dataset.month.slice(5) === pad(today.getMonth() + 1));
    if (!current) return;
    if (exact) current.classList.add("current");
    if (!panel) return;
    const copy = current.cloneNode(true);
    copy.classList.remove("year-month", "current");
    one("[data-now-month]").replaceChildren(copy);
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
      const title = document.createElement("strong");
      title.append(...[...next.childNodes].map((node) => node.cloneNode(true)));
      place.replaceChildren(`下一个主题日 · ${month}月${day}日 · ${when}`, title);
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
        await navigator.clipboard.writeText(text);
        button.textContent = "已复制";
      });
    }
  };

  // Searching --------------------------------------------------------------------------------------

  let rows = null;
  const waiting = [];

  // The index is a script, so that it also loads from a USB stick.
  const withIndex = (form, then) => {
    if (rows) return then(rows);
    waiting.push(then);
    if (waiting.length > 1) return;
    window.campusSearch = (loaded) => {
      rows = loaded.map((row) => ({
        ...row,
        fields: [row.title, row.words.join(" "), row.summary, [...row.stages, row.kind].join(" "), row.text].map(fold),
      }));
      for (const callback of waiting.splice(0)) callback(rows);
    };
    const script = document.createElement("script");
    script.src = form.dataset.search;
    script.onerror = () => {
      script.remove();
      for (const callback of waiting.splice(0)) callback(null);
    };
    document.head.append(script);
  };

  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[·•・.／/_—–-]/g, "");

  const GRADES = [
    [/一年级|二年级|三年级|低年级|1年级|2年级|3年级/, "小学13年级"],
    [/四年级|五年级|六年级|高年级|4年级|5年级|6年级/, "小学46年级"],
    [/七年级|八年级|九年级|初一|初二|初三/, "初中"],
    [/高一|高二|高三/, "高中"],
  ];

  // A query is words between spaces; a grade is told apart from the rest. A word that is found nowhere
  // whole is looked for in overlapping pairs of characters.
  const termsOf = (query) => {
    let text = query.normalize("NFKC").toLowerCase().slice(0, 100);
    const terms = [];
    for (const [pattern, stage] of GRADES) {
      if (pattern.test(text)) {
        text = text.replace(pattern, " ");
        terms.push({ text: stage, stage: true });
      }
    }
    for (const word of text.split(/[\s,，。;；?？!！、]+/)) if (fold(word)) terms.push({ text: fold(word) });
    return terms;
  };

  const WEIGHTS = [12, 9, 4, 6, 1];

  const scoreOf = (fields, term) => {
    let score = 0;
    fields.forEach((field, index) => {
      if (field.includes(term)) score += WEIGHTS[index];
    });
    return score;
  };

  const search = (query) => {
    const terms = termsOf(query);
    if (!terms.length) return [];
    const found = [];
    for (const row of rows) {
      let total = 0;
      for (const term of terms) {
        let score = scoreOf(term.stage ? [fold(row.stages.join(" ")), "", "", "", ""] : row.fields, term.text);
        if (!score && !term.stage && term.text.length > 2) {
          const pairs = [...term.text].slice(1).map((char, index) => term.text[index] + char);
          const hits = pairs.map((pair) => scoreOf(row.fields.slice(0, 4), pair)).filter(Boolean);
          if (hits.length * 2 >= pairs.length) score = hits.reduce((a, b) => a + b, 0) / pairs.length / 2;
        }
        if (!score) {
          total = 0;
          break;
        }
        // A topic's own name or alias, typed whole: its page is what is meant.
        if (row.kind === "主题" && row.words.some((word) => fold(word) === term.text)) score += 40;
        total += score;
      }
      if (total) found.push([total, row]);
    }
    found.sort((a, b) => b[0] - a[0]);
    return found.map(([, row]) => row);
  };

  const marked = (text, terms) => {
    const words = terms.map((term) => term.text).filter((word) => word.length > 1);
    const nodes = [];
    let rest = text;
    while (rest) {
      const hits = words.map((word) => [rest.toLowerCase().indexOf(word), word]).filter(([at]) => at >= 0);
      if (!hits.length) break;
      const [at, word] = hits.sort((a, b) => a[0] - b[0])[0];
      const mark = document.createElement("mark");
      mark.textContent = rest.slice(at, at + word.length);
      nodes.push(rest.slice(0, at), mark);
      rest = rest.slice(at + word.length);
    }
    return [...nodes, rest];
  };

  const prepareSearch = () => {
    const form = one(".campus-search");
    if (!form) return;
    const input = one("input", form);
    const list = one(".campus-results", form);
    const status = one("[data-search-status]", form);
    let selected = -1;

    const close = () => {
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
      selected = -1;
    };

    const select = (index) => {
      const options = all("a", list);
      if (!options.length) return;
      selected = (index + options.length) % options.length;
      options.forEach((option, at) => option.setAttribute("aria-selected", String(at === selected)));
      input.setAttribute("aria-activedescendant", options[selected].id);
      options[selected].scrollIntoView({ block: "nearest" });
    };

    const show = (loaded) => {
      const query = input.value.trim();
      if (!query) return close();
      list.replaceChildren();
      const say = (text) => {
        const line = document.createElement("p");
        line.textContent = text;
        list.append(line);
        status.textContent = text;
      };
      if (!loaded) {
        say("没有取到搜索目录，请到“按条件查找”里看看。");
      } else {
        const found = search(query).slice(0, 12);
        const terms = termsOf(query);
        found.forEach((row, index) => {
          const link = document.createElement("a");
          link.id = `campus-result-${index}`;
          link.href = new URL(row.url, new URL(form.dataset.base.replace(/\/?$/, "/"), location.href)).href;
          link.className = `topic-${row.colour}`;
          link.setAttribute("role", "option");
          link.setAttribute("aria-selected", "false");
          const title = document.createElement("b");
          title.append(...marked(row.title, terms));
          const facts = document.createElement("span");
          facts.textContent = [row.kind, ...row.stages, row.topic].join(" · ");
          const summary = document.createElement("span");
          summary.append(...marked(row.summary, terms));
          link.append(title, facts, summary);
          list.append(link);
        });
        if (found.length) status.textContent = `${found.length} 条结果`;
        else say("没有找到。换个词试试，比如“着火”“地震”“过马路”。");
      }
      list.hidden = false;
      input.setAttribute("aria-expanded", "true");
      selected = -1;
    };

    const refresh = () => withIndex(form, show);
    input.addEventListener("focus", () => withIndex(form, () => {}), { once: true });
    input.addEventListener("input", refresh);
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        select(selected + (event.key === "ArrowDown" ? 1 : selected < 0 ? 0 : -1));
      } else if (event.key === "Escape") {
        close();
      } else if (event.key === "Enter") {
        const option = all("a", list)[Math.max(selected, 0)];
        if (!list.hidden && option) {
          event.preventDefault();
          location.href = option.href;
        }
      }
    });
    document.addEventListener("click", (event) => {
      if (!form.contains(event.target)) close();
    });
    document.addEventListener("keydown", (event) => {
      const typing = event.target.closest("input, textarea, select, [contenteditable]");
      if ((event.key === "/" && !typing) || (event.key === "k" && (event.ctrlKey || event.metaKey))) {
        event.preventDefault();
        input.focus();
      }
    });
    const big = one("[data-search-open]");
    const hero = one("[data-search-form]");
    if (big && hero) {
      hero.addEventListener("submit", (event) => {
        event.preventDefault();
        input.value = big.value;
        input.focus();
        refresh();
      });
    }
  };

  // Browsing ---------------------------------------------------------------------------------------

  const prepareBrowsing = () => {
    const form = one("[data-facets]");
    if (!form) return;
    const count = one("[data-facet-count]");
    const wanted = new URLSearchParams(location.search);
    for (const field of form.elements) if (field.name && wanted.has(field.name)) field.value = wanted.get(field.name);

    const apply = () => {
      const choice = Object.fromEntries(new FormData(form));
      const words = fold(choice.q || "");
      let shown = 0;
      for (const item of all(".found li")) {
        const fits =
          (!choice.stage || item.dataset.stages.split(" ").includes(choice.stage)) &&
          (!choice.topic || item.dataset.topic === choice.topic) &&
          (!choice.kind || item.dataset.kind === choice.kind) &&
          (!choice.month || item.dataset.months.split(" ").includes(choice.month)) &&
          (!words || fold(`${item.textContent} ${item.dataset.words}`).includes(words));
        item.hidden = !fits;
        shown += fits;
      }
      for (const group of all(".facet-group")) group.hidden = !all("li:not([hidden])", group).length;
      count.textContent = shown ? `找到 ${shown} 项` : "没有同时符合这些条件的，去掉一个条件试试。";
      const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value)).toString();
      if (location.protocol !== "file:") history.replaceState(null, "", query ? `?${query}` : location.pathname);
    };

    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    apply();
  };

  const today = new Date();
  for (const cell of all(`.month [data-date="${iso(today)}"]`)) cell.classList.add("today");
  showNow(today);
  preparePrinting();
  prepareSearch();
  prepareBrowsing();
})();
