// <vd-list-summary code list on-filter="vd.table.only(filter)">: what the chairman answers for when he decides. Every
// figure is a way to its lines: it sets the filter of the table below.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  const AGREEMENT = {
    BOTH_ENDORSE: { homeAffairsOpinion: 'ENDORSE', steeringCommitteeOpinion: 'ENDORSE' },
    BOTH_OPPOSE: { homeAffairsOpinion: 'OPPOSE', steeringCommitteeOpinion: 'OPPOSE' },
    DIFFER: { disagreed: true }
  };
  // Of long lists the first are shown; the others on request.
  const SHORT = 6;

  function Summary(api, $timeout) {
    const self = this;
    let waiting = null, asked = 0;
    self.short = SHORT;
    self.all = {};

    self.$onChanges = function (change) {
      if (change.opened) self.open = self.opened;
      if (!self.code || !self.list || !self.open) return;
      $timeout.cancel(waiting);
      waiting = $timeout(load, self.summary ? 500 : 0);
    };
    self.$onDestroy = () => $timeout.cancel(waiting);

    function load() {
      const ask = ++asked;
      api.get('lists/' + encodeURIComponent(self.code) + '/summary').then(function (summary) {
        if (ask !== asked) return;
        self.summary = summary;
        self.failure = null;
        self.people = summary.leaders.lines + summary.workers.lines;
        self.overQuota = summary.quotas.filter(quota => quota.over || quota.overNominated);
        self.agreement = Object.keys(AGREEMENT).concat('INCOMPLETE')
          .map(code => summary.agreement.find(slice => slice.code === code)).filter(slice => slice);
      }, failure => { if (ask === asked) self.failure = api.words(failure); });
    }
    self.toggle = function () {
      self.open = !self.open;
      if (self.open) load();
    };
    self.filter = (filter, name) => self.onFilter({ filter: filter, name: name });
    self.agreed = code => { if (AGREEMENT[code]) self.filter(AGREEMENT[code]); };
    self.agreedFilter = code => !!AGREEMENT[code];
    self.undecided = () => self.list.counts.outcomes.NONE;
    self.share = (slice, of) => ({ width: (of ? 100 * slice.lines / of : 0) + '%' });
    self.awardedShare = (slice, of) => ({ width: (of ? 100 * slice.awarded / of : 0) + '%' });
    self.largest = slices => Math.max.apply(null, (slices || []).map(slice => slice.lines).concat(1));
    self.district = slice => slice.code ? slice.title || slice.code : texts.direct;
  }

  angular.module('vinhdanh.summary', ['vinhdanh.api', 'vinhdanh.widgets'])
    .filter('vdDong', () => amount => amount === null || amount === undefined ? '–' : Number(amount).toLocaleString('vi-VN') + ' đ')
    .component('vdListSummary', {
      templateUrl: ['vdTemplate', template => template('list-summary')],
      bindings: { code: '<', list: '<', opened: '<', onFilter: '&' },
      controller: ['vdApi', '$timeout', function (api, $timeout) { Summary.call(this, api, $timeout); }]
    });
});
