// How the table of lines sets a value: with what the reader saw, so that nothing of somebody else's is overwritten
// unknowingly; and what comes of a conflict. Gives send(select, value, reason): its promise has the answer, or null where
// there is a conflict to be settled first.
define(['angular'], function (angular) {
  'use strict';

  return function (self, api, base, $timeout, $element, fail, shown) {
    // The versions of all lines that have been on the screen: one that was chosen may be on another page by now.
    const versions = codes => codes.reduce((all, code) => { all[code] = self.known[code]; return all; }, {});

    function send(select, value, reason, given) {
      const seen = given || (select.codes ? { revision: self.revision, versions: versions(select.codes) } : { revision: self.revision });
      const body = { select: select, seen: seen };
      body[self.edit.sends] = value === self.edit.keeps ? null : value;
      if ((reason || '').trim()) body.reason = reason.trim();
      const before = self.revision;
      self.sending = true;
      self.conflict = null;
      return api.patch(base() + '/lines', body)
        .then(answer => self.load().then(() => meanwhile(before)).then(() => { self.failure = null; self.onChange(); return answer; }),
          function (failure) {
            if (failure.status !== 409 || !failure.data || !failure.data.changes) throw failure;
            tell(angular.extend({ select: select, value: value, reason: reason, seen: seen,
              bulk: !select.codes || select.codes.length > 1 }, failure.data));
            return null;
          })
        .finally(() => { self.sending = false; });
    }
    // The table is up to date again: what others have set in between is told, since it is there without a sign.
    const meanwhile = since => api.get(base() + '/changes', { since: since })
      .then(answer => { self.meanwhile = answer.changes.filter(act => !act.own); }, fail);

    function tell(conflict) {
      self.conflict = conflict;
      $timeout(function () {
        const box = $element[0].querySelector('.vd-conflict');
        if (box) { box.scrollIntoView({ block: 'center' }); box.focus(); }
      });
    }

    // What was being entered has been written.
    self.settled = function (changed) {
      self.done = changed;
      self.open = null;
      self.selected = {};
      self.bulk = { scope: null, value: null, reason: '' };
    };
    const keeping = seen => angular.extend({ keepTheirs: true }, seen);
    self.takeTheirs = function () {
      const c = self.conflict;
      if (!c.bulk) { self.conflict = null; self.settled(null); return self.show(); }
      return send(c.select, c.value, c.reason, keeping(c.seen)).then(answer => self.settled(answer.changed), fail);
    };
    // Knowingly: all lines of the conflict, or these of them and all lines that are in none, as they are now.
    self.overwrite = function (codes) {
      const c = self.conflict;
      const now = { revision: c.revision };
      const written = codes && c.bulk
        ? send(c.select, c.value, c.reason, keeping(c.seen)).then(first => send({ codes: codes }, c.value, c.reason, now)
          .then(answer => answer && { changed: first.changed + answer.changed }))
        : send(c.select, c.value, c.reason, now);
      return written.then(answer => { if (answer) self.settled(c.bulk ? answer.changed : null); }, fail);
    };
    self.dropConflict = function () {
      self.conflict = null;
      self.open = null;
      self.lines.forEach(line => { line.pick = shown(line); });
    };
    return send;
  };
});
