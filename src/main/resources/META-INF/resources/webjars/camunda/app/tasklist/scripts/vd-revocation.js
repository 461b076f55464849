// Awards to revoke or correct.
//   <vd-revocation-editor entry files at changed of locked>: which award, what is to become of it, on what papers. "of" is the case that is mended, else nothing.
//   <vd-revocation of>: a case as those who judge it read it, with its papers and its decision, drafted or issued.
//   <vd-returns of changed locked>: what came back, and what is still out; each entry is stored at once.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  const NEEDED = { REVOKE: 'CONCLUSION', CORRECT: 'PROOF' };
  const ACCEPTED = /\.(pdf|jpe?g|png|docx|xlsx)$/i;
  const path = code => 'revocations' + (code ? '/' + encodeURIComponent(code) : '');
  // "1.490.000" as people type it; nothing for what is no amount.
  const dong = typed => /^\d{1,12}$/.test(String(typed === null || typed === undefined ? '' : typed).replace(/[.\s]/g, '')) ? Number(String(typed).replace(/[.\s]/g, '')) : null;

  function revocations(api, $q) {
    const body = entry => ({
      award: entry.award && entry.award.dossier, kind: entry.kind, ground: entry.ground, reason: entry.reason.trim(), requestedBy: entry.requestedBy.trim(),
      amount: dong(entry.amount), returnBy: entry.returnBy || null, newRecipient: entry.newRecipient, newUnitName: entry.newUnitName
    });
    function refused(failure) {
      const told = (failure.data && failure.data.problems) || [];
      return $q.reject(told.some(one => one.field) ? { problems: told.map(one => ({ field: one.field, message: one.message })) } : failure);
    }
    // The papers one after the other; those that are there already are not sent again.
    const sent = (code, files) => files.reduce((before, item) => before.then(() => item.id ? null
      : api.upload(path(code) + '/papers', item.type, item.file).then(paper => { item.id = paper.id; })), $q.when());

    return {
      read: code => api.get(path(code)),
      grounds: () => api.get('revocations/grounds'),
      awards: q => api.get('awards', { q: q, size: 10 }),
      record: (code, entry) => api.post(path(code) + '/returns', entry),
      strike: (code, id) => api.remove(path(code) + '/returns/' + id),
      remove: (code, id) => api.remove(path(code) + '/papers/' + id),
      withdraw: (code, reason) => api.post(path(code) + '/withdrawal', { reason: reason }),
      dong: dong,
      words: api.words,
      // Writes the proposal down with its papers; an earlier attempt's papers that are not here any more go.
      save: function (entry, files, code) {
        return (code ? api.put(path(code), body(entry)) : api.post(path(), body(entry))).then(function (found) {
          const old = code ? [] : found.papers.filter(paper => files.every(item => item.id !== paper.id));
          return $q.all(old.map(paper => api.remove(path(found.code) + '/papers/' + paper.id)))
            .then(() => sent(found.code, files)).then(() => found);
        }).catch(refused);
      },
      // What keeps it from being proposed.
      check: function (problem, entry, files, present) {
        const words = texts.revocationProblem;
        if (!entry.award) problem('award', words.award);
        if (!entry.kind) problem('kind', words.kind);
        if (!(entry.reason || '').trim()) problem('reason', texts.problem.reason);
        if (!(entry.requestedBy || '').trim()) problem('requestedBy', words.requestedBy);
        if (entry.kind === 'REVOKE') {
          if (!entry.ground) problem('ground', words.ground);
          if (dong(entry.amount) === null) problem('amount', words.amount);
        }
        if (entry.kind === 'CORRECT' && !entry.newRecipient.trim() && !entry.newUnitName.trim()) problem('newRecipient', words.correction);
        if (files.some(item => !item.type)) problem('papers', words.paperType);
        else if (entry.kind && files.concat(present || []).every(item => item.type !== NEEDED[entry.kind])) problem('papers', words[NEEDED[entry.kind]]);
      },
      entryOf: found => ({
        award: found.award, kind: found.kind, ground: found.ground, reason: found.reason, requestedBy: found.requestedBy,
        amount: found.amount === null ? '' : String(found.amount), returnBy: found.returnBy,
        newRecipient: found.newRecipient || '', newUnitName: found.newUnitName || ''
      })
    };
  }

  angular.module('vinhdanh.revocation', ['vinhdanh.api', 'vinhdanh.widgets', 'vinhdanh.dates', 'vinhdanh.preview'])
    .factory('vdRevocations', ['vdApi', '$q', revocations])

    .component('vdRevocationEditor', {
      templateUrl: ['vdTemplate', template => template('revocation-editor')],
      bindings: { entry: '<', files: '<', at: '<', changed: '&', of: '<', locked: '<' },
      controller: ['vdRevocations', '$timeout', '$element', '$scope', function (cases, $timeout, $element, $scope) {
        const self = this;
        let waiting = null;
        const failed = failure => { self.failure = cases.words(failure); };
        self.types = Object.keys(texts.revocationPaper).map(value => ({ value: value, label: texts.revocationPaper[value] }));
        self.kinds = [
          { value: 'REVOKE', label: 'Hủy bỏ khen thưởng', hint: 'Hủy bỏ quyết định đối với người, tập thể này; thu hồi hiện vật và tiền thưởng. Chủ tịch quyết định.' },
          { value: 'CORRECT', label: 'Đính chính tên', hint: 'Tên người, tập thể hoặc đơn vị ghi sai. Đi đường ngắn: lãnh đạo Sở Nội vụ, rồi văn thư ban hành.' }
        ];
        self.$onInit = () => cases.grounds().then(grounds => { self.grounds = grounds; }, failed);
        self.find = function () {
          $timeout.cancel(waiting);
          waiting = $timeout(() => cases.awards(self.q).then(page => { self.found = page; }, failed), 350);
        };
        self.take = function (award) {
          self.entry.award = award;
          self.entry.amount = award.prize === null ? '' : String(award.prize);
          self.entry.newRecipient = '';
          self.entry.newUnitName = '';
          self.found = null;
          self.changed({ field: 'award' });
        };
        self.another = () => { self.entry.award = null; self.found = null; };
        self.closed = award => award.status === 'REVOKED' || award.openCase || award.serial === null;
        self.remove = paper => cases.remove(self.of.code, paper.id)
          .then(() => { self.of.papers.splice(self.of.papers.indexOf(paper), 1); }, failed);
        self.add = function (chosen) {
          Array.from(chosen).forEach(function (file) {
            const refused = !ACCEPTED.test(file.name) ? 'TYPE' : !file.size ? 'EMPTY' : null;
            if (refused) self.refused = { name: file.name, why: refused };
            else self.files.push({ file: file, name: file.name, size: file.size, type: null });
          });
          self.changed({ field: 'papers' });
        };
        self.drop = item => { self.files.splice(self.files.indexOf(item), 1); };
        self.$postLink = () => $element.on('change', function (event) {
          if (event.target.type !== 'file') return;
          const chosen = Array.from(event.target.files);
          event.target.value = '';
          $scope.$apply(() => { self.refused = null; self.add(chosen); });
        });
      }]
    })

    .component('vdRevocation', {
      templateUrl: ['vdTemplate', template => template('revocation')],
      bindings: { of: '<', withoutOpinions: '<' },
      controller: function () {
        const self = this;
        const base = () => '/api/' + path(self.of.code);
        self.$onChanges = function () {
          if (!self.of) return;
          self.papers = self.of.papers.map(paper => angular.extend({}, paper, { type: texts.revocationPaper[paper.type] }));
          self.documents = self.of.documents.map(one => ({ id: one.name, type: one.title, draft: one.draft, fileName: one.name + '.pdf', mediaType: 'application/pdf', document: true }));
          self.all = self.documents.concat(self.papers);
        };
        self.address = one => base() + (one.document ? '/documents/' + one.fileName : '/papers/' + one.id);
        self.word = one => base() + '/documents/' + one.id + '.docx';
        self.canPreview = paper => /^(application\/pdf|image\/)/.test(paper.mediaType);
        // With Ctrl or the middle button the link opens a tab of its own.
        self.look = (paper, event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); self.shown = paper; } };
      }
    })

    .component('vdReturns', {
      templateUrl: ['vdTemplate', template => template('returns')],
      bindings: { of: '<', changed: '&', locked: '<' },
      controller: ['vdRevocations', function (cases) {
        const self = this;
        const empty = () => ({ what: null, amount: '', sheet: null, returnedOn: null, receipt: '' });
        self.sheets = Object.keys(texts.revocationSheet).map(value => ({ value: value, label: texts.revocationSheet[value] }));
        self.entry = empty();
        const answered = found => { self.entry = empty(); self.at = {}; self.changed({ found: found }); };
        self.returned = () => self.of.amount - self.of.outstanding.money;
        self.enter = function () {
          self.failure = null;
          self.at = {};
          self.busy = true;
          const e = self.entry;
          cases.record(self.of.code, { what: e.what, amount: e.what === 'MONEY' ? cases.dong(e.amount) : null, sheet: e.what === 'SHEET' ? e.sheet : null, returnedOn: e.returnedOn, receipt: e.receipt })
            .then(answered, function (failure) {
              const told = (failure.data && failure.data.problems) || [];
              told.forEach(one => { if (one.field) self.at[one.field] = one.message; });
              if (told.every(one => !one.field)) self.failure = cases.words(failure);
            }).finally(() => { self.busy = false; });
        };
        self.strike = one => cases.strike(self.of.code, one.id).then(answered, failure => { self.failure = cases.words(failure); });
      }]
    });
});
