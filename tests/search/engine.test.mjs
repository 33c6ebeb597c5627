// The engine in Node, over the index of the real content. Run by tests/test_search_engine.py, which writes the index
// to SEARCH_DATA: signs.js, core.js and their sisters, and questions.json with the bench's written questions.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { createClient } from "../../docs/assets/search/client.js";
import { createEngine } from "../../docs/assets/search/engine.js";

const folder = process.env.SEARCH_DATA;

const read = (name) => {
  let found;
  const campusSearch = { data: (_, __, payload) => { found = payload; } };
  new Function("campusSearch", readFileSync(join(folder, `${name}.js`), "utf8"))(campusSearch);
  return found;
};
const core = { ...read("core"), danger: read("signs") };
const shared = createEngine(core);

// As the client does it: fetch what is needed, ask again. `fetched` are the names of the files.
const ask = (query, options = {}, engine = shared) => {
  const fetched = [];
  let answer = engine.search(query, options);
  for (let round = 0; answer.needs.length; round++) {
    assert.ok(round < 6, `no end of files for ${query}`);
    for (const name of answer.needs) {
      fetched.push(name);
      engine.add(name, read(name));
    }
    answer = engine.search(query, options);
  }
  return { ...answer, fetched };
};
const first = (query, options) => ask(query, options).results[0];
const text = (parts) => parts.map(([piece]) => piece).join("");
const matches = (parts) => parts.filter(([, match]) => match).map(([piece]) => piece);

// Must pass: words of danger, words of despair -----------------------------------------------------------

const DANGER = {
  119: ["着火了", "有火灾了发生火灾", "我家着火了", "厨房起火了怎么办", "宿舍冒烟了", "zhaohuole", "著火了", "煤气漏了", "一股煤气味", "电线掉水里了"],
  110: ["有人溺水", "同学掉进河里了", "有人落水了快来", "有人拿刀", "有人跟踪我", "我走丢了", "被骗了", "有人砍人", "爸爸打我"],
  120: ["有人晕倒了", "没有呼吸了", "有人触电了", "流了很多血", "噎住了喘不上气", "他叫不醒", "出车祸了", "被车撞了", "烧炭头疼", "两岁孩子喝了农药"],
  122: ["高速上追尾了"],
};
for (const [number, queries] of Object.entries(DANGER)) {
  for (const query of queries) {
    test(`“${query}” gives ${number} first`, () => {
      const { emergency } = ask(query);
      assert.equal(emergency?.calls[0].number, number);
      assert.equal(emergency.despair, false);
      assert.ok(emergency.title && emergency.steps.length && emergency.page.url === `now/${emergency.id}.html`);
      assert.equal(emergency.doFirst, false);
    });
  }
}

test("what is done first, or is an adult's affair, has its steps before its numbers", () => {
  for (const [query, adult] of [["地震了", false], ["被开水烫了", false], ["同学打我", true], ["同桌给我起外号", true]]) {
    const { emergency } = ask(query);
    assert.deepEqual([emergency?.doFirst, emergency?.adult], [true, adult], query);
    assert.ok(emergency.calls.length && emergency.steps.length);
  }
});

test("no sign is looked for in what a word may become", () => {
  for (const query of ["教室着", "教室着h", "我不想", "不想h", "有人溺", "想s", "有人拿"]) assert.equal(ask(query).emergency, null, query);
  assert.equal(ask("不想huo").emergency?.id, "my-own-despair");
});

// Beginnings as they are typed, of every twentieth title and asked word: the site's own, so none is a slip.
test("what is still being typed is never told to be another word", () => {
  const titles = readdirSync(folder).filter((name) => /^d\d+\.js$/.test(name)).flatMap((name) => read(name.slice(0, -3)).map(([title]) => title));
  const asked = core.said.flatMap(([, from]) => String(from).split(" ")).filter((word) => /^\p{Script=Han}{3,}$/u.test(word));
  const begun = [...titles.filter((_, at) => at % 20 === 0), ...asked.filter((_, at) => at % 20 === 0)];
  const told = [];
  for (const query of new Set(begun.flatMap((whole) => [2, 3, 5].map((length) => whole.slice(0, length))))) {
    const { corrected, didYouMean } = ask(query);
    const meant = corrected ? query.replace(corrected.from, corrected.to) : didYouMean;
    if (corrected) told.push(`${query} → ${meant}`);
    else if (meant && ask(meant).emergency?.id !== ask(query).emergency?.id) told.push(`${query} → ${meant}?`);
  }
  assert.ok(begun.length > 60);
  assert.deepEqual(told, []);
});

test("the line of numbers stands where somebody may need it", () => {
  for (const query of ["救命", "jiuming", "asdfgh", "奥特曼", "急救", "走失", "心理健康教案", "防性侵"]) assert.deepEqual([ask(query).emergency, ask(query).calm], [null, true], query);
  for (const query of ["", "消防", "三年级消防教案", "11月", "海报"]) assert.equal(ask(query).calm, false, query);
  assert.equal(ask("着火了").calm, false, "the card has the numbers");
  assert.equal(createEngine(null).search("消防").calm, true);
});

test("topics and procedures that nobody else shall see are told", () => {
  for (const topic of ["abuse", "mental", "bullying", "drugs"]) assert.ok(shared.privateTopics.includes(topic), topic);
});

const DESPAIR = [
  "不想活了", "不想活", "想死", "跳楼", "我想跳楼", "有人要跳楼", "自杀", "自殺", "割腕", "活着没意思", "活不下去了", "轻生", "安眠药",
  "结束生命", "同学说不想活了怎么办", "怎么死不疼", "吃了很多药", "遗书怎么写", "buxianghuo", "zisha", "tiaolou", "不想话了",
  "跳 楼", "跳！楼", "跳\u200b楼", "不想活了 教案", "自残 高中", "want to die", "suicide",
];
const means = JSON.parse(readFileSync(join(folder, "means.json"), "utf8"));
// All that the page behind a result says, not only what the list shows of it. The help page has to name what it helps with.
const wholeText = ({ id, title, url, snippet }) => {
  const file = core.texts.filter((from) => from <= id).length - 1;
  const sections = url === "help.html" ? [] : read(`t${file}`)[id - core.texts[file]];
  return [title, text(snippet), ...sections.flatMap(([, heading, words]) => [heading, words])].join(" ");
};
test("the means are looked for in whole texts", () => {
  const calm = core.despair.slice(1).map((id) => wholeText({ id, title: "", url: "", snippet: [] }));
  assert.ok(means.length > 1 && calm.some((words) => words.length > 100));
});
for (const query of DESPAIR) {
  test(`“${query}” gives the helpline and the help page first, and no page that names a means`, () => {
    for (const options of [{}, { limit: 200 }, { exact: true }, { facets: { stage: "p1" } }]) {
      const { emergency, results, corrected, didYouMean, nearestTopics } = ask(query, options);
      assert.equal(emergency?.despair, true);
      // Another number leads only where somebody is hurt already, or stands where a bystander must call.
      assert.equal(emergency.calls[0].number, { 有人要跳楼: "110", 吃了很多药: "120" }[query] ?? "12356");
      assert.ok(emergency.calls.some(({ number }) => number === "12356"));
      assert.deepEqual(means.filter((word) => [emergency.title, ...emergency.steps].join().includes(word)), []);
      assert.equal(results[0].url, "help.html");
      for (const result of results) {
        assert.deepEqual(means.filter((word) => wholeText(result).includes(word)), [], `${result.url} names a means`);
        assert.ok(core.despair.includes(result.id));
      }
      assert.deepEqual([didYouMean, nearestTopics.length], [null, 0]);
      assert.ok(!corrected || !options.exact);
    }
  });
}

for (const query of ["消防", "三年级消防教案", "防溺水", "防溺水主题班会", "心理健康", "跳绳", "4·15", "地震演练", "着火演练方案", "轻声慢步"]) {
  test(`“${query}” is no emergency`, () => assert.equal(ask(query).emergency, null));
}

// Understanding -----------------------------------------------------------------------------------------

test("the bench's own questions: floors by group", () => {
  const groups = JSON.parse(readFileSync(join(folder, "questions.json"), "utf8"));
  const has = (term, result) => {
    if (term.startsWith("url:")) return result.url.includes(term.slice(4));
    if (term.startsWith("day:")) return result.url.includes(`days/${term.slice(4)}/`) || result.url.endsWith(`#${term.slice(4)}`);
    return result.topic === term || result.kind === term || result.file === term || result.stages.includes(term);
  };
  let asked = 0;
  for (const [group, questions] of Object.entries(groups)) {
    let good = 0;
    for (const { text: query, want, emergency } of questions) {
      const answer = ask(query, { limit: 5 });
      const right = want.length ? answer.results.some((result) => want.some((terms) => terms.every((term) => has(term, result)))) : group === "emergency" || answer.results.length === 0;
      const shown = answer.emergency ? [answer.emergency] : answer.among;
      good += right && (emergency === null || (emergency ? shown.some(({ id }) => id === emergency) : !shown.length));
      asked += 1;
    }
    const floor = group === "emergency" || group === "nonsense" ? 1 : 0.9;
    assert.ok(good / questions.length >= floor, `${group}: ${good} of ${questions.length}`);
  }
  assert.ok(asked >= 200 && core.docs > 100);
});

test("every spelling of a day finds its kit", () => {
  for (const query of ["4.15", "4·15", "4・15", "415", "0415", "4月15日", "４月１５号", "四一五", "四月十五", "4/15", "4-15", "2027年4月15日", "2027-04-15"]) {
    const answer = ask(query);
    assert.equal(answer.results[0].url, "days/national-security/index.html", query);
    assert.equal(answer.understood.date, "4.15", query);
  }
});

test("学段, kind, minutes and month are taken from the words", () => {
  const { understood } = ask("10分钟 三年级 消防 教案 11月");
  assert.deepEqual([understood.stages, understood.kinds, understood.minutes, understood.months], [["p1"], ["教案"], 10, [11]]);
  assert.equal(first("三年级消防教案").url.split("#")[0], "lessons/fire-p1.html");
  assert.deepEqual(ask("提高中小学生安全意识").understood.stages, [], "高中 is not in 提高中小学生");
});

test("a correction is told, and can be refused", () => {
  const answer = ask("地镇");
  assert.deepEqual(answer.corrected, { from: "地镇", to: "地震" });
  assert.equal(ask("地镇", { exact: true }).corrected, null);
  assert.equal(ask("地震").corrected, null);
});

test("words are marked in titles and snippets", () => {
  const result = first("消防");
  assert.deepEqual(matches(result.titleParts), ["消防"]);
  assert.equal(text(result.titleParts), result.title);
  assert.deepEqual(matches(first("4·15").titleParts), ["4·15"]);
});

test("a word that stands only in the text brings the text, its section and its anchor", () => {
  const before = ask("饮水机");
  assert.ok(before.wants.length > 0 && before.wants.length <= 4);
  for (const name of before.wants) shared.add(name, read(name));
  const result = first("饮水机");
  assert.ok(matches(result.snippet).length, text(result.snippet));
  assert.match(result.url, /#/);
});

test("facets filter, and count as if their own filter were off", () => {
  const all = ask("消防", { limit: 200 });
  const some = ask("消防", { limit: 200, facets: { kind: "教案", stage: ["p1", "p2"] } });
  assert.ok(some.total > 0 && some.total < all.total);
  assert.ok(some.results.every(({ kind, stages }) => kind === "教案" && (stages.includes("p1") || stages.includes("p2"))));
  assert.ok(Object.keys(some.facets.kind).length > 1);
  assert.equal(some.facets.kind["教案"], some.total);
  assert.ok(ask("消防", { limit: 200, facets: { minutes: 10 } }).results.every(({ minutes }) => minutes > 0 && minutes <= 10));
  const none = ask("消防", { facets: { topic: "cult", stage: "p1" } });
  assert.equal(none.status, "nothing");
  assert.match(none.message, /去掉一个条件/);
  for (let month = 1; month <= 12; month++) assert.doesNotMatch(ask("地震", { facets: { kind: "教案", month } }).notice, /下面是/);
});

test("offset and limit page through the same order", () => {
  const whole = ask("消防", { limit: 20 }).results.map(({ id }) => id);
  const parts = [0, 5, 10, 15].flatMap((offset) => ask("消防", { limit: 5, offset }).results.map(({ id }) => id));
  assert.deepEqual(parts, whole);
});

test("an empty query with browse lists everything", () => {
  assert.equal(ask("").status, "empty");
  assert.equal(ask("  \u200b ").status, "empty");
  assert.equal(ask("", { browse: true, limit: 1 }).total, core.docs);
});

test("nothing found: one sentence, and no topics by chance", () => {
  for (const query of ["二次函数", "asdfgh", "奥特曼", "hjkl", "数学期末试卷答案", "……？？！！"]) {
    const { status, message, results, nearestTopics, notice } = ask(query);
    assert.deepEqual([status, results, nearestTopics, notice], ["nothing", [], [], ""], query);
    assert.match(message, /^(没有找到|这里只有)/, query);
  }
});

// What is not there ------------------------------------------------------------------------------------------

const kindNames = core.kinds.map(([name]) => name);
const [, , topicOf, kindOf, stageOf] = core.runs.map((column) => {
  let before = "";
  return column.split(",").map((value) => Number((before = value || before)));
});
const has = (topic, kind, stage = 15) => topicOf.some((it, run) => it === topic && kindNames[kindOf[run]] === kind && stageOf[run] & stage);

test("whatever a topic has not is said first, and what it has is not", () => {
  core.topics.forEach(([id, name], topic) => {
    for (const kind of ["教案", "课件", "学习单", "测验"]) {
      const { notice, results } = ask(`${name} ${kind}`);
      if (has(topic, kind)) assert.doesNotMatch(notice, /没有/, `${name}${kind}`);
      else assert.ok(notice.startsWith(`${name}还没有${kind}。`) && results[0].topic === id, `${name}${kind}: ${notice}`);
    }
    const { notice } = ask(`${name}三年级教案`);
    if (!has(topic, "教案")) assert.ok(notice.startsWith(`${name}还没有教案。`), notice);
    else if (!has(topic, "教案", 1)) assert.ok(notice.startsWith(`${name}还没有小学1—3年级的教案。`), notice);
    else assert.equal(notice, "", name);
    if (!has(topic, "教案")) assert.ok(ask(name).notice.startsWith(`${name}还没有教案。`), `${name} alone: ${ask(name).notice}`);
  });
});

test("of every topic, kind and class what is not there is said, and nothing else", () => {
  core.topics.forEach(([, name], topic) => {
    for (const kind of ["教案", "课件", "学习单", "测验", "海报", "学生页", "演练"]) {
      ["三年级", "五年级", "初二", "高一"].forEach((grade, band) => {
        const { notice } = ask(name + grade + kind);
        assert.equal(/没有/.test(notice), !has(topic, kind, 1 << band), `${name}${grade}${kind}: ${notice}`);
      });
    }
  });
});

test("an empty choice of filters says what is missing", () => {
  const topic = core.topics.findIndex((_, index) => !has(index, "教案"));
  const [id, name] = core.topics[topic];
  const answer = ask("", { browse: true, facets: { topic: id, kind: "教案" } });
  assert.equal(answer.status, "nothing");
  assert.ok(answer.notice.startsWith(`${name}还没有教案。`), answer.notice);
});

test("what the site has of no topic is said too, and who is in danger is told no such thing", () => {
  for (const query of ["消防视频", "校园安全责任书", "隐患台账"]) assert.match(ask(query).notice, /还没有/, query);
  assert.match(ask("幼儿园消防教案").notice, /消防还没有幼儿园的教案/);
  for (const query of ["煤气漏了", "电线掉水里了"]) assert.equal(ask(query).notice, "", query);
});

// The whole question -----------------------------------------------------------------------------------------

test("a telephone number: whose it is, the page of numbers, then the date", () => {
  for (const [number, name] of core.phones) {
    const { notice, results } = ask(number);
    assert.equal(notice, `${number}：${name}。`);
    assert.equal(results[0].url.split("#")[0], "help.html", number);
  }
  assert.ok(ask("119").results.some(({ url }) => url.startsWith("days/fire-day/")));
});

test("what is refused is not shown", () => {
  for (const [query, gone] of [
    ["消防 不要ppt", ({ file }) => file === "PPT"], ["除了消防还有哪些演练", ({ topic }) => topic === "fire"], ["不是高中的禁毒教案", ({ stages }) => stages.join() === "s"],
    ["交通安全 不要海报", ({ kind }) => kind === "海报"], ["演练方案 不要地震的", ({ topic }) => topic === "quake"],
  ]) {
    const { results } = ask(query, { limit: 40 });
    assert.ok(results.length && !results.some(gone), query);
  }
  for (const [query, topic] of [["不要慌 地震", "quake"], ["是不是地震", "quake"], ["不要玩火", "fire"], ["要不要系安全带", "traffic"]]) assert.equal(first(query).topic, topic, query);
});

test("of several topics each is shown", () => {
  for (const [query, ...topics] of [["消防和地震演练方案", "fire", "quake"], ["防溺水 防诈骗 教案", "drowning", "fraud"], ["防火防盗防诈骗", "fire", "fraud"]]) {
    const found = ask(query, { limit: 8 }).results.map(({ topic }) => topic);
    for (const topic of topics) assert.ok(found.slice(0, 4).includes(topic), `${query}: ${found}`);
  }
});

test("times are the reader's own, and a clock that is wrong tells nothing", () => {
  const months = (query, today) => ask(query, { today }).understood.months;
  assert.deepEqual([months("本月演练", "2026-11-30"), months("下个月演练", "2026-12-05"), months("上个月", "2027-01-31")], [[11], [1], [12]]);
  assert.equal(ask("下周安全工作", { today: "2026-11-29" }).results[0].url, "calendar/weeks/2026-11-30.html");
  assert.equal(ask("本周", { today: "2026-11-30" }).results[0].url, "calendar/weeks/2026-11-30.html");
  for (const today of ["1980-01-01", "2099-01-01", "2026-13-77", "x", "", undefined]) assert.deepEqual(months("本月演练", today), [], today);
});

test("classes, ages, minutes and kinds", () => {
  for (const [query, stage] of [["三（2）班消防", "p1"], ["五(11)班 防溺水", "p2"], ["七岁的孩子防走失", "p1"], ["初二 欺凌", "j"]]) assert.deepEqual(ask(query).understood.stages, [stage], query);
  for (const [query, end] of [["消防演练效果评估表", "evaluation.docx"], ["地震演练总结", "summary.docx"], ["防踩踏演练脚本", "timeline.docx"]]) assert.ok(first(query).url.endsWith(end), query);
  for (const query of ["防溺水告知书", "防溺水一封信"]) assert.equal(first(query).kind, "家长信", query);
  assert.ok(ask("五分钟消防").results.slice(0, 3).every(({ minutes }) => minutes > 0 && minutes <= 5));
});

test("the thing itself comes before what is of its topic", () => {
  for (const [query, url] of [["被狗咬了", "now/bite.html"], ["鼻子流血", "now/nosebleed.html"], ["流鼻血海报", "posters/aid-nosebleed.html"], ["消防演练", "drills/fire-evacuation.html"]]) {
    assert.equal(first(query).url, url, query);
  }
  const days = ask("消防", { limit: 200 }).results.findIndex(({ kind }) => kind === "主题日");
  assert.ok(days < 0 || days > 8, "theme days that may be about it come last");
});

// Cost --------------------------------------------------------------------------------------------------

test("a question needs few files, and says which", () => {
  const engine = createEngine(core);
  for (const query of ["消防", "三年级消防教案", "地震来了应该往哪里跑", "fns"]) assert.ok(ask(query, {}, engine).fetched.length <= 18, query);
});

// Bad input ---------------------------------------------------------------------------------------------

const BAD = [
  "火".repeat(10_000), "a".repeat(10_000), "1".repeat(10_000), "一".repeat(10_000), "着火了".repeat(4_000), "zhuang".repeat(2_000), "防n".repeat(5_000),
  "\u0000\u0007\u001b[31m火\u202e灾\ufeff", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "${7*7} {{7*7}} %00 ../..",
  "\ud800", "火\udfff", "👩‍👩‍👧‍👦🔥", "(((((", "[a-z]*+?^$|\\", "__proto__", "constructor", "toString 消防", "hasOwnProperty", "ﷺ".repeat(300), "\n\t\r  ",
  "' OR 1=1 --", "d:4.15", "~zhao huo", "^xf", "99月99日", "0.0", "二月三十日",
  "煤汽泄楼怎摸扮", "关于开展安全教育的通知".repeat(40), "\u202e着\u2066火\u2069了\u200f", "？！，。、；：", "不要不要不要", "除了", "不是", "不要的", "除了除了消防", "三()班", "999岁的孩子", "零零零零零零", "家长...信", "两千三百个个个人", "4yue99ri",
];
test("no query is an exception, and none takes long", () => {
  for (const query of BAD) {
    const start = performance.now();
    const answer = ask(query);
    assert.ok(performance.now() - start < 1500, query.slice(0, 20));
    assert.ok(["ok", "empty", "nothing"].includes(answer.status));
    assert.ok(answer.query.length <= 200);
    JSON.stringify(answer);
  }
  for (const query of [null, undefined, 415, {}, [], true]) assert.ok(ask(query).status);
});

test("no options are an exception", () => {
  for (const options of [{ limit: -1 }, { limit: "x" }, { offset: NaN }, { facets: null }, { facets: { stage: {} } }, { facets: { nonsense: 1 } }, { facets: [] }, { facets: { minutes: "x", month: -3 } }, { facets: { kind: "旧类型", topic: "gone" } }, { today: {} }, { byKind: [] }, { byKind: "x" }]) {
    assert.ok(ask("消防", options).status, JSON.stringify(options));
  }
});

test("broken tables make an engine that says so", () => {
  for (const tables of [null, undefined, 3, "", [], {}, { docs: 5 }, { docs: 5, files: 3 }, { ...core, docs: "x" }]) {
    const answer = createEngine(tables).search("消防");
    assert.equal(answer.status, "unavailable");
    assert.match(answer.message, /搜索目录/);
  }
});

test("any one table may be broken", () => {
  for (const key of Object.keys(core).filter((name) => !["docs", "files", "inFile"].includes(name))) {
    for (const value of [undefined, 3, "x", [null], {}]) {
      const engine = createEngine({ ...core, [key]: value });
      for (const query of ["本周消防教案", "zhaohuole", "跳楼"]) assert.ok(ask(query, {}, engine).status, `${key} ${JSON.stringify(value)}`);
    }
  }
});

test("broken or missing files: what can be answered is answered", () => {
  for (const broken of [null, 3, "x", [], {}, { 消防: 5 }, { 消防: "!!" }]) {
    const engine = createEngine(core);
    let answer = engine.search("消防");
    for (let round = 0; answer.needs.length && round < 6; round++) {
      for (const name of answer.needs) broken === null ? engine.fail(name) : engine.add(name, broken);
      answer = engine.search("消防");
    }
    assert.deepEqual(answer.needs, []);
    assert.ok(["ok", "nothing"].includes(answer.status));
  }
});

test("the client never rejects, says what is missing, and tries again", async () => {
  let up = false;
  const client = createClient((name) => (up ? Promise.resolve(read(name)) : Promise.reject(new Error("network"))));
  assert.equal((await client.ask("消防")).status, "unavailable");
  up = true;
  const answer = await client.ask("消防");
  assert.equal(answer.status, "ok");
  assert.equal(client.stages.p1, "小学1—3年级");
  const fuller = await answer.more;
  assert.ok(fuller === null || fuller.results.length === answer.results.length);
  const partly = createClient((name) => (/^p/.test(name) ? Promise.reject(new Error("slow")) : Promise.resolve(read(name))));
  const rest = await partly.ask("消防");
  assert.ok(rest.incomplete && rest.results.length > 0, "the topic is known without lists");
});

test("the same question, the same answer", () => {
  const strip = ({ fetched, ...answer }) => answer;
  for (const query of ["消防", "地镇", "高中禁毒课件"]) {
    assert.deepEqual(strip(ask(query, {}, createEngine(core))), strip(ask(query, {}, createEngine(core))));
  }
});
