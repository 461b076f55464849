// Figures of an issuer: filters in the address, tiles, and for each dimension a chart with its table.
import { api, complain, el, instant, items, label, number } from './common.js';

const main = document.querySelector('main');
const form = document.getElementById('filters');
const DIMENSIONS = ['STAGE', 'CONTENT', 'UNIT', 'BATCH', 'KIND', 'WORK', 'GENDER', 'FORM', 'MOVEMENT'];
const WORDS = { STAGE: 'stage', KIND: 'kind', WORK: 'work', GENDER: 'gender' };
const FIGURES = ['nominated', 'awarded', 'higher', 'revoked', 'declined', 'refused', 'ineligible', 'givenDown', 'forwardedUp', 'withdrawn', 'open', 'deferred', 'money'];
const COLOURS = { awarded: '#b8892b', not: '#8a3b3b', open: '#9aa7b5', single: '#1f5f8b', slow: '#c9d6e2' };
const MOST_BARS = 15;
const BAR = 26, EDGES = 90;
const charts = [];

Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
Chart.defaults.animation = false;
Chart.defaults.maintainAspectRatio = false;

const not = f => f.declined + f.refused + f.ineligible + f.givenDown + f.revoked + f.withdrawn;
const unfinished = f => f.open + f.forwardedUp;

/** What a group is called: by its code, by its title, or that it has none. */
function name(dimension, group) {
  if (group.code === null) return label(`statistics.none.${dimension}`);
  if (dimension === 'BATCH') return label('batch', group.code.replace(/^.*-D/, ''));
  if (WORDS[dimension]) return label(`${WORDS[dimension]}.${group.code}`);
  return dimension === 'CONTENT' ? `${group.code} ${group.title ?? ''}` : group.title ?? group.code;
}

/** Long names in several lines, so that the bars keep their room. */
function lines(text, most = 34) {
  return text.split(' ').reduce((all, word) => {
    const last = all[all.length - 1];
    if (last !== undefined && `${last} ${word}`.length <= most) all[all.length - 1] = `${last} ${word}`;
    else all.push(word);
    return all;
  }, []);
}

function draw(section, names, series, stacked, axis) {
  const canvas = section.querySelector('canvas');
  const tallest = Math.max(1, ...names.map(n => n.length));
  section.querySelector('.canvas').style.height = `${names.length * (BAR * Math.max(1, tallest * 0.6)) + EDGES}px`;
  charts.push(new Chart(canvas, {
    type: 'bar',
    data: { labels: names, datasets: series.map(s => ({ label: s.label, data: s.data, backgroundColor: s.colour, maxBarThickness: 22 })) },
    options: {
      indexAxis: 'y',
      locale: document.documentElement.lang,
      scales: { x: { stacked, beginAtZero: true, ticks: { precision: axis === 'days' ? undefined : 0 } }, y: { stacked, grid: { display: false }, ticks: { autoSkip: false } } },
      plugins: { legend: { display: series.length > 1, position: 'bottom' } }
    }
  }));
}

function table(section, head, rows) {
  const cell = (tag, value, properties = {}) => el(tag, { class: typeof value === 'number' ? 'number' : null, ...properties }, typeof value === 'number' ? number(value) : value);
  section.querySelector('table').replaceChildren(
    el('thead', {}, el('tr', {}, head.map((h, i) => el('th', { scope: 'col', class: i ? 'number' : null }, h)))),
    el('tbody', {}, rows.map(row => el('tr', {}, row.map((value, i) => i ? cell('td', value) : cell('th', value, { scope: 'row' }))))));
}

function dimension(code, groups) {
  const section = document.getElementById(`by-${code}`);
  const counted = groups.filter(g => g.figures.nominated > 0);
  section.hidden = counted.length === 0 || (code === 'MOVEMENT' && counted.length < 2);
  if (section.hidden) return;
  const largest = code === 'UNIT' ? [...counted].sort((a, b) => b.figures.nominated - a.figures.nominated).slice(0, MOST_BARS) : counted;
  const names = largest.map(g => lines(name(code, g)));
  const of = value => largest.map(g => value(g.figures));
  if (code === 'STAGE') draw(section, names, [{ label: label('statistics.figure.nominated'), data: of(f => f.nominated), colour: COLOURS.single }], false);
  else {
    draw(section, names, [
      { label: label('statistics.series.awarded'), data: of(f => f.awarded), colour: COLOURS.awarded },
      { label: label('statistics.series.not'), data: of(not), colour: COLOURS.not },
      { label: label('statistics.series.open'), data: of(unfinished), colour: COLOURS.open }], true);
  }
  const more = section.querySelector('.more');
  more.hidden = counted.length === largest.length;
  more.textContent = label('statistics.more', number(counted.length - largest.length));
  const shown = code === 'STAGE' ? ['nominated', 'money'] : FIGURES;
  table(section, [label(`statistics.by.${code}`), ...shown.map(f => label(`statistics.figure.${f}`))],
    counted.map(g => [name(code, g), ...shown.map(f => g.figures[f])]));
}

function times(stays) {
  const section = document.getElementById('times');
  section.hidden = stays.length === 0;
  if (section.hidden) return;
  const rounded = value => Math.round(value * 10) / 10;
  draw(section, stays.map(s => lines(label(`stage.${s.stage}`))), [
    { label: label('statistics.time.median'), data: stays.map(s => rounded(s.median)), colour: COLOURS.single },
    { label: label('statistics.time.slowest'), data: stays.map(s => rounded(s.slowest)), colour: COLOURS.slow }], false, 'days');
  table(section, [label('statistics.by.STAGE'), ...['dossiers', 'average', 'median', 'slowest'].map(t => label(`statistics.time.${t}`))],
    stays.map(s => [label(`stage.${s.stage}`), s.dossiers, rounded(s.average), rounded(s.median), rounded(s.slowest)]));
}

function tiles(total) {
  const share = value => total.nominated ? label('statistics.ofNominated', number(Math.round((value / total.nominated) * 1000) / 10)) : '';
  const tile = (title, value, below) => el('div', { class: 'figure' }, el('dd', {}, value), el('dt', {}, title), below ? el('small', {}, below) : null);
  document.getElementById('figures').replaceChildren(
    tile(label('statistics.figure.nominated'), number(total.nominated)),
    tile(label('statistics.figure.awarded'), number(total.awarded), share(total.awarded)),
    tile(label('statistics.series.not'), number(not(total)), share(not(total))),
    tile(label('statistics.series.open'), number(unfinished(total)), share(unfinished(total))),
    tile(label('statistics.figure.money'), number(total.money)));
}

/** The choices of a filter; the one chosen stays although nothing is counted for it now. */
function choices(name, options) {
  const select = form.elements[name];
  const chosen = select.value;
  select.replaceChildren(select.options[0], ...options.map(([value, text]) => el('option', { value }, text)));
  select.value = chosen;
  if (chosen && select.value !== chosen) {
    select.append(el('option', { value: chosen }, chosen));
    select.value = chosen;
  }
}

const query = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
let asked = 0;

async function show() {
  const ask = ++asked;
  const chosen = query();
  history.replaceState(null, '', chosen.size ? `?${chosen}` : location.pathname);
  document.getElementById('excel').href = `/api/statistics.xlsx?${chosen}`;
  main.setAttribute('aria-busy', 'true');
  const statistics = await api(`/statistics?${chosen}`);
  if (ask !== asked) return;
  const groups = code => statistics.by[code].filter(g => g.code !== null);
  if (!form.elements.unit.value) choices('unit', groups('UNIT').map(g => [g.code, g.title]));
  if (!form.elements.content.value) choices('content', groups('CONTENT').map(g => [g.code, name('CONTENT', g)]));
  form.elements.batch.disabled = form.elements.content.disabled = !form.elements.movement.value;
  if (!form.elements.batch.value) choices('batch', groups('BATCH').map(g => [g.code.replace(/^.*-D/, ''), name('BATCH', g)]));
  charts.splice(0).forEach(chart => chart.destroy());
  const any = statistics.total.nominated > 0;
  document.getElementById('counted').hidden = !any;
  document.getElementById('none').hidden = any;
  document.getElementById('counted-at').textContent = label('statistics.countedAt.at', instant(statistics.countedAt));
  if (any) {
    tiles(statistics.total);
    DIMENSIONS.forEach(code => dimension(code, statistics.by[code]));
    times(statistics.times);
  }
  main.removeAttribute('aria-busy');
}

async function start() {
  const movements = items(await api('/movements'));
  choices('movement', movements.map(m => [m.code, m.title]));
  Object.keys(WORDS).filter(w => w !== 'STAGE').forEach(w => choices(WORDS[w],
    [...document.querySelectorAll(`#labels [data-key^="${WORDS[w]}."]`)].map(e => [e.dataset.key.split('.')[1], e.textContent])));
  new URLSearchParams(location.search).forEach((value, key) => {
    const select = form.elements[key];
    if (!select) return;
    select.value = value;
    if (select.value !== value) choices(key, [[value, value]]);
    select.value = value;
  });
  await show();
}

form.addEventListener('change', event => {
  if (event.target.name === 'movement') ['batch', 'content', 'unit'].forEach(name => { form.elements[name].value = ''; });
  show().catch(complain);
});
form.addEventListener('submit', event => event.preventDefault());
document.getElementById('clear').addEventListener('click', () => { form.reset(); show().catch(complain); });
document.getElementById('print').addEventListener('click', () => {
  document.querySelectorAll('details').forEach(d => { d.open = true; });
  window.print();
});
start().catch(complain);
