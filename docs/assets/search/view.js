// What the search box and the results page share: reaching the client, safe addresses, answers as nodes.
// Whatever a reader types or a data file holds becomes text, never HTML.

(() => {
  "use strict";

  const { data, fetchScript, find, kept, make, one } = window.campusPage;
  const home = find("[data-search-box]");
  if (!home) return;
  const base = new URL(data(home, "base").replace(/\/?$/, "/"), location.href);

  /** A path of this site as an address; anything that would lead elsewhere leads to the home page. */
  const address = (/** @type {string} */ path) => {
    try {
      const url = new URL(path, base);
      if (url.href.startsWith(base.href)) return url.href;
    } catch {
      // not an address at all
    }
    return base.href;
  };

  const LONGEST = 200; // more is not read by the engine, and no server likes a longer address

  /** The address of the results page for a query and filters. @type {Search.View["resultsAddress"]} */
  const resultsAddress = (query, more = {}) => {
    const wanted = Object.entries({ q: query.slice(0, LONGEST), ...more }).filter(([, value]) => value);
    return address(`search.html?${new URLSearchParams(wanted)}`);
  };

  // The client ---------------------------------------------------------------------------------------

  /** @type {Promise<Search.PageClient | null> | null} */
  let loading = null;

  // Engine and client are one script, fetched when the reader first goes to a box; tried again after a failure. The tables that
  // every answer needs (AHEAD of client.js) come at the same time.
  const client = () => {
    for (const name of loading ? [] : ["search", "signs", "core"]) {
      document.head.append(make("link", { rel: "preload", as: "script", href: address(`assets/search/${name}.js`) }));
    }
    loading = loading || fetchScript(address("assets/search/search.js"), () => window.campusSearch).catch(() => {
      loading = null;
      return null;
    });
    return loading;
  };

  /** Fetch what every answer needs, ahead of the first question. */
  const warm = async () => {
    try {
      await (await client())?.warm();
    } catch {
      // the question itself will say so
    }
  };

  /** @type {Search.View["alarm"]} */
  const alarm = async (query) => {
    try {
      return (await (await client())?.alarm(query)) ?? null;
    } catch {
      return null; // the line of numbers stands there
    }
  };

  /** @returns {Search.Answer} */
  const unavailable = (/** @type {string} */ query) => ({
    query, status: "unavailable", message: "没有取到搜索目录，网络通了再试。", results: [], total: 0, facets: {},
    understood: { words: [], topics: [], stages: [], kinds: [], file: "", minutes: 0, months: [], date: "", place: "" },
    notice: "", corrected: null, didYouMean: null, emergency: null, among: [], calm: true, nearestTopics: [], incomplete: false, needs: [], wants: [],
    more: Promise.resolve(null),
  });

  /** An answer of the client (see README.md); never rejects. `slowly` is called when it takes long. @type {Search.View["ask"]} */
  const ask = async (query, options, slowly) => {
    const waiting = [
      setTimeout(slowly, 600, "正在取搜索目录……"),
      setTimeout(slowly, 6000, "网络有点慢，还在取搜索目录。"),
    ];
    try {
      return (await (await client())?.ask(query, options)) ?? unavailable(query);
    } catch {
      return unavailable(query);
    } finally {
      for (const timer of waiting) clearTimeout(timer);
    }
  };

  // Pieces of an answer ------------------------------------------------------------------------------

  const marked = (/** @type {Search.Parts} */ parts) => parts.map(([text, match]) => (match ? make("mark", {}, text) : text));

  const stageNames = (/** @type {string[]} */ stages) => {
    const names = window.campusSearch?.stages ?? {};
    return stages.length && stages.length < Object.keys(names).length ? stages.map((code) => names[code] ?? code) : [];
  };

  /** @type {Search.View["title"]} */
  const title = (result, tag, attributes = {}) =>
    make(tag || /** @type {any} */ ("span"), { class: "hit-title", ...attributes }, ...marked(result.titleParts));

  /** 学段, length, topic, kind of file. */
  const facts = (/** @type {Search.Result} */ result) =>
    make(
      "span",
      { class: "hit-facts" },
      ...stageNames(result.stages).map((name) => make("span", { class: "stage-chip" }, name)),
      result.file ? make("span", { class: "file-chip" }, result.file) : null,
      [result.topicName === result.title ? "" : result.topicName, result.minutes ? `${result.minutes}分钟` : ""].filter(Boolean).join(" · "),
    );

  const snippet = (/** @type {Search.Result} */ result) =>
    make(
      "span",
      { class: "hit-snippet" },
      result.heading ? make("b", {}, `${result.heading}：`) : null,
      ...marked(result.snippet),
    );

  /** Results by kind, kinds in the order of their best result. @type {Search.View["byKind"]} */
  const byKind = (results) => {
    const groups = new Map();
    for (const result of results) groups.set(result.kind, [...(groups.get(result.kind) ?? []), result]);
    return groups;
  };

  const UNSURE = "拿不准、更危险了，就打 ";

  const dial = (/** @type {string} */ number) => `tel:${number.replace(/\D/g, "")}`;

  // It sounds like danger, but like several: the reader knows which.
  const WHICH = "有人遇到危险了吗？最像哪一种，就照着做：";
  const whichOf = (/** @type {Search.Emergency[]} */ among) =>
    make(
      "section",
      { class: "urgent urgent-calm", "aria-label": "最像哪一种" },
      make("p", { class: "urgent-title" }, WHICH),
      make("ul", { class: "urgent-steps urgent-which" }, ...among.map(({ title, page, doFirst, calls: [{ number }] }) =>
        make("li", {}, make("a", { href: address(page.url) }, title), doFirst ? "，拿不准打 " : "，打 ", make("a", { href: dial(String(number)) }, String(number))))),
    );

  /** The card that stands above everything when the words sound like an emergency happening now. @type {Search.View["urgent"]} */
  const urgent = (emergency, among = []) => {
    if (!emergency) return among.length ? whichOf(among) : null;
    const { calls, despair, adult, doFirst } = emergency;
    const call = (/** @type {Search.Emergency["calls"][0]} */ { number, name }, /** @type {number} */ place) =>
      make(
        "a",
        { class: `call call-${place || doFirst ? "more" : "first"}`, href: dial(String(number)) },
        make("b", {}, number),
        name,
      );
    const numbers = make("p", { class: "urgent-calls" }, doFirst && UNSURE, ...calls.map(call));
    const steps = make("ul", { class: "urgent-steps" }, ...emergency.steps.map((step) => make("li", {}, step)));
    return make(
      "section",
      {
        class: ["urgent", (despair || adult) && "urgent-calm", calls.length < 2 && !doFirst && "urgent-one"].filter(Boolean).join(" "),
        "aria-label": doFirst ? "先这样做" : "先打电话",
      },
      make("p", { class: "urgent-title" }, emergency.title),
      ...(doFirst ? [steps, numbers] : [numbers, steps]),
      make("p", { class: "urgent-page" }, make("a", { href: address(emergency.page.url) }, emergency.page.title)),
    );
  };

  /** The same in one sentence, for a screen reader. @type {Search.View["urgentSentence"]} */
  const urgentSentence = (emergency, among = []) => {
    const said = (/** @type {Search.Emergency} */ { calls }) => calls.map(({ number }) => number.split("").join(" "));
    if (!emergency) return among.length ? `${WHICH}${among.map((it) => `${it.title}，打 ${said(it)[0]}`).join("；")}。` : "";
    const { title: words, doFirst, steps } = emergency;
    const numbers = said(emergency);
    return doFirst ? `${words}。${steps[0]}。${UNSURE}${numbers.join("、")}。` : `${words}。先打 ${numbers.join("，再打 ")}。`;
  };

  /** The line of numbers that is in every page's header, for another place. @type {Search.View["calmLine"]} */
  const calmLine = () => make("p", { class: "search-calm" }, ...[...one("[data-search-calm]", home).cloneNode(true).childNodes]);

  /** @type {Search.View["nearest"]} */
  const nearest = (topics) =>
    topics
      .filter(({ url }) => url)
      .map(({ id, name, url }) => make("a", { class: `topic-chip topic-${id}`, href: address(url) }, name));

  // Recent searches, on this device only ----------------------------------------------------------------

  const KEY = "campus-search-recent";
  const MOST = 6;

  /** @type {Search.View["recent"]} */
  const recent = {
    all() {
      const queries = kept.read(KEY);
      if (!Array.isArray(queries)) return [];
      return queries.filter((query) => typeof query === "string" && query.length <= 40).slice(0, MOST);
    },
    add(answer) {
      const query = answer?.query?.trim();
      if (!answer || !query || query.length > 40 || answer.status !== "ok" || answer.emergency || answer.among.length) return;
      // What a child asks about some topics is nobody else's business on a shared computer.
      const secret = window.campusSearch?.privateTopics ?? [];
      if ([...(answer.understood.topics ?? []), answer.results[0]?.topic].some((topic) => secret.includes(topic))) return;
      kept.write(KEY, [query, ...recent.all().filter((other) => other !== query)].slice(0, MOST));
    },
    clear: () => kept.write(KEY, null),
  };

  window.campusSearchView = {
    address, alarm, ask, byKind, calmLine, facts, nearest, recent, resultsAddress, snippet, title, urgent, urgentSentence, warm,
  };
})();
