// A draft that saves itself: watches what is typed, sends it after a pause, and tells how it stands.
define(['angular'], function (angular) {
  'use strict';

  const PAUSE = 1500;
  const OWN = { INDIVIDUAL: ['gender', 'birthYear', 'citizenId', 'position', 'workplace', 'leader'], COLLECTIVE: ['workplace'], HOUSEHOLD: ['citizenId', 'workplace'] };
  const NOMINEE = ['gender', 'birthYear', 'citizenId', 'position', 'workplace'];
  const FIELDS = ['content', 'awardForm', 'achievement', 'achievedFrom', 'achievedTo', 'urgent', 'exclusionDeclared', 'exclusionGround'];

  function draftOf(dossier) {
    const draft = { nominee: angular.copy(dossier.nominee) };
    draft.nominee.birthYear = draft.nominee.birthYear ? String(draft.nominee.birthYear) : '';
    FIELDS.forEach(field => { draft[field] = dossier[field]; });
    return draft;
  }

  // What is not yet a date or a year stays on the screen and is not sent; fields of another kind of nominee neither.
  function bodyOf(draft, dossier, dates) {
    const kind = draft.nominee.kind;
    const nominee = { kind: kind, name: (draft.nominee.name || '').normalize('NFC').trim(), leader: kind === 'INDIVIDUAL' && !!draft.nominee.leader };
    NOMINEE.forEach(field => {
      const value = OWN[kind].indexOf(field) >= 0 ? draft.nominee[field] : null;
      nominee[field] = typeof value === 'string' ? value.normalize('NFC').trim() || null : value || null;
    });
    nominee.birthYear = /^\d{4}$/.test(nominee.birthYear || '') ? Number(nominee.birthYear) : null;
    return {
      movement: dossier.movement, unit: dossier.unit.code, nominee: nominee,
      content: draft.content || null, awardForm: draft.awardForm || null,
      achievement: draft.achievement ? draft.achievement.normalize('NFC') : null,
      achievedFrom: dates.ok(draft.achievedFrom) ? draft.achievedFrom : null,
      achievedTo: dates.ok(draft.achievedTo) ? draft.achievedTo : null,
      urgent: !!draft.urgent,
      exclusionDeclared: typeof draft.exclusionDeclared === 'boolean' ? draft.exclusionDeclared : null,
      exclusionGround: draft.exclusionDeclared === true ? draft.exclusionGround || null : null,
      version: dossier.version
    };
  }

  angular.module('vinhdanh.draft', ['vinhdanh.api', 'vinhdanh.dates']).factory('vdDraft', ['vdApi', 'vdDates', '$timeout', '$q', function (api, dates, $timeout, $q) {
    return function open(dossier, onSaved) {
      const path = 'nominations/' + encodeURIComponent(dossier.code);
      let timer = null, flight = null, abort = null, sent = null;
      const self = {
        dossier: dossier, draft: draftOf(dossier), state: 'CLEAN', savedAt: null, failure: null, at: {}, conflict: false,
        fits: field => OWN[self.draft.nominee.kind].indexOf(field) >= 0
      };
      const contentOf = draft => { const body = bodyOf(draft, self.dossier, dates); delete body.version; return JSON.stringify(body); };
      const content = () => contentOf(self.draft);
      let stored = content();
      self.dirty = () => content() !== stored;

      function took(answer) {
        self.dossier = answer;
        stored = sent;
        self.state = self.dirty() ? 'DIRTY' : 'CLEAN';
        self.savedAt = new Date().toISOString();
        self.failure = null;
        self.at = {};
        onSaved(answer);
      }
      function failed(failure) {
        self.state = 'DIRTY';
        self.conflict = failure.status === 409;
        self.failure = api.words(failure);
        self.at = api.byField(failure);
      }

      self.changed = function () {
        if (!self.dirty()) return;
        if (self.state === 'CLEAN') self.state = 'DIRTY';
        $timeout.cancel(timer);
        if (!self.conflict) timer = $timeout(self.save, PAUSE);
      };
      self.save = function () {
        $timeout.cancel(timer);
        if (flight) return flight.then(self.save);
        if (!self.dirty()) { self.savedAt = self.savedAt || new Date().toISOString(); return $q.resolve(); }
        sent = content();
        self.state = 'SAVING';
        abort = $q.defer();
        flight = api.put(path, bodyOf(self.draft, self.dossier, dates), abort.promise)
          .then(took, failed).finally(() => { flight = null; if (self.dirty() && !self.failure) self.changed(); });
        return flight;
      };
      // On completion: what is typed must be with the server before Tasklist asks it whether the dossier is complete.
      self.flush = function () {
        $timeout.cancel(timer);
        let version = self.dossier.version;
        if (flight) {
          abort.resolve();
          const current = api.now('GET', path);
          // The save under way may have arrived before it was cut off: then one more version is our own.
          if (current.ok && current.data.version === version + 1) version = current.data.version;
        }
        if (!flight && !self.dirty()) return true;
        sent = content();
        const body = bodyOf(self.draft, self.dossier, dates);
        body.version = version;
        const answer = api.now('PUT', path, body);
        if (answer.ok) took(answer.data); else failed(answer);
        return answer.ok;
      };
      // Papers may count as a version; another person's change of the text stays a conflict.
      self.sawVersion = theirs => { if (contentOf(draftOf(theirs)) === stored) self.dossier.version = theirs.version; };
      // After a conflict: the other's version, or mine over it.
      self.takeTheirs = () => api.get(path).then(function (theirs) {
        self.dossier = theirs; self.draft = draftOf(theirs); stored = content();
        self.conflict = false; self.failure = null; self.state = 'CLEAN';
        onSaved(theirs);
      }, failed);
      self.keepMine = () => api.get(path).then(function (theirs) {
        self.dossier = theirs; stored = ''; self.conflict = false; self.failure = null;
        return self.save();
      }, failed);
      self.stop = () => $timeout.cancel(timer);
      return self;
    };
  }]);
});
