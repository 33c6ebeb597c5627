// The results page: query and filters live in the address, so that a search can be shared and gone back to.

(() => {
  "use strict";

  const { all, data, fill, find, make, one } = window.campusPage;
  const view = window.campusSearchView;
  const form = /** @type {HTMLFormElement | null} */ (find("[data-search-page]"));
  if (!view || !form) return;

  const { address } = view;
  const input = one("input", form);
  const body = one("[data-search-body]");
  const side = one("[data-filters]");
  const [notes, results, clear, count] = ["notes", "results", "clear-facets", "filter-count"].map(
    (name) => one(`[data-${name}]`, body),
  );
  const urgentPlace = one("[data-urgent]");
  const status = one("[data-search-status]", body);
  const facets = all("[data-facet]", side);

  const SHOWN = [5, 3]; // of the best kind, of each other one: all that was found is ranked
  const STEP = 20; // of one kind at a time, when only that is wanted
  const siteName = document.title.replace(/^.* - /, "");

  /** @typedef {{ q: string, exact: boolean, limit: number, filters: Record<string, string> }} State */
  /** Filters: stage, kind, minutes, topic, month. @type {State} */
  let state = { q: "", exact: false, limit: 0, filters: {} };
  /** @type {Search.Answer | null} */
  let answer = null;
  let asked = 0;

  // The address ------------------------------------------------------------------------------------------

  const known = (/** @type {string} */ name, /** @type {string} */ value) => {
    if (name === "kind") return /^[\p{Script=Han}A-Za-z]{1,8}$/u.test(value);
    const facet = facets.find((place) => place.dataset.facet === name);
    return all("[data-value]", facet).some((chip) => chip.dataset.value === value);
  };

  const read = () => {
    const wanted = new URLSearchParams(location.search);
    /** @type {Record<string, string>} */
    const filters = {};
    for (const facet of facets) {
      const name = data(facet, "facet");
      const value = wanted.get(name);
      if (value && known(name, value)) filters[name] = value;
    }
    state = { q: wanted.get("q") ?? "", exact: wanted.has("exact"), limit: 0, filters };
    input.value = state.q;
  };

  const here = (/** @type {Partial<State>} */ changes = {}) => {
    const { q, exact, filters } = { ...state, ...changes };
    return view.resultsAddress(q.trim(), { ...filters, exact: exact ? "1" : "" });
  };

  const write = (/** @type {boolean} */ push) => {
    try {
      history[push ? "pushState" : "replaceState"](null, "", here());
    } catch {
      // some browsers refuse on file://; the search works all the same
    }
  };

  // Filters ----------------------------------------------------------------------------------------------

  const chip = (/** @type {string} */ value, /** @type {string} */ text) =>
    make(
      "button",
      { type: "button", class: "facet-chip", "data-value": value, "aria-pressed": "false" },
      make("span", {}, text),
      make("span", { class: "facet-number" }),
    );

  // Minutes are counted as they are and chosen as "at most".
  const upTo = (/** @type {Record<string, number>} */ counts, /** @type {string} */ minutes) =>
    Object.entries(counts).reduce((sum, [value, number]) => sum + (Number(value) <= Number(minutes) ? number : 0), 0);

  const showFacets = (/** @type {Search.Answer} */ found) => {
    for (const facet of facets) {
      const name = data(facet, "facet");
      const counts = found.facets[name] ?? {};
      const chosen = state.filters[name];
      if (name === "kind") {
        const row = one(".facet-row", facet);
        const wanted = new Set([...Object.keys(counts), ...(chosen ? [chosen] : [])]);
        for (const shown of all("button", row)) wanted.delete(data(shown, "value"));
        row.append(...[...wanted].map((kind) => chip(kind, kind)));
      }
      let left = 0;
      for (const button of all("[data-value]", facet)) {
        const value = data(button, "value");
        const number = name === "minutes" ? upTo(counts, value) : (counts[value] ?? 0);
        const on = value === chosen;
        button.setAttribute("aria-pressed", String(on));
        one(".facet-number", button).textContent = String(number);
        button.hidden = !number && !on;
        if (!button.hidden) left += 1;
      }
      facet.hidden = !left;
    }
    // Nothing to choose from, or no time to choose: no filters at all.
    body.classList.toggle("search-alone", Boolean(found.emergency?.despair) || facets.every((facet) => facet.hidden));
    const chosen = Object.keys(state.filters).length;
    count.textContent = chosen ? `（已选 ${chosen} 项）` : "";
    clear.hidden = !chosen;
  };

  side.addEventListener("click", (event) => {
    const button = /** @type {Element} */ (event.target).closest("button");
    const facet = facets.find((place) => place.contains(button));
    if (!button || !facet) return;
    const name = data(facet, "facet");
    const { [name]: old, ...others } = state.filters;
    state.filters = old === button.dataset.value ? others : { ...others, [name]: data(button, "value") };
    state.limit = 0;
    write(true);
    search();
  });

  clear.addEventListener("click", () => {
    state.filters = {};
    state.limit = 0;
    write(true);
    search();
    input.focus();
  });

  // Results ----------------------------------------------------------------------------------------------

  const remember = () => view.recent.add(answer);

  const hit = (/** @type {Search.Result} */ result) => {
    const link = view.title(result, "a", { href: address(result.url) });
    link.addEventListener("click", remember);
    return make(
      "li",
      { class: `hit${result.topic ? ` topic-${result.topic}` : ""}`, "data-id": result.id },
      link,
      view.facts(result),
      view.snippet(result),
    );
  };

  const more = (/** @type {string} */ text, /** @type {string} */ href, /** @type {() => void} */ act) => {
    const link = make("a", { class: "more", href }, text);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      act();
    });
    return link;
  };

  /** Hits of one kind. */
  const group = (/** @type {Search.Answer} */ found, /** @type {string} */ kind, /** @type {Search.Result[]} */ hits) => {
    const only = state.filters.kind === kind;
    const total = found.facets.kind?.[kind] ?? hits.length;
    const section = make(
      "section",
      { class: "hits" },
      make("h2", {}, kind, make("small", {}, ` ${total}`)),
      make("ul", {}, ...hits.map(hit)),
    );
    if (only && found.total > hits.length) {
      section.append(
        more("再看一些", here(), () => {
          state.limit = found.results.length + STEP;
          search();
        }),
      );
    } else if (!only && total > hits.length && !found.emergency?.despair) {
      const filters = { ...state.filters, kind };
      section.append(
        more(`全部 ${total} 条“${kind}”`, here({ filters }), () => {
          state.filters = filters;
          write(true);
          search();
          scrollTo(0, 0);
        }),
      );
    }
    return section;
  };

  const note = (/** @type {Campus.Child[]} */ ...children) => make("p", {}, ...children);

  /** What was looked for before, if the reader keeps it. */
  const recent = () => {
    const kept = view.recent.all();
    if (!kept.length) return null;
    const forget = make("button", { type: "button", class: "text-button" }, "清除");
    const links = kept.map((words) => make("a", { class: "again-chip", href: view.resultsAddress(words) }, words));
    const line = make("p", { class: "recent" }, make("span", {}, "最近搜过（只记在这台设备上）"), ...links, forget);
    forget.addEventListener("click", () => {
      view.recent.clear();
      line.remove();
    });
    return line;
  };

  const showNotes = (/** @type {Search.Answer} */ found) => {
    const { corrected, didYouMean, notice, understood, incomplete, emergency } = found;
    const lines = [];
    if (notice) lines.push(note(notice));
    if (corrected) {
      lines.push(note("按“", make("b", {}, corrected.to), "”找到。", make("a", { href: here({ exact: true }) }, `仍然搜“${state.q.trim()}”`)));
    }
    if (didYouMean) {
      lines.push(note("你是不是要找：", make("a", { href: here({ q: didYouMean, exact: false }) }, didYouMean)));
    }
    if (understood?.minutes && !emergency) {
      const minutes = [40, 20, 10, 5].find((choice) => choice <= understood.minutes) ?? 1;
      const place = new URLSearchParams({ minutes: String(minutes), stage: understood.stages[0] ?? "all", place: understood.place });
      lines.push(note(make("a", { href: address(`ten-minutes.html?${place}`) }, `只有 ${understood.minutes} 分钟？看现在就能用的`)));
    }
    if (incomplete) lines.push(note("有的内容没有取到，下面是取到的。"));
    if (!state.q.trim()) lines.push(recent());
    fill(notes, ...lines);
  };

  // Nothing found, or nothing could be fetched: somewhere to go on from.
  const showWayOut = (/** @type {Search.Answer} */ found) => {
    const topics = found.emergency?.despair ? [] : view.nearest(found.nearestTopics ?? []);
    const parts = [];
    if (topics.length) parts.push(make("p", { class: "nearest" }, "看看这些主题：", ...topics));
    if (Object.keys(state.filters).length) parts.push(note(make("a", { href: here({ filters: {} }) }, "去掉全部条件")));
    if (found.status === "unavailable") {
      const again = make("button", { type: "button", class: "md-button" }, "再试一次");
      again.addEventListener("click", search);
      parts.push(note(again));
    }
    parts.push(
      note(
        "也可以看看",
        make("a", { href: address("browse.html") }, "按主题列出的全部内容"),
        "，或者",
        make("a", { href: address("help.html") }, "求助电话"),
        "。",
      ),
    );
    fill(results, make("div", { class: "way-out" }, ...parts));
  };

  const sentence = (/** @type {Search.Answer} */ { status: outcome, total, message, emergency }) => {
    if (outcome !== "ok") return message;
    if (emergency?.despair) return "";
    return state.q.trim() ? `找到 ${total} 条` : `共 ${total} 条，输入几个字，或者点选条件。`;
  };

  const render = (/** @type {Search.Answer} */ found) => {
    answer = found;
    const words = found.query.trim().slice(0, 40); // of a tab, without what cannot be seen
    document.title = words ? `“${words}”的搜索结果 - ${siteName}` : `搜索 - ${siteName}`;
    fill(urgentPlace, view.urgent(found.emergency, found.among), found.calm && view.calmLine());
    status.textContent = sentence(found);
    showNotes(found);
    showFacets(found);
    if (!found.results.length) return showWayOut(found);
    fill(results, ...[...view.byKind(found.results)].map(([kind, hits]) => group(found, kind, hits)));
  };

  const improve = async (/** @type {Search.Answer} */ found, /** @type {number} */ turn) => {
    const fuller = await found.more;
    if (!fuller || turn !== asked) return;
    for (const result of fuller.results) {
      const shown = find(`[data-id="${Number(result.id)}"] .hit-snippet`, results);
      if (shown) shown.replaceWith(view.snippet(result));
    }
  };

  const options = () => {
    const { minutes, month, ...words } = state.filters;
    return {
      limit: Math.max(state.limit, STEP),
      byKind: state.filters.kind ? undefined : SHOWN,
      exact: state.exact,
      browse: true,
      facets: { ...words, ...(minutes ? { minutes: Number(minutes) } : {}), ...(month ? { month: Number(month) } : {}) },
    };
  };

  const search = async () => {
    asked += 1;
    const turn = asked;
    if (!answer && state.q.trim()) {
      fill(urgentPlace, view.calmLine());
      view.alarm(state.q).then((card) => {
        if (card && turn === asked && !answer) fill(urgentPlace, view.urgent(card));
      });
    }
    const found = await view.ask(state.q, options(), (text) => {
      if (turn === asked) status.textContent = text;
    });
    if (turn !== asked) return;
    render(found);
    improve(found, turn);
  };

  /** Nobody has asked for anything: the index, which costs an old phone a second, is fetched at the first touch. */
  const wait = () => {
    status.textContent = "输入几个字，或者点选条件。";
    fill(notes, recent());
    for (const facet of facets) facet.hidden = !find("[data-value]", facet);
    const begin = () => {
      for (const event of ["pointerdown", "keydown", "wheel"]) removeEventListener(event, begin);
      if (!asked) search();
    };
    for (const event of ["pointerdown", "keydown", "wheel"]) addEventListener(event, begin, { passive: true });
  };

  // Events -----------------------------------------------------------------------------------------------

  let typing = 0;

  const typed = () => {
    if (input.value === state.q) return;
    state = { ...state, q: input.value, exact: false, limit: 0 };
    search();
    clearTimeout(typing);
    typing = setTimeout(write, 400, false);
  };

  input.addEventListener("input", typed);
  input.addEventListener("compositionend", typed);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    typed();
    clearTimeout(typing);
    write(true);
    remember();
  });
  addEventListener("popstate", () => {
    read();
    search();
  });

  form.hidden = false;
  body.hidden = false;
  one("[data-without-script]").hidden = true;
  side.toggleAttribute("open", matchMedia("(min-width: 60em)").matches);
  read();
  if (!state.q && matchMedia("(hover: hover)").matches) input.focus({ preventScroll: true });
  if (state.q || Object.keys(state.filters).length) search();
  else wait();
})();
