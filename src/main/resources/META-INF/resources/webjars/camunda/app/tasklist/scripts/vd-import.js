// Lists from Excel: sending one with its papers, and what is entered for it.
//   <vd-file label name files at changed needed locked stored>: one file, chosen or dropped; stored is what there is already.
//   <vd-import-files entry files at changed locked stored>: the list, its papers, and how it is to be taken in.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  const PAPERS = ['.pdf', '.docx', '.xlsx', '.jpg', '.jpeg', '.png'];
  const ACCEPTED = { file: ['.xlsx'], toTrinh: PAPERS, bienBan: PAPERS, papers: ['.zip'] };
  // The API's names of what the forms call otherwise.
  const FIELDS = { movement: 'movementCode' };
  // For a question that only some rows answer: each row's own answer holds.
  const BY_ROW = 'BY_ROW';
  const answered = entry => entry.exclusionDeclared === BY_ROW ? null : entry.exclusionDeclared;

  function imports(api, $q) {
    const path = id => 'imports' + (id ? '/' + encodeURIComponent(id) : '');

    // A file that was saved again after it was chosen can no longer be read; the upload would only say "no connection".
    function readable(files) {
      const chosen = Object.keys(files).filter(name => files[name]);
      return $q.all(chosen.map(name => $q.when(files[name].slice(0, 1).arrayBuffer()).then(() => null, () => name)))
        .then(function (lost) {
          const problems = lost.filter(name => name).map(name => ({ field: name, message: texts.problem.fileChanged }));
          return problems.length ? $q.reject({ problems: problems }) : null;
        });
    }
    function body(entry, files) {
      const form = new FormData();
      const put = (name, value) => { if (value !== null && value !== undefined) form.append(name, value); };
      put('movement', entry.movementCode);
      put('unit', entry.unit);
      put('exclusionDeclared', answered(entry));
      put('submit', entry.submit);
      put('allOrNothing', entry.allOrNothing);
      Object.keys(files).forEach(name => { if (files[name]) form.append(name, files[name], files[name].name.normalize('NFC')); });
      return form;
    }
    function refused(failure) {
      const told = (failure.data && failure.data.problems) || [];
      return $q.reject(told.some(one => one.field)
        ? { problems: told.map(one => ({ field: FIELDS[one.field] || one.field, message: one.message })) } : failure);
    }
    // What confirming would do. Every valid row becomes a dossier; those that lack something stay drafts.
    function outcome(list) {
      const drafts = list.submit ? list.drafts : list.valid;
      return { create: list.valid, submitted: list.valid - drafts, drafts: drafts, skipped: list.invalid, known: list.known,
        nothing: !list.valid && !list.known, blocked: list.allOrNothing && list.invalid > 0 };
    }
    return {
      outcome: outcome,
      // How the list is taken in, as it can be entered anew; and whether that was changed.
      options: list => ({ exclusionDeclared: list.exclusionDeclared, submit: list.submit, allOrNothing: list.allOrNothing }),
      changed: (entry, list) => answered(entry) !== list.exclusionDeclared || entry.submit !== list.submit || entry.allOrNothing !== list.allOrNothing,
      read: id => api.get(path(id)),
      rows: (id, which, page, size) => api.get(path(id) + '/rows', angular.extend({ page: page, size: size }, which)),
      // Sends what was entered: a new list where id is null, else in place of what is there.
      send: (id, entry, files, onProgress, abort) => readable(files)
        .then(() => api.form(id ? 'PUT' : 'POST', path(id), body(entry, files), onProgress, abort)).catch(refused),
      words: api.words
    };
  }

  angular.module('vinhdanh.import', ['vinhdanh.api', 'vinhdanh.widgets'])
    .factory('vdImports', ['vdApi', '$q', imports])

    // Under way: sent so far, and whether all is sent and the server is at work.
    .factory('vdSending', ['vdImports', '$q', '$rootScope', (imports, $q, $rootScope) => function (scope) {
      const left = $q.defer();
      const sending = { percent: null, sent: false };
      scope.$on('$destroy', () => left.resolve());
      sending.start = function (id, entry, files) {
        sending.percent = 0;
        sending.sent = false;
        return imports.send(id, entry, files, event => $rootScope.$evalAsync(function () {
          sending.percent = event.total ? Math.round(100 * event.loaded / event.total) : 0;
          sending.sent = sending.percent === 100;
        }), left.promise).finally(() => { sending.percent = null; });
      };
      return sending;
    }])
    .component('vdSending', { templateUrl: ['vdTemplate', template => template('sending')], bindings: { of: '<' } })

    .component('vdFile', {
      templateUrl: ['vdTemplate', template => template('file')],
      bindings: { label: '@', name: '@', hint: '@', files: '<', at: '<', changed: '&', needed: '<', locked: '<', stored: '<' },
      controller: ['$element', '$scope', function ($element, $scope) {
        const self = this;
        self.$onInit = () => { self.accept = ACCEPTED[self.name]; };
        self.set = function (file) {
          self.refused = !file ? null : !self.accept.some(ending => file.name.toLowerCase().endsWith(ending)) ? 'TYPE' : !file.size ? 'EMPTY' : null;
          self.files[self.name] = self.refused ? null : file;
          self.changed({ field: self.name });
        };
        self.$postLink = function () {
          const area = $element[0];
          $element.on('change', function (event) {
            if (event.target.type !== 'file') return;
            const file = event.target.files[0];
            event.target.value = '';
            if (file) $scope.$apply(() => self.set(file));
          });
          ['dragover', 'dragleave', 'drop'].forEach(name => area.addEventListener(name, function (event) {
            event.preventDefault();
            area.classList.toggle('vd-over', name === 'dragover');
            if (name === 'drop' && !self.locked && event.dataTransfer.files.length) $scope.$apply(() => self.set(event.dataTransfer.files[0]));
          }));
        };
      }]
    })

    .component('vdImportFiles', {
      templateUrl: ['vdTemplate', template => template('import-files')],
      bindings: { entry: '<', files: '<', at: '<', changed: '&', locked: '<', stored: '<' },
      controller: function () {
        const answers = [
          { value: false, label: 'Không ai' },
          { value: true, label: 'Có' },
          { value: BY_ROW, label: 'Theo từng dòng của tệp' }
        ];
        // An answer once given can be changed, not taken back.
        this.$onChanges = () => { this.answers = answers.filter(one => one.value !== BY_ROW || this.entry && answered(this.entry) === null); };
      }
    });
});
