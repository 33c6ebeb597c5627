// Fetches the data files that an answer needs and asks the engine. Files are scripts that call
// `campusSearch.data(name, version, payload)`: a page opened from a USB stick may not fetch anything else.

import { createEngine } from "./engine.js";

const ROUNDS = 6;          // an answer takes three rounds of files, four after a correction

// `load(name)` must resolve with a file's data, or reject.
export function createClient(load) {
  let engine = null;
  let warming = null;

  const warm = () => {
    warming = warming || load("core").then(createEngine, () => createEngine(null)).then((made) => {
      engine = made;
      if (!made.usable) warming = null;   // the next question tries again
      client.stages = made.stages;
      return made;
    });
    return warming;
  };

  const fetchAll = (names) =>
    Promise.all(names.map((name) => load(name).then((data) => engine.add(name, data), () => engine.fail(name))));

  const settle = async (query, options) => {
    let answer = engine.search(query, options);
    for (let round = 0; answer.needs.length && round < ROUNDS; round++) {
      await fetchAll(answer.needs);
      answer = engine.search(query, options);
    }
    return answer;
  };

  const ask = async (query, options = {}) => {
    try {
      await warm();
      engine.retry();
      const answer = await settle(query, options);
      answer.more = answer.wants.length
        ? fetchAll(answer.wants).then(() => ({ ...engine.search(query, options), more: Promise.resolve(null) }))
        : Promise.resolve(null);
      return answer;
    } catch (error) {
      // A fault of ours or a broken file: the reader gets a sentence, the console the details.
      console.error(error);
      const answer = createEngine(null).search(query, options);
      answer.more = Promise.resolve(null);
      return answer;
    }
  };

  const client = { warm, ask, stages: {} };
  return client;
}

// The client of a page: files come as scripts from the folder that this one is in.
export function createPageClient(version) {
  const { fetchScript } = globalThis.campusPage;
  const base = document.currentScript ? document.currentScript.src.replace(/[^/]*$/, "") : "";
  const arrived = new Map();   // name → what its file handed over
  const loads = new Map();     // name → promise of that; an engine keeps what it was given, and asks for each once

  const load = (name) => {
    if (!loads.has(name)) {
      const loading = fetchScript(`${base}${name}.js?v=${version}`, () => arrived.get(name));
      loads.set(name, loading);
      loading.catch(() => loads.delete(name));   // so that it can be tried again
    }
    return loads.get(name);
  };

  return Object.assign(createClient(load), {
    data: (name, of, payload) => {
      if (of === version) arrived.set(name, payload);   // files of two builds must never be read together
    },
  });
}
