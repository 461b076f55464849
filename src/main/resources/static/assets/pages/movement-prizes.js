// What a movement pays with its awards: shown to all who see it, changed by those whom the page gives a form.
import { api, day, el, label, number } from './common.js';

const main = document.querySelector('main');
const address = `/movements/${encodeURIComponent(main.dataset.code)}/prizes`;
const by = id => document.getElementById(id);
const dong = amount => label('prizes.dong', number(amount));
const name = prize => `${prize.awardFormTitle}, ${label(`kind.${prize.kind}`).toLowerCase()}`;
let shown;

function cell(key, ...children) {
  return el('td', { 'data-label': label(`prizes.${key}`) }, ...children);
}

const note = text => text ? el('small', { class: 'muted' }, text) : null;

function show() {
  by('prizes-rows').replaceChildren(...shown.prizes.map(prize => el('tr', {},
    cell('form', name(prize)),
    cell('byLaw', prize.byLaw === null ? label('prizes.unknown') : dong(prize.byLaw), ' ', note(prize.clause)),
    cell('local', prize.local === null ? '–' : el('strong', {}, dong(prize.local)), ' ', note(prize.basis)))));
  by('prizes-on').textContent = label('prizes.on', day(shown.on));
  edit(false);
}

/** Some readers have no form. */
function edit(open) {
  by('prizes-shown').hidden = open;
  if (!by('prizes-form')) return;
  by('prizes-form').hidden = !open;
  by('prizes-change').hidden = open;
  by('prizes-trouble').hidden = true;
}

function row(prize) {
  const input = (field, attributes) => el('input', { name: field, 'aria-label': `${name(prize)}: ${label(`prizes.${field}`)}`,
    value: prize[field] ?? '', ...attributes });
  const line = el('tr', {}, cell('form', name(prize)),
    cell('local', input('local', { type: 'number', min: 0, step: 1,
      placeholder: prize.byLaw === null ? label('prizes.unknown') : number(prize.byLaw) })),
    cell('basis', input('basis', { maxlength: 300 })));
  line.prize = prize;
  return line;
}

function change() {
  by('prizes-entered').replaceChildren(...shown.prizes.map(row));
  edit(true);
}

/** A row without an amount follows the decree. */
const entered = () => [...by('prizes-entered').rows]
  .map(line => ({ line, amount: line.querySelector('[name=local]').value.trim() })).filter(({ amount }) => amount !== '')
  .map(({ line, amount }) => ({ awardForm: line.prize.awardForm, kind: line.prize.kind, amount: Number(amount),
    basis: line.querySelector('[name=basis]').value.trim() || null }));

async function save(event) {
  event.preventDefault();
  try {
    shown = await api(address, 'PUT', { prizes: entered() });
    show();
  } catch (error) {
    by('prizes-trouble').textContent = error.message;
    by('prizes-trouble').hidden = false;
  }
}

if (by('prizes-form')) {
  by('prizes-form').addEventListener('submit', save);
  by('prizes-change').addEventListener('click', change);
  by('prizes-cancel').addEventListener('click', () => edit(false));
}
// What goes wrong here is told by the page's own script, which asks for the movement.
api(address).then(prizes => {
  shown = prizes;
  show();
}).catch(() => { by('prizes').hidden = true; });
