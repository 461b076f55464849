// <vd-preview papers address open="shown">: looks at a paper over the form, one after the other. Nothing is open while shown is null.
// A PDF is shown by the browser's own viewer in a frame, a picture as a picture; what browsers cannot show is offered to save.
define(['angular'], function (angular) {
  'use strict';

  const kindOf = paper => paper.mediaType === 'application/pdf' ? 'PDF' : /^image\//.test(paper.mediaType) ? 'PICTURE' : 'OTHER';

  angular.module('vinhdanh.preview', ['vinhdanh.widgets'])
    .component('vdPreview', {
      templateUrl: ['vdTemplate', template => template('preview')],
      bindings: { papers: '<', address: '<', open: '=' },
      controller: ['$element', '$scope', '$timeout', function ($element, $scope, $timeout) {
        const self = this;
        let opener = null;
        const at = () => (self.papers || []).findIndex(paper => self.open && paper.id === self.open.id);

        self.inline = paper => self.address(paper) + '?inline=true#navpanes=0';
        self.kind = () => kindOf(self.open);
        self.place = () => at() + 1;
        self.neighbour = step => (self.papers || [])[at() + step];
        self.go = step => { if (self.neighbour(step)) self.open = self.neighbour(step); };
        self.close = () => { self.open = null; };

        // A key that is ours goes no further: Tasklist and the form under the preview have their own.
        function key(event) {
          if (event.altKey || event.ctrlKey || event.metaKey) return;
          const act = { Escape: self.close, ArrowLeft: () => self.go(-1), ArrowRight: () => self.go(1) }[event.key];
          if (act) { event.preventDefault(); event.stopPropagation(); $scope.$apply(act); return; }
          if (event.key === 'Tab') stay(event);
        }
        // The focus stays in what lies on top.
        function stay(event) {
          const stops = Array.from($element[0].querySelectorAll('a[href], button:not([disabled]), iframe'));
          const to = event.shiftKey ? stops[stops.length - 1] : stops[0];
          const from = event.shiftKey ? stops[0] : stops[stops.length - 1];
          if (document.activeElement === from || !$element[0].contains(document.activeElement)) { event.preventDefault(); to.focus(); }
        }

        self.$postLink = function () {
          // Out of the form: Tasklist's columns would cut it off.
          document.body.appendChild($element[0]);
          $scope.$watch(() => !!self.open, function (open, before) {
            if (open === before) return;
            document[open ? 'addEventListener' : 'removeEventListener']('keydown', key, true);
            if (open) {
              opener = document.activeElement;
              $timeout(() => { const button = $element[0].querySelector('.vd-preview-close'); if (button) button.focus(); });
            } else if (opener && document.contains(opener)) opener.focus();
          });
        };
        self.$onDestroy = function () {
          document.removeEventListener('keydown', key, true);
          $element.remove();
        };
      }]
    });
});
