// The menu below 1,220 px: a drawer behind a button. The theme's check box keeps the state, and alone works the
// drawer where no script runs; with this one, which needs no other, real buttons take the place of the labels.

(() => {
  "use strict";

  const drawer = document.getElementById("__drawer");
  const menu = document.getElementById("menu");
  const opener = document.querySelector("[data-menu-open]");
  if (!drawer || !menu || !opener) return;
  const closer = menu.querySelector("[data-menu-close]");
  const wide = matchMedia("(min-width: 76.25em)");

  const turn = (on) => {
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
    const here = menu.querySelector("[aria-current]");
    if (here) here.scrollIntoView({ block: "nearest" });
    closer.focus();
  });

  opener.addEventListener("click", () => turn(true));
  closer.addEventListener("click", close);
  document.querySelector(".md-overlay").addEventListener("click", (event) => {
    event.preventDefault(); // it is a label of the check box
    close();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && drawer.checked) close();
  });
  document.addEventListener("focusin", (event) => {
    if (!menu.contains(event.target) && event.target !== drawer) turn(false);
  });
  menu.addEventListener("click", (event) => {
    if (event.target.closest("a")) turn(false);
  });
  wide.addListener(() => turn(false)); // addEventListener came to Safari with 14
  addEventListener("pageshow", () => turn(false)); // "back" to a page that was left with the menu open

  for (const part of [drawer, ...document.querySelectorAll('.md-icon[for="__drawer"]')]) part.hidden = true;
  for (const button of [opener, closer]) button.hidden = false;
})();
