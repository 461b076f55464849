// What goes up or down after a list: chosen dossiers are noted as sent, and answered, together.
import { api, complain, day, el, items, label, mark, number } from './common.js';

const SIZE = 100;
const query = new URLSearchParams(location.search);
const movement = document.getElementById('movement');
const up = document.getElementById('up');
const down = document.getElementById('down');
const forwarding = document.getElementById('forwarding');
const answer = document.getElementById('answer');
const chosen = new Map();
const pages = { up: 0, down: 0 };
const text = (key, ...args) => label(`outgoing.label.${key}`, ...args);
const list = () => query.get('list');
const dossier = line => [el('a', { href: `/dossiers/${encodeURIComponent(line.code)}` }, el('strong', {}, line.nominee)), el('small', {}, line.code)];
const cell = (key, ...children) => el('td', { 'data-label': text(key) }, ...children);

function address(part, extra = {}) {
  return `/lists/${encodeURIComponent(list())}/${part}?${new URLSearchParams({ size: SIZE, ...extra })}`;
}

function pager(section, page, total, count) {
  const first = total ? page * SIZE + 1 : 0;
  section.querySelector('.range').textContent = label('range', number(first), number(first ? first + count - 1 : 0), number(total));
  section.querySelector('.previous').disabled = page === 0;
  section.querySelector('.next').disabled = (page + 1) * SIZE >= total;
  section.querySelector('.pager').hidden = total <= SIZE;
  section.querySelector('[data-list]').textContent = list();
}

function tell() {
  document.getElementById('chosen').textContent = forwarding.hidden ? '' : text('chosen', number(chosen.size));
  forwarding.querySelector('button').disabled = chosen.size === 0;
  answer.querySelector('button').disabled = chosen.size === 0 || [...chosen.values()].some(line => line.stage !== 'HIGHER_AUTHORITY');
  const open = [...up.querySelectorAll('tbody input')];
  up.querySelector('.all').checked = open.length > 0 && open.every(box => box.checked);
}

function choose(line, yes) {
  yes ? chosen.set(line.code, line) : chosen.delete(line.code);
  if (yes && line.authority && !forwarding.elements.authority.value) {
    forwarding.elements.authority.value = line.authority;
    forwarding.elements.awardForm.value = line.proposedForm;
  }
  tell();
}

const answered = line => line.answer
  ? [mark('outgoing.label', line.answer), el('small', {}, [line.answerNumber, line.answerDate && day(line.answerDate), line.answerAuthority, line.answerForm]
    .filter(Boolean).join(' · ')), line.answerReason ? el('small', {}, line.answerReason) : null]
  : [text('waiting')];

const forwardedRow = line => el('tr', {},
  el('td', { class: 'choice' }, line.answer ? '' : el('input', { type: 'checkbox', checked: chosen.has(line.code), 'aria-label': text('pick', line.nominee),
    onchange: event => choose(line, event.target.checked) })),
  cell('nominee', ...dossier(line)), cell('unit', line.unitName),
  cell('asked', line.proposedForm ?? text('notNoted'), line.authority ? el('small', {}, line.authority) : null),
  cell('sent', line.number ? text('sentBy', line.number, day(line.sentOn)) : text('notSent')),
  cell('answer', ...answered(line)));

/** One package for each authority; the dossiers of another are none of its business. */
function packages(lines) {
  const receivers = [...new Set(lines.map(line => line.authority))];
  const link = authority => el('a', { class: 'button', href: `/api/lists/${encodeURIComponent(list())}/outgoing.zip${authority ? `?authority=${encodeURIComponent(authority)}` : ''}` },
    authority ? text('packageFor', authority) : text('package'));
  const ready = receivers.filter(Boolean).length ? receivers.filter(Boolean) : [null];
  document.getElementById('packages').replaceChildren(...(lines.length ? ready.map(link) : []));
}

async function showUp() {
  const got = await api(address('forwarded', { page: pages.up }));
  up.hidden = got.lines.total === 0;
  up.querySelector('tbody').replaceChildren(...got.lines.items.map(forwardedRow));
  up.classList.toggle('reading', !got.mayHandle);
  forwarding.hidden = !got.mayHandle;
  answer.hidden = !got.mayAnswer;
  document.getElementById('authorities').replaceChildren(...got.authorities.map(name => el('option', { value: name })));
  packages(got.mayHandle ? got.lines.items : []);
  pager(up, pages.up, got.lines.total, got.lines.items.length);
  tell();
}

const did = line => line.given === null ? [mark('outgoing.label', 'OPEN')]
  : line.given ? [mark('outgoing.label', 'GIVEN'), el('small', {}, text('sentBy', line.number, day(line.date)))]
  : [mark('outgoing.label', 'DECLINED'), el('small', {}, line.lowerReason)];

const givenDownRow = line => el('tr', {},
  cell('nominee', ...dossier(line)), cell('unit', line.unitName), cell('why', line.reason ?? ''), cell('did', ...did(line)));

async function showDown() {
  const openOnly = document.getElementById('open-only').checked;
  const got = await api(address('given-down', { page: pages.down, open: openOnly }));
  down.hidden = got.total === 0 && !openOnly;
  down.querySelector('tbody').replaceChildren(...got.items.map(givenDownRow));
  pager(down, pages.down, got.total, got.items.length);
}

function listRow(one) {
  const pick = event => {
    event.preventDefault();
    query.set('list', one.code);
    chosen.clear();
    pages.up = pages.down = 0;
    show().catch(complain);
  };
  const count = (key, n) => el('td', { 'data-label': text(key), class: 'number' }, number(n));
  return el('tr', { 'aria-current': one.code === list() ? 'true' : null },
    cell('list', el('a', { href: `?movement=${encodeURIComponent(movement.value)}&list=${encodeURIComponent(one.code)}`, onclick: pick }, one.code),
      el('small', {}, one.batch ? label('batch', one.batch) : one.occasion ?? text('adHoc'))),
    cell('decision', one.decisionNumber ?? text('notIssued'), one.decisionDate ? el('small', {}, day(one.decisionDate)) : null),
    count('forwarded', one.forwarded), count('unsent', one.unsent), count('unanswered', one.unanswered),
    count('givenDown', one.givenDown), count('open', one.open));
}

async function show() {
  if (!movement.value) return;
  query.set('movement', movement.value);
  const lists = items(await api(`/movements/${encodeURIComponent(movement.value)}/outgoing?size=500`));
  if (!lists.some(one => one.code === list())) lists.length ? query.set('list', lists[0].code) : query.delete('list');
  history.replaceState(null, '', `?${query}`);
  document.querySelector('#lists tbody').replaceChildren(...lists.map(listRow));
  document.getElementById('lists').hidden = lists.length === 0;
  document.getElementById('none').hidden = lists.length > 0;
  up.hidden = down.hidden = true;
  if (list()) await Promise.all([showUp(), showDown()]);
}

/** Sends a form for the chosen dossiers; empty fields are left out. */
async function send(event, method, part, words) {
  event.preventDefault();
  const button = event.submitter;
  button.disabled = true;
  document.getElementById('trouble').hidden = true;
  const done = document.getElementById('done');
  try {
    const fields = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value.trim() !== ''));
    const got = await api(`/lists/${encodeURIComponent(list())}/${part}`, method, { ...fields, codes: [...chosen.keys()] });
    done.textContent = text(words, number(got.dossiers ?? got.recorded));
    done.hidden = false;
    event.target.reset();
    chosen.clear();
    await show();
  } catch (error) {
    done.hidden = true;
    complain(error);
    document.getElementById('trouble').scrollIntoView({ block: 'center' });
    tell();
  }
}

up.querySelector('.all').addEventListener('change', event => up.querySelectorAll('tbody input').forEach(box => {
  if (box.checked !== event.target.checked) box.click();
}));
forwarding.addEventListener('submit', event => send(event, 'PUT', 'forwarding', 'noted'));
answer.addEventListener('submit', event => send(event, 'POST', 'higher-decisions', 'recorded'));
answer.elements.outcome.addEventListener('change', () => {
  const award = answer.elements.outcome.value === 'AWARD';
  answer.elements.number.required = answer.elements.date.required = award;
  answer.elements.reason.required = answer.elements.outcome.value === 'DECLINE';
});
document.getElementById('open-only').addEventListener('change', () => { pages.down = 0; showDown().catch(complain); });
for (const [section, name, go] of [[up, 'up', showUp], [down, 'down', showDown]]) {
  section.querySelector('.previous').addEventListener('click', () => { pages[name]--; go().catch(complain); });
  section.querySelector('.next').addEventListener('click', () => { pages[name]++; go().catch(complain); });
}
movement.addEventListener('change', () => { query.delete('list'); chosen.clear(); show().catch(complain); });

api('/movements').then(answered => {
  movement.append(...items(answered).map(m => el('option', { value: m.code }, m.title)));
  if (query.get('movement')) movement.value = query.get('movement');
  return show();
}).catch(complain);
