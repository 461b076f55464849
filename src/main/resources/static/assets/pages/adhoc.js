// Ad hoc lists: dossiers that await a decision are chosen, across pages, and gathered into one list.
import { api, complain, el, instant, items, label, number } from './common.js';

const SIZE = 25;
const filters = document.getElementById('filters');
const rows = document.getElementById('rows');
const all = document.getElementById('all');
const gather = document.getElementById('gather');
const chosen = new Set();
let page = 0;
let shown = [];

function tell() {
  document.getElementById('chosen').textContent = label('adhoc.chosen', number(chosen.size));
  gather.querySelector('button').disabled = chosen.size === 0;
  all.checked = shown.length > 0 && shown.every(dossier => chosen.has(dossier.code));
}

function choose(dossier, yes) {
  yes ? chosen.add(dossier.code) : chosen.delete(dossier.code);
  // What the first one waits for is most likely what all are commended for.
  if (yes && dossier.occasion && !gather.elements.occasion.value) gather.elements.occasion.value = dossier.occasion;
  tell();
}

function row(dossier) {
  const cell = (key, ...children) => el('td', { 'data-label': label(`column.${key}`) }, ...children);
  return el('tr', {},
    el('td', {}, el('input', { type: 'checkbox', 'aria-label': label('adhoc.choose', dossier.nominee), checked: chosen.has(dossier.code),
      onchange: event => choose(dossier, event.target.checked) })),
    cell('code', el('a', { href: `/dossiers/${encodeURIComponent(dossier.code)}` }, dossier.code)),
    cell('nominee', el('strong', {}, dossier.nominee), el('small', {}, label(`kind.${dossier.kind}`))),
    cell('unit', dossier.unitName),
    cell('content', dossier.content ?? ''),
    cell('occasion', dossier.occasion ?? '', dossier.urgent ? el('small', {}, el('span', { class: 'mark' }, label('adhoc.urgent'))) : null),
    cell('batch', dossier.batch ?? ''),
    cell('submitted', dossier.submittedAt ? instant(dossier.submittedAt) : ''));
}

const open = list => el('li', { class: 'entry' }, el('strong', {}, list.code), ' ',
  el('span', {}, list.occasion ?? label('adhoc.noOccasion')), ' ', el('span', { class: 'muted' }, label('adhoc.lines', number(list.lines))));

async function show() {
  const movement = filters.elements.movement.value;
  if (!movement) return;
  const query = new URLSearchParams({ page, size: SIZE, ordinary: filters.elements.ordinary.checked, q: filters.elements.q.value });
  const answer = await api(`/movements/${encodeURIComponent(movement)}/ad-hoc?${query}`);
  shown = answer.waiting.items;
  rows.replaceChildren(...shown.map(row));
  const total = answer.waiting.total;
  const first = total ? page * SIZE + 1 : 0;
  document.getElementById('range').textContent = label('range', number(first), number(first ? first + shown.length - 1 : 0), number(total));
  document.getElementById('none').hidden = total > 0;
  document.getElementById('previous').disabled = page === 0;
  document.getElementById('next').disabled = (page + 1) * SIZE >= total;
  document.getElementById('open').hidden = answer.open.length === 0;
  document.querySelector('#open .list').replaceChildren(...answer.open.map(open));
  gather.hidden = !answer.mayGather;
  tell();
}

function go(to) {
  page = to;
  show().catch(complain);
}

all.addEventListener('change', () => {
  shown.forEach(dossier => choose(dossier, all.checked));
  rows.querySelectorAll('input').forEach(box => { box.checked = all.checked; });
});
filters.addEventListener('submit', event => { event.preventDefault(); go(0); });
filters.addEventListener('change', event => {
  if (event.target.name !== 'q') {
    chosen.clear();
    go(0);
  }
});
document.getElementById('previous').addEventListener('click', () => go(page - 1));
document.getElementById('next').addEventListener('click', () => go(page + 1));
gather.addEventListener('submit', async event => {
  event.preventDefault();
  const button = event.submitter;
  button.disabled = true;
  document.getElementById('trouble').hidden = true;
  try {
    const list = await api('/lists', 'POST', { movement: filters.elements.movement.value, occasion: gather.elements.occasion.value,
      codes: [...chosen], ordinary: filters.elements.ordinary.checked });
    const made = document.getElementById('made');
    made.textContent = label('adhoc.made', list.code, number(list.lines));
    made.hidden = false;
    chosen.clear();
    gather.reset();
    await show();
    made.scrollIntoView({ block: 'center' });
  } catch (error) {
    complain(error);
    document.getElementById('trouble').scrollIntoView({ block: 'center' });
    tell();
  }
});

api('/movements').then(answer => {
  filters.elements.movement.append(...items(answer).map(m => el('option', { value: m.code }, m.title)));
  return show();
}).catch(complain);
