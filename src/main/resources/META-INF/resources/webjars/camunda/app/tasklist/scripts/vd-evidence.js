// <vd-evidence code papers limits on-change uploading locked>: papers are chosen or dropped, given a type, sent at once, opened, removed.
// limits: what the server takes, {largest, most, largestDossier}.
define(['angular', 'scripts/vd-texts'], function (angular, texts) {
  'use strict';

  const ACCEPTED = /\.(pdf|jpe?g|png|docx|xlsx)$/i;

  angular.module('vinhdanh.evidence', ['vinhdanh.api', 'vinhdanh.dossier'])
    .component('vdEvidence', {
      templateUrl: ['vdTemplate', template => template('evidence')],
      bindings: { code: '<', papers: '<', uploading: '=', onChange: '&', locked: '<', limits: '<' },
      controller: ['vdApi', '$element', '$scope', function (api, $element, $scope) {
        const self = this;
        const base = () => 'nominations/' + encodeURIComponent(self.code) + '/evidence';
        self.types = Object.keys(texts.paper).map(value => ({ value: value, label: texts.paper[value] }));
        self.queue = [];

        self.add = function (files) {
          Array.from(files).forEach(function (file) {
            const item = { file: file, name: file.name, size: file.size, type: null, progress: 0 };
            if (!ACCEPTED.test(file.name)) item.refused = 'TYPE';
            else if (file.size > self.limits.largest) item.refused = 'SIZE';
            else if (!file.size) item.refused = 'EMPTY';
            self.queue.push(item);
            if (!item.refused && self.type) { item.type = self.type; self.send(item); }
          });
        };
        self.send = function (item) {
          if (!item.type || item.sending || item.refused) return;
          item.sending = true;
          item.failure = null;
          self.uploading++;
          api.upload(base(), item.type, item.file, event => $scope.$evalAsync(() => { item.progress = event.total ? Math.round(100 * event.loaded / event.total) : 0; }))
            .then(() => { self.drop(item); self.onChange(); }, failure => { item.failure = api.words(failure); })
            .finally(() => { item.sending = false; self.uploading--; });
        };
        self.drop = item => { self.queue.splice(self.queue.indexOf(item), 1); };
        self.remove = paper => api.remove(base() + '/' + paper.id)
          .then(() => self.onChange(), failure => { paper.asking = false; self.failure = api.words(failure); });

        self.$postLink = function () {
          const area = $element[0];
          $element.on('change', function (event) {
            if (event.target.type !== 'file') return;
            const files = Array.from(event.target.files);
            event.target.value = '';
            $scope.$apply(() => self.add(files));
          });
          ['dragover', 'dragleave', 'drop'].forEach(name => area.addEventListener(name, function (event) {
            event.preventDefault();
            area.classList.toggle('vd-over', name === 'dragover');
            if (name === 'drop' && !self.locked) $scope.$apply(() => self.add(event.dataTransfer.files));
          }));
        };
      }]
    });
});
