// "我只有10分钟": the choice lives in the address; what fits comes ranked from the build, one small file a choice.

(() => {
  "use strict";

  const { all, data, fetchScript, fill, find, make, one } = window.campusPage;
  const view = window.campusSearchView;
  const form = /** @type {HTMLFormElement | null} */ (find("[data-ten-minutes]"));
  if (!view || !form) return;

  const { address } = view;
  const status = one("[data-picks-status]");
  const list = one("[data-picks]");
  const NAMES = ["minutes", "stage", "place", "when"];

  const radios = (/** @type {string} */ name) => all("input", form).filter((radio) => radio.name === name);
  const chosen = (/** @type {string} */ name) => radios(name).find((radio) => radio.checked) || radios(name)[0];

  // The address --------------------------------------------------------------------------------------------

  // Without a choice in the address: ten minutes, the first 学段, anywhere, the season it is.
  /** @returns {Record<string, string>} */
  const usual = () => {
    const month = String(new Date().getMonth() + 1);
    const season = radios("when").find((radio) => data(radio, "months").split(" ").includes(month));
    return { minutes: "10", stage: radios("stage")[0].value, place: "", when: season?.value ?? "" };
  };

  const read = () => {
    const wanted = new URLSearchParams(location.search);
    const fallback = usual();
    for (const name of NAMES) {
      const value = wanted.get(name);
      const found = value === null ? null : radios(name).find((radio) => radio.value === value);
      (found ?? radios(name).find((radio) => radio.value === fallback[name]) ?? radios(name)[0]).checked = true;
    }
  };

  const write = () => {
    const choice = new URLSearchParams(NAMES.map((name) => [name, chosen(name).value]));
    try {
      history.replaceState(null, "", `?${choice}`);
    } catch {
      // some browsers refuse on file://; the page works all the same
    }
  };

  // The files ----------------------------------------------------------------------------------------------

  /** "10-p1" → its data. @type {Map<string, Campus.TenMinutes>} */
  const arrived = new Map();

  window.campusTenMinutes = (name, handed) => {
    arrived.set(name, handed);
  };

  /** A file's data, or null when it could not be had: it is tried again with the next choice. */
  const fetched = async (/** @type {string} */ name) => {
    const src = new URL(`${form.dataset.tenMinutes}/${name}.js`, location.href).href;
    return arrived.get(name) || fetchScript(src, () => arrived.get(name)).catch(() => null);
  };

  // What fits ----------------------------------------------------------------------------------------------

  const pick = (/** @type {Campus.Pick} */ { url, kind, title, text, topic, topicName, minutes, prepare, ahead }) =>
    make(
      "li",
      { class: `pick topic-${topic}` },
      make("p", { class: "pick-kind" }, `${kind} · ${topicName}`, make("span", { class: "pick-minutes" }, `${minutes}分钟`)),
      make("a", { class: "pick-title", href: address(url) }, title),
      make("p", { class: "pick-text" }, text),
      ahead ? make("p", { class: "pick-note" }, "要提前安排、提前告知，不能说练就练。") : null,
      prepare ? make("p", { class: "pick-note" }, "先看", make("a", { href: address(prepare) }, "课前准备和活动安全")) : null,
    );

  let asked = 0;

  const show = async () => {
    asked += 1;
    const turn = asked;
    const [minutes, stage, place, when] = NAMES.map(chosen);
    const slowly = setTimeout(() => {
      if (turn === asked) status.textContent = "正在取，网络有点慢；下面的表里也有。";
    }, 600);
    const file = await fetched(`${minutes.value}-${stage.value}`);
    clearTimeout(slowly);
    if (turn !== asked) return;
    const words = [place, when].filter(({ value }) => value).map((radio) => radio.parentElement?.textContent);
    one("[data-more-chosen]").textContent = words.length ? `：${words.join("，")}` : "（不选也行）";
    const items = (file?.picks?.[place.value]?.[when.value] ?? []).flatMap((index) => file?.items[index] ?? []);
    fill(list, ...items.map(pick));
    list.hidden = !items.length;
    const inside = when.dataset.indoors === "true" && place.dataset.outdoors === "true";
    status.textContent = items.length
      ? `${inside ? "这种天气请换到室内，下面都是室内能做的。" : ""}给你 ${items.length} 个，最合适的在前面。`
      : "没有取到，网络通了再试；下面的表里也有。";
  };

  form.addEventListener("change", () => {
    write();
    show();
  });
  addEventListener("popstate", () => {
    read();
    show();
  });

  // On a phone, what fits should be on the first screen; the table is for those without a script.
  if (matchMedia("(max-width: 44.98em)").matches) {
    one("details[data-whole-table]").removeAttribute("open");
    one("details[data-more-choices]").removeAttribute("open");
  }
  form.hidden = false;
  read();
  show();
})();
