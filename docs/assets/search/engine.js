// The search engine: understands what a reader typed, ranks documents, marks the words.
// Pure: no DOM, no network, no state but the data handed to it. README.md tells how to use it.
//
// A query goes through named steps: normalise → typos → dates, minutes, months → English and pinyin → words
// (longest cover by the site's own vocabulary) → groups. A group is one thing the reader means, as weighted
// alternatives: the word itself, its synonyms, its topic. A document scores by its best alternative for each
// group, and by how much of the query it covers: that is what keeps nonsense empty and long questions good.

const MAX_QUERY = 200;        // longer text is a mistake of the clipboard
const LEAST_COVER = 0.34;     // a page must answer a third of what the query weighs
const TAIL = 0.12;            // results weaker than this share of the best are noise
const SNIPPET = 76;           // characters
const WANTED_TEXTS = 4;       // text files fetched for one answer's snippets

const HAN = "\\u3400-\\u9fff\\uf900-\\ufaff";
const HAN_RUN = new RegExp(`[${HAN}]+`, "g");
const ANY_RUN = new RegExp(`[${HAN}]+|[a-z0-9]+`, "g");
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g;
const isHan = (text) => /^[\u3400-\u9fff\uf900-\ufaff]/.test(text);
const list = (value) => (typeof value === "string" ? value.split(" ").filter(Boolean) : []);
const rows = (value) => (Array.isArray(value) ? value : []);
const unique = (values) => [...new Set(values)];

// Numbers and dates -------------------------------------------------------------------------------------

const DIGITS = { 零: 0, "〇": 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const NUMBER = "\\d{1,2}|[一二两三四五六七八九十]{1,3}";
const DATES = [
  new RegExp(`(?:\\d{4}\\s*年)?\\s*(${NUMBER})\\s*月\\s*(${NUMBER})\\s*[日号]?`, "g"),
  /(?<![\d.])(?:20\d\d[\-/.])?(\d{1,2})\s*[·・.\-/•]\s*(\d{1,2})(?![\d.])/g,
];
const MINUTES = new RegExp(`(?<![\\d])(${NUMBER})\\s*分钟`, "g");
const MONTHS = new RegExp(`(?<![\\d])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s*月份?`, "g");

export function numberOf(text) {
  if (/^\d+$/.test(text)) return Number(text);
  const [, tens, ten, ones] = /^([一二两三四五六七八九])?(十)?([一二两三四五六七八九])?$/.exec(text) || [];
  if (ten) return (tens ? DIGITS[tens] : 1) * 10 + (ones ? DIGITS[ones] : 0);
  return DIGITS[text] ?? 0;
}

const dateToken = (month, day) => (month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `d:${month}.${day}` : "");

// 415, 0415, 四一五, 一二零四: every way to read it as month and day.
const looseDates = (text) => {
  const digits = /^\d/.test(text) ? text : [...text].map((char) => DIGITS[char] ?? "").join("");
  if (digits.length < 3 || digits.length > 4) return [];
  return unique([1, 2].map((at) => dateToken(Number(digits.slice(0, at)), Number(digits.slice(at)))).filter(Boolean));
};

// Tokens: as hooks/campus/search/tokens.py cuts the pages ------------------------------------------------

export const pairs = (run) => {
  if (!isHan(run) || run.length === 1) return [run];
  return [...run].slice(1).map((char, index) => run[index] + char);
};
const skips = (run) => [...run].slice(2).map((char, index) => `${run[index]}_${char}`);
export const foldSyllable = (syllable) => syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n").replace(/^l/, "n");

const hashOf = (token) => {
  let value = 0x811c9dc5;
  for (let index = 0; index < token.length; index++) value = Math.imul(value ^ token.charCodeAt(index), 0x01000193) >>> 0;
  return value;
};

// "A3B": see index.py. Broken text gives an empty list.
export function decode(text) {
  const found = { count: 0, docs: [], levels: [] };
  if (typeof text !== "string") return found;
  const [, total, body] = /^(?:(\d+)\|)?([0-9a-zA-P]*)$/.exec(text) || [];
  let doc = -1;
  for (const [, gap, level] of (body || "").matchAll(/([0-9a-z]*)([A-P])/g)) {
    doc += gap ? parseInt(gap, 36) : 1;
    found.docs.push(doc);
    found.levels.push((level.charCodeAt(0) - 64) / 16);
  }
  found.count = Number(total) || found.docs.length;
  return found;
}

export function createEngine(core) {
  const tables = core && typeof core === "object" ? core : {};
  const usable = Number.isInteger(tables.docs) && tables.docs > 0 && Number.isInteger(tables.files);

  // Text ------------------------------------------------------------------------------------------------

  const fold = new Map();
  const folding = [...(typeof tables.fold === "string" ? tables.fold : "")];
  for (let index = 0; index + 1 < folding.length; index += 2) fold.set(folding[index], folding[index + 1]);
  const normalise = (text) => {
    const plain = text.normalize("NFKC").toLowerCase().replace(INVISIBLE, "");
    return fold.size ? [...plain].map((char) => fold.get(char) ?? char).join("") : plain;
  };
  const bare = (text) => (text.match(ANY_RUN) || []).join("");

  // Documents: their number tells topic, kind, 学段, minutes and months ---------------------------------

  const topics = rows(tables.topics).map(([id, name, url, summary, aliases]) => ({ id, name, url, summary, aliases: rows(aliases) }));
  const kinds = rows(tables.kinds).map(([name, weight]) => ({ name, weight }));
  const stages = rows(tables.stages).map(([code, name]) => ({ code, name }));
  const everyStage = (1 << stages.length) - 1;
  const runs = [];
  for (const [count, topic, kind, stage, minutes, months] of rows(tables.runs).filter(Array.isArray)) {
    const first = runs.length ? runs.at(-1).first + runs.at(-1).count : 0;
    runs.push({ first, count, topic, kind, stage, minutes, months });
  }
  const runOf = (doc) => {
    let low = 0;
    for (let high = runs.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (runs[middle].first <= doc) low = middle;
      else high = middle - 1;
    }
    return runs[low];
  };
  const bits = (mask, length) => Array.from({ length }, (_, bit) => bit).filter((bit) => (mask >> bit) & 1);

  // Words -----------------------------------------------------------------------------------------------
  // lexicon: word → { sort, … }. Later entries win, so that a word with more meaning replaces one with less.

  const lexicon = new Map();
  const phrases = new Map();   // words with Latin letters or digits, looked for before anything is cut
  const enter = (word, entry) => {
    if (word && /^[\u3400-\u9fff\uf900-\ufaff]+$/.test(word)) lexicon.set(word, { ...entry, word });
    else if (word) phrases.set(word.replace(/\s+/g, " "), { ...entry, word });
  };
  const [strong, common] = [0, 1].map((index) => list(rows(tables.words)[index]));
  for (const word of common) enter(word, { sort: "word", strength: 0.6 });
  for (const word of strong) enter(word, { sort: "word", strength: 1 });
  for (const [topic, words, means] of rows(tables.said)) {
    for (const word of list(words)) enter(word, { sort: "word", strength: 1, topic, share: 0.5, means: list(means) });
  }
  topics.forEach((topic, index) => {
    topic.aliases.forEach((word, at) => {
      const name = at === 0;   // the first is the topic's own name
      enter(word, { sort: "word", strength: name ? 1.3 : 1.1, topic: index, share: name ? 0.8 : 0.6, means: lexicon.get(word)?.means });
    });
  });
  for (const [there, here] of Object.entries(tables.regional || {})) enter(there, { ...lexicon.get(here), means: [here], sort: "word" });
  for (const [topic, words, means] of rows(tables.english)) {
    for (const word of String(words).split("|")) enter(word, { sort: "word", strength: 0, topic, share: 0.5, means: list(means) });
  }
  const weak = new Set(list(tables.weak));
  for (const word of weak) enter(word, { ...lexicon.get(word), sort: "word", strength: lexicon.get(word)?.strength ?? 0.3 });
  for (const word of list(tables.stop)) enter(word, { sort: "stop", strength: 0 });
  for (const [words, wanted] of rows(tables.asked)) {
    for (const word of String(words).split("|")) enter(word, { sort: "kind", kinds: rows(wanted), strength: 0.8 });
  }
  for (const [words, mask] of rows(tables.grades)) {
    for (const word of String(words).split("|")) enter(word, { sort: "grade", mask, strength: 0.9 });
  }
  const longest = Math.max(1, ...[...lexicon.keys()].map((word) => word.length));
  const latin = list(tables.latin);
  const dates = new Set(rows(tables.dates));
  const typos = Object.entries(tables.typos || {});
  const never = new Set(rows(tables.never));
  const notPinyin = new Set(list(tables.notPinyin));

  // Sounds ----------------------------------------------------------------------------------------------

  const syllableOf = new Map();
  for (const group of String(tables.pinyin || "").split(";")) {
    const [syllable, chars] = group.split(":");
    for (const char of chars || "") syllableOf.set(char, syllable);
  }
  const syllables = new Set(syllableOf.values());
  const readings = tables.readings || {};
  const spoken = (word) => (readings[word] ? readings[word].split(" ") : [...word].map((char) => syllableOf.get(char) ?? char));

  // What can be typed by sound, said wrongly or misspelt: made when first needed.
  let vocabulary = null;
  const sounds = () => {
    if (vocabulary) return vocabulary;
    const words = [...lexicon.values()].filter((entry) => entry.sort !== "stop" && entry.word.length > 1);
    words.sort((a, b) => b.strength - a.strength);
    vocabulary = { words: [], whole: new Map(), same: new Map(), near: new Map() };
    for (const entry of words) {
      const said = spoken(entry.word);
      vocabulary.words.push({ ...entry, said });
      const keep = (map, key) => map.has(key) || map.set(key, entry.word);
      keep(vocabulary.whole, said.join(""));
      keep(vocabulary.same, said.join(" "));
      keep(vocabulary.same, `~${said.map(foldSyllable).join(" ")}`);
      for (const form of shorter(entry.word)) {
        if (!vocabulary.near.has(form)) vocabulary.near.set(form, []);
        vocabulary.near.get(form).push(entry.word);
      }
    }
    for (const word of list(tables.stop)) if (word.length > 1) vocabulary.whole.has(spoken(word).join("")) || vocabulary.whole.set(spoken(word).join(""), word);
    return vocabulary;
  };
  // Two words one mistake apart (a wrong, lost, added or swapped character) share one of these forms.
  const shorter = (word) => (word.length < 3 ? [] : unique([word, ...[...word].map((_, index) => word.slice(0, index) + word.slice(index + 1))]));

  // Do the letters type these syllables, each in full, by its beginning or by its initial?
  const typed = (letters, said) => {
    const go = (at, index) => {
      if (at === letters.length) return index;
      if (index === said.length) return 0;
      const syllable = said[index];
      for (let length = Math.min(syllable.length, letters.length - at); length >= 1; length--) {
        if (!letters.startsWith(syllable.slice(0, length), at)) continue;
        const initial = length === 1 || (length === 2 && /^[zcs]h/.test(syllable));
        if (length !== syllable.length && !initial && at + length !== letters.length) continue;
        const reached = go(at + length, index + 1);
        if (reached) return reached;
      }
      return 0;
    };
    const reached = go(0, 0);
    return reached ? { all: reached === said.length, share: letters.length / said.join("").length } : null;
  };

  // Letters that are words typed in full pinyin, one after another: xiaofangyanlian → 消防演练.
  const fromPinyin = (letters) => {
    const { whole } = sounds();
    const best = [{ gain: 0, text: "" }];
    for (let end = 1; end <= letters.length; end++) {
      for (let start = Math.max(0, end - 40); start < end; start++) {
        const word = best[start] && whole.get(letters.slice(start, end));
        const gain = word ? best[start].gain + word.length ** 2 : 0;
        if (word && gain > (best[end]?.gain ?? 0)) best[end] = { gain, text: best[start].text + word };
      }
    }
    return best[letters.length]?.text ?? "";
  };

  // Letters and Han characters as syllables, or null when the letters are no pinyin.
  const toSyllables = (text) => {
    const found = [];
    for (const [part] of text.matchAll(ANY_RUN)) {
      if (isHan(part)) {
        found.push(...spoken(part));
        continue;
      }
      const best = [[]];
      for (let end = 1; end <= part.length; end++) {
        for (let start = Math.max(0, end - 6); start < end; start++) {
          if (best[start] && syllables.has(part.slice(start, end)) && !(best[end]?.length <= best[start].length + 1)) best[end] = [...best[start], part.slice(start, end)];
        }
      }
      if (!best[part.length]) return null;
      found.push(...best[part.length]);
    }
    return found;
  };
  const soundTokens = (said) => said.slice(1).map((syllable, index) => `~${foldSyllable(said[index])} ${foldSyllable(syllable)}`);

  // Understanding ---------------------------------------------------------------------------------------

  // An alternative: tokens that a page must have (most of), or a topic; `share` is what it is worth.
  const literal = (text, share = 1) => ({ text, share, tokens: lexicon.has(text) || text.length < 3 || !isHan(text) ? [text] : pairs(text) });

  const cut = (run) => {      // the longest cover of a run by words of the lexicon
    const best = [{ gain: 0 }];
    for (let start = 0; start < run.length; start++) {
      const offer = (end, gain, word) => {
        if (!best[end] || gain > best[end].gain) best[end] = { gain, start, word };
      };
      offer(start + 1, best[start].gain, null);
      for (let length = 1; length <= longest && start + length <= run.length; length++) {
        const entry = lexicon.get(run.slice(start, start + length));
        if (!entry || (length === 1 && run.length > 1 && entry.sort === "word")) continue;
        const bonus = { stop: 0.8, kind: 1.1, grade: 1.1 }[entry.sort] ?? 1;
        offer(start + length, best[start].gain + length ** 2 * bonus, entry);
      }
    }
    const parts = [];
    for (let end = run.length; end > 0; end = best[end].start) {
      const { start, word } = best[end];
      if (!word && parts.length && !parts[0].entry) parts[0].text = run.slice(start, end) + parts[0].text;
      else parts.unshift({ text: run.slice(start, end), entry: word });
    }
    return parts;
  };

  // Half-composed input-method text: the letters finish, or begin, the word that the characters are part of.
  const composed = (text) => {
    const complete = (han, letters, before) => {
      for (let length = Math.min(4, han.length); length >= 1; length--) {
        const piece = before ? han.slice(-length) : han.slice(0, length);
        let best = null;
        for (const { word, said, strength } of sounds().words) {
          if (word.length <= length || !(before ? word.startsWith(piece) : word.endsWith(piece))) continue;
          const match = typed(letters, before ? said.slice(length) : said.slice(0, -length));
          const score = match?.all ? match.share * (0.5 + strength) : 0;
          if (score > (best?.score ?? 0)) best = { score, word };
        }
        if (best) return before ? han.slice(0, -length) + best.word : best.word + han.slice(length);
      }
      return null;
    };
    return text
      .replace(/([\u3400-\u9fff]{1,8})([a-z]+)/g, (all, han, letters) => complete(han, letters, true) ?? all)
      .replace(/([a-z]{2,})([\u3400-\u9fff]{1,8})/g, (all, letters, han) => complete(han, letters, false) ?? all);
  };

  const alternativesOf = (entry) => {
    const found = phrases.has(entry.word) && !latin.includes(entry.word) ? [] : [literal(entry.word)];
    for (const word of entry.means || []) if (word !== entry.word) found.push(literal(word, 0.85));
    if (entry.topic >= 0) found.push({ text: "", share: entry.share, topic: entry.topic });
    return found;
  };

  const latinGroup = (letters) => {
    const found = [];
    const number = /^\d+$/.test(letters);
    for (const word of latin) {
      if (word === letters) found.push(literal(word));
      else if (word.startsWith(letters) && letters.length >= (number ? 3 : 2)) found.push(literal(word, 0.6));
    }
    if (!found.length && letters.length > 1) found.push(literal(letters, 0.8));
    let sure = found.some((it) => it.text === letters && latin.includes(letters));
    if (/^[a-z]+$/.test(letters) && letters.length > 1 && !notPinyin.has(letters)) {
      const words = sounds().words
        .map(({ word, said, strength }) => ({ word, strength, match: typed(letters, said) }))
        .filter((it) => it.match && it.strength > 0)
        .map(({ word, strength, match: { all, share } }) => ({ word, score: (all ? 0.6 + 0.4 * share : 0.3 + 0.3 * share) * (0.4 + strength) }))
        .sort((a, b) => b.score - a.score);
      for (const { word, score } of words.slice(0, 6)) {
        if (score < words[0].score * 0.6) break;
        const entry = lexicon.get(word);
        for (const it of alternativesOf(entry)) found.push({ ...it, share: it.share * 0.95 * (score / words[0].score) });
      }
      sure ||= words.length > 0;
      const said = toSyllables(letters);
      if (said?.length > 1) found.push({ text: "", share: 0.8, tokens: soundTokens(said), need: 0.99 });
      if (letters.length > 2 && letters.length < 13) {
        const initials = [...letters].slice(2).map((_, index) => `^${letters.slice(index, index + 3)}`);
        found.push({ text: "", share: 0.5, tokens: initials, need: 0.99 });
      }
    }
    return { label: letters, alternatives: found, known: sure };
  };

  function understand(text) {
    const query = { text, groups: [], mask: 0, kinds: [], minutes: 0, months: 0, date: "", corrected: null };
    let rest = text;
    for (const [wrong, right] of typos) {
      if (!rest.includes(wrong) || rest.includes(right)) continue;
      rest = rest.replaceAll(wrong, right);
      query.corrected = { from: wrong, to: right };
    }
    const take = (entry) => {
      if (entry.sort === "grade") query.mask |= entry.mask;
      if (entry.sort === "kind") query.kinds = unique([...query.kinds, ...entry.kinds]);
    };
    const dateGroup = (tokens) => {
      query.date ||= tokens[0].slice(2);
      query.groups.push({ label: tokens[0].slice(2), known: true, weight: 3, alternatives: tokens.map((token) => ({ text: "", share: 1, tokens: [token] })) });
    };
    // Grades with digits (3年级), kinds with letters (ppt) and English phrases, longest first.
    rest = rest.replace(/[’‘`]/g, "'");
    const words = unique([...rest.matchAll(/[a-z0-9][a-z0-9 \-]*[\u3400-\u9fff]{0,4}|[a-z0-9]+/g)].map(([match]) => match)).length
      ? [...phrases.keys()].filter((phrase) => rest.includes(phrase) || rest.includes(phrase.replace(/ /g, ""))).sort((a, b) => b.length - a.length)
      : [];
    for (const phrase of words) {
      const pattern = new RegExp(`(?<![a-z0-9])${phrase.replace(/[^a-z0-9\u3400-\u9fff]+/g, "[ \\-]?")}(?![a-z0-9])`, "g");
      if (/^\d+$/.test(phrase)) continue;
      rest = rest.replace(pattern, () => {
        const entry = phrases.get(phrase);
        take(entry);
        if (entry.sort === "word") query.groups.push({ label: phrase, known: true, alternatives: alternativesOf(entry) });
        return " ";
      });
    }
    for (const pattern of DATES) {
      rest = rest.replace(pattern, (all, month, day) => {
        const token = dateToken(numberOf(month), numberOf(day));
        if (!token) return all;
        dateGroup([token]);
        return " ";
      });
    }
    rest = rest.replace(/半个?小时/g, "30分钟").replace(MINUTES, (_, number) => {
      query.minutes = numberOf(number);
      return " ";
    });
    rest = rest.replace(MONTHS, (_, number) => {
      query.months |= 1 << (numberOf(number) - 1);
      return " ";
    });
    rest = rest.replace(/(?<![\da-z])\d{3,4}(?![\da-z])|(?<![\u3400-\u9fff])[零〇一二两三四五六七八九十]{3,4}(?![一二三四五六七八九十])/g, (all) => {
      const tokens = looseDates(all).filter((token) => dates.has(token));
      if (!tokens.length) return all;
      dateGroup(tokens);
      if (/^\d/.test(all)) query.groups.at(-1).alternatives.push(literal(all, 0.8));
      return " ";
    });
    rest = rest.replace(/([a-z])'(?=[a-z])/g, "$1").replace(/[a-z]{4,}/g, (letters) => (notPinyin.has(letters) || latin.includes(letters) ? letters : fromPinyin(letters) || letters));
    if (/[a-z]/.test(rest) && /[\u3400-\u9fff]/.test(rest)) rest = composed(rest);
    query.read = rest;
    for (const [run] of rest.matchAll(ANY_RUN)) {
      if (!isHan(run)) {
        if (run.length > 1 || !query.groups.length) query.groups.push(latinGroup(run));
        continue;
      }
      const parts = cut(run);
      const only = parts.every((part) => part.entry?.sort === "stop");
      for (const { text: piece, entry } of parts) {
        if (entry?.sort === "stop" && !only) continue;
        if (entry?.sort === "kind" || entry?.sort === "grade") take(entry);
        else if (entry?.sort === "word") {
          query.groups.push({ label: piece, known: true, weak: weak.has(piece), alternatives: alternativesOf(entry) });
          // 反恐演练 is a word and also asks for a kind
          for (let at = 1; at < piece.length - 1; at++) if (lexicon.get(piece.slice(at))?.sort === "kind") take(lexicon.get(piece.slice(at)));
        } else if (piece.length > 1) query.groups.push({ label: piece, known: false, alternatives: [{ ...literal(piece), need: 0.55 }] });
        else if (run.length === 1) query.groups.push(singleGroup(piece));
        else query.lost = (query.lost || 0) + 1;
      }
    }
    if (query.groups.every((group) => group.weak)) for (const group of query.groups) group.weak = false;
    query.groups = query.groups.slice(0, 12);
    return query;
  }

  const singleGroup = (char) => {
    const words = sounds().words.filter((it) => it.sort === "word" && it.word.includes(char) && it.strength >= 1);
    words.sort((a, b) => b.strength - a.strength || b.word.startsWith(char) - a.word.startsWith(char));
    const found = words.slice(0, 6).flatMap((it) => alternativesOf(it).map((alternative) => ({ ...alternative, share: alternative.share * 0.9 })));
    return { label: char, known: words.length > 0, alternatives: [literal(char, 0.6), ...found] };
  };

  // Posting lists ---------------------------------------------------------------------------------------

  const files = new Map();       // name → data, or null when it could not be had
  const lists = new Map();       // token → decoded
  const fileOf = (token) => `p${hashOf(token) % tables.files}`;
  const postings = (token) => {
    let found = lists.get(token);
    if (!found) {
      const file = files.get(fileOf(token));
      found = decode(file && Object.hasOwn(file, token) ? file[token] : "");
      lists.set(token, found);
    }
    return found;
  };
  const tokensOf = (groups) => groups.flatMap((group) => group.alternatives.flatMap((it) => it.tokens || it.units?.flat() || []));
  const missing = (names) => unique(names).filter((name) => !files.has(name));
  const idf = (token) => {
    const { count } = postings(token);
    return Math.log(1 + (tables.docs - count + 0.5) / (count + 0.5));
  };

  // Ranking ---------------------------------------------------------------------------------------------

  // Best score of each document for one alternative: into `scores`, doc → [score, how much it covers, literally?].
  const score = (alternative, scores) => {
    const put = (doc, value, cover, exact) => {
      const before = scores.get(doc);
      if (!before || value > before[0]) scores.set(doc, [value, Math.max(cover, before?.[1] ?? 0), exact || before?.[2]]);
    };
    if (alternative.topic >= 0) {
      for (const run of runs) {
        if (run.topic !== alternative.topic) continue;
        for (let doc = run.first; doc < run.first + run.count; doc++) put(doc, alternative.share * 0.5, alternative.share, false);
      }
      return;
    }
    const units = alternative.units || alternative.tokens.map((token) => [token]);
    const weights = units.map((unit) => Math.max(...unit.map(idf)));
    const total = weights.reduce((a, b) => a + b, 0) || 1;
    const hits = new Map();
    units.forEach((unit, index) => {
      const best = new Map();
      unit.forEach((token, place) => {
        const { docs, levels } = postings(token);
        docs.forEach((doc, at) => best.set(doc, Math.max(best.get(doc) ?? 0, levels[at] * (place ? 0.8 : 1))));
      });
      for (const [doc, level] of best) {
        const hit = hits.get(doc) || hits.set(doc, [0, 0]).get(doc);
        hit[0] += level * weights[index];
        hit[1] += weights[index];
      }
    });
    for (const [doc, [sum, found]] of hits) {
      const share = found / total;
      if (share < (alternative.need ?? 0.99)) continue;
      put(doc, (sum / total) * share * alternative.share, alternative.share * share, true);
    }
  };

  const weigh = (group) => {
    if (group.weight) return group.weight;
    const found = group.alternatives.flatMap((it) => it.tokens || []).filter((token) => postings(token).count);
    let weight = found.length ? Math.min(4, Math.max(...found.map(idf))) : 3;
    if (group.alternatives.some((it) => it.topic >= 0)) weight = Math.max(weight, 2);
    return Math.max(0.4, weight) * (group.weak ? 0.25 : 1);
  };

  const preference = (query, run) => {
    let factor = kinds[run.kind]?.weight ?? 1;
    if (query.mask) factor *= run.stage === everyStage ? 1 : run.stage & query.mask ? 1.5 : 0.4;
    if (query.kinds.length) {
      const at = query.kinds.indexOf(run.kind);
      factor *= at === 0 ? 1.8 : at > 0 ? 1.3 : 0.7;
    }
    if (query.months && run.months) factor *= run.months & query.months ? 1.3 : 0.7;
    if (query.minutes && run.minutes) factor *= run.minutes <= query.minutes ? 1.3 : 0.6;
    return factor;
  };

  function rank(query) {
    const found = new Map();
    const weights = query.groups.map(weigh);
    // What is not understood must not outweigh what is.
    const known = Math.max(0, ...query.groups.map((group, index) => (group.known && !group.weak ? weights[index] : 0)));
    if (known) query.groups.forEach((group, index) => { if (!group.known) weights[index] = Math.min(weights[index], known); });
    const whole = weights.reduce((a, b) => a + b, 0);
    query.groups.forEach((group, index) => {
      const scores = new Map();
      for (const alternative of group.alternatives) score(alternative, scores);
      for (const [doc, [value, cover, exact]] of scores) {
        const sum = found.get(doc) || found.set(doc, [0, 0, false]).get(doc);
        sum[0] += (value * weights[index]) / whole;
        sum[1] += (Math.min(1, cover * 1.25) * weights[index]) / whole;
        sum[2] ||= exact && !group.weak;
      }
    });
    if (!query.groups.length && (query.mask || query.kinds.length || query.months || query.minutes || query.all)) {
      for (const run of runs) {
        const asked = (!query.kinds.length || query.kinds.includes(run.kind)) && (!query.mask || run.stage & query.mask) &&
          (!query.months || run.months & query.months) && (!query.minutes || (run.minutes && run.minutes <= query.minutes));
        if (asked) for (let doc = run.first; doc < run.first + run.count; doc++) found.set(doc, [0.5, 1, false]);
      }
    }
    const ranked = [];
    for (const [doc, [value, cover, exact]] of found) {
      if (cover < LEAST_COVER || doc >= tables.docs) continue;
      const run = runOf(doc);
      ranked.push({ doc, run, exact, score: value * Math.min(1, cover) ** 1.3 * preference(query, run) });
    }
    ranked.sort((a, b) => b.score - a.score || a.doc - b.doc);
    const least = (ranked[0]?.score ?? 0) * TAIL;
    return ranked.filter((it) => it.score >= least);
  }

  // Mending ---------------------------------------------------------------------------------------------

  const alike = new Map();
  for (const group of rows(tables.lookalikes)) for (const char of group) alike.set(char, (alike.get(char) || "") + group);

  // Same text with one word put right, the likeliest first: same sound, then one mistake apart.
  const corrections = (text) => {
    const { same, near } = sounds();
    const found = [];
    for (const match of text.matchAll(HAN_RUN)) {
      const run = match[0].slice(0, 24);
      let at = 0;
      const unknown = [];
      for (const part of cut(run)) {
        if (!part.entry || part.text.length === 1) for (let index = 0; index < part.text.length; index++) unknown.push(at + index);
        at += part.text.length;
      }
      for (let length = Math.min(8, run.length); length >= 2; length--) {
        for (let start = 0; start + length <= run.length; start++) {
          const piece = run.slice(start, start + length);
          if (lexicon.has(piece) || !unknown.some((index) => index >= start && index < start + length)) continue;
          const said = spoken(piece);
          const offer = (word, sure) => {
            if (!word || word === piece || never.has(word) || lexicon.get(word).sort === "stop") return;
            found.push({ start: match.index + start, length, piece, word, sure: sure + Math.max(length, word.length) * 0.03 });
          };
          offer(same.get(said.join(" ")), 0.85);
          offer(same.get(`~${said.map(foldSyllable).join(" ")}`), 0.7);
          for (const word of length > 2 ? unique(shorter(piece).flatMap((form) => near.get(form) || [])) : []) {
            const swapped = [...word].sort().join("") === [...piece].sort().join("");
            if (Math.min(word.length, length) < 3) continue;
            if (swapped) offer(word, 0.8);
            else if (word.length !== length) offer(word, 0.65);
            else if (oneWrong(word, piece)) offer(word, oneWrong(word, piece).alike ? 0.75 : 0.55);
          }
          if (length === 2) {
            for (const [index, char] of [...piece].entries()) {
              for (const other of alike.get(char) || "") {
                const word = index ? piece[0] + other : other + piece[1];
                if (other !== char && lexicon.get(word)?.sort === "word") offer(word, 0.7);
              }
            }
          }
        }
      }
    }
    for (const it of found) {
      it.text = text.slice(0, it.start) + it.word + text.slice(it.start + it.length);
      it.left = [...it.text.matchAll(HAN_RUN)].flatMap(([run]) => cut(run)).reduce((sum, part) => sum + (part.entry ? 0 : part.text.length), 0);
    }
    return found.filter((it) => it.left <= (it.length > 2 ? 2 : 1)).sort((a, b) => a.left - b.left || b.sure - a.sure);
  };
  const oneWrong = (a, b) => {
    const wrong = [...a].map((char, index) => index).filter((index) => a[index] !== b[index]);
    return wrong.length === 1 ? { alike: (alike.get(a[wrong[0]]) || "").includes(b[wrong[0]]) } : null;
  };

  // When no word explains a run: titles and keywords that sound like it, or are like it but for a character.
  const forgive = (query) => ({
    ...query,
    groups: query.groups.map((group) => {
      if (group.known || !isHan(group.label) || group.label.length < 3) return group;
      const run = group.label;
      const units = pairs(run).map((pair) => [pair, `${pair[0]}_${pair[1]}`, pair[1] + pair[0]]);
      units.push(...skips(run).map((skip) => [skip, skip.replace("_", "")]));
      const sound = soundTokens(toSyllables(run) || []);
      return {
        ...group,
        alternatives: [
          ...group.alternatives,
          { text: run, share: 0.7, units, need: run.length < 4 ? 0.66 : 0.45 },
          ...(sound.length ? [{ text: run, share: 0.75, tokens: sound, need: sound.length > 3 ? 0.75 : 0.99 }] : []),
        ],
      };
    }),
  });

  // Emergencies -----------------------------------------------------------------------------------------

  const cards = rows(tables.emergencies).map((card) => ({
    ...card,
    signs: rows(card.signs).map((sign) => sign.split("+").map(bare)),
  }));
  let signSounds = null;
  const emergencyOf = (query, text) => {
    const said = [bare(text), bare(query.read || "")];
    const has = (parts) => said.some((it) => parts.every((part) => it.includes(part)));
    let card = cards.find((it) => it.signs.some(has));
    if (!card) {
      // The same, typed in pinyin or with characters of the same sound.
      signSounds ||= cards.flatMap((it) => it.signs.filter((parts) => parts.length === 1 && isHan(parts[0])).map(([sign]) => ({ card: it, sign, said: spoken(sign) })));
      const letters = /^[a-z]+$/.test(said[0]) ? said[0] : "";
      const sound = ` ${spoken(bare(text)).join(" ")} `;
      card = signSounds.find(({ sign, said: parts }) => {
        const joined = parts.join("");
        if (letters) return letters === joined || (joined.length > 7 && letters.includes(joined));
        return sign.length > 2 && sound.includes(` ${parts.join(" ")} `);
      })?.card;
    }
    if (!card || (!card.despair && query.kinds.length)) return null;
    const { signs, ...shown } = card;
    return shown;
  };

  // Answers ---------------------------------------------------------------------------------------------

  const filtered = (ranked, facets) => {
    const wanted = Object.entries(facets).map(([name, value]) => [name, [value].flat().filter((it) => it !== "" && it !== null && it !== undefined).map(String)]).filter(([, values]) => values.length);
    const fits = {
      stage: ({ run }, values) => values.some((value) => run.stage & (1 << stages.findIndex((it) => it.code === value))),
      topic: ({ run }, values) => values.includes(topics[run.topic]?.id ?? ""),
      kind: ({ run }, values) => values.includes(kinds[run.kind]?.name),
      minutes: ({ run }, values) => run.minutes > 0 && values.some((value) => run.minutes <= Number(value)),
      month: ({ run }, values) => values.some((value) => (run.months >> (Number(value) - 1)) & 1),
    };
    const passes = (it, except) => wanted.every(([name, values]) => name === except || !fits[name] || fits[name](it, values));
    const counts = { stage: {}, topic: {}, kind: {}, minutes: {}, month: {} };
    const count = (facet, key) => { counts[facet][key] = (counts[facet][key] || 0) + 1; };
    for (const it of ranked) {
      if (passes(it, "stage")) for (const bit of bits(it.run.stage, stages.length)) count("stage", stages[bit].code);
      if (passes(it, "topic") && it.run.topic >= 0) count("topic", topics[it.run.topic].id);
      if (passes(it, "kind") && kinds[it.run.kind]) count("kind", kinds[it.run.kind].name);
      if (passes(it, "minutes") && it.run.minutes) count("minutes", it.run.minutes);
      if (passes(it, "month")) for (const bit of bits(it.run.months, 12)) count("month", bit + 1);
    }
    return { kept: ranked.filter((it) => passes(it)), counts };
  };

  // [text, is a match] pieces of a text, by the words looked for.
  const mark = (text, words) => {
    const chars = [...text];
    let folded = "";
    const origin = [];
    chars.forEach((char, index) => {
      for (const unit of normalise(char)) {
        folded += unit;
        for (let k = 0; k < unit.length; k++) origin.push(index);
      }
    });
    const hit = new Array(chars.length).fill(false);
    for (const word of words) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        for (let k = at; k < at + word.length; k++) hit[origin[k]] = true;
      }
    }
    const parts = [];
    chars.forEach((char, index) => {
      if (parts.length && parts.at(-1)[1] === hit[index]) parts.at(-1)[0] += char;
      else parts.push([char, hit[index]]);
    });
    return parts;
  };
  const marked = (parts) => parts.some(([, match]) => match);

  const wordsOf = (query) => {
    const words = [];
    for (const group of query.groups) {
      if (group.weak && query.groups.some((other) => !other.weak)) continue;
      for (const { text, share } of group.alternatives) {
        if (!text || share < 0.55) continue;
        words.push(text);
        if (!group.known && isHan(text)) words.push(...pairs(text));
      }
      if (query.date === group.label) {
        const [month, day] = group.label.split(".");
        words.push(`${month}·${day}`, `${month}月${day}日`, `${month}.${day}`);
      }
    }
    return unique(words).sort((a, b) => b.length - a.length);
  };

  // The section that says most about the words, and a window of it around the first of them.
  const excerpt = (sections, words) => {
    let best = null;
    for (const [anchor, heading, text] of rows(sections).filter(Array.isArray)) {
      const folded = normalise(String(text));
      const value = words.reduce((sum, word) => sum + (folded.includes(word) ? word.length * 2 : 0) + (normalise(String(heading)).includes(word) ? word.length : 0), 0);
      if (value > (best?.value ?? 0)) best = { anchor, heading, text: String(text), value, at: Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0)) };
    }
    if (!best) return null;
    const at = Number.isFinite(best.at) ? best.at : 0;
    const stop = Math.max(...["。", "！", "？", "；", " "].map((sign) => best.text.lastIndexOf(sign, at - 1)));
    const start = at - stop <= 30 ? stop + 1 : Math.max(0, at - 20);
    const text = best.text.slice(start, start + SNIPPET);
    return { ...best, parts: mark((start > 0 && at - stop > 30 ? "……" : "") + text + (start + SNIPPET < best.text.length ? "……" : ""), words) };
  };

  const resultOf = ({ doc, run, score: value, exact }, words, wants) => {
    const row = files.get(`d${Math.floor(doc / tables.inFile)}`)?.[doc % tables.inFile];
    if (!Array.isArray(row)) return null;
    const [title, url, summary, file, hasText] = row;
    const titleParts = mark(String(title), words);
    let snippet = mark(String(summary), words);
    let [address, heading] = [String(url), ""];
    if (exact && hasText && !marked(snippet)) {
      const name = `t${doc}`;
      const found = excerpt(files.get(name), words);
      if (found && (marked(found.parts) || !marked(titleParts))) {
        snippet = found.parts;
        heading = found.heading;
        if (found.anchor && !address.includes("#")) address += `#${found.anchor}`;
      } else if (!files.has(name) && !marked(titleParts) && wants.length < WANTED_TEXTS) wants.push(name);
    }
    return {
      id: doc, kind: kinds[run.kind]?.name ?? "", title: String(title), titleParts, url: address,
      topic: topics[run.topic]?.id ?? "", topicName: topics[run.topic]?.name ?? "",
      stages: bits(run.stage, stages.length).map((bit) => stages[bit].code), minutes: run.minutes,
      months: bits(run.months, 12).map((bit) => bit + 1), heading, snippet, file: file || "", score: value,
    };
  };

  const nearest = (query, text) => {
    const named = query.groups.flatMap((group) => group.alternatives.map((it) => it.topic)).filter((topic) => topic >= 0);
    const chars = new Set([...text].filter(isHan));
    const shared = topics
      .map((topic, index) => ({ index, common: Math.max(0, ...topic.aliases.map((word) => [...word].filter((char) => chars.has(char)).length / word.length)) }))
      .filter((it) => it.common >= 0.5)
      .sort((a, b) => b.common - a.common);
    const found = unique([...named, ...shared.map((it) => it.index)]);
    const chosen = found.length ? found : topics.map((_, index) => index).filter((index) => topics[index].url);
    return chosen.slice(0, 6).map((index) => ({ id: topics[index].id, name: topics[index].name, url: topics[index].url, summary: topics[index].summary }));
  };

  const empty = (query, status, message) => ({
    query, status, message, results: [], total: 0, facets: { stage: {}, topic: {}, kind: {}, minutes: {}, month: {} },
    understood: { words: [], topics: [], stages: [], kinds: [], minutes: 0, months: [], date: "" },
    corrected: null, didYouMean: null, emergency: null, nearestTopics: [], incomplete: false, needs: [], wants: [],
  });

  function search(asked, options = {}) {
    const shown = String(asked ?? "").slice(0, MAX_QUERY * 4).replace(INVISIBLE, "").slice(0, MAX_QUERY);
    if (!usable) return empty(shown, "unavailable", "搜索目录没有取到，请刷新页面再试，或到“按条件查找”里看看。");
    const text = normalise(shown).trim();
    const facets = options.facets && typeof options.facets === "object" ? options.facets : {};
    if (!text && !options.browse) return empty(shown, "empty", "");
    let query = understand(text);
    query.all = !text;
    const answer = empty(shown, "ok", "");
    answer.emergency = emergencyOf(query, text);

    let ranked;
    if (answer.emergency?.despair) {
      // A fixed list, not a ranking: nothing else may stand here.
      ranked = rows(tables.despair).map((doc) => ({ doc, run: runOf(doc), score: 1, exact: false }));
      query.groups = [];
    } else {
      answer.needs = missing(tokensOf(query.groups).map(fileOf));
      if (answer.needs.length) return answer;
      ranked = rank(query);
      const doubtful = query.groups.some((group) => !group.known && isHan(group.label) && pairs(group.label).some((pair) => !postings(pair).count));
      if (!options.exact && (doubtful || !ranked.length)) {
        const [likely] = corrections(query.read);
        const mended = likely && likely.sure >= 0.6 ? understand(likely.text) : null;
        const tried = mended || forgive(query);
        answer.needs = missing(tokensOf(tried.groups).map(fileOf));
        if (answer.needs.length) return answer;
        const again = rank(tried);
        if (mended && again.length) {
          answer.corrected = { from: likely.piece, to: likely.word };
          [query, ranked] = [{ ...mended, corrected: answer.corrected }, again];
        } else if (again.length && (!ranked.length || again[0].score > ranked[0].score)) [query, ranked] = [tried, again];
        if (likely && !answer.corrected) answer.didYouMean = likely.text;
      }
      answer.corrected ||= query.corrected;
    }

    const { kept, counts } = filtered(ranked, answer.emergency?.despair ? {} : facets);
    const first = Math.max(0, options.offset | 0);
    const page = kept.slice(first, first + Math.max(1, Math.min(200, options.limit | 0 || 10)));
    answer.needs = missing(page.map(({ doc }) => `d${Math.floor(doc / tables.inFile)}`));
    if (answer.needs.length) return answer;
    const words = wordsOf(query);
    answer.results = page.map((it) => resultOf(it, words, answer.wants)).filter(Boolean);
    answer.total = kept.length;
    answer.facets = counts;
    answer.incomplete = [...files.values()].includes(null);
    answer.understood = {
      words: query.groups.filter((group) => group.known).map((group) => group.label),
      topics: unique(query.groups.flatMap((group) => group.alternatives.map((it) => it.topic)).filter((topic) => topic >= 0).map((topic) => topics[topic].id)),
      stages: bits(query.mask, stages.length).map((bit) => stages[bit].code),
      kinds: query.kinds.map((kind) => kinds[kind]?.name).filter(Boolean),
      minutes: query.minutes, months: bits(query.months, 12).map((bit) => bit + 1), date: query.date,
    };
    if (!answer.results.length) {
      answer.status = "nothing";
      answer.message = ranked.length ? "没有同时符合这些条件的，去掉一个条件试试。" : `没有找到“${shown.slice(0, 20)}${shown.length > 20 ? "……" : ""}”，换个说法试试。`;
    }
    if (answer.results.length < 3 && !answer.emergency?.despair) answer.nearestTopics = nearest(query, text);
    return answer;
  }

  return {
    usable,
    stages: Object.fromEntries(stages.map(({ code, name }) => [code, name])),
    search,
    understand: (text) => understand(normalise(String(text))),
    normalise,
    add: (name, data) => { files.set(name, data && typeof data === "object" ? data : null); lists.clear(); },
    fail: (name) => { files.set(name, null); },
    retry: () => { for (const [name, data] of files) if (data === null) files.delete(name); lists.clear(); },
  };
}
