// Reads {data, calendar, school, templates, said, told} from standard input; writes the browser's files in base64, and its calendar.
import { readFileSync } from "node:fs";
import vm from "node:vm";

for (const name of ["planner.js", "plan-files.js", "vendor/fflate.js"]) {
  vm.runInThisContext(readFileSync(new URL(`../docs/assets/${name}`, import.meta.url), "utf8"));
}
const { data, calendar, school, templates, said, told, tables } = JSON.parse(readFileSync(0, "utf8"));
const { plan, rows, events, minutes } = globalThis.campusPlanner;
const made = plan(data, calendar, school);
const all = { ...rows(data, made, school), minutes: minutes(data, made, said), ...tables };
const files = {};
for (const name of Object.keys(templates.files)) {
  const bytes = globalThis.campusPlanFiles.make(globalThis.fflate, templates, name, told, all);
  files[name] = Buffer.from(bytes).toString("base64");
}
files["plan.ics"] = globalThis.campusPlanFiles.calendar(school.name, school.name, school.terms[0].first.slice(0, 4), events(data, calendar, made, school));
process.stdout.write(JSON.stringify(files));
