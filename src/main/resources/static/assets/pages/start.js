// Moves the demo's clock on, forward only; the server decides who may.
import { api, complain } from './common.js';

const form = document.getElementById('clock');
const field = form.elements.now;

async function moveTo(local) {
  try {
    await api('/demo/clock', 'POST', { now: `${local}:00${form.dataset.offset}` });
    location.reload();
  } catch (error) {
    complain(error);
  }
}

/** The field's time some days later; the zone has no summer time, so days are added to the clock on the wall. */
function later(days) {
  const wall = new Date(`${form.dataset.now}Z`);
  wall.setUTCDate(wall.getUTCDate() + days);
  return wall.toISOString().slice(0, 16);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  moveTo(field.value.slice(0, 16));
});
for (const button of form.querySelectorAll('button[data-days]')) {
  button.addEventListener('click', () => moveTo(later(Number(button.dataset.days))));
}
