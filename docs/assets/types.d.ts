// Types of the pages' scripts, for tsc and editors: the site does not carry this file (exclude_docs in mkdocs.yml).
// docs/assets/search/README.md says in words what an answer of the search holds.

declare namespace Campus {
  type Child = Node | string | number | null | undefined | false;
  type Attributes = Record<string, string | number | boolean | null | undefined>;

  interface Find {
    <T extends HTMLElement = HTMLElement>(selector: string, root?: ParentNode): T | null;
  }
  interface One {
    <K extends keyof HTMLElementTagNameMap>(tag: K, root?: ParentNode): HTMLElementTagNameMap[K];
    <T extends HTMLElement = HTMLElement>(selector: string, root?: ParentNode): T;
  }
  interface All {
    <K extends keyof HTMLElementTagNameMap>(tag: K, root?: ParentNode): HTMLElementTagNameMap[K][];
    <T extends HTMLElement = HTMLElement>(selector: string, root?: ParentNode): T[];
  }
  interface Make {
    <K extends keyof HTMLElementTagNameMap>(tag: K, attributes?: Attributes, ...children: Child[]): HTMLElementTagNameMap[K];
  }
  interface Fill {
    <T extends Element>(element: T, ...children: Child[]): T;
  }
  interface FetchScript {
    /** `patience` in milliseconds. */
    <T>(src: string, read: () => T | null | undefined, patience?: number): Promise<T>;
  }
  /** What page.js offers. */
  interface Page {
    all: All;
    copy(text: string): Promise<boolean>;
    data(element: HTMLElement, name: string): string;
    fetchScript: FetchScript;
    fill: Fill;
    find: Find;
    kept: { read(key: string): any; write(key: string, value: unknown): void };
    make: Make;
    one: One;
    partAt(hash: string): HTMLElement | null;
    setInert(element: Element, on: boolean): void;
  }

  /** Where a school's values stand on a poster: fractions of the page, `size` in fractions of its width. */
  interface PosterGeometry {
    boxes: Record<string, { x: number; y: number; width: number; height: number; size: number }>;
  }

  /** Plain words, or pieces with their 拼音 ("" where there is none). */
  type Words = string | [piece: string, syllable: string][];
  /** One text, or several of one kind; `reveal`: with which click it appears; `right`: the right choice. */
  interface Part {
    kind: "lead" | "item" | "word" | "text" | "question" | "choice" | "answer" | "said";
    texts: Words[];
    reveal: number;
    right: boolean;
  }
  interface Screen {
    manner: string;
    section: string;
    /** Of its section, 0 where it has none. */
    minutes: number;
    title: Words;
    label: string;
    parts: Part[];
    picture?: string;
    alt?: string;
    notes: string[];
  }
  interface Deck {
    title: string;
    colour: string;
    screens: Screen[];
  }

  interface Pick {
    url: string;
    kind: string;
    title: string;
    text: string;
    topic: string;
    topicName: string;
    minutes: number;
    prepare: string;
    ahead: boolean;
  }
  /** `picks[place][when]`: positions in `items`. */
  interface TenMinutes {
    items: Pick[];
    picks: Record<string, Record<string, number[]>>;
  }

  // The year planner (planner.js): dates are texts such as 2026-09-01, a 学段 is its code.
  interface PlanItem {
    id: string; use: string; title: string; topic: string; months: number[]; holiday: string;
    stages: string[]; tomorrow: string; regions: string[]; only: string[]; term: string; post: string;
  }
  interface Session { post: string; talk: string; form: string }
  interface Staircase { building: string; name: string; capacity: number }
  interface SchoolClass { building: string; floor: number; name: string; pupils: number }
  interface PlanEvent { uid: string; date: string; title: string; text: string; kind: string; stages: string[] }
  interface PlanDay { id: string; name: string; priority: string; topics: string[]; rule: Record<string, any> & { kind: string } }
  /** `before`: by days ahead; `roles`: name, who, place, duty; `orders`: of the drill, of the truth, or none. */
  interface DrillTexts { before: Record<string, string>; roles: string[][]; orders: string[] }
  interface PlanData {
    stages: Record<string, string>;
    topics: Record<string, string>;
    months: Record<string, { theme: string; topics: string[] }>;
    days: PlanDay[];
    talks: PlanItem[];
    briefings: PlanItem[];
    lessons: { id: string; title: string; topic: string; stage: string; months: number[] }[];
    grades: Record<string, string>;
    duties: Record<string, { name: string; unit: string; asks: string; mend: string }>;
    /** With their `DrillTexts` once a file is wanted. */
    drills: ({
      id: string; title: string; bus: boolean; boarding: boolean; staff: boolean; kind: string; team: string; guide: string; minutes: number; months: number[];
      downstairs: boolean;
    } & DrillTexts)[];
    drill_plan: {
      month: number; drill: string; date?: string | null;
      name?: string | null; place?: string | null; team?: string | null; guide?: string | null;
    }[];
  }
  interface PlanCalendar {
    holidays: Record<string, string>;
    workdays: string[];
    announced: number[];
    years: Record<string, Record<string, string[]>>;
  }
  interface Term { name: string; first: string; last: string }
  /** The fields of content/school.yml that plan a year. */
  interface School {
    name: string; region: string; stages: string[]; boarding: boolean; school_bus: boolean; checked: string; terms: Term[];
    rest_days: Record<string, string>; school_days: Record<string, string>; drills: PlanData["drill_plan"];
    stairs?: Staircase[]; classes?: SchoolClass[];
  }
  type Said = string | null;
  /** `own`: which of the school's drills, -1 of the default plan. */
  interface PlannedDrill { date: string; drill: string; of: string; own: number }
  interface PlannedWeek {
    monday: string; term: string; number: number | null; events: string[]; topics: string[]; theme: string;
    flag: Said; staff: Said; five: Record<string, Said>;
    days: { date: string; tomorrow: string; minute: Record<string, Said> }[];
  }
  interface Plan {
    weeks: PlannedWeek[];
    months: { month: string; theme: string; assembly: { date: string; talk: Said }; drills: { date: string; drill: string }[] }[];
    holidays: { date: string; holiday: string; talk: Said }[];
    lessons: Record<string, { monday: string; term: string; lesson: string }[]>;
    first: { date: string; stage: string; term: string; talk: Said }[];
    training: (Session & { monday: string; term: string; use: string })[];
    drills: PlannedDrill[];
    stairs: (SchoolClass & { stair: string; turn: number })[];
    counts: { duty: string; of: string; need: number; have: number }[];
  }
  /** What is read aloud, by talk: for all, or by 学段. */
  type SaidTexts = Record<string, string | Record<string, string>>;
  type Tables = Record<string, string[][]>;
  interface Templates { texts: string[]; files: Record<string, Record<string, number>> }
  /** Of fflate, what we use. */
  interface Zip {
    strToU8(text: string): Uint8Array<ArrayBuffer>;
    zipSync(parts: Record<string, Uint8Array<ArrayBuffer>>, options: { level: number; mtime: Date }): Uint8Array<ArrayBuffer>;
  }
  interface PlanFiles {
    make(library: Zip, whole: Templates, name: string, values: Record<string, string>, tables: Tables): Uint8Array<ArrayBuffer>;
    calendar(title: string, name: string, year: string, events: PlanEvent[]): string;
  }
  interface Planner {
    plan(data: PlanData, calendar: PlanCalendar, school: School): Plan;
    rows(data: PlanData, plan: Plan, school: School): Record<string, string[][]>;
    events(data: PlanData, calendar: PlanCalendar, plan: Plan, school: School): PlanEvent[];
    minutes(data: PlanData, plan: Plan, said: SaidTexts): string[][];
    remark(calendar: PlanCalendar, school: School): string;
    rest(calendar: PlanCalendar, school: School): (day: string) => string;
  }
}

declare namespace Search {
  /** Pieces of a text, and whether each is a match. */
  type Parts = [text: string, match: boolean][];
  type Status = "ok" | "empty" | "nothing" | "unavailable";

  interface Result {
    id: number;
    kind: string;
    title: string;
    titleParts: Parts;
    url: string;
    topic: string;
    topicName: string;
    stages: string[];
    minutes: number;
    months: number[];
    heading: string;
    snippet: Parts;
    file: string;
    score: number;
  }
  interface Emergency {
    id: string;
    topic: number;
    despair: boolean;
    title: string;
    calls: { number: string; name: string }[];
    /** Steps stand before the numbers, which are for who is unsure or cannot go on. */
    doFirst: boolean;
    /** Somebody grown-up is the help, more than a number. */
    adult: boolean;
    steps: string[];
    page: { title: string; url: string };
  }
  interface NearTopic {
    id: string;
    name: string;
    url: string;
  }
  interface Understood {
    words: string[];
    topics: string[];
    stages: string[];
    kinds: string[];
    file: string;
    minutes: number;
    months: number[];
    date: string;
    /** Of content/ten_minutes.yml. */
    place: string;
  }
  type Counts = Record<string, Record<string, number>>;
  interface Found {
    query: Query;
    ranked: Ranked[];
    /** A correction to offer. */
    guess?: string;
  }

  interface EngineAnswer {
    query: string;
    status: Status;
    message: string;
    /** What is said first: what is not there, and what there is instead; whose number was typed. */
    notice: string;
    results: Result[];
    total: number;
    facets: Counts;
    understood: Understood;
    corrected: { from: string; to: string } | null;
    didYouMean: string | null;
    emergency: Emergency | null;
    /** Without a card, though danger is meant: those of which it may be one. */
    among: Emergency[];
    /** Without a card: the line of numbers is to be shown. */
    calm: boolean;
    nearestTopics: NearTopic[];
    incomplete: boolean;
    /** Data files without which there is no answer, and text files that would improve snippets. */
    needs: string[];
    wants: string[];
  }
  interface Answer extends EngineAnswer {
    more: Promise<Answer | null>;
  }
  interface Options {
    limit?: number;
    offset?: number;
    exact?: boolean;
    browse?: boolean;
    /** So many of the best kind, so many of each other one, in place of `limit`. */
    byKind?: number[];
    /** The reader's date, 2026-11-30. */
    today?: string;
    facets?: Record<string, any>;
  }

  /** core.js as it came: of whatever shape, if it is broken. */
  type Tables = Record<string, any>;

  interface Engine {
    usable: boolean;
    stages: Record<string, string>;
    /** Topics that are never kept among the recent searches. */
    privateTopics: string[];
    search(query: unknown, options?: Options): EngineAnswer;
    understand(text: unknown): Query;
    normalise(text: string): string;
    add(name: string, data: unknown): void;
    fail(name: string): void;
    /** Forgets which files could not be had. */
    retry(): void;
  }
  interface Client {
    warm(): Promise<Engine>;
    /** The card for a query, from the table of danger alone; null also when that cannot be had. */
    alarm(query: string): Promise<Emergency | null>;
    ask(query: string, options?: Options): Promise<Answer>;
    stages: Record<string, string>;
    privateTopics: string[];
  }
  interface PageClient extends Client {
    data(name: string, version: string, payload: unknown): void;
  }

  // Inside the engine ---------------------------------------------------------------------------------

  type Sort = "word" | "stop" | "kind" | "grade" | "time" | "english";
  /** What is known of a word that a reader may type. */
  interface Entry {
    word: string;
    sort: Sort;
    strength: number;
    /** It has a posting list of its own; all others are looked for by their pairs. */
    indexed?: boolean;
    topic?: number;
    share?: number;
    means?: string[];
    /** A synonym, whose own characters are looked for too. */
    own?: boolean;
    /** A theme day. */
    day?: boolean;
    /** Of a word for a kind: its row. */
    place?: number;
    months?: number;
    /** 本周, 下月 … */
    fromNow?: string;
    mask?: number;
    /** The site has nothing for them. */
    outside?: number;
    says?: string;
    /** Its syllables, once they were needed. */
    said?: string[];
  }
  interface Spoken extends Entry {
    said: string[];
  }
  interface Part {
    text: string;
    entry?: Entry;
  }
  interface Correction {
    from: string;
    to: string;
    text: string;
    /** Characters that no word explains, when it is put right. */
    left: number;
    sure: number;
  }
  interface Words {
    lexicon: Map<string, Entry>;
    phrases: Map<string, Entry>;
    weak: Set<string>;
    cut(run: string, not?: string): Part[];
    spoken(word: string): string[];
    sounds(): { words: Spoken[]; whole: Map<string, string> };
    meant(letters: string): { entry: Spoken; score: number }[];
    fromPinyin(letters: string): string;
    respelt(letters: string): string;
    completed(text: string): string;
    toSyllables(text: string): string[] | null;
    composed(text: string): string;
    corrections(text: string): Correction[];
  }

  interface Danger {
    card(text: string, heard?: string): Emergency | null;
    /** Of a text without a card in which danger is surely meant: the cards that it may be. */
    among(text: string): Emergency[];
    /** A cry that does not say what has happened, or a sign that may not be meant? */
    cries(text: string): boolean;
    /** For the bench: the card of a text, whether it is meant, and how much speaks for it. */
    judge(text: string): { card: Emergency; meant: boolean; sum: number; among: Emergency[] } | null;
  }
  /** Words, or 【groups】 of words, in their order; `gap`: at most so many characters after the one before. */
  type Way = { key: string; isGroup: boolean; gap: number }[];
  /** What must all stand in a query, each in one of its ways, or must not. */
  type Sign = { not: boolean; ways: Way[] }[];
  /** Where a way stands, and how many of its words are written by their sound. */
  type Span = [start: number, end: number, slips: number];
  /** One way to meet a group: a topic, or tokens that a page must have (`units`: one token of each). */
  interface Alternative {
    text: string;
    share: number;
    topic?: number;
    tokens?: string[];
    units?: string[][];
    need?: number;
    /** A topic, elsewhere it is worth less. */
    within?: number;
    /** What to mark, when that is not the text. */
    terms?: string[];
  }
  /** One thing meant. */
  interface Group {
    label: string;
    known: boolean;
    alternatives: Alternative[];
    weak?: boolean;
    year?: boolean;
    weight?: number;
    /** A theme day. */
    day?: boolean;
    /** One character, which tells only where nothing else does. */
    single?: boolean;
    /** It says when: 秋季研学. */
    when?: boolean;
    /** It says where, beside what about: 宿舍 in 宿舍用电. */
    where?: boolean;
    /** So many of its characters neither words nor pages know. */
    strange?: number;
  }
  interface Kind {
    name: string;
    weight: number;
    months: boolean;
    days: boolean;
    any: boolean;
    aside: boolean;
    /** As it is counted: 张海报; "" if it is not. */
    measure: string;
  }
  /** A row of content/search/kinds.yml: words for a kind, and what counts as it. */
  interface Asked {
    place: number;
    label: string;
    kinds: number[];
    /** Rows that look for the same words in titles; empty: any title will do. */
    called: number[];
    instead: number[];
    file: string;
    /** It is worth saying that there is none. */
    told: boolean;
  }
  /** What a sentence about what is not there looks at. */
  interface Wish {
    row: Pick<Asked, "place" | "label" | "kinds" | "called" | "instead">;
    only: boolean;
    mask: number;
    months: number;
    minutes: number;
    outside: string;
  }
  interface Query {
    text: string;
    /** The text with slips mended and pinyin as words. */
    heard: string;
    /** The same, with unfinished words completed. */
    read: string;
    groups: Group[];
    /** Bits of 学段, of months. */
    mask: number;
    months: number;
    /** 学段 that the site has nothing for. */
    outside: string;
    asked: Asked[];
    /** Of these, what only says of what: 演练 in 演练评估表. */
    modifiers: Asked[];
    /** … and what stands before something else that is told. */
    inside: Asked[];
    /** Kinds that serve who is heard to ask. */
    leans: number[];
    /** What is not wanted. */
    not: { topics: number[]; asked: Asked[]; mask: number }[];
    file: string;
    minutes: number;
    date: string;
    /** A theme day is named. */
    day: boolean;
    /** A telephone number; and whether one was begun. */
    phone: string;
    calls: boolean;
    place: string;
    corrected: { from: string; to: string } | null;
    /** The query as a piece of a title. */
    whole: Group | null;
    /** So many characters stand alone and belong to no word. */
    lost: number;
    /** Characters of words for 学段, kinds and times. */
    aside: number;
    /** Nothing was typed: everything is meant. */
    all?: boolean;
  }
  interface Postings {
    count: number;
    docs: number[];
    levels: number[];
  }
  /** Documents alike stand together: `count` of them from number `first` on. */
  interface Run {
    first: number;
    count: number;
    topic: number;
    kind: number;
    stage: number;
    minutes: number;
    months: number;
    file: string;
    /** What its titles call it: a row of kinds.yml, or -1. */
    called: number;
  }
  type Facet = "stage" | "topic" | "kind" | "minutes" | "month";
  /** How a document answers a group: its score, how much of the group that covers, by its words and not its topic alone? */
  type Scores = Map<number, [score: number, cover: number, exact: boolean]>;
  /** The same for a query. */
  type Sum = [score: number, cover: number, exact: boolean];
  type Put = (doc: number, score: number, cover: number, exact: boolean) => void;
  interface Ranked {
    doc: number;
    run: Run;
    exact: boolean;
    /** How well it has the words, before its kind, 学段 and time count. */
    value: number;
    score: number;
  }

  /** What view.js offers to the box, the results page and the ten minutes. */
  interface View {
    address(path: string): string;
    /** The card for a query, before there is an answer; never rejects. */
    alarm(query: string): Promise<Emergency | null>;
    ask(query: string, options: Options, slowly: (text: string) => void): Promise<Answer>;
    byKind(results: Result[]): Map<string, Result[]>;
    calmLine(): HTMLElement;
    facts(result: Result): HTMLElement;
    nearest(topics: NearTopic[]): HTMLElement[];
    recent: { all(): string[]; add(answer: Answer | null): void; clear(): void };
    resultsAddress(query: string, more?: Record<string, string>): string;
    snippet(result: Result): HTMLElement;
    title<K extends keyof HTMLElementTagNameMap = "span">(result: Result, tag?: K, attributes?: Campus.Attributes): HTMLElementTagNameMap[K];
    urgent(emergency: Emergency | null, among?: Emergency[]): HTMLElement | null;
    urgentSentence(emergency: Emergency | null, among?: Emergency[]): string;
    warm(): Promise<void>;
  }
}

/** Chromium 126 and later. */
interface CloseWatcher {
  destroy(): void;
  addEventListener(type: "close", act: () => void): void;
}
interface Window {
  CloseWatcher?: new () => CloseWatcher;
}

declare var campusPage: Campus.Page;
declare var campusSearch: Search.PageClient | undefined;
declare var campusSearchView: Search.View | undefined;
// Data files call these.
declare var campusPoster: (geometry: Campus.PosterGeometry) => void;
declare var campusScreens: (deck: Campus.Deck) => void;
declare var campusTenMinutes: (name: string, data: Campus.TenMinutes) => void;
declare var campusPlanFiles: Campus.PlanFiles;
declare var campusTemplates: (whole: Campus.Templates) => void;
declare var campusSaid: (texts: { minutes: Campus.SaidTexts; drills: Record<string, Campus.DrillTexts> }) => void;
declare var fflate: Campus.Zip;
declare var campusPlanner: Campus.Planner;
declare var campusPlan: (whole: { data: Campus.PlanData; calendar: Campus.PlanCalendar; school: Campus.School }) => void;
