// Text, numbers and tokens: how a query is cut, exactly as hooks/campus/search/tokens.py cuts the pages.

export const HAN_RUN = /[\u3400-\u9fff\uf900-\ufaff]+/g;
export const HAN_ONLY = /^[\u3400-\u9fff\uf900-\ufaff]+$/;
export const ANY_RUN = /[\u3400-\u9fff\uf900-\ufaff]+|[a-z0-9]+/g;
export const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u00ad]/g;

export const DOTS = "...";   // … as it is normalised

/** @param {string} text */
export const isHan = (text) => /^[\u3400-\u9fff\uf900-\ufaff]/.test(text);
/** @param {string} text */
export const bare = (text) => (text.match(ANY_RUN) || []).join("");
/** @param {object} object @param {string} key */
export const has = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
/** @template T @param {Iterable<T>} values */
export const unique = (values) => [...new Set(values)];
/** A list of a table, of whatever shape its members are. @param {unknown} value @returns {any[]} */
export const rows = (value) => (Array.isArray(value) ? value : []);
/** @param {unknown} value */
export const split = (value, at = " ") => (typeof value === "string" ? value.split(at).filter(Boolean) : []);

/**
 * Traditional → simplified comes as one string, 電电話话…
 * @param {unknown} pairsOfCharacters
 * @returns {(text: string) => string}
 */
export function normaliser(pairsOfCharacters) {
  const fold = new Map();
  const chars = typeof pairsOfCharacters === "string" ? [...pairsOfCharacters] : [];
  for (let index = 0; index + 1 < chars.length; index += 2) fold.set(chars[index], chars[index + 1]);
  return (text) => {
    const plain = text.normalize("NFKC").toLowerCase().replace(INVISIBLE, "");
    return fold.size ? Array.from(plain, (char) => fold.get(char) ?? char).join("") : plain;
  };
}

// Numbers and dates -------------------------------------------------------------------------------------

/** @type {Record<string, number>} */
const DIGITS = { 零: 0, "〇": 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const NUMBER = "\\d{1,2}|[一二两三四五六七八九十]{1,3}";

/**
 * A pattern, and the characters that must not stand before it: Safari reads lookbehind only since 16.4.
 * @typedef {[pattern: RegExp, before: RegExp]} Apart
 */
const ANYWHERE = /(?!)/;
/** @type {Apart[]} */
export const DATES = [
  [new RegExp(`(?:\\d{4}\\s*年)?\\s*(${NUMBER})\\s*月\\s*(${NUMBER})\\s*[日号]?`, "g"), ANYWHERE],
  [/(?:20\d\d[-/.])?(\d{1,2})\s*[·・.\-/•]\s*(\d{1,2})(?![\d.])/g, /[\d.]/],
];
/** @type {Apart} */
export const MINUTES = [new RegExp(`(${NUMBER})\\s*分钟`, "g"), /\d/];
/** @type {Apart} */
export const MONTH = [/(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月份?/g, /\d/];
/** @type {Apart[]} */
export const LOOSE_DATES = [
  [/\d{3,5}(?![\da-z])/g, /[\da-z打拨]/],
  [/[零〇一二两三四五六七八九十幺]{3,5}(?![一二三四五六七八九十])/g, /[\u3400-\u9fff]/],
];
/** 4yue15: digits typed with the words of a date in letters. @param {string} text */
export const spelledDate = (text) => text.replace(/(\d)\s*yue(?:fen)?(?![a-z])/g, "$1月").replace(/(月\s*\d{1,2})\s*(?:ri|hao)(?![a-z])/g, "$1日");
/** 五个班, 第三周, 两千人: how many says nothing about what is wanted. */
export const MEASURED = /(?:第?[一二两三四五六七八九十百千万几]{1,4})(?:个|名|位|份|辆|件|条|天|周|次|遍|节|篇|页|人|班|期|步)(?:班|人|月|事|星期|以上|以内)?/y;
/** 三(2)班, and 七岁的孩子. @type {Apart} */
export const CLASSES = [/([一二三四五六七八九1-9])\s*(?:年级)?\s*\(\s*[\d一二三四五六七八九十]{1,2}\s*\)\s*班?/g, ANYWHERE];
/** @type {Apart} */
export const AGES = [new RegExp(`(${NUMBER})\\s*岁的?(孩子|小孩|娃娃?|孙子|孙女|儿子|女儿|弟弟|妹妹|小朋友|学生|男孩|女孩)`, "g"), /\d/];

/**
 * As `text.replace(pattern, put)`, but not where a character of `before` stands before the match.
 * @param {string} text
 * @param {Apart} apart
 * @param {(...found: any[]) => string} put
 */
export function replaceApart(text, [pattern, before], put) {
  let [made, from] = ["", 0];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const at = match.index;
    if (!match[0] || (at && before.test(text[at - 1]))) {
      pattern.lastIndex = at + 1;
      continue;
    }
    made += text.slice(from, at) + put(...match, at, text);
    from = at + match[0].length;
  }
  return made + text.slice(from);
}

/** @param {string} text */
export function numberOf(text) {
  if (/^\d+$/.test(text)) return Number(text);
  const [, tens, ten, ones] = /^([一二两三四五六七八九])?(十)?([一二两三四五六七八九])?$/.exec(text) || [];
  if (ten) return (tens ? DIGITS[tens] : 1) * 10 + (ones ? DIGITS[ones] : 0);
  return DIGITS[text] ?? 0;
}

/** @param {number} month @param {number} day */
export const dateToken = (month, day) =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? `d:${month}.${day}` : "";

/**
 * The Monday of a week by the reader's date, and the month it is now; null for no date or one that no school year has
 * (a projector PC whose clock starts in 1980).
 * @param {string} today 2026-11-30
 * @param {string} week
 */
export function monday(today, week) {
  const [, year, month, day] = /^(20[2-4]\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(today) || [];
  if (!year || Number(year) < 2026) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const now = date.getUTCMonth() + 1;
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7) + ({ 上周: -7, 下周: 7 }[week] ?? 0));
  return { now, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 415, 0415, 四一五, 一二零四: every way to read it as month and day. @param {string} text */
export function looseDates(text) {
  const digits = /^\d/.test(text) ? text : Array.from(text, (char) => DIGITS[char] ?? "").join("");
  if (digits.length < 3 || digits.length > 4) return [];
  const readings = [1, 2].map((at) => dateToken(Number(digits.slice(0, at)), Number(digits.slice(at))));
  return unique(readings.filter(Boolean));
}

// Tokens ------------------------------------------------------------------------------------------------

/** Pairs of a run, but those with a particle, which the pages have not; a run without any is itself. @param {string} run */
export const pairs = (run) => {
  const found = isHan(run) ? Array.from(run.slice(1), (char, index) => run[index] + char).filter((pair) => !/[的了也很这那们吗呢吧我你他她]/.test(pair)) : [];
  return found.length ? found : [run];
};
/** @param {string} run */
export const skips = (run) => Array.from(run.slice(2), (char, index) => `${run[index]}_${char}`);
/** @param {string} syllable */
export const foldSyllable = (syllable) =>
  syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n").replace(/^l/, "n");
/** @param {string[]} said */
export const soundTokens = (said) =>
  said.slice(1).map((syllable, index) => `~${foldSyllable(said[index])} ${foldSyllable(syllable)}`);
/** @param {string} letters */
export const initialTokens = (letters) =>
  Array.from(letters.slice(2), (_, index) => `^${letters.slice(index, index + 3)}`);

/** FNV-1a over UTF-16 code units: which file holds a token's list. @param {string} token */
export function hashOf(token) {
  let value = 0x811c9dc5;
  for (let index = 0; index < token.length; index++) {
    value = Math.imul(value ^ token.charCodeAt(index), 0x01000193) >>> 0;
  }
  return value;
}

/** A posting list, "A3B": see encode in index.py. Broken text gives an empty list. @param {unknown} text */
export function decode(text) {
  /** @type {Search.Postings} */
  const found = { count: 0, docs: [], levels: [] };
  const [, total, body] = /^(?:(\d+)\|)?([0-9a-zA-P]*)$/.exec(typeof text === "string" ? text : "") || [];
  let doc = -1;
  for (const [, gap, level] of (body || "").matchAll(/([0-9a-z]*)([A-P])/g)) {
    doc += gap ? parseInt(gap, 36) : 1;
    found.docs.push(doc);
    found.levels.push((level.charCodeAt(0) - 64) / 16);
  }
  found.count = Number(total) || found.docs.length;
  return found;
}
