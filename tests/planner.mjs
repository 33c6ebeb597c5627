// Reads {data, calendar, schools} from standard input, writes the browser's plan of each school with the rows of its tables and its events.
import { readFileSync } from "node:fs";
import vm from "node:vm";

vm.runInThisContext(readFileSync(new URL("../docs/assets/planner.js", import.meta.url), "utf8"));
const { data, calendar, schools } = JSON.parse(readFileSync(0, "utf8"));
const { plan, rows, events, remark } = globalThis.campusPlanner;
process.stdout.write(JSON.stringify(schools.map((school) => {
  const made = plan(data, calendar, school);
  return { ...made, rows: rows(data, made, school), events: events(data, calendar, made, school), remark: remark(calendar, school) };
})));
