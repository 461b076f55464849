// The cases of revocation and correction, newest first, and what of money and certificates is still out.
import { api, complain, day, el, items, label, mark, number } from './common.js';

const SIZE = 25;
const query = new URLSearchParams(location.search);
const filters = document.getElementById('filters');
const rows = document.getElementById('rows');

const out = one => one.status === 'RETURNING' ? one.amount - one.moneyReturned : 0;

function sheet(one) {
  if (one.sheet) return label(`revocation-sheet.${one.sheet}`);
  return one.status === 'RETURNING' ? el('strong', {}, label('revocations.sheet.out')) : '';
}

function row(one) {
  const cell = (key, properties, ...children) => el('td', { 'data-label': label(key), ...properties }, ...children);
  return el('tr', {},
    cell('revocations.case', {}, el('a', { href: `/revocations/${encodeURIComponent(one.code)}` }, one.code), el('small', {}, label(`revocation-kind.${one.kind}`))),
    cell('revocations.award', {}, el('span', {}, one.recipient), el('small', {}, `${one.unitName} · ${one.certificateNumber}`)),
    cell('column.status', {}, mark('revocation-status', one.status)),
    cell('revocations.decision', {}, one.decisionNumber ? el('span', {}, one.decisionNumber) : '', one.decisionDate ? el('small', {}, day(one.decisionDate)) : ''),
    cell('revocations.money', { class: 'number' }, out(one) ? number(out(one)) : ''),
    cell('revocations.sheet', {}, sheet(one)),
    cell('revocations.by', {}, one.status === 'RETURNING' ? day(one.returnBy) : ''));
}

const figure = (name, value, of) => el('div', { class: 'card figure' }, el('dt', {}, label(`revocations.total.${name}`)),
  el('dd', {}, of === undefined ? number(value) : `${number(value)} / ${number(of)}`));

function sums(totals) {
  document.getElementById('totals').hidden = false;
  document.getElementById('totals').replaceChildren(
    figure('open', totals.open), figure('revoked', totals.revoked), figure('corrected', totals.corrected), figure('kept', totals.kept),
    figure('due', totals.due), figure('returned', totals.returned), figure('outstanding', totals.due - totals.returned - totals.waived), figure('waived', totals.waived),
    figure('sheets', totals.sheetsSettled, totals.sheetsDue), figure('overdue', totals.overdue));
}

async function show() {
  const page = Number(query.get('page') ?? 0);
  history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
  const asked = new URLSearchParams([...query].filter(([name]) => name !== 'page'));
  const totals = await api(`/revocations/totals?movement=${encodeURIComponent(query.get('movement') ?? '')}`.replace(/\?movement=$/, ''));
  const answer = await api(`/revocations?${new URLSearchParams([...asked, ['page', page], ['size', SIZE]])}`);
  sums(totals);
  rows.replaceChildren(...answer.items.map(row));
  document.getElementById('list').hidden = answer.total === 0;
  document.getElementById('none').hidden = answer.total > 0;
  document.querySelector('.pager').hidden = answer.total <= SIZE;
  document.getElementById('range').textContent = label('revocations.range',
    number(page * SIZE + 1), number(page * SIZE + answer.items.length), number(answer.total));
  document.getElementById('previous').disabled = page === 0;
  document.getElementById('next').disabled = (page + 1) * SIZE >= answer.total;
  document.querySelector('main').removeAttribute('aria-busy');
}

function go(step) {
  query.set('page', Number(query.get('page') ?? 0) + step);
  show().catch(complain);
}

filters.addEventListener('change', () => {
  query.delete('page');
  for (const name of ['movement', 'status']) {
    if (filters.elements[name].value) query.set(name, filters.elements[name].value);
    else query.delete(name);
  }
  show().catch(complain);
});
filters.addEventListener('submit', event => event.preventDefault());
document.getElementById('previous').addEventListener('click', () => go(-1));
document.getElementById('next').addEventListener('click', () => go(1));

api('/movements').then(answer => {
  filters.elements.movement.append(...items(answer).map(one => el('option', { value: one.code }, one.title)));
  for (const name of ['movement', 'status']) filters.elements[name].value = query.get(name) ?? '';
}).then(show).catch(complain);
