// What the scripts/config.js files of the four webapps share.

/**
 * The text in the language the webapp itself will choose: the browser's first language
 * if it is English, Vietnamese for every other one.
 *
 * @param {{vi: string, en: string}} texts
 * @returns {string}
 */
export function inLanguage(texts) {
  const first = (navigator.languages && navigator.languages[0]) || navigator.language || '';
  return first.toLowerCase().split('-')[0] === 'en' ? texts.en : texts.vi;
}

// RequireJS gives up after seven seconds, and its setting for that is out of reach here: on a slow line or machine the
// webapp then stays empty for ever. By the next time the browser has most parts already.
window.addEventListener('error', event => {
  const STARTS = 'vd:startsAnew';
  const starts = Number(sessionStorage.getItem(STARTS));
  if (/errors\.html#timeout/.test(event.message) && starts < 5) {
    sessionStorage.setItem(STARTS, starts + 1);
    location.reload();
  }
});

/**
 * Whenever the webapp wants its own login page (session expired, signed out), go to ours: there is one sign-in for
 * everything, and Camunda's login is shut. The webapps change to `#/login` through the history, without a hashchange
 * event. Whose session has run out comes back to where the work was: the page is asked for anew, the server leads to the
 * sign-in and back, and the browser keeps what is behind the #.
 */
export function goToOurLogin() {
  const TRIED = 'vd:signInAsked';
  const TASK = /[?&]task=/;
  let place = '';
  let dropped = { place: '', at: 0 };
  let signingOut = false;
  let leaving = false;
  const leave = () => {
    if (leaving) return;
    if (!/^#!?\/login/.test(location.hash)) {
      if (TASK.test(place) && !TASK.test(location.hash)) dropped = { place: place, at: Date.now() };
      place = location.hash;
      return;
    }
    // Tasklist lets go of a task that it may not read any more, just before it asks to sign in.
    if (!TASK.test(place) && Date.now() - dropped.at < 5000) place = dropped.place;
    leaving = true;
    // A second time within seconds the session is not what the webapp misses; asking again would never end.
    const again = Date.now() - Number(sessionStorage.getItem(TRIED)) < 10000;
    if (signingOut || again) {
      location.replace(signingOut ? '/login?logout' : '/login');
      return;
    }
    sessionStorage.setItem(TRIED, Date.now());
    original.replaceState.call(history, null, '', location.pathname + location.search + place);
    location.reload();
  };
  const original = {};
  for (const name of ['pushState', 'replaceState']) {
    original[name] = history[name];
    history[name] = function () {
      // The webapp would go on to change the address that the sign-in is to lead back to.
      if (leaving) return undefined;
      const result = original[name].apply(this, arguments);
      leave();
      return result;
    };
  }
  document.addEventListener('click', event => {
    signingOut = signingOut || !!event.target.closest('.logout');
  }, true);
  window.addEventListener('hashchange', leave);
  leave();
}
