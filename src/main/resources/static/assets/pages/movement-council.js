// Whether and how the council votes on the lists of a movement: shown to the bodies, changed by Sở Nội vụ.
import { api, el, label, number } from './common.js';

const main = document.querySelector('main');
const address = `/movements/${encodeURIComponent(main.dataset.code)}/council`;
const by = id => document.getElementById(`council-${id}`);
const options = (kind, codes, chosen) => codes.map(code => el('option', { value: code, selected: code === chosen }, label(`council.${kind}.${code}`)));
let council;

const formName = code => code === null ? label('council.anyForm') : council.forms.find(f => f.code === code)?.title ?? code;
const personName = user => council.members.find(m => m.user === user)?.name ?? user;

function threshold(rule) {
  const text = label(`council.threshold.${rule.threshold}`);
  return rule.threshold === 'MAJORITY' ? text : text.replace('…', number(rule.value));
}

function show() {
  const fact = (name, value) => el('div', {}, el('dt', {}, label(`council.${name}`)), el('dd', {}, value));
  const rule = r => el('li', {}, el('strong', {}, `${formName(r.awardForm)}: `), !r.asked ? label('council.no')
    : `${label('council.threshold')} ${threshold(r)}${r.threshold === 'NUMBER' ? '' : ` ${label(`council.denominator.${r.denominator}`)}`}`
      + (r.threshold === 'MAJORITY' ? `; ${label('council.tie').toLowerCase()}: ${label(`council.tie.${r.tie}`)}` : ''));
  by('shown').replaceChildren(...(council.asked ? [
    el('p', {}, label('council.asked')),
    el('dl', { class: 'facts' }, fact('ballot', label(`council.ballot.${council.ballot}`)), fact('quorum', number(council.quorum)),
      council.chair ? fact('chair', personName(council.chair)) : null,
      council.secretary ? fact('secretary', personName(council.secretary)) : null,
      fact('adHoc', label(council.adHoc ? 'council.yes' : 'council.no')),
      fact('everyRound', label(council.everyRound ? 'council.yes' : 'council.no'))),
    el('ul', { class: 'plain' }, council.rules.map(rule)),
  ] : [el('p', { class: 'muted' }, label('council.none'))]),
    el('p', { class: 'muted' }, `${label('council.members')}: ${council.members.map(m => m.name).join(', ') || label('council.nobody')}`));
  document.getElementById('council').hidden = false;
  edit(false);
}

/** Some readers have no form. */
function edit(open) {
  if (!by('form')) return;
  by('form').hidden = !open;
  by('shown').hidden = open;
  by('buttons').hidden = open;
  by('on').hidden = council.asked;
  by('trouble').hidden = true;
}

function row(rule) {
  const cell = (name, ...content) => el('td', { 'data-label': label(`council.${name}`) }, ...content);
  const select = (name, codes) => el('select', { name, 'aria-label': label(`council.${name}`) }, options(name, codes, rule[name]));
  const line = el('tr', {},
    cell('form', rule.awardForm === null ? formName(null) : el('select', { name: 'awardForm', 'aria-label': label('council.form') },
      council.forms.map(f => el('option', { value: f.code, selected: f.code === rule.awardForm }, f.title)))),
    cell('voted', el('input', { type: 'checkbox', name: 'asked', checked: rule.asked, 'aria-label': label('council.voted') })),
    cell('threshold', select('threshold', ['MAJORITY', 'PERCENT', 'NUMBER'])),
    cell('value', el('input', { type: 'number', name: 'value', min: 1, value: rule.value ?? '', 'aria-label': label('council.value') })),
    cell('denominator', select('denominator', ['ALL', 'PRESENT'])),
    cell('tie', select('tie', ['NOT_PASSED', 'PASSED', 'CHAIR'])),
    el('td', {}, rule.awardForm === null ? '' : el('button', { type: 'button', onclick: () => line.remove() }, label('council.remove'))));
  const fit = () => {
    const majority = line.querySelector('[name=threshold]').value === 'MAJORITY';
    line.querySelector('[name=value]').disabled = majority;
    line.querySelector('[name=tie]').disabled = !majority;
  };
  line.querySelector('[name=threshold]').addEventListener('change', fit);
  fit();
  return line;
}

function change() {
  const people = chosen => [el('option', { value: '' }, '–'), ...council.members.map(m => el('option', { value: m.user, selected: m.user === chosen }, m.name))];
  by('asked').checked = council.asked;
  by('adHoc').checked = council.adHoc;
  by('everyRound').checked = council.everyRound;
  by('ballot').value = council.ballot;
  by('quorum').value = council.quorum;
  by('chair').replaceChildren(...people(council.chair));
  by('secretary').replaceChildren(...people(council.secretary));
  by('rules').replaceChildren(...[...council.rules].sort((a, b) => (a.awardForm !== null) - (b.awardForm !== null)).map(row));
  edit(true);
}

const entered = () => ({
  asked: by('asked').checked, adHoc: by('adHoc').checked, everyRound: by('everyRound').checked,
  ballot: by('ballot').value, quorum: Number(by('quorum').value),
  chair: by('chair').value || null, secretary: by('secretary').value || null,
  rules: [...by('rules').rows].map(line => {
    const value = name => line.querySelector(`[name=${name}]`)?.value ?? null;
    return { awardForm: value('awardForm'), asked: line.querySelector('[name=asked]').checked, threshold: value('threshold'),
      value: value('threshold') === 'MAJORITY' ? null : Number(value('value')), denominator: value('denominator'), tie: value('tie') };
  }),
});

async function put(settings) {
  try {
    council = await api(address, 'PUT', settings);
    show();
  } catch (error) {
    edit(true);
    by('trouble').textContent = error.message;
    by('trouble').hidden = false;
  }
}

if (by('form')) {
  by('form').addEventListener('submit', event => { event.preventDefault(); put(entered()); });
  by('change').addEventListener('click', change);
  by('cancel').addEventListener('click', () => edit(false));
  by('on').addEventListener('click', () => { change(); put({ ...entered(), asked: true }); });
  by('add').addEventListener('click', () => by('rules').append(row({ awardForm: council.forms[0]?.code, asked: true,
    threshold: 'PERCENT', value: 90, denominator: 'ALL', tie: 'NOT_PASSED' })));
}
// Units have no part in it and are not told.
api(address).then(answer => {
  council = answer;
  show();
}).catch(() => {});
