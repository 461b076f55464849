// <vd-documents code="vd.code" typed="vd.entry"></vd-documents>: the papers of a list as drafts, to open beside the form.
// typed is what văn thư types of the decision, so that it can be looked at before it is issued. Sở Nội vụ enters number
// and signer of its tờ trình here.
define(['angular'], function (angular) {
  'use strict';

  const capacities = [{ value: 'CHU_TICH', label: 'Cấp trưởng ký' }, { value: 'KT_CHU_TICH', label: 'Cấp phó ký thay (KT.)' }];

  function Documents(api) {
    const self = this;
    const address = () => 'lists/' + encodeURIComponent(self.code);
    self.capacities = capacities;

    self.$onInit = function () {
      api.get(address() + '/documents').then(papers => { self.papers = papers; }, failure => { self.failure = api.words(failure); });
      api.get(address() + '/to-trinh').then(entered => { self.toTrinh = entered; }, angular.noop);
    };

    // The number is the decision's; the other papers follow it.
    self.typedQuery = function () {
      const typed = self.typed;
      if (!typed) return '';
      const values = { number: typed.decisionNumber, date: typed.decisionDate, signer: typed.signer, capacity: typed.signerCapacity };
      return Object.keys(values).filter(name => values[name] && (name !== 'date' || /^\d{4}-\d\d-\d\d$/.test(values[name])))
        .map(name => '&' + name + '=' + encodeURIComponent(values[name])).join('');
    };
    self.link = (paper, ending) => '/api/' + address() + '/documents/' + paper.name + '.' + ending + '?inline=true' + self.typedQuery();

    self.save = function () {
      const entered = self.toTrinh;
      self.saved = self.refused = null;
      api.put(address() + '/to-trinh', { number: entered.number, date: entered.date || null, signer: entered.signer, capacity: entered.capacity })
        .then(() => { self.saved = true; }, failure => { self.refused = api.words(failure); });
    };
  }

  angular.module('vinhdanh.documents', ['vinhdanh.api', 'vinhdanh.widgets'])
    .component('vdDocuments', {
      templateUrl: ['vdTemplate', template => template('documents')],
      bindings: { code: '<', typed: '<' },
      controller: ['vdApi', Documents]
    });
});
