// Reads a list of iCalendar texts from standard input; writes what ical.js finds in each: uid, first day, title.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, "utf8")).map((text) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent").map((it) => {
    const event = new ICAL.Event(it);
    return [event.uid, event.startDate.toString(), event.summary];
  }))));
