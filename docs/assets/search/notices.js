// What is said first: that a topic has not what was asked for, and what it has instead; whose number was typed.
// Everything is counted from the runs of the index, so that a sentence goes when the lesson comes.

import { rows } from "./text.js";
import { NOTICE, TOPIC_SHARE, WEIGHT } from "./weights.js";

const TAUGHT = /安全$|教育$|知识$/;   // 燃气安全 is a subject, 煤气泄漏 is not

/**
 * Is a document what a word for a kind means?
 * @param {Search.Wish["row"]} row
 * @param {Search.Run} run
 */
export const counts = (row, run) => run.called === row.place ||
  (row.called.length ? row.called.includes(run.called) && (!row.kinds.length || row.kinds.includes(run.kind)) : row.kinds.includes(run.kind));

/**
 * @param {Search.Tables} tables
 * @param {{ runs: Search.Run[], topics: { id: string, name: string }[], kinds: Search.Kind[], stages: { code: string, name: string }[] }} known
 */
export function createNotices(tables, { runs, topics, kinds, stages }) {
  const phones = new Map(rows(tables.phones));
  // The first kind is what is taught: asked for by who names a topic and nothing else.
  const lesson = { place: -2, label: kinds[0]?.name ?? "", kinds: [0], called: [], instead: rows(rows(rows(tables.asked)[0])[3]) };
  const everyStage = (1 << stages.length) - 1;

  const ofTopic = (/** @type {number} */ topic) => runs.filter((run) => topic < 0 || run.topic === topic);

  /** "2份教案、3张海报": files beside a page are not counted. @param {Search.Run[]} having @param {number[]} first kinds that come first */
  const have = (having, first) => {
    /** @type {Map<number, number>} */
    const found = new Map();
    for (const { kind, file, count } of having) {
      if (kinds[kind]?.measure && (!file || file === "PDF" || file === "PPT")) found.set(kind, (found.get(kind) ?? 0) + count);
    }
    const order = (/** @type {number} */ kind) => (first.includes(kind) ? first.indexOf(kind) : first.length + kind);
    return [...found].sort(([a], [b]) => order(a) - order(b)).slice(0, NOTICE.kinds).map(([kind, count]) => `${count}${kinds[kind].measure}`).join("、");
  };
  const stageNames = (/** @type {number} */ mask) => stages.filter((_, bit) => (mask >> bit) & 1).map(({ name }) => name).join("、");
  const fits = (/** @type {Search.Wish} */ { mask, months, minutes }, /** @type {Search.Run} */ run) =>
    (!mask || run.stage & mask) && (!months || !run.months || run.months & months) && (!minutes || !run.minutes || run.minutes <= minutes);

  /** What one topic (-1: the whole site) has not, or "". @param {number} topic @param {Search.Wish} wish */
  const missing = (topic, wish) => {
    const mine = ofTopic(topic);
    const name = topics[topic]?.name ?? "本站";
    const { row, mask, months, minutes, outside } = wish;
    const right = mine.filter((run) => counts(row, run));
    const instead = [...row.kinds, ...row.instead];
    const has = (/** @type {Search.Run[]} */ having) => {
      const list = having.length ? have(having, instead) : "";
      return list ? `有：${list}。` : "";
    };
    if (!right.length) return `${name}还没有${row.label}。${topic < 0 ? "" : has(mine.filter((run) => !mask || run.stage & mask))}`;
    if (outside) return `${name}还没有${outside}的${row.label}。${topic < 0 ? "" : has(mine)}`;
    if (right.some((run) => fits(wish, run))) return "";
    if (mask && !right.some((run) => run.stage & mask)) {
      const other = right.reduce((sum, run) => sum | run.stage, 0);
      const there = other === everyStage ? "" : `有${stageNames(other)}的。`;
      return `${name}还没有${stageNames(mask)}的${row.label}。${there}${has(mine.filter((run) => run.stage & mask))}`;
    }
    if (minutes && !right.some((run) => fits({ ...wish, months: 0 }, run))) {
      const shortest = Math.min(...right.filter((run) => fits({ ...wish, minutes: 0, months: 0 }, run)).map((run) => run.minutes));
      return `${name}还没有${minutes}分钟以内的${row.label}，最短的${shortest}分钟。`;
    }
    if (!months) return "";
    const wanted = Array.from({ length: 12 }, (_, month) => month + 1).filter((month) => (months >> (month - 1)) & 1);
    return `${name}没有排在${wanted.join("、")}月的${row.label}${wish.only ? "" : "，下面是别的月份的"}。`;
  };

  /**
   * The sentence for a query, of which `found` are the results.
   * @param {Search.Query} query
   * @param {number[]} named topics
   * @param {Search.Ranked[]} found
   * @param {Record<string, any>} facets
   * @returns {{ text: string, gap: boolean }} and whether it says that something is not there
   */
  return (query, named, found, facets) => {
    const told = [];
    let gap = false;
    if (phones.has(query.phone)) told.push(`${query.phone}：${phones.get(query.phone)}。`);
    const one = (/** @type {string} */ name) => [facets[name] ?? []].flat().map(String)[0] ?? "";
    const byFacet = kinds.findIndex(({ name }) => name === one("kind"));
    const stage = stages.findIndex(({ code }) => code === one("stage"));
    const wish = {
      only: Boolean(one("month")), // then no other month is below
      mask: stage >= 0 ? 1 << stage : query.mask, outside: query.outside,
      months: Number(one("month")) ? 1 << (Number(one("month")) - 1) : query.months, minutes: Number(one("minutes")) || query.minutes,
    };
    const topic = topics.findIndex(({ id }) => id === one("topic"));
    const about = topic >= 0 ? [topic] : named;
    const bare = query.groups.every(({ label, weak, weight, alternatives }) => weak || alternatives.some((it) => (it.topic ?? -1) >= 0 && it.share > TOPIC_SHARE.said) || weight === WEIGHT.own || TAUGHT.test(label));
    // A topic's own name, or its word with 安全 or a 学段, is a teacher's question: what is taught of it.
    const teaches = query.groups.some(({ label, weak }) => weak || TAUGHT.test(label)) || query.mask > 0 || query.outside || about.some((topic) => topics[topic].name === query.read.trim());
    const usual = about.length === 1 && bare && teaches && query.text.length <= NOTICE.bare && !query.date;
    const wishes = byFacet >= 0 ? [{ place: -2, label: one("kind"), kinds: [byFacet], called: [], instead: [] }] : query.asked.filter((row) => row.told && !query.modifiers.includes(row) && !query.inside.includes(row) && (row.kinds.length || row.called.length));
    // 宿舍夜间疏散演练 is there by its own title, whatever the topics of its words.
    const telling = query.groups.filter(({ weak, weight }) => !weak && weight !== WEIGHT.own).length > 1;
    const there = (/** @type {Search.Wish["row"]} */ row) =>
      telling && found.some(({ run, exact, value }) => exact && value >= NOTICE.answered && counts(row, run) && (!wish.mask || run.stage & wish.mask) && !wish.outside);
    // Who says for which class asks for what is taught, in whatever words.
    const taught = usual || (query.mask > 0 && about.length > 0 && !query.calls);
    const rowsAsked = !wishes.length && !query.asked.some((row) => row.told || row.kinds.length) && taught ? [lesson] : wishes;
    // Who names so many kinds (a notice) asks for none of them in particular.
    const asks = rowsAsked.length > NOTICE.most ? [] : rowsAsked.filter((it) => !there(it));
    for (const row of asks) {
      // What words only lead to is told of when none of it has the thing: a word may lead to two.
      const having = about.filter((topic) => !missing(topic, { ...wish, row }));
      const open = about.filter((topic) => !having.length || (query.groups.some(({ alternatives }) => alternatives.some((it) => it.topic === topic && it.share > TOPIC_SHARE.said))));
      for (const topicAsked of (about.length ? open : [-1]).slice(0, NOTICE.most)) {
        if (!about.length && query.groups.some(({ known }) => !known) && !found.length) continue;
        const sentence = missing(topicAsked, { ...wish, row });
        if (!sentence) continue;
        told.push(sentence);
        gap = true;
      }
    }
    if (query.outside && !told.length) told.push(`本站没有给${query.outside}的内容。`);
    return { text: told.join(""), gap };
  };
}
