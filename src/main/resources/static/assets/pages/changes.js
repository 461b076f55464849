// What a dossier was each time it was handed in: the versions, and two of them side by side.
import { api, complain, el, instant, label, mark } from './common.js';

const main = document.querySelector('main');
const address = `/nominations/${encodeURIComponent(main.dataset.code)}`;
const section = document.getElementById('changes');
const form = document.getElementById('compare');
const PREVIEWED = ['application/pdf', 'image/jpeg', 'image/png'];

/** "Nộp lần đầu" or "Bổ sung lần 2": numbers of versions have gaps and say nothing to a reader. */
function named(versions) {
  let supplements = 0;
  return versions.map(version => ({
    ...version,
    name: version.why === 'SUPPLEMENTED' ? label('version.SUPPLEMENTED', ++supplements) : label('version.SUBMITTED'),
  }));
}

/** A long text with what went or came marked in it; else the value as a whole. */
function value(field, side) {
  const whole = field[side];
  if (whole === null) return el('span', { class: 'muted' }, label('changes.empty'));
  const tag = side === 'old' ? 'del' : 'ins';
  if (!field.parts) return el(tag, {}, whole);
  const gone = side === 'old' ? 'ADDED' : 'REMOVED';
  return el('span', { class: 'typed' }, field.parts.filter(part => part.change !== gone)
    .map(part => part.change === 'SAME' ? part.text : el(tag, {}, part.text)));
}

function file(paper) {
  if (!paper) return el('span', { class: 'muted' }, label('changes.empty'));
  const href = `/api${address}/evidence/${paper.id}`;
  return el('span', {}, el('a', { href, download: paper.fileName }, paper.fileName),
    PREVIEWED.includes(paper.mediaType)
      ? [' ', el('a', { href: `${href}?inline=true`, target: '_blank', rel: 'noopener' }, label('paper.open'))] : null,
    paper.removedAt ? el('small', { class: 'muted' }, label('changes.removed', instant(paper.removedAt))) : null);
}

const row = (what, before, after) => el('tr', {}, el('td', {}, what),
  el('td', { 'data-label': label('changes.old') }, before), el('td', { 'data-label': label('changes.new') }, after));

async function compare() {
  const changes = await api(`${address}/changes?from=${form.elements.from.value}&to=${form.elements.to.value}`);
  const papers = changes.papers.filter(paper => paper.change !== 'KEPT');
  const rows = [
    ...changes.fields.map(field => row(el('strong', {}, field.title), value(field, 'old'), value(field, 'new'))),
    ...papers.map(paper => row(el('span', {}, el('strong', {}, label(`paper.${paper.type}`)), ' ', mark('change', paper.change)),
      file(paper.oldPaper), file(paper.newPaper))),
  ];
  section.querySelector('tbody').replaceChildren(...rows);
  section.querySelector('table').hidden = rows.length === 0;
  document.getElementById('unchanged').hidden = rows.length > 0;
}

function choices(select, versions, chosen) {
  select.replaceChildren(...versions.map(version =>
    el('option', { value: version.version, selected: version.version === chosen }, `${version.name}, ${instant(version.savedAt)}`)));
}

async function show() {
  const versions = named(await api(`${address}/versions`));
  if (versions.length < 2) return;
  const first = await api(`${address}/changes`);
  const newest = versions.at(-1).version;
  choices(form.elements.from, versions, first.from === newest ? versions.at(-2).version : first.from);
  choices(form.elements.to, versions, newest);
  document.getElementById('versions').replaceChildren(...versions.map(version => el('li', {}, `${version.name}: ${instant(version.savedAt)} `,
    el('span', { class: 'muted' }, version.savedByName))));
  section.hidden = false;
  await compare();
}

form.addEventListener('change', () => compare().catch(complain));
// A dossier that is not to be seen is told by the page itself.
show().catch(error => { if (error.status !== 404) complain(error); });
