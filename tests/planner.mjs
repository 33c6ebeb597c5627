// Reads {data, calendar, schools} from standard input, writes the browser's plan of each school.
import { readFileSync } from "node:fs";
import vm from "node:vm";

vm.runInThisContext(readFileSync(new URL("../docs/assets/planner.js", import.meta.url), "utf8"));
const { data, calendar, schools } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(schools.map((school) => globalThis.campusPlanner.plan(data, calendar, school))));
