// Old beside new. For a reviewer: <vd-changes code="…">, the versions that were handed in, from the one the reader's body judged last.
// For the unit: <vd-changes code="…" draft="true" stamp="…">, what it has changed so far; read again when the stamp changes.
define(['angular'], function (angular) {
  'use strict';

  const PREVIEW = ['application/pdf', 'image/jpeg', 'image/png'];

  angular.module('vinhdanh.changes', ['vinhdanh.api', 'vinhdanh.dates', 'vinhdanh.widgets'])
    .component('vdChanges', {
      templateUrl: ['vdTemplate', template => template('changes')],
      bindings: { code: '<', draft: '<', stamp: '<' },
      controller: ['vdApi', function (api) {
        const self = this;
        let asked = 0;

        self.$onChanges = function (change) {
          if (!self.code) return;
          if (change.code || !self.versions) begin();
          else compare(self.from, null);
        };

        const at = path => 'nominations/' + encodeURIComponent(self.code) + '/' + path;

        function begin() {
          api.get(at('versions')).then(function (versions) {
            let supplements = 0;
            self.versions = versions.map(one => angular.extend({ supplement: one.why === 'SUPPLEMENTED' ? ++supplements : 0 }, one));
            if (versions.length > (self.draft ? 0 : 1)) compare(null, null);
          }, fail);
        }
        // An answer that a later question has overtaken is not shown.
        function compare(from, to) {
          const question = ++asked;
          api.get(at('changes'), { from: from, to: to, draft: self.draft ? true : null }).then(function (changes) {
            if (question !== asked) return;
            self.changes = changes;
            self.failure = null;
            self.from = changes.from;
            self.to = changes.to;
            self.papers = changes.papers.filter(paper => paper.change !== 'KEPT');
            self.kept = changes.papers.length - self.papers.length;
            self.count = changes.fields.length + self.papers.length;
          }, fail);
        }
        function fail(failure) { self.failure = api.words(failure); }

        self.choose = () => { self.chosen = true; compare(self.from, self.to); };
        self.version = number => (self.versions || []).find(one => one.version === number);
        // What stayed and what went make the old text, what stayed and what came the new one.
        self.piece = (part, side) => part.change === 'SAME' || part.change === (side === 'old' ? 'REMOVED' : 'ADDED');
        self.canPreview = paper => PREVIEW.indexOf(paper.mediaType) >= 0;
        self.address = paper => '/api/' + at('evidence/' + paper.id);
      }]
    });
});
