// A school's files in its own browser: the templates that the build made, their marked rows repeated, zipped again;
// and calendars. plan_templates.py says what a mark is. Layout is not decided here.
(function () {
  "use strict";

  const HEAD = 4; // rows above the first of a sheet's table, LINE the height of one of its lines: see workbook.py
  const LINE = 16.5;
  const SPARE = 40;
  const DATE = /^2\d{3}-\d\d-\d\d$/;
  const MARK = /⟦(\w+)(?:\.(\d+))?⟧/g;

  /** Words as XML has them; signs that it may not hold are left out. @param {string} text */
  const escaped = (text) => String(text).replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

  /** The rows that take the place of a marked one, or null where a row has no marks. @param {string} row @param {Campus.Tables} tables */
  const rowsFor = (row, tables) => {
    const mark = /⟦(\w+)\.\d+⟧/.exec(row);
    return mark && (tables[mark[1]] || []);
  };

  /** @param {string} xml @param {Campus.Tables} tables */
  const words = (xml, tables) => xml.replace(/<w:tr[ >][\s\S]*?<\/w:tr>/g, (row) => {
    const rows = rowsFor(row, tables);
    return rows ? rows.map((cells) => row.replace(MARK, (_, name, at) => escaped(cells[at]))).join("") : row;
  });

  /** How many lines a text takes in a column of so many digits, as workbook.py counts them. @param {string} text @param {number} width */
  const lines = (text, width) => text.split("\n").reduce((sum, line) => {
    const size = Array.from(line).reduce((all, sign) => all + (sign < "\u0080" ? 1 : 2), 0);
    return sum + Math.max(1, Math.ceil((size * 11) / Math.floor(width * 10)));
  }, 0);

  /** A sheet with its rows; how many they are. @param {string} xml @param {Campus.Tables} tables */
  const sheet = (xml, tables) => {
    const widths = Array.from(xml.matchAll(/<col width="([\d.]+)"/g)).map((it) => Number(it[1]));
    let count = 1;
    const filled = xml.replace(/<row r="5"[\s\S]*?<\/row>/, (row) => {
      const rows = rowsFor(row, tables);
      if (!rows) return row;
      count = Math.max(1, rows.length);
      return (rows.length ? rows : [[]]).map((cells, index) => {
        const number = String(HEAD + 1 + index);
        const high = Math.max(1, ...cells.map((text, at) => (DATE.test(text) ? 1 : lines(text, widths[at]))));
        return row.replace(/ r="([A-Z]*)5"/g, (_, column) => ` r="${column}${number}"`)
          .replace(/ ht="[\d.]+"/, ` ht="${LINE * high + 8}"`)
          .replace(/<c ([^>]*?) t="inlineStr"><is><t[^>]*>⟦\w+\.(\d+)⟧<\/t><\/is><\/c>/g, (_, said, at) => {
            const text = cells[at] || "";
            if (!text) return `<c ${said}/>`;
            if (DATE.test(text)) return `<c ${said}><v>${(Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 864e5}</v></c>`;
            return `<c ${said} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
          });
      }).join("");
    });
    const last = HEAD + count;
    return {
      count,
      xml: filled.replace(/(ref="[A-Z]+\d+:[A-Z]+)(5|45)"/g, (_, before, end) => `${before}${end === "5" ? last : last + SPARE}"`),
    };
  };

  /** A file as bytes: `values` for single marks, `tables` for marked rows. @type {Campus.PlanFiles["make"]} */
  const make = (library, whole, name, values, tables) => {
    /** @type {Record<string, Uint8Array<ArrayBuffer>>} */
    const parts = {};
    /** @type {Record<string, number>} */
    const counts = {};
    const names = Object.keys(whole.files[name]);
    const sheets = names.filter((part) => /^xl\/worksheets\/sheet\d+\.xml$/.test(part));
    for (const part of [...sheets, ...names.filter((it) => !sheets.includes(it))]) {
      let text = whole.texts[whole.files[name][part]];
      if (sheets.includes(part)) {
        const made = sheet(text, tables);
        counts[Number(/\d+/.exec(part)) - 1] = made.count;
        text = made.xml;
      } else if (part === "xl/workbook.xml") {
        text = text.replace(/(localSheetId="(\d+)"[^>]*>[^<]*\$)5</g, (_, before, at) => `${before}${HEAD + counts[at]}<`);
      } else if (part.startsWith("word/")) text = words(text, tables);
      parts[part] = library.strToU8(text.replace(MARK, (mark, key, at) => (at === undefined ? escaped(values[key] || "") : mark)));
    }
    // In the order of the template: readers look for the content types first.
    /** @type {Record<string, Uint8Array<ArrayBuffer>>} */
    const ordered = {};
    names.forEach((part) => { ordered[part] = parts[part]; });
    return library.zipSync(ordered, { level: 6, mtime: new Date(1980, 0, 1) });
  };

  const said = (/** @type {string} */ text) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

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

  /** Tells schools apart in one calendar: FNV-1a of the name. @param {string} name */
  const hash = (name) => {
    let value = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(name)) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
    return value.toString(16).padStart(8, "0");
  };

  /** An iCalendar file. A uid names the event, the year and the school, never the date. @type {Campus.PlanFiles["calendar"]} */
  const calendar = (title, name, year, events) => {
    const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "");
    const next = (/** @type {string} */ date) => new Date(Date.parse(`${date}T00:00:00Z`) + 864e5).toISOString().slice(0, 10);
    const day = (/** @type {string} */ date) => date.replace(/-/g, "");
    return ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//campus-safety//my-school//ZH", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", `X-WR-CALNAME:${said(title)}`,
      ...events.flatMap((it) => ["BEGIN:VEVENT", `UID:${it.uid}-${year}-${hash(name)}@campus-safety`, `DTSTAMP:${stamp}`,
        `DTSTART;VALUE=DATE:${day(it.date)}`, `DTEND;VALUE=DATE:${day(next(it.date))}`, `SUMMARY:${said(it.title)}`,
        ...(it.text ? [`DESCRIPTION:${said(it.text)}`] : []), `CATEGORIES:${said(it.kind)}`, "TRANSP:TRANSPARENT", "END:VEVENT"]),
      "END:VCALENDAR", ""].map(folded).join("\r\n");
  };

  globalThis.campusPlanFiles = { make, calendar };
}());
