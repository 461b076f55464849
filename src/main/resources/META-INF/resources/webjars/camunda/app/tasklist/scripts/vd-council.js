// The council's session on a list: its rules, a member's ballot, who has voted, and what came out.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  const SIZE = 50;
  const CHOICES = ['AGREE', 'DISAGREE', 'ABSTAIN', 'RECUSED'].map(value => ({ value: value, label: texts.choice[value] }));

  // <vd-ballot code session entry own member locked>: every line, nothing chosen; what is chosen stays in the browser
  // until all of it is cast at once. entry: {rest, choices}.
  function Ballot(api, $timeout) {
    const self = this;
    let waiting = null, asked = 0;
    self.q = '';
    self.page = 0;
    self.size = SIZE;
    self.choices = CHOICES;
    self.$onInit = () => self.load();
    self.load = function () {
      const ask = ++asked;
      return api.get('lists/' + encodeURIComponent(self.code) + '/council/lines',
        angular.extend({ page: self.page, size: SIZE }, self.q ? { q: self.q } : {}, self.member ? { member: self.member } : {}))
        .then(function (answer) {
          if (ask !== asked) return;
          self.lines = answer.items;
          self.total = answer.total;
          self.pages = Math.max(1, Math.ceil(answer.total / SIZE));
          self.failure = null;
        }, failure => { self.failure = api.words(failure); });
    };
    self.searchChanged = () => { $timeout.cancel(waiting); waiting = $timeout(() => { self.page = 0; self.load(); }, 400); };
    self.go = page => { self.page = Math.min(Math.max(0, page), self.pages - 1); self.load(); };
    self.of = line => self.entry.choices[line.nominationCode] || self.entry.rest;
    self.choose = function (line, value) {
      if (self.entry.choices[line.nominationCode] === value) delete self.entry.choices[line.nominationCode];
      else self.entry.choices[line.nominationCode] = value;
    };
    self.left = () => left(self.session, self.entry, self.own);
    self.count = value => Object.keys(self.entry.choices).filter(code => self.entry.choices[code] === value).length;
  }

  function left(session, entry, own) {
    if (!session || entry.rest) return 0;
    return Math.max(0, session.lines - (own === undefined ? session.yourOwn : own || 0) - Object.keys(entry.choices).length);
  }

  // <vd-council-members code session on-change locked>: who has voted, never how; the absent, their papers, more time.
  function Members(api, council) {
    const self = this;
    self.$onChanges = function () {
      self.absent = {};
      self.session.members.forEach(m => { self.absent[m.user] = m.attendance === 'ABSENT'; });
      self.voted = self.session.members.filter(m => m.voted).length;
    };
    const done = () => { self.failure = null; self.open = null; self.onChange(); };
    const fail = failure => { self.failure = api.words(failure); };
    const base = () => 'lists/' + encodeURIComponent(self.code) + '/council';
    self.mark = () => api.put(base() + '/absences', { members: Object.keys(self.absent).filter(user => self.absent[user]) }).then(done, fail);
    self.write = member => { self.open = { member: member, paper: '', entry: { rest: null, choices: {} } }; };
    self.cast = function () {
      self.open.tried = true;
      if (!self.open.paper.trim() || left(self.session, self.open.entry, 0)) return;
      council.cast(self.code, self.open.entry, self.open.member.user, self.open.paper.trim()).then(done, fail);
    };
    self.left = () => left(self.session, self.open.entry, 0);
    self.reschedule = () => api.put(base() + '/voting', { closesOn: self.closesOn }).then(() => { self.closesOn = null; done(); }, fail);
  }

  // <vd-council-results code list>: what the council said, on the forms that come after it; nothing where none was asked.
  function Results(api, council) {
    const self = this;
    self.page = 0;
    self.$onChanges = function () {
      if (self.code) council.read(self.code).then(session => { self.session = session.state === 'CLOSED' ? session : null; if (self.session) self.load(); }, () => {});
    };
    self.load = () => api.get('lists/' + encodeURIComponent(self.code) + '/council/results', { passed: false, page: self.page, size: SIZE })
      .then(answer => { self.lines = answer.items; self.pages = Math.max(1, Math.ceil(answer.total / SIZE)); });
    self.go = page => { self.page = Math.min(Math.max(0, page), self.pages - 1); self.load(); };
  }

  angular.module('vinhdanh.council', ['vinhdanh.api', 'vinhdanh.widgets'])
    .component('vdCouncilRules', { templateUrl: ['vdTemplate', template => template('council-rules')], bindings: { session: '<' } })
    .component('vdBallot', {
      templateUrl: ['vdTemplate', template => template('ballot')],
      bindings: { code: '<', session: '<', entry: '<', own: '<', member: '<', locked: '<' },
      controller: ['vdApi', '$timeout', Ballot]
    })
    .component('vdCouncilMembers', {
      templateUrl: ['vdTemplate', template => template('council-members')],
      bindings: { code: '<', session: '<', onChange: '&', locked: '<' },
      controller: ['vdApi', 'vdCouncil', Members]
    })
    .component('vdCouncilResults', {
      templateUrl: ['vdTemplate', template => template('council-results')],
      bindings: { code: '<' },
      controller: ['vdApi', 'vdCouncil', Results]
    })
    .component('vdCouncilMark', { templateUrl: ['vdTemplate', template => template('council-mark')], bindings: { result: '<' } })
    .factory('vdCouncil', ['vdApi', function (api) {
      const base = code => 'lists/' + encodeURIComponent(code) + '/council';
      return {
        read: code => api.get(base(code)),
        left: left,
        cast: (code, entry, member, paper) => api.post(base(code) + '/ballots',
          { choices: entry.choices, rest: entry.rest, member: member || null, paper: paper || null }),
        // Puts the council's word to each of these lines, where it has spoken.
        mark: (code, lines) => lines.length ? api.get(base(code) + '/results', { codes: lines.map(line => line.nominationCode), size: 500 })
          .then(answer => answer.items.forEach(result => {
            lines.filter(line => line.nominationCode === result.nominationCode).forEach(line => { line.council = result; });
          })) : null
      };
    }]);
});
