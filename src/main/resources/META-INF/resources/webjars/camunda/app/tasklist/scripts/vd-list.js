// A list put to the endorsers or the chairman: its totals, and what its form needs.
define(['angular'], function (angular) {
  'use strict';

  const OWN = { HOME_AFFAIRS_OPINION: 'homeAffairs', STEERING_COMMITTEE_OPINION: 'steeringCommittee', OUTCOME: 'outcomes' };
  const FIELD = { HOME_AFFAIRS_OPINION: 'homeAffairsOpinion', STEERING_COMMITTEE_OPINION: 'steeringCommitteeOpinion', OUTCOME: 'outcome' };

  angular.module('vinhdanh.list', ['vinhdanh.api', 'vinhdanh.widgets'])
    .component('vdListHead', { templateUrl: ['vdTemplate', template => template('list-head')], bindings: { list: '<' } })
    .component('vdListTotals', { templateUrl: ['vdTemplate', template => template('list-totals')], bindings: { list: '<' } })
    .factory('vdLists', ['vdApi', function (api) {
      const read = code => api.get('lists/' + encodeURIComponent(code));
      return {
        read: read,
        // How many lines the caller has yet to say something about, and the filter that shows them.
        undecided: list => list && OWN[list.editing] ? list.counts[OWN[list.editing]].NONE : 0,
        undecidedFilter: list => ({ [FIELD[list.editing]]: 'NONE' })
      };
    }]);
});
