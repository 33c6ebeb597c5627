// Every number that ranking, reading and mending were tuned with, and why it is there. They were set by trying, with
// the questions of bench/tuning.yml and of tests/search/; change one only with `make bench-quality` before and after.
// A share is what an alternative is worth beside the word as typed (1); a need is the least part of an alternative's
// tokens, by weight, that a page must have.

// How telling a word is, by the table that it comes from: cutting, completing and reading letters prefer the higher.
export const STRENGTH = {
  weak: 0.3,       // it stands everywhere: 安全, 学生
  common: 0.6,     // of the pages' text only
  grade: 0.9,
  strong: 1,       // of titles, keywords, synonyms: the measure of the others
  alias: 1.1,      // another name of a topic
  kind: 1.2,       // 教案, 课件: short, and nearly always meant
  topic: 1.3,      // the topic's own name
};

// What a topic's pages are worth to a word that leads to the topic.
export const TOPIC_SHARE = {
  said: 0.6,       // a synonym, perhaps of one side of the topic only
  day: 0.4,        // a theme day: what is of its topic, after what is of the day
  alias: 0.7,
  name: 0.8,       // below 1: a page with the word itself comes first
};

// Cutting a run: the square of a word's length, times this, so that a long word beats the two it is made of.
export const CUT = {
  longer: 2,       // the exponent
  stop: 0.8,       // 的, 怎么: only where nothing better fits
  kind: 1.1,       // 演练方案 ends a query more often than it stands within a word
  grade: 1.1, time: 1.1,
  word: 1, english: 1,
};

// Letters read as words by their sound: part for being typed at all, part for how much of the word was typed.
export const TYPED = {
  whole: 0.6, wholeShare: 0.4,     // every syllable was begun
  begun: 0.3, begunShare: 0.3,     // the word goes on: worth half
  base: 0.4,                       // added to strength: a weak word can still be meant
  mended: 0.5,                     // likelier than this the letters are right, and not respelt
  baseCompleted: 0.5,              // the same as base, for half-composed text, where the Han half is certain
};

// How far to look, in characters, letters and words: the time of one keystroke grows with each.
export const REACH = {
  pinyinWord: 40,          // letters of the longest word in full pinyin
  syllable: 6,             // letters of the longest syllable, zhuang
  respeltFrom: 6,          // shorter letters are one slip from too many words
  respeltTo: 24,           // 24 letters have 1,300 spellings one slip away
  completedFrom: 3,        // two characters begin too many words
  completedTo: 8,          // characters of an unfinished word
  completedBy: 2,          // characters that may be missing from it
  composed: 4,             // characters of the Han half of half-composed text
  run: 24,                 // characters of a run in which slips are looked for
  slip: 8,                 // characters of a misspelt word
  groups: 12,              // things meant by one query; a pasted paragraph has more
  whole: 30,               // characters of a piece of a title
  sounds: 8,               // pairs of sounds beside the pairs of characters: each may be a file to fetch
  tokens: 14,              // pairs or sounds looked for of one alternative, as above
  single: 6,               // words that a single character is taken for
  meant: 6,                // words that letters are taken for
  own: 4,                  // characters of a synonym that are looked for one by one; a longer one by its pairs
  negated: 12,             // characters that a 不要 reaches
  frame: 10,               // characters between the two words of a frame
  enough: 4,               // characters that a 别光讲 reaches
  negationTo: 40,          // characters of a query in which something can be refused; a pasted text says 不要 to everybody
  inTurn: 2,               // topics named, from which on they take turns
  long: 24,                // characters; of a longer query only topics tell
  marks: 2, spoken: 80,    // with so many marks, or longer than speech, it is a pasted text
};

// How sure it is that a word was meant by something else that was typed.
export const SURE = {
  sameSound: 0.85,         // 地镇: what input methods offer
  anagram: 0.8,            // 练演 in a longer word: fingers out of turn
  lookalike: 0.75,         // one character wrong, and it looks alike
  nearSound: 0.7,          // z for zh, n for ng, n for l: as people of the south type
  lookalikePair: 0.7,      // the same slip in a word of two, where less is left to know it by
  lostOrTwice: 0.65,       // one character fewer, or one twice
  added: 0.4,              // one character more: as often a word of its own within the other (家长发通知)
  turned: 0.62,            // two characters in the other order
  wrongInLong: 0.55,       // one character wrong of five or more
  tellingNear: 0.55,       // a word of three that lost one, if it is a topic's name or a kind
  wrongInShort: 0.45,      // one wrong of three or four: as often another word
  otherDay: 0.3,           // 航天日 is not 航海日
  weakLeft: 0.4,           // what is right of it is a weak word only: 安全带 and 安全门
  strangeBeside: 0.3,      // taken off: two characters sound right while others beside them stay strange
  perCharacter: 0.03,      // added: of slips as likely the longer word, of which more is right
  long: 4,                 // characters; above, wrongInLong
  telling: 1,              // strength above which tellingNear holds
  left: 2, leftOfPair: 1,  // strange characters that may stay when a word, a pair is put right
};

// What to do with a correction that is as sure as this.
export const MEND = {
  offered: 0.56,           // 你是不是要找: one wrong of five, not one of three
  alarmed: 0.72,           // a card of danger is shown: only a sound or a look
  applied: 0.6,            // 按“…”找到: a sound, a look, a lost character
  despiteResults: 0.9,     // applied although pages have the words as typed: only sound and length together reach it
  most: 3,                 // slips of one query that are put right
  few: 4,                  // fewer results than this may come from a slip
};

// Shares of what a word or letters may also mean.
export const SHARE = {
  synonym: 0.85,
  parts: 0.8,              // of 消防演练, pages with 消防 and 演练 apart
  single: 0.6,             // a character for itself: it is in half of all pages
  singleWord: 0.9,         // a word that it is part of
  begins: 0.6,             // a Latin word that begins so
  dateOfNumber: 0.95,      // 119 as 11·9: after the number
  asTyped: 0.8,            // letters or digits that no table knows
  sounded: 0.95,           // a word read from letters: nearly as good as typed
  syllables: 0.8,          // pairs of sounds of a title
  initials: 0.5,           // xfy: three letters have many readings
  mixed: 0.75,             // Han and letters in one run, by sound
  forgiven: 0.7,           // pairs with a character lost between or turned round
  forgivenSound: 0.75,     // the same run by its sound
  elsewhere: 0.5,          // what the pages call a synonym, on pages of another topic
  where: 0.5,              // the topic of a place beside another topic
  otherToken: 0.8,         // within a forgiven pair, what was not typed so
  marked: 0.55,            // alternatives below this are not marked in titles and snippets
  likely: 0.6,             // readings of letters below this part of the best are left out
};

// Needs. The longer a run, the more of it may be wrong and the rest still be proof.
export const NEED = {
  all: 0.99,               // all tokens, but for rounding
  parts: 0.5,              // of a compound's parts
  someOwn: 0.4,            // of a synonym's own characters or pairs
  unknown: 0.55,           // of a run that no word explains
  piece: 0.7, longPiece: 0.55,           // of a piece of a title; above `tokensOfLong`
  sounds: 0.75,                          // of a run by sound, above `soundsOfLong`; below, all
  longSounds: 0.55,                      // of letters with more syllables than `tokensOfLong`
  shortRun: 0.66, run: 0.5, longRun: 0.42,   // of a forgiven run below 4, below 7, of 7 and more characters
  tokensOfLong: 5,
  soundsOfLong: 3,
};

// Weight of a group in its query. Rare words weigh more (idf), within bounds.
export const WEIGHT = {
  own: 1,                  // a synonym's own characters beside the synonym
  card: 3,                 // what an emergency is about
  date: 3,                 // 4.15 leaves no doubt
  most: 4,                 // one rare word must not drown the others
  unseen: 3,               // no page has it: as if it were rare
  least: 0.4,
  leastTopic: 2,           // a subject weighs something even where every page has the word
  weak: 0.25,              // 安全 beside a subject
  beside: 0.6,             // not understood, beside what is: 器响 in 火灾报警器响了
  heard: 0.3,              // level of a pair that the pages know, in its best page
  heardPart: 0.5,          // what a character of such a pair is worth beside one of a known word
  odd: 2,                  // characters that no page has, beside words of every day: it is about something else
  lost: 0.5,               // characters that one counts for which stands alone between words
  kind: 0.5,               // … and one of a word for a kind: 教案 stands in every subject's questions
  bits: 0.34,              // of a question no word of which is known: less than that is bits
  topic: 3,                // characters that a word with a topic counts for at least: 地震 beside 逃生路线图
  letters: 2,              // characters that letters count for which mean nothing
  longestLabel: 6,         // characters of one thing meant that are counted
};

// Score and cover of a page for a group that names a topic.
export const OF_TOPIC = {
  score: 0.5,              // that the page is of the topic, beside having the word
  scoreAsked: 0.85,        // who asks for a kind of the topic (交通海报) wants any, whatever its words
  coverAsked: 1.3,
};

// From what its groups give a page to its score.
export const SCORE = {
  coverBonus: 1.25,        // an alternative (share 0.8) may cover its group wholly
  coverPower: 1.3,         // half an answer is worth less than half
  leastCover: 0.34,        // a page must answer a third of what the query weighs
  leastOfUnknown: 0.5,     // … and half where no word of it is known
  least: 0.05,             // below this nothing was found, whatever is best
  tail: 0.12,              // results weaker than this share of the best are noise
  leastPiece: 0.3,         // of a query that is strange, only what is in a title or keywords
  leastBit: 0.5,           // … and of one no word of which is known
  piece: 1.2, pieceCover: 0.9,   // a piece of a title word for word, over the same words here and there
  idle: 0.5,               // words that are everywhere, beside 学段, kind or time (11月安全工作)
  listed: 0.5,             // a page that fits 学段, kind and time, when nothing else was said
};

// Factors for the kind of a page, and for 学段 and time, where the query names them.
export const FIT = {
  leastAsked: 0.95,        // least weight of a kind that was asked for
  asked: 2.2,              // what counts as what was asked for, of the kind meant most
  otherAsked: 1.8,         // of another kind that the word may mean
  instead: 1.2,            // what serves instead, the first …
  insteadStep: 0.08,       // … and this less for each one after it
  sameKind: 0.8,           // of the same kind, but called something else
  notAsked: 0.6,
  lean: 1.35,              // of a kind that serves who asks, where none was asked for
  modifier: 0.7,           // 演练 in 演练评估表 only says of what
  file: 0.75,              // a file beside its page, when no kind or format was asked for
  format: 2, otherFormat: 0.7,
  stage: 1.5, otherStage: 0.4,   // the wrong 学段 is of little use to a class
  month: 1.3, otherMonth: 0.7,
  monthOfKind: 2.2,        // kinds that are about a month: its page, its minutes
  day: 1.5,                // of a theme day that is named: its kit, its row in the list
  inTime: 1.6, tooLong: 0.6,
  number: 3,               // who types 119 wants the page of numbers
  aside: 0.3,              // of what a topic's theme days are worth, when they are of the topic only
};

// Excerpts, in characters.
export const EXCERPT = {
  length: 76,              // two lines on a phone
  enough: 16,              // a paragraph shorter than this is followed by the next one
  sentence: 30,            // a sentence that begins no farther back is shown from its beginning
  before: 20,              // else this much of what stands before the word
  body: 2, heading: 1,     // what a word in the text, in the heading says for a section
  texts: 4,                // text files fetched for the snippets of one answer
};

// Sentences about what is not there.
export const NOTICE = {
  most: 2,                 // topics, and kinds, that one question may be told about
  turns: 3,                // of each kind, before the rest follows
  answered: 0.6,           // a result of the kind that has the words so well, by its title, is there
  kinds: 4,                // kinds named in "有：…"
  bare: 10,                // characters of a query that is only a topic; a longer one asks for something in it
};

// Topics offered when little was found.
export const NEAREST = {
  fewer: 3,                // than so many results
  likeness: 0.6,           // characters that a name shares with the query, of its own
  common: 2,               // fewer shared characters are chance
  most: 6,
};

export const QUERY_LENGTH = 200;   // characters; longer text is a mistake of the clipboard
export const QUOTED_LENGTH = 20;   // characters of it in a message
