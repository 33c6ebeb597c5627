// Pupils' pages: choose and see why, branching stories, ticks, 拼音, reading aloud.
// Ticks and choices stay on this device and are shown to nobody; on pages of private topics nothing is kept.

(() => {
  "use strict";

  const { all, data, find, kept, make, one } = window.campusPage;
  const root = find(".pupil");
  if (!root) return;

  // What stays on this device ------------------------------------------------------------------------

  const KEY = "campus-practice"; // {pinyin, pages: {page: {ticks: numbers, chosen: {question: number}}}}
  const page = data(root, "practice"); // "": nothing is kept
  const store = () => {
    const found = kept.read(KEY);
    return found && typeof found === "object" ? found : {};
  };
  const ofPage = () => {
    const { pages } = store();
    const found = page && pages && typeof pages === "object" ? pages[page] : null;
    return {
      ticks: Array.isArray(found?.ticks) ? found.ticks : [],
      chosen: found?.chosen && typeof found.chosen === "object" ? found.chosen : {},
    };
  };
  const keep = (/** @type {object} */ change) => {
    if (!page) return;
    const whole = store();
    kept.write(KEY, { ...whole, pages: { ...whole.pages, [page]: { ...ofPage(), ...change } } });
  };

  const word = (/** @type {string} */ name) =>
    Array.from(one(`[data-word="${name}"]`).cloneNode(true).childNodes);
  const button = (/** @type {string} */ name, /** @type {string} */ look, /** @type {() => void} */ act) => {
    const made = make("button", { type: "button", class: look }, ...word(name));
    made.addEventListener("click", act);
    return made;
  };

  // One decision: its choices become buttons -----------------------------------------------------------

  /**
   * `after` puts what follows into the box below the reason, once somebody has chosen.
   * @param {HTMLElement} ask
   * @param {(choice: HTMLElement, number: number, box: HTMLElement) => void} after
   */
  const makeChoices = (ask, after) => {
    const box = make("div", { class: "ask-said" });
    const said = make("div", { role: "status" });
    const ways = make("p", { class: "ask-onward" });
    box.append(said, ways);
    const choices = all("[data-choice]", ask);
    const buttons = choices.map((choice) => {
      const link = one(".ask-choice", choice);
      const made = make("button", { type: "button", class: "ask-choice", "aria-pressed": "false", "data-aloud": true });
      made.append(...Array.from(link.childNodes));
      link.replaceWith(made);
      return made;
    });
    const reset = () => {
      for (const made of buttons) {
        made.setAttribute("aria-pressed", "false");
        made.classList.remove("chosen-right", "chosen-wrong");
      }
      said.textContent = "";
      ways.textContent = "";
      box.classList.remove("said-right", "said-wrong");
    };
    const choose = (/** @type {number} */ number) => {
      reset();
      const right = data(choices[number], "right") === "yes";
      buttons[number].setAttribute("aria-pressed", "true");
      buttons[number].classList.add(right ? "chosen-right" : "chosen-wrong");
      box.classList.add(right ? "said-right" : "said-wrong");
      said.append(
        make("p", { class: "ask-verdict", "data-aloud": true }, ...word(right ? "right" : "wrong")),
        make("p", { "data-aloud": true }, ...Array.from(one(".ask-why", choices[number]).cloneNode(true).childNodes)),
      );
      after(choices[number], number, ways);
    };
    buttons.forEach((made, number) => made.addEventListener("click", () => {
      choose(number);
      box.scrollIntoView({ block: "nearest" }); // on a phone the reason would stand below the window
    }));
    ask.append(box);
    return { choose, reset, first: () => buttons[0].focus() };
  };

  const show = (/** @type {HTMLElement[]} */ parts, /** @type {HTMLElement} */ shown) => {
    aloud.stop();
    for (const part of parts) part.hidden = part !== shown;
  };

  /** Brings a part before the reader, its picture too, and a screen reader to its words. */
  const lead = (/** @type {HTMLElement} */ part) => {
    one(".ask-text, .ending-title", part).focus({ preventScroll: true });
    part.scrollIntoView({ block: "start" });
  };

  // Questions one after the other -----------------------------------------------------------------------

  const prepareQuestions = (/** @type {HTMLElement} */ place) => {
    const asks = all("[data-ask]", place);
    const turn = (/** @type {number} */ number) => {
      show(asks, asks[number]);
      lead(asks[number]);
    };
    const made = asks.map((ask, number) =>
      makeChoices(ask, (choice, chosen, ways) => {
        keep({ chosen: { ...ofPage().chosen, [number]: chosen } });
        if (data(choice, "right") !== "yes") {
          ways.append(button("again", "md-button", () => {
            made[number].reset();
            made[number].first();
          }));
        } else if (number + 1 < asks.length) {
          ways.append(button("next", "md-button md-button--primary", () => turn(number + 1)));
        }
      }));
    asks.forEach((ask, number) => {
      const before = number > 0 && button("before", "ask-step", () => turn(number - 1));
      const next = number + 1 < asks.length && button("next", "ask-step", () => turn(number + 1));
      const steps = make("p", { class: "ask-steps" }, before, make("span", {}, `${number + 1} / ${asks.length}`), next);
      ask.append(steps);
      const chosen = ofPage().chosen[number];
      if (Number.isInteger(chosen) && chosen >= 0 && chosen < all("[data-choice]", ask).length) made[number].choose(chosen);
    });
    show(asks, asks[0]);
    place.classList.add("asks-live");
  };

  // A branching story: one scene at a time -----------------------------------------------------------------

  const prepareStory = (/** @type {HTMLElement} */ story) => {
    const scenes = all("[data-ask]", story);
    const endings = all("[data-ending]", story);
    const parts = [...scenes, ...endings];
    /** @type {HTMLElement[]} */
    let way = [];
    const made = scenes.map((scene) =>
      makeChoices(scene, (choice, _, ways) => {
        const next = parts.find((part) => part.id === data(choice, "next"));
        if (next && next !== scene) ways.append(button("onward", "md-button md-button--primary", () => go(next)));
        if (data(choice, "right") !== "yes") ways.append(button("again", "md-button", () => enter(scene)));
      }));
    const enter = (/** @type {HTMLElement} */ part, focus = true) => {
      show(parts, part);
      if (scenes.includes(part)) made[scenes.indexOf(part)].reset();
      if (focus) lead(part);
    };
    const go = (/** @type {HTMLElement} */ part) => {
      way.push(part);
      enter(part);
    };
    for (const ending of endings) {
      const ways = make("p", { class: "ask-onward" });
      if (data(ending, "ending") !== "good") {
        ways.append(button("back", "md-button md-button--primary", () => {
          way.pop();
          enter(way[way.length - 1]);
        }));
      }
      ways.append(button("start", "md-button", () => {
        way = [scenes[0]];
        enter(scenes[0]);
      }));
      ending.append(ways);
    }
    way = [scenes[0]];
    enter(scenes[0], false);
    story.classList.add("story-live");
  };

  // Ticks -------------------------------------------------------------------------------------------------

  const prepareTicks = (/** @type {HTMLElement} */ list) => {
    const ticked = ofPage().ticks;
    const boxes = all("li", list).map((item, number) => {
      const box = make("input", { type: "checkbox" });
      box.checked = ticked.includes(number);
      item.append(make("label", {}, box, make("span", {}, ...Array.from(item.childNodes))));
      return box;
    });
    list.classList.add("checklist-live");
    list.addEventListener("change", () => {
      keep({ ticks: boxes.map((box, number) => (box.checked ? number : -1)).filter((number) => number >= 0) });
    });
  };

  const prepareForgetting = (/** @type {HTMLElement} */ place) => {
    place.hidden = false;
    one("button", place).addEventListener("click", () => {
      kept.write(KEY, null);
      location.reload();
    });
  };

  // 拼音 -----------------------------------------------------------------------------------------------------

  const preparePinyin = (/** @type {HTMLElement} */ toggle) => {
    const turn = (/** @type {boolean} */ on) => {
      toggle.setAttribute("aria-pressed", String(on));
      root.classList.toggle("no-pinyin", !on);
    };
    toggle.hidden = false;
    turn(store().pinyin !== false);
    toggle.addEventListener("click", () => {
      const on = toggle.getAttribute("aria-pressed") !== "true";
      turn(on);
      kept.write(KEY, { ...store(), pinyin: on });
    });
  };

  // Reading aloud: by a voice of the device, sentence after sentence; a voice from the network would send the text ----

  const aloud = { stop: () => {} };
  const END = /[。！？；]+[”’》）]*/g;

  /** The sentences of a block, each in an element of its own. */
  const sentencesOf = (/** @type {HTMLElement} */ block) => {
    if (block.dataset.split) return all(".sentence", block);
    block.dataset.split = "yes";
    let open = make("span", { class: "sentence" });
    /** @type {HTMLElement[]} */
    const found = [];
    const close = () => {
      if (!String(open.textContent).trim()) return;
      found.push(open);
      open = make("span", { class: "sentence" });
    };
    for (const node of Array.from(block.childNodes)) {
      if (node.nodeType !== Node.TEXT_NODE) {
        open.append(node);
        if (/[。！？；]$/.test(String(node.textContent))) close();
        continue;
      }
      const text = String(node.textContent);
      let at = 0;
      for (const match of Array.from(text.matchAll(END))) {
        const end = (match.index || 0) + match[0].length;
        open.append(text.slice(at, end));
        at = end;
        close();
      }
      open.append(text.slice(at));
      node.remove();
    }
    close();
    block.append(...found, ...Array.from(open.childNodes));
    return found;
  };

  const spoken = (/** @type {HTMLElement} */ sentence) => {
    const copy = /** @type {HTMLElement} */ (sentence.cloneNode(true));
    for (const part of all("rt, .message-number", copy)) part.remove();
    return String(copy.textContent).trim();
  };

  const prepareReading = (/** @type {HTMLElement} */ tools) => {
    const speech = window.speechSynthesis;
    const [read, pause, resume, stop] = ["read", "pause", "resume", "stop"].map((name) => one(`[data-${name}]`, tools));
    /** @type {SpeechSynthesisVoice | undefined} */
    let voice;
    /** @type {HTMLElement[]} */
    let waiting = [];
    let at = 0;
    let turn = 0; // what ends after its turn is over says no more

    const state = (/** @type {string} */ name) => {
      read.hidden = name !== "silent" || !voice;
      pause.hidden = name !== "reading";
      resume.hidden = name !== "paused";
      stop.hidden = name === "silent";
    };
    const mark = (/** @type {HTMLElement | undefined} */ sentence) => {
      for (const marked of all(".sentence-read", root)) marked.classList.remove("sentence-read");
      if (!sentence) return;
      sentence.classList.add("sentence-read");
      sentence.scrollIntoView({ block: "nearest" });
    };
    const silence = () => {
      turn += 1;
      speech.cancel();
    };
    const halt = () => {
      if (!stop.hidden) silence();
      mark(undefined);
      state("silent");
    };
    const say = () => {
      while (at < waiting.length && !waiting[at].getClientRects().length) at += 1;
      const sentence = waiting[at];
      if (!sentence || !voice) {
        halt();
        return;
      }
      const mine = turn;
      const utterance = new SpeechSynthesisUtterance(spoken(sentence));
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = 0.9;
      const go = () => {
        if (mine !== turn) return;
        at += 1;
        say();
      };
      utterance.onend = go;
      utterance.onerror = () => {
        if (mine === turn) halt();
      };
      mark(sentence);
      speech.speak(utterance);
    };
    const start = () => {
      const blocks = all("[data-aloud], [data-aloud-each] p, [data-aloud-each] li", root);
      waiting = blocks.filter((block) => block.getClientRects().length).flatMap(sentencesOf);
      at = 0;
      state("reading");
      pause.focus();
      say();
    };

    read.addEventListener("click", start);
    pause.addEventListener("click", () => {
      silence();
      state("paused");
      resume.focus();
    });
    resume.addEventListener("click", () => {
      state("reading");
      pause.focus();
      say();
    });
    stop.addEventListener("click", () => {
      halt();
      read.focus();
    });
    addEventListener("pagehide", halt);
    aloud.stop = halt;

    const look = () => {
      const ours = speech.getVoices().filter((it) => it.localService && /^(zh|cmn)\b/i.test(it.lang.replace(/_/g, "-")));
      voice = ours.find((it) => /CN|Hans|cmn/i.test(it.lang)) || ours.find((it) => !/HK|MO|Hant/i.test(it.lang));
      if (voice) {
        tools.hidden = false;
        if (stop.hidden) state("silent");
      } else read.hidden = true;
    };
    look();
    speech.onvoiceschanged = look; // Safari 13.1 has no addEventListener there
  };

  // --------------------------------------------------------------------------------------------------------

  const tools = find("[data-tools]", root);
  const toggle = find("[data-pinyin]", root);
  if (tools && toggle) {
    tools.hidden = false;
    preparePinyin(toggle);
  }
  if (tools && find("[data-aloud]", root) && window.speechSynthesis && window.SpeechSynthesisUtterance) prepareReading(tools);
  const parts = /** @type {[string, (part: HTMLElement) => void][]} */ ([
    ["[data-asks]", prepareQuestions],
    ["[data-story]", prepareStory],
    ["[data-ticks]", prepareTicks],
    ["[data-forget]", prepareForgetting],
  ]);
  for (const [selector, prepare] of parts) {
    const part = find(selector, root);
    if (part) prepare(part);
  }
})();
