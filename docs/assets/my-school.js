// 我的学校: a school's own terms and days off in, the whole plan out, on this device only.
// What is typed is kept in this browser (localStorage) until it is cleared. Nothing is sent anywhere.

(() => {
  "use strict";

  const { all, data, fetchScript, fill, find, kept, make, one } = window.campusPage;
  const KEY = "campus-my-school";
  const VERSION = 1;
  const DATE = /^\d{4}-\d\d-\d\d$/;
  const LEAST = 10; // school days of a term: two weeks

  /** @typedef {{ data: Campus.PlanData, calendar: Campus.PlanCalendar, school: Campus.School }} Whole */

  const root = find("[data-my-school]");
  if (!root) return;

  // The form -----------------------------------------------------------------------------------------

  const form = /** @type {HTMLFormElement} */ (one("[data-my-school-form]"));
  const field = (/** @type {string} */ name) => /** @type {HTMLInputElement} */ (one(`[name="${name}"]`, form));

  const lines = (/** @type {Record<string, string>} */ days) => Object.entries(days).map(([date, why]) => `${date} ${why}`).join("\n");

  /** @param {Campus.School} school */
  const show = (school) => {
    field("name").value = school.name;
    field("region").value = school.region;
    for (const box of /** @type {HTMLInputElement[]} */ (all('[name="stages"]', form))) box.checked = school.stages.includes(box.value);
    field("boarding").checked = school.boarding;
    field("school_bus").checked = school.school_bus;
    const [autumn, spring] = school.terms;
    for (const [name, value] of [["autumn_first", autumn.first], ["autumn_last", autumn.last], ["spring_first", spring.first], ["spring_last", spring.last]]) {
      field(name).value = value;
    }
    field("rest_days").value = lines(school.rest_days);
    field("school_days").value = lines(school.school_days);
  };

  /** The days of a text box; a line that is none throws its sentence. @param {string} text @param {string} what */
  const days = (text, what) => {
    /** @type {Record<string, string>} */
    const found = {};
    text.split("\n").map((line) => line.trim()).filter(Boolean).forEach((line) => {
      const [date, ...why] = line.split(/\s+/);
      if (!DATE.test(date) || Number.isNaN(Date.parse(date))) throw new Error(`${what}：“${line.slice(0, 20)}”要写成 2026-11-13 运动会`);
      found[date] = why.join(" ") || what;
    });
    return found;
  };

  /** What stands in the form; a fault throws its sentence. @param {Whole} whole @returns {Campus.School} */
  const read = (whole) => {
    const term = (/** @type {string} */ name, /** @type {string} */ said) => {
      const [first, last] = [field(`${name}_first`).value, field(`${name}_last`).value];
      if (!DATE.test(first) || !DATE.test(last)) throw new Error(`${said}学期的第一天和最后一天都要填`);
      if (first >= last) throw new Error(`${said}学期的最后一天要晚于第一天`);
      return { name: said, first, last };
    };
    const terms = [term("autumn", "秋季"), term("spring", "春季")];
    const start = Number(terms[0].first.slice(0, 4));
    if (terms[0].last >= terms[1].first) throw new Error("春季学期要在秋季学期结束以后开始");
    if (terms[0].first < `${start}-08-01` || terms[1].last > `${start + 1}-08-31`) throw new Error("两个学期要在同一个学年里：八月到第二年八月");
    if (!whole.calendar.years[start]) throw new Error(`这里只有 ${Object.keys(whole.calendar.years).join("、")} 年开始的学年`);
    const stages = all('[name="stages"]', form).filter((box) => /** @type {HTMLInputElement} */ (box).checked)
      .map((box) => /** @type {HTMLInputElement} */ (box).value);
    if (!stages.length) throw new Error("至少选一个学段");
    const own = start === Number(whole.school.terms[0].first.slice(0, 4));
    return {
      name: field("name").value.trim() || whole.school.name,
      region: field("region").value,
      stages,
      boarding: field("boarding").checked,
      school_bus: field("school_bus").checked,
      checked: whole.school.checked,
      terms,
      rest_days: days(field("rest_days").value, "改成放假的日子"),
      school_days: days(field("school_days").value, "改成上课的日子"),
      // A date that was settled for another year says nothing of this one.
      drills: whole.school.drills.map((it) => (own ? it : { ...it, date: null })),
    };
  };

  // The plan -----------------------------------------------------------------------------------------

  const TABLES = [
    ["counts", "全年要做到的", ["做什么", "已排/要多少", "谁这样要求", "还差什么，怎么补"]],
    ["months", "每月", ["月份", "主题", "集会", "演练"]],
    ["drills", "应急演练工作计划表", ["序号", "拟演练预案名称", "时间", "地点", "队伍", "专业性", "综合性", "指导部门"]],
    ["holidays", "放假前三十分钟", ["日期", "假期", "讲什么"]],
    ["lessons", "各学段安全课", ["学段", "哪一周", "课"]],
    ["training", "教职工培训和学法", ["哪一周", "谁", "种类", "题目"]],
    ["weeks", "每周", ["周", "日期", "主题", "五分钟", "国旗下讲话", "教职工会"]],
  ];

  /** @param {string} title @param {string[]} heads @param {string[][]} rows */
  const table = (title, heads, rows) => {
    const head = make("tr", {}, ...heads.map((text) => make("th", { scope: "col" }, text)));
    const body = rows.map((row) => make("tr", {}, ...row.map((text, at) => (at ? make("td", {}, text) : make("th", { scope: "row" }, text)))));
    const inner = make("table", {}, make("thead", {}, head), make("tbody", {}, ...body));
    return [make("h2", {}, title), make("div", { class: "table-scroll", tabindex: "0", role: "region", "aria-label": title }, inner)];
  };

  /** @param {Whole} whole @param {Campus.School} school */
  const draw = (whole, school) => {
    const made = campusPlanner.plan(whole.data, whole.calendar, school);
    const rows = campusPlanner.rows(whole.data, made, school);
    const grades = school.stages.map((name) => whole.data.grades[whole.data.stages[name]]);
    fill(one("[data-my-plan]"), ...TABLES.flatMap(([name, title, heads]) =>
      table(String(title), /** @type {string[]} */ (heads), rows[String(name)])),
    ...table("每天一分钟", ["日期", "星期", ...grades], rows.days));
    return made;
  };

  /** School days of each term; too few throws its sentence. @param {Campus.Plan} made */
  const enough = (made) => {
    for (const name of ["秋季", "春季"]) {
      const count = made.weeks.filter((week) => week.term === name).reduce((sum, week) => sum + week.days.length, 0);
      if (count < LEAST) throw new Error(`${name}学期只有 ${count} 个上课日，排不出安排；请看看日期和放假的日子`);
    }
  };

  // Files --------------------------------------------------------------------------------------------

  const save = (/** @type {string} */ name, /** @type {string} */ type, /** @type {string} */ text) => {
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };

  const escaped = (/** @type {string} */ text) => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

  /** A line as RFC 5545 folds it: at most 75 bytes each. @param {string} line */
  const folded = (line) => {
    const encoder = new TextEncoder();
    const pieces = [""];
    for (const sign of line) {
      const last = pieces.length - 1;
      if (encoder.encode(pieces[last] + sign).length > 73) pieces.push(sign);
      else pieces[last] += sign;
    }
    return pieces.join("\r\n ");
  };

  /** @param {Whole} whole @param {Campus.Plan} made @param {Campus.School} school */
  const calendarOf = (whole, made, school) => {
    /** @type {Record<string, string>} */
    const titles = {};
    [...whole.data.talks, ...whole.data.drills].forEach((it) => { titles[it.id] = it.title; });
    const events = [
      ...made.months.flatMap((month) => month.drills.map((it) => [it.date, `drill-${it.drill}`, titles[it.drill]])),
      ...made.months.map((month) => [month.assembly.date, "assembly", titles[month.assembly.talk || ""] || "每月集会"]),
      ...made.holidays.map((row) => [row.date, `holiday-${row.holiday}`, titles[row.talk || ""] || `${row.holiday}放假前`]),
    ];
    return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//campus-safety//my-school//ZH", "CALSCALE:GREGORIAN",
      ...events.flatMap(([date, id, title]) => ["BEGIN:VEVENT", `UID:${date}-${id}@campus-safety`, `DTSTAMP:${date.replace(/-/g, "")}T000000Z`,
        `DTSTART;VALUE=DATE:${date.replace(/-/g, "")}`, `SUMMARY:${escaped(`${school.name} ${title}`)}`, "END:VEVENT"]),
      "END:VCALENDAR", ""].map(folded).join("\r\n");
  };

  // Begin --------------------------------------------------------------------------------------------

  const begin = (/** @type {Whole} */ whole) => {
    const fault = one("[data-my-school-fault]");
    /** @type {{ made: Campus.Plan, school: Campus.School } | null} */
    let last = null;

    /** The plan of what stands in the form; the last good one stays where something is wrong. */
    const replan = () => {
      try {
        const school = read(whole);
        enough(campusPlanner.plan(whole.data, whole.calendar, school));
        last = { made: draw(whole, school), school };
        kept.write(KEY, { version: VERSION, school });
        fault.textContent = "";
      } catch (error) {
        fault.textContent = error instanceof Error && /[一-鿿]/.test(error.message) ? error.message : "这样的日期排不出安排，请检查学期和放假的日子";
      }
    };

    /** A school that was kept or read from a file; what has another shape is told of. @param {any} told */
    const take = (told) => {
      if (!told || told.version !== VERSION || !told.school || !Array.isArray(told.school.terms) || told.school.terms.length !== 2) return false;
      try {
        show({ ...whole.school, ...told.school, rest_days: told.school.rest_days || {}, school_days: told.school.school_days || {} });
      } catch {
        show(whole.school);
        return false;
      }
      return true;
    };

    show(whole.school);
    take(kept.read(KEY));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      replan();
    });
    one("[data-my-school-print]").addEventListener("click", () => print());
    one("[data-my-school-save]").addEventListener("click", () => {
      if (last) save(`${last.school.name}.json`, "application/json", JSON.stringify({ version: VERSION, school: last.school }, null, 1));
    });
    one("[data-my-school-calendar]").addEventListener("click", () => {
      if (last) save(`${last.school.name}.ics`, "text/calendar", calendarOf(whole, last.made, last.school));
    });
    one("[data-my-school-clear]").addEventListener("click", () => {
      kept.write(KEY, null);
      show(whole.school);
      replan();
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
        if (take(told)) replan();
        else fault.textContent = "读不懂这个文件：要用这一页“存成文件”存下来的";
      });
      reader.readAsText(file);
    });
    form.hidden = false;
    one("[data-my-school-wait]").hidden = true;
    replan();
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
