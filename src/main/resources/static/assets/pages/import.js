// One list from Excel: its counts and rows. While dossiers are made the page refreshes itself.
import { api, complain, el, instant, label, mark, number } from './common.js';

const SIZE = 50;
const PAUSE = 2000;
const main = document.querySelector('main');
const part = id => document.getElementById(id);
const address = `/imports/${main.dataset.id}`;
const query = new URLSearchParams(location.search);
const state = part('state');

const figure = (key, value) => el('div', { class: 'figure' }, el('dd', {}, number(value)), el('dt', {}, label(`import.figure.${key}`)));

/** What is worth a figure depends on how far the list is. */
function figures(list) {
  const made = list.status === 'RUNNING' || list.status === 'DONE';
  const shown = [['rows', list.rows, true], ['invalid', list.invalid, true], ['known', list.known, list.known > 0],
    ['made', list.done, made], ['submitted', list.submitted, made], ['drafts', made ? Math.max(0, list.done - list.submitted) : list.drafts, list.status !== 'RUNNING'],
    ['failed', list.failed, list.failed > 0]];
  part('figures').replaceChildren(...shown.filter(one => one[2]).map(one => figure(one[0], one[1])));
}

function show(list) {
  part('title').textContent = list.fileName;
  part('status').replaceChildren(mark('import-status', list.status));
  part('facts').textContent = [main.dataset.title, list.unit.name, list.movementTitle, `${list.createdByName}, ${instant(list.createdAt)}`]
    .filter(Boolean).join(' · ');
  part('waiting').hidden = list.status !== 'CHECKED' || !list.inProcess;
  part('left').hidden = list.status !== 'CHECKED' || list.inProcess;
  const search = JSON.stringify([{ type: 'processVariables', operator: 'eq', value: String(list.id), name: 'importId' }]);
  part('waiting').querySelector('a').href = `/camunda/app/tasklist/default/#/?searchQuery=${encodeURIComponent(search)}`;
  part('running').hidden = list.status !== 'RUNNING' && list.status !== 'DONE';
  // Dossiers are made first, those that are complete are handed in after.
  const steps = list.valid + (list.submit ? list.valid - list.drafts : 0);
  part('bar').max = Math.max(1, steps);
  part('bar').value = list.status === 'DONE' ? part('bar').max : list.done + list.failed + list.submitted;
  part('progress').textContent = label('import.progress', number(list.done), number(list.valid), number(list.submitted))
    + (list.finishedAt ? ` ${label('import.finished', instant(list.finishedAt))}` : '');
  part('marked').hidden = !list.problemCount;
  figures(list);
  main.removeAttribute('aria-busy');
}

const told = problem => el('li', {}, problem.cell ? el('span', { class: 'cell' }, label('import.cell', problem.cell)) : null,
  problem.column ? el('strong', {}, ` ${problem.column}: `) : null, problem.message);
const reasons = row => row.problems?.length ? row.problems.map(told) : (row.messages ?? []).map(message => el('li', {}, message));

function line(row) {
  const cell = (key, properties, ...children) => el('td', { 'data-label': label(key), ...properties }, ...children);
  const why = reasons(row);
  return el('tr', {},
    cell('import.row', { class: 'number' }, number(row.row)),
    cell('import.stt', { class: 'number' }, row.stt ?? ''),
    cell('column.nominee', {}, row.name ?? ''),
    cell('column.status', {}, mark('row-state', row.state)),
    cell('column.code', {}, row.code ? el('a', { href: `/dossiers/${encodeURIComponent(row.code)}` }, row.code) : ''),
    cell('import.reason', {}, why.length ? el('ul', { class: 'plain' }, why) : ''));
}

async function rows() {
  const page = Number(query.get('page') ?? 0);
  history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
  const answer = await api(`${address}/rows?${new URLSearchParams([...query, ['size', SIZE]])}`);
  part('rows').replaceChildren(...answer.items.map(line));
  part('list').hidden = answer.total === 0;
  part('none').hidden = answer.total > 0;
  document.querySelector('.pager').hidden = answer.total <= SIZE;
  part('range').textContent = label('import.rowRange', number(page * SIZE + 1), number(page * SIZE + answer.items.length), number(answer.total));
  part('previous').disabled = page === 0;
  part('next').disabled = (page + 1) * SIZE >= answer.total;
}

const later = () => new Promise(wake => setTimeout(wake, PAUSE));

/** Follows the list until it is done; a window that nobody looks at asks nothing. */
async function follow(list) {
  let seen = list.done + list.submitted;
  while (list.status === 'RUNNING') {
    await later();
    if (document.hidden) continue;
    try {
      list = await api(address);
      show(list);
      if (list.done + list.submitted !== seen || list.status !== 'RUNNING') await rows();
      seen = list.done + list.submitted;
      part('reconnecting').hidden = true;
    } catch (error) {
      if (error.status) throw error;
      part('reconnecting').hidden = false;
    }
  }
}

function go(page) {
  page ? query.set('page', page) : query.delete('page');
  rows().catch(complain);
}

async function start() {
  main.dataset.title = part('title').textContent;
  state.value = query.get('state') ?? '';
  const list = await api(address);
  show(list);
  await rows();
  await follow(list);
}

state.addEventListener('change', () => {
  state.value ? query.set('state', state.value) : query.delete('state');
  go(0);
});
part('previous').addEventListener('click', () => go(Number(query.get('page') ?? 0) - 1));
part('next').addEventListener('click', () => go(Number(query.get('page') ?? 0) + 1));
start().catch(error => {
  if (main.hasAttribute('aria-busy')) main.classList.add('absent');
  complain(error);
});
