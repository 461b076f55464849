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

/**
 * Whenever the webapp wants its own login page (session expired, signed out), go to ours:
 * there is one sign-in for everything, and Camunda's login is shut.
 * The webapps change to `#/login` through the history, without a hashchange event.
 */
export function goToOurLogin() {
  const leave = () => {
    if (/^#\/login/.test(location.hash)) {
      location.replace('/login');
    }
  };
  for (const name of ['pushState', 'replaceState']) {
    const original = history[name];
    history[name] = function () {
      const result = original.apply(this, arguments);
      leave();
      return result;
    };
  }
  window.addEventListener('hashchange', leave);
  leave();
}
