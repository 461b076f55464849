// <vd-duplicates dossier="…" nominating="true|false" locked="…">: who else has nominated the same, the two side by side,
// and what the reader decides about it. Shows nothing where there is nothing.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  // What makes two dossiers alike: only when it changes is the server asked again.
  const identity = dossier => JSON.stringify([dossier.code, dossier.nominee.kind, dossier.nominee.name, dossier.nominee.birthYear,
    dossier.nominee.citizenId, dossier.nominee.workplace, dossier.stage]);

  // As the server folds names (V4__duplicates.sql): without case, diacritics, y or i, spaces and signs; đ stays.
  const fold = value => String(value === null || value === undefined ? '' : value).normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
    .replace(/(^|[^a])y/g, '$1i').replace(/[^\p{L}\p{N}]/gu, '');

  angular.module('vinhdanh.duplicates', ['vinhdanh.api', 'vinhdanh.widgets', 'vinhdanh.dates'])
    .component('vdDuplicates', {
      templateUrl: ['vdTemplate', template => template('duplicates')],
      bindings: { dossier: '<', nominating: '<', locked: '<' },
      controller: ['vdApi', 'vdDates', '$filter', function (api, dates, $filter) {
        const self = this;
        const label = $filter('vdLabel');
        const base = code => 'nominations/' + encodeURIComponent(code);
        let asked = null;

        self.$onChanges = function () {
          if (!self.dossier || identity(self.dossier) === asked) return;
          asked = identity(self.dossier);
          api.get(base(self.dossier.code) + '/duplicates').then(show, failure => { self.failure = api.words(failure); });
        };

        function show(answer) {
          self.failure = null;
          self.all = answer.items;
          // Once, and not in the template: a list made anew at each look never comes to rest.
          self.all.forEach(one => { one.choices = one.may.map(value => ({ value: value, label: texts.resolution[self.nominating ? 'unit' : 'reviewer'][value] })); });
          self.groups = [
            { items: answer.items.filter(one => !one.history && one.sureness !== 'HINT') },
            { title: texts.duplicates.hints, items: answer.items.filter(one => !one.history && one.sureness === 'HINT') },
            { title: texts.duplicates.history, items: answer.items.filter(one => one.history) }
          ].filter(group => group.items.length);
        }

        self.begin = function (one) { one.entry = { decision: null, reason: '' }; };
        self.decide = function (one) {
          const problems = {};
          if (!one.entry.decision) problems.decision = texts.problem.action;
          if (!one.entry.reason.trim()) problems.reason = texts.problem.reason;
          one.entry.at = problems;
          if (Object.keys(problems).length) return;
          one.sending = true;
          one.failure = null;
          const decision = one.entry.decision;
          api.post(base(self.dossier.code) + '/duplicates/' + encodeURIComponent(one.code || one.id), { decision: decision, reason: one.entry.reason })
            .then(function (answer) {
              show(answer);
              self.closed = decision !== 'KEEP';
              return api.get(base(self.dossier.code)).then(function (now) {
                ['flags', 'stage', 'reason', 'mergedInto', 'coUnits'].forEach(field => { self.dossier[field] = now[field]; });
                asked = identity(self.dossier);
              });
            })
            .catch(failure => { one.failure = api.words(failure); one.entry.at = api.byField(failure); })
            .finally(() => { one.sending = false; });
        };

        self.compare = function (one) {
          if (one.rows) { one.rows = null; return; }
          api.get(base(one.code)).then(other => { one.rows = rows(self.dossier, other); }, failure => { one.failure = api.words(failure); });
        };
        function rows(mine, other) {
          const both = (title, of) => ({ title: title, mine: of(mine), other: of(other) });
          const t = texts.duplicates;
          return [
            both(t.name, d => d.nominee.name), both(t.birthYear, d => d.nominee.birthYear), both(t.citizenId, d => d.nominee.citizenId),
            both(t.position, d => d.nominee.position), both(t.workplace, d => d.nominee.workplace), both(t.unit, d => d.unit.name),
            both(t.content, d => d.contentTitle), both(t.awardForm, d => d.awardFormTitle),
            both(t.period, d => d.achievedFrom && d.achievedTo ? dates.show(d.achievedFrom) + ' – ' + dates.show(d.achievedTo) : ''),
            both(t.achievement, d => d.achievement), both(t.stage, d => label(d.stage, 'stage'))
          ].filter(row => row.mine || row.other)
            .map(row => angular.extend(row, { same: !!row.mine && fold(row.mine) === fold(row.other) }));
        }
      }]
    });
});
