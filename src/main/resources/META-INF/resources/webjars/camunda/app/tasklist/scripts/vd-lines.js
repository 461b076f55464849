// <vd-lines code list on-change locked>: ONE table of all lines of a list, page by page from /api/lists/…, for whoever
// endorses, decides or revises. list.editing says what may be set here; null: nothing, the table is for reading.
define(['angular', 'scripts/vd-texts', 'scripts/vd-set-lines'], function (angular, texts, setting) {
  'use strict';

  const SIZE = 50;
  const REASONED = ['OPPOSE', 'DECLINE', 'DEFER', 'GIVE_DOWN'];
  const EDITS = {
    HOME_AFFAIRS_OPINION: { field: 'homeAffairsOpinion', reason: 'homeAffairsReason', sends: 'opinion', labels: 'opinion' },
    STEERING_COMMITTEE_OPINION: { field: 'steeringCommitteeOpinion', reason: 'steeringCommitteeReason', sends: 'opinion', labels: 'opinion' },
    // Taken out of the list, or put back: what remains is judged again by the others.
    REVISION: { field: 'outcome', reason: 'reason', sends: 'outcome', labels: 'revision', keeps: 'KEEP' },
    OUTCOME: { field: 'outcome', reason: 'reason', sends: 'outcome', labels: 'outcome' }
  };
  const NO_FILTER = { q: '', unit: null, district: null, content: null, kind: null, leader: null, flag: null, homeAffairsOpinion: null, steeringCommitteeOpinion: null, outcome: null, disagreed: null };
  const BOTH_ENDORSED = { homeAffairsOpinion: 'ENDORSE', steeringCommitteeOpinion: 'ENDORSE', outcome: 'NONE' };
  const options = of => Object.keys(of).map(value => ({ value: value, label: of[value] }));
  const orNone = of => options(of).concat([{ value: 'NONE', label: 'Chưa có' }]);

  function Lines(api, $timeout, $element, $filter, council) {
    const self = this;
    self.time = $filter('vdTime');
    let waiting = null, asked = 0;
    self.filter = angular.copy(NO_FILTER);
    self.sort = 'position';
    self.dir = 'asc';
    self.page = 0;
    self.selected = {};
    self.known = {};
    self.bulk = { scope: null, value: null, reason: '' };
    self.kinds = options(texts.kind);
    self.opinionFilter = orNone(texts.opinion);
    self.outcomeFilter = orNone(texts.outcome);

    const base = () => 'lists/' + encodeURIComponent(self.code);
    self.$onChanges = function (change) {
      if (change.code && self.code) {
        api.get(base() + '/facets').then(facets => { self.facets = facets; }, fail);
        self.load();
      }
      if (change.list && self.list) {
        self.edit = EDITS[self.list.editing] || null;
        self.values = self.edit ? options(texts[self.edit.labels]) : [];
      }
    };
    const fail = failure => { self.failure = api.words(failure); };

    const shown = line => self.edit && self.edit.keeps && line.outcome !== 'DEFER' ? self.edit.keeps : line.outcome;

    // The filter as the API has it: without what is empty.
    function criteria() {
      const set = {};
      Object.keys(self.filter).forEach(name => { if (self.filter[name] || self.filter[name] === false && name === 'leader') set[name] = self.filter[name]; });
      return set;
    }
    self.filtered = () => Object.keys(criteria()).length > 0;

    self.load = function () {
      const ask = ++asked;
      self.loading = true;
      return api.get(base() + '/lines', angular.extend(criteria(), { page: self.page, size: SIZE, sort: self.sort, dir: self.dir }))
        .then(function (answer) {
          if (ask !== asked) return;                     // a later question is under way
          self.fresh = self.seenBefore !== undefined ? self.seenBefore : answer.revision;
          self.seenBefore = undefined;
          self.revision = answer.revision;
          self.lines = answer.items;
          self.lines.forEach(function (line) {
            line.pick = shown(line);                     // what the select shows until it is stored
            self.known[line.nominationCode] = line.version;
          });
          council.mark(self.code, self.lines);
          self.total = answer.total;
          self.pages = Math.max(1, Math.ceil(answer.total / SIZE));
          self.failure = null;
          if (self.page >= self.pages) self.go(self.pages - 1);
        }, fail)
        .finally(() => { if (ask === asked) self.loading = false; });
    };
    self.filterChanged = () => { self.page = 0; self.selected = {}; self.load(); };
    self.searchChanged = () => { $timeout.cancel(waiting); waiting = $timeout(self.filterChanged, 400); };
    self.clear = () => { self.filter = angular.copy(NO_FILTER); self.named = null; self.filterChanged(); };
    // name: what the filter is called where none of the choices above shows it, as with a district.
    self.only = function (filter, name) {
      self.filter = angular.extend(angular.copy(NO_FILTER), filter);
      self.named = name || null;
      self.filterChanged();
      $element[0].scrollIntoView({ block: 'start', behavior: 'smooth' });
    };
    self.unname = () => { self.filter.district = null; self.filter.leader = null; self.named = null; self.filterChanged(); };
    self.sortBy = function (column) {
      self.dir = self.sort === column && self.dir === 'asc' ? 'desc' : 'asc';
      self.sort = column;
      self.page = 0;
      self.load();
    };
    self.go = page => { self.page = Math.min(Math.max(0, page), self.pages - 1); self.load(); };
    self.size = SIZE;

    // Selection --------------------------------------------------------------------------------------------------
    self.selectedCodes = () => Object.keys(self.selected).filter(code => self.selected[code]);
    self.pageSelected = () => !!(self.lines && self.lines.length) && self.lines.every(line => self.selected[line.nominationCode]);
    self.selectPage = function () {
      const on = !self.pageSelected();
      self.lines.forEach(line => { self.selected[line.nominationCode] = on; });
    };

    // Setting ----------------------------------------------------------------------------------------------------
    self.needsReason = value => REASONED.indexOf(value) >= 0;
    self.offersReason = value => self.needsReason(value) || value === 'FORWARD_UP';
    self.reasonMissing = entry => self.needsReason(entry.value) && !(entry.reason || '').trim();
    self.reasonTooLong = entry => (entry.reason || '').length > 2000;
    const send = setting(self, api, base, $timeout, $element, fail, shown);

    // The table and the figures as they are now, with what is new marked.
    self.show = function () {
      self.seenBefore = self.revision;
      return self.load().then(() => self.onChange());
    };
    self.isFresh = line => line.version > self.fresh;
    self.setBy = set => set ? set.byName + ', ' + self.time(set.at) : '';

    // One press: what both endorsed and nobody has decided yet.
    self.bothEndorsed = () => self.edit && self.edit.field === 'outcome' && !self.edit.keeps ? self.list.counts.bothEndorsedUndecided : 0;
    self.awardBothEndorsed = function () {
      self.pressed = null;
      send({ filter: BOTH_ENDORSED }, 'AWARD').then(answer => { if (answer) self.pressed = answer.changed; }, fail);
    };
    // One line: at once where no reason is asked for, else through the row that opens below it.
    self.choose = function (line, value) {
      self.done = null;
      if (self.offersReason(value)) {
        self.open = { code: line.nominationCode, value: value, reason: line[self.edit.field] === value ? line[self.edit.reason] : '' };
        $timeout(() => { const box = $element[0].querySelector('#vd-line-reason'); if (box) box.focus(); });
      } else {
        self.open = null;
        send({ codes: [line.nominationCode] }, value).then(answer => { if (!answer) line.pick = shown(line); },
          failure => { line.pick = shown(line); fail(failure); });
      }
    };
    self.confirmOpen = function () {
      self.open.tried = true;
      if (self.reasonMissing(self.open) || self.reasonTooLong(self.open)) return;
      send({ codes: [self.open.code] }, self.open.value, self.open.reason)
        .then(() => { self.open = null; }, failure => { self.open.failure = api.words(failure); });
    };
    self.cancelOpen = line => { self.open = null; line.pick = shown(line); };
    self.bulkCount = () => self.bulk.scope === 'SELECTED' ? self.selectedCodes().length : self.bulk.scope === 'FILTER' ? self.total : 0;
    self.applyBulk = function () {
      const bulk = self.bulk;
      bulk.tried = true;
      bulk.failure = null;
      self.done = null;
      if (!self.bulkCount() || !bulk.value || self.reasonMissing(bulk) || self.reasonTooLong(bulk)) return;
      const select = bulk.scope === 'SELECTED' ? { codes: self.selectedCodes() } : self.filtered() ? { filter: criteria() } : { all: true };
      send(select, bulk.value, self.offersReason(bulk.value) ? bulk.reason : null).then(function (answer) {
        if (answer) self.settled(answer.changed);
      }, failure => { bulk.failure = api.words(failure); });
    };
  }

  angular.module('vinhdanh.lines', ['vinhdanh.api', 'vinhdanh.dates', 'vinhdanh.widgets', 'vinhdanh.stale', 'vinhdanh.council']).component('vdLines', {
    templateUrl: ['vdTemplate', template => template('lines')],
    bindings: { code: '<', list: '<', onChange: '&', locked: '<', handle: '=' },
    controller: ['vdApi', '$timeout', '$element', '$filter', 'vdCouncil', function (api, $timeout, $element, $filter, council) {
      Lines.call(this, api, $timeout, $element, $filter, council);
      this.$onInit = () => { this.handle = { only: this.only }; };
    }]
  });
});
