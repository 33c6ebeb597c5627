// The engine without a browser: index and questions in, answers out, in the order in which the box shows them. Rules can be
// taken away one by one (bench/quality.py says which): a table of core.js replaced, or a weight set to another value.
//
//   node bench/answers.mjs < {"folder": "…", "today": "2026-11-30", "questions": ["…"], "without": {"": {}, "negation": {"weights": {"REACH": {"negated": 0}}}}}
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { createEngine } from "../docs/assets/search/engine.js";
import * as weights from "../docs/assets/search/weights.js";

const LIMIT = 8; // as the box asks
const { folder, today, questions, without, cold } = JSON.parse(readFileSync(0, "utf8"));

const files = new Map();
const read = (name) => {
  if (!files.has(name)) {
    const script = readFileSync(join(folder, `${name}.js`), "utf8");
    new Function("campusSearch", script)({ data: (_, __, payload) => files.set(name, payload) });
  }
  return files.get(name);
};
const sizes = new Map();
const size = (name) => {
  if (!sizes.has(name)) sizes.set(name, gzipSync(readFileSync(join(folder, `${name}.js`))).length);
  return sizes.get(name);
};

const shown = (results) => {
  const groups = new Map();
  for (const result of results) groups.set(result.kind, [...(groups.get(result.kind) ?? []), result.url]);
  return [...groups.values()].flat();
};

const all = ({ tables = {}, weights: changed = {} }) => {
  const kept = Object.entries(changed).map(([group, values]) => [group, { ...weights[group] }, Object.assign(weights[group], values)]);
  let engine = createEngine({ ...read("core"), danger: read("signs"), ...tables });
  const answers = questions.map((query) => {
    if (cold) engine = createEngine({ ...read("core"), danger: read("signs"), ...tables });
    const fetched = [];
    const start = performance.now();
    let answer = engine.search(query, { limit: LIMIT, today });
    for (let round = 0; answer.needs.length && round < 6; round++) {
      for (const name of answer.needs) {
        engine.add(name, read(name));
        fetched.push(name);
      }
      answer = engine.search(query, { limit: LIMIT, today });
    }
    const { status, notice, emergency, among, results } = answer;
    return { urls: shown(results), status, notice, cards: (emergency ? [emergency] : among).map(({ id }) => id), ms: performance.now() - start, files: fetched.length, bytes: fetched.reduce((sum, name) => sum + size(name), 0) };
  });
  for (const [group, values] of kept) Object.assign(weights[group], values);
  return answers;
};

process.stdout.write(JSON.stringify(Object.fromEntries(Object.entries(without).map(([name, change]) => [name, all(change)]))));
