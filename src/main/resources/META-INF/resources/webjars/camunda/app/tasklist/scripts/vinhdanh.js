// The AngularJS module of our embedded forms. Tasklist's config.js loads it through RequireJS
// and puts it into the same injector that compiles the forms, so a form may use any directive,
// filter or service of the modules below. A script that fails to load or throws here keeps Tasklist from starting.
// Texts are in forms/*.html and ../templates/*.html, labels of codes in vd-texts.js, styles in ../styles/vd-forms.css.
define([
  'angular',
  'scripts/vd-api',
  'scripts/vd-dates',
  'scripts/vd-task',
  'scripts/vd-widgets',
  'scripts/vd-preview',
  'scripts/vd-dossier',
  'scripts/vd-draft',
  'scripts/vd-eligibility',
  'scripts/vd-editor',
  'scripts/vd-evidence',
  'scripts/vd-duplicates',
  'scripts/vd-batch',
  'scripts/vd-stale',
  'scripts/vd-lines',
  'scripts/vd-summary',
  'scripts/vd-list',
  'scripts/vd-documents',
  'scripts/vd-tasklist',
  'scripts/vd-changes',
  'scripts/vd-due',
  'scripts/vd-preview',
  'scripts/vd-duplicates',
  'scripts/vd-where',
  'scripts/vd-import',
  'scripts/vd-import-found',
  'scripts/vd-revocation'
], function (angular) {
  'use strict';

  return angular.module('vinhdanh', [
    'vinhdanh.api',
    'vinhdanh.dates',
    'vinhdanh.task',
    'vinhdanh.widgets',
    'vinhdanh.preview',
    'vinhdanh.dossier',
    'vinhdanh.draft',
    'vinhdanh.eligibility',
    'vinhdanh.editor',
    'vinhdanh.evidence',
    'vinhdanh.duplicates',
    'vinhdanh.batch',
    'vinhdanh.stale',
    'vinhdanh.lines',
    'vinhdanh.summary',
    'vinhdanh.list',
    'vinhdanh.documents',
    'vinhdanh.tasklist',
    'vinhdanh.changes',
    'vinhdanh.due',
    'vinhdanh.preview',
    'vinhdanh.duplicates',
    'vinhdanh.where',
    'vinhdanh.import',
    'vinhdanh.import.found',
    'vinhdanh.revocation'
  ]);
});
