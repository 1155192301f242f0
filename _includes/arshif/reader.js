/**
 * The reader's tools on the page of an article, and the reading list. No page waits for it: a kept size
 * of letters is theme.js's to set before the first line is drawn. It loads and sends nothing, and keeps
 * in the browser what the reader chose: a size, and the articles that were saved.
 */
(() => {
  const root = document.documentElement;
  const home = new URL("../../", document.currentScript.src).pathname;
  const SIZE = "arshif-text-size";
  const LIST = `arshif-saved:${home}`;
  const SIZES = ["small", "", "large", "huge"];
  const MOST_SAVED = 500;

  function kept(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  /** @returns whether the browser keeps it */
  function keep(key, value) {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  }

  let size = Math.max(0, SIZES.indexOf(kept(SIZE) ?? ""));
  function applySize() {
    if (SIZES[size] === "") delete root.dataset.textSize;
    else root.dataset.textSize = SIZES[size];
  }
  if (kept(SIZE) === null) size = 1;
  applySize();

  /** Articles in the order in which they were saved, the last first; what is no article is left out. */
  function saved() {
    try {
      const list = JSON.parse(kept(LIST) ?? "[]");
      return list.filter(
        ({ url, title }) =>
          typeof title === "string" && /^\/(?!\/)/.test(url) && url.startsWith(home),
      );
    } catch {
      return [];
    }
  }

  function save(list) {
    return keep(LIST, JSON.stringify(list.slice(0, MOST_SAVED)));
  }

  function startSizes(smaller, larger) {
    const step = (by) => {
      size = Math.min(SIZES.length - 1, Math.max(0, size + by));
      keep(SIZE, SIZES[size]);
      show();
    };
    // A button that has the focus is not taken away: it says that it does nothing.
    const show = () => {
      applySize();
      smaller.setAttribute("aria-disabled", String(size === 0));
      larger.setAttribute("aria-disabled", String(size === SIZES.length - 1));
    };
    smaller.addEventListener("click", () => step(-1));
    larger.addEventListener("click", () => step(1));
    show();
  }

  function startSaving(button, link) {
    const label = button.textContent;
    const url = new URL(button.value, location.href).pathname;
    const isSaved = () => saved().some((one) => one.url === url);
    const show = () => {
      const is = isSaved();
      button.setAttribute("aria-pressed", String(is));
      button.textContent = is ? button.dataset.done : label;
      link.hidden = !is;
    };
    button.addEventListener("click", () => {
      const others = saved().filter((one) => one.url !== url);
      const { title, date, iso } = button.dataset;
      save(isSaved() ? others : [{ url, title, date, iso }, ...others]);
      show();
    });
    addEventListener("storage", show);
    addEventListener("pageshow", show);
    show();
  }

  /** What is read aloud: headline, summary and text, without pictures, tables, code and notes. */
  const READ =
    ".article-header h1, .standfirst, .prose :is(p, h2, h3, h4, h5, h6, li:not(:has(p)), dt, dd)";
  const UNREAD = "figure, table, pre, .footnotes, .scroll, .contents, [hidden]";
  const MARKS = "sup, .footnote-back, .visually-hidden";
  /** Voices from afar fall silent in longer pieces. */
  const LONGEST = 180;

  function pieces(text) {
    const sentences = text.match(/[^.!?؟؛…\n]+[.!?؟؛…]*\s*/gu) ?? [];
    return sentences.flatMap((sentence) => {
      const parts = [];
      let rest = sentence.trim();
      while (rest.length > LONGEST) {
        const end = Math.max(rest.lastIndexOf("،", LONGEST), rest.lastIndexOf(" ", LONGEST));
        parts.push(rest.slice(0, end > 0 ? end + 1 : LONGEST));
        rest = rest.slice(end > 0 ? end + 1 : LONGEST);
      }
      return [...parts, rest].filter((part) => /[\p{L}\p{N}]/u.test(part));
    });
  }

  function startListening(button, stop) {
    const speech = window.speechSynthesis;
    const language = (element) =>
      (element.closest("[lang]")?.lang ?? "").split("-")[0].toLowerCase();
    const voiceFor = (wanted) =>
      speech.getVoices().find(({ lang }) => lang.toLowerCase().split(/[-_]/)[0] === wanted);
    const text = document.querySelector(".prose");
    if (speech === undefined || text === null) return;
    const label = button.textContent;
    let [queue, place, run, state] = [[], 0, 0, "still"];

    function show(next) {
      state = next;
      const { pause, resume } = button.dataset;
      button.textContent = { still: label, speaking: pause, paused: resume }[state];
      stop.hidden = state === "still";
      for (const element of document.querySelectorAll("[data-spoken]")) {
        delete element.dataset.spoken;
      }
      if (state !== "still") queue[place].element.dataset.spoken = "";
    }

    /** Each piece is an utterance: pausing one does nothing on some phones, so it begins anew. */
    function speak() {
      if (place >= queue.length) return end();
      show("speaking");
      const own = ++run;
      const { element, piece } = queue[place];
      const voice = voiceFor(language(element)) ?? voiceFor(language(text));
      const said = new SpeechSynthesisUtterance(piece);
      if (voice !== undefined) [said.voice, said.lang] = [voice, voice.lang];
      said.onend = () => {
        if (own !== run) return;
        place++;
        speak();
      };
      said.onerror = () => {
        if (own === run) end();
      };
      speech.speak(said);
    }

    function silence() {
      run++;
      speech.cancel();
    }

    function end() {
      silence();
      const had = document.activeElement === stop;
      place = 0;
      show("still");
      if (had) button.focus();
    }

    button.addEventListener("click", () => {
      if (state === "speaking") {
        silence();
        return show("paused");
      }
      if (state === "still") {
        queue = [...document.querySelectorAll(READ)]
          .filter((element) => element.closest(UNREAD) === null)
          .flatMap((element) => {
            const copy = element.cloneNode(true);
            for (const mark of copy.querySelectorAll(MARKS)) mark.remove();
            return pieces(copy.textContent).map((piece) => ({ element, piece }));
          });
        if (queue.length === 0) return;
      }
      silence();
      speak();
    });
    stop.addEventListener("click", end);
    addEventListener("pagehide", end);

    const offer = () => {
      button.hidden = voiceFor(language(text)) === undefined;
    };
    speech.addEventListener?.("voiceschanged", offer);
    offer();
  }

  function startTools(tools) {
    const tool = (name) => tools.querySelector(`[data-tool=${name}]`);
    if (tool("larger")) startSizes(tool("smaller"), tool("larger"));
    if (tool("save")) startSaving(tool("save"), tool("saved"));
    if (tool("listen")) startListening(tool("listen"), tool("stop"));
    tools.hidden = false;
  }

  function startList(place) {
    const status = place.querySelector("[role=status]");
    const { empty, remove } = place.dataset;
    const made = (tag, attributes, ...parts) => {
      const element = Object.assign(document.createElement(tag), attributes);
      element.append(...parts);
      return element;
    };
    const list = made("ol", { className: "stories", role: "list" });
    place.append(list);

    function show() {
      const all = saved();
      status.textContent = all.length === 0 ? empty : "";
      list.replaceChildren(
        ...all.map(({ url, title, date, iso }, row) => {
          const link = made("a", { href: url }, title);
          const time = made("time", { dateTime: iso ?? "" }, date ?? "");
          const button = made("button", { type: "button", title: `${remove}: ${title}` }, remove);
          button.setAttribute("aria-label", `${remove}: ${title}`);
          button.addEventListener("click", () => {
            save(saved().filter((one) => one.url !== url));
            show();
            const buttons = list.querySelectorAll("button");
            (buttons[Math.min(row, buttons.length - 1)] ?? status).focus();
          });
          const heading = made("h2", { className: "card-title", dir: "auto" }, link);
          const meta = made("p", { className: "card-meta" }, time, " ", button);
          return made("li", {}, made("article", { className: "card" }, heading, meta));
        }),
      );
    }
    status.tabIndex = -1;
    addEventListener("storage", show);
    addEventListener("pageshow", show);
    show();
  }

  addEventListener("DOMContentLoaded", () => {
    document.querySelectorAll("[data-arshif=tools]").forEach(startTools);
    document.querySelectorAll("[data-arshif=saved]").forEach(startList);
  });
})();
