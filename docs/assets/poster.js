// Posters: filters of the gallery; a school's own name on a poster, printed by the browser.
// What is typed stays in this browser (localStorage) until it is cleared. Nothing is sent anywhere.

(() => {
  "use strict";

  const { all, data, fetchScript, find, kept, make, one } = window.campusPage;

  // The gallery ------------------------------------------------------------------------------------

  const prepareGallery = () => {
    const form = /** @type {HTMLFormElement | null} */ (find("[data-poster-facets]"));
    if (!form) return;
    const count = one("[data-poster-count]");
    const wanted = new URLSearchParams(location.search);
    for (const field of all("select", form)) if (wanted.has(field.name)) field.value = String(wanted.get(field.name));

    const apply = () => {
      const choice = Object.fromEntries(all("select", form).map((field) => [field.name, field.value]));
      let shown = 0;
      for (const card of all(".poster-card")) {
        const fits = (/** @type {string} */ name, /** @type {string} */ wish) => !wish || data(card, name).split(" ").includes(wish);
        card.hidden = !(fits("topic", choice.topic) && fits("readers", choice.readers) && fits("places", choice.place));
        if (!card.hidden) shown += 1;
      }
      count.textContent = shown ? `${shown} 张海报` : "没有同时符合这些条件的，去掉一个条件试试。";
      const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value)).toString();
      if (location.protocol !== "file:") history.replaceState(null, "", query ? `?${query}` : location.pathname);
    };

    form.hidden = false;
    form.addEventListener("input", apply);
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(apply));
    apply();
  };

  const fetchPictures = () => {
    const watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        target.classList.add("near");
        watch.unobserve(target);
      }
    }, { rootMargin: "100px 0px" });
    for (const card of all(".poster-card")) watch.observe(card);
  };

  // A school's own values --------------------------------------------------------------------------

  const KEY = "campus-poster";
  const TWO_LINES = 0.46; // of a box's height: the type of which it holds two lines

  /** @returns {Record<string, string>} */
  const stored = () =>
    Object.fromEntries(Object.entries(kept.read(KEY) || {}).filter(([, value]) => typeof value === "string"));
  const store = (/** @type {Record<string, string>} */ values) => kept.write(KEY, Object.keys(values).length ? values : null);

  // The template says where each value goes: fractions of the page, the size in fractions of its width.
  const place = (/** @type {HTMLElement} */ sheet, /** @type {Campus.PosterGeometry} */ { boxes }) => {
    for (const [name, box] of Object.entries(boxes)) {
      const value = make("div", { class: "poster-value", "data-value": name, "data-size": box.size * 100 });
      const percent = (/** @type {number} */ part) => `${part * 100}%`;
      const { x, y, width, height } = box;
      Object.assign(value.style, { left: percent(x), top: percent(y), width: percent(width), height: percent(height) });
      sheet.append(value);
    }
  };

  const write = (/** @type {HTMLElement} */ sheet, /** @type {string} */ name, /** @type {string} */ text) => {
    const value = all(".poster-value", sheet).find((item) => item.dataset.value === name);
    if (!value) return;
    value.textContent = text;
    const size = Number(value.dataset.size);
    const set = (/** @type {number} */ part, /** @type {string} */ wrap) => {
      value.style.setProperty("--size", String(size * part));
      value.style.whiteSpace = wrap;
    };
    set(1, "pre");
    const ratio = value.scrollWidth / value.clientWidth;
    if (ratio <= 1) return;
    const high = TWO_LINES * (value.clientHeight / (size * sheet.clientWidth / 100));
    if (!/\p{Script=Han}/u.test(text) || 0.995 / ratio >= Math.min(high, 1.8 / ratio)) set(0.995 / ratio, "pre");
    else set(Math.min(high, 1.8 / ratio), "pre-wrap");
  };

  // Nothing that is typed is cut off: the form says how much room there is, and what is too long is set smaller.
  const tellRoom = (/** @type {HTMLInputElement} */ field) => {
    const most = Number(field.dataset.most);
    const left = most - [...field.value.trim()].length;
    const said = one("[data-poster-room]", /** @type {HTMLElement} */ (field.parentElement));
    said.textContent = left < 0 ? `多了 ${-left} 字，印出来字会太小，请换一个短的写法` : left < most ? `${most - left} / ${most} 字` : "";
  };

  /**
   * Asks the printer for this paper, until the function that it returns is called.
   * floor: where style sheets cannot be adopted, in Safari before 16.4, the size of a page is not heeded either.
   */
  const sizePage = (/** @type {string} */ paper) => {
    if (!document.adoptedStyleSheets) return () => {};
    const page = new CSSStyleSheet();
    page.replaceSync(`@page { size: ${paper} portrait; margin: 0 !important; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((item) => item !== page);
    };
  };

  const preparePoster = () => {
    const form = /** @type {HTMLFormElement | null} */ (find("[data-poster-form]"));
    if (!form) return;
    const sheet = one("[data-poster-sheet]");
    const status = one("[data-poster-status]", form);
    const fields = all("input", form);
    const font = () => document.fonts.load('700 20px "Campus Poster"', fields.map((field) => field.value).join(""));
    const atMost = (/** @type {number} */ seconds, /** @type {Promise<unknown>} */ promise) => Promise.race([promise, new Promise((done) => setTimeout(done, seconds * 1000))]);

    // In parts of the sheet's width; browsers without such a unit (before Chromium 105, Safari 16) are told it.
    const show = () => {
      if (!CSS.supports("width: 1cqw")) sheet.style.setProperty("--part", `${sheet.clientWidth / 100}px`);
      for (const field of fields) {
        write(sheet, field.name, field.value.trim());
        tellRoom(field);
      }
    };
    const changed = () => {
      const values = stored();
      for (const field of fields) {
        if (field.value.trim()) values[field.name] = field.value.trim();
        else delete values[field.name];
      }
      store(values);
      status.textContent = "";
      show();
      font().then(show, show);
    };

    let preparing = false;
    let finish = () => {};
    const print = async (/** @type {string} */ paper) => {
      if (preparing) return; // a second click
      preparing = true;
      finish(); // not every browser says when it has printed
      status.textContent = "正在准备打印……";
      await atMost(8, Promise.allSettled([font(), one("img", sheet).decode()])); // then in the device's own face
      show();
      const bed = make("div", { class: `poster-print ${paper.toLowerCase()}` }, sheet.cloneNode(true));
      document.body.append(bed);
      const forget = sizePage(paper);
      document.documentElement.classList.add("poster-printing");
      const title = document.title;
      document.title = [String(one("h1").textContent).trim(), fields[0].value.trim(), paper].filter(Boolean).join(" ");
      finish = () => {
        finish = () => {};
        document.title = title;
        bed.remove();
        forget();
        document.documentElement.classList.remove("poster-printing");
        status.textContent = "";
      };
      addEventListener("afterprint", () => finish(), { once: true });
      await one("img", bed).decode().catch(() => {});
      preparing = false;
      window.print();
    };

    const start = (/** @type {Campus.PosterGeometry} */ geometry) => {
      place(sheet, geometry);
      const values = stored();
      for (const field of fields) field.value = values[field.name] || "";
      form.hidden = false;
      show();
      if (fields.some((field) => field.value)) font().then(show, show);
      addEventListener("resize", show);
      form.addEventListener("input", changed);
      form.addEventListener("submit", (event) => event.preventDefault());
      for (const button of all("[data-poster-print]", form)) {
        button.addEventListener("click", () => print(data(button, "posterPrint")));
      }
      one("[data-poster-clear]", form).addEventListener("click", () => {
        for (const field of fields) field.value = "";
        store({});
        show();
        status.textContent = "已清除，这个浏览器里不再留有填写的内容。";
        fields[0].focus();
      });
    };
    /** @type {Campus.PosterGeometry | undefined} */
    let geometry;
    window.campusPoster = (handed) => {
      geometry = handed;
    };
    fetchScript(data(form, "posterForm"), () => geometry).then(start, () => {
      const said = make("p", { class: "poster-hint", role: "status" });
      form.after(said);
      said.textContent = "没有取到填写校名要用的文件，网络通了再打开一次；先用下面的 PDF，校名可以手写。";
    });
  };

  prepareGallery();
  fetchPictures();
  preparePoster();
})();
