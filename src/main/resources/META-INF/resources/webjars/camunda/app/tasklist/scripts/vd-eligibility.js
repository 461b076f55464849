// What the rules of eligibility found: <vd-flags flags="…"> for reviewers; <vd-beforehand dossier="…"> for the nominator of a
// draft: how the unit stands with its quota, and what would come of submitting; <vd-ground draft="…">: which exclusion it is.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  angular.module('vinhdanh.eligibility', ['vinhdanh.widgets', 'vinhdanh.dates'])
    .component('vdFlags', {
      templateUrl: ['vdTemplate', template => template('flags')],
      bindings: { flags: '<' }
    })
    .component('vdBeforehand', {
      templateUrl: ['vdTemplate', template => template('beforehand')],
      bindings: { dossier: '<' },
      controller: function () {
        this.quota = () => this.dossier && this.dossier.quota;
        this.full = () => this.quota() && this.quota().used >= this.quota().limit;
      }
    })
    .component('vdGround', {
      templateUrl: ['vdTemplate', template => template('ground')],
      bindings: { draft: '<', error: '<' },
      controller: function () {
        this.grounds = Object.keys(texts.ground).map(value => ({ value: value, label: texts.ground[value] }));
        // A ground goes with the answer "yes" only.
        this.$doCheck = () => { if (this.draft && this.draft.exclusionDeclared !== true) this.draft.exclusionGround = null; };
        this.held = () => this.draft.exclusionGround === 'INSPECTION' || this.draft.exclusionGround === 'COMPLAINT';
      }
    });
});
