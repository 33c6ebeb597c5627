// A sentence → the card of danger it calls for, or none. Pure, and needs nothing but its own small table (signs.js of
// the build): with the table of words it also hears pinyin and slips of the same sound.
//
// Two questions. Is a danger meant, and which? Signs of content/search/emergencies.yml come first: parts that must all
// stand in the sentence, or must not; a part is ways of saying it, of which one counts; a way is words in their order, a
// few characters apart (…) or side by side. But a sign stands in a lesson plan and last year's story too, and most of what
// is said in danger has none: so the build learns from the sentences of content/search/heard/ how much each character and
// pair speaks for a danger now, and for which card (likely.py). What is learnt passes or refuses the card of a sign, and
// where it is sure, brings one without. Despair is heard by its signs alone.

import { HAN_ONLY, bare, isHan, rows, split } from "./text.js";

const GAP = 7;         // characters between two words of a way: as many as stand between subject and verb, no sentence
const SLIPS = 1;       // words of a sign that may be written with another character of the same sound
const LONG = 3;        // … and are as long as this: two characters sound like too many others (留学 like 流血)
const SHORT = 2;       // … unless it is surely meant, and no word of despair
const ENOUGH = 2;      // syllables of a sign in pinyin: one alone (ye: 爷, 噎) is too many words
const COVERED = 0.4;   // … and so much of all that is typed in letters: in a long line of syllables any two stand somewhere
const BUCKETS = 32768; // places of what was learnt: as in likely.py
const LIKELY = 2;      // a card with a sign is meant from here on: missing a danger is worse than a card too many
const CERTAIN = 4;     // … a card without, or with a sign by its sound alone
const CALM = -1;       // a sign that is not meant still brings the line of numbers, unless it is plainly a lesson
const LESSON = -8;     // despair is withheld only from what is as plainly a lesson as this
const ALARMED = 2;     // … and so does a sentence without a sign that sounds like danger
const ONE = 0.2;       // how much it speaks for a danger that one card has much for it; so much is due for each character:
const DUE = 0.3;
const SIGN = 9;        // its sign, for a card, as a logarithm
const FIRST = 2;       // … and more for the first of several: the more pressing stands first
const EVEN = 0.7;      // characters lean on one another: their evidence is less than its sum
const SAME = 0.72;     // likelihood of all cards whose first number is the card's; with less it may be the wrong one
const UNSURE = 4;      // where it is as surely meant as this, it must be likelier, or the reader is asked which of so many it is
const SURELY = 0.9;
const CHOICES = 3;
const TOPIC = 2;       // characters that are no sentence yet, but a topic (溺水, 触电): only despair is a card at once
const SENTENCE = 5;    // … and so many characters may bring a card without a sign: with fewer it is still being typed (有人溺)
const TAKEN_OUT = "|";
const TOLD = ["preparing", "stories"];

/** Places from the gaps between them, as packed() of likely.py has written them. */
function unpacked(/** @type {string} */ written) {
  const bits = written.charCodeAt(0) - 65;
  const code = atob(written.slice(1));
  const places = [];
  for (let [at, place] = [0, -1]; ;) {
    let gap = 0;
    for (; (code.charCodeAt(at >> 3) >> (7 - (at & 7))) & 1; at++) gap += 1;
    at += 1;
    for (const end = at + bits; at < end; at++) gap = gap * 2 + ((code.charCodeAt(at >> 3) >> (7 - (at & 7))) & 1);
    if (!gap) return places;
    places.push(place += gap);
  }
}

/**
 * A table as it is used: signs as ways of words, and what was learnt by place.
 * @param {Search.Tables} table
 */
function unfold(table) {
  const { cards = [], groups = {}, frames = {}, harmless = [], names = [], calm = [], self = [], latin = "", likely = null } = table;

  /** suicide is also sui ci de: letters that signs are written in are themselves. @type {Set<string>} */
  const lettered = new Set();
  /** @returns {Search.Way} */
  const wayOf = (/** @type {string} */ written) => {
    if (HAN_ONLY.test(written)) return [{ key: written, isGroup: false, gap: GAP }];
    return written.split(/\.{3,}/).flatMap((stretch) => (stretch.match(/【.+?】|[^【】]+/g) || []).map((piece, at) => {
      const isGroup = piece.startsWith("【");
      const key = isGroup ? piece : bare(piece);
      if (/^[a-z]{2}/.test(key)) lettered.add(key);
      return { key, isGroup, gap: at ? 0 : GAP };
    }));
  };
  const waysOf = (/** @type {unknown} */ written) => rows(written).map(wayOf);
  /** @type {Map<string, Search.Way[]>} */
  const members = new Map();
  for (const name of Object.keys(groups)) members.set(`【${name}】`, waysOf(groups[name]));
  /** @returns {Search.Sign} */
  const signOf = (/** @type {string} */ written) =>
    written.split("+").map((part) => ({ not: part.startsWith("!"), ways: waysOf(split(part.replace("!", ""), "|")) }));
  /** @type {{ card: Search.Emergency, signs: Search.Sign[], mentions: Search.Sign[] }[]} */
  const known = rows(cards).map(({ signs, mentions, ...card }) => ({ card, signs: rows(signs).map(signOf), mentions: rows(mentions).map(signOf)}));
  const [harmlessWays, cries, selfWays] = [waysOf(harmless), waysOf(calm), waysOf(self)];
  /** @type {Record<string, Search.Way[]>} */
  const frameWays = {};
  for (const name of Object.keys(frames)) frameWays[name] = waysOf(frames[name]);

  const { bias = 0, step = 0, danger = {}, cards: ofCards = {}, lean = {} } = likely || {};
  /** What speaks for a danger, and for which cards how much, by place. */
  const forDanger = new Float32Array(BUCKETS);
  /** @type {Map<number, { id: string, level: number }[]>} */
  const forCards = new Map();
  for (const [steps, places] of Object.entries(danger)) for (const at of unpacked(places)) forDanger[at] = step * Number(steps);
  for (const [id, levels] of Object.entries(ofCards)) {
    for (const [level, places] of Object.entries(levels)) {
      const it = { id, level: Number(level) };
      for (const at of unpacked(places)) {
        const others = forCards.get(at);
        if (others) others.push(it);
        else forCards.set(at, [it]);
      }
    }
  }
  return { known, members, lettered, frameWays, harmlessWays, cries, selfWays, names, notPinyin: new Set(split(latin)), learns: Boolean(likely), bias, lean, forDanger, forCards };
}

/** Unfolded once, for whoever asks of it: with words, without, and anew when letters have come. @type {WeakMap<object, ReturnType<typeof unfold>>} */
const unfolded = new WeakMap();
const NOTHING = {};

/**
 * @param {unknown} table signs.js of the build; anything else never finds a card
 * @param {Search.Words | null} words for pinyin and slips; without them, what is typed must stand there as it is
 * @returns {Search.Danger}
 */
export function createDanger(table, words = null) {
  const key = table && typeof table === "object" ? table : NOTHING;
  const its = unfolded.get(key) || unfold(key);
  unfolded.set(key, its);
  const { known, members, lettered, frameWays, harmlessWays, cries, selfWays, names, notPinyin } = its;

  // A sentence as it is read -----------------------------------------------------------------------------

  const asWritten = (/** @type {string} */ run) => Array.from(lettered).some((word) => run.startsWith(word));
  // Syllables for letters that are pinyin, else the letters one by one.
  const cellsOf = (/** @type {string} */ text) => {
    const tidy = text.replace(/[a-z]+(?:[ ']+[a-z]+)+/g, (apart) => {
      const pieces = apart.split(/[ ']+/);
      return pieces.every((piece) => notPinyin.has(piece)) ? pieces.join(" ") : pieces.join("");
    });
    return [...tidy.matchAll(/[\u3400-\u9fff\uf900-\ufaff]+|[a-z]+|\d+|\|/g)].flatMap(([run]) => {
      const said = words && /^[a-z]/.test(run) && !notPinyin.has(run) && !asWritten(run) && words.toSyllables(run);
      return said || [...run];
    });
  };
  const isSound = (/** @type {string} */ cell) => cell.length > 1;

  /** Word of a sign → its syllables. @type {Map<string, string[]>} */
  const said = new Map();
  const soundsOf = (/** @type {string} */ word) => {
    const before = said.get(word);
    if (before) return before;
    const here = words ? words.spoken(word) : [];
    said.set(word, here);
    return here;
  };

  /** Where words stand in a sentence, as [start, end, slips]. `loose`: also by characters of the same sound, in words of so many and more. */
  const read = (/** @type {string[]} */ cells, loose = 0) => {
    /** @type {Map<string, Search.Span[]>} */
    const found = new Map();
    const sounded = cells.some(isSound);
    const soundOf = (/** @type {string} */ char) => (words && isHan(char) ? words.spoken(char)[0] : char);
    const sounds = loose ? cells.map(soundOf) : [];
    const first = new Set([...cells, ...sounds]);
    const text = cells.join("");
    const look = (/** @type {string} */ word) => {
      /** @type {Search.Span[]} */
      const spans = [];
      if (!word || !(first.has(word[0]) || ((loose || sounded) && first.has(soundsOf(word)[0])))) return spans;
      if (!loose && !sounded) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) spans.push([at, at + word.length, 0]);
        return spans;
      }
      const said = soundsOf(word);
      for (let start = 0; start + word.length <= cells.length; start++) {
        let [at, slips] = [0, 0];
        for (; at < word.length; at++) {
          const cell = cells[start + at];
          if (cell === word[at] || (isSound(cell) && cell === said[at])) continue;
          if (!loose || word.length < loose || cell === TAKEN_OUT || sounds[start + at] !== said[at]) break;
          slips += 1;
        }
        if (at === word.length && slips <= SLIPS && !(slips && words?.lexicon.has(cells.slice(start, start + at).join("")))) spans.push([start, start + at, slips]);
      }
      return spans;
    };
    /** @returns {Search.Span[]} */
    const placesOf = (/** @type {Search.Way[0]} */ { key, isGroup }) => {
      const before = found.get(key);
      if (before) return before;
      const here = isGroup ? (members.get(key) || []).flatMap(spansOf) : look(key);
      found.set(key, here);
      return here;
    };
    /** @returns {Search.Span[]} */
    const spansOf = (/** @type {Search.Way} */ way) => {
      let spans = way.length ? placesOf(way[0]) : [];
      for (let at = 1; at < way.length && spans.length; at++) {
        const [here, { gap }] = [placesOf(way[at]), way[at]];
        spans = spans.flatMap(([start, end, slips]) =>
          here.filter(([from]) => from >= end && from - end <= gap && !cells.slice(end, from).includes(TAKEN_OUT)).map(([, to, more]) => /** @type {Search.Span} */ ([start, to, slips + more])));
      }
      return spans;
    };
    const stands = (/** @type {Search.Way[]} */ ways) => ways.some((way) => spansOf(way).some((span) => !span[2]));
    // Each part by its best way; what must not stand there counts only as it is.
    const meets = (/** @type {Search.Sign} */ sign) => {
      let [slips, length] = [0, 0];
      for (const { not, ways } of sign) {
        if (not) {
          if (stands(ways)) return false;
          continue;
        }
        let [fewest, longest] = [Infinity, 0];
        for (const way of ways) {
          for (const [start, end, more] of spansOf(way)) {
            fewest = Math.min(fewest, more);
            longest = Math.max(longest, end - start);
          }
        }
        slips += fewest;
        if (slips > SLIPS) return false;
        length += longest;
      }
      return !sounded || length >= Math.min(cells.length, Math.max(ENOUGH, COVERED * cells.length));
    };
    return { spansOf, stands, meets };
  };

  const withoutHarmless = (/** @type {string[]} */ cells) => {
    const { spansOf } = read(cells);
    const left = [...cells];
    for (const way of harmlessWays) for (const [start, end] of spansOf(way)) left.fill(TAKEN_OUT, start, end);
    return left;
  };

  // What was learnt --------------------------------------------------------------------------------------

  // The same sum as bucket() of likely.py.
  const bucketOf = (/** @type {string} */ gram) => {
    let total = 0;
    for (const char of gram) {
      total = Math.imul(total ^ (char.codePointAt(0) || 0), 0x9e3779b1);
      total ^= total >>> 15;
    }
    return (total >>> 0) % BUCKETS;
  };
  /** How much speaks for a danger now, and for which card. In letters alone there is nothing to weigh. */
  const weigh = (/** @type {string} */ text) => {
    if (!its.learns || !/[\u3400-\u9fff]{2}/.test(text)) return null;
    const plain = [...`^${text.replace(/[^\u3400-\u9fffa-z0-9]+/g, " ").trim()}$`];
    const places = new Set([...plain, ...plain.slice(1).map((char, before) => plain[before] + char)].map(bucketOf));
    let [sum, most] = [its.bias, 0];
    /** @type {Map<string, number>} */
    const cards = new Map();
    for (const at of places) {
      sum += its.forDanger[at];
      for (const { id, level } of its.forCards.get(at) || []) cards.set(id, (cards.get(id) || 0) + level);
    }
    for (const [id, chance] of cards) {
      most = Math.max(most, chance);
      cards.set(id, chance - its.lean[id] * places.size);
    }
    return { sum: sum + ONE * (most - DUE * plain.length), cards };
  };

  // The card ---------------------------------------------------------------------------------------------

  /** The card, whether it is meant, and how much speaks for a danger. Despair and what is only mentioned of it go by signs. */
  const judge = (/** @type {string} */ text, loose = 0) => {
    if (names.includes(text)) return null; // a topic by its name (燃气与一氧化碳) is asked about
    const cells = withoutHarmless(cellsOf(text));
    const { stands, meets } = read(cells, loose);
    const is = (/** @type {string} */ name) => stands(frameWays[name] || []);
    const told = TOLD.some(is);
    const learnt = weigh(text);
    const met = [];
    for (const it of known) {
      if (!met.length && !told && it.mentions.some(meets)) return { card: it.card, meant: true, sum: 0, among: [] };
      if (!it.signs.some(meets)) continue;
      if (it.card.despair && ((is("stories") && !stands(selfWays)) || (learnt?.sum ?? 0) < LESSON)) continue;
      if (it.card.despair && !met.length) return { card: it.card, meant: true, sum: 0, among: [] };
      met.push(it);
    }
    if (!learnt) return met.length ? { card: met[0].card, meant: cells.length > TOPIC && !told, sum: 0, among: [] } : null;
    /** @type {Map<string, { card: Search.Emergency, signed: boolean, chance: number }>} */
    const scores = new Map();
    for (const it of known) {
      const { id } = it.card;
      const signed = met.includes(it);
      if (signed || !scores.get(id)?.signed) scores.set(id, { card: it.card, signed, chance: (learnt.cards.get(id) || 0) + (signed ? SIGN : 0) + (it === met[0] ? FIRST : 0) });
    }
    const sorted = [...scores.values()].sort((one, other) => other.chance - one.chance);
    const [{ card, signed, chance }] = sorted;
    if (!signed && (loose || (!met.length && learnt.sum < ALARMED))) return null;
    const among = cells.length >= SENTENCE && learnt.sum >= UNSURE ? sorted.slice(0, CHOICES).map((it) => it.card) : [];
    // Despair is heard by its signs alone: of what else is said, the first.
    if (card.despair && !signed) return met.length ? { card: met[0].card, meant: learnt.sum >= CERTAIN, sum: learnt.sum, among } : { card, meant: false, sum: learnt.sum, among };
    const part = (/** @type {typeof sorted} */ some) => some.reduce((total, it) => total + Math.exp((it.chance - chance) * EVEN), 0);
    const same = part(sorted.filter((it) => it.card.calls[0].number === card.calls[0].number)) / part(sorted);
    return { card, meant: cells.length >= (signed ? TOPIC + 1 : SENTENCE) && same >= (among.length ? SURELY : SAME) && learnt.sum >= (signed ? LIKELY : CERTAIN), sum: learnt.sum, among };
  };
  /** What was last judged: the card and the line of numbers ask after the same text. @type {{ text: string, found: ReturnType<typeof judge> } | null} */
  let last = null;
  const judged = (/** @type {string} */ text) => {
    last = last?.text === text ? last : { text, found: judge(text) };
    return last.found;
  };
  const cardOf = (/** @type {string} */ text, loose = 0) => {
    const found = loose ? judge(text, loose) : judged(text);
    return found?.meant && (loose !== SHORT || (!found.card.despair && found.sum >= CERTAIN)) ? found.card : null;
  };

  return {
    /** `heard`: the same as it was put right, without guesses at what is still to be typed. */
    card: (text, heard = text) => cardOf(text) || (heard !== text ? cardOf(heard) : null) || (words && /[\u3400-\u9fff]/.test(text) ? cardOf(text, LONG) || cardOf(text, SHORT) : null),
    among: (text) => judged(text)?.among ?? [],
    cries: (text) => {
      if (read(withoutHarmless(cellsOf(text))).stands(cries)) return true;
      const found = judged(text);
      return found ? found.sum >= CALM : (weigh(text)?.sum ?? -Infinity) >= ALARMED;
    },
    judge,
  };
}
