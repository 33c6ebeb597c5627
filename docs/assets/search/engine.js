// The search engine: ranks documents for what a reader typed, and marks the words. README.md tells how to use it.
// Pure: no DOM, no network, no state but the data handed to it.
//
// A document scores by its best alternative for each group of the query (understand.js), and by how much of the
// query it covers: that is what keeps nonsense empty and long questions good. Levels of the posting
// lists are BM25F worked out by the build (index.py).

import { INVISIBLE, bare, decode, has, hashOf, isHan, normaliser, pairs, rows, unique } from "./text.js";
import { createWords } from "./words.js";
import { createDanger } from "./danger.js";
import { createUnderstanding } from "./understand.js";
import { counts, createNotices } from "./notices.js";
import { EXCERPT, FIT, MEND, NEAREST, NEED, NOTICE, OF_TOPIC, REACH, QUERY_LENGTH, QUOTED_LENGTH, SCORE, SHARE, WEIGHT } from "./weights.js";

const LETTERS = "letters";   // the file of what only Latin letters and traditional characters need
const HELP = "求助";   // the kind of the page of telephone numbers

const bits = (/** @type {number} */ mask, /** @type {number} */ length) => Array.from({ length }, (_, bit) => bit).filter((bit) => (mask >> bit) & 1);

/**
 * Broken tables make an engine that says so; a broken file found only while searching makes an answer that does.
 * @param {unknown} core
 * @returns {Search.Engine}
 */
export function createEngine(core) {
  let engine;
  try {
    engine = build(core);
  } catch (error) {
    console.error(error);
    return build(null);
  }
  /** @type {Search.Engine["search"]} */
  const search = (query, options) => {
    try {
      return engine.search(query, options ?? {});
    } catch (error) {
      console.error(error);
      return build(null).search(query);
    }
  };
  return { ...engine, search };
}

/** @param {unknown} core @returns {Search.Engine} */
function build(core) {
  /** @type {Search.Tables} */
  const tables = core && typeof core === "object" ? core : {};
  const usable = Number.isInteger(tables.docs) && tables.docs > 0 && tables.files > 0 && tables.inFile > 0;
  // How a question is read; anew when the table of letters and traditional characters has come.
  const reading = (/** @type {Search.Tables} */ all) => {
    const words = createWords(all);
    return { normalise: normaliser(all.fold), words, danger: createDanger(all.danger, words), ...createUnderstanding(all, words) };
  };
  let read = reading(tables);

  /** @type {(Search.NearTopic & { aliases: string[], isPrivate: boolean })[]} */
  const topics = rows(tables.topics).map(([id, name, url, aliases, isPrivate]) => ({ id, name, url, aliases: rows(aliases), isPrivate }));
  /** `months`: it is about a month; `any`: its members go by names of their own; `aside`: of a topic among others. @type {Search.Kind[]} */
  const kinds = rows(tables.kinds).map(([name, weight, months, any, aside, measure, days]) => ({ name, weight, months, any, aside, measure, days }));
  /** @type {{ code: string, name: string }[]} */
  const stages = rows(tables.stages).map(([code, name]) => ({ code, name }));
  const everyStage = (1 << stages.length) - 1;

  /** A document's number tells its topic, kind, 学段, minutes and months. @type {Search.Run[]} */
  const runs = [];
  let documents = 0;
  const [formats = [], ...columns] = rows(tables.runs).map((column) => {
    let before = "";
    return String(column).split(",").map((value) => (before = value || before));
  });
  formats.forEach((format, at) => {
    const [count, topic, kind, stage, minutes, months, called] = columns.map((column) => Number(column[at]));
    runs.push({ first: documents, count, topic, kind, stage, minutes, months, file: format === "-" ? "" : format, called });
    documents += count;
  });
  const runOf = (/** @type {number} */ doc) => {
    let low = 0;
    for (let high = runs.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (runs[middle].first <= doc) low = middle;
      else high = middle - 1;
    }
    return runs[low];
  };

  const notice = createNotices(tables, { runs, topics, kinds, stages });

  // Files and posting lists -----------------------------------------------------------------------------

  /** Name → data, or null when it could not be had. @type {Map<string, any>} */
  const files = new Map();
  /** Token → decoded list. @type {Map<string, Search.Postings>} */
  const lists = new Map();
  const listFile = (/** @type {string} */ token) => `p${hashOf(token) % tables.files}`;
  /** First documents of the text files, in order. @type {number[]} */
  const texts = rows(tables.texts);
  const textFile = (/** @type {number} */ doc) => `t${texts.filter((first) => first <= doc).length - 1}`;
  const textOf = (/** @type {number} */ doc) => files.get(textFile(doc))?.[doc - texts[Number(textFile(doc).slice(1))]];
  const rowsFile = (/** @type {number} */ doc) => `d${Math.floor(doc / tables.inFile)}`;
  const missing = (/** @type {string[]} */ names) => unique(names).filter((name) => !files.has(name));
  const tokensOf = (/** @type {Search.Query} */ { groups, whole }) =>
    [...groups, ...(whole ? [whole] : [])].flatMap((group) => group.alternatives.flatMap((it) => it.tokens || it.units?.flat() || []));
  const postings = (/** @type {string} */ token) => {
    let found = lists.get(token);
    if (!found) {
      const file = files.get(listFile(token));
      found = decode(file && has(file, token) ? file[token] : "");
      lists.set(token, found);
    }
    return found;
  };
  const idf = (/** @type {string} */ token) => {
    const { count } = postings(token);
    return Math.log(1 + (tables.docs - count + 0.5) / (count + 0.5));
  };

  // Ranking ---------------------------------------------------------------------------------------------

  // Who asks for a kind of the topic (交通海报) wants any, whatever its words.
  const scoreTopic = (/** @type {Search.Alternative} */ { topic, share }, /** @type {Search.Put} */ put, /** @type {boolean} */ asks) => {
    const [worth, cover] = asks ? [share * OF_TOPIC.scoreAsked, Math.min(1, share * OF_TOPIC.coverAsked)] : [share * OF_TOPIC.score, share];
    for (const run of runs) {
      if (run.topic !== topic) continue;
      const part = kinds[run.kind]?.aside ? FIT.aside : 1;
      for (let doc = run.first; doc < run.first + run.count; doc++) put(doc, worth * part, cover * part, false);
    }
  };
  const scoreTokens = (/** @type {Search.Alternative} */ { tokens = [], units, share, need = NEED.all, within = -1 }, /** @type {Search.Put} */ put) => {
    const wanted = units || tokens.map((token) => [token]);
    const weights = wanted.map((unit) => Math.max(...unit.map(idf)));
    const total = weights.reduce((a, b) => a + b, 0) || 1;
    /** @type {Map<number, [sum: number, found: number]>} */
    const hits = new Map();
    wanted.forEach((unit, index) => {
      /** @type {Map<number, number>} */
      const best = new Map();
      unit.forEach((token, place) => {
        const { docs, levels } = postings(token);
        docs.forEach((doc, at) => best.set(doc, Math.max(best.get(doc) ?? 0, levels[at] * (place ? SHARE.otherToken : 1))));
      });
      for (const [doc, level] of best) {
        const [sum, found] = hits.get(doc) || [0, 0];
        hits.set(doc, [sum + level * weights[index], found + weights[index]]);
      }
    });
    for (const [doc, [sum, found]] of hits) {
      const part = found / total;
      const here = within < 0 || runOf(doc).topic === within ? share : share * SHARE.elsewhere;
      if (part >= need) put(doc, (sum / total) * part * here, here * part, true);
    }
  };
  const ofTopic = (/** @type {Search.Alternative} */ { topic = -1 }) => topic >= 0;
  const scoresOf = (/** @type {Search.Group} */ { alternatives }, asks = false) => {
    /** @type {Search.Scores} */
    const scores = new Map();
    /** @type {Search.Put} */
    const put = (doc, value, cover, exact) => {
      const before = scores.get(doc) || [0, 0, false];
      scores.set(doc, [Math.max(value, before[0]), Math.max(cover, before[1]), exact || before[2]]);
    };
    for (const it of alternatives) {
      if (ofTopic(it)) scoreTopic(it, put, asks);
      else scoreTokens(it, put);
    }
    return scores;
  };

  // Rare words weigh more; a subject weighs something even where no page has the word.
  const weigh = (/** @type {Search.Group} */ group) => {
    if (group.weight) return group.weight;
    const found = group.alternatives.flatMap((it) => it.tokens || []).filter((token) => postings(token).count);
    const rare = found.length ? Math.min(WEIGHT.most, Math.max(...found.map(idf))) : WEIGHT.unseen;
    const least = group.alternatives.some(ofTopic) ? WEIGHT.leastTopic : WEIGHT.least;
    return Math.max(least, rare) * (group.weak ? WEIGHT.weak : 1);
  };

  // The share of a run's pairs that no page has.
  const strangeness = (/** @type {string} */ run) => {
    const tokens = pairs(run);
    return isHan(run) ? tokens.filter((pair) => !postings(pair).count).length / tokens.length : 0;
  };
  // Pages know a pair that stands in a title, a heading or keywords, or often; once in a text it is chance (学生|平时).
  const heard = (/** @type {string} */ token) => Math.max(0, ...postings(token).levels) >= WEIGHT.heard;
  // … but three characters in a row are none: 饮水机.
  const isOnPage = (/** @type {string} */ text) => {
    const [first, ...rest] = pairs(text).map((pair) => postings(pair).docs);
    return rest.length > 0 && first.some((doc) => rest.every((docs) => docs.includes(doc)));
  };

  // What no word explains, by what of it the pages know: 药箱 of 药箱放些. The rest is strange.
  /** @returns {Search.Group[]} */
  const unfold = (/** @type {Search.Group} */ group) => {
    const { label, known, alternatives } = group;
    if (known) return [group];
    if (!isHan(label) || label.length < 2) return alternatives.length > 1 || heard(label) ? [group] : [{ ...group, strange: isHan(label) ? 1 : WEIGHT.letters }];
    const stretches = [];
    for (let at = 0; at < label.length - 1; at++) {
      const from = at;
      while (at < label.length - 1 && (heard(label.slice(at, at + 2)) || isOnPage(label.slice(Math.max(from, at - 1), at + 2)) || isOnPage(label.slice(at, at + 3)))) at++;
      if (at > from) stretches.push(label.slice(from, at + 1));
    }
    const left = label.length - stretches.join("").length;
    /** @type {Search.Group[]} */
    const found = stretches.map((text) => ({ label: text, known: false, alternatives: [{ text, share: 1, tokens: pairs(text), need: NEED.unknown }] }));
    return left ? [...found, { label, known: false, alternatives: [], strange: left }] : found;
  };

  const lengthOf = (/** @type {Search.Group} */ { label, known, weak, weight, when, alternatives }, beside = false) =>
    weight === WEIGHT.own ? 0 : Math.min(Math.max(label.length, known && alternatives.some(ofTopic) ? WEIGHT.topic : 0), WEIGHT.longestLabel) * (weak || (beside && (when || !known)) ? WEIGHT.weak : known ? 1 : WEIGHT.heardPart);

  // How much of the question is understood? Words that lead to a topic leave no doubt, but for those of every day, which must not
  // stand beside what no page has (篮球明星退役); where no word is known, more must be heard of than strange (足球世界杯赛程).
  const isStrange = (/** @type {Search.Query} */ query, /** @type {Search.Group[]} */ groups) => {
    const known = query.groups.filter((group) => group.known && !group.weak && group.weight !== WEIGHT.own);
    if (known.some((group) => group.alternatives.some(ofTopic) && !everyday.has(group.label))) return false;
    const strange = [...new Map(groups.map(({ label, strange = 0 }) => [label, strange])).values()].reduce((a, b) => a + b, query.lost * WEIGHT.lost);
    const heardOf = groups.reduce((all, group) => all + (group.known || group.strange ? 0 : isHan(group.label) ? group.label.length : WEIGHT.letters), 0);
    const understood = query.aside + groups.reduce((all, group) => all + (group.weak ? group.label.length : group.known ? lengthOf(group) : 0), 0);
    if (known.some((group) => everyday.has(group.label))) return strange >= WEIGHT.odd || strange + heardOf > understood;
    return strange > understood + heardOf * WEIGHT.heardPart;
  };

  // How well it is what was asked for by its kind; a file stands behind its page, if none was.
  const fitOf = (/** @type {Search.Query} */ query, /** @type {Search.Run} */ run) => {
    const wishes = query.asked.filter((row) => row.kinds.length || row.called.length);
    if (!wishes.length) return run.file && !query.file ? FIT.file : 1;
    const fits = wishes.map((row) => {
      const instead = row.instead.indexOf(run.kind);
      if (counts(row, run)) return (row.called.length || run.kind === row.kinds[0] ? FIT.asked : FIT.otherAsked) * (query.modifiers.includes(row) ? FIT.modifier : 1);
      if (instead >= 0) return FIT.instead - instead * FIT.insteadStep;
      return row.kinds.includes(run.kind) ? FIT.sameKind : kinds[run.kind]?.any ? 1 : FIT.notAsked;
    });
    return Math.max(...fits);
  };
  const preference = (/** @type {Search.Query} */ query, /** @type {Search.Run} */ run) => {
    const fit = fitOf(query, run);
    const weight = kinds[run.kind]?.weight ?? 1;
    let factor = fit * (fit > 1 ? Math.max(weight, FIT.leastAsked) : weight);
    if (query.calls && kinds[run.kind]?.name === HELP) factor *= FIT.number;
    if (query.leans.includes(run.kind) && !query.asked.length) factor *= FIT.lean;
    if (query.mask) factor *= run.stage === everyStage ? 1 : run.stage & query.mask ? FIT.stage : FIT.otherStage;
    if (query.file) factor *= run.file === query.file ? FIT.format : FIT.otherFormat;
    if (query.months && run.months) factor *= !(run.months & query.months) ? FIT.otherMonth : kinds[run.kind]?.months ? FIT.monthOfKind : FIT.month;
    if ((query.day || (query.date && !query.phone)) && kinds[run.kind]?.days) factor *= FIT.day;
    if (query.minutes && run.minutes) factor *= run.minutes <= query.minutes ? FIT.inTime : FIT.tooLong;
    return factor;
  };
  const excluded = (/** @type {Search.Query} */ query, /** @type {Search.Run} */ run) =>
    query.not.some(({ topics: named, asked: rejected, mask }) =>
      (!named.length || (named.includes(run.topic) && !mainTopics(query).includes(run.topic))) && (!mask || !(run.stage & ~mask)) &&
      (!rejected.length || rejected.some((row) => counts(row, run) || (row.file && run.file === row.file))));

  // A query of nothing but 学段, kind or time lists what fits.
  /** @returns {number[]} */
  const listing = (/** @type {Search.Query} */ query) => {
    const wishes = query.asked.filter((row) => (row.kinds.length || row.called.length) && !query.modifiers.includes(row));
    const fits = (/** @type {Search.Run} */ run) =>
      (!wishes.length || wishes.some((row) => counts(row, run))) && (!query.file || run.file === query.file) && (!query.mask || run.stage & query.mask) &&
      (!query.months || run.months & query.months) && (!query.minutes || (run.minutes && run.minutes <= query.minutes));
    const fitting = runs.filter(fits);
    // No poster is a PDF: then the kind matters more than the format; what there is not has something instead of it.
    if (!fitting.length && query.file && wishes.length) return listing({ ...query, file: "" });
    if (!fitting.length && wishes.length) return runs.filter((run) => wishes.some((row) => row.instead.includes(run.kind))).map(({ first }) => first);
    return fitting.flatMap((run) => Array.from({ length: run.count }, (_, index) => run.first + index));
  };

  // Who names several topics or kinds sees each of them: the best of all, then the best of each in turn.
  /** @param {Search.Ranked[]} ranked @param {((run: Search.Run) => boolean)[]} wishes */
  const inTurn = (ranked, wishes) => {
    const lines = wishes.map((fits) => ranked.filter(({ run }) => fits(run))).filter(({ length }) => length);
    if (lines.length < REACH.inTurn) return ranked;
    const taken = Math.max(...lines.map(({ length }) => length));
    const turns = Array.from({ length: taken }, (_, at) => lines.flatMap((line) => line[at] ?? [])).flat();
    return unique([ranked[0], ...turns, ...ranked]);
  };

  // Where there is not what was asked for: what its topic has instead, a kind after the other, then the rest.
  const nearestFirst = (/** @type {Search.Ranked[]} */ ranked, /** @type {number[]} */ named) => {
    const mine = ranked.filter(({ run }) => !named.length || named.includes(run.topic));
    /** @type {Map<number, Search.Ranked[]>} */
    const byKind = new Map();
    for (const it of mine) byKind.set(it.run.kind, [...(byKind.get(it.run.kind) ?? []), it]);
    const turns = Array.from({ length: NOTICE.turns }, (_, at) => [...byKind.values()].map((line) => line[at])).flat().filter(Boolean);
    return unique([...turns, ...mine, ...ranked]);
  };

  // The best of the best kind, and fewer of each other one.
  const ofEachKind = (/** @type {Search.Ranked[]} */ ranked, /** @type {number[]} */ [first, other]) => {
    /** @type {Map<number, number>} */
    const shown = new Map();
    return ranked.filter(({ run }) => {
      const before = shown.get(run.kind) ?? 0;
      shown.set(run.kind, before + 1);
      return before < (run.kind === ranked[0].run.kind ? first : other);
    });
  };

  const rank = (/** @type {Search.Query} */ query) => {
    /** @type {Map<number, Search.Sum>} */
    const found = new Map();
    /** @returns {Search.Sum} */
    const sumOf = (/** @type {number} */ doc) => found.get(doc) || [0, 0, false];
    const unfolded = query.groups.flatMap(unfold);
    const strange = isStrange(query, unfolded);
    // Put right by sound or likeness, a strange run may be a piece of a title.
    const forgiven = query.groups.filter(({ alternatives }) => alternatives.some(({ units }) => units));
    const groups = strange ? forgiven : [...unfolded.filter((group) => !group.strange && !forgiven.some(({ label }) => label === group.label)), ...forgiven];
    const idle = groups.every((group) => group.weak || !group.known);
    const says = query.mask || query.asked.length || query.months || query.minutes;
    const nothingKnown = !query.groups.some((group) => group.known && !group.weak);
    if (groups.every((group) => group.weak)) for (const group of groups) group.weak = false;
    const weights = groups.map(weigh);
    // What is not understood must not outweigh what is.
    const known = Math.max(0, ...weights.filter((_, index) => groups[index].known && !groups[index].weak));
    groups.forEach((group, index) => {
      if (!group.known && known) weights[index] = Math.min(weights[index], known) * WEIGHT.beside;
    });
    const whole = weights.reduce((a, b) => a + b, 0);
    // How much of the question a page answers is counted in characters; of several topics it answers one.
    const topicsNamed = mainTopics(query).length;
    const lengths = groups.map((group) => lengthOf(group, topicsNamed > 0));
    const ofTopics = lengths.reduce((sum, length, index) => sum + (groups[index].alternatives.some(ofTopic) ? length : 0), 0);
    const share = lengths.reduce((a, b) => a + b, 0) - ofTopics + ofTopics / Math.max(1, topicsNamed);
    groups.forEach((group, index) => {
      for (const [doc, [value, cover, exact]] of scoresOf(group, query.asked.length > 0)) {
        const sum = sumOf(doc);
        sum[0] += (value * weights[index]) / whole;
        sum[1] += (Math.min(1, cover * SCORE.coverBonus) * lengths[index]) / share;
        sum[2] = sum[2] || (exact && !group.weak);
        found.set(doc, sum);
      }
    });
    let pieces = 0;
    for (const [doc, [value, cover]] of query.whole ? scoresOf(query.whole) : []) {
      const sum = sumOf(doc);
      // A piece of a title word for word is worth more than the same words here and there.
      const worth = value * (cover > SCORE.pieceCover ? SCORE.piece : 1);
      if (value >= SCORE.leastPiece) pieces += 1;
      if (worth > sum[0]) found.set(doc, [worth, Math.max(cover, sum[1]), true]);
      else found.set(doc, sum);
    }
    // Of a question no word of which is known, bits count only where they stand in a title or keywords.
    const inBits = nothingKnown && lengths.reduce((a, b) => a + b, 0) < bare(query.read).length * WEIGHT.bits;
    if (strange || (inBits && !says)) for (const [doc, [value]] of found) if (value < (strange ? SCORE.leastPiece : SCORE.leastBit)) found.delete(doc);
    // 11月安全工作: nothing but 学段, kind or time and words that are everywhere, which then count little.
    if (says && idle && !query.whole) for (const it of found.values()) it[0] *= SCORE.idle;
    // … or nothing but a day that has not what was asked for.
    const asked = query.asked.filter((row) => (row.kinds.length || row.called.length) && row.told && !query.modifiers.includes(row) && !query.inside.includes(row));
    const ofDay = asked.length > 0 && !mainTopics(query).length && groups.every((group) => group.weak || group.day) && ![...found.keys()].some((doc) => asked.some((row) => counts(row, runOf(doc))));
    if (query.all || (says && !strange && (idle || ofDay) && !pieces)) {
      for (const doc of listing(query)) {
        if (sumOf(doc)[0] < SCORE.listed) found.set(doc, [SCORE.listed, 1, false]);
      }
    }
    /** @type {Search.Ranked[]} */
    const ranked = [];
    for (const [doc, [value, cover, exact]] of found) {
      if (cover < (nothingKnown && !forgiven.length ? SCORE.leastOfUnknown : SCORE.leastCover) || doc >= tables.docs) continue;
      const run = runOf(doc);
      if (excluded(query, run)) continue;
      ranked.push({ doc, run, exact, value, score: value * Math.min(1, cover) ** SCORE.coverPower * preference(query, run) });
    }
    ranked.sort((a, b) => b.score - a.score || a.doc - b.doc);
    const good = ranked.filter((it) => it.score >= Math.max(SCORE.least, ranked[0].score * SCORE.tail));
    const ofKinds = inTurn(good, asked.map((row) => (run) => counts(row, run)));
    return inTurn(ofKinds, mainTopics(query).map((topic) => (run) => run.topic === topic));
  };
  // The topic that each thing meant leads to first.
  const mainTopics = (/** @type {Search.Query} */ { groups }) =>
    unique(groups.flatMap(({ alternatives, weak, where }) => (weak || where ? [] : alternatives.find(ofTopic)?.topic ?? [])));

  // Danger ----------------------------------------------------------------------------------------------

  const calmTopics = rows(tables.calmTopics);
  const outside = rows(tables.outside).map(bare).filter(Boolean);
  const everyday = new Set(rows(tables.everyday));
  // What happened is the subject, whatever words tell it: the page of the card first, then pages of its topic.
  const ofCard = (/** @type {Search.Query} */ query, /** @type {number} */ topic, /** @type {unknown} */ page) => {
    const group = { label: query.text, known: true, weight: WEIGHT.card, alternatives: [{ text: "", share: 1, topic }] };
    const ranked = rank({ ...query, groups: [...query.groups.filter(({ known }) => known), group] });
    const at = ranked.findIndex(({ doc }) => doc === page);
    return at < 0 ? ranked : [ranked[at], ...ranked.slice(0, at), ...ranked.slice(at + 1)];
  };

  // What adds a character guesses at what is still to be typed (不想 → 不想活), what drops one changes the sentence,
  // and so does a wrong one that neither sounds nor looks alike (不见长 → 不见了).
  const isSlip = (/** @type {Search.Correction} */ { from, to, sure }) => from.length === to.length && sure >= MEND.alarmed;

  // The numbers stand above everything for who may need them and has not said what happened.
  const needsNumbers = (/** @type {Search.Query} */ query, /** @type {number} */ found) => {
    const asked = topicsOf(query);
    const understood = asked.length || query.asked.length || query.mask || query.months || query.minutes || query.date;
    return !tables.danger || !found || !understood || asked.some((topic) => calmTopics.includes(topic)) || read.danger.cries(query.heard);
  };

  // Answers ---------------------------------------------------------------------------------------------

  /** @type {Record<Search.Facet, (ranked: Search.Ranked, values: string[]) => unknown>} */
  const fits = {
    stage: ({ run }, values) => values.some((value) => run.stage & (1 << stages.findIndex((it) => it.code === value))),
    topic: ({ run }, values) => values.includes(topics[run.topic]?.id ?? ""),
    kind: ({ run }, values) => values.includes(kinds[run.kind]?.name),
    minutes: ({ run }, values) => run.minutes > 0 && values.some((value) => run.minutes <= Number(value)),
    month: ({ run }, values) => values.some((value) => (run.months >> (Number(value) - 1)) & 1),
  };
  const stagesOf = (/** @type {number} */ mask) => bits(mask, stages.length).map((bit) => stages[bit].code);
  const monthsOf = (/** @type {number} */ mask) => bits(mask, 12).map((bit) => bit + 1);
  /** @type {Record<Search.Facet, (run: Search.Run) => (string | number)[]>} */
  const readers = {
    stage: (run) => stagesOf(run.stage),
    topic: (run) => (topics[run.topic] ? [topics[run.topic].id] : []),
    kind: (run) => (kinds[run.kind] ? [kinds[run.kind].name] : []),
    minutes: (run) => (run.minutes ? [run.minutes] : []),
    month: (run) => monthsOf(run.months),
  };
  const facetNames = /** @type {Search.Facet[]} */ (Object.keys(fits));
  /** Documents of a run have the same values, so they are worked out once. @type {Map<Search.Run, Record<Search.Facet, any[]>>} */
  const values = new Map();
  const valuesOf = (/** @type {Search.Run} */ run) => {
    const { stage, topic, kind, minutes, month } = readers;
    const found = values.get(run) || { stage: stage(run), topic: topic(run), kind: kind(run), minutes: minutes(run), month: month(run) };
    values.set(run, found);
    return found;
  };
  /** @returns {Record<Search.Facet, Record<string, number>>} */
  const noCounts = () => ({ stage: {}, topic: {}, kind: {}, minutes: {}, month: {} });

  const filtered = (/** @type {Search.Ranked[]} */ ranked, /** @type {Record<string, any>} */ facets) => {
    const wanted = facetNames
      .map((facet) => ({ facet, wishes: [facets[facet] ?? []].flat().filter((value) => value !== "").map(String) }))
      .filter(({ wishes }) => wishes.length);
    const passes = (/** @type {Search.Ranked} */ it, except = "") =>
      wanted.every(({ facet, wishes }) => facet === except || fits[facet](it, wishes));
    const counts = noCounts();
    for (const it of ranked) {
      for (const facet of facetNames) {
        if (!passes(it, facet)) continue;
        for (const value of valuesOf(it.run)[facet]) counts[facet][value] = (counts[facet][value] || 0) + 1;
      }
    }
    return { kept: ranked.filter((it) => passes(it)), counts };
  };

  // [text, is a match] pieces of a text. Folding may change lengths, so each unit remembers its character.
  const mark = (/** @type {string} */ text, /** @type {string[]} */ terms) => {
    const chars = [...text];
    const folded = chars.map((char) => read.normalise(char));
    const origin = folded.flatMap((units, index) => Array(units.length).fill(index));
    const whole = folded.join("");
    const hit = new Set();
    for (const term of terms) {
      for (let at = whole.indexOf(term); at >= 0; at = whole.indexOf(term, at + 1)) {
        for (let unit = at; unit < at + term.length; unit++) hit.add(origin[unit]);
      }
    }
    /** @type {Search.Parts} */
    const parts = [];
    chars.forEach((char, index) => {
      const last = parts[parts.length - 1];
      if (last && last[1] === hit.has(index)) last[0] += char;
      else parts.push([char, hit.has(index)]);
    });
    return parts;
  };
  const isMarked = (/** @type {Search.Parts} */ parts) => parts.some(([, match]) => match);

  const termsOf = (/** @type {Search.Query} */ { groups, date, whole }) => {
    const strong = groups.filter((group) => !group.weak);
    const terms = [...strong, ...(whole ? [whole] : [])].flatMap(({ label, known, alternatives }) => {
      const found = alternatives.filter(({ share }) => share >= SHARE.marked).flatMap(({ text, terms }) => terms || (text ? [text] : []));
      const [month, day] = label === date ? label.split(".") : [];
      if (month) found.push(`${month}·${day}`, `${month}月${day}日`, `${month}.${day}`);
      // One character of a longer word is chance: 子 of 虫子.
      return (known ? found : found.flatMap((text) => [text, ...pairs(text)])).filter((text) => text.length > 1 || label.length < 2);
    });
    return unique(terms).sort((a, b) => b.length - a.length);
  };

  // The sentence that says most about the terms, in the section that does, and what follows it in its paragraph.
  const excerpt = (/** @type {unknown} */ sections, /** @type {string[]} */ terms) => {
    const said = (/** @type {unknown} */ text) => {
      const words = read.normalise(String(text));
      return terms.reduce((sum, term) => sum + (words.includes(term) ? term.length : 0), 0);
    };
    let best = { anchor: "", heading: "", text: "", value: 0 };
    for (const [anchor, heading, text] of rows(sections).filter(Array.isArray)) {
      const value = said(text) && EXCERPT.body * said(text) + EXCERPT.heading * said(heading);
      if (value > best.value) best = { anchor, heading, text: String(text), value };
    }
    if (!best.value) return null;
    const sentences = best.text.match(/[^。！？；\n]+[。！？；]*\n?/g) ?? [];
    const values = sentences.map(said);
    let next = values.indexOf(Math.max(...values));
    const at = Math.min(...terms.map((term) => read.normalise(sentences[next]).indexOf(term)).filter((place) => place >= 0));
    const start = at > EXCERPT.sentence ? at - EXCERPT.before : 0;
    let shown = (start ? "……" : "") + sentences[next++].slice(start);
    while (next < sentences.length && shown.length < (shown.endsWith("\n") ? EXCERPT.enough : EXCERPT.length)) shown += sentences[next++];
    const window = shown.trim().replace(/\n/g, " ");
    return { ...best, parts: mark(window.length > EXCERPT.length ? `${window.slice(0, EXCERPT.length)}……` : window, terms) };
  };

  // A summary that shows a word is best; else, if the word is only in the text, a window of the text.
  /** @returns {Search.Result[]} */
  const resultOf = (/** @type {Search.Ranked} */ { doc, run, score, exact }, /** @type {string[]} */ terms, /** @type {string[]} */ own, /** @type {string[]} */ wants) => {
    const row = files.get(rowsFile(doc))?.[doc % tables.inFile];
    if (!Array.isArray(row)) return [];
    const [title, url, summary, file, hasText] = row;
    const titleParts = mark(String(title), terms);
    let snippet = mark(String(summary), terms);
    let heading = "";
    let fragment = "";
    // The name of its topic stands beside the title, and is no reason to leave the beginning of the page.
    const others = own.filter((term) => !topics[run.topic]?.name.includes(term));
    if (exact && hasText && others.length && !isMarked(snippet) && !isMarked(titleParts)) {
      const found = excerpt(textOf(doc), others);
      if (found) [snippet, heading, fragment] = [found.parts, found.heading, found.anchor && `#${found.anchor}`];
      else if (!files.has(textFile(doc)) && !wants.includes(textFile(doc)) && wants.length < EXCERPT.texts) wants.push(textFile(doc));
    }
    return [{
      id: doc, kind: kinds[run.kind]?.name ?? "", title: String(title), titleParts,
      url: String(url).includes("#") ? String(url) : url + fragment,
      topic: topics[run.topic]?.id ?? "", topicName: topics[run.topic]?.name ?? "",
      stages: valuesOf(run).stage, minutes: run.minutes, months: valuesOf(run).month,
      heading, snippet, file: file || "", score,
    }];
  };

  // Topics that the query names, then, when nothing was found, those it shares characters with.
  const nearest = (/** @type {Search.Query} */ query, none = false) => {
    const named = topicsOf(query);
    const chars = new Set([...query.read].filter(isHan));
    const likeness = (/** @type {{ aliases: string[] }} */ { aliases }) => Math.max(0, ...aliases.map((word) => {
      const common = [...word].filter((char) => chars.has(char)).length;
      return common < NEAREST.common ? 0 : common / word.length;
    }));
    const alike = none ? topics.map((topic, index) => ({ index, common: likeness(topic) })).filter((it) => it.common >= NEAREST.likeness).sort((a, b) => b.common - a.common) : [];
    const found = unique([...named, ...alike.map((it) => it.index)]);
    return found.slice(0, NEAREST.most).map((index) => topics[index]).map(({ id, name, url }) => ({ id, name, url }));
  };
  const topicsOf = (/** @type {Search.Query} */ { groups }) =>
    unique(groups.flatMap((group) => group.alternatives.map(({ topic = -1 }) => topic)).filter((topic) => topic >= 0));

  /** @returns {Search.EngineAnswer} */
  const blank = (/** @type {string} */ query, /** @type {Search.Status} */ status, /** @type {string} */ message) => ({
    query, status, message, results: [], total: 0, facets: noCounts(),
    understood: { words: [], topics: [], stages: [], kinds: [], file: "", minutes: 0, months: [], date: "", place: "" },
    notice: "", corrected: null, didYouMean: null, emergency: null, among: [], calm: status === "unavailable", nearestTopics: [], incomplete: false, needs: [], wants: [],
  });

  // The question with its slips put right (where one was, the next may be), in its own words: kinds and dates are not in what was read.
  const mendedText = (/** @type {Search.Query} */ { text, read: said }, /** @type {Search.Correction} */ first) => {
    let mended = text;
    for (let [turn, likely] = [0, first]; turn < MEND.most && likely?.sure >= MEND.applied; turn++, [likely] = read.words.corrections(said)) {
      mended = mended.includes(likely.from) ? mended.split(likely.from).join(likely.to) : likely.text;
      said = likely.text;
    }
    return mended;
  };

  /** Ranked documents for a query, mended if need be; or the names of files that are missing. @returns {Search.Found | string[]} */
  const find = (/** @type {Search.Query} */ query, exact = false, today = "") => {
    let needs = missing(tokensOf(query).map(listFile));
    if (needs.length) return needs;
    const ranked = rank(query);
    const told = query.groups.some((group) => group.known && !group.weak);
    const strange = [...query.groups, ...(query.whole && !told ? [query.whole] : [])].some((group) => !group.known && strangeness(group.label));
    // 地正演练脚本: a list of scripts, and two characters that mean nothing.
    const bareKinds = query.groups.every((group) => !group.known || group.weak) && (query.lost > 0 || (query.asked.length > 0 && query.groups.some((group) => !group.known && strangeness(group.label))));
    const few = ranked.length < MEND.few && query.groups.some((group) => !group.known);
    if (exact || (ranked.length && !strange && !few && !query.lost)) return { query, ranked };
    // Two characters that pages have together are no slip.
    const corrections = read.words.corrections(query.read);
    needs = missing(corrections.filter(({ from }) => from.length < 3).map(({ from }) => listFile(from)));
    if (needs.length) return needs;
    const [likely] = corrections.filter(({ from }) => from.length > 2 || !postings(from).count);
    // A single strange character beside known words is a slip only when it makes one word with them, or a word of a topic by its sound.
    const about = (read.words.lexicon.get(likely?.to ?? "")?.topic ?? -1) >= 0;
    const one = likely && !likely.left && (likely.sure > MEND.despiteResults ? likely.from.length > 2 : about && likely.from.length === likely.to.length && query.lost > 0 && likely.sure >= MEND.alarmed);
    const sure = bareKinds || (one && about);
    if (ranked.length && !strange && !few && !bareKinds && !one) return { query, ranked };
    const mended = likely?.sure >= MEND.applied ? read.understand(mendedText(query, likely), today) : null;
    const other = mended || (told ? query : read.forgive(query));
    needs = missing(tokensOf(other).map(listFile));
    if (needs.length) return needs;
    const again = rank(other);
    if (ranked.length && !strange && !sure && mended) {
      // The words do stand somewhere: those pages first, then what was more likely meant.
      const seen = new Set(ranked.map(({ doc }) => doc));
      return { query, ranked: [...ranked, ...again.filter(({ doc }) => !seen.has(doc))], guess: likely.text };
    }
    if (mended && again.length) {
      const heard = isSlip(likely) ? mended.heard : query.heard;
      const corrected = mended.text === query.text.replace(likely.from, likely.to) ? { from: likely.from, to: likely.to } : { from: query.text, to: mended.text };
      return { query: { ...mended, text: query.text, heard, corrected }, ranked: again };
    }
    const better = again.length && (!ranked.length || again[0].score > ranked[0].score);
    return { query: better ? other : query, ranked: better ? again : ranked, guess: likely?.sure > MEND.offered ? likely.text : undefined };
  };

  // Latin letters, or a character that is none of the common ones nor of the site's: a traditional one.
  const needsLetters = (/** @type {string} */ text) =>
    !files.has(LETTERS) && (/[a-z]/.test(text) || [...text].some((char) => isHan(char) && read.words.spoken(char)[0] === char));

  // What a text means is the same in every round of files; ranking writes on the groups, so each round has its own.
  /** @type {{ text: string, today: string, query: Search.Query, emergency: Search.Emergency | null, among: Search.Emergency[] } | null} */
  let last = null;
  const meaningOf = (/** @type {string} */ text, /** @type {string} */ today) => {
    if (last?.text !== text || last.today !== today) {
      const query = { ...read.understand(text, today), all: !text };
      let emergency = read.danger.card(query.text, query.heard);
      if (!emergency) {
        // Despair is understood through a slip of the keys too, even where corrections were refused.
        const [likely] = read.words.corrections(query.heard);
        const meant = likely && isSlip(likely) ? read.danger.card(likely.text) : null;
        if (meant?.despair) emergency = meant;
      }
      last = { text, today, query, emergency, among: emergency ? [] : read.danger.among(query.text) };
    }
    const { query, emergency, among } = last;
    return { ...query, groups: query.groups.map((group) => ({ ...group })), emergency, among };
  };

  /** @type {Search.Engine["search"]} */
  const search = (asked, options = {}) => {
    const shown = String(asked ?? "").slice(0, QUERY_LENGTH * 4).replace(INVISIBLE, "").slice(0, QUERY_LENGTH);
    if (!usable) return blank(shown, "unavailable", "搜索目录没有取到，请刷新页面再试，或到“全部内容”里看看。");
    const text = read.normalise(shown).trim();
    if (!text && !options.browse) return blank(shown, "empty", "");
    if (needsLetters(text)) return { ...blank(shown, "ok", ""), needs: [LETTERS] };
    const answer = blank(shown, "ok", "");
    const today = String(options.today ?? "");
    const first = meaningOf(text, today);
    answer.emergency = first.emergency;
    // In despair the list is fixed by the build: no ranking, no filter, nothing else can stand here.
    const off = !answer.emergency && !mainTopics(first).length && outside.some((word) => first.read.includes(word));
    const calm = answer.emergency?.despair || off ? { query: { ...first, groups: [] }, ranked: [] } : find(first, options.exact, today);
    if (Array.isArray(calm)) return { ...answer, needs: calm };
    let found = calm;
    // Two characters sound like too many others (野猪 like 噎住) to bring a card.
    if ((found.query.corrected?.from.length ?? 0) > 2) answer.emergency = answer.emergency || read.danger.card(found.query.heard);
    const { despair = false, topic = -1 } = answer.emergency || {};
    const fixed = () => rows(tables.despair).map((doc) => ({ doc, run: runOf(doc), score: 1, value: 1, exact: false }));
    if (despair) found = { query: { ...first, groups: [] }, ranked: fixed() };
    else if (topic >= 0) found = { ...found, ranked: ofCard(found.query, topic, tables.now?.[answer.emergency?.id ?? ""]) };
    const { query, ranked, guess } = found;

    const { kept: fitting, counts } = filtered(ranked, despair ? {} : options.facets || {});
    const told = answer.emergency ? { text: "", gap: false } : notice(query, mainTopics(query), fitting, options.facets || {});
    const kept = told.gap ? nearestFirst(fitting, mainTopics(query)) : fitting;
    const from = Math.max(0, Number(options.offset) | 0);
    const page = Array.isArray(options.byKind) ? ofEachKind(kept, options.byKind) : kept.slice(from, from + Math.max(1, Math.min(200, Number(options.limit) | 0 || 10)));
    answer.needs = missing(page.map(({ doc }) => rowsFile(doc)));
    if (answer.needs.length) return answer;
    const terms = termsOf(query);
    // A sentence is chosen by the reader's own words, if pages can have them.
    const own = terms.filter((term) => query.read.includes(term));
    answer.results = page.flatMap((it) => resultOf(it, terms, own.length ? own : terms, answer.wants));
    answer.total = kept.length;
    answer.facets = counts;
    answer.corrected = query.corrected;
    // What is a piece of a title as it is, is no slip.
    const titled = answer.results.some(({ title }) => read.normalise(title).includes(text));
    answer.didYouMean = (!query.corrected && !titled && guess) || null;
    answer.incomplete = [...files.values()].includes(null);
    answer.understood = {
      words: query.groups.filter((group) => group.known).map((group) => group.label),
      topics: topicsOf(query).map((topic) => topics[topic].id),
      stages: stagesOf(query.mask),
      kinds: unique(query.asked.flatMap((row) => row.kinds)).map((kind) => kinds[kind]?.name).filter(Boolean),
      file: query.file, minutes: query.minutes, months: monthsOf(query.months), date: query.date, place: query.place,
    };
    answer.notice = told.text;
    if (!answer.results.length) {
      const long = shown.length > QUOTED_LENGTH ? "……" : "";
      answer.status = "nothing";
      answer.message = ranked.length ? "没有同时符合这些条件的，去掉一个条件试试。" : off ? "这里只有学校安全的内容，没有这一样。" : `没有找到“${shown.slice(0, QUOTED_LENGTH)}${long}”，换个说法试试。`;
    }
    answer.among = answer.emergency ? [] : first.among;
    answer.calm = !answer.emergency && text !== "" && (first.among.length > 0 || needsNumbers(query, answer.total));
    if (answer.results.length < NEAREST.fewer && !despair) answer.nearestTopics = nearest(query, !answer.results.length);
    return answer;
  };

  return {
    usable,
    stages: Object.fromEntries(stages.map(({ code, name }) => [code, name])),
    privateTopics: topics.filter(({ isPrivate }) => isPrivate).map(({ id }) => id),
    search,
    understand: (text) => read.understand(read.normalise(String(text))),
    normalise: (text) => read.normalise(text),
    add: (name, data) => {
      files.set(name, data && typeof data === "object" ? data : null);
      if (name === LETTERS) [read, last] = [reading({ ...tables, ...files.get(name) }), null];
    },
    fail: (name) => { files.set(name, null); },
    retry: () => {   // forget which files could not be had
      const failed = [...files.keys()].filter((name) => files.get(name) === null);
      for (const name of failed) files.delete(name);
      if (failed.length) lists.clear();
    },
  };
}
