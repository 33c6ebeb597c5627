// Fetches the data files that an answer needs and asks the engine. Files are scripts that call
// `campusSearch.data(name, version, payload)`: a page opened from a USB stick may not fetch anything else.

import { createDanger } from "./danger.js";
import { createEngine } from "./engine.js";
import { normaliser } from "./text.js";

const AHEAD = ["signs", "core"];   // the page has asked for them by their bare names; should they be of another build, they are asked for again
const ROUNDS = 6;          // an answer takes three rounds of files, four after a correction

/**
 * @param {(name: string) => Promise<unknown>} load must resolve with a file's data, or reject
 * @returns {Search.Client}
 */
export function createClient(load) {
  /** @type {Promise<Search.Engine> | null} */
  let warming = null;

  /** @type {Promise<unknown> | null} */
  let watching = null;

  /** @type {unknown} */
  let known = null;
  /** @type {Search.Danger | null} */
  let danger = null;

  // The table of danger is asked for first, and a card needs nothing else: it waits for no index.
  const watch = () => {
    watching = watching || load("signs");
    watching.catch(() => { watching = null; });
    return watching;
  };
  const alarm = async (/** @type {string} */ query) => {
    const table = await watch().catch(() => null);
    if (table !== known || !danger) [known, danger] = [table, createDanger(table)];
    return danger.card(normaliser("")(String(query ?? "")).trim());
  };

  const warm = () => {
    const signs = watch().catch(() => null);
    const made = async () => {
      const core = await load("core").catch(() => null);
      const engine = createEngine(core && { ...core, danger: await signs });
      if (!engine.usable || !(await signs)) warming = null;   // the next question tries again
      client.stages = engine.stages;
      client.privateTopics = engine.privateTopics;
      return engine;
    };
    warming = warming || made();
    return warming;
  };

  const fetchAll = (/** @type {Search.Engine} */ engine, /** @type {string[]} */ names) =>
    Promise.all(names.map((name) => load(name).then((data) => engine.add(name, data), () => engine.fail(name))));

  const settle = async (/** @type {Search.Engine} */ engine, /** @type {string} */ query, /** @type {Search.Options} */ options) => {
    let answer = engine.search(query, options);
    for (let round = 0; answer.needs.length && round < ROUNDS; round++) {
      await fetchAll(engine, answer.needs);
      answer = engine.search(query, options);
    }
    return answer;
  };

  // Without an index there is still the card.
  const withAlarm = (/** @type {Search.Emergency | null} */ emergency) => ({ emergency, calm: !emergency });

  // By the reader's clock; the engine takes no date that no school year has.
  const today = () => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  };

  /** @type {Search.Client["ask"]} */
  const ask = async (query, wanted = {}) => {
    const options = { today: today(), ...wanted };
    try {
      const engine = await warm();
      engine.retry();
      const answer = await settle(engine, query, options);
      if (!engine.usable) Object.assign(answer, withAlarm(await alarm(query)));
      const more = async () => {
        if (!answer.wants.length) return null;
        await fetchAll(engine, answer.wants);
        return { ...engine.search(query, options), more: Promise.resolve(null) };
      };
      return { ...answer, more: more() };
    } catch (error) {
      // A fault of ours or a broken file: the reader gets a sentence, the console the details.
      console.error(error);
      return { ...createEngine(null).search(query, options), ...withAlarm(await alarm(query)), more: Promise.resolve(null) };
    }
  };

  /** @type {Search.Client} */
  const client = { warm, ask, alarm, stages: {}, privateTopics: [] };
  return client;
}

/**
 * The client of a page: files come as scripts from the folder that this one is in.
 * @param {string} version of the build; files of two builds must never be read together
 * @returns {Search.PageClient}
 */
export function createPageClient(version) {
  const { fetchScript } = globalThis.campusPage;
  const own = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const base = own ? own.src.replace(/[^/]*$/, "") : "";
  /** Name of a file → what it handed over. @type {Map<string, unknown>} */
  const arrived = new Map();
  /** Name → promise of that, while it is on its way and after. @type {Map<string, Promise<unknown>>} */
  const loads = new Map();

  const load = (/** @type {string} */ name) => {
    const from = (query = `?v=${version}`) => fetchScript(`${base}${name}.js${query}`, () => arrived.get(name));
    const loading = loads.get(name) || (AHEAD.includes(name) ? from("").catch(() => from()) : from());
    loads.set(name, loading);
    loading.catch(() => loads.delete(name));   // so that it can be tried again
    return loading;
  };

  return Object.assign(createClient(load), {
    data: (/** @type {string} */ name, /** @type {string} */ of, /** @type {unknown} */ payload) => {
      if (of === version) arrived.set(name, payload);
    },
  });
}
