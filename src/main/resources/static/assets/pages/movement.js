// One movement: what may be nominated, its batches, and the figures of its report for those who may see them.
import { api, complain, day, el, end, instant, label, mark, number } from './common.js';

const main = document.querySelector('main');
const address = `/movements/${encodeURIComponent(main.dataset.code)}`;
const put = (id, ...children) => document.getElementById(id).replaceChildren(...children.flat());

function show(movement) {
  put('title', movement.title);
  put('plan', [movement.plan, movement.planDate && day(movement.planDate), movement.parent && label('answers', movement.parent)]
    .filter(Boolean).join(' · '));
  put('contents', movement.contents.map(c => el('li', {}, el('strong', {}, `${c.code} `), c.title,
    c.sourceText && c.sourceText !== c.title ? el('small', { class: 'muted' }, c.sourceText) : null)));
  put('awards', movement.awardForms.map(f => el('li', {}, el('strong', {}, f.title), ' ',
    f.recipients.map(kind => label(`kind.${kind}`)).join(', '))));
}

function batchRow(batch, figures) {
  const cell = (key, ...children) => el('td', { 'data-label': label(`column.${key}`) }, ...children);
  const count = value => value === undefined || value === null ? '' : number(value);
  return el('tr', {},
    cell('batch', el('a', { href: `/dossiers?movement=${encodeURIComponent(main.dataset.code)}&batch=${batch.number}` }, label('batch', batch.number))),
    cell('opens', day(batch.opensAt)),
    cell('closes', batch.closesAt ? label('until', end(batch.closesAt)) : label('noEnd')),
    cell('status', mark('status', batch.status)),
    cell('nominated', count(figures?.nominated)),
    cell('awarded', count(figures?.awarded)));
}

/** A bar beside its number: the number says it, the bar only shows it. */
function bar(value, largest) {
  const fill = el('span', { class: 'bar-fill' });
  fill.style.width = `${largest ? (value / largest) * 100 : 0}%`;
  return el('span', { class: 'bar-line', 'aria-hidden': 'true' }, fill);
}

function bars(id, rows) {
  const largest = Math.max(...rows.map(([, value]) => value), 0);
  document.getElementById(id).closest('section').hidden = rows.length === 0;
  put(id, rows.map(([name, value, detail]) => el('tr', {},
    el('th', { scope: 'row' }, name), el('td', { class: 'number' }, number(value), detail ? el('small', {}, detail) : null),
    el('td', { class: 'bar-cell' }, bar(value, largest)))));
}

const figure = (name, value) => el('div', { class: 'figure' }, el('dd', {}, number(value)), el('dt', {}, name));
const awardedOf = row => label('ofWhichAwarded', number(row.awarded));

function report(figures) {
  const sum = (rows, field) => rows.reduce((total, row) => total + (row[field] ?? 0), 0);
  put('figures',
    figure(label('figure.nominated'), sum(figures.byContent, 'nominated')),
    figure(label('figure.awarded'), sum(figures.byContent, 'awarded')),
    figure(label('figure.leaders'), figures.leaders),
    figure(label('figure.directWorkers'), figures.directWorkers),
    figure(label('statistics.figure.money'), figures.money));
  bars('by-stage', Object.entries(figures.byStage).map(([stage, n]) => [label(`stage.${stage}`), n]));
  bars('by-content', figures.byContent.map(row => [`${row.code} ${row.title}`, row.nominated, awardedOf(row)]));
  bars('by-kind', figures.byKind.map(row => [label(`kind.${row.code}`), row.nominated, awardedOf(row)]));
  bars('by-unit', figures.byUnit.map(row => [row.title, row.nominated, awardedOf(row)]));
  put('generated', label('generated', instant(figures.generatedAt)));
  document.getElementById('report').hidden = false;
}

/** The report is for those who keep the movement; for others the page does without it. */
const reportIfAllowed = () => api(`${address}/report`).catch(error => {
  if (error.status === 403 || error.status === 404) return null;
  throw error;
});

async function start() {
  const movement = await api(address);
  show(movement);
  const figures = await reportIfAllowed();
  put('batches', movement.batches.map(b => batchRow(b, figures?.batches.find(f => f.code === b.code))));
  if (figures) report(figures);
  main.removeAttribute('aria-busy');
}

document.getElementById('print').addEventListener('click', () => window.print());
start().catch(error => {
  if (main.hasAttribute('aria-busy')) main.classList.add('absent');
  complain(error);
});
