// The settings of one movement: shown to all who see it, changed by those whom the page gives a form.
import { api, el, label, number } from './common.js';

const main = document.querySelector('main');
const address = `/movements/${encodeURIComponent(main.dataset.code)}`;
const by = id => document.getElementById(id);
const kinds = ['INDIVIDUAL', 'COLLECTIVE', 'HOUSEHOLD'];
let settings;

function show() {
  const quota = q => el('li', {}, el('strong', {}, `${label(`kind.${q.kind}`)}: ${number(q.most)}`), ' ',
    q.unit ? label('settings.ofUnit', q.unit) : label('settings.anyUnit'));
  const fact = (name, value) => el('div', {}, el('dt', {}, label(`settings.${name}`)), el('dd', {}, value));
  by('settings-shown').replaceChildren(
    settings.quotas.length ? el('ul', { class: 'plain' }, settings.quotas.map(quota))
      : el('p', { class: 'muted' }, label('settings.none')),
    el('dl', { class: 'facts' },
      settings.quotas.length ? fact('overQuota', label(`overQuota.${settings.overQuota}`)) : null,
      fact('lateRule', label(`lateRule.${settings.lateRule}`))));
  edit(false);
}

/** Some readers have no form. */
function edit(open) {
  if (!by('settings-form')) return;
  by('settings-form').hidden = !open;
  by('settings-shown').hidden = open;
  by('settings-change').hidden = open;
  by('settings-trouble').hidden = true;
}

function row(quota) {
  const line = el('tr', {},
    el('td', { 'data-label': label('settings.kind') }, el('select', { name: 'kind', 'aria-label': label('settings.kind') },
      kinds.map(kind => el('option', { value: kind, selected: kind === quota.kind }, label(`kind.${kind}`))))),
    el('td', { 'data-label': label('settings.most') }, el('input', { name: 'most', type: 'number', min: 0, required: true,
      'aria-label': label('settings.most'), value: quota.most ?? '' })),
    el('td', { 'data-label': label('settings.unit') }, el('input', { name: 'unit', 'aria-label': label('settings.unit'),
      placeholder: label('settings.anyUnit'), value: quota.unit ?? '' })),
    el('td', {}, el('button', { type: 'button', onclick: () => line.remove() }, label('settings.remove'))));
  return line;
}

function change() {
  by('quotas').replaceChildren(...settings.quotas.map(row));
  by('overQuota').value = settings.overQuota;
  by('lateRule').value = settings.lateRule;
  edit(true);
}

const entered = () => ({
  quotas: [...by('quotas').rows].map(line => ({
    kind: line.querySelector('[name=kind]').value,
    most: Number(line.querySelector('[name=most]').value),
    unit: line.querySelector('[name=unit]').value.trim() || null,
  })),
  overQuota: by('overQuota').value,
  lateRule: by('lateRule').value,
});

async function save(event) {
  event.preventDefault();
  try {
    settings = await api(`${address}/settings`, 'PUT', entered());
    show();
  } catch (error) {
    by('settings-trouble').textContent = error.message;
    by('settings-trouble').hidden = false;
  }
}

if (by('settings-form')) {
  by('settings-form').addEventListener('submit', save);
  by('settings-change').addEventListener('click', change);
  by('settings-cancel').addEventListener('click', () => edit(false));
  by('add-quota').addEventListener('click', () => by('quotas').append(row({})));
}
// What goes wrong here is told by the page's own script, which asks for the same.
api(address).then(movement => {
  settings = movement.settings;
  show();
}).catch(() => { by('settings').hidden = true; });
