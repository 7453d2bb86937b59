// SPDX-License-Identifier: Apache-2.0
#include "app/shared/export/HtmlPageScript.h"

namespace weft::app {

std::string_view htmlPageScript()
{
    return R"js('use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const texts = data.texts;
  const canvas = document.getElementById('canvas');
  const svg = canvas.querySelector('svg');
  const details = document.getElementById('details');
  const search = document.getElementById('search');
  const count = document.getElementById('count');
  const whole = svg.viewBox.baseVal;
  const full = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
  let view = { ...full };
  svg.removeAttribute('width');
  svg.removeAttribute('height');

  const known = new Map();
  for (const [reference, name, kind, rows] of data.nodes) known.set(reference, { name, kind, rows });
  const nodes = new Map();
  for (const element of svg.querySelectorAll('g.node')) {
    nodes.set(element.id, element);
    element.setAttribute('tabindex', '0');
  }
  const edges = [...svg.querySelectorAll('g.edge')];

  function show() {
    svg.setAttribute('viewBox', [view.x, view.y, view.width, view.height].join(' '));
  }
  function scale() {
    const box = canvas.getBoundingClientRect();
    return Math.max(view.width / Math.max(box.width, 1), view.height / Math.max(box.height, 1));
  }
  function place(event) {
    const box = canvas.getBoundingClientRect();
    const unit = scale();
    return {
      x: view.x + view.width / 2 + (event.clientX - box.left - box.width / 2) * unit,
      y: view.y + view.height / 2 + (event.clientY - box.top - box.height / 2) * unit
    };
  }
  function zoom(factor, at) {
    const width = Math.min(Math.max(view.width * factor, full.width / 400), full.width * 4);
    const by = width / view.width;
    view = { x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by, width, height: view.height * by };
    show();
  }
  function middle() {
    return { x: view.x + view.width / 2, y: view.y + view.height / 2 };
  }
  function fit() {
    view = { ...full };
    show();
  }
  function goTo(element) {
    const box = element.getBBox();
    const width = Math.min(view.width, Math.max(box.width * 6, full.width / 20));
    const by = width / view.width;
    view = { width, height: view.height * by, x: 0, y: 0 };
    view.x = box.x + box.width / 2 - view.width / 2;
    view.y = box.y + box.height / 2 - view.height / 2;
    show();
  }

  let grip = null;
  let moved = false;
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    grip = { x: event.clientX, y: event.clientY };
    moved = false;
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!grip) return;
    const unit = scale();
    const dx = event.clientX - grip.x;
    const dy = event.clientY - grip.y;
    if (!moved && Math.hypot(dx, dy) < 4) return;
    if (!moved) canvas.setPointerCapture(event.pointerId);
    moved = true;
    view.x -= dx * unit;
    view.y -= dy * unit;
    grip = { x: event.clientX, y: event.clientY };
    show();
  });
  for (const end of ['pointerup', 'pointercancel']) canvas.addEventListener(end, () => { grip = null; });
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    zoom(Math.exp(Math.max(-1, Math.min(1, event.deltaY / 300))), place(event));
  }, { passive: false });

  function element(tag, text, className) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }
  function list(title, references) {
    if (references.length === 0) return;
    details.append(element('h3', title + ' (' + references.length + ')'));
    const items = element('ul');
    for (const reference of references) {
      const item = element('li');
      const button = element('button', known.has(reference) ? known.get(reference).name : reference);
      button.type = 'button';
      button.addEventListener('click', () => { choose(reference); goTo(nodes.get(reference)); });
      item.append(button);
      items.append(item);
    }
    details.append(items);
  }

  let chosen = null;
  function choose(reference) {
    for (const marked of svg.querySelectorAll('.chosen, .near')) marked.classList.remove('chosen', 'near');
    svg.classList.toggle('focused', nodes.has(reference));
    details.hidden = !nodes.has(reference);
    details.textContent = '';
    chosen = nodes.has(reference) ? reference : null;
    if (chosen === null) return;
    nodes.get(reference).classList.add('chosen');
    const sources = new Set();
    const targets = new Set();
    for (const edge of edges) {
      const from = edge.dataset.from;
      const to = edge.dataset.to;
      if (from !== reference && to !== reference) continue;
      edge.classList.add('near');
      if (to === reference && nodes.has(from)) sources.add(from);
      if (from === reference && nodes.has(to)) targets.add(to);
    }
    for (const near of [...sources, ...targets]) nodes.get(near).classList.add('near');
    const node = known.get(reference);
    const close = element('button', '\u00D7', 'close');
    close.type = 'button';
    close.setAttribute('aria-label', texts.close);
    close.addEventListener('click', () => choose(null));
    details.append(close, element('p', node ? node.kind : '', 'kind'), element('h2', node ? node.name : reference));
    const rows = element('dl');
    for (const [label, value] of node ? node.rows : []) rows.append(element('dt', label), element('dd', value));
    details.append(rows);
    list(texts.sources, [...sources]);
    list(texts.targets, [...targets]);
  }
  canvas.addEventListener('click', (event) => {
    if (moved) return;
    const node = event.target.closest('g.node');
    choose(node ? node.id : null);
  });

  let hits = [];
  let next = 0;
  function find() {
    const wanted = search.value.trim().toLocaleLowerCase();
    hits = [];
    next = 0;
    for (const [reference, node] of nodes) {
      const name = known.has(reference) ? known.get(reference).name : '';
      const hit = wanted !== '' && (name + ' ' + reference).toLocaleLowerCase().includes(wanted);
      node.classList.toggle('hit', hit);
      if (hit) hits.push(reference);
    }
    svg.classList.toggle('searched', wanted !== '');
    count.textContent = wanted === '' ? '' : texts.found.replace('%1', hits.length);
  }
  search.addEventListener('input', find);
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || hits.length === 0) return;
    const reference = hits[next % hits.length];
    next += 1;
    choose(reference);
    goTo(nodes.get(reference));
  });

  document.getElementById('in').addEventListener('click', () => zoom(0.7, middle()));
  document.getElementById('out').addEventListener('click', () => zoom(1 / 0.7, middle()));
  document.getElementById('fit').addEventListener('click', fit);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      if (chosen !== null) choose(null);
      else { search.value = ''; find(); }
      return;
    }
    if (event.target === search || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (step) {
      view.x += step[0] * view.width / 10;
      view.y += step[1] * view.height / 10;
      show();
      event.preventDefault();
    } else if (event.key === '+' || event.key === '=') zoom(0.7, middle());
    else if (event.key === '-') zoom(1 / 0.7, middle());
    else if (event.key === '0') fit();
    else if (event.key === '/') { search.focus(); event.preventDefault(); }
    else if (event.key === 'Enter' && event.target.closest && event.target.closest('g.node'))
      choose(event.target.closest('g.node').id);
  });
  show();
})();
)js";
}

std::string_view htmlPageStyle()
{
    return R"css(*{box-sizing:border-box}
html,body{margin:0;height:100%}
body{display:grid;grid-template:auto 1fr/1fr auto;font:14px/1.45 Inter,"Noto Sans","DejaVu Sans",system-ui,sans-serif;color:var(--text);background:var(--window)}
header{grid-column:1/3;display:flex;gap:12px;align-items:center;padding:8px 16px;border-bottom:1px solid var(--hairline);background:var(--panel)}
h1{font-size:15px;font-weight:600;margin:0;flex:1;min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
input,button{font:inherit;color:inherit;background:var(--window);border:1px solid var(--hairline);border-radius:6px;padding:4px 10px}
input{width:18em;max-width:40vw}
button{cursor:pointer}
input:focus-visible,button:focus-visible{outline:2px solid var(--accent);outline-offset:1px}
#count{color:var(--muted);min-width:5em;font-variant-numeric:tabular-nums}
#canvas{overflow:hidden;min-height:0;background:var(--canvas);cursor:grab;touch-action:none}
#canvas:active{cursor:grabbing}
#canvas svg{display:block;width:100%;height:100%;user-select:none}
g.node{cursor:pointer;outline:none}
g.node:focus-visible>rect:first-of-type{stroke:var(--accent);stroke-width:2}
.focused g.node,.focused g.edge,.searched g.node{opacity:.3}
.focused .chosen,.focused .near,.searched .hit{opacity:1!important}
.chosen>rect:first-of-type,.hit>rect:first-of-type{stroke:var(--accent);stroke-width:2.5}
#details{width:340px;max-width:60vw;overflow:auto;padding:16px;border-left:1px solid var(--hairline);background:var(--panel);overflow-wrap:anywhere}
#details[hidden]{display:none}
h2{font-size:17px;font-weight:600;margin:0 0 12px}
h3{font-size:12px;font-weight:500;color:var(--muted);margin:18px 0 6px}
.kind,dt{color:var(--muted);font-size:12px;margin:0}
dl{margin:0}
dd{margin:0 0 8px;white-space:pre-wrap}
ul{list-style:none;margin:0;padding:0}
li button{border:0;background:none;padding:3px 0;text-align:left;color:var(--accent);overflow-wrap:anywhere}
.close{float:right;border:0;background:none;font-size:18px;line-height:1}
@media print{header,#details{display:none}body{display:block}#canvas{background:none}})css";
}

} // namespace weft::app
