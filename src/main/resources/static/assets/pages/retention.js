// How long things are kept, and what is held beyond its term.
import { api, complain, el, instant, label, number } from './common.js';

const place = document.getElementById('place');

// ISO period, as P10Y or P1Y6M, in words.
function words(term) {
  if (!term) return label('retention.forever');
  const part = (letter, key) => {
    const found = new RegExp(`(\\d+)${letter}`).exec(term);
    return found ? label(`retention.${key}`, number(Number(found[1]))) : null;
  };
  return [part('Y', 'years'), part('M', 'months'), part('D', 'days')].filter(Boolean).join(' ');
}

const row = kept => el('tr', {},
  el('td', { 'data-label': label('retention.class') }, label(`retention.${kept.kind}`)),
  el('td', { 'data-label': label('retention.term') }, words(kept.term)),
  el('td', { 'data-label': label('retention.due') }, kept.term ? number(kept.due) : ''),
  el('td', { 'data-label': label('retention.erased') }, number(kept.erased)));

function releaseForm(hold) {
  const why = el('input', { maxlength: 1000, required: true, 'aria-label': label('retention.release.why'), placeholder: label('retention.release.why') });
  return el('form', { class: 'line', onsubmit: event => {
    event.preventDefault();
    change(`/retention/holds/${hold.id}/release`, { reason: why.value });
  } }, why, el('button', {}, label('retention.release')));
}

const entry = (hold, mayHold) => el('li', { class: 'entry' },
  el('strong', {}, hold.subject), ' ', el('span', {}, hold.reason),
  el('small', {}, label('retention.placed', instant(hold.placedAt), hold.placedBy)),
  hold.releasedAt ? el('small', {}, label('retention.released', instant(hold.releasedAt), hold.releasedBy, hold.releaseReason)) : null,
  mayHold && !hold.releasedAt ? releaseForm(hold) : null);

async function show() {
  const answer = await api('/retention');
  document.getElementById('classes').replaceChildren(...answer.classes.map(row));
  document.getElementById('holds').replaceChildren(...answer.holds.map(hold => entry(hold, answer.mayHold)));
  document.getElementById('none').hidden = answer.holds.length > 0;
  place.hidden = !answer.mayHold;
}

async function change(path, body) {
  document.getElementById('trouble').hidden = true;
  try {
    await api(path, 'POST', body);
    place.reset();
    await show();
  } catch (problem) {
    complain(problem);
  }
}

place.addEventListener('submit', event => {
  event.preventDefault();
  change('/retention/holds', { subject: place.elements.subject.value, reason: place.elements.reason.value });
});
show().catch(complain);
