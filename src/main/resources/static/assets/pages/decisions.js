// Lists and decisions of a movement with their papers: drafts, frozen papers, the check of frozen bytes, the signed scan.
import { api, complain, day, el, instant, items, label, number, paperLinks } from './common.js';

const main = document.querySelector('main');
const chosen = document.getElementById('movement');
const query = new URLSearchParams(location.search);
let me;

const isOffice = issuer => me.groups.includes(`${issuer}-office`);
const mayVerify = issuer => ['home-affairs', 'office', 'auditor'].some(body => me.groups.includes(`${issuer}-${body}`)) || me.groups.includes('camunda-admin');

/** Makes the paper again on the server and says whether it is what was issued. */
async function verify(button, address) {
  button.disabled = true;
  button.textContent = label('decisions.verifying');
  try {
    const found = await api(`${address}/verification`);
    const wrong = Object.keys(found).filter(part => !found[part]);
    button.replaceWith(el('span', { class: 'checked', role: 'status', 'data-same': String(wrong.length === 0) },
      wrong.length === 0 ? label('decisions.same') : label('decisions.different', wrong.map(part => label(`decisions.part.${part}`)).join('; '))));
  } catch (error) {
    button.replaceWith(el('span', { class: 'checked', 'data-same': 'false' }, error.message));
  }
}

function row(document, list, issuer) {
  const frozen = !document.draft;
  const address = frozen ? `/decisions/${list.decisionId}/documents/${document.name}` : `/lists/${list.code}/documents/${document.name}`;
  return el('tr', {},
    el('td', { 'data-label': label('decisions.document') }, document.title,
      frozen && document.pdfSha256 ? el('small', {}, label('decisions.sha', document.pdfSha256)) : null),
    el('td', { 'data-label': label('decisions.files'), class: 'files' }, paperLinks(`/api${address}`, document.draft),
      document.signed ? el('span', { class: 'mark', 'data-code': 'OPEN' }, label('decisions.signed')) : null),
    el('td', { 'data-label': label('decisions.check') }, frozen && mayVerify(issuer)
      ? el('button', { type: 'button', class: 'small', onclick: event => verify(event.target, address) }, label('decisions.verify')) : null));
}

const table = (documents, list, issuer) => el('table', { class: 'stacked' },
  el('thead', {}, el('tr', {}, ['document', 'files', 'check'].map(column => el('th', { scope: 'col' }, label(`decisions.${column}`))))),
  el('tbody', {}, documents.map(document => row(document, list, issuer))));

async function scan(list, issuer, place) {
  const address = `/decisions/${list.decisionId}/scan`;
  const known = await api(address);
  const file = el('input', { type: 'file', accept: 'application/pdf', 'aria-label': label('decisions.scan.attach') });
  const told = el('span', { class: 'checked', 'data-same': 'false', role: 'alert' });
  const send = async () => {
    const form = new FormData();
    form.append('file', file.files[0]);
    try {
      await api(address, 'POST', form);
      await scan(list, issuer, place);
    } catch (error) {
      told.textContent = error.message;
    }
  };
  place.replaceChildren(
    known ? el('a', { href: `/api${address}.pdf?inline=true`, target: '_blank', rel: 'noopener' }, label('decisions.scan.shown', known.fileName, instant(known.uploadedAt)))
      : el('span', { class: 'muted' }, label('decisions.scan.none')),
    ...isOffice(issuer) ? [file, el('button', { type: 'button', class: 'small', onclick: () => file.files.length && send() },
      label(known ? 'decisions.scan.replace' : 'decisions.scan.attach')), told] : []);
}

async function papers(list, issuer, place) {
  const drafts = await api(`/lists/${list.code}/documents`);
  const frozen = list.decisionId && list.documents ? await api(`/decisions/${list.decisionId}/documents`) : [];
  const all = [...frozen, ...drafts.filter(draft => draft.draft)];
  const notices = all.filter(document => document.unit || document.name.startsWith('thong-bao-'));
  const own = all.filter(document => !notices.includes(document));
  place.replaceChildren(table(own, list, issuer),
    notices.length ? el('details', {}, el('summary', {}, label('decisions.notices', number(notices.length))), table(notices, list, issuer)) : '');
}

/** What later decisions changed of this one's awards; the decision itself stays as it was. */
const later = notes => el('ul', { class: 'later' }, notes.map(note => el('li', {},
  label(`decisions.note.${note.kind}`, note.recipient, note.number, day(note.date)), ' ',
  el('a', { href: `/revocations/${note.revocation}` }, label('decisions.case')))));

/** A decision that revokes or corrects, with its papers. */
function revocation(decision, issuer) {
  const place = el('div', {});
  api(`/decisions/${decision.id}/documents`).then(found => place.replaceChildren(table(found, { decisionId: decision.id }, issuer))).catch(complain);
  const scanned = el('div', { class: 'scan-line' });
  scan({ decisionId: decision.id }, issuer, scanned).catch(complain);
  return el('section', { class: 'card decision', 'data-decision': decision.id },
    el('div', { class: 'head' }, el('h2', {}, label(`decisions.kind.${decision.kind}`)), el('span', { class: 'muted' }, decision.recipient)),
    el('p', {}, el('strong', {}, label('decisions.decision', decision.number, day(decision.date), decision.signer)), ' ',
      el('a', { href: `/revocations/${decision.revocation}` }, label('decisions.case'))),
    place, el('h3', {}, label('decisions.scan')), scanned);
}

function card(list, issuer, notes) {
  const place = el('div', {});
  const scanned = el('div', { class: 'scan-line' });
  const head = el('div', { class: 'head' }, el('h2', {}, list.batch ? label('decisions.batch', list.batch) : label('decisions.adHoc')),
    el('span', { class: 'muted' }, label('decisions.list', list.code)),
    el('span', { class: 'mark', 'data-code': ['ISSUED', 'ANNOUNCED'].includes(list.status) ? 'OPEN' : 'WAITING' }, label(`decisions.status.${list.status}`)));
  const open = el('details', { open: Boolean(list.decisionId) || list.status === 'SIGNED' }, el('summary', {}, label('decisions.documents')), place);
  let loaded = false;
  const load = () => {
    if (!open.open || loaded) return;
    loaded = true;
    papers(list, issuer, place).catch(complain);
  };
  open.addEventListener('toggle', load);
  load();
  const parts = [head, el('p', { class: 'muted' }, label('decisions.lines', number(list.lines), number(list.awarded)))];
  if (list.decisionId) {
    parts.push(el('p', {}, el('strong', {}, label('decisions.decision', list.number, day(list.date), list.signer))));
    if (notes.length) parts.push(later(notes));
    scan(list, issuer, scanned).catch(complain);
  }
  parts.push(open);
  if (list.decisionId) {
    parts.push(el('h3', {}, label('decisions.scan')), scanned);
    if (list.awarded) parts.push(el('p', {}, el('a', { href: `/api/decisions/${list.decisionId}/certificates.pdf?mode=full`, target: '_blank', rel: 'noopener' }, label('decisions.certificates'))));
  }
  return el('section', { class: 'card decision', id: list.code, 'data-decision': list.decisionId }, parts);
}

async function show() {
  main.setAttribute('aria-busy', 'true');
  query.set('movement', chosen.value);
  history.replaceState(null, '', `?${query}${location.hash}`);
  const issuer = chosen.selectedOptions[0].dataset.issuer;
  const found = items(await api(`/lists?movement=${encodeURIComponent(chosen.value)}&size=500`));
  const decisions = items(await api(`/decisions?movement=${encodeURIComponent(chosen.value)}&size=500`));
  const notes = list => decisions.find(decision => decision.id === list.decisionId)?.notes ?? [];
  document.getElementById('lists').replaceChildren(
    ...decisions.filter(decision => decision.kind !== 'AWARD').map(decision => revocation(decision, issuer)),
    ...found.filter(list => list.status !== 'EMPTY').map(list => card(list, issuer, notes(list))));
  document.getElementById('none').hidden = found.length > 0;
  main.removeAttribute('aria-busy');
}

async function start() {
  me = await api('/me');
  const movements = items(await api('/movements'));
  chosen.replaceChildren(...movements.map(m => el('option', { value: m.code, 'data-issuer': m.issuer, selected: m.code === query.get('movement') }, m.title)));
  chosen.addEventListener('change', () => show().catch(complain));
  if (movements.length) await show();
  else main.removeAttribute('aria-busy');
}

start().catch(complain);
