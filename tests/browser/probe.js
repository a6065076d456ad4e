// What only the page itself can tell. Each function returns a list, most of them of faults in words.
"use strict";

const name = (element) => {
  const parts = [];
  for (let at = element; at && at !== document.body && parts.length < 4; at = at.parentElement) {
    const words = [...at.classList].map((word) => `.${word}`).join("");
    parts.unshift(at.localName + (at.id ? `#${at.id}` : words));
  }
  return parts.join(" > ");
};
const shown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
const transparent = (colour) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
const all = (root = document.body) => [...root.querySelectorAll("*")];
const style = (element) => getComputedStyle(element);
// meant for screen readers only
const unseen = (element) => {
  for (let at = element; at; at = at.parentElement) if (style(at).clipPath !== "none") return true;
  return false;
};
const scrolls = (element) => {
  for (let at = element; at && at !== document.documentElement; at = at.parentElement)
    if (/auto|scroll/.test(style(at).overflowX)) return true;
  return false;
};
const texts = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || !shown(element) || unseen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    found.push({ node, element, rects: [...range.getClientRects()].filter((rect) => rect.width > 1) });
  }
  return found;
};

function overflow() {
  const width = innerWidth, widest = document.documentElement.scrollWidth;
  if (widest <= width) return [];
  const culprits = all().filter((at) => at.getBoundingClientRect().right > width + 1 && shown(at));
  return [`is ${widest} wide instead of ${width}: ${culprits.slice(-2).map(name).join(", ") || "?"}`];
}

function cut() {
  const width = innerWidth, found = [];
  if (document.documentElement.scrollWidth > width) return found; // which overflow() says once
  for (const at of all().filter((at) => shown(at) && !unseen(at))) {
    const { overflowX, overflowY } = style(at);
    const x = /hidden|clip/.test(overflowX) && at.scrollWidth > at.clientWidth + 1;
    const y = /hidden|clip/.test(overflowY) && at.scrollHeight > at.clientHeight + 1;
    if ((x || y) && at.textContent.trim()) found.push(`cuts its text: ${name(at)}`);
  }
  for (const { node, element, rects } of texts()) {
    const out = rects.some((rect) => rect.right > width + 1 || (rect.left < -1 && rect.right > 0));
    if (out && !scrolls(element)) found.push(`text off the page: ${name(element)} “${node.data.trim().slice(0, 40)}”`);
  }
  return found;
}

// Lines of text that lie on one another by more than a third of the smaller one.
function overlaps() {
  const boxes = texts().flatMap(({ node, element, rects }) => rects.map((rect) => ({ node, element, rect })));
  boxes.sort((a, b) => a.rect.top - b.rect.top);
  const found = [];
  boxes.forEach((a, index) => {
    for (const b of boxes.slice(index + 1)) {
      if (b.rect.top >= a.rect.bottom) break;
      if (a.node === b.node) continue;
      const wide = Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left);
      const high = Math.min(a.rect.bottom, b.rect.bottom) - b.rect.top;
      const smaller = Math.min(a.rect.width * a.rect.height, b.rect.width * b.rect.height);
      if (wide > 1 && high > 1 && wide * high > smaller / 3)
        found.push(`text on text: ${name(a.element)} “${a.node.data.trim().slice(0, 30)}” and ${name(b.element)} “${b.node.data.trim().slice(0, 30)}”`);
    }
  });
  return found;
}

// [what, size in pixels] of every text outside pictures, in order
const sizes = () =>
  texts()
    .filter(({ element }) => !element.closest("svg"))
    .map(({ node, element }) => [`${name(element)} “${node.data.trim().slice(0, 30)}”`, parseFloat(style(element).fontSize)]);

function space_text() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }" +
      "p { margin-block-end: 2em !important }",
  );
  document.adoptedStyleSheets = [sheet];
  return [];
}

const FOCUSABLE = "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, [tabindex]";

// Everything that Tab should reach, in the order of the page.
function stops() {
  const groups = new Set();
  return all().filter((at) => {
    if (!shown(at) || at.closest("[inert]")) return false;
    const overflows = /auto|scroll/.test(style(at).overflow) && (at.scrollWidth > at.clientWidth || at.scrollHeight > at.clientHeight);
    if (overflows && !at.querySelector(FOCUSABLE)) return true;
    if (!at.matches(FOCUSABLE) || at.disabled || at.tabIndex < 0) return false;
    if (at.localName === "summary" && at !== at.parentElement.querySelector(":scope > summary")) return false;
    if (at.type !== "radio") return true;
    const group = [...document.getElementsByName(at.name)];
    if (group.some((other) => other.checked)) return at.checked;
    return !groups.has(at.name) && groups.add(at.name);
  });
}

// Names them, and keeps them for focused(), which is then there to be called by itself.
function number_stops() {
  window.factcheck = { stops: stops(), focused };
  return window.factcheck.stops.map(name);
}

const outline = (element) => {
  const { outlineStyle, outlineWidth, outlineColor } = style(element);
  const drawn = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2 && !transparent(outlineColor);
  return drawn ? `${outlineStyle} ${outlineWidth} ${outlineColor}` : "";
};

// What has the focus: [its place in the order or -1, its name, faults]
function focused() {
  const at = document.activeElement;
  if (!at || at === document.body) return [-1, "", []];
  const faults = [];
  const target = at.matches("label input") ? [at, at.closest("label")] : [at, ...(at.labels || [])];
  if (!target.some(outline)) faults.push(`focus not visible: ${name(at)}`);
  const rect = at.getBoundingClientRect();
  const inside = rect.bottom > 0 && rect.top < innerHeight && rect.right > 0 && rect.left < innerWidth;
  if (!inside) faults.push(`focus out of sight: ${name(at)}`);
  return [window.factcheck.stops.indexOf(at), name(at), faults];
}

function moving() {
  const slow = (value) => value.split(",").some((part) => parseFloat(part) > 0);
  const found = document.getAnimations().length ? ["has running animations"] : [];
  for (const at of [document.documentElement, ...all()]) {
    for (const pseudo of [null, "::before", "::after"]) {
      const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(at, pseudo);
      if (slow(transitionDuration)) found.push(`has a transition of ${transitionDuration}: ${name(at)}`);
      if (animationName !== "none" && slow(animationDuration)) found.push(`is animated: ${name(at)}`);
      if (!pseudo && scrollBehavior === "smooth") found.push(`scrolls smoothly: ${name(at)}`);
    }
  }
  return found;
}

// Marks and charts whose every line and fill has the colour of the paper, or none.
function invisible_shapes() {
  const paper = style(document.body).backgroundColor;
  const seen = (colour) => colour !== "none" && colour !== paper && !transparent(colour);
  return [...document.querySelectorAll("body svg:not(.defs) :is(path, rect, circle, line, polygon, polyline, ellipse)")]
    .filter((at) => shown(at) && !at.closest("defs, symbol, mask, clipPath"))
    .filter((at) => !seen(style(at).fill) && !seen(style(at).stroke))
    .map((at) => `shape cannot be seen: ${name(at)}`);
}

const luminance = (colour) => {
  const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
    const value = part / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

function faint_text_in_pictures() {
  const paper = luminance(style(document.body).backgroundColor);
  return [...document.querySelectorAll("svg text, svg tspan")].filter(shown).flatMap((at) => {
    const ink = luminance(style(at).fill);
    const contrast = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    return contrast < 7 ? [`text with a contrast of ${contrast.toFixed(1)}: ${name(at)}`] : [];
  });
}

const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, figcaption, caption, summary, pre, label";

// The words of each printed block: [section, text]
function printed_blocks() {
  const main = document.querySelector("main");
  return [...main.querySelectorAll(BLOCKS)]
    .filter((at) => !at.querySelector(BLOCKS) && !at.closest(".noprint, svg") && !unseen(at) && shown(at))
    .map((at) => [at.closest("section, article, header")?.getAttribute("aria-labelledby") ?? "", at.innerText]);
}

// The addresses of the evidence's own pages, outside the site; then those that may name somebody
const addresses = (selector) => [...document.querySelectorAll(selector)].map((at) => at.getAttribute("href"));
const evidence_links = () => addresses(".ev :not(.private) > a[href^=http]");
const private_links = () => addresses(".private a[href^=http], a.private");
const links = () => [...document.querySelectorAll("a[href]")].map((at) => at.href);
