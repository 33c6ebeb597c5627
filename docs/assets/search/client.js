// Fetches the data files that an answer needs and asks the engine. Files are scripts that call
// `campusSearch.data(name, version, payload)`: a page opened from a USB stick may not fetch anything else.

import { createEngine } from "./engine.js";

const PATIENCE = 12_000;   // milliseconds for one file
const ROUNDS = 6;          // an answer takes three rounds of files, four after a correction

// `load(name)` must resolve with a file's data, or reject.
export function createClient(load) {
  let engine = null;
  let warming = null;

  const warm = () => {
    warming ||= load("core").then(createEngine, () => createEngine(null)).then((made) => {
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
  const base = document.currentScript ? document.currentScript.src.replace(/[^/]*$/, "") : "";
  const waiting = new Map();
  const loads = new Map();

  const load = (name) => {
    if (!loads.has(name)) {
      const loading = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        const done = (settle) => (value) => {
          clearTimeout(timer);
          waiting.delete(name);
          script.remove();
          settle(value);
        };
        const timer = setTimeout(() => done(reject)(new Error(`${name}: too slow`)), PATIENCE);
        waiting.set(name, done(resolve));
        script.onerror = () => done(reject)(new Error(`${name}: not found`));
        // Loaded and yet silent: it is broken, or of another build.
        script.onload = () => waiting.has(name) && done(reject)(new Error(`${name}: not readable`));
        script.src = `${base}${name}.js?v=${version}`;
        document.head.append(script);
      });
      loads.set(name, loading);
      loading.catch(() => loads.delete(name));   // so that it can be tried again
    }
    return loads.get(name);
  };

  const client = createClient(load);
  client.data = (name, of, payload) => {
    if (of === version) waiting.get(name)?.(payload);
  };
  return client;
}
