// One dossier: fills the page's fields from GET /api/nominations/{code} and lets the unit withdraw it.
import { api, complain, day, el, instant, label, mark, number, paperLinks } from './common.js';
import { followUp } from './dossier-followup.js';
import { canShow, preview } from './preview.js';

const main = document.querySelector('main');
const address = `/nominations/${encodeURIComponent(main.dataset.code)}`;

const formats = {
  day, instant,
  kind: value => label(`kind.${value}`),
  gender: value => label(`gender.${value}`),
  ground: value => label(`ground.${value}`),
  outcome: value => label(`outcome.${value}`),
  batch: value => label('batch', value),
  yesNo: value => label(value ? 'yes' : 'no'),
};

/** Fills every [data-field]; what is empty disappears with its term. */
function fill(dossier) {
  for (const field of main.querySelectorAll('[data-field]')) {
    const value = field.dataset.field.split('.').reduce((part, name) => part?.[name], dossier);
    const empty = value === null || value === undefined || value === '';
    field.closest('[data-row]')?.toggleAttribute('hidden', empty);
    if (!empty) field.textContent = field.dataset.format ? formats[field.dataset.format](value) : value;
  }
}

/** Puts the rows into a section's list; a section without rows is not shown. */
function list(id, rows) {
  document.getElementById(id).hidden = rows.length === 0;
  document.querySelector(`#${id} .list`).replaceChildren(...rows);
}

const paperAddress = evidence => `/api${address}/evidence/${evidence.id}`;

function paper(evidence, papers) {
  const href = paperAddress(evidence);
  // With Ctrl or the middle button the link opens a tab of its own.
  const look = event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    preview(evidence, papers, paperAddress);
  };
  return el('tr', {},
    el('td', { 'data-label': label('paper.type') }, label(`paper.${evidence.type}`)),
    el('td', { 'data-label': label('paper.file') }, el('a', { href, download: evidence.fileName }, evidence.fileName)),
    el('td', { 'data-label': label('paper.size'), class: 'number' }, label('kilobytes', number(Math.max(1, Math.round(evidence.size / 1024))))),
    el('td', { 'data-label': label('paper.uploaded') }, instant(evidence.uploadedAt)),
    el('td', {}, canShow(evidence)
      ? el('a', { href: `${href}?inline=true`, target: '_blank', rel: 'noopener', onclick: look }, label('paper.open')) : null));
}

const needed = paper => el('li', {}, el('span', { class: 'mark', 'data-code': paper.present ? 'ENDORSE' : 'REJECT' },
  label(paper.present ? 'required.present' : 'required.missing')), ` ${paper.title}`);

const opinion = given => el('li', { class: 'entry' },
  el('p', { class: 'entry-head' }, el('strong', {}, label(`review.${given.stage}`)), mark('verdict', given.verdict),
    el('span', { class: 'muted' }, `${instant(given.at)} · ${given.byName}`)),
  given.reason ? el('p', { class: 'typed' }, given.reason) : null);

const moment = event => el('li', { class: 'entry' },
  el('time', { class: 'muted', datetime: event.at }, instant(event.at)), el('span', {}, event.text ?? event.action),
  el('span', { class: 'muted' }, event.byName));

/** When the rule behind a flag is in effect; nothing where it always is. */
const effect = flag => [flag.validFrom && label('flag.from', day(flag.validFrom)), flag.validTo && label('flag.to', day(flag.validTo))]
  .filter(Boolean).map(part => `, ${part}`).join('');

/** A later decision on the award, and what stood there before. */
const note = one => el('li', {}, label(`dossier.awardNote.${one.kind}`, one.decisionNumber, day(one.decisionDate)),
  ...[one.oldRecipient, one.oldUnitName].filter(Boolean).map(name => ` ${label('dossier.awardNote.was', name)}`));

function show(dossier) {
  fill(dossier);
  document.getElementById('stage').replaceChildren(mark('stage', dossier.stage));
  document.getElementById('urgent').hidden = !dossier.urgent;
  list('missing', (dossier.missing ?? []).map(problem => el('li', {}, problem.message)));
  list('flags', (dossier.flags ?? []).map(flag => el('li', {}, flag.message,
    flag.clause ? el('small', { class: 'muted' }, label('flag.clause', flag.clause), effect(flag)) : null)));
  list('papers', (dossier.evidence ?? []).map(evidence => paper(evidence, dossier.evidence)));
  list('required', (dossier.requiredPapers ?? []).map(needed));
  list('opinions', (dossier.opinions ?? []).map(opinion));
  list('timeline', (dossier.timeline ?? []).map(moment));
  document.getElementById('result').hidden = !dossier.outcome && !dossier.award && !dossier.reason;
  document.getElementById('award').hidden = !dossier.award;
  const certificate = document.getElementById('certificate');
  certificate.hidden = dossier.stage !== 'AWARDED' || !dossier.award?.certificateNumber;
  certificate.href = `/api${address}/certificate.pdf`;
  list('award-notes', (dossier.awardNotes ?? []).map(note));
  followUp(dossier, address);
  document.getElementById('withdraw').hidden = !dossier.mayWithdraw;
  const search = JSON.stringify([{ type: 'processInstanceBusinessKey', operator: 'eq', value: dossier.code, name: '' }]);
  const task = document.getElementById('task');
  task.hidden = !dossier.mayEdit;
  task.querySelector('a').href = `/camunda/app/tasklist/default/#/?searchQuery=${encodeURIComponent(search)}`;
  main.removeAttribute('aria-busy');
}

document.getElementById('withdraw-form').addEventListener('submit', async event => {
  event.preventDefault();
  const button = event.submitter;
  button.disabled = true;
  try {
    await api(`${address}/withdrawal`, 'POST', { reason: event.target.elements.reason.value });
    location.reload();
  } catch (error) {
    button.disabled = false;
    complain(error);
  }
});

/** Slips it went back with, and the decision on it; they are beside the point where they cannot be had. */
const documents = () => api(`${address}/documents`).then(all => list('documents',
  all.map(paper => el('li', {}, `${paper.title} `, paperLinks(paper.address)))));

documents().then(() => location.hash === '#documents' && document.getElementById('documents').scrollIntoView()).catch(complain);
api(address).then(show).catch(error => {
  main.classList.add('absent');
  complain(error);
});
