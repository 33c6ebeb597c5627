// The frame of every page: light and dark, where the reader is in the page, the way back to the top. In the place
// of the theme's own script, which does much more and weighs as much as a page.

(() => {
  "use strict";

  const { all, data, find, kept, make, one, partAt } = window.campusPage;
  const header = one(".md-header");
  const main = one(".md-main");

  // Light and dark ---------------------------------------------------------------------------------

  const CHOSEN = "campus-scheme"; // read by the script in the header too, before anything is painted
  const system = matchMedia("(prefers-color-scheme: dark)");
  const buttons = all("[data-scheme]", header); // each says what is on; the first follows the system
  const colour = make("meta", { name: "theme-color" });
  const scheme = make("meta", { name: "color-scheme" });
  document.head.append(colour, scheme);
  let chosen = kept.read(CHOSEN);

  const wear = () => {
    const shown = buttons.find((button) => data(button, "scheme") === chosen) || buttons[0];
    for (const button of buttons) button.hidden = button !== shown;
    document.body.dataset.mdColorScheme = data(shown, "scheme") || (system.matches ? "slate" : "default");
    const style = getComputedStyle(header);
    colour.content = style.backgroundColor;
    scheme.content = style.getPropertyValue("color-scheme");
  };

  buttons.forEach((button, index) => {
    button.addEventListener("click", () => {
      const next = buttons[(index + 1) % buttons.length];
      chosen = data(next, "scheme") || null;
      kept.write(CHOSEN, chosen);
      wear();
      next.focus();
    });
  });
  system.addListener(wear); // addEventListener came to Safari with 14
  wear();

  // Where the reader is ----------------------------------------------------------------------------

  const links = /** @type {HTMLAnchorElement[]} */ (all(".md-nav--secondary .md-nav__link"));
  const contents = links.map((link) => ({ link, part: partAt(link.hash) }));
  const box = find(".md-sidebar--secondary .md-sidebar__scrollwrap");
  const up = find(".md-top");
  let before = scrollY;
  /** @type {HTMLElement | undefined} */
  let here;

  /** Brings an entry to the middle of the box that it scrolls in. */
  const centre = (/** @type {HTMLElement} */ entry, /** @type {HTMLElement} */ around) => {
    around.scrollTop += entry.getBoundingClientRect().top - around.getBoundingClientRect().top - around.clientHeight / 2;
  };

  const look = () => {
    const low = header.offsetHeight;
    const begun = scrollY >= main.offsetTop - low;
    header.classList.toggle("md-header--shadow", begun);
    if (up) up.hidden = !(begun && scrollY > 0 && scrollY < before);
    before = scrollY;
    if (!box || !box.offsetHeight) return; // in the drawer or hidden
    const end = scrollY + innerHeight >= document.documentElement.scrollHeight;
    // What is folded begins where its fold does.
    const passed = contents.filter(({ part }) => part && (end || (part.closest("details:not([open])") || part).getBoundingClientRect().top < low + 24));
    const now = passed.length ? passed[passed.length - 1].link : undefined;
    if (now === here) return;
    here = now;
    for (const { link } of contents) {
      link.classList.toggle("md-nav__link--passed", passed.some((it) => it.link === link));
      link.classList.toggle("md-nav__link--active", link === now);
    }
    if (now) centre(now, box);
  };

  let asked = false;
  const ask = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      look();
    });
  };
  addEventListener("scroll", ask, { passive: true });
  addEventListener("resize", ask);
  addEventListener("load", ask);
  ask();
  if (up) up.addEventListener("click", () => scrollTo({ top: 0 }));

  const menu = find(".md-sidebar--primary .md-sidebar__scrollwrap");
  const current = menu && find("#menu [aria-current]", menu);
  if (menu && current && current.offsetHeight) centre(current, menu);

  // What the keyboard reaches is outlined, what is touched is not: the theme's style sheet knows this class. -------

  let keys = true;
  for (const type of ["mousedown", "touchstart", "pointerdown"]) addEventListener(type, () => { keys = false; }, { capture: true, passive: true });
  addEventListener("keydown", (event) => { if (!event.metaKey && !event.altKey && !event.ctrlKey) keys = true; }, true);
  document.addEventListener("focusin", (event) => { if (keys) /** @type {Element} */ (event.target).classList.add("focus-visible"); });
  document.addEventListener("focusout", (event) => /** @type {Element} */ (event.target).classList.remove("focus-visible"));
})();
