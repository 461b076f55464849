// The lists from Excel that the reader may see, newest first.
import { api, complain, el, instant, label, mark, number } from './common.js';

const SIZE = 25;
const query = new URLSearchParams(location.search);
const rows = document.getElementById('rows');

function row(one) {
  const cell = (key, properties, ...children) => el('td', { 'data-label': label(key), ...properties }, ...children);
  const many = { class: 'number' };
  return el('tr', {},
    cell('imports.file', {}, el('a', { href: `/imports/${one.id}` }, one.fileName)),
    cell('imports.for', {}, one.unit.name, el('small', {}, one.movementTitle)),
    cell('imports.by', {}, one.createdByName),
    cell('imports.time', {}, instant(one.createdAt)),
    cell('imports.rows', many, number(one.rows)),
    cell('imports.made', many, number(one.done)),
    cell('column.status', {}, mark('import-status', one.status)));
}

async function show() {
  const page = Number(query.get('page') ?? 0);
  history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
  const answer = await api(`/imports?page=${page}&size=${SIZE}`);
  rows.replaceChildren(...answer.items.map(row));
  document.getElementById('list').hidden = answer.total === 0;
  document.getElementById('none').hidden = answer.total > 0;
  document.querySelector('.pager').hidden = answer.total <= SIZE;
  document.getElementById('range').textContent = label('imports.range',
    number(page * SIZE + 1), number(page * SIZE + answer.items.length), number(answer.total));
  document.getElementById('previous').disabled = page === 0;
  document.getElementById('next').disabled = (page + 1) * SIZE >= answer.total;
  document.querySelector('main').removeAttribute('aria-busy');
}

function go(step) {
  query.set('page', Number(query.get('page') ?? 0) + step);
  show().catch(complain);
}

document.getElementById('previous').addEventListener('click', () => go(-1));
document.getElementById('next').addEventListener('click', () => go(1));
show().catch(complain);
