// A sentence → the card of danger it calls for, or none. Pure, and needs nothing but its own small table (signs.js of
// the build): with the table of words it also hears pinyin and slips of the same sound.
//
// The table comes from content/search/emergencies.yml. A sign is parts that must all stand in the sentence, or must
// not; a part is ways of saying it, of which one counts; a way is words in their order, a few characters apart (…) or side by side.
// Before signs are looked for, harmless phrases are taken out. Then four frames tell what sort of sentence it is:
// who prepares a lesson, tells of a film, wonders what if, or tells of long ago is not in danger now; who cries that
// it is real, is. Each card says (`ever`, `despair`) which frames do not speak against it.

import { bare, isHan, rows, split } from "./text.js";

const GAP = 7;       // characters between two words of a way: as many as stand between subject and verb, no sentence
const SLIPS = 1;     // words of a sign that may be written with another character of the same sound
const LONG = 3;      // … and are as long as this: two characters sound like too many others (留学 like 流血)
const ENOUGH = 2;    // syllables of a sign in pinyin: one alone (ye: 爷, 噎) is too many words
const TAKEN_OUT = "|";

/**
 * @param {unknown} table signs.js of the build; anything else never finds a card
 * @param {Search.Words | null} words for pinyin and slips; without them, what is typed must stand there as it is
 * @returns {Search.Danger}
 */
export function createDanger(table, words = null) {
  const { cards = [], groups = {}, frames = {}, harmless = [], calm = [], latin = "" } = /** @type {Search.Tables} */ (table || {});

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
  /** @type {{ card: Search.Emergency & { ever: boolean }, signs: Search.Sign[], mentions: Search.Sign[] }[]} */
  const known = rows(cards).map(({ signs, mentions, ...card }) => ({ card, signs: rows(signs).map(signOf), mentions: rows(mentions).map(signOf) }));
  const [harmlessWays, cries] = [waysOf(harmless), waysOf(calm)];
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

  /** Where words stand in a sentence, as [start, end, slips]. `loose`: also by characters of the same sound. */
  const read = (/** @type {string[]} */ cells, loose = false) => {
    /** @type {Map<string, Search.Span[]>} */
    const found = new Map();
    const sounded = cells.some(isSound);
    const chars = new Set(cells);
    const soundOf = (/** @type {string} */ char) => (words && isHan(char) ? words.spoken(char)[0] : char);
    const sounds = loose ? cells.map(soundOf) : [];
    const look = (/** @type {string} */ word) => {
      /** @type {Search.Span[]} */
      const spans = [];
      const said = words && (loose || sounded) ? words.spoken(word) : [];
      if (!word || (!loose && !sounded && !chars.has(word[0]))) return spans;
      for (let start = 0; start + word.length <= cells.length; start++) {
        let [at, slips] = [0, 0];
        for (; at < word.length; at++) {
          const cell = cells[start + at];
          if (cell === word[at] || (isSound(cell) && cell === said[at])) continue;
          if (!loose || word.length < LONG || cell === TAKEN_OUT || sounds[start + at] !== said[at]) break;
          slips += 1;
        }
        if (at === word.length && slips <= SLIPS && !(slips && words?.lexicon.has(cells.slice(start, start + at).join("")))) spans.push([start, start + at, slips]);
      }
      return spans;
    };
    /** @returns {Search.Span[]} */
    const spansOf = (/** @type {Search.Way} */ way) =>
      way.reduce((/** @type {Search.Span[] | null} */ before, { group, word, gap }) => {
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
        slips += Math.min(...spans.map((span) => span[2]));
        if (slips > SLIPS) return false;
        length += Math.max(...spans.map(([start, end]) => end - start));
      }
      return !sounded || length >= Math.min(ENOUGH, cells.length);
    };
    return { spansOf, stands, meets };
  };

  const withoutHarmless = (/** @type {string[]} */ cells) => {
    const { spansOf } = read(cells);
    const left = [...cells];
    for (const way of harmlessWays) for (const [start, end] of spansOf(way)) left.fill(TAKEN_OUT, start, end);
    return left;
  };

  // The card ---------------------------------------------------------------------------------------------

  const cardOf = (/** @type {string} */ text, loose = false) => {
    const cells = withoutHarmless(cellsOf(text));
    const { stands, meets } = read(cells, loose);
    const is = (/** @type {string} */ name) => stands(frameWays[name] || []);
    const real = is("real");
    const [preparing, story, wondering, past, self] = ["preparing", "stories", "wondering", "past", "self"].map(is);
    const found = known.find(({ card, signs, mentions }) => {
      const told = (preparing && !real) || story;
      if (mentions.length && !told && mentions.some(meets)) return true;
      if (card.despair ? story && !self : told || (!card.ever && !real && (wondering || past))) return false;
      return signs.some(meets);
    });
    return found ? found.card : null;
  };

  return {
    /** `heard`: the same as it was put right, without guesses at what is still to be typed. */
    card: (text, heard = text) => cardOf(text) || (heard !== text ? cardOf(heard) : null) || (words && /[\u3400-\u9fff]/.test(text) ? cardOf(text, true) : null),
    cries: (text) => read(withoutHarmless(cellsOf(text))).stands(cries),
  };
}
