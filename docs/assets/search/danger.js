// A sentence → the card of danger it calls for, or none. Pure, and needs nothing but its own small table (signs.js of
// the build): with the table of words it also hears pinyin and slips of the same sound.
//
// Two questions, one after the other. Which card? Signs of content/search/emergencies.yml: parts that must all stand in
// the sentence, or must not; a part is ways of saying it, of which one counts; a way is words in their order, a few
// characters apart (…) or side by side; the first card whose sign is found is the one. And is it meant? A sign stands in a
// lesson plan and last year's story too: the build learns from the sentences of content/search/heard/ how much each
// character, pair and frame (who prepares, tells of a film, of long ago, of the news) speaks for a danger now. Their
// sum lets the card pass, or leaves the line of numbers in its place. It never makes a card.

import { bare, isHan, rows, split } from "./text.js";

const GAP = 7;         // characters between two words of a way: as many as stand between subject and verb, no sentence
const SLIPS = 1;       // words of a sign that may be written with another character of the same sound
const LONG = 3;        // … and are as long as this: two characters sound like too many others (留学 like 流血)
const SHORT = 2;       // … unless it is surely meant, and no word of despair
const ENOUGH = 2;      // syllables of a sign in pinyin: one alone (ye: 爷, 噎) is too many words
const COVERED = 0.4;   // … and so much of all that is typed in letters: in a long line of syllables any two stand somewhere
const LIKELY = -1.5;   // a card is meant from here on (logits): missing a danger is worse than a card too many
const CERTAIN = 1;     // surely meant: without a sign, or by its sound alone, no card on less
const HINTS = 3;       // characters of a card's words that must stand there in place of a sign
const FIRST = 2;       // characters that the first of several cards is ahead by: the more pressing one stands first
const CALM = -6;       // a sign that is not meant still brings the line of numbers, unless it is plainly a lesson
const ALARMED = 1;     // … and so does a sentence without a sign that sounds like danger
const TOPIC = 2;       // characters that are no sentence yet, but a topic (溺水, 触电): only despair is a card at once
const ZERO = 80;       // the character of a weight of nothing
const TAKEN_OUT = "|";
const TOLD = ["preparing", "exercises", "stories", "news"];

/**
 * @param {unknown} table signs.js of the build; anything else never finds a card
 * @param {Search.Words | null} words for pinyin and slips; without them, what is typed must stand there as it is
 * @returns {Search.Danger}
 */
export function createDanger(table, words = null) {
  const { cards = [], groups = {}, frames = {}, harmless = [], compounds = [], calm = [], self = [], latin = "", likely = null } = /** @type {Search.Tables} */ (table || {});

  // Signs as they are written → ways of words ------------------------------------------------------------

  /** suicide is also sui ci de: letters that signs are written in are themselves. @type {Set<string>} */
  const lettered = new Set();
  /** @returns {Search.Way} */
  const wayOf = (/** @type {string} */ written) =>
    written.split(/\.{3,}/).flatMap((stretch) => (stretch.match(/【.+?】|[^【】]+/g) || []).map((piece, at) => {
      const word = bare(piece);
      if (/^[a-z]{2}/.test(word)) lettered.add(word);
      const group = piece.startsWith("【");
      return { group: group ? piece.slice(1, -1) : "", word: group ? "" : word, gap: at ? 0 : GAP };
    }));
  const waysOf = (/** @type {unknown} */ written) => rows(written).map(wayOf);
  /** @type {Map<string, Search.Way[]>} */
  const members = new Map();
  for (const name of Object.keys(groups)) members.set(name, waysOf(groups[name]));
  /** @returns {Search.Sign} */
  const signOf = (/** @type {string} */ written) =>
    written.split("+").map((part) => ({ not: part.startsWith("!"), ways: waysOf(split(part.replace("!", ""), "|")) }));
  /** @type {{ card: Search.Emergency & { ever: boolean }, signs: Search.Sign[], mentions: Search.Sign[], hints: Search.Way[] }[]} */
  const known = rows(cards).map(({ signs, mentions, words: hints, ...card }) => ({ card, signs: rows(signs).map(signOf), mentions: rows(mentions).map(signOf), hints: waysOf(hints) }));
  const [harmlessWays, cries, selfWays] = [waysOf(harmless), waysOf(calm), waysOf(self)];
  const longer = rows(compounds).map(String);
  /** @type {Record<string, Search.Way[]>} */
  const frameWays = {};
  for (const name of Object.keys(frames)) frameWays[name] = waysOf(frames[name]);

  // A sentence as it is read -----------------------------------------------------------------------------

  const notPinyin = new Set(split(latin));
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

  /** Which cells are part of a compound: the hand in 手机 is none. */
  const within = (/** @type {string[]} */ cells) => {
    const text = cells.map((cell) => (isSound(cell) ? TAKEN_OUT : cell)).join("");
    /** @type {boolean[]} */
    const inside = new Array(cells.length).fill(false);
    for (const word of longer) {
      for (let at = text.indexOf(word); at >= 0 && word; at = text.indexOf(word, at + 1)) inside.fill(true, at, at + word.length);
    }
    return inside;
  };

  /** Where words stand in a sentence, as [start, end, slips]. `loose`: also by characters of the same sound, in words of so many and more. */
  const read = (/** @type {string[]} */ cells, loose = 0) => {
    /** @type {Map<string, Search.Span[]>} */
    const found = new Map();
    const sounded = cells.some(isSound);
    const chars = new Set(cells);
    const inside = within(cells);
    const soundOf = (/** @type {string} */ char) => (words && isHan(char) ? words.spoken(char)[0] : char);
    const sounds = loose ? cells.map(soundOf) : [];
    const text = cells.join("");
    const look = (/** @type {string} */ word) => {
      /** @type {Search.Span[]} */
      const spans = [];
      if (!word || (!loose && !sounded && !chars.has(word[0]))) return spans;
      if (!loose && !sounded) {
        for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (word.length > 1 || !inside[at]) spans.push([at, at + word.length, 0]);
        return spans;
      }
      const said = words && (loose || sounded) ? words.spoken(word) : [];
      for (let start = 0; start + word.length <= cells.length; start++) {
        let [at, slips] = [0, 0];
        for (; at < word.length; at++) {
          const cell = cells[start + at];
          if (cell === word[at] || (isSound(cell) && cell === said[at])) continue;
          if (!loose || word.length < loose || cell === TAKEN_OUT || sounds[start + at] !== said[at]) break;
          slips += 1;
        }
        if (word.length === 1 && inside[start]) continue;
        if (at === word.length && slips <= SLIPS && !(slips && words?.lexicon.has(cells.slice(start, start + at).join("")))) spans.push([start, start + at, slips]);
      }
      return spans;
    };
    /** @returns {Search.Span[]} */
    const spansOf = (/** @type {Search.Way} */ way) =>
      way.reduce((/** @type {Search.Span[] | null} */ before, { group, word, gap }) => {
        if (before && !before.length) return before;
        const key = group ? `【${group}` : word;
        const here = found.get(key) || (group ? (members.get(group) || []).flatMap(spansOf) : look(word));
        found.set(key, here);
        if (!before) return here;
        return before.flatMap(([start, end, slips]) =>
          here.filter(([from]) => from >= end && from - end <= gap && !cells.slice(end, from).includes(TAKEN_OUT)).map(([, to, more]) => /** @type {Search.Span} */ ([start, to, slips + more])));
      }, null) || [];
    const stands = (/** @type {Search.Way[]} */ ways) => ways.some((way) => spansOf(way).some((span) => !span[2]));
    // Each part by its best way; what must not stand there counts only as it is.
    const meets = (/** @type {Search.Sign} */ sign) => {
      let [slips, length] = [0, 0];
      for (const { not, ways } of sign) {
        if (not) {
          if (stands(ways)) return false;
          continue;
        }
        const spans = ways.flatMap(spansOf);
        if (!spans.length) return false;
        slips += Math.min(...spans.map((span) => span[2]));
        if (slips > SLIPS) return false;
        length += Math.max(...spans.map(([start, end]) => end - start));
      }
      return !sounded || length >= Math.min(cells.length, Math.max(ENOUGH, COVERED * cells.length));
    };
    /** How much of the sentence is words of a list, in characters. */
    const share = (/** @type {Search.Way[]} */ ways) => {
      /** @type {Set<number>} */
      const covered = new Set();
      for (const way of ways) for (const [start, end] of spansOf(way)) for (let at = start; at < end; at++) covered.add(at);
      return covered.size;
    };
    return { spansOf, stands, meets, share };
  };

  const withoutHarmless = (/** @type {string[]} */ cells) => {
    const { spansOf } = read(cells);
    const left = [...cells];
    for (const way of harmlessWays) for (const [start, end] of spansOf(way)) left.fill(TAKEN_OUT, start, end);
    return left;
  };

  // Is it meant? -----------------------------------------------------------------------------------------

  const { bias = 0, frames: frameWeights = {}, step = 0, steps = "" } = likely || {};
  // The same sum as bucket() of hooks/campus/search/heard.py.
  const bucketOf = (/** @type {string} */ gram) => {
    let total = 0;
    for (const char of gram) {
      total = Math.imul(total ^ (char.codePointAt(0) || 0), 0x9e3779b1);
      total ^= total >>> 15;
    }
    return (total >>> 0) % steps.length;
  };
  /** How much speaks for a danger now. `but`: frames that do not count. In letters alone there is nothing to weigh. */
  const weigh = (/** @type {string} */ text, /** @type {string[]} */ but = []) => {
    if (!steps || !/[\u3400-\u9fff]{2}/.test(text)) return null;
    const plain = [...`^${text.replace(/[^\u3400-\u9fffa-z0-9]+/g, " ").trim()}$`];
    const buckets = new Set([...plain, ...plain.slice(1).map((char, at) => plain[at] + char)].map(bucketOf));
    let total = bias;
    buckets.forEach((at) => { total += step * (steps.charCodeAt(at) - ZERO); });
    for (const name of Object.keys(frameWeights)) if (!but.includes(name) && rows(frames[name]).some((word) => text.includes(word))) total += frameWeights[name];
    return total;
  };

  // The card ---------------------------------------------------------------------------------------------

  /** The card whose sign is found (of several the one whose words take most of the sentence, the first a little ahead; in despair
   * the first), and whether it is meant. Without a sign, in what is surely meant, its words alone, where no other card has near as many. */
  const judge = (/** @type {string} */ text, loose = 0) => {
    const cells = withoutHarmless(cellsOf(text));
    const enough = cells.length > TOPIC;
    const { stands, meets, share } = read(cells, loose);
    const is = (/** @type {string} */ name) => stands(frameWays[name] || []);
    const real = is("real");
    const told = is("stories") || (!real && TOLD.some(is));
    const over = !real && (is("wondering") || is("past"));
    /** @type {{ card: Search.Emergency & { ever: boolean }, chars: number }[]} */
    const met = [];
    for (const { card, signs, mentions, hints } of known) {
      if (!met.length && !told && mentions.some(meets)) return { card, meant: true, sum: 0 };
      if (!signs.some(meets)) continue;
      if (card.despair && ((is("stories") && !stands(selfWays)) || (weigh(text) ?? 0) < CALM)) continue;
      if (card.despair && !met.length) return { card, meant: true, sum: 0 };
      met.push({ card, chars: share(hints) + (met.length ? 0 : FIRST) });
    }
    if (met.length) {
      const { card } = met.sort((one, other) => other.chars - one.chars)[0];
      const sum = weigh(text, card.ever ? ["past", "wondering"] : []) ?? (told || (over && !card.ever) ? -Infinity : 0);
      return { card, meant: enough && sum >= LIKELY, sum };
    }
    const sum = weigh(text);
    if (sum === null || sum < CERTAIN || loose) return null;
    const best = known.map(({ card, hints }) => ({ card, chars: share(hints) })).sort((one, other) => other.chars - one.chars);
    const [{ chars }] = best;
    const alike = best.filter((it) => it.chars > chars - FIRST);
    const number = (/** @type {{ card: Search.Emergency }} */ it) => it.card.calls[0].number;
    return chars >= HINTS ? { card: best[0].card, meant: alike.every((it) => number(it) === number(best[0])), sum, hint: true } : null;
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
    cries: (text) => {
      if (read(withoutHarmless(cellsOf(text))).stands(cries)) return true;
      const found = judged(text);
      return found ? found.sum >= CALM : (weigh(text) ?? -Infinity) >= ALARMED;
    },
    judge,
  };
}
