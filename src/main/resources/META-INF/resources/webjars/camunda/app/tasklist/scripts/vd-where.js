// <vd-where entry="vd.entry" at="vd.at" changed="vd.changed(field)">: which movement, and which unit nominates.
// Sets entry.movementCode and entry.unit; units of the reader's own are listed, others are searched for.
define(['angular'], function (angular) {
  'use strict';

  angular.module('vinhdanh.where', ['vinhdanh.api', 'vinhdanh.widgets', 'vinhdanh.dates'])
    .component('vdWhere', {
      templateUrl: ['vdTemplate', template => template('where')],
      bindings: { entry: '<', at: '<', changed: '&' },
      controller: ['vdApi', '$timeout', function (api, $timeout) {
        const self = this;
        let waiting = null;
        const failed = failure => { self.failure = api.words(failure); };

        self.$onInit = function () {
          api.get('movements').then(function (answer) {
            self.movements = (answer.items || answer).filter(movement => !movement.summarised);
            if (self.movements.length === 1) self.entry.movementCode = self.movements[0].code;
          }, failed);
          api.get('me').then(function (me) {
            self.units = me.units || [];
            if (self.units.length === 1) self.entry.unit = self.units[0].code;
          }, failed);
        };
        self.movement = () => (self.movements || []).find(one => one.code === self.entry.movementCode);
        self.openBatch = () => ((self.movement() || {}).batches || []).find(batch => batch.status === 'OPEN');
        self.find = function () {
          $timeout.cancel(waiting);
          waiting = $timeout(function () {
            api.get('units', { q: self.q, movement: self.entry.movementCode, size: 20 }).then(page => { self.found = page; }, failed);
          }, 350);
        };
        self.take = function (unit) {
          if (self.units.every(one => one.code !== unit.code)) self.units = self.units.concat([unit]);
          self.entry.unit = unit.code;
          self.found = null;
          self.q = '';
          self.changed({ field: 'unit' });
        };
      }]
    });
});
