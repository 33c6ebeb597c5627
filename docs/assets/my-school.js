// 我的学校: a school's own terms, days off, drills and rooms in, the whole plan and its files out, on this device only.
// What is typed is kept in this browser (localStorage) until it is cleared. Nothing is sent anywhere.

(() => {
  "use strict";

  const { all, data, fetchScript, fill, find, kept, make, one } = window.campusPage;
  const KEY = "campus-my-school";
  const VERSION = 1;
  const DATE = /^\d{4}-\d\d-\d\d$/;
  const LEAST = 6; // weeks of a term: six lessons, at most one a week
  const CLASSES = 100;
  const UNNAMED = "本校";
  const MONTHS = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8];
  /** @type {Record<string, string>} */
  const TYPES = {
    docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ics: "text/calendar",
    json: "application/json",
  };

  /** @typedef {{ data: Campus.PlanData, calendar: Campus.PlanCalendar, school: Campus.School }} Whole */
  /** @typedef {Record<string, string>} Faults by field, a sentence each */
  /** @typedef {{ made: Campus.Plan, school: Campus.School, rows: Campus.Tables }} Planned */

  const root = find("[data-my-school]");
  if (!root) return;

  // The form -----------------------------------------------------------------------------------------

  const form = /** @type {HTMLFormElement} */ (one("[data-my-school-form]"));
  const drillRows = one("[data-my-school-drills]");
  const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (one(`[name="${name}"]`, form));
  const lines = (/** @type {Record<string, string>} */ days) => Object.entries(days).map(([date, why]) => `${date} ${why}`).join("\n");

  /** A line of the form for one drill. @param {Whole} whole @param {Partial<Campus.PlanData["drill_plan"][0]>} it */
  const drillRow = (whole, it) => {
    const months = MONTHS.map((month) => make("option", { value: month, selected: month === it.month }, `${month}月`));
    const drills = whole.data.drills.map((drill) => make("option", { value: drill.id, selected: drill.id === it.drill }, drill.title));
    const words = [["name", "本校的叫法", 40], ["place", "地点", 30], ["team", "队伍", 60], ["guide", "指导部门", 40]].map(([name, said, longest]) =>
      make("label", {}, said, " ", make("input", { "data-drill": name, maxlength: longest, value: /** @type {any} */ (it)[name] || "" })));
    const remove = make("button", { type: "button", class: "md-button" }, "去掉");
    const row = make("div", { class: "my-school-drill" },
      make("label", {}, "月份 ", make("select", { "data-drill": "month" }, ...months)),
      make("label", {}, "演练 ", make("select", { "data-drill": "drill" }, ...drills)),
      make("label", {}, "日期（不定就空着） ", make("input", { type: "date", "data-drill": "date", value: it.date || "" })),
      make("details", {}, make("summary", {}, "本校的写法"), ...words), remove);
    remove.addEventListener("click", () => row.remove());
    return row;
  };

  /** @param {Whole} whole @param {Campus.School} school */
  const show = (whole, school) => {
    const { stairs = [], classes = [] } = school;
    const [autumn, spring] = school.terms;
    for (const [name, value] of [
      ["name", [whole.school.name, UNNAMED].includes(school.name) ? "" : school.name], ["region", school.region],
      ["autumn_first", autumn.first], ["autumn_last", autumn.last], ["spring_first", spring.first], ["spring_last", spring.last],
      ["rest_days", lines(school.rest_days)], ["school_days", lines(school.school_days)],
      ["stairs", stairs.map((it) => `${it.building} ${it.name} ${it.capacity}`).join("\n")],
      ["classes", classes.map((it) => `${it.building} ${it.floor} ${it.name} ${it.pupils}`).join("\n")],
    ]) field(name).value = String(value);
    for (const box of /** @type {HTMLInputElement[]} */ (all('[name="stages"]', form))) box.checked = school.stages.includes(box.value);
    field("boarding").checked = school.boarding;
    field("school_bus").checked = school.school_bus;
    fill(drillRows, ...school.drills.map((it) => drillRow(whole, it)));
  };

  const listed = (/** @type {string} */ name) => field(name).value.split("\n").map((line) => line.trim()).filter(Boolean);
  const short = (/** @type {string} */ line) => `“${line.slice(0, 20)}”`;
  const isDate = (/** @type {string} */ text) => DATE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

  /** The days of a text box. @param {Faults} faults @param {string} name @param {string} what */
  const days = (faults, name, what) => {
    /** @type {Record<string, string>} */
    const found = {};
    listed(name).forEach((line) => {
      const [date, ...why] = line.split(/\s+/);
      if (isDate(date)) found[date] = why.join(" ") || what;
      else faults[name] = `${what}：${short(line)}要写成 2026-11-13 运动会`;
    });
    return found;
  };

  /** Both terms. @param {Whole} whole @param {Faults} faults */
  const readTerms = (whole, faults) => {
    const terms = [["autumn", "秋季"], ["spring", "春季"]].map(([name, said]) => {
      const [first, last] = [field(`${name}_first`).value, field(`${name}_last`).value];
      if (!isDate(first) || !isDate(last)) faults[name] = `${said}学期的第一天和最后一天都要填，写成 2026-09-01`;
      else if (first >= last) faults[name] = `${said}学期的最后一天要晚于第一天`;
      return { name: said, first, last };
    });
    if (faults.autumn || faults.spring) return terms;
    const start = Number(terms[0].first.slice(0, 4));
    if (terms[0].first < `${start}-08-01` || terms[1].last > `${start + 1}-08-31`) faults.autumn = "两个学期要在同一个学年里：八月到第二年八月";
    else if (terms[0].last >= terms[1].first) faults.spring = "春季学期要在秋季学期结束以后开始";
    else if (!whole.calendar.years[start]) faults.autumn = `这里只有 ${Object.keys(whole.calendar.years).join("、")} 年开始的学年`;
    return terms;
  };

  /** Staircases and classes: numbers in their places, and room for every class. @param {Faults} faults */
  const readRooms = (faults) => {
    const stairs = listed("stairs").map((line) => {
      const [, building, name, capacity] = /^(\S+)\s+(.+?)\s+(\d+)\s*人?$/.exec(line) || [];
      if (!building || Number(capacity) < 1 || Number(capacity) > 400) faults.stairs = `楼梯：${short(line)}要写成 教学楼 东楼梯 90，人数 1 到 400`;
      return { building, name, capacity: Number(capacity) };
    });
    const classes = listed("classes").map((line) => {
      const [, building, floor, name, pupils] = /^(\S+)\s+(\d+)\s*[楼层]?\s+(.+?)\s+(\d+)\s*人?$/.exec(line) || [];
      if (!building || Number(floor) < 1 || Number(floor) > 20 || Number(pupils) < 1 || Number(pupils) > 100) {
        faults.classes = `班级：${short(line)}要写成 教学楼 3 五（1）班 45，楼层 1 到 20，人数 1 到 100`;
      }
      return { building, floor: Number(floor), name, pupils: Number(pupils) };
    });
    if (faults.stairs || faults.classes) return { stairs, classes };
    const again = (/** @type {string[]} */ names) => names.find((name, at) => names.indexOf(name) !== at);
    const stair = again(stairs.map((it) => `${it.building} ${it.name}`));
    const twice = again(classes.map((it) => it.name));
    if (stair) faults.stairs = `楼梯：“${stair}”写了两次`;
    else if (stairs.length > 40) faults.stairs = `楼梯最多写 40 条，现在有 ${stairs.length} 条`;
    if (stairs.length && !classes.length) faults.classes = "写了楼梯，一个班也没有写；班级一行一个，不想分楼梯就把楼梯也空着";
    else if (classes.length > CLASSES) faults.classes = `班级最多写 ${CLASSES} 个，现在有 ${classes.length} 个；人多的学校一个校区、一座楼分开填`;
    else if (twice) faults.classes = `班级：“${twice}”写了两次`;
    else {
      classes.forEach((it) => {
        const wide = Math.max(0, ...stairs.filter((way) => way.building === it.building).map((way) => way.capacity));
        if (it.floor > 1 && wide < it.pupils) {
          faults.classes = `${it.name}在${it.building}${it.floor}楼，有 ${it.pupils} 人，${wide ? `那里的楼梯一批最多 ${wide} 人` : "那座楼没有写楼梯"}`;
        }
      });
    }
    return { stairs, classes };
  };

  /** What stands in the form; what is wrong goes to `faults`. @param {Whole} whole @param {Faults} faults @returns {Campus.School} */
  const read = (whole, faults) => {
    const terms = readTerms(whole, faults);
    const stages = /** @type {HTMLInputElement[]} */ (all('[name="stages"]', form)).filter((box) => box.checked).map((box) => box.value);
    if (!stages.length) faults.stages = "至少选一个学段";
    if (!field("region").value) faults.region = "选一个地区";
    const school = {
      name: field("name").value.trim() || UNNAMED,
      region: field("region").value,
      stages,
      boarding: field("boarding").checked,
      school_bus: field("school_bus").checked,
      checked: whole.school.checked,
      terms,
      rest_days: days(faults, "rest_days", "改成放假的日子"),
      school_days: days(faults, "school_days", "改成上课的日子"),
      drills: Array.from(drillRows.children).map((row) => {
        /** @type {Record<string, any>} */
        const it = {};
        for (const input of all("[data-drill]", row)) it[data(input, "drill")] = /** @type {HTMLInputElement} */ (input).value.trim() || null;
        return /** @type {Campus.PlanData["drill_plan"][0]} */ ({ ...it, month: Number(it.month) });
      }),
      ...readRooms(faults),
    };
    const both = Object.keys(school.rest_days).find((day) => day in school.school_days);
    if (both) faults.school_days = `${both} 又写了放假，又写了上课`;
    if (!school.drills.length) faults.drills = "至少排一次演练；每个有课的月份一次最好";
    if (Object.keys(faults).length) return school;
    const start = school.terms[0].first.slice(0, 4);
    for (const name of /** @type {("rest_days" | "school_days")[]} */ (["rest_days", "school_days"])) {
      const outside = Object.keys(school[name]).find((day) => day < `${start}-08-01` || day > `${Number(start) + 1}-08-31`);
      if (outside) faults[name] = `${outside} 不在这个学年里`;
    }
    const rest = campusPlanner.rest(whole.calendar, school);
    [["autumn", 0], ["spring", 1]].forEach(([name, at]) => {
      const { first, name: term } = school.terms[Number(at)];
      if (rest(first)) faults[name] = `${term}学期的第一天 ${first} 不上课（${rest(first)}）；改一天，或者把它写进“改成上课的日子”`;
    });
    school.drills.forEach((it, at) => {
      // A date that was settled for another school year says nothing of this one.
      if (it.date && isDate(it.date) && (it.date < `${start}-08-01` || it.date > `${Number(start) + 1}-08-31`)) {
        it.date = null;
        /** @type {HTMLInputElement} */ (one('[data-drill="date"]', drillRows.children[at])).value = "";
      }
      const why = it.date && (!isDate(it.date) ? "要写成 2026-11-09" : Number(it.date.slice(5, 7)) !== it.month ? `不在 ${it.month}月` : rest(it.date) && `那天不上课（${rest(it.date)}）`);
      if (why) faults.drills = `演练日期 ${it.date} ${why}`;
    });
    return school;
  };

  /** Too few weeks to teach in are told of where they can be mended. @param {Campus.Plan} made @param {Campus.School} school @param {Faults} faults */
  const enough = (made, school, faults) => {
    [["autumn", "秋季"], ["spring", "春季"]].forEach(([name, said], at) => {
      const weeks = made.weeks.filter((week) => week.term === said);
      if (weeks.length >= LEAST) return;
      const count = weeks.reduce((sum, week) => sum + week.days.length, 0);
      const { first, last } = school.terms[at];
      const own = Object.keys(school.rest_days).filter((day) => first <= day && day <= last).length;
      faults[own > LEAST * 5 ? "rest_days" : name] = `${said}学期只有 ${count} 个上课日、${weeks.length} 个有课的星期，六节课一周一节排不下；请看看日期和放假的日子`;
    });
  };

  /** Each sentence by its field; the first one also where it is read out. @param {Faults} faults */
  const tell = (faults) => {
    for (const place of all("[data-fault]", form)) {
      const said = faults[data(place, "fault")] || "";
      place.textContent = said;
      place.id = `ms-fault-${data(place, "fault")}`;
      const own = /** @type {HTMLElement} */ (place.parentElement);
      for (const input of all("input, select, textarea", own)) {
        input.setAttribute("aria-describedby", place.id);
        if (said) input.setAttribute("aria-invalid", "true");
        else input.removeAttribute("aria-invalid");
      }
      const folded = /** @type {HTMLDetailsElement | null} */ (place.closest("details"));
      if (said && folded) folded.open = true;
    }
    const told = Object.values(faults);
    one("[data-my-school-fault]").textContent = told.length ? `${told.join("；")}。上一次排好的安排还在下面。` : "";
  };

  // The plan -----------------------------------------------------------------------------------------

  const OPEN = 16; // rows of a table that stands open
  const TABLES = [
    ["counts", "全年要做到的", ["做什么", "已排/要多少", "谁这样要求", "还差什么，怎么补"]],
    ["months", "每月", ["月份", "主题", "集会", "演练"]],
    ["drills", "应急演练工作计划表", ["序号", "拟演练预案名称", "拟演练时间", "拟演练地点", "拟演练队伍", "专业性演练", "综合性演练", "指导部门"]],
    ["stairs", "演练时各班走哪条楼梯", ["楼", "楼层", "班", "人数", "楼梯", "次序"]],
    ["landings", "每个楼梯口站一名成人", ["楼", "楼梯", "站在哪里", "经过多少人"]],
    ["holidays", "放假前三十分钟", ["日期", "假期", "讲什么"]],
    ["lessons", "各学段安全课", ["学段", "哪一周", "课"]],
    ["training", "教职工培训和学法", ["哪一周", "谁", "种类", "题目"]],
    ["weeks", "每周", ["周", "日期", "主题", "五分钟", "国旗下讲话", "教职工会"]],
  ];

  /** Open as it is, or folded where a phone would scroll past many rows. @param {string} label @param {string} summary @param {HTMLElement} table */
  const framed = (label, summary, table) => {
    const frame = make("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": label }, table);
    return summary ? make("details", { class: "fold" }, make("summary", {}, summary), frame) : frame;
  };

  /** @param {string} title @param {string[]} heads @param {string[][]} rows */
  const table = (title, heads, rows) => {
    const id = `ms-${title}`;
    const head = make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text)));
    const body = rows.map((row) => make("tr", {}, ...row.map((text, at) => (at ? make("td", { "data-label": heads[at] }, text) : make("th", { scope: "row" }, text)))));
    const inner = make("table", { class: "stacked" }, make("thead", {}, head), make("tbody", {}, ...body));
    return [make("h2", { id }, title), framed(title, rows.length > OPEN ? `看全部 ${rows.length} 行` : "", inner)];
  };

  /** A sheet a month, to print: what is said and done on each day. @param {Whole} whole @param {Planned} planned */
  const sheets = (whole, { made, school, rows }) => {
    const rest = campusPlanner.rest(whole.calendar, school);
    const pad = (/** @type {number} */ number) => String(number).padStart(2, "0");
    /** @type {Record<string, Campus.Child[]>} */
    const on = {};
    const put = (/** @type {string} */ day, /** @type {Campus.Child} */ child) => { (on[day] = on[day] || []).push(child); };
    made.drills.forEach((it, at) => put(it.date, make("b", {}, rows.drills[at][1])));
    made.holidays.forEach((it, at) => put(it.date, make("b", {}, rows.holidays[at][2] || it.holiday)));
    made.months.forEach((it, at) => put(it.assembly.date, make("b", {}, rows.months[at][2] || "安全集会")));
    rows.days.forEach(([day, , ...titles]) => {
      const told = titles.filter((title, at) => title && titles.indexOf(title) === at);
      told.forEach((title) => put(day, make("span", {}, title)));
    });
    return made.months.map((month) => {
      const [year, number] = month.month.split("-").map(Number);
      const blank = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
      const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
      const cells = Array.from({ length: Math.ceil((blank + length) / 7) * 7 }, (_, at) => {
        const day = at - blank + 1;
        if (day < 1 || day > length) return make("td");
        const date = `${month.month}-${pad(day)}`;
        return make("td", {}, make("i", {}, day), ...(on[date] || []), !on[date] && rest(date) !== "周末" && rest(date));
      });
      const weeks = Array.from({ length: cells.length / 7 }, (_, at) => make("tr", {}, ...cells.slice(at * 7, at * 7 + 7)));
      const head = make("tr", {}, ...Array.from("一二三四五六日", (it) => make("th", { scope: "col" }, `星期${it}`)));
      return make("section", { class: "my-month" }, make("h3", {}, `${school.name}　${year}年${number}月：${month.theme}`),
        framed(`${year}年${number}月`, "看这个月", make("table", {}, make("thead", {}, head), make("tbody", {}, ...weeks))));
    });
  };

  /** @param {Whole} whole @param {Campus.School} school @param {Campus.Plan} made @returns {Planned} */
  const draw = (whole, school, made) => {
    const rows = campusPlanner.rows(whole.data, made, school);
    const grades = school.stages.map((name) => whole.data.grades[whole.data.stages[name]]);
    const tables = TABLES.filter(([name]) => rows[String(name)].length);
    one("[data-my-school-remark]").textContent = campusPlanner.remark(whole.calendar, school);
    fill(one("[data-my-plan]"), ...tables.flatMap(([name, title, heads]) =>
      table(String(title), /** @type {string[]} */ (heads), rows[String(name)])),
    ...table("每天一分钟", ["日期", "星期", ...grades], rows.days));
    fill(one("[data-my-months]"), ...sheets(whole, { made, school, rows }));
    // The plan is long: what is in it, and a way there.
    const heads = all("[data-my-plan] h2").map((head) => [head.id, head.textContent]);
    one("[data-my-months] h3").id = "ms-months";
    fill(one("[data-my-school-contents]"), "看排好的：", ...[...heads, ["ms-months", "月表"]].flatMap(([id, text], at) =>
      [at ? "、" : "", make("a", { href: `#${id}` }, text)]));
    const option = (/** @type {string} */ value, /** @type {string} */ text) => make("option", { value }, text);
    fill(one("[data-my-school-feed]"), ...school.stages.map((name, at) => option(whole.data.stages[name], grades[at])),
      option("演练", "演练和准备"), option("教职工", "教职工"), option("", "全部"));
    const drills = made.drills.filter((it, at) => made.drills.findIndex((other) => other.drill === it.drill) === at);
    fill(one("[data-my-school-duties]"), ...drills.map((it) => option(it.drill, rows.drills[made.drills.indexOf(it)][1])));
    return { made, school, rows };
  };

  // Files --------------------------------------------------------------------------------------------

  const save = (/** @type {string} */ name, /** @type {BlobPart} */ content) => {
    const type = TYPES[name.slice(name.lastIndexOf(".") + 1)];
    const link = make("a", { href: URL.createObjectURL(new Blob([content], { type })), download: name.replace(/[\\/:*?"<>|\s]+/g, " ") });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  /** @type {Campus.Templates | undefined} */
  let templates;
  /** @type {Campus.SaidTexts | undefined} */
  let texts;
  window.campusTemplates = (told) => { templates = told; };
  window.campusSaid = (told) => {
    for (const drill of received ? received.data.drills : []) Object.assign(drill, told.drills[drill.id]);
    texts = told.minutes;
  };
  const telling = () => texts || fetchScript(data(root, "said"), () => texts);
  const maker = () => fetchScript(data(root, "planFiles"), () => window.campusPlanFiles);
  /** What filling a template takes, fetched when the first file is wanted. */
  const filling = () => Promise.all([maker(), fetchScript(data(root, "zip"), () => window.fflate),
    templates || fetchScript(data(root, "templates"), () => templates), telling()]);

  /** The name a file is saved under, the template it is made from, and what is filled in. @param {Whole} whole @param {Planned} planned @param {string} wanted */
  const contents = (whole, { made, school, rows }, wanted) => {
    const start = Number(school.terms[0].first.slice(0, 4));
    const year = `${start}—${start + 1}学年`;
    const remark = campusPlanner.remark(whole.calendar, school);
    if (wanted !== "duties.docx") {
      const title = `${year}${wanted === "drills.docx" ? "应急演练工作计划表" : "安全教育计划"}`;
      return { file: `${school.name} ${title}.${wanted.split(".")[1]}`, template: wanted, values: { name: school.name, title, remark }, tables: rows };
    }
    const id = /** @type {HTMLSelectElement} */ (one("[data-my-school-duties]")).value;
    const drill = whole.data.drills.filter((it) => it.id === id)[0];
    const planned = made.drills.map((it, at) => (it.drill === id ? rows.drills[at] : [])).filter((row) => row.length);
    const { classes = [] } = school;
    const people = classes.length ? `全校 ${classes.length} 个班 ${classes.reduce((sum, it) => sum + it.pupils, 0)} 人。` : "";
    const values = { name: school.name, drill: planned[0][1], when: planned.map((row) => row[2]).join("、"), people };
    const tables = { ...rows, roles: drill.roles, orders: drill.orders.map((text, at) => [at ? "真的次序" : "演练的次序", text]) };
    const template = !classes.length ? "duties.docx" : drill.downstairs ? "stairs.docx" : "classes.docx";
    return { file: `${school.name} ${planned[0][1]}人员分工表.docx`, template, values, tables };
  };

  // Begin --------------------------------------------------------------------------------------------

  const begin = (/** @type {Whole} */ whole) => {
    const status = one("[data-my-school-status]");
    /** @type {Planned | null} */
    let last = null;

    /** The plan of what stands in the form; the last good one stays where something is wrong. */
    const replan = () => {
      /** @type {Faults} */
      const faults = {};
      const school = read(whole, faults);
      const { drills, ...others } = faults;
      if (!Object.keys(others).length) {
        try {
          const made = campusPlanner.plan(whole.data, whole.calendar, school);
          enough(made, school, faults);
          // A drill that has no school day because the term is too short is no fault of its own.
          if (drills && Object.keys(faults).length > 1) delete faults.drills;
          if (!Object.keys(faults).length) last = draw(whole, school, made);
        } catch {
          if (!drills) faults.autumn = "这样的日期排不出安排，请检查学期和放假的日子";
        }
      }
      tell(faults);
      if (Object.keys(faults).length) return false;
      kept.write(KEY, { version: VERSION, school });
      status.textContent = kept.read(KEY) ? "" : "这台设备不让网页存东西：关掉页面以前，请用“存成文件”存下来。";
      return true;
    };

    /** Of a school that was kept or read from a file: why it cannot be shown, or "". @param {any} told */
    const refused = (told) => {
      const object = (/** @type {unknown} */ it) => Boolean(it) && typeof it === "object" && !Array.isArray(it);
      if (!object(told) || !object(told.school)) return "读不懂这个文件：要用这一页“存成文件”存下来的";
      if (told.version !== VERSION) return `读不懂这个文件：它是第 ${told.version} 版的，这里读第 ${VERSION} 版`;
      const { terms, stages, drills, rest_days: off = {}, school_days: on = {}, stairs = [], classes = [] } = told.school;
      const lists = [stages, drills, stairs, classes];
      const sound = Array.isArray(terms) && terms.length === 2 && terms.every(object) && lists.every(Array.isArray)
        && [...drills, ...stairs, ...classes].every(object) && object(off) && object(on);
      if (!sound) return "读不懂这个文件：里面缺了学期、学段或者演练，可能没有存完";
      const unknown = drills.find((/** @type {any} */ it) => !whole.data.drills.some((drill) => drill.id === it.drill));
      return unknown ? `读不懂这个文件：没有“${unknown.drill}”这种演练` : "";
    };

    const full = (/** @type {any} */ told) => ({ ...whole.school, rest_days: {}, school_days: {}, stairs: [], classes: [], ...told.school });

    show(whole, whole.school);
    const before = kept.read(KEY);
    if (before && !refused(before)) show(whole, full(before));
    if (!replan() && !last) {
      // What was kept no longer fits, such as a school year that is over: the default plan, and the sentences.
      const told = one("[data-my-school-fault]").textContent;
      show(whole, whole.school);
      replan();
      status.textContent = `上次存在这里的排不出来，先用默认的：${told}`;
    }

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!replan() || !last) return;
      const { made, school } = last;
      const short = new Set(made.counts.filter((row) => row.have < row.need).map((row) => row.duty)).size;
      const days = made.weeks.reduce((sum, week) => sum + week.days.length, 0);
      status.textContent = `排好了：${school.terms[0].first}—${school.terms[1].last}，${made.weeks.length} 周，${days} 个上课日；${
        short ? `有 ${short} 项还不够，看“全年要做到的”` : "要做到的都够"}。${status.textContent}`;
      status.scrollIntoView({ block: "center" });
    });
    one("[data-my-school-drill]").addEventListener("click", () => drillRows.append(drillRow(whole, { month: 9 })));
    for (const button of all("[data-my-school-print]")) {
      button.addEventListener("click", () => {
        document.documentElement.classList.toggle("print-months", data(button, "mySchoolPrint") === "months");
        print();
      });
    }
    for (const button of all("[data-my-school-file]")) {
      button.addEventListener("click", () => {
        if (!last) return;
        const planned = last;
        status.textContent = "正在生成……";
        filling().then(([files, zip, known, said]) => {
          const { file, template, values, tables } = contents(whole, planned, data(button, "mySchoolFile"));
          const minutes = template === "plan.xlsx" ? campusPlanner.minutes(whole.data, planned.made, said) : [];
          save(file, files.make(zip, known, template, values, { ...tables, minutes }));
          status.textContent = `“${file}”已经生成，在下载里。`;
        }).catch(() => { status.textContent = "生成文件要用的数据没有取到，请再点一次。"; });
      });
    }
    one("[data-my-school-save]").addEventListener("click", () => {
      if (last) save(`${last.school.name}.json`, JSON.stringify({ version: VERSION, school: last.school }, null, 1));
    });
    one("[data-my-school-calendar]").addEventListener("click", () => {
      if (!last) return;
      const { made, school } = last;
      const chosen = /** @type {HTMLSelectElement} */ (one("[data-my-school-feed]"));
      const { value, text } = chosen.options[chosen.selectedIndex];
      const title = `${school.name} ${text}`;
      Promise.all([maker(), telling()]).then(([files]) => {
        const events = campusPlanner.events(whole.data, whole.calendar, made, school).filter((it) => !value || it.kind === value
          || (it.kind === "教学" && value in made.lessons && (!it.stages.length || it.stages.includes(value))));
        save(`${title}.ics`, files.calendar(title, school.name, school.terms[0].first.slice(0, 4), events));
      }).catch(() => { status.textContent = "生成日历要用的数据没有取到，请再点一次。"; });
    });
    one("[data-my-school-clear]").addEventListener("click", () => {
      show(whole, whole.school);
      replan();
      kept.write(KEY, null);
    });
    const open = /** @type {HTMLInputElement} */ (one("[data-my-school-open]"));
    open.addEventListener("change", () => {
      const [file] = Array.from(open.files || []);
      open.value = "";
      if (!file) return;
      const reader = new FileReader();
      reader.addEventListener("load", () => {
        /** @type {unknown} */
        let told = null;
        try {
          told = JSON.parse(String(reader.result));
        } catch {
          // told below
        }
        const why = refused(told);
        if (why) tell({ file: why });
        else {
          show(whole, full(told));
          replan();
        }
      });
      reader.readAsText(file);
    });
    form.hidden = false;
    one("[data-my-school-files]").hidden = false;
    one("[data-my-school-wait]").hidden = true;
  };

  /** @type {Whole | undefined} */
  let received;
  window.campusPlan = (whole) => { received = whole; };
  const failed = () => { one("[data-my-school-wait]").textContent = "排安排要用的数据没有取到，请刷新再试；默认的安排在“全年安排”一页。"; };
  fetchScript(data(root, "planner"), () => window.campusPlanner)
    .then(() => fetchScript(data(root, "planData"), () => received))
    .then(begin)
    .catch(failed);
})();
