// The dossier as a reviewer reads it: <vd-dossier dossier="dossier"></vd-dossier>, and its history.
define(['angular'], function (angular) {
  'use strict';

  const PREVIEW = ['application/pdf', 'image/jpeg', 'image/png'];

  angular.module('vinhdanh.dossier', ['vinhdanh.api', 'vinhdanh.widgets', 'vinhdanh.preview'])
    .component('vdDossier', {
      templateUrl: ['vdTemplate', template => template('dossier')],
      bindings: { dossier: '<', withoutOpinions: '<' },
      controller: function () {
        this.paragraphs = () => (this.dossier.achievement || '').split(/\n\s*\n/);
      }
    })
    // <vd-papers code="…" papers="…" remove="…">: the papers to open, and to remove where that is allowed.
    .component('vdPapers', {
      templateUrl: ['vdTemplate', template => template('papers')],
      bindings: { code: '<', papers: '<', remove: '&?', locked: '<' },
      controller: function () {
        this.canPreview = paper => PREVIEW.indexOf(paper.mediaType) >= 0;
        this.address = paper => '/api/nominations/' + encodeURIComponent(this.code) + '/evidence/' + paper.id;
        // With Ctrl or the middle button the link opens a tab of its own.
        this.look = (paper, event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) { event.preventDefault(); this.shown = paper; } };
      }
    })
    // <vd-required papers="dossier.requiredPapers">: what the dossier must have, there or not; null where no rule answers.
    .component('vdRequired', {
      templateUrl: ['vdTemplate', template => template('required')],
      bindings: { papers: '<' }
    });
});
