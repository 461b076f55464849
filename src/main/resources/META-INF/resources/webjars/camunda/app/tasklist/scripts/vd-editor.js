// <vd-editor code="vd.code" handle="vd.editor" locked="vd.locked()" at="vd.at">: the nominator's form over a self-saving draft.
// handle gets {flush(), problems(), busy()} for the form's submit.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  const options = of => Object.keys(of).map(value => ({ value: value, label: of[value] }));

  angular.module('vinhdanh.editor', ['vinhdanh.api', 'vinhdanh.draft', 'vinhdanh.widgets', 'vinhdanh.dates'])
    .component('vdEditor', {
      templateUrl: ['vdTemplate', template => template('editor')],
      bindings: { code: '<', handle: '=', locked: '<', onDossier: '&' },
      controller: ['vdApi', 'vdDraft', 'vdDates', '$scope', '$element', function (api, open, dates, $scope, $element) {
        const self = this;
        self.kinds = options(texts.kind);
        self.genders = options(texts.gender);
        self.missing = [];
        self.uploading = 0;

        self.$onChanges = change => { if (change.code && self.code) load(); };
        self.$onDestroy = () => { if (self.edit) self.edit.stop(); };

        function load() {
          api.get('nominations/' + encodeURIComponent(self.code))
            .then(dossier => api.get('movements/' + encodeURIComponent(dossier.movement)).then(movement => begin(dossier, movement)))
            .catch(failure => { self.failure = api.words(failure); });
        }
        function begin(dossier, movement) {
          self.movement = movement;
          self.edit = open(dossier, saved);
          self.papers = dossier.evidence;
          saved(dossier);
          $scope.$watch(() => self.edit.draft, (now, before) => { if (now !== before) self.edit.changed(); }, true);
          self.handle = { flush: self.edit.flush, save: self.edit.save, problems: problems, missing: () => self.missing };
        }
        function saved(dossier) {
          self.missing = dossier.missing || [];
          self.required = dossier.requiredPapers;
          self.limits = dossier.paperLimits;
          self.onDossier({ dossier: dossier });
        }
        // Papers are stored at once; what is missing is then the server's to say again.
        self.papersChanged = () => api.get('nominations/' + encodeURIComponent(self.code)).then(function (dossier) {
          self.papers = dossier.evidence;
          self.edit.sawVersion(dossier);
          saved(dossier);
        });

        self.kindChanged = function () {
          const form = self.movement.awardForms.find(one => one.code === self.edit.draft.awardForm);
          if (form && form.recipients.indexOf(self.edit.draft.nominee.kind) < 0) self.edit.draft.awardForm = null;
        };
        self.forms = () => self.movement.awardForms.filter(form => form.recipients.indexOf(self.edit.draft.nominee.kind) >= 0);
        self.content = () => self.movement.contents.find(one => one.code === self.edit.draft.content);
        self.badDate = value => !!value && !dates.ok(value);
        self.wrongOrder = () => dates.ok(self.edit.draft.achievedFrom) && dates.ok(self.edit.draft.achievedTo)
          && self.edit.draft.achievedFrom > self.edit.draft.achievedTo;
        self.badYear = () => !!self.edit.draft.nominee.birthYear && !/^(19|20)\d{2}$/.test(self.edit.draft.nominee.birthYear);
        self.lacks = field => self.missing.some(one => one.field === field);
        self.goTo = function (field) {
          const target = $element[0].querySelector('[data-field="' + field + '"]')
            || $element[0].querySelector('[data-field="' + String(field).split('.')[0] + '"]');
          if (!target) return;
          target.scrollIntoView({ block: 'center' });
          const input = target.matches('input,select,textarea') ? target : target.querySelector('input,select,textarea');
          if (input) input.focus();
        };
        // What the screen knows to be wrong without asking the server.
        function problems(problem) {
          if (self.uploading) problem('evidence', texts.problem.uploading);
          if (self.badDate(self.edit.draft.achievedFrom)) problem('achievedFrom', texts.problem.date);
          if (self.badDate(self.edit.draft.achievedTo)) problem('achievedTo', texts.problem.date);
        }
      }]
    });
});
