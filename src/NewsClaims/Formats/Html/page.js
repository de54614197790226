
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = selector => document.querySelector(selector);
  const root = document.documentElement, main = one("main"), article = one("#article"), panel = one("#panel"), links = one("#links");
  const status = one("#status"), summary = status.textContent, clear = one("#clear");

  // One object a claim, in text order: the pieces of its text, its cue and source, and its entry in the panel.
  const claims = all(".item").map(item => {
    const n = item.dataset.item;
    return {
      item, n: Number(n), type: item.dataset.type, speaker: item.dataset.of, details: item.firstElementChild, card: item.closest(".speaker"), shown: true,
      marks: all(`.claim[data-claim="${n}"]`, article), cues: all(`[data-cue~="${n}"]`, article), sources: all(`[data-source~="${n}"]`, article),
    };
  }).sort((a, b) => a.n - b.n);
  const byNumber = new Map(claims.map(claim => [claim.n, claim]));
  const types = new Set(), speakers = new Set();
  let chosen = null, linesOn = true, frame = 0;

  // Choosing: the claim, its cue, source and speaker light up, and its entry opens with the reasons.
  function choose(claim, from) {
    if (chosen && chosen !== claim) mark(chosen, false);
    chosen = claim;
    if (claim) {
      mark(claim, true);
      if (from === "text") show(claim.item, panel);
      if (from === "panel" && claim.marks.length) show(claim.marks[0], null);
    }
    redraw();
  }

  function mark(claim, on) {
    claim.marks.forEach(piece => piece.classList.toggle("chosen", on));
    claim.marks[0]?.setAttribute("aria-pressed", on);
    [...claim.cues, ...claim.sources].forEach(piece => piece.classList.toggle("lit", on));
    claim.card.classList.toggle("chosen", on);
    claim.details.open = on;
  }

  // Only as far as needed, and never the page when the panel alone can move.
  function show(element, scroller) {
    const box = element.getBoundingClientRect();
    if (scroller && getComputedStyle(scroller).position === "sticky") {
      const frame = scroller.getBoundingClientRect();
      if (box.top < frame.top || box.bottom > frame.bottom) scroller.scrollTop += box.top - frame.top - Math.max(16, (frame.height - box.height) / 3);
    } else if (box.top < 70 || box.bottom > innerHeight) {
      element.scrollIntoView({ block: "center" });
    }
  }

  // Filters: any number of types and speakers; none means all.
  function filter() {
    let count = 0;
    for (const claim of claims) {
      claim.shown = (!types.size || types.has(claim.type)) && (!speakers.size || speakers.has(claim.speaker));
      count += claim.shown;
      claim.item.hidden = !claim.shown;
      claim.marks.forEach(piece => piece.classList.toggle("off", !claim.shown));
      claim.marks[0]?.setAttribute("tabindex", claim.shown ? 0 : -1);
    }
    all(".speaker").forEach(card => {
      card.classList.toggle("picked", speakers.has(card.dataset.speaker));
      card.hidden = types.size > 0 && !claims.some(claim => claim.card === card && types.has(claim.type));
    });
    const filtered = types.size + speakers.size > 0;
    root.classList.toggle("filtered-types", types.size > 0);
    root.classList.toggle("filtered-speakers", speakers.size > 0);
    status.textContent = filtered ? `${count} of ${claims.length} claims shown` : summary;
    clear.hidden = !filtered;
    if (chosen && !chosen.shown) choose(null); else redraw();
  }

  function toggle(button, set, value) {
    set.has(value) ? set.delete(value) : set.add(value);
    button.setAttribute("aria-pressed", set.has(value));
    filter();
  }

  function showAll() {
    types.clear();
    speakers.clear();
    all("[data-only-type], [data-only-speaker]").forEach(button => button.setAttribute("aria-pressed", "false"));
    filter();
  }

  all("[data-only-type]").forEach(button => button.addEventListener("click", () => toggle(button, types, button.dataset.onlyType)));
  all("[data-only-speaker]").forEach(button => button.addEventListener("click", () => toggle(button, speakers, button.dataset.onlySpeaker)));
  clear.addEventListener("click", showAll);
  one("#lines").addEventListener("click", event => {
    linesOn = !linesOn;
    event.currentTarget.setAttribute("aria-pressed", linesOn);
    redraw();
  });
  one("#names").addEventListener("click", event => {
    event.currentTarget.setAttribute("aria-pressed", !root.classList.toggle("no-names"));
    redraw();
  });
  const theme = one("#theme");
  let dark = matchMedia("(prefers-color-scheme: dark)").matches;
  theme.setAttribute("aria-pressed", dark);
  theme.addEventListener("click", () => {
    dark = !dark;
    root.dataset.theme = dark ? "dark" : "light";
    theme.setAttribute("aria-pressed", dark);
  });

  const claimAt = target => byNumber.get(Number(target.closest?.(".claim:not(.off)")?.dataset.claim));
  article.addEventListener("click", event => {
    const claim = claimAt(event.target);
    // A click that ends a selection of text is no wish to see reasons.
    if (claim && !String(getSelection())) choose(claim === chosen ? null : claim, "text");
  });
  claims.forEach(claim => claim.details.addEventListener("toggle", () => {
    if (claim.details.open && chosen !== claim) choose(claim, "panel");
    else if (!claim.details.open && chosen === claim) choose(null);
    redraw();
  }));
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") {
      if (chosen) choose(null); else showAll();
      return;
    }
    const claim = event.target.matches?.(".claim") ? claimAt(event.target) : null;
    if (!claim) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      choose(claim === chosen ? null : claim, "text");
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const shown = claims.filter(other => other.shown && other.marks.length);
    const next = shown[(shown.indexOf(claim) + step + shown.length) % shown.length];
    next.marks[0].focus();
    if (chosen) choose(next, "text");
  });

  // Lines: from the content to the cue, on to the source, and for the chosen claim to its speaker's card.
  function redraw() {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  }

  function draw() {
    const origin = main.getBoundingClientRect();
    const groups = claims.filter(claim => claim.shown && claim.marks.length && (linesOn || claim === chosen)).map(claim => {
      const group = node("g", { class: `t-${claim.type}${claim === chosen ? " chosen" : ""}` });
      let last = boxes(claim.marks);
      for (const pieces of [claim.cues, claim.sources]) {
        if (!pieces.length) continue;
        const next = boxes(pieces), [from, to] = nearest(last, next);
        connect(group, from, to, origin);
        last = [to];
      }
      if (claim === chosen) toCard(group, last, claim.card.firstElementChild, origin);
      return group;
    });
    links.replaceChildren(...groups);
    links.classList.toggle("calm", chosen !== null);
  }

  const boxes = elements => elements.flatMap(element => [...element.getClientRects()]).filter(box => box.width > 0);

  function nearest(as, bs) {
    let best = [as[0], bs[0]], least = Infinity;
    for (const a of as) for (const b of bs) {
      const away = Math.max(0, b.left - a.right, a.left - b.right) + 4 * Math.abs(middle(a) - middle(b));
      if (away < least) least = away, best = [a, b];
    }
    return best;
  }

  const middle = box => (box.top + box.bottom) / 2;

  function connect(group, a, b, origin) {
    if (!a || !b) return;
    const end = (b.left + b.right) / 2, sameLine = Math.abs(middle(a) - middle(b)) < 10;
    const inset = Math.min(8, a.width / 2), start = Math.min(Math.max(end, a.left + inset), a.right - inset);
    if (sameLine) {
      const depth = Math.min(13, 7 + Math.abs(end - start) / 25);
      curve(group, start, a.bottom, start, a.bottom + depth, end, b.bottom + depth, end, b.bottom, origin);
    } else {
      const down = middle(b) > middle(a), y1 = down ? a.bottom : a.top, y2 = down ? b.top + 3 : b.bottom - 1, bend = (y2 - y1) / 2;
      curve(group, start, y1, start, y1 + bend, end, y2 - bend, end, y2, origin);
    }
  }

  function toCard(group, from, heading, origin) {
    const box = heading.getBoundingClientRect(), frame = panel.getBoundingClientRect(), start = from[from.length - 1];
    if (!start || frame.left < article.getBoundingClientRect().right || box.bottom < frame.top || box.top > Math.min(frame.bottom, innerHeight)) return;
    const x = start.right, y = start.bottom - 2, end = box.left - 15, bend = Math.max(40, (end - x) / 2);
    curve(group, x, y, x + bend, y, end - bend, middle(box), end, middle(box), origin);
  }

  function curve(group, x1, y1, cx1, cy1, cx2, cy2, x2, y2, origin) {
    const at = (x, y) => `${(x - origin.left).toFixed(1)} ${(y - origin.top).toFixed(1)}`;
    group.append(
      node("path", { d: `M${at(x1, y1)}C${at(cx1, cy1)} ${at(cx2, cy2)} ${at(x2, y2)}` }),
      node("circle", { cx: (x2 - origin.left).toFixed(1), cy: (y2 - origin.top).toFixed(1), r: 2.5 }));
  }

  function node(name, attributes) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  }

  addEventListener("resize", redraw);
  addEventListener("scroll", redraw, { passive: true });
  panel.addEventListener("scroll", redraw, { passive: true });
  document.fonts?.ready.then(redraw);
  redraw();
})();
