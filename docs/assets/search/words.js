// The words a reader may type: what each means, how it sounds, and which one was meant when it is misspelt.

import { DOTS, HAN_ONLY, HAN_RUN, ANY_RUN, MEASURED, has, isHan, unique, rows, split, foldSyllable } from "./text.js";
import { CUT, REACH, STRENGTH, SURE, TOPIC_SHARE, TYPED } from "./weights.js";

/** @template T @param {() => T} make @returns {() => T} */
const once = (make) => {
  /** @type {{ made: T } | null} */
  let kept = null;
  return () => (kept = kept || { made: make() }).made;
};

/** @param {Search.Tables} tables @returns {Search.Words} */
export function createWords(tables) {
  /** Han words, entered from the least to the most telling table. @type {Map<string, Search.Entry>} */
  const lexicon = new Map();
  /** Entries with Latin letters or digits. @type {Map<string, Search.Entry>} */
  const phrases = new Map();
  const enter = (/** @type {string} */ word, /** @type {Partial<Search.Entry>} */ entry) => {
    if (!word) return;
    const place = HAN_ONLY.test(word) ? lexicon : phrases;
    place.set(word, Object.assign(place.get(word) || { sort: "word", strength: 0, word }, entry));
  };
  const [strong, common] = [0, 1].map((index) => split(rows(tables.words)[index]));
  for (const word of common) enter(word, { strength: STRENGTH.common, indexed: true });
  for (const word of strong) enter(word, { strength: STRENGTH.strong, indexed: true });
  for (const [topic, words, means] of rows(tables.said)) {
    /** @type {Partial<Search.Entry>} */
    const entry = { sort: "word", strength: STRENGTH.strong, indexed: true };
    for (const word of split(means)) enter(word, entry);
    const own = { ...entry, topic, share: TOPIC_SHARE.said, means: split(means), own: true };
    for (const word of split(words)) enter(word, own);
  }
  rows(tables.topics).forEach(([, , , aliases], topic) => {
    // The first is the topic's own name.
    rows(aliases).forEach((/** @type {string} */ word, /** @type {number} */ at) => {
      const [strength, share] = at ? [STRENGTH.alias, TOPIC_SHARE.alias] : [STRENGTH.topic, TOPIC_SHARE.name];
      enter(word, { sort: "word", strength, indexed: true, topic, share });
    });
  });
  for (const [topic, words] of rows(tables.days)) {
    for (const word of split(words)) {
      const before = lexicon.get(word);
      enter(word, { sort: "word", strength: STRENGTH.strong, indexed: true, day: true, ...(topic < 0 || (before && before.topic !== undefined) ? {} : { topic, share: TOPIC_SHARE.day }) });
    }
  }
  const weak = new Set(split(tables.weak));
  for (const word of weak) enter(word, { sort: "word", strength: lexicon.get(word)?.strength ?? STRENGTH.weak });
  for (const word of split(tables.stop)) enter(word, { sort: "stop", strength: 0 });
  for (const [words, months, fromNow] of rows(tables.times)) {
    for (const word of split(words, "|")) enter(word, { sort: "time", months, fromNow, strength: STRENGTH.strong });
  }
  rows(tables.asked).forEach((row, place) => {
    for (const word of split(rows(row)[0], "|")) if (!word.includes(DOTS)) enter(word, { sort: "kind", place, strength: STRENGTH.kind });
  });
  for (const [words, mask, outside] of rows(tables.grades)) {
    for (const word of split(words, "|")) enter(word, { sort: "grade", mask, outside, strength: STRENGTH.grade });
  }
  for (const [says, words] of rows(tables.english)) {
    for (const word of split(words, "|")) enter(word, { sort: "english", says });
  }
  let longest = 1;
  for (const word of lexicon.keys()) longest = Math.max(longest, word.length);

  // What somebody does to me they do to her too.
  const entryOf = (/** @type {string} */ word) => lexicon.get(word) ?? lexicon.get(word.replace(/[他她]/g, "我"));

  /** The longest cover of a run by words (but `not`); no entry for what no word explains. @type {Search.Words["cut"]} */
  const cut = (run, not = "") => {
    /** @type {{ gain: number, start: number, entry?: Search.Entry }[]} */
    const best = [{ gain: 0, start: 0 }];
    /** @param {number} start @param {number} end @param {number} gain @param {Search.Entry} [entry] */
    const offer = (start, end, gain, entry) => {
      if (!best[end] || gain > best[end].gain) best[end] = { gain, start, entry };
    };
    for (let start = 0; start < run.length; start++) {
      offer(start, start + 1, best[start].gain);
      MEASURED.lastIndex = start;
      const [measured] = MEASURED.exec(run) || [];
      if (measured) offer(start, start + measured.length, best[start].gain + measured.length ** CUT.longer * CUT.stop, { word: measured, sort: "stop", strength: 0 });
      for (let length = 1; length <= longest && start + length <= run.length; length++) {
        const entry = entryOf(run.slice(start, start + length));
        if (!entry || entry.word === not || (length === 1 && run.length > 1 && entry.sort === "word")) continue;
        offer(start, start + length, best[start].gain + length ** CUT.longer * CUT[entry.sort], entry);
      }
    }
    /** @type {Search.Part[]} */
    const parts = [];
    for (let end = run.length; end > 0; end = best[end].start) {
      const { start, entry } = best[end];
      if (!entry && parts.length && !parts[0].entry) parts[0].text = run.slice(start, end) + parts[0].text;
      else parts.unshift({ text: run.slice(start, end), entry });
    }
    return parts;
  };

  // Sounds ----------------------------------------------------------------------------------------------

  /** @type {Map<string, string>} */
  const syllableOf = new Map();
  for (const group of split(tables.pinyin?.more, ";")) {
    const [syllable, chars] = group.split(":");
    for (const char of chars || "") syllableOf.set(char, syllable);
  }
  // The commonest 3,755 characters stand in GB 2312 in the order of their sounds: counts are enough.
  const bytes = Uint8Array.from({ length: 3755 * 2 }, (_, at) => (at % 2 ? 0xa1 + ((at >> 1) % 94) : 0xb0 + Math.floor((at >> 1) / 94)));
  const commonest = new TextDecoder("gbk").decode(bytes);
  let next = 0;
  for (const [, syllable, count] of String(tables.pinyin?.common ?? "").matchAll(/([a-z]+)(\d+)/g)) {
    for (let left = Number(count); left > 0; left--) syllableOf.set(commonest[next++], syllable);
  }
  const syllables = new Set(syllableOf.values());
  /** @type {Map<string, string>} */
  const folded = new Map();
  const fold = (/** @type {string} */ syllable) => folded.get(syllable) ?? (folded.set(syllable, foldSyllable(syllable)).get(syllable) || "");
  const readings = tables.readings || {};
  /** @returns {string[]} */
  const spoken = (/** @type {string} */ word) =>
    has(readings, word) ? readings[word].split(" ") : Array.from(word, (char) => syllableOf.get(char) ?? char);

  const saidOf = (/** @type {Search.Entry} */ entry) => entry.said || (entry.said = spoken(entry.word));

  // The most telling first. These tables are made when first needed: a first answer waits for no more of them than it must.
  const telling = once(() => [...lexicon.values()].filter(({ word }) => word.length > 1).sort((a, b) => b.strength - a.strength));
  /** @type {Search.Words["sounds"]} */
  const sounds = once(() => {
    /** @type {ReturnType<Search.Words["sounds"]>} */
    const found = { words: [], whole: new Map() };
    for (const entry of telling()) {
      const spelt = saidOf(entry).join("");
      if (!found.whole.has(spelt)) found.whole.set(spelt, entry.word);
      if (entry.sort !== "stop") found.words.push(/** @type {Search.Spoken} */ (entry));
    }
    return found;
  });
  // By first character, by last, and by the sound of the first.
  const filed = once(() => {
    /** @type {Map<string, Search.Entry[]>[]} */
    const [begin, end, sound] = [new Map(), new Map(), new Map()];
    for (const entry of telling()) {
      const { word } = entry;
      for (const [file, key] of /** @type {const} */ ([[begin, word[0]], [end, word[word.length - 1]], [sound, fold(spoken(word)[0])]])) {
        const others = file.get(key);
        if (others) others.push(entry);
        else file.set(key, [entry]);
      }
    }
    return { begin, end, sound };
  });

  // Do the letters type these syllables, each in full, by its beginning (the last one) or by its initial?
  const typed = (/** @type {string} */ letters, /** @type {string[]} */ said) => {
    /** How many syllables are reached. @returns {number} */
    const go = (/** @type {number} */ at, /** @type {number} */ index) => {
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

  /** Words that letters may mean, the likeliest first. @type {Search.Words["meant"]} */
  const meant = (letters) =>
    sounds()
      .words.flatMap((entry) => {
        const match = typed(letters, entry.said);
        if (!match) return [];
        const { all, share } = match;
        const worth = all ? TYPED.whole + TYPED.wholeShare * share : TYPED.begun + TYPED.begunShare * share;
        return [{ entry, score: worth * (TYPED.base + entry.strength) }];
      })
      .sort((a, b) => b.score - a.score);

  /**
   * The best way through letters, piece by piece: `take(piece)` gives a value with a gain, or nothing.
   * @param {string} letters
   * @param {number} most
   * @param {(piece: string) => { value: string, gain: number } | null} take
   */
  const through = (letters, most, take) => {
    /** @type {{ gain: number, found: string[] }[]} */
    const best = [{ gain: 0, found: [] }];
    for (let end = 1; end <= letters.length; end++) {
      for (let start = Math.max(0, end - most); start < end; start++) {
        const step = best[start] && take(letters.slice(start, end));
        if (!step) continue;
        const gain = best[start].gain + step.gain;
        // Of ways as good, the one with the longer pieces first: wang an, not wan gan.
        if (!best[end] || gain >= best[end].gain) best[end] = { gain, found: [...best[start].found, step.value] };
      }
    }
    return best[letters.length]?.found ?? null;
  };

  // Letters that are words in full pinyin one after another: xiaofangyanlian → 消防演练; else "".
  const fromPinyin = (/** @type {string} */ letters) => {
    const { whole } = sounds();
    const take = (/** @type {string} */ piece) => {
      const value = whole.get(piece);
      return value ? { value, gain: value.length ** CUT.longer } : null;
    };
    return (through(letters, REACH.pinyinWord, take) || []).join("");
  };

  // Full pinyin of words, but for one letter swapped, doubled, lost or wrong; else "".
  const respelt = (/** @type {string} */ letters) => {
    if (letters.length < REACH.respeltFrom || letters.length > REACH.respeltTo) return "";
    if (toSyllables(letters) || meant(letters).some((it) => it.score > TYPED.mended)) return "";
    const abc = "abcdefghijklmnopqrstuvwxyz";
    const forms = [];
    for (let at = 0; at <= letters.length; at++) {
      const [before, after] = [letters.slice(0, at), letters.slice(at)];
      if (after.length > 1) forms.push(before + after[1] + after[0] + after.slice(2));
      if (after) forms.push(before + after.slice(1));
    }
    for (let at = 0; at <= letters.length; at++) {
      const [before, after] = [letters.slice(0, at), letters.slice(at)];
      for (const letter of abc) forms.push(before + letter + after, before + letter + after.slice(1));
    }
    let best = "";
    for (const form of forms) {
      const found = toSyllables(form) && fromPinyin(form);
      if (found && (!best || found.length < best.length)) best = found;
    }
    return best;
  };

  const beginning = (/** @type {string} */ piece) => (filed().begin.get(piece[0]) || []).filter(({ word }) => word.startsWith(piece));

  // A word whose end is not yet typed: 国旗下讲 → 国旗下讲话.
  const completed = (/** @type {string} */ text) => {
    const [run] = /[\u3400-\u9fff]{3,}$/.exec(text) || [];
    if (!run || cut(run).every((part) => part.entry && part.text.length > 1)) return text;
    for (let length = Math.min(REACH.completedTo, run.length); length >= REACH.completedFrom; length--) {
      const tail = run.slice(-length);
      if (lexicon.has(tail)) return text;
      const best = beginning(tail).find(({ word, strength }) => strength && word.length > length && word.length - length <= REACH.completedBy);
      if (best) return text + best.word.slice(length);
    }
    return text;
  };

  /**
   * Letters and Han characters as syllables, or null when the letters are no pinyin. Fewest syllables win.
   * @type {Search.Words["toSyllables"]}
   */
  const toSyllables = (text) => {
    const found = [];
    for (const [part] of text.matchAll(ANY_RUN)) {
      const said = isHan(part) ? spoken(part) : through(part, REACH.syllable, (piece) => (syllables.has(piece) ? { value: piece, gain: -1 } : null));
      if (!said) return null;
      found.push(...said);
    }
    return found;
  };

  // Half-composed input-method text: the letters finish, or begin, the word that the characters are part of.
  const complete = (/** @type {string} */ han, /** @type {string} */ letters, /** @type {boolean} */ before) => {
    for (let length = Math.min(REACH.composed, han.length); length >= 1; length--) {
      const piece = before ? han.slice(-length) : han.slice(0, length);
      let best = { score: 0, word: "" };
      for (const { word, said, strength } of sounds().words) {
        if (word.length <= length || !(before ? word.startsWith(piece) : word.endsWith(piece))) continue;
        const match = typed(letters, before ? said.slice(length) : said.slice(0, -length));
        const score = match?.all ? match.share * (TYPED.baseCompleted + strength) : 0;
        if (score > best.score) best = { score, word };
      }
      if (best.word) return before ? han.slice(0, -length) + best.word : best.word + han.slice(length);
    }
    return null;
  };
  const composed = (/** @type {string} */ text) =>
    text
      .replace(/([\u3400-\u9fff]{1,8})([a-z]+)/g, (all, han, letters) => complete(han, letters, true) ?? all)
      .replace(/([a-z]{2,})([\u3400-\u9fff]{1,8})/g, (all, letters, han) => complete(han, letters, false) ?? all);

  // Mistakes --------------------------------------------------------------------------------------------

  /** Character → all that look like it. @type {Map<string, string>} */
  const alike = new Map();
  for (const group of rows(tables.lookalikes)) for (const char of group) alike.set(char, (alike.get(char) || "") + group);
  const never = new Set(rows(tables.never));

  // How sure it is that `word` was meant by `piece`, which is one mistake away; 0 when it is more than one.
  const sureOf = (/** @type {string} */ piece, /** @type {string} */ word) => {
    // What is left of 安全带 without the wrong character is in everything.
    if (word.length === piece.length && [...weak].some((it) => word.length - it.length < 2 && word.includes(it) && piece.includes(it))) return SURE.weakLeft;
    const twice = Array.from(piece).some((char, index) => char === piece[index + 1]);
    if (word.length < piece.length && !twice) return piece.length < 4 ? 0 : SURE.added;
    if (word.length !== piece.length) return Math.min(word.length, piece.length) < 3 ? 0 : SURE.lostOrTwice;
    if ([...word].sort().join("") === [...piece].sort().join("")) return SURE.anagram;
    const wrong = Array.from(word, (_, index) => index).filter((index) => word[index] !== piece[index]);
    if (wrong.length !== 1) return 0;
    if ((alike.get(word[wrong[0]]) || "").includes(piece[wrong[0]])) return SURE.lookalike;
    if (lexicon.get(word)?.day) return SURE.otherDay;
    return word.length > SURE.long ? SURE.wrongInLong : SURE.wrongInShort;
  };

  // Without one character of each they are the same: one is wrong, lost, added or elsewhere.
  const isNear = (/** @type {string} */ one, /** @type {string} */ other) => {
    const [long, short] = one.length < other.length ? [other, one] : [one, other];
    let [from, back] = [0, 0];
    while (from < short.length && long[from] === short[from]) from++;
    while (back < short.length - from && long[long.length - 1 - back] === short[short.length - 1 - back]) back++;
    const [more, less] = [long.slice(from, long.length - back), short.slice(from, short.length - back)];
    if (long.length > short.length) return more.length === 1 && !less;
    return more.slice(1) === less.slice(0, -1) || more.slice(0, -1) === less.slice(1);
  };
  // Two words one mistake apart share their first character, their last, or the one beside it.
  const neighbours = (/** @type {string} */ piece) => {
    const { begin, end } = filed();
    const last = piece.length - 1;
    const files = [begin.get(piece[0]), begin.get(piece[1]), end.get(piece[last]), end.get(piece[last - 1])];
    const found = files.flatMap((file) => (file || []).filter(({ word }) => word.length > 2 && isNear(piece, word)));
    return unique(found).sort((a, b) => b.strength - a.strength);
  };

  /** Words that may be meant by a piece, and how surely. @returns {[word: string, sure: number][]} */
  const candidates = (/** @type {string} */ piece) => {
    const said = spoken(piece);
    const like = (filed().sound.get(fold(said[0])) || []).filter(({ word, sort }) => word.length === piece.length && sort !== "stop");
    const alikeBy = (/** @type {(syllable: string) => string} */ as) =>
      like.find((entry) => saidOf(entry).every((syllable, at) => as(syllable) === as(said[at])))?.word;
    /** @type {[word: string | undefined, sure: number][]} */
    const found = [[alikeBy(String), SURE.sameSound], [alikeBy(fold), SURE.nearSound]];
    const near = neighbours(piece);
    if (piece.length > 2) for (const { word } of near) found.push([word, sureOf(piece, word)]);
    else {
      found.push([piece[1] + piece[0], SURE.turned]);
      for (const { word, strength } of near) if (word.length > piece.length && strength > SURE.telling) found.push([word, SURE.tellingNear]);
      // Of so short a word only a character that looks alike is taken for a slip.
      for (const [index, char] of [...piece].entries()) {
        for (const other of alike.get(char) || "") found.push([index ? piece[0] + other : other + piece[1], SURE.lookalikePair]);
      }
    }
    return found.flatMap(([word, sure]) => {
      const entry = word && sure && word !== piece && !never.has(word) ? lexicon.get(word) : undefined;
      // 死了 is not 小四: a short word for 学段 or time is too near to everything.
      const apart = entry?.sort === "stop" || ((entry?.sort === "grade" || entry?.sort === "time") && entry.word.length < 3);
      return entry && !apart ? [[entry.word, sure]] : [];
    });
  };

  /** The same text with one word put right, the likeliest first: same sound, then one mistake apart. @type {Search.Words["corrections"]} */
  const corrections = (text) => {
    const found = [];
    for (const match of text.matchAll(HAN_RUN)) {
      const run = match[0].slice(0, REACH.run);
      const unknown = cut(run).flatMap(({ text: part, entry }) => Array(part.length).fill(!entry || part.length === 1));
      for (let length = Math.min(REACH.slip, run.length); length >= 2; length--) {
        for (let start = 0; start + length <= run.length; start++) {
          const piece = run.slice(start, start + length);
          if (lexicon.has(piece) || !unknown.slice(start, start + length).includes(true)) continue;
          const likely = candidates(piece);
          // Half a word, while it is typed, is no slip: 强降 of 强降雨.
          if (likely.length && start + length === run.length && beginning(piece).length) continue;
          for (const [word, sure] of likely) {
            const at = (match.index ?? 0) + start;
            const mended = text.slice(0, at) + word + text.slice(at + length);
            const left = [...mended.matchAll(HAN_RUN)].flatMap(([it]) => cut(it)).reduce((sum, part) => sum + (part.entry ? 0 : part.text.length), 0);
            if (left > (length > 2 ? Math.max(SURE.left, length - 1) : SURE.leftOfPair)) continue;
            // Two characters that sound right while others beside them stay strange prove little.
            const doubt = length === 2 && left ? SURE.strangeBeside : 0;
            found.push({ from: piece, to: word, text: mended, left, sure: sure - doubt + Math.max(length, word.length) * SURE.perCharacter });
          }
        }
      }
    }
    return found.sort((a, b) => a.left - b.left || b.sure - a.sure);
  };

  return { lexicon, phrases, weak, cut, spoken, sounds, meant, fromPinyin, respelt, completed, toSyllables, composed, corrections };
}
