// Certificates of a decision as PDF, the printers that print them, and where each text goes on the sheet.
import { api, complain, day, el, items, label, number } from './common.js';

const main = document.querySelector('main');
const by = id => document.getElementById(id);
const svg = (tag, attributes, text) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  if (text) element.textContent = text;
  return element;
};
const fieldNames = new Map([...document.querySelectorAll('#field-names [data-field]')].map(e => [e.dataset.field, e.textContent]));
let issuers = [];
let movements = [];
let printers = [];
let edited = null;
let sheet;

const keeper = code => issuers.some(i => i.code === code && i.keeper);
const chosenIssuer = () => movements.find(m => m.code === by('movement').value)?.issuer;
const done = () => main.removeAttribute('aria-busy');

/** What the numbers of a printer do, in words. */
function meaning({ dx, dy, scale }) {
  const parts = [];
  if (dx) parts.push(label(dx > 0 ? 'certificates.right' : 'certificates.left', number(Math.abs(dx))));
  if (dy) parts.push(label(dy > 0 ? 'certificates.down' : 'certificates.up', number(Math.abs(dy))));
  if (scale !== 100) parts.push(label(scale > 100 ? 'certificates.larger' : 'certificates.smaller', number(scale)));
  return parts.length ? label('certificates.meaning', parts.join(', ')) : label('certificates.noOffset');
}

/** Fetches a PDF and saves it; what is refused is told on the page. */
async function save(address, button) {
  by('trouble').hidden = true;
  const text = button.textContent;
  button.disabled = true;
  button.textContent = label('certificates.working');
  try {
    const response = await fetch(`/api${address}`, { headers: { 'Accept-Language': document.documentElement.lang } });
    if (!response.ok) throw new Error((await response.json().catch(() => null))?.detail ?? label('error.failed'));
    const name = /filename\*?="?(?:UTF-8'')?([^";]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? 'bang-khen.pdf';
    const link = el('a', { href: URL.createObjectURL(await response.blob()), download: decodeURIComponent(name) });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  } catch (error) {
    complain(error);
  } finally {
    button.disabled = false;
    button.textContent = text;
  }
}

async function showDecisions() {
  const code = by('movement').value;
  const found = code ? items(await api(`/decisions?movement=${encodeURIComponent(code)}&size=500`)).filter(d => d.kind === 'AWARD') : [];
  by('decision').replaceChildren(...found.map(d => el('option', { value: d.id }, label('certificates.option', d.number, day(d.date)))));
  by('no-decision').hidden = found.length > 0;
  by('download').disabled = found.length === 0;
  const mayPrint = keeper(chosenIssuer());
  by('overlay-choice').hidden = !mayPrint;
  if (!mayPrint) document.querySelector('[name=mode][value=FULL]').checked = true;
  showPrinterChoice();
}

function showPrinterChoice() {
  by('overlay-options').hidden = document.querySelector('[name=mode]:checked').value !== 'OVERLAY';
  by('printer').replaceChildren(el('option', { value: '' }, label('certificates.exact')),
    ...printers.filter(p => p.issuer === chosenIssuer()).map(p => el('option', { value: p.id }, `${p.name}: ${meaning(p)}`)));
}

function printerRow(printer) {
  const test = el('button', { type: 'button', onclick: event => save(`/printers/${printer.id}/test.pdf`, event.target) }, label('certificates.test'));
  const change = [el('button', { type: 'button', onclick: () => edit(printer) }, label('certificates.edit')),
    el('button', { type: 'button', onclick: () => remove(printer) }, label('certificates.remove'))];
  return el('li', {}, el('span', {}, el('strong', {}, printer.name), ' ', el('small', { class: 'muted' }, meaning(printer))),
    test, keeper(printer.issuer) ? change : null);
}

async function showPrinters() {
  printers = await api('/printers');
  by('list').replaceChildren(...printers.map(printerRow));
  by('none').hidden = printers.length > 0;
  showPrinterChoice();
}

const entered = () => {
  const [paperWidth, paperHeight] = by('paper').value ? by('paper').value.split('x').map(Number) : [null, null];
  return { issuer: edited?.issuer ?? by('issuer').value, name: by('name').value, dx: Number(by('dx').value), dy: Number(by('dy').value),
    scale: Number(by('scale').value), paperWidth, paperHeight, version: edited?.version };
};

function edit(printer) {
  edited = printer;
  by('issuer-field').hidden = Boolean(printer);
  by('name').value = printer?.name ?? '';
  by('dx').value = printer?.dx ?? 0;
  by('dy').value = printer?.dy ?? 0;
  by('scale').value = printer?.scale ?? 100;
  by('paper').value = printer?.paperWidth ? `${printer.paperWidth}x${printer.paperHeight}` : '';
  by('meaning').textContent = meaning(entered());
  by('editor').hidden = false;
  by('name').focus();
}

async function remove(printer) {
  if (!confirm(label('certificates.confirm', printer.name))) return;
  await api(`/printers/${printer.id}`, 'DELETE').then(showPrinters).catch(complain);
}

by('editor').addEventListener('input', () => { by('meaning').textContent = meaning(entered()); });
by('editor').addEventListener('submit', async event => {
  event.preventDefault();
  try {
    await api(edited ? `/printers/${edited.id}` : '/printers', edited ? 'PUT' : 'POST', entered());
    by('editor').hidden = true;
    by('trouble').hidden = true;
    await showPrinters();
  } catch (error) {
    complain(error);
  }
});
by('cancel').addEventListener('click', () => { by('editor').hidden = true; });
by('add').addEventListener('click', () => edit(null));

function draw() {
  const { width, height, fields } = sheet.layout;
  by('sheet').setAttribute('viewBox', `0 0 ${width} ${height}`);
  by('sheet').replaceChildren(...Object.entries(fields).flatMap(([name, box]) => [
    svg('rect', { x: box.x, y: box.y, width: box.width, height: box.height, class: box.overlay ? '' : 'absent' }),
    svg('text', { x: box.x + box.width / 2, y: box.y + box.height / 2, 'font-size': Math.min(8, box.height * 0.7, box.width / 6) }, fieldNames.get(name))]));
}

function fieldRow([name, box]) {
  const set = (part, value) => { box[part] = value; draw(); };
  const aria = part => `${fieldNames.get(name)}: ${part}`;
  const input = part => el('input', { type: 'number', step: 0.5, min: 0, value: box[part], 'aria-label': aria(part), oninput: e => set(part, Number(e.target.value)) });
  const cell = (...content) => el('td', {}, ...content);
  return el('tr', {}, el('th', { scope: 'row' }, fieldNames.get(name)),
    ...['x', 'y', 'width', 'height'].map(part => cell(input(part))), cell(name === 'QR' ? null : input('size')),
    cell(el('input', { type: 'checkbox', checked: box.overlay, 'aria-label': aria('overlay'), onchange: e => set('overlay', e.target.checked) })),
    cell(name === 'QR' ? null : el('input', { class: 'wording', maxlength: 300, value: box.text, 'aria-label': aria('text'), oninput: e => set('text', e.target.value) })));
}

const layoutAddress = () => `/certificate-layouts/${encodeURIComponent(by('sheet-issuer').value)}`;

function showLayout(answer) {
  sheet = answer;
  by('sheet-width').value = sheet.layout.width;
  by('sheet-height').value = sheet.layout.height;
  document.querySelector('#fields tbody').replaceChildren(...Object.entries(sheet.layout.fields).map(fieldRow));
  by('placeholders').textContent = label('certificates.placeholders', sheet.placeholders.map(p => `{${p}}`).join(' '));
  const mayChange = keeper(by('sheet-issuer').value);
  document.querySelectorAll('#layout input').forEach(input => { input.disabled = !mayChange; });
  by('save-layout').hidden = !mayChange;
  by('reset-layout').hidden = !mayChange || !sheet.own;
  draw();
}

const loadLayout = () => api(layoutAddress()).then(showLayout).catch(complain);
for (const side of ['width', 'height']) {
  by(`sheet-${side}`).addEventListener('input', event => { sheet.layout[side] = Number(event.target.value); draw(); });
}
by('sheet-issuer').addEventListener('change', loadLayout);
by('save-layout').addEventListener('click', () => api(layoutAddress(), 'PUT', sheet.layout).then(answer => {
  by('trouble').hidden = true;
  showLayout(answer);
}).catch(complain));
by('reset-layout').addEventListener('click', () => api(layoutAddress(), 'DELETE').then(loadLayout).catch(complain));

by('movement').addEventListener('change', () => showDecisions().catch(complain));
document.querySelectorAll('[name=mode]').forEach(radio => radio.addEventListener('change', showPrinterChoice));
by('print').addEventListener('submit', event => {
  event.preventDefault();
  const query = new URLSearchParams({ mode: document.querySelector('[name=mode]:checked').value });
  const add = (name, value) => { if (value) query.set(name, value); };
  if (query.get('mode') === 'OVERLAY') add('printer', by('printer').value);
  add('from', by('from').value);
  add('to', by('to').value);
  save(`/decisions/${by('decision').value}/certificates.pdf?${query}`, by('download'));
});

async function start() {
  [issuers, movements] = await Promise.all([api('/printers/issuers'), api('/movements?size=500').then(items)]);
  movements = movements.filter(m => issuers.some(i => i.code === m.issuer));
  by('movement').replaceChildren(...movements.map(m => el('option', { value: m.code }, m.title)));
  const kept = issuers.filter(i => i.keeper);
  by('issuer').replaceChildren(...kept.map(i => el('option', { value: i.code }, i.name)));
  by('sheet-issuer').replaceChildren(...issuers.map(i => el('option', { value: i.code }, i.name)));
  by('add').hidden = kept.length === 0;
  await showPrinters();
  await showDecisions();
  if (issuers.length) {
    by('layout').hidden = false;
    await loadLayout();
  }
  done();
}
start().catch(complain);
