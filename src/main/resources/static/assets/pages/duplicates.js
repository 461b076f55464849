// Who else has nominated the same: filled from GET /api/nominations/{code}/duplicates, decided by POST.
import { api, complain, day, el, instant, label, mark } from './common.js';

const main = document.querySelector('main');
const address = `/nominations/${encodeURIComponent(main.dataset.code)}`;
const section = document.getElementById('duplicates');
const merged = document.getElementById('merged');

// As the server folds names (V4__duplicates.sql): without case, diacritics, y or i, spaces and signs; đ stays.
const fold = value => String(value ?? '').normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
  .replace(/(^|[^a])y/g, '$1i').replace(/[^\p{L}\p{N}]/gu, '');
const opened = code => el('a', { href: `/dossiers/${encodeURIComponent(code)}` }, code);

const ROWS = [
  ['name', d => d.nominee.name], ['birthYear', d => d.nominee.birthYear], ['citizenId', d => d.nominee.citizenId],
  ['position', d => d.nominee.position], ['workplace', d => d.nominee.workplace], ['unit', d => d.unit.name],
  ['content', d => d.contentTitle], ['awardForm', d => d.awardFormTitle],
  ['period', d => (d.achievedFrom && d.achievedTo ? `${day(d.achievedFrom)} – ${day(d.achievedTo)}` : null)],
  ['achievement', d => d.achievement],
];

function comparison(mine, other) {
  return el('table', { class: 'compare' },
    el('thead', {}, el('tr', {}, el('th', {}), el('th', { scope: 'col' }, mine.code), el('th', { scope: 'col' }, opened(other.code)))),
    el('tbody', {}, ROWS.map(([key, of]) => [key, of(mine), of(other)]).filter(([, a, b]) => a || b).map(([key, a, b]) =>
      el('tr', { class: a && fold(a) === fold(b) ? 'same' : null }, el('th', { scope: 'row' }, label(`duplicates.${key}`)),
        el('td', { class: 'typed' }, a ?? '–'), el('td', { class: 'typed' }, b ?? '–')))));
}

/** The two side by side, opened and shut by one button. */
function compare(one, dossier) {
  const place = el('div');
  const button = el('button', {
    type: 'button',
    onclick: async () => {
      if (place.firstChild) return place.replaceChildren();
      try {
        place.append(comparison(dossier, await api(`/nominations/${encodeURIComponent(one.code)}`)));
      } catch (error) {
        complain(error);
      }
    },
  }, label('duplicates.compare'));
  return [el('p', { class: 'no-print' }, button), place];
}

function form(one, dossier) {
  const name = `duplicate-${one.id}`;
  const words = dossier.mayEdit ? 'explanation' : 'resolution';
  return el('details', { class: 'no-print' }, el('summary', {}, label(dossier.mayEdit ? 'duplicates.explain' : 'duplicates.decide')),
    el('form', { onsubmit: event => decide(event, one) },
      one.may.map(value => el('p', {}, el('label', {}, el('input', { type: 'radio', name, value, required: true }), ' ', label(`${words}.${value}`)))),
      el('label', { for: `${name}-reason` }, label('duplicates.reason')),
      el('textarea', { id: `${name}-reason`, name: 'reason', rows: 2, maxlength: 2000, required: true }),
      el('p', {}, el('button', { class: 'primary' }, label('duplicates.record')))));
}

async function decide(event, one) {
  event.preventDefault();
  const fields = event.target.elements;
  event.submitter.disabled = true;
  try {
    await api(`${address}/duplicates/${encodeURIComponent(one.code ?? one.id)}`, 'POST',
      { decision: fields[`duplicate-${one.id}`].value, reason: fields.reason.value });
    location.reload();
  } catch (error) {
    event.submitter.disabled = false;
    complain(error);
  }
}

const entry = (one, dossier) => el('li', { class: 'entry' },
  el('p', { class: 'entry-head' },
    one.history ? el('span', { class: 'mark' }, label('duplicates.history')) : el('span', { class: 'mark', 'data-code': one.sureness }, label(`sureness.${one.sureness}`)),
    el('strong', {}, one.unit.name), one.batch ? el('span', {}, label('batch', one.batch)) : null, mark('stage', one.stage),
    one.movement === dossier.movement ? null : el('span', { class: 'muted' }, one.movementTitle), one.link ? opened(one.code) : null),
  el('p', {}, one.why),
  one.decided ? el('p', { class: 'typed' }, el('strong', {}, label(`resolved.${one.decided.decision}`)), ` ${one.decided.reason} `,
    el('span', { class: 'muted' }, `${label(one.decided.as === 'UNIT' ? 'duplicates.byUnit' : 'duplicates.byReviewer')} ${one.decided.byName}, ${instant(one.decided.at)}`)) : null,
  one.link ? compare(one, dossier) : null,
  one.may.length ? form(one, dossier) : null);

/** That the dossier was merged, or which units nominate in it together. */
function together(dossier) {
  const into = dossier.mergedInto;
  merged.hidden = !into && dossier.coUnits.length === 0;
  merged.replaceChildren(into ? `${label('duplicates.mergedInto', into.unit)} ` : label('duplicates.together', dossier.coUnits.map(unit => unit.name).join('; ')),
    ...(into?.code ? [opened(into.code), ' '] : []), ...(into ? [mark('stage', into.stage)] : []));
}

Promise.all([api(address), api(`${address}/duplicates`)]).then(([dossier, found]) => {
  together(dossier);
  section.hidden = found.items.length === 0;
  section.querySelector('.list').replaceChildren(...found.items.map(one => entry(one, dossier)));
}).catch(() => { /* dossier.js says what went wrong with the dossier itself */ });
