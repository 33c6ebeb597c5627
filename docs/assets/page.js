// What the scripts of the pages share: elements, files that come as scripts, what is kept on this device.
// Loaded in the head, before all others. Nothing is sent anywhere.

(() => {
  "use strict";

  /** The element that is there if the page has that part, or null. @type {Campus.Find} */
  const find = (selector, root = document) => root.querySelector(selector);

  /** An element that our templates always write with its part. @type {Campus.One} */
  const one = (/** @type {string} */ selector, /** @type {ParentNode} */ root = document) => {
    const element = root.querySelector(selector);
    if (!element) throw new Error(`no ${selector} on this page`);
    return /** @type {any} */ (element);
  };

  /** @type {Campus.All} */
  const all = (/** @type {string} */ selector, /** @type {ParentNode} */ root = document) =>
    /** @type {any[]} */ (Array.from(root.querySelectorAll(selector)));

  /** What our templates wrote into an element's data-…, or "". @type {Campus.Page["data"]} */
  const data = (element, name) => element.dataset[name] || "";

  /** The part of this page that the end of an address names; null for #%E0 and the like, which no part is called. */
  const partAt = (/** @type {string} */ hash) => {
    try {
      return document.getElementById(decodeURIComponent(hash.slice(1)));
    } catch {
      return null;
    }
  };

  /** An element; attributes and children that are null, undefined or false are left out. @type {Campus.Make} */
  const make = (/** @type {string} */ tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value != null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
    }
    return /** @type {any} */ (fill(element, ...children));
  };

  /** These children and no others. @type {Campus.Fill} */
  const fill = (element, ...children) => {
    element.textContent = "";
    for (const child of children) if (child != null && child !== false) element.append(/** @type {Node} */ (child));
    return element;
  };

  /**
   * Puts an element out of reach of Tab and of a screen reader.
   * floor: an older browser ignores the property; what covers the page keeps the focus by itself.
   * @type {Campus.Page["setInert"]}
   */
  const setInert = (element, on) => {
    /** @type {HTMLElement} */ (element).inert = on;
  };

  const PATIENCE = 12000; // milliseconds for one file, on a slow mobile network

  /**
   * Fetches a script, since a page opened from a USB stick may fetch nothing else. Resolves with what `read` finds
   * once it has run; rejects when it is missing, too slow, or has left nothing (cut off, or of another build).
   * @type {Campus.FetchScript}
   */
  const fetchScript = (src, read, patience = PATIENCE) =>
    new Promise((resolve, reject) => {
      const script = make("script", { src });
      // Cut off on its way it is no fault of the program: whoever waits says so, and the console needs no exception.
      const hush = (/** @type {ErrorEvent} */ event) => {
        if (event.filename === script.src && event.error instanceof SyntaxError) event.preventDefault();
      };
      const end = (/** @type {string} */ fault) => {
        clearTimeout(timer);
        removeEventListener("error", hush);
        script.remove();
        const found = fault ? undefined : read();
        if (found) resolve(found);
        else reject(new Error(`${src}: ${fault || "not readable"}`));
      };
      const timer = setTimeout(end, patience, "too slow");
      addEventListener("error", hush);
      script.addEventListener("load", () => end(""));
      script.addEventListener("error", () => end("not found"));
      document.head.append(script);
    });

  // Private windows, full disks and some file: pages refuse storage: then nothing is kept, and all else works.
  /** @type {Campus.Page["kept"]} */
  const kept = {
    // What was kept under this key, of whatever shape, or null.
    read(key) {
      try {
        return JSON.parse(localStorage.getItem(key) || "null");
      } catch {
        return null;
      }
    },
    // Null forgets it.
    write(key, value) {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // nothing is kept
      }
    },
  };

  /**
   * Puts a text on the clipboard, by the older way where the newer one is refused or not there; false if neither can.
   * @type {Campus.Page["copy"]}
   */
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      const field = make("textarea", { readonly: true, class: "visually-hidden" });
      field.value = text;
      document.body.append(field);
      field.select();
      field.setSelectionRange(0, text.length); // Safari on phones selects nothing otherwise
      let done = false;
      try {
        done = document.execCommand("copy");
      } catch {
        // nothing was copied
      }
      field.remove();
      return done;
    }
  };

  window.campusPage = { all, copy, data, fetchScript, fill, find, kept, make, one, partAt, setInert };
})();
