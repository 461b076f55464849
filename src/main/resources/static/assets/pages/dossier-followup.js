// What is done after the outcome: the way to a higher authority is shown, the unit says what it did itself.
import { api, complain } from './common.js';

const form = document.getElementById('lower-form');

function ask() {
  const given = form.elements.given.value;
  for (const part of form.querySelectorAll('[data-when]')) {
    part.hidden = part.dataset.when !== given;
    part.querySelectorAll('input, textarea').forEach(field => { field.required = !part.hidden; });
  }
}

/** The sections' fields are filled by the page; here they are shown or not. */
export function followUp(dossier, address) {
  const facts = dossier.followUp;
  document.getElementById('forwarded').hidden = !facts?.forwarding && !facts?.higherDecision;
  document.getElementById('lower-award').hidden = dossier.stage !== 'GIVEN_DOWN';
  if (dossier.stage !== 'GIVEN_DOWN') return;
  const lower = facts?.lowerAward;
  const state = !lower ? 'lower-open' : lower.given ? 'lower-given' : 'lower-declined';
  document.getElementById('lower-state').textContent = document.getElementById(state).textContent;
  form.hidden = !facts?.mayRecordLowerAward;
  form.addEventListener('change', ask);
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = event.submitter;
    button.disabled = true;
    const given = form.elements.given.value === 'true';
    try {
      await api(`${address}/lower-award`, 'PUT', given ? { given, number: form.elements.number.value, date: form.elements.date.value || null }
        : { given, reason: form.elements.reason.value });
      location.reload();
    } catch (error) {
      button.disabled = false;
      complain(error);
      document.getElementById('trouble').scrollIntoView({ block: 'center' });
    }
  });
}
