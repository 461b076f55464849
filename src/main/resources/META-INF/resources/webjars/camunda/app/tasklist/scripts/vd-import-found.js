// What was found in a list: <vd-import-found list>: counts, papers, likenesses; <vd-import-rows list>: the rows by state,
// page by page from the server, so that ten thousand rows are no more to draw than fifty.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  const SIZE = 50;
  const LIKENESSES = 20;
  const TABS = ['INVALID', 'DRAFT', 'KNOWN', 'VALID'];

  // What becomes a draft is, so far, a valid row that lacks something; where nothing is to be handed in, every valid row.
  function rowsOf(tab, list) {
    if (tab === 'DRAFT') return { state: 'VALID', complete: list.submit ? false : null };
    return { state: tab, complete: tab === 'VALID' ? true : null };
  }

  function Rows(imports) {
    const self = this;
    let asked = 0;
    self.size = SIZE;
    self.$onChanges = function () {
      if (!self.list) return;
      const will = imports.outcome(self.list);
      const counts = { INVALID: will.skipped, DRAFT: will.drafts, KNOWN: will.known, VALID: will.submitted };
      self.tabs = TABS.map(state => ({ state: state, label: texts.rowState[state], count: counts[state] }));
      const tab = self.tabs.find(one => one.state === self.state && one.count) || self.tabs.find(one => one.count);
      self.show(tab ? tab.state : null);
    };
    self.show = function (state) { self.state = state; self.rows = null; self.go(0); };
    self.go = function (page) {
      const ask = ++asked;
      if (!self.state) return;
      self.loading = true;
      imports.rows(self.list.id, rowsOf(self.state, self.list), page, SIZE).then(function (answer) {
        if (ask !== asked) return;                       // a later question is under way
        self.rows = answer.items;
        self.page = page;
        self.total = answer.total;
        self.pages = Math.max(1, Math.ceil(answer.total / SIZE));
        self.failure = null;
      }, failure => { if (ask === asked) self.failure = imports.words(failure); })
        .finally(() => { if (ask === asked) self.loading = false; });
    };
  }

  angular.module('vinhdanh.import.found', ['vinhdanh.import', 'vinhdanh.widgets'])
    .component('vdImportFound', {
      templateUrl: ['vdTemplate', template => template('import-found')],
      bindings: { list: '<' },
      controller: ['vdImports', function (imports) {
        this.$onChanges = function () {
          this.shown = LIKENESSES;
          if (!this.list) return;
          this.will = imports.outcome(this.list);
          this.matched = this.list.papers.reports - this.list.papers.unmatched.length;
        };
        this.more = () => { this.shown += LIKENESSES; };
      }]
    })
    .component('vdImportRows', {
      templateUrl: ['vdTemplate', template => template('import-rows')],
      bindings: { list: '<' },
      controller: ['vdImports', function (imports) { Rows.call(this, imports); }]
    });
});
