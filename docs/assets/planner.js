// The year planner for a school's own browser: the twin of hooks/campus/year/planner.py, on the same data.
// tests/test_planner.py holds the two equal on many random schools. Dates are texts such as "2026-09-01".
(function () {
  "use strict";

  // Why these: see WEIGHTS in planner.py.
  const WEIGHTS = { tomorrow: 8, week: 4, written: 2, month: 1 };
  const BREAKS = [["国庆节", "国庆中秋"], ["元旦", "元旦"], ["清明节", "清明"], ["劳动节", "五一"], ["端午节", "端午"]];
  /** @type {Record<string, string>} */
  const POSTS = { 宿管: "住宿", 校车人员: "校车" };
  const SESSIONS = 2;
  const AHEAD = [21, 7, 1];
  const BACK = 10;
  const TEACHING = 5;
  const EVERYBODY = "全体教职工";

  const add = (/** @type {string} */ date, /** @type {number} */ days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 864e5).toISOString().slice(0, 10);
  const weekday = (/** @type {string} */ date) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7; // Monday is 0
  const between = (/** @type {string} */ first, /** @type {string} */ last) => Math.round((Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 864e5);
  const monthOf = (/** @type {string} */ date) => Number(date.slice(5, 7));
  /** In place, by texts. @type {<T>(rows: T[], key: (row: T) => string[]) => T[]} */
  const sortBy = (rows, key) => rows.sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    const at = left.findIndex((it, place) => it !== right[place]);
    if (at < 0) return 0;
    return left[at] < right[at] ? -1 : 1;
  });
  const unique = (/** @type {string[]} */ values) => values.filter((it, at) => values.indexOf(it) === at);

  /** The dates of one school's year, as SchoolYear in school_year.py has them. */
  class Year {
    /** @param {Campus.PlanCalendar} calendar @param {Campus.School} school */
    constructor(calendar, school) {
      const [autumn, spring] = school.terms;
      this.autumn = autumn;
      this.spring = spring;
      this.school = school;
      const start = Number(this.autumn.first.slice(0, 4));
      this.start = start;
      this.first = `${start}-09-01`;
      this.last = `${start + 1}-08-31`;
      /** @type {Record<string, string>} */
      this.statutory = {};
      Object.keys(calendar.holidays).forEach((day) => {
        if (day.slice(0, 4) === String(start) || day.slice(0, 4) === String(start + 1)) this.statutory[day] = calendar.holidays[day];
      });
      this.workdays = calendar.workdays.filter((day) => this.first <= day && day <= this.last);
      this.dates = calendar.years[start] || {};
    }

    /** @param {string} day */
    termOf(day) {
      return this.school.terms.find((term) => term.first <= day && day <= term.last) || null;
    }

    /** @param {string} day */
    rest(day) {
      if (day in this.school.school_days) return "";
      if (day in this.school.rest_days) return this.school.rest_days[day];
      if (!this.termOf(day)) return this.autumn.last < day && day < this.spring.first ? "寒假" : "暑假";
      if (this.workdays.includes(day)) return "";
      const name = this.statutory[day];
      if (name) return name.startsWith("休息日") ? "调休" : `${name.replace(/（补假）$/, "")}假期`;
      return weekday(day) >= 5 ? "周末" : "";
    }

    /** @param {string} day */
    open(day) {
      return !this.rest(day);
    }

    /** @param {string} day */
    nearest(day) {
      for (let distance = 0; distance <= 60; distance += 1) {
        for (const near of [add(day, -distance), add(day, distance)]) if (this.open(near)) return near;
      }
      return day;
    }

    /** @param {string} first @param {string} last */
    held(first, last) {
      for (let day = first; day <= last; day = add(day, 1)) if (this.open(day)) return day;
      const near = this.nearest(first);
      return this.open(near) ? near : first;
    }

    /** The last school day before a statutory holiday, or null. @param {string} name */
    before(name) {
      const key = name === "春节" ? "农历除夕" : name;
      const day = Object.keys(this.statutory).sort()
        .find((it) => this.first <= it && it <= this.last && this.statutory[it].startsWith(key));
      if (!day) return null;
      const long = (/** @type {string} */ it) => ["寒假", "暑假"].includes(it);
      let first = day;
      while (this.rest(add(first, -1)) && !long(this.rest(add(first, -1)))) first = add(first, -1);
      for (let back = 1; back <= 60; back += 1) if (this.open(add(first, -back))) return add(first, -back);
      return null;
    }

    /** First and last official day and the day on which the school holds it; null where only a notice can say. @param {Campus.PlanDay} day */
    occasion(day) {
      const { rule } = day;
      if (rule.kind === "notice") return null;
      if (rule.kind === "before_holiday") {
        const held = this.before(rule.holiday);
        return held && { first: held, last: held, held };
      }
      if (rule.kind === "term_week") {
        const term = rule.term === "秋季" ? this.autumn : this.spring;
        const first = rule.week === 1 ? term.first : add(term.last, -weekday(term.last));
        const last = rule.week === 1 ? add(first, 6 - weekday(first)) : term.last;
        return { first, last, held: this.held(first, last) };
      }
      const dates = this.dates[day.id];
      return dates ? { first: dates[0], last: dates[1], held: this.held(dates[0], dates[1]) } : null;
    }

    /** @param {number} month @param {number} turn */
    drillDay(month, turn) {
      const first = `${month >= 9 ? this.start : this.start + 1}-${String(month).padStart(2, "0")}-01`;
      const wednesday = add(first, ((2 - weekday(first) + 7) % 7) + 14 + 7 * turn);
      /** @type {string | null} */
      let best = null;
      for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = add(day, 1)) {
        if (this.open(day) && (!best || Math.abs(between(day, wednesday)) < Math.abs(between(best, wednesday)))) best = day;
      }
      return best;
    }

    /** @param {string} day */
    weekOf(day) {
      const term = this.termOf(day);
      return term && Math.floor(between(add(term.first, -weekday(term.first)), day) / 7) + 1;
    }
  }

  /** Items of one use for one 学段 (or for all): each at most once a term. */
  class Bank {
    /** @param {Campus.PlanItem[]} items @param {string} [stage] */
    constructor(items, stage) {
      this.items = items.filter((it) => !stage || it.stages.includes(stage));
      /** @type {Record<string, number>} */
      this.uses = {};
      /** @type {Set<string>} */
      this.left = new Set();
    }

    begin() {
      this.left = new Set(this.items.map((it) => it.id));
    }

    /** @param {number} month @param {string[]} week @param {string[]} ofMonth @returns {Campus.Said} */
    take(month, week, ofMonth, tomorrow = "") {
      /** @type {Campus.Said} */
      let best = null;
      let bestScore = [-1, 0];
      for (const it of this.items) {
        if (!this.left.has(it.id) || (it.months.length && !it.months.includes(month))) continue;
        if (it.tomorrow && it.tomorrow !== tomorrow) continue;
        const score = WEIGHTS.tomorrow * Number(Boolean(it.tomorrow)) + WEIGHTS.week * Number(week.includes(it.topic))
          + WEIGHTS.written * Number(it.months.length > 0) + WEIGHTS.month * Number(ofMonth.includes(it.topic));
        const fresh = -(this.uses[it.id] || 0);
        if (score > bestScore[0] || (score === bestScore[0] && fresh > bestScore[1])) {
          best = it.id;
          bestScore = [score, fresh];
        }
      }
      if (best !== null) {
        this.left.delete(best);
        this.uses[best] = (this.uses[best] || 0) + 1;
      }
      return best;
    }
  }

  /** The plan of one school. `data` and `calendar` are the site's; `school` has the fields of content/school.yml. @type {Campus.Planner["plan"]} */
  const plan = (data, calendar, school) => {
    const year = new Year(calendar, school);
    const stages = school.stages.map((name) => data.stages[name]);
    /** @type {string[]} */
    const days = [];
    for (let day = year.autumn.first; day <= year.spring.last; day = add(day, 1)) {
      if (year.termOf(day) && year.open(day)) days.push(day);
    }
    const bus = (/** @type {string} */ key) => data.drills.some((it) => it.id === key && it.bus);
    const isTable = (/** @type {string} */ key) => data.drills.some((it) => it.id === key && it.staff);
    const needless = (/** @type {string} */ key) => data.drills.some((it) => it.id === key
      && ((it.bus && !school.school_bus) || (it.boarding && !school.boarding)));
    const of = (/** @type {string} */ use) => [...data.talks, ...data.briefings].filter((it) => it.use === use
      && (!it.regions.length || it.regions.includes(school.region))
      && [...it.only, POSTS[it.post]].every((name) => !name || (name === "住宿" ? school.boarding : school.school_bus)));

    /** @type {Record<string, Campus.PlanDay[]>} */
    const held = {};
    data.days.forEach((day) => {
      const occasion = year.occasion(day);
      if (occasion && day.priority !== "可选" && between(occasion.first, occasion.last) < 7) {
        (held[occasion.held] = held[occasion.held] || []).push(day);
      }
    });

    /** @type {Record<number, number>} */
    const turnsOfDrills = {};
    /** @type {Record<string, number>} */
    const alike = {};
    /** @type {Campus.PlannedDrill[]} */
    const drills = [];
    const wanted = school.drills.length ? school.drills : data.drill_plan;
    const filled = wanted.filter((it) => !needless(it.drill)).map((it) => it.month);
    wanted.forEach((own, at) => {
      let it = own;
      if (needless(own.drill)) {
        const instead = data.drills.filter((drill) => drill.months.includes(own.month) && !needless(drill.id))[0];
        if (filled.includes(own.month) || !instead) return;
        filled.push(own.month);
        it = { month: own.month, drill: instead.id };
      }
      const turn = turnsOfDrills[it.month] || 0;
      const date = it.date || year.drillDay(it.month, turn);
      turnsOfDrills[it.month] = turn + 1;
      const of = `${it.drill}-${String(it.month).padStart(2, "0")}`;
      alike[of] = (alike[of] || 0) + 1;
      if (date) drills.push({ date, drill: it.drill, of: alike[of] === 1 ? of : `${of}-${alike[of]}`, own: school.drills.length && it === own ? at : -1 });
    });
    sortBy(drills, (it) => [it.date, it.drill, it.of]);

    /** @type {Campus.PlannedWeek[]} */
    const weeks = [];
    days.forEach((date) => {
      const monday = add(date, -weekday(date));
      if (!weeks.length || weeks[weeks.length - 1].monday !== monday) {
        weeks.push({
          monday, term: (year.termOf(date) || year.spring).name, number: year.weekOf(date), days: [],
          events: [], topics: [], theme: "", flag: null, staff: null, five: {},
        });
      }
      weeks[weeks.length - 1].days.push({ date, tomorrow: "", minute: {} });
    });
    /** @type {Record<number, number>} */
    const turns = {};
    weeks.forEach((week) => {
      const month = monthOf(week.days[0].date);
      const all = week.days.flatMap((row) => held[row.date] || []);
      const events = [...all.filter((day) => day.priority === "核心"), ...all.filter((day) => day.priority !== "核心")];
      const { topics } = data.months[month];
      const topic = topics[(turns[month] || 0) % topics.length];
      turns[month] = (turns[month] || 0) + 1;
      week.events = events.map((day) => day.id);
      week.topics = unique([...events.map((day) => day.topics[0]), topic]);
      week.theme = events.length ? events[0].name : data.topics[topic] || topic;
    });

    const talks = of("放假前");
    /** @type {Campus.Plan["holidays"]} */
    const holidays = [];
    BREAKS.forEach(([holiday, name]) => {
      const date = year.before(holiday);
      if (date && days.includes(date)) holidays.push({ date, holiday: name, talk: null });
    });
    const autumn = days.filter((day) => day <= year.autumn.last);
    const spring = days.filter((day) => day >= year.spring.first);
    holidays.push({ date: autumn[autumn.length - 1], holiday: "寒假", talk: null });
    holidays.push({ date: spring[0], holiday: "春季开学", talk: null });
    holidays.push({ date: days[days.length - 1], holiday: "暑假", talk: null });
    holidays.sort((a, b) => (a.date + a.holiday < b.date + b.holiday ? -1 : 1));
    holidays.forEach((row) => {
      const talk = talks.find((it) => it.holiday === row.holiday);
      row.talk = talk ? talk.id : null;
    });

    const breaks = holidays.filter((row) => row.holiday !== "春季开学").map((row) => row.date);
    const tomorrowOf = (/** @type {string} */ date) => {
      if (breaks.includes(date)) return "假期";
      if (drills.some((it) => it.date === add(date, 1))) return "演练";
      return year.open(add(date, 1)) ? "" : "周末";
    };
    const banks = (/** @type {string} */ use) => stages.map((stage) => new Bank(of(use), stage));
    const minutes = banks("一分钟");
    const fives = banks("五分钟");
    const flags = new Bank(of("国旗下讲话"));
    const staff = new Bank(of("三分钟"));
    const each = (/** @type {Bank[]} */ some, /** @type {(bank: Bank) => Campus.Said} */ choose) => {
      /** @type {Record<string, Campus.Said>} */
      const row = {};
      stages.forEach((stage, at) => { row[stage] = choose(some[at]); });
      return row;
    };
    let term = "";
    weeks.forEach((week) => {
      if (week.term !== term) {
        ({ term } = week);
        [...minutes, ...fives, flags, staff].forEach((bank) => bank.begin());
      }
      const month = monthOf(week.days[0].date);
      const { topics } = data.months[month];
      week.flag = flags.take(month, week.topics, topics);
      week.staff = staff.take(month, week.topics, topics);
      week.five = each(fives, (bank) => bank.take(month, week.topics, topics));
      week.days.forEach((row) => {
        const own = monthOf(row.date);
        row.tomorrow = tomorrowOf(row.date);
        row.minute = each(minutes, (bank) => bank.take(own, week.topics, data.months[own].topics, row.tomorrow));
      });
    });

    /** @type {Campus.Plan["lessons"]} */
    const lessons = {};
    const monthsOfWeeks = weeks.map((week) => monthOf(week.days[0].date));
    stages.forEach((stage) => {
      let free = weeks.map((_, at) => at);
      /** @type {{ at: number, lesson: string }[]} */
      const placed = [];
      data.lessons.filter((it) => it.stage === stage).forEach((lesson) => {
        let fitting = lesson.months.flatMap((month) => free.filter((at) => monthsOfWeeks[at] === month));
        if (!fitting.length) fitting = free;
        if (!fitting.length) return;
        const count = (/** @type {string} */ name) => placed.filter((row) => weeks[row.at].term === name).length;
        const poorer = count("春季") < count("秋季") ? "春季" : "秋季";
        const found = fitting.find((at) => weeks[at].term === poorer);
        const at = found === undefined ? fitting[0] : found;
        free = free.filter((it) => it !== at);
        placed.push({ at, lesson: lesson.id });
      });
      lessons[stage] = placed.sort((a, b) => a.at - b.at)
        .map((row) => ({ monday: weeks[row.at].monday, term: weeks[row.at].term, lesson: row.lesson }));
    });

    /** @type {Campus.Plan["months"]} */
    const months = [];
    unique(days.map((day) => day.slice(0, 7))).forEach((month) => {
      const own = days.filter((day) => day.slice(0, 7) === month);
      if (own.length < TEACHING) return;
      const number = Number(month.slice(5));
      const talk = of("月会").find((it) => it.months.includes(number));
      months.push({
        month,
        theme: data.months[number].theme,
        assembly: { date: own[own.length - 1], talk: talk ? talk.id : null },
        drills: drills.filter((it) => it.date.slice(0, 7) === month).map(({ date, drill }) => ({ date, drill })),
      });
    });

    /** @type {Campus.Plan["training"]} */
    const training = [];
    const terms = ["秋季", "春季"];
    const posts = grouped(of("岗位培训"));
    const law = of("法规学习");
    const half = Math.ceil(law.length / 2);
    terms.forEach((name, second) => {
      const own = weeks.filter((week) => week.term === name);
      /** @type {Campus.Session[]} */
      const modules = [];
      for (let number = 0; number < SESSIONS; number += 1) {
        Object.keys(posts).forEach((post) => {
          const at = second * SESSIONS + number;
          modules.push({ post, talk: posts[post][at % posts[post].length], form: posts[post].length === 1 && number ? "自测讲评" : "讲" });
        });
      }
      const laws = (second ? law.slice(half) : law.slice(0, half)).map((it) => ({ post: "", talk: it.id, form: "讲" }));
      /** @type {[string, Campus.Session[]][]} */
      const uses = [["法规学习", laws], ["岗位培训", modules]];
      uses.forEach(([use, some]) => (own.length ? some : []).forEach((session, at) => {
        const week = own[Math.min(own.length - 1, 1 + Math.floor((at * own.length) / some.length))];
        training.push({ monday: week.monday, term: name, use, ...session });
      }));
    });
    sortBy(training, (row) => [row.monday, row.use, row.talk]);

    const firsts = of("第一课");
    const first = stages.flatMap((stage) => terms.map((name) => {
      const [own] = name === "秋季" ? days : spring;
      const talk = firsts.find((it) => it.stages.includes(stage) && it.term === name);
      return { date: own, stage, term: name, talk: talk ? talk.id : null };
    }));
    const made = { weeks, months, holidays, lessons, first, training, drills };
    return {
      ...made,
      counts: counts(made, { buses: drills.filter((it) => bus(it.drill)), tables: drills.filter((it) => isTable(it.drill)) }, stages, school, Object.keys(posts)),
      stairs: downstairs(school),
    };
  };

  /** Modules by the post for which they are written. @param {Campus.PlanItem[]} modules */
  function grouped(modules) {
    /** @type {Record<string, string[]>} */
    const found = {};
    modules.forEach((it) => { (found[it.post] = found[it.post] || []).push(it.id); });
    return found;
  }

  /** Who goes down where and in which turn: the rule stands in stairs.py. @param {Campus.School} school */
  function downstairs(school) {
    const { classes = [], stairs = [] } = school;
    const buildings = unique(classes.map((room) => room.building));
    /** @type {Record<string, { assigned: number, turn: number, load: number }>} */
    const used = {};
    const ordered = classes.map((room, at) => ({ room, at })).sort((a, b) =>
      buildings.indexOf(a.room.building) - buildings.indexOf(b.room.building) || a.room.floor - b.room.floor || a.at - b.at);
    return ordered.map(({ room }) => {
      /** @type {Campus.Staircase | null} */
      let best = null;
      let least = Infinity;
      const of = (/** @type {Campus.Staircase} */ it) => {
        const key = JSON.stringify([it.building, it.name]);
        return (used[key] = used[key] || { assigned: 0, turn: 1, load: 0 });
      };
      for (const it of stairs) {
        if (room.floor < 2 || it.building !== room.building || it.capacity < room.pupils) continue;
        const fullness = (of(it).assigned + room.pupils) / it.capacity;
        if (fullness < least) [best, least] = [it, fullness];
      }
      if (!best) return { ...room, stair: "", turn: 0 };
      const row = of(best);
      row.assigned += room.pupils;
      if (row.load + room.pupils > best.capacity) [row.turn, row.load] = [row.turn + 1, 0];
      row.load += room.pupils;
      return { ...room, stair: best.name, turn: row.turn };
    });
  }

  /**
   * Each duty: how much is asked, how much is there.
   * @param {Omit<Campus.Plan, "counts" | "stairs">} made
   * @param {{ buses: Campus.PlannedDrill[], tables: Campus.PlannedDrill[] }} kinds
   * @param {string[]} stages
   * @param {Campus.School} school
   * @param {string[]} posts
   */
  function counts(made, { buses, tables }, stages, school, posts) {
    const { weeks, months, holidays, lessons, first, training } = made;
    const terms = ["秋季", "春季"];
    const rows = weeks.flatMap((week) => week.days);
    /** @type {<T>(some: T[], has: (it: T) => unknown) => number} */
    const count = (some, has) => some.filter(has).length;
    const row = (/** @type {string} */ duty, /** @type {string} */ whose, /** @type {number} */ need, /** @type {number} */ have) =>
      ({ duty, of: whose, need, have });
    return [
      ...stages.map((it) => row("minutes", it, rows.length, count(rows, (row) => row.minute[it]))),
      ...stages.map((it) => row("fives", it, weeks.length, count(weeks, (week) => week.five[it]))),
      row("holidays", "", holidays.length, count(holidays, (row) => row.talk)),
      ...terms.map((it) => row("flags", it, 15, count(weeks, (week) => week.flag && week.term === it))),
      ...stages.flatMap((stage) => terms.map((it) => row("lessons", `${stage} ${it}`, 6, count(lessons[stage], (at) => at.term === it)))),
      row("drills", "", months.length, count(months, (row) => row.drills.some((it) => tables.every((table) => table.drill !== it.drill)))),
      ...(tables.length ? [row("tabletops", "", 0, tables.length)] : []),
      ...(school.school_bus ? school.terms : []).map((it) => row("buses", it.name, 1, count(buses, (row) => it.first <= row.date && row.date <= it.last))),
      row("assemblies", "", months.length, count(months, (row) => row.assembly.talk)),
      ...posts.flatMap((post) => terms.map((it) => row("training", `${post} ${it}`, 2, count(training, (row) => row.term === it && row.post === post)))),
      ...terms.map((it) => row("law", `${EVERYBODY} ${it}`, 2, count(training, (row) => row.term === it && !row.post))),
      row("staff", "", weeks.length, count(weeks, (week) => week.staff)),
      ...first.map((it) => row("first", `${it.stage} ${it.term}`, 1, Number(Boolean(it.talk)))),
    ];
  }

  /** The titles of what a plan names. @param {{ id: string, title: string }[][]} lists */
  const titled = (...lists) => {
    /** @type {Record<string, string>} */
    const titles = {};
    lists.forEach((list) => list.forEach((it) => { titles[it.id] = it.title; }));
    return (/** @type {Campus.Said} */ key, otherwise = "") => (key && titles[key]) || otherwise;
  };

  const dayOf = (/** @type {string} */ date) => `${monthOf(date)}月${Number(date.slice(8))}日`;

  /** A row a duty; those of whom it has as much as is asked are told together. @param {Campus.PlanData} data @param {Campus.Plan} made */
  const counted = (data, made) => unique(made.counts.map((row) => row.duty)).map((key) => {
    const duty = data.duties[key] || { name: key, unit: "", asks: "", mend: "" };
    const asked = made.counts.some((row) => row.duty === key && row.need);
    /** @type {Map<string, string[]>} */
    const told = new Map();
    /** @type {string[]} */
    const short = [];
    made.counts.filter((row) => row.duty === key).forEach((row) => {
      const whose = row.of.split(" ").filter(Boolean).map((word) => data.grades[word] || word).join(" ");
      const count = `${row.have}${row.need ? `/${row.need}` : ""} ${duty.unit}`;
      told.set(count, [...(told.get(count) || []), whose]);
      if (row.have < row.need) short.push(`${whose}还差 ${row.need - row.have} ${duty.unit}`);
    });
    const counts = Array.from(told).map(([count, whose]) => count + (whose[0] ? `（${whose.join("、")}）` : ""));
    return [duty.name, counts.join("；"), duty.asks, short.length ? `${short.join("；")}。${duty.mend}` : asked ? "够了" : "没有规定次数"];
  });

  /** Where an adult stands: at each floor of each staircase that is used, and at its foot. @param {Campus.Plan} made @param {Campus.School} school */
  const landings = (made, school) => (school.stairs || []).flatMap((stair) => {
    const own = made.stairs.filter((row) => row.building === stair.building && row.stair === stair.name);
    const rows = [];
    for (let floor = Math.max(0, ...own.map((row) => row.floor)); floor > 0; floor -= 1) {
      const passing = own.filter((row) => row.floor >= floor).reduce((sum, row) => sum + row.pupils, 0);
      rows.push([stair.building, stair.name, floor > 1 ? `${floor}楼楼梯口` : "一楼出口", String(passing)]);
    }
    return rows;
  });

  /** The rows of every table, as plan_rows.py has them. @type {Campus.Planner["rows"]} */
  const rows = (data, made, school) => {
    const title = titled(data.talks, data.briefings, data.lessons);
    const stages = school.stages.map((name) => data.stages[name]);
    const each = (/** @type {Record<string, Campus.Said>} */ said) =>
      unique(stages.map((stage) => said[stage]).filter(Boolean).map((key) => title(key))).join("；");
    /** @type {Record<string, Campus.PlanData["drills"][0]>} */
    const drills = {};
    data.drills.forEach((it) => { drills[it.id] = it; });
    const inWeek = (/** @type {{ term: string, monday: string }} */ row) => `${row.term} ${dayOf(row.monday)}那一周`;
    const ownOf = (/** @type {Campus.PlannedDrill} */ row) => (row.own < 0 ? null : school.drills[row.own]);
    return {
      counts: counted(data, made),
      months: made.months.map((month) => [`${month.month.slice(0, 4)}年${Number(month.month.slice(5))}月`, month.theme, title(month.assembly.talk),
        made.drills.filter((row) => row.date.slice(0, 7) === month.month).map((row) => {
          const own = ownOf(row);
          return `${dayOf(row.date)} ${(own && own.name) || drills[row.drill].title}${drills[row.drill].staff ? "（教职工）" : ""}${own && own.date ? "（本校定的日子）" : ""}`;
        }).join("；")]),
      weeks: made.weeks.map((week) => [`${week.term}第${week.number}周`,
        `${dayOf(week.days[0].date)}—${dayOf(week.days[week.days.length - 1].date)}`, week.theme, each(week.five), title(week.flag), title(week.staff)]),
      days: made.weeks.flatMap((week) => week.days.map((row) => [row.date, `星期${"一二三四五六日"[weekday(row.date)]}`,
        ...stages.map((stage) => title(row.minute[stage]))])),
      lessons: stages.flatMap((stage) => made.lessons[stage].map((row) => [data.grades[stage], inWeek(row), title(row.lesson)])),
      drills: made.drills.map((row, at) => {
        const drill = drills[row.drill];
        const own = ownOf(row);
        return [String(at + 1), (own && own.name) || drill.title, own && own.name && !own.date ? `${monthOf(row.date)}月` : dayOf(row.date), (own && own.place) || "本校",
          (own && own.team) || drill.team, drill.kind === "专业性" ? "√" : "", drill.kind === "综合性" ? "√" : "", (own && own.guide) || drill.guide];
      }),
      holidays: made.holidays.map((row) => [dayOf(row.date), row.holiday, title(row.talk)]),
      training: made.training.map((row) => [inWeek(row), row.post || EVERYBODY, row.use, title(row.talk) + (row.form === "讲" ? "" : `（${row.form}）`)]),
      stairs: made.stairs.map((row) => [row.building, `${row.floor}楼`, row.name, String(row.pupils), row.stair || "不走楼梯", row.turn ? `第${row.turn}批` : "直接出门"]),
      rooms: made.stairs.map((row) => [row.building, `${row.floor}楼`, row.name, String(row.pupils)]),
      landings: landings(made, school),
    };
  };

  /** What a calendar holds of a plan, as plan_events.py has it. @type {Campus.Planner["events"]} */
  const events = (data, calendar, made, school) => {
    const told = titled(data.talks, data.briefings, data.lessons, data.drills);
    const year = new Year(calendar, school);
    /** @type {Record<string, string>} */
    const terms = { 秋季: "autumn", 春季: "spring" };
    /** @type {Record<string, string>} */
    const firstDays = {};
    made.weeks.forEach((week) => { firstDays[week.monday] = week.days[0].date; });
    /** @type {Campus.PlanEvent[]} */
    const found = [];
    /** @type {(uid: string, date: string, title: string, text: string, kind: string, stages?: string[]) => void} */
    const put = (uid, date, title, text, kind, stages = []) => { found.push({ uid, date, title, text, kind, stages }); };
    made.drills.forEach((row) => {
      const drill = data.drills.filter((it) => it.id === row.drill)[0];
      put(`drill-${row.of}`, row.date, drill.title, `约 ${drill.minutes} 分钟，${drill.team}参加。${drill.guide}。`, "演练");
      AHEAD.forEach((ahead) => {
        let early = ahead;
        while (early < ahead + BACK && !year.open(add(row.date, -early))) early += 1;
        if (early === ahead + BACK) early = ahead;
        put(`ahead${ahead}-drill-${row.of}`, add(row.date, -early), `准备${drill.title}（还有 ${early} 天）`, drill.before[ahead], "演练");
      });
    });
    made.months.forEach(({ month, assembly }) => put(`assembly-${month.slice(5)}`, assembly.date, `安全集会：${told(assembly.talk, "小结和布置")}`, "", "教学"));
    made.holidays.forEach((row) => put(`holiday-${row.holiday}`, row.date, `三十分钟：${told(row.talk, row.holiday)}`, row.holiday, "教学"));
    made.first.forEach((row) => put(`first-${row.stage}-${terms[row.term]}`, row.date, `开学第一课：${told(row.talk)}`, "", "教学", [row.stage]));
    made.weeks.forEach((week) => {
      const uid = `${terms[week.term]}-${week.number}`;
      const day = week.days[0].date;
      Object.keys(week.five).forEach((stage) => {
        const said = week.days.filter((row) => row.minute[stage]).map((row) => told(row.minute[stage])).join("、");
        put(`week-${uid}-${stage}`, day, `${week.term}第${week.number}周：${week.theme}`,
          `五分钟：${told(week.five[stage])}\n国旗下讲话：${told(week.flag)}\n一分钟：${said}`, "教学", [stage]);
      });
      put(`staff-${uid}`, day, `教职工会：${told(week.staff)}`, "", "教职工");
    });
    Object.keys(made.lessons).forEach((stage) => made.lessons[stage].forEach((row) =>
      put(`lesson-${row.lesson}`, firstDays[row.monday], `安全课：${told(row.lesson)}`, "", "教学", [stage])));
    made.training.forEach((row) => put(`training-${terms[row.term]}-${row.talk}${row.form === "讲" ? "" : "-again"}`, firstDays[row.monday],
      `${row.use}：${told(row.talk)}（${row.post || EVERYBODY}，${row.form}）`, "", "教职工"));
    return sortBy(found, (it) => [it.date, it.uid]);
  };

  /** A row a day for all who hear the same words, as plan_rows.py has them. @type {Campus.Planner["minutes"]} */
  const minutes = (data, made, said) => {
    const title = titled(data.talks);
    return made.weeks.flatMap((week) => week.days).flatMap((row) => {
      /** @type {Map<string, string[]>} */
      const heard = new Map();
      Object.keys(row.minute).forEach((stage) => {
        const talk = row.minute[stage];
        if (!talk) return;
        const text = said[talk] || "";
        const words = JSON.stringify([title(talk), typeof text === "string" ? text : text[stage]]);
        heard.set(words, [...(heard.get(words) || []), data.grades[stage]]);
      });
      return Array.from(heard).map(([words, grades]) =>
        [row.date, `星期${"一二三四五六日"[weekday(row.date)]}`, grades.join("、"), ...JSON.parse(words)]);
    });
  };

  /** Whether the days off are as announced, as plan_rows.py says it. @type {Campus.Planner["remark"]} */
  const remark = (calendar, school) => {
    const { start } = new Year(calendar, school);
    const years = [start, start + 1].filter((year) => !calendar.announced.includes(year));
    return years.length ? `${years.join("、")} 年的放假调休是预计的：国务院办公厅的通知还没有收录，先按法定节假日算。通知公布以后，在“我的学校”里改放假和上课的日子，重新排一次。` : "放假和调休照国务院办公厅的通知排。";
  };

  /** Why there is no school on a day, or "". @type {Campus.Planner["rest"]} */
  const rest = (calendar, school) => {
    const year = new Year(calendar, school);
    return (day) => year.rest(day);
  };

  globalThis.campusPlanner = { plan, rows, events, minutes, remark, rest };
}());
