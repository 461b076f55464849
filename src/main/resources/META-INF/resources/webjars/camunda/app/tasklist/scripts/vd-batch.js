// <vd-batch batch="batch">: what a đợt is, its dates, its counts, and what a list made now would hold.
define(['angular'], function (angular) {
  'use strict';

  const ORDER = ['DRAFT', 'DISTRICT_REVIEW', 'APPRAISAL', 'SUPPLEMENT', 'ON_HOLD', 'AWAITING_DECISION', 'HIGHER_AUTHORITY',
    'AWARDED', 'DECLINED', 'GIVEN_DOWN', 'REFUSED', 'INELIGIBLE', 'WITHDRAWN', 'NOT_SUBMITTED', 'REVOKED'];

  angular.module('vinhdanh.batch', ['vinhdanh.api', 'vinhdanh.widgets'])
    .component('vdBatch', {
      templateUrl: ['vdTemplate', template => template('batch')],
      bindings: { batch: '<', movement: '<' },
      controller: function () {
        this.stages = () => ORDER.filter(stage => this.batch.counts[stage]);
      }
    })
    .factory('vdBatches', ['vdApi', '$q', function (api, $q) {
      return {
        // The batch, its movement's title, for a form that starts from a batch code.
        read: code => api.get('batches/' + encodeURIComponent(code))
          .then(batch => api.get('movements/' + encodeURIComponent(batch.movement)).then(movement => ({ batch: batch, movement: movement }))),
        // What has not been reviewed to the end: at most one page of each stage, which is what a person reads.
        unfinished: (batch, stages) => $q.all(stages.map(stage => api.get('nominations', { movement: batch.movement, batch: batch.number, stage: stage, size: 100 })))
          .then(pages => pages.reduce((all, page) => ({ items: all.items.concat(page.items), total: all.total + page.total }), { items: [], total: 0 }))
      };
    }]);
});
