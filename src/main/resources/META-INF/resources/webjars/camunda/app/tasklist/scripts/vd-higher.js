// <vd-forwarded dossier="vd.dossier">: to whom the dossier went and for what, as Sở Nội vụ noted it.
define(['angular'], function (angular) {
  'use strict';

  angular.module('vinhdanh.higher', ['vinhdanh.api', 'vinhdanh.widgets'])
    .component('vdForwarded', {
      templateUrl: ['vdTemplate', template => template('forwarded')],
      bindings: { dossier: '<' },
      controller: function () {
        this.sent = () => this.dossier.followUp && this.dossier.followUp.forwarding;
      }
    });
});
