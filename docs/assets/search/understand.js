// A query → what the reader means: groups of weighted alternatives, and what was said about 学段, kind and time.
//
// A group is one thing meant: { label, known, weak, alternatives }. An alternative is a word (tokens that a page
// must have), or a topic; its `share` is what it is worth beside the word as typed. Later steps see what
// earlier ones left: sayings of a region → grades, kinds and English → dates, minutes, months → pinyin → words.
// `whole` is another reading of a short query that the words explain badly: a piece of a title.

import { AGES, ANY_RUN, CLASSES, DATES, LOOSE_DATES, MINUTES, MONTH, monday, replaceApart, spelledDate } from "./text.js";
import { DOTS, bare, dateToken, initialTokens, isHan, looseDates, numberOf, pairs, rows, skips, soundTokens, split } from "./text.js";
import { NEED, REACH, SHARE, STRENGTH, WEIGHT } from "./weights.js";

/** @type {[pattern: RegExp, before: RegExp]} */
const NEGATED = [new RegExp(`(除了|除去|不要|不想要|不需要|不是|排除|去掉|不含|不许|不得|不准|不用|不放)(?:用|放|看|发)?\\s*([^，。,；;！!？?、\\s]{1,${REACH.negated}}?)(?:(的)(?![^，。,；;\\s])|的|之外|以外|外|还|都|是|[，。,；;\\s]|$)`, "g"), /[是要]/];

/** 家长…信: words for a kind with something between them, 给家长发防溺水的信. @param {string} words */
const frameOf = (words) => new RegExp(words.split(DOTS).join(`[^，。；！？\\s]{0,${REACH.frame}}`));

const MARKS = /[,;:!?。、《“]/g;

/** 别光讲鞭炮: that is known already, and no refusal. */
const NOT_ONLY = new RegExp(`(?:别|不要|不能)[光只](?:是|讲|说|有)?[^，。,；;！!？?、\\s]{1,${REACH.enough}}`, "g");

/**
 * @param {Search.Tables} tables
 * @param {Search.Words} words
 */
export function createUnderstanding(tables, words) {
  const { lexicon, phrases, weak } = words;
  const latin = split(tables.latin);
  const dates = new Set(rows(tables.dates));
  const phones = new Map(rows(tables.phones));
  const places = rows(tables.places).map(([id, said]) => ({ id, said: split(said, "|") }));
  const everyday = new Set(rows(tables.everyday));
  const askers = rows(tables.askers).map(([said, kinds]) => ({ said: split(said, "|"), kinds: rows(kinds) }));
  const where = new Set(places.flatMap(({ said }) => said));
  const asked = rows(tables.asked).map(([said, kinds, called, instead, file, told], place) =>
    ({ place, frames: split(said, "|").filter((word) => word.includes(DOTS)).map(frameOf), label: split(said, "|")[0], kinds: rows(kinds), called: rows(called), instead: rows(instead), file: String(file ?? ""), told: Boolean(told) }));
  const sayings = Object.entries(tables.sayings || {});
  const notPinyin = new Set(split(tables.notPinyin));
  /** @returns {[pattern: RegExp, before: RegExp]} */
  const patternOf = (/** @type {string} */ phrase) =>
    [new RegExp(`${phrase.replace(/[^a-z0-9\u3400-\u9fff]+/g, "[ \\-]?")}(?![a-z0-9])`, "g"), /[a-z0-9]/];
  const patterns = [...phrases.values()]
    .filter(({ sort }) => sort !== "word")
    .sort((a, b) => b.word.length - a.word.length)
    .map((entry) => ({ entry, head: entry.word.slice(0, 2), pattern: patternOf(entry.word) }));

  /** @returns {Search.Alternative & { tokens: string[] }} */
  const literal = (/** @type {string} */ text, share = 1) => ({
    text,
    share,
    tokens: lexicon.get(text)?.indexed || text.length < 3 ? [text] : pairs(text),
  });

  // 被狗咬 also finds 被猫狗抓咬: what people say for a thing adds to its characters and never stands for them.
  /** @returns {Search.Group} */
  const ownCharacters = (/** @type {Search.Entry} */ { word, topic }) => {
    const telling = Array.from(word).filter((char) => lexicon.get(char)?.sort !== "stop");
    const tokens = telling.length < REACH.own ? telling : pairs(word);
    return { label: word, known: true, weight: WEIGHT.own, alternatives: [{ text: "", share: 1, need: NEED.someOwn, tokens, terms: tokens, within: topic }] };
  };

  // A word itself, words for the same thing, its topic, and for a compound (消防演练) its parts.
  const alternativesOf = (/** @type {Search.Entry} */ entry) => {
    const { topic = -1, share = 0 } = entry;
    /** @type {Search.Alternative[]} */
    const found = [literal(entry.word)];
    for (const word of entry.means || []) if (word !== entry.word) found.push({ ...literal(word, SHARE.synonym), within: topic });
    if (topic >= 0) found.push({ text: "", share, topic });
    const parts = entry.word.length > 3 ? words.cut(entry.word, entry.word).filter((part) => part.entry?.sort !== "stop") : [];
    if (parts.length > 1 && parts.every((part) => (part.entry?.word.length ?? 0) > 1)) {
      const tokens = parts.flatMap(({ text }) => literal(text).tokens);
      found.push({ text: "", share: SHARE.parts, need: NEED.parts, tokens, terms: parts.map(({ text }) => text) });
      const about = parts.filter(({ text }) => !where.has(text));
      for (const { entry: part } of topic >= 0 ? [] : about.length ? about : parts) {
        if (part?.topic !== undefined && part.topic >= 0) found.push({ text: "", share: (part.share ?? 0) * SHARE.parts, topic: part.topic });
      }
    }
    return found;
  };

  /** @returns {Search.Group} */
  const unknown = (/** @type {string} */ run) => ({ label: run, known: false, alternatives: [{ text: run, share: 1, tokens: pairs(run), need: NEED.unknown }] });

  // One character: the words it is part of.
  const singleGroup = (/** @type {string} */ char) => {
    const found = words.sounds().words.filter(({ word, sort, strength }) => sort === "word" && strength >= STRENGTH.strong && word.includes(char));
    found.sort((a, b) => Number(b.word.startsWith(char)) - Number(a.word.startsWith(char)) || b.strength - a.strength);
    const more = found.slice(0, REACH.single).flatMap(alternativesOf).map((it) => ({ ...it, share: it.share * SHARE.singleWord }));
    return { label: char, known: found.length > 0, alternatives: [literal(char, SHARE.single), ...more] };
  };

  // A character that is a word of a topic for itself: 毒 in 无毒校园.
  const topical = (/** @type {string} */ piece) => Array.from(piece).flatMap((char) => {
    const { topic = -1, share = 0 } = lexicon.get(char) ?? {};
    return topic < 0 ? [] : [{ label: char, known: true, single: true, alternatives: [literal(char, SHARE.single), { text: "", share, topic }] }];
  });

  // Letters or digits: words and numbers of titles that begin so, words that sound so, titles that sound so.
  const latinGroup = (/** @type {string} */ letters) => {
    const least = /^\d+$/.test(letters) ? 3 : 2;
    /** @type {Search.Alternative[]} */
    const found = latin
      .filter((word) => word === letters || (letters.length >= least && word.startsWith(letters)))
      .map((word) => literal(word, word === letters ? 1 : SHARE.begins));
    let known = found.some((it) => it.text === letters);
    if (!known && letters.length > 1) found.push(literal(letters, SHARE.asTyped));
    if (/^[a-z]{2,}$/.test(letters) && !notPinyin.has(letters) && !known) {
      const meant = words.meant(letters).filter(({ entry }) => entry.sort === "word");
      for (const { entry, score } of meant.slice(0, REACH.meant)) {
        if (score < meant[0].score * SHARE.likely) break;
        found.push(...alternativesOf(entry).map((it) => ({ ...it, share: it.share * SHARE.sounded * (score / meant[0].score) })));
      }
      known = meant.length > 0;
      const said = words.toSyllables(letters);
      if (said && said.length > 1) {
        const need = said.length > NEED.tokensOfLong ? NEED.longSounds : NEED.all;
        found.push({ text: "", share: SHARE.syllables, tokens: soundTokens(said).slice(0, REACH.tokens), need });
      }
      if (letters.length > 2) found.push({ text: "", share: SHARE.initials, tokens: initialTokens(letters).slice(0, REACH.tokens) });
    }
    return { label: letters, known, alternatives: found };
  };

  /** What a word for 学段, kind or time adds to a query. @param {Search.Query} query @param {Search.Entry} entry @param {string} today */
  const take = (query, { word, sort, mask = 0, outside, place = -1, months = 0, fromNow = "" }, today) => {
    if (sort === "grade") query.mask |= mask;
    if (outside) query.outside = word;
    // What goes by a name of its own is told by the name that was typed.
    const row = sort === "kind" && asked[place] ? { ...asked[place], label: asked[place].called.length ? word : asked[place].label } : null;
    if (row && !query.asked.some((other) => other.place === row.place)) query.asked.push(row);
    if (sort === "kind" && asked[place]?.file) query.file = asked[place].file;
    if (sort !== "time") return;
    query.months |= months;
    const day = fromNow && monday(today, fromNow.endsWith("周") ? fromNow : "");
    if (!day) return;
    if (fromNow.endsWith("周")) {
      query.months |= 1 << (day.month - 1);
      query.groups.push({ label: word, known: true, alternatives: [{ text: "", share: 1, tokens: [dateToken(day.month, day.day)] }] });
    } else {
      query.months |= 1 << ((day.now + ({ 上月: 10, 下月: 12 }[fromNow] ?? 11)) % 12);
    }
  };

  /**
   * 不要ppt, 除了消防, 不是高中的: what is not wanted, and the text without it. Who says 不要玩火 or 不要慌 wants no such
   * thing: 不要 takes away a kind or 学段, and a topic only when that is all it says.
   * @param {string} text
   * @param {Search.Query} query
   */
  const withoutNegated = (text, query) =>
    replaceApart(text, NEGATED, (all, marker, said, end) => {
      /** @type {Search.Query} */
      const told = { ...query, asked: [], mask: 0, file: "", groups: [], outside: "" };
      /** @type {number[]} */
      const named = [];
      const parts = phrases.has(said) ? [{ text: said, entry: phrases.get(said) }] : words.cut(said);
      for (const { text: piece, entry } of parts) {
        if (!entry) return all;
        take(told, entry, "");
        for (let at = 1; at < piece.length - 1; at++) {
          const tail = lexicon.get(piece.slice(at));
          if (tail?.sort === "kind") take(told, tail, "");
        }
        if (entry.sort === "word" && entry.topic !== undefined && entry.topic >= 0) named.push(entry.topic);
        else if (entry.sort === "word" && !weak.has(piece)) return all;
      }
      if (told.outside) told.mask = 0;
      const only = !told.asked.length && !told.mask && !told.file;
      if (only && (!named.length || (/要|含|[许得准用放]/.test(marker) && end !== "的"))) return all;
      query.not.push({ topics: named, asked: told.asked, mask: told.mask });
      return " ";
    });

  const onTopic = (/** @type {Search.Group} */ group) => group.alternatives.some(({ topic = -1 }) => topic >= 0);

  const understand = (/** @type {string} */ text, today = "") => {
    /** @type {Search.Query} */
    const query = { text, heard: "", read: "", groups: [], mask: 0, outside: "", asked: [], modifiers: [], inside: [], leans: [], not: [], file: "", minutes: 0, months: 0, date: "", day: false, phone: "", calls: false, place: "", corrected: null, whole: null, lost: 0, aside: 0 };
    const wants = (/** @type {Search.Entry} */ entry) => take(query, entry, today);
    const wantsDate = (/** @type {string[]} */ tokens, digits = "") => {
      query.date = query.date || tokens[0].slice(2);
      const share = query.phone ? SHARE.dateOfNumber : 1;
      const alternatives = tokens.map((token) => ({ text: "", share, tokens: [token] }));
      if (digits) alternatives.push(literal(digits, query.phone ? 1 : SHARE.asTyped));
      query.groups.push({ label: query.phone || tokens[0].slice(2), known: true, weight: WEIGHT.date, alternatives });
    };
    let rest = spelledDate(text.replace(/[’‘`]/g, "'")).replace(NOT_ONLY, " ");
    for (const [here, everywhere] of sayings) rest = rest.split(here).join(everywhere);
    /** @type {string[]} */
    const stretches = [];   // what is left of the query without 学段 and kinds, for reading it as a piece of a title
    let told = 0;           // characters of it that words explain
    let content = false;    // some of it is more than stop words
    let idleLength = 0;     // … that are in words that say little
    let singles = 0;        // characters that no word explains
    if (rest.length <= REACH.negationTo) rest = withoutNegated(rest, query);
    query.leans = askers.filter(({ said }) => said.some((word) => rest.includes(word))).flatMap(({ kinds }) => kinds);
    query.place = places.find(({ said }) => said.some((word) => word && rest.includes(word)))?.id ?? "";
    for (const { entry, head, pattern } of /[a-z0-9]/.test(rest) ? patterns : []) {
      if (!rest.includes(head)) continue;
      rest = replaceApart(rest, pattern, () => {
        wants(entry);
        return entry.sort === "english" ? ` ${entry.says} ` : " ";
      });
    }
    for (const { frames, ...row } of asked) {
      if (frames.some((frame) => frame.test(rest)) && !query.asked.some(({ place }) => place === row.place)) query.asked.push(row);
    }
    for (const pattern of DATES) {
      rest = replaceApart(rest, pattern, (all, month, day) => {
        const token = dateToken(numberOf(month), numberOf(day));
        if (token) wantsDate([token]);
        return token ? " " : all;
      });
    }
    rest = replaceApart(rest.replace(/半个?小时/g, "30分钟").replace(/一刻钟/g, "15分钟"), MINUTES, (all, number) => {
      query.minutes = numberOf(number);
      query.aside += all.length;
      // 一分钟 and 五分钟 are also names of things.
      return { 1: " 一分钟", 5: " 五分钟" }[query.minutes] ?? " ";
    });
    rest = replaceApart(rest, CLASSES, (_, grade) => ` ${"零一二三四五六七八九"[numberOf(grade)]}年级 `);
    rest = replaceApart(rest, AGES, (all, age, child) => {
      const years = numberOf(age);
      return years < 6 || years > 18 ? all : ` ${years < 9 ? "低年级" : years < 12 ? "高年级" : years < 15 ? "初中" : "高中"} ${child}`;
    });
    rest = replaceApart(rest.replace(/(20\d\d)\s*年(?!级)/g, "$1 "), MONTH, (all, number) => {
      query.aside += all.length;
      query.months |= 1 << (numberOf(number) - 1);
      return " ";
    });
    for (const pattern of LOOSE_DATES) {
      rest = replaceApart(rest, pattern, (all) => {
        const digits = all.replace(/[幺一]/g, "1").replace(/[零〇]/g, "0").replace(/[二两]/g, "2");
        if (phones.has(digits)) [query.phone, query.calls] = [digits, true];
        const tokens = looseDates(all).filter((token) => dates.has(token));
        if (query.phone === digits && !tokens.length) {
          query.groups.push({ label: digits, known: true, weight: WEIGHT.date, alternatives: [literal(digits)] });
          return " ";
        }
        if (tokens.length) wantsDate(tokens, query.phone || (/^\d/.test(all) ? all : ""));
        return tokens.length ? " " : all;
      });
    }
    // guo jia an quan: syllables set apart are one text.
    rest = rest.replace(/([a-z])'(?=[a-z])/g, "$1").replace(/[a-z]+(?: +[a-z]+)+/g, (apart) => {
      const pieces = apart.split(/ +/);
      return pieces.every(words.toSyllables) && !pieces.every((piece) => notPinyin.has(piece)) ? pieces.join("") : apart;
    });
    rest = rest.replace(/[a-z]{4,}/g, (letters) =>
      notPinyin.has(letters) || latin.includes(letters) ? letters : words.fromPinyin(letters) || words.respelt(letters) || letters);
    // 着 火 了
    if (/^[\u3400-\u9fff](?: +[\u3400-\u9fff])+$/.test(rest.trim())) rest = rest.replace(/ +/g, "");
    query.heard = rest;   // as typed or put right; below, what may yet be typed
    if (/[a-z]/.test(rest) && /[\u3400-\u9fff]/.test(rest)) rest = words.composed(rest);
    rest = words.completed(rest);
    query.read = rest;

    for (const [run] of rest.matchAll(ANY_RUN)) {
      if (!isHan(run)) {
        // A year says little beside anything else.
        query.calls = query.calls || (run.length > 2 && [...phones.keys()].some((number) => number.startsWith(run)));
        if (run.length > 1 || !query.groups.length) query.groups.push({ ...latinGroup(run), year: /^20\d\d$/.test(run) });
        continue;
      }
      const parts = words.cut(run);
      let open = false;
      for (const { text: piece, entry } of parts) {
        const aside = entry?.sort === "grade" || entry?.sort === "kind" || Boolean(entry?.fromNow);
        content = content || !(aside || entry?.sort === "stop");
        if (aside) query.aside += piece.length * (entry?.sort === "kind" ? WEIGHT.kind : 1);
        else stretches.push(open ? stretches.pop() + piece : piece);
        open = !aside;
        if (aside || !entry || entry.sort === "stop" || piece.length < 2) continue;
        if (weak.has(piece)) idleLength += piece.length;
        else told += piece.length;
      }
      const idle = parts.every(({ entry }) => entry?.sort === "stop");
      /** Kinds with nothing after them yet. @type {Search.Asked[]} */
      let kindsOfRun = [];
      let beside = 0;   // kinds that stood right before: 演练 in 演练评估表
      for (const { text: piece, entry } of parts) {
        const earlierKinds = beside;
        beside = /^[的式]$/.test(piece) ? earlierKinds : 0;
        if (entry?.sort === "stop" && !idle) continue;
        const told = query.asked.length;
        if (entry) wants(entry);
        if (entry?.sort === "kind") {
          const [earlier, now] = [query.asked.slice(told - earlierKinds, told), query.asked.slice(told)];
          // 手抄报图片 is a 手抄报, 演练评估表 an 评估表.
          query.modifiers.push(...(earlier.length && now.some((row) => !row.told) ? now : earlier));
          beside = now.length;
        }
        const content = entry ? entry.sort === "word" && !weak.has(piece) : piece.length > 1;
        // 刷到恐怖视频睡不着 asks for no film: what is asked for stands last.
        if (content) query.inside.push(...kindsOfRun);
        kindsOfRun = content ? [] : [...kindsOfRun, ...query.asked.slice(told)];
        query.day = query.day || Boolean(entry?.day);
        if (entry?.sort === "word" || (entry?.sort === "time" && !entry.fromNow)) {
          query.groups.push({ label: piece, known: true, weak: weak.has(piece), day: Boolean(entry.day), when: entry.sort === "time", alternatives: alternativesOf(entry) });
          if (entry.own && piece.length > 1) query.groups.push(ownCharacters(entry));
          // 反恐演练 is a word and asks for a kind as well.
          for (let at = 1; at < piece.length - 1; at++) {
            const tail = lexicon.get(piece.slice(at));
            if (tail?.sort === "kind" && !asked[tail.place ?? -1]?.called.length) wants(tail);
          }
          beside = query.asked.length - told;
        } else if (!entry && piece.length > 1) {
          query.groups.push(unknown(piece), ...topical(piece));
        } else if (bare(text).length === 1) query.groups.push(singleGroup(piece));
        else if (!entry && run.length === 2) query.groups.push(unknown(run));
        else if (!entry) {
          singles += 1;
          query.groups.push(...topical(piece));
        }
      }
    }
    query.lost = singles;
    // One character tells only where nothing else does: 毒 in 无毒校园, not in 四季豆不毒人.
    const telling = query.groups.some((group) => group.known && !group.weak && !group.single && onTopic(group) && !everyday.has(group.label));
    query.groups = query.groups.filter(({ single }) => !(single && telling));
    // 宿舍 in 宿舍用电 says where, not what about.
    if (query.groups.some((group) => onTopic(group) && !where.has(group.label))) {
      for (const group of query.groups.filter(({ label }) => where.has(label))) {
        group.where = true;
        group.alternatives = group.alternatives.map((it) => ((it.topic ?? -1) >= 0 ? { ...it, share: it.share * SHARE.where } : it));
      }
    }
    const mixed = /^(?=.*[a-z])(?=.*[\u3400-\u9fff])[a-z\u3400-\u9fff]{3,24}$/.test(rest.trim()) && words.toSyllables(rest);
    const whole = stretches.join("");
    if (content && whole.length > 2 && whole.length <= REACH.whole && idleLength + 1 < whole.length && told * 2 < whole.length) {
      const tokens = stretches.flatMap((stretch) => (stretch.length > 1 ? pairs(stretch) : [])).slice(0, REACH.tokens);
      const need = tokens.length > NEED.tokensOfLong ? NEED.longPiece : NEED.piece;
      query.whole = { label: whole, known: false, alternatives: [{ text: whole, share: 1, tokens, need }] };
    }
    if (mixed) query.whole = { label: rest.trim(), known: false, alternatives: [{ text: "", share: SHARE.mixed, tokens: soundTokens(mixed), need: NEED.sounds }] };
    if (query.groups.some((group) => !group.year) || query.mask || query.asked.length || query.months) query.groups = query.groups.filter((group) => !group.year);
    // Of a pasted text only the topics tell; a sentence that was spoken has no marks.
    const pasted = text.length > REACH.spoken || (text.length > REACH.long && (text.match(MARKS) ?? []).length >= REACH.marks);
    if (pasted) [query.months, query.minutes] = [0, 0];
    if (text.length > REACH.long && query.groups.some(onTopic)) query.groups = query.groups.filter(onTopic);
    query.groups = query.groups.slice(0, REACH.groups);
    return query;
  };

  // The same query for titles and keywords that sound like an unknown run, or are like it but for a character.
  const forgive = (/** @type {Search.Query} */ query) => {
    const more = (/** @type {string} */ run) => {
      // A pair is also found with a character lost between, or turned round; a gap also closed.
      // The longer the run, the less it needs beside its pairs, and every token may be a file to fetch.
      const [turned, gaps] = [run.length < 5, run.length < 7];
      const units = pairs(run).map((pair) => [pair, ...(gaps ? [`${pair[0]}_${pair[1]}`] : []), ...(turned ? [pair[1] + pair[0]] : [])]);
      if (turned) units.push(...skips(run).map((skip) => [skip, skip.replace("_", "")]));
      const sound = soundTokens(words.toSyllables(run) || []).slice(0, REACH.sounds);
      const need = run.length < 4 ? NEED.shortRun : run.length < 7 ? NEED.run : NEED.longRun;
      /** @type {Search.Alternative[]} */
      const found = [{ text: run, share: SHARE.forgiven, units, need }];
      const soundNeed = sound.length > NEED.soundsOfLong ? NEED.sounds : NEED.all;
      if (sound.length) found.push({ text: run, share: SHARE.forgivenSound, tokens: sound, need: soundNeed });
      return found;
    };
    const open = (/** @type {Search.Group} */ group) => !group.known && isHan(group.label) && group.label.length > 2;
    const groups = query.groups.map((group) =>
      open(group) ? { ...group, alternatives: [...group.alternatives, ...more(group.label)] } : group);
    const whole = query.whole && open(query.whole) ? { ...query.whole, alternatives: [...query.whole.alternatives, ...more(query.whole.label)] } : query.whole;
    return { ...query, groups, whole };
  };

  return { understand, forgive };
}
