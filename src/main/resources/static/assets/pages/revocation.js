// One case of revocation or correction; Sở Nội vụ can take its proposal back here.
import { api, complain, day, el, instant, label, mark, number } from './common.js';

const main = document.querySelector('main');
const address = `/revocations/${encodeURIComponent(main.dataset.code)}`;

/** Terms with what is known of them; what is empty is left out. */
function facts(id, pairs) {
  document.getElementById(id).replaceChildren(...pairs.filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([key, value]) => el('div', {}, el('dt', {}, label(`revocation.fact.${key}`)), el('dd', {}, value))));
}

function list(id, rows, shown = rows.length > 0) {
  document.getElementById(id).hidden = !shown;
  document.querySelector(`#${id} .list`).replaceChildren(...rows);
}

const open = href => el('a', { href, target: '_blank', rel: 'noopener' }, label('paper.open'));

function paper(one) {
  const href = `/api${address}/papers/${one.id}`;
  const shows = one.mediaType === 'application/pdf' || one.mediaType.startsWith('image/');
  return el('li', {}, `${label(`revocation-paper.${one.type}`)}: `, el('a', { href, download: one.fileName }, one.fileName), ' ',
    el('span', { class: 'muted' }, label('kilobytes', number(Math.max(1, Math.round(one.size / 1024))))), ' ', shows ? open(`${href}?inline=true`) : null);
}

function decision(one) {
  const href = `/api${address}/documents/${one.name}`;
  return el('li', {}, `${one.title} `, one.draft ? el('span', { class: 'mark' }, label('revocation.draft')) : null, ' ', open(`${href}.pdf?inline=true`), ' ',
    el('a', { href: `${href}.pdf`, download: '' }, 'PDF'), ' ', el('a', { href: `${href}.docx`, download: '' }, label('revocation.word')));
}

const said = one => el('li', { class: 'entry' },
  el('p', { class: 'entry-head' }, el('strong', {}, label(`revocation-body.${one.body}`)), mark('revocation-verdict', one.verdict),
    el('span', { class: 'muted' }, `${instant(one.at)} · ${one.byName}`)),
  one.reason ? el('p', { class: 'typed' }, one.reason) : null);

const back = one => el('li', {}, `${day(one.returnedOn)}: ${one.what === 'MONEY' ? label('revocation.amount', number(one.amount))
  : label(`revocation-sheet.${one.sheet}`)}`, one.receipt ? ` (${one.receipt})` : '', ' ', el('span', { class: 'muted' }, one.byName));

function outstanding(found) {
  const parts = [found.outstanding.money ? label('revocation.outstanding', number(found.outstanding.money)) : null,
    found.outstanding.sheet ? label('revocations.sheet.out') : null].filter(Boolean);
  return parts.length ? parts.join(' · ') : found.endReason ?? label('revocation.settled');
}

function show(found) {
  document.getElementById('title').textContent = `${label(`revocation-kind.${found.kind}`)}: ${found.oldRecipient}`;
  document.getElementById('status').replaceChildren(mark('revocation-status', found.status));
  facts('award', [['recipient', found.award.recipient], ['unit', found.award.unitName], ['form', found.award.awardFormTitle],
    ['certificate', found.award.certificateNumber], ['decision', `${found.award.decisionNumber}, ${day(found.award.awardedOn)}`],
    ['prize', found.award.prize === null ? null : label('revocation.amount', number(found.award.prize))],
    ['dossier', el('a', { href: `/dossiers/${found.dossier}` }, found.dossier)]]);
  facts('proposal', [['code', found.code], ['ground', found.groundTitle && `${found.groundTitle} – ${found.groundSource}`],
    ['newRecipient', found.newRecipient && `${found.oldRecipient} → ${found.newRecipient}`],
    ['newUnitName', found.newUnitName && `${found.oldUnitName} → ${found.newUnitName}`], ['reason', found.reason],
    ['requestedBy', found.requestedBy], ['amount', found.amount === null ? null : label('revocation.amount', number(found.amount))],
    ['returnBy', found.returnBy && day(found.returnBy)],
    ['issued', found.decision && `${found.decision.number}, ${day(found.decision.date)}, ${found.decision.signer}`],
    ['endReason', found.endReason]]);
  list('documents', found.documents.map(decision));
  list('papers', found.papers.map(paper));
  list('opinions', found.opinions.map(said));
  list('returns', found.returns.map(back), ['RETURNING', 'REVOKED'].includes(found.status));
  document.getElementById('outstanding').textContent = outstanding(found);
  document.getElementById('withdraw').hidden = !found.mayWithdraw;
  main.removeAttribute('aria-busy');
}

document.getElementById('withdraw-form').addEventListener('submit', async event => {
  event.preventDefault();
  event.submitter.disabled = true;
  try {
    await api(`${address}/withdrawal`, 'POST', { reason: event.target.elements.reason.value });
    location.reload();
  } catch (error) {
    event.submitter.disabled = false;
    complain(error);
  }
});

api(address).then(show).catch(error => {
  main.classList.add('absent');
  complain(error);
});
