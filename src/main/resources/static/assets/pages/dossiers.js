// The list of dossiers: filters in the address, so that a list can be bookmarked and sent.
import { api, complain, el, instant, items, label, mark, number } from './common.js';

const SIZE = 25;
const form = document.getElementById('filters');
const rows = document.getElementById('rows');
const query = new URLSearchParams(location.search);
let movements = [];

function row(dossier) {
  const cell = (key, ...children) => el('td', { 'data-label': label(`column.${key}`) }, ...children);
  return el('tr', {},
    cell('code', el('a', { href: `/dossiers/${encodeURIComponent(dossier.code)}` }, dossier.code)),
    cell('nominee', el('strong', {}, dossier.nomineeName), el('small', {}, label(`kind.${dossier.kind}`))),
    cell('unit', dossier.unitName),
    cell('content', dossier.content ?? ''),
    cell('batch', dossier.batch ?? ''),
    cell('submitted', dossier.submittedAt ? instant(dossier.submittedAt) : ''),
    cell('stage', mark('stage', dossier.stage)));
}

async function show() {
  const page = Number(query.get('page') ?? 0);
  history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
  rows.closest('table').setAttribute('aria-busy', 'true');
  const answer = await api(`/nominations?${new URLSearchParams([...query, ['size', SIZE]])}`);
  rows.replaceChildren(...answer.items.map(row));
  rows.closest('table').removeAttribute('aria-busy');
  const first = answer.total ? page * SIZE + 1 : 0;
  document.getElementById('range').textContent =
    label('range', number(first), number(first ? first + answer.items.length - 1 : 0), number(answer.total));
  document.getElementById('none').hidden = answer.total > 0;
  document.getElementById('previous').disabled = page === 0;
  document.getElementById('next').disabled = (page + 1) * SIZE >= answer.total;
}

function offerBatches() {
  const movement = movements.find(m => m.code === form.elements.movement.value);
  const select = form.elements.batch;
  select.replaceChildren(select.options[0], ...(movement?.batches ?? []).map(b => el('option', { value: b.number }, label('batch', b.number))));
  select.disabled = !movement;
}

function go(page) {
  query.set('page', page);
  show().catch(complain);
}

function filter() {
  for (const name of ['q', 'movement', 'batch', 'stage', 'lowerAward']) {
    const value = form.elements[name].value;
    value ? query.set(name, value) : query.delete(name);
  }
  query.delete('page');
  show().catch(complain);
}

async function start() {
  movements = items(await api('/movements'));
  form.elements.movement.append(...movements.map(m => el('option', { value: m.code }, m.title)));
  form.elements.movement.value = query.get('movement') ?? '';
  offerBatches();
  for (const name of ['q', 'batch', 'stage', 'lowerAward']) form.elements[name].value = query.get(name) ?? '';
  await show();
}

form.addEventListener('submit', event => { event.preventDefault(); filter(); });
form.addEventListener('change', event => {
  if (event.target.name === 'movement') {
    form.elements.batch.value = '';
    offerBatches();
  }
  filter();
});
document.getElementById('previous').addEventListener('click', () => go(Number(query.get('page') ?? 0) - 1));
document.getElementById('next').addEventListener('click', () => go(Number(query.get('page') ?? 0) + 1));
start().catch(complain);
