// The menu below 1,220 px: a drawer behind a button. The theme's check box keeps the state, and alone works the
// drawer where no script runs; with this one, real buttons take the place of the labels.

(() => {
  "use strict";

  const { all, find, one } = window.campusPage;
  const drawer = /** @type {HTMLInputElement | null} */ (find("#__drawer"));
  const menu = find("#menu");
  const opener = find("[data-menu-open]");
  if (!drawer || !menu || !opener) return;
  const closer = one("[data-menu-close]", menu);
  const wide = matchMedia("(min-width: 76.25em)");

  const turn = (/** @type {boolean} */ on) => {
    if (drawer.checked !== on) drawer.click();
  };

  const close = () => {
    turn(false);
    opener.focus();
  };

  // The theme turns the check box too, when the reader goes to another part of the page.
  drawer.addEventListener("change", () => {
    opener.setAttribute("aria-expanded", String(drawer.checked));
    if (!drawer.checked) return;
    find("[aria-current]", menu)?.scrollIntoView({ block: "nearest" });
    closer.focus();
  });

  opener.addEventListener("click", () => turn(true));
  closer.addEventListener("click", close);
  one(".md-overlay").addEventListener("click", (event) => {
    event.preventDefault(); // it is a label of the check box
    close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) close();
  });
  document.addEventListener("focusin", (event) => {
    if (!menu.contains(/** @type {Node} */ (event.target)) && event.target !== drawer) turn(false);
  });
  menu.addEventListener("click", (event) => {
    if (/** @type {Element} */ (event.target).closest("a")) turn(false);
  });
  wide.addListener(() => turn(false)); // addEventListener came to Safari with 14
  addEventListener("pageshow", () => turn(false)); // "back" to a page that was left with the menu open

  for (const part of [drawer, ...all('.md-icon[for="__drawer"]')]) part.hidden = true;
  for (const button of [opener, closer]) button.hidden = false;
})();
