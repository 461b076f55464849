// <vd-ad-hoc dossier="vd.dossier" entry="vd.entry" at="vd.at">: where an urgent dossier goes once Sở Nội vụ proposes it.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  const CHOICES = [
    { value: 'OWN', label: 'Lập danh sách riêng ngay', hint: 'Hồ sơ này vào một danh sách đột xuất mới, gửi hai cơ quan cho ý kiến ngay.' },
    { value: 'JOIN', label: 'Vào danh sách đột xuất đang mở', hint: 'Cùng danh sách với hồ sơ khác, khi chưa cơ quan nào kết luận.' },
    { value: 'WAIT', label: 'Chờ gom với hồ sơ cùng sự việc', hint: 'Sở Nội vụ lập danh sách sau, ở trang Khen đột xuất; chậm nhất là vào danh sách của đợt.' }
  ];
  // Only Sở Nội vụ places urgent dossiers, and only those that it proposes.
  const asked = (dossier, entry) => !!(dossier && dossier.urgent && dossier.stage === 'APPRAISAL' && entry.verdict === 'ENDORSE');

  angular.module('vinhdanh.adhoc', ['vinhdanh.api', 'vinhdanh.widgets'])
    .component('vdAdHoc', {
      templateUrl: ['vdTemplate', template => template('ad-hoc')],
      bindings: { dossier: '<', entry: '<', at: '<', locked: '<' },
      controller: ['vdApi', function (api) {
        this.choices = CHOICES;
        this.asked = () => asked(this.dossier, this.entry);
        this.$onInit = () => api.get('movements/' + encodeURIComponent(this.dossier.movement) + '/ad-hoc', { size: 1 })
          .then(found => { this.open = found.open; }, failure => { this.failure = api.words(failure); });
      }]
    })
    .factory('vdAdHocs', () => ({
      asked: asked,
      // What the form of the appraisal lacks.
      check: function (problem, dossier, entry) {
        if (!asked(dossier, entry)) return;
        if (!entry.adHoc) problem('adHoc', texts.problem.choose);
        if (entry.adHoc === 'JOIN' && !entry.adHocList) problem('adHocList', 'Hãy chọn danh sách đột xuất.');
        if (entry.adHoc === 'WAIT' && !entry.occasion.trim()) problem('occasion', 'Hãy ghi sự việc được khen.');
      }
    }));
});
