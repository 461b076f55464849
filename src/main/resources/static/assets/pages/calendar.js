// The working calendar: a year at a glance, for administrators to change. Due dates follow by themselves; how many did is told.
import { api, complain, day as shown, el, label, number } from './common.js';

const main = document.querySelector('main');
const language = document.documentElement.lang || 'vi';
const editable = main.dataset.editable === 'true';
const byId = id => document.getElementById(id);
const named = options => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { timeZone: 'UTC', ...options });
const monthName = named({ month: 'long' });
const weekday = named({ weekday: 'narrow' });
const longWeekday = named({ weekday: 'long' });

const inSentence = name => language === 'vi' ? name.charAt(0).toLowerCase() + name.slice(1) : name;
const iso = date => date.toISOString().slice(0, 10);
const at = (year, month, date) => new Date(Date.UTC(year, month, date));
const isWeekend = date => date.getUTCDay() % 6 === 0;

const asked = Number(new URLSearchParams(location.search).get('year'));
let year = asked >= 1990 && asked <= 2100 ? asked : Number(main.dataset.today.slice(0, 4));
let days = new Map();

/** Tết stands out among the holidays, and a day in lieu is another thing than the holiday itself. */
function look(date) {
  const known = days.get(iso(date));
  if (!known) return isWeekend(date) ? 'weekend' : null;
  if (known.kind === 'WORKING') return 'working';
  const name = known.name.normalize('NFC').toLowerCase();
  if (name.includes('nghỉ bù') || name.includes('in lieu')) return 'lieu';
  return name.startsWith('tết') ? 'tet' : 'holiday';
}

function dayCell(date) {
  const key = iso(date);
  const known = days.get(key);
  const what = [known?.name, key === main.dataset.today ? label('calendar.today') : null].filter(Boolean).join(', ');
  const spoken = `${longWeekday.format(date)} ${shown(key)}${what ? `: ${what}` : ''}`;
  return el(editable ? 'button' : 'span', {
    class: 'day', type: editable ? 'button' : null, title: what || null, 'aria-label': spoken, role: editable ? null : 'img',
    'data-look': look(date), 'data-today': key === main.dataset.today, 'data-date': key, onclick: () => edit(date)
  }, String(date.getUTCDate()));
}

function month(index) {
  const first = at(year, index, 1);
  const length = at(year, index + 1, 0).getUTCDate();
  const before = (first.getUTCDay() + 6) % 7; // weeks begin on Monday
  const cells = [...Array(before).fill(null), ...Array.from({ length }, (_, i) => at(year, index, i + 1))];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => cells.slice(i * 7, i * 7 + 7));
  return el('section', { class: 'month', 'data-now': iso(first).slice(0, 7) === main.dataset.today.slice(0, 7) },
    el('h3', {}, monthName.format(first)),
    el('table', {},
      el('thead', {}, el('tr', {}, Array.from({ length: 7 }, (_, i) => el('th', { scope: 'col' }, weekday.format(at(2024, 0, i + 1)))))),
      el('tbody', {}, weeks.map(week => el('tr', {}, week.map(date => el('td', {}, date ? dayCell(date) : null)))))));
}

/** Days of the same name that follow each other, weekends between them passed over, are one entry. */
function spans() {
  const found = [];
  for (const one of days.values()) {
    const last = found.at(-1);
    const gap = last && (new Date(one.date) - new Date(last.to)) / 86_400_000;
    const joins = last && last.name === one.name && last.kind === one.kind
      && (gap === 1 || gap <= 3 && [...Array(gap - 1).keys()].every(i => isWeekend(new Date(Date.parse(last.to) + (i + 1) * 86_400_000))));
    if (joins) Object.assign(last, { to: one.date, byPerson: last.byPerson || one.byPerson });
    else found.push({ ...one, to: one.date });
  }
  return found;
}

function summary() {
  let working = 0;
  for (let date = at(year, 0, 1); date.getUTCFullYear() === year; date = new Date(+date + 86_400_000)) {
    working += [null, 'working'].includes(look(date)) ? 1 : 0;
  }
  const off = [...days.values()].filter(one => one.kind === 'HOLIDAY').length;
  return label('calendar.summary', off, days.size - off, number(working));
}

function show() {
  byId('year').textContent = year;
  byId('months').replaceChildren(...Array.from({ length: 12 }, (_, i) => month(i)));
  byId('named').replaceChildren(...spans().map(one => el('li', {},
    el('span', { class: 'swatch', 'data-look': look(new Date(one.date)), 'aria-hidden': 'true' }),
    el('time', {}, one.to === one.date ? shown(one.date) : `${shown(one.date).slice(0, 5)} – ${shown(one.to)}`),
    el('span', {}, one.name), one.byPerson ? el('small', {}, label('calendar.byPerson')) : null)));
  byId('none').hidden = days.size > 0;
  byId('summary').textContent = summary();
  byId('before').disabled = year <= 1990;
  byId('after').disabled = year >= 2100;
  const download = byId('download');
  download.href = `/api/calendar/file?year=${year}`;
  download.textContent = label('calendar.file.download', year);
}

async function load() {
  const answer = await api(`/calendar?year=${year}`);
  days = new Map(answer.days.map(one => [one.date, one]));
  show();
  main.removeAttribute('aria-busy');
}

function turn(by) {
  year += by;
  history.replaceState(null, '', `?year=${year}`);
  load().catch(complain);
}

function tell(text) {
  byId('told').textContent = text;
  byId('told').hidden = false;
}

/** Waits until the open tasks have followed, and says how many got another due date. */
async function follow() {
  tell(label('calendar.following'));
  for (;;) {
    const progress = await api('/calendar/recomputation');
    if (progress.finished) {
      tell(progress.changed ? label('calendar.followed', number(progress.changed)) : label('calendar.unchanged'));
      return;
    }
    await new Promise(done => setTimeout(done, 1500));
  }
}

async function changed() {
  await load();
  follow().catch(complain);
}

// One day
const editor = byId('editor');
let edited;

function edit(date) {
  if (!editable) return;
  edited = date;
  const known = days.get(iso(date));
  const other = isWeekend(date) ? 'WORKING' : 'HOLIDAY';
  byId('edited').textContent = `${longWeekday.format(date)}, ${shown(iso(date))}`;
  byId('refused').hidden = true;
  const choice = (value, text, checked) => el('label', {}, el('input', { type: 'radio', name: 'kind', value, checked, onchange: naming }), text);
  byId('choices').replaceChildren(
    choice('', label(isWeekend(date) ? 'calendar.day.weekend' : 'calendar.day.plain'), !known),
    choice(other, label(`calendar.day.${other}`), !!known));
  byId('name').value = known?.name ?? '';
  naming();
  editor.showModal();
}

const chosen = () => editor.querySelector('[name=kind]:checked').value;

function naming() {
  byId('naming').hidden = !chosen();
  byId('name').required = !!chosen();
}

async function save() {
  const address = `/calendar/${iso(edited)}`;
  if (chosen()) await api(address, 'PUT', { kind: chosen(), name: byId('name').value });
  else if (days.has(iso(edited))) await api(address, 'DELETE');
  editor.close();
  await changed();
}

if (editor) {
  editor.querySelector('form').addEventListener('submit', event => {
    if (event.submitter?.value === 'cancel') return;
    event.preventDefault();
    save().catch(error => {
      byId('refused').textContent = error.message;
      byId('refused').hidden = false;
    });
  });
}

// So many working days
async function due(form) {
  const answer = byId('answer');
  const from = form.elements.from.value;
  try {
    const { due: last } = await api(`/calendar/due?from=${from}&days=${form.elements.days.value}`);
    const between = Math.round((new Date(last) - new Date(from)) / 86_400_000) - Number(form.elements.days.value);
    answer.replaceChildren(label('calendar.due.answer', form.elements.days.value, shown(from), inSentence(longWeekday.format(new Date(last))), shown(last)),
      el('small', {}, label('calendar.due.passed', between)));
  } catch (error) {
    answer.replaceChildren(error.message);
  }
  answer.hidden = false;
}

byId('due').addEventListener('submit', event => {
  event.preventDefault();
  due(event.target);
});

// A file: looked at first, written only when the reader says so
async function send(dryRun) {
  const form = new FormData();
  form.append('file', byId('file').files[0]);
  return api(`/calendar/file?dryRun=${dryRun}`, 'POST', form);
}

function found(...content) {
  byId('found').replaceChildren(...content);
  byId('found').hidden = false;
}

async function check() {
  byId('apply').hidden = true;
  try {
    const answer = await send(true);
    if (answer.problems.length) {
      found(label('calendar.file.wrong', answer.problems.length), el('ul', {},
        answer.problems.map(problem => el('li', {}, el('strong', {}, label('calendar.file.line', problem.line)), `: ${problem.message}`))));
    } else {
      found(label('calendar.file.found', answer.days, answer.changed));
      byId('apply').hidden = answer.changed === 0;
    }
  } catch (error) {
    found(error.message);
  }
}

async function apply() {
  const answer = await send(false);
  byId('apply').hidden = true;
  found(label('calendar.file.done', answer.changed));
  await changed();
}

if (byId('upload')) {
  byId('upload').addEventListener('submit', event => {
    event.preventDefault();
    check();
  });
  byId('file').addEventListener('change', () => { byId('apply').hidden = true; byId('found').hidden = true; });
  byId('apply').addEventListener('click', () => apply().catch(error => found(error.message)));
}

byId('before').addEventListener('click', () => turn(-1));
byId('after').addEventListener('click', () => turn(1));
load().catch(complain);
