// The search box in the header: an ARIA combobox with a list of results (a full-screen sheet on a phone).
// Nothing is fetched before the reader goes to the box; nothing is ever sent anywhere.

(() => {
  "use strict";

  const { all, fill, find, make, one, setInert } = window.campusPage;
  const view = window.campusSearchView;
  const form = /** @type {HTMLFormElement | null} */ (find("[data-search-box]"));
  if (!view || !form) return;

  const { address } = view;
  const input = one("input", form);
  const [panel, list, message, urgentPlace, calm, foot, status] = [
    "panel", "options", "message", "urgent", "calm", "foot", "status",
  ].map((name) => one(`[data-search-${name}]`, form));
  const phone = matchMedia("(max-width: 44.98em)");

  const LIMIT = 8;
  const EXAMPLES = ["三年级消防教案", "12·2 家长信", "地震演练"];
  const PLACES = [
    ["我只有10分钟", "ten-minutes.html", "有几分钟、在哪里，马上给能用的"],
    ["全部内容", "browse.html", "按主题列在一页上"],
    ["求助电话", "help.html", "遇到事情打哪个电话"],
  ];

  /** The one that is shown. @type {Search.Answer | null} */
  let answer = null;
  let asked = 0; // counts questions: an answer to an older one is dropped
  let active = -1; // the option the arrow keys are at

  const query = () => input.value.trim();
  const options = () => all("[role=option]", list);

  // Opening and closing --------------------------------------------------------------------------------

  // A sheet covers the page: what is behind it must not be reached with Tab or by a screen reader.
  const shield = (/** @type {boolean} */ on) => {
    /** @type {HTMLElement} */
    let node = form;
    for (let parent = node.parentElement; parent; node = parent, parent = node.parentElement) {
      for (const other of parent.children) {
        if (other !== node && !/^(SCRIPT|STYLE|HEAD)$/.test(other.tagName)) setInert(other, on);
      }
    }
  };

  // On a phone "back" closes the sheet, as people expect, where the browser can tell us (Chrome 126 and later).
  /** @type {CloseWatcher | null} */
  let watcher = null;

  const isOpen = () => form.classList.contains("is-open");

  const open = () => {
    if (isOpen()) return;
    form.classList.add("is-open");
    panel.hidden = false;
    document.documentElement.classList.toggle("search-sheet", phone.matches);
    if (!phone.matches) return;
    shield(true);
    if (window.CloseWatcher) {
      watcher = new window.CloseWatcher();
      watcher.addEventListener("close", close);
    }
  };

  const close = () => {
    if (!isOpen()) return;
    watcher?.destroy();
    watcher = null;
    form.classList.remove("is-open");
    panel.hidden = true;
    document.documentElement.classList.remove("search-sheet");
    shield(false);
    select(-1);
    input.setAttribute("aria-expanded", "false");
    asked += 1;
  };

  // The list ---------------------------------------------------------------------------------------------

  const select = (/** @type {number} */ index) => {
    const choices = options();
    active = index;
    choices.forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", choices[index].id);
    choices[index].scrollIntoView({ block: "nearest" });
  };

  // Through the options and, between last and first, back to the words themselves.
  const move = (/** @type {number} */ step) => {
    const count = options().length;
    if (count) select(((active + 1 + step + count + 1) % (count + 1)) - 1);
  };

  /** @param {Campus.Attributes} attributes @param {Campus.Child[]} children */
  const option = (attributes, ...children) =>
    make("a", { role: "option", tabindex: "-1", "aria-selected": "false", ...attributes }, ...children);

  const group = (/** @type {string} */ name, /** @type {HTMLElement[]} */ members, hint = "") => {
    const id = `search-group-${list.childElementCount}`;
    list.append(
      make(
        "div",
        { role: "group", "aria-labelledby": id },
        make("div", { class: "group-name", id, role: "presentation" }, name, hint ? make("small", {}, hint) : null),
        ...members,
      ),
    );
  };

  let speaking = 0;

  // Said after a pause in typing, so that it does not interrupt; never in the middle of a word being composed.
  const announce = (/** @type {string} */ text) => {
    clearTimeout(speaking);
    status.textContent = "";
    speaking = setTimeout(() => {
      status.textContent = text;
    }, 500);
  };

  /** @param {string} text @param {HTMLElement | null} urgent @param {HTMLElement[]} footing */
  const show = (text, urgent = null, ...footing) => {
    message.textContent = text;
    message.hidden = !text;
    fill(urgentPlace, urgent);
    fill(foot, ...footing);
    foot.hidden = !footing.length;
    const choices = options();
    choices.forEach((element, index) => {
      element.id = `search-option-${index}`;
    });
    list.hidden = !choices.length;
    // Options are reached with the arrow keys; without anything else to tab to, the panel itself is, to scroll it.
    if (panel.querySelector("button, :not([hidden]) > a:not([tabindex])")) panel.removeAttribute("tabindex");
    else panel.tabIndex = 0;
    input.setAttribute("aria-expanded", String(choices.length > 0));
    select(-1);
    open();
  };

  const places = () => PLACES.map(([name, path, hint]) =>
    option({ class: "place", href: address(path) }, make("span", { class: "hit-title" }, name), make("span", { class: "hit-facts" }, hint)));

  // An option that asks again with other words.
  const again = (/** @type {string} */ words, text = words, exact = false) =>
    option(
      { class: "again", href: view.resultsAddress(words, exact ? { exact: "1" } : {}), "data-words": words, "data-exact": exact },
      text,
    );

  const showStart = () => {
    answer = null;
    asked += 1;
    calm.hidden = true;
    fill(list);
    const kept = view.recent.all();
    if (kept.length) {
      group("最近搜过", kept.map((words) => again(words)), "只记在这台设备上");
    }
    group("可以这样搜", EXAMPLES.map((words) => again(words)));
    group("也可以直接去", places());
    const forget = make("button", { type: "button", class: "text-button" }, "清除最近搜过的");
    forget.addEventListener("click", () => {
      view.recent.clear();
      showStart();
      announce("已经清除");
      input.focus();
    });
    show("", null, ...(kept.length ? [forget] : []));
  };

  const hit = (/** @type {Search.Result} */ result) =>
    option(
      { class: `hit${result.topic ? ` topic-${result.topic}` : ""}`, href: address(result.url), "data-id": result.id },
      view.title(result),
      view.facts(result),
      view.snippet(result),
    );

  const showAnswer = (/** @type {Search.Answer} */ found) => {
    answer = found;
    const { results, total, corrected, didYouMean, emergency, among, status: outcome } = found;
    fill(list);
    if (didYouMean) group("你是不是要找", [again(didYouMean, didYouMean)]);
    const hits = new Map(results.map((result) => [result.id, hit(result)]));
    for (const [kind, members] of view.byKind(results)) group(kind, members.map(({ id }) => /** @type {HTMLElement} */ (hits.get(id))));
    const rest = [];
    if (corrected) rest.push(again(query(), `仍然搜“${query()}”`, true));
    if (total > results.length && !emergency?.despair) {
      rest.push(option({ class: "all", href: view.resultsAddress(query()) }, `看全部 ${total} 条结果`));
    }
    if (rest.length) group("更多", rest);
    const topics = emergency?.despair ? [] : found.nearestTopics.filter(({ url }) => url);
    if (topics.length) {
      group(
        "看看这些主题",
        topics.map(({ id, name, url }) => option({ class: `hit topic-${id}`, href: address(url) }, make("span", { class: "hit-title" }, name))),
      );
    }
    if (!results.length && !emergency?.despair) group("也可以直接去", places());
    let text = found.notice || found.message;
    if (corrected) text = `按“${corrected.to}”找到。${text}`;
    else if (found.incomplete) text = "有的内容没有取到，下面是取到的。";
    calm.hidden = !found.calm;
    show(text, view.urgent(emergency, among));
    const count = outcome === "ok" ? `找到 ${total} 条，用上下键选择。` : "";
    announce([view.urgentSentence(emergency, among), text, count].filter(Boolean).join(" "));
  };

  const improve = async (/** @type {Search.Answer} */ found, /** @type {number} */ turn) => {
    const fuller = await found.more;
    if (!fuller || turn !== asked) return;
    for (const result of fuller.results) {
      const shown = find(`[data-id="${Number(result.id)}"] .hit-snippet`, list);
      if (shown) shown.replaceWith(view.snippet(result));
    }
  };

  const refresh = async ({ exact = false } = {}) => {
    if (!query()) return showStart();
    asked += 1;
    const turn = asked;
    /** A card that is there before the answer. @type {Search.Emergency | null} */
    let early = null;
    if (!answer) {
      calm.hidden = false; // until it is known what is asked
      view.alarm(query()).then((card) => {
        if (!card || turn !== asked || answer) return;
        early = card;
        calm.hidden = true;
        fill(urgentPlace, view.urgent(card));
        announce(view.urgentSentence(card));
      });
    }
    const found = await view.ask(query(), { limit: LIMIT, exact }, (text) => {
      if (turn !== asked) return;
      calm.hidden = Boolean(early);
      if (!answer) fill(list);
      show(text, view.urgent(early));
      announce(text);
    });
    if (turn !== asked) return;
    showAnswer(found);
    improve(found, turn);
  };

  // Events -------------------------------------------------------------------------------------------------

  const begin = () => {
    view.warm();
    if (!isOpen()) refresh();
  };

  // A sheet that covers a phone opens by a touch or by typing: Tab only passes through.
  input.addEventListener("focus", () => (phone.matches ? view.warm() : begin()));
  input.addEventListener("click", begin);
  input.addEventListener("input", () => refresh()); // typing, pasting, dictation, and input methods as they compose
  input.addEventListener("compositionend", () => refresh());

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.keyCode === 229) return; // the key belongs to the input method
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (isOpen()) move(event.key === "ArrowDown" ? 1 : -1);
      else refresh();
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options()[active].click();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (isOpen()) close();
      else input.value = "";
    }
  });

  // Pressing an option must not take the focus out of the box, or it would close before the click.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const chosen = /** @type {Element} */ (event.target).closest("a");
    if (!chosen) return;
    if (chosen.dataset.words && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      input.value = chosen.dataset.words;
      refresh({ exact: chosen.hasAttribute("data-exact") });
      return;
    }
    view.recent.add(answer);
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) close();
  });

  // Without this script the form leads to the page that lists everything.
  for (const other of [form, ...all("[data-search-form]")]) other.setAttribute("action", address("search.html"));

  form.addEventListener("submit", (event) => {
    if (!query()) {
      event.preventDefault();
      input.focus();
    } else view.recent.add(answer);
  });

  one("[data-search-close]", form).addEventListener("click", () => {
    close();
    input.blur();
  });

  form.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !form.contains(/** @type {Node} */ (event.relatedTarget))) close();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target !== input && isOpen()) {
      input.focus();
      close();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!form.contains(/** @type {Node} */ (event.target))) close();
  });
  phone.addListener(close); // Safari hears events of a media query only since 14
  addEventListener("pageshow", close); // back from a result: not with the sheet still open

  document.addEventListener("keydown", (event) => {
    const typing = /** @type {Element} */ (event.target).closest?.("input:not([type=radio]), textarea, select, [contenteditable]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !typing;
    const slash = plain && ["/", "／", "、"].includes(event.key); // 、 where a Chinese input method is on
    const letter = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "k";
    if (!slash && !letter) return;
    event.preventDefault();
    const target = /** @type {HTMLInputElement} */ (find("[data-search-page]:not([hidden]) input") ?? input);
    target.focus();
    target.select();
  });

  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
})();
