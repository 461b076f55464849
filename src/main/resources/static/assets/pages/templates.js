// The templates of an office's papers: fetched, edited in Word, looked at with made-up data, put in force, taken back.
import { api, complain, el, instant, label } from './common.js';

const main = document.querySelector('main');
const language = document.documentElement.lang || 'vi';
const query = new URLSearchParams(location.search);
const of = address => query.has('issuer') ? `${address}?issuer=${encodeURIComponent(query.get('issuer'))}` : address;
const told = (place, text, list = [], bad = false) => place.replaceChildren(el('div', { class: `note ${bad ? 'bad' : 'good'}`, role: bad ? 'alert' : 'status' },
  text, list.length ? el('ul', {}, list.map(line => el('li', {}, line))) : null));

function form(file) {
  const data = new FormData();
  data.append('file', file);
  return data;
}

/** Problems of a refusal a line each; common.js knows its summary only. */
async function send(address, method, body) {
  const response = await fetch(`/api${address}`, { method, body, headers: { 'X-XSRF-TOKEN': main.dataset.token, 'Accept-Language': language } });
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  const error = new Error(problem.detail ?? label('error.failed'));
  error.lines = (problem.problems ?? []).map(p => p.message ?? p.detail).filter(Boolean);
  throw error;
}

async function open(blob) {
  const address = URL.createObjectURL(blob);
  window.open(address, '_blank');
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const refused = (place, error) => told(place, label('templates.refused'), error.lines?.length ? error.lines : [error.message], true);

const fields = (title, list, wrap) => [el('h3', {}, title), el('table', {},
  el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, label('templates.field')), el('th', { scope: 'col' }, label('templates.meaning')))),
  el('tbody', {}, list.map(field => el('tr', {}, el('td', {}, el('code', {}, `{{${wrap}${field.name}}}`)), el('td', {}, field.meaning)))))];

function card(template) {
  const address = `/templates/${template.name}`;
  const place = el('div', { class: 'told' });
  const file = el('input', { type: 'file', accept: '.docx', 'aria-label': label('templates.upload') });
  const act = async (what) => {
    if (!file.files.length) return file.click();
    try {
      if (what === 'look') return await open(await (await send(of(`${address}/preview.pdf`), 'POST', form(file.files[0]))).blob());
      const { warnings } = await (await send(of(address), 'PUT', form(file.files[0]))).json();
      await show();
      const now = document.querySelector(`#${template.name} .told`);
      return told(now, label(warnings.length ? 'templates.warnings' : 'templates.taken'), warnings);
    } catch (error) {
      return refused(place, error);
    }
  };
  const back = version => api(of(`${address}/version`), 'PUT', { version }).then(show).catch(error => refused(place, error));
  const versions = template.versions.map(v => el('li', {}, v.fileName ? label('templates.version', v.version, v.fileName, v.by, instant(v.at))
    : label('templates.version.delivered', v.version, v.by, instant(v.at)), ' ',
  v.fileName && v.version !== template.inForce ? el('button', { type: 'button', class: 'small', onclick: () => back(v.version) }, label('templates.again')) : null));
  return el('section', { class: 'card template', id: template.name },
    el('div', { class: 'head' }, el('h2', {}, template.title),
      el('span', { class: 'mark', 'data-code': template.inForce ? 'OPEN' : null }, template.inForce ? label('templates.own', template.inForce) : label('templates.delivered'))),
    el('div', { class: 'actions' },
      el('a', { class: 'button small', href: `/api${of(`${address}.docx`)}` }, label('templates.download')),
      el('a', { class: 'button small', href: `/api${of(`${address}/preview.pdf`)}`, target: '_blank', rel: 'noopener' }, label('templates.preview')),
      template.inForce ? el('button', { type: 'button', class: 'small', onclick: () => back(0) }, label('templates.back')) : null),
    el('div', { class: 'actions' }, file,
      el('button', { type: 'button', class: 'small', onclick: () => act('look') }, label('templates.look')),
      el('button', { type: 'button', class: 'small primary', onclick: () => act('use') }, label('templates.use'))),
    place,
    versions.length ? el('details', {}, el('summary', {}, label('templates.history')), el('ul', { class: 'plain' }, versions)) : null,
    el('details', {}, el('summary', {}, label('templates.fields')), fields(template.title, template.placeholders, ''),
      template.tables.map(table => fields(label('templates.table', table.name, table.meaning), table.columns, `${table.name}.`))));
}

async function show() {
  const answer = await api(of('/templates'));
  document.getElementById('issuer').textContent = label('templates.issuer', answer.issuerName);
  document.getElementById('kinds').replaceChildren(...answer.templates.map(card));
  main.removeAttribute('aria-busy');
}

show().catch(complain);
