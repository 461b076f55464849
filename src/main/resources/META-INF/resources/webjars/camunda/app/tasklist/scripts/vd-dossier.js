// The dossier as a reviewer reads it: <vd-dossier dossier="dossier"></vd-dossier>, and its history.
define(['angular'], function (angular) {
  'use strict';

  const PREVIEW = ['application/pdf', 'image/jpeg', 'image/png'];

  angular.module('vinhdanh.dossier', ['vinhdanh.api', 'vinhdanh.widgets'])
    .component('vdDossier', {
      templateUrl: ['vdTemplate', template => template('dossier')],
      bindings: { dossier: '<', withoutOpinions: '<' },
      controller: function () {
        this.canPreview = paper => PREVIEW.indexOf(paper.mediaType) >= 0;
        this.address = paper => '/api/nominations/' + encodeURIComponent(this.dossier.code) + '/evidence/' + paper.id;
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
      }
    });
});
