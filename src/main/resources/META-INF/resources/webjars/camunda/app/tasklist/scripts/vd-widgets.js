// Small parts that every form uses: the hint to claim, what is wrong, a reason with its counter, labels of codes.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  const app = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/templates/';
  const template = name => app + name + '.html';

  angular.module('vinhdanh.widgets', [])
    .constant('vdTemplate', template)
    .filter('vdLabel', () => (code, of) => (texts[of] && texts[of][code]) || code || '')
    .filter('vdCount', () => n => n === 0 || n ? Number(n).toLocaleString('vi-VN') : '–')
    .filter('vdSize', () => bytes => bytes < 1048576
      ? Math.max(1, Math.round(bytes / 1024)).toLocaleString('vi-VN') + ' KB'
      : (Math.round(bytes / 104857.6) / 10).toLocaleString('vi-VN') + ' MB')

    // These two share the form's own scope: they only show what vdTask put into vd.
    .directive('vdClaim', () => ({ restrict: 'E', scope: true, templateUrl: template('claim') }))
    .directive('vdProblems', () => ({ restrict: 'E', scope: true, templateUrl: template('problems') }))

    // <vd-reason text="vd.entry.reason" needed="…" error="vd.at.reason" label="Lý do"></vd-reason>
    .component('vdReason', {
      templateUrl: template('reason'),
      bindings: { text: '=', label: '@', hint: '@', needed: '<', error: '<', locked: '<', rows: '@', limit: '@', name: '@' },
      controller: function () {
        this.$onInit = () => {
          this.max = Number(this.limit) || 2000;
          this.field = this.name || 'reason';
        };
        this.length = () => (this.text || '').length;
      }
    })

    // <vd-choices options="…" entry="vd.entry" field="verdict">: radio buttons, none chosen beforehand.
    .component('vdChoices', {
      templateUrl: template('choices'),
      bindings: { options: '<', entry: '<', field: '@', legend: '@', error: '<', locked: '<' }
    });
});
