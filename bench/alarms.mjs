// Asks the engine, over an index in a folder, every sentence of the sets on standard input, and writes what was wrong:
// [[name, [[sentence, ids], …]], …] → [{ name, danger, harmless, missed: ["sentence → what was shown (what was wanted)"], … }, …].
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { createEngine } from "../docs/assets/search/engine.js";

const folder = process.argv[2];

const read = (name) => {
  let found;
  const campusSearch = { data: (_, __, payload) => { found = payload; } };
  new Function("campusSearch", readFileSync(join(folder, `${name}.js`), "utf8"))(campusSearch);
  return found;
};
const danger = read("signs");
const engine = createEngine({ ...read("core"), danger });
const first = new Map(danger.cards.map(({ id, calls }) => [id, calls[0].number]));

const ask = (sentence) => {
  let answer = engine.search(sentence);
  for (let round = 0; answer.needs.length && round < 6; round++) {
    for (const name of answer.needs) engine.add(name, read(name));
    answer = engine.search(sentence);
  }
  return answer;
};

const judge = ([name, sentences]) => {
  const found = { name, danger: 0, harmless: 0, "missed": [], "false alarms": [], "wrong number": [], "another card, the right number": [], "asked which it is, the right one among them": [], "asked, the right one not among them": [], "asked though harmless": [], "missed, and no line of numbers": [] };
  for (const [sentence, ids] of sentences) {
    const { emergency, among, calm } = ask(sentence);
    const told = `${sentence} → ${emergency?.id ?? "no card"} (${ids.join(" ")})`;
    if (ids[0] === "none") {
      found.harmless += 1;
      if (emergency) found["false alarms"].push(told);
      else if (among.length) found["asked though harmless"].push(told);
      continue;
    }
    found.danger += 1;
    const numbers = new Set(ids.map((id) => first.get(id)));
    if (among.length) found[among.some(({ calls }) => numbers.has(calls[0].number)) ? "asked which it is, the right one among them" : "asked, the right one not among them"].push(told);
    else if (!emergency) found[calm ? "missed" : "missed, and no line of numbers"].push(told);
    else if (!ids.includes(emergency.id)) {
      found[numbers.has(emergency.calls[0].number) ? "another card, the right number" : "wrong number"].push(told);
    }
  }
  found.missed.push(...found["missed, and no line of numbers"]);
  return found;
};

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map(judge)));
