// How the site is reached: inside WeChat and the like, where nothing can be downloaded, one line says how to get
// out; addresses of calendars are there to be copied; what was opened stays without a network. Nothing is sent anywhere.

(() => {
  "use strict";

  const { all, copy, data, fill, find, kept, make, one } = window.campusPage;
  const here = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : "";
  const online = /^https?:$/.test(location.protocol);

  /** A button that copies what `address` gives, and says whether it could. */
  const copier = (/** @type {string} */ words, /** @type {() => string} */ address) => {
    const button = make("button", { type: "button", class: "md-button" }, words);
    const field = make("input", { readonly: true, "aria-label": "地址", class: "reach-address", hidden: true });
    button.addEventListener("click", async () => {
      const done = await copy(address());
      button.textContent = done ? "已复制" : "没能复制，请按住下面的地址，自己复制";
      field.value = address();
      field.hidden = done;
      if (!done) field.select();
    });
    return [button, field];
  };

  // Calendars ----------------------------------------------------------------------------------------

  for (const place of all("[data-feed]")) {
    const link = /** @type {HTMLAnchorElement} */ (one("a", place));
    if (online) place.append(...copier("复制订阅地址", () => link.href));
  }

  // What was opened stays, where the site has a worker ------------------------------------------------

  const keepOpened = async () => {
    const { serviceWorker } = navigator;
    const known = serviceWorker.controller;
    await serviceWorker.register(new URL("../worker.js", here).href, { updateViaCache: "none" });
    const { active } = await serviceWorker.ready;
    const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
    if (!known && active) active.postMessage([location.href.split("#")[0], ...loaded]);
  };

  // A preview (`make serve`) has no policy and no worker. Where a worker is refused, all works as without.
  if (online && isSecureContext && "serviceWorker" in navigator && find("meta[http-equiv]")) {
    addEventListener("load", () => keepOpened().catch(() => {}));
  }

  // Inside another program ---------------------------------------------------------------------------

  // What the programs call themselves, and where their menu leads out. WeCom calls itself WeChat too.
  const PROGRAMS = /** @type {[RegExp, string, string][]} */ ([
    [/wxwork\//i, "企业微信", "点右上角的“···”，选“在浏览器打开”"],
    [/(Windows|Mac)Wechat/i, "微信", "点窗口上方的“用默认浏览器打开”"],
    [/MicroMessenger\//i, "微信", "点右上角的“···”，选“在浏览器打开”"],
    [/DingTalk\//i, "钉钉", "点右上角的“···”，选“在浏览器打开”"],
    [/(^|\s)QQ\/\d/, "QQ", "点右上角的“···”，选“用浏览器打开”"],
    [/\bLark\//i, "飞书", "点右上角的“···”，选“在浏览器打开”"],
  ]);
  // An iPhone shows documents by itself, there too.
  const FILES = /iPhone|iPad/.test(navigator.userAgent) ? /\.(zip|ics)$/i : /\.(docx|pptx|xlsx|pdf|zip|ics|svg)$/i;
  const POSTER = /(\/posters\/files\/[^/]+?)(-a[234](-mono)?|-bleed)?\.(pdf|svg)$/;
  const OPENING = /(\/(?:lessons|days|drills|calendar)\/files\/[^/]+-(?:cards|worksheet|letter-large|classroom|wall|minutes))\.pdf$/;
  const CLOSED = "campus-reach-closed";

  const program = PROGRAMS.find(([name]) => name.test(navigator.userAgent));
  if (!program || kept.read(CLOSED) === new Date().toDateString()) return;
  const [, name, way] = program;

  document.head.append(make("link", { rel: "stylesheet", href: new URL("reach.css", here).href }));
  const said = make("div", { class: "reach-said", role: "status" });
  const buttons = make("p", { class: "reach-buttons" });
  const shut = make("button", { type: "button", class: "reach-close md-icon", "aria-label": "知道了，关掉" }, "×");
  const bar = make("aside", { class: "reach md-typeset", "aria-label": `在${name}里打开` }, said, buttons, shut);

  const tell = (/** @type {Campus.Child[]} */ words, /** @type {string} */ what, /** @type {string} */ address) => {
    fill(said, ...words);
    fill(buttons, ...copier(what, () => address));
  };
  tell([make("p", {}, `${name}里不能下载文件。要下载：${way}。`)], "复制这一页的地址", location.href);
  shut.addEventListener("click", () => {
    kept.write(CLOSED, new Date().toDateString());
    bar.remove();
  });
  document.body.append(bar);

  // A download would end at a blank page: the line tells it by its name, and a poster is shown as a picture.
  document.addEventListener("click", (event) => {
    const link = /** @type {HTMLAnchorElement | null} */ (/** @type {Element} */ (event.target).closest("a[href]"));
    if (!link || !FILES.test(link.pathname)) return;
    event.preventDefault();
    const words = `“${(link.firstChild && link.firstChild.textContent) || data(link, "title")}”在${name}里下载不了。${way}，再点一次下载。`;
    // A poster whole; of other sheets the first two pages (campus/press/typst.py).
    const poster = POSTER.test(link.href);
    const source = poster ? link.href.replace(POSTER, "$1.png") : OPENING.test(link.href) && link.href.replace(OPENING, "$1.webp");
    const picture = source && make("img", { src: source, alt: poster ? "海报" : "打印出来的样子，最多两页", width: 1000 });
    const shown = picture && make("p", { class: `reach-picture${poster ? "" : " reach-sheet"}` }, make("a", { href: source }, picture), `${poster ? "" : "这是开头，最多两页，点一下放大。"}按住图片，可以保存，也可以发给朋友。`);
    if (picture) picture.addEventListener("error", () => /** @type {HTMLElement} */ (shown).remove());
    tell(
      [make("p", {}, words), shown],
      "复制文件的地址",
      link.href,
    );
    if (!bar.isConnected) document.body.append(bar);
    find("button", buttons)?.focus();
  });
})();
