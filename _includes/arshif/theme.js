/**
 * What the pages gain when JavaScript runs. It is loaded before the page is drawn, beside the style and
 * in less time, so that a kept choice of colours never flashes and a kept size of letters never jumps;
 * it sends nothing and keeps one word: the choice of colours. What lies elsewhere
 * is loaded when a reader asks for it, and not before.
 */
(() => {
  const KEY = "arshif-scheme";
  const root = document.documentElement;
  const systemDark = matchMedia("(prefers-color-scheme: dark)");

  // Buttons have their place from the first line drawn (base.css): nothing moves when they appear.
  root.classList.add("scripts");

  function kept(key = KEY, values = ["dark", "light"]) {
    try {
      const value = localStorage.getItem(key);
      return values.includes(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  function keep(scheme) {
    try {
      if (scheme === undefined) localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, scheme);
    } catch {
      // A browser that keeps nothing shows the choice on this page alone.
    }
  }

  // Until the buttons are there to be offered, the style keeps their places.
  const can = [navigator.clipboard && "copy", navigator.share && "share"];
  root.dataset.can = can.filter(Boolean).join(" ");

  const size = kept("arshif-text-size", ["small", "large", "huge"]);
  if (size !== undefined) root.dataset.textSize = size;

  let choice = kept();
  const isDark = () => (choice === undefined ? systemDark.matches : choice === "dark");

  function applyScheme() {
    if (choice === undefined) delete root.dataset.scheme;
    else root.dataset.scheme = choice;
    for (const button of document.querySelectorAll("[data-arshif=scheme]")) {
      button.setAttribute("aria-pressed", String(isDark()));
    }
  }

  /** A choice that the system makes too need not be kept: the page follows the system again. */
  function switchScheme() {
    const wanted = isDark() ? "light" : "dark";
    choice = wanted === (systemDark.matches ? "dark" : "light") ? undefined : wanted;
    keep(choice);
    applyScheme();
  }

  function offer(name, start) {
    for (const element of document.querySelectorAll(`[data-arshif=${name}]`)) {
      element.hidden = start(element) === false;
    }
  }

  async function copy(button) {
    const { label, done } = button.dataset;
    try {
      await navigator.clipboard.writeText(button.value);
    } catch {
      return;
    }
    button.textContent = done;
    setTimeout(() => {
      button.textContent = label;
    }, 3000);
  }

  /** The page of the year, month or day in an address; of a missing one, the next wider. */
  function guess(element) {
    const link = element.querySelector("a");
    const home = new URL(link.href).pathname;
    const { pathname } = location;
    if (!pathname.startsWith(home)) return false;
    const [date] = /^\d{4}(?:\/\d\d){0,2}(?=\/|$)/.exec(pathname.slice(home.length)) ?? [];
    if (date === undefined) return false;
    const isDate =
      pathname.slice(home.length + date.length).replace(/\/(?:index\.html)?$/, "") === "";
    const parts = isDate ? date.split("/").slice(0, -1) : date.split("/");
    if (parts.length === 0) return false;
    link.href = `${home}${parts.join("/")}/`;
    link.textContent = parts.join("/");
    return true;
  }

  /** Puts the player in the place of what stands for it, once a reader asks for it. */
  function play(event) {
    const link = event.target.closest?.("[data-player]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const frame = document.createElement("iframe");
    frame.title = link.querySelector(".embed-title").textContent;
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.src = link.dataset.player;
    link.replaceWith(frame);
    frame.focus();
  }

  addEventListener("click", play);
  applyScheme();
  systemDark.addEventListener("change", applyScheme);
  addEventListener("storage", (event) => {
    if (event.key !== KEY) return;
    choice = kept();
    applyScheme();
  });

  addEventListener("DOMContentLoaded", () => {
    offer("scheme", (button) => {
      button.addEventListener("click", switchScheme);
    });
    offer("copy", (button) => {
      if (navigator.clipboard === undefined) return false;
      button.dataset.label = button.textContent;
      button.addEventListener("click", () => copy(button));
    });
    offer("share", (button) => {
      if (navigator.share === undefined) return false;
      button.addEventListener("click", () => {
        navigator.share({ title: button.dataset.title, url: button.value }).catch(() => {});
      });
    });
    offer("guess", guess);
    if (!document.querySelector("[data-tool=larger]")) delete root.dataset.textSize;
    delete root.dataset.can;
    applyScheme();
  });
})();
